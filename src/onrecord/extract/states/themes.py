"""What a verb or an adjective reports a state of: the thing found where its rule says."""

from dataclasses import replace

from onrecord.extract.states.groups import Group, group
from onrecord.extract.states.hits import Around, Hit, fits
from onrecord.extract.states.kinds import Kinds, kinds_by_noun
from onrecord.extract.states.lexicon import Entry, bent, listed
from onrecord.extract.states.phrases import Phrase, left, plain_left, right
from onrecord.extract.states.shades import between_parties, failing, figurative, in_part
from onrecord.extract.states.subjects import antecedent, shared, subject
from onrecord.extract.states.tokens import Words

_GAP = 4  # characters between two words of one phrase: a space and marks
_WIDE = 6  # words among which the rest of a wording stands
_HEAVY = 9  # words between a verb and its particle


def verbal(words: Words, at: int, entry: Entry, kinds: Kinds, around: Around) -> Hit | None:
    """The state that a verb or adjective at `at` reports, null for none."""
    last = _matched(words, at, entry)
    if last is None:
        return _parted(words, at, entry, kinds)
    if entry.rule.value == "on-the-verge" and entry.rest[-1:] == ("from",):
        last = failing(words, last)
        if last is None:
            return None
    told = group(words, at, kinds)
    frame = _Frame(words, at, last, entry, told, kinds, around)
    found = frame.theme()
    if found is None or figurative(frame.theme_words, found) or frame.of_words(found):
        return None
    if entry.rule.value == "withdrawn" and _left_as(words, found):
        return None
    if found.first > at and _of_anybody(words, told.before, at, found):
        return None
    if entry.rule.value == "fighting":
        last = at  # fought, without the `in` that leads to the place
    bending = told.bending
    if entry.rule.negated:
        bending = replace(bending, negated=not bending.negated)
    if frame.by_nobody(found):
        bending = replace(bending, negated=not bending.negated)
    hit = Hit(
        rule=entry.rule, first=at, last=last, theme=found, bending=bending,
        theme_words=frame.theme_words, reduced=frame.reduced(),
    )  # fmt: skip
    return between_parties(in_part(hit, words), words, kinds)


def _left_as(words: Words, theme: Phrase) -> bool:
    """Whether nobody need have gone: they left the town in the hands of others, without water."""
    behind = words[theme.last + 1 : theme.last + 4]
    lows = tuple(word.low for word in behind)
    return lows[:1] in (("without",), ("under",)) or "hands" in lows


def _of_anybody(words: Words, before: int, at: int, theme: Phrase) -> bool:
    """Whether it is only what people do or would do: nobody would bomb a school."""
    hypothetical = any(word.low in ("would", "'d") for word in words[before + 1 : at])
    doer = before >= 0 and words[before].low in _ANYBODY
    return hypothetical and doer and words[theme.first].low in ("a", "an", "any")


_ANYBODY = frozenset(
    {"nobody", "none", "one", "anybody", "anyone", "everybody", "everyone", "who", "whoever"}
)
_FILLING = frozenset(
    {"full", "complete", "total", "firm", "sole", "partial", "joint", "a", "an", "the"}
)


_OWNING = ("det", "word", "name", "adv")


def _owns(low: str) -> bool:
    """Whether a word is an owner's: the army's, the rebels'."""
    return low.endswith(("'s", "s'")) and low != "'s"


def _matched(words: Words, at: int, entry: Entry) -> int | None:
    """The last word of an entry's wording that begins at `at`; adverbs may stand between."""
    i = at
    for wanted in entry.rest:
        i += 1
        if wanted == "'s":
            owner = (k for k in range(i, min(i + _WIDE, len(words))) if _owns(words[k].low))
            i = next(owner, len(words))
            if any(word.part not in _OWNING for word in words[at + 1 : i]):
                return None
            continue
        while (
            i < len(words)
            and i - at < _WIDE
            and words[i].low != wanted
            and (words[i].part == "adv" or words[i].low in _FILLING)
        ):
            i += 1
        if i >= len(words) or words[i].low != wanted:
            return None
    return i


def _parted(words: Words, at: int, entry: Entry, kinds: Kinds) -> Hit | None:
    """A verb and its particle with the thing between them: let the trucks in."""
    rule = entry.rule
    if (
        len(entry.rest) != 1
        or entry.rest[0] not in listed("particles")
        or entry.form == "adjective"
    ):
        return None
    if rule.theme not in ("either", "object"):
        return None
    thing = right(words, at + 1, kinds, wide=False)
    if thing is None or thing.last - at > _HEAVY or thing.last + 1 >= len(words):
        return None
    if words[thing.last + 1].low != entry.rest[0] or not fits(rule, thing):
        return None
    told = group(words, at, kinds)
    return Hit(rule=rule, first=at, last=at, theme=thing, bending=told.bending, theme_words=words)


class _Frame:
    """One wording in its sentence, and the phrases on either side of it."""

    def __init__(  # noqa: PLR0913, PLR0917  what a frame is made of
        self, words: Words, at: int, last: int, entry: Entry, told: Group, kinds: Kinds,
        around: Around,
    ) -> None:  # fmt: skip
        self.words, self.at, self.last, self.entry = words, at, last, entry
        self.rule, self.told, self.kinds = entry.rule, told, kinds
        self.around, self.theme_words = around, words

    def theme(self) -> Phrase | None:
        """The thing, where everything stands as the rule wants it."""
        if self.entry.form == "adjective":
            return self._of_adjective()
        if self._is_noun():
            return None
        if self.rule.theme == "after":
            return self._behind()
        passive = self._passive()
        if self.rule.theme == "subject":
            return None if passive and self.told.passive else self._of_subject()
        if passive:
            found = self._subject()
            return found if fits(self.rule, found) and self._done_by_passive() else None
        return self._of_object()

    def _is_noun(self) -> bool:
        """Whether the word is a noun or belongs to one: `the closed road`, `a hold`."""
        before = self.words[self.at - 1] if self.at else None
        form = self.entry.form
        after = self.words[self.last + 1] if self.last + 1 < len(self.words) else None
        if (
            form == "s"
            and before is not None
            and before.part in ("word", "name")
            and (
                self.words[self.at].low in kinds_by_noun()
                and after is not None
                and after.part in ("aux", "prep", "comma", "neg")
            )
        ):
            return True
        if before is None or not self.told.bare:
            return False
        return before.part == "det" and form in ("base", "s", "ing", "past", "participle")

    def _passive(self) -> bool:  # noqa: PLR0911  one case a return
        """Whether a participle is passive: by its auxiliary, else by what follows it."""
        form = self.entry.form
        participle = form == "participle" or (form in ("past", "base") and self._has_past())
        if self.told.passive:
            return participle
        if not participle or not self.told.bare or self.told.infinitive:
            return False
        if self._after() == "by":
            return True
        if self._object() is not None or self._after() in ("out", "up", "over"):
            return False
        relative = self._relative()
        if relative is not None and fits(self.rule, relative):
            return False
        before = self.told.before
        if before > 0 and self.words[before].part == "comma":
            i = self.last + 1
            after = self.words[i].part if i < len(self.words) else "stop"
            return after in ("prep", "time", "comma", "stop")
        return before >= 0 and self.words[before].part in ("word", "name", "num", "time")

    def _has_past(self) -> bool:
        """Whether this form is a past participle: it is where it is the past, `shut` too."""
        return self.entry.form == "past" or self.words[self.at].low in ("cut", "shut", "hit", "let")

    def _after(self) -> str:
        i = self.last + 1
        while i < len(self.words) and self.words[i].part in ("adv", "time"):
            i += 1
        return self.words[i].low if i < len(self.words) else ""

    def _object(self) -> Phrase | None:
        i = self.last + 1
        if i < len(self.words) and self.words[i].start - self.words[self.last].end > _GAP:
            return None  # another voice stands between
        return right(self.words, i, self.kinds)

    def _subject(self) -> Phrase | None:
        """The phrase that the verb group is told of: before it, or before an aside or a `which`."""
        if self.told.theme is not None:
            return self.told.theme
        before = self.told.before
        if self.told.bare and before > 0 and self.words[before].part == "comma":
            beside = left(self.words, before - 1, self.kinds, anywhere=True)
            if not fits(self.rule, beside):
                beside = plain_left(self.words, before - 1, self.kinds)
            if self.entry.form in ("past", "participle") and fits(self.rule, beside):
                return beside
        found = subject(self.words, before, self.kinds, self.rule)
        if found is None and not self.told.infinitive:
            if self._begins():
                return self._outside()
            if not self.told.bare:
                return shared(self.words, self.told.before + 1, self.kinds, self.rule, far=True)
        return found

    def _begins(self) -> bool:
        return self.told.before < 0 and not self.words[self.at].low.endswith("ing")

    def _outside(self) -> Phrase | None:
        """The subject in the words of the voice around: The pass, they say, will reopen."""
        sentence, start = self.around.sentence, self.words[0].start
        at = next((i for i, w in enumerate(sentence) if w.start >= start), 0)
        plain = sentence[:at]
        found = shared(plain, at, self.kinds, self.rule, far=True) if at else None
        if found is not None:
            self.theme_words = plain
        return found

    def of_words(self, theme: Phrase) -> bool:
        """Whether force is only a figure: bombarded with letters; a supply of jokes."""
        if self.rule.aspect == "force":
            i = (theme.last if theme.first > self.at else self.last) + 1
            if i + 1 < len(self.words) and self.words[i].low == "with":
                means = right(self.words, i + 1, self.kinds)
                return means is not None and not means.kinds & {"weapon", "force", "goods"}
        words = self.theme_words
        i = theme.head + 1
        if (
            self.rule.aspect == "supply"
            and i < theme.last
            and words[i].low == "of"
            and words[theme.head].low in _HOLDING
        ):
            inner = right(words[: theme.last + 1], i + 1, self.kinds)
            return inner is not None and "goods" not in inner.kinds
        return False

    def reduced(self) -> bool:
        """Whether it only tells which one is meant: the last hospital working there."""
        return (
            self.told.before >= 0
            and self.told.bare
            and self.entry.form in ("ing", "past", "participle")
            and self.told.before + 1 == self.at
            and self.words[self.at].low.endswith("ing")
        )

    def by_nobody(self, theme: Phrase) -> bool:
        """Whether the verb's own subject is nobody: No soldiers have entered."""
        doer, words = theme, self.theme_words
        verb = self.entry.form != "adjective" and self.rule.theme != "subject"
        if verb and not self.told.passive and theme.first > self.at:
            other = subject(self.words, self.told.before, self.kinds, None)
            doer, words = other or theme, self.words
        if doer is theme and theme.first > self.at:
            return words[doer.first].low == "no"
        if doer.first and words[doer.first - 1].part == "neg":
            return True
        if words[doer.first + 1 : doer.first + 2] and words[doer.first + 1].low == "more":
            return False
        return words[doer.first].low in ("no", "none", "nobody", "neither", "nothing")

    def _of_subject(self) -> Phrase | None:
        found = self._subject()
        if not fits(self.rule, found) or found is None:
            return None
        if self.rule.value == "cut" and self._after().endswith("ing"):
            return None
        goal = self._object()
        whole = self.rule.aspect in ("functioning", "talks") or self.rule.value in (
            "low",
            "exhausted",
        )
        if whole and not self.rule.goes_with and goal is not None and not self._is_time(goal):
            return None
        if self.rule.value == "returned" and not self._homewards(goal):
            return None
        if self.rule.goes_with and not (goal and goal.kinds & self.rule.goes_with):
            return None
        return found

    def _homewards(self, goal: Phrase | None) -> bool:
        """Whether people return to a place, or just return: not to work, not to form."""
        if self.entry.rest and self.entry.rest[-1] == "to":
            return goal is not None and bool(goal.kinds & {"place", "name"})
        if goal is not None and self.words[goal.head].low not in listed("spells"):
            return bool(self.entry.rest)
        return self._after() not in ("to", "with", "for", "fire") or bool(self.entry.rest)

    def _of_object(self) -> Phrase | None:
        found = self._object()
        if found is not None and not self._is_time(found):
            if not fits(self.rule, found) or not self._done_by():
                return None
            return found
        relative = self._relative()
        if relative is not None and fits(self.rule, relative) and self._done_by():
            return relative
        if self.rule.theme == "either" and not self.told.passive:
            mine = self._subject()
            return mine if fits(self.rule, mine) else None
        return None

    def _is_time(self, phrase: Phrase) -> bool:
        return any(self.words[i].part == "time" for i in range(phrase.first, phrase.last + 1))

    def _behind(self) -> Phrase | None:
        """What stands right behind the wording, or before the `which` that stands for it."""
        found = self._object() or self._relative()
        return found if fits(self.rule, found) and self._done_by() else None

    def _relative(self) -> Phrase | None:
        """The thing before a relative clause without its object: areas that it has cleared."""
        doer = self._subject_phrase()
        if doer is None:
            return None
        i = doer.first - 1
        if i >= 0 and self.words[i].part == "rel":
            if self.words[i].low == "that" and i and self.words[i - 1].part == "comma":
                return None
            found = antecedent(self.words, i, self.kinds)
            return None if found is None or found.kinds == {"pronoun"} else found
        if (
            i >= 0
            and self.words[i].part in ("word", "name")
            and self.words[doer.first].part in ("pron", "name", "det")
        ):
            return left(self.words, i, self.kinds, anywhere=True)
        return None

    def _subject_phrase(self) -> Phrase | None:
        return left(self.words, self.told.before, self.kinds)

    def _done_by(self) -> bool:
        """Whether the doer is of a kind that the rule wants; nobody named will do in a content."""
        if not self.rule.by:
            return True
        doer = self._subject_by()
        if doer is None:
            known = self.around.source if self._opens() else frozenset({"name"})
            return bool(self.rule.by & known)
        return bool(doer.kinds & self.rule.by)

    def _opens(self) -> bool:
        return self.told.before < 0

    def _subject_by(self) -> Phrase | None:
        if self.told.passive:
            return self._subject() if self.rule.theme == "after" else None
        if self.told.theme is not None:
            return self.told.theme
        return subject(self.words, self.told.before, self.kinds, None)

    def _done_by_passive(self) -> bool:
        if not self.rule.by or self._after() != "by":
            return True
        i = self.last + 1
        while self.words[i].low != "by":
            i += 1
        doer = right(self.words, i + 1, self.kinds)
        return doer is None or bool(doer.kinds & self.rule.by)

    def _of_adjective(self) -> Phrase | None:  # noqa: PLR0911  one case a return
        if self.rule.theme == "after":
            left_so = any(w.low in _LEAVING for w in self.words[max(0, self.at - 9) : self.at])
            if self.told.bare and not left_so:
                return None
            found = self._object()
            return found if fits(self.rule, found) else None
        if not self.told.bare and not self.told.passive:
            return None
        if self.told.bare:
            return self._of_bare_adjective()
        found = self._subject()
        if found is None or not fits(self.rule, found) or self._generic(found):
            return None
        if self.words[self.last].low.endswith("ing") and self._object() is not None:
            return None
        loose = self.words[self.at].low in ("on", "off", "out", "down") and not self.entry.rest
        if loose and not any(w.low in _BEING for w in self.words[max(0, self.at - 3) : self.at]):
            return None
        return found

    def _generic(self, found: Phrase) -> bool:
        """Whether a thing is any of its kind: A road is open when ..."""
        after = self.theme_words[found.last + 1 : found.last + 2]
        article = self.theme_words[found.first].low in ("a", "an")
        return article and bool(after) and after[0].low == "is"

    def _of_bare_adjective(self) -> Phrase | None:
        """A thing right before an adjective: kept the road open; in a headline, Road open."""
        found = left(self.words, self.told.before, self.kinds)
        if found is None or not fits(self.rule, found) or found.kinds == {"pronoun"}:
            return None
        if not self.entry.rest and self.words[self.at].low in _LOOSE:
            return None
        i = found.first - 1
        if i >= 0 and self.words[i].low in bent("complements"):
            return found
        inverted = (
            i >= 0
            and self.words[i].low in _BEING
            and not any(w.part != "mark" for w in self.words[:i])
        )
        if inverted:
            return found
        headline = i < 0 and not any(w.part in ("aux", "stop") for w in self.words)
        return found if headline else None


_LEAVING = frozenset({"leave", "leaves", "left", "leaving"})
_BEING = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "remain",
        "remains",
        "remained",
        "stays",
        "stayed",
        "'s",
        "'re",
    ]
)
_HOLDING = frozenset(
    {"supply", "supplies", "stock", "stocks", "reserve", "reserves", "delivery", "deliveries"}
)
_LOOSE = frozenset(
    [
        "on",
        "off",
        "out",
        "down",
        "up",
        "over",
        "low",
        "short",
        "clear",
        "back",
        "cut",
        "running",
        "working",
        "still",
        "gone",
    ]
)

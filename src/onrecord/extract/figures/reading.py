"""Whole numbers, read word by word: words, digits, scales, and what `and` adds."""

from fractions import Fraction

from onrecord.extract.figures.amounts import Amount, from_digits
from onrecord.extract.figures.lexicon import context, number_words
from onrecord.extract.figures.parts import ARTICLES, VULGAR, part, slashed, under_hundred
from onrecord.extract.figures.tokens import Tokens

_TEN = 10
_HUNDRED = 100
_THOUSAND = 1000
_LARGEST = 10**15  # what a second scale may still multiply
_DECIMALS = 12  # digits read after `point`
_DEEPEST = 2  # `and` inside what follows an `and`: a million and a thousand and a hundred


def whole_number(t: Tokens, i: int, depth: int = 0) -> Amount | None:
    """The whole number that begins at a token; `depth` counts the `and` that led here."""
    reader = _Reader(t, i, depth)
    reader.read()
    if reader.at == i or (t.low[i] in ARTICLES and reader.at == i + 1):
        return None
    value = reader.total + reader.current
    scale = reader.scale
    return Amount(
        first=i, last=reader.at, value=value, coefficient=value / scale, scale=scale,
        spelled=not t.digits(i), part=reader.parted and value < 1,
    )  # fmt: skip


class _Reader:
    """Reads one whole number word by word; `at` is the next token, `total + current` its value."""

    def __init__(self, t: Tokens, i: int, depth: int) -> None:
        self.t, self.first, self.at, self.depth = t, i, i, depth
        self.total = self.current = Fraction(0)
        self.scale = Fraction(1)
        self.ceiling: Fraction | None = None  # the scale that the next one must stay under
        self.room = Fraction(_THOUSAND)  # what the next simple word must stay under
        self.parted = False

    def read(self) -> None:
        t, words = self.t, number_words()
        if t.digits(self.at):
            value = from_digits(t.raw[self.at])
            if value is None:
                return
            self._take(value, 1)
            self.room = Fraction(0)
            self._digits_part()
            self._short()
        elif t.low[self.at] in ARTICLES:
            scale = t.low[self.at + 1]
            if scale not in words["scales"] and scale not in ("dozen", "score"):
                return
            if scale == "score":
                if t.low[self.at + 2] == "of":
                    self._take(Fraction(20), 2)
                return
            self._take(Fraction(1), 1)
            self.room = Fraction(0)
        while self._step():
            pass

    def _take(self, value: Fraction, count: int) -> None:
        self.current += value
        self.at += count

    def _digits_part(self) -> None:
        """A part after digits: `2 1/2`, `2½`, `1/4` alone is read elsewhere."""
        t = self.t
        if t.raw[self.at] in VULGAR:
            found = part(t, self.at)
        elif self.current < _THOUSAND and t.digits(self.at) and not t.joined(self.at):
            found = slashed(t, self.at)
        else:
            return
        if found and found[0] < 1:
            self._take(found[0], found[1] - self.at)

    def _short(self) -> None:
        """A short scale joined to digits: 10k, 1.2bn."""
        t = self.t
        short = number_words()["short"].get(t.low[self.at])
        if short is None or not t.digits(self.at - 1) or t.low[self.at] == "t":
            return
        spaced = not t.joined(self.at)
        if spaced and (len(t.low[self.at]) == 1 and t.low[self.at] != "k"):
            return
        if t.joined(self.at + 1) and (t.word(self.at + 1) or t.digits(self.at + 1)):
            return
        if t.raw[self.at] == "m" and not _millions(t, self.at):
            return
        if t.raw[self.at] in ("B", "mm"):
            return  # bytes and millimetres, unless money tells: units.py
        self._scale(short, 1)

    def _scale(self, scale: Fraction, count: int) -> None:
        self.total += (self.current or Fraction(1)) * scale
        self.current = Fraction(0)
        self.scale = self.scale if self.ceiling is not None else scale
        self.ceiling = scale
        self.room = scale
        self.at += count

    def _step(self) -> bool:  # noqa: PLR0911  cases, the first that holds
        """Takes the next word of the number, if it goes on."""
        t, words = self.t, number_words()
        started = self.at > self.first
        at = self.at
        if started and t.raw[at] == "-" and t.low[at + 1] == "and":
            self.at += 1  # seven-and-a-half
            if self._and():
                return True
            self.at -= t.low[self.at] == "and"
            return False
        if started and t.raw[at] == "-" and t.low[at + 1] not in words["ones"]:
            if t.low[at + 1] not in words["scales"] and t.low[at + 1] not in words["tens"]:
                return False
            at += 1
        elif started and t.raw[at] == "-":
            if t.low[at - 1] not in words["tens"] and t.low[at - 1] not in words["scales"]:
                return False
            at += 1
        elif started and t.low[at] in ("and", "&"):
            return self._and()
        elif t.low[at] == "point" and started:
            return self._point()
        self_at, self.at = self.at, at
        if self._word():
            return True
        self.at = self_at
        return False

    def _word(self) -> bool:
        t, words = self.t, number_words()
        word = t.low[self.at]
        if word in words["ones"] and words["ones"][word] < self._free():
            self._take(words["ones"][word], 1)
            self.room = Fraction(0)
            return True
        if word in words["tens"] and words["tens"][word] < self._free():
            self._take(words["tens"][word], 1)
            self.room = Fraction(10)
            return True
        return self._multiplied(word)

    def _multiplied(self, word: str) -> bool:
        """A word that multiplies what stands before it; or digits after one."""
        words = number_words()
        if word == "hundred":
            return self._hundred()
        if word in words["scales"]:
            return self._scales(words["scales"][word])
        if word not in words["packs"] or (self.at == self.first and word != "dozen"):
            return self._digits_again()
        if self.current == 0 and self.total:
            return False
        self.current = (self.current or Fraction(1)) * words["packs"][word]
        self.room = self.ceiling = Fraction(0)
        self.at += 1
        return True

    def _free(self) -> Fraction:
        """What the next simple word must stay under."""
        return min(self.room, Fraction(_HUNDRED)) if self.at > self.first else Fraction(_HUNDRED)

    def _hundred(self) -> bool:
        if self.current >= _HUNDRED and self.at > self.first and not self.t.digits(self.at - 1):
            return False
        if self.total and not self.current:
            return False
        self.current = (self.current or Fraction(1)) * _HUNDRED
        self.room = Fraction(_HUNDRED)
        if not self.total:
            self.scale = Fraction(_HUNDRED)
        self.at += 1
        return True

    def _scales(self, scale: Fraction) -> bool:
        if self.ceiling is None:
            if scale == _THOUSAND and not self.current and self.at > self.first:
                return False
            self._scale(scale, 1)
            return True
        if self.current:
            if scale < self.ceiling:
                self._scale(scale, 1)
                return True
            return False
        # Two scales in a row multiply, the larger one last: three lakh crore.
        if not 0 < self.ceiling <= scale or self.scale >= scale or self.total >= _LARGEST:
            return False
        self.total *= scale
        self.scale = self.ceiling = scale
        self.at += 1
        return True

    def _digits_again(self) -> bool:
        t = self.t
        if not t.digits(self.at) or self.at == self.first or not t.digits(self.first):
            return False
        value = from_digits(t.raw[self.at])
        if value is None or t.low[self.at + 1] != "hundred" or self.room <= _HUNDRED:
            return False
        if value >= _TEN:
            return False
        self._take(value, 1)
        return self._hundred()

    def _and(self) -> bool:
        """`and` and what it adds, if that is less than the scale before it; true to read on."""
        t, words = self.t, number_words()
        at = self.at + 1
        at += t.raw[at] == "-"
        found = part(t, at) if not t.digits(at) else None
        if found and found[0] < 1 and not (self.total and _other_part(t, found[1])):
            taken = self._and_part(*found)
            if taken is not None:
                return taken
        scaled = t.before(self.at) in (*words["scales"], "hundred")
        if self.depth > _DEEPEST or self.room < _HUNDRED or not scaled:
            return False
        if t.digits(at) and not (t.digits(self.first) and self.room == _HUNDRED):
            return False
        return t.low[at] not in ARTICLES and self._and_whole(at)

    def _and_part(self, value: Fraction, last: int) -> bool | None:
        """A part after `and`: of one, or of the scale before it. Null where it is neither."""
        before = self.t.low[self.at - 1 - (self.t.raw[self.at - 1] == "-")]
        ones = before in number_words()["ones"] or self.t.digits(self.at - 1)
        if self.current and (self.room or ones):
            self.current += value
            self.at, self.room, self.parted = last, Fraction(0), True
            return True
        if self.ceiling and not self.current:
            self.total += value * self.ceiling
            self.at, self.room = last, Fraction(0)
            return False
        return None

    def _and_whole(self, at: int) -> bool:
        rest = whole_number(self.t, at, self.depth + 1)
        if rest is None or rest.value is None or not 1 <= rest.value < self.room:
            return False
        if self.t.low[rest.last] in number_words()["parts"]:
            return False
        return self._added(rest.value, rest.last, self.room)

    def _added(self, value: Fraction, last: int, limit: Fraction) -> bool:
        self.current += value
        self.at = last
        # `two hundred and two thousand`: the scale takes all of it.
        self.room = Fraction(0)
        return limit <= _HUNDRED

    def _point(self) -> bool:
        """`point five`, `point zero three`, `point seventy-one`."""
        t, words = self.t, number_words()
        at, written = self.at + 1, ""
        while len(written) < _DECIMALS and 0 <= words["ones"].get(t.low[at], -1) < _TEN:
            written += str(words["ones"][t.low[at]])
            at += 1
        if not written and (t.low[at] in words["tens"] or t.low[at] in words["ones"]):
            value, at = under_hundred(t, at)
            written = str(value)
        if not written:
            return False
        self.current += Fraction(int(written), 10 ** len(written))
        self.at, self.room = at, Fraction(0)
        return True


def _other_part(t: Tokens, at: int) -> bool:
    """Whether a scale follows a part: `one billion and a half million` adds two numbers."""
    return t.low[at] in number_words()["scales"] or t.low[at] == "of"


def _millions(t: Tokens, i: int) -> bool:
    """Whether an `m` joined to digits is millions: a plural follows that is counted."""
    after = t.low[i + 1]
    if after in context()["long_by"] or not t.word(i + 1):
        return False
    return after in context()["plurals"] or (after.endswith("s") and not after.endswith("ss"))

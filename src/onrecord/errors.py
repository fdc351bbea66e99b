"""Every error of onrecord and its wording: what happened, where, and what to do next."""


class OnrecordError(Exception):
    """The root of every error that onrecord raises on purpose.

    A subclass hands its facts to `Exception` as they are, so that it pickles, and words them in
    `__str__`.
    """


class OutsideTextError(OnrecordError):
    """A span was asked for that does not lie in the text.

    Arguments: start, end and the text's length, in code points.
    """

    def __init__(self, start: int, end: int, length: int) -> None:
        super().__init__(start, end, length)

    def __str__(self) -> str:
        start, end, length = self.args
        return (
            f"No span {start}..{end} lies in a text of {length} code points. "
            f"Ask for 0 <= start <= end <= {length}."
        )


class InexactSpanError(OnrecordError):
    """A span's words do not fill its offsets.

    Arguments: start and end, in code points, and the words.
    """

    def __init__(self, start: int, end: int, exact: str) -> None:
        super().__init__(start, end, exact)

    def __str__(self) -> str:
        start, end, exact = self.args
        return (
            f"The span {start}..{end} cannot hold the {len(exact)} code points {exact!r}. "
            "Make spans with Document.span, and read records that nothing has altered."
        )


class UnliftedDocumentError(OnrecordError):
    """A reading was made whose document still holds sections or problems of its own.

    Arguments: the document's id, and how many sections and problems it holds.
    """

    def __init__(self, document: str, sections: int, problems: int) -> None:
        super().__init__(document, sections, problems)

    def __str__(self) -> str:
        document, sections, problems = self.args
        return (
            f"The reading of document {document} would keep {sections} sections and {problems} "
            "problems a second time. Finish a draft with Draft.reading, which lifts them."
        )


class RecordError(OnrecordError):
    """A record is not of the contract's shape.

    Arguments: the place in the record (`statements[3].cue.act`), what the contract wants there, and
    what was found.
    """

    def __init__(self, where: str, expected: str, found: str) -> None:
        super().__init__(where, expected, found)

    def __str__(self) -> str:
        where, expected, found = self.args
        return (
            f"The record is not of contract version 1: at {where}, {found} stands for {expected}. "
            "Read the report again with this version of onrecord."
        )


class UnwritableTypeError(OnrecordError):
    """A field has a type that the contract has no shape for.

    Argument: the type hint, as text.
    """

    def __init__(self, hint: str) -> None:
        super().__init__(hint)

    def __str__(self) -> str:
        return (
            f"The contract has no shape for {self.args[0]}. Use str, int, float, bool, a Literal, "
            "a frozen dataclass, tuple[X, ...], tuple[tuple[str, X], ...], or one of these | None."
        )


class UnknownFormatError(OnrecordError):
    """A format was named that nothing writes.

    Arguments: the name, and the names there are.
    """

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(name, known)

    def __str__(self) -> str:
        name, known = self.args
        return f"No format is called {name!r}. Choose one of: {', '.join(known)}."


class WordListError(OnrecordError):
    """A word list that ships with the package is not in order.

    Arguments: the file, the list's key in it, and what is wrong there.
    """

    def __init__(self, file: str, key: str, wrong: str) -> None:
        super().__init__(file, key, wrong)

    def __str__(self) -> str:
        file, key, wrong = self.args
        return (
            f"The word list {key} of {file} cannot be used: {wrong}. "
            "Correct the file, or install onrecord again."
        )


def _named(path: str) -> str:
    return "Standard input" if path == "-" else path


class UnreadableFileError(OnrecordError):
    """A file or a folder could not be opened or read.

    Arguments: the path as it was given, and the system's reason.
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)

    def __str__(self) -> str:
        path, reason = self.args
        return (
            f"{_named(path)} could not be read: {reason}. "
            "Check that it exists and that you may read it, then read it again."
        )


class ReadingFaultError(OnrecordError):
    """A report met a fault of onrecord's own, and was not read.

    Arguments: the report's path, the fault, and the place in the program.
    """

    def __init__(self, path: str, fault: str, place: str) -> None:
        super().__init__(path, fault, place)

    def __str__(self) -> str:
        path, fault, place = self.args
        return (
            f"{_named(path)} could not be read: onrecord met a fault of its own, {fault}, "
            f"at {place}. Please report it to onrecord's makers, with the file if you may share it."
        )


class LostWorkerError(OnrecordError):
    """The process that read a report ended before it was done.

    Arguments: the report's path, and how the process ended.
    """

    def __init__(self, path: str, ending: str) -> None:
        super().__init__(path, ending)

    def __str__(self) -> str:
        path, ending = self.args
        return (
            f"{_named(path)} could not be read: the process that read it ended before it was done "
            f"({ending}), often for want of memory. Read it again with --jobs 1."
        )


class UnwritableFileError(OnrecordError):
    """A file, or standard output, could not be written.

    Arguments: its path, and the system's reason.
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)

    def __str__(self) -> str:
        path, reason = self.args
        return (
            f"{path} could not be written: {reason}. "
            "Make room there, or choose another place with --output."
        )


class MissingGazetteerError(OnrecordError):
    """The gazetteer of places is not where the package keeps it.

    Argument: the path where it should be.
    """

    def __init__(self, path: str) -> None:
        super().__init__(path)

    def __str__(self) -> str:
        return (
            f"There is no gazetteer of places at {self.args[0]}. "
            "Install onrecord again; in a copy of its sources, run: make gazetteer."
        )


class NotALedgerError(OnrecordError):
    """A file that is no ledger was named as one.

    Argument: its path.
    """

    def __init__(self, path: str) -> None:
        super().__init__(path)

    def __str__(self) -> str:
        path = self.args[0]
        return (
            f"{path} is no ledger of onrecord's, and was left as it is. "
            "Name another file with --ledger."
        )


class NoLedgerError(OnrecordError):
    """There is no ledger where one was named.

    Argument: its path.
    """

    def __init__(self, path: str) -> None:
        super().__init__(path)

    def __str__(self) -> str:
        path = self.args[0]
        return (
            f"There is no ledger at {path}. "
            "Name one with --ledger, or make it: onrecord add REPORT --ledger FILE."
        )


class FutureLedgerError(OnrecordError):
    """A ledger was made by a later version of onrecord.

    Arguments: its path, and the versions of its tables and of those that are known here.
    """

    def __init__(self, path: str, theirs: int, ours: int) -> None:
        super().__init__(path, theirs, ours)

    def __str__(self) -> str:
        path, theirs, ours = self.args
        return (
            f"{path} was written by a later onrecord (tables {theirs}; this one knows {ours}), and "
            "was left as it is. Install that version or a newer one."
        )


class LedgerAccessError(OnrecordError):
    """A ledger could not be read or written; what was begun was taken back whole.

    Arguments: its path, what the file system or SQLite says, and what to do next.
    """

    def __init__(self, path: str, reason: str, remedy: str) -> None:
        super().__init__(path, reason, remedy)

    def __str__(self) -> str:
        path, reason, remedy = self.args
        return f"The ledger {path} could not be used: {reason}. Nothing is half written. {remedy}"


class InconsistentReadingError(OnrecordError):
    """A reading that does not hold together was to be kept.

    Arguments: the document's id, and what does not hold.
    """

    def __init__(self, document: str, wrong: str) -> None:
        super().__init__(document, wrong)

    def __str__(self) -> str:
        document, wrong = self.args
        return (
            f"The reading of document {document} cannot be kept: {wrong}. "
            "Keep readings as onrecord makes them, with the bytes that they were read from."
        )


class ChangedFileError(OnrecordError):
    """A file was written to between two looks at it.

    Argument: its path.
    """

    def __init__(self, path: str) -> None:
        super().__init__(path)

    def __str__(self) -> str:
        path = self.args[0]
        return f"{_named(path)} was changed while it was read, and was not kept. Add it again."


class ForgottenDocumentError(OnrecordError):
    """A document was to be kept that the ledger was made to forget.

    Arguments: the document's id, and the log's number, day and reason of the forgetting.
    """

    def __init__(self, document: str, entry: int, day: str, because: str) -> None:
        super().__init__(document, entry, day, because)

    def __str__(self) -> str:
        document, entry, day, because = self.args
        return (
            f"Document {document} was not kept: this ledger was made to forget it on {day} "
            f"(entry {entry}: {because}). Use another ledger if it is to be kept after all."
        )


class TellingReasonError(OnrecordError):
    """A reason for forgetting repeats what is to be forgotten.

    Argument: the words that it repeats.
    """

    def __init__(self, words: str) -> None:
        super().__init__(words)

    def __str__(self) -> str:
        words = self.args[0]
        return (
            f"The reason would keep words of the text that must go: {words!r}. "
            "Give the reason in other words."
        )


class UnsweptLedgerError(OnrecordError):
    """A document is out of a ledger, but another program holds pages with its words.

    Arguments: the ledger's path, and the document's id.
    """

    def __init__(self, path: str, document: str) -> None:
        super().__init__(path, document)

    def __str__(self) -> str:
        path, document = self.args
        return (
            f"Document {document} is out of {path}, but another program has the ledger open, and "
            "its words may still lie in the file. Close that program, then forget it once more."
        )


class UnknownIdError(OnrecordError):
    """No entry of a ledger has an id that begins so, or several have.

    Arguments: the beginning of the id, and how many entries there are.
    """

    def __init__(self, prefix: str, found: int) -> None:
        super().__init__(prefix, found)

    def __str__(self) -> str:
        prefix, found = self.args
        return (
            f"{found or 'No'} entries of the ledger have an id that begins with {prefix!r}. "
            "Give the id, or as much of it as only one has."
        )


class NoJoinError(OnrecordError):
    """No join of a ledger that is in force has this entry of the log.

    Argument: the entry's number.
    """

    def __init__(self, entry: int) -> None:
        super().__init__(entry)

    def __str__(self) -> str:
        return (
            f"Entry {self.args[0]} of the log is no join that is in force. "
            "onrecord join lists those that are, each with its entry."
        )


class NoWordsError(OnrecordError):
    """A search was asked for without a word to look for.

    Argument: what was given.
    """

    def __init__(self, given: str) -> None:
        super().__init__(given)

    def __str__(self) -> str:
        given = self.args[0]
        return (
            f"There is no word to look for in {given!r}. "
            'Give words, a "phrase", or the beginning of a word with a star: gate*.'
        )


class ArticleTableError(OnrecordError):
    """A table of articles cannot be read.

    Arguments: its path, the row (0 for the whole), and what is wrong.
    """

    def __init__(self, path: str, row: int, wrong: str) -> None:
        super().__init__(path, row, wrong)

    def __str__(self) -> str:
        path, row, wrong = self.args
        return (
            f"{path}{f', row {row}' if row else ''} could not be read: {wrong}. "
            "Correct it there, or name the columns: --text-column NAME."
        )


class MissingExtraError(OnrecordError):
    """A part of onrecord that is installed on demand is not there.

    Arguments: what it is for, and the extra that brings it.
    """

    def __init__(self, purpose: str, extra: str) -> None:
        super().__init__(purpose, extra)

    def __str__(self) -> str:
        purpose, extra = self.args
        return (
            f"{purpose} needs a package that is not installed. "
            f"Install it: pip install 'onrecord[{extra}]'."
        )


class UnusableListError(OnrecordError):
    """A word list that the user named is not in order.

    Arguments: its path, and what is wrong in it.
    """

    def __init__(self, path: str, wrong: str) -> None:
        super().__init__(path, wrong)

    def __str__(self) -> str:
        path, wrong = self.args
        return (
            f"The word list {path} cannot be used: {wrong}. "
            "A list is TOML with name, author, licence, rule and words: correct it."
        )


class UnusableSettingsError(OnrecordError):
    """A settings file is not in order.

    Arguments: its path, and what is wrong in it.
    """

    def __init__(self, path: str, wrong: str) -> None:
        super().__init__(path, wrong)

    def __str__(self) -> str:
        path, wrong = self.args
        return (
            f"The settings in {path} cannot be used: {wrong}. "
            'Correct the file, which reads [lint] and off = ["rule", ...], or take it away.'
        )

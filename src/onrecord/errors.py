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

"""Rules switched off by a settings file: `onrecord.toml` beside the report, or one named."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from onrecord.errors import UnreadableFileError, UnusableSettingsError
from onrecord.export.lint.rules import RULES

FILE_NAME = "onrecord.toml"
"""What the settings file beside a report is called."""


def switched_off(path: Path) -> frozenset[str]:
    """The names of the rules that a settings file switches off.

    The file is TOML: `[lint]` with `off = ["rule", ...]`; other tables are other programs' or later
    commands'. Raises UnreadableFileError where it cannot be opened, UnusableSettingsError where it
    says something else.
    """
    try:
        content = tomllib.loads(path.read_bytes().decode("utf-8"))
    except OSError as error:
        raise UnreadableFileError(str(path), error.strerror or type(error).__name__) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UnusableSettingsError(str(path), f"it is no TOML in UTF-8 ({error})") from error
    table = content.get("lint", {})
    if not isinstance(table, dict):
        raise UnusableSettingsError(str(path), "'lint' is no table")
    return _checked(str(path), table)


def _checked(path: str, table: Mapping[str, object]) -> frozenset[str]:
    unknown = [key for key in table if key != "off"]
    if unknown:
        raise UnusableSettingsError(path, f"[lint] has no {unknown[0]!r}")
    off = table.get("off", [])
    if not isinstance(off, list):
        raise UnusableSettingsError(path, "'off' is no array of rules")
    for name in off:
        if not isinstance(name, str) or name not in RULES:
            known = ", ".join(RULES)
            raise UnusableSettingsError(path, f"no rule is called {name!r} (there are: {known})")
    return frozenset(off)

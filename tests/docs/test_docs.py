"""The documents say what is: names, links, rooms, stages, settings, commands, dependencies."""

import importlib
import re
import tomllib
from functools import partial
from importlib.metadata import requires, version
from itertools import chain
from typing import Any

import pytest
from documents import DOCUMENTS, ROOT, blocks, settings_table, text_of
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from onrecord.cli import COMMANDS
from onrecord.export import FORMATS
from onrecord.pipeline import stages_with
from onrecord.readers import SUFFIXES
from onrecord.tagger.tuning import Tuning

EVERY_DOCUMENT = (*DOCUMENTS, "CHANGELOG.md", "THIRD_PARTY.md")

WIDEST = 100
"""Columns of the longest line of prose; rows of tables and printed output are as they are."""

INSTALLED = "Installed with onrecord"
OTHERS = "Used to train and to check it"

_NAME = re.compile(r"`(?!onrecord\.toml`)(onrecord(?:\.\w+)+)`")
_LINK = re.compile(r"\]\((?!https?:)([^)#]+)")
_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def first_cells(document: str, heading: str) -> list[str]:
    """The code in the first cells of the table below a heading."""
    section = text_of(document).partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    return re.findall(r"^\| `([^`]+)`", section, re.MULTILINE)


def test_the_settings_are_the_table_of_settings() -> None:
    assert settings_table() in text_of("docs/settings.md")


def test_every_command_shows_its_help() -> None:
    wanted = ["onrecord --help", *(f"onrecord {name} --help" for name in COMMANDS)]
    assert [block.command for block in blocks("docs/commands.md")] == wanted


@pytest.mark.parametrize("document", EVERY_DOCUMENT)
def test_every_name_of_the_code_exists(document: str) -> None:
    for name in _NAME.findall(text_of(document)):
        assert exists(name), name


def exists(name: str) -> bool:
    """Whether a dotted name is a module, or stands in one."""
    module, _, attribute = name.rpartition(".")
    try:
        importlib.import_module(name)
    except ModuleNotFoundError:
        return hasattr(importlib.import_module(module), attribute)
    return True


@pytest.mark.parametrize("document", EVERY_DOCUMENT)
def test_every_link_leads_somewhere(document: str) -> None:
    for target in _LINK.findall(text_of(document)):
        assert ((ROOT / document).parent / target).exists(), target


@pytest.mark.parametrize("document", EVERY_DOCUMENT)
def test_prose_keeps_to_the_columns(document: str) -> None:
    prose = _FENCE.sub("", text_of(document)).splitlines()
    assert [line for line in prose if len(line) > WIDEST and not line.startswith("|")] == []


def test_the_rooms_are_those_of_the_house_from_the_top_down() -> None:
    contract = project()["tool"]["importlinter"]["contracts"][0]
    layers = [layer.split(" | ") for layer in contract["layers"]]
    rooms = [*chain.from_iterable(layers), "errors", "settings"]
    assert first_cells("docs/architecture.md", "The rooms") == rooms


def test_the_stages_are_those_of_the_pipeline_in_their_order() -> None:
    class NoTagger:
        tuning = Tuning.from_json('{"outside_bias": 0, "calibration": []}')
        tag_again = None

    stages = stages_with(NoTagger(), NoTagger())  # type: ignore[arg-type]
    assert first_cells("docs/architecture.md", "What a draft goes through") == [
        stage_name(stage) for stage in stages
    ]


def stage_name(stage: Any) -> str:  # noqa: ANN401  a partial, a function, or one made by another
    function = stage.func if isinstance(stage, partial) else stage
    return str(function.__qualname__.partition(".")[0])


def test_every_package_is_named_with_its_licence() -> None:
    told = project()["project"]
    extras = chain.from_iterable(told["optional-dependencies"].values())
    installed = {canonicalize_name(n) for n in first_cells("THIRD_PARTY.md", INSTALLED)}
    others = {canonicalize_name(n) for n in first_cells("THIRD_PARTY.md", OTHERS)}
    assert brought(told["dependencies"]) - installed == set()
    direct = [*project()["build-system"]["requires"], *extras]
    assert {canonicalize_name(Requirement(each).name) for each in direct} - others == set()


def brought(requirements: list[str]) -> set[str]:
    """The packages that these requirements bring along here, and those that they bring."""
    found: set[tuple[str, frozenset[str]]] = set()
    pending = [Requirement(each) for each in requirements]
    while pending:
        one = pending.pop()
        if (key := (canonicalize_name(one.name), frozenset(one.extras))) not in found:
            found.add(key)
            pending += asked_for(one)
    return {name for name, _ in found}


def asked_for(one: Requirement) -> list[Requirement]:
    """What an installed package requires on this machine, with the extras that are asked of it."""
    theirs = [Requirement(each) for each in requires(one.name) or ()]
    wanted = [{"extra": extra} for extra in ("", *one.extras)]
    return [
        each for each in theirs if not each.marker or any(each.marker.evaluate(w) for w in wanted)
    ]


@pytest.mark.parametrize("word", [*sorted(SUFFIXES), *FORMATS, *COMMANDS])
def test_the_readme_names_every_format_every_kind_of_file_and_every_command(word: str) -> None:
    assert re.search(rf"`{re.escape(word)}`|--format {word}\b|\*\*{word}\*\*", text_of("README.md"))


def test_the_changelog_has_this_version() -> None:
    assert f"\n## [{version('onrecord')}] - " in text_of("CHANGELOG.md")

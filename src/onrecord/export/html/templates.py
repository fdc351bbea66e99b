"""The templates, with what they all share: the style, the script, and what may be shown."""

import base64
import hashlib
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from onrecord.export.summary import counted

STYLE, SCRIPT = "page.css", "page.js"

_FOLDER = "template"

# Controls are shown as pictures of themselves; what would turn the direction of all that follows,
# and make words read as others, is shown as a replacement character. One for one: offsets hold.
_VISIBLE = {
    **{code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n\r"},
    0x7F: 0x2421,
    **dict.fromkeys((*range(0x80, 0x85), *range(0x86, 0xA0)), 0xFFFD),
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), 0xFFFD),
}


def visible(text: str) -> str:
    """The text as a page may hold it: of the same length, and nothing in it steers the page."""
    return text.translate(_VISIBLE)


def rendered(template: str, *, styles: tuple[str, ...] = (), **context: object) -> str:
    """The page that a template makes of a context, which never adds markup of its own.

    `styles` are files that follow the style that all pages share.
    """
    style = "".join(_file(each) for each in (STYLE, *styles))
    shared = {"style": Markup(style), "style_hash": _hash(style)}  # noqa: S704  our own files
    return _environment().get_template(template).render({**shared, **context})


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader(__package__, _FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=lambda value: visible(value) if isinstance(value, str) else value,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["counted"] = counted
    script = _file(SCRIPT)
    made.globals["script"] = Markup(script)  # noqa: S704  our own file
    made.globals["script_hash"] = _hash(script)
    return made


@cache
def _file(name: str) -> str:
    """The text of one of our own files."""
    return (resources.files(__package__) / _FOLDER / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """The hash by which a page's own policy lets this one style or script run, and no other."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()

"""Many ids in one question."""

import json
from collections.abc import Iterable
from typing import TypeVar

from sqlalchemy import Select, func, select

Id = TypeVar("Id", str, int)


def among(ids: Iterable[Id]) -> Select[tuple[Id]]:
    """The ids as a table of one column, whatever their number: for `column.in_(among(ids))`.

    One parameter holds them all: SQLite takes some thousands, and SQLAlchemy's making of a question
    with 500 took longer than its answer.
    """
    listed = func.json_each(json.dumps(sorted(set(ids)))).table_valued("value")
    return select(listed.c.value)

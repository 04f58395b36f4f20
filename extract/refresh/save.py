"""Puts refreshed tables in the cache folder: each checked against the one in use, then all of them written."""

import csv
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from extract.errors import BadReference
from extract.normalise.rows import table
from extract.normalise.vintage import cache_folder, newest, refreshed_copies

MOST_LOST = 0.02
REVISED = Decimal("0.05")

Key = tuple[str, ...]


class NewTable(NamedTuple):
    """A whole table: `columns` names those of the key, of which there are two or one, then the others.

    The first column behind the key is the number that a revision changes. left_out says what was not believed.
    """

    name: str
    columns: tuple[str, ...]
    key: int
    rows: Mapping[Key, tuple[str, ...]]
    left_out: tuple[str, ...] = ()


class Change(NamedTuple):
    """What became of one table: how many rows it has now, and how they differ from those before."""

    name: str
    path: Path
    rows: int
    added: int
    lost: int
    revised: int
    left_out: tuple[str, ...]

    def in_words(self) -> str:
        lines = f"{self.name}: {self.rows:,} rows, {self.added:,} new, {self.lost:,} gone, "
        lines += f"{self.revised:,} changed by more than 5 %; {self.path}"
        return "\n".join((lines, *(f"  left out: {what}" for what in self.left_out)))


def replace_tables(tables: Iterable[NewTable], today: date) -> list[Change]:
    """Checks every table, then writes every table; raises BadReference before anything is written."""
    checked = [(new, compared(new, today)) for new in tables]
    for new, change in checked:
        write(new, change.path)
    return [change for _, change in checked]


def compared(new: NewTable, today: date) -> Change:
    """How a table differs from the one in use; raises BadReference where too many of its rows are gone."""
    path = cache_folder() / f"{new.name}.{today.isoformat()}.csv"
    old = rows_in_use(new)
    if not new.rows:
        raise BadReference(f"{new.name}: the answer holds no row")
    lost = len(old.keys() - new.rows.keys())
    if lost > MOST_LOST * len(old):
        raise BadReference(f"{new.name}: the answer lacks {lost:,} of the {len(old):,} rows in use")
    revised = sum(changed(old[key][0], new.rows[key][0]) for key in old.keys() & new.rows.keys())
    return Change(new.name, path, len(new.rows), len(new.rows.keys() - old.keys()), lost, revised, new.left_out)


def rows_in_use(new: NewTable) -> dict[Key, tuple[str, ...]]:
    """The rows of the newest copy of a table, by key; none where there is no copy yet."""
    path = newest(new.name).path
    if not path.exists():
        return {}
    return {tuple(row[: new.key]): tuple(row[new.key :]) for _, row in table(path, new.columns)}


def changed(old: str, new: str) -> bool:
    return abs(Decimal(new) / Decimal(old) - 1) > REVISED


def write(new: NewTable, path: Path) -> None:
    """Writes the table in one rename, then removes the older copies of it."""
    from extract.dataset import write_whole

    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(new.columns)
    writer.writerows((*key, *new.rows[key]) for key in sorted(new.rows))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadReference(f"{path.parent}: cannot be made ({error.strerror}); set NUMERAIRE_CACHE") from error
    write_whole(path, text.getvalue().encode())
    newest.cache_clear()
    for copy in refreshed_copies(new.name):
        if copy.path != path and copy.path.name < path.name:
            copy.path.unlink(missing_ok=True)

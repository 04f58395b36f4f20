"""Finds the newest copy of a table: the bundled one of data/reference or one that `python -m extract refresh` brought.

A refreshed table carries its day in its name, exchange_rates.2026-11-23.csv, so that one rename puts it in place.
"""

import os
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from extract.normalise.rows import day, table

REFERENCE = Path(__file__).parents[2] / "data" / "reference"
FOLDER_VARIABLE = "NUMERAIRE_CACHE"


class Vintage(NamedTuple):
    """One copy of a table: its file, the day it is of, and whether it was bundled or refreshed."""

    path: Path
    day: str
    origin: str

    @property
    def stated(self) -> str:
        """The words behind the name of a source: "bundled table of 2026-10-27"."""
        return f"{self.origin} table of {self.day}"


@cache
def newest(name: str) -> Vintage:
    """The newest copy of a table by its day, "exchange_rates" for example; the bundled one of two of the same day.

    A table that is not bundled and was never refreshed is the missing bundled file: reading it says how to get it.
    """
    refreshed = refreshed_copies(name)
    bundled = bundled_days().get(name, "")
    if refreshed and refreshed[-1].day > bundled:
        return refreshed[-1]
    return Vintage(REFERENCE / f"{name}.csv", bundled, "bundled")


def refreshed_copies(name: str) -> list[Vintage]:
    """The copies of a table in the user's cache folder, oldest first."""
    stamped = re.compile(rf"{re.escape(name)}\.(\d{{4}}-\d\d-\d\d)\.csv")
    found = []
    for path in cache_folder().glob(f"{name}.*.csv"):
        if match := stamped.fullmatch(path.name):
            found.append(Vintage(path, match[1], "refreshed"))
    return sorted(found, key=lambda copy: copy.day)


def cache_folder() -> Path:
    """Where refreshed tables are kept: the folder named by NUMERAIRE_CACHE, or the system's place for caches."""
    if named := os.environ.get(FOLDER_VARIABLE):
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("numeraire", appauthor=False)


@cache
def bundled_days() -> dict[str, str]:
    """The day that each bundled table is of."""
    name = "vintages.csv"
    return {table_name: day(of, name, line) for line, (table_name, of) in table(REFERENCE / name, ("table", "day"))}

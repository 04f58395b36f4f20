"""Reads the rows of a reference table, and says file, line and cure for a cell that is wrong."""

import csv
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path

from extract.errors import BadReference

is_month = re.compile(r"[12]\d{3}-(?:0[1-9]|1[0-2])").fullmatch


def table(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[int, list[str]]]:
    """(line number, the named columns in the order asked) of each row of a CSV file; other columns are left out."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.reader(file)
            header = next(rows, [])
            missing = [column for column in columns if column not in header]
            if missing:
                raise BadReference(f"{shown(path)}:1: no column {missing[0]!r}; the header needs {', '.join(columns)}")
            places = [header.index(column) for column in columns]
            for row in rows:
                if len(row) != len(header):
                    cure = "quote a value that holds a comma"
                    raise BadReference(f"{shown(path)}:{rows.line_num}: {len(row)} values, not {len(header)}; {cure}")
                yield rows.line_num, [row[place] for place in places]
    except FileNotFoundError:
        raise BadReference(f"{shown(path)}: missing; {path.parent.name}/README.md says what writes it") from None
    except UnicodeDecodeError as error:
        raise BadReference(f"{shown(path)}: not UTF-8 at byte {error.start}; save it as UTF-8") from None


def shown(path: Path) -> str:
    """A table's name for a message, and where it is and the cure when it is one that a refresh brought.

    >>> shown(Path("data/reference/us_cpi.csv")), shown(Path("/cache/us_cpi.2026-11-20.csv"))
    ('us_cpi.csv', '/cache/us_cpi.2026-11-20.csv (delete it to use the bundled table)')
    """
    return path.name if len(path.suffixes) == 1 else f"{path} (delete it to use the bundled table)"


def positive(text: str, name: str, line: int) -> Decimal:
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise BadReference(f"{name}:{line}: {text!r} is not a number; write it like 113.15046") from None
    if not number.is_finite() or number <= 0:
        raise BadReference(f"{name}:{line}: {text!r} is not above zero; write it like 113.15046")
    return number


def month(text: str, name: str, line: int) -> str:
    if not is_month(text):
        raise BadReference(f"{name}:{line}: {text!r} is not a month; write it like 2018-03")
    return text


def day(text: str, name: str, line: int) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise BadReference(f"{name}:{line}: {text!r} is not a date; write it like 2007-07-01") from None


def yes(text: str, name: str, line: int) -> bool:
    if text not in ("yes", "no"):
        raise BadReference(f"{name}:{line}: {text!r} is neither yes nor no")
    return text == "yes"

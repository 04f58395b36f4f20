"""Tables whose columns are years, quarters or months: each cell is of the date above it."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from extract.columns import CELL, LONGEST_HEADER, SEPARATOR, column_of, end_of_rows, row_begin
from extract.resolve.named_dates import Date

LEAST = 2  # dates that make a header
# What may stand beside the date in its cell: "2024 (est.)", "Budget 2025", "to June 2023".
BESIDE = re.compile(r"[^\d;:]{0,20}")


class _Header(NamedTuple):
    """The dates over the columns of the rows in text[begin:end]; columns are those parted by bars, tabs or wide blanks, else by one blank."""

    begin: int
    end: int
    dates: dict[int, Date]
    parted: bool


class PeriodColumns:
    """The headers of one text that name a date for every column, given the dates it names in order."""

    def __init__(self, text: str, dates: Sequence[Date]) -> None:
        self._text = text
        self._headers = list(_headers(text, dates))
        self._begins = [header.begin for header in self._headers]

    def date_of(self, start: int, end: int) -> Date | None:
        """The date that stands over the column of the figure text[start:end]."""
        k = bisect_right(self._begins, start) - 1
        if k < 0 or start >= self._headers[k].end:
            return None
        header = self._headers[k]
        row, stop = row_begin(self._text, start), self._text.find("\n", end)
        stop = stop if stop >= 0 else len(self._text)
        if row is None or stop - row > LONGEST_HEADER:
            return None
        if header.parted:
            return header.dates.get(column_of(self._text, row, start))
        # By its place among the numbers that close the row, as many as there are dates.
        closing = self._text[row:stop].split()[-len(header.dates) :]
        if len(closing) < len(header.dates) or not all(CELL.fullmatch(cell) for cell in closing):
            return None
        return header.dates.get(len(header.dates) - 1 - len(self._text[end:stop].split()))


def _headers(text: str, dates: Sequence[Date]) -> Iterator[_Header]:
    for begin, group in groupby(dates, key=lambda date: row_begin(text, date.start)):
        row = list(group)
        if begin is None or len(row) < LEAST:
            continue
        end = text.find("\n", row[-1].end)
        if end < 0 or end - begin > LONGEST_HEADER:
            continue
        columns = _columns(text, begin, end, row)
        if columns:
            yield _Header(end, end_of_rows(text, end), *columns)


def _columns(text: str, begin: int, end: int, dates: list[Date]) -> tuple[dict[int, Date], bool] | None:
    """(the date of each column, whether the columns are parted) of a row that only names them; None of any other."""
    between = {text[one.end : other.start] for one, other in pairwise(dates)}
    if between == {" "} and not text[dates[-1].end : end].strip():
        return dict(enumerate(dates)), False
    cells = [begin, *(parting.end() for parting in SEPARATOR.finditer(text, begin, end)), end]
    found: dict[int, Date] = {}
    for date in dates:
        column = column_of(text, begin, date.start)
        beside = text[cells[column] : date.start] + SEPARATOR.split(text[date.end : end])[0]
        if column in found or not BESIDE.fullmatch(beside):
            return None
        found[column] = date
    return found, True

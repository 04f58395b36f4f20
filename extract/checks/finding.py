"""One thing that a check found, and how the rows that a test marks become findings."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from extract.schema import Column

SEVERITIES = ("error", "warning")


class Finding(NamedTuple):
    """severity is one of SEVERITIES; check names the rule; row counts the dataset's rows from 1 below the header.

    message says in one sentence what is odd and cure what to do; both may quote the article, so they are hostile text.
    """

    severity: str
    check: str
    figure_id: str
    row: int
    message: str
    cure: str


FINDING_COLUMNS = (
    Column("severity", "text", "", "error (cannot be right) or warning (may be right, worth a look)"),
    Column("check", "text", "", "the rule that found it"),
    Column("figure_id", "text", "", "the figure, as in figures.csv"),
    Column("row", "integer", "rows", "its row in figures.csv, 1 for the first below the header"),
    Column("message", "text", "", "what is odd, in a sentence"),
    Column("cure", "text", "", "what to do about it"),
)


class Rule(NamedTuple):
    """What all findings of one check share."""

    severity: str
    check: str
    cure: str

    def at(self, frame: pd.DataFrame, marked: Any, say: Callable[[Any], str]) -> Iterator[Finding]:  # noqa: ANN401 - a mask of any make
        """A finding for each marked row; `say` makes its sentence from the row, whose columns are its attributes."""
        places = np.flatnonzero(np.asarray(marked, dtype="bool"))
        if not len(places):
            return
        rows = frame.iloc[places].itertuples(index=False, name="Row")
        for place, row in zip(places.tolist(), rows, strict=True):
            yield Finding(self.severity, self.check, row.figure_id, place + 1, say(row), self.cure)


def quoted(text: str) -> str:
    """Words of the article on one line, shortened where they run on."""
    line = " ".join(text.split())
    return f"“{line if len(line) <= LONGEST else line[: LONGEST - 1] + '…'}”"


LONGEST = 80


def number(value: float) -> str:
    """A number as a sentence shows it.

    >>> number(1700000.0), number(0.46)
    ('1,700,000', '0.46')
    """
    if value != value:  # noqa: PLR0124 - NaN alone differs from itself
        return "nothing"
    return f"{value:,.0f}" if float(value).is_integer() and abs(value) < 1e15 else f"{value:,.6g}"

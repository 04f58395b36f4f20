"""From rows of the frame to the dots and words of a chart."""

import math
from typing import NamedTuple

import pandas as pd

from dashboard import safe_text, wording
from dashboard.charts.layout import tooltip
from dashboard.charts.rows import Dot
from dashboard.places import place_name


class Record(NamedTuple):
    """One row of the frame, as charts read it."""

    figure_id: str
    document_id: str
    kind: str
    category: str
    name: str
    text: str
    place: str
    period: str
    year: float
    title: str
    source: str
    approx: str
    confidence: str
    shown: float
    shown_low: float
    shown_high: float
    shown_unit: str


def shown_amount(row: Record, per: str = "", digits: int = 3) -> str:
    """The value of a row in words, in the basis of those columns."""
    values = (row.shown, row.shown_low, row.shown_high)
    return wording.amount(wording.Measure(*values, row.kind, row.shown_unit, per, row.approx), digits)


def about(row: Record, when: str, length: int = 60) -> str:
    """What a row is, where and when, in a few words: "Export value, Kazakhstan 2016".

    Nothing is said twice: "51 projects in Kazakhstan, 2018".
    """
    name = wording.capital(safe_text.cut(row.name, length))
    where = " ".join(wording.unsaid(row.name, place_name(row.place), when))
    return ", ".join(part for part in (name, where) if part)


def dot(row: Record, amount: str) -> Dot:
    """The mark of a row; a value that is missing is None."""
    return Dot(
        figure_id=str(row.figure_id),
        category=row.category,
        value=_or_none(row.shown),
        low=_or_none(row.shown_low) if math.isnan(row.shown) else None,
        high=_or_none(row.shown_high) if math.isnan(row.shown) else None,
        approx=row.approx,
        doubtful=is_doubtful(row),
        tooltip=tooltip(row, amount),
    )


def is_doubtful(row: Record) -> bool:
    """Whether the dataset itself trusts the currency of a sum of money little."""
    return row.kind == "money" and row.confidence == "low"


def evenly(rows: list[Record], most: int) -> list[Record]:
    """At most so many of some rows: the lowest, the highest, and others evenly between; in the order they came."""
    if len(rows) <= most:
        return rows
    ranked = sorted(range(len(rows)), key=lambda place: _height(rows[place]))
    kept = {ranked[round(step * (len(rows) - 1) / (most - 1))] for step in range(most)}
    return [row for place, row in enumerate(rows) if place in kept]


def _height(row: Record) -> float:
    return row.shown_high if math.isnan(row.shown) else row.shown


def on_log_axis(rows: pd.DataFrame) -> pd.Series:
    """Whether every number of a row is above zero."""
    lowest = rows[["shown", "shown_low", "shown_high"]].min(axis=1)
    return lowest > 0


def records(rows: pd.DataFrame) -> list[Record]:
    """The columns that marks and words need; a frame has many more, and reading all of them is slow."""
    return list(map(Record._make, zip(*(rows[name].tolist() for name in Record._fields), strict=True)))


def _or_none(value: float) -> float | None:
    return None if math.isnan(value) else float(value)

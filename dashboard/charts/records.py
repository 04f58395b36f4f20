"""From rows of the frame to the dots and words of a chart."""

import math

import pandas as pd

from dashboard import safe_text, wording
from dashboard.charts.layout import tooltip
from dashboard.charts.rows import Dot
from dashboard.places import place_name


def shown_amount(row: object, per: str = "", digits: int = 3) -> str:
    """The value of a row (a named tuple with the shown columns) in words, in the basis of those columns."""
    values = (row.shown, row.shown_low, row.shown_high)
    return wording.amount(wording.Measure(*values, row.kind, row.shown_unit, per, row.approx), digits)


def about(row: object) -> str:
    """What a row is, where and when, in a few words: "Export value, Kazakhstan 2016"."""
    where = " ".join(part for part in (place_name(row.place), row.period[:4]) if part)
    return ", ".join(part for part in (safe_text.cut(row.name, 60), where) if part)


def dot(row: object, amount: str) -> Dot:
    """The mark of a row; a value that is missing is None."""
    return Dot(
        figure_id=str(row.figure_id),
        category=row.category,
        value=_or_none(row.shown),
        low=_or_none(row.shown_low) if math.isnan(row.shown) else None,
        high=_or_none(row.shown_high) if math.isnan(row.shown) else None,
        hollow=bool(row.approx),
        tooltip=tooltip(row, amount),
    )


def on_log_axis(rows: pd.DataFrame) -> pd.Series:
    """Whether every number of a row is above zero."""
    lowest = rows[["shown", "shown_low", "shown_high"]].min(axis=1)
    return lowest > 0


def records(rows: pd.DataFrame) -> list:
    return list(rows.itertuples(index=False, name="Record"))


def _or_none(value: float) -> float | None:
    return None if math.isnan(value) else float(value)

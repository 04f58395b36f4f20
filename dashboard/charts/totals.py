"""Totals: export values, project totals and other sums of money on one axis, the largest first."""

from typing import NamedTuple

import pandas as pd

from dashboard import basis, wording
from dashboard.charts.layout import Chart, Frame, period_words
from dashboard.charts.records import Record, about, dot, on_log_axis, records, shown_amount
from dashboard.charts.rows import Row, ends, framed, marks_key
from dashboard.charts.scale import linear_scale, log_scale
from dashboard.charts.sources import source_line


class Of(NamedTuple):
    """All the sums that the largest are taken from: how many, and their years in words."""

    count: int
    years: str


def totals_chart(sums: pd.DataFrame, shown_in: str, *, log: bool, most: int = 25, of: Of | None = None) -> Chart | None:
    """The `most` largest of some sums, as basis.with_values gives them, all in one unit. None where none can be drawn.

    On a log axis a sum of zero or less has no place and is not drawn. of says what there is, where sums holds only the
    largest.
    """
    rows = sums[basis.drawable(sums)]
    rows = rows[on_log_axis(rows)] if log else rows
    if rows.empty:
        return None
    rows = rows.iloc[basis.position(rows).argsort()[::-1]]
    drawn = rows.head(most)
    of = of or Of(len(rows), period_words(rows))
    lines = [_line(record) for record in records(drawn)]
    unit = drawn["shown_unit"].iloc[0]
    scale = (log_scale if log else linear_scale)(ends(lines), lambda value: wording.money(value, unit))
    in_basis = basis.words(shown_in, drawn)
    frame = Frame(
        title=f"{wording.capital(lines[0].amount)}, {lines[0].words}, is the largest of {wording.counted(of.count, 'total')}",
        subtitle=f"Sums of money {in_basis}, {of.years}, largest first",
        axis=f"{basis.axis(shown_in, drawn, unit)}{', log scale' if log else ''}",
        footer=source_line(drawn, shown_in),
        key=marks_key(lines),
    )
    figure = framed(lines, scale, frame)
    return Chart(figure, _alt(lines, of.count, in_basis, log=log), drawn)


def _line(record: Record) -> Row:
    amount = shown_amount(record)
    return Row(amount, about(record, record.period[:4]), [dot(record, amount)])


def _alt(lines: list[Row], total: int, in_basis: str, *, log: bool) -> str:
    first, last = lines[0], lines[-1]
    return (
        f"Dot plot of {len(lines)} of {wording.counted(total, 'sum')} of money {in_basis} on a "
        f"{'logarithmic' if log else 'linear'} axis, from {last.amount} ({last.words}) to {first.amount} "
        f"({first.words}). The table below holds the same figures."
    )

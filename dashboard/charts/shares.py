"""Shares: percentages of one category as bars from zero, the largest first."""

import pandas as pd

from dashboard import basis, wording
from dashboard.charts.layout import Chart, Frame, period_words
from dashboard.charts.records import Record, about, dot, records, shown_amount
from dashboard.charts.rows import Row, ends, framed, marks_key
from dashboard.charts.scale import linear_scale
from dashboard.charts.sources import source_line


def shares_chart(percentages: pd.DataFrame, what: str, *, most: int = 25) -> Chart | None:
    """The `most` largest of some percentages, with shown values; None where none can be drawn. what: "shares".

    They are of different wholes, so they are set side by side and never added up.
    """
    rows = percentages[basis.drawable(percentages)]
    if rows.empty:
        return None
    rows = rows.iloc[basis.position(rows).argsort()[::-1]]
    drawn = rows.head(most)
    lines = [_line(record) for record in records(drawn)]
    scale = linear_scale(ends(lines), lambda value: wording.number(value) + "%")
    frame = Frame(
        title=f"{lines[0].amount}, {lines[0].words}, is the largest of {len(rows):,} {what}",
        subtitle=f"Percentages as printed, {period_words(rows)}; each is of its own whole, so they do not add up",
        axis="Percent, as printed",
        footer=source_line(drawn, basis.PRINTED),
        key=marks_key(lines, bars=True),
    )
    figure = framed(lines, scale, frame, bars=True)
    alt = (
        f"Bar chart of {len(lines)} of {len(rows):,} {what} as printed, from {lines[-1].amount} ({lines[-1].words}) to "
        f"{lines[0].amount} ({lines[0].words}). The table below holds the same figures."
    )
    return Chart(figure, alt, drawn)


def _line(record: Record) -> Row:
    amount = shown_amount(record, digits=6)
    return Row(amount, about(record, record.period[:4]), [dot(record, amount)])

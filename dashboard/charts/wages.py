"""Wages: pay by occupation and place on one axis, the best paid first."""

import math
from itertools import groupby

import pandas as pd

from dashboard import basis, wording
from dashboard.charts.layout import Chart, Frame, period_words
from dashboard.charts.records import Record, about, dot, evenly, records, shown_amount
from dashboard.charts.rows import Row, ends, framed, marks_key
from dashboard.charts.scale import linear_scale
from dashboard.charts.sources import claimed, source_line

_MOST_DOTS = 300  # of all occupations: more would be slow to send, and lie on each other


def wages_chart(pay: pd.DataFrame, shown_in: str, *, most: int = 25) -> Chart | None:
    """One row for each occupation in each place. pay comes from basis.pay or basis.in_group: one unit, one rate.

    Sorted by the median of an occupation's values; only the `most` best paid are drawn. None where none can be.
    """
    rows = pay[basis.drawable(pay)]
    if rows.empty:
        return None
    keys = rows["name"].str.casefold() + "\t" + rows["place"]
    height = basis.position(rows).groupby(keys).transform("median")
    rows = rows.assign(_key=keys, _height=height).sort_values(
        ["_height", "_key", "period"], ascending=[False, True, True]
    )
    per, unit = rows["shown_per"].iloc[0], rows["shown_unit"].iloc[0]
    occupations = rows["_key"].nunique()
    drawn = rows[rows["_key"].isin(rows["_key"].unique()[:most])]
    told = [list(group) for _, group in groupby(records(drawn), key=_occupation)]
    each = max(2, _MOST_DOTS // len(told))
    lines = [_line(group, per, unit, each) for group in told]
    shown = {dot.figure_id for line in lines for dot in line.dots}
    drawn = drawn[drawn["figure_id"].isin(shown)]
    scale = linear_scale(ends(lines), lambda value: wording.money(value, unit))
    profiles = sorted(map(wording.profile, set(drawn["work_profile"]) - {""})) if shown_in != basis.PRINTED else []
    assumed = f", assuming {wording.listing(profiles)}" if profiles else ""
    in_basis = basis.words(shown_in, drawn)
    doubt = claimed(drawn)
    frame = Frame(
        title=f"Best paid of {occupations:,}: {lines[0].words}, {lines[0].amount}",
        subtitle=f"Pay {wording.rate_words(per)} {in_basis}{assumed}, {period_words(rows)}"
        f"{f'; {doubt}' if doubt else ''}",
        axis=basis.axis(shown_in, drawn, unit, per),
        footer=source_line(drawn, shown_in),
        key=marks_key(lines),
    )
    figure = framed(lines, scale, frame)
    alt = (
        f"Dot plot of pay {wording.rate_words(per)} {in_basis} in {len(lines)} of "
        f"{wording.counted(occupations, 'occupation')}, from {lines[-1].amount} ({lines[-1].words}) to "
        f"{lines[0].amount} ({lines[0].words}). The table below holds the same figures."
    )
    return Chart(figure, alt, drawn.drop(columns=["_key", "_height"]))


def _occupation(row: Record) -> tuple[str, str]:
    return row.name.casefold(), row.place


def _line(rows: list[Record], per: str, unit: str, most: int) -> Row:
    """One occupation: its amount, or the lowest and highest of several with their number; at most so many drawn."""
    dots = [dot(row, shown_amount(row, per)) for row in evenly(rows, most)]
    words = about(rows[0], _years(rows), length=40)
    if len(rows) == 1:
        return Row(shown_amount(rows[0], per), words, dots)
    values = ends([Row("", "", dots)])
    lowest, highest = wording.money(min(values), unit), wording.money(max(values), unit)
    amount = lowest if lowest == highest else f"{lowest} to {highest}"
    return Row(
        f"{amount} {wording.rate_words(per)}",
        f"{words}, n = {len(rows):,}{f', {most} drawn' if len(rows) > most else ''}",
        dots,
    )


def _years(rows: list[Record]) -> str:
    years = [row.year for row in rows if not math.isnan(row.year)]
    return wording.span(f"{min(years):.0f}", f"{max(years):.0f}") if years else ""

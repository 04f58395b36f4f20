"""Wages: pay by occupation and place on one axis, the best paid first."""

import pandas as pd

from dashboard import basis, safe_text, wording
from dashboard.charts.layout import Chart, Frame, finish, period_words, source_line
from dashboard.charts.records import dot, records, shown_amount
from dashboard.charts.rows import ROW_HEIGHT, Row, categories, ends, row_figure
from dashboard.charts.scale import linear_scale
from dashboard.places import place_name


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
    lines = [_line(group, per, unit) for _, group in drawn.groupby("_key", sort=False)]
    scale = linear_scale(ends(lines), lambda value: wording.money(value, unit))
    profiles = sorted(map(wording.profile, set(drawn["work_profile"]) - {""})) if shown_in == basis.USD else []
    assumed = f", assuming {wording.listing(profiles)}" if profiles else ""
    frame = Frame(
        title=f"{lines[0].words.split(', ')[0]} is the best paid of {wording.counted(occupations, 'occupation')}: "
        f"{lines[0].amount}",
        subtitle=f"Pay {wording.rate_words(per)} {basis.WORDS[shown_in]}{assumed}, {period_words(rows)}",
        axis=_axis(unit, per, shown_in),
        footer=source_line(drawn, shown_in),
    )
    figure = finish(row_figure(lines, scale), frame, ROW_HEIGHT * len(lines) + 20, len(categories(lines)))
    alt = (
        f"Dot plot of pay {wording.rate_words(per)} {basis.WORDS[shown_in]} in {len(lines)} of "
        f"{wording.counted(occupations, 'occupation')}, from {lines[-1].amount} ({lines[-1].words}) to "
        f"{lines[0].amount} ({lines[0].words}). The table below holds the same figures."
    )
    return Chart(figure, alt, drawn.drop(columns=["_key", "_height"]))


def _line(group: pd.DataFrame, per: str, unit: str) -> Row:
    """One occupation: its amount, or the lowest and highest of several with their number."""
    rows = records(group)
    dots = [dot(row, shown_amount(row, per)) for row in rows]
    first = rows[0]
    where = " ".join(part for part in (place_name(first.place), _years(group)) if part)
    words = f"{safe_text.cut(first.name, 40)}, {where}" if where else safe_text.cut(first.name, 40)
    if len(rows) == 1:
        return Row(shown_amount(first, per), words, dots)
    values = ends([Row("", "", dots)])
    lowest, highest = wording.money(min(values), unit), wording.money(max(values), unit)
    amount = lowest if lowest == highest else f"{lowest} to {highest}"
    return Row(f"{amount} {wording.rate_words(per)}", f"{words}, n = {len(rows)}", dots)


def _years(group: pd.DataFrame) -> str:
    years = group["year"].dropna()
    return wording.span(f"{years.min():.0f}", f"{years.max():.0f}") if len(years) else ""


def _axis(unit: str, per: str, shown_in: str) -> str:
    rate = wording.rate_words(per)
    return f"US$ {rate}, at the date of each figure" if shown_in == basis.USD else f"{unit} {rate}, as printed"

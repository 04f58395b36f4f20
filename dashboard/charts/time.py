"""Over time: chosen series on one upright axis, their figures joined only where one follows the other year by year."""

import math
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from dashboard import basis, safe_text, wording
from dashboard.charts.layout import Chart, Frame, finish, period_words, tooltip
from dashboard.charts.marks import DOWNWARD, SERIES, UPWARD, Mark, key
from dashboard.charts.ratio import change_words
from dashboard.charts.records import Record, is_doubtful, records, shown_amount
from dashboard.charts.scale import Scale, linear_scale
from dashboard.charts.sources import source_line
from dashboard.places import place_name

MOST_SERIES = len(SERIES)
_MOST_POINTS = 36  # of one series, the latest: more would be slow to send, and cannot be told apart
_HEIGHT = 330
_NAME_LENGTH = 44  # letters of a line of the legend that fit a phone
_MOST_YEARS = 7


class Point(NamedTuple):
    """One figure of a series. x is in years; either value or both low and high, in the units of the axis."""

    record: Record
    x: float
    value: float
    low: float
    high: float


class Line(NamedTuple):
    name: str
    mark: Mark
    points: list[Point]


def time_chart(chosen: pd.DataFrame, shown_in: str, *, index_year: int | None = None) -> Chart | None:
    """Lines of definition.with_series, one for each id in the column series, in the order they first appear.

    All share one unit and one rate, as basis.in_group gives them. With index_year each line is divided by its own value
    of that year and is 100 there; a line without exactly one exact value in that year is left out and named.
    """
    rows = chosen[basis.drawable(chosen)]
    rows = rows[rows["series"].isin(rows["series"].unique()[:MOST_SERIES])]
    if rows.empty:
        return None
    per, unit, kind = (rows[name].iloc[0] for name in ("shown_per", "shown_unit", "kind"))
    lines = _lines(rows, index_year)
    without_base = [line.name for line in lines if not line.points]
    lines = [line for line in lines if line.points]
    if not lines:
        return None
    drawn_ids = [point.record.figure_id for line in lines for point in line.points]
    drawn = rows[rows["figure_id"].isin(drawn_ids)].sort_values(["series", "period"])
    many = int(rows["series"].value_counts().max()) > _MOST_POINTS
    left_over = f" Of a line with more figures, the latest {_MOST_POINTS} are drawn." if many else ""
    words = wording.number if index_year else lambda value: wording.quantity(value, kind, unit, 3)
    values = [x for line in lines for point in line.points for x in _ends(point)]
    scale = linear_scale(values, words)
    in_basis = basis.words(shown_in, drawn) if kind == "money" else "as printed"
    what = f"Index, {index_year} = 100" if index_year else _axis(rows, shown_in, unit, per)
    left_out = (
        f" Not drawn, for lack of one exact figure for {index_year}: {'; '.join(without_base)}." if without_base else ""
    )
    found = _finding(lines, per)
    frame = Frame(
        title=found,
        subtitle=f"{what}, {in_basis}, {period_words(drawn)}; a line joins figures of following years, a gap stays a gap"
        if index_year
        else f"{wording.counted(len(lines), 'line')}, each one definition of one document, {in_basis}, "
        f"{period_words(drawn)}; a line joins figures of following years, a gap stays a gap",
        axis="Year the figure is for",
        footer=source_line(drawn, shown_in) + left_out + left_over,
        key=_key(lines),
        upright=what,
    )
    figure = _figure(lines, scale)
    alt = (
        f"Line chart of {wording.counted(len(lines), 'series')} {in_basis}, {period_words(drawn)}, "
        f"{wording.counted(len(drawn), 'figure')}, from {words(min(values))} to {words(max(values))}. {found}. "
        "The table below holds the same figures."
    )
    left = 20 + 7 * max(len(label) for label in scale.labels)
    return Chart(finish(figure, frame, _HEIGHT, len(lines), columns=1, left=left), alt, drawn)


def series_name(label: str, place: str, length: int = _NAME_LENGTH) -> str:
    """What the legend and the list of series call one: "Minimum wage, Pakistan"."""
    where = place_name(place)
    return safe_text.cut(wording.capital(label), length - len(where) - 2) + (f", {where}" if where else "")


def place_in_time(period: str, year: float) -> float:
    """Where a period stands on the axis, in years: the middle of its month, else of its year."""
    month = period[5:7] if len(period) in (7, 10) else ""
    if month.isdecimal() and 1 <= int(month) <= 12:
        return year + (int(month) - 0.5) / 12
    return year + 0.5


def joined(points: Sequence[Point]) -> list[Point | None]:
    """The points with None where no line may run: a year is missing between, a point is a range, or one date has several."""
    dates = [point.x for point in points]
    parted: list[Point | None] = []
    for index, point in enumerate(points):
        before = points[index - 1] if index else None
        if before is not None and not (
            math.floor(point.x) - math.floor(before.x) <= 1
            and dates.count(point.x) == dates.count(before.x) == 1
            and not math.isnan(point.value)
            and not math.isnan(before.value)
        ):
            parted.append(None)
        parted.append(point)
    return parted


def _lines(rows: pd.DataFrame, index_year: int | None) -> list[Line]:
    ordered = rows.assign(_rank=rows["series"].map({code: rank for rank, code in enumerate(rows["series"].unique())}))
    ordered = ordered.sort_values(["_rank", "period"], kind="stable")
    codes = ordered["series"].tolist()
    pairs = zip(codes, records(ordered), strict=True)
    return [
        _line([record for _, record in group][-_MOST_POINTS:], mark, index_year)
        for (_, group), mark in zip(groupby(pairs, key=lambda pair: pair[0]), SERIES, strict=False)
    ]


def _line(told: list[Record], mark: Mark, index_year: int | None) -> Line:
    name = series_name(told[0].name, told[0].place)
    factor = _factor(told, index_year)
    points = [
        Point(
            row,
            place_in_time(row.period, row.year),
            row.shown * factor,
            row.shown_low * factor,
            row.shown_high * factor,
        )
        for row in told
    ]
    return Line(name, mark, sorted(points, key=lambda point: point.x) if not math.isnan(factor) else [])


def _factor(told: list[Record], index_year: int | None) -> float:
    if index_year is None:
        return 1.0
    there = {row.shown for row in told if row.year == index_year and not row.approx and not math.isnan(row.shown)}
    return 100 / there.pop() if len(there) == 1 and min(there) > 0 else math.nan


def _axis(rows: pd.DataFrame, shown_in: str, unit: str, per: str) -> str:
    if rows["kind"].iloc[0] == "money":
        return basis.axis(shown_in, rows, unit, per)
    return (
        wording.capital(f"{wording.plural(unit.replace('_', ' '), 2)} {wording.rate_words(per)}".strip())
        + ", as printed"
    )


def _finding(lines: list[Line], per: str) -> str:
    """What the line with most years tells: "Minimum wage, Pakistan, rose 4.6-fold from Rs 7,000 in 2012 to ..."."""
    line = max(lines, key=lambda line: len({math.floor(point.x) for point in line.points}))
    dates = [point.x for point in line.points]
    exact = [p for p in line.points if not math.isnan(p.value) and not p.record.approx and dates.count(p.x) == 1]
    if len(exact) < 2 or exact[0].x == exact[-1].x:
        years = {math.floor(x) for x in dates}
        return f"{line.name}: {wording.counted(len(dates), 'figure')} for {wording.counted(len(years), 'year')}"
    first, last = exact[0], exact[-1]
    return (
        f"{line.name}, {change_words(first.record.shown, last.record.shown)}: {shown_amount(first.record, per)} in "
        f"{math.floor(first.x)}, {shown_amount(last.record, per)} in {math.floor(last.x)}"
    )


def _key(lines: list[Line]) -> str:
    told = [point.record for line in lines for point in line.points]
    return key(
        [record.approx for record in told],
        ranges=any(math.isnan(record.shown) for record in told),
        doubtful=any(map(is_doubtful, told)),
        upright=True,
    )


def _figure(lines: list[Line], scale: Scale) -> go.Figure:
    figure = go.Figure()
    for line in lines:
        figure.add_trace(_trace(line))
        if any(math.isnan(point.value) for point in line.points):
            figure.add_trace(_ranges(line))
    figure.add_trace(_signs(lines))
    years = [math.floor(point.x) for line in lines for point in line.points]
    first, last = min(years), max(years)
    every = max(1, -(-(last - first + 1) // _MOST_YEARS))
    ticks = list(range(first, last + 1, every))
    figure.update_xaxes(
        tickvals=[year + 0.5 for year in ticks],
        ticktext=[str(year) for year in ticks],
        range=[first - 0.2, last + 1.2],
        tickangle=0,
        showgrid=False,
    )
    figure.update_yaxes(
        tickvals=scale.ticks, ticktext=[safe_text.plotly(label) for label in scale.labels], range=list(scale.range)
    )
    return figure


def _trace(line: Line) -> go.Scatter:
    """Markers and the line between them; a range has no place on it, so it leaves a gap."""
    points = [None if point is None or math.isnan(point.value) else point for point in joined(line.points)]
    return go.Scatter(
        x=[point and point.x for point in points],
        y=[point and point.value for point in points],
        mode="lines+markers",
        name=safe_text.plotly(line.name),
        line={"color": line.mark.colour, "width": 2},
        marker={
            "color": line.mark.colour,
            "symbol": [
                line.mark.symbol + ("-open" if point and point.record.approx == "about" else "") for point in points
            ],
            "size": 10,
            "line": {"width": 2, "color": line.mark.colour},
        },
        unselected={"marker": {"opacity": 0.6}},
        connectgaps=False,
        cliponaxis=False,
        **_said(points),
    )


def _ranges(line: Line) -> go.Scatter:
    ends = [
        end
        for point in line.points
        if math.isnan(point.value)
        for end in ((point, point.low), (point, point.high), None)
    ]
    return go.Scatter(
        x=[end and end[0].x for end in ends],
        y=[end and end[1] for end in ends],
        mode="lines+markers",
        line={"color": line.mark.colour, "width": 3},
        marker={"symbol": "line-ew", "size": 14, "line": {"width": 3, "color": line.mark.colour}},
        showlegend=False,
        unselected={"marker": {"opacity": 0.6}},
        cliponaxis=False,
        **_said([end and end[0] for end in ends]),
    )


def _signs(lines: list[Line]) -> go.Scatter:
    signs = [(point, line.mark.colour, *sign) for line in lines for point in line.points for sign in _signs_of(point)]
    return go.Scatter(
        x=[point.x for point, *_ in signs],
        y=[y for _, _, y, _, _ in signs],
        mode="text",
        text=[text for *_, text, _ in signs],
        textposition=[position for *_, position in signs],
        textfont={"size": 17, "color": [colour for _, colour, *_ in signs]},
        hoverinfo="skip",
        showlegend=False,
        cliponaxis=False,
    )


def _signs_of(point: Point) -> Iterator[tuple[float, str, str]]:
    ends = _ends(point)
    above = "\u2191" * (point.record.approx in UPWARD) + "?" * is_doubtful(point.record)
    if above:
        yield max(ends), above, "top center"
    if point.record.approx in DOWNWARD:
        yield min(ends), "\u2193", "bottom center"


def _ends(point: Point) -> tuple[float, ...]:
    return (point.low, point.high) if math.isnan(point.value) else (point.value,)


def _said(points: Sequence[Point | None]) -> dict:
    """Ids as text: numbers come back from a click in another shape."""
    return {
        "customdata": [[point.record.figure_id] if point else None for point in points],
        "hovertext": [tooltip(point.record, shown_amount(point.record)) if point else "" for point in points],
        "hoverinfo": "text",
    }

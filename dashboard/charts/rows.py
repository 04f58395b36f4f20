"""A chart of rows: one line of words, and below it the marks of that row on one common value axis.

The words stand above the marks, not beside them, so the chart is as readable 390 pixels wide as on a desk.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from dashboard import safe_text
from dashboard.charts.layout import GRID, SUBTITLE_SIZE, Frame, finish
from dashboard.charts.marks import DOWNWARD, UPWARD, Group, groups, key
from dashboard.charts.scale import Scale

ROW_HEIGHT = 42
_LINE_LENGTH = 60  # letters of one row's words that fit a phone


@dataclass(frozen=True, slots=True)
class Dot:
    """One figure in a row. Either value or both low and high.

    approx is the dataset's column; doubtful says that another currency may be meant.
    """

    figure_id: str
    category: str
    value: float | None
    low: float | None
    high: float | None
    approx: str
    doubtful: bool
    tooltip: str


@dataclass(frozen=True, slots=True)
class Row:
    """amount is printed bold, then the words; both are plain text, escaped here."""

    amount: str
    words: str
    dots: Sequence[Dot]


def row_figure(rows: Sequence[Row], scale: Scale, *, bars: bool = False) -> go.Figure:
    """Rows from the top down. bars draws each value from zero instead of as a dot; only for a linear scale."""
    figure = go.Figure(_grid(len(rows), scale))
    if not bars:
        figure.add_trace(_spread(rows))
    placed = [(index, dot) for index, row in enumerate(rows) for dot in row.dots]
    for group in legend(rows):
        ours = [(index, dot) for index, dot in placed if dot.category in group.categories]
        points = [(index, dot) for index, dot in ours if dot.value is not None]
        ranges = [(index, dot) for index, dot in ours if dot.value is None]
        if points:
            figure.add_trace((_bars if bars else _points)(group, points))
        if ranges:
            figure.add_trace(_ranges(group, ranges, in_legend=not points))
    figure.add_trace(_signs(placed, legend(rows)))
    figure.layout.annotations = [_row_words(index, row) for index, row in enumerate(rows)]
    figure.update_yaxes(
        range=[len(rows) - 0.45, -0.85], tickvals=list(range(len(rows))), showticklabels=False, showgrid=not bars
    )
    figure.update_xaxes(
        showgrid=False,
        type="log" if scale.log else "linear",
        range=list(scale.range),
        tickvals=scale.ticks,
        ticktext=[safe_text.plotly(label) for label in scale.labels],
        tickangle=0,
    )
    return figure


def framed(rows: Sequence[Row], scale: Scale, frame: Frame, *, bars: bool = False) -> go.Figure:
    """`row_figure` in its frame, as high as its rows need; bars have no legend."""
    plot_height = ROW_HEIGHT * len(rows) + 20
    return finish(row_figure(rows, scale, bars=bars), frame, plot_height, 0 if bars else len(legend(rows)))


def legend(rows: Sequence[Row]) -> list[Group]:
    """The categories drawn, in the order they first appear, with the mark of each."""
    return groups(list(dict.fromkeys(dot.category for row in rows for dot in row.dots)))


def marks_key(rows: Sequence[Row], *, bars: bool = False) -> str:
    """What the marks of these rows mean, in words."""
    dots = [dot for row in rows for dot in row.dots]
    return key(
        [dot.approx for dot in dots],
        ranges=any(dot.value is None for dot in dots),
        doubtful=any(dot.doubtful for dot in dots),
        about="hatched" if bars else "hollow",
    )


def ends(rows: Sequence[Row]) -> list[float]:
    """Every value and every end of a range, for the scale."""
    return [x for row in rows for dot in row.dots for x in (dot.value, dot.low, dot.high) if x is not None]


def _points(group: Group, placed: Sequence[tuple[int, Dot]]) -> go.Scatter:
    mark = group.mark
    return go.Scatter(
        x=[dot.value for _, dot in placed],
        y=[index for index, _ in placed],
        mode="markers",
        name=safe_text.plotly(group.name),
        marker={
            "color": mark.colour,
            "symbol": [mark.symbol + ("-open" if dot.approx == "about" else "") for _, dot in placed],
            "size": 13,
            "line": {"width": 2, "color": mark.colour},
        },
        unselected={"marker": {"opacity": 0.6}},
        cliponaxis=False,
        **_said(placed),
    )


def _bars(group: Group, placed: Sequence[tuple[int, Dot]]) -> go.Bar:
    mark = group.mark
    return go.Bar(
        x=[dot.value for _, dot in placed],
        y=[index for index, _ in placed],
        orientation="h",
        width=0.34,
        name=safe_text.plotly(group.name),
        marker={
            "color": mark.colour,
            "line": {"width": 1.5, "color": mark.colour},
            "pattern": {"shape": ["/" if dot.approx == "about" else "" for _, dot in placed]},
        },
        unselected={"marker": {"opacity": 0.6}},
        **_said(placed),
    )


def _ranges(group: Group, placed: Sequence[tuple[int, Dot]], *, in_legend: bool) -> go.Scatter:
    """A line with a cap at each end; only its caps can be clicked, so both carry the figure's id."""
    mark = group.mark
    return go.Scatter(
        x=[x for _, dot in placed for x in (dot.low, dot.high, None)],
        y=[y for index, _ in placed for y in (index, index, None)],
        mode="lines+markers",
        name=safe_text.plotly(f"{group.name} (range)"),
        line={"color": mark.colour, "width": 3},
        marker={"symbol": "line-ns", "size": 16, "color": mark.colour, "line": {"width": 3, "color": mark.colour}},
        unselected={"marker": {"opacity": 0.6}},
        customdata=[item for _, dot in placed for item in ([dot.figure_id], [dot.figure_id], None)],
        hovertext=[text for _, dot in placed for text in (dot.tooltip, dot.tooltip, "")],
        hoverinfo="text",
        showlegend=in_legend,
        cliponaxis=False,
    )


def _signs(placed: Sequence[tuple[int, Dot]], marked: Sequence[Group]) -> go.Scatter:
    """Arrows beside what the source leaves open at one side, and a question mark where the currency is uncertain."""
    colours = {code: group.mark.colour for group in marked for code in group.categories}
    signs = [(index, dot, *sign) for index, dot in placed for sign in _signs_of(dot)]
    return go.Scatter(
        x=[x for _, _, x, _, _ in signs],
        y=[index for index, *_ in signs],
        mode="text",
        text=[text for *_, text, _ in signs],
        textposition=[position for *_, position in signs],
        textfont={"size": 17, "color": [colours[dot.category] for _, dot, *_ in signs]},
        hoverinfo="skip",
        showlegend=False,
        cliponaxis=False,
    )


def _signs_of(dot: Dot) -> Iterator[tuple[float, str, str]]:
    """(place on the value axis, sign, which side of the mark) of each sign of a dot."""
    first, last = (dot.low, dot.high) if dot.value is None else (dot.value, dot.value)
    after = "\u2002\u2192" * (dot.approx in UPWARD) + "\u2002?" * dot.doubtful
    if after:
        yield last, after, "middle right"
    if dot.approx in DOWNWARD:
        yield first, "\u2190\u2002", "middle left"


def _said(placed: Sequence[tuple[int, Dot]]) -> dict:
    """Ids as text: numbers come back from a click in another shape."""
    return {
        "customdata": [[dot.figure_id] for _, dot in placed],
        "hovertext": [dot.tooltip for _, dot in placed],
        "hoverinfo": "text",
    }


def _grid(count: int, scale: Scale) -> go.Scatter:
    """The grid of the value axis, as one short line at each tick of each row: between them the words stand clear."""
    return go.Scatter(
        x=[x for tick in scale.ticks for _ in range(count) for x in (tick, tick, None)],
        y=[y for _ in scale.ticks for index in range(count) for y in (index - 0.2, index + 0.34, None)],
        mode="lines",
        line={"color": GRID, "width": 1},
        hoverinfo="skip",
        showlegend=False,
    )


def _spread(rows: Sequence[Row]) -> go.Scatter:
    """A thin line from the lowest to the highest mark of each row that has several."""
    spans = [(index, ends([row])) for index, row in enumerate(rows) if len(row.dots) > 1]
    return go.Scatter(
        x=[x for _, values in spans for x in (min(values), max(values), None)],
        y=[y for index, _ in spans for y in (index, index, None)],
        mode="lines",
        line={"color": "#8A939E", "width": 2},
        hoverinfo="skip",
        showlegend=False,
    )


def _row_words(index: int, row: Row) -> dict:
    words = safe_text.cut(row.words, max(_LINE_LENGTH - len(row.amount), 14))
    return {
        "text": f"<b>{safe_text.plotly(row.amount)}</b>  {safe_text.plotly(words)}",
        "font": {"size": SUBTITLE_SIZE},
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "y": index,
        "yshift": 17,
        "align": "left",
        "showarrow": False,
    }

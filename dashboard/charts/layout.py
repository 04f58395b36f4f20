"""The frame round every chart: a title that says the point, the basis below it, the source and n at the foot.

All of it stands inside the figure, so that a saved picture carries its basis and its source. Heights are in pixels.
Lines are broken once for every width: on a phone style.py sets the same words smaller, so that nothing is cut off.
"""

from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from dashboard import safe_text, wording
from dashboard.charts.lines import broken
from dashboard.places import place_name

TITLE_SIZE, SUBTITLE_SIZE, FOOTER_SIZE = 18, 13, 12  # pixels
ON_A_PHONE = {TITLE_SIZE: 13, SUBTITLE_SIZE: 12, FOOTER_SIZE: 11}  # pixels on a desk -> on a phone
_PHONE_WIDTH = 342  # pixels of a line on a phone 390 wide, the chart's margins off
_MOST_TITLE_LINES, _MOST_SMALL_LINES = 3, 8
_TITLE_LINE, _SMALL_LINE, _LEGEND_LINE = 23, 17, 24
LEFT = 12  # room at the left of a chart without labels there
_TOOLBAR = 30  # the buttons at the top right, always there on a phone
GRID = "rgba(128, 136, 146, 0.28)"
CONFIG = {
    "displaylogo": False,
    "modeBarButtonsToRemove": ["zoom2d", "pan2d", "select2d", "lasso2d", "zoomIn2d", "zoomOut2d", "autoScale2d"],
    "toImageButtonOptions": {"format": "svg", "filename": "figures", "width": 1000},
    "scrollZoom": False,
}


def config(what: str, picture: str) -> dict:
    """CONFIG with the picture that the camera saves, "svg" or "png": its words stand in the figure, so it keeps them."""
    options = {"format": picture, "filename": f"numeraire-{what}", "width": 1000, "scale": 2 if picture == "png" else 1}
    return {**CONFIG, "toImageButtonOptions": options}


class Chart(NamedTuple):
    """A figure, what it shows in words for who cannot see it, and the rows it draws, in its order."""

    figure: go.Figure
    alt: str
    rows: pd.DataFrame


class Frame(NamedTuple):
    """The words round a chart. They may hold article text: `finish` escapes them.

    axis names the axis that lies; upright the one that stands, where it has a name; key says what the marks mean.
    """

    title: str
    subtitle: str
    axis: str
    footer: str
    key: str = ""
    upright: str = ""


def finish(
    figure: go.Figure, frame: Frame, plot_height: int, legend_entries: int = 0, *, columns: int = 2, left: int = LEFT
) -> go.Figure:
    """Put the frame round a figure whose traces and axes are set; plot_height is that of the plotting area.

    columns is how many entries of the legend fit one line of a phone; left, the room for the labels of an upright axis.
    """
    title = _wrapped(frame.title, TITLE_SIZE, _MOST_TITLE_LINES)
    subtitle = _wrapped(frame.subtitle, SUBTITLE_SIZE)
    key, footer, upright = (_wrapped(text, FOOTER_SIZE) for text in (frame.key, frame.footer, frame.upright))
    legend_height = _LEGEND_LINE * -(-legend_entries // columns) if legend_entries > 1 else 0
    heading = _TOOLBAR + 10 + _TITLE_LINE * len(title) + _SMALL_LINE * len(subtitle)
    top = heading + legend_height + 16 + _SMALL_LINE * len(upright)
    bottom = 62 + _SMALL_LINE * (len(key) + len(footer))
    height = top + plot_height + bottom
    figure.update_layout(
        height=height,
        margin={"l": left, "r": 16, "t": top, "b": bottom, "autoexpand": False},
        showlegend=legend_entries > 1,
        legend={
            "orientation": "h" if columns > 1 else "v",
            "xref": "container",
            "x": 0,
            "xanchor": "left",
            "yref": "container",
            "y": 1 - (heading + 6) / height,
            "yanchor": "top",
            "title": {"text": ""},
            "itemclick": False,
            "itemdoubleclick": False,
        },
        dragmode=False,
        hovermode="closest",
        hoverlabel={"align": "left"},
        clickmode="event+select",
    )
    # Assigned, not updated: plotly merges an updated list key by key, ten times slower.
    figure.layout.annotations = [
        *figure.layout.to_plotly_json().get("annotations", ()),
        _words(title, left, size=TITLE_SIZE, y=1, shift=top - _TOOLBAR, bold=True),
        _words(subtitle, left, size=SUBTITLE_SIZE, y=1, shift=top - _TOOLBAR - 2 - _TITLE_LINE * len(title)),
        *([_words(upright, left, size=FOOTER_SIZE, y=1, shift=8 + _SMALL_LINE * len(upright))] if upright else []),
        *([_words(key, left, size=FOOTER_SIZE, y=0, shift=-58)] if key else []),
        _words(footer, left, size=FOOTER_SIZE, y=0, shift=-58 - _SMALL_LINE * len(key)),
    ]
    figure.update_xaxes(
        title={"text": safe_text.plotly(frame.axis), "font": {"size": 13}, "standoff": 8},
        gridcolor=GRID,
        zeroline=False,
        fixedrange=True,
        automargin=False,
    )
    figure.update_yaxes(gridcolor=GRID, zeroline=False, fixedrange=True, automargin=False, title={"text": ""})
    return figure


def tooltip(row: object, shown: str) -> str:
    """What a mark says when pointed at: as printed, as shown, date, place, source, doubts. row is a named tuple."""
    lines = [
        f"As printed: {row.text}",
        f"Shown: {shown}",
        f"For: {row.period or 'no date'} {place_name(row.place)}".strip(),
    ]
    lines.append(f"Source: {safe_text.cut(row.source or row.title or row.document_id, 60)}")
    doubts = [f"{row.approx.replace('_', ' ')} this"] if row.approx else []
    doubts += ["currency uncertain"] if row.kind == "money" and row.confidence == "low" else []
    if doubts:
        lines.append(", ".join(doubts).capitalize())
    lines.append("Click for the sentence")
    return "<br>".join(safe_text.plotly(safe_text.cut(line, 90)) for line in lines)


def period_words(rows: pd.DataFrame) -> str:
    """The years that rows cover: "2016 to 2018", "undated"."""
    years = rows["year"].dropna()
    return wording.span(f"{years.min():.0f}", f"{years.max():.0f}") if len(years) else "undated"


def _wrapped(text: str, size: int, most: int = _MOST_SMALL_LINES) -> list[str]:
    return [safe_text.plotly(line) for line in broken(text, _PHONE_WIDTH / ON_A_PHONE[size], most)]


def _words(lines: list[str], left: int, *, size: int, y: int, shift: int, bold: bool = False) -> dict:
    text = "<br>".join(lines)
    return {
        "text": f"<b>{text}</b>" if bold else text,
        "font": {"size": size},
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "xshift": LEFT - left,
        "y": y,
        "yshift": shift,
        "xanchor": "left",
        "yanchor": "top",
        "align": "left",
        "showarrow": False,
    }

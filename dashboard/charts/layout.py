"""The frame round every chart: a title that says the point, the basis below it, the source and n at the foot.

All of it stands inside the figure, so that a saved picture carries its basis and its source. Heights are in pixels.
Lines are broken once for every width: on a phone style.py sets the same words smaller, so that nothing is cut off.
"""

import textwrap
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from dashboard import safe_text, wording
from dashboard.places import place_name

_TITLE_WIDTH, _SMALL_WIDTH = 60, 68  # letters a line; style.py sizes them to fit 358 pixels
_MOST_LINES = {_TITLE_WIDTH: 3, _SMALL_WIDTH: 8}
TITLE_SIZE, SUBTITLE_SIZE, FOOTER_SIZE = 18, 13, 12  # pixels
_TITLE_LINE, _SMALL_LINE, _LEGEND_LINE = 23, 17, 24
_TOOLBAR = 30  # the buttons at the top right, always there on a phone
GRID = "rgba(128, 136, 146, 0.28)"
CONFIG = {
    "displaylogo": False,
    "modeBarButtonsToRemove": ["zoom2d", "pan2d", "select2d", "lasso2d", "zoomIn2d", "zoomOut2d", "autoScale2d"],
    "toImageButtonOptions": {"format": "svg", "filename": "figures", "width": 1000},
    "scrollZoom": False,
}


class Chart(NamedTuple):
    """A figure, what it shows in words for who cannot see it, and the rows it draws, in its order."""

    figure: go.Figure
    alt: str
    rows: pd.DataFrame


class Frame(NamedTuple):
    """The words round a chart. They may hold article text: `finish` escapes them."""

    title: str
    subtitle: str
    axis: str
    footer: str


def finish(figure: go.Figure, frame: Frame, plot_height: int, legend_entries: int = 0) -> go.Figure:
    """Put the frame round a figure whose traces and axes are set; plot_height is that of the plotting area."""
    title, subtitle = _wrapped(frame.title, _TITLE_WIDTH), _wrapped(frame.subtitle, _SMALL_WIDTH)
    footer = _wrapped(frame.footer, _SMALL_WIDTH)
    legend_height = _LEGEND_LINE * -(-legend_entries // 2) if legend_entries > 1 else 0
    heading = _TOOLBAR + 10 + _TITLE_LINE * len(title) + _SMALL_LINE * len(subtitle)
    top, bottom = heading + legend_height + 16, 62 + _SMALL_LINE * len(footer)
    height = top + plot_height + bottom
    figure.update_layout(
        height=height,
        margin={"l": 12, "r": 16, "t": top, "b": bottom, "autoexpand": False},
        showlegend=legend_entries > 1,
        legend={
            "orientation": "h",
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
        _words(title, size=TITLE_SIZE, y=1, shift=top - _TOOLBAR, bold=True),
        _words(subtitle, size=SUBTITLE_SIZE, y=1, shift=top - _TOOLBAR - 2 - _TITLE_LINE * len(title)),
        _words(footer, size=FOOTER_SIZE, y=0, shift=-58),
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
    doubts += ["currency uncertain"] if row.confidence == "low" else []
    if doubts:
        lines.append(", ".join(doubts).capitalize())
    lines.append("Click for the sentence")
    return "<br>".join(safe_text.plotly(safe_text.cut(line, 90)) for line in lines)


def period_words(rows: pd.DataFrame) -> str:
    """The years that rows cover: "2016 to 2018", "undated"."""
    years = rows["year"].dropna()
    return wording.span(f"{years.min():.0f}", f"{years.max():.0f}") if len(years) else "undated"


def _wrapped(text: str, width: int) -> list[str]:
    lines = textwrap.wrap(text, width, max_lines=_MOST_LINES[width], placeholder=" …")
    return [safe_text.plotly(line) for line in lines]


def _words(lines: list[str], *, size: int, y: int, shift: int, bold: bool = False) -> dict:
    text = "<br>".join(lines)
    return {
        "text": f"<b>{text}</b>" if bold else text,
        "font": {"size": size},
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": y,
        "yshift": shift,
        "xanchor": "left",
        "yanchor": "top",
        "align": "left",
        "showarrow": False,
    }

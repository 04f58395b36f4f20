"""What every part of Compare puts round its chart: the ways to save it, to open its figures, and the figures as a table."""

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from dashboard import basis, charts, filters, opening, safe_text
from dashboard.all_figures import version
from dashboard.charts.layout import config
from dashboard.collection import View
from dashboard.download_row import download_row
from dashboard.places import place_names

_PICTURES = {"svg": "SVG", "png": "PNG"}


def show(drawn: charts.Chart | None, view: View, what: str, empty: str, *, behind: pd.DataFrame | None = None) -> None:
    """A chart with everything that belongs to it, or, for None, why there is none.

    behind holds more figures that the chart rests on; they can be opened too.
    """
    if drawn is None:
        st.info(empty)
        return
    opening.chart(drawn, f"{what}_chart", config(what, picture_format()))
    rows = drawn.rows if behind is None else pd.concat([drawn.rows, behind])
    opening.open_figure_select(rows, view.collection)
    opening.chart_table(drawn.rows, f"{what}_table", place_names())
    save(drawn.rows, view, what, drawn.figure)


def save(rows: pd.DataFrame, view: View, what: str, figure: go.Figure | None = None) -> None:
    """The figures of a chart to take away, and which picture the camera above it saves."""
    download_row(rows, view, what, choices=tuple(sorted(st.query_params.to_dict().items())), chart=figure)
    st.segmented_control(
        "The camera above the chart saves",
        list(_PICTURES),
        format_func=_PICTURES.get,
        key="picture",
        required=True,
        persist_state="session",
    )


def picture_format() -> str:
    """ "svg" or "png", as the reader chose below the chart."""
    if st.session_state.get("picture") not in _PICTURES:
        st.session_state["picture"] = next(iter(_PICTURES))
    return st.session_state["picture"]


def asked(view: View, *choices: object) -> tuple:
    """What decides the rows of a chart: the data, the filters, the basis and the choices beside the chart."""
    return version(), view.filters, view.basis, choices


def measure(rows: pd.DataFrame, counts: dict[str, int] | None = None) -> str:
    """Let the reader pick the unit and rate of an axis; counts, by default those of rows, says what each offers."""
    offered = basis.measures(rows) if counts is None else counts
    names = {
        name: safe_text.markdown(f"{basis.measure_name(name)} \u2013 {count:,}") for name, count in offered.items()
    }
    return filters.pick("Measured in", "measure", names)

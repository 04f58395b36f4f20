"""Opens the evidence of one figure: from a mark, from a table row, from the keyboard, from a link with ?fig=."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import pandas as pd
import streamlit as st

from dashboard import address, charts, worded, wording
from dashboard.charts.layout import CONFIG
from dashboard.citation import citation, permalink
from dashboard.evidence import evidence_html
from dashboard.places import place_names

_OPENED = "_times_opened"
_MOST_CHOICES = 200
_SHORT_COLUMNS = {
    "printed": "As printed",
    "name": "Measures",
    "place": "Place",
    "period": "Period",
    "title": "Source",
}


def chart(drawn: charts.Chart, key: str) -> None:
    """A chart whose marks open their evidence, with a table of the same figures below it."""
    # A new key after each opening clears the mark's selection, so the same mark can be clicked again.
    key = f"{key}_{_times_opened()}"
    st.plotly_chart(
        drawn.figure,
        key=key,
        on_select=lambda: _open_clicked(key),
        selection_mode="points",
        config=CONFIG,
        alt=drawn.alt,
    )


def chart_table(rows: pd.DataFrame, key: str, names: Mapping[str, str]) -> None:
    """The twin of a chart: the same figures, in the same order, opened by selecting a row."""
    with st.expander("Data behind this chart", icon=":material/table:"):
        table = rows[["name", "place", "period", "title"]].assign(
            printed=worded.printed(rows),
            place=rows["place"].map(lambda code: names.get(code, code)),
            period=rows["period"].map(wording.day),
        )
        figure_table(table[list(_SHORT_COLUMNS)], list(rows["figure_id"]), key, _SHORT_COLUMNS)


def figure_table(
    table: pd.DataFrame,
    figure_ids: Sequence[str],
    key: str,
    names: Mapping[str, str],
    column_config: Mapping[str, object] | None = None,
) -> None:
    """A table whose rows open their evidence; figure_ids are those of its rows, in order."""
    st.caption("Select a row to read its sentence. By keyboard: arrows move, Shift+Space selects.")
    key = f"{key}_{_times_opened()}"
    st.dataframe(
        table,
        hide_index=True,
        key=key,
        on_select=lambda: _open_row(key, figure_ids),
        selection_mode="single-row",
        placeholder="",
        column_config={**names, **(column_config or {})},
        alt=f"Table of {wording.counted(len(table), 'figure')}: {', '.join(names.values())}",
    )


def not_converted_table(missing: pd.DataFrame) -> None:
    """Figures without a value in the basis of the page, each with its reason (column why)."""
    first = missing.head(_MOST_CHOICES)
    names = {"printed": "As printed", "why": "Why", "name": "Measures", "period": "Period", "title": "Source"}
    table = first[["why", "name", "period", "title"]].assign(printed=worded.printed(first))
    if len(missing) > len(first):
        st.caption(
            f"The first {len(first):,} of {len(missing):,}; filter for the rest, or download them all on Figures."
        )
    st.dataframe(
        table[list(names)].rename(columns=names),
        hide_index=True,
        alt=f"{len(missing):,} figures that are not converted",
    )


def open_figure_select(rows: pd.DataFrame, figures: pd.DataFrame) -> None:
    """The keyboard's way to the evidence: a list of the figures on the page. Its value is ?fig= in the address."""
    listed = rows.head(_MOST_CHOICES)
    opened = st.session_state.get("fig")
    if opened and opened not in set(listed["figure_id"]):
        listed = pd.concat([figures[figures["figure_id"] == opened], listed])
    labels = worded.choices(listed, place_names())
    st.selectbox(
        "Open a figure",
        list(labels),
        index=None,
        key="fig",
        format_func=lambda figure_id: labels.get(figure_id, "?"),
        placeholder="Choose one to read its sentence",
        help=f"The first {_MOST_CHOICES} are listed: filter or search for the rest."
        if len(rows) > _MOST_CHOICES
        else None,
        on_change=address.by_hand,
        persist_state="session",
    )


def evidence_if_open(figures: pd.DataFrame, names: Mapping[str, str]) -> None:
    """Show the evidence of the figure that the session names, over whatever page is in view."""
    opened = st.session_state.get("fig")
    if not opened:
        return
    found = figures[figures["figure_id"] == opened]
    if found.empty:
        st.warning("The link names a figure that is not in this dataset; it may have been made from other articles.")
        st.session_state["fig"] = None
        return
    _evidence(found.iloc[0].to_dict(), names)


def _times_opened() -> int:
    return st.session_state.get(_OPENED, 0)


def _close() -> None:
    st.session_state["fig"] = None
    st.session_state[_OPENED] = _times_opened() + 1
    address.by_hand()


@st.dialog("Where this figure comes from", width="large", on_dismiss=_close)
def _evidence(row: dict[str, object], names: Mapping[str, str]) -> None:
    st.html(evidence_html(row, names))
    link = permalink(st.context.url, str(row["figure_id"]))
    st.markdown("**Link to this figure**")
    st.code(link, language=None, wrap_lines=True)
    st.markdown("**Citation**")
    st.code(citation(row, names, link, datetime.now(tz=UTC).date()), language=None, wrap_lines=True)
    # A dialog reruns alone: the page has to run again for it to close.
    if st.button("Close", key="close_evidence", on_click=_close):
        st.rerun()


def _open(figure_id: str) -> None:
    st.session_state["fig"] = figure_id
    address.by_hand()


def _open_clicked(key: str) -> None:
    points = st.session_state[key]["selection"]["points"]
    ids = points[0].get("customdata") if points else None
    if ids:
        _open(ids if isinstance(ids, str) else ids[0])


def _open_row(key: str, figure_ids: Sequence[str]) -> None:
    rows = st.session_state[key]["selection"]["rows"]
    if rows:
        _open(figure_ids[rows[0]])

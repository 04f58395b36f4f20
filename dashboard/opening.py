"""Opens the evidence of one figure: from a mark, from a table row, from the keyboard, from a link with ?fig=."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import pandas as pd
import streamlit as st

from dashboard import address, charts, documents, worded, wording
from dashboard.amounts import number
from dashboard.behind import gather
from dashboard.charts.layout import CONFIG
from dashboard.citation import as_sentence, citation, permalink
from dashboard.collection import Collection
from dashboard.evidence import Context, evidence_html
from dashboard.following import href_here
from dashboard.own import session
from dashboard.places import place_names
from extract import NumeraireError

_OPENED = "_times_opened"
_MOST_CHOICES = 200
PAGE = "figure"  # the path of the page that shows one figure alone
TITLE = "Where this figure comes from"
_SHORT_COLUMNS = {
    "printed": "As printed",
    "name": "Measures",
    "place": "Place",
    "period": "Period",
    "title": "Source",
}


def chart(drawn: charts.Chart, key: str, config: Mapping[str, object] = CONFIG) -> None:
    """A chart whose marks open their evidence, with a table of the same figures below it."""
    # A new key after each opening clears the mark's selection, so the same mark can be clicked again.
    key = f"{key}_{_times_opened()}"
    st.plotly_chart(
        drawn.figure,
        key=key,
        on_select=lambda: _open_clicked(key),
        selection_mode="points",
        config=dict(config),
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


def open_figure_select(rows: pd.DataFrame, figures: Collection) -> None:
    """The keyboard's way to the evidence: a list of the figures on the page. Its value is ?fig= in the address."""
    listed = rows.head(_MOST_CHOICES)
    opened = st.session_state.get("fig")
    if opened and opened not in set(listed["figure_id"]):
        listed = pd.concat([figures.figures([opened]), listed])
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


def evidence_if_open(figures: Collection, names: Mapping[str, str]) -> None:
    """Show the evidence of the figure that the session names, over whatever page is in view."""
    row = open_row(figures)
    if row:
        _evidence(row, figures, names)


def open_row(figures: Collection) -> dict[str, object] | None:
    """The row of the figure that the session names, None for no figure; says so where there is no such row."""
    opened = st.session_state.get("fig")
    if not opened:
        return None
    found = figures.figures([opened])
    if len(found):
        return found.iloc[0].to_dict()
    st.warning("The link names a figure that is not in this dataset; it may have been made from other articles.")
    st.session_state["fig"] = None
    return None


def show(row: dict[str, object], figures: Collection, names: Mapping[str, str]) -> None:
    """Everything there is to say of one figure, the same in the panel and on its own page, with words to copy."""
    context = context_of(row)
    behind = gather(row, figures.beside(row), names, href_here(), session.edits())
    st.html(evidence_html(row, names, context, behind))
    link = permalink(st.context.url, str(row["figure_id"]))
    texts = {
        "Link to this figure": link,
        "Citation": citation(row, names, link, datetime.now(tz=UTC).date()),
        "As a sentence": as_sentence(row, names),
    }
    for title, words in texts.items():
        st.markdown(f"**{title}**")
        st.code(words, language=None, wrap_lines=True)


def context_of(row: Mapping[str, object]) -> Context:
    """What stands around the figure's sentence in its document, nothing where its text is not kept here."""
    begin = number(row["sentence_start"])
    if not begin >= 0:
        return Context()
    document = documents.article(str(row["document_id"]))
    return Context(*documents.around(document, int(begin), int(begin) + len(str(row["sentence"]))))


def _times_opened() -> int:
    return st.session_state.get(_OPENED, 0)


def close() -> None:
    st.session_state["fig"] = None
    st.session_state[_OPENED] = _times_opened() + 1
    address.by_hand()


@st.dialog(TITLE, width="large", on_dismiss=close)
def _evidence(row: dict[str, object], figures: Collection, names: Mapping[str, str]) -> None:
    try:
        show(row, figures, names)
    except NumeraireError as problem:  # a dialog runs again without its page, which would say so
        st.text(str(problem))
    with st.container(horizontal=True):
        read_in_article(row)
        if st.button("Open as a page", icon=":material/open_in_full:", key="evidence_page"):
            st.switch_page("views/figure.py", query_params={"fig": str(row["figure_id"])})
        # A dialog reruns alone: the page has to run again for it to close.
        if st.button("Close", key="close_evidence", on_click=close):
            st.rerun()


def read_in_article(row: dict[str, object]) -> None:
    """A button to the article, at the figure."""
    if st.button("Read it in the article", icon=":material/article:", key="evidence_article", on_click=close):
        where = {"doc": str(row["document_id"]), "at": str(row["figure_id"])}
        st.switch_page("views/article.py", query_params=where)


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

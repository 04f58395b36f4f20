"""Figures: find a figure, check it, take it away."""

import pandas as pd
import streamlit as st

from dashboard import address, all_figures, basis, filters, found, opening, presets, selection, wording
from dashboard.download_row import download_row
from dashboard.following import href_here
from dashboard.places import place_names

_PAGE = 1_000  # rows sent to the browser at a time


def figures() -> None:
    view = filters.view_in_session()
    st.title("Figures", anchor=False)
    text = st.text_input(
        "Search sentences, labels, titles and sources",
        key="q",
        type="search",
        placeholder='welder, pipeline Kazakhstan, "dry port"',
        help="Every word must stand in the figure's sentence, label, title or source. Quotes hold words together.",
        on_change=address.by_hand,
        persist_state="session",
    )
    words = selection.searched_words(text or "")
    rows = selection.search(view.rows, text or "")
    if rows.empty:
        if len(view.rows):
            st.info("No sentence, label, title or source holds these words. Try fewer, or Clear all filters above.")
        else:
            filters.nothing(view)
        return
    st.text(f"{wording.counted(len(rows), 'figure')} in view, {view.basis_words}")
    said = f'with the words "{text.strip()}"' if words else ""
    download_row(rows, view, "figures", words=said, choices=(text,))
    if words:
        _sentences(rows, words)
    shown, number = _page_of(rows)
    opening.open_figure_select(shown, view.figures)
    _table(shown, (all_figures.version(), view.filters, text), number, view.basis)
    _not_converted(rows, view.basis)


def _sentences(rows: pd.DataFrame, words: list[str]) -> None:
    title = "Sentences with these words"
    if len(rows) > found.MOST:
        title += f" (the first {found.MOST} of {len(rows):,})"
    with st.expander(title, icon=":material/format_quote:", expanded=True):
        st.html(found.sentences_html(rows, words, href_here()))


def _page_of(rows: pd.DataFrame) -> tuple[pd.DataFrame, int]:
    """The thousand rows of one page of the table, and its number from 1."""
    pages = -(-len(rows) // _PAGE)
    if pages < 2:
        return rows, 1
    if (st.session_state.get("table_page") or 1) > pages:
        st.session_state["table_page"] = pages
    number = st.pagination(pages, key="table_page")
    first = (number - 1) * _PAGE
    st.caption(f"Rows {first + 1:,} to {min(first + _PAGE, len(rows)):,} of {len(rows):,}")
    return rows.iloc[first : first + _PAGE], number


def _table(rows: pd.DataFrame, asked: tuple, number: int, shown_in: str) -> None:
    preset = filters.segment("Columns", "columns", presets.NAMES)
    cells, names = _made(asked, number, preset, shown_in, rows)
    opening.figure_table(cells, list(rows["figure_id"]), f"table_{preset}", names, _formats(names))


# Any click reruns the page, and mostly with the same rows: a thousand of them are put into words once.
@st.cache_resource(max_entries=16, show_spinner=False)
def _made(asked: tuple, number: int, preset: str, shown_in: str, _rows: pd.DataFrame) -> presets.Table:
    return presets.table(_rows, preset, shown_in, place_names())


def _formats(names: dict[str, str]) -> dict[str, object]:
    numbers = {
        name: st.column_config.NumberColumn(names[name], format=form, width="medium")
        for name, form in presets.NUMBERS.items()
        if name in names
    }
    wide = {"steps": "large", "sentence": "large", "badges": "medium"}
    texts = {
        name: st.column_config.TextColumn(names[name], width=width) for name, width in wide.items() if name in names
    }
    return numbers | texts


def _not_converted(rows: pd.DataFrame, shown_in: str) -> None:
    missing = basis.not_converted(rows, shown_in)
    if len(missing):
        with st.expander(f"Not converted, and why ({len(missing):,})", icon=":material/currency_exchange:"):
            opening.not_converted_table(missing)


figures()

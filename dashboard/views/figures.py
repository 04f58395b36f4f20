"""Figures: find a figure, check it, take it away."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from dashboard import address, all_figures, basis, collection, filters, found, opening, presets, selection, wording
from dashboard.collection import View
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
        help="Every word must stand in the figure's sentence, label, title or source. Quotes hold words together. "
        f"At most {selection.MOST_WORDS} words.",
        on_change=address.by_hand,
        persist_state="session",
    )
    words = tuple(selection.searched_words(text or ""))
    count, rows = _matching(view, words)
    if not count:
        if view.count:
            st.info("No sentence, label, title or source holds these words. Try fewer, or Clear all filters above.")
        else:
            filters.nothing(view)
        return
    st.text(f"{wording.counted(count, 'figure')} in view, {view.basis_words}")
    if rows is None:
        filters.too_many(view, "to take away at once")
    else:
        said = f'with the words "{text.strip()}"' if words else ""
        download_row(rows, view, "figures", words=said, choices=(text,))
    first, number = _turned_to(count)
    shown = (
        view.collection.rows(view.filters, words, first, _PAGE) if rows is None else rows.iloc[first : first + _PAGE]
    )
    if words:
        _sentences(shown if rows is None else rows, words, count)
    opening.open_figure_select(shown, view.collection)
    _table(shown, (all_figures.version(), view.filters, text), number, view.basis)
    if rows is None:
        st.caption(f"What is not converted, and why, is told for fewer figures. {filters.narrow()}")
    else:
        _not_converted(rows, view.basis)


def _matching(view: View, words: tuple[str, ...]) -> tuple[int, pd.DataFrame | None]:
    """How many figures in view hold the words, and their rows, None for more than are held at a time."""
    if not view.too_many:
        rows = selection.holding(view.rows, words)
        return len(rows), rows
    count = view.collection.count(view.filters, words)
    return count, view.collection.rows(view.filters, words) if count <= collection.MOST_ROWS else None


def _sentences(rows: pd.DataFrame, words: Sequence[str], count: int) -> None:
    title = "Sentences with these words"
    if count > found.MOST:
        title += f" ({found.MOST} of {count:,})"
    with st.expander(title, icon=":material/format_quote:", expanded=True):
        st.html(found.sentences_html(rows, words, href_here()))


def _turned_to(count: int) -> tuple[int, int]:
    """The first row of the page that the reader turned to in a table of so many, and the page's number from 1."""
    pages = -(-count // _PAGE)
    if pages < 2:
        return 0, 1
    if (st.session_state.get("table_page") or 1) > pages:
        st.session_state["table_page"] = pages
    number = st.pagination(pages, key="table_page")
    first = (number - 1) * _PAGE
    st.caption(f"Rows {first + 1:,} to {min(first + _PAGE, count):,} of {count:,}")
    return first, number


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

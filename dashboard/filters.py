"""The filters in the sidebar and the sentence that says what they leave. What they do is in selection.py."""

from collections.abc import Callable, Mapping

import pandas as pd
import streamlit as st

from dashboard import address, basis, safe_text, selection, wording
from dashboard.selection import NONE, Filters, View

_VIEW = "_view"


def sidebar(figures: pd.DataFrame, place_names: Mapping[str, str]) -> View:
    """Draw every global filter and give the view they ask for. Each choice shows how many figures it has."""
    with st.sidebar:
        st.header("Filters", anchor=False)
        shown_in = _show_as()
        filters = Filters(
            kind=_choice("Kind", "kind", figures, wording.kind),
            category=_choice("Category", "category", figures, wording.category),
            place=_choice("Place", "place", figures, lambda code: place_names.get(code, code)),
            currency=_choice("Currency", "currency", figures, str),
            years=_years(figures),
        )
    view = View(figures, selection.apply(figures, filters), filters, shown_in)
    st.session_state[_VIEW] = view
    return view


def view_in_session() -> View:
    """The view of this run, for a page."""
    return st.session_state[_VIEW]


def said(view: View, place_names: Mapping[str, str]) -> None:
    """One line above the page: what is shown, with the way back to everything."""
    with st.container(horizontal=True, vertical_alignment="center", key="said"):
        st.markdown(safe_text.markdown(selection.sentence(view, place_names), 200), width="content")
        if view.filters.active or st.session_state.get("q"):
            years = selection.year_range(view.figures)
            st.button(
                "Clear all",
                key="clear",
                on_click=address.clear,
                args=(years,),
                type="tertiary",
                icon=":material/close:",
            )


def nothing(view: View) -> None:
    """What to say when no figure is left: which filter takes most away."""
    st.info(
        "No figure matches these filters. Remove one of them, or choose Clear all above.", icon=":material/search_off:"
    )
    for line in selection.exclusions(view.figures, view.filters):
        st.text(line)


def segment(label: str, key: str, names: Mapping[str, str]) -> str:
    """One of a few named choices, kept in the address under `key`. A choice that is gone falls back to the first."""
    if st.session_state.get(key) not in names:
        st.session_state[key] = next(iter(names))
    return st.segmented_control(
        label,
        list(names),
        format_func=lambda code: names[code],
        key=key,
        required=True,
        on_change=address.by_hand,
        persist_state="session",
    )


def pick(label: str, key: str, names: Mapping[str, str]) -> str:
    """One of many named choices, kept in the address under `key`. A choice that is gone falls back to the first."""
    if st.session_state.get(key) not in names:
        st.session_state[key] = next(iter(names))
    return st.selectbox(
        label,
        list(names),
        format_func=lambda code: names[code],
        key=key,
        on_change=address.by_hand,
        persist_state="session",
    )


def _show_as() -> str:
    return segment("Show money as", "basis", basis.NAMES)


def _choice(label: str, column: str, figures: pd.DataFrame, name: Callable[[str], str]) -> tuple[str, ...]:
    """A filter with several choices. Codes that the figures do not have, from an old link, are dropped."""
    counts = selection.choices(figures, column)
    st.session_state[column] = [code for code in st.session_state.get(column, []) if code in counts]

    def option(code: str) -> str:
        words = "Not stated" if code == NONE else safe_text.markdown(name(code), 60)
        return f"{words} ({counts[code]:,})"

    chosen = st.multiselect(
        label,
        list(counts),
        format_func=option,
        key=column,
        placeholder="All",
        on_change=address.by_hand,
        persist_state="session",
        disabled=not counts,
    )
    return tuple(chosen)


def _years(figures: pd.DataFrame) -> tuple[int, int] | None:
    """The years asked for; None for all of them, undated figures included."""
    covered = selection.year_range(figures)
    if not covered or covered[0] == covered[1]:
        return None
    st.session_state[address.YEARS] = address.within(st.session_state.get(address.YEARS), covered)
    chosen = st.slider(
        "Years the figures are for",
        *covered,
        key=address.YEARS,
        on_change=address.by_hand,
        persist_state="session",
    )
    undated = int(figures["year"].isna().sum())
    if chosen != covered and undated:
        st.caption(f"{wording.counted(undated, 'undated figure')} left out while years are chosen.")
    return None if chosen == covered else chosen

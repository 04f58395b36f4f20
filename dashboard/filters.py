"""The filters in the sidebar and the sentence that says what they leave. What they do is in selection.py."""

import re
from collections.abc import Mapping

import pandas as pd
import streamlit as st

from dashboard import address, basis, safe_text, selection, wording
from dashboard.copying import copy_link
from dashboard.facets import BY_KEY, FACETS, Facet, Facets
from dashboard.selection import Filters, View

_VIEW, _FACETS, _NARROWED = "_view", "_facets", "_narrowed"
_ALWAYS = ("kind", "category", "place", "subject", "currency")
_MOST_OPTIONS = 300
_COUNT = re.compile(r" \([0-9,]+\)$")


def sidebar(figures: pd.DataFrame, place_names: Mapping[str, str]) -> View:
    """Draw every global filter and give the view they ask for; the address follows them.

    The number beside a choice is how many figures choosing it would leave under the other filters.
    """
    facets = _facets_of(figures)
    covered = selection.year_range(figures)
    _settle(facets, place_names, covered)
    filters = _asked(covered)
    rows, counts = _narrowed(facets, filters)
    with st.sidebar:
        st.header("Filters", anchor=False)
        shown_in = segment("Show money as", "basis", basis.NAMES)
        for key in _ALWAYS:
            _choice(BY_KEY[key], facets, counts[key], place_names)
        _years(figures, filters, covered)
        _others(facets, filters, counts, place_names)
    address.write(covered)
    view = View(facets, rows, filters, shown_in)
    st.session_state[_VIEW] = view
    return view


def view_in_session() -> View:
    """The view of this run, for a page."""
    return st.session_state[_VIEW]


def said(view: View, place_names: Mapping[str, str]) -> None:
    """One line above the page: what is shown, with the way back to everything and a link that opens it."""
    with st.container(horizontal=True, vertical_alignment="center", key="said"):
        st.markdown(safe_text.markdown(selection.sentence(view, place_names), 240), width="content")
        if view.filters.active or st.session_state.get("q"):
            years = selection.year_range(view.figures)
            st.button(
                "Clear all filters",
                key="clear",
                on_click=address.clear,
                args=(years,),
                type="tertiary",
                icon=":material/close:",
            )
        copy_link()


def nothing(view: View) -> None:
    """What to say when no figure is left: how to add some, or which filter takes most away."""
    if view.figures.empty:
        st.info("There are no figures yet. Put articles into data/articles, then run:", icon=":material/inbox:")
        st.code("python -m extract build", language="bash")
        return
    st.info(
        "No figure matches these filters. Remove one of them, or choose Clear all filters above.",
        icon=":material/search_off:",
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


def _facets_of(figures: pd.DataFrame) -> Facets:
    """The facets of a frame, coded once a session and frame."""
    facets = st.session_state.get(_FACETS)
    if facets is None or facets.figures is not figures:
        facets = st.session_state[_FACETS] = Facets(figures)
    return facets


def _narrowed(facets: Facets, filters: Filters) -> tuple[pd.DataFrame, dict[str, dict[str, int]]]:
    """The rows in view and the counts beside the choices; those of the last run where nothing changed."""
    made = st.session_state.get(_NARROWED)
    if made is None or made[0] is not facets or made[1] != filters:
        made = (facets, filters, selection.rows(facets, filters), selection.counts(facets, filters))
        st.session_state[_NARROWED] = made
    return made[2], made[3]


def _settle(facets: Facets, place_names: Mapping[str, str], covered: tuple[int, int] | None) -> None:
    """Drop from the session what the figures do not have: codes of an old link, years beyond theirs.

    Labels hold counts, so one that was chosen while the counts moved arrives as words: its code is found by its name.
    """
    for facet in FACETS:
        known = facets.coded(facet.key).choices if facet.column in facets.figures else ()
        held = st.session_state.get(facet.key) or []
        if not set(held) <= set(known):
            codes = {_label(facets, facet.key, code, place_names): code for code in reversed(known)}
            held = [codes.get(_COUNT.sub("", choice), choice) for choice in held]
        # Setting a value draws the widget anew, which shuts a list that a reader has just opened: only where it must be,
        # as for a choice, whose label in the browser would else keep its old count.
        if held or facet.key not in st.session_state:
            st.session_state[facet.key] = [code for code in dict.fromkeys(held) if code in known]
    years = address.within(st.session_state.get(address.YEARS), covered)
    if years and years != st.session_state.get(address.YEARS):
        st.session_state[address.YEARS] = years


def _asked(covered: tuple[int, int] | None) -> Filters:
    years = st.session_state.get(address.YEARS) if covered else None
    chosen = {facet.key: tuple(st.session_state[facet.key]) for facet in FACETS}
    return Filters(**chosen, years=None if years == covered else years)


def _others(
    facets: Facets, filters: Filters, counts: Mapping[str, Mapping[str, int]], place_names: Mapping[str, str]
) -> None:
    """The filters that fewer people need. One that could only leave everything is not drawn."""
    keys = [
        key for key in counts if key not in _ALWAYS and (len(facets.coded(key).choices) > 1 or key in filters.active)
    ]
    if keys:
        with st.expander("Source, doubt and review", expanded=any(key in filters.active for key in keys)):
            for key in keys:
                _choice(BY_KEY[key], facets, counts[key], place_names)


def _choice(facet: Facet, facets: Facets, counts: Mapping[str, int], place_names: Mapping[str, str]) -> None:
    """A filter with several choices; those that the other filters leave without a figure are listed only if chosen."""
    chosen = st.session_state[facet.key]
    listed = [*dict.fromkeys([*chosen, *list(counts)[:_MOST_OPTIONS]])]
    labels: dict[str, str] = {}
    for code in sorted(listed, key=lambda code: -counts.get(code, 0)):
        label = _label(facets, facet.key, code, place_names)
        # Two that read alike would be one choice.
        label = f"{label} ({code})" if label in labels.values() else label
        labels[code] = label
    st.multiselect(
        facet.label,
        list(labels),
        format_func=lambda code: f"{labels.get(code, code)} ({counts.get(code, 0):,})",
        key=facet.key,
        placeholder="All",
        help=f"The {_MOST_OPTIONS} most frequent of {len(counts):,} are listed; filter further for the rest."
        if len(counts) > _MOST_OPTIONS
        else None,
        on_change=address.by_hand,
        persist_state="session",
        disabled=not labels,
    )


def _label(facets: Facets, key: str, code: str, place_names: Mapping[str, str]) -> str:
    return safe_text.option(wording.capital(facets.name(key, code, place_names)), 60)


def _years(figures: pd.DataFrame, filters: Filters, covered: tuple[int, int] | None) -> None:
    """The slider of the years; all of them take in the undated figures too."""
    if not covered or covered[0] == covered[1]:
        return
    st.slider(
        "Years the figures are for",
        *covered,
        key=address.YEARS,
        on_change=address.by_hand,
        persist_state="session",
    )
    undated = int(figures["year"].isna().sum())
    if filters.years and undated:
        st.caption(f"{wording.counted(undated, 'undated figure')} left out while years are chosen.")

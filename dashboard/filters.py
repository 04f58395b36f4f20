"""The filters in the sidebar and the sentence that says what they leave. What they do is in selection.py."""

import re
from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard import address, basis, collection, safe_text, wording
from dashboard.collection import MOST_LISTED, Collection, Counted, Narrowed, View
from dashboard.copying import copy_link
from dashboard.facets import BY_KEY, FACETS, Facet
from dashboard.selection import Filters

_VIEW, _NARROWED, _LABELS = "_view", "_narrowed", "_labels"
_ALWAYS = ("kind", "category", "place", "subject", "currency")
_COUNT = re.compile(r" \([0-9,]+\)$")


def sidebar(figures: Collection, place_names: Mapping[str, str]) -> View:
    """Draw every global filter and give the view they ask for; the address follows them.

    The number beside a choice is how many figures choosing it would leave under the other filters.
    """
    _settle(figures, place_names)
    filters = _asked(figures.covered)
    narrowed = _narrowed(figures, filters)
    with st.sidebar:
        st.header("Filters", anchor=False)
        shown_in = segment("Show money as", "basis", basis.NAMES)
        for key in _ALWAYS:
            _choice(BY_KEY[key], figures, narrowed.counts[key], place_names)
        _years(figures, filters)
        _others(figures, filters, narrowed.counts, place_names)
    address.write(figures.covered)
    view = View(figures, narrowed, filters, shown_in)
    st.session_state[_VIEW] = view
    return view


def view_in_session() -> View:
    """The view of this run, for a page."""
    return st.session_state[_VIEW]


def leave_view() -> None:
    """Lets go of the rows of a view that another session may not share: the next run asks for them again."""
    view = st.session_state.get(_VIEW)
    if view and view.collection.frame is None:
        del st.session_state[_VIEW]


def said(view: View, place_names: Mapping[str, str]) -> None:
    """One line above the page: what is shown, with the way back to everything and a link that opens it."""
    with st.container(horizontal=True, vertical_alignment="center", key="said"):
        st.markdown(safe_text.markdown(collection.sentence(view, place_names), 240), width="content")
        if view.filters.active or st.session_state.get("q"):
            st.button(
                "Clear all filters",
                key="clear",
                on_click=address.clear,
                args=(view.collection.covered,),
                type="tertiary",
                icon=":material/close:",
            )
        copy_link()


def nothing(view: View) -> None:
    """What to say when no figure is left: how to add some, or which filter takes most away."""
    if not view.collection.size:
        st.info("There are no figures yet. Put articles into data/articles, then run:", icon=":material/inbox:")
        st.code("python -m extract build", language="bash")
        return
    st.info(
        "No figure matches these filters. Remove one of them, or choose Clear all filters above.",
        icon=":material/search_off:",
    )
    for line in collection.exclusions(view.collection, view.filters):
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


def too_many(view: View, what: str) -> None:
    """What to say where a page needs the rows of more figures than are held at a time."""
    st.info(
        f"{wording.counted(view.count, 'figure')} in view are too many {what}. {narrow()}", icon=":material/filter_alt:"
    )


def narrow() -> str:
    """What helps there."""
    return f"Choose filters that leave at most {collection.MOST_ROWS:,}."


def _narrowed(figures: Collection, filters: Filters) -> Narrowed:
    """What is in view and the counts beside the choices; those of the last run where nothing changed."""
    if figures.frame is None:  # an archive keeps them itself, for all sessions
        return figures.narrowed(filters)
    made = st.session_state.get(_NARROWED)
    if made is None or made[0] is not figures or made[1] != filters:
        made = st.session_state[_NARROWED] = (figures, filters, figures.narrowed(filters))
    return made[2]


def _settle(figures: Collection, place_names: Mapping[str, str]) -> None:
    """Drop from the session what the figures do not have: codes of an old link, years beyond theirs.

    Labels hold counts, so one that was chosen while the counts moved arrives as words: its code is found by its name.
    """
    for facet in FACETS:
        held = st.session_state.get(facet.key) or []
        known = figures.known(facet.key, held) if held and facet in figures.offered else set()
        if not set(held) <= known:
            held = _codes(held, facet, figures, place_names)
            known = figures.known(facet.key, held) if facet in figures.offered else set()
        # Setting a value draws the widget anew, which shuts a list that a reader has just opened: only where it must be,
        # as for a choice, whose label in the browser would else keep its old count.
        if held or facet.key not in st.session_state:
            st.session_state[facet.key] = [code for code in dict.fromkeys(held) if code in known]
    years = address.within(st.session_state.get(address.YEARS), figures.covered)
    if years and years != st.session_state.get(address.YEARS):
        st.session_state[address.YEARS] = years


def _codes(held: Sequence[str], facet: Facet, figures: Collection, place_names: Mapping[str, str]) -> list[str]:
    """The codes behind labels: those of the list that was drawn last, or in a new session of the one without filters."""
    drawn = st.session_state.get(_LABELS, {}).get(facet.key)
    if drawn is None and facet in figures.offered:
        counts = figures.narrowed(Filters()).counts[facet.key].counts
        drawn = {_label(figures, facet.key, code, place_names): code for code in reversed(list(counts))}
    return [(drawn or {}).get(_COUNT.sub("", choice), choice) for choice in held]


def _asked(covered: tuple[int, int] | None) -> Filters:
    years = st.session_state.get(address.YEARS) if covered else None
    chosen = {facet.key: tuple(st.session_state[facet.key]) for facet in FACETS}
    return Filters(**chosen, years=None if years == covered else years)


def _others(
    figures: Collection, filters: Filters, counts: Mapping[str, Counted], place_names: Mapping[str, str]
) -> None:
    """The filters that fewer people need. One that could only leave everything is not drawn."""
    keys = [key for key in counts if key not in _ALWAYS and (figures.several(key) or key in filters.active)]
    if keys:
        with st.expander("Source, doubt and review", expanded=any(key in filters.active for key in keys)):
            for key in keys:
                _choice(BY_KEY[key], figures, counts[key], place_names)


def _choice(facet: Facet, figures: Collection, counted: Counted, place_names: Mapping[str, str]) -> None:
    """A filter with several choices; those that the other filters leave without a figure are listed only if chosen."""
    counts = counted.counts
    chosen = st.session_state[facet.key]
    listed = [*dict.fromkeys([*chosen, *list(counts)[:MOST_LISTED]])]
    labels: dict[str, str] = {}
    taken: dict[str, str] = {}
    for code in sorted(listed, key=lambda code: -counts.get(code, 0)):
        label = _label(figures, facet.key, code, place_names)
        # Two that read alike would be one choice.
        label = f"{label} ({code})" if label in taken else label
        labels[code] = label
        taken[label] = code
    st.session_state.setdefault(_LABELS, {})[facet.key] = taken
    st.multiselect(
        facet.label,
        list(labels),
        format_func=lambda code: f"{labels.get(code, code)} ({counts.get(code, 0):,})",
        key=facet.key,
        placeholder="All",
        help=f"The {MOST_LISTED} most frequent of {counted.choices:,} are listed; filter further for the rest."
        if counted.choices > MOST_LISTED
        else None,
        on_change=address.by_hand,
        persist_state="session",
        disabled=not labels,
    )


def _label(figures: Collection, key: str, code: str, place_names: Mapping[str, str]) -> str:
    return safe_text.option(wording.capital(figures.name(key, code, place_names)), 60)


def _years(figures: Collection, filters: Filters) -> None:
    """The slider of the years; all of them take in the undated figures too."""
    covered, undated = figures.covered, figures.undated
    if not covered or covered[0] == covered[1]:
        return
    st.slider(
        "Years the figures are for",
        *covered,
        key=address.YEARS,
        on_change=address.by_hand,
        persist_state="session",
    )
    if filters.years and undated:
        st.caption(f"{wording.counted(undated, 'undated figure')} left out while years are chosen.")

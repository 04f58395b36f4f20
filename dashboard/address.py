"""Keeps the filters in the address of the page, so that a link, a reload and the Back button bring the same view.

Streamlit's own binding writes the label of a choice; labels here hold counts ("Kazakhstan (40)") and change with the
data, so this module writes the codes: ?kind=money&place=KAZ&years=2016-2018&fig=a1b2.
"""

import re
from collections.abc import Mapping
from urllib.parse import urlencode, urlsplit, urlunsplit

import streamlit as st

from dashboard.facets import BY_KEY

SEVERAL = tuple(BY_KEY)
SINGLE = (
    "basis", "chart", "scale", "pay", "group", "share", "columns", "q", "fig", "review",
    "measure", "index", "mapped", "country", "base", "thing",
)  # fmt: skip
PICKED = ("lines", "set", "places")  # lists that are no filters: what a reader picked for a chart
YEARS = "years"
_OURS = (*SEVERAL, *PICKED, *SINGLE, YEARS)  # every name in an address that is of this module
DEFAULTS = {"basis": "usd", "chart": "totals", "scale": "log", "pay": "day", "columns": "short", "q": ""}
_WRITTEN, _PAGE, _BY_HAND = "_address_written", "_address_page", "_address_by_hand"
_ALL_YEARS = "_address_all_years"
_LONGEST = 200


def by_hand() -> None:
    """Every widget whose value is in the address calls this when a reader moves it."""
    st.session_state[_BY_HAND] = True


def follow(page: str, all_years: tuple[int, int] | None) -> None:
    """Take from the address what is new in it, before any widget is drawn.

    page is the path of the page in view; all_years, the first and last year there is, asks for everything.

    The address wins when a link was opened, edited or gone back to; on another page only what its link names;
    otherwise the session wins, and `write` brings the address after it.
    """
    _follow_the_years(all_years)
    given = _given()
    moved_by_hand = st.session_state.pop(_BY_HAND, False)
    if st.session_state.get(_PAGE) != page and _WRITTEN in st.session_state:
        _take({name: value for name, value in given.items() if value}, all_years)
    elif not moved_by_hand and given != st.session_state.get(_WRITTEN):
        _take({name: given.get(name, []) for name in _OURS}, all_years)
    st.session_state[_PAGE] = page


def _follow_the_years(all_years: tuple[int, int] | None) -> None:
    """Who asked for every year still does after a document with other years was added or taken away."""
    before = st.session_state.get(_ALL_YEARS)
    if before and before != all_years and st.session_state.get(YEARS) == before:
        st.session_state[YEARS] = all_years
    st.session_state[_ALL_YEARS] = all_years


def write(all_years: tuple[int, int] | None) -> None:
    """Write the session's filters into the address; what stands at its default stays out of it."""
    wanted = _wanted(st.session_state, all_years)
    if wanted != _given():
        others = {name: st.query_params.get_all(name) for name in st.query_params if name not in _OURS}
        # At once: each write is an entry in the browser's history, and Back must not stop at half an address.
        st.query_params.from_dict(others | wanted)
    st.session_state[_WRITTEN] = wanted


def link() -> str:
    """The whole address of the page in view, as it stands, to copy; "" where the browser did not say it."""
    parts = urlsplit(st.context.url or "")
    asked = {name: st.query_params.get_all(name) for name in st.query_params}
    return urlunsplit((parts.scheme, parts.netloc, parts.path, urlencode(asked, doseq=True), ""))


def clear(all_years: tuple[int, int] | None) -> None:
    """Every filter back to everything; the basis and the open chart stay."""
    for name in SEVERAL:
        st.session_state[name] = []
    st.session_state[YEARS] = all_years
    st.session_state["q"] = ""
    by_hand()


def years_from(text: str) -> tuple[int, int] | None:
    """The years that ?years= names: "2016-2018" or "2016"; None for anything else."""
    match = re.fullmatch(r"([0-9]{4})(?:-([0-9]{4}))?", text)
    if not match:
        return None
    first, last = int(match[1]), int(match[2] or match[1])
    return (first, last) if first <= last else (last, first)


def within(asked: tuple[int, int] | None, all_years: tuple[int, int] | None) -> tuple[int, int] | None:
    """The part of the years asked for that the figures cover; all of them where nothing is asked or covered."""
    if not asked or not all_years or asked[1] < all_years[0] or asked[0] > all_years[1]:
        return all_years
    return max(asked[0], all_years[0]), min(asked[1], all_years[1])


def _given() -> dict[str, list[str]]:
    return {
        name: [value[:_LONGEST] for value in st.query_params.get_all(name)] for name in _OURS if name in st.query_params
    }


def _take(given: Mapping[str, list[str]], all_years: tuple[int, int] | None) -> None:
    """Put what the address says into the session. Choices that do not exist are dropped where they are offered."""
    for name, values in given.items():
        if name in (*SEVERAL, *PICKED):
            st.session_state[name] = values
        elif name == YEARS:
            asked = years_from(values[0]) if values else None
            st.session_state[name] = within(asked, all_years)
        else:
            st.session_state[name] = values[0] if values else DEFAULTS.get(name)


def _wanted(session: Mapping[str, object], all_years: tuple[int, int] | None) -> dict[str, list[str]]:
    wanted = {name: [str(choice) for choice in session.get(name) or ()] for name in (*SEVERAL, *PICKED)}
    for name in SINGLE:
        value = session.get(name)
        wanted[name] = [str(value)] if value and value != DEFAULTS.get(name) else []
    years = session.get(YEARS)
    if years and years != all_years:
        wanted[YEARS] = ["-".join(str(year) for year in years)]
    return {name: values for name, values in wanted.items() if values}

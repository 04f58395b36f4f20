"""Opens a figure whose link is clicked without loading the page anew, which would lose the place in a long text.

The links work without this: it only spares the plain click the reload.
"""

from collections.abc import Callable

import streamlit as st

from dashboard import address
from dashboard.links import Href, href_from

_KEY, _SCROLL = "figure_links", "_scroll_to"

# Trusted words of ours: what an article says never comes near it. The id of the figure travels as data.
_SCRIPT = """
export default function ({ data, setTriggerValue }) {
  const opened = (event) => {
    if (event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = event.target instanceof Element ? event.target.closest("a.to-figure[data-figure]") : null
    if (!link) return
    event.preventDefault()
    setTriggerValue("figure", link.dataset.figure)
  }
  document.addEventListener("click", opened)
  let tries = data && data.at && window._numeraireAt !== data.moment ? 60 : 0
  const shown = () => {
    if (tries-- <= 0) return
    const mark = [...document.querySelectorAll("a.to-figure.here")].find((a) => a.dataset.figure === data.at)
    if (!mark) return void setTimeout(shown, 50)
    window._numeraireAt = data.moment
    mark.scrollIntoView({ block: "center" })
  }
  shown()
  return () => {
    tries = 0
    document.removeEventListener("click", opened)
  }
}
"""


def href_here() -> Href:
    """`href_from` the address of the page in view."""
    return href_from({name: st.query_params.get_all(name) for name in st.query_params})


@st.cache_resource
def _follower() -> Callable[..., object]:
    return st.components.v2.component("numeraire_figure_links", js=_SCRIPT)


def scroll_to(figure_id: str, arrival: str) -> None:
    """Bring the link of a figure into sight once for each arrival: any text that another arrival does not have."""
    st.session_state[_SCROLL] = {"at": figure_id, "moment": arrival}


def follow_figure_links() -> None:
    """Open a figure whose link is clicked without a new page; call once a run, after the page is drawn."""

    def opened() -> None:
        figure_id = st.session_state[_KEY].get("figure")
        if figure_id:
            st.session_state["fig"] = str(figure_id)
            address.by_hand()

    _follower()(key=_KEY, data=st.session_state.pop(_SCROLL, {}), on_figure_change=opened)

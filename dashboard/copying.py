"""A button that copies the address of the view, by mouse or by keyboard."""

from collections.abc import Callable

import streamlit as st

# Streamlit shows the copy button of a code block to the mouse alone; this is an ordinary button. The browser knows the
# address best: a page adds to it while it is drawn. Trusted words of ours, nothing of an article comes near.
_HTML = '<button type="button">Copy link</button><span role="status"></span><input readonly hidden aria-label="Link">'
_STYLE = """
button { font: inherit; color: inherit; background: none; border: 0; padding: .25rem .4rem; min-height: 24px;
  cursor: pointer; text-decoration: underline; text-underline-offset: .2em; }
button:hover { color: var(--st-link-color); }
button:focus-visible { outline: 2px solid var(--st-primary-color); border-radius: 3px; }
input { font: inherit; color: inherit; background: var(--st-secondary-background-color); border: 1px solid currentColor;
  width: min(24rem, 80vw); padding: .2rem .4rem; }
span { margin-left: .3rem; }
"""
_SCRIPT = """
export default function ({ parentElement }) {
  const button = parentElement.querySelector("button")
  const said = parentElement.querySelector("span")
  const field = parentElement.querySelector("input")
  const copy = async () => {
    const link = window.location.href
    try {
      await navigator.clipboard.writeText(link)
      field.hidden = true
      said.textContent = "Link copied"
    } catch {
      // Without https, or without leave, a page may not copy: the reader can.
      field.value = link
      field.hidden = false
      field.focus()
      field.select()
      said.textContent = "Copy it from here:"
    }
  }
  button.addEventListener("click", copy)
  return () => button.removeEventListener("click", copy)
}
"""


@st.cache_resource
def _button() -> Callable[..., object]:
    return st.components.v2.component("numeraire_copy_link", html=_HTML, css=_STYLE, js=_SCRIPT)


def copy_link() -> None:
    """Draw the button; call once a run."""
    _button()(key="copy_link", width="content")

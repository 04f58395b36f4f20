"""A text in which a reader selects words by mouse or keyboard, and where they stand in it."""

from collections.abc import Callable

import streamlit as st

# A read-only text box: the browser itself selects in it, by mouse, by touch, and by keyboard with Shift and arrows.
# The text arrives as data and is set as a value: nothing in it is ever parsed as HTML.
_HTML = """
<label for="text">Select the words of the figure, number, currency and unit together</label>
<textarea id="text" readonly rows="12" spellcheck="false"></textarea>
<p id="chosen" role="status" aria-live="polite">Nothing is selected yet.</p>
<button id="use" type="button">Use the selected words</button>
"""
_CSS = """
label, p { display: block; margin: .2rem 0; color: var(--st-text-color); font-family: var(--st-font); font-size: .95rem; }
textarea { width: 100%; box-sizing: border-box; padding: .6rem; font: inherit; font-family: var(--st-font); line-height: 1.6;
  color: var(--st-text-color); background: var(--st-secondary-background-color); border: 1px solid currentColor; border-radius: 4px; }
button { min-height: 2.4rem; padding: 0 1rem; font-family: var(--st-font); font-size: 1rem; cursor: pointer; border-radius: 4px;
  color: var(--st-text-color); background: var(--st-background-color); border: 1px solid currentColor; }
textarea:focus-visible, button:focus-visible { outline: 3px solid var(--st-primary-color); outline-offset: 2px; }
"""
# Offsets of the browser count UTF-16 units, those of an article count characters.
_JS = """
export default function(component) {
  const { data, parentElement, setTriggerValue } = component;
  const box = parentElement.querySelector("#text");
  const said = parentElement.querySelector("#chosen");
  const button = parentElement.querySelector("#use");
  if (box.value !== data.text) { box.value = data.text; }
  const characters = (end) => Array.from(box.value.slice(0, end)).length;
  const show = () => {
    const words = box.value.slice(box.selectionStart, box.selectionEnd);
    said.textContent = words ? "Selected: " + words.slice(0, 120) : "Nothing is selected yet.";
  };
  box.onselect = show; box.onkeyup = show; box.onmouseup = show;
  button.onclick = () => {
    if (box.selectionEnd > box.selectionStart) {
      setTriggerValue("selected", { start: characters(box.selectionStart), end: characters(box.selectionEnd) });
    }
  };
}
"""
_component = st.components.v2.component("numeraire_select_words", html=_HTML, css=_CSS, js=_JS)


def select_words(text: str, key: str, on_selected: Callable[[], None] = lambda: None) -> tuple[int, int] | None:
    """Shows the text; (start, end) in characters of it in the run after words were used, None in all others.

    A browser turns \\r\\n into \\n in a text box, which would shift every offset: such a text is shown with a blank for \\r.
    """
    result = _component(data={"text": text.replace("\r", " ")}, key=key, on_selected_change=on_selected)
    chosen = result.selected
    if not chosen:
        return None
    # From the browser: anything may come.
    try:
        start, end = int(chosen["start"]), int(chosen["end"])
    except (KeyError, TypeError, ValueError):
        return None
    return (start, end) if 0 <= start < end <= len(text) else None

"""Article text made harmless for each place it is shown: Markdown labels and Plotly text.

An article may hold anything: a remote picture in Markdown, a link in HTML. None of it may act.
Spreadsheet cells are made safe by extract.neutral, as everywhere in the project.
"""

import html
import re
from functools import lru_cache

_MARKDOWN_SIGN = re.compile(r"([\\`*_~\[\]()!#$:<>|{}&])")
# Markdown turns a bare address into a link even where its signs are escaped; an unseen joiner parts it.
_ADDRESS = re.compile(r"https?:/|www\.|@", re.IGNORECASE)
_JOINER = "\u2060"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


# Reruns word the same rows again and again.
@lru_cache(maxsize=20_000)
def cut(text: str, length: int) -> str:
    """The text in at most `length` characters, on one line: `cut("Khorgos dry port", 10)` is "Khorgos…"."""
    line = " ".join(_CONTROL.sub("", text).split())
    if len(line) <= length:
        return line
    head = line[: length - 1]
    word_end = head.rfind(" ")
    return (head[:word_end] if word_end > length // 2 else head).rstrip(" ,;:-") + "…"


def markdown(text: str, length: int = 80) -> str:
    """Text for a widget label or another place that reads Markdown, at most `length` characters before escaping."""
    apart = _ADDRESS.sub(lambda found: f"{found[0][:-1]}{_JOINER}{found[0][-1]}", cut(text, length))
    return _MARKDOWN_SIGN.sub(r"\\\1", apart)


def option(text: str, length: int = 80) -> str:
    """Text for a choice of a selectbox or multiselect: they show signs as they are, so that escapes would be seen.

    Should one read Markdown after all, an unseen joiner keeps pictures, links, tags and addresses in it from coming alive.
    """
    apart = _ADDRESS.sub(lambda found: f"{found[0][:-1]}{_JOINER}{found[0][-1]}", cut(text, length))
    for sign, rest in (("!", "["), ("]", "("), ("<", "")):
        apart = apart.replace(sign + rest, f"{sign}{_JOINER}{rest}")
    return apart


@lru_cache(maxsize=20_000)
def plotly(text: str) -> str:
    """Text for a Plotly title, tick, label or tooltip: it reads a little HTML, and TeX between dollar signs."""
    return html.escape(_CONTROL.sub("", text), quote=False).replace("$", "&#36;")

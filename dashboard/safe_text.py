"""Article text made harmless for each place it is shown: Markdown labels, Plotly text, spreadsheet cells.

An article may hold anything: a remote picture in Markdown, a link in HTML, a formula. None of it may act.
"""

import html
import re

_MARKDOWN_SIGN = re.compile(r"([\\`*_~\[\]()!#$:<>|{}&])")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_FORMULA_START = tuple("=+-@\t\r\n\x00＝＋－＠'")
# Excel skips these before it looks for a formula.
_SKIPPED = "\ufeff\u200b\u2060\u00a0 \u00ad\u200e\u200f" + "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))


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
    return _MARKDOWN_SIGN.sub(r"\\\1", cut(text, length))


def plotly(text: str) -> str:
    """Text for a Plotly title, tick, label or tooltip: it reads a little HTML, and TeX between dollar signs."""
    return html.escape(_CONTROL.sub("", text), quote=False).replace("$", "&#36;")


def spreadsheet(text: str) -> str:
    """A text cell that no spreadsheet runs as a formula; `from_spreadsheet` gives the text back exactly."""
    return f"'{text}" if text.startswith("'") or text.lstrip(_SKIPPED).startswith(_FORMULA_START) else text


def from_spreadsheet(cell: str) -> str:
    """The text that `spreadsheet` was given."""
    return cell.removeprefix("'")

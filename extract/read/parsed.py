"""What every parser gives back: the text of a document, and what the document says about itself."""

from typing import NamedTuple


class Parsed(NamedTuple):
    """Plain values only, so that they can cross from one process to another as JSON.

    published is an ISO date, month or year; notes are sentences for people, among them what was missing or guessed.
    """

    text: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None
    notes: tuple[str, ...] = ()


def on_one_line(words: str | None, longest: int = 300) -> str | None:
    """Words of metadata without line ends and control signs, cut at `longest`; None when nothing is left."""
    shown = "".join(sign if sign.isprintable() else " " for sign in words or "")
    return " ".join(shown.split())[:longest] or None

"""Takes out signs that no reader sees, so that they part no figure, and finds the places in the text as written again."""

import re
from dataclasses import replace

from extract.models import Mention

JOINERS = "\u00ad\u2060\ufeff"  # soft hyphen, word joiner, byte order mark: what stands round them is one word
SIGNS = f"[{JOINERS}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]"
INVISIBLE = re.compile(f"{SIGNS}{SIGNS}*")  # begins with one class alone, which is searched for faster than a run


def without_invisible(text: str) -> tuple[str, list[int] | None]:
    """(the text without them, the place of each of its characters in the text given, None where nothing was taken out).

    Between two digits they stay, and those that join nothing between a digit and a letter: "2016\u200b51 projects".

    >>> without_invisible("$4\u200b.6 bil\u200blion")
    ('$4.6 billion', [0, 1, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13])
    """
    if text.isascii():
        return text, None
    kept, end = [], 0
    for found in INVISIBLE.finditer(text):
        if not _parts(found, text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]):
            kept.append(range(end, found.start()))
            end = found.end()
    if not end:
        return text, None
    kept.append(range(end, len(text)))
    places = [place for stretch in kept for place in stretch]
    return "".join(text[stretch.start : stretch.stop] for stretch in kept), places


def _parts(found: re.Match[str], before: str, after: str) -> bool:
    """Whether what stands on the two sides of the invisible signs is two things."""
    if not (before.isalnum() and after.isalnum()) or not (before.isdigit() or after.isdigit()):
        return False
    return (before.isdigit() and after.isdigit()) or not set(found.group()) <= set(JOINERS)


def as_written(mention: Mention, text: str, places: list[int]) -> Mention:
    """The mention of a text without invisible signs as one of the text as written, which `places` leads to."""

    def span(start: int, end: int) -> tuple[int, int]:
        first = places[start] if start < len(places) else len(text)
        return first, places[end - 1] + 1 if end > start else first

    start, end = span(mention.start, mention.end)
    parts = []
    for part in mention.parts:
        first, last = span(part.start, part.end)
        parts.append(part._replace(start=first, end=last, text=text[first:last]))
    return replace(mention, start=start, end=end, text=text[start:end], parts=tuple(parts))

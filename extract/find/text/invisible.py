"""Takes out signs that no reader sees, so that they part no figure, and finds the places in the text as written again."""

import re
from bisect import bisect_right
from operator import itemgetter

from extract.models import Mention

JOINERS = "\u00ad\u2060\ufeff"  # soft hyphen, word joiner, byte order mark: what stands round them is one word
SIGNS = f"[{JOINERS}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]"
INVISIBLE = re.compile(f"{SIGNS}{SIGNS}*")  # begins with one class alone, which is searched for faster than a run
# A slip of the finger, or of a program that justified the line: "$1.5  billion".
SECOND_BLANK = re.compile(r"  (?:(?<=[0-9%)a-z]  )(?=[a-z])|(?<=[a-z,;]  )(?=[0-9]))")
# Runs of blanks part columns, but for those behind the end of a sentence.
COLUMNS = re.compile(r"   |[^\s.!?:;,]  (?![a-z ]|(?<=[A-Za-z$€£¥₹]  )[0-9])")

Places = list[tuple[int, int]]  # from which character of the text without them on how many stood in front
_first = itemgetter(0)


def without_invisible(text: str) -> tuple[str, Places | None]:
    """(the text without them, where its characters stand in the text given, None where nothing was taken out).

    Between two digits they stay, and those that join nothing between a digit and a letter: "2016\u200b51 projects".

    >>> without_invisible("$4\u200b.6 bil\u200blion")
    ('$4.6 billion', [(0, 0), (2, 1), (8, 2)])
    >>> without_invisible("$1.5  billion")
    ('$1.5 billion', [(0, 0), (5, 1)])
    """
    taken = [] if text.isascii() else _invisible(text)
    if "  " in text:
        taken = sorted([*taken, *_second_blanks(text)])
    if not taken:
        return text, None
    kept, places, end, shift = [], [(0, 0)], 0, 0
    for start, stop in taken:
        kept.append(text[end:start])
        shift += stop - start
        places.append((stop - shift, shift))
        end = stop
    return "".join([*kept, text[end:]]), places


def _invisible(text: str) -> list[tuple[int, int]]:
    return [
        found.span()
        for found in INVISIBLE.finditer(text)
        if not _parts(found, text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1])
    ]


def _second_blanks(text: str) -> list[tuple[int, int]]:
    """The second of two blanks inside a phrase of prose; rows of a table keep theirs."""
    blanks, laid_out, end = [], False, -1
    for found in SECOND_BLANK.finditer(text):
        if found.start() >= end:
            start, end = text.rfind("\n", 0, found.start()) + 1, text.find("\n", found.end())
            end = end if end >= 0 else len(text)
            laid_out = COLUMNS.search(text, start, end) is not None
        if not laid_out:
            blanks.append((found.end() - 1, found.end()))
    return blanks


def _parts(found: re.Match[str], before: str, after: str) -> bool:
    """Whether what stands on the two sides of the invisible signs is two things."""
    if not (before.isalnum() and after.isalnum()) or not (before.isdigit() or after.isdigit()):
        return False
    return (before.isdigit() and after.isdigit()) or not set(found.group()) <= set(JOINERS)


def as_written(mention: Mention, text: str, places: Places) -> Mention:
    """The mention of a text without invisible signs as one of the text as written, which `places` leads to."""

    def place(at: int) -> int:
        return at + places[bisect_right(places, at, key=_first) - 1][1]

    def span(start: int, end: int) -> tuple[int, int]:
        return place(start), place(end - 1) + 1 if end > start else place(start)

    start, end = span(mention.start, mention.end)
    parts = []
    for part in mention.parts:
        first, last = span(part.start, part.end)
        parts.append(part._replace(start=first, end=last, text=text[first:last]))
    return mention._replace(start=start, end=end, text=text[start:end], parts=tuple(parts))

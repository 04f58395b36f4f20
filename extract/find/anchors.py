"""Finds the places worth reading: sentences that hold a digit or a number word."""

import re
from collections.abc import Iterator
from functools import cache

from extract.find.spoken import NAMED_SUM_WORDS
from extract.lexicon import number_words
from extract.phrases import one_pattern

# A sentence ends at a stop behind a word, a percent sign or a bracket, not behind an initial or "Rs.".
BREAK = re.compile(r"[.!?](?<=[a-z0-9%)\"'”’]{2}[.!?])[\"'”’)]*[ \t]+(?=[A-Z“\"‘])|\n+")

LONGEST = 20_000  # characters; a longer stretch without a stop is no sentence, and is read in pieces


def passages(text: str, low: str) -> Iterator[tuple[int, int, list[int]]]:
    """(start, end, anchors) of every sentence with anchors: the offsets where a number may begin."""
    stops = _stops(text)
    start, end, after = 0, 0, 0
    anchors: list[int] = []
    for anchor in _pattern().finditer(low):
        offset = anchor.start()
        if offset >= end:
            if anchors:
                yield start, end, anchors
            anchors = []
            while offset >= end:
                start = after
                end, after = next(stops)
        anchors.append(offset)
    if anchors:
        yield start, end, anchors


def _stops(text: str) -> Iterator[tuple[int, int]]:
    """(end of a sentence, start of the next), in order; the last start is behind the text."""
    start = 0
    for found in BREAK.finditer(text):
        end = found.start() + (found.group()[0] != "\n")
        yield from _cuts(text, start, end)
        yield end, found.end()
        start = found.end()
    yield from _cuts(text, start, len(text))
    yield len(text), len(text) + 1


def _cuts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The places where text[start:end] is cut, at blanks where it has some."""
    while end - start > LONGEST:
        blank = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        start = blank if blank >= 0 else start + LONGEST
        yield start, start


@cache
def _pattern() -> re.Pattern[str]:
    """Runs of digits, vulgar fractions, number words and sums with a name; ordinals begin no number."""
    words = [
        word
        for word, (_, role) in number_words().items()
        if role != "ordinal" and (role != "part" or word in ("half", "quarter", "third"))
    ]
    return re.compile(r"[0-9][0-9.,]*|[¼-¾⅐-⅞]|\b(?:" + one_pattern([*words, *NAMED_SUM_WORDS]) + r")\b")

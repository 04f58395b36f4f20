"""Finds the places worth reading: sentences that hold a digit or a number word."""

import re
from collections.abc import Iterator
from functools import cache

from extract.find.money.spoken import NAMED_SUM_WORDS
from extract.find.number.han_numerals import starts_of_sums
from extract.lexicon import number_words
from extract.phrases import one_pattern

# A sentence ends at a stop behind a word, a percent sign or a bracket, not behind an initial or "Rs.".
# Both patterns here begin with one class of signs: the search passes quickly over all others.
BREAK = re.compile(r"[.!?\n](?:(?<=\n)\n*|(?:(?<=[a-z0-9%)\"'”’]{2}[.!?])|(?<=\.\d[.!?]))[\"'”’)]*[ \t]+(?=[A-Z“\"‘]))")

LONGEST = 20_000  # characters; a longer stretch without a stop is no sentence, and is read in pieces


def passages(text: str, low: str) -> Iterator[tuple[int, int, list[int]]]:
    """(start, end, anchors) of every sentence with anchors: the offsets where a number may begin."""
    stops = _stops(text)
    start, end, after = 0, 0, 0
    anchors: list[int] = []
    for offset in _anchors(low):
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


def _anchors(low: str) -> list[int]:
    """Offsets of runs of digits, vulgar fractions, number words and sums with a name, in order."""
    word, anchor = _patterns()
    opening = [0] if word.match(low) else []  # no sign stands in front of the first word
    found = opening + [found.start(found.lastindex or 0) for found in anchor.finditer(low)]
    han = starts_of_sums(low)
    return sorted({*found, *han}) if han else found


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """(a number word, an anchor: a digit or a sign in front of a word, which is group 1); ordinals begin no number."""
    words = [
        word
        for word, (_, role) in number_words().items()
        if role != "ordinal" and (role != "part" or word in ("half", "quarter", "third"))
    ]
    word = rf"(?:{one_pattern([*words, *NAMED_SUM_WORDS])})\b"
    anchor = rf"[^a-z](?:(?<=[0-9])(?:[0-9.,]*[0-9])?|(?<=[¼-¾⅐-⅞])|(?<!\w)({word}))"
    return re.compile(word), re.compile(anchor)

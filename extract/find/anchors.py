"""Finds the places worth reading: sentences that hold a digit or a number word."""

import re
from collections.abc import Iterator
from functools import cache

from extract.lexicon import number_words
from extract.phrases import one_pattern

# A sentence ends at a stop behind a word, a percent sign or a bracket, not behind an initial or "Rs.".
BREAK = re.compile(r"[.!?](?<=[a-z0-9%)\"'”’]{2}[.!?])[\"'”’)]*[ \t]+(?=[A-Z“\"‘])|\n+")


def passages(text: str, low: str) -> Iterator[tuple[int, int, list[int]]]:
    """(start, end, anchors) of every sentence with anchors: the offsets where a number may begin."""
    breaks = BREAK.finditer(text)
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
                found = next(breaks, None)
                end, after = (
                    (found.start() + (found.group()[0] != "\n"), found.end()) if found else (len(text), len(text) + 1)
                )
        anchors.append(offset)
    if anchors:
        yield start, end, anchors


@cache
def _pattern() -> re.Pattern[str]:
    """Runs of digits, vulgar fractions and number words; ordinals begin no number."""
    words = [
        word
        for word, (_, role) in number_words().items()
        if role != "ordinal" and (role != "part" or word in ("half", "quarter", "third"))
    ]
    return re.compile(r"[0-9][0-9.,]*|[¼-¾⅐-⅞]|\b(?:" + one_pattern(words) + r")\b")

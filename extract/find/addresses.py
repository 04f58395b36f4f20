"""Spans that hold no figures whatever digits they contain: URLs, e-mail addresses, telephone numbers, citations."""

import re
from bisect import bisect_right

ADDRESS = re.compile(
    r"(?:https?://|www\.|ftp://)\S+|\S+@\S+\.\w+|\S+\.(?:com|org|net|gov|edu|html?|pdf|php)(?:/\S*)?", re.IGNORECASE
)
HINTS = ("://", "www.", "@", ".com", ".org", ".net", ".gov", ".edu", ".htm", ".pdf", ".php")
PHONE = re.compile(
    r"(?<![\d.,])\+\d{1,3}(?:[ -]\(?\d{1,5}\)?){2,6}|\(0\d{1,5}\)(?:[ -]?\d{2,5}){1,4}|"
    r"(?<![\d.,])0\d{2,4}(?:[ -]\d{2,5}){1,4}(?![.,]?\d)"
)
CITATION = re.compile(r"\[\d{1,3}(?:[,–-] ?\d{1,3})*\]|\^\d{1,3}|\{\d{1,3}\}")


class Addresses:
    """The addresses, telephone numbers and citations of one text in lower case, found once."""

    def __init__(self, low: str) -> None:
        spans = [match.span() for match in CITATION.finditer(low)] if "[" in low else []
        if any(sign in low for sign in ("+", "(0", " 0", ":0")):
            spans += [match.span() for match in PHONE.finditer(low)]
        if any(hint in low for hint in HINTS):
            spans += _words_with_hints(low)
        spans.sort()
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def hold(self, offset: int) -> bool:
        """Whether the sign at the offset is part of one."""
        k = bisect_right(self._starts, offset) - 1
        return k >= 0 and offset < self._ends[k]


def _words_with_hints(low: str) -> list[tuple[int, int]]:
    """Word by word, so that the time stays linear on any text."""
    spans = []
    for word in re.finditer(r"\S+", low):
        if any(hint in word.group() for hint in HINTS) and ADDRESS.match(word.group()):
            spans.append(word.span())
    return spans

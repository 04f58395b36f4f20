"""Spans that hold no figures whatever digits they contain: URLs, e-mail addresses, numbered references."""

import re

ADDRESS = re.compile(r"(?:https?://|www\.|ftp://)\S+|\S+@\S+\.\w+|\S+\.(?:com|org|net|gov|edu|html?|pdf|php)(?:/\S*)?", re.IGNORECASE)
HINTS = ("://", "www.", "@", ".com", ".org", ".net", ".gov", ".edu", ".htm", ".pdf", ".php")
CITATION = re.compile(r"\[\d{1,3}(?:[,–-] ?\d{1,3})*\]|\^\d{1,3}|\{\d{1,3}\}")


def address_spans(low: str, start: int, end: int) -> list[tuple[int, int]]:
    """(start, end) of every address and numbered reference in low[start:end]."""
    spans = [match.span() for match in CITATION.finditer(low, start, end)] if low.find("[", start, end) >= 0 else []
    if any(low.find(hint, start, end) >= 0 for hint in HINTS):
        spans += _words_with_hints(low, start, end)
    return spans


def _words_with_hints(low: str, start: int, end: int) -> list[tuple[int, int]]:
    """Word by word, so that the time stays linear on any text."""
    spans = []
    for word in re.finditer(r"\S+", low[start:end]):
        if any(hint in word.group() for hint in HINTS) and ADDRESS.match(word.group()):
            spans.append((start + word.start(), start + word.end()))
    return spans

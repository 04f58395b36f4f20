"""Spans that hold no figures whatever digits they contain: URLs, e-mail addresses, telephone numbers, citations."""

import re

ADDRESS = re.compile(r"(?:https?://|www\.|ftp://)\S+|\S+@\S+\.\w+|\S+\.(?:com|org|net|gov|edu|html?|pdf|php)(?:/\S*)?", re.IGNORECASE)
HINTS = ("://", "www.", "@", ".com", ".org", ".net", ".gov", ".edu", ".htm", ".pdf", ".php")
PHONE = re.compile(r"(?<![\d.,])\+\d{1,3}(?:[ -]\(?\d{1,5}\)?){2,6}|\(0\d{1,5}\)(?:[ -]?\d{2,5}){1,4}|(?<![\d.,])0\d{2,4}(?:[ -]\d{2,5}){1,4}(?![.,]?\d)")
CITATION = re.compile(r"\[\d{1,3}(?:[,–-] ?\d{1,3})*\]|\^\d{1,3}|\{\d{1,3}\}")


def address_spans(low: str, start: int, end: int) -> list[tuple[int, int]]:
    """(start, end) of every address, telephone number and citation in low[start:end]."""
    spans = [match.span() for match in CITATION.finditer(low, start, end)] if low.find("[", start, end) >= 0 else []
    if _may_hold_phone(low, start, end):
        spans += [match.span() for match in PHONE.finditer(low, start, end)]
    if any(low.find(hint, start, end) >= 0 for hint in HINTS):
        spans += _words_with_hints(low, start, end)
    return spans


def _may_hold_phone(low: str, start: int, end: int) -> bool:
    return any(low.find(sign, start, end) >= 0 for sign in ("+", "(0", " 0", ":0"))


def _words_with_hints(low: str, start: int, end: int) -> list[tuple[int, int]]:
    """Word by word, so that the time stays linear on any text."""
    spans = []
    for word in re.finditer(r"\S+", low[start:end]):
        if any(hint in word.group() for hint in HINTS) and ADDRESS.match(word.group()):
            spans.append((start + word.start(), start + word.end()))
    return spans

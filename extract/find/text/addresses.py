"""Spans that hold no figures whatever digits they contain: URLs, e-mail addresses, telephone numbers, citations, dates."""

import re
from bisect import bisect_right

from extract.find.text.habits import LONGEST_NOTE

# Only one sign @ of a word can begin the host: with a free choice, a word of nothing but "x@" takes the square of its length.
ADDRESS = re.compile(
    r"(?:https?://|www\.|ftp://)\S+|@*[^\s@]+@\S+\.\w+|\S+\.(?:com|org|net|gov|edu|html?|pdf|php)(?:/\S*)?",
    re.IGNORECASE,
)
# Every address holds one of these.
HINT = re.compile(r"://|www\.|@|\.(?:com|org|net|gov|edu|htm|pdf|php)")
REST_OF_WORD = re.compile(r"\S*")
# Each way begins with a sign or a zero, and only then looks behind it: the search passes quickly over all else.
PHONE = re.compile(
    r"\+(?<![\d.,]\+)\d{1,3}(?:[ -]\(?\d{1,5}\)?){2,6}|\(0\d{1,5}\)(?:[ -]?\d{2,5}){1,4}|"
    r"\(\d{3}\) \d{3}-\d{4}(?!\d)|0(?<![\d.,]0)\d{2,4}(?:[ -]\d{2,8}){1,4}(?![.,]?\d)|"
    r"\*(?<![\w*]\*)\d{2,5}(?:\*\d{1,12})*#"  # "dial *800*7#"
)
# "Tel. 0561 / 55 01 - 280", "WhatsApp (31) 5555-0172"
CALLED = re.compile(
    r"(?<![^\W\d_])(?:call|contact|cel|wa|zalo|viber|tel|tél|telefon[oe]?|phone|fax|whatsapp|mobile?|тел|моб|телефон|τηλ|फोन|फ़ोन|मोबाइल|মোবাইল|ফোন|โทร|هاتف|تلفون|تلفن|فون|جوال|"
    r"电话|電話|전화|утас|հեռ|ტელ|puh|tlf|tfn)\b\.?(?: no\.?)?[:：]? ?(\+?[\d(][\d ()/–-]{4,30}\d)"
)
CALLERS = ("tel", "phone", "fax", "whatsapp", "mobil")
# These are looked for in notes alone, where they are followed by a number as a rule.
CALLERS_OF_NOTES = ("call", "contact", "cel", "zalo", "viber", "wa:", "wa ", "puh", "tlf", "tfn")
CALLERS_ABROAD = ("tél", "тел", "моб")
CALLERS_ABROAD_OF_NOTES = (
    "τηλ", "फोन", "फ़ोन", "मोबाइल", "মোবাইল", "ফোন", "โทร", "هاتف", "تلفون", "تلفن", "فون", "جوال", "电话", "電話", "전화", "утас", "հեռ", "ტელ",
)  # fmt: skip
CITATION = re.compile(r"\[\d{1,3}(?:[,–-] ?\d{1,3})*\]|\^\d{1,3}|\{\d{1,3}\}")
ISO_DATE = re.compile(r"[12](?<![\w.,/-][12])\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\w/-]|[.,]\d)")


class Addresses:
    """The addresses, telephone numbers, citations and ISO dates of one text in lower case, found once."""

    def __init__(self, low: str) -> None:
        spans = [match.span() for match in CITATION.finditer(low)] if "[" in low else []
        if any(sign in low for sign in ("+", "(0", " 0", ":0", ") ", "#")):
            spans += [match.span() for match in PHONE.finditer(low)]
        spans += _numbers_called(low)
        if "-0" in low or "-1" in low:
            spans += [match.span() for match in ISO_DATE.finditer(low)]
        spans += _words_with_hints(low)
        spans.sort()
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def hold(self, offset: int) -> bool:
        """Whether the sign at the offset is part of one."""
        k = bisect_right(self._starts, offset) - 1
        return k >= 0 and offset < self._ends[k]


def _numbers_called(low: str) -> list[tuple[int, int]]:
    """The telephone numbers behind "Tel." and the like: each word is looked for alone, which is faster than all at once."""
    spans = []
    callers = CALLERS if low.isascii() else CALLERS + CALLERS_ABROAD
    if len(low) <= LONGEST_NOTE:
        callers += CALLERS_OF_NOTES if low.isascii() else CALLERS_OF_NOTES + CALLERS_ABROAD_OF_NOTES
    for word in callers:
        start = low.find(word)
        while start >= 0:
            if found := CALLED.match(low, start):
                spans.append(found.span(1))
            start = low.find(word, start + len(word))
    return spans


def _words_with_hints(low: str) -> list[tuple[int, int]]:
    """From hint to hint, each word read once, so that the time stays linear on any text."""
    spans, done = [], 0
    for hint in HINT.finditer(low):
        start = hint.start()
        if start < done:
            continue
        while start > done and not low[start - 1].isspace():
            start -= 1
        done = REST_OF_WORD.match(low, start).end()
        if ADDRESS.match(low, start, done):
            spans.append((start, done))
    return spans

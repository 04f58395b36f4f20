"""Spans that hold no figures whatever digits they contain: URLs, e-mail addresses, telephone numbers, citations, dates."""

import re
from bisect import bisect_right

from extract.find.text.habits import LONGEST_NOTE

# Only one sign @ of a word can begin the host: with a free choice, a word of nothing but "x@" takes the square of its length.
ADDRESS = re.compile(
    r"(?:https?://|www\.|ftp://)\S+|@*[^\s@]+@\S+\.\w+|\S+\.(?:com|org|net|gov|edu|html?|pdf|php)(?:/\S*)?",
    re.IGNORECASE,
)
# Every address holds one of these. Each of the patterns below begins with one sign, which the search jumps to.
HINTS = (re.compile("://"), re.compile(r"www\."), re.compile("@"), re.compile(r"\.(?:com|org|net|gov|edu|htm|pdf|php)"))
REST_OF_WORD = re.compile(r"\S*")
PHONES = (
    re.compile(r"\+(?<![\d.,]\+)\d{1,3}(?:[ -]\(?\d{1,5}\)?){2,6}"),
    re.compile(r"\((?:0\d{1,5}\)(?:[ -]?\d{2,5}){1,4}|\d{3}\) \d{3}-\d{4}(?!\d))"),
    re.compile(r"0(?<![\d.,]0)\d{2,4}(?:[ -]\d{2,8}){1,4}(?![.,]?\d)"),
    re.compile(r"\*(?<![\w*]\*)\d{2,5}(?:\*\d{1,12})*#"),  # "dial *800*7#"
)
# "Visitas: 912 555 018": in a note nothing else is grouped so that has no noun, no sign of money and begins with these.
BARE_PHONE = re.compile(r"(?<![\d.,$€£₹] )(?<![\d.,$€£₹])[679]\d\d \d{3} \d{3}(?=\s*$|[.;!)\n])")
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
# From the first hyphen, behind its year.
ISO_DATE = re.compile(
    r"-(?<=[12]\d{3}-)(?<![\w.,/-][12]\d{3}-)(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\w/-]|[.,]\d)"
)


class Addresses:
    """The addresses, telephone numbers, citations and ISO dates of one text in lower case, found once."""

    def __init__(self, low: str) -> None:
        spans = [match.span() for match in CITATION.finditer(low)] if "[" in low else []
        spans += [match.span() for pattern in PHONES for match in pattern.finditer(low)]
        spans += [match.span() for match in BARE_PHONE.finditer(low)] if len(low) <= LONGEST_NOTE else []
        spans += _numbers_called(low)
        spans += [(match.start() - len("2016"), match.end()) for match in ISO_DATE.finditer(low)]
        spans += _words_with_hints(low)
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])  # "+49 (0)30 123456" is one
            else:
                self._starts.append(start)
                self._ends.append(end)

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
    for hint in sorted(hint.start() for pattern in HINTS for hint in pattern.finditer(low)):
        if hint < done:
            continue
        start = hint
        while start > done and not low[start - 1].isspace():
            start -= 1
        done = REST_OF_WORD.match(low, start).end()
        if ADDRESS.match(low, start, done):
            spans.append((start, done))
    return spans

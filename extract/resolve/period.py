"""Which year, month or date a figure is for: words in its sentence, or the document's date as the last resort."""

import re
from bisect import bisect_left
from typing import NamedTuple

from extract.models import NO_ANSWER, Answer

MONTHS = {name: number for number, names in enumerate((
    ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"), ("july", "jul"),
    ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"), ("november", "nov"), ("december", "dec")), start=1) for name in names}  # fmt: skip
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
# A year is four plain digits: not part of a longer number, not money, not a decimal.
YEAR = re.compile(r"(?:19|20)\d\d(?<![\d.,$£€¥₹]\d{4})(?![\d%]|[.,]\d)")
BEFORE_YEAR = re.compile(
    rf"(?:\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? )?\b(?P<month>{MONTH})\.?(?: (?P<day_after>\d{{1,2}})(?:st|nd|rd|"
    rf"th)?)?,? (?:of )?$",
    re.IGNORECASE,
)
AFTER_YEAR = re.compile(
    r"[-–/](?P<two>\d\d)(?!\d)(?:-(?P<day>\d\d)(?!\d))?|[-–/](?P<four>(?:19|20)\d\d)(?!\d)| ?[-]?Q(?P<quarter>[1-4])\b"
)
RELATIVE = re.compile(
    r"\b(?:this year|last year|next year|a year ago|a year earlier|the year before|this month|last month)\b",
    re.IGNORECASE,
)
SHIFT = {"this year": 0, "last year": -1, "next year": 1, "a year ago": -1, "a year earlier": -1, "the year before": -1}
AT_ONCE = re.compile(r" (?:of )?(?:[a-z]+ ){0,3}?(?:in|for|by|during|from|since) (?:[a-z]+ ){0,2}")
LIST_ITEM = re.compile(r"\s*(?:[-*•–●▪]|\|)\s")
LONGEST_LIST = 4_000
LONGEST_MONTH = 24


class Date(NamedTuple):
    """A date named at offset in a text: iso is a year, month, day or fiscal year ("2017-18")."""

    iso: str
    words: str
    start: int


class Calendar:
    """The dates one text names, in order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._dates = [_date(text, match) for match in YEAR.finditer(text)]
        self._starts = [date.start for date in self._dates]

    def within(self, start: int, end: int) -> list[Date]:
        """The dates named in text[start:end]."""
        return self._dates[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def period_of(
        self, sentence: tuple[int, int], paragraph: tuple[int, int], start: int, end: int, published: str | None
    ) -> Answer:
        """ISO year, month or date (or "2017-18") of the figure at text[start:end]."""
        found = self._nearest(sentence, start, end)
        relative = _relative(self._text, sentence, start, end, published)
        if relative and (not found or _distance(relative[1], start, end) < _distance(found.start, start, end)):
            return relative[0]
        if found:
            return Answer(found.iso, f"“{found.words}” in the sentence", "high")
        found = self._nearest((paragraph[0], sentence[0]), start, end)
        if found and len({date.iso[:4] for date in self.within(*paragraph)}) == 1:
            return Answer(found.iso, f"“{found.words}” earlier in the paragraph", "medium")
        opening = self._opening_of_list(paragraph[0])
        if opening:
            return Answer(opening.iso, f"“{opening.words}” in the words that open the list", "medium")
        if published:
            return Answer(published, "the document's date: nothing near the figure says when", "low")
        return NO_ANSWER

    def _nearest(self, span: tuple[int, int], start: int, end: int) -> Date | None:
        """The date nearest the figure, one in front of it or right behind it before one further on."""
        dates = [date for date in self.within(*span) if not start <= date.start < end]
        if len(dates) < 2:
            return dates[0] if dates else None
        return min(dates, key=lambda date: self._apart(date, start, end))

    def _apart(self, date: Date, start: int, end: int) -> float:
        """How far a date is from a figure in meaning: what follows at once ("5 tons in 2022") is nearest, other clauses far."""
        if date.start >= end:
            between = self._text[end : date.start]
            if AT_ONCE.fullmatch(between):
                return 0
        else:
            between = self._text[date.start + len(date.words) : start]
        return _distance(date.start, start, end) + 300 * between.count(";") + 40 * between.count(", and ")

    def _opening_of_list(self, item: int) -> Date | None:
        """The last date of the paragraph that opens the list in which a line of its own begins at item."""
        if not LIST_ITEM.match(self._text, item):
            return None
        above = self._text[max(0, item - LONGEST_LIST) : item].rstrip("\n").split("\n")
        stop = item
        while above and (LIST_ITEM.match(above[-1]) or not above[-1].strip()):
            stop -= len(above.pop()) + 1
        dates = self.within(max(0, stop - len(above[-1]) - 1), stop) if above else []
        return dates[-1] if dates else None


def _distance(offset: int, start: int, end: int) -> float:
    return start - offset if offset < start else (offset - end) * 1.5


def _date(text: str, year: re.Match[str]) -> Date:
    """The whole date round a year: "6 March 2018", "March 6, 2018", "2018-03-06", "2017-18", "2020 Q1"."""
    begin = max(0, year.start() - LONGEST_MONTH)
    before = BEFORE_YEAR.search(text[begin : year.start()])
    if before:
        day = before["day"] or before["day_after"]
        iso = f"{year.group()}-{MONTHS[before['month'].lower()]:02d}" + (
            f"-{int(day):02d}" if day and 0 < int(day) < 32 else ""
        )
        return Date(iso, text[begin + before.start() : year.end()], begin + before.start())
    after = AFTER_YEAR.match(text, year.end())
    if after is None:
        return Date(year.group(), year.group(), year.start())
    return Date(_iso(year.group(), after), year.group() + after.group(), year.start())


def _iso(year: str, after: re.Match[str]) -> str:
    if after["quarter"]:
        return f"{year}-Q{after['quarter']}"
    if after["four"]:
        return f"{year}-{after['four'][2:]}" if int(after["four"]) == int(year) + 1 else year
    two = after["two"]
    if after["day"]:
        return f"{year}-{two}-{after['day']}" if 1 <= int(two) <= 12 and 1 <= int(after["day"]) <= 31 else year
    if int(two) == (int(year) + 1) % 100:
        return f"{year}/{two}" if int(two) <= 12 else f"{year}-{two}"
    return f"{year}-{two}" if 1 <= int(two) <= 12 and after.group()[0] == "-" else year


def _relative(
    text: str, sentence: tuple[int, int], start: int, end: int, published: str | None
) -> tuple[Answer, int] | None:
    if not published:
        return None
    matches = [match for match in RELATIVE.finditer(text, *sentence) if not start <= match.start() < end]
    if not matches:
        return None
    match = min(matches, key=lambda match: _distance(match.start(), start, end))
    word, year = match.group().lower(), int(published[:4])
    basis = f"“{match.group()}” beside the document's date {published}"
    if not word.endswith("month"):
        return Answer(f"{year + SHIFT[word]:04d}", basis, "medium"), match.start()
    if len(published) < 7:
        return None
    months = year * 12 + int(published[5:7]) - 1 - (word == "last month")
    return Answer(f"{months // 12:04d}-{months % 12 + 1:02d}", basis, "medium"), match.start()

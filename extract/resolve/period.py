"""Which year, month or date a figure is for: words in its sentence, or the document's date as the last resort."""

import re

from extract.models import NO_ANSWER, Answer

MONTHS = {name: number for number, names in enumerate((
    ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"), ("july", "jul"),
    ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"), ("november", "nov"), ("december", "dec")), start=1) for name in names}  # fmt: skip
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
YEAR = r"(?:19|20)\d\d"
DATE = re.compile(
    rf"(?P<fiscal>\b{YEAR}[-–/]\d\d(?:\d\d)?\b)"
    rf"|\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<m1>{MONTH})\.?,? (?P<y1>{YEAR})\b"
    rf"|\b(?P<m2>{MONTH})\.? (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y2>{YEAR})\b"
    rf"|\b(?P<m3>{MONTH})\.?,? (?P<y3>{YEAR})\b"
    rf"|\b(?P<iso>{YEAR}-\d\d(?:-\d\d)?)\b"
    rf"|\b(?P<y4>{YEAR})\b(?![-–/]?\d|,\d)",
    re.IGNORECASE,
)
RELATIVE = re.compile(r"\b(?P<word>this year|last year|next year|a year ago|a year earlier|the year before|this month|last month)\b", re.IGNORECASE)
SHIFT = {"this year": 0, "last year": -1, "next year": 1, "a year ago": -1, "a year earlier": -1, "the year before": -1}


def period_of(text: str, sentence: tuple[int, int], paragraph: tuple[int, int], start: int, end: int, published: str | None) -> Answer:
    """ISO year, month or date (or "2017-18") of the figure at text[start:end]."""
    found = _nearest(text, sentence, start, end)
    relative = _relative(text, sentence, published)
    if relative and (not found or _distance(relative[1], start, end) < _distance(found[2], start, end)):
        return relative[0]
    if found:
        return Answer(found[0], f"“{found[1]}” in the sentence", "high")
    found = _nearest(text, (paragraph[0], sentence[0]), start, end)
    if found and len({iso[:4] for iso, _, _ in _dates(text, paragraph)}) == 1:
        return Answer(found[0], f"“{found[1]}” earlier in the paragraph", "medium")
    if published:
        return Answer(published, "the document's date: nothing near the figure says when", "low")
    return NO_ANSWER


def _dates(text: str, span: tuple[int, int]) -> list[tuple[str, str, int]]:
    """(ISO period, words, offset) of every date in text[span]."""
    return [(_iso(match), match.group(), match.start()) for match in DATE.finditer(text, *span)]


def _nearest(text: str, span: tuple[int, int], start: int, end: int) -> tuple[str, str, int] | None:
    """The date nearest the figure, one in front of it or right behind it before one further on."""
    dates = [date for date in _dates(text, span) if not (start <= date[2] < end)]
    if not dates:
        return None
    return min(dates, key=lambda date: _distance(date[2], start, end))


def _distance(offset: int, start: int, end: int) -> float:
    return start - offset if offset < start else (offset - end) * 1.5


def _iso(match: re.Match[str]) -> str:
    part = match.groupdict()
    if part["fiscal"]:
        first, second = part["fiscal"][:4], part["fiscal"][5:]
        return f"{first}-{second[-2:]}" if int(second[-2:]) == (int(first) + 1) % 100 else first
    if part["y1"]:
        return f"{part['y1']}-{MONTHS[part['m1'].lower()]:02d}-{int(part['day']):02d}"
    if part["y2"]:
        return f"{part['y2']}-{MONTHS[part['m2'].lower()]:02d}-{int(part['d2']):02d}"
    if part["y3"]:
        return f"{part['y3']}-{MONTHS[part['m3'].lower()]:02d}"
    return part["iso"] or part["y4"]


def _relative(text: str, sentence: tuple[int, int], published: str | None) -> tuple[Answer, int] | None:
    match = RELATIVE.search(text, *sentence)
    if match is None or not published:
        return None
    word = match["word"].lower()
    year = int(published[:4])
    if word.endswith("month"):
        if len(published) < 7:
            return None
        months = year * 12 + int(published[5:7]) - 1 - (word == "last month")
        return Answer(f"{months // 12:04d}-{months % 12 + 1:02d}", f"“{match['word']}” beside the document's date {published}", "medium"), match.start()
    return Answer(f"{year + SHIFT[word]:04d}", f"“{match['word']}” beside the document's date {published}", "medium"), match.start()

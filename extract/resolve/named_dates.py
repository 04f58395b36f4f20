"""The dates that a text names: "6 March 2018", "January to May 2023", "the first quarter of 2020", FY24, 2017-18."""

import re
from typing import NamedTuple

MONTHS = {name: number for number, names in enumerate((
    ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"), ("july", "jul"),
    ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"), ("november", "nov"), ("december", "dec")), start=1) for name in names}  # fmt: skip
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
SHORT_MONTHS = tuple(name for name in MONTHS if len(name) == 3)
# A year is four plain digits: not part of a longer number, not money, not a decimal. FY24 is short for one.
YEAR = re.compile(r"(?:19|20)\d\d(?<![\d.,$£€¥₹]\d{4})(?![\d%]|[.,]\d)|\bFY ?['’]?(?P<short>\d\d)(?!\d)")
BEFORE_YEAR = re.compile(
    rf"(?:\b(?P<first>{MONTH})\.?(?: \d{{1,2}})?(?: (?:to|through|until|and) | ?[-–—] ?))?"
    rf"(?:\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? )?\b(?P<month>{MONTH})\.?(?: (?P<day_after>\d{{1,2}})(?:st|nd|rd|"
    rf"th)?)?,? (?:of )?$",
    re.IGNORECASE,
)
QUARTER = re.compile(
    r"\b(?:(?P<word>first|second|third|fourth|last|1st|2nd|3rd|4th)[ -]quarter|Q(?P<q>[1-4])|(?P<nq>[1-4])Q)"
    r"(?: of| in|,)?(?: the)?(?: financial| fiscal)?(?: year)? $",
    re.IGNORECASE,
)
QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
AFTER_YEAR = re.compile(
    r"[-–/](?P<two>\d\d)(?!\d)(?:-(?P<day>\d\d)(?!\d))?|[-–/](?P<four>(?:19|20)\d\d)(?!\d)| ?[-]?Q(?P<quarter>[1-4])\b"
)
# A year that is the name of a plan or a show, not a date.
NAME_BEFORE = re.compile(r"\b(?:Vision|Agenda|Expo|Horizon|Windows|Mission|Strategy|Made in China) $")
ENDED = re.compile(
    r"\b(quarter|three months|(?:financial |fiscal )?year|(?:twelve|12) months) (?:that )?(?:ended|ending|to|through) (?:on )?$",
    re.IGNORECASE,
)
SPAN = re.compile(r"\b(?:from|between)(?: the)? $", re.IGNORECASE)
LINK = re.compile(r" (?:to|and|until|through) ")
LONGEST_WORDS = 40


class Date(NamedTuple):
    """A date named at offset in a text: iso is a year, month, day, quarter or fiscal year ("2017-18")."""

    iso: str
    words: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.words)


def dates_in(text: str) -> list[Date]:
    """Every date with a year that the text names, in order; "between 2015 and 2030" is one, named by its end."""
    dates: list[Date] = []
    for match in YEAR.finditer(text):
        if (dates and match.start() < dates[-1].end) or NAME_BEFORE.search(
            text, max(0, match.start() - 20), match.start()
        ):
            continue
        date = _date(text, match)
        last = dates[-1] if dates else None
        if (
            last
            and LINK.fullmatch(text[last.end : min(date.start, last.end + LONGEST_WORDS)])
            and SPAN.search(text, max(0, last.start - 13), last.start)
            and date.iso[:4] >= last.iso[:4]
        ):
            dates[-1] = Date(date.iso, text[last.start : date.end], last.start)
        else:
            dates.append(date)
    return dates


def _date(text: str, year: re.Match[str]) -> Date:
    """The whole date round a year."""
    number = (
        year.group() if not year["short"] else f"20{year['short']}" if year["short"] < "70" else f"19{year['short']}"
    )
    begin = max(0, year.start() - LONGEST_WORDS)
    opening = text[begin : year.start()]
    if before := BEFORE_YEAR.search(opening) if _has_month(opening.lower()) else None:
        start = begin + before.start()
        iso = _of_months(number, before)
        ended = ENDED.search(text, max(0, start - LONGEST_WORDS), start)
        return Date(_of_span(iso, ended[1]) if ended else iso, text[start : year.end()], start)
    if quarter := QUARTER.search(opening) if "Q" in opening or "uarter" in opening else None:
        which = quarter["q"] or quarter["nq"] or QUARTERS[quarter["word"].lower()]
        return Date(f"{number}-Q{which}", text[begin + quarter.start() : year.end()], begin + quarter.start())
    after = AFTER_YEAR.match(text, year.end())
    if after is None:
        return Date(number, year.group(), year.start())
    return Date(_iso(number, after), year.group() + after.group(), year.start())


def _of_span(iso: str, span: str) -> str:
    """The quarter or year that ends on a day: "the quarter ended June 30, 2024", "the year to March 2024"."""
    month = int(iso[5:7]) if iso[5:7].isdigit() else 0
    if span.lower() in ("quarter", "three months"):
        return f"{iso[:4]}-Q{month // 3}" if month % 3 == 0 and month else iso
    return iso[:4]


def _has_month(low: str) -> bool:
    """Whether a month can stand in the words: looked at first, as most years stand alone."""
    return any(short in low for short in SHORT_MONTHS)


def _of_months(year: str, before: re.Match[str]) -> str:
    """A month or day of the year; several months are a quarter or, as they have no name of their own, the year."""
    month = MONTHS[before["month"].lower()]
    if before["first"]:
        first = MONTHS[before["first"].lower()]
        if first < month:
            return f"{year}-Q{month // 3}" if month % 3 == 0 and month - first == 2 else year
    day = before["day"] or before["day_after"]
    return f"{year}-{month:02d}" + (f"-{int(day):02d}" if day and 0 < int(day) < 32 else "")


def _iso(year: str, after: re.Match[str]) -> str:
    if after["quarter"]:
        return f"{year}-Q{after['quarter']}"
    if after["four"]:
        return f"{year}-{after['four'][2:]}" if int(after["four"]) == int(year) + 1 else max(year, after["four"])
    two = after["two"]
    if after["day"]:
        return f"{year}-{two}-{after['day']}" if 1 <= int(two) <= 12 and 1 <= int(after["day"]) <= 31 else year
    if int(two) == (int(year) + 1) % 100:
        return f"{year}/{two}" if int(two) <= 12 else f"{year}-{two}"
    return f"{year}-{two}" if 1 <= int(two) <= 12 and after.group()[0] == "-" else year

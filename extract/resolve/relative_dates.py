"""Dates that a text names only beside another: "last year", "three years ago", "in March", "Oct. 1", "on Monday"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from extract.phrases import one_pattern
from extract.resolve.named_dates import MONTH, MONTHS, QUARTERS

NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
WEEKDAYS = {name: number for number, name in enumerate(
    ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
)}  # fmt: skip
# Beside the date of the document, or (the group after) beside the date named before them.
RELATIVE = re.compile(
    r"\b(?:(?P<now>today|currently|at present|(?<!was )(?<!were )now(?= (?:(?:goes|go|costs?|stands?|sells?|pays?|"
    r"earns?|charges?|fetch(?:es)?|trades?|takes?|gets?|makes?|employs?|holds?|runs?)\b|(?:at |about |around |over |nearly |more than |up to )?[^\w\s]{0,3}\d)))(?!\w)|"
    r"(?P<year>this year|last year|next year|a year ago)|(?P<month>this month|last month)|"
    r"(?P<ago>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) years ago|"
    r"(?P<before>a year earlier|the year before|the previous year|the prior year|the preceding year|a year before)|"
    r"(?P<later>the following year|a year later|the year after)|"
    rf"(?:three months|quarter|period) (?:ended|ending|to|through|until) (?:on )?(?:the end of )?(?:\d{{1,2}} )?(?P<ended>{MONTH})\b"
    r"(?!\.?(?: \d{1,2}(?:st|nd|rd|th)?)?,? (?:of )?(?:19|20)\d\d)|"
    rf"(?P<of_quarter>{MONTH}) quarter\b(?!,? (?:of )?(?:19|20)\d\d)|"
    rf"(?P<long>(?:six|nine) months|half[- ]year|half|year(?= end))(?: ended| ending| to| through| until) (?:on )?(?:the end of )?"
    rf"(?:\d{{1,2}} )?(?P<long_to>{MONTH})\b(?!\.?(?: \d{{1,2}}(?:st|nd|rd|th)?)?,? (?:of )?(?:19|20)\d\d)|"
    rf"(?P<from_month>{MONTH})\.?(?: ?[-–] ?| to | through |-to-)(?P<to_month>{MONTH})\b(?!\.? ?\d|,? (?:of )?(?:19|20)\d\d)|"
    r"(?<!fiscal )(?<!financial )(?:(?P<quarter>first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarter|Q(?P<q>[1-4])|(?P<nq>[1-4])Q)\b"
    r"(?!(?: of| in|,)?(?: the)?(?: financial| fiscal)?(?: year)? ?['’]?(?:(?:19|20)\d\d|FY|\d\d\b))|"
    r"(?P<half>first|second)[ -](?:half|semester)\b(?!(?: of| in|,)?(?: the)?(?: financial| fiscal)?(?: year)? ?(?:(?:19|20)\d\d|FY))|"
    rf"(?:(?:in|during|since|for|by|until|from|of|early|late|last|to|through) |end-)(?:early |mid-|late )?(?P<named>{MONTH})\b"
    r"(?!\.? ?\d|,? (?:of )?(?:19|20)\d\d| (?:to|and|or|through|[-–]) (?-i:[A-Z][a-z])|[-–](?-i:[A-Z])| quarter\b)|"
    rf"(?P<of_day>{MONTH})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d%]|[.,]\d|,? (?:of )?(?:19|20)\d\d| ?(?:per|m|bn|million|billion)\b)|"
    rf"(?<![\d/.,-])(?P<first_day>\d{{1,2}})(?:st|nd|rd|th)? (?P<day_of>{MONTH})\b(?!\.? ?\d|,? (?:of )?(?:19|20)\d\d)|"
    rf"(?<!may )(?P<alone>{MONTH})(?= alone\b|['’]s [a-z]| (?:output|sales|exports|imports|production|arrivals|inflation|deliveries|shipments|"
    rf"remittances|turnover|auction|payrolls?)\b)|(?P<yesterday>yesterday|last night)\b|"
    rf"(?:on |by |until |since |from |late |early )?(?<!black )(?<!good )(?<!every )(?<!each )(?<!the )(?<!a )"
    rf"(?P<weekday>{'|'.join(WEEKDAYS)})\b(?!['’]?s? (?-i:[A-Z][a-z]*[^\Wd])|-))",
    re.IGNORECASE,
)
CAPITAL_MONTH = re.compile(one_pattern(name.capitalize() for name in MONTHS))
ANCHORS = (
    "year",
    "month",
    "oday",
    "urrently",
    "t present",
    " now ",
    "uarter",
    "-half",
    " half",
    "semester",
    "Q1",
    "Q2",
    "Q3",
    "Q4",
    "1Q",
    "2Q",
    "3Q",
    "4Q",
    "esterday",
    "ast night",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
NAME_MONTHS = ("named", "alone", "of_day", "day_of", "from_month", "ended", "of_quarter")
PARTS_OF_YEARS = ("half", "ended", "of_quarter", "long", "from_month", "quarter", "q", "nq")
BEFORE_ANCHOR, BEHIND_ANCHOR = 24, 36  # the longest words before and behind an anchor, and what may not follow
SHIFT = {"this year": 0, "last year": -1, "next year": 1, "a year ago": -1}
# "the minister said on Thursday": when it was said is not when it was.
SAID = re.compile(
    r"\b(?:said|says|told|announced|reported|showed?|shown|according|added|presented|published|released|unveiled|wrote|confirmed|"
    r"warned|estimated|forecast|data|figures|statement|interview)\b[^.;\d]{0,40}$"
)
# Of what is still to come a month can lie ahead; of anything else it is the last of that name.
AHEAD = re.compile(
    r"\b(?:by|until|from|next|will|would|due|expected|plans?|planned|targets?|is to|are to)\b", re.IGNORECASE
)
DAY_AHEAD = re.compile(r"\b(?:next|will|would|due|expected|plans?|planned|is to|are to)\b", re.IGNORECASE)
CAPITALISED = re.compile(r"\b[A-Z][a-z]+\.? $")
NAMED_BEHIND = re.compile(r" (?:school|league|roast|lunch|service|best)\b")


class Relative(NamedTuple):
    """Words at text[start:end] that name a date beside another one."""

    start: int
    end: int
    words: str
    match: re.Match[str]


def relatives_in(text: str) -> list[Relative]:
    """Every relative date of the text, in order; a month must be written with a capital."""
    found: list[Relative] = []
    for anchor in sorted(_anchors(text)):
        begin = max(anchor - BEFORE_ANCHOR, found[-1].end if found else 0)
        match = _first_at(text, begin, anchor) if begin <= anchor else None
        named = match and next(filter(None, map(match.group, NAME_MONTHS)), None)
        if (
            match
            and (not named or named[0].isupper())
            and not (_only_tells_who_said(text, match) or _is_name(text, match))
        ):
            found.append(Relative(match.start(), match.end(), match.group(), match))
    return found


def _first_at(text: str, begin: int, anchor: int) -> re.Match[str] | None:
    """The first relative date from begin on that does not end before the anchor."""
    match = RELATIVE.search(text, begin, anchor + BEHIND_ANCHOR)
    while match and match.end() <= anchor:
        match = RELATIVE.search(text, match.end(), anchor + BEHIND_ANCHOR)
    return match


def _is_name(text: str, match: re.Match[str]) -> bool:
    """Whether the weekday belongs to a name: "Sheffield Wednesday", "Super Tuesday", "Sunday school"."""
    if match["weekday"] is None:
        return False
    alone = match.group() == match["weekday"]
    behind = NAMED_BEHIND.match(text, match.end()) is not None
    return behind or (alone and CAPITALISED.search(text, max(0, match.start() - 20), match.start()) is not None)


def _only_tells_who_said(text: str, match: re.Match[str]) -> bool:
    day = match["weekday"] or match["yesterday"] or match["of_day"] or match["day_of"]
    return day is not None and SAID.search(text, max(0, match.start() - 60), match.start()) is not None


def _anchors(text: str) -> Iterator[int]:
    """Where a word stands that every relative date holds: looking for these first is many times faster."""
    for match in CAPITAL_MONTH.finditer(text):
        yield match.start()
    for word in ANCHORS:
        pos = text.find(word)
        while pos >= 0:
            yield pos
            pos = text.find(word, pos + 1)


def leans_back(relative: Relative) -> bool:
    """Whether the words go by the date named before them rather than by the document's."""
    return any(relative.match[group] for group in ("before", "later", "named", "alone"))


def tells_quarter(relative: Relative) -> bool:
    """Whether the words name a quarter, as reports of results do."""
    match = relative.match
    return any(match[group] for group in ("quarter", "q", "nq", "ended", "of_quarter"))


def iso_of(relative: Relative, text: str, published: str, base: str | None) -> str | None:
    """The year or month meant: published is the document's date, base the date named before the words, if any."""
    match, year = relative.match, int(published[:4])
    if match["weekday"] or match["day"] or match["first_day"] or match["yesterday"]:
        return _day_of(relative, text, published, base)
    if match["now"]:
        return published
    if any(match[group] for group in PARTS_OF_YEARS):
        return _part_of_year(relative, text, published)
    if match["year"]:
        return f"{year + SHIFT[match['year'].lower()]:04d}"
    if match["ago"]:
        return f"{year - (NUMBERS.get(match['ago'].lower()) or int(match['ago'])):04d}"
    month_named = match["named"] or match["alone"]
    if month_named and base:
        return f"{base[:4]}-{MONTHS[month_named.lower()]:02d}"
    if match["later"] and not base:
        return None
    if match["before"] or match["later"]:
        return f"{int((base or published)[:4]) + (1 if match['later'] else -1):04d}"
    if len(published) < 7:
        return None
    month = int(published[5:7])
    if match["month"]:
        months = year * 12 + month - 1 - (match["month"].lower() == "last month")
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    named = MONTHS[month_named.lower()]
    gone = named == month and "last " in relative.words.lower()
    ahead = named > month and "last " not in relative.words.lower() and _is_ahead(relative, text)
    return f"{year - (gone or (named > month and not ahead)):04d}-{named:02d}"  # "by the end of last December"


def _part_of_year(relative: Relative, text: str, published: str) -> str | None:
    """The quarter, or the year of the half or of the months, that was last when the document was written."""
    match, year, now = relative.match, int(published[:4]), int(published[5:7] or 12)
    if match["half"]:
        return f"{year - (match['half'].lower() == 'second' and now < 7 and not _is_ahead(relative, text)):04d}"
    if match["long"]:
        last = MONTHS[match["long_to"].lower()]
        year -= last > now
        whole = match["long"].lower() == "year" and last < 12
        return f"{year - 1:04d}-{year % 100:02d}" if whole else f"{year:04d}"
    first, last = _months_of(match)
    if not last:
        return None
    # The quarter that runs is told of in advance; one that has not begun is that of last year.
    ahead = first > now and not _is_ahead(relative, text)
    over = match["ended"] or match["of_quarter"]
    year -= ahead or (last > now and first <= now and over is not None)
    return f"{year:04d}-Q{last // 3}" if last % 3 == 0 and last - first == 2 else f"{year:04d}"


def _months_of(match: re.Match[str]) -> tuple[int, int]:
    """(first, last) month of the quarter or the months named, (0, 0) where there is none."""
    if match["ended"] or match["of_quarter"]:
        last = MONTHS[(match["ended"] or match["of_quarter"]).lower()]
        return (last - 2, last) if last > 2 else (1, last)
    if match["from_month"]:
        first, last = MONTHS[match["from_month"].lower()], MONTHS[match["to_month"].lower()]
        return (first, last) if first < last else (0, 0)
    quarter = QUARTERS[match["quarter"].lower()] if match["quarter"] else int(match["q"] or match["nq"] or 0)
    return 3 * quarter - 2, 3 * quarter


def _is_ahead(relative: Relative, text: str) -> bool:
    opening = text[max(0, relative.start - 40) : relative.end]
    return AHEAD.search(opening[max(opening.rfind(". "), opening.rfind("\n")) + 1 :]) is not None


def _day_of(relative: Relative, text: str, published: str, base: str | None) -> str | None:
    """The day meant by "Oct. 1", "1 October" or "on Monday", where the document tells its own day."""
    match = relative.match
    try:
        today = date.fromisoformat(published)
    except ValueError:
        return None
    opening = text[max(0, relative.start - 40) : relative.end]
    if match["yesterday"]:
        return (today - timedelta(1)).isoformat()
    if match["weekday"]:
        back = (today.weekday() - WEEKDAYS[match["weekday"].capitalize()]) % 7
        until = match.group().lower().startswith(("by ", "until "))
        ahead = back and (until or DAY_AHEAD.search(opening[opening.rfind(". ") + 1 :]))
        return (today + timedelta(7 - back) if ahead else today - timedelta(back)).isoformat()
    month = MONTHS[(match["of_day"] or match["day_of"]).lower()]
    years = [int(base[:4])] if base else [today.year - 1, today.year, today.year + 1]
    days = [day for year in years if (day := _date_of(year, month, int(match["day"] or match["first_day"])))]
    return min(days, key=lambda day: abs((day - today).days)).isoformat() if days else None


def _date_of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

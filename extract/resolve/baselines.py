"""Figures that another one is compared with: "rose to $5 million from $4 million" tells the date of the first alone."""

import re

MOVED = (
    r"ris(?:e|es|en|ing)|rose|fell|fall(?:s|en|ing)?|grew|grow(?:s|n|ing)?|increas\w+|declin\w+|climb\w+|drop\w+|jump\w+|eased|dipped|slip\w+|"
    r"shrank|shrunk|narrow\w+|widen\w+|doubl\w+|tripl\w+|surg\w+|soar\w+|plung\w+|tumbl\w+|cut|raised|lowered|went|came|moved|slid|swung|up|down|higher|lower|"
    r"expanded|contracted|improved|worsened|edged|accelerat\w+|slow\w+|reduc\w+|boosted|lifted|trimmed|recover\w+"
)
SMALL = r"(?:(?:a|an|the|about|some|around|nearly|almost|just|only|over|more than|less than|revised|profit|loss|net|of) ){0,3}$"
# What stands in front of such a figure, and behind one of another place or group: "compared with 80% in the cities".
MOVED_FROM = re.compile(rf"\b(?:{MOVED})\b(?:[^.;\n]|\.(?=\d)){{0,80}}? from {SMALL}")
BESIDE = re.compile(rf"\b(?:(?:compared|as against) ?(?:with|to)?|against|versus|vs\.?) {SMALL}")
OF_OTHERS = re.compile(r" (?:in|for|among|of|at|on|by|across) ")
TO_ANOTHER = re.compile(r"(?: [a-z]+){0,3}? to [^.;\n]{0,20}\d")
# What is revised is of the same time before and after: "cut its 2025 forecast to 4.5% from 5%".
REVISED = re.compile(r"\b(?:forecasts?|targets?|guidance|estimates?|outlook|projections?|goals?)\b")
EARLIER = re.compile(r" (?:a|one|the) (?:year|season|quarter) (?:earlier|before|ago)\b")
REACH = 130
YEARS = re.compile(r"((?:19|20)\d\d)(?:(-Q[1-4])|([-/])(\d\d))?")


def is_compared(text: str, sentence: int, start: int, end: int) -> bool:
    """Whether the figure text[start:end] is what another one of its sentence, which begins at `sentence`, is compared with."""
    front = max(sentence, start - REACH), start
    if MOVED_FROM.search(text, *front):
        return REVISED.search(text, *front) is None or EARLIER.match(text, end) is not None
    return BESIDE.search(text, *front) is not None and OF_OTHERS.match(text, end) is None


def moves_to(text: str, end: int, stop: int) -> bool:
    """Whether what the figure that ends at text[end] moved to is told between it and a date at text[stop]: "$4m to $5m in 2020"."""
    return TO_ANOTHER.match(text, end, stop) is not None


def year_before(iso: str) -> str | None:
    """The same time a year earlier of a year, a quarter or a fiscal year; None of a month or a day, which are compared with any other.

    >>> year_before("2020-Q1"), year_before("2019-20"), year_before("2020-03")
    ('2019-Q1', '2018-19', None)
    """
    found = YEARS.fullmatch(iso)
    if found is None or (found[4] and not _follows(found[1], found[4], found[3])):
        return None
    year = int(found[1]) - 1
    return f"{year}{found[2] or ''}" + (f"{found[3]}{(int(found[4]) - 1) % 100:02d}" if found[4] else "")


def _follows(year: str, two: str, sign: str) -> bool:
    """Whether "2019-20" names a fiscal year, and no month: "2009-10" is October."""
    return int(two) == (int(year) + 1) % 100 and (sign == "/" or int(two) > 12)

"""Dates that a text names only beside another: "last year", "a year earlier", "three years ago", "in March"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.phrases import one_pattern
from extract.resolve.named_dates import MONTH, MONTHS

NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
# Beside the date of the document, or (the group after) beside the date named before them.
RELATIVE = re.compile(
    r"\b(?:(?P<now>today|currently|at present)\b|"
    r"(?P<year>this year|last year|next year|a year ago)|(?P<month>this month|last month)|"
    r"(?P<ago>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) years ago|"
    r"(?P<before>a year earlier|the year before|the previous year|the prior year|the preceding year|a year before)|"
    r"(?P<later>the following year|a year later|the year after)|"
    rf"(?:in|during|since|for|by|until|from|of|early|late|last|to|through) (?:early |mid-|late )?(?P<named>{MONTH})\b"
    r"(?!\.? ?\d|,? (?:of )?(?:19|20)\d\d| (?:to|and|or|through|[-–]) [A-Z]))",
    re.IGNORECASE,
)
CAPITAL_MONTH = re.compile(one_pattern(name.capitalize() for name in MONTHS))
ANCHORS = ("year", "month", "oday", "urrently", "t present")
BEFORE_ANCHOR, BEHIND_ANCHOR = 24, 36  # the longest words before and behind an anchor, and what may not follow
SHIFT = {"this year": 0, "last year": -1, "next year": 1, "a year ago": -1}
# Of what is still to come a month can lie ahead; of anything else it is the last of that name.
AHEAD = re.compile(
    r"\b(?:by|until|from|next|will|would|due|expected|plans?|planned|targets?|is to|are to)\b", re.IGNORECASE
)


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
        match = RELATIVE.search(text, begin, anchor + BEHIND_ANCHOR) if begin <= anchor else None
        if match and (not match["named"] or match["named"][0].isupper()):
            found.append(Relative(match.start(), match.end(), match.group(), match))
    return found


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
    return bool(relative.match["before"] or relative.match["later"] or relative.match["named"])


def iso_of(relative: Relative, text: str, published: str, base: str | None) -> str | None:
    """The year or month meant: published is the document's date, base the date named before the words, if any."""
    match, year = relative.match, int(published[:4])
    if match["now"]:
        return published
    if match["year"]:
        return f"{year + SHIFT[match['year'].lower()]:04d}"
    if match["ago"]:
        return f"{year - (NUMBERS.get(match['ago'].lower()) or int(match['ago'])):04d}"
    if match["named"] and base:
        return f"{base[:4]}-{MONTHS[match['named'].lower()]:02d}"
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
    named = MONTHS[match["named"].lower()]
    opening = text[max(0, relative.start - 40) : relative.end]
    ahead = named > month and AHEAD.search(opening[max(opening.rfind(". "), opening.rfind("\n")) + 1 :])
    return f"{year - (named > month and not ahead):04d}-{named:02d}"

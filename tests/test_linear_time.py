"""Twice the text is twice the work: counted in lines run and characters given to patterns, so that no clock decides."""

import re
import sys
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any

import pytest

from extract import extract_text
from extract.errors import OverLimit
from extract.find import find_mentions

# The longer text may cost a little more than twice as much: tables are first touched, lines reach further.
MOST = 2.3
NEWS = "In 2018 the port took US$3.5 billion, and about 51 projects gave 300,000 jobs to people in Pakistan.\n\n"
STUTTER = {
    "news": NEWS,
    "numbers": "1 ",
    "signs": "$",
    "grouped ones": "1,1,1,",
    "ands": "a million and ",
    "one long number": "9",
    "brackets": "(",
    "dashes": "- ",
    "ranges": "1-",
    "fractions": "1/",
    "dollars": "$1 ",
    "percents": "1% ",
    "scales": "million ",
    "glued scales": "1k ",
    "halves": "half ",
    "addresses": "www.x",
    "mail signs": "@",
    "one long address behind a hint": ".com",
    "spaced hints": "a.org ",
    "zeros": "0-",
    "days": "2016-12-21",
    "telephones": "+1 ",
    "citations": "[1,",
    "capitals": "Aa",
    "stops": "a. ",
    "quotes": "' ",
    "rates and what goes on": "$1 a day, $2, ",
    "comparisons": "1% against 2, ",
    "years and numbers": "$5 in 2016, 5, ",
    "colons": "per day: $1 ",
    "rows under years": "US$ m | 2019 | 2020\nTin (t) | 5 | 6\n",
    "cells of one row": "tin (t) | 5 | 2019 ",
    "rows under years that blanks part": "Tin 2018 2019\nOre 180 195\n",
    "names and numbers behind one colon": "in Rs: Ab 5; Cd 6; ",
    "a list of prices": "a kilo of oil $5, a bag of rice 6, a mason 7, a Tajik one 8 a day, milk 9, ",
    "sizes in names of one list": "and a 5-litre jug of water 6 ",
    "a table under a sentence": "The table gives pay, in rupees.\nState | Men\nGoa | 5 (6)\n",
    "points": "5%, 6 points less, ",
    "ages": "at 5, 6, 7 and 8 months of age, ",
    "for each": "for each kilo of it $5, ",
    "rows with rates": "Ab: $5 a day\nCd: $6\n",
    "titles and rows": "Pay in 2016\n\nAb 5\n",
    "one long paragraph": NEWS.strip() + " ",
}

# A long line of each once took the square of its length: a rule looked through the whole of it for every figure.
LONG_LINES = {
    "cells under a header": ("Year | US$ million | tonnes\n", "1 | ", ""),
    "groups of digits": ("", "111 ", "1111"),
    "prices by the head": ("", "$5 a head, ", ""),
    "carats or cents": ("", "5 ct, ", ""),
    "numbers behind a label with a unit": ("Revenue, US$ million: ", "5 ", ""),
    "millions in brackets": ("", "4.6 million (3.5m), ", ""),
    "pay in words": ("It pays $600 a week", ", six hundred a week", ""),
    "prices under a heading": ("Prices per tonne: ", "$1 x ", ""),
    "fuel": ("", "€1,019 per litre, ", ""),
    "inches": ("", '5"', ""),
    "signs that places settle": ("", "P5 ", ""),
}

APART_DATES = pytest.param("Born in 2016. ", id="dates")
APART_PLACES = pytest.param("Born in India. ", id="places")


class Counted:
    """A compiled pattern that adds up how many characters it is given to look through."""

    def __init__(self, pattern: re.Pattern[str], add: Callable[[int], None]) -> None:
        self._pattern, self._add = pattern, add

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        found = self._pattern.search(text, pos, endpos)
        self._add((found.end() if found else min(endpos, len(text))) - pos)
        return found

    def finditer(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[re.Match[str]]:
        for found in self._pattern.finditer(text, pos, endpos):
            self._add(found.end() - pos)
            pos = found.end()
            yield found
        self._add(max(0, min(endpos, len(text)) - pos))

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        self._add(len(text))
        return self._pattern.sub(new, text)

    def match(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        found = self._pattern.match(text, pos, endpos)
        self._add(found.end() - pos if found else 1)
        return found

    def findall(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> list[Any]:
        self._add(max(0, min(endpos, len(text)) - pos))
        return self._pattern.findall(text, pos, endpos)

    def split(self, text: str, maxsplit: int = 0) -> list[Any]:
        self._add(len(text))
        return self._pattern.split(text, maxsplit)

    def fullmatch(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        self._add(max(0, min(endpos, len(text)) - pos))
        return self._pattern.fullmatch(text, pos, endpos)


@pytest.fixture
def work_of(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], int]:
    """A function that says how much work a text is: lines run, and characters that patterns looked through."""
    done = 0

    def add(characters: int) -> None:
        nonlocal done
        done += characters

    def passed(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal done
        done += 1
        return passed

    extract_text(NEWS)  # every module is imported and every table loaded before anything is counted
    for module in [module for name, module in sys.modules.items() if name.startswith("extract.")]:
        for name, value in list(vars(module).items()):
            if isinstance(value, re.Pattern):
                monkeypatch.setattr(module, name, Counted(value, add))

    def work(text: str) -> int:
        nonlocal done
        done = 0
        before = sys.gettrace()
        sys.settrace(passed)
        try:
            extract_text(text)
        finally:
            sys.settrace(before)
        return done

    return work


def assert_twice(text: str, longer: str, work_of: Callable[[str], int]) -> None:
    once, twice = work_of(text), work_of(longer)
    assert twice / once <= MOST, f"{len(text)} characters cost {once}, {len(longer)} cost {twice}"


@pytest.mark.parametrize(
    ("opening", "piece", "end"), [pytest.param(*made, id=name) for name, made in LONG_LINES.items()]
)
def test_twice_a_long_line_is_twice_the_work(opening: str, piece: str, end: str, work_of: Callable[[str], int]) -> None:
    many = 3_000 // len(piece)
    assert_twice(opening + piece * many + end, opening + piece * (2 * many) + end, work_of)


@pytest.mark.parametrize("piece", [pytest.param(piece, id=name) for name, piece in STUTTER.items()])
def test_twice_the_text_is_twice_the_work(piece: str, work_of: Callable[[str], int]) -> None:
    text = piece * max(40, 1_500 // len(piece))
    assert_twice(text, text * 2, work_of)


@pytest.mark.parametrize("apart", [APART_DATES, APART_PLACES])
def test_what_stands_far_off_in_a_paragraph_is_looked_up_once(apart: str, work_of: Callable[[str], int]) -> None:
    """Every sum looks back to the same dates or places earlier in its paragraph."""
    text, longer = (apart * n + "It paid US$5. " * n for n in (200, 400))
    assert_twice(text, longer, work_of)


def test_the_count_sees_slow_work(work_of: Callable[[str], int]) -> None:
    """A text of one figure costs less than one of many, and patterns are counted."""
    assert work_of("one US$5 million") > 100
    assert work_of(NEWS * 20) > 10 * work_of(NEWS)


def test_a_text_of_nothing_but_numbers_is_refused_long_before_its_end(monkeypatch):
    monkeypatch.setattr("extract.find.scan.MOST_NUMBERS", 20_000)
    read = []
    monkeypatch.setattr("extract.find.scan._drafts", lambda _line, anchors, *_: read.extend(anchors) or [])
    with pytest.raises(OverLimit, match=r"more than 20,000 numbers; split"):
        find_mentions("1 " * 400_000)
    assert len(read) < 40_000

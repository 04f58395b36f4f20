"""What the points, commas and apostrophes between digits mean: thousands, lakhs or decimals."""

import re
from decimal import Decimal

MOST_DIGITS = 18  # more than any figure of the economy; longer runs are identifiers
MARKS = ",.'"
GROUPED = {
    ",": re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}"),
    ".": re.compile(r"\d{1,3}(?:\.\d{3})+"),
    "'": re.compile(r"\d{1,3}(?:'\d{3})+"),
}
POINTED_MILLIONS = re.compile(r"\d{1,3}'\d{3}\.\d{3}")  # "$3'800.000" of Colombia


def parse_digits(token: str) -> tuple[Decimal, bool, bool, bool] | None:
    """(value, grouped, decimal, ambiguous) of digits with separators, or None.

    >>> parse_digits("12,34,567")[0], parse_digits("1.234.567,89")[0], parse_digits("1'234.5")[0], parse_digits("3,5")[0]
    (Decimal('1234567'), Decimal('1234567.89'), Decimal('1234.5'), Decimal('3.5'))
    >>> parse_digits("1.234")
    (Decimal('1.234'), False, True, True)
    >>> parse_digits("192.168.0.1") is None
    True
    """
    if token.isdigit() and len(token) <= MOST_DIGITS:
        return Decimal(token), False, False, False
    if len(token) > MOST_DIGITS and (
        len(token) > MOST_DIGITS + MOST_DIGITS // 2 or sum(map(str.isdigit, token)) > MOST_DIGITS
    ):
        return None
    counts = [(mark, token.count(mark)) for mark in MARKS if mark in token]
    if not counts:
        return Decimal(token), False, False, False
    if len(counts) == 1:
        return _one_mark(token, *counts[0])
    marks = [char for char in token if char in MARKS]
    kinds, point = set(marks), marks[-1]
    whole, _, part = token.rpartition(point)
    if kinds == {"'", "."} and POINTED_MILLIONS.fullmatch(token):
        return Decimal(token.replace("'", "").replace(".", "")), True, False, False
    if len(kinds) != 2 or point == "'" or marks.count(point) != 1 or not GROUPED[marks[0]].fullmatch(whole):
        return None
    return Decimal(whole.replace(marks[0], "") + "." + part), True, True, False


def _one_mark(token: str, mark: str, count: int) -> tuple[Decimal, bool, bool, bool] | None:
    groups = GROUPED[mark].fullmatch(token) is not None and not (token[0] == "0" and count == 1)
    if mark == "." and count == 1:
        return Decimal(token), False, True, groups
    if groups:
        return Decimal(token.replace(mark, "")), True, False, mark == "," and count == 1
    if mark == "," and count == 1:
        return Decimal(token.replace(",", ".")), False, True, False
    return None

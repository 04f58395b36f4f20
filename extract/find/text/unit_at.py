"""The unit of measure, or what else a price can be per, written at a place of a line."""

import re

from extract.find.text.line import Line
from extract.lexicon import UnitWord, rate_words, unit_words

RATE = re.compile(r"(?: (?:an?|per|each) |/ ?)(?=[a-z])")


def unit_at(line: Line, pos: int) -> tuple[int, UnitWord] | None:
    """(end, unit) of the longest unit that begins at pos, or None."""
    any_case, exact = unit_words()
    found, written = any_case.at(line.text, line.low, pos), exact.at(line.text, line.low, pos)
    if found and written:
        return written if written[0] >= found[0] else found
    return found or written


def measure_at(line: Line, pos: int) -> str | None:
    """What the word at pos, behind "per", stands for: a time, a thing sold or a unit; None of any other word."""
    told, unit = rate_words().at(line.text, line.low, pos), unit_at(line, pos)
    return told[1].per if told else unit[1].unit if unit else None


def tells_rate(line: Line, end: int) -> bool:
    """Whether the words behind a number that ends at `end` say what it is per: " a day", "/kg"."""
    opener = RATE.match(line.low, end)
    return opener is not None and measure_at(line, opener.end()) is not None

"""The unit of a table that the sentence above it tells: "The table gives the average daily wage, in rupees, with last year's in brackets."."""

import re

from extract.columns import LONGEST_HEADER, SEPARATOR, end_of_rows
from extract.find.headers import Cell, Header
from extract.find.text.habits import Habits
from extract.find.title_units import unit_of_title

LONGEST = 400  # characters of the sentence
SPEAKS_OF_TABLE = re.compile(r"\b(?:tables?|figures|list|columns?|rows?|below|following|shown?)\b", re.IGNORECASE)
IN_BRACKETS = re.compile(r"parenthes|bracket", re.IGNORECASE)
SENTENCE = re.compile(r"[.!?] (?=[A-Z])")


def unit_of_opening(text: str, start: int, habits: Habits) -> Header | None:
    """The unit for all cells of the table whose first row begins at start; None where no sentence right above it tells one."""
    end = text.find("\n", start)
    if end < 0 or end - start > LONGEST_HEADER or any(map(str.isdigit, text[start:end])):
        return None
    paragraph = text[max(0, start - LONGEST) : start].rstrip().rpartition("\n")[2]
    sentence = SENTENCE.split(paragraph)[-1]
    if SEPARATOR.search(sentence) or not SPEAKS_OF_TABLE.search(sentence):
        return None
    first = text.rindex(sentence, max(0, start - LONGEST), start)
    unit = unit_of_title(sentence.rstrip(".:") + ":", habits)
    if unit is None:
        return None
    measure, begin, stop = unit
    cell = Cell(measure, first + begin, first + stop)
    loss = IN_BRACKETS.search(sentence) is None
    return Header((cell,), False, end, end_of_rows(text, end), whole=True, loss=loss)

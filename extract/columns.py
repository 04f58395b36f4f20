"""How a row of a table in plain text parts into columns."""

import re

# What parts the columns of a row: | and tabs, or the wide blanks of plain text.
SEPARATOR = re.compile(r" *[|\t] *| {2,}")
# The line of Markdown between the names of the columns and the first row: "|---|:---:|".
RULE = re.compile(r"[ \t]*+(?:\|[ \t]*+)?:?-{2,}+:?[ \t]*+(?:[|+][ \t]*+:?-*+:?[ \t]*+)*+")
# A year, quarter or half as the name of a column: "2019", "FY24", "Q3 2022", "2018-19", "2025E".
PERIOD = r"(?:(?:Q[1-4]|[1-4]Q|H[12]|[1-2]H) ?)?(?:(?:FY ?)?(?:19|20)\d\d(?:[-/–]\d\d(?:\d\d)?)?[A-Za-z*]?|FY ?\d\d(?:[-/–]\d\d)?)"
PERIODS_AT_END = re.compile(rf"(?<!\S){PERIOD}(?:\s+{PERIOD})+\s*$")
A_PERIOD = re.compile(PERIOD)
# A number or what stands for none.
CELL = re.compile(r"[-+–(]?[^\w\s]{0,2}\d[\d.,']*(?: \d{3}\b[.,\d]*){0,5}\s?[%)]{0,2}|[-–—]|n/?a|\.\.|", re.IGNORECASE)
LONGEST_ROW = 80
LONGEST_HEADER = 4 * LONGEST_ROW
MOST_ROWS = 200


def row_begin(text: str, place: int) -> int | None:
    """Where the row begins that text[place] is in; None where it stands further on than any row of a table goes."""
    floor = max(0, place - LONGEST_HEADER - 1)
    newline = text.rfind("\n", floor, place)
    return newline + 1 if newline >= 0 or not floor else None


def column_of(text: str, row: int, place: int) -> int:
    """The column in which text[place] stands of the row that begins at text[row], counted from 0."""
    return len(SEPARATOR.findall(text, row, place))


def end_of_rows(text: str, start: int) -> int:
    """Where the block of lines that begins at start ends: at an empty line, or where tables are never as long."""
    last = start + MOST_ROWS * LONGEST_ROW
    end = text.find("\n\n", start, last)
    return (end if end >= 0 else min(len(text), last)) + 1


def periods_at_end(row: str) -> tuple[int, int]:
    """(how many periods close the row, where they begin): two and more, one blank between them: "Product 2018 2019 2020"; (0, its end) without."""
    cut = max(0, len(row) - LONGEST_ROW)
    found = PERIODS_AT_END.search(row, cut)
    return (len(A_PERIOD.findall(found.group())), found.start()) if found else (0, len(row))

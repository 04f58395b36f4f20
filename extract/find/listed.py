"""Rows under a title that gives their unit: "Basic settlement, week 38 (kr per kg)", then "Boars: 6.10" on a line of its own."""

import re
from collections.abc import Iterator

from extract.find.headers import LONGEST_ROW, Cell, Header, measure_of, take_unit
from extract.find.number.draft import Draft
from extract.find.refused.times import is_year
from extract.find.text.line import Line

LONGEST_TITLE = 100
LEAST_ROWS = 2
MOST_PIECES = 4  # of a title, in and outside of its brackets, that may be its unit
ROW = re.compile(r"(?=.*(?:[^\W\d_]|[|\t])).*[\s:|] ?[-+–]?\d[\d.,]*(?: ?%)?(?:\s*[|\t].*)?")
PIECES = re.compile(r"[;,:]| - | – ")
IN_UNIT = re.compile(r"(?:all |the )?(?:prices |figures |values |rates )?in (?=.)", re.IGNORECASE)
SEPARATOR = re.compile(r"[|\t]| {3,}")
OTHER_ROW = re.compile(r"(?<!\d)%|\b(?:per cent|percent|number|headcount|employees|change|share)\b", re.IGNORECASE)


def titled_lists(text: str) -> Iterator[Header]:
    """The titles over two rows and more that give the unit of all; an empty line may stand below a title."""
    if text.count("\n") < LEAST_ROWS:
        return
    title, rows, start = (0, ""), 0, 0
    for row in (*text.split("\n"), ""):
        if _is_row(row):
            rows += 1
        else:
            header = _header(text, title, start - 1) if rows >= LEAST_ROWS else None
            if header:
                yield header
            heads_columns = title[1] and len(row) <= LONGEST_TITLE and SEPARATOR.search(row)
            if (rows or row.strip()) and not heads_columns:
                title = (start, row)
            rows = 0
        start += len(row) + 1


def _is_row(row: str) -> bool:
    """Whether the line is short and ends in a number, or has cells behind the first one."""
    if not 0 < len(row) <= LONGEST_ROW or not (row[-1].isdigit() or "\t" in row or "|" in row or row[-1] in "% "):
        return False
    return ROW.fullmatch(row.rstrip()) is not None


def _header(text: str, title: tuple[int, str], end: int) -> Header | None:
    start, words = title
    if len(words) > LONGEST_TITLE or words.rstrip().endswith((".", "!", "?")):
        return None
    for first, last in _spans_of_units(words):
        measure = measure_of(words[first:last])
        if measure and measure.kind in ("money", "quantity") and not (measure.weak or measure.unit == "year"):
            cell = Cell(measure, start + first, start + last)
            return Header((cell,), False, start + len(words), min(end, len(text)) + 1, listed=True)
    return None


def _spans_of_units(title: str) -> Iterator[tuple[int, int]]:
    """What may be the unit: the pieces of the bracket first, then those outside of it from the last one."""
    bracket = re.search(r"\(([^()]{1,60})\)", title)
    stretches = [bracket.span(1)] if bracket else []
    stretches.append((0, bracket.start() if bracket else len(title)))
    for inside, (begin, stop) in enumerate(stretches):
        cuts = [begin, *(at for found in PIECES.finditer(title, begin, stop) for at in found.span()), stop]
        pieces = list(zip(cuts[::2], cuts[1::2], strict=True))
        for first, last in pieces if bracket and not inside else pieces[:0:-1][:MOST_PIECES]:
            words = title[first:last]
            lead = IN_UNIT.match(words.lstrip())
            opening = len(words) - len(words.lstrip()) + (lead.end() if lead else 0)
            last_word = len(words.rstrip())
            yield first + opening, first + last_word
            if inside == 0 and bracket and " " in words[opening:last_word]:
                yield first + opening, first + words.rindex(" ", opening, last_word)  # "(c/kg clean)"


def lend_to_row(text: str, line: Line, drafts: list[Draft], header: Header) -> None:
    """Gives the title's unit to the number that closes a row, or to those behind its first cell."""
    begin = text.rfind("\n", 0, line.starts[0]) + 1
    stop = text.find("\n", line.starts[0])
    row = text[begin : stop if stop >= 0 else len(text)]
    cell = header.cells[0]
    if cell is None or not _is_row(row):
        return
    parted = SEPARATOR.search(row)
    for k, draft in enumerate(drafts):
        if draft.kind or draft.refused not in ("", "year") or draft.number.in_words:
            continue
        label = text[begin : draft.start]
        behind = begin + parted.end() <= draft.start if parted else k == len(drafts) - 1 and draft.next >= len(line)
        if not behind or OTHER_ROW.search(label) or (is_year(line, draft) and not parted):
            continue
        take_unit(line, draft, cell)
        draft.refused = ""

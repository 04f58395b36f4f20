"""Rows under a title that gives their unit: "Basic settlement, week 38 (kr per kg)", then "Boars: 6.10" on a line of its own."""

import re
from collections.abc import Iterator

from extract.find.headers import LONGEST_ROW, Cell, Header, measure_of, take_unit
from extract.find.neighbours.qualifiers import ADJECTIVE
from extract.find.neighbours.sharing import DASHES
from extract.find.number.draft import Draft
from extract.find.refused.times import is_year
from extract.find.text.habits import Habits
from extract.find.text.line import Line
from extract.find.units.rates import TIMES
from extract.lexicon import rate_adjectives

LONGEST_TITLE = 100  # the last part of one that ends in a colon
LEAST_ROWS = 2
MOST_WORDS_BEHIND = 3  # what stands behind the unit in its piece of the title: "€ per tonne excl. VAT"
# What closes a row: a number, a range, or one with another in brackets behind it.
TAIL = r"[-+–]?\d[\d.,]*(?: ?[-–] ?\d[\d.,]*)?(?: ?%)?(?: ?\([^()\d]*\d[^()]*\))?"
ROW_TAIL = re.compile(rf"{TAIL}\s*")
ROW = re.compile(rf"(?=.*(?:[^\W\d_]|[|\t])).*[\s:|] ?{TAIL}(?:\s*[|\t].*)?")
PIECES = re.compile(r"[;,:]| - | – ")
IN_UNIT = re.compile(r"(?:.* )?in (?=.)", re.IGNORECASE)
SEPARATOR = re.compile(r"[|\t]| {3,}")
OTHER_ROW = re.compile(r"(?<!\d)%|\b(?:per cent|percent|number|headcount|employees|change|share)\b", re.IGNORECASE)


def titled_lists(text: str, habits: Habits) -> Iterator[Header]:
    """The titles over two rows and more that give the unit of all; an empty line or the names of columns may stand below a title."""
    if text.count("\n") < LEAST_ROWS:
        return
    title, before, rows, start = (0, ""), (0, ""), 0, 0
    for row in (*text.split("\n"), ""):
        if _is_row(row):
            rows += 1
        else:
            header = _header(text, title, start - 1, habits) if rows >= LEAST_ROWS else None
            if header:
                yield header
            if rows < LEAST_ROWS and before[1] and len(row) <= LONGEST_TITLE and SEPARATOR.search(row):
                title = before if rows else title  # the names of columns: "Price guides, c/kg clean, week 34" is no row
            elif rows or row.strip():
                title = (start, row)
            rows = 0
        before = (start, row) if row.strip() else before
        start += len(row) + 1


def _is_row(row: str) -> bool:
    """Whether the line is short and ends in a number, or has cells behind the first one."""
    if not 0 < len(row) <= LONGEST_ROW or not (row[-1].isdigit() or "\t" in row or "|" in row or row[-1] in "% )"):
        return False
    return ROW.fullmatch(row.rstrip()) is not None


def _header(text: str, title: tuple[int, str], end: int, habits: Habits) -> Header | None:
    start, words = title
    if words.rstrip().endswith((".", "!", "?")) or (len(words) > LONGEST_TITLE and not words.rstrip().endswith(":")):
        return None
    skipped = max(0, len(words) - LONGEST_TITLE)
    words, first_row = words[skipped:], start + len(words)
    for first, last in _spans_of_units(words):
        measure = measure_of(words[first:last], habits)
        if measure and measure.kind in ("money", "quantity") and not (measure.weak or measure.unit in TIMES):
            often = ADJECTIVE.search(words.lower()) if measure.kind == "money" and measure.per is None else None
            measure.per = rate_adjectives().get(often[often.lastindex or 1]) if often else measure.per
            cell = Cell(measure, start + skipped + first, start + skipped + last)
            return Header((cell,), False, first_row, min(end, len(text)) + 1, listed=True)
    return None


def _spans_of_units(title: str) -> Iterator[tuple[int, int]]:
    """What may be the unit: the pieces of the bracket first, then those outside of it from the last one, with fewer and fewer words."""
    bracket = re.search(r"\(([^()]{1,60})\)", title)
    inside = _pieces(title, *bracket.span(1)) if bracket else []
    outside = _pieces(title, 0, bracket.start() if bracket else len(title))
    for first, last in (*inside, *outside[:0:-1]):
        lead = IN_UNIT.match(title, first, last)
        begin = lead.end() if lead else first
        for _ in range(MOST_WORDS_BEHIND):
            yield begin, last
            last = title.rfind(" ", begin, last)  # noqa: PLW2901 - the piece with a word less
            if last < 0:
                break


def _pieces(title: str, begin: int, stop: int) -> list[tuple[int, int]]:
    """Where the pieces between commas begin and end, without the blanks round them."""
    cuts = [begin, *(at for found in PIECES.finditer(title, begin, stop) for at in found.span()), stop]
    pieces = []
    for first, last in zip(cuts[::2], cuts[1::2], strict=True):
        words = title[first:last]
        if words.strip():
            pieces.append((first + len(words) - len(words.lstrip()), first + len(words.rstrip())))
    return pieces


def lend_to_row(text: str, line: Line, drafts: list[Draft], header: Header) -> None:
    """Gives the title's unit to the number that closes a row, or to those behind its first cell; other numbers are its label's."""
    begin = text.rfind("\n", 0, line.starts[0]) + 1
    stop = text.find("\n", line.starts[0])
    stop = stop if stop >= 0 else len(text)
    cell = header.cells[0]
    bare = [draft for draft in drafts if not draft.kind and draft.refused in ("", "year") and not draft.number.in_words]
    if cell is None or not bare or not _is_row(text[begin:stop]) or all(is_year(line, draft) for draft in bare):
        return
    parted = SEPARATOR.search(text, begin, stop)
    for draft in bare:
        closes = draft.start >= parted.end() if parted else ROW_TAIL.fullmatch(text, draft.start, stop)
        if not closes:
            if line.words[draft.next] not in DASHES:  # "Slaughter pigs, 74-99.9 kg: 12.20"
                draft.refused = "part of a label"
        elif not OTHER_ROW.search(text, begin, draft.start):
            take_unit(line, draft, cell)
            draft.refused = ""

"""Rows under a title that gives their unit: "Basic settlement, week 38 (kr per kg)", then "Boars: 6.10" on a line of its own."""

import re
from collections.abc import Iterator
from decimal import Decimal

from extract.columns import LONGEST_ROW, RULE, SEPARATOR, column_of, periods_at_end
from extract.find.figure import bare
from extract.find.headers import Cell, Header, take_unit
from extract.find.neighbours.sharing import DASHES
from extract.find.number.digits import Number
from extract.find.number.draft import Draft
from extract.find.refused.times import date, is_year
from extract.find.text.habits import Habits
from extract.find.text.line import Line
from extract.find.title_units import unit_of_title
from extract.find.units.rates import TIMES

LEAST_ROWS = 2
LONGEST_HEADS = 100
# What closes a row: a number, a range, or one with another in brackets behind it.
TAIL = r"[-+–]?\d[\d.,]*(?: ?[-–] ?\d[\d.,]*)?(?: ?%)?(?: ?\([^()\d]*\d[^()]*\))?"
ROW_TAIL = re.compile(rf"{TAIL}\s*")
LABEL = r"(?:(?=.*(?:[^\W\d_]|[|\t]))|(?=(?:19|20)\d\d(?: ?[:–-]|\s)))"
ROW = re.compile(rf"{LABEL}.*[\s:：|] ?{TAIL}(?:\s*[|\t].*)?")
# What a row or a column tells that has not the unit of the title.
OTHER = re.compile(
    r"(?<!\d)%|\b(?:per ?cent|pct|share|number|no\.|qty|quantity|volume|shares|seats|lengths|votes|code|rank|trucks|lorries|plots|bidders?|complaints?|"
    r"tenders?|interviewed|swimmers?|exhibitors?|kilomet\w+|tonnes|toneladas|camiones|servidores|espetáculos|nombre|henkilö\w*|ages?|hours?|deadline)\b",
    re.IGNORECASE,
)
# Those who are counted, or paid by the hour.
PEOPLE = re.compile(
    r"\b(?:headcount|employees|staff|people|persons?|visitors?|members|pupils|students|workers|traders)\b",
    re.IGNORECASE,
)
# And what no price, but a notice begins with.
NOTICE = re.compile(
    r"\W*(?:open(?:s|ing|ed)?|times?|dates?|tel|phone|where|when|gates?|info|reception|room|pitch|ouverture|renseignements|puhelin|otevřeno|horaire|téléphone)\b",
    re.IGNORECASE,
)


def titled_lists(text: str, habits: Habits) -> Iterator[Header]:
    """The titles over two rows and more that give the unit of all; an empty line or the names of columns may stand below a title."""
    if text.count("\n") < LEAST_ROWS:
        return
    title, before, heads, rows, start, closing = (0, ""), (0, ""), "", 0, 0, 1
    for row in (*text.split("\n"), ""):
        if _is_row(row):
            closing = closing if rows else max(1, periods_at_end(row)[0])
            rows += 1
        elif (rows or heads) and RULE.fullmatch(row):
            pass  # between the names of the columns and the first row
        else:
            header = _header(title, heads, start - 1, habits, closing) if rows >= LEAST_ROWS else None
            if header:
                yield header
            if rows < LEAST_ROWS and before[1] and len(row) <= LONGEST_HEADS and SEPARATOR.search(row):
                # The names of columns; "Price guides, c/kg clean, week 34" above them is no row.
                title, heads = (before if rows else title), row
            elif rows or row.strip():
                title, heads = (start, row), ""
            rows = 0
        before = (start, row) if row.strip() else before
        start += len(row) + 1


def _is_row(row: str) -> bool:
    """Whether the line is short and ends in a number, or has cells behind the first one."""
    if not 0 < len(row) <= LONGEST_ROW or not (row[-1].isdigit() or "\t" in row or "|" in row or row[-1] in "% )"):
        return False
    return ROW.fullmatch(row.rstrip()) is not None


def _header(title: tuple[int, str], heads: str, end: int, habits: Habits, closing: int) -> Header | None:
    start, words = title
    found = unit_of_title(words, habits)
    if found is None:
        return None
    measure, first, last = found
    cell = Cell(measure, start + first, start + last)
    columns = [None if OTHER.search(head) else cell for head in SEPARATOR.split(heads)] if heads else [cell]
    return Header(tuple(columns), False, start + len(words), end + 1, listed=True, closing=closing)


def lend_to_row(text: str, line: Line, drafts: list[Draft], header: Header) -> None:
    """Gives the title's unit to the number that closes a row, or to those behind its first cell; other numbers are its label's."""
    begin = text.rfind("\n", 0, line.starts[0]) + 1
    stop = text.find("\n", line.starts[0])
    stop = stop if stop >= 0 else len(text)
    bare = [draft for draft in drafts if not draft.kind and draft.refused in ("", "year") and not draft.number.in_words]
    if not bare or not _is_row(text[begin:stop]) or all(is_year(line, draft) for draft in bare):
        return
    if NOTICE.match(text, begin):
        return
    parted = SEPARATOR.search(text, begin, stop)
    for draft in bare:
        if date(line, draft):
            continue
        closes = draft.start >= parted.end() if parted else _closes(text[draft.start : stop], header.closing)
        if not closes:
            if line.words[draft.next] not in DASHES:  # "Slaughter pigs, 74-99.9 kg: 12.20"
                draft.refused = "part of a label"
            continue
        column = column_of(text, begin, draft.start)
        cell = header.cells[min(column, len(header.cells) - 1)]
        other = OTHER.search(text, begin, draft.start) or (
            PEOPLE.search(text, begin, draft.start) and not (draft.number.decimal or _is_paid(cell))
        )
        if cell is not None and not other:
            take_unit(line, draft, cell)
            draft.refused = ""
        elif other and not draft.refused and not draft.number.decimal:
            draft.kind = "count"


def part_columns(line: Line, drafts: list[Draft], closing: int) -> None:
    """Parts "180 195 210" into three numbers, in place, where the row has that many columns and no blank groups thousands."""
    if closing == 1:
        return
    for k in range(len(drafts) - 1, -1, -1):
        draft = drafts[k]
        if draft.kind or draft.refused or not draft.number.grouped or " " not in line.text[draft.start : draft.end]:
            continue
        row = line.text[draft.start : draft.start + LONGEST_ROW].partition("\n")[0]
        if len(row) < LONGEST_ROW and _closes(row, closing):
            drafts[k : k + 1] = [
                bare(Number(line.starts[n], line.ends[n], n, n + 1, Decimal(line.tokens[n])))
                for n in range(draft.first, draft.next)
            ]


def _closes(words: str, most: int) -> bool:
    """Whether nothing but the number that closes a row is left of it, or at most as many as it has columns."""
    numbers = words.split()
    return ROW_TAIL.fullmatch(words) is not None or (
        len(numbers) <= most and all(ROW_TAIL.fullmatch(number) for number in numbers)
    )


def _is_paid(cell: Cell | None) -> bool:
    return cell is not None and cell.measure.per in TIMES

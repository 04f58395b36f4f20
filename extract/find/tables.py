"""Units that stand in the header of a table and mean every cell below it: "Exports (US$ million)", "Rs. per day"."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from extract.columns import LONGEST_HEADER, LONGEST_ROW, SEPARATOR, column_of, end_of_rows, periods_at_end, row_begin
from extract.find.colon_lists import lend_unit_of_opening
from extract.find.headers import Cell, Header, measure_behind, measure_of, take_unit
from extract.find.listed import OTHER, PEOPLE, lend_to_row, part_columns, titled_lists
from extract.find.money.marks import be_loss_in_brackets
from extract.find.number.draft import Draft
from extract.find.refused.times import date, is_year
from extract.find.row_units import lend_unit_of_label
from extract.find.table_openings import unit_of_opening
from extract.find.text.habits import NEVER_ALONE, Habits
from extract.find.text.line import NO_HABITS, Line

# A header holds no digit. Its unit stands in brackets, behind a comma, or fills a cell of its own.
HEADER = re.compile(r"^(?=[^\n]{0,200}(?:[|\t]|\S  |\([^()\n]{1,24}\)))[^\n\d]{3,200}$", re.MULTILINE)
# A note in front of the columns or in a title holds for every cell below: "(₹ crore) Q2FY25 Q1FY25", "By segment (billions of yen)".
TITLE = re.compile(r"^([^\n(]{0,80})\(([^()\n]{2,60})\)([^\n]{0,80})\n(?=[^\n]*\d)", re.MULTILINE)
FOR_ALL = re.compile(r"(?:all |the )?(?:figures |amounts |values )?in (?=.)", re.IGNORECASE)
SCALE_OF = re.compile(r"(thousand|lakh|million|crore|billion|trillion)s of ", re.IGNORECASE)
PERIODS = re.compile(r"\b(?:(?:19|20)\d\d|FY ?\d\d|Q[1-4]|[1-4]Q|H[12])\b")
YEARS = re.compile(r"[12][09]\d\d [12][09]\d\d[ \t]*$", re.MULTILINE)
LABEL = re.compile(r"[^\d\n]*")
LEAST = re.compile(r"\s*min\.?\s*", re.IGNORECASE)  # the name of a column beside "Max"
IN_BRACKETS = re.compile(r"parenthes|bracket")
# Rows of another measure than the title's.
OTHER_ROW = re.compile(
    r"%|\b(?:per cent|percent|margin|ratio|per share|eps|employees|headcount|number of|rate|growth|change|days|yield|"
    r"staff|stores|shops|branches|outlets|customers|users|subscribers|ships|aircraft|vehicles|units)\b",
    re.IGNORECASE,
)
NOTE_OR_BAR = re.compile(r"[(|\t]")
BLANKS = re.compile(r"  (?<![.!?:;,\"”')]  )")  # but for those behind the end of a sentence
BEGINS_WITH_NAME = re.compile(r"(?:[ \t|:+-]*\n)?[ \t|]*[^\W\d_]")  # the row below, or behind the line of Markdown
NOTE = re.compile(r"\(([^()]{1,24})\)|,\s*([^,()]{1,24})$")


class Tables:
    """The tables of one text whose headers carry units."""

    def __init__(self, text: str, habits: Habits = NO_HABITS) -> None:
        rows = _rows_with_notes(text)
        found = (_header(text, match) for match in (HEADER.match(text, start) for start in rows) if match)
        titles = [_title(text, match) for match in (TITLE.match(text, start) for start in rows) if match]
        titles += [_corner(text, start) for start in sorted({*rows, *_rows_with(YEARS, text)})]
        titles += [unit_of_opening(text, start, habits) for start in _first_rows(text, rows)]
        whole = {header.first_row: header for header in titles if header is not None}
        plain = {header.first_row: header for header in found if header is not None}
        parted = {first_row: header for first_row, header in plain.items() if header.separated}
        listed = {header.first_row: header for header in titled_lists(text, habits)}
        self._headers = [header for _, header in sorted((plain | listed | parted | whole).items())]
        self._starts = [header.first_row for header in self._headers]
        self._text = text

    def lend_units(self, line: Line, drafts: list[Draft]) -> None:
        """Gives the bare numbers of a row the units of their columns, of the row's label or of the title."""
        if not len(line):
            return
        k = bisect_right(self._starts, line.starts[0]) - 1
        header = self._headers[k] if k >= 0 and line.starts[0] < self._headers[k].end else None
        if k + 1 < len(self._headers):
            _refuse_in_unit(self._headers[k + 1], drafts)
        if header is None:
            lend_unit_of_label(line, drafts, None)
            lend_unit_of_opening(line, drafts)
            return
        part_columns(line, drafts, header.closing)
        if not header.separated:
            lend_unit_of_label(line, drafts, header)
        self._lend(line, drafts, header)
        if header.separated:
            lend_unit_of_label(line, drafts, header)
        above = self._headers[k - 1] if k else header
        if above.listed and line.starts[0] < above.end:  # its title stands above the names of the columns
            lend_to_row(self._text, line, drafts, above)

    def _lend(self, line: Line, drafts: list[Draft], header: Header) -> None:
        if header.listed:
            lend_to_row(self._text, line, drafts, header)
        elif header.whole:
            _lend_all(line, drafts, header)
        else:
            for draft in drafts:
                cell = _cell_of(self._text, line, draft, header) if not draft.kind and not draft.refused else None
                if cell and not (cell.measure.unit == "year" and is_year(line, draft)):
                    take_unit(line, draft, cell)
                    if header.loss:
                        be_loss_in_brackets(line, draft)


def _refuse_in_unit(header: Header, drafts: list[Draft]) -> None:
    """The number in the unit of a header that stands in this line is none of its own: "Exports (in 1,000 tonnes)"."""
    for cell in header.cells:
        for draft in drafts:
            if cell and cell.start <= draft.start and draft.end <= cell.end:
                draft.refused = "part of a unit"


def _rows_with_notes(text: str) -> list[int]:
    """The starts of the rows that hold a bracket or a separator, in order: most have neither."""
    rows = set(_rows_with(NOTE_OR_BAR, text))
    return sorted(rows.union(_rows_with(BLANKS, text)) if "  " in text else rows)


def _first_rows(text: str, rows: list[int]) -> Iterator[int]:
    """Those of the rows that stand below none of them."""
    below = -1
    for start in rows:
        if start != below:
            yield start
        below = text.find("\n", start) + 1


def _rows_with(sign: re.Pattern[str], text: str) -> Iterator[int]:
    """The starts of the rows that hold the sign; each sign has a search of its own, which is faster than one for both."""
    end = -1
    for found in sign.finditer(text):
        if found.start() > end:
            end = text.find("\n", found.start())
            end = end if end >= 0 else len(text)
            yield text.rfind("\n", 0, found.start()) + 1


def _header(text: str, match: re.Match[str]) -> Header | None:
    separated = SEPARATOR.search(match.group()) is not None
    if match.group().rstrip().endswith((".", "!", "?")):
        return None
    cells: list[Cell | None] = []
    start = match.start()
    for parting in SEPARATOR.finditer(match.group()) if separated else ():
        cells.append(_cell(text, start, match.start() + parting.start(), alone=True))
        start = match.start() + parting.end()
    cells.append(_cell(text, start, match.end(), alone=separated))
    below = text[match.end() + 1 : match.end() + LONGEST_ROW * 8]
    heads = SEPARATOR.split(match.group())
    first = next((k for k, head in enumerate(heads) if head), 0)
    if separated and cells[first] and not any(cells[first + 1 :]) and BEGINS_WITH_NAME.match(below):
        of_all = cells[first]  # "Exports (US$ m) | North | South"
        cells = [of_all if head and not (OTHER.search(head) or PEOPLE.search(head)) else None for head in heads]
    following = below.lstrip().partition("\n")[0] if not separated else ""
    if not any(cells) or not (separated or re.search(r"\d", following[: LONGEST_ROW * 4])):
        return None  # another title stands below it
    return Header(tuple(cells), separated, match.end(), end_of_rows(text, match.end()), loss=separated)


def _title(text: str, match: re.Match[str]) -> Header | None:
    """The note of a title, where it holds for the whole table."""
    if match.group().rstrip().endswith((".", "!", "?")):
        return None
    note = re.split(r"[;,]", match[2])[0].strip()
    for_all = FOR_ALL.match(note)
    scaled = SCALE_OF.search(note)
    columns = PERIODS.search(match[3])  # "Results (VNĐ billion) Q3 2022 Q3 2021"
    if not (for_all or scaled or columns or not match[1].strip()):
        return None
    measure = measure_of(SCALE_OF.sub(r"\1 ", note[for_all.end() :] if for_all else note))
    if measure is None or (measure.kind == "money" and measure.per is not None):
        return None
    cell = Cell(measure, match.start(2), match.end(2))
    loss = IN_BRACKETS.search(match[2]) is None
    return Header((cell,), False, match.end() - 1, end_of_rows(text, match.end() - 1), whole=True, loss=loss)


def _corner(text: str, start: int) -> Header | None:
    """The unit in the first cell of a row that names years or quarters in all others: "US$ million | 2019 | 2020"."""
    end = text.find("\n", start)
    if end < 0 or end - start > LONGEST_HEADER:
        return None
    row = text[start:end].rstrip(" |\t")
    start, row = end - len(text[start:end].lstrip(" |\t")), row.lstrip(" |\t")
    first, *columns = SEPARATOR.split(row)
    closing, periods = periods_at_end(row)
    if not columns:
        first = row[:periods].rstrip()  # "US$ million 2019 2020"
    if not 0 < len(first) < len(row) or not all(PERIODS.search(column) for column in columns):
        return None
    cell = _cell(text, start, start + len(first), alone=True)
    if cell is None:
        return None
    return Header((cell,), False, end, end_of_rows(text, end), whole=True, loss=True, closing=max(1, closing))


def _cell(text: str, start: int, end: int, *, alone: bool) -> Cell | None:
    """The unit in text[start:end]: in brackets, behind the comma, or the whole cell."""
    note = NOTE.search(text, start, end)
    spans = [note.span(1) if note[1] else note.span(2)] if note else []
    if alone and end - start > 1 + text[start:end].count(" ") and not LEAST.fullmatch(text, start, end):
        spans.append((start, end))  # no W, D or L of a league's table
    for first, last in spans:
        words = text[first:last].strip()
        measure = measure_behind(text[start:first].rstrip("(, "), words)
        if measure and not (measure.currency and measure.currency.word in NEVER_ALONE):
            return Cell(measure, first, last)
    return None


def _cell_of(text: str, line: Line, draft: Draft, header: Header) -> Cell | None:
    """The unit of the column a number stands in; without separators, of the number that closes a short row."""
    if header.separated:
        begin = row_begin(text, draft.start)
        if begin is None:
            return None
        column = column_of(text, begin, draft.start)
        return header.cells[column] if column < len(header.cells) else None
    last = draft.next >= len(line) and line.ends[-1] - line.starts[0] <= LONGEST_ROW
    return header.cells[0] if last and draft.first > 0 else None


def _lend_all(line: Line, drafts: list[Draft], header: Header) -> None:
    """Gives the title's unit to every bare number of a row, unless the row says that it measures something else."""
    cell = header.cells[0]
    label = LABEL.match(line.text, line.starts[0], line.ends[-1])
    if cell is None or _is_sentence(line) or (label and OTHER_ROW.search(label.group())):
        return
    for draft in drafts:
        if (
            draft.kind
            or draft.refused
            or draft.number.in_words
            or draft.first == 0
            or is_year(line, draft)
            or date(line, draft)
        ):
            continue
        take_unit(line, draft, cell)
        if header.loss:
            be_loss_in_brackets(line, draft)


def _is_sentence(line: Line) -> bool:
    """Whether the row that the line is of ends as sentences do, or is longer than rows are."""
    stop = line.ends[-1]
    end = line.text.find("\n", stop, stop + LONGEST_ROW)
    ending = line.text[stop - 1 : end if end >= 0 else stop + LONGEST_ROW].rstrip()
    return stop - line.starts[0] > LONGEST_ROW * 2 or ending.endswith((".", "!", "?"))

"""Rows whose first cell gives the unit of the others: "Revenue, US$ million | 1,120 | 1,340", "Inflation (%)    8.2   6.1"."""

import re

from extract.columns import CELL, LONGEST_HEADER, SEPARATOR
from extract.find.headers import Cell, Header, measure_behind, take_unit
from extract.find.money.marks import be_loss_in_brackets
from extract.find.number.draft import Draft
from extract.find.refused.times import is_year
from extract.find.text.line import Line
from extract.find.title_units import rate_of

# The unit in brackets or behind the comma at the end of the first cell, which a colon can close as well.
LABEL = re.compile(r"\|?[ \t]*([^\n|\t]{1,60}?)(?:\(([^()\n|\t]{1,24})\)|, ([^,()\n|\t]{1,24}?))(?: *[|\t] *| {2,}|: )")
BEFORE_CELL = ("|", "\t", "  ", "| ", ": ")  # what stands in front of the number of a cell


def lend_unit_of_label(line: Line, drafts: list[Draft], titled: Header | None) -> None:
    """Gives the bare numbers of a row the unit that its first cell tells, where all other cells are numbers or empty.

    titled is the header above the row, if there is one: where that tells prices, "Rice, kg" is what they are per.
    """
    bare = [draft for draft in drafts if not draft.kind and not draft.refused]
    if not bare or not _opens_cell(line, bare[0]):
        return
    label = LABEL.match(line.text, line.starts[0])
    if label is None or label.end() > bare[0].start or all(is_year(line, draft) for draft in bare):
        return
    row = line.text[label.end() : label.end() + LONGEST_HEADER].partition("\n")[0]
    cells = SEPARATOR.split(row.rstrip(" |\t")) if len(row) < LONGEST_HEADER else [row]
    if not all(CELL.fullmatch(cell) for cell in cells):
        return
    group = 2 if label[2] else 3
    measure = measure_behind(label[1], label[group].strip())
    alone = titled is None and group == 3 and measure is not None and measure.number.scale == 1
    priced = titled is not None and any(_is_price(cell) for cell in titled.cells)
    if measure is None or (measure.kind == "quantity" and (priced or alone)):
        return  # "Rice, kg    4,500" is a price as often as a weight
    if measure.kind == "money" and measure.per is None:
        measure.per = rate_of(label[1])  # "Wages per month (kwacha)"
    cell = Cell(measure, *label.span(group))
    for draft in bare:
        take_unit(line, draft, cell)
        be_loss_in_brackets(line, draft)


def _is_price(cell: Cell | None) -> bool:
    """Whether the cell tells prices: totals are told by the thousand or the million."""
    return cell is not None and cell.measure.kind == "money" and cell.measure.number.value == 1


def _opens_cell(line: Line, draft: Draft) -> bool:
    """Whether the number stands at the beginning of a cell: looked at first, as those of prose do not."""
    return line.text[max(0, draft.start - 3) : draft.start].rstrip("(-–+").endswith(BEFORE_CELL)

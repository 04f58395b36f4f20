"""The cells of an HTML table in their columns, when it is a table of data and not of layout."""

from lxml import etree

from extract.read.inline import words_of

LONGEST_CELL = 400
MOST_COLUMNS = 60
MOST_CELLS = 100_000


def rows_of_table(table: etree._Element) -> list[list[str]] | None:
    """The rows as texts of cells, the caption as a first row of its own; None for a table that only lays out a page.

    A cell that spans columns or rows stands in each of them when it has no digit (a header, a name), else in the first:
    no figure is counted twice.
    """
    if table.find(".//table") is not None:
        return None
    caption = table.find("caption")
    title = words_of(caption) if caption is not None else ""
    rows: list[list[str]] = [[title]] if title else []
    below: dict[int, tuple[int, str]] = {}
    cells = 0
    for line in table.iter("tr"):
        row: list[str] = []
        for cell in line.iterchildren("td", "th"):
            _fill_from_above(row, below)
            text = words_of(cell)
            if len(text) > LONGEST_CELL:
                return None
            wide, deep = _span(cell, "colspan"), _span(cell, "rowspan")
            repeated = "" if any(sign.isdigit() for sign in text) else text
            for k in range(min(wide, MOST_COLUMNS - len(row))):
                if deep > 1:
                    below[len(row)] = (deep - 1, repeated)
                row.append(text if k == 0 else repeated)
        _fill_from_above(row, below)
        cells += len(row)
        if cells > MOST_CELLS:
            return None
        if any(row):
            rows.append(row)
    return rows


def _fill_from_above(row: list[str], below: dict[int, tuple[int, str]]) -> None:
    while len(row) in below:
        left, text = below.pop(len(row))
        if left > 1:
            below[len(row)] = (left - 1, text)
        row.append(text)


def _span(cell: etree._Element, name: str) -> int:
    value = (cell.get(name) or "1").strip()
    return max(1, min(int(value), MOST_COLUMNS)) if value.isascii() and value.isdigit() and len(value) < 6 else 1

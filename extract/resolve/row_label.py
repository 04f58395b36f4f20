"""What the figures in the row of a table are of: the words in its first cell."""

import re

from extract.columns import CELL, LONGEST_HEADER, SEPARATOR, row_begin

# "Revenue (US$ million)", "Revenue, US$ million"
UNIT = re.compile(
    r"\s*\([^()]*\)$|, [^,]*(?:[$£€¥₹%]|\b(?:thousand|million|billion|trillion|lakh|crore|tonnes)\b)[^,]*$"
)
NAME = re.compile(r"(?=.*[^\W\d_]{2}).{2,60}")
PARTED = ("|", "\t")


def label_of_row(text: str, start: int, end: int) -> str | None:
    r"""The words of the first cell of the row in which text[start:end] begins a cell; None outside of tables.

    >>> label_of_row("Product | 2018 | 2019\nRaw copper (tonnes) | 5,120 | 4,870", 52, 57)
    'Raw copper'
    """
    row = row_begin(text, start)
    front = text[row:start] if row is not None else ""
    if not any(sign in front for sign in (*PARTED, "  ")):
        return None  # as nearly always
    first, *cells = SEPARATOR.split(front.lstrip(" |\t"))
    if not cells:
        return None
    if not any(sign in front for sign in PARTED):  # two blanks of prose are a slip
        rest = text[end : end + LONGEST_HEADER].partition("\n")[0].strip()
        if not all(CELL.fullmatch(cell) for cell in (*cells, *SEPARATOR.split(rest))):
            return None
    label = UNIT.sub("", first).strip()
    return label if NAME.fullmatch(label) else None

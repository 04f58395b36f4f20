"""The blocks of a document in order, and the text they make: the form in which the rest of the program reads.

Blocks stand apart by a blank line; the items of a list and the rows of a table by a line end. A heading begins with #,
an item with "- ", and the cells of a row are parted by " | ", so that a cell finds its header by counting.
"""

from collections.abc import Iterable
from typing import NamedTuple


class Block(NamedTuple):
    """One paragraph, heading, list item or table row.

    kind is paragraph, heading, item or row; group is the number of its list or table, 0 outside; level is that of a
    heading; place names the elements it stands in, outermost first; chrome is set in menus, footers and the like.
    """

    kind: str
    text: str
    group: int = 0
    level: int = 0
    place: tuple[int, ...] = ()
    chrome: bool = False


def text_of_blocks(blocks: Iterable[Block]) -> str:
    """The blocks as one text that ends in a line end, or "" when there are none.

    >>> text_of_blocks([Block("heading", "Pay", level=2), Block("item", "Mason", 1), Block("item", "Cook", 1)])
    '## Pay\\n\\n- Mason\\n- Cook\\n'
    """
    parts: list[str] = []
    group = 0
    for block in blocks:
        if parts:
            parts.append("\n" if block.group and block.group == group else "\n\n")
        parts.append(_line(block))
        group = block.group
    return "".join(parts) + "\n" if parts else ""


def row_text(cells: Iterable[str]) -> str:
    """The cells of one row as a line; a | of their own becomes a broken bar, or it would count as a cell.

    >>> row_text(["Mason", "", "1,500"])
    'Mason |  | 1,500'
    """
    return " | ".join(" ".join(cell.replace("|", "¦").split()) for cell in cells).rstrip()


def _line(block: Block) -> str:
    if block.kind == "heading":
        return f"{'#' * block.level} {block.text}"
    return f"- {block.text}" if block.kind == "item" else block.text

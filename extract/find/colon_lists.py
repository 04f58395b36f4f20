"""Lists in one sentence under a unit: "Daily wages in Rs: Kerala 893; Tamil Nadu 556; Bihar 329"."""

import re
from functools import partial

from extract.find.headers import Cell, take_unit
from extract.find.number.draft import Draft
from extract.find.refused.times import is_year
from extract.find.text.line import Line
from extract.find.title_units import unit_of_title

LEAST_ITEMS = 3
# In front of the number of an item: its name, behind the colon or the number before; and what may follow the number.
NAME = re.compile(r"[:;,.]? (?:and |but )?[^\d.:;,$£€¥₹%]{2,40} ")
ENDS_ITEM = re.compile(r"[;,.]? |[;,.]?$|[;,.]?\n| and ")


def lend_unit_of_opening(line: Line, drafts: list[Draft]) -> None:
    """Gives the bare numbers behind the colon the unit that the words in front of it tell, where each follows a name."""
    if ":" not in line.distinct:
        return
    bare = [draft for draft in drafts if not draft.kind and not draft.refused and not is_year(line, draft)]
    if len(bare) < LEAST_ITEMS:
        return
    colon = line.text.find(":", line.starts[0], bare[0].start)
    items = [draft for draft in drafts if draft.start > colon]
    ends = [colon, *(draft.end for draft in items)]
    if colon < 0 or len(items) != len(bare) or not all(map(partial(_is_item, line), ends, items)):
        return
    unit = unit_of_title(line.text[line.starts[0] : colon + 1], line.habits)
    if unit is None or line.starts[0] + unit[2] < colon - 1:
        return  # the unit stands right in front of the colon, or in the bracket there: no "police in pounds sterling case: Ann 12"
    measure, first, last = unit
    cell = Cell(measure, line.starts[0] + first, line.starts[0] + last)
    for draft in items:
        take_unit(line, draft, cell)


def _is_item(line: Line, begin: int, draft: Draft) -> bool:
    """Whether nothing but a name stands between begin and the number, and the item ends behind it."""
    return bool(NAME.fullmatch(line.text, begin, draft.start) and ENDS_ITEM.match(line.text, draft.end))

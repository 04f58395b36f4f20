"""Lists in one sentence under a unit: "Daily wages in Rs: Kerala 893; Tamil Nadu 556; Bihar 329"."""

import re

from extract.find.headers import Cell, take_unit
from extract.find.number.draft import Draft
from extract.find.refused.times import is_year
from extract.find.text.line import Line
from extract.find.text.unit_at import tells_rate
from extract.find.title_units import unit_of_title
from extract.find.units.rates import read_rate

LEAST_ITEMS = 3
# In front of the number of an item: its name, behind the colon or the number before; and what may follow the number.
NAME = re.compile(r"(?: (?:an?|per|each) [a-z]+)?[:;,.]? ?(?:and |but )?[^\d.:;$£€¥₹%]{2,60}[ ,]")
RANGE = re.compile(r" ?[-–] ?| to ")
ENDS_ITEM = re.compile(r"[;,]? |[;,.]?$|[;,.]?\n| and ")


def lend_unit_of_opening(line: Line, drafts: list[Draft]) -> None:
    """Gives the bare numbers behind the colon the unit that the words in front of it tell, where each follows a name."""
    if ":" not in line.distinct:
        return
    bare = [draft for draft in drafts if _is_bare(line, draft)]
    if len(bare) < LEAST_ITEMS:
        return
    colon = line.text.find(":", line.starts[0], bare[0].start)
    if colon < 0 or not _are_items(line, colon, drafts):
        return
    unit = unit_of_title(line.text[line.starts[0] : colon + 1], line.habits)
    if unit is None or line.starts[0] + unit[2] < colon - 1:
        return  # the unit stands right in front of the colon, or in the bracket there: no "police in pounds sterling case: Ann 12"
    measure, first, last = unit
    cell = Cell(measure, line.starts[0] + first, line.starts[0] + last)
    for draft in bare:
        take_unit(line, draft, cell)
        if tells_rate(line, draft.end):
            read_rate(line, draft)  # "beef, 95 a kilo"


def _is_bare(line: Line, draft: Draft) -> bool:
    return not draft.kind and not draft.refused and not is_year(line, draft)


def _are_items(line: Line, colon: int, drafts: list[Draft]) -> bool:
    """Whether each bare number behind the colon ends an item, in whose name sizes alone may stand: "flour, 50-kilo sack, 265"."""
    name, begin = "", colon
    for draft in drafts:
        if draft.start <= colon:
            continue
        name += line.text[begin : draft.start]
        if _is_bare(line, draft):
            if not ((NAME.fullmatch(name) or RANGE.fullmatch(name)) and _ends_item(line, draft)):
                return False
            name = ""
        elif draft.kind != "quantity" or draft.refused:
            return False
        begin = draft.end
    return True


def _ends_item(line: Line, draft: Draft) -> bool:
    ends = ENDS_ITEM.match(line.text, draft.end) or RANGE.match(line.text, draft.end)
    return ends is not None or tells_rate(line, draft.end)

"""The same sum in another money in brackets: "70,000 naira ($43) a month", "Rs 1,700 a day ($15)" have one rate for both."""

import re
from dataclasses import replace
from itertools import pairwise

from extract.find.neighbours.comparisons import share_rate
from extract.find.number.draft import Draft
from extract.find.text.line import Line
from extract.find.units.rates import read_rate

OPENED = re.compile(r" ?[(\[](?:[a-z]+ ){0,3}[~≈=]? ?")


def share_rate_behind(line: Line, drafts: list[Draft]) -> None:
    """Gives the rate behind the bracket, or in front of it, to the sum in it and to the one in front of it."""
    for first, second in pairwise(drafts):
        if not (first.kind == second.kind == "money" and second.per is None):
            continue
        if line.text[second.end : second.end + 1] not in (")", "]"):
            continue
        if not OPENED.fullmatch(line.low, first.end, second.start):
            continue
        if first.per is not None:
            if first.shares_money(second):
                share_rate(first, second)
            else:
                second.per = first.per  # another money: "a monthly 3.2 million kip ($155)"
            continue
        behind = replace(second, end=second.end + 1, next=second.next + 1, parts=[])
        if read_rate(line, behind):
            for draft in (first, second):
                draft.per = behind.per
                draft.parts.extend(behind.parts)

"""A sign of money that stands before the first of several numbers only: "$3-5m", "Rs 500, 600 and 700"."""

import re

from extract.find.counts import counted_noun
from extract.find.draft import Draft
from extract.find.line import Line
from extract.find.rates import read_rate
from extract.find.times import is_year
from extract.find.unit_at import unit_at

DASHES = ("-", "–", "—", "--")
LONGEST_SEPARATOR = 20
RANGE = re.compile(r"[-–]\d[\d,.]* ?")
SEPARATORS = (",", "and", "or", ", and", ", or", "&", "to", *DASHES)


def separator(line: Line, first: Draft, second: Draft) -> str:
    """The words between two figures, in lower case without the spaces round them; "..." where they are far apart."""
    if second.start - first.end > LONGEST_SEPARATOR:
        return "..."
    return line.low[first.end : second.start].strip()


def shares_sign(line: Line, first: Draft, second: Draft) -> bool:
    """Whether a bare number goes on the money in front of it."""
    if (
        first.kind != "money"
        or not first.currency_left
        or first.refused
        or second.kind
        or second.refused
        or second.number.in_words
    ):
        return False
    between = separator(line, first, second)
    return between in SEPARATORS and not (between == "," and line.text[first.end + 1 : first.end + 2] != " ")


def _is_range_of_unit(line: Line, draft: Draft) -> bool:
    """ "US$ 230 million and 104,000–110,000 t": the second number of a range tells the unit of both."""
    other = RANGE.match(line.text, draft.end)
    unit = unit_at(line, other.end()) if other else None
    return unit is not None and (line.text[other.end() - 1] == " " or not unit[1].weak)


def take_sign(line: Line, draft: Draft, first: Draft) -> None:
    """Makes the draft money like the first one, unless it is a year or counts something of its own."""
    if first.per is not None and separator(line, first, draft) == "," and line.token(draft.next).islower():
        return  # "R109.99/kg, 6 vetkoek for R30"
    if is_year(line, draft) or counted_noun(line, draft.next, longest=3) or _is_range_of_unit(line, draft):
        return
    draft.kind, draft.currency, draft.codes, draft.factor = "money", first.currency, first.codes, first.factor
    draft.currency_left = True
    draft.take_parts(first, "currency")
    read_rate(line, draft)
    if draft.per is None and first.per is not None and first.end == draft.start:
        draft.per = first.per

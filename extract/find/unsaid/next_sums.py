"""Sums of one more trade or thing behind one that was told: "A plumber gets 4,500, a tile layer 4,800", "Prawns were 28"."""

import re
from functools import cache

from extract.find.money.goods import GOODS
from extract.find.neighbours.carried_rates import APPROX, OTHERS, PAY_TIMES, trades
from extract.find.neighbours.ellipses import is_entry
from extract.find.neighbours.price_lists import REACH, ends_item, is_next_of_list
from extract.find.number.draft import Draft
from extract.find.text.line import Line
from extract.find.units.sold_by import is_of_goods
from extract.find.unsaid.rated_sums import begin_of, is_alike
from extract.find.unsaid.words_of_money import ENDS

SAME_MATTER = 150  # characters behind a sum in which the text goes on with it
CLAUSE_END = re.compile(r"[.;\n]")
# Of goods alone: "the bag is 28" may be a size.
PLURALS_ARE = re.compile(
    rf"(?:\A|(?<=[.;,!?] )|(?<=\n)|(?<=\band )|(?<=\bwhile )|(?<=\bbut )){GOODS}(?:,[^,.;]{{2,30}},)? (?:was|were|is|are|costs?|sells? (?:at|for)|fetch(?:es|ed)?)"
    rf"(?: down| up)?(?: (?:to|at))?{APPROX} $"
)
OF_PAY = re.compile(r"\b(?:salar\w+|wages?|pay|paid|earn\w*)\b")
NEAR_PAY = 60  # characters
GETS = re.compile(rf"\b(?:gets?|earns?|makes?|(?:is|are) paid|takes? home){APPROX} $")


def goes_on_in_list(line: Line, draft: Draft, told: Draft) -> bool:
    """ "A plumber gets 4,500, a tile layer 4,800 and an electrician between 4,600 and 5,200": told left its money out too."""
    if draft.number.in_words or not ends_item(line, draft) or not told.end < draft.start <= told.end + REACH:
        return False
    between = line.low[told.end : draft.start].removesuffix("between ")
    if CLAUSE_END.search(between.lstrip("; ")):
        return False
    named = (
        not line.is_note
        and told.per in PAY_TIMES
        and is_entry(told, draft, line.text[told.end : told.end + len(between)])
    )
    return named or is_next_of_list(line, told, draft, between)


def goes_on_in_sentence(line: Line, draft: Draft, last: Draft) -> bool:
    """Whether the number is the pay of one more trade or the price of one more thing, in a sentence of its own."""
    return _is_next_pay(line, draft, last) or _is_next_price(line, draft, last)


def _is_next_price(line: Line, draft: Draft, last: Draft) -> bool:
    """ "Prawns were 28" behind what a kilo of lamb costs."""
    if not (is_of_goods(last.per) and is_alike(draft, last) and draft.start - last.end <= SAME_MATTER):
        return False
    return (
        ENDS.match(line.low, draft.end) is not None
        and PLURALS_ARE.search(line.low, begin_of(line, draft, 60), draft.start) is not None
    )


def _is_next_pay(line: Line, draft: Draft, last: Draft) -> bool:
    """Whether one more is paid so much where pay was told: "Men get 1.50", "and after a year gets 1,650"."""
    if not is_alike(draft, last) or not ENDS.match(line.low, draft.end):
        return False
    begin = begin_of(line, draft, 90)
    of_pay = last.per in PAY_TIMES or OF_PAY.search(line.low, max(0, last.start - NEAR_PAY), last.end + NEAR_PAY)
    if of_pay and _is_pay().search(line.low, begin, draft.start):
        return True
    goes_on = last.per in PAY_TIMES and line.starts[0] <= last.start and draft.start - last.end <= SAME_MATTER
    return goes_on and GETS.search(line.low, last.end, draft.start) is not None


@cache
def _is_pay() -> re.Pattern[str]:
    """ "A plumber gets ", "Teachers start at ", "Venezuelans are hired at "."""
    return re.compile(
        rf"\b(?:(?:{trades()})s?|{OTHERS}|one|foreigners|migrants|labourers|[a-z]+(?:ans|ese|is))(?: (?:in|from|on) [a-z]+)?"
        rf"(?: now| usually| typically| still| only)? (?:gets?|earns?|makes?|takes? home|draws?|receives?|(?:is|are) (?:now )?(?:paid|on|hired at)|"
        rf"starts? (?:at|on)|ha(?:s|ve) to live on){APPROX} ?$"
    )

"""What a price moved by has the rate of the price: "up 75 roubles at 15,800 roubles a tonne"."""

import re
from decimal import Decimal

from extract.find.neighbours.comparisons import SENTENCE_END, SHIFTED
from extract.find.number.draft import Draft
from extract.find.text.line import Line

REACH = 130
DIFFERENCE = re.compile(rf" (?:{SHIFTED})\b")
# What a price moved by: "up 75 roubles at 15,800 roubles a tonne", "71 shillings a litre, a rise of 2 shillings".
MOVED_BY = re.compile(
    r"\b(?:up|down|off|gain(?:ed|ing|s)?|los(?:t|ing|es)|rose|ris(?:en|ing)|fell|fall(?:en|ing)|add(?:ed|ing|s)|shed(?:ding)?|"
    r"dropp?(?:ed|ing)?|jump(?:ed|ing)|climb(?:ed|ing)|slip(?:ped|ping)|eas(?:ed|ing)|slid|declin(?:ed|ing)|surg(?:ed|ing)|"
    r"cut|rais(?:ed|ing)|lower(?:ed|ing)|increas(?:ed|ing)|reduc(?:ed|ing)|advanc(?:ed|ing)|"
    r"(?:rise|increase|gain|fall|drop|cut|hike|decline|reduction|jump) of|"
    r"(?:rais|lift|lower|cut|increas|reduc|trim|hik|revis)\w*(?: [a-z'’-]+){1,8} by)"
    r"(?: (?:by|about|around|some|nearly|another|a further|as much as|only|just))* $"
)
MOVED_REACH = 80
TO_EACH = re.compile(
    r" to (?:each|every|the|an?(?! (?:record|new|mid-?point|median|average|range|level|price|rate|peak|[\w-]+-(?:day|week|month|year)|[a-z]+ (?:high|low))\b)) "
)
LED_TO = re.compile(
    r"(?:[^.;\n]|\.(?=\d)){0,30}?,? (?:to|at)(?: (?:about|around|a record|a (?:[a-z]+ ){1,2}of|settle at|close at|end at|trade at))? "
)
MOST_MOVED = Decimal("0.5")  # of the price itself: what is nearly as large is another sum


def carry_to_changes(line: Line, drafts: list[Draft]) -> None:
    """Gives what a price moved by the rate of the price: of what it led to, or of the price told in front."""
    sums = [draft for draft in drafts if draft.kind == "money"]
    for k, change in enumerate(sums):
        if change.per is not None or change.number.scale != 1 or change.low is not None:
            continue
        moved = MOVED_BY.search(line.low, max(line.starts[0], change.start - MOVED_REACH), change.start)
        if not (moved or DIFFERENCE.match(line.low, change.end)):
            continue
        if TO_EACH.match(line.low, change.end):
            continue  # "had added Rs0.92 to every unit"
        after = sums[k + 1] if k + 1 < len(sums) else None
        if after and LED_TO.fullmatch(line.low, change.end, after.start):
            price = after
        else:
            price = sums[k - 1] if k and change.start - sums[k - 1].end < REACH else None
            if price and SENTENCE_END.search(line.low, price.end, change.start):
                price = None
        if price and price.per is not None and _is_moved_by(price, change):
            change.take_rate_of(price)


def _is_moved_by(price: Draft, change: Draft) -> bool:
    """Whether the change is one of that price: the same money, a smaller sum, and no total."""
    largest = price.high if price.high is not None else price.value
    same = price.shares_money(change)
    return same and price.number.scale == 1 and 0 < change.value <= MOST_MOVED * largest

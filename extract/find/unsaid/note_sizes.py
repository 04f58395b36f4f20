"""How the sums of one note lie to one another: of one size, or with the thousands left out in one of them."""

import re

from extract.find.number.draft import Draft
from extract.find.text.line import Line
from extract.find.units.sold_by import sold_by
from extract.find.unsaid.note_words import SAID_K
from extract.lexicon import ONE

OF_ONE_THING = 8  # times: what the same thing costs here and there, then and now
A_HEAD = re.compile(r" (?:an?|per) (?:person|head|piece|hour|cup|ticket)\b")
ALIKE = 30  # times: how far apart two sums of one note lie
SMALLEST_RATED = 10  # "three a day" are pills and cups
NEAR, FAR = 4, 20  # times: how far apart two sums lie of which one leaves its thousands out
HUNDRED = 100


def is_of_one_size(draft: Draft, other: Draft, times: int) -> bool:
    """Whether one sum is at most so many times the other."""
    here, there = abs(draft.value), abs(other.value if other.high is None else other.high)
    return 0 < here <= times * there and there <= times * here


def sum_beside(told: Draft | None, later: list[Draft]) -> Draft | None:
    """The sum that stands beside a bare number: the one told last in front of it, else the first one behind."""
    return told or next((other for other in later if other.kind == "money" and not other.refused), None)


def left_out(line: Line, draft: Draft, beside: Draft) -> int:
    """The scale that the number leaves out: "my pay is forty thousand and the rent eighteen", "bag of rice na 85k, last price 82"."""
    scale = beside.number.scale * beside.factor
    here, there = draft.number, beside.number
    if A_HEAD.match(line.low, draft.end) or sold_by(line, draft.end):
        return ONE  # "the taco guy wants sixteen a person on top"
    spoken = here.in_words or SAID_K.search(line.low, there.start, there.end) is not None
    if not spoken or here.grouped or here.scale > HUNDRED or scale <= 1 or not there.mantissa > 0:
        return ONE
    times = NEAR if here.value < SMALLEST_RATED or here.value >= HUNDRED > there.mantissa else FAR
    near = here.value <= times * there.mantissa and there.mantissa <= times * here.value
    return scale if near and not is_of_one_size(draft, beside, ALIKE) else ONE

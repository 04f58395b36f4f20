"""Prices that shops write without a sign of money: "Dagens ret 129,-", "Kahvi 500 g 5,49 (10,98/kg)", "Es teh 5rb", "29k"."""

import re

from extract.find.draft import Draft
from extract.find.line import Line
from extract.find.numbers import regroup
from extract.find.rates import read_rate
from extract.find.times import is_year
from extract.find.unsaid import be_unsaid_money

LONGEST = 90  # characters of a label, a line of a menu or an ad: longer ones are sentences
SMALLEST_OF_THOUSANDS = 5
CENTS = re.compile(r"\d[.,:]\d\d$")
# What labels tell the price of one by: nothing else has two decimals of it and no unit of its own.
PER_UNIT = re.compile(r" ?/ ?(?:kg|hg|100 ?g|l|litre|liter|100 ?ml|st|stk|kpl|szt|ks|kus|pcs|db)\b\.?")
PACKED = re.compile(r"\d ?(?:g|kg|ml|cl|dl|l|gr)\.? $")
INSTEAD = re.compile(
    r"\d[.,]\d\d (?:statt|anstatt|instead of|au lieu de|ipv|i\.p\.v\.|før|ennen|zamiast|invece di|en vez de|was|vorher) $"
)
THOUSANDS = re.compile(r"\d(?:k|rb|ribu)$")
ENDS = re.compile(r"$|\s*$|\n|[.,;!)]|/| (?:a|per) (?:month|year|week|day)\b")
# "1.05 lakh, slightly negotiable", "2.5 lac final"
OFFERED = re.compile(r",? (?:slightly |firm |price )?(?:negotiable|final|fixed|only|onwards|obo|ono|nego)\b")
OF_A_MONTH = re.compile(r" (?:a|per) (?:month|year|annum)\b")
WATCHED = re.compile(
    r"\b(?:views?|visit\w*|users?|followers?|downloads?|steps?|miles|km|runs?|ran|likes?|subscribers?|streams?|calories)\b"
)


def read_dash_price(line: Line, draft: Draft) -> bool:
    """Whether the dash of "129,-" and "3,500.-" stands for no cents, whatever else the number could be; then it is money."""
    number = draft.number
    if number.in_words or draft.low is not None or not _has_dash(line, draft) or is_year(line, draft):
        return False
    if number.ambiguous and number.decimal:
        regroup(number)  # "1.499,-"
    be_unsaid_money(draft)
    read_rate(line, draft)
    return True


def read_shop_price(line: Line, draft: Draft) -> bool:
    """Whether the bare number is written as only prices are; then it is money of a currency that no word tells."""
    number = draft.number
    if number.in_words or number.fraction or draft.low is not None:
        return False
    if not (_is_unit_price(line, draft) or _is_of_label(line, draft) or _is_short(line, draft)):
        return False
    be_unsaid_money(draft)
    read_rate(line, draft)
    return True


def _has_dash(line: Line, draft: Draft) -> bool:
    """ "129,-", "3,500.-": read as a part of the number, which stands for no cents."""
    return draft.end > draft.number.end and line.text[draft.end - 1] in "-–—"


def _is_unit_price(line: Line, draft: Draft) -> bool:
    cents = CENTS.search(line.text, draft.start, draft.number.end)
    return cents is not None and PER_UNIT.match(line.low, draft.end) is not None


def _is_of_label(line: Line, draft: Draft) -> bool:
    """ "Kahvi 500 g 5,49", "100 g 2.15 statt 2.70": two decimals behind what the pack holds, on a line of its own."""
    if line.ends[-1] - line.starts[0] > LONGEST or not CENTS.search(line.text, draft.start, draft.number.end):
        return False
    before = max(line.starts[0], draft.start - 24)
    return any(words.search(line.low, before, draft.start) for words in (PACKED, INSTEAD))


def _is_short(line: Line, draft: Draft) -> bool:
    """ "29k" and "5rb" at the end of a line of a menu, "1.05 lakh, negotiable", "18k a month"."""
    if line.ends[-1] - line.starts[0] > LONGEST or WATCHED.search(line.low, line.starts[0], line.ends[-1]):
        return False
    if draft.number.scale in (100_000, 10_000_000) and OFFERED.match(line.low, draft.end):
        return True
    if not THOUSANDS.search(line.low, draft.start, draft.number.end) or draft.number.mantissa < SMALLEST_OF_THOUSANDS:
        return False
    last = draft.next >= len(line) or line.token(draft.next) in (".", "!")
    return (last and draft.first > 0) or OF_A_MONTH.match(line.low, draft.end) is not None

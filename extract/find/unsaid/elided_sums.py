"""Sums that leave their money out where the words show that they are sums: "I give seven hundred to the owner", "2,500 a kilo".

A number that counts nothing is far more often people, votes or copies than money, so each rule here asks for two things: a word that
has money for its object or subject, and money told just before, or a way of saying numbers that is kept for money.
"""

import re

from extract.find.money.goods import GOODS
from extract.find.neighbours.carried_rates import APPROX
from extract.find.neighbours.comparisons import is_led_by_from
from extract.find.number.counts import counted_noun
from extract.find.number.draft import Draft
from extract.find.number.scales import MILLION, is_of_other_money
from extract.find.refused.times import is_year
from extract.find.text.line import Line
from extract.find.units.rates import read_rate
from extract.find.unsaid.next_sums import CLAUSE_END, SAME_MATTER, goes_on_in_list, goes_on_in_sentence
from extract.find.unsaid.rated_sums import (
    BY_TIME,
    FOR_ONE,
    IS,
    IT_IS,
    PRICE_IS,
    SMALLEST,
    begin_of,
    is_alike,
    is_own_scale,
    is_rated,
    is_said_of_money,
)
from extract.find.unsaid.words_of_money import COSTS, ENDS, be_unsaid_money

REACH = 600  # characters back to the money that the text told last
SMALLEST_RATED = 10
PRICE_AHEAD = re.compile(r"\b(?:costs?|cost|price|prices|priced|fares?|rents?|fees?|paid)\b")
OBJECT = r"(?: (?:me|us|him|her|you|them|it|back|(?:the|my|his|her|our|their|your|each|every) [a-z]+))?"
# These have money for their object, or nothing that is told without its name; more of them stand in COSTS.
PAYS = re.compile(
    rf"\b(?:len(?:d|ds|t|ding)|deduct(?:s|ed)?(?: at)?|quot(?:e|es|ed)(?: at)?|fined|pocket(?:s|ed)?|loan of){OBJECT}{APPROX} ?$"
)
# And these of millions.
FUNDS = re.compile(
    r"\b(?:offer(?:s|ed|ing)?|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|donat(?:e|es|ed|ing)|contribut(?:e|es|ed|ing)|invest(?:s|ed|ing)?|"
    rf"put(?:s|ting)? (?:in|up)|set aside|allocat(?:e|es|ed|ing)|(?:com(?:e|es|ing)|came) up with){OBJECT}{APPROX} ?$"
)
# "Net debt stood at 9.8 billion": what firms and states have and owe.
TOTALS_ARE = re.compile(
    r"\b(?:debts?|profits?|loss(?:es)?|revenues?|turnover|deficits?|surplus(?:es)?|reserves|deposits|borrowings|remittances|market (?:value|capitali[sz]ation)|"
    r"ebitda|earnings|net income|operating income|subsid(?:y|ies)|arrears|proceeds|takings)(?: [a-z-]+){0,3}? (?:was|were|is|are|stood at|stands at|reached|hit|"
    rf"(?:rose|fell|grew|climbed|jumped|slid|dropped|came|amounted|widened|narrowed) to|total(?:s|led|ed)|of|exceeded){APPROX} ?$"
)
# With these anything can be meant: they count in the sentence that told money, or where somebody speaks of their own, in words.
GIVES = re.compile(
    r"\b(?:giv(?:e|es|ing|en)|gave|sen(?:d|ds|t|ding)|offer(?:s|ed|ing)?|ask(?:s|ed|ing)?(?: for)?|promis(?:e|es|ed|ing)|want(?:s|ed)?|"
    r"need(?:s|ed)?|demand(?:s|ed|ing)?|sav(?:e|es|ed|ing)|put(?:s|ting)? (?:in|up|aside|down)|set aside|tak(?:e|es|ing)|took|"
    rf"get(?:s|ting)?|got|mak(?:e|es|ing)|made|br(?:ing|ings|inging|ought)|eats?|swallow(?:s|ed)?|spar(?:e|ed)|withdr[ae]w){OBJECT}{APPROX} ?$"
)
ONES_OWN = re.compile(
    rf"\b(?:i|we) (?:also |still |only |just )?(?:give|gave|send|sent|need|want|save|saved|take|took|get|got|make|made|bring|brought){OBJECT}{APPROX} ?$"
)
GOODS_ARE = re.compile(rf"\b{GOODS}(?: (?!a\b|an\b)[a-z'-]+){{0,5}}? (?:{IS}|costs?){APPROX} ?$")
# ", rice for the three of us two and a half thousand": the next thing that money goes on.
NEXT_THING = re.compile(rf"[,;](?: and| but)? (?:the |my |his |her |our )?{GOODS}(?: [a-z']+){{0,5}}? ?")
COMES_TO = frozenset(("is", "are", "costs", "cost", "it's"))
NOW = re.compile(r",? (?:and |but )?(?:now|today|then it was|before it was)(?: it's| it is)? ")
IN_CASH = re.compile(
    r" in (?:cash|rent|bills|wages|tips|fines|fees|tax|taxes|debts?|advance|compensation|damages|savings|change|hand)\b"
)
IS_LEFT = re.compile(r" (?:is|was) (?:left|missing|owed|unpaid|stuck)\b")
BEHIND_SUM = re.compile(
    r"['’]? (?:for (?:an?|the|each|every)|towards?|each|apiece|extra|more|less|back|upfront|just|alone|here|there|right now)\b"
)
LAKHS = re.compile(r"\b(?:lakh|lac|crore)s?\b")
LENT = re.compile(r" (?:loan|advance|deposit|bribe|dowry)\b")
PROPERTY_IS = re.compile(
    rf"\b(?:flat|plot|house|bike|car|scooter|wedding|room|land|gold)(?: (?:in|at|near|there|here) ?[a-z]*)?(?: alone)? {IS}{APPROX} ?$"
)
HAGGLED = re.compile(r"\b(?:got|beat|talked|knocked|haggled|bargained)(?: (?:him|her|them|it))? down (?:to|from) $")
SMALLEST_OFFER = 10_000
SMALLEST_HAGGLED = 1000  # below it bodies weigh as much
SAID_SCALE = re.compile(r"(?: mil|(?: |\d)k)$")
SAID_OF_MONEY = re.compile(
    r"\b(?:dropp(?:ed|ing)|blew|splurged|splashed|forked out|shelled out|coughed up|"
    r"asked|asking|send|sent|giv(?:e|es|en)|gave|lend|lent|borrow(?:ed)?|ow(?:e|es|ed)|pa(?:y|ys|id)|cost|costs|want|wants|wanted|offer(?:ed)?|"
    rf"spen[dt]|charg(?:e|es|ed)|earn(?:s|ed)?|salary of|(?:she|he)'s on|i'm on){OBJECT}{APPROX} ?$"
)


def read_elided_sum(line: Line, draft: Draft, following: Draft | None, told: Draft | None) -> bool:
    """Whether the bare number is a sum whose money is left out; then it is money.

    following is the next draft of the line, told the last sum of the text in front of this number.
    """
    number = draft.number
    if told and told.start >= line.starts[0] and goes_on_in_list(line, draft, told):
        be_unsaid_money(draft)
        draft.take_measure_of(told)
        return True
    if (
        number.fraction
        or draft.low is not None
        or (number.value < SMALLEST_RATED and not number.decimal)
        or is_year(line, draft)
    ):
        return False
    if line.text[draft.start - 1 : draft.start] not in (" ", "", '"', "“", "'") or counted_noun(
        line, draft.next, longest=3
    ):
        return False
    last = told if told and draft.start - told.end <= REACH else None
    led = following is not None and _leads_to(line, draft, following)
    if not (_is_sum(line, draft, last) or (led and following and _is_sum(line, following, last))):
        return False
    be_unsaid_money(draft)
    rated = read_rate(line, draft)
    if (
        last
        and draft.start - last.end <= SAME_MATTER
        and not is_of_other_money(number, last.codes)
        and (last.start >= line.starts[0] or (rated and last.per))
    ):
        draft.codes = last.codes
    if not rated and last and last.per and (_is_later(line, draft, last) or goes_on_in_sentence(line, draft, last)):
        draft.take_rate_of(last)
    return True


def _is_sum(line: Line, draft: Draft, last: Draft | None) -> bool:
    number = draft.number
    if is_rated(line, draft, last) or (
        last and (_is_price_later(line, draft, last) or goes_on_in_sentence(line, draft, last))
    ):
        return True
    if number.value < SMALLEST or (number.decimal and number.scale == 1) or not _ends(line, draft):
        return False
    begin = begin_of(line, draft, 90)
    if PRICE_IS.search(line.low, begin, draft.start):
        return True
    if line.low.startswith(" in cash", draft.end):
        return True
    if not is_said_of_money(draft):
        return False
    if number.value >= SMALLEST_HAGGLED and HAGGLED.search(line.low, begin, draft.start):
        return True
    if _is_slang(line, draft, begin) or (last is None and _is_own_amount(line, draft)) or _is_lakhs(line, draft, begin):
        return True
    if last is None:
        return False
    return _is_object_of_money(line, draft, last, begin) or _is_next_thing(line, draft, last)


def _ends(line: Line, draft: Draft) -> bool:
    return any(words.match(line.low, draft.end) for words in (ENDS, BEHIND_SUM, IN_CASH, IS_LEFT))


def _is_object_of_money(line: Line, draft: Draft, last: Draft, begin: int) -> bool:
    """Whether the verb in front of the number has money for its object here, or the words behind say that it is money."""
    number = draft.number
    if any(words.search(line.low, begin, draft.start) for words in (COSTS, PAYS)) or IN_CASH.match(line.low, draft.end):
        return True
    if number.value >= MILLION and FUNDS.search(line.low, begin, draft.start):
        return True
    if number.scale >= MILLION and TOTALS_ARE.search(line.low, begin, draft.start):
        return True
    if not number.in_words and not line.low.startswith(" thousand", number.end - 9):
        return False
    if GOODS_ARE.search(line.low, begin, draft.start) or ONES_OWN.search(line.low, begin, draft.start):
        return True
    goes_on = last.start >= line.starts[0] and draft.start - last.end <= SAME_MATTER
    return goes_on and bool(GIVES.search(line.low, begin, draft.start) or IS_LEFT.match(line.low, draft.end))


def _is_own_amount(line: Line, draft: Draft) -> bool:
    return is_own_scale(line, draft) and not BY_TIME.match(line.low, draft.end)


def _is_slang(line: Line, draft: Draft, begin: int) -> bool:
    """ "send me two K", "half a mil for a shack": other things said so are run, driven or watched."""
    number = draft.number
    if not SAID_SCALE.search(line.low, number.start, number.end) or (not number.in_words and number.mantissa >= 1000):
        return False
    offered = number.scale == MILLION or (number.in_words and number.value >= SMALLEST_OFFER)
    if offered and FOR_ONE.match(line.low, draft.end):
        return True  # "half a mil for a shack", "two hundred and fifty K for a garage"
    return any(words.search(line.low, begin, draft.start) for words in (SAID_OF_MONEY, GOODS_ARE, PRICE_IS))


def _is_lakhs(line: Line, draft: Draft, begin: int) -> bool:
    """ "a loan of one and a half lakh", "a flat here is two crore": in words, and of what is bought or paid."""
    number = draft.number
    if not (number.in_words and LAKHS.search(line.low, number.start, number.end)):
        return False
    if (draft.first == 0 and FOR_ONE.match(line.low, draft.end)) or LENT.match(line.low, draft.end):
        return True  # "one and a half crore for a flat, are you mad"
    return any(words.search(line.low, begin, draft.start) for words in (COSTS, PAYS, PROPERTY_IS))


def _is_next_thing(line: Line, draft: Draft, last: Draft) -> bool:
    """ "19,300 pesos for a car, 62,000 for a lorry", "My room is four thousand, rice two and a half thousand"."""
    if draft.start - last.end > SAME_MATTER:
        return False
    between = line.low[last.end : draft.start]
    both = FOR_ONE.match(between) and FOR_ONE.match(line.low, draft.end) and not CLAUSE_END.search(between)
    return bool(both) or NEXT_THING.fullmatch(between) is not None


def _is_price_later(line: Line, draft: Draft, last: Draft) -> bool:
    """ "Beef went up thirty thousand a kilo. Now it's fifty-five thousand", "forty rupees a kilo, now ninety"."""
    if not is_alike(draft, last) or not ENDS.match(line.low, draft.end):
        return False
    if last.per is None and not PRICE_AHEAD.search(line.low, max(line.starts[0], last.start - SAME_MATTER), last.start):
        return False
    if NOW.fullmatch(line.low, last.end, draft.start) or _is_now(line, draft):
        return True
    return is_said_of_money(draft) and draft.start - last.end <= SAME_MATTER and _is_later(line, draft, last)


def _is_now(line: Line, draft: Draft) -> bool:
    """ "Land that was 20,000 a plot is ninety thousand now", but not "he is ninety now"."""
    return (
        draft.number.value >= SMALLEST
        and line.low.startswith(" now", draft.end)
        and line.words[draft.first - 1] in COMES_TO
    )


def _is_later(line: Line, draft: Draft, last: Draft) -> bool:
    """Whether the words in front of the sum say that it is what the price before became."""
    it_is = IT_IS.search(line.low, begin_of(line, draft, 40), draft.start)
    return it_is is not None or _is_now(line, draft) or NOW.fullmatch(line.low, last.end, draft.start) is not None


def _leads_to(line: Line, draft: Draft, following: Draft) -> bool:
    """ "went from eighteen to twenty-two thousand a month"."""
    bare = not following.kind and not following.refused
    return bare and is_led_by_from(line, draft) and line.low[draft.end : following.start] == " to "

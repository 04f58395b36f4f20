"""Money that names no currency: "the bridge cost 40 million", "He got twelve lakhs per annum", "three fifty an hour"."""

import re
from functools import cache

from extract.find.money.unsaid import UNSAID
from extract.find.money.whose import PEOPLES_ALONE, dollars_of, take_letters
from extract.find.number.counts import counted_noun
from extract.find.number.draft import Draft
from extract.find.number.scales import LAKH_MONEY, LAKHS
from extract.find.refused.times import is_year
from extract.find.text.line import Line
from extract.find.units.rates import read_rate, set_rate
from extract.lexicon import currency_names, legal_tender

COSTS = re.compile(
    r"\b(?:costs?|costing|spen[dt]s?|spending|pa(?:id|ys?|ying)|charg(?:e|es|ed|ing)|earn(?:s|ed|ing)?|fetch(?:es|ed)?|worth|"
    r"(?:sold|sells?|selling|bought|going|goes|went|gone|let)"
    r"(?: it| them| (?:the|my|his|her|our|their|its|a|an|one|two|three) [a-z-]+(?: [a-z-]+){0,2}?)? (?:for|at)|pric(?:e|es|ed) (?:is|was|at|of)|"
    r"(?:salary|wages?|pay|rent|fare|package|budget|fee) (?:is|was|of)|"
    r"(?:tax|fine|bribe|tip|bill|loan|debt|dowry|the levy|bonus|allowance|stipend|deposit|compensation|subsidy|"
    r"(?:one-off|total|estimated|annual|monthly|initial) costs?) of|"
    r"sent home|owes?|owed|borrowed|venmo|zelle|paypal|cashapp|wire|wired|gpay|paytm|bill (?:came|comes)(?: to)?,?)"
    r"(?: (?:me|us|him|her|you|them|it|at|for|farmers|workers|customers|families))?"
    r"(?: (?:about|around|nearly|almost|only|just|some|over|more than|less than|up to|at least|roughly|an extra|another|a))* $"
)
ENDS = re.compile(
    r"[.,;:!?)\"'”’]|\s*$|\n| (?:an?|per|each|for|on|to|in|and|last|this|now|then|today|before|after|at|from|by|while|but|or|gross|net|cash|only|easy|easily|tops|"
    r"because|when|every|until|apiece|more|less|extra|package|salary|monthly|plus|which|that (?:has|had|is|was))\b"
)
NAMED_BEHIND = re.compile(
    r"[.,;:!?)\"'”’]|\s*$|\n| (?:an?|per|each|for|on|to|and|last|this|now|then|today|before|after|at|from|by|while|but|or|cash|notes|only|with|when|as|of)\b"
)
CHARGED = re.compile(
    r"\b(?:charg\w+|costs?|pay\w*|paid|sends?|sent|sending|spends?|spent|chang\w+|swap\w*|wants?|wanted|for|at|is|was|rooms?|beds?)(?: (?:about|around|"
    r"only|just|some|from))* $"
)
PAY_IS = re.compile(r"\b(?:pay|salary|wage|rent|price|fare|fee)(?:'s| is| was)(?: about| only)? $")
LPA = re.compile(r" ?lpa\b")  # "12 LPA": lakhs per annum
A_YEAR = re.compile(r" (?:an?|per) (?:year|month|annum)\b|,? (?:lpa|pa)\b")
THOUSAND = 1000
SMALLEST = 100  # what is cheaper is named with its money, or is no money


def be_unsaid_money(draft: Draft) -> None:
    """Makes the draft money of a currency that its words leave out: any that is legal tender, of lakhs those that count so."""
    draft.kind, draft.codes = "money", _codes(draft)
    draft.currency = UNSAID


def read_dollars_by_letters(line: Line, draft: Draft) -> bool:
    """ "sixty million US", "eight TT": whether letters behind the number are its money; then it is money."""
    number, letters = draft.number, dollars_of(line, draft)
    if letters is None:
        return False
    begin = max(line.starts[0], draft.start - 40)
    if letters[1] in PEOPLES_ALONE:
        sure = False  # who costs nothing: "five hundred Canadian at the border"
    else:
        lettered = number.in_words and (draft.first == 0 or letters[1] not in ("US", "U.S."))
        sure = lettered or number.value >= THOUSAND or PAY_IS.search(line.low, begin, draft.start)
    if not sure and not CHARGED.search(line.low, begin, draft.start):
        return False
    be_unsaid_money(draft)
    take_letters(line, draft, letters)
    read_rate(line, draft)
    return True


def read_money_in(line: Line, draft: Draft) -> bool:
    """ "half a mil in naira", "20,000 in euros": whether the name of a money stands behind "in"; then the number is so much of it."""
    if line.words[draft.next] != "in" or draft.low is not None or draft.number.value < SMALLEST or is_year(line, draft):
        return False
    start = line.starts[draft.next] + len("in ")
    found = currency_names().at(line.text, line.low, start)
    if found is None or found[1].form != "name" or found[1].weak or not NAMED_BEHIND.match(line.low, found[0]):
        return False
    end, entry = found
    draft.kind, draft.currency, draft.codes = "money", entry, entry.codes
    draft.note("currency", line.text, start, end, "|".join(entry.codes))
    draft.extend_to(line, end)
    read_rate(line, draft)
    return True


def read_unsaid_money(line: Line, draft: Draft) -> bool:
    """Whether the bare number is what something costs or somebody is paid; then it is money."""
    number = draft.number
    lakhs = LPA.match(line.low, draft.end) if line.words[draft.next] == "lpa" else None
    if lakhs:
        number.scale *= LAKHS[0]
        be_unsaid_money(draft)
        return set_rate(line, draft, draft.end, lakhs.end(), "year")
    if number.fraction or draft.low is not None or is_year(line, draft) or number.value < SMALLEST:
        return False
    if number.decimal and number.scale == 1:
        return False
    if not ENDS.match(line.low, draft.end) or counted_noun(line, draft.next, longest=3):
        return False
    told = COSTS.search(line.low, max(line.starts[0], draft.start - 60), draft.start)
    if not told and not _is_income(line, draft):
        return False
    be_unsaid_money(draft)
    read_rate(line, draft)
    return True


def _is_income(line: Line, draft: Draft) -> bool:
    """ "on a hundred and twenty k a year", "twelve lakhs per annum": nothing else is counted so."""
    number = draft.number
    spoken = number.in_words and line.low.startswith("k ", number.end - 1)
    return (spoken or number.scale in LAKHS) and A_YEAR.match(line.low, draft.end) is not None


def _codes(draft: Draft) -> tuple[str, ...]:
    return LAKH_MONEY if draft.number.scale in LAKHS else _all_money()


@cache
def _all_money() -> tuple[str, ...]:
    alive = {tender.currency for tenders in legal_tender().values() for tender in tenders if not tender.last}
    return tuple(sorted(alive))

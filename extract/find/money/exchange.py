"""Exchange rates told in words: "The rupee closed at 83.12 to the dollar", "One dollar was about 313 rupees"."""

import re
from itertools import pairwise

from extract.find.money.pairs import join_numbers, second_number
from extract.find.money.unsaid import UNSAID
from extract.find.number.draft import Draft
from extract.find.text.habits import WITHOUT_CENTS
from extract.find.text.line import Line
from extract.find.units.rates import OTHER_CODES, set_rate
from extract.lexicon import CurrencyWord, currency_names

TO_ANOTHER = re.compile(
    r"(?: (?:to|per|against) (?:the |one |a |each )?| for (?:one |1 )| ?/ ?)(?:us |u\.s\. )?(dollar|greenback|euro|pound|sterling|eur|usd|gbp)\b"
    r"(?! (?:bills?|notes?|coins?|stores?|spent|invested|of|earned|borrowed|raised|value|mark))"
)
LEADS_TO_ANOTHER = frozenset(("to", "per", "against", "for", "/"))
OTHERS = frozenset(("dollar", "euro", "pound", "sterling", "greenback", "yen"))
NAMES = {"USD": "dollar", "EUR": "euro", "GBP": "pound"}
WORTH_OF = {"greenback": "dollar", "sterling": "pound", "eur": "euro", "usd": "dollar", "gbp": "pound"}
# What one of a money is, behind "one dollar" and "US$1".
IS_WORTH = re.compile(
    r" ?(?:=|≈|(?:was|is|buys|bought|fetche[sd]|equals|equalled|equaled|costs?|trade[sd] at|stood at|stands at)"
    r"(?: (?:worth|equal to|equivalent to|about|around|roughly|approximately|some|nearly|now|then|just|over|under|only))*) ?"
)
# "The dollar now trades at 1,480 naira", "the bank sold dollars at VNĐ24,870".
PRICE_OF_DOLLAR = re.compile(
    r"(?:^|\b(?:the|a|us|american|as|and|but|while) )(dollar|euro|greenback) (?:(?:is|was|broke through|broke|passed|topped|"
    r"has|had|now|then|today|trad(?:es|ed|ing)|sells?|sold|"
    r"fetche[sd]|costs?|bought|buys|went|goes|for|at|to|about|around|over|nearly|reached|hit|climbed|rose|fell|jumped|slid|slipped|"
    r"closed|stood|changed hands|quoted|worth) ){1,5}$"
)
DOLLARS_AT = re.compile(
    r"\b(?:sold|sells?|bought|buys?|trad(?:es|ed)|changed) (dollar|euro)s? (?:at|for) (?:about |around )?$"
)
RATED = frozenset(NAMES.values())
AHEAD = 80  # characters from the first number of "eighteen sixty-three to the dollar" to its last word
BESIDE = 40  # characters between two rates of one currency
TEN = 10
THOUSAND = 1000
FARTHEST = 16  # tokens from the name of the currency to its rate


def read_exchange_rate(line: Line, draft: Draft, previous: Draft | None) -> bool:
    """Makes a bare number in front of "to the dollar" money of the currency that the words before it speak of.

    previous is the draft before it: of "145 yen to the dollar and 160 to the euro" both are yen.
    """
    spoken = draft.number.in_words and line.low.find("dollar", draft.end, draft.end + AHEAD) >= 0
    rest = second_number(line, draft, priced=True) if spoken else None
    led = rest is not None or line.words[draft.next] in LEADS_TO_ANOTHER
    other = TO_ANOTHER.match(line.low, rest.end if rest else draft.end) if led else None
    if other is None:
        return False
    per = WORTH_OF.get(other[1], other[1])
    if previous and previous.kind == "money" and previous.per in RATED and draft.start - previous.end < BESIDE:
        draft.kind, draft.currency, draft.codes = "money", previous.currency, previous.codes
        draft.take_parts(previous, "currency")
        return set_rate(line, draft, other.start(), other.end(), per)
    found = _subject(line, draft.first, other[1])
    if found is None:
        return _be_money_of_home(line, draft, other, per)
    start, end, entry = found
    if rest:  # "the rand's at eighteen sixty-three", but 278 rupees are "two seventy-eight"
        join_numbers(draft, rest, hundreds=draft.number.mantissa < TEN and entry.codes[0] in WITHOUT_CENTS)
    draft.kind, draft.currency, draft.codes = "money", entry, entry.codes
    draft.note("currency", line.text, start, end, "|".join(entry.codes))
    return set_rate(line, draft, other.start(), other.end(), per)


def _be_money_of_home(line: Line, draft: Draft, other: re.Match[str], per: str) -> bool:
    """ "The currency fell 30% to 74.73 per dollar": of the one money of the country that the text is from, where no word names it."""
    number = draft.number
    if (
        len(line.habits.money) != 1
        or OTHER_CODES[per] in line.habits.money
        or not (number.decimal or number.grouped)
        or number.scale != 1
    ):
        return False
    draft.kind, draft.currency, draft.codes = "money", UNSAID, tuple(line.habits.money)
    return set_rate(line, draft, other.start(), other.end(), per)


def read_price_of_dollar(line: Line, draft: Draft, begin: int, before: str) -> bool:
    """ "The dollar is now 1,600 naira", "the euro climbed to 1.38 francs"; before is line.low from begin to the sum."""
    told = "dollar" in before or "euro" in before or "greenback" in before
    found = (
        PRICE_OF_DOLLAR.search(before) or DOLLARS_AT.search(before) if told and draft.number.scale < THOUSAND else None
    )
    per = WORTH_OF.get(found[1], found[1]) if found else ""
    if found is None or (OTHER_CODES[per] in draft.codes and not (draft.currency and draft.currency.form == "unsaid")):
        return False
    draft.codes = tuple(code for code in draft.codes if code != OTHER_CODES[per])
    draft.per = per
    draft.note("per", line.text, begin + found.start(1), begin + found.end(1), per)
    return True


def _subject(line: Line, behind: int, other: str) -> tuple[int, int, CurrencyWord] | None:
    """Where the nearest name of another currency in front of token `behind` begins and ends, and what it means."""
    for k in range(behind - 1, max(-1, behind - FARTHEST), -1):
        if line.words[k].rstrip("s") == other or line.tokens[k - 1][-1:].isdigit() or _is_compared_with(line, k):
            continue
        for first in (k - 1, k):  # "Swiss franc" before "franc"
            found = currency_names().at(line.text, line.low, line.starts[first]) if first >= 0 else None
            if (
                found
                and found[0] == line.ends[k]
                and found[1].form in ("name", "slang")
                and set(found[1].factors) == {1}
            ):
                return line.starts[first], found[0], found[1]
    return None


def _is_compared_with(line: Line, k: int) -> bool:
    """Whether token k is the dollar of "9.32 per dollar" or "against the U.S. dollar", and not what a rate is of."""
    if line.words[k - 1] == "per":
        return True
    article = next((n for n in range(k - 1, max(-1, k - 6), -1) if line.words[n] == "the"), None)
    return article is not None and line.words[article - 1] in ("to", "against") and line.words[k] in OTHERS


def settle_exchange_rates(line: Line, drafts: list[Draft]) -> list[Draft]:
    """The drafts without the "one dollar" of "One dollar was about 313 rupees": the rupees are per dollar."""
    told = [(one, other) for one, other in pairwise(drafts) if _is_worth(line, one, other)]
    for one, other in told:
        name = one.currency.word if one.currency and one.currency.form == "name" else None
        other.per = name or NAMES.get(one.codes[0], one.codes[0])
        other.note("per", line.text, one.start, one.end, other.per)
    worth = {id(one) for one, _ in told}
    return [draft for draft in drafts if id(draft) not in worth] if worth else drafts


def _is_worth(line: Line, one: Draft, other: Draft) -> bool:
    return (
        one.kind == other.kind == "money"
        and one.value == 1
        and one.currency is not None
        and not one.shares_money(other)
        and other.per is None
        and IS_WORTH.fullmatch(line.low, one.end, other.start) is not None
    )

"""How the writer of a whole text writes numbers and money, where one line alone does not tell."""

import re
from functools import cache
from typing import NamedTuple

from extract.lexicon import currency_words, legal_tender

# One doubtful sign with an amount that leaves no doubt ("R1.2bn", "K3,000") vouches for the others ("R90").
SURE_AMOUNT = re.compile(
    r"([RNKPQLDEGMTBS](?:(?<=S)h|(?<=L)e|(?<=B)r|(?<!S)))\.? ?[0-9]+(?:,[0-9]{3}|\.[0-9]{1,2} ?(?:k|m|bn|mn|tr|"
    r"million|billion|trillion)\b| ?(?:bn|mn|million|billion|trillion)\b)"
)
COMMA_DECIMAL = re.compile(r"[0-9](?:\.[0-9]{3})*,[0-9]{1,2}(?![0-9,])")
POINT_DECIMAL = re.compile(r"[0-9]\.[0-9]{1,2}(?![0-9.])")


class Habits(NamedTuple):
    """trusted: doubtful signs of money that the text uses for sure; comma_decimals: it writes 3,5 for three and a half."""

    trusted: frozenset[str]
    comma_decimals: bool


def habits_of(text: str, own: frozenset[str] = frozenset()) -> Habits:
    """The habits of a folded text; own are signs that are trusted whatever it writes."""
    signs = (match for match in SURE_AMOUNT.finditer(text) if not text[match.start() - 1 : match.start()].isalnum())
    trusted = own.union(match[1] for match in signs)
    commas = COMMA_DECIMAL.search(text) is not None and POINT_DECIMAL.search(text) is None
    return Habits(trusted, commas)


@cache
def own_signs(iso3: str) -> frozenset[str]:
    """The letters that are signs of the money of a country today, and doubtful elsewhere: "R" of ZAF, "K" of ZMB."""
    alive = {tender.currency for tender in legal_tender().get(iso3, ()) if not tender.last}
    return frozenset(
        word for word, entry in currency_words().items() if entry.form == "symbol_weak" and alive & set(entry.codes)
    )

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
COMMA_DECIMAL = re.compile(r",(?<=[0-9],)[0-9]{1,2}(?![0-9,])")
POINT_DECIMAL = re.compile(r"\.(?<=[0-9]\.)[0-9]{1,2}(?![0-9.])")


# Money of which nobody counts the hundredths: "three fifty" of it is 350.
WITHOUT_CENTS = frozenset(
    ("INR", "PKR", "BDT", "NPR", "LKR", "MMK", "KES", "UGX", "TZS", "RWF", "BIF", "ETB", "SOS", "NGN", "SLE", "LRD", "GMD", "GNF", "XOF", "XAF", "CDF",
     "MWK", "MGA", "JMD", "GYD", "PHP", "IDR", "VND", "KHR", "LAK", "JPY", "KRW", "MNT", "KZT", "UZS", "AMD", "RUB", "RSD", "HUF", "ISK", "COP", "CLP",
     "ARS", "CRC", "PYG", "UYU", "DZD", "LBP", "SYP", "IQD", "YER", "IRR", "AFN", "SDG", "AOA")
)  # fmt: skip

# Where newspapers part no thousands with a point, so that fuel, shares and exchange rates have three decimals.
WRITE_POINTS = frozenset(
    ("USA", "CAN", "GBR", "IRL", "AUS", "NZL", "IND", "PAK", "SGP", "HKG", "MYS", "PHL", "THA", "ISR", "NGA", "KEN", "GHA", "UGA", "JAM", "MEX",
     "QAT", "ARE", "SAU", "KWT", "BHR", "OMN", "JPN", "KOR", "CHN", "TWN", "LKA", "BGD", "NPL", "MMR", "ZMB", "MWI", "TZA", "ZWE", "BWA", "NAM", "ETH",
     "TTO", "BRB", "GUY", "PER", "GTM", "HND", "NIC", "SLV", "DOM", "PAN", "EGY", "JOR", "FJI", "PNG")
)  # fmt: skip

POUNDS = frozenset(("pound", "pounds"))
NO_POUNDS_OF_WEIGHT = frozenset(("EGY", "LBN", "SYR", "SDN", "SSD"))
IN_POUNDS = frozenset(("GBP", "EGP", "LBP", "SYP", "SDG", "SSP"))

LONGEST_NOTE = 250  # characters: a longer text is an article, and says what its numbers are
# Signs that other things have too in an article from their own country: metric tonnes, identity cards.
NEVER_ALONE = frozenset(("MT", "Mt", "ID", "YR", "YRls", "Lt", "Pts", "UM", "DA", "CF", "Sk"))
TONNES = frozenset(("MT", "Mt"))  # among them


class Habits(NamedTuple):
    """How one writer writes.

    trusted: doubtful signs of money that the text uses for sure; glued: those of its country, which are trusted right in front of a number
    of two digits or more ("K320"); comma_decimals: it writes 3,5 for three and a half; hundreds: it says "three fifty" for 350;
    money: the currencies of its country; points: it, or its country, writes decimals with a point and no thousands with one;
    plain_case: no letter of the text is written small otherwise than it would be alone.
    """

    trusted: frozenset[str] = frozenset()
    glued: frozenset[str] = frozenset()
    comma_decimals: bool = False
    hundreds: bool = False
    money: frozenset[str] = frozenset()
    points: bool = False
    plain_case: bool = False


def habits_of(text: str, country: str | None = None) -> Habits:
    """The habits of a folded text from a country (ISO 3166 alpha-3): in a note from there its own signs of money need no more evidence."""
    own = own_signs(country) if country else frozenset()
    note = len(text) <= LONGEST_NOTE
    signs = (match for match in SURE_AMOUNT.finditer(text) if not text[match.start() - 1 : match.start()].isalnum())
    sure = own if note else _sure(own)
    if country in NO_POUNDS_OF_WEIGHT:
        sure |= own & POUNDS
    trusted = sure.union(match[1] for match in signs)
    if "metica" in text:
        trusted |= own & TONNES  # of Mozambique, where it tells its money in full too
    with_commas, with_points = COMMA_DECIMAL.search(text) is not None, POINT_DECIMAL.search(text) is not None
    commas = with_commas and not with_points
    points = country in WRITE_POINTS or (with_points and not with_commas and not note)
    money = _money_of(country) if country else frozenset()
    hundreds = note and not WITHOUT_CENTS.isdisjoint(money)
    plain_case = text.isascii() or not ("Σ" in text or "İ" in text)
    return Habits(trusted, own - NEVER_ALONE, commas, hundreds, money, points, plain_case)


def _sure(own: frozenset[str]) -> frozenset[str]:
    """Those of a country's signs that an article from there uses for nothing else: "KM", "RO", but neither "K" nor "crowns"."""
    words = currency_words()
    return frozenset(word for word in own - NEVER_ALONE if len(word) > 1 and words[word].form == "symbol_weak")


@cache
def own_signs(iso3: str) -> frozenset[str]:
    """The signs and names of the money of a country today that are doubtful elsewhere: "R" of ZAF, "crowns" of CZE."""
    alive = _money_of(iso3)
    pounds = frozenset(("pound", "pounds")) if not alive.isdisjoint(IN_POUNDS) else frozenset()
    return pounds | frozenset(
        word
        for word, entry in currency_words().items()
        if (entry.weak or entry.form == "symbol_weak") and alive & set(entry.codes)
    )


def _money_of(iso3: str) -> frozenset[str]:
    return frozenset(tender.currency for tender in legal_tender().get(iso3, ()) if not tender.last)

"""The other country of a flow: whom exports go to, who lent, whose investment it is, with whom one trades."""

import re

from extract.models import Answer, Mention
from extract.resolve.gazetteer import Gazetteer, Place
from extract.resolve.roles import Role

NO_COUNTERPART = Answer(None, "the sentence names no other side", "high")
CLAUSE_END = re.compile(r"[;:!?\n]|\.\s|, (?:while|whereas|but|and)\b")
# A flow has two sides; a cost, a count or a wage has one.
FLOW = re.compile(
    r"\b(?:exports?|exported|imports?|imported|trade|trading|shipments?|shipped|sales|sold|suppl(?:y|ies|ied)|loans?|lent|"
    r"lends?|lending|credits?|borrowed|borrowing|financ(?:e|ed|es|ing)|fund(?:ed|ing)|grant(?:s|ed)?|aid|debts?|owed?|owes|"
    r"invest(?:s|ed|ing|ments?)?|remittances|remitted|tariffs?|deliver(?:y|ies|ed)|bought|purchases?|deals?|stakes?)\b"
)
OTHER_SIDE = (Role.GIVER, Role.ACTOR, Role.PARTNER)
# "a British financial newspaper counted": who says it is no side of it.
TELLER = re.compile(
    r"(?:['’]s)?(?: [a-z-]+){0,2} (?:newspaper|paper|daily|magazine|agency|broadcaster|embassy|minister|article|report|page)\b"
)
SPANS = ("second", "minute", "hour", "day", "week", "month", "year")
COUNTRY = ("country", "demonym")


def counterpart_of(
    gazetteer: Gazetteer, low: str, sentence: tuple[int, int], mention: Mention, place: str | None
) -> Answer:
    """ISO 3166-1 alpha-3 of the other side of the flow that the mention tells, whose own side is place.

    The figure's clause must tell of a flow and give one other country the part of a partner, giver or actor; where
    two could be meant there is no answer.
    """
    if place is None or mention.kind not in ("money", "quantity") or mention.unit in SPANS:
        return NO_COUNTERPART
    countries = [named for named in gazetteer.within(*sentence) if named.meanings[0].kind in COUNTRY]
    if all(named.iso3 == place for named in countries):
        return NO_COUNTERPART
    first, last = _clause(gazetteer.text, sentence, mention.start, mention.end)
    if not FLOW.search(low, first, last):
        return NO_COUNTERPART
    inside = [named for named in countries if first <= named.start < last]
    partner = any(named.iso3 == place and gazetteer.role(named) is Role.PARTNER for named in inside)
    others = [
        named
        for named in inside
        if named.iso3 != place and (partner or gazetteer.role(named) in OTHER_SIDE) and not TELLER.match(low, named.end)
    ]
    if len({named.iso3 for named in others}) != 1:
        return NO_COUNTERPART
    alone = len({named.iso3 for named in countries} - {place}) == 1
    return Answer(others[0].iso3, f"“{_in_context(low, others[0])}” in the sentence", "high" if alone else "medium")


def _clause(text: str, sentence: tuple[int, int], start: int, end: int) -> tuple[int, int]:
    first, last = sentence
    for match in CLAUSE_END.finditer(text, *sentence):
        if match.end() <= start:
            first = match.end()
        elif match.start() >= end:
            return first, match.start()
    return first, last


LEADS_IN = re.compile(r"\b(?:to|from|with|between|and|by|for|into)(?: the)? $")


def _in_context(low: str, named: Place) -> str:
    """The name with the word that gives it its part: "to China"."""
    leads_in = LEADS_IN.search(low, max(0, named.start - 12), named.start)
    return (leads_in.group() if leads_in else "") + named.name

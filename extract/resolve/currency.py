"""Which currency a sign of money means: the evidence nearest the figure wins."""

from functools import cache

from extract.lexicon import legal_tender
from extract.models import Answer, Mention
from extract.resolve.places import Gazetteer, Place, distance

DOLLAR_SIGNS = {"$", "dollar", "dollars", "buck", "bucks", "dlr", "dlrs", "cent", "cents", "¢", "c"}
CENTS = {"cent", "cents", "¢", "c", "ct", "cts"}
POUND_SIGN = "£"


def currency_of(
    mention: Mention,
    gazetteer: Gazetteer,
    sentence: tuple[int, int],
    paragraph: tuple[int, int],
    country: str | None,
    on: str | None,
    sure: list[tuple[int, str]],
) -> Answer:
    """The ISO 4217 code of a money mention, why, and how sure. A document's country counts after the words near by.

    sure holds (offset, code) of the document's unambiguous money: its cents are those of the nearest one.
    """
    codes = mention.currencies
    sign = next((part.text for part in mention.parts if part.role == "currency"), "")
    if sign.lower() in CENTS:
        near = min(
            (entry for entry in sure if entry[1] in codes),
            key=lambda entry: abs(entry[0] - mention.start),
            default=None,
        )
        if near:
            return Answer(near[1], f"“{sign}” of {near[1]}, the money named nearest", "medium")
    if len(codes) == 1:
        return Answer(codes[0], f"“{sign}” is {codes[0]}", "high")
    if sign.lower() in DOLLAR_SIGNS or sign == POUND_SIGN:
        return _by_country_alone(codes, sign, country, on)
    for span, where, confidence in ((sentence, "the same sentence", "high"), (paragraph, "the same paragraph", "high")):
        found = _by_places(codes, gazetteer.text, gazetteer.within(*span), mention.start, on)
        if found:
            return Answer(found[0], _why(sign, found, where), confidence)
    if country and (code := _tender(codes, country, on)):
        return Answer(code, f"“{sign}” read as {code}: the document is from {country}", "high")
    found = _by_places(codes, gazetteer.text, gazetteer.before(mention.start), mention.start, on)
    if found:
        return Answer(found[0], _why(sign, found, "the text before"), "medium")
    found = _by_places(codes, gazetteer.text, gazetteer.places[:40], mention.start, on)
    if found:
        return Answer(found[0], _why(sign, found, "the document"), "medium")
    return Answer(codes[0], f"“{sign}” read as {codes[0]}, its usual meaning: nothing near by says otherwise", "low")


def _by_country_alone(codes: tuple[str, ...], sign: str, country: str | None, on: str | None) -> Answer:
    """A bare $ is the US dollar in every country that has no dollar of its own; places named near by do not change that."""
    own = _tender(codes, country, on) if country else None
    if own and own != codes[0]:
        return Answer(own, f"“{sign}” read as {own}: the document is from {country}, which has its own", "medium")
    return Answer(codes[0], f"“{sign}” without a country is {codes[0]}", "high" if own else "medium")


def _by_places(
    codes: tuple[str, ...], text: str, places: list[Place], start: int, on: str | None
) -> tuple[str, str] | None:
    """(code, place name) of the place nearest the figure whose legal tender is among the codes."""
    for place in sorted(places, key=lambda place: distance(text, place, start)):
        for meaning in place.meanings:
            code = _tender(codes, meaning.iso3, on)
            if code:
                return code, place.name
    return None


def _why(sign: str, found: tuple[str, str], where: str) -> str:
    return f"“{sign}” read as {found[0]}: “{found[1]}” stands in {where}"


def _tender(codes: tuple[str, ...], iso3: str, on: str | None) -> str | None:
    """The first of the codes that is, or was at the date, legal tender of the country."""
    tenders = legal_tender().get(iso3, ())
    day = on or "9999"
    for alive in (True, False):
        for tender in tenders:
            fits = (
                tender.first[: len(day)] <= day and (not tender.last or day <= tender.last) if on else not tender.last
            )
            if tender.currency in codes and fits == alive:
                return tender.currency
    return None


def home_of(code: str | None) -> str | None:
    """The one country whose money this is, or None for a currency used in many."""
    return _homes().get(code) if code else None


@cache
def _homes() -> dict[str, str]:
    homes: dict[str, list[str]] = {}
    for iso3, tenders in legal_tender().items():
        for tender in tenders:
            if not tender.last:
                homes.setdefault(tender.currency, []).append(iso3)
    one = {code: places[0] for code, places in homes.items() if len(places) == 1}
    return {**one, **{code: MAIN_HOME[code] for code in MAIN_HOME}}


# Currencies that small neighbours or territories use too: the country whose central bank issues them.
MAIN_HOME = {
    "INR": "IND", "CNY": "CHN", "GBP": "GBR", "AUD": "AUS", "NZD": "NZL", "CHF": "CHE", "NOK": "NOR",
    "DKK": "DNK", "ZAR": "ZAF", "ILS": "ISR", "RUB": "RUS", "MAD": "MAR", "JOD": "JOR",
}  # fmt: skip

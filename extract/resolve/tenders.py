"""Whose money a currency is, and what money a country had at a date."""

from functools import cache

from extract.lexicon import Tender, legal_tender

# Until when the roubles of the Soviet Union were told, and those of Russia before three zeros were struck off.
ROUBLES_UNTIL = {"SUR": "1994", "RUR": "1998-12-31"}


def living(codes: tuple[str, ...], on: str | None) -> tuple[str, ...]:
    """Without the roubles of the past in texts of later years, where the name of a former republic would else speak for them."""
    if "RUB" not in codes:
        return codes
    return tuple(code for code in codes if (on or "9") <= ROUBLES_UNTIL.get(code, "9999"))


def tender_of(codes: tuple[str, ...], iso3: str, on: str | None, *, past: bool = True) -> str | None:
    """The first of the codes that is, or was at the date, legal tender of the country; if past, else one that it once had."""
    day = on or "9999"
    for alive in (True, False) if past else (True,):
        for tender in _tenders(iso3, alive=alive):
            fits = (
                tender.first[: len(day)] <= day and (not tender.last or day <= tender.last) if on else not tender.last
            )
            if tender.currency in codes and fits == alive:
                return tender.currency
    return None


@cache
def _tenders(iso3: str, *, alive: bool) -> tuple[Tender, ...]:
    """The legal tenders of a country, its own money first; of those of the past the last one first."""
    known = legal_tender().get(iso3, ())
    if not alive:
        known = sorted(known, key=lambda tender: tender.last or "9999", reverse=True)
    return tuple(sorted(known, key=lambda tender: home_of(tender.currency) != iso3))


def one_home(codes: tuple[str, ...]) -> str | None:
    """The one country that all living ones of the codes are from: "TL" is Turkish, whichever lira it is."""
    homes = {home_of(code) for code in codes} - {None}
    return home_of(codes[0]) if len(homes) == 1 else None


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

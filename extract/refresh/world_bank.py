"""Asks the World Bank for consumer prices and factors of purchasing power, by country and year since 1990.

An answer is [about, rows]; an error is [{"message": [...]}] and comes with HTTP status 200 all the same.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from extract.errors import BadReference
from extract.lexicon import country_codes, legal_tender
from extract.normalise.home_prices import TABLE
from extract.normalise.ppp import factors
from extract.refresh.answers import above_zero, at, parsed, whole
from extract.refresh.download import Downloader
from extract.refresh.save import NewTable

NAME = "World Bank"
BASE = "https://api.worldbank.org"
PRICES = "FP.CPI.TOTL"
POWER = {"ppp_gdp": "PA.NUS.PPP", "ppp_private": "PA.NUS.PRVT.PP"}
FIRST_YEAR = 1990
ROWS_A_PAGE = 20_000

Values = dict[tuple[str, str], Decimal]


def new_tables(download: Downloader, base: str, today: date) -> list[NewTable]:
    """The three tables, whole; raises BadReference where an answer is an error, or not whole."""
    prices = values(download, base, PRICES, today)
    made = [NewTable(TABLE, ("iso3", "year", "index"), 2, {key: (f"{index:f}",) for key, index in prices.items()})]
    for name, series in POWER.items():
        made.append(power_table(name, values(download, base, series, today), today))
    return made


def power_table(name: str, found: Values, today: date) -> NewTable:
    """The factors with the money that they are in; a country whose money cannot be told is left out."""
    bundled = {place: currency for (place, _), (currency, _) in factors("ppp_gdp").items()}
    countries = {country for country, _ in found}
    money = {country: money_of(country, bundled, today) for country in countries}
    rows = {
        (country, year): (f"{factor:f}", money[country]) for (country, year), factor in found.items() if money[country]
    }
    unknown = sorted(country for country, currency in money.items() if not currency)
    left_out = (f"{name} of {', '.join(unknown)}: their money is not known",) if unknown else ()
    return NewTable(name, ("iso3", "year", "per_intl_dollar", "currency"), 2, rows, left_out)


def money_of(country: str, bundled: Mapping[str, str], today: date) -> str:
    """The money of a country's factors: the euro where it is the law by now, else as in the bundled table."""
    day = today.isoformat()
    legal = {row.currency for row in legal_tender().get(country, ()) if row.first <= day <= (row.last or "9999")}
    if legal == {"EUR"}:
        return "EUR"
    return bundled.get(country) or (legal.pop() if len(legal) == 1 else "")


def values(download: Downloader, base: str, series: str, today: date) -> Values:
    """(ISO 3166 alpha-3, year) -> value, for countries; years without a value and groups of countries are left out."""
    address = f"{base}/v2/country/all/indicator/{series}"
    countries = set(country_codes().values())
    found: Values = {}
    for row in rows(download, address, series, today):
        country, value = at(row, "countryiso3code"), at(row, "value")
        if value is not None and country in countries:
            found[country, at(row, "date")] = above_zero(value, f"{series} of {country}")
    return found


def rows(download: Downloader, address: str, series: str, today: date) -> Iterator[object]:
    """The rows of every page; raises BadReference where they are not as many as the answer itself says."""
    ask = {"format": "json", "date": f"{FIRST_YEAR}:{today.year}", "per_page": str(ROWS_A_PAGE)}
    page, pages, total, seen = 1, 1, 0, 0
    while page <= pages:
        answer = parsed(download.text(address, {**ask, "page": str(page)}, f"{series}, page {page}"), address)
        about = at(answer, 0)
        if isinstance(about, dict) and "message" in about:
            raise BadReference(f"{address}: {said(about['message'])}")
        pages, total = whole(at(about, "pages")), whole(at(about, "total"))
        of_page = at(answer, 1) or []
        seen += len(of_page)
        yield from of_page
        page += 1
    if seen != total or not total:
        raise BadReference(f"{address}: the answer holds {seen:,} rows and says that it has {total:,}")


def said(messages: object) -> str:
    """The service's own words in one line."""
    found = messages if isinstance(messages, list) else [messages]
    words = [str(message.get("value") or message) if isinstance(message, dict) else str(message) for message in found]
    return "; ".join(words) or "an error without words"

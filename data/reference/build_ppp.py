"""Writes ppp_gdp.csv: units of a country's currency per international dollar, from the package pppfy.

    python data/reference/build_ppp.py [FILE]

The package has the World Bank's GDP factors by ISO 3166 alpha-2 code. Only its data file is read; its code never runs.
The World Bank gives all years in the money of the day of the table: the currency beside each factor is the country's
legal tender on that day. Factors are written to 8 significant digits, so the same package gives the same bytes.
"""

import csv
import sys
from decimal import Context, Decimal
from functools import cache
from importlib.metadata import files
from io import StringIO
from pathlib import Path

HERE = Path(__file__).parent
COLUMNS = ("iso3", "year", "currency", "per_intl_dollar")
DAY = "2024-04-25"  # of the package's data file
WRITTEN = Context(prec=8)

# Where the law knows two moneys, the one that the factors are in, told by comparing them with exchange rates.
ONE_OF_SEVERAL = {
    "BTN": "BTN",
    "HTI": "HTG",
    "LSO": "LSL",
    "NAM": "NAD",
    "PAN": "USD",
    "PSE": "ILS",
    "VEN": "VES",
    "ZWE": "ZWL",
}


def main() -> None:
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "ppp_gdp.csv"
    target.write_text(table(), encoding="utf-8", newline="\n")
    print(f"wrote {target}")


def table() -> str:
    """The whole file as text, sorted by country and year."""
    (packed,) = (file for file in files("pppfy") if file.name == "ppp-gdp.csv")
    with Path(packed.locate()).open(encoding="utf-8", newline="") as rows:
        factors = sorted(
            (countries()[row["Country ID"]], row["Year"], Decimal(row["PPP"])) for row in csv.DictReader(rows)
        )
    written = StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(COLUMNS)
    for iso3, year, factor in factors:
        writer.writerow((iso3, year, currency_of(iso3), f"{WRITTEN.plus(factor).normalize(WRITTEN):f}"))
    return written.getvalue()


def countries() -> dict[str, str]:
    """ISO 3166 alpha-2 -> alpha-3."""
    return {row["iso2"]: row["iso3"] for row in tender()}


def currency_of(iso3: str) -> str:
    """The money that the World Bank gives a country's factors in."""
    if iso3 in ONE_OF_SEVERAL:
        return ONE_OF_SEVERAL[iso3]
    (currency,) = (
        row["currency"]
        for row in tender()
        if row["iso3"] == iso3 and row["tender"] == "1" and row["from"] <= DAY <= (row["to"] or "9999")
    )
    return currency


@cache
def tender() -> tuple[dict[str, str], ...]:
    with (HERE / "legal_tender.csv").open(encoding="utf-8", newline="") as rows:
        return tuple(csv.DictReader(rows))


if __name__ == "__main__":
    main()

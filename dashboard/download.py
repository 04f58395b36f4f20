"""What a reader takes away as one file: the figures in view, any small table, or the whole dataset.

Pure: frames in, bytes and names out. The buttons are in download_row.py, the zip in bundle.py.
"""

import csv
import hashlib
import io
from datetime import date

import pandas as pd

from dashboard import basis
from extract import COLUMNS, neutral

MIME = "text/csv"
_SHOWN_NAMES = {
    basis.USD: "shown_in_usd_at_the_date",
    basis.PPP: "shown_in_intl_dollar",
    basis.PRINTED: "shown_as_printed",
}
_DATASET = [column.name for column in COLUMNS]
SHOWN = ("shown", "shown_low", "shown_high", "shown_unit")


def csv_bytes(rows: pd.DataFrame, shown_in: str) -> bytes:
    """Rows as CSV: the dataset's columns, then the values in the basis of the page, named after it.

    rows have the columns of basis.with_values; a frame of rates has shown_per too.
    """
    return table_bytes(with_named_values(rows, shown_in))


def with_named_values(rows: pd.DataFrame, shown_in: str) -> pd.DataFrame:
    """The dataset's columns, then shown_in_usd_2016_prices and the like: the name says what the numbers are."""
    name = shown_name(rows, shown_in)
    names = dict(zip(SHOWN, (name, f"{name}_low", f"{name}_high", f"{name}_unit"), strict=True))
    kept = [column for column in (*_DATASET, *SHOWN) if column in rows]
    return rows[kept].rename(columns=names)


def shown_name(rows: pd.DataFrame, shown_in: str) -> str:
    """The name of the column with the values in a basis: "shown_in_usd_2016_prices_per_day"."""
    spans = rows["shown_per"].unique() if "shown_per" in rows else []
    per = f"_per_{spans[0]}" if len(spans) == 1 and spans[0] else ""
    return (_constant(rows) if shown_in == basis.CONSTANT else _SHOWN_NAMES[shown_in]) + per


def table_bytes(table: pd.DataFrame) -> bytes:
    """Any table as CSV in UTF-8 with a byte order mark, all text in quotes.

    Text that a spreadsheet could run gets an apostrophe in front, which extract.load_dataset takes off again; numbers
    are never touched.
    """
    texts = table.select_dtypes("str").columns
    table = table.assign(**{column: table[column].map(neutral) for column in texts})
    text = table.to_csv(index=False, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    return text.encode("utf-8-sig")


def everything_csv(figures: pd.DataFrame) -> bytes:
    """The whole dataset as the pages have it, corrections included, in its own columns alone."""
    return table_bytes(figures[[column for column in _DATASET if column in figures]])


def everything_parquet(figures: pd.DataFrame) -> bytes:
    """`everything_csv` as Parquet: text exactly as it was read, no apostrophes."""
    buffer = io.BytesIO()
    figures[[column for column in _DATASET if column in figures]].to_parquet(buffer, index=False)
    return buffer.getvalue()


def view_mark(*asked: object) -> str:
    """Eight letters and digits that are the same for the same view: filters, basis, search and chart."""
    return hashlib.sha256(repr(asked).encode("utf-8", "replace")).hexdigest()[:8]


def file_name(what: str, today: date, mark: str = "", ending: str = "csv") -> str:
    """The name of a download: numeraire-figures-2018-03-12-1f0a9c3e.csv; mark is that of the view."""
    return "-".join(filter(None, ("numeraire", what, today.isoformat(), mark))) + f".{ending}"


def _constant(rows: pd.DataFrame) -> str:
    years = rows["base_year"].dropna().unique()
    return f"shown_in_usd_{int(years[0])}_prices" if len(years) == 1 else "shown_in_usd_constant"

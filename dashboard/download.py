"""The CSV of exactly the rows in view: typed numbers, text that no spreadsheet runs, a name with the date."""

import csv
from datetime import date

import pandas as pd

from dashboard import basis
from extract import neutral

MIME = "text/csv"
_SHOWN_NAMES = {
    basis.USD: "shown_in_usd_at_the_date",
    basis.CONSTANT: "shown_in_usd_constant",
    basis.PPP: "shown_in_intl_dollar",
    basis.PRINTED: "shown_as_printed",
}
_OURS = ("name", "year")  # made for the pages, not part of the dataset


def csv_bytes(rows: pd.DataFrame, shown_in: str) -> bytes:
    """Rows as UTF-8 with a byte order mark. The dataset's columns, then the values in the basis of the page.

    Text that a spreadsheet could run gets an apostrophe in front, which extract.load_dataset takes off again; numbers
    are never touched. rows have the columns of basis.with_values.
    """
    name = _SHOWN_NAMES[shown_in]
    shown = {"shown": name, "shown_low": f"{name}_low", "shown_high": f"{name}_high", "shown_unit": f"{name}_unit"}
    table = rows.drop(columns=[column for column in (*_OURS, "shown_per") if column in rows]).rename(columns=shown)
    texts = table.select_dtypes("str").columns
    table = table.assign(**{column: table[column].map(neutral) for column in texts})
    text = table.to_csv(index=False, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    return text.encode("utf-8-sig")


def file_name(what: str, today: date) -> str:
    """The name of a download: numeraire-figures-2018-03-12.csv."""
    return f"numeraire-{what}-{today.isoformat()}.csv"

"""The columns of the table on Figures, in four sets: frame in, table and names of its columns out. Pure."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

import pandas as pd

from dashboard import basis, worded, wording
from dashboard.evidence import badges

NAMES = {"short": "Short", "money": "Money", "method": "Method", "sources": "Sources"}
_MONEY = {
    "text": "In the article",
    "unit": "Unit",
    "value": "Value",
    "value_low": "Low",
    "value_high": "High",
    "per": "Per",
    "usd": "US$ at the date",
    "usd_rate": "Units per US$",
    "rate_date": "Rate of",
    "rate_source": "Rate from",
    "usd_constant": "Constant US$",
    "base_year": "Prices of",
    "intl_dollar": "International dollars",
    "ppp_source": "Purchasing power from",
    "per_hour_usd": "US$ an hour",
    "per_day_usd": "US$ a day",
    "per_month_usd": "US$ a month",
    "per_year_usd": "US$ a year",
    "in_totals": "In totals",
    "confidence": "Confidence",
    "note": "Note",
}
_METHOD = {
    "text": "In the article",
    "status": "Review",
    "confidence": "Confidence",
    "currency_basis": "Why this currency",
    "currency_candidates": "Could also be",
    "category_basis": "Why this category",
    "label_basis": "Why this label",
    "place_basis": "Why this place",
    "period_basis": "Why this period",
    "per_basis": "Why this rate",
    "counterpart_basis": "Why this other country",
    "claim_basis": "Why so firm",
    "work_profile": "Pay assumes",
    "steps": "Steps",
    "note": "Note",
    "same_as": "Same as",
    "figure_id": "Figure",
}
_SOURCES = {
    "text": "In the article",
    "name": "Measures",
    "title": "Title",
    "publisher": "Publisher",
    "published": "Published",
    "url": "Address",
    "source": "Source cited",
    "source_url": "Address of the source",
    "sentence": "Sentence",
    "figure_id": "Figure",
}
_BADGES_NEED = ["note", "currency_candidates", "confidence", "same_as", "value_low", "approx", "status"]
# How numbers are written, by column: in full here, because Streamlit's own formats follow the language of the browser.
NUMBERS = {
    name: form
    for form, names in {
        "%,.2f": ("value", "value_low", "value_high"),
        "US$ %,.2f": ("usd", "usd_constant", "per_hour_usd", "per_day_usd", "per_month_usd", "per_year_usd"),
        "Int$ %,.2f": ("intl_dollar",),
        "%d": ("base_year",),
        "%,.6f": ("usd_rate",),
    }.items()
    for name in names
}


class Table(NamedTuple):
    """Cells in the order they are shown, and what each column is called."""

    cells: pd.DataFrame
    names: Mapping[str, str]


def table(rows: pd.DataFrame, preset: str, shown_in: str, place_names: Mapping[str, str]) -> Table:
    """The rows in one of NAMES; shown_in is the basis of the page."""
    makers: dict[str, Callable[[], Table]] = {
        "short": lambda: _short(rows, shown_in, place_names),
        "money": lambda: _plain(rows, _MONEY),
        "method": lambda: _plain(rows.assign(steps=rows["steps"].str.replace(" | ", "\n", regex=False)), _METHOD),
        "sources": lambda: _plain(rows.assign(published=rows["published"].map(wording.day)), _SOURCES),
    }
    return makers[preset]()


def _plain(rows: pd.DataFrame, names: Mapping[str, str]) -> Table:
    """Columns as they are. Those that no row fills are left out: a table of empty columns hides the others."""
    filled = {name: words for name, words in names.items() if name in rows and _holds_any(rows[name])}
    return Table(rows[list(filled)], filled)


def _holds_any(cells: pd.Series) -> bool:
    return bool((cells != "").any() if cells.dtype == "str" else cells.notna().any())


def _short(rows: pd.DataFrame, shown_in: str, place_names: Mapping[str, str]) -> Table:
    """As printed, and beside it the basis of the page; US dollars at the date where that is as printed too."""
    compared = basis.USD if shown_in == basis.PRINTED else shown_in
    cells = rows[["sentence"]].assign(
        name=rows["name"].map(wording.capital),
        printed=worded.printed(rows),
        compared=worded.shown_money(basis.with_values(rows, compared)),
        place=rows["place"].map(lambda code: place_names.get(code, code)),
        period=rows["period"].map(wording.day),
        category=rows["category"].map(lambda code: wording.category(code) if code else ""),
        badges=[" · ".join(badges(row)) for row in rows[_BADGES_NEED].to_dict("records")],
    )
    names = {
        "printed": "As printed",
        "compared": basis.NAMES[compared],
        "name": "Measures",
        "category": "Category",
        "place": "Place",
        "period": "Period",
        "badges": "Caution",
        "sentence": "Sentence",
    }
    return Table(cells[list(names)], names)

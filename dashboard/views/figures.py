"""Figures: find a figure, check it, take it away."""

from datetime import UTC, date, datetime

import pandas as pd
import streamlit as st

from dashboard import address, basis, download, filters, opening, selection, worded, wording
from dashboard.places import place_names
from dashboard.selection import View

_COLUMNS = {
    "short": "Short",
    "money": "Money",
    "sources": "Sources",
}
_MONEY_NAMES = {
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
_PAGE = 200


def figures() -> None:
    view = filters.view_in_session()
    st.title("Figures", anchor=False)
    words = st.text_input(
        "Search sentences, labels and titles",
        key="q",
        type="search",
        placeholder="pipeline, welder, Khorgos",
        on_change=address.by_hand,
        persist_state="session",
    )
    rows = selection.search(view.rows, words or "")
    if rows.empty:
        if len(view.rows):
            st.info("No sentence, label or title holds these words. Try fewer, or Clear all above.")
        else:
            filters.nothing(view)
        return
    st.text(f"{wording.counted(len(rows), 'figure')} in view, {view.basis_words}")
    _downloads(rows, view)
    shown = _page_of(rows)
    opening.open_figure_select(shown, view.figures)
    _table(shown, filters.segment("Columns", "columns", _COLUMNS), view.basis)
    _not_converted(rows, view.basis)


def _downloads(rows: pd.DataFrame, view: View) -> None:
    today = datetime.now(tz=UTC).date()
    with st.container(horizontal=True):
        _csv_button(f"Download CSV of these {wording.counted(len(rows), 'figure')}", rows, view.basis, "figures", today)
        if len(rows) < len(view.figures):
            _csv_button(f"All {len(view.figures):,}", view.figures, view.basis, "all-figures", today)
    st.caption(
        "UTF-8, one row a figure, values also in the basis of this page. Text that a spreadsheet would run as a "
        "formula gets an apostrophe in front; numbers are never changed."
    )


def _csv_button(label: str, rows: pd.DataFrame, shown_in: str, what: str, today: date) -> None:
    st.download_button(
        label,
        data=lambda: download.csv_bytes(basis.with_values(rows, shown_in), shown_in),
        file_name=download.file_name(what, today),
        mime=download.MIME,
        on_click="ignore",
        icon=":material/download:",
        key=f"{what}_csv",
    )


def _page_of(rows: pd.DataFrame) -> pd.DataFrame:
    """At most two hundred rows at a time: wording more of them at each rerun makes every click slow."""
    pages = -(-len(rows) // _PAGE)
    if pages < 2:
        return rows
    number = st.pagination(pages, key="table_page")
    return rows.iloc[(number - 1) * _PAGE : number * _PAGE]


def _table(rows: pd.DataFrame, preset: str, shown_in: str) -> None:
    table, names = {"short": _short, "money": _money, "sources": _sources}[preset](rows, shown_in)
    opening.figure_table(table[list(names)], list(rows["figure_id"]), f"table_{preset}", names, _FORMATS)


def _short(rows: pd.DataFrame, shown_in: str) -> tuple[pd.DataFrame, dict[str, str]]:
    """As printed, and beside it the basis of the page; US dollars at the date where that is as printed too."""
    compared = basis.USD if shown_in == basis.PRINTED else shown_in
    places = place_names()
    table = rows[["sentence"]].assign(
        name=rows["name"].map(wording.capital),
        printed=worded.printed(rows),
        compared=worded.shown_money(basis.with_values(rows, compared)),
        place=rows["place"].map(lambda code: places.get(code, code)),
        period=rows["period"].map(wording.day),
        category=rows["category"].map(lambda code: wording.category(code) if code else ""),
    )
    names = {
        "printed": "As printed",
        "compared": basis.NAMES[compared],
        "name": "Measures",
        "category": "Category",
        "place": "Place",
        "period": "Period",
        "sentence": "Sentence",
    }
    return table, names


def _money(rows: pd.DataFrame, shown_in: str) -> tuple[pd.DataFrame, dict[str, str]]:
    return rows, _MONEY_NAMES


def _sources(rows: pd.DataFrame, shown_in: str) -> tuple[pd.DataFrame, dict[str, str]]:
    table = rows.assign(published=rows["published"].map(wording.day))
    names = {
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
    return table, names


def _not_converted(rows: pd.DataFrame, shown_in: str) -> None:
    missing = basis.not_converted(rows, shown_in)
    if len(missing):
        with st.expander(f"Not converted, and why ({len(missing):,})", icon=":material/currency_exchange:"):
            opening.not_converted_table(missing)


# Written out, because Streamlit's own formats follow the language of the browser.
_FORMATS = {
    name: st.column_config.NumberColumn(_MONEY_NAMES[name], format=form, width="medium")
    for form, names in {
        "%,.2f": ("value", "value_low", "value_high"),
        "US$ %,.2f": ("usd", "usd_constant", "per_hour_usd", "per_day_usd", "per_month_usd", "per_year_usd"),
        "Int$ %,.2f": ("intl_dollar",),
        "%d": ("base_year",),
        "%,.6f": ("usd_rate",),
    }.items()
    for name in names
}

figures()

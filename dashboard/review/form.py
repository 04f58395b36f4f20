"""The fields of one figure, preset with what the extractor read, and with what else it could be."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from dashboard import safe_text, wording
from dashboard.amounts import Row
from dashboard.review.changes import written

_LABELS = {
    "kind": "Kind",
    "value": "Value",
    "value_low": "From",
    "value_high": "To",
    "unit": "Currency or unit",
    "per": "Per",
    "approx": "How exact",
    "category": "Category",
    "label": "What it measures",
    "place": "Place",
    "period": "Period",
}
_HELP = {
    "value": "Fully scaled: 4600000000, not 4.6 billion. Empty for a range.",
    "value_low": "Lower end of a range.",
    "value_high": "Upper end of a range.",
    "period": "2016, 2016-05 or 2016-05-31",
}
# What stands side by side, in the order in which a reader checks it.
_ROWS = (
    ("value", "unit"),
    ("per", "approx"),
    ("label",),
    ("category", "kind"),
    ("place", "period"),
    ("value_low", "value_high"),
)
FIELDS = tuple(field for together in _ROWS for field in together)
_KINDS = ("money", "percent", "count", "quantity")
_HOW_EXACT = {
    "": "Exact",
    "about": "About",
    "over": "More than",
    "under": "Less than",
    "up_to": "Up to",
    "at_least": "At least",
}
_RATES = ("", "hour", "day", "week", "month", "year")


def fields(row: Row, figures: pd.DataFrame, places: Mapping[str, str], key: str) -> None:
    """Draws the fields; `typed` gives what stands in them. key tells this figure's fields from those of the next."""
    for together in _ROWS:
        for field, column in zip(together, st.columns(len(together)), strict=True):
            now, own = written(row, field), f"{key}_{field}"
            options = _options(row, field, now, figures, places)
            with column:
                if options is None:
                    st.text_input(_LABELS[field], now, key=own, max_chars=300, help=_HELP.get(field))
                else:
                    _pick(field, now, options, own)


def typed(key: str) -> dict[str, str]:
    """What stands in the fields of `fields` at this moment, also before the page was drawn with it."""
    return {field: str(st.session_state[f"{key}_{field}"] or "") for field in FIELDS}


def new_fields() -> dict[str, str]:
    """The few fields without which a figure is none, for words that the extractor cannot read."""
    kind, value, unit = st.columns(3)
    return {
        "kind": kind.selectbox("Kind", _KINDS, format_func=wording.kind),
        "value": value.text_input(_LABELS["value"], help=_HELP["value"], max_chars=40),
        "unit": unit.text_input(_LABELS["unit"], help="ISO 4217 for money, such as PKR", max_chars=60),
    }


def _pick(field: str, now: str, options: Mapping[str, str], key: str) -> None:
    names = {code: safe_text.option(name, 60) for code, name in options.items()}
    free = field in ("unit", "per", "category")
    st.selectbox(
        _LABELS[field],
        list(names),
        index=list(names).index(now),
        format_func=lambda code: names.get(code, code),
        key=key,
        accept_new_options=free,
        help="Choose one, or type another." if free else None,
    )


def _options(row: Row, field: str, now: str, figures: pd.DataFrame, places: Mapping[str, str]) -> dict[str, str] | None:
    """What a field can be, code -> name; the reading first, then what else it could be. None for a free text."""
    if field == "kind":
        known = {kind: wording.kind(kind) for kind in _KINDS}
    elif field == "approx":
        known = _HOW_EXACT
    elif field == "place":
        known = {"": "Not stated", **dict(sorted(places.items(), key=lambda place: place[1]))}
    elif field == "category":
        codes = sorted(code for code in figures["category"].unique() if code)
        known = {"": "None", **{code: wording.category(code) for code in codes}}
    elif field == "per":
        known = {code: code or "Nothing" for code in _RATES}
    elif field == "unit":
        others = str(row["currency_candidates"]).split()
        common = figures.loc[figures["kind"] == row["kind"], "unit"].value_counts().index[:12]
        known = {code: code for code in [*others, *common] if code} | {"": "None"}
    else:
        return None
    return {now: known.get(now, now)} | known

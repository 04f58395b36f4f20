"""Whole columns of words for tables and lists. Only the columns that the words need are read: a frame has many more."""

from collections.abc import Mapping

import pandas as pd

from dashboard import safe_text, wording

_PRINTED = ("value", "value_low", "value_high", "kind", "unit", "per", "approx")
_SHOWN = ("shown", "shown_low", "shown_high", "kind", "shown_unit", "per", "approx")


def printed(rows: pd.DataFrame) -> list[str]:
    """Each figure as printed, in our wording: "about Rs 500 a day (INR)"."""
    return [wording.amount(wording.Measure(*cells)) for cells in _cells(rows, _PRINTED)]


def shown_money(rows: pd.DataFrame) -> list[str]:
    """Each money figure in the basis of `basis.with_values`, to three digits; "" for what is not money."""
    measures = (wording.Measure(*cells) for cells in _cells(rows, _SHOWN))
    return [wording.amount(measure, digits=3) if measure.kind == "money" else "" for measure in measures]


def choices(rows: pd.DataFrame, place_names: Mapping[str, str]) -> dict[str, str]:
    """Figure id -> what a list of figures says of it, safe as Markdown: "US$4.6 bn: Goods exports, Kazakhstan 2016"."""
    cells = _cells(rows, ("figure_id", "name", "place", "period"))
    return {
        figure_id: safe_text.option(f"{words}: {_named(name, place_names.get(place, place), period)}")
        for words, (figure_id, name, place, period) in zip(printed(rows), cells, strict=True)
    }


def _named(name: str, place: str, period: str) -> str:
    where = " ".join(wording.unsaid(name, place, period))
    return f"{name}, {where}" if where else name


def _cells(rows: pd.DataFrame, names: tuple[str, ...]) -> zip:
    return zip(*(rows[name].tolist() for name in names), strict=True)

"""The bases a figure can be shown in, what each is called, and what has no value there and why."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from dashboard import wording

USD, CONSTANT, PPP, PRINTED = "usd", "constant", "ppp", "printed"
_PAY_AND_PRICES = ("wage", "price")  # how the categories that purchasing power applies to end
RATES = ("hour", "day", "month", "year")  # what pay is given for


class Basis(NamedTuple):
    """name stands on the button, words end a sentence, axis_unit and axis_words name a value axis.

    column holds the values in the dataset, its ranges in column_low and column_high; unit is theirs, "" where each row
    keeps its own.
    """

    name: str
    words: str
    axis_unit: str
    axis_words: str
    column: str
    unit: str


_BASES = {
    USD: Basis("US$ at the date", "in US$ at the date", "US$", "at the date of each figure", "usd", "USD"),
    CONSTANT: Basis("Constant US$", "in constant US$", "US$", "in constant prices", "usd_constant", "USD"),
    PPP: Basis(
        "Purchasing power",
        "in international dollars (purchasing power)",
        "International dollars",
        "by purchasing power",
        "intl_dollar",
        wording.INTERNATIONAL_DOLLAR,
    ),
    PRINTED: Basis("As printed", "as printed", "", "as printed", "value", ""),
}
NAMES = {code: basis.name for code, basis in _BASES.items()}


def column(shown_in: str) -> str:
    """The column of the dataset that holds the values of money in a basis; its ranges are in column_low, column_high."""
    return _BASES[shown_in].column


def words(shown_in: str, rows: pd.DataFrame) -> str:
    """The basis at the end of a sentence: "in constant US$ of 2024". rows say which year's prices."""
    year = _price_year(rows) if shown_in == CONSTANT else ""
    return _BASES[shown_in].words + (f" of {year}" if year else "")


def axis(shown_in: str, rows: pd.DataFrame, unit: str, per: str = "") -> str:
    """What a value axis says: "US$ a day, at the date of each figure", "PKR as printed"."""
    basis, rate = _BASES[shown_in], wording.rate_words(per)
    year = _price_year(rows) if shown_in == CONSTANT else ""
    tail = f"in constant prices of {year}" if year else basis.axis_words
    name = basis.axis_unit or unit
    return f"{name} {rate}, {tail}" if rate else f"{name} {tail}"


def with_values(rows: pd.DataFrame, shown_in: str) -> pd.DataFrame:
    """The rows with shown, shown_low, shown_high and shown_unit: money in the basis, the rest as printed."""
    if shown_in == PRINTED:
        return rows.assign(
            shown=rows["value"], shown_low=rows["value_low"], shown_high=rows["value_high"], shown_unit=rows["unit"]
        )
    is_money = rows["kind"] == "money"
    column = _BASES[shown_in].column
    return rows.assign(
        shown=rows[column].where(is_money, rows["value"]),
        shown_low=rows[f"{column}_low"].where(is_money, rows["value_low"]),
        shown_high=rows[f"{column}_high"].where(is_money, rows["value_high"]),
        shown_unit=rows["unit"].mask(is_money, _BASES[shown_in].unit),
    )


def drawable(rows: pd.DataFrame) -> pd.Series:
    """Whether each row of `with_values` has a value, or both ends of a range."""
    return rows["shown"].notna() | (rows["shown_low"].notna() & rows["shown_high"].notna())


def position(rows: pd.DataFrame) -> pd.Series:
    """What a row is sorted by: its value, or the upper end of its range."""
    return rows["shown"].fillna(rows["shown_high"])


def totals(rows: pd.DataFrame) -> pd.DataFrame:
    """Money that is no rate and that a total may count. Repeated and umbrella sums are left to the caller to name."""
    return rows[(rows["kind"] == "money") & (rows["per"] == "") & rows["in_totals"] & (rows["status"] != "rejected")]


def left_out_of_totals(rows: pd.DataFrame) -> pd.DataFrame:
    """Money sums that `totals` may not count: a repeat, a part of another, or rejected by a reader."""
    sums = rows[(rows["kind"] == "money") & (rows["per"] == "")]
    return sums[~sums["in_totals"] | (sums["status"] == "rejected")]


def wages(rows: pd.DataFrame) -> pd.DataFrame:
    """Pay: money for an hour, a day, a month or a year, in a category that ends in wage."""
    is_pay = rows["per"].isin(RATES) & rows["category"].str.endswith("wage")
    return rows[(rows["kind"] == "money") & is_pay & (rows["status"] != "rejected")]


def pay(rows: pd.DataFrame, per: str, shown_in: str) -> pd.DataFrame:
    """Wages with shown values for an hour, a day, a month or a year (per) of work, in any basis but as printed.

    The dataset moves pay between spans of work in US dollars at the date; what a figure is worth in another basis is
    the same multiple of that for every span. A range keeps its ends, and its middle is never taken; where the dataset
    has no ends for a span, only a range printed for that span is shown.
    """
    return rows.assign(
        shown=_pay(rows, per, shown_in, ""),
        shown_low=_pay(rows, per, shown_in, "_low"),
        shown_high=_pay(rows, per, shown_in, "_high"),
        shown_unit=_BASES[shown_in].unit,
        shown_per=per,
    )


def groups(rows: pd.DataFrame) -> dict[str, int]:
    """What can be compared as printed: one currency and one rate, "PKR a day", with the number of rows of each."""
    names = (rows["unit"] + " " + rows["per"].map(wording.rate_words)).str.strip()
    return {str(name): int(count) for name, count in names[rows["unit"] != ""].value_counts().items()}


def in_group(rows: pd.DataFrame, name: str) -> pd.DataFrame:
    """The rows of one of `groups`, with their printed values as shown values."""
    names = (rows["unit"] + " " + rows["per"].map(wording.rate_words)).str.strip()
    return with_values(rows[names == name], PRINTED).assign(shown_per=rows["per"])


def measures(rows: pd.DataFrame) -> dict[str, int]:
    """What rows of `with_values` can share an axis: one unit and one rate, "USD per day", with the rows of each.

    The most frequent first; rows without a value or a unit are in none.
    """
    names = measure_of(rows)
    return {str(name): int(count) for name, count in names[names != ""].value_counts().items()}


def measure_of(rows: pd.DataFrame) -> pd.Series:
    """The name of the measure of each row; "" for a row in none."""
    rate = (" per " + rows["per"]).where(rows["per"] != "", "")
    return (rows["shown_unit"] + rate).where((rows["shown_unit"] != "") & drawable(rows), "")


def in_measure(rows: pd.DataFrame, name: str) -> pd.DataFrame:
    """The rows of one of `measures`, with shown_per."""
    return rows[measure_of(rows) == name].assign(shown_per=lambda chosen: chosen["per"])


def measure_name(name: str) -> str:
    """One of `measures` in words without signs, for a list: "US dollars a day", "Tonnes a year", "Percent"."""
    unit, _, rate = name.partition(" per ")
    signs = {"USD": "US dollars", wording.INTERNATIONAL_DOLLAR: "International dollars"}
    own = signs.get(unit) or (unit if unit.isupper() else wording.capital(wording.plural(unit.replace("_", " "), 2)))
    return f"{own} {wording.rate_words(rate)}".rstrip()


def not_converted(rows: pd.DataFrame, shown_in: str) -> pd.DataFrame:
    """Money rows without a value in the basis, with why: the dataset's own note, or which piece is missing.

    Nothing is missing as printed.
    """
    column = _BASES[shown_in].column
    no_value = rows[column].isna() & (rows[f"{column}_low"].isna() | rows[f"{column}_high"].isna())
    missing = rows[(rows["kind"] == "money") & no_value & (shown_in != PRINTED)]
    in_dollars = missing["usd"].notna() | missing["usd_low"].notna()
    no_power = (shown_in == PPP) & ~missing["category"].str.endswith(_PAY_AND_PRICES)
    why = np.select(
        [no_power, missing["note"] != "", missing["unit"] == "", missing["period"] == "", in_dollars],
        [
            "purchasing power is for pay and prices only",
            missing["note"],
            "which currency is meant is not known",
            "no date, so no rate can be chosen",
            "no price index or factor of purchasing power for its place and date",
        ],
        default="no exchange rate for this currency at this date",
    )
    return missing.assign(why=why)


def _pay(rows: pd.DataFrame, per: str, shown_in: str, end: str) -> pd.Series:
    own = rows[_BASES[shown_in].column + end].where(rows["per"] == per)
    column = f"per_{per}_usd{end}"
    if column not in rows:
        return own
    multiple = 1.0 if shown_in == USD else rows[_BASES[shown_in].column + end] / rows[f"usd{end}"]
    return (rows[column] * multiple).fillna(own)


def _price_year(rows: pd.DataFrame) -> str:
    """The one year whose prices the rows are in; "" where they name none or several."""
    years = rows["base_year"].dropna().unique()
    return f"{int(years[0])}" if len(years) == 1 else ""

"""The two bases a figure can be shown in, as printed and in US dollars at its date, and what has no value there."""

import numpy as np
import pandas as pd

from dashboard import wording

USD, PRINTED = "usd", "printed"
NAMES = {USD: "US$ at the date", PRINTED: "As printed"}
WORDS = {USD: "in US$ at the date", PRINTED: "as printed"}
RATES = ("hour", "day", "month", "year")  # what pay is given for


def with_values(rows: pd.DataFrame, shown_in: str) -> pd.DataFrame:
    """The rows with shown, shown_low, shown_high and shown_unit: money in the basis, the rest as printed."""
    if shown_in == PRINTED:
        return rows.assign(
            shown=rows["value"], shown_low=rows["value_low"], shown_high=rows["value_high"], shown_unit=rows["unit"]
        )
    is_money = rows["kind"] == "money"
    return rows.assign(
        shown=rows["usd"].where(is_money, rows["value"]),
        shown_low=rows["usd_low"].where(is_money, rows["value_low"]),
        shown_high=rows["usd_high"].where(is_money, rows["value_high"]),
        shown_unit=rows["unit"].mask(is_money, "USD"),
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


def pay(rows: pd.DataFrame, per: str) -> pd.DataFrame:
    """Wages with shown values in US dollars a day or a month (per is "day" or "month").

    A range keeps its ends where it is printed for that same time; the middle of a range is never taken.
    """
    same_time = rows["per"] == per
    is_range = rows["value"].isna()
    return rows.assign(
        shown=rows[f"per_{per}_usd"],
        shown_low=rows["usd_low"].where(same_time & is_range),
        shown_high=rows["usd_high"].where(same_time & is_range),
        shown_unit="USD",
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


def not_converted(rows: pd.DataFrame) -> pd.DataFrame:
    """Money rows without a US dollar value, with why: the dataset's own note, or which piece is missing."""
    money = rows[rows["kind"] == "money"]
    missing = money[money["usd"].isna() & (money["usd_low"].isna() | money["usd_high"].isna())]
    why = np.select(
        [missing["note"] != "", missing["unit"] == "", missing["period"] == ""],
        [missing["note"], "which currency is meant is not known", "no date, so no rate can be chosen"],
        default="no exchange rate for this currency at this date",
    )
    return missing.assign(why=why)

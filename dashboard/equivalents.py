"""What a sum is worth in years of pay and by head of population: same country, nearest year, or refused with the reason.

Pure: frames in, records out. Everything compared is itself a figure of the dataset, so that a reader can open it.
"""

import math
from collections.abc import Iterable
from typing import NamedTuple

import pandas as pd

from dashboard import wording
from dashboard.amounts import Row, number, precision

LEAST_WAGES = 3
MOST_YEARS = 5
_SPANS = (("per_year_usd", "years", "a year"), ("per_month_usd", "months", "a month"), ("per_day_usd", "days", "a day"))
_PEOPLE = ("person", "people", "inhabitant", "citizen", "resident")


class Equivalent(NamedTuple):
    """words is the comparison, "" where it is refused; why says from what it is made, or why it is refused.

    figure_id and figure name the other figure that it rests on, "" where there is none.
    """

    words: str
    why: str
    figure_id: str = ""
    figure: str = ""


def equivalents(row: Row, figures: pd.DataFrame, place_name: str) -> list[Equivalent]:
    """The comparisons that fit a sum of money; none for pay, for a rate, or for what is no money."""
    if row["kind"] != "money" or row["per"]:
        return []
    sums = [number(row[column]) for column in ("usd", "usd_low", "usd_high")]
    sums = [value for value in sums if math.isfinite(value)]
    if not sums:
        return [Equivalent("", "no equivalent: the sum is not converted to US dollars")]
    if not row["place"] or not math.isfinite(number(row["year"])):
        return [Equivalent("", "no equivalent: it needs the country and the year that the sum is for")]
    found = [_in_pay(row, sums, figures, place_name), _by_head(row, sums, figures, place_name)]
    return [equivalent for equivalent in found if equivalent]


def _in_pay(row: Row, sums: list[float], figures: pd.DataFrame, place_name: str) -> Equivalent:
    """The sum in years of the middle wage of the country in the nearest year that has enough of them."""
    wages = figures[figures["category"].str.endswith("_wage") & (figures["place"] == row["place"])]
    wages = wages[(wages["status"] != "rejected") & (wages["same_as"] == "") & wages["year"].notna()]
    if wages.empty:
        return Equivalent("", f"no equivalent in pay: no dated wage of {place_name} is in the dataset")
    counts = {span: _by_year(wages[wages[span[0]].notna()]) for span in _SPANS}
    span = next((span for span in _SPANS if len(counts[span])), None)
    if span is None:
        return Equivalent(
            "",
            f"no equivalent in pay: {LEAST_WAGES} comparable wages of {place_name} in one year are needed, "
            "and no year has them",
        )
    column, noun, each = span
    year = int(_nearest(counts[span], number(row["year"])))
    distance = abs(year - int(number(row["year"])))
    if distance > MOST_YEARS:
        return Equivalent(
            "",
            f"no equivalent in pay: the nearest year with {LEAST_WAGES} wages of {place_name} is {year}, "
            f"{distance} years away",
        )
    near = wages[wages[column].notna() & (wages["year"] == year)]
    ordered = near.sort_values([column, "figure_id"])
    middle = ordered.iloc[(len(ordered) - 1) // 2]
    words = _listed_ends([value / middle[column] for value in sums])
    wage = wording.money(middle[column], "USD")
    return Equivalent(
        f"{_rough(row)}{words} {noun} of pay in {place_name}",
        f"{_sum_words(row)} / {wage} {each}, the middle one of n = {len(near)} wages of {place_name} in {year}, "
        "US$ at the date",
        str(middle["figure_id"]),
        f"{middle['name']}, {wording.day(str(middle['period']))}",
    )


def _by_head(row: Row, sums: list[float], figures: pd.DataFrame, place_name: str) -> Equivalent | None:
    """The sum divided by the population of the country, where an article in the dataset gives it."""
    heads = figures[(figures["kind"] == "count") & (figures["category"] == "population")]
    heads = heads[(heads["place"] == row["place"]) & heads["unit"].isin(_PEOPLE) & (heads["value"] >= 1)]
    # Most counts of people are of some of them: only one that is said to be the country's population will do.
    heads = heads[heads["label"].str.casefold().isin(("population", f"population of {place_name}".casefold()))]
    heads = heads[(heads["year"] - number(row["year"])).abs() <= MOST_YEARS]
    if heads.empty:
        return None
    people = heads[heads["year"] == _nearest(heads["year"], number(row["year"]))].iloc[0]
    each = [wording.money(value / people["value"], "USD", precision(row)) for value in sums]
    return Equivalent(
        f"{_rough(row)}{' to '.join(each)} for each inhabitant of {place_name}",
        f"{_sum_words(row)} / {wording.number(people['value'])} people in {int(people['year'])}, US$ at the date",
        str(people["figure_id"]),
        f"{people['name']}, {wording.day(str(people['period']))}",
    )


def _by_year(wages: pd.DataFrame) -> list[float]:
    """The years that have enough wages to speak of a middle one."""
    counts = wages["year"].value_counts()
    return list(counts[counts >= LEAST_WAGES].index)


def _nearest(years: Iterable[float], year: float) -> float:
    """The year nearest to `year`; of two as near, the later."""
    return min(years, key=lambda one: (abs(one - year), -one))


def _listed_ends(values: list[float]) -> str:
    return " to ".join(wording.number(value, 2) for value in values)


def _rough(row: Row) -> str:
    return {"over": "over ", "at_least": "at least ", "under": "under ", "up_to": "up to "}.get(
        str(row["approx"]), "about "
    )


def _sum_words(row: Row) -> str:
    values = (number(row[column]) for column in ("usd", "usd_low", "usd_high"))
    return wording.amount(wording.Measure(*values, "money", "USD"), digits=precision(row))

"""What an amount is for each person: only with a population of the same place that the dataset itself holds."""

import math
import re
from collections.abc import Callable
from typing import NamedTuple

import pandas as pd

from dashboard import wording
from dashboard.charts.ratio import Span
from dashboard.places import place_name

FARTHEST = 5  # years between an amount and the population it is divided by
_WORDS = re.compile(r"[^\W\d_]+")
_SAYS_ALL = frozenset(
    ["population", "inhabitants", "people", "total", "whole", "of", "the", "in", "about", "million", "and"]
)


class Population(NamedTuple):
    """The people of a place: figure_id is that of the dataset's figure; why says what is amiss where people is NaN."""

    people: float
    year: int
    figure_id: str
    why: str


def population(figures: pd.DataFrame, place: str, year: float) -> Population:
    """The population of a place nearest to a year; none is given farther than FARTHEST years away."""
    if not place:
        return Population(math.nan, 0, "", "the place is not stated")
    if math.isnan(year):
        return Population(math.nan, 0, "", "the figure has no year")
    told = populations(figures)
    told = told[told["place"] == place]
    if told.empty:
        return Population(math.nan, 0, "", f"no population of {place_name(place)} in the dataset")
    nearest = told.iloc[(told["year"] - year).abs().argsort(kind="stable").iloc[0]]
    away = abs(int(nearest["year"]) - int(year))
    if away > FARTHEST:
        why = f"the nearest population of {place_name(place)} is for {nearest['year']:.0f}, {away} years away"
        return Population(math.nan, int(nearest["year"]), str(nearest["figure_id"]), why)
    return Population(float(nearest["value"]), int(nearest["year"]), str(nearest["figure_id"]), "")


def populations(figures: pd.DataFrame) -> pd.DataFrame:
    """The figures that count everyone in a country in a year, not some group of its people."""
    told = figures[(figures["category"] == "population") & (figures["kind"] == "count") & figures["year"].notna()]
    told = told[(told["status"] != "rejected") & told["value"].gt(0) & (told["place"] != "")]
    whole = [_counts_all(label, place) for label, place in zip(told["label"], told["place"], strict=True)]
    return told[pd.Series(whole, index=told.index, dtype=bool)]


def per_person(amount: Span, people: Population | None, words: Callable[[float], str]) -> str:
    """The amount for each person with the population's year, or why there is none; "" where none was asked for."""
    if people is None:
        return ""
    if math.isnan(people.people):
        return f"none: {people.why}"
    ends = [words(end / people.people) for end in (amount.low, amount.high) if math.isfinite(end)]
    bound = "at least " if amount.high == math.inf else ""
    about = "about " if amount.about else ""
    return f"{about}{bound}{wording.span(ends[0], ends[-1])} (population of {people.year})"


def _counts_all(label: str, place: str) -> bool:
    """Whether a label speaks of a whole population: "population of Kazakhstan", not "ethnic Kazakhs"."""
    said = {word.casefold() for word in _WORDS.findall(label)}
    own = {word.casefold() for word in _WORDS.findall(place_name(place))}
    return bool(said & {"population", "inhabitants"}) and not said - own - _SAYS_ALL

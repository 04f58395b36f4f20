"""The short English name of each country, as pages show it, by ISO 3166-1 alpha-3 code."""

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path


@cache
def place_names() -> Mapping[str, str]:
    """Code -> name, from place_names.csv beside this file. A code that is not there is shown as it stands."""
    with Path(__file__).with_name("place_names.csv").open(encoding="utf-8", newline="") as file:
        return {row["iso3"]: row["name"] for row in csv.DictReader(file)}


def place_name(code: str) -> str:
    """The name of a country, or the code itself where it has none here: "KAZ" is "Kazakhstan"."""
    return place_names().get(code, code)

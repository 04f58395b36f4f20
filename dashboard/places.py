"""The short English name of each country, as pages show it, by ISO 3166-1 alpha-3 code."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from extract import country_names


def place_names() -> Mapping[str, str]:
    """Code -> name. A code that is not there is shown as it stands."""
    return country_names()


def place_name(code: str) -> str:
    """The name of a country, or the code itself where it has none here: "KAZ" is "Kazakhstan"."""
    return country_names().get(code, code)


@cache
def outlined() -> tuple[str, ...]:
    """The codes of the countries that the map has an outline for, from static/countries.json."""
    outlines = json.loads((Path(__file__).parent / "static" / "countries.json").read_text(encoding="utf-8"))
    return tuple(feature["id"] for feature in outlines["features"])

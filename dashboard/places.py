"""The names of countries, by ISO 3166 alpha-3 code."""
from collections.abc import Mapping
def place_names() -> Mapping[str, str]:
    return {}

"""Prices with a colon between crowns and öre, as Sweden writes them: "129:90/kg"."""

import re

from extract.find.text.line import Line

COLON_PRICE = re.compile(r"(\d{1,5}):(\d\d)(?= ?(?:kr\b(?!\.? ?\d)|:-|/ ?(?:kg|hg|st|l|liter|förp|m)\b))")
COLON_AT_END = re.compile(r"([1-9]\d{0,4}):([6-9]\d)(?=\s*$|\n)")  # no clock has so many minutes
PACK_AHEAD = re.compile(r"\d ?(?:g|kg|hg|ml|cl|dl|l|st)\.? $")


NO_CLOCK = re.compile(r"([1-9]\d{0,4}):([6-9]\d)(?![\d:]|\.\d)")


def colon_price(line: Line, k: int) -> re.Match[str] | None:
    """ "129:90/kg", "9:90 kr", and "Falukorv 800 g 39:90" at the end of its line."""
    price = COLON_PRICE.match(line.text, line.starts[k])
    if price:
        return price
    if "SEK" in line.habits.money:
        return NO_CLOCK.match(line.text, line.starts[k])
    behind_pack = PACK_AHEAD.search(line.low, max(line.starts[0], line.starts[k] - 12), line.starts[k])
    return COLON_AT_END.match(line.text, line.starts[k]) if behind_pack else None

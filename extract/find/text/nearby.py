"""Whether a doubtful sign of money is used in a place that the text names near by."""

import re

from extract.find.text.line import Line
from extract.lexicon import legal_tender, place_names

CAPITAL = re.compile(r"(?<![^\W\d_])[A-Z]")
REACH = 600


def used_near(line: Line, pos: int, codes: tuple[str, ...]) -> bool:
    """Whether one of the currencies is legal tender in a place named within REACH characters.

    Settles signs that are other things too: "P570" is pesos near Manila, "ALL 200" lek near Tirana.
    """
    begin, stop = max(0, pos - REACH), pos + REACH
    for capital in CAPITAL.finditer(line.text, begin, stop):
        found = place_names().at(line.text, line.text, capital.start())
        if found and any(
            tender.currency in codes for place in found[1] for tender in legal_tender().get(place.iso3, ())
        ):
            return True
    return False

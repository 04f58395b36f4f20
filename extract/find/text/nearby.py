"""Whether a doubtful sign of money is used in a place that the text names near by."""

import re
from functools import lru_cache

from extract.find.text.line import Line
from extract.lexicon import legal_tender, place_names

CAPITAL = re.compile(r"(?<![^\W\d_])[A-Z]")
REACH = 600
REMEMBERED = 4  # stretches of text: those round the figure read last


def used_near(line: Line, pos: int, codes: tuple[str, ...]) -> bool:
    """Whether one of the currencies is legal tender in a place named within REACH characters.

    Settles signs that are other things too: "P570" is pesos near Manila, "ALL 200" lek near Tirana.
    """
    begin, stop = max(0, pos - REACH), pos + REACH
    return any(
        begin <= at < stop and not alive.isdisjoint(codes)
        for stretch in range(begin // REACH, stop // REACH + 1)
        for at, alive in _places(line.text, stretch * REACH)
    )


@lru_cache(maxsize=REMEMBERED)
def _places(text: str, begin: int) -> tuple[tuple[int, frozenset[str]], ...]:
    """(where it is named, what is legal tender there) of every place named in the REACH characters from begin on."""
    named = []
    for capital in CAPITAL.finditer(text, begin, begin + REACH):
        found = place_names().at(text, text, capital.start())
        if found:
            tenders = (tender for place in found[1] for tender in legal_tender().get(place.iso3, ()))
            named.append((capital.start(), frozenset(tender.currency for tender in tenders)))
    return tuple(named)

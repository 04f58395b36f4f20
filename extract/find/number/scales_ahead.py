"""Scales that stand in front of their number, as in Swahili and Hausa: "sh milioni 15", "naira dubu 50"."""

from decimal import Decimal
from functools import cache

from extract.find.number.digits import Number
from extract.find.text.line import Line
from extract.lexicon import number, rows

TABLE = "scales_ahead.csv"


def read_scale_ahead(line: Line, digits: Number) -> None:
    """Multiplies the number by the scale in front of it and takes that in, where people of the country count so."""
    k = digits.first - 1
    scale = scales_ahead().get(line.words[k])
    if scale is None or not line.spaced(digits.first) or line.tokens[k - 1][:1].isdigit():
        return
    if not line.habits.money.isdisjoint(scale[1]):
        digits.scale *= scale[0]
        digits.start, digits.first = line.starts[k], k


@cache
def scales_ahead() -> dict[str, tuple[Decimal, frozenset[str]]]:
    """ "elfu" -> (1000, the currencies of those who say so)."""
    return {
        row["word"]: (number(TABLE, line, row["factor"]), frozenset(row["codes"].split())) for line, row in rows(TABLE)
    }

"""What goods are sold by: so much a kilo, per litre, the bag."""

import re
from functools import cache
from typing import NamedTuple

from extract.find.text.line import Line
from extract.find.text.unit_at import unit_at
from extract.lexicon import UnitWord, rate_words, rows, unit_dimensions

# What goods come in. A rate of so many kilos in one of these is per vessel: "per 50-kg bag".
VESSELS = frozenset(
    ("box", "container", "bag", "sack", "bottle", "bale", "drum", "can", "tin", "jar", "cylinder", "tray", "carton", "crate", "basket", "packet", "pack",
     "jug", "jerrycan", "bucket", "tub", "pot", "glass")
)  # fmt: skip
PORTIONS = frozenset(("dozen", "bunch", "bundle", "pair", "loaf", "plate", "portion", "bowl", "serving", "slice"))
LENGTHS = frozenset(("yard", "metre"))  # of cloth and timber
# Weights and measures of markets that are no more than words here: how much they hold is told differently from town to town.
OF_MARKETS = frozenset(("viss", "catty", "seer", "tael", "mudu", "debe"))
PIECES_OF_GOODS = VESSELS | PORTIONS | OF_MARKETS | {"piece"}
SOLD_IN = frozenset(("mass", "volume"))
MEASURED_IN = SOLD_IN | {"area"}  # and land
OPENER = re.compile(r" (?:an?|per|the) (?=[a-z])")
SHORT = 2  # letters: "the t" is no tonne, and "a in" no inch


class SoldBy(NamedTuple):
    """per: the unit, the vessel or the portion; measured tells that it is a weight or a measure."""

    per: str
    measured: bool


def sold_by(line: Line, pos: int) -> SoldBy | None:
    """What the words behind a price that ends at pos say it buys, if goods are sold by that.

    >>> from extract.find.text.line import Line
    >>> text = "onions at 1,800 a kilo"
    >>> sold_by(Line(text, text, 0, len(text)), 15)
    SoldBy(per='kilogram', measured=True)
    """
    opener = OPENER.match(line.low, pos)
    if opener is None:
        return None
    unit = unit_at(line, opener.end())
    if unit and unit[0] - opener.end() >= SHORT and (is_weight_or_measure(unit[1]) or unit[1].unit in LENGTHS):
        return SoldBy(unit[1].unit, measured=unit[1].unit not in LENGTHS)
    word = rate_words().at(line.text, line.low, opener.end())
    if word is None or word[1].form != "noun":
        return None
    per = word[1].per
    if per in OF_MARKETS:
        return SoldBy(per, measured=True)
    return SoldBy(per, measured=False) if per in VESSELS or per in PORTIONS else None


@cache
def words_of_measures() -> frozenset[str]:
    """The words for one weight or measure that goods and land are sold by: "kilo", "barrel", "viss", "acre"."""
    units = (row for _, row in rows("unit_words.csv") if unit_dimensions().get(row["unit"]) in MEASURED_IN)
    sure = (row["word"] for row in units if not (row["factor"] or row["per"] or row["note"].startswith("weak")))
    return (
        OF_MARKETS
        | {"pound"}
        | {word for word in sure if word.isascii() and word.islower() and word.isalpha() and word[-1] != "s"}
    )


def is_of_goods(per: str | None) -> bool:
    """Whether a rate tells what goods are sold by: "kilogram", "bag", "piece"."""
    return per in PIECES_OF_GOODS or unit_dimensions().get(per or "") in SOLD_IN


def is_weight_or_measure(word: UnitWord) -> bool:
    """Whether one of the unit is a weight or a measure that goods are sold by."""
    return word.factor == 1 and word.per is None and unit_dimensions().get(word.unit) in SOLD_IN

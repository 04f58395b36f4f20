"""Prices of so much, told in front of them: "(1 kg = 7,96 €)", "100g당 2,980원", "100gあたり128円"."""

import re
from itertools import pairwise

from extract.find.number.draft import Draft
from extract.find.text.line import Line
from extract.find.units.rates import several_of
from extract.find.units.sold_by import is_of_goods

# Unit prices of labels, such as "(1 kg = 7,96 €)": of so many, in these.
LABELLED = frozenset((1, 10, 100, 1000))
TIMES_SEVERAL = re.compile(r"\d ?[x×] ?$")  # "2 x 500 g = 3,98 €"
EACH = frozenset(("당", "あたり", "当たり", "当り", "につき"))  # "for every" behind what it is said of


def take_units_of_labels(line: Line, drafts: list[Draft]) -> None:
    """Gives the price in "(1 kg = 7,96 €)" and "100 g = 0,75 €" the unit in front of it."""
    for quantity, price in pairwise(drafts):
        if _is_sold_by(quantity, price) and _words_between(line, quantity, price) == "=":
            several = TIMES_SEVERAL.search(line.low, max(line.starts[0], quantity.start - 4), quantity.start)
            if not several and quantity.number.value in LABELLED:
                _take_unit(line, quantity, price)


def settle_units_ahead(line: Line, drafts: list[Draft]) -> list[Draft]:
    """The drafts without the quantity of "100g당 2,980원": the price is per 100 grams, and nothing weighs as much."""
    units = set()
    for quantity, price in pairwise(drafts):
        if _is_sold_by(quantity, price) and _words_between(line, quantity, price) in EACH:
            _take_unit(line, quantity, price)
            units.add(id(quantity))
    return [draft for draft in drafts if id(draft) not in units] if units else drafts


def _is_sold_by(quantity: Draft, price: Draft) -> bool:
    if quantity.kind != "quantity" or price.kind != "money" or price.per is not None or quantity.factor != 1:
        return False
    return is_of_goods(quantity.unit) or quantity.unit in ("metre", "square metre")


def _words_between(line: Line, quantity: Draft, price: Draft) -> str:
    return line.text[quantity.end : price.start].strip()


def _take_unit(line: Line, quantity: Draft, price: Draft) -> None:
    price.per = several_of(f"{quantity.number.mantissa:f}", quantity.unit or "")
    price.note("per", line.text, quantity.start, quantity.end, price.per)

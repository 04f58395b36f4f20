"""Short price strings per CPU second, one at a time: ours against price-parser, on the same 300 prices.

    python bench/prices.py

price-parser is installed by this script into a virtual environment of its own, bench/.venv-price-parser. The sides take
turns, three each, and the median of their CPU seconds counts.
"""

from collections.abc import Iterator

from environments import own_python
from sides import FINDING, MEANING, Side, Timed, compared, take_turns
from table import Row, print_table
from texts import prices

PEER_PACKAGE = "price-parser==0.5.1"
PRICE_PARSER = """
from price_parser import Price
def read(text):
    return Price.fromstring(text).amount is not None
"""
# Ours gives every figure of a text: here it counts whether there is any.
ANY = """
figures_in = read
def read(text):
    return figures_in(text) > 0
"""


def main() -> None:
    print_table(measured_rows())


def measured_rows() -> Iterator[Row]:
    """Ours finding alone and with meaning, each against price-parser."""
    texts = prices()
    theirs = Side(PRICE_PARSER, texts, own_python("price-parser", PEER_PACKAGE))
    finding, meaning, peer = take_turns(Side(FINDING + ANY, texts), Side(MEANING + ANY, texts), theirs)
    for what, mine in {"Finding a price": finding, "Finding a price, with what it means": meaning}.items():
        yield Row(f"{what}, one string at a time", _told(mine), compared(mine.seconds, peer.seconds, "price-parser"))
    yield Row("price-parser, the same strings", _told(peer))


def _told(timed: Timed) -> str:
    return f"{timed.texts / timed.seconds:,.0f} strings a CPU second, an amount in {timed.figures} of {timed.texts}"


if __name__ == "__main__":
    main()

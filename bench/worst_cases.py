"""Texts made to be slow, and news: characters per CPU second, and how much longer twice the text takes.

    python bench/worst_cases.py [CHARACTERS]       (default 100,000)

Twice the text should take twice the time. One text and its double take turns, three each, and the median counts.
"""

import sys
from collections.abc import Iterator

from sides import MEANING, Side, take_turns
from table import NotMeasured, Row, print_table
from texts import bundled_text

CHARACTERS = 100_000  # twice of it in words is just under the 20,000 figures that one article may hold
PIECES = {"digits": "1 ", "signs": "$", "grouped": "1,1,1,", "words": "a million and ", "brackets": "("}


def main() -> None:
    print_table(measured_rows(int(sys.argv[1]) if len(sys.argv) > 1 else CHARACTERS))


def measured_rows(characters: int = CHARACTERS) -> Iterator[Row]:
    """One row for each kind of text, finding and meaning together."""
    for name, piece in {"news": bundled_text(), **PIECES}.items():
        text = (piece * (characters // len(piece) + 1))[:characters]
        what = "News" if name == "news" else f"Nothing but {name} ({piece.strip()})"
        yield Row(f"{what}, {characters:,} characters", *_growth(text))


def _growth(text: str) -> tuple[str, str]:
    """The speed, and the factor of twice the text; or why one kind has none, such as more figures than are allowed."""
    try:
        one, two = take_turns(Side(MEANING, [text]), Side(MEANING, [text * 2]))
    except NotMeasured as error:
        return "not measured", str(error)
    speed = f"{one.speed:,.0f} characters a CPU second"
    return speed, f"twice the text takes {two.seconds / one.seconds:.2f} times as long"


if __name__ == "__main__":
    main()

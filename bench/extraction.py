"""Characters per CPU second of our extractor, of a plain scan for digits and of quantulum3, on the same text.

    python bench/extraction.py [FILE ...]       (default: general news of ours, then the bundled briefs and news that are dense with figures)

quantulum3 is installed by this script into a virtual environment of its own, bench/.venv-quantulum3. It reads the first
40,000 characters only, and is compared with ours on those: cut into articles of 4,000, and as one text. Twice the text
takes it up to four times as long, so that the ratio says little without the length. The sides take turns, three each, and
the median of their CPU seconds counts.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from environments import own_python
from sides import FINDING, MEANING, Side, Timed, compared, take_turns
from table import Row, print_table
from texts import bundled_text, everyday_news

PEER_PACKAGES = ("quantulum3==0.10.0", "setuptools<81")
PEER_CHARACTERS = 40_000
ARTICLE = 4_000
OURS = {"Finding figures": FINDING, "Finding figures, with what each means": MEANING}
DIGITS = """
import re
runs = re.compile(r"[0-9]+")
def read(text):
    return len(runs.findall(text))
"""
QUANTULUM = """
from quantulum3 import parser
def read(text):
    return len(parser.parse(text))
"""


def main() -> None:
    files = [Path(name) for name in sys.argv[1:]]
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in files) if files else None
    print_table(measured_rows(text))


def measured_rows(text: str | None = None, peer_characters: int = PEER_CHARACTERS) -> Iterator[Row]:
    """First what needs nothing but this project, then what needs quantulum3 as well."""
    texts = {"": text} if text else {"general news: ": everyday_news(), "dense with figures: ": bundled_text()}
    for name, whole in texts.items():
        yield from _against("a plain scan for digits", DIGITS, [whole], name)
    python = own_python("quantulum3", *PEER_PACKAGES)
    for name, whole in texts.items():
        short = whole[:peer_characters]
        articles = [short[at : at + ARTICLE] for at in range(0, len(short), ARTICLE)]
        for pieces in (articles, [short]):
            yield from _against("quantulum3", QUANTULUM, pieces, name, python)


def _against(peer: str, code: str, texts: list[str], name: str, python: str | Path = sys.executable) -> Iterator[Row]:
    *ours, theirs = take_turns(*(Side(mine, texts) for mine in OURS.values()), Side(code, texts, python))
    size = f"{name}{len(texts)} × {len(texts[0]):,} characters"
    for what, mine in zip(OURS, ours, strict=True):
        yield Row(f"{what}, {size}", _told(mine), compared(mine.seconds, theirs.seconds, peer))
    yield Row(f"{peer.removeprefix('a ')}, {size}", _told(theirs))


def _told(timed: Timed) -> str:
    return f"{timed.speed:,.0f} characters a CPU second, {timed.figures:,} found"


if __name__ == "__main__":
    main()

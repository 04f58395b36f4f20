"""The rows that every measurement gives, and the one table they are printed in."""

import sys
from collections.abc import Iterable
from typing import NamedTuple


class Row(NamedTuple):
    """What was measured, what came out with its unit, and how that compares: with which other, and how many times."""

    what: str
    measured: str
    compared: str = ""


class NotMeasured(Exception):
    """Something that a measurement needs is not to be had; the message says what, in one line."""


HEAD = Row("What", "Measured", "Compared")


def table(rows: Iterable[Row]) -> str:
    """The rows under a head, in columns of one width: plain text that GitHub's Markdown reads as a table."""
    cells = [[_cell(text) for text in row] for row in (HEAD, *rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    cells.insert(1, ["-" * width for width in widths])
    return "\n".join(f"| {' | '.join(map(str.ljust, line, widths))} |" for line in cells)


def print_table(rows: Iterable[Row]) -> None:
    """Prints the table on stdout; each row shows on stderr as soon as it is measured. Ends the program where one cannot be."""
    so_far, why = [], None
    try:
        so_far.extend(shown(rows))
    except NotMeasured as error:
        why = f"not measured: {error}"
    print(table(so_far))
    sys.exit(why)


def shown(rows: Iterable[Row]) -> Iterable[Row]:
    """The same rows, each told to whoever waits: some take a minute."""
    for row in rows:
        tell("  " + "; ".join(filter(None, row)))
        yield row


def tell(words: str) -> None:
    """Progress, on stderr: stdout holds the table and nothing else."""
    print(words, file=sys.stderr, flush=True)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")

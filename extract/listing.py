"""Prints figures as a table that people read in a terminal."""

import sys
from collections.abc import Iterable
from decimal import Decimal

from extract.models import Figure

NARROWEST = 100


def print_figures(figures: Iterable[Figure]) -> None:
    """One line a figure on standard output: words, amount, label, category, place, period, US dollars."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    encoding = sys.stdout.encoding or "utf-8"
    console = Console(file=sys.stdout, highlight=False, emoji=False)
    console.width = max(console.width, NARROWEST)
    table = Table(box=None, header_style="bold", pad_edge=False)
    for name in ("As written", "Amount", "What", "Category", "Place", "Period", "US$ then"):
        table.add_column(name, justify="right" if name in ("Amount", "US$ then") else "left", overflow="fold")
    for figure in figures:
        usd = figure.comparable.usd
        cells = (
            figure.text, _amount(figure), figure.label or "", figure.category or "",
            figure.place or "", figure.period or "",
            "" if usd is None else grouped(usd) + _per(figure),
        )  # fmt: skip
        table.add_row(*(Text(_within(encoding, printable(cell))) for cell in cells))
    console.print(table)


def printable(text: str) -> str:
    """The text on one line, control and direction marks shown as escapes so that they cannot act on a terminal."""
    text = " ".join(text.split())
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)


def _within(encoding: str, text: str) -> str:
    """The text as a terminal of this encoding can show it: what it has no sign for, such as ₹, becomes an escape."""
    return text.encode(encoding, "backslashreplace").decode(encoding)


def _amount(figure: Figure) -> str:
    number = grouped(figure.value) if figure.value is not None else f"{grouped(figure.low)} to {grouped(figure.high)}"
    unit = {"percent": "%", None: ""}.get(figure.unit, f" {figure.unit}")
    return number + unit.replace("_", " ") + _per(figure)


def _per(figure: Figure) -> str:
    return f"/{figure.per}" if figure.per else ""


def grouped(value: Decimal | None) -> str:
    """
    >>> grouped(Decimal("27700000000")), grouped(Decimal("15.0242"))
    ('27,700,000,000', '15.02')
    """
    if value is None:
        return ""
    if value == value.to_integral_value():
        return f"{value:,.0f}"
    return f"{value:,.2f}" if abs(value) >= 1 else f"{value:.4g}"

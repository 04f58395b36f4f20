"""Two amounts set against each other, in words that claim no more than the amounts do: "about 18 times as much"."""

import math
from collections.abc import Callable
from typing import NamedTuple

from dashboard import wording
from dashboard.charts.marks import DOWNWARD, UPWARD

_SAME = 0.005  # amounts that differ by less than half a percent are called the same


class Span(NamedTuple):
    """What an amount can be: both ends, infinite or zero where the source leaves them open; about where it rounds."""

    low: float
    high: float
    about: bool


def span(value: float, low: float, high: float, approx: str) -> Span:
    """The span of a figure: its value, or its two ends where it has none. NaN stands for missing."""
    first, last = (low, high) if math.isnan(value) else (value, value)
    first = 0.0 if approx in DOWNWARD else first
    last = math.inf if approx in UPWARD else last
    return Span(first, last, approx == "about")


def index_words(amount: Span, base: Span) -> str:
    """An amount where the base is 100: "1,800", "150 to 200", "at least 180"; "" where nothing can be said."""
    lowest, highest = _quotient(amount, base)
    return _between(lowest * 100, highest * 100, wording.number, about=amount.about or base.about)


def times_words(amount: Span, base: Span) -> str:
    """How many times the base an amount is: "18 times as much", "80% of it", "the same"; "" where nothing can be said."""
    lowest, highest = _quotient(amount, base)
    about = amount.about or base.about
    if abs(lowest - 1) < _SAME and abs(highest - 1) < _SAME:
        return "about the same" if about else "the same"
    if lowest >= 1.995 or (highest == math.inf and lowest >= 1):
        words = _between(lowest, highest, lambda x: wording.number(x, 2 if x < 100 else 3), about=about)
        return f"{words} times as much" if words else ""
    words = _between(lowest * 100, highest * 100, lambda x: f"{wording.number(x)}%", about=about)
    return f"{words} of it" if words else ""


def difference_words(amount: Span, base: Span, unit_words: Callable[[float], str]) -> str:
    """How much more or less an amount is; unit_words turns a number into words. Spans that overlap have no sign."""
    lowest, highest = amount.low - base.high, amount.high - base.low
    about = amount.about or base.about
    if any(math.isnan(x) for x in (lowest, highest)) or lowest < 0 < highest:
        return ""
    if lowest == highest == 0:
        return "no difference"
    more = highest > 0
    near, far = (lowest, highest) if more else (-highest, -lowest)
    words = _between(near, far, unit_words, about=about)
    return f"{words} {'more' if more else 'less'}" if words else ""


def change_words(first: float, last: float) -> str:
    """A change through time: "rose 4.6-fold", "rose by 23%", "fell by 9%", "stayed the same"."""
    if first <= 0 or not math.isfinite(first) or not math.isfinite(last):
        return "changed"
    factor = last / first
    if abs(factor - 1) < _SAME:
        return "stayed the same"
    if factor >= 2:
        return f"rose {wording.number(factor, 2 if factor < 100 else 3)}-fold"
    return f"{'rose' if factor > 1 else 'fell'} by {wording.number(abs(factor - 1) * 100, 2)}%"


def _quotient(amount: Span, base: Span) -> tuple[float, float]:
    """The lowest and highest quotient; NaN where a sign or a zero makes it meaningless."""
    if amount.low < 0 or base.low < 0 or base.high <= 0:
        return math.nan, math.nan
    lowest = 0.0 if base.high == math.inf else amount.low / base.high
    highest = math.inf if base.low == 0 or amount.high == math.inf else amount.high / base.low
    return lowest, highest


def _between(lowest: float, highest: float, words: Callable[[float], str], *, about: bool) -> str:
    if math.isnan(lowest) or math.isnan(highest) or (lowest <= 0 and highest == math.inf):
        return ""
    if highest == math.inf:
        return f"at least {words(lowest)}"
    if lowest <= 0 < highest:
        return f"at most {words(highest)}"
    first, last = words(lowest), words(highest)
    return f"{'about ' if about else ''}{first if first == last else f'{first} to {last}'}"

"""Where the ticks of a value axis stand and what they say: decades on a log axis, round numbers on a linear one."""

import math
from collections.abc import Callable
from typing import NamedTuple

_MOST_LABELS = 5  # as many as fit side by side on a phone


class Scale(NamedTuple):
    """range is in the axis' own terms: powers of ten on a log axis."""

    log: bool
    ticks: list[float]
    labels: list[str]
    range: tuple[float, float]


def log_scale(values: list[float], words: Callable[[float], str]) -> Scale:
    """A scale from the decade below the smallest value to the one above the largest. values are above zero."""
    low, high = math.log10(min(values)), math.log10(max(values))
    if high - low <= 1.2:
        steps = [
            (1, 2, 5)[step % 3] * 10.0 ** (step // 3) for step in range(3 * math.floor(low), 3 * math.ceil(high) + 2)
        ]
        inside = [step for step in steps if 10 ** (low - 0.35) <= step <= 10 ** (high + 0.35)]
        ticks = inside
    else:
        ticks = [10.0**power for power in range(math.floor(low), math.ceil(high) + 1)]
    pad = max((high - low) * 0.04, 0.06)
    lowest, highest = min(low, math.log10(ticks[0])), max(high, math.log10(ticks[-1]))
    every = math.ceil(len(ticks) / _MOST_LABELS)
    labels = ["" if index % every else words(tick) for index, tick in enumerate(ticks)]
    return Scale(True, ticks, labels, (lowest - pad, highest + pad))


def linear_scale(values: list[float], words: Callable[[float], str]) -> Scale:
    """A scale that holds zero and every value."""
    low, high = min(0.0, *values), max(0.0, *values)
    step = _round_step((high - low) / (_MOST_LABELS - 1) or 1.0)
    first, last = math.floor(low / step), math.ceil(high / step)
    ticks = [count * step for count in range(first, last + 1)]
    pad = (ticks[-1] - ticks[0]) * 0.03
    return Scale(False, ticks, [words(tick) for tick in ticks], (ticks[0] - pad, ticks[-1] + pad))


def _round_step(rough: float) -> float:
    """The next of 1, 2, 5 and 10 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(rough))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough * (1 - 1e-9))

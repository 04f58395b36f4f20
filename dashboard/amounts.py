"""One figure's amounts in words, never more precise than what was printed."""

import math
from collections.abc import Mapping

from dashboard import wording

Row = Mapping[str, object]  # a row of the frame: column -> value
_EXACT, _ROUGH, _MOST = 3, 2, 4  # significant digits: the fewest for an exact figure and for "about", the most for any


def printed(row: Row) -> str:
    """The figure as printed, in our wording: "about Rs 500 a day (INR)"."""
    return wording.amount(_measure(row, "value", str(row["kind"]), str(row["unit"]), str(row["per"])))


def in_dollars(row: Row) -> str:
    """The figure in US dollars at its date, "not stated" where it could not be converted."""
    if row["unit"] == "USD":
        return printed(row)
    return converted(row, "usd", "USD", str(row["per"]))


def converted(row: Row, column: str, currency: str, per: str = "") -> str:
    """The amount, or the range, in a column of converted money, as precise as the print: "about US$46,000"."""
    return wording.amount(_measure(row, column, "money", currency, per), digits=precision(row))


def precision(row: Row) -> int:
    """How many significant digits a conversion of the figure may show.

    "about 2 million" allows two, for its one; "Rs 1,700" three, so that rounding adds no error of its own.
    """
    ends = [end for end in (number(row[column]) for column in ("value", "value_low", "value_high")) if end]
    known = max((_digits(end) for end in ends if math.isfinite(end)), default=_EXACT)
    return min(_MOST, max(_ROUGH if row["approx"] else _EXACT, known))


def number(value: object) -> float:
    """A cell as a float; what is missing, in whatever way the frame says so, is NaN."""
    try:
        return float(str(value))
    except ValueError:
        return math.nan


def _measure(row: Row, column: str, kind: str, unit: str, per: str) -> wording.Measure:
    values = (number(row.get(name, "")) for name in (column, f"{column}_low", f"{column}_high"))
    return wording.Measure(*values, kind, unit, per, str(row["approx"]))


def _digits(value: float) -> int:
    """Significant digits, trailing noughts not counted: 1,700 has two, 306,726,736 nine."""
    if not math.isfinite(value) or not value:
        return 0
    return len(f"{abs(value):.11e}".partition("e")[0].replace(".", "").rstrip("0"))

"""How much faster whole columns convert than pint row by row, over the same mixed rows.

    python bench/convert.py [ROWS]       (default: a million)

pint is timed over 20,000 of the rows and its time is scaled up, which favours it: its caches are warm by then. Both must
give the same numbers. The sides take turns, three each, and the median of their CPU seconds counts.
"""

import statistics
import sys
from collections.abc import Iterator
from pathlib import Path
from time import process_time

import numpy as np
import pandas as pd
from pint import Quantity, UnitRegistry
from sides import compared
from table import NotMeasured, Row, print_table

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from extract.normalise.frames import convert_frame, usd_frame  # noqa: E402
from extract.normalise.quantities import registry  # noqa: E402
from extract.normalise.reference import units  # noqa: E402

PAIRS = (
    ("mile", "kilometre"), ("foot", "metre"), ("acre", "hectare"), ("kanal", "square metre"), ("barrel", "litre"),
    ("tonne", "kilogram"), ("pound", "kilogram"), ("short ton", "tonne"), ("gigawatt", "megawatt"),
    ("kilowatt hour", "megajoule"), ("million btu", "gigajoule"), ("fahrenheit", "celsius"),
    ("square foot", "square metre"), ("cubic foot", "cubic metre"), ("inch", "centimetre"),
)  # fmt: skip
CURRENCIES = ("PKR", "INR", "KZT", "EUR", "CNY", "NGN", "USD", "XXX")
ROWS = 1_000_000
BY_PINT = 20_000
ROUNDS = 3


def main() -> None:
    print_table(measured_rows(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS))


def measured_rows(rows: int = ROWS) -> Iterator[Row]:
    """Units in columns against pint, and money in columns, for which pint has no counterpart."""
    frame = mixed_rows(rows)
    some = frame[: min(BY_PINT, rows)]
    convert_frame(some["value"][:100], some["unit"][:100], some["to"][:100])  # loads the tables and pint
    plain = UnitRegistry()
    plain.load_definitions(ROOT / "data" / "lexicon" / "unit_definitions.txt")
    turns = [(timed_in_columns(frame), timed_row_by_row(plain, some)) for _ in range(ROUNDS)]
    (ours, _), (theirs, _) = turns[0]
    if not np.allclose(ours[: len(theirs)], theirs, rtol=1e-9, atol=1e-9):
        raise NotMeasured("columns and pint do not give the same numbers")
    columns = statistics.median(seconds for (_, seconds), _ in turns)
    by_pint = statistics.median(seconds for _, (_, seconds) in turns) * rows / len(some)
    what = f"Converting {rows:,} rows of {len(PAIRS)} pairs of units"
    yield Row(f"{what}, in columns", f"{columns:.3f} CPU s", compared(columns, by_pint, "pint"))
    yield Row("pint row by row, the same rows", f"{by_pint:,.1f} CPU s (scaled up from {len(some):,} rows)")
    money = statistics.median(timed_money(frame) for _ in range(ROUNDS))
    yield Row(
        f"Converting {rows:,} rows of {len(CURRENCIES)} currencies in 240 months, in columns", f"{money:.3f} CPU s"
    )


def mixed_rows(rows: int) -> pd.DataFrame:
    """Rows of every pair of units and of every currency and month, in no order; the same on every run."""
    chance = np.random.default_rng(20261123)
    pair = chance.integers(len(PAIRS), size=rows)
    months = [f"{year}-{month:02}" for year in range(2005, 2025) for month in range(1, 13)]
    return pd.DataFrame(
        {
            "value": chance.uniform(1, 10_000, rows),
            "unit": np.array([unit for unit, _ in PAIRS])[pair],
            "to": np.array([other for _, other in PAIRS])[pair],
            "currency": chance.choice(CURRENCIES, rows),
            "period": chance.choice(months, rows),
        }
    )


def timed_in_columns(frame: pd.DataFrame) -> tuple[np.ndarray, float]:
    started = process_time()
    made = convert_frame(frame["value"], frame["unit"], frame["to"])
    return made.to_numpy(), process_time() - started


def timed_row_by_row(plain: UnitRegistry, frame: pd.DataFrame) -> tuple[np.ndarray, float]:
    """pint with floats, as it is usually used; what each name is called in pint is looked up beforehand."""
    names = {name: str(registry().Quantity(units()[name].expression).units) for pair in PAIRS for name in pair}
    rows = list(zip(frame["value"], frame["unit"].map(names), frame["to"].map(names), strict=True))
    started = process_time()
    made = [row_by_pint(plain, *row).magnitude for row in rows]
    return np.array(made), process_time() - started


def row_by_pint(plain: UnitRegistry, value: float, unit: str, other: str) -> Quantity:
    return plain.Quantity(value, unit).to(other)


def timed_money(frame: pd.DataFrame) -> float:
    started = process_time()
    usd_frame(frame["value"], frame["currency"], frame["period"])
    return process_time() - started


if __name__ == "__main__":
    main()

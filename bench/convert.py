"""Measures how much faster whole columns convert than pint row by row, over the same mixed rows.

    python bench/convert.py [ROWS]

pint is timed over 20,000 of the rows and its time is scaled up, which favours it: its caches are warm by then. Both must
give the same numbers. A million rows took 0.07 s in columns, and pint would have taken 37 s, on two cores.
"""

import sys
from pathlib import Path
from time import perf_counter

import numpy as np
import pandas as pd
from pint import Quantity, UnitRegistry

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from extract.normalise.frames import convert_frame, usd_frame
from extract.normalise.quantities import registry
from extract.normalise.reference import units

PAIRS = (
    ("mile", "kilometre"), ("foot", "metre"), ("acre", "hectare"), ("kanal", "square metre"), ("barrel", "litre"),
    ("tonne", "kilogram"), ("pound", "kilogram"), ("short ton", "tonne"), ("gigawatt", "megawatt"),
    ("kilowatt hour", "megajoule"), ("million british thermal unit", "gigajoule"), ("fahrenheit", "celsius"),
    ("square foot", "square metre"), ("cubic foot", "cubic metre"), ("inch", "centimetre"),
)  # fmt: skip
CURRENCIES = ("PKR", "INR", "KZT", "EUR", "CNY", "NGN", "USD", "XXX")
BY_PINT = 20_000
LEAST = 100


def main() -> int:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    frame = mixed_rows(rows)
    convert_frame(frame["value"][:100], frame["unit"][:100], frame["to"][:100])  # loads the tables and pint
    ours, seconds = timed_in_columns(frame)
    theirs, for_some = timed_row_by_row(frame[: min(BY_PINT, rows)])
    if not np.allclose(ours[: len(theirs)], theirs, rtol=1e-9, atol=1e-9):
        print("the two do not give the same numbers")
        return 1
    by_pint = for_some * rows / len(theirs)
    print(f"columns: {rows:,} rows of {len(PAIRS)} pairs of units in {seconds:.3f} s")
    print(f"pint:    {len(theirs):,} rows, one by one, in {for_some:.2f} s: {by_pint:,.0f} s for {rows:,}")
    print(f"ratio:   {by_pint / seconds:,.0f} (at least {LEAST} is asked for)")
    started = perf_counter()
    usd_frame(frame["value"], frame["currency"], frame["period"])
    print(f"money:   {rows:,} rows of {len(CURRENCIES)} currencies in 240 months in {perf_counter() - started:.3f} s")
    return 0 if by_pint / seconds >= LEAST else 1


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
    started = perf_counter()
    made = convert_frame(frame["value"], frame["unit"], frame["to"])
    return made.to_numpy(), perf_counter() - started


def timed_row_by_row(frame: pd.DataFrame) -> tuple[np.ndarray, float]:
    """pint with floats, as it is usually used; what each name is called in pint is looked up beforehand."""
    plain = UnitRegistry()
    plain.load_definitions(Path(__file__).resolve().parent.parent / "data" / "lexicon" / "unit_definitions.txt")
    names = {name: str(registry().Quantity(units()[name].expression).units) for pair in PAIRS for name in pair}
    rows = list(zip(frame["value"], frame["unit"].map(names), frame["to"].map(names), strict=True))
    started = perf_counter()
    made = [row_by_pint(plain, *row).magnitude for row in rows]
    return np.array(made), perf_counter() - started


def row_by_pint(plain: UnitRegistry, value: float, unit: str, other: str) -> Quantity:
    return plain.Quantity(value, unit).to(other)


if __name__ == "__main__":
    sys.exit(main())

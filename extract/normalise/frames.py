"""Converts whole columns at once: physical units by one factor a pair of units, money by one rate a currency and period.

pint and the tables are asked once for each distinct pair; the rows are then one multiplication.
"""

from collections.abc import Callable, Iterable
from decimal import Decimal

import numpy as np
import pandas as pd

from extract.errors import BadArgument, NoRate
from extract.normalise.quantities import check_alike, conversion
from extract.normalise.rates import usd_rate


def convert_frame(values: pd.Series, from_units: pd.Series, to_units: pd.Series) -> pd.Series:
    """Each value of a unit of units.csv in another unit, as float64 on the index of `values`.

    NaN where the value is missing and where the two units do not measure the same thing or are not in units.csv.

    >>> units, others = pd.Series(["mile", "fahrenheit", "mile"]), pd.Series(["kilometre", "celsius", "day"])
    >>> convert_frame(pd.Series([5.0, 212.0, 1.0]), units, others).round(5).tolist()
    [8.04672, 100.0, nan]
    """
    which, pairs = pairs_of(from_units, to_units)
    factors, offsets = looked_up(pairs, units_pair, missing=(np.nan, np.nan))
    numbers = values.to_numpy(dtype="float64", na_value=np.nan)
    return pd.Series(numbers * factors[which] + offsets[which], index=values.index, name=values.name)


def usd_frame(values: pd.Series, currencies: pd.Series, periods: pd.Series) -> pd.Series:
    """Each amount in US dollars at its period ("2018", "2018-03"), as float64 on the index of `values`.

    NaN where the amount is missing and where there is no rate: the row stays.
    """
    which, pairs = pairs_of(currencies, periods)
    (rates,) = looked_up(pairs, rate_pair, missing=(np.nan,))
    numbers = values.to_numpy(dtype="float64", na_value=np.nan)
    return pd.Series(numbers / rates[which], index=values.index, name=values.name)


def pairs_of(first: pd.Series, second: pd.Series) -> tuple[np.ndarray, list[tuple[object, object]]]:
    """The distinct pairs of two columns, and for each row which of them it has."""
    codes, names = pd.factorize(first, use_na_sentinel=False)
    other_codes, other_names = pd.factorize(second, use_na_sentinel=False)
    which, pairs = pd.factorize(codes.astype("int64") * len(other_names) + other_codes)
    return which, [(names[pair // len(other_names)], other_names[pair % len(other_names)]) for pair in pairs]


def looked_up(
    pairs: Iterable[tuple[object, object]],
    look_up: Callable[[str, str], tuple[Decimal, ...]],
    missing: tuple[float, ...],
) -> tuple[np.ndarray, ...]:
    """The numbers of each pair as columns; `missing` for a pair that has none."""
    found = []
    for one, other in pairs:
        try:
            known = isinstance(one, str) and isinstance(other, str)
            found.append(tuple(map(float, look_up(one, other))) if known else missing)
        except (BadArgument, NoRate):
            found.append(missing)
    return tuple(np.array(found, dtype="float64").reshape(-1, len(missing)).T)


def units_pair(unit: str, other: str) -> tuple[Decimal, ...]:
    if unit == other:
        return Decimal(1), Decimal(0)
    check_alike(unit, other)
    return conversion(unit, other)


def rate_pair(currency: str, period: str) -> tuple[Decimal, ...]:
    return (usd_rate(currency, period).rate,)

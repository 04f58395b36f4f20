"""Checks that the comparable columns of a row follow from one another."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from extract.checks.finding import Finding, Rule, number, quoted
from extract.checks.structure import REBUILD
from extract.normalise.reference import profiles

TOLERANCE = 1e-6  # the columns carry twelve digits
WITH_OFFSET = ("celsius", "fahrenheit", "kelvin")  # minus five degrees is a positive number of kelvin
ENDS = ("", "_low", "_high")
MONTHS = 12


def dollars(frame: pd.DataFrame) -> Iterator[Finding]:
    """usd is the value divided by the rate, for a value and for both ends of a range."""
    rule = Rule("error", "usd_is_value_by_rate", REBUILD)
    for end in ENDS:
        value, usd = frame[f"value{end}"], frame[f"usd{end}"]
        yield from rule.at(frame, _differ(usd, value / frame["usd_rate"]), lambda row, end=end: _says_rate(row, end))
    lacking = frame["usd_rate"].notna() & frame[[f"usd{end}" for end in ENDS]].isna().all(axis=1)
    yield from Rule("error", "rate_is_used", REBUILD).at(
        frame, lacking, lambda row: f"{quoted(row.text)} has a rate of {number(row.usd_rate)} and no US dollars"
    )


def _says_rate(row: object, end: str) -> str:
    value, usd = getattr(row, f"value{end}"), getattr(row, f"usd{end}")
    return f"{quoted(row.text)}: {number(value)} {row.unit} at {number(row.usd_rate)} per US dollar is not US${number(usd)}"


def pay(frame: pd.DataFrame) -> Iterator[Finding]:
    """Pay per hour, day, month and year fit together under the row's working-time profile."""
    known = profiles()
    names = frame["work_profile"]
    yield from Rule("error", "profile_known", REBUILD).at(
        frame,
        (names != "") & ~names.isin(known),
        lambda row: f"work_profile {row.work_profile!r} is not in work_time_profiles.csv",
    )
    hours = names.map({name: float(one.hours_per_day) for name, one in known.items()}).astype("float64")
    days = names.map({name: float(one.days_per_month) for name, one in known.items()}).astype("float64")
    months = pd.Series(float(MONTHS), index=frame.index).where(names != "")
    for short, times, long, end in (
        ("hour", hours, "day", ""), ("day", days, "month", ""), ("month", months, "year", ""),
        ("day", days, "month", "_low"), ("day", days, "month", "_high"),
    ):  # fmt: skip
        less, more = f"per_{short}_usd{end}", f"per_{long}_usd{end}"
        yield from Rule("error", "pay_fits_profile", REBUILD).at(
            frame,
            _differ(frame[more], frame[less] * times),
            lambda row, less=less, more=more: (
                f"{quoted(row.text)}: {less} {number(getattr(row, less))} and {more} {number(getattr(row, more))} "
                f"do not fit {row.work_profile}"
            ),
        )


def signs(frame: pd.DataFrame) -> Iterator[Finding]:
    """A quantity keeps its sign in its normal unit."""
    for value, normal in (("value", "si_value"), ("value_low", "si_low"), ("value_high", "si_high")):
        turned = (np.sign(frame[value]) != np.sign(frame[normal])) & frame[value].notna() & frame[normal].notna()
        yield from Rule("error", "sign_kept", REBUILD).at(
            frame,
            turned & ~frame["unit"].isin(WITH_OFFSET),
            lambda row, value=value, normal=normal: (
                f"{quoted(row.text)} is {number(getattr(row, value))} {row.unit} "
                f"and yet {number(getattr(row, normal))} {row.si_unit}"
            ),
        )


def _differ(one: pd.Series, other: pd.Series) -> pd.Series:
    """Where both are known and differ by more than rounding can do."""
    return ((one - other).abs() > TOLERANCE * other.abs()) & one.notna() & other.notna()

"""Loads the tables of data/reference once each, checked, as records.

Every function raises BadReference with file, line and cure when a table is missing or wrong.
"""

from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeVar

from extract.errors import BadReference
from extract.normalise import vintage
from extract.normalise.rows import day, is_month, month, positive, shown, table, yes
from extract.normalise.vintage import newest

LEXICON = Path(__file__).parents[2] / "data" / "lexicon"
CENTRAL_BANK_TABLE = "exchange_rates_ecb"

Named = TypeVar("Named", "Succession", "Peg", "Profile", "UnitRow")
Period = TypeVar("Period", "Break", "Regime")


class MonthRate(NamedTuple):
    """Units of a currency per US dollar, mean of one month; flag is empty or stands in exchange_rate_breaks.csv."""

    per_usd: Decimal
    flag: str


class Break(NamedTuple):
    """Months whose rates cannot be read like the others; `use` says whether they may convert anything at all.

    last is empty where that goes on.
    """

    currency: str
    first: str
    last: str
    flag: str
    use: bool
    meaning: str


class Succession(NamedTuple):
    """`old_per_new` of the old currency became one of the new on from_date; `use` where rates bear that out."""

    old: str
    new: str
    old_per_new: Decimal
    from_date: str
    basis: str
    use: bool


class Peg(NamedTuple):
    """A currency held at `per_anchor` units per unit of another one, from a month on."""

    currency: str
    anchor: str
    per_anchor: Decimal
    from_month: str
    basis: str


class Regime(NamedTuple):
    """Months in which a currency had more than one rate; to_month is empty where that goes on."""

    currency: str
    from_month: str
    to_month: str
    note: str


class Profile(NamedTuple):
    """How long people work: hours a day, days a week and a month. iso3 is empty where no country has it by law."""

    name: str
    iso3: str
    hours_per_day: Decimal
    days_per_week: Decimal
    days_per_month: Decimal
    basis: str


class UnitRow(NamedTuple):
    """A unit of the lexicon: its singular name, what pint calls it, and the unit it is made comparable in."""

    unit: str
    expression: str
    normal_unit: str
    where: str


@cache
def exchange_rates() -> dict[str, dict[str, MonthRate]]:
    """Month means by currency and month; units of currency per US dollar."""
    path, columns = newest("exchange_rates").path, ("currency", "month", "per_usd", "n_obs", "flag")
    name, rates = shown(path), dict[str, dict[str, MonthRate]]()
    for line, (currency, of, per_usd, _, flag) in table(path, columns):
        months = rates.setdefault(currency, {})
        if not is_month(of) or of in months:
            raise BadReference(f"{name}:{line}: {currency} {of!r} is no month or stands twice; rebuild the table")
        months[of] = MonthRate(positive(per_usd, name, line), flag)
    return rates


@cache
def central_bank_rates() -> dict[str, dict[str, Decimal]]:
    """The European Central Bank's month means, as exchange_rates; empty until a refresh has brought them."""
    path = newest(CENTRAL_BANK_TABLE).path
    if not path.exists():
        return {}
    rates: dict[str, dict[str, Decimal]] = {}
    for line, (currency, of, per_usd) in table(path, ("currency", "month", "per_usd")):
        rates.setdefault(currency, {})[month(of, shown(path), line)] = positive(per_usd, shown(path), line)
    return rates


@cache
def last_month() -> str:
    """The last month for which the bank's table holds any rate."""
    return max(max(months) for months in exchange_rates().values())


@cache
def breaks() -> dict[str, tuple[Break, ...]]:
    name, columns = "exchange_rate_breaks.csv", ("currency", "first", "last", "flag", "use", "meaning")
    rows = [
        Break(currency, month(first, name, line), last and month(last, name, line), flag, yes(use, name, line), meaning)
        for line, (currency, first, last, flag, use, meaning) in table(vintage.REFERENCE / name, columns)
    ]
    return by_currency(rows)


@cache
def successions() -> dict[str, Succession]:
    """By old currency."""
    name, columns = "currency_successions.csv", ("old", "new", "old_per_new", "from_date", "basis", "use", "check")
    return unique(
        (
            f"{name}:{line}",
            Succession(old, new, positive(factor, name, line), day(since, name, line), basis, yes(use, name, line)),
        )
        for line, (old, new, factor, since, basis, use, _) in table(vintage.REFERENCE / name, columns)
    )


@cache
def pegs() -> dict[str, Peg]:
    name, columns = "currency_pegs.csv", ("currency", "anchor", "per_anchor", "from_month", "basis")
    return unique(
        (f"{name}:{line}", Peg(currency, anchor, positive(per_anchor, name, line), month(since, name, line), basis))
        for line, (currency, anchor, per_anchor, since, basis) in table(vintage.REFERENCE / name, columns)
    )


@cache
def multiple_rates() -> dict[str, tuple[Regime, ...]]:
    name, columns = "multiple_rates.csv", ("currency", "from_month", "to_month", "note")
    rows = [
        Regime(currency, month(first, name, line), last and month(last, name, line), note)
        for line, (currency, first, last, note) in table(vintage.REFERENCE / name, columns)
    ]
    return by_currency(rows)


@cache
def profiles() -> dict[str, Profile]:
    """Working-time profiles by name."""
    name = "work_time_profiles.csv"
    columns = ("profile", "iso3", "hours_per_day", "days_per_week", "days_per_month", "basis")
    return unique(
        (
            f"{name}:{line}",
            Profile(profile, iso3, *(positive(number, name, line) for number in (hours, week, days)), basis),
        )
        for line, (profile, iso3, hours, week, days, basis) in table(vintage.REFERENCE / name, columns)
    )


@cache
def units() -> dict[str, UnitRow]:
    """Units by singular name. The table belongs to the lexicon; what pint calls each unit is used here only."""
    name = "units.csv"
    return unique(
        (f"{name}:{line}", UnitRow(unit, expression, normal_unit, f"{name}:{line}"))
        for line, (unit, expression, normal_unit) in table(LEXICON / name, ("unit", "pint", "normal_unit"))
        if expression and normal_unit
    )


def unique(places: Iterable[tuple[str, Named]]) -> dict[str, Named]:
    """Records by their first field, each of which may stand once; places are (file:line, record)."""
    found: dict[str, Named] = {}
    for where, record in places:
        if record[0] in found:
            raise BadReference(f"{where}: repeated {record[0]!r}; keep one of the two rows")
        found[record[0]] = record
    return found


def by_currency(rows: Iterable[Period]) -> dict[str, tuple[Period, ...]]:
    found: dict[str, tuple[Period, ...]] = {}
    for row in rows:
        found[row.currency] = (*found.get(row.currency, ()), row)
    return found

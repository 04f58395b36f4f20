"""Moves pay between hour, day, week, month and year of work, under a named working-time profile.

A working day is not 24 hours. Units of work have a dimension of their own, [worktime], whose sizes are unknown until a
profile gives them; without one there is no answer, never a silent calendar one.
"""

from decimal import Decimal
from functools import cache
from math import isfinite
from threading import Lock
from typing import TYPE_CHECKING

from extract.errors import NoProfile
from extract.normalise.amounts import rounded
from extract.normalise.reference import Profile, profiles

if TYPE_CHECKING:
    from pint import UnitRegistry

SPANS = ("hour", "day", "week", "month", "year")
MONTHS_IN_A_YEAR = 12

# A pint context changes its registry while it is on, and the dashboard has many threads.
one_at_a_time = Lock()


def convert_pay(amount: Decimal, from_span: str, to_span: str, profile: str) -> Decimal:
    """Pay per `from_span` of work as pay per `to_span`, to 12 significant digits; profile is a name or empty.

    Raises NoProfile when the profile or one of the spans is not known.

    >>> convert_pay(Decimal("1700"), "day", "month", "PK_statutory")
    Decimal('44200')
    """
    return rounded(amount * pay_factor(from_span, to_span, profile))


def profile_of(place: str | None) -> Profile | None:
    """The profile that a country has by law, from its ISO 3166 alpha-3 code, or None."""
    return statutory().get(place or "")


@cache
def statutory() -> dict[str, Profile]:
    return {profile.iso3: profile for profile in profiles().values() if profile.iso3}


@cache
def pay_factor(from_span: str, to_span: str, profile: str) -> Decimal:
    """How many of the one span fill the other, which is how many times its pay the other's is."""
    for span in (from_span, to_span):
        if span not in SPANS:
            raise NoProfile(f"{span!r} is not a span of work; use one of {', '.join(SPANS)}")
    if profile and profile not in profiles():
        raise NoProfile(f"no working-time profile {profile!r}; work_time_profiles.csv has {', '.join(profiles())}")
    registry = worktime_registry()
    with one_at_a_time:
        span = registry.Quantity(1, f"work_{to_span}")
        factor = span.to(f"work_{from_span}", *([profile] if profile else [])).magnitude
    if not isfinite(factor):
        raise NoProfile(
            f"pay per {from_span} cannot become pay per {to_span} without a working-time profile; "
            f"work_time_profiles.csv has {', '.join(profiles())}"
        )
    return Decimal(repr(factor))


@cache
def worktime_registry() -> "UnitRegistry":
    """A registry of nothing but spans of work: all unknown, and one pint context a profile that gives their sizes."""
    from pint import Context, UnitRegistry

    # Not with non_int_type=Decimal as for quantities: pint reads a size such as 7.5 in a context as a float.
    registry = UnitRegistry(None)
    registry.define("work_hour = [worktime]")
    for span in SPANS[1:]:
        registry.define(f"work_{span} = nan work_hour")
    for profile in profiles().values():
        hours = profile.hours_per_day
        context = Context(profile.name)
        context.redefine(f"work_day = {hours} work_hour")
        context.redefine(f"work_week = {hours * profile.days_per_week} work_hour")
        context.redefine(f"work_month = {hours * profile.days_per_month} work_hour")
        context.redefine(f"work_year = {hours * profile.days_per_month * MONTHS_IN_A_YEAR} work_hour")
        registry.add_context(context)
    return registry

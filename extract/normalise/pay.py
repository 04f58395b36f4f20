"""Makes pay comparable: US dollars per day, month and year of work."""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from extract.models import Reading, Step
from extract.normalise.amounts import written
from extract.normalise.reference import Profile
from extract.normalise.worktime import SPANS, convert_pay, profile_of

# The span a category of pay speaks of where no words say per what; salary and wage speak of none.
SPAN_OF_CATEGORY = {"hourly_wage": "hour", "daily_wage": "day", "monthly_wage": "month", "salary": None, "wage": None}
COMPARED = ("day", "month", "year")


class Pay(NamedTuple):
    """US dollars of pay by span of work, with the profile, the steps and the notes that belong to them."""

    usd: Mapping[str, Decimal]
    profile: str | None = None
    steps: tuple[Step, ...] = ()
    notes: tuple[str, ...] = ()


NOT_PAY = Pay({})


def pay_of(reading: Reading, usd: Decimal | None) -> Pay:
    """The pay that a reading tells of, from its value in US dollars; empty for anything that is not pay."""
    category = reading.category.value
    if category not in SPAN_OF_CATEGORY:
        return NOT_PAY
    if usd is None:
        ends = reading.mention.low is not None
        return Pay({}, notes=("pay per day, month and year is not computed for a range",) if ends else ())
    implied, said = SPAN_OF_CATEGORY[category], reading.per.value
    span = said if said in SPANS else implied
    if span is None:
        return Pay(
            {}, notes=(f"pay without a span of work: per {said or 'what'} is not hour, day, week, month or year",)
        )
    notes = (
        (f"category {category}, but the words say per {span}, which is used",) if implied not in (None, span) else ()
    )
    same = {span: usd} if span in COMPARED else {}
    profile = profile_of(reading.place.value)
    if profile is None:
        return Pay(same, notes=(*notes, no_profile(reading.place.value, span)))
    return across_spans(usd, span, profile)._replace(notes=notes)


def across_spans(usd: Decimal, span: str, profile: Profile) -> Pay:
    """Pay of one span in US dollars as pay per day, month and year under a profile."""
    pay = {other: usd if other == span else convert_pay(usd, span, other, profile.name) for other in COMPARED}
    amounts = ", ".join(f"US${written(amount)} a {other}" for other, amount in pay.items() if other != span)
    hours, days = f"{profile.hours_per_day:f} hours a day", f"{profile.days_per_month:f} days a month"
    step = Step("pay", f"US${written(usd)} a {span} at {hours}, {days} = {amounts}", f"{profile.name}: {profile.basis}")
    return Pay(pay, profile.name, (step,))


def no_profile(place: str | None, span: str) -> str:
    *most, last = (other for other in COMPARED if other != span)
    others = f"{', '.join(most)} and {last}"
    where = f"no working-time profile for {place}" if place else "no working-time profile without a place"
    return f"{where}: pay per {others} not computed"

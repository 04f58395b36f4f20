"""Makes pay comparable: US dollars per hour, day, month and year of work."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from extract.models import Reading, Step
from extract.normalise.amounts import in_words
from extract.normalise.reference import Profile
from extract.normalise.worktime import SPANS, convert_pay, profile_of

# The span a category of pay speaks of where no words say per what; salary and wage speak of none.
SPAN_OF_CATEGORY = {
    "hourly_wage": "hour",
    "daily_wage": "day",
    "weekly_wage": "week",
    "monthly_wage": "month",
    "yearly_wage": "year",
    "salary": None,
    "wage": None,
}
COMPARED = ("hour", "day", "month", "year")

Amounts = tuple[Decimal, ...]


class Pay(NamedTuple):
    """Pay by span of work, a value or the two ends of a range each, with its profile, steps and notes.

    span is the one that the figure itself is for.
    """

    by_span: Mapping[str, Amounts]
    span: str | None = None
    profile: str | None = None
    steps: tuple[Step, ...] = ()
    notes: tuple[str, ...] = ()


NOT_PAY = Pay({})


def pay_of(reading: Reading, usd: Amounts) -> Pay:
    """The pay that a reading tells of, from its value or its ends in US dollars; empty for anything that is not pay."""
    category = reading.category.value
    if category not in SPAN_OF_CATEGORY:
        return NOT_PAY
    implied, said = SPAN_OF_CATEGORY[category], reading.per.value
    span = said if said in SPANS else implied
    if span is None:
        return Pay(
            {}, notes=(f"pay without a span of work: per {said or 'what'} is not hour, day, week, month or year",)
        )
    notes = (
        (f"category {category}, but the words say per {span}, which is used",) if implied not in (None, span) else ()
    )
    profile = profile_of(reading.place.value)
    if profile is None:
        same = {span: usd} if span in COMPARED else {}
        return Pay(same, span, notes=(*notes, no_profile(reading.place.value, span)))
    return across_spans(usd, span, profile)._replace(notes=notes)


def across_spans(usd: Amounts, span: str, profile: Profile) -> Pay:
    """Pay of one span in US dollars as pay per hour, day, month and year under a profile."""
    pay = {other: tuple(pay_per(amount, span, other, profile.name) for amount in usd) for other in COMPARED}
    amounts = ", ".join(per(pay[other], other) for other in COMPARED if other != span)
    return Pay(pay, span, profile.name, (step_of(per(usd, span), amounts, profile),))


def step_of(given: str, made: str, profile: Profile) -> Step:
    hours, days = f"{profile.hours_per_day:f} hours a day", f"{profile.days_per_month:f} days a month"
    return Step("pay", f"{given} at {hours}, {days} = {made}", f"{profile.name}: {profile.basis}")


def pay_per(amount: Decimal, span: str, other: str, profile: str) -> Decimal:
    """convert_pay, where pay per the same span keeps every digit."""
    return amount if span == other else convert_pay(amount, span, other, profile)


def per(usd: Sequence[Decimal], span: str) -> str:
    return f"{in_words(usd, 'US$')} {'an' if span == 'hour' else 'a'} {span}"


def no_profile(place: str | None, span: str) -> str:
    *most, last = (other for other in COMPARED if other != span)
    others = f"{', '.join(most)} and {last}"
    where = f"no working-time profile for {place}" if place else "no working-time profile without a place"
    return f"{where}: pay per {others} not computed"

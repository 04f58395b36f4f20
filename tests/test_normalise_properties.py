"""Properties of conversion that hold for every amount, currency, period and unit."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.errors import NoRate
from extract.models import APPROX, KINDS, NO_ANSWER, Answer, Comparable, Mention, Reading
from extract.normalise import make_comparable
from extract.normalise.amounts import divided, multiplied
from extract.normalise.rates import usd_rate
from extract.normalise.reference import exchange_rates, units
from extract.normalise.worktime import SPANS, convert_pay

currencies = st.sampled_from([*exchange_rates(), "USD", "BMD", "KYD", "TMM", "XXX", "", "usd", "€"])
good_currencies = st.sampled_from(["PKR", "INR", "EUR", "KWD", "IDR", "FRF", "BTN", "GHC"])
years = st.integers(1999, 2005).map(str)
periods = st.one_of(
    st.integers(1900, 2100).map(str),
    st.dates().map(lambda day: day.isoformat()),
    st.dates().map(lambda day: day.isoformat()[:7]),
    st.text(max_size=8),
)
amounts = st.decimals(min_value=-(10**15), max_value=10**15, allow_nan=False, allow_infinity=False, places=4)
sums = st.decimals(min_value=1, max_value=10**15, allow_nan=False, allow_infinity=False, places=2)
answers = lambda values: st.one_of(st.just(NO_ANSWER), values.map(lambda value: Answer(value, "", "low")))  # noqa: E731

mentions = st.builds(
    Mention,
    start=st.just(0),
    end=st.just(1),
    text=st.just("1"),
    kind=st.sampled_from(KINDS),
    value=st.none() | st.decimals(),
    low=st.none() | st.decimals(),
    high=st.none() | st.decimals(),
    approx=st.sampled_from([None, *APPROX]),
    unit=st.sampled_from([None, "project", *units()]) | st.text(max_size=5),
)
readings = st.builds(
    Reading,
    mention=mentions,
    sentence_start=st.just(0),
    sentence_end=st.just(1),
    currency=answers(currencies),
    per=answers(st.sampled_from([*SPANS, "barrel", "fortnight"])),
    category=answers(
        st.sampled_from(["daily_wage", "monthly_wage", "hourly_wage", "salary", "wage", "price", "export_value"])
    ),
    place=answers(st.sampled_from(["PAK", "IND", "NPL", "HRV", "LBR", "", "??"])),
    period=answers(periods),
)


def numbers(made: Comparable) -> list[Decimal]:
    fields = (getattr(made, name) for name in Comparable.__slots__)
    return [field for field in fields if isinstance(field, Decimal)]


@given(readings)
def test_no_reading_raises_and_no_result_is_infinite_or_nan(reading):
    assert all(number.is_finite() for number in numbers(make_comparable(reading)))


@given(readings)
def test_a_number_has_a_source_and_a_missing_one_has_a_note(reading):
    made = make_comparable(reading)
    if reading.mention.kind == "money":
        converted = any(number is not None for number in (made.usd, made.usd_low, made.usd_high))
        assert bool(made.rate_source and made.usd_rate and made.rate_basis and made.steps) == converted
        assert converted or made.notes


@given(sums, good_currencies, years)
def test_there_and_back_is_the_same_amount(amount, currency, year):
    rate = usd_rate(currency, year).rate
    assert abs(multiplied(divided(amount, rate), rate) / amount - 1) < Decimal("1e-10")


@given(sums, good_currencies, years, st.integers(2, 1000))
def test_scaling_the_amount_scales_the_result(amount, currency, year, times):
    rate = usd_rate(currency, year).rate
    assert abs(divided(amount * times, rate) / (divided(amount, rate) * times) - 1) < Decimal("1e-10")


@given(amounts, st.sampled_from(SPANS), st.sampled_from(SPANS), st.sampled_from(["PK_statutory", "ILO_C47"]))
def test_pay_there_and_back_is_the_same(amount, span, other, profile):
    back = convert_pay(convert_pay(amount, span, other, profile), other, span, profile)
    assert abs(back - amount) <= abs(amount) * Decimal("1e-10")


@given(currencies, periods)
def test_a_rate_is_above_zero_and_says_where_it_is_from(currency, period):
    money = Mention(0, 1, "1", "money", Decimal(1))
    made = make_comparable(
        Reading(money, 0, 1, currency=Answer(currency, "", "high"), period=Answer(period, "", "high"))
    )
    if made.usd_rate is None:
        assert len(made.notes) == 1
        assert made.notes[0]
    else:
        assert made.usd_rate > 0
        assert made.rate_source


@given(st.sampled_from(sorted(exchange_rates())), st.integers(2027, 2100))
def test_no_rate_is_projected(currency, year):
    with pytest.raises(NoRate):
        usd_rate(currency, str(year))


wages = st.builds(
    lambda amount, currency, period, place: Reading(
        Mention(0, 1, "1", "money", amount),
        0,
        1,
        *(Answer(value, "", "high") for value in (currency, "day")),
        category=Answer("daily_wage", "", "high"),
        place=Answer(place, "", "high"),
        period=Answer(period, "", "high"),
    ),
    sums,
    good_currencies,
    years,
    st.sampled_from(["PAK", "IND", "KAZ"]),
)
SCALED = ("usd", "usd_constant", "intl_dollar", "per_hour_usd", "per_day_usd", "per_month_usd", "per_month_intl")


@given(wages, st.integers(2, 1000))
def test_twice_the_pay_is_twice_every_comparable_value(reading, times):
    once = make_comparable(reading)
    more = make_comparable(replace(reading, mention=reading.mention._replace(value=reading.mention.value * times)))
    for name in SCALED:
        one, many = getattr(once, name), getattr(more, name)
        assert (one is None) == (many is None)
        assert one is None or abs(many / (one * times) - 1) < Decimal("1e-9"), name


@given(wages)
def test_every_comparable_number_has_what_it_was_made_with(reading):
    made = make_comparable(reading)
    assert (made.usd_constant is None) == (made.base_year is None)
    assert (made.intl_dollar is None) == (made.ppp_source is None) == (made.ppp_rate is None) == (made.ppp_year is None)
    assert made.ppp_year is None or str(made.ppp_year) == reading.period.value
    assert made.usd is None or made.per_hour_usd is None or made.work_profile

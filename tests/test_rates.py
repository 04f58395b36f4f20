"""Exchange rates: known pairs in the right direction, the order of the ways, and every refusal."""

from decimal import Decimal

import pytest

from extract.errors import BadArgument, NoRate
from extract.normalise.amounts import divided, multiplied
from extract.normalise.rates import in_successor, usd_rate


def six(value) -> str:
    return f"{Decimal(value):.6g}"


@pytest.mark.parametrize(
    ("currency", "on", "low", "high"),
    [
        ("EUR", "2024", "0.85", "1.0"),
        ("GBP", "2024", "0.7", "0.85"),
        ("KWD", "2024", "0.29", "0.32"),
        ("JPY", "2024", "140", "165"),
        ("INR", "2024", "82", "86"),
        ("KZT", "2016", "330", "355"),
        ("CNY", "2018", "6.2", "7"),
        ("PLN", "2018", "3.3", "3.9"),
    ],
)
def test_rates_are_units_of_currency_per_us_dollar(currency, on, low, high):
    assert Decimal(low) < usd_rate(currency, on).rate < Decimal(high)


def test_a_month_or_a_day_takes_the_month_mean():
    rate = usd_rate("PKR", "2018-03")
    assert rate.rate == Decimal("113.15046")
    assert (rate.used, rate.basis, rate.flags) == ("2018-03", "month mean", ())
    assert rate.source == (
        "National Bank of Poland, mid rates crossed through PLN (calculated); bundled table of 2026-10-27"
    )
    assert usd_rate("PKR", "2018-03-23").rate == rate.rate
    assert usd_rate("PKR", "2018-03-23").used == "2018-03"


@pytest.mark.parametrize(
    ("amount", "currency", "on", "dollars"),
    [
        ("1700", "PKR", "2018-03", "15.024243"),  # worked example 1a
        ("1e9", "NGN", "2018-03", "3268264"),  # 11a
        ("2.5e12", "INR", "2024-01", "30077408000"),  # 12
    ],
)
def test_worked_examples_in_us_dollars(amount, currency, on, dollars):
    assert six(divided(Decimal(amount), usd_rate(currency, on).rate)) == six(dollars)


@pytest.mark.parametrize(
    ("amount", "old", "new", "expected"),
    [
        ("1000000", "FRF", "EUR", "152449.017237"),  # 9a
        ("10000000", "GHC", "GHS", "1000"),  # 10a
    ],
)
def test_worked_examples_of_replaced_currencies(amount, old, new, expected):
    value, code = in_successor(Decimal(amount), old)
    assert (six(value), code) == (six(expected), new)


@pytest.mark.parametrize(
    ("amount", "annual_rate", "dollars"),
    [
        ("152449.017237", "1.0827051", "140803.822978"),  # 9b
        ("1000", "0.9151068", "1092.768625"),  # 10b
    ],
)
def test_worked_examples_with_annual_rates_of_another_source(amount, annual_rate, dollars):
    assert six(divided(Decimal(amount), Decimal(annual_rate))) == six(dollars)


def test_a_year_is_the_mean_of_its_months():
    rate = usd_rate("PKR", "2016")
    months = [usd_rate("PKR", f"2016-{month:02}").rate for month in range(1, 13)]
    assert rate.rate == divided(sum(months), Decimal(12))
    assert (rate.used, rate.basis, rate.flags) == ("2016", "year mean of 12 months", ())


def test_a_quarter_is_the_mean_of_its_three_months():
    months = [usd_rate("INR", f"2020-{month}").rate for month in ("01", "02", "03")]
    rate = usd_rate("INR", "2020-Q1")
    assert (rate.rate, rate.basis) == (divided(sum(months), Decimal(3)), "quarter mean of 3 months")


@pytest.mark.parametrize("fiscal", ["2017-18", "2017/18", "2017-2018"])
def test_a_fiscal_year_says_which_calendar_year_is_used(fiscal):
    rate = usd_rate("INR", fiscal)
    assert (rate.rate, rate.used) == (usd_rate("INR", "2017").rate, "2017")
    assert rate.flags == (f"fiscal year {fiscal}: the calendar year 2017 is used",)


def test_the_current_year_names_its_months():
    rate = usd_rate("PKR", "2026")
    assert rate.basis == "year mean of 10 months"
    assert rate.flags == ("incomplete year: the mean is of 10 of its months, 2026-01 to 2026-10",)


def test_the_last_month_stands_in_for_three_more_and_no_longer():
    last = usd_rate("PKR", "2026-10")
    for month in ("2026-11", "2026-12", "2027-01"):
        rate = usd_rate("PKR", month)
        assert (rate.rate, rate.used) == (last.rate, "2026-10")
        assert rate.flags == (f"stale: the table ends in 2026-10, whose rate stands in for {month}",)
    with pytest.raises(NoRate, match="the table ends in 2026-10"):
        usd_rate("PKR", "2027-02")


def test_the_us_dollar_needs_no_rate_in_any_year():
    assert usd_rate("USD", "1913").rate == 1
    assert usd_rate("USD", "1913").basis == "same currency"


def test_a_replaced_currency_goes_through_its_successor_at_the_fixed_factor():
    francs, euros = usd_rate("FRF", "2000-05"), usd_rate("EUR", "2000-05")
    assert francs.rate == multiplied(euros.rate, Decimal("6.55957"))
    assert francs.basis == "fixed factor then month mean"
    assert francs.flags == ("legacy: 6.55957 FRF became 1 EUR on 1999-01-01",)


def test_the_year_of_a_redenomination_is_in_one_unit_throughout():
    rates = [usd_rate("GHC", period).rate for period in ("2007-06", "2007", "2007-07")]
    assert max(rates) < min(rates) * Decimal("1.03")


def test_a_peg_goes_through_its_anchor():
    assert usd_rate("BMD", "2020")[:1] + usd_rate("BMD", "2020")[4:5] == (Decimal(1), "peg")
    assert usd_rate("FKP", "2020-02").rate == usd_rate("GBP", "2020-02").rate
    assert usd_rate("BTN", "2018").basis == "peg then year mean of 12 months"
    assert divided(Decimal(100), usd_rate("KYD", "2020").rate) == Decimal(120)


def test_months_of_another_unit_are_flagged_or_refused():
    assert usd_rate("VES", "2020").flags[0].startswith("old unit: ")
    assert usd_rate("SYP", "2026-03").flags[0].startswith("new unit: ")
    assert usd_rate("VES", "2021-11").rate < 5
    for period in ("2021", "2021-10", "2021-Q4"):
        with pytest.raises(NoRate, match="mixes bolivares"):
            usd_rate("VES", period)


def test_more_than_one_rate_at_the_time_is_said():
    assert any(flag.startswith("multiple rates: NGN") for flag in usd_rate("NGN", "2018-03").flags)
    assert usd_rate("NGN", "2012-03").flags == ()


@pytest.mark.parametrize(
    ("currency", "on", "sentence"),
    [
        ("PKR", "2031", "no rate for PKR in 2031: the table ends in 2026-10, and rates are not projected"),
        ("PKR", "2031-01", "no rate for PKR in 2031-01: the table ends in 2026-10, and rates are not projected"),
        ("XXX", "2018", "no rate for XXX: it is not in the table of exchange rates"),
        ("KPW", "2018", "no rate for KPW: it is not in the table of exchange rates"),
        ("TRL", "1950", "no rate for TRL in 1950: the table begins in 1999-01"),
        ("EUR", "1998-12", "no rate for EUR in 1998-12: the table begins in 1999-01"),
        ("TRY", "2003", "no rate for TRY in 2003: its rates run from 2005-01 to 2026-10; the money before it was TRL"),
        ("BMD", "1990", "no rate for BMD in 1990: the table begins in 1999-01"),
        ("TMM", "2005", "no rate for TMM in 2005: the bank did not quote it"),
        (
            "VEF",
            "2019",
            "no rate for VEF in 2019: its rates end in 2018-08, when VES replaced it, and no fixed factor is borne out",
        ),
    ],
)
def test_no_rate_is_one_clear_sentence(currency, on, sentence):
    with pytest.raises(NoRate) as refused:
        usd_rate(currency, on)
    assert str(refused.value) == sentence


@pytest.mark.parametrize("period", ["", "soon", "2018-13", "2018-02-30", "2018-Q5", "2015-2030", "18", "2018-3"])
def test_a_date_that_cannot_be_read_is_the_callers_mistake(period):
    with pytest.raises(BadArgument):
        usd_rate("PKR", period)


@pytest.mark.parametrize("currency", ["PKR", "VEF", "XXX", "EUR"])
def test_no_fixed_factor_is_made_up(currency):
    with pytest.raises(NoRate, match=currency):
        in_successor(Decimal(1), currency)

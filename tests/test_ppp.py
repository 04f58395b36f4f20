"""Purchasing power: the money that a factor is in, the year that it is of, and every refusal."""

from decimal import Decimal

import pytest

from extract.errors import NoRate
from extract.normalise.ppp import Factor, check_level, international_dollars, ppp_factor, spent_at


def dollars(amount, currency, country, period, category="daily_wage"):
    return international_dollars((Decimal(amount),), currency, country, period, category)


def test_the_factor_says_year_kind_and_vintage():
    factor = ppp_factor("PAK", "2018-03")
    assert (factor.rate, factor.year, factor.currency) == (Decimal("34.060501"), "2018", "PKR")
    assert factor.source == "World Bank, GDP PPP (PA.NUS.PPP); bundled table of 2024-04-25"


def test_the_united_states_are_the_measure():
    assert dollars("15", "USD", "USA", "2018").amounts == (15,)


def test_replaced_money_goes_at_its_fixed_factor():
    kuna = dollars("753.450", "HRK", "HRV", "2018")
    assert kuna.amounts == dollars("100", "EUR", "HRV", "2018").amounts
    assert kuna.steps[0].detail == "753.450 HRK = 100 EUR at 7.5345"


def test_foreign_money_is_first_exchanged_into_that_of_the_place():
    made = dollars("100", "USD", "PAK", "2018-03")
    assert f"{made.amounts[0]:.4f}" == f"{Decimal('11315.046') / Decimal('34.060501'):.4f}"
    assert made.steps[0].detail == "100 USD x 113.15046 PKR per USD = 11,315.0 PKR"


@pytest.mark.parametrize("category", ["export_value", "loan", "investment", "trade", "project_total", None])
def test_money_that_is_neither_pay_nor_a_price_is_refused(category):
    with pytest.raises(NoRate, match="purchasing power compares pay and prices only"):
        dollars("5", "USD", "PAK", "2018", category)


@pytest.mark.parametrize(
    ("country", "period", "message"),
    [
        ("PAK", "2024", "no factor of purchasing power for PAK in 2024; they run from 1990 to 2022"),
        ("PAK", "1985", "no factor of purchasing power for PAK in 1985"),
        ("PRK", "2018", "no factor of purchasing power for PRK"),
        (None, "2018", "no international dollars without a place"),
        ("LBR", "2018", "the factor for LBR in 2018, 0.44922639, is not in the LRD of which"),
    ],
)
def test_no_factor_is_no_number(country, period, message):
    with pytest.raises(NoRate, match=message):
        dollars("5", "USD" if country != "LBR" else "LRD", country, period)


def test_a_factor_in_another_unit_is_refused():
    check_level(Factor(Decimal("34"), "PAK", "2018", "PKR", ""))
    with pytest.raises(NoRate, match="is not in the PKR of which"):
        check_level(Factor(Decimal("0.34"), "PAK", "2018", "PKR", ""))


def test_poverty_is_counted_at_home_prices_of_a_benchmark_year():
    """The World Bank's own example: 100 at a price index of 1.5 to one and a factor of 5."""
    assert round(spent_at(Decimal(100), Decimal("1.5"), Decimal(1), Decimal(5)), 5) == Decimal("13.33333")

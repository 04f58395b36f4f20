"""The rate that an article itself implies beside ours."""

from decimal import Decimal

import pytest

from extract.errors import BadArgument
from extract.normalise.implied import implied_rate
from extract.normalise.rates import cross_rate, usd_rate


def test_two_amounts_that_are_one_imply_a_rate():
    made = implied_rate(Decimal(17500), "PKR", Decimal(59), "USD", usd_rate("PKR", "2024-01"))
    assert (f"{made.rate:.4f}", f"{made.ours:.4f}", made.difference) == ("296.6102", "279.7253", Decimal("6.04"))
    assert made.steps[0].detail == "17,500 PKR / 59 USD = 296.61017 PKR per USD"
    assert made.steps[0].source == "the article itself"
    assert made.steps[1].detail.startswith("296.61017 is +6.04 % from our 279.725")
    assert made.steps[1].source.endswith("bundled table of 2026-10-27; month mean of 2024-01")
    assert made.notes == ("the article's own rate is +6.04 % from ours: it may be of another date, or a slip",)


def test_a_rate_near_ours_needs_no_note():
    made = implied_rate(Decimal(1700), "PKR", Decimal(15), "USD", usd_rate("PKR", "2018-03"))
    assert (made.difference, made.notes) == (Decimal("0.16"), ())


def test_two_currencies_that_are_not_dollars_are_checked_by_the_cross_rate():
    ours = cross_rate("PKR", "EUR", "2018-03")
    assert f"{ours.rate:.3f}" == "139.542"
    made = implied_rate(Decimal(14000), "PKR", Decimal(100), "EUR", ours)
    assert (made.rate, made.difference) == (Decimal(140), Decimal("0.33"))


def test_the_cross_rate_turned_round_is_its_inverse():
    assert round(cross_rate("PKR", "EUR", "2018").rate * cross_rate("EUR", "PKR", "2018").rate, 9) == 1
    assert cross_rate("USD", "PKR", "2018").source == usd_rate("PKR", "2018").source


def test_without_a_rate_of_ours_the_articles_stands_alone():
    made = implied_rate(Decimal(10), "XXX", Decimal(5), "USD", None)
    assert (made.rate, made.ours, made.difference) == (2, None, None)
    assert made.notes == ("no rate of ours to check it with",)


@pytest.mark.parametrize(
    ("amount", "other", "other_currency"),
    [("5", "5", "PKR"), ("0", "5", "USD"), ("5", "0", "USD"), ("-5", "5", "USD"), ("nan", "5", "USD")],
)
def test_what_implies_no_rate_is_refused(amount, other, other_currency):
    with pytest.raises(BadArgument, match="exchange rate"):
        implied_rate(Decimal(amount), "PKR", Decimal(other), other_currency, None)

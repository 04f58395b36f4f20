"""Numbers, money, dates and names as people read them."""

import math

import pytest

from dashboard import wording


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, "0"),
        (0.004, "0.004"),
        (999.5, "1,000"),
        (1700, "1,700"),
        (12345, "12,300"),
        (999_999, "1 m"),
        (1_000_000, "1 m"),
        (27.7e9, "27.7 bn"),
        (1.5e12, "1.5 tn"),
        (-3.5, "\u22123.5"),
        (-0.0, "0"),
        (math.nan, "not stated"),
        (math.inf, "not stated"),
    ],
)
def test_three_significant_digits(value, said):
    assert wording.number(value) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [(27_718_281_828, "27,718,281,828"), (895.4, "895.4"), (-1700, "\u22121,700"), (math.nan, "not stated")],
)
def test_full_numbers_keep_every_digit(value, said):
    assert wording.full_number(value) == said


@pytest.mark.parametrize(
    ("value", "currency", "said"),
    [
        (27.7e9, "USD", "US$27.7 bn"),
        (1700, "PKR", "Rs 1,700 (PKR)"),
        (38.8e9, "KZT", "KZT 38.8 bn"),
        (895.4, "BRL", "R$895"),
        (-2e6, "USD", "\u2212US$2 m"),
        (49.911, wording.INTERNATIONAL_DOLLAR, "Int$49.9"),
    ],
)
def test_money_names_its_currency(value, currency, said):
    assert wording.money(value, currency) == said


def test_full_money_keeps_every_digit():
    assert wording.full_money(27_718_281_828, "USD") == "US$27,718,281,828"


NO = math.nan


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"value": 500, "kind": "money", "unit": "INR", "per": "day", "approx": "about"}, "about Rs 500 a day (INR)"),
        ({"value": 895.4, "kind": "money", "unit": "BRL", "per": "month"}, "R$895.4 a month"),
        ({"low": 3e9, "high": 5e9, "kind": "money", "unit": "USD"}, "US$3 bn to US$5 bn"),
        ({"value": 75, "kind": "percent", "unit": "percent"}, "75%"),
        ({"value": 3.2, "kind": "percent", "unit": "percentage_point"}, "3.2 percentage points"),
        ({"value": 51, "kind": "count", "unit": "project"}, "51 projects"),
        ({"value": 1, "kind": "count", "unit": "project"}, "1 project"),
        ({"value": 2, "kind": "money", "unit": ""}, "2"),
        ({"low": 3, "kind": "count", "unit": "job"}, "not stated"),
    ],
)
def test_a_figure_in_words(cells, said):
    measure = wording.Measure(**{"value": NO, "low": NO, "high": NO, **cells})
    assert wording.amount(measure) == said


@pytest.mark.parametrize(
    ("iso", "said"),
    [
        ("2010-03-12", "12 Mar 2010"),
        ("2018-08", "Aug 2018"),
        ("2018", "2018"),
        ("", ""),
        ("2018-99-99", "2018-99-99"),
        ("soon-ish", "soon-ish"),
    ],
)
def test_dates(iso, said):
    assert wording.day(iso) == said


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], ""),
        (["Nepal"], "Nepal"),
        (["Kazakhstan", "Pakistan"], "Kazakhstan and Pakistan"),
        (["India", "Nepal", "Laos"], "India, Nepal and Laos"),
        (["India", "Nepal", "Laos", "China"], "India, Nepal and 2 more"),
    ],
)
def test_listing(names, said):
    assert wording.listing(names) == said


def test_rates_take_the_right_article():
    assert [wording.rate_words(per) for per in ("hour", "day", "")] == ["an hour", "a day", ""]


def test_counted_nouns_follow_their_number():
    assert [wording.counted(n, "country") for n in (1, 2, 1200)] == ["1 country", "2 countries", "1,200 countries"]


def test_what_a_name_says_itself_is_not_said_again():
    assert wording.unsaid("51 projects in Kazakhstan", "Kazakhstan", "", "2018") == ["2018"]

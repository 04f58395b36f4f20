"""Working time: a day of pay is never 24 hours, and nothing crosses spans without a profile."""

from decimal import Decimal

import pytest

from extract.errors import NoProfile
from extract.normalise.rates import usd_rate
from extract.normalise.worktime import SPANS, convert_pay, profile_of


def daily_dollars() -> Decimal:
    return Decimal(1700) / usd_rate("PKR", "2018-03").rate


@pytest.mark.parametrize(
    ("span", "profile", "expected"),
    [
        ("month", "PK_statutory", "390.630316"),  # worked example 2a
        ("month", "generic_22", "330.533345"),  # 2b
        ("hour", "PK_statutory", "1.878030"),  # 2c
        ("year", "PK_statutory", "4687.563798"),  # 2d
    ],
)
def test_worked_examples_of_pay(span, profile, expected):
    assert f"{convert_pay(daily_dollars(), 'day', span, profile):.6g}" == f"{Decimal(expected):.6g}"


@pytest.mark.parametrize(
    ("amount", "from_span", "to_span", "profile", "expected"),
    [
        ("1700", "day", "hour", "PK_statutory", "212.5"),
        ("1700", "day", "week", "PK_statutory", "10200"),
        ("1700", "day", "month", "IN_statutory", "44200"),
        ("1700", "day", "month", "generic_22", "37400"),
        ("10000", "month", "day", "PK_statutory", "384.615384615"),
        ("40000", "month", "day", "PK_statutory", "1538.46153846"),
        ("261", "year", "day", "ILO_C47", "1"),
    ],
)
def test_pay_moves_between_spans_of_work(amount, from_span, to_span, profile, expected):
    assert convert_pay(Decimal(amount), from_span, to_span, profile) == Decimal(expected)


@pytest.mark.parametrize("span", [span for span in SPANS if span != "day"])
def test_without_a_profile_there_is_no_answer_and_no_calendar_one(span):
    with pytest.raises(NoProfile, match="without a working-time profile"):
        convert_pay(Decimal(1700), "day", span, "")


def test_an_unknown_profile_or_span_is_named():
    with pytest.raises(NoProfile, match="no working-time profile 'NP_statutory'"):
        convert_pay(Decimal(1), "day", "month", "NP_statutory")
    with pytest.raises(NoProfile, match="'fortnight' is not a span of work"):
        convert_pay(Decimal(1), "fortnight", "month", "PK_statutory")


def test_only_a_country_with_its_own_row_has_a_profile():
    assert profile_of("PAK").name == "PK_statutory"
    assert profile_of("IND").name == "IN_statutory"
    assert profile_of("NPL") is None
    assert profile_of(None) is None

"""US dollars of different years in the dollars of one year."""

from decimal import Decimal

import pytest

from extract.errors import BadArgument, NoRate
from extract.normalise.periods import months_of
from extract.normalise.prices import constant_usd, default_base_year, price_level


@pytest.mark.parametrize(("amount", "year", "expected"), [("27.7", "2018", "34.603517"), ("4.6", "2016", "6.012197")])
def test_worked_examples_5_and_6(amount, year, expected):
    assert f"{constant_usd(Decimal(amount), year, 2024).usd:.6g}" == f"{Decimal(expected):.6g}"


def test_the_step_shows_both_indices():
    step = constant_usd(Decimal("4.6"), "2016", 2024).steps[0]
    assert step.detail == "US$4.60000 of 2016 x 313.689 / 240.007 = US$6.01220 of 2024"
    assert "CPI-U" in step.source


def test_a_year_means_the_mean_of_its_months_as_published():
    assert price_level(months_of("2018")).index == Decimal("251.107")


def test_2025_has_eleven_months_and_is_whole():
    level = price_level(months_of("2025"))
    assert (level.index, level.flags) == (Decimal("321.943"), ())


def test_an_unfinished_base_year_is_flagged():
    flags = constant_usd(Decimal(1), "2018", 2026).flags
    assert flags == ("incomplete year: the prices of 2026 are the mean of 8 months",)


def test_the_last_month_stands_in_for_three_more_and_no_longer():
    last = price_level(months_of("2026-08")).index
    level = price_level(months_of("2026-11"))
    assert (level.index, level.name) == (last, "2026-08")
    assert level.flags == ("stale: US consumer prices end in 2026-08, which stands in for 2026-11",)
    with pytest.raises(NoRate, match="no US consumer prices for 2026-12"):
        price_level(months_of("2026-12"))


def test_the_base_year_is_the_last_whole_one():
    """2025 lacks its October, 2026 is not over."""
    assert default_base_year() == 2024


def test_the_same_year_changes_nothing():
    assert constant_usd(Decimal("123.45"), "2018", 2018).usd == Decimal("123.45")


def test_there_and_back_is_the_same_amount():
    there = constant_usd(Decimal("1000"), "1950", 2024).usd
    assert round(constant_usd(there, "2024", 1950).usd, 6) == 1000


@pytest.mark.parametrize("period", ["1912", "2025-10", "2031-01"])
def test_a_period_the_index_does_not_cover_has_no_result(period):
    with pytest.raises(NoRate, match=f"no US consumer prices for {period}"):
        constant_usd(Decimal(1), period, 2024)


def test_a_period_that_cannot_be_read_is_the_callers_mistake():
    with pytest.raises(BadArgument):
        constant_usd(Decimal(1), "lately", 2024)

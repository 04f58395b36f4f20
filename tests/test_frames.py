"""Whole columns: the same numbers as one by one, whatever the order, and no row lost."""

from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.normalise.frames import convert_frame, usd_frame
from extract.normalise.quantities import in_unit
from extract.normalise.rates import usd_rate

PAIRS = [("mile", "kilometre"), ("fahrenheit", "celsius"), ("barrel", "litre"), ("acre", "hectare"), ("mile", "mile")]
MONEY = [("PKR", "2018-03"), ("EUR", "2020"), ("USD", "1950"), ("FRF", "2000-05")]
numbers = st.floats(-1e9, 1e9)


def columns(rows):
    return tuple(pd.Series(list(column)) for column in zip(*rows, strict=True))


@given(st.lists(st.tuples(numbers, st.sampled_from(PAIRS)), min_size=1, max_size=20))
def test_a_column_gives_what_each_value_gives(rows):
    made = convert_frame(*columns([(value, *pair) for value, pair in rows]))
    for one, (value, (unit, other)) in zip(made, rows, strict=True):
        assert one == pytest.approx(float(in_unit(Decimal(value), unit, other)), rel=1e-9, abs=1e-9)


@given(st.lists(st.tuples(numbers, st.sampled_from(MONEY)), min_size=1, max_size=20))
def test_money_gives_what_each_rate_gives(rows):
    made = usd_frame(*columns([(value, *pair) for value, pair in rows]))
    for one, (value, pair) in zip(made, rows, strict=True):
        assert one == pytest.approx(value / float(usd_rate(*pair).rate), rel=1e-12)


@given(
    st.permutations([(1.0, "mile", "metre"), (2.0, "acre", "hectare"), (3.0, "mile", "day"), (4.0, "smoot", "mile")])
)
def test_the_order_of_rows_changes_nothing(rows):
    made = dict(zip([value for value, *_ in rows], convert_frame(*columns(rows)), strict=True))
    assert made[1.0] == 1609.344
    assert made[2.0] == pytest.approx(0.80937128)
    assert pd.isna(made[3.0])
    assert pd.isna(made[4.0])


def test_what_cannot_be_converted_keeps_its_row():
    values, codes = pd.Series([5.0, None, 7.0, 8.0], index=[9, 4, 2, 1]), pd.Series(["XXX", "PKR", "PKR", None])
    made = usd_frame(values, codes, pd.Series(["2018", "2018", "2031", "2018"]))
    assert made.index.tolist() == [9, 4, 2, 1]
    assert made.isna().all()


def test_an_empty_column_stays_empty():
    empty = pd.Series([], dtype="str")
    assert convert_frame(pd.Series([], dtype="float64"), empty, empty).empty


def test_percentage_points_never_turn_into_percent():
    made = convert_frame(pd.Series([5.0]), pd.Series(["percentage_point"]), pd.Series(["percent"]))
    assert made.isna().all()

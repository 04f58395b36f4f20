"""The worked examples of the method, to six significant digits: through `convert` where the bundled tables suffice,
the others as functions of the inputs that they state."""

from decimal import Decimal
from pathlib import Path

import pytest

from extract.convert import Asked, convert
from extract.normalise.amounts import divided, multiplied
from extract.normalise.ppp import spent_at
from extract.normalise.prices import at_prices, constant_usd

EXAMPLES = Path(__file__).parents[2] / "shared" / "reference" / "worked_examples.csv"
MILLION, BILLION = Decimal(10**6), Decimal(10**9)
PAY = {"on": "2018-03", "per": "day"}
BUNDLED = {
    "1a": (Asked("1700 PKR", to="USD", **PAY), 1, "15.024243"),
    "2a": (Asked("1,700 PKR", per_to="month", profile="PK_statutory", **PAY), 1, "390.630316"),
    "2b": (Asked("1,700 PKR", per_to="month", profile="generic_22", **PAY), 1, "330.533345"),
    "2c": (Asked("1,700 PKR", per_to="hour", profile="PK_statutory", **PAY), 1, "1.87803"),
    "2d": (Asked("1,700 PKR", per_to="year", profile="PK_statutory", **PAY), 1, "4687.563798"),
    "5": (Asked("27.7bn USD", on="2018", constant=2024), BILLION, "34.603517"),
    "6": (Asked("4.6 billion USD", on="2016", constant=2024), BILLION, "6.012197"),
    "9a": (Asked("1,000,000 FRF", to="EUR", on="2000"), 1, "152449.017237"),
    "10a": (Asked("10,000,000 GHC", to="GHS", on="2006"), 1, "1000.0"),
    "11a": (Asked("1bn NGN", on="2018-03"), MILLION, "3.268264"),
    "12": (Asked("2.5 lakh crore INR", on="2024-01"), BILLION, "30.077408"),
}
daily = Decimal(1700)
hundred_crore, thousand_billion = Decimal(10**9), Decimal(10**12)
FROM_STATED_INPUTS = {
    "1b": (divided(daily, Decimal("121.82407")), "13.954549"),
    "1c": (divided(daily, Decimal("110.530081")), "15.380428"),
    "3a": (divided(daily, Decimal("34.201775")), "49.705023"),
    "3b": (divided(daily, Decimal("34.682362")), "49.016269"),
    "4a": (spent_at(daily, Decimal("164.87939"), Decimal("219.0789"), Decimal("42.527672")), "53.114304"),
    "4b": (constant_usd(divided(daily, Decimal("34.201775")), "2018", 2021).usd, "53.636776"),
    "7a": (divided(hundred_crore, Decimal("85.193816")) / MILLION, "11.737941"),
    "7b": (
        at_prices(divided(hundred_crore, Decimal("85.193816")), Decimal("218.056"), Decimal("313.689")) / MILLION,
        "16.885860",
    ),
    "7c": (
        divided(at_prices(hundred_crore, Decimal(100), Decimal("386.80386")), Decimal("278.58072")) / MILLION,
        "13.884804",
    ),
    "8a": (divided(thousand_billion, Decimal("342.16")) / BILLION, "2.922609"),
    "8b": (
        at_prices(divided(thousand_billion, Decimal("342.16")), Decimal("240.007"), Decimal("313.689")) / BILLION,
        "3.819849",
    ),
    "8c": (
        divided(at_prices(thousand_billion, Decimal("157.55687"), Decimal("313.49667")), Decimal("468.9625")) / BILLION,
        "4.242848",
    ),
    "9b": (multiplied(Decimal("152449.017237"), divided(Decimal(1), Decimal("1.0827051"))), "140803.822978"),
    "10b": (divided(Decimal(1000), Decimal("0.9151068")), "1092.768625"),
    "11b": (divided(BILLION, Decimal("359.9828")) / MILLION, "2.777910"),
    "13": (divided(Decimal(16000), Decimal("3.5507893")), "4506.040389"),
    "14": (divided(Decimal("34.201775"), Decimal("121.82407")), "0.280747"),
}


def six(value: Decimal | str) -> str:
    return f"{float(value):.6g}"


@pytest.mark.parametrize(("asked", "counted_in", "expected"), BUNDLED.values(), ids=BUNDLED)
def test_what_the_bundled_tables_answer(asked, counted_in, expected):
    assert six(convert(asked).amount / counted_in) == six(expected)


@pytest.mark.parametrize(("made", "expected"), FROM_STATED_INPUTS.values(), ids=FROM_STATED_INPUTS)
def test_what_the_stated_inputs_answer(made, expected):
    assert six(made) == six(expected)


def test_no_worked_example_is_left_out():
    if not EXAMPLES.exists():
        pytest.skip("the worked examples are not beside this checkout")
    rows = EXAMPLES.read_text(encoding="utf-8").splitlines()[1:]
    # 5b is 5 by the World Bank's copy of the same index, whose values the example does not state.
    assert {row.split(",")[0] for row in rows} == BUNDLED.keys() | FROM_STATED_INPUTS.keys() | {"5b"}


def test_another_copy_of_the_same_index_gives_the_same():
    ours = convert(Asked("27.7bn USD", on="2018", constant=2024)).amount / BILLION
    assert abs(ours / Decimal("34.603523") - 1) < Decimal("3e-7")

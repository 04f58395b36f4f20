"""A figure in every basis, with the rate, the date and the source of each; never more precise than its print."""

import pytest
from dashboard_frames import frame, normal, row

from dashboard.amounts import in_dollars, printed
from dashboard.dataset import prepared
from dashboard.steps import steps_of
from dashboard.ways import Way, ways

BLS = "US Bureau of Labor Statistics, CPI-U (NSA); bundled"
STEPS = (
    "As written: “Rs 500”: “500” is 500 | Currency: “Rs” read as INR: “Haryana” (the state) | "
    f"constant US dollars: US$7.68 of 2017 x 2 / 1 = US$15.4 of 2024 ({BLS}) | "
    "pay: US$7.68 a day = US$0.96 an hour (IN_statutory: an hour's pay is a day's divided by 8) | "
    "international dollars: no international dollars for project total: pay and prices only"
)


def one(**cells):
    return prepared(frame([row("f1", **cells)])).iloc[0].to_dict()


def wage(**more):
    cells = {"value": 500.0, "unit": "INR", "per": "day", "category": "daily_wage", "period": "2017", "usd": 7.6764,
             "usd_rate": 65.134974, "rate_date": "2017", "rate_basis": "year mean", "rate_source": "NBP",
             "usd_constant": 15.3528, "base_year": 2024, "steps": STEPS, "work_profile": "IN_statutory",
             "per_hour_usd": 0.95955, "per_day_usd": 7.6764, "note": "a; no working-time profile for X: not computed"}  # fmt: skip
    return one(**cells | more)


def test_pay_is_shown_every_way_with_rate_date_and_source():
    assert ways(wage()) == [
        Way("As printed", "Rs 500 a day (INR)", "“US$1 million” in the article", "2017"),
        Way("US$ at the date", "US$7.68 a day", "65.135 INR for US$1", "2017, year mean", "NBP"),
        Way("Constant US$ of 2024", "US$15.4 a day", "US consumer prices: × 2", "2017 to 2024", BLS),
        Way("Purchasing power", "", "no international dollars for project total: pay and prices only"),
        Way("US$ an hour", "US$0.96 an hour", "IN statutory working time", "2017", "IN_statutory: an hour's pay is a day's divided by 8"),
        Way("US$ a day", "US$7.68 a day", "IN statutory working time", "2017", "IN_statutory: an hour's pay is a day's divided by 8"),
        Way("US$ a month and a year", "", "no working-time profile for X: not computed"),
    ]  # fmt: skip


def test_purchasing_power_names_its_factor():
    found = {way.name: way for way in ways(wage(intl_dollar=24.2, ppp_rate=20.647793, ppp_year=2017, ppp_source="WB"))}
    assert found["Purchasing power"] == Way(
        "Purchasing power", "Int$24.2 a day", "20.6478 INR for one international dollar", "2017", "WB"
    )


def test_a_figure_without_a_rate_says_why():
    found = ways(one(unit="KZT", value=38.8e9, note="no rate for KZT in 1991"))
    assert [(way.amount, way.rate) for way in found[1:3]] == [
        ("", "no rate for KZT in 1991"),
        ("", "there is no US dollar value to begin with"),
    ]


def test_a_share_has_one_way_only_and_a_length_two():
    assert len(ways(one(kind="percent", unit="percent", value=75.0))) == 1
    found = ways(one(kind="quantity", unit="mile", value=5.0, si_value=8046.72, si_unit="metre"))
    assert [way.amount for way in found] == ["5 miles", "8,050 metres"]


def test_every_row_of_every_kind_has_a_way():
    for cells in prepared(normal()).to_dict("records"):
        assert all(way.amount or way.rate for way in ways(cells))
        assert not [way for way in ways(cells) if "nan" in " ".join(way)]


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"value": 2e6, "approx": "about", "usd": 46_403.71}, "about US$46,000"),
        ({"value": 500.0, "usd": 11.6009}, "US$11.6"),
        ({"value": 1_234.0, "usd": 18.9876}, "US$18.99"),
        ({"value": 27.7e9, "approx": "over", "usd": 643_201_998.0}, "over US$643 m"),
        ({"value_low": 1e6, "value_high": 2e6, "approx": "about", "usd_low": 23_201.8, "usd_high": 46_403.7},
         "about US$23,000 to US$46,000"),
        ({"value": 306_726_736.0, "usd": 7_123_456.78}, "US$7.123 m"),
    ],
)  # fmt: skip
def test_a_conversion_is_no_more_precise_than_the_print(cells, words):
    assert in_dollars(one(unit="INR", **cells)) == words


def test_dollars_stay_as_they_are_printed():
    cells = one(value=306_726_736.0, usd=306_726_736.0)
    assert in_dollars(cells) == printed(cells) == "US$306.727 m"


def test_steps_are_taken_apart_at_their_own_brackets():
    found = steps_of(wage())
    assert [step.heading for step in found] == ["reading", "reading", "constant-dollars", "pay", "purchasing-power"]
    assert found[1].detail == "“Rs” read as INR: “Haryana” (the state)"
    assert (found[2].detail, found[2].source) == ("US$7.68 of 2017 x 2 / 1 = US$15.4 of 2024", BLS)
    assert steps_of(one(steps="nothing of ours: 1 (x)"))[0].detail == "nothing of ours: 1 (x)"

"""A sum in years of pay and by head: same country, nearest year, refused with the reason where that cannot be."""

import pytest
from dashboard_frames import frame, row

from dashboard.dataset import prepared
from dashboard.equivalents import equivalents


def wage(name, dollars, year="2018", **more):
    cells = {"category": "daily_wage", "place": "PAK", "period": year, "per": "day", "unit": "PKR", "label": name}
    return row(name, **cells | {"per_day_usd": dollars, "per_year_usd": dollars * 300} | more)


WAGES = [wage("mason", 10.0), wage("welder", 20.0), wage("cook", 5.0), wage("old", 1.0, "2001")]
SUM = {"category": "investment", "place": "PAK", "period": "2017", "value": 3e9, "usd": 3e9}


def made(cells=None, wages=WAGES, place="Pakistan"):
    figures = prepared(frame([row("sum", **SUM | (cells or {})), *wages]))
    return equivalents(figures.iloc[0].to_dict(), figures, place)


def test_a_sum_in_years_of_the_middle_wage_of_the_nearest_year():
    (pay,) = made()
    assert pay.words == "about 1 m years of pay in Pakistan"
    assert pay.figure_id == "mason"
    assert pay.why == "US$3 bn / US$3,000 a year, the middle one of n = 3 wages of Pakistan in 2018, US$ at the date"


def test_a_range_stays_a_range_and_a_bound_a_bound():
    ends = {"value": None, "usd": None, "value_low": 3e9, "value_high": 6e9, "usd_low": 3e9, "usd_high": 6e9}
    assert made(ends)[0].words == "about 1 m to 2 m years of pay in Pakistan"
    assert made({"approx": "over"})[0].words.startswith("over 1 m years")


@pytest.mark.parametrize(
    ("cells", "wages", "why"),
    [
        ({}, WAGES[:2], "3 comparable wages of Pakistan in one year are needed"),
        ({"period": "2012"}, WAGES[:3], "nearest year with 3 wages of Pakistan is 2018, 6 years away"),
        ({"period": "2003"}, WAGES, "with 3 wages of Pakistan is 2018, 15 years away"),
        ({}, [], "no dated wage of Pakistan is in the dataset"),
        ({"place": ""}, WAGES, "needs the country and the year"),
        ({"usd": None}, WAGES, "not converted to US dollars"),
    ],
)
def test_what_cannot_be_compared_is_refused_with_the_reason(cells, wages, why):
    (refused,) = made(cells, wages)
    assert refused.words == ""
    assert why in refused.why


def test_five_years_away_is_near_enough():
    assert made({"period": "2013"}, WAGES[:3])[0].words


@pytest.mark.parametrize("cells", [{"kind": "count", "unit": "job"}, {"per": "day"}])
def test_only_a_sum_of_money_is_compared(cells):
    assert made(cells) == []


def test_repeats_rejected_wages_and_other_countries_do_not_count():
    others = [wage("repeat", 7.0, same_as="mason"), wage("wrong", 7.0, status="rejected"), wage("in", 7.0, place="IND")]
    assert "in one year are needed" in made(wages=[*WAGES[:2], *others])[0].why


def test_a_sum_by_head_needs_the_population_of_the_country_itself():
    people = {"kind": "count", "unit": "person", "category": "population", "place": "PAK", "period": "2017"}
    of_all = row("all", **people, label="Population", value=200e6)
    of_some = row("some", **people, label="Villagers moved", value=1e6)
    assert len(made(wages=[*WAGES, of_some])) == 1
    by_head = made(wages=[*WAGES, of_some, of_all])[1]
    assert by_head.words == "about US$15 for each inhabitant of Pakistan"
    assert by_head.figure_id == "all"


def test_undated_wages_are_never_the_nearest():
    undated = [wage(f"u{n}", 7.0, "") for n in range(5)]
    assert not made(wages=undated)[0].words

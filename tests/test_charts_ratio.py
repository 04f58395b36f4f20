"""Two amounts in words: no claim goes farther than the amounts."""

import math

import pytest
from dashboard_frames import frame, row

from dashboard import basis
from dashboard.charts import side_chart
from dashboard.charts.people import population
from dashboard.charts.ratio import Span, change_words, difference_words, index_words, span, times_words
from dashboard.charts.side import items, side_table
from dashboard.dataset import prepared

NAN = math.nan


def exact(value):
    return span(value, NAN, NAN, "")


@pytest.mark.parametrize(
    ("amount", "base", "words"),
    [
        (exact(36.0), exact(2.0), "18 times as much"),
        (exact(3.0), exact(2.0), "150% of it"),
        (exact(1.0), exact(4.0), "25% of it"),
        (exact(5.0), exact(5.0), "the same"),
        (span(36.0, NAN, NAN, "about"), exact(2.0), "about 18 times as much"),
        (span(36.0, NAN, NAN, "over"), exact(2.0), "at least 18 times as much"),
        (exact(36.0), span(2.0, NAN, NAN, "up_to"), "at least 18 times as much"),
        (span(1.0, NAN, NAN, "up_to"), exact(4.0), "at most 25% of it"),
        (span(NAN, 6.0, 10.0, ""), exact(2.0), "3 to 5 times as much"),
        (span(6.0, NAN, NAN, "over"), span(2.0, NAN, NAN, "over"), ""),
        (exact(6.0), exact(0.0), ""),
        (exact(-6.0), exact(2.0), ""),
    ],
)
def test_times(amount, base, words):
    assert times_words(amount, base) == words


@pytest.mark.parametrize(
    ("amount", "base", "words"),
    [
        (exact(5.0), exact(2.0), "3 more"),
        (exact(2.0), exact(5.0), "3 less"),
        (exact(2.0), exact(2.0), "no difference"),
        (span(NAN, 3.0, 5.0, ""), exact(2.0), "1 to 3 more"),
        (span(NAN, 1.0, 5.0, ""), exact(2.0), ""),
        (span(9.0, NAN, NAN, "at_least"), exact(2.0), "at least 7 more"),
    ],
)
def test_difference(amount, base, words):
    assert difference_words(amount, base, lambda value: f"{value:g}") == words


def test_index_and_change():
    assert index_words(exact(36.0), exact(2.0)) == "1,800"
    assert index_words(span(NAN, 3.0, 4.0, ""), exact(2.0)) == "150 to 200"
    assert change_words(2.0, 3.0) == "rose by 50%"
    assert change_words(4.0, 3.0) == "fell by 25%"
    assert change_words(2.0, 9.2) == "rose 4.6-fold"
    assert change_words(0.0, 3.0) == "changed"


def people(period, value, label="population of Kazakhstan", **cells):
    plain = {
        "kind": "count",
        "unit": "person",
        "category": "population",
        "label": label,
        "place": "KAZ",
        "period": period,
    }
    return row(f"people{period}{value}", **{**plain, "value": value, **cells})


def test_a_population_is_of_the_same_place_and_the_nearest_year():
    figures = prepared(frame([people("2010", 16e6), people("2018", 18e6), people("2018", 9e6, place="UZB")]))
    found = population(figures, "KAZ", 2016)
    assert (found.people, found.year, found.figure_id) == (18e6, 2018, "people201818000000.0")


def test_a_population_too_far_away_or_of_a_group_is_refused():
    figures = prepared(frame([people("2010", 16e6), people("2018", 1.2e6, label="ethnic Kazakhs")]))
    found = population(figures, "KAZ", 2018)
    assert math.isnan(found.people)
    assert "8 years away" in found.why
    assert "no population" in population(figures, "PAK", 2018).why
    assert "no year" in population(figures, "KAZ", NAN).why


@pytest.fixture
def sums():
    told = [(36e9, "2018", ""), (2e9, "2017", "about"), (1e9, "", "")]
    rows = [
        row(
            f"f{i}",
            category="loan",
            label=f"Loan {'abc'[i]}",
            place="KAZ",
            period=period,
            value=value,
            usd=value,
            approx=approx,
        )
        for i, (value, period, approx) in enumerate(told)
    ]
    valued = basis.with_values(prepared(frame([*rows, people("2018", 18e6)])), basis.USD)
    return basis.in_measure(valued, "USD")


def test_a_set_is_told_against_its_base(sums):
    picked = items(sums, ["f0", "f1"], [], sums.head(0))
    table = side_table(picked, "f1", "USD", {})
    assert table["Times"].tolist() == ["about 18 times as much", "the base"]
    assert table["Difference"].tolist() == ["about US$34 bn more", ""]
    assert table["Index"].tolist() == ["about 1,800", "100"]
    assert "about 18 times as much" in side_chart(picked, sums, basis.USD).alt


def test_a_place_with_few_figures_is_its_span_and_with_more_their_median(sums):
    (few,) = items(sums.head(0), [], ["KAZ"], sums.head(2))
    assert few.amount == "US$2 bn to US$36 bn"
    (more,) = items(sums.head(0), [], ["KAZ"], sums)
    assert more.told == Span(2e9, 2e9, about=True)
    assert "median of 3" in more.words


def test_per_person_says_whose_population_or_why_not(sums):
    figures = prepared(frame([people("2018", 18e6)]))
    picked = items(sums, ["f0", "f2"], [], sums.head(0))
    found = {item.code: population(figures, "KAZ", item.records[0].year) for item in picked}
    assert side_table(picked, "f0", "USD", found)["Per person"].tolist() == [
        "US$2,000 (population of 2018)",
        "none: the figure has no year",
    ]


def test_nothing_picked_is_nothing_drawn(sums):
    assert items(sums, ["gone"], ["PAK"], sums) == []
    assert side_chart([], sums, basis.USD) is None

"""Figures over time: what makes a series, where lines run and where they stop."""

import html
import json
import math

import pytest
from dashboard_frames import empty, frame, hostile, large, row

from dashboard import basis
from dashboard.charts import time_chart
from dashboard.charts.definition import tells, with_series
from dashboard.charts.time import MOST_SERIES, place_in_time
from dashboard.dataset import prepared

LIMIT = 150_000  # bytes of one chart


def pay(period, value, **cells):
    name = f"{cells.get('place', 'PAK')}-{cells.get('document_id', 'a')}-{period}-{value}"
    plain = {"category": "monthly_wage", "label": "Minimum wage", "place": "PAK", "per": "month", "document_id": "a"}
    return row(name, **{**plain, "period": period, "value": value, "usd": value, **cells})


def series(rows):
    table = prepared(rows if hasattr(rows, "columns") else frame(rows))
    told = basis.with_values(with_series(table), basis.USD)
    return basis.in_measure(told, "USD per month")


def draw(rows, **choices):
    return time_chart(series(rows), basis.USD, **choices)


def sent(chart):
    return json.loads(chart.figure.to_json())


def lines(chart):
    """Each line as its values, None where it is broken."""
    return [trace["y"] for trace in sent(chart)["data"] if trace.get("name")]


def title(chart):
    notes = [html.unescape(note["text"]).replace("<br>", " ") for note in sent(chart)["layout"]["annotations"]]
    return next(text for text in notes if text.startswith("<b>"))


def test_years_that_follow_are_joined_and_a_missing_one_is_a_gap():
    chart = draw([pay("2015", 10.0), pay("2016", 12.0), pay("2019", 15.0), pay("2020", 20.0)])
    assert lines(chart) == [[10.0, 12.0, None, 15.0, 20.0]]
    assert sent(chart)["data"][0]["connectgaps"] is False


def test_two_amounts_of_one_date_stand_alone():
    chart = draw([pay("2015", 10.0), pay("2016", 12.0), pay("2016", 13.0), pay("2017", 15.0)])
    assert lines(chart) == [[10.0, None, 12.0, None, 13.0, None, 15.0]]


@pytest.mark.parametrize(
    "other",
    [{"place": "IND"}, {"label": "Welder"}, {"document_id": "b"}, {"category": "bonus"}],
    ids=["place", "label", "document", "category"],
)
def test_another_definition_is_another_line(other):
    chart = draw([pay("2015", 10.0), pay("2016", 12.0, **other)])
    assert lines(chart) == [[10.0], [12.0]]


def test_case_and_article_make_no_other_series():
    assert lines(draw([pay("2015", 10.0), pay("2016", 12.0, label="the  minimum WAGE")])) == [[10.0, 12.0]]


def test_a_label_that_names_nothing_makes_no_series():
    assert draw([pay("2015", 10.0, label="wage"), pay("2016", 12.0, label="wage")]) is None
    assert not tells("total project cost", "project_total")
    assert not tells("", "trade")
    assert tells("Orange Line", "project_total")


def test_the_datasets_own_series_decides():
    table = prepared(frame([pay("2015", 10.0, label="wage"), pay("2016", 12.0, label="pay", document_id="b")]))
    told = with_series(table.assign(series="floor"))
    assert told["series"].nunique() == 1
    assert len(told) == 2


def test_repeats_undated_and_rejected_figures_are_in_no_series():
    rows = [pay("2015", 10.0), pay("", 11.0), pay("2016", 12.0, same_as="x"), pay("2017", 13.0, status="rejected")]
    assert series(rows)["value"].tolist() == [10.0]


def test_an_index_is_100_in_its_year_and_names_what_has_none():
    rows = [pay("2015", 50.0), pay("2016", 75.0), pay("2016", 8.0, place="IND"), pay("2017", 9.0, place="IND")]
    chart = draw(rows, index_year=2015)
    assert lines(chart) == [[100.0, 150.0]]
    foot = sent(chart)["layout"]["annotations"][-1]["text"].replace("<br>", " ")
    assert "Minimum wage, India" in foot
    assert draw(rows, index_year=1990) is None


def test_an_index_is_never_taken_from_a_rounded_figure_or_a_conflict():
    assert draw([pay("2015", 50.0, approx="about"), pay("2016", 75.0)], index_year=2015) is None
    assert draw([pay("2015", 50.0), pay("2015", 55.0), pay("2016", 75.0)], index_year=2015) is None


def test_a_range_is_a_bar_between_its_ends_and_breaks_the_line():
    middle = pay("2016", None, value_low=11.0, value_high=14.0, usd_low=11.0, usd_high=14.0)
    data = sent(draw([pay("2015", 10.0), middle, pay("2017", 15.0)]))["data"]
    assert [y for trace in data if trace.get("marker", {}).get("symbol") == "line-ew" for y in trace["y"]] == [
        11.0,
        14.0,
        None,
    ]
    assert data[0]["y"] == [10.0, None, None, None, 15.0]


def test_the_title_tells_the_change():
    assert "Minimum wage, Pakistan, rose 3-fold: US$10 a month in 2015, US$30 a month in 2017" in title(
        draw([pay("2015", 10.0), pay("2016", 12.0), pay("2017", 30.0)])
    )


def test_a_month_stands_in_its_month():
    assert place_in_time("2018", 2018) == 2018.5
    assert math.isclose(place_in_time("2018-03", 2018), 2018 + 2.5 / 12)
    assert place_in_time("2020-21", 2020) == 2020.5


def test_bad_frames_give_no_chart_and_hostile_words_stay_words():
    assert time_chart(series(empty()), basis.USD) is None
    assert draw([pay("2015", math.nan), pay("2016", math.nan)]) is None
    chart = draw([pay("2015", 1.0, label="<b>x</b>$y$", title="<i>"), pay("2016", 2.0, label="<b>x</b>$y$")])
    text = json.dumps(sent(chart)["data"]) + json.dumps(sent(chart)["layout"]["annotations"])
    text = text.replace("<b>", "").replace("</b>", "").replace("<br>", "")
    assert "&lt;b&gt;x" in text
    assert not {"<", ">", "$"} & set(text)
    assert draw(hostile()) is None or "<script" not in draw(hostile()).figure.to_json()


def test_a_chart_of_many_figures_stays_small():
    rows = [pay(str(1900 + i % 120), 1.0 + i, label=f"Trade {chr(97 + i % 20)}{i % 7}") for i in range(8_000)]
    table = series(rows)
    chart = time_chart(table, basis.USD)
    assert len(chart.figure.to_json()) < LIMIT
    assert chart.rows["series"].nunique() <= MOST_SERIES
    assert series(large(500)) is not None

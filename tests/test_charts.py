"""The figures that charts draw, read from their JSON as the browser gets it."""

import html
import json
import re

import pandas as pd
import pytest
from dashboard_frames import empty, frame, hostile, large, normal, one_row, row

from dashboard import basis
from dashboard.charts import shares_chart, totals_chart, wages_chart, years_chart
from dashboard.charts.records import about, records
from dashboard.charts.scale import linear_scale, log_scale
from dashboard.charts.sources import is_undated
from dashboard.dataset import prepared

FRAMES = {"normal": normal, "one row": one_row, "hostile": hostile, "large": lambda: large(2000)}


def totals(table, log=True):
    return totals_chart(basis.with_values(basis.totals(table), basis.USD), basis.USD, log=log)


def wages(table, per="day", shown_in=basis.USD):
    return wages_chart(basis.pay(basis.wages(table), per, shown_in), shown_in)


def shares(table):
    percentages = table[table["kind"] == "percent"]
    return shares_chart(basis.with_values(percentages[percentages["category"] == "share"], basis.PRINTED), "shares")


DRAW = {"totals": totals, "linear totals": lambda table: totals(table, log=False), "wages": wages, "shares": shares}


def sent(chart):
    """The figure as JSON data, as the browser gets it."""
    return json.loads(chart.figure.to_json())


def clickable(figure):
    return [ids[0] for trace in figure["data"] for ids in trace.get("customdata", []) if ids]


def texts(figure):
    layout = figure["layout"]
    yield from (note["text"] for note in layout["annotations"])
    yield layout["xaxis"]["title"]["text"]
    yield from layout["xaxis"]["ticktext"]
    for trace in figure["data"]:
        yield trace.get("name", "")
        yield from trace.get("hovertext", [])


@pytest.fixture(scope="module")
def figures():
    return prepared(normal())


@pytest.mark.parametrize("draw", DRAW.values(), ids=DRAW)
@pytest.mark.parametrize("make", FRAMES.values(), ids=FRAMES)
def test_every_row_of_a_chart_can_be_clicked(make, draw):
    chart = draw(prepared(make()))
    if chart is None:
        assert make is one_row
        return
    assert set(clickable(sent(chart))) == set(chart.rows["figure_id"])


@pytest.mark.parametrize("draw", DRAW.values(), ids=DRAW)
def test_nothing_to_draw_gives_no_chart(draw):
    assert draw(prepared(empty())) is None


@pytest.mark.parametrize(
    ("name", "axis"),
    [
        ("totals", "US&#36; at the date of each figure, log scale"),
        ("linear totals", "US&#36; at the date of each figure"),
        ("wages", "US&#36; a day, at the date of each figure"),
        ("shares", "Percent, as printed"),
    ],
)
def test_the_axis_names_the_basis(figures, name, axis):
    assert sent(DRAW[name](figures))["layout"]["xaxis"]["title"]["text"] == axis


def test_the_title_says_the_point(figures):
    notes = [note["text"].replace("<br>", " ") for note in sent(totals(figures))["layout"]["annotations"]]
    assert "<b>US&#36;27.7 bn, 51 projects, Kazakhstan 2018, is the largest of 7 totals</b>" in notes


def foot(chart):
    return sent(chart)["layout"]["annotations"][-1]["text"].replace("<br>", " ").replace("\u00a0", " ")


def test_the_foot_names_source_n_and_rates(figures):
    rates = "Exchange rates: National Bank of Poland, table A."
    assert foot(wages(figures)) == f"Source: Notice of the works office, 2018. n = 13. {rates}"


def test_the_foot_names_the_document_where_nothing_is_cited(figures):
    assert foot(totals(figures)) == "Source: Kazakhstan counts its ties to Beijing, Example Post. n = 7."


def test_the_foot_names_three_sources_and_counts_the_rest(figures):
    names = [f"Paper {index % 7}" for index in range(len(figures))]
    assert re.search(r"Sources: Paper \d; Paper \d; Paper \d and 4 more\. n = 7\.", foot(totals(cited(figures, names))))


def test_an_undated_source_is_said_under_the_title_and_at_the_foot(figures):
    names = ["Notice of the works office, undated"] * 20 + [""] * (len(figures) - 20)
    some = wages(cited(figures, names))
    assert "n = 13, 13 of them from an undated source." in foot(some)
    notes = " ".join(note["text"] for note in sent(some)["layout"]["annotations"]).replace("<br>", " ")
    assert "all claimed by an undated source" in notes


def test_a_document_without_a_date_counts_as_undated_only_where_it_cites_nothing(figures):
    assert not is_undated(cited(figures, ["Census, 2018"] * len(figures)).assign(published="")).any()
    assert is_undated(cited(figures, [""] * len(figures)).assign(published="")).all()
    assert not is_undated(cited(figures, ["The antedated and backdated papers, 1987"] * len(figures))).any()


def cited(table, names):
    return table.assign(source=pd.Series(names, index=table.index, dtype="str"))


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"label": "51 projects in Kazakhstan", "place": "KAZ", "period": "2018"}, "51 projects in Kazakhstan, 2018"),
        (
            {"label": "investment at Khorgos", "place": "KAZ", "period": "2017-03"},
            "Investment at Khorgos, Kazakhstan 2017",
        ),
        ({"label": "kazakhstan in 2016", "place": "KAZ", "period": "2016"}, "Kazakhstan in 2016"),
        ({"label": "Nigerian oil", "place": "NER", "period": ""}, "Nigerian oil, Niger"),
        ({"label": "iPhones", "place": "", "period": ""}, "IPhones"),
    ],
)
def test_the_words_of_a_row_say_nothing_twice(cells, words):
    (record,) = records(basis.with_values(prepared(frame([row("f1", **cells)])), basis.USD))
    assert about(record, record.period[:4]) == words


def test_no_grid_line_crosses_the_words_of_a_row(figures):
    """Words stand 17 pixels above their row: 0.40 of a row; a letter is about 0.2 of it high on either side."""
    figure = sent(totals(figures))
    assert figure["layout"]["xaxis"]["showgrid"] is False
    grid = figure["data"][0]
    ends = [y for y in grid["y"] if y is not None]
    assert len(ends) == 2 * len(figure["layout"]["xaxis"]["tickvals"]) * 7
    assert all(-0.201 <= y - round(y) <= 0.4 for y in ends)


def test_no_line_of_words_is_longer_than_a_phone_can_show():
    chart = totals(prepared(large(300)))
    for note in sent(chart)["layout"]["annotations"]:
        longest = 60 if note["font"]["size"] == 18 else 68
        for line in re.sub(r"</?b>", "", note["text"]).split("<br>"):
            assert len(html.unescape(line)) <= longest


@pytest.mark.parametrize(
    ("shown_in", "per", "axis", "words"),
    [
        (
            basis.CONSTANT,
            "month",
            "US&#36; a month in constant prices of 2024",
            "Pay a month in constant US&#36; of 2024",
        ),
        (basis.PPP, "year", "International dollars a year by purchasing power", "Pay a year in international dollars"),
        (basis.USD, "hour", "US&#36; an hour at the date of each figure", "Pay an hour in US&#36; at the date"),
    ],
)
def test_pay_names_its_basis_on_the_axis_and_under_the_title(figures, shown_in, per, axis, words):
    layout = sent(wages(figures, per, shown_in))["layout"]
    assert layout["xaxis"]["title"]["text"].replace(",", "") == axis
    assert any(words in note["text"].replace("<br>", " ") for note in layout["annotations"])


def test_totals_come_largest_first(figures):
    rows = totals(figures).rows
    order = list(basis.position(rows))
    assert order == sorted(order, reverse=True)
    assert rows["figure_id"].iloc[0] == "sum2"


def test_the_log_axis_has_a_tick_at_every_decade(figures):
    axis = sent(totals(figures))["layout"]["xaxis"]
    assert axis["type"] == "log"
    assert axis["tickvals"] == [10.0**power for power in range(6, 12)]
    assert "US&#36;100 m" in axis["ticktext"]


def test_a_sum_of_zero_has_no_place_on_a_log_axis(figures):
    broken = figures.assign(usd=figures["usd"].mask(figures["figure_id"] == "sum0", 0.0))
    assert "sum0" not in set(totals(broken).rows["figure_id"])
    assert "sum0" in set(totals(broken, log=False).rows["figure_id"])


def test_wages_name_their_profile_and_sort_by_pay(figures):
    chart = wages(figures)
    notes = " ".join(note["text"] for note in sent(chart)["layout"]["annotations"]).replace("<br>", " ")
    assert "assuming PK statutory working time" in notes
    assert chart.rows["name"].iloc[0] == "Surveyor"
    assert chart.rows["name"].iloc[-1] == "Helper"


def test_an_occupation_with_several_figures_says_how_many(figures):
    notes = [note["text"] for note in sent(wages(figures))["layout"]["annotations"]]
    assert any("Mason, India 2018, n = 2" in note and "US&#36;8.45 to US&#36;9.83 a day" in note for note in notes)


def test_as_printed_pay_keeps_its_currency(figures):
    chart = wages_chart(basis.in_group(basis.wages(figures), "PKR a day"), basis.PRINTED)
    layout = sent(chart)["layout"]
    assert layout["xaxis"]["title"]["text"] == "PKR a day, as printed"
    assert "assuming" not in " ".join(note["text"] for note in layout["annotations"])


def test_shares_start_at_zero(figures):
    figure = sent(shares(figures))
    assert figure["layout"]["xaxis"]["range"][0] <= 0
    assert {trace["type"] for trace in figure["data"] if trace.get("customdata")} == {"bar"}


@pytest.mark.parametrize("draw", DRAW.values(), ids=DRAW)
def test_article_text_is_words_only(draw):
    figure = sent(draw(prepared(hostile())))
    for text in texts(figure):
        ours = text.replace("<br>", "").replace("<b>", "").replace("</b>", "")
        assert "<" not in ours
        assert ">" not in ours
        assert "$" not in ours


@pytest.mark.parametrize("draw", DRAW.values(), ids=DRAW)
def test_the_alternative_text_names_kind_basis_and_extremes(figures, draw):
    chart = draw(figures)
    assert chart.alt.startswith(("Dot plot of ", "Bar chart of "))
    assert "from " in chart.alt
    assert "as printed" in chart.alt or "US$ at the date" in chart.alt


def test_years_count_every_dated_figure(figures):
    chart = years_chart(figures["year"].dropna().astype(int).value_counts(), len(figures))
    bars = sent(chart)["data"][0]
    assert dict(zip(bars["x"], bars["y"], strict=True)) == {2014: 1, 2015: 1, 2016: 1, 2017: 1, 2018: 20}
    assert sum(chart.rows["Figures"]) == int(figures["year"].notna().sum())
    assert "4 have no date" in sent(chart)["layout"]["annotations"][-1]["text"]
    assert years_chart({}, 3) is None


@pytest.mark.parametrize("values", [[15.0, 22.0], [3.0], [1e6, 27.7e9], [0.001, 1e13], [99.0, 101.0]])
@pytest.mark.parametrize("make", [log_scale, linear_scale])
def test_a_scale_holds_every_value_and_few_labels(make, values):
    scale = make(values, str)
    low, high = (10.0**end for end in scale.range) if scale.log else scale.range
    assert all(low < value < high for value in values)
    assert 2 <= sum(bool(label) for label in scale.labels) <= 6


def test_many_figures_of_one_occupation_keep_their_ends_and_stay_small():
    table = prepared(large(10_000))
    chart = wages(table)
    assert len(chart.figure.to_json()) < 150_000
    assert any("Surveyor" in note["text"] and "drawn" in note["text"] for note in sent(chart)["layout"]["annotations"])
    every = basis.pay(basis.wages(table), "day", basis.USD)
    drawn, told = (rows.loc[rows["name"] == "Surveyor", "shown"] for rows in (chart.rows, every))
    assert len(drawn) < len(told)
    assert (drawn.min(), drawn.max()) == (told.min(), told.max())

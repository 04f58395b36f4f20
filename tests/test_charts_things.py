"""What several sources tell of one thing: who is grouped with whom, and how the difference is drawn."""

import html
import json

import pytest
from dashboard_frames import empty, frame, hostile, large, row

from dashboard import basis
from dashboard.charts import count_map, disagreements_chart, median_map, thing_chart
from dashboard.charts.layout import period_words
from dashboard.charts.map import MAP_CONFIG, OUTLINES, Told, without_outline
from dashboard.charts.sources import source_line
from dashboard.charts.things import LABEL, NAME, STORY, with_things
from dashboard.dataset import prepared
from dashboard.in_memory import InMemory
from dashboard.places import outlined
from dashboard.selection import Filters

LIMIT = 150_000  # bytes of one chart


def told(number, value, source, **cells):
    plain = {"category": "project_total", "label": "project", "place": "PAK", "period": "2017", "unit": "USD"}
    return row(f"f{number}", **{**plain, "value": value, "usd": value, "source": source, **cells})


def things(rows, **columns):
    table = prepared(frame(rows)).assign(**columns)
    return with_things(basis.with_values(table, basis.USD))


def sent(chart):
    return json.loads(chart.figure.to_json())


def words(chart):
    return " ".join(html.unescape(note["text"]).replace("<br>", " ") for note in sent(chart)["layout"]["annotations"])


def test_the_same_label_place_and_date_from_two_sources_is_one_thing():
    same = {"label": "Orange Line", "category": "share"}
    found = things([told(1, 1.6e9, "Radio, 2017", **same), told(2, 2.2e9, "Daily, 2017", **same)])
    assert found["thing_basis"].tolist() == [LABEL, LABEL]
    assert found["thing_name"].iloc[0] == "Orange Line, Pakistan, 2017"


@pytest.mark.parametrize(
    "other",
    [
        {"place": "IND"},
        {"period": "2018"},
        {"category": "output"},
        {"per": "year"},
        {"source": "Radio, 2017"},
        {"value": 1.6e9, "usd": 1.7e9},
        {"value": 1.6e12, "usd": 1.6e12},
        {"same_as": "f1"},
        {"status": "rejected"},
    ],
    ids=["place", "date", "category", "rate", "source", "printed alike", "far outlier", "repeat", "rejected"],
)
def test_what_differs_is_no_disagreement(other):
    same = {"label": "Orange Line", "category": "share"}
    second = {"value": 2.2e9, "source": "Daily, 2017", **same, **other}
    value, source = second.pop("value"), second.pop("source")
    assert things([told(1, 1.6e9, "Radio, 2017", **same), told(2, value, source, **second)]).empty


def test_titles_that_share_a_projects_name_are_a_guess():
    sentence = "The cost of the Suki Kinari dam was given."
    rows = [
        told(1, 1.9e9, "Suki Kinari dam begins, Daily, 2017", sentence=sentence),
        told(2, 1.7e9, "Cost of Suki Kinari falls, Weekly, 2020", period="2020"),
        told(3, 1.8e9, "Another dam begins, Monthly, 2020"),
    ]
    found = things(rows)
    assert found["figure_id"].tolist() == ["f1", "f2"]
    assert set(found["thing_basis"]) == {NAME}
    assert set(found["thing_name"]) == {"Suki Kinari"}


def test_a_line_between_two_towns_is_the_same_from_either_end():
    rows = [
        told(1, 1.9e9, "Sukkur-Multan opens, Daily, 2017", label="Sukkur-Multan motorway"),
        told(2, 1.7e9, "Multan-Sukkur road, Weekly, 2020", period="2020"),
    ]
    assert things(rows)["thing"].nunique() == 1


@pytest.mark.parametrize("name", ["Pakistan", "Chinese", "Sri Lanka", "July"])
def test_a_country_a_people_or_a_month_names_no_project(name):
    sentence = f"The cost in {name} was given."
    rows = [
        told(1, 1.9e9, f"Costs in {name} rise, Daily, 2017", sentence=sentence),
        told(2, 1.7e9, f"Costs in {name} fall, Weekly, 2020", sentence=sentence),
    ]
    assert things(rows).empty


def test_the_datasets_own_story_decides():
    rows = [told(1, 1.9e9, "One, 2017"), told(2, 1.7e9, "Two, 2020", label="plan", period="2020")]
    found = things(rows, story="khorgos", subject="Khorgos (zone)")
    assert found["thing_basis"].tolist() == [STORY, STORY]
    assert found["thing_name"].iloc[0] == "Khorgos"


@pytest.fixture
def gateway():
    same = {"label": "Khorgos", "category": "share"}
    return things([told(i, value, f"Paper {i}, 2017", **same) for i, value in enumerate([1e9, 3e9, 4e9])])


def test_every_source_has_its_mark_and_none_is_averaged(gateway):
    chart = disagreements_chart(gateway, basis.USD)
    (marks,) = [trace for trace in sent(chart)["data"] if trace["mode"] == "markers"]
    assert marks["x"] == [1e9, 3e9, 4e9]
    assert [ids[0] for ids in marks["customdata"]] == ["f0", "f1", "f2"]
    assert "US$1 bn to US$4 bn" in words(chart)
    assert "3 sources" in words(chart)


def test_one_thing_shows_each_source_in_words(gateway):
    chart = thing_chart(gateway, basis.USD)
    for source in ("Paper 0", "Paper 1", "Paper 2", "4 times apart"):
        assert source in words(chart)


def test_no_disagreement_gives_no_chart():
    nothing = with_things(basis.with_values(prepared(empty()), basis.USD))
    assert disagreements_chart(nothing, basis.USD) is None
    assert thing_chart(nothing, basis.USD) is None


def test_hostile_sources_stay_words():
    bad = "<script>x</script> $y$"
    same = {"label": f"Khorgos {bad}", "category": "share"}
    chart = disagreements_chart(things([told(1, 1e9, f"A {bad}", **same), told(2, 2e9, f"B {bad}", **same)]), basis.USD)
    text = json.dumps(sent(chart)["data"]) + json.dumps(sent(chart)["layout"]["annotations"])
    assert not {"<", ">", "$"} & set(text.replace("<b>", "").replace("</b>", "").replace("<br>", ""))


# The map.


def valued(rows):
    return basis.with_values(prepared(rows), basis.USD).assign(shown_per="")


def coloured(chart):
    """Code -> height on the map, and every grey code."""
    grey, colour = sent(chart)["data"]
    return dict(zip(colour["locations"], colour["z"], strict=True)), set(grey["locations"])


def counted_map(rows):
    counts = InMemory(rows).places(Filters())
    return count_map(counts, Told(len(rows), period_words(rows), source_line(rows, basis.PRINTED)), outlined())


def test_a_country_without_a_figure_is_grey_and_never_zero():
    rows = frame([told(1, 5.0, "A"), told(2, 7.0, "B"), told(3, 9.0, "C", place="IND"), told(4, 1.0, "D", place="")])
    heights, grey = coloured(counted_map(valued(rows)))
    assert heights == {"PAK": 2, "IND": 1}
    assert grey == set(outlined()) - {"PAK", "IND"}


def test_the_median_leaves_ranges_out_and_says_so():
    ends = {"usd_low": 90.0, "usd_high": 99.0, "value_low": 90.0, "value_high": 99.0}
    rows = [told(1, 4.0, "A"), told(2, 6.0, "B"), told(3, 9.0, "C", place="IND"), told(4, None, "D", **ends)]
    chart = median_map(valued(frame(rows)), "loan", basis.USD, outlined())
    assert coloured(chart)[0] == {"IND": 9.0, "PAK": 5.0}
    said = dict(zip(chart.rows["place"], chart.rows["said"], strict=True))
    assert said["PAK"] == "Pakistan: median US$5 of 2 figures, from US$4 to US$6; 1 range not in the median"
    assert said["IND"] == "India: US$9, its one figure"


def test_a_place_without_an_outline_is_in_the_table():
    chart = counted_map(valued(frame([told(1, 5.0, "A", place="SGP"), told(2, 5.0, "B", place="<b>")])))
    assert set(without_outline(chart.rows, outlined())) == {"SGP", "<b>"}
    assert coloured(chart)[0] == {}


def test_no_place_gives_no_map():
    assert counted_map(valued(empty())) is None
    assert median_map(valued(empty()), "loan", basis.USD, outlined()) is None
    assert median_map(valued(frame([told(1, None, "A")])), "loan", basis.USD, outlined()) is None


def test_the_map_asks_this_site_for_its_outlines():
    chart = counted_map(valued(hostile()))
    assert {trace["geojson"] for trace in sent(chart)["data"]} == {OUTLINES}
    assert not any(address.startswith(("http", "//")) for address in (OUTLINES, MAP_CONFIG["topojsonURL"]))
    assert "<script" not in chart.figure.to_json()


def test_every_outline_has_a_country_code():
    assert len(outlined()) == len(set(outlined())) > 170
    assert all(len(code) == 3 and code.isalpha() and code.isupper() for code in outlined())
    assert {"KAZ", "CHN", "PAK", "XKX", "CYP", "SOM"} <= set(outlined())


def test_maps_and_disagreements_of_many_figures_stay_small():
    few, rows = prepared(large(600)), prepared(large(6_000))
    of_few, of_many = (len(counted_map(basis.with_values(each, basis.USD)).figure.to_json()) for each in (few, rows))
    assert of_many < min(LIMIT, 1.5 * of_few)
    same = {"category": "share"}
    many = [told(i, 1e9 + i % 7 * 1e8, f"Paper {i % 7}", label=f"Dam {i // 7}", **same) for i in range(3_000)]
    assert len(disagreements_chart(things(many), basis.USD).figure.to_json()) < LIMIT

"""The parts of Compare, run by Streamlit without a browser, on normal, empty, hostile and larger data."""

import json

import dashboard_frames
import pytest
from dashboard_run import opened

PARTS = ("totals", "wages", "time", "shares", "sources", "side", "map")
FRAMES = {
    "normal": dashboard_frames.normal,
    "empty": dashboard_frames.empty,
    "one row": dashboard_frames.one_row,
    "hostile": dashboard_frames.hostile,
}
LIMIT = 150_000  # bytes of one chart


@pytest.fixture(scope="module")
def datasets(tmp_path_factory):
    folder = tmp_path_factory.mktemp("compare")
    return {name: dashboard_frames.write(make(), folder / f"{name}.csv") for name, make in FRAMES.items()}


@pytest.fixture
def run(datasets, monkeypatch):
    """Compare on a dataset: run("normal", chart="map")."""

    def start(name, **params):
        monkeypatch.setenv("NUMERAIRE_DATA", str(datasets[name]))
        return opened("compare", **params)

    return start


def charts_of(app):
    return [(json.loads(element.proto.spec), element.proto.alt) for element in app.get("plotly_chart")]


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("name", FRAMES)
def test_every_part_shows_charts_or_says_why_not(run, name, part):
    app = run(name, chart=part)
    drawn = charts_of(app)
    assert drawn or app.info
    for element, (_, alt) in zip(app.get("plotly_chart"), drawn, strict=True):
        assert len(alt) > 40
        assert len(element.proto.spec) < LIMIT


def test_figures_in_the_link_are_set_side_by_side(run):
    app = run("normal", chart="side", set=["sum0", "sum3"])
    (table,) = [frame.value for frame in app.dataframe if "Times" in frame.value]
    assert table["Times"].tolist() == ["the base", "13.5% of it"]
    assert app.get_by_key("set").value == ["sum0", "sum3"]


def test_places_in_the_link_are_set_side_by_side(run):
    app = run("normal", chart="side", mapped="daily_wage|USD per day", places=["PAK", "IND"])
    (table,) = [frame.value for frame in app.dataframe if "Times" in frame.value]
    assert "Pakistan, median of 10 figures" in table["What"].tolist()


def test_without_a_population_the_page_says_so(run):
    app = run("normal", chart="side", set=["sum0"])
    app.get_by_key("per_person").set_value(True).run()
    (table,) = [frame.value for frame in app.dataframe if "Times" in frame.value]
    assert table["Per person"].tolist() == ["none: no population of Kazakhstan in the dataset"]


def test_another_unit_is_left_out_and_named(run):
    app = run("normal", chart="side", set=["sum0", "pay0"])
    assert any("Left out" in caption.value and "Welder" in caption.value for caption in app.caption)


def test_the_country_of_a_click_lists_its_figures(run):
    app = run("normal", chart="map", country="PAK")
    (table,) = [frame.value for frame in app.dataframe if "printed" in frame.value]
    assert len(table) == 11
    assert app.get_by_key("country").value == "PAK"


def test_a_link_with_choices_that_do_not_exist_shows_the_page(run):
    odd = {"lines": ["x"], "set": ["gone"], "places": ["![", "PAK"], "mapped": "no|such", "country": "<b>", "base": "y"}
    for part in ("time", "side", "map", "sources"):
        assert charts_of(run("normal", chart=part, **odd)) or part in ("time", "sources")

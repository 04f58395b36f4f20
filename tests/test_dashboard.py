"""Every page, run by Streamlit without a browser, on normal, empty, one-row, hostile and large data."""

import json
import re

import dashboard_frames
import pytest
from dashboard_run import opened

PAGES = ("overview", "compare", "figures", "method")
FRAMES = {
    "normal": dashboard_frames.normal,
    "empty": dashboard_frames.empty,
    "one row": dashboard_frames.one_row,
    "hostile": dashboard_frames.hostile,
    "large": dashboard_frames.large,
    "no rates": dashboard_frames.no_rates,
}


@pytest.fixture(scope="session")
def datasets(tmp_path_factory):
    folder = tmp_path_factory.mktemp("data")
    return {
        name: dashboard_frames.write(make(), folder / f"{name.replace(' ', '-')}.csv") for name, make in FRAMES.items()
    }


@pytest.fixture
def run(datasets, monkeypatch):
    """Run a page on a dataset: run("normal", "compare", chart="wages")."""

    def start(name, page="overview", **params):
        monkeypatch.setenv("NUMERAIRE_DATA", str(datasets.get(name, name)))
        return opened(page, **params)

    return start


def chart_of(app):
    proto = app.get("plotly_chart")[0].proto
    return json.loads(proto.spec), proto.alt


def ids_of(figure):
    return {ids[0] for trace in figure["data"] for ids in trace.get("customdata", []) if ids}


def words_of(app):
    """Everything on the page that Streamlit reads as Markdown."""
    sinks = (app.markdown, app.caption, app.title, app.header, app.subheader, app.info, app.warning, app.error)
    yield from (element.value for sink in sinks for element in sink)
    for metric in app.metric:
        yield metric.label
        yield str(metric.value)
    for widget in (*app.multiselect, *app.selectbox):
        yield widget.label
        yield from widget.options
    yield from (expander.label for expander in app.expander)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", FRAMES)
def test_every_page_runs_on_every_dataset(run, name, page):
    app = run(name, page)
    assert len(app.title) == 1


@pytest.mark.parametrize("chart", ["totals", "wages", "shares"])
@pytest.mark.parametrize("basis", ["usd", "constant", "ppp", "printed"])
@pytest.mark.parametrize("name", FRAMES)
def test_every_chart_runs_on_every_dataset(run, name, basis, chart):
    app = run(name, "compare", chart=chart, basis=basis)
    charts = app.get("plotly_chart")
    assert charts or app.info
    for element in charts:
        axis = json.loads(element.proto.spec)["layout"]["xaxis"]["title"]["text"]
        assert any(
            words in axis for words in ("as printed", "at the date", "in constant prices", "by purchasing power")
        )
        assert element.proto.alt


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("chart", ["totals", "wages", "shares"])
def test_no_article_text_acts_as_markdown(run, page, chart):
    for words in words_of(run("hostile", page, chart=chart, basis="printed")):
        assert "![x](" not in words
        assert "](https://evil" not in words
        assert ":red[" not in words
        assert not re.search(r"(?<!\\)<script", words)


def test_a_link_brings_its_filters(run):
    app = run("normal", place=["PAK"], kind=["money"], years=["2018-2018"], basis=["printed"])
    assert app.multiselect(key="place").value == ["PAK"]
    assert app.slider(key="years").value == (2018, 2018)
    assert app.metric[0].value == "10"
    assert "as printed" in app.markdown[0].value


@pytest.mark.parametrize("bad", [{"place": ["XXX"]}, {"basis": ["zzz"]}, {"years": ["soon"]}, {"years": ["1200-1300"]}])
def test_a_link_with_unknown_choices_shows_everything(run, bad):
    assert run("normal", **bad).metric[0].value == "28"


def test_choosing_a_filter_writes_the_address(run):
    app = run("normal")
    app.multiselect(key="place").set_value(["KAZ"]).run()
    assert app.query_params["place"] == "KAZ"
    assert app.metric[0].value == "8"


def test_defaults_stay_out_of_the_address(run):
    assert not dict(run("normal").query_params)


def test_filters_stay_when_the_page_changes(run):
    app = run("normal", place=["PAK"])
    app.switch_page("views/method.py").run()
    app.switch_page("views/figures.py").run()
    assert app.multiselect(key="place").value == ["PAK"]
    assert any(text.value == "11 figures in view, in US$ at the date" for text in app.text)


def test_clear_all_shows_everything_again(run):
    app = run("normal", place=["PAK"], years=["2018-2018"])
    app.button(key="clear").click().run()
    assert app.metric[0].value == "28"
    assert not dict(app.query_params)


def test_every_choice_shows_its_count(run):
    options = run("normal").multiselect(key="kind").options
    assert options[0] == "Money (23)"


def test_filters_that_leave_nothing_say_which_one_to_remove(run):
    app = run("normal", place=["BRA"], kind=["percent"])
    assert "No figure matches" in app.info[0].value
    assert [text.value for text in app.text] == ["Kind alone leaves 3 of 28", "Place alone leaves 1 of 28"]


def test_a_link_opens_the_evidence(run):
    app = run("normal", "compare", fig=["pay0"])
    assert any("<mark>Rs. 1,700</mark>" in element.proto.body for element in app.get("html"))


def test_an_unknown_figure_is_said_not_raised(run):
    assert "not in this dataset" in run("normal", "figures", fig=["nope"]).warning[0].value


def test_a_click_on_a_mark_opens_the_same_evidence_as_the_keyboard(run):
    app = run("normal", "compare")
    app.selectbox(key="fig").set_value("sum1").run()
    by_keyboard = [element.proto.body for element in app.get("html")]
    app.button(key="close_evidence").click().run()
    assert not any("<mark>" in element.proto.body for element in app.get("html"))
    by_link = run("normal", "compare", fig=["sum1"])
    assert [element.proto.body for element in by_link.get("html")] == by_keyboard


def test_the_log_switch_changes_the_axis(run):
    app = run("normal", "compare", scale=["linear"])
    assert chart_of(app)[0]["layout"]["xaxis"]["type"] == "linear"
    assert any("small sums vanish" in caption.value for caption in app.caption)


def test_what_is_not_drawn_is_listed_with_the_reason(run):
    app = run("normal", "compare")
    assert any(expander.label == "Not converted, and why (2)" for expander in app.expander)
    assert not ids_of(chart_of(app)[0]) & {"no-rate", "no-date", "repeat"}
    reasons = [frame.value for frame in app.dataframe if "Why" in frame.value]
    assert set(reasons[0]["Why"]) == {"no date, so no rate can be chosen", "the article has no date"}


def test_the_table_below_a_chart_holds_its_rows(run):
    app = run("normal", "compare", chart="wages")
    assert len(app.dataframe[0].value) == len(ids_of(chart_of(app)[0])) == 13


def test_search_narrows_the_table(run):
    app = run("normal", "figures")
    app.text_input(key="q").set_value("welder").run()
    assert len(app.dataframe[0].value) == 1
    assert app.query_params["q"] == "welder"


def test_a_missing_dataset_names_the_cure(run, tmp_path):
    app = run(str(tmp_path / "none.csv"))
    assert "cannot be read" in app.error[0].value
    assert app.code[0].value == "python -m extract build"


def test_a_broken_dataset_names_the_cure(run, tmp_path):
    broken = tmp_path / "broken.csv"
    broken.write_text("a,b\n1,2\n", encoding="utf-8")
    app = run(str(broken))
    assert app.code[0].value == "python -m extract build"


@pytest.mark.parametrize("pay", ["hour", "day", "month", "year"])
def test_pay_for_each_span_of_work_is_in_the_address(run, pay):
    app = run("normal", "compare", chart="wages", pay=pay, basis="ppp")
    axis = chart_of(app)[0]["layout"]["xaxis"]["title"]["text"]
    assert axis == f"International dollars {'an' if pay == 'hour' else 'a'} {pay}, by purchasing power"
    assert any(expander.label == "Not converted, and why (3)" for expander in app.expander)


def test_sums_by_purchasing_power_are_refused_in_words(run):
    app = run("normal", "compare", basis="ppp")
    assert "pay and prices only" in app.info[0].value
    assert not app.get("plotly_chart")


def test_the_panel_offers_a_link_and_a_citation_to_copy(run):
    codes = [code.value for code in run("normal", "compare", fig=["pay0"]).code]
    assert "figure?fig=pay0" in codes
    assert any(code.startswith("\u201cRs. 1,700\u201d (Welder, Pakistan, Mar 2018)") for code in codes)


def test_another_filter_draws_another_chart(run):
    """Charts are kept for what was asked: other filters, spans and bases must never bring an old one."""
    app = run("normal", "compare", chart="wages")
    seen = [ids_of(chart_of(app)[0])]
    app.multiselect(key="place").set_value(["IND"]).run()
    seen.append(ids_of(chart_of(app)[0]))
    assert [len(ids) for ids in seen] == [13, 2]

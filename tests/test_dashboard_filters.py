"""The filters, the downloads and what stands on Overview and Figures, run by Streamlit without a browser."""

import os
from pathlib import Path

import dashboard_frames
import pytest
from dashboard_run import opened

from extract import load_dataset

APP = Path(__file__).resolve().parent.parent / "dashboard" / "app.py"


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Run a page on a frame: run("figures", place=["PAK"])."""

    def start(page="overview", table=None, session=None, **params):
        path = tmp_path / "figures.csv"
        dashboard_frames.write(dashboard_frames.normal() if table is None else table, path)
        monkeypatch.setenv("NUMERAIRE_DATA", str(path))
        return opened(page, session, **params)

    return start


def metrics(app):
    return {metric.label: metric.value for metric in app.metric}


def bodies(app):
    return " ".join(element.proto.body for element in app.get("html"))


@pytest.mark.parametrize(
    ("asked", "figures"),
    [
        ({"subject": ["mason"]}, 3),
        ({"document": ["pay-PAK"], "subject": ["mason", "welder"]}, 2),
        ({"source": ["notice-of-the-works-office-2018"]}, 13),
        ({"source": ["none"]}, 15),
        ({"confidence": ["medium"], "place": ["IND"]}, 2),
        ({"subject": ["no-such-thing"]}, 28),
    ],
)
def test_a_link_brings_every_filter(run, asked, figures):
    app = run(**asked)
    assert metrics(app)["Figures"] == str(figures)
    known = {key: values for key, values in asked.items() if values != ["no-such-thing"]}
    written = dict(app.query_params)
    assert {key: [value] if isinstance(value, str) else value for key, value in written.items()} == known


def test_the_counts_of_the_other_filters_follow_a_choice(run):
    app = run()
    assert "Pakistan (11)" in app.multiselect(key="place").options
    app.multiselect(key="kind").set_value(["money"]).run()
    assert "Pakistan (10)" in app.multiselect(key="place").options
    assert not [option for option in app.multiselect(key="place").options if option.startswith("China")]
    assert "Percentages (3)" in app.multiselect(key="kind").options


def test_a_choice_that_the_others_leave_without_a_figure_stays_to_be_taken_away(run):
    app = run(place=["BRA"], kind=["percent"])
    assert app.multiselect(key="place").value == ["BRA"]
    assert "Brazil (0)" in app.multiselect(key="place").options


def test_a_label_chosen_while_the_counts_moved_still_counts(run):
    """The browser sends the label it showed; its number may be that of the run before."""
    app = run(session={"place": ["Pakistan (999)"], "_address_by_hand": True})
    assert app.multiselect(key="place").value == ["PAK"]
    assert app.query_params["place"] == "PAK"


def test_only_filters_that_can_narrow_are_drawn(run):
    app = run()
    keys = {widget.key for widget in app.multiselect}
    assert {"kind", "category", "place", "subject", "currency", "document", "source", "confidence"} <= keys
    assert "status" not in keys
    reviewed = dashboard_frames.normal()
    reviewed["status"] = reviewed["status"].where(reviewed["figure_id"] != "sum0", "confirmed")
    app = run(table=reviewed, status=["confirmed"])
    assert app.multiselect(key="status").options == ["Not reviewed (27)", "Confirmed (1)"]
    assert metrics(app)["Figures"] == "1"


def test_labels_that_read_alike_are_told_apart(run):
    long = "the railway from the capital to the coast by way of the old port town "
    rows = [dashboard_frames.row(f"r{n}", label=long + end, period="2018") for n, end in enumerate(("north", "south"))]
    options = run(table=dashboard_frames.frame(rows)).multiselect(key="subject").options
    assert len(options) == len(set(options)) == 2


def test_clear_all_takes_the_new_filters_too(run):
    app = run("figures", subject=["mason"], confidence=["medium"], q=["notice"])
    app.button(key="clear").click().run()
    assert not dict(app.query_params)
    assert not app.multiselect(key="subject").value


def test_overview_says_how_much_there_is_and_how_much_is_sure(run):
    assert metrics(run()) == {
        "Figures": "28", "Articles": "5", "Sources cited": "1", "Countries": "5", "Years": "2014\u20132018",
        "Reviewed": "0%", "Not in US$": "9%", "Low confidence": "0",
    }  # fmt: skip


def test_overview_asks_three_questions_that_lead_on(run):
    links = [link.proto for link in run().get("page_link")]
    asked = [link.query_string for link in links if link.query_string]
    assert asked == ["chart=totals", "chart=wages", "chart=time"]


def test_a_finding_links_to_its_figure_and_is_counted(run):
    wrong = dashboard_frames.normal()
    wrong.loc[wrong["figure_id"] == "share0", "value"] = 7500.0
    wrong.loc[wrong["figure_id"] == "sum0", ["value_low", "value_high"]] = [9.0, 1.0]
    app = run(table=wrong)
    assert 'data-figure="share0"' in bodies(app)
    assert 'href="?fig=sum0"' in bodies(app)
    said = next(text.value for text in app.markdown if "in the figures in view" in text.value)
    assert " 0 errors" not in said
    assert 'data-figure="share0"' not in bodies(run(table=wrong, place=["PAK"]))


def test_a_dataset_that_was_written_again_is_read_again(run):
    app = run()
    dashboard_frames.write(dashboard_frames.one_row(), Path(os.environ["NUMERAIRE_DATA"]))
    assert metrics(app.run())["Figures"] == "1"


def test_an_empty_dataset_says_how_to_fill_it(run):
    app = run(table=dashboard_frames.empty())
    assert "data/articles" in app.info[0].value
    assert any(code.value == "python -m extract build" for code in app.code)


def test_search_marks_the_words_and_links_to_the_evidence(run):
    app = run("figures", q=["steel notice"])
    assert "<mark>steel</mark> fixer was offered" in bodies(app)
    assert 'href="?q=steel+notice&amp;fig=pay7"' in bodies(app)


def test_hostile_sentences_are_marked_without_acting(run):
    found = bodies(run("figures", dashboard_frames.hostile(), q=["script img"]))
    assert "&lt;<mark>script</mark>&gt;" in found
    assert "<script" not in found
    assert "<img" not in found


@pytest.mark.parametrize("preset", ["short", "money", "method", "sources"])
@pytest.mark.parametrize("make", [dashboard_frames.normal, dashboard_frames.hostile, dashboard_frames.no_rates])
def test_every_preset_has_a_row_for_each_figure(run, make, preset):
    table = make()
    assert len(run("figures", table, columns=[preset]).dataframe[0].value) == len(table)


def test_the_method_preset_gives_each_step_and_the_short_one_the_cautions(run):
    method = run("figures", columns=["method"]).dataframe[0].value
    assert any("mean of March 2018" in steps for steps in method["steps"])
    assert "Currency could also be INR, LKR, NPR" in set(run("figures").dataframe[0].value["badges"])


def test_more_than_a_thousand_figures_come_in_pages(run):
    app = run("figures", dashboard_frames.large(1_500))
    assert len(app.dataframe[0].value) == 1_000
    app.session_state["table_page"] = 2
    app.run()
    assert len(app.dataframe[0].value) == 500
    app.text_input(key="q").set_value("welder").run()
    assert len(app.dataframe[0].value) < 500


def test_every_button_of_the_download_row_is_there(run):
    labels = {button.label for button in run("figures", place=["PAK"]).get("download_button")}
    assert labels == {
        "Download CSV (11 figures)", "Zip with codebook and sources", "Report to print (HTML)",
        "All 28 figures (CSV)", "All 28 figures (Parquet)",
    }  # fmt: skip


def test_every_step_of_the_bundled_figures_leads_to_a_heading_of_method(run):
    from dashboard.method_words import SECTIONS
    from dashboard.steps import METHOD_HEADINGS, steps_of

    anchors = [section.anchor for section in SECTIONS]
    assert len(anchors) == len(set(anchors))
    assert set(METHOD_HEADINGS.values()) <= set(anchors)
    bundled = load_dataset(APP.parent.parent / "data" / "figures.csv")
    assert all(step.heading in anchors for row in bundled.to_dict("records") for step in steps_of(row))

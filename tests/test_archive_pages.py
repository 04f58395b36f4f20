"""The pages on more figures than are held in memory: what they count, page through, and ask a reader to narrow."""

import pandas as pd
import pytest
import streamlit as st
from dashboard_frames import large, normal
from dashboard_run import opened

from dashboard import selection
from dashboard.dataset import prepared
from dashboard.selection import Filters

MOST_IN_MEMORY, MOST_ROWS = 300, 60


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder as `extract corpus` leaves it, with more figures than these tests let be held."""
    table = pd.concat([normal(), large(1_500)], ignore_index=True).drop_duplicates("figure_id")
    (tmp_path / "figures").mkdir()
    for number, piece in enumerate((table.head(700), table.tail(-700))):
        piece.to_parquet(tmp_path / "figures" / f"part-{number}.parquet", index=False)
    monkeypatch.setenv("NUMERAIRE_DATA", str(tmp_path))
    st.cache_resource.clear()
    yield table
    st.cache_resource.clear()


@pytest.fixture
def many(folder, monkeypatch):
    monkeypatch.setattr("dashboard.archive.held.MOST_IN_MEMORY", MOST_IN_MEMORY)
    monkeypatch.setattr("dashboard.collection.MOST_ROWS", MOST_ROWS)
    return folder


def words(app):
    kinds = (app.title, app.text, app.caption, app.info, app.markdown, app.warning)
    return "\n".join(str(element.value) for kind in kinds for element in kind)


@pytest.mark.parametrize("page", ["overview", "compare", "figures", "article", "add", "review", "method", "figure"])
def test_every_page_opens(many, page):
    assert f"{len(many):,} figures" in words(opened(page))


@pytest.mark.parametrize("chart", ["totals", "wages", "time", "shares", "sources", "side", "map"])
def test_a_chart_is_drawn_or_says_what_helps(many, chart):
    app = opened("compare", chart=chart)
    drawn = bool(app.get("plotly_chart"))
    assert drawn == (chart in ("totals", "map"))
    assert drawn or "Choose filters that leave at most" in words(app)


def test_a_folder_of_few_figures_is_held_and_can_be_corrected(folder):
    app = opened("review")
    assert "figures as" not in words(app)
    assert "Your initials" in [box.label for box in app.text_input]
    assert f"{len(folder):,} figures" in words(app)


def test_filters_that_leave_few_bring_everything_back(many):
    app = opened("figures", place="BRA", category="monthly_wage")
    assert "Choose filters that leave" not in words(app)
    assert any(button.label.startswith("Download CSV") for button in app.get("download_button"))
    kept = selection.apply(prepared(many), Filters(place=("BRA",), category=("monthly_wage",)))
    assert 0 < len(app.dataframe[0].value) == len(kept) <= MOST_ROWS


def test_a_search_counts_pages_and_marks(many):
    found = selection.search(prepared(many), "rs a")
    app = opened("figures", q="rs a")
    assert f"{len(found)} figures in view, in US$ at the date" in [text.value for text in app.text]
    assert MOST_ROWS < len(found) == len(app.dataframe[0].value)
    marked = "".join(str(element.proto) for element in app.get("html"))
    assert "<mark>Rs</mark>" in marked
    assert opened("figures", q="no-such-word-here").info[0].value.startswith("No sentence")


def test_a_table_is_turned_to_its_last_page(many, monkeypatch):
    first = opened("figures").dataframe[0].value
    last = opened("figures", session={"table_page": 99}).dataframe[0].value
    assert (len(first), len(last)) == (1_000, len(many) - 1_000)


def test_a_figure_of_any_file_opens_with_its_sentence(many):
    app = opened("figure", fig="pay0")
    assert "Rs 1,700" in "".join(str(element.proto) for element in app.get("html"))
    assert "not in this dataset" in words(opened("figure", fig="no-such-figure"))


def test_a_link_to_a_document_opens_it(many):
    app = opened("article", doc="pay-IND")
    assert app.title[0].value == "Day rates in India"
    assert "another one is shown" in words(opened("article", doc="no-such-document"))


def test_a_folder_without_figures_is_told_of(tmp_path, monkeypatch):
    monkeypatch.setenv("NUMERAIRE_DATA", str(tmp_path))
    app = opened()
    assert "figures/part-*.parquet" in words(app)
    assert not app.exception

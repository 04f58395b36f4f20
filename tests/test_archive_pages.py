"""The pages on more figures than are held in memory: what they count, page through, and ask a reader to narrow."""

import os

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


def test_a_part_that_is_damaged_meanwhile_is_told_of_and_not_shown(many, tmp_path):
    app = opened("figures")
    part = tmp_path / "figures" / "part-0.parquet"
    before = part.stat()
    data = bytearray(part.read_bytes())
    data[4 : len(data) // 2] = b"\xff" * (len(data) // 2 - 4)
    part.write_bytes(data)
    os.utime(part, ns=(before.st_atime_ns, before.st_mtime_ns))
    app.text_input(key="q").set_value("khorgos").run()
    assert not app.exception
    assert "load the page again" in words(app)
    assert "extract corpus" in "".join(code.value for code in app.code)


def test_a_part_that_is_written_anew_with_an_old_time_is_read_anew(many, tmp_path):
    assert f"{len(many):,} figures" in words(opened())
    part = tmp_path / "figures" / "part-0.parquet"
    many.head(500).to_parquet(part, index=False)
    os.utime(part, ns=(0, 0))
    assert f"{len(many) - 200:,} figures" in words(opened())


def test_filters_that_leave_nothing_say_so_on_the_article_page(many):
    app = opened("article", place="BRA", category="loan")
    assert "No figure matches these filters" in words(app)


def test_the_words_of_a_search_are_not_without_end(many):
    text = " ".join(f"w{n}" for n in range(5_000))
    assert len(selection.searched_words(text)) == selection.MOST_WORDS
    assert selection.searched_words('pay pay "dry port"') == ["pay", "dry port"]

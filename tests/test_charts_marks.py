"""What marks mean: ranges, rounding, bounds, doubts, and categories told apart on light and dark pages."""

import json

import pytest
from dashboard_frames import frame, normal, row

from dashboard import basis
from dashboard.charts import totals_chart, wages_chart
from dashboard.charts.marks import _MARKS, OTHER, SERIES
from dashboard.dataset import prepared


def totals(table):
    return totals_chart(basis.with_values(basis.totals(table), basis.USD), basis.USD, log=True)


def wages(table):
    return wages_chart(basis.pay(basis.wages(table), "day", basis.USD), basis.USD)


def sent(chart):
    """The figure as JSON data, as the browser gets it."""
    return json.loads(chart.figure.to_json())


@pytest.fixture(scope="module")
def figures():
    return prepared(normal())


def test_a_range_is_drawn_from_end_to_end_and_never_at_its_middle(figures):
    ranges = [trace for trace in sent(totals(figures))["data"] if trace["mode"] == "lines+markers"]
    assert [trace["x"] for trace in ranges] == [[3e9, 5e9, None]]
    assert ranges[0]["marker"]["symbol"] == "line-ns"


def test_what_the_source_rounds_is_hollow(figures):
    symbols = {}
    for trace in sent(totals(figures))["data"]:
        if trace["mode"] == "markers":
            symbols |= {
                ids[0]: symbol for ids, symbol in zip(trace["customdata"], trace["marker"]["symbol"], strict=True)
            }
    assert {name for name, symbol in symbols.items() if symbol.endswith("-open")} == {"sum4"}


def signs(figure):
    """(sign, place on the value axis) of each arrow and question mark."""
    (trace,) = [trace for trace in figure["data"] if trace["mode"] == "text"]
    return [(text.strip("\u2002"), x) for text, x in zip(trace["text"], trace["x"], strict=True)]


def test_a_bound_has_an_arrow_and_a_doubtful_currency_a_question_mark(figures):
    changed = figures.assign(
        approx=figures["approx"].mask(figures["figure_id"].isin(["sum0", "sum6"]), "over"),
        confidence=figures["confidence"].mask(figures["figure_id"] == "sum1", "low"),
    )
    chart = totals(changed)
    found = set(signs(sent(chart)))
    assert found == {("\u2192", 4.6e9), ("\u2192", 5e9), ("\u2190", 1.5e6), ("?", 3.5e9)}
    words = " ".join(note["text"] for note in sent(chart)["layout"]["annotations"])
    for sign in ("hollow = about", "\u2192 = at least", "\u2190 = up to", "? = currency uncertain", "caps = a range"):
        assert sign in words.replace("<br>", " ")


def test_exact_figures_need_no_key(figures):
    words = " ".join(note["text"] for note in sent(wages(figures))["layout"]["annotations"])
    assert "Marks:" not in words


def test_categories_beyond_the_colours_are_told_apart_or_named_together():
    names = ["loan", "fine", "tax", "grant", "rent", "fee"]
    rows = [row(f"f{i}", category=name, value=2.0 + i, usd=2.0 + i, label=name) for i, name in enumerate(names)]
    traces = [trace for trace in sent(totals(prepared(frame(rows))))["data"] if trace["mode"] == "markers"]
    drawn = {trace["name"]: (trace["marker"]["color"], trace["marker"]["symbol"][0]) for trace in traces}
    assert len(set(drawn.values())) == len(drawn) == 5
    assert sum(name.startswith("Other (") for name in drawn) == 1


def _light(colour):
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("page", ["#FFFFFF", "#14181D"])
def test_marks_stand_out_from_light_and_dark_pages(page):
    for mark in (*_MARKS.values(), *SERIES, OTHER):
        lighter, darker = sorted((_light(mark.colour), _light(page)), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) >= 3, mark

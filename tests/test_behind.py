"""What stands beside a figure: other currencies, other passages on the same thing, what people changed, links."""

import pytest
from dashboard_frames import HOSTILE, frame, row

from dashboard.alternatives import Alternative, alternatives, how_many_more
from dashboard.behind import behind_html, gather
from dashboard.dataset import prepared
from dashboard.evidence import evidence_html
from dashboard.history import Edit, edits_of
from dashboard.links import href_from, is_web_address, to_figure
from dashboard.related import same_thing
from dashboard.store import EditStore, database
from extract.convert import Asked, convert
from extract.corrections.record import Correction, new_id

RUPEES = {"unit": "PKR", "value": 1700.0, "period": "2018-03", "currency_candidates": "INR LKR XQQ"}


def rows(*cells):
    return prepared(frame([row(f"f{number}", **more) for number, more in enumerate(cells)]))


def first(figures):
    return figures.iloc[0].to_dict()


def href(figure_id):
    return f"?fig={figure_id}"


def test_each_other_currency_is_converted_at_the_date():
    found = alternatives(first(rows(RUPEES)))
    dollars = float(convert(Asked("1700 INR", to="USD", on="2018-03")).amount)
    assert found[0] == Alternative("INR", f"US${dollars:.1f}")
    assert [other.currency for other in found] == ["INR", "LKR", "XQQ"]
    assert found[2] == Alternative("XQQ", "", "no rate for Mar 2018")


def test_without_a_date_no_other_currency_has_a_value():
    assert {other.dollars for other in alternatives(first(rows(RUPEES | {"period": ""})))} == {""}


def test_only_the_most_usual_six_are_converted():
    many = first(rows(RUPEES | {"currency_candidates": "AUD CAD HKD SGD NZD TWD JMD TTD"}))
    assert len(alternatives(many)) == 6
    assert how_many_more(many) == 2
    assert "can mean 2 more currencies" in evidence_html(many, {})


def test_alternatives_are_said_to_be_unused():
    assert "Alternatives considered, not used: read as PKR" in evidence_html(first(rows(RUPEES)), {})


def test_the_same_thing_is_the_same_label_category_and_place():
    thing = {"label": "Khorgos", "category": "investment", "place": "KAZ", "document_id": "a"}
    figures = rows(
        thing,
        thing,
        thing | {"label": "KHORGOS", "document_id": "b"},
        thing | {"place": "CHN"},
        thing | {"category": "loan"},
        thing | {"label": "Pavlodar"},
    )
    assert list(same_thing(first(figures), figures)["figure_id"]) == ["f2", "f1"]


def test_figures_without_a_label_are_like_no_other():
    figures = rows({"label": "", "place": "KAZ"}, {"label": "", "place": "KAZ"})
    assert same_thing(first(figures), figures).empty


def test_a_story_links_across_labels():
    figures = rows({"label": "Khorgos"}, {"label": "The dry port"}, {"label": "Other"}).assign(story=["s1", "s1", ""])
    assert list(same_thing(first(figures), figures)["figure_id"]) == ["f1"]


def test_other_figures_are_links_beside_each_other():
    thing = {"label": "Khorgos", "category": "investment", "place": "KAZ", "value": 2e9, "source": "Annual"}
    figures = rows(thing, thing | {"value": 3e9, "period": "2016"})
    page = behind_html(gather(first(figures), figures, {}, href))
    assert '<a class="to-figure" href="?fig=f1" data-figure="f1">US$3 bn</a> 2016, Annual' in page
    assert "never averaged" in page


def edit(**more):
    cells = {"action": "correct", "field": "unit", "old": "PKR", "new": "INR", "why": HOSTILE, "author": "AB"}
    place = {"text": "x", "start": 0, "end": 1, "sentence": "x", "document_id": "brief", "at": ""}
    return Correction(id=new_id(), figure_id="f0", **place | cells | more)


def test_the_history_keeps_old_and_new_and_who(tmp_path):
    database.create(tmp_path / "edits.sqlite3")
    store = EditStore(tmp_path / "edits.sqlite3")
    store.save([edit()], 0)
    store.save([edit(action="confirm", field="", old="", new="", why="")], 1)
    figures = rows({"status": "corrected"})
    changed, confirmed = edits_of(first(figures), store)
    assert (changed.what, changed.why) == ("unit: PKR → INR", HOSTILE)
    assert changed.who.endswith(", AB")
    assert confirmed.what == "confirmed"
    page = behind_html(gather(first(figures), figures, {}, href, store))
    assert "unit: PKR → INR" in page
    assert "<script" not in page


def test_without_a_store_the_row_says_who_and_when():
    corrected = first(rows({"status": "corrected"})) | {"edited_by": "AB", "edited_at": "2026-11-24T09:30:00.0Z"}
    assert edits_of(corrected, None) == [Edit("24 Nov 2026, AB", "corrected")]
    assert edits_of(first(rows({})), None) == []


def test_a_link_keeps_the_filters_and_replaces_the_figure():
    link = href_from({"place": ["PAK", "KAZ"], "fig": ["old"], "at": ["old"], "q": ["a&b"]})
    assert link("new") == "?place=PAK&place=KAZ&q=a%26b&fig=new"
    assert "<script" not in to_figure('"><script>', "words", link)


@pytest.mark.parametrize(("url", "plain"), [("https://a.example/b?c=d", True), ("ftp://a.example", False), ("", False)])
def test_a_plain_web_address(url, plain):
    assert is_web_address(url) is plain

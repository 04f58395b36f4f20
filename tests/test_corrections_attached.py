"""Edits that must find their figure again, in a newer text or from a newer extractor, and figures that people add."""

import json

import pytest
from edits import edit
from test_corrections import ARTICLE, EXPORTS, FRAME, ROAD, TEXT, WAGE, row

from extract import build_dataset
from extract.corrections import Correction, apply, figure_id_of
from extract.pipeline import article_from, extract_figures

# Figures that the extractor missed


def added(words: str, new: str = "", **more: object) -> Correction:
    start = TEXT.index(words)
    end = start + len(words)
    sentence = next(s for s in TEXT.replace("\n\n", ". ").split(". ") if words in s)
    anchor = {"text": words, "start": start, "end": end, "sentence": sentence}
    return edit(WAGE, "add", new=new, figure_id=figure_id_of(ARTICLE.id, start, end, words), **{**anchor, **more})


@pytest.mark.parametrize("articles", [[ARTICLE], []])
def test_an_added_figure_is_read_from_the_words_pointed_at(articles: list) -> None:
    without = FRAME[FRAME["text"] != "US$4.6 billion"]
    applied = apply(without, [added("US$4.6 billion")], articles)
    assert not applied.orphans
    new = applied.frame.set_index("figure_id").loc[EXPORTS.figure_id]
    assert (new["value"], new["unit"], new["period"], new["status"]) == (4.6e9, "USD", "2016", "added")
    assert (new["start"], new["end"]) == (EXPORTS.start, EXPORTS.end)
    assert TEXT[new["sentence_start"] :].startswith(new["sentence"])
    assert list(applied.frame["start"]) == sorted(applied.frame["start"]), "it stands where its words do"


def test_an_added_figure_can_bring_its_own_fields() -> None:
    fields = {"kind": "money", "value": "40", "unit": "PKR", "label": "Ticket", "place": "PK", "period": "2020-05"}
    words = "they say"
    applied = apply(FRAME, [added(words, json.dumps(fields))], [ARTICLE])
    new = applied.frame[applied.frame["text"] == words].iloc[0]
    assert (new["value"], new["unit"], new["label"], new["place"], new["status"]) == (
        40,
        "PKR",
        "Ticket",
        "PAK",
        "added",
    )
    assert new["usd"] == pytest.approx(40 / new["usd_rate"])
    same = apply(applied.frame, [added(words, json.dumps(fields))], [ARTICLE]).frame
    assert same.drop(columns="edited_at").equals(applied.frame.drop(columns="edited_at"))


def test_added_words_without_a_figure_are_set_aside() -> None:
    (orphan,) = apply(FRAME, [added("they say")], [ARTICLE]).orphans
    assert "give at least kind and value" in orphan.reason


def test_an_addition_on_a_figure_that_is_there_confirms_or_is_set_aside() -> None:
    applied = apply(FRAME, [added("US$4.6 billion")], [ARTICLE])
    assert applied.frame.set_index("figure_id").loc[EXPORTS.figure_id, "status"] == "confirmed"
    assert len(applied.frame) == len(FRAME)
    (orphan,) = apply(FRAME, [added("4.6 billion")], [ARTICLE]).orphans
    assert "the extractor reads “US$4.6 billion” there by now" in orphan.reason


# A newer extractor, a newer text


def test_the_ids_are_those_of_the_extractor() -> None:
    for figure in extract_figures(ARTICLE):
        assert figure.id == figure_id_of(ARTICLE.id, figure.start, figure.end, figure.text)


def test_an_edit_follows_its_words_into_a_newer_version_of_the_text() -> None:
    newer = article_from("A note on top. " + TEXT.replace("daily in", "daily, in"), published="2020-05", title="A day")
    frame = build_dataset([newer])
    assert newer.id != ARTICLE.id
    applied = apply(frame, [edit(WAGE, "correct", "value", "1900"), edit(EXPORTS, "reject")])
    assert not applied.orphans
    assert len(applied.moved) == 2
    assert row("1,700", applied.frame).value == 1900
    assert row("4.6", applied.frame).status == "rejected"


def test_an_edit_follows_its_words_when_a_newer_extractor_cuts_them_otherwise() -> None:
    shorter = "Rs. 1,700"
    older = edit(
        WAGE, "correct", "place", "IN", figure_id="f0000000000", text=shorter, end=int(WAGE.start) + len(shorter)
    )
    applied = apply(FRAME, [older])
    assert applied.moved == (older,)
    assert row("1,700", applied.frame).place == "IND"


def test_an_edit_without_its_words_or_with_two_places_for_them_is_set_aside() -> None:
    gone = edit(WAGE, "reject", figure_id="f0000000000", text="Rs. 9,900", start=9000, end=9009)
    elsewhere = edit(WAGE, "reject", figure_id="f0000000000", document_id="another-000000")
    assert {o.correction for o in apply(FRAME, [gone, elsewhere]).orphans} == {gone, elsewhere}
    twice = build_dataset([article_from("Rent is US$5. Rent is US$5.", title="A day")])
    unsure = edit(twice.iloc[0], "reject", figure_id="f0000000000", start=500, end=504)
    assert len(apply(twice, [unsure]).orphans) == 1


def test_a_number_is_not_replaced_where_the_new_row_says_another() -> None:
    frame = FRAME.assign(figure_id=FRAME["figure_id"].str.replace("f", "g", n=1), same_as="")
    frame.loc[frame["text"] == WAGE.text, "value"] = 17000.0
    (orphan,) = apply(frame, [edit(WAGE, "correct", "value", "1900")]).orphans
    assert "17000" in orphan.reason


def test_two_figures_that_became_one_row_get_neither_edit() -> None:
    whole = edit(ROAD, "reject", figure_id="f0000000001")
    half = edit(ROAD, "reject", figure_id="f0000000002", text="12", end=int(ROAD.start) + 2)
    assert len(apply(FRAME, [whole, half]).orphans) == 2

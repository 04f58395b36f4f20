"""A long document is read in a process of its own: the same figures, and a plain word where it cannot be."""

import pandas as pd
import pytest

from dashboard.own import apart, reading
from dashboard.store import article_json
from extract import Article, NumeraireError, Source, build_dataset, read_pasted

SENTENCE = "The line cost US$5 million in 2015 and carried 40,000 tonnes. "


def article(text: str) -> Article:
    return read_pasted(text, "a long text")


def test_a_child_gives_the_figures_that_this_process_finds():
    document = article(SENTENCE * 3 + "Half of a pair: \ud83d, and £2.5bn a year.")
    expected = build_dataset([document])
    assert len(expected) == 7
    pd.testing.assert_frame_equal(apart.figures_apart(document), expected)


def test_long_documents_go_to_the_child_and_short_ones_do_not(monkeypatch):
    sent = []
    monkeypatch.setattr(reading, "figures_apart", lambda document: sent.append(document) or pd.DataFrame())
    long = article("No figure stands here. " * (reading.SHORT // 23 + 2))
    reading.figures_of(long)
    reading.figures_of(article(SENTENCE))
    assert sent == [long]


def test_what_the_child_refuses_is_told_in_its_own_words():
    with pytest.raises(NumeraireError, match="20,000"):
        apart.figures_apart(article("$5 " * 21_000))


def test_a_child_that_takes_too_long_is_ended():
    with pytest.raises(NumeraireError, match="in time; split it"):
        apart.figures_apart(article(SENTENCE), seconds=0.01)


def test_a_child_that_dies_is_told_apart_from_one_that_is_slow(monkeypatch):
    monkeypatch.setattr(article_json, "to_bytes", lambda _: b"no document")
    with pytest.raises(NumeraireError, match="ended before it was done"):
        apart.figures_apart(article(SENTENCE))


def test_a_document_as_bytes_comes_back_whole():
    source = Source("1", "A report", "A bank", "2015", "https://example.org/r", "old")
    whole = Article(
        "one",
        "Half of a pair: \ud83d",
        title="A title",
        published="2015-03",
        country="KAZ",
        sources=(source,),
        notes=("a",),
    )
    assert article_json.from_bytes(article_json.to_bytes(whole)) == whole

"""Sums whose money nobody names: whose they are taken to be, how sure that is, and what stays open."""

import pytest

from extract import extract_text
from extract.dataset import to_frame
from extract.models import Figure


def only(text: str, **document: str) -> Figure:
    (figure,) = (figure for figure in extract_text(text, published="2024-05-01", **document) if figure.kind == "money")
    return figure


def test_money_without_any_hint_stays_open_and_is_not_converted():
    figure = only("The bridge cost 40 million.")
    row = to_frame([figure]).iloc[0]
    assert figure.currency is None
    assert figure.comparable.usd is None
    assert row["note"] == "currency not known, since the text names none: not converted"
    assert row["currency_candidates"] == ""


@pytest.mark.parametrize(
    ("text", "document", "currency"),
    [
        ("Two goats cost her 18,000.", {"country": "KEN"}, "KES"),
        ("Two gas bottles cost her 160,000 in Tashkent.", {}, "UZS"),
        ("The wedding cost nine lakhs in Lahore.", {}, "PKR"),
    ],
)
def test_the_document_or_its_places_say_whose_it_is_and_it_counts_as_a_guess(text, document, currency):
    figure = only(text, **document)
    assert figure.currency == currency
    assert figure.reading.currency.confidence == "low"
    assert figure.reading.currency.basis.startswith(f"no money is named; read as {currency}, since")


def test_the_sum_told_nearest_lends_its_money():
    first, second = (
        figure for figure in extract_text("The tractor was sold for 2.4 million. He had paid 3 million tenge.")
    )
    assert (first.currency, second.currency) == ("KZT", "KZT")
    assert (first.reading.currency.confidence, second.reading.currency.confidence) == ("low", "high")

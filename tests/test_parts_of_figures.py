"""Which words of a figure meant what: the first step of its evidence, and where each word stands."""

import pytest

from extract import extract_text

PARTS = [
    ("It cost US$3.5 billion.", [("number", "3.5 billion", "3500000000.0"), ("currency", "US$", "USD")]),
    ("A night costs MXN $249.", [("number", "249", "249"), ("currency", "MXN", "MXN")]),
    (
        "He got $5 million Canadian dollars.",
        [("number", "5 million", "5000000"), ("currency", "Canadian dollars", "CAD")],
    ),
    ("He paid Nu 1 495 SEK.", [("number", "1 495", "1495"), ("currency", "SEK", "SEK")]),
    ("Entry is $35 (CAD in cash).", [("number", "35", "35"), ("currency", "CAD", "CAD")]),
    ("They want rupees 5,000 now.", [("number", "5,000", "5000"), ("currency", "rupees", "INR|PKR|LKR|NPR|MUR|SCR")]),
    ("It rose to 12 euros.", [("number", "12", "12"), ("currency", "euros", "EUR")]),
    ("Petrol is 617 naira a litre.", [("number", "617", "617"), ("currency", "naira", "NGN"), ("per", "a litre", "litre")]),
    ("They earn about €9 an hour.", [("currency", "€", "EUR"), ("per", "an hour", "hour"), ("qualifier", "about", "about")]),
    ("The birr fell to 74.7 per dollar.", [("currency", "birr", "ETB"), ("per", "per dollar", "dollar")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), PARTS)
def test_each_word_is_kept_with_what_it_meant_and_where_it_stands(text, wanted):
    parts = extract_text(text)[0].mention.parts
    said = [(part.role, part.text, part.meaning) for part in parts]
    assert [each for each in wanted if each not in said] == [], said
    assert all(text[part.start : part.end].strip() == part.text.strip() for part in parts)
    assert {part.role for part in parts} <= {"number", "currency", "unit", "per", "qualifier"}

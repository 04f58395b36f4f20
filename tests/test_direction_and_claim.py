"""Which way a figure moved, and how firm the words make it: precision first, no answer where the words do not say."""

import csv
from pathlib import Path

import pytest

from extract import extract_text
from extract.models import CLAIMS

LEXICON = Path(__file__).resolve().parent.parent / "data" / "lexicon"


@pytest.mark.parametrize(
    ("text", "directions"),
    [
        ("Exports rose 3% to $5bn in 2016 from $4bn a year earlier.", ["up", "up", "up"]),
        ("Wages fell sharply last year by 12 percent.", ["down"]),
        ("They raised the minimum wage of unskilled workers from Rs 20,000 to Rs 25,000 a month.", ["up", "up"]),
        ("Germany cut aid to Mali by 5 per cent.", ["down"]),
        ("Prices saw a 3% year-on-year increase.", ["up"]),
        ("It was a drop of 7% in a month.", ["down"]),
        ("Shares were up 2% and bonds down 1%.", ["up", "down"]),
        ("The rate came to 4 percent higher.", ["up"]),
        ("The cost went up once more, to $50 billion.", ["up"]),
        # None of these tells that the figure rose or fell.
        ("Inflation is up to 5%.", [None]),
        ("The firm raised $3bn from investors.", [None]),
        ("Costs rose, and the ministry spent $5bn on fuel.", [None]),
        ("Trade fell, according to 30 officials.", [None]),
        ("The share is more than 5%.", [None]),
    ],
)
def test_a_word_of_change_gives_a_direction(text: str, directions: list[str | None]) -> None:
    found = [figure for figure in extract_text(text) if figure.kind != "quantity"]
    assert [figure.reading.direction.value for figure in found] == directions


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("China pledged $2bn for roads and $3bn for rail.", ["pledged", "pledged"]),
        ("US$600m was pledged by Japan.", ["pledged"]),
        ("The province promised in 2016 to invest $600 million in the port.", ["pledged"]),
        ("Punjab spent nearly $1.22 billion and plans to spend $2bn more.", ["spent", "planned"]),
        ("Parliament approved the line at a cost of 472 billion forints.", ["approved"]),
        ("The firms signed deals worth $2 billion.", ["signed"]),
        ("The dam is estimated to cost $4bn.", ["estimated"]),
        ("The $3bn target for 2030 stands.", ["target"]),
        ("Activists claimed that the damage came to $9 million.", ["claimed"]),
        ("It is expected to draw $13 billion of investment.", ["forecast"]),
        # The word belongs to something else in the sentence, or is denied.
        ("The bridge cost $4bn.", [None]),
        ("They have not spent $3bn.", [None]),
        ("A deal was struck; exports were $5bn.", [None]),
        ("The lender pledged $2bn for roads and exports reached $4bn.", ["pledged", None]),
        ("A welder is paid Rs 1,700 a day.", [None]),
        ("To cancel it would have cost $2bn.", [None]),
    ],
)
def test_the_words_round_a_sum_say_how_firm_it_is(text: str, claims: list[str | None]) -> None:
    found = [figure for figure in extract_text(text) if figure.kind == "money"]
    assert [figure.reading.claim.value for figure in found] == claims


def test_the_evidence_is_the_words_themselves() -> None:
    (figure,) = extract_text("Japan pledged $2bn.")
    assert figure.reading.claim.basis == "“pledged” beside the figure"
    assert figure.reading.claim.confidence == "high"
    (figure,) = extract_text("Prices fell 2%.")
    assert figure.reading.direction.basis == "“fell” beside the figure"


def test_what_is_yet_to_come_is_in_no_total_and_says_why() -> None:
    pledged, spent = extract_text("Japan pledged $2bn. Japan has spent $1bn.")
    assert (pledged.reading.in_totals, spent.reading.in_totals) == (False, True)
    assert pledged.reading.notes == ("not in totals: “pledged” beside the figure says pledged",)


@pytest.mark.parametrize(
    ("table", "key", "column", "allowed"),
    [
        ("claim_words.csv", "phrase", "claim", set(CLAIMS)),
        ("claim_words.csv", "phrase", "reach", {"clause", "beside"}),
        ("change_words.csv", "word", "direction", {"up", "down"}),
        ("not_names.csv", "word", "word", None),
        ("generic_words.csv", "word", "word", None),
        ("thing_words.csv", "word", "thing", None),
    ],
)
def test_the_tables_hold_each_word_once_in_lower_case(table: str, key: str, column: str, allowed: set | None) -> None:
    with (LEXICON / table).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    words = [row[key] for row in rows]
    assert len(words) == len(set(words))
    assert words == [word.lower().strip() for word in words]
    assert allowed is None or {row[column] for row in rows} == allowed


def test_the_roles_of_change_words_are_known() -> None:
    with (LEXICON / "change_words.csv").open(encoding="utf-8", newline="") as file:
        roles = {role for row in csv.DictReader(file) for role in row["roles"].split()}
    assert roles == {"verb", "object", "both", "noun", "particle"}

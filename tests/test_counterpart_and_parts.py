"""The other country of a flow, and sums that a total may not add to their parts."""

from dataclasses import replace

import pytest

from extract import extract_text
from extract.models import Answer, Figure
from extract.resolve.parts import without_double_counting


def money(text: str, **more: str) -> list[Figure]:
    return [figure for figure in extract_text(text, **more) if figure.kind == "money"]


@pytest.mark.parametrize(
    ("text", "place", "counterpart"),
    [
        ("Kenya's exports to Uganda were $300m.", "KEN", "UGA"),
        ("Chinese investment in Pakistan reached $14bn.", "PAK", "CHN"),
        ("China lent Ethiopia $2.4bn.", "ETH", "CHN"),
        ("Trade between Kazakhstan and China was worth $8.2 billion.", "KAZ", "CHN"),
        ("Exports from Chile to Japan came to $9 billion.", "CHL", "JPN"),
    ],
)
def test_a_flow_has_two_sides(text: str, place: str, counterpart: str) -> None:
    (figure,) = money(text)
    assert (figure.place, figure.reading.counterpart.value) == (place, counterpart)
    assert "in the sentence" in figure.reading.counterpart.basis


@pytest.mark.parametrize(
    "text",
    [
        "The bridge in Kenya cost $300m.",
        "Investment in Kenya reached $3bn.",
        "A British newspaper put investment in Kenya at $3bn.",
        "Kenya's exports to Uganda and sales to Rwanda were $300m.",
    ],
)
def test_no_other_side_is_guessed(text: str) -> None:
    assert [figure.reading.counterpart.value for figure in money(text)] == [None]


def totals(text: str) -> list[bool]:
    return [figure.reading.in_totals for figure in money(text)]


def test_parts_count_and_their_whole_does_not() -> None:
    text = "The list of 51 projects cost $27.7bn, among them a $2bn railway project and a $3bn port project."
    assert totals(text) == [False, True, True]
    assert money(text)[0].reading.notes == ("not in totals: its parts are named in the sentence and count instead",)


def test_parts_that_are_more_than_the_whole_are_no_parts_of_it() -> None:
    assert totals("The project cost $4bn, including a $5bn railway project.") == [True, False]


def test_a_part_of_another_category_stands_behind_its_whole() -> None:
    text = "The project cost $4bn, of which China lent Ethiopia $2bn."
    readings = [
        replace(figure.reading, category=Answer(category, "", "high"), in_totals=True, notes=())
        for figure, category in zip(money(text), ("project_total", "loan"), strict=True)
    ]
    assert [reading.in_totals for reading in without_double_counting(text, readings)] == [True, False]


def test_the_whole_can_stand_behind_its_part() -> None:
    assert totals("They built a $2bn railway project, part of the $62bn corridor project.") == [True, False]


def test_sums_of_one_sentence_that_are_no_parts_all_count() -> None:
    assert totals("The railway project cost $2bn; the port project cost $3bn.") == [True, True]


@pytest.mark.parametrize(
    "text",
    [
        "The total cost was 113 trillion rupiah, which the report gives as $7.85 billion.",
        "The total cost was put at $5.6 billion, or Rp 70 trillion.",
        "The cost was 40 billion yuan, in dollars $6.28 billion.",
    ],
)
def test_a_sum_in_other_money_counts_once(text: str) -> None:
    first, again = money(text)
    assert (first.reading.in_totals, again.reading.in_totals, again.reading.same_as) == (True, False, 0)


def test_two_sums_in_other_money_are_two() -> None:
    assert totals("The first line cost $5.6 billion, and the second Rp 70 trillion.") == [True, True]

"""Where a period, a place and a category come from when the sentence itself does not say, and how they are scored."""

import importlib.util
from pathlib import Path

import pytest

from extract import extract_text
from extract.models import Source
from extract.resolve.gazetteer import Gazetteer
from extract.resolve.passages import opening_line
from extract.resolve.period import Calendar
from extract.resolve.roles import Role

BENCH = Path(__file__).parents[1] / "bench" / "meaning.py"


def test_a_figure_without_a_date_takes_that_of_the_source_it_cites() -> None:
    text = "The mill employs 900 people [2]."
    calendar = Calendar(text, (Source("1", "Old", published="2009"), Source("2", "New", published="2016-05")))
    answer = calendar.period_of((0, len(text)), (0, len(text)), 17, 20, "2020")
    assert (answer.value, answer.confidence) == ("2016-05", "low")
    assert "source cited" in answer.basis


def test_a_date_in_the_sentence_goes_before_that_of_the_source() -> None:
    text = "In 2012 the mill employed 900 people [2]."
    calendar = Calendar(text, (Source("2", "New", published="2016-05"),))
    assert calendar.period_of((0, len(text)), (0, len(text)), 26, 29, "2020").value == "2012"


def test_an_undated_source_leaves_the_document_s_date() -> None:
    text = "The mill employs 900 people [2]."
    answer = Calendar(text, (Source("2", "New"),)).period_of((0, len(text)), (0, len(text)), 17, 20, "2020")
    assert answer.value == "2020"


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("They opened a mine in Chile.", "Chile", Role.LOCATED),
        ("Chile opened a mine.", "Chile", Role.NAMED),
        ("Chile lent the firm money.", "Chile", Role.GIVER),
        ("A Chilean newspaper wrote of it.", "Chilean", Role.REPORTER),
        ("A Chilean state-owned bank paid for it.", "Chilean", Role.ACTOR),
        ("Exports of 2.5 tonnes of tin to Chile fell.", "Chile", Role.PARTNER),
        ("Trade between Peru and Chile fell.", "Chile", Role.PARTNER),
        ("The Peru-Chile railway is closed.", "Chile", Role.PARTNER),
        ("The road to Chile is closed.", "Chile", Role.NAMED),
        ("Chile's central bank cut its rate.", "Chile", Role.NAMED),
    ],
)
def test_the_part_a_place_plays(text: str, name: str, role: Role) -> None:
    gazetteer = Gazetteer(text)
    assert [gazetteer.role(place) for place in gazetteer.places if place.name == name] == [role]


def test_the_country_of_a_text_is_the_one_that_most_of_its_places_are_in() -> None:
    assert Gazetteer("Lagos and Kano grew. Accra too.").home == "NGA"
    assert Gazetteer("Lagos grew. Accra too.").home is None


def test_a_line_outside_a_list_has_no_opening() -> None:
    assert opening_line("Pay in 2018:\nMason: Rs. 1,500", 13) is None
    assert opening_line("- Mason: Rs. 1,500", 0) is None


def test_a_guess_is_marked_as_a_guess() -> None:
    (figure,) = extract_text("The union asked for 900 tenge a day.")
    assert (figure.place, figure.reading.place.confidence) == ("KAZ", "low")
    (figure,) = extract_text("A Danish newspaper wrote of 900 ships.")
    assert (figure.place, figure.reading.place.confidence) == ("DNK", "low")


@pytest.fixture(scope="module")
def bench():
    spec = importlib.util.spec_from_file_location("meaning", BENCH)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("question", "wanted", "got", "right"),
    [
        ("period", "2018", "2018-03", True),
        ("period", "2017", "2017-18", True),
        ("period", "2018-03", "2018", True),
        ("period", "2018-03", "2018-04", False),
        ("period", "2020 Q1", "2020-Q1", True),
        ("period", "2020 Q1", "2020-Q2", False),
        ("period", "2021 Jan-Nov", "2021", True),
        ("period", "2021 Jan-Nov", "2021-11", False),
        ("period", "2018", None, False),
        ("place", "KAZ", "KAZ", True),
        ("place", "KAZ", "CHN", False),
    ],
)
def test_what_counts_as_right(bench, question: str, wanted: str, got: str | None, right: bool) -> None:
    assert bench.agrees(question, wanted, got) is right


def test_the_score_counts_labels_right_answers_and_errors(bench) -> None:
    label = {"start": 23, "end": 32, "category": "export_value", "place": "PER", "period": "2019"}
    text = {"id": "a", "text": "Peru sold exports worth $5 million in 2016.", "figures": [label]}
    right, labels, errors = bench.score([text], with_country=False)
    assert (dict(right), dict(labels)) == ({"category": 1, "place": 1}, {"category": 1, "place": 1, "period": 1})
    assert errors["period"][0].startswith("a: wanted 2019, got 2016")

"""The machine door: a line of JSON in, a line of JSON out, in order, whatever the lines hold."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from extract.machine_door import answer_lines

ROOT = Path(__file__).resolve().parent.parent
SCORER = ROOT.parent / "shared" / "eval" / "score.py"
SEED = SCORER.parent / "gold" / "seed_article.jsonl"
KEYS = "start end text kind value low high currency unit per approx label category place period counterpart direction claim subject"


def ask(*lines: bytes | dict[str, object]) -> list[dict[str, object]]:
    given = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    return [json.loads(line) for line in answer_lines(given)]


def figures(text: str, **more: object) -> list[dict[str, object]]:
    (answer,) = ask({"id": 1, "text": text, **more})
    return answer["figures"]


def test_a_figure_has_every_key_and_null_for_what_is_absent() -> None:
    (money,) = figures("A welder in Lahore earns Rs. 1,700 daily.", published="2018-03")
    assert list(money) == KEYS.split(" ")
    assert (money["start"], money["end"], money["text"]) == (25, 40, "Rs. 1,700 daily")
    assert (money["kind"], money["value"], money["currency"], money["per"]) == ("money", 1700, "PKR", "day")
    assert (money["unit"], money["low"], money["high"], money["approx"]) == (None, None, None, None)
    assert (money["place"], money["period"], money["category"]) == ("PAK", "2018-03", "daily_wage")


def test_currency_is_for_money_and_unit_for_the_rest() -> None:
    percent, length, count = figures("About 7 per cent of 355 km serve 51 projects.")
    assert (percent["unit"], percent["currency"], percent["approx"]) == ("percent", None, "about")
    assert (length["unit"], length["currency"]) == ("kilometre", None)
    assert (count["kind"], count["unit"], count["currency"]) == ("count", "project", None)


def test_a_range_has_two_ends_and_no_value() -> None:
    (money,) = figures("They paid between US$3.5 and US$5 million.")
    assert (money["value"], money["low"], money["high"]) == (None, 3_500_000, 5_000_000)


def test_whole_numbers_are_whole() -> None:
    assert [type(f["value"]) for f in figures("US$5 million and 2.5 km")] == [int, float]


def test_offsets_count_code_points() -> None:
    text = "😀 e\u0301 US$5 million\r\nand 7 km"
    assert [text[f["start"] : f["end"]] for f in figures(text)] == ["US$5 million", "7 km"]


def test_country_and_date_decide_what_the_text_leaves_open() -> None:
    assert [figures("He paid $5.", country=home)[0]["currency"] for home in (None, "AU", "AUS", "us")] == [
        "USD",
        "AUD",
        "AUD",
        "USD",
    ]
    assert figures("He paid US$5.", published="2018-08-04")[0]["period"] == "2018-08-04"


@pytest.mark.parametrize(
    ("line", "name", "why"),
    [
        (b"not json", None, "not JSON"),
        (b'{"id": 1, "text": "US$5"', None, "not JSON"),
        (b'{"id": 1, "text": "caf\xe9"}', None, "not JSON in UTF-8"),
        (b"[" * 100_000, None, "not JSON"),
        (b"9" * 5_000, None, "not JSON"),
        (b"[1, 2]", None, "not a JSON object"),
        (b"null", None, "not a JSON object"),
        (b'{"id": 7}', 7, "text is missing"),
        (b'{"id": 7, "text": null}', 7, "text is missing"),
        (b'{"id": 7, "text": ["US$5"]}', 7, "text is missing"),
        (b'{"id": 7, "text": "a", "country": 5}', 7, "are strings"),
        (b'{"id": 7, "text": "a", "published": 2018}', 7, "are strings"),
        (b'{"id": "x", "text": "a", "published": "soon"}', "x", "'soon' is no date"),
        (b'{"id": "x", "text": "a", "published": "2018-02-30"}', "x", "is no date"),
        (b'{"id": "x", "text": "a", "country": "Atlantis"}', "x", "is no country code"),
        (b'{"id": NaN, "text": "a"}', None, "id is not"),
        (b'{"id": 1e999, "text": "a"}', None, "id is not"),
        (b'{"id": {"a": 1}, "text": "a"}', None, "id is not"),
    ],
    ids=lambda part: str(part)[:40],
)
def test_a_bad_line_is_answered_and_the_run_goes_on(line: bytes, name: object, why: str) -> None:
    bad, good = ask(line, {"id": "next", "text": "US$5"})
    assert set(bad) == {"id", "error"}
    assert bad["id"] == name
    assert why in bad["error"]
    assert good["id"] == "next"
    assert good["figures"][0]["value"] == 5


@pytest.mark.parametrize("name", ["a", "", 0, 1.5, True, None, "\ud800", "é"])
def test_the_id_comes_back_as_given(name: object) -> None:
    (answer,) = ask({"id": name, "text": ""})
    assert answer == {"id": name, "figures": []}


def test_blank_lines_are_passed_over_and_order_is_kept() -> None:
    answers = ask(b"\n", {"id": 3, "text": ""}, b"  \r\n", b"oops", {"id": 1, "text": ""}, b"")
    assert [answer["id"] for answer in answers] == [3, None, 1]


def test_half_characters_come_back_as_they_went_in() -> None:
    (line,) = answer_lines([b'{"id": 1, "text": "\\ud83d US$5 \\udc00 million"}'])
    assert line.isascii()
    (figure,) = json.loads(line)["figures"]
    assert (figure["start"], figure["text"]) == (2, "US$5")


def test_a_megabyte_is_read_whole() -> None:
    piece = (
        "The road took US$5 million in 2018.\n" + "Nobody wrote down what it was for, and nobody asked. " * 190 + "\n"
    )
    text = piece * (1_000_000 // len(piece) + 1)
    found = figures(text)
    assert len(text) >= 1_000_000
    assert [f["value"] for f in found] == [5_000_000] * text.count("US$")


def test_the_command_answers_on_standard_output() -> None:
    lines = b'{"id": 1, "text": "US$5"}\n\nbad \xff\n{"id": 2, "text": "7 km"}'
    done = subprocess.run(
        [sys.executable, "-m", "extract", "jsonl"], cwd=ROOT, input=lines, capture_output=True, check=True, timeout=60
    )
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [1, None, 2]
    assert done.stderr == b""


@pytest.mark.skipif(not SCORER.exists(), reason="the labelled texts are not beside this repository")
def test_the_seed_article_is_read_right(tmp_path: Path) -> None:
    answers = tmp_path / "answers.jsonl"
    answers.write_text("".join(f"{line}\n" for line in answer_lines(SEED.read_bytes().splitlines())), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(SCORER), str(SEED), str(answers), "--min", "full=0.97", "--errors", "5"],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stdout + done.stderr

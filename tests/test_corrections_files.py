"""Corrections as CSV and JSON lines: read back exactly, safe in a spreadsheet, refused with file, line and cure."""

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.corrections import (
    Correction,
    checked,
    from_bytes,
    new_id,
    read_corrections,
    to_csv_bytes,
    to_jsonl_bytes,
    write_corrections,
)
from extract.errors import BadCorrection, UnreadableFile

ONE = Correction(
    id=new_id(), figure_id="f1234567890", document_id="a-123456", action="correct", field="value", old="1700", new="1900",
    why="the notice says so", author="AB", at="2026-11-24T09:30:00.000000Z", text="Rs. 1,700", start=7, end=16,
    sentence="Earns Rs. 1,700 daily.",
)  # fmt: skip
WRITERS = {"x.csv": to_csv_bytes, "x.jsonl": to_jsonl_bytes}

# Every character but half ones, and often those that files and spreadsheets stumble over.
ANY_TEXT = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("\r\n\t\0'\"=+-@,;\u2028\ufeff﹦＝")),
    max_size=20,
)
SOUND = st.builds(
    ONE._replace,
    id=st.uuids().map(lambda uuid: uuid.hex),
    action=st.just("correct"),
    old=ANY_TEXT,
    new=ANY_TEXT,
    why=ANY_TEXT,
    author=ANY_TEXT.filter(str.strip),
    text=ANY_TEXT.filter(bool),
    sentence=ANY_TEXT,
    start=st.integers(0, 6),
    end=st.integers(7, 10**9),
)


@pytest.mark.parametrize("name", WRITERS)
@given(edits=st.lists(SOUND, max_size=4, unique_by=lambda edit: edit.id))
def test_what_is_written_is_read_back_exactly(name: str, edits: list[Correction]) -> None:
    assert from_bytes(name, WRITERS[name](edits)) == edits


@pytest.mark.parametrize("name", WRITERS)
def test_a_file_keeps_them(name: str, tmp_path: Path) -> None:
    other = ONE._replace(id=new_id(), action="reject", field="", old="", new="")
    write_corrections([ONE, other], tmp_path / name)
    assert read_corrections(tmp_path / name) == [ONE, other]
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_no_cell_runs_as_a_formula() -> None:
    data = to_csv_bytes([ONE._replace(why="=HYPERLINK(1)", new="-5", text="@x", sentence="\t=1")])
    (row,) = csv.DictReader(io.StringIO(data.decode()))
    assert not [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert row["why"] == "'=HYPERLINK(1)"


def test_a_long_sentence_is_no_obstacle() -> None:
    long = ONE._replace(sentence="word " * 100_000)
    assert from_bytes("x.csv", to_csv_bytes([long])) == [long]


def test_the_reason_for_setting_aside_is_left_out_when_read() -> None:
    data = to_csv_bytes([ONE], ["=no row has its words"])
    assert data.decode().splitlines()[1].endswith('"\'=no row has its words"')
    assert from_bytes("x.csv", data) == [ONE]


def test_the_same_edit_twice_is_one_and_a_changed_copy_is_refused() -> None:
    assert from_bytes("x.jsonl", to_jsonl_bytes([ONE, ONE])) == [ONE]
    with pytest.raises(BadCorrection, match=r"x.csv:3: edit .* stands here twice and differs"):
        from_bytes("x.csv", to_csv_bytes([ONE, ONE._replace(new="1")]))


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("id", "1", "32 hexadecimal"),
        ("action", "delete", "none of confirm"),
        ("field", "usd", "does not go with correct"),
        ("author", " ", "author is empty"),
        ("at", "2026-11-24 09:30", "no time in UTC"),
        ("at", "2026-11-24T09:30:00.000000+05:00", "no time in UTC"),
        ("at", "2026-13-24T09:30:00.000000Z", "no time in UTC"),
        ("end", 7, "enclose nothing"),
        ("start", True, "whole number"),
        ("start", "7", "whole number"),
        ("undoes", "a" * 32, "undo, and nothing else"),
        ("why", None, "must be text"),
        ("why", "\ud800", "half a character"),
    ],
)
def test_an_unsound_edit_is_refused(field: str, value: object, says: str) -> None:
    assert checked(ONE) is ONE
    with pytest.raises(BadCorrection, match=says):
        checked(ONE._replace(**{field: value}))
    line = json.dumps({**ONE._asdict(), field: value})
    with pytest.raises(BadCorrection, match=rf"^f.jsonl:2: .*{says}"):
        from_bytes("f.jsonl", f"\n{line}\n".encode())


@pytest.mark.parametrize("new", ["[1]", '{"usd": "5"}', '{"value": 5}', "{", "[" * 100_000])
def test_an_addition_with_unknown_fields_is_refused(new: str) -> None:
    with pytest.raises(BadCorrection, match="new "):
        checked(ONE._replace(action="add", field="", old="", new=new))


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("x.csv", b"", "x.csv:1: the header"),
        ("x.csv", b"a,b\n1,2\n", "x.csv:1: the header"),
        ("x.csv", to_csv_bytes([ONE]) + b'"1","2"\n', "x.csv:3: 2 values, not 15"),
        ("x.csv", to_csv_bytes([ONE]) + b'"1', "no CSV file"),
        ("x.csv", b"\xff\xfe", "not UTF-8"),
        ("x.csv", to_csv_bytes([ONE]).replace(b'"7"', b'"7.0"'), "x.csv:2: .*start is '7.0'"),
        ("x.jsonl", b"{}", "x.jsonl:1: lacks 'id'"),
        ("x.jsonl", b"[]", "x.jsonl:1: is no JSON object"),
        ("x.jsonl", b"[" * 100_000, "x.jsonl:1: is no line of JSON"),
        ("x.jsonl", json.dumps({**ONE._asdict(), "more": 1}).encode(), "has 'more', which no edit has"),
        ("x.xlsx", b"", "kept as .csv or .jsonl"),
    ],
)
def test_a_bad_file_is_named_with_its_line(name: str, data: bytes, says: str) -> None:
    with pytest.raises(BadCorrection, match=says):
        from_bytes(name, data)


def test_a_missing_file_and_a_wrong_name_are_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="name a file of corrections"):
        read_corrections(tmp_path / "none.csv")
    with pytest.raises(BadCorrection, match=r"kept as .csv or .jsonl"):
        write_corrections([ONE], tmp_path / "x.txt")

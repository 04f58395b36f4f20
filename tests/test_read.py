"""Files become articles whose text stands exactly as it stood in the file, or are refused in one line with the cure."""

import codecs
from pathlib import Path

import pytest

from extract import extract_text, read, read_upload
from extract.errors import BadFrontMatter, OverLimit, UnreadableFile
from extract.pipeline import extract_figures

EURO = "Das kostet 5 € und ₹ 7."
FRONT = """---
title: "Wages: a notice"
publisher: The Paper
author: A. Writer
published: 2018-08-04
language: en
country: pk
url: https://example.org/a
sources:
  - id: 1
    title: Jobs in Pakistan
    publisher: null
    published: 2018-03
    url: https://example.org/s
    note: cut off
  - id: b
    title: Another
summary: not a key of ours, and welcome
---
A welder earns Rs. 1,700 daily.
"""


def write(folder: Path, data: bytes | str, name: str = "a.txt") -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
    return path


# The encoding.


@pytest.mark.parametrize(
    ("bom", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_every_unicode_encoding_gives_the_same_text(bom: bytes, encoding: str, tmp_path: Path) -> None:
    article = read(write(tmp_path, bom + EURO.encode(encoding)))
    assert article.text == EURO
    assert article.notes == ()


def test_windows_text_is_read_with_a_note(tmp_path: Path) -> None:
    article = read(write(tmp_path, "It cost €5 – “cheap”.".encode("cp1252")))
    assert article.text == "It cost €5 – “cheap”."
    assert "Windows-1252" in article.notes[0]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\u2028"])
def test_line_ends_and_blanks_stay(ending: str, tmp_path: Path) -> None:
    text = f"  Title{ending}{ending}US$5 million \t{ending} and 7 km.{ending}{ending}"
    article = read(write(tmp_path, text))
    assert article.text == text
    figures = extract_figures(article)
    assert [figure.text for figure in figures] == ["US$5 million", "7 km"]
    assert [text[figure.start : figure.end] for figure in figures] == ["US$5 million", "7 km"]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n", "is empty"),
        (codecs.BOM_UTF8 + b"  ", "is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is a picture"),
        (bytes(range(1, 32)) * 8, "is a binary file"),
        (b"worth \x81\x8d\x8f", "is neither UTF-8 nor Windows-1252"),
        (codecs.BOM_UTF16_LE + b"abc", "begins as utf-16"),
        (codecs.BOM_UTF8 + b"\xff\xfe", "begins as utf-8"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, why: str, tmp_path: Path) -> None:
    path = write(tmp_path, data)
    with pytest.raises(UnreadableFile) as refused:
        read(path)
    assert_tells(str(refused.value), path, why)


def assert_tells(message: str, path: Path, why: str) -> None:
    """One line that names the file, says what is wrong, and behind a semicolon or colon what to do."""
    assert message.startswith(str(path))
    assert why in message
    assert "\n" not in message
    assert "; " in message or ": " in message


def test_a_file_that_is_not_there_or_not_ours(tmp_path: Path) -> None:
    other = write(tmp_path, "text", "a.xyz")
    bare = write(tmp_path, "text", "bare")
    cases = (
        (tmp_path / "no.txt", "no such file"),
        (tmp_path, "is a folder"),
        (other, "'.xyz'"),
        (bare, "without a suffix"),
    )
    for path, why in cases:
        with pytest.raises(UnreadableFile) as refused:
            read(path)
        assert_tells(str(refused.value), path, why)


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    path = write(tmp_path, "text")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(UnreadableFile, match=r"Permission denied.*check its permissions"):
        read(path)


def test_a_file_of_ten_megabytes_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(10_000_001)
    with pytest.raises(OverLimit, match="larger than 10 MB"):
        read(path)
    with pytest.raises(OverLimit, match=r"^large\.txt: is larger than 10 MB; split it"):
        read_upload("large.txt", bytes(10_000_001))


# Front matter.


def test_every_key_of_the_front_matter(tmp_path: Path) -> None:
    article = read(write(tmp_path, FRONT, "wages.md"))
    assert (article.title, article.publisher, article.author) == ("Wages: a notice", "The Paper", "A. Writer")
    assert (article.published, article.language, article.country) == ("2018-08-04", "en", "PAK")
    assert article.url == "https://example.org/a"
    assert [source.id for source in article.sources] == ["1", "b"]
    first = article.sources[0]
    assert (first.title, first.publisher, first.published) == ("Jobs in Pakistan", None, "2018-03")
    assert (first.url, first.note) == ("https://example.org/s", "cut off")
    assert article.text == "A welder earns Rs. 1,700 daily.\n"
    assert article.id.startswith("wages-")


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_the_body_begins_right_behind_the_front_matter(ending: str, tmp_path: Path) -> None:
    body = f"{ending}US$5 million{ending}---{ending}and 7 km{ending}"
    article = read(write(tmp_path, f"---{ending}title: A{ending}---{ending}{body}", "a.md"))
    assert article.title == "A"
    assert article.text == body
    assert [article.text[figure.start : figure.end] for figure in extract_figures(article)] == ["US$5 million", "7 km"]


@pytest.mark.parametrize(
    "text", ["US$5 million", "----\nUS$5\n----\n", "--- not front matter\nUS$5\n", "---\ntitle: never closed\nUS$5\n"]
)
def test_markdown_without_front_matter_is_all_text(text: str, tmp_path: Path) -> None:
    article = read(write(tmp_path, text, "a.md"))
    assert article.text == text
    assert article.title is None


def test_empty_front_matter_is_no_fault(tmp_path: Path) -> None:
    assert read(write(tmp_path, "---\n---\nUS$5\n", "a.md")).text == "US$5\n"
    assert read(write(tmp_path, "---\n# a remark\n---\nUS$5\n", "b.md")).text == "US$5\n"


def test_values_are_taken_as_written(tmp_path: Path) -> None:
    """Plain YAML makes false of NO, 750 of 12:30 and 83 of 0123."""
    front = "---\ntitle: 12:30\nauthor: 0123\nlanguage: no\ncountry: NO\npublished: 2018\nurl: ~\n---\nUS$5\n"
    article = read(write(tmp_path, front, "a.md"))
    assert (article.title, article.author, article.language, article.url) == ("12:30", "0123", "no", None)
    assert (article.country, article.published) == ("NOR", "2018")


@pytest.mark.parametrize(
    ("front", "why"),
    [
        ("title: a: b", ":2: the front matter is not valid YAML"),
        ("title: A\nauthor: @x", ":3: the front matter is not valid YAML"),
        ("just words", "must be lines of 'key: value'"),
        ("title: [a, b]", "title must be one line of text"),
        ("country: Pakistan", "country: 'Pakistan' is no country code"),
        ("country: XX", "country: 'XX' is no country code"),
        ("published: last week", "published: 'last week' is no date"),
        ("published: 2018-02-30", "published: '2018-02-30' is no date"),
        ("published: 2018-13", "published: '2018-13' is no date"),
        ("sources: a book", "sources must be a list"),
        ("sources:\n  - title: no id", "sources must be a list"),
        ("sources:\n  - {id: 1, title: A, published: soon}", "sources: published: 'soon' is no date"),
        ("title: " + "[" * 1200, ":2: the front matter"),
    ],
    ids=lambda text: text[:30],
)
def test_bad_front_matter_is_named_with_its_place(front: str, why: str, tmp_path: Path) -> None:
    path = write(tmp_path, f"---\n{front}\n---\nUS$5\n", "a.md")
    with pytest.raises(BadFrontMatter) as refused:
        read(path)
    assert_tells(str(refused.value), path, why)


# Names.


def test_a_document_keeps_its_name_and_tells_others_apart(tmp_path: Path) -> None:
    first, same = read(write(tmp_path, "US$5", "A b.txt")), read(write(tmp_path, "US$5", "A b.text"))
    other = read(write(tmp_path, "US$6", "A b.txt"))
    assert first.id == same.id != other.id
    assert first.id.startswith("a-b-")


def test_a_text_in_memory_is_the_same_article() -> None:
    assert [figure.id for figure in extract_text("US$5")] == [figure.id for figure in extract_text("US$5")]

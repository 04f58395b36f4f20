"""Files in old and odd encodings become the words that were written, each guess with a note."""

import pytest

from extract import extract_figures, read_upload
from extract.errors import UnreadableFile
from extract.read.decoding import declared_charset, decode

RUSSIAN = "Экспорт меди вырос до 12 тысяч тонн, а цена тонны поднялась до 300 тысяч тенге за год. " * 3
SENTENCE = "The UK raised £4.6 billion and €3 million – “good” news.\n"


@pytest.mark.parametrize("charset", ["cp1251", "koi8-r"])
def test_a_page_is_read_in_the_charset_it_declares(charset: str) -> None:
    page = f'<html><head><meta charset="{charset}"></head><body><p>{RUSSIAN}</p></body></html>'
    article = read_upload("a.html", page.encode(charset))
    assert RUSSIAN.strip() in article.text
    assert not [note for note in article.notes if "charset" in note]


@pytest.mark.parametrize(
    ("head", "codec"),
    [
        (b"<meta charset=windows-1251>", "cp1251"),
        (b"<meta http-equiv='Content-Type' content='text/html; charset=ISO-8859-1'>", "cp1252"),
        (b"<?xml version='1.0' encoding='gb2312'?>", "gb18030"),
        (b"<meta charset=utf-7>", None),
        (b"<meta charset=utf-16>", None),
        (b"<meta charset=rot13>", None),
        (b"<meta charset=punycode>", None),
        (b"<meta charset=no-such-thing>", None),
        (b"<p>no charset</p>", None),
    ],
)
def test_only_charsets_of_text_are_believed(head: bytes, codec: str | None) -> None:
    assert declared_charset(b"<html>" + head) == codec


def test_a_charset_that_the_page_belies_is_not_used() -> None:
    text, notes = decode(SENTENCE.encode("cp1252"), "utf-8")
    assert text == SENTENCE
    assert "Windows-1252" in notes[0]


@pytest.mark.parametrize("charset", ["cp1251", "koi8-r"])
def test_letters_of_another_script_speak_for_their_charset(charset: str) -> None:
    text, notes = decode(RUSSIAN.encode(charset))
    assert text == RUSSIAN
    assert "likeliest charset" in notes[0]


@pytest.mark.parametrize("order", ["le", "be"])
def test_utf16_without_a_mark(order: str) -> None:
    text, notes = decode(SENTENCE.encode(f"utf-16-{order}"))
    assert text == SENTENCE
    assert f"UTF-16-{order.upper()}" in notes[0]


def test_two_encodings_in_one_file() -> None:
    text, notes = decode(SENTENCE.encode() * 3 + SENTENCE.encode("cp1252"))
    assert text.replace("\ufffd", "”") == SENTENCE * 4
    assert "mixes" in notes[0]


def test_half_a_surrogate_pair_becomes_a_sign_of_its_own() -> None:
    text, notes = decode(b"Paid \xed\xa0\xbd $5 million \xed\xa0\xbd\xed\xb8\x80")
    assert text == "Paid \ufffd $5 million \U0001f600"
    assert notes
    text.encode()


def test_control_signs_part_digits_and_do_not_join_them() -> None:
    article = read_upload("a.txt", b"Paid $5\x00 million and $6 million\x00\x01 for 1\x002 men.")
    assert not set(article.text) & set("\0\x01")
    assert "control characters" in article.notes[0]
    assert "$6 million" in [figure.text for figure in extract_figures(article)]
    assert 12 not in [figure.value for figure in extract_figures(article)]


def test_many_control_signs_are_no_text() -> None:
    with pytest.raises(UnreadableFile, match="binary"):
        decode(bytes(range(1, 32)) * 8)

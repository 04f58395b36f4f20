"""The small parts of the grammar by themselves: phrase look-ups, digits, number words, ranges and shared signs."""

from collections.abc import Iterable
from decimal import Decimal

import pytest

from extract.find import find_mentions
from extract.find.number.digits import read_digits
from extract.find.number.scales import read_scale
from extract.find.number.separators import parse_digits
from extract.find.number.words import read_words
from extract.find.text.fold import fold
from extract.find.text.line import Line
from extract.models import Mention
from extract.phrases import Endings, Phrases, begins_word, ends_sentence, ends_word, same_length_lower

TABLE = Phrases({"per": 1, "per cent": 2, "lb.": 3, "km": 4, "u.s.": 5, "%": 6})


def line(text: str) -> Line:
    folded = fold(text)
    return Line(folded, same_length_lower(folded), 0, len(folded))


# Phrases


@pytest.mark.parametrize(
    ("text", "pos", "found"),
    [
        ("5 per cent", 2, (10, 2)),
        ("5 Per Cent.", 2, (10, 2)),
        ("5 per centre", 2, (5, 1)),
        ("5 person", 2, None),
        ("5 kmh", 2, None),
        ("5kmMore", 1, (3, 4)),
        ("5%", 1, (2, 6)),
        ("5 lb. of it", 2, (5, 3)),
        ("5 lb.", 2, (4, 3)),
        ("5 lb. It rained", 2, (4, 3)),
        ("the U.S. Army", 4, (8, 5)),
        ("5 ", 2, None),
        ("5", 9, None),
    ],
)
def test_the_longest_phrase_that_ends_a_word(text: str, pos: int, found: tuple[int, int] | None) -> None:
    assert TABLE.at(text, text.lower(), pos) == found


def test_exact_phrases_mind_the_case() -> None:
    table = Phrases({"MW": 1, "mW": 2}, exact=True)
    assert [table.at(text, text.lower(), 0) for text in ("MW", "mW", "mw")] == [(2, 1), (2, 2), None]


@pytest.mark.parametrize(
    ("text", "pos", "found"),
    [
        ("US$5", 3, (0, "usd")),
        ("A US$5", 5, (2, "usd")),
        ("$5", 1, (0, "dollar")),
        ("costRs5", 6, (4, "rupee")),
        ("HRs5", 3, None),
        ("5", 0, None),
    ],
)
def test_the_longest_sign_before_a_number(text: str, pos: int, found: tuple[int, str] | None) -> None:
    signs = Endings({"$": "dollar", "US$": "usd", "S$": "singapore", "Rs": "rupee"})
    assert signs.before(text, pos) == found


def test_where_words_begin_and_end() -> None:
    assert [ends_word("dailyMason", 5), ends_word("daily", 5), ends_word("daily1", 5), ends_word("5%a", 2)] == [
        True,
        True,
        False,
        True,
    ]
    assert [begins_word("aRs", 1), begins_word("ARs", 1), begins_word("1Rs", 1), begins_word(" Rs", 1)] == [
        True,
        False,
        False,
        True,
    ]
    assert [
        ends_sentence("5 lb. The", "lb.", 5),
        ends_sentence("5 lb. of", "lb.", 5),
        ends_sentence("U.S. The", "u.s.", 4),
    ] == [True, False, False]


# Digits


@pytest.mark.parametrize(
    ("digits", "value"),
    [
        ("7", "7"),
        ("0.05", "0.05"),
        ("1,234", "1234"),
        ("1,234,567", "1234567"),
        ("12,34,567", "1234567"),
        ("1.234.567", "1234567"),
        ("1.234.567,89", "1234567.89"),
        ("1,234.5", "1234.5"),
        ("1'234'567", "1234567"),
        ("3,5", "3.5"),
        ("0,123", "0.123"),
        ("999999999999999999", "999999999999999999"),
    ],
)
def test_digits_with_separators(digits: str, value: str) -> None:
    parsed = parse_digits(digits)
    assert parsed is not None
    assert parsed[0] == Decimal(value)


@pytest.mark.parametrize(
    "digits", ["192.168.0.1", "1,2,3", "1,23,4", "1.2.3", "1'23", "9" * 19, "1,234.567.8", "1.234,5,6"]
)
def test_digits_that_are_no_number(digits: str) -> None:
    assert parse_digits(digits) is None


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("1 234 567 men", "1234567", "1 234 567"),
        ("1 234 56", "1234", "1 234"),
        ("2018 100", "2018", "2018"),
        ("2 1/2 miles", "2.5", "2 1/2"),
        ("2½ miles", "2.5", "2½"),
        ("½ mile", "0.5", "½"),
        ("3/4 mile", "0.75", "3/4"),
        ("24/7", "24", "24"),
        ("1.3 x 10^6 m", "1300000", "1.3 x 10^6"),
        ("9.83e-3", "0.00983", "9.83e-3"),
        ("1e999", "1", "1e999"),
        ("5 x 10⁻³", "0.005", "5 x 10⁻³"),
        ("１２３", "123", "１２３"),
    ],
)
def test_a_number_in_digits(text: str, value: str, words: str) -> None:
    number = read_digits(line(text), 0)
    assert number is not None
    assert (number.value, text[number.start : number.end]) == (Decimal(value), words)
    assert number.endless == (text == "1e999")  # taken in whole and refused, so that nothing of it is read


@pytest.mark.parametrize(
    ("text", "money", "value", "words"),
    [
        ("4.6 billion in all", False, 4_600_000_000, "4.6 billion"),
        ("10k men", False, 10_000, "10k"),
        ("10 k", False, 10, "10"),
        ("5m", True, 5_000_000, "5m"),
        ("5m", False, 5, "5"),
        ("3 lakh crore", False, 3 * 10**12, "3 lakh crore"),
        ("1 crore 50 lakh", False, 15_000_000, "1 crore 50 lakh"),
        ("5 million and a half", False, 5_500_000, "5 million and a half"),
        ("5 millionaires", False, 5, "5"),
    ],
)
def test_a_scale_behind_a_number(text: str, money: bool, value: int, words: str) -> None:
    number = read_digits(line(text), 0)
    assert number is not None
    read_scale(line(text), number, is_money=money)
    assert (number.value, text[number.start : number.end]) == (value, words)


# Words


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("five projects", "5", "five"),
        ("twenty-three men", "23", "twenty-three"),
        ("one hundred and five days", "105", "one hundred and five"),
        ("two and a half million", "2500000", "two and a half million"),
        ("half a million", "500000", "half a million"),
        ("three quarters of a million", "750000", "three quarters of a million"),
        ("a dozen eggs", "12", "a dozen"),
        ("two hundred thousand", "200000", "two hundred thousand"),
        ("one million, two hundred thousand", "1200000", "one million, two hundred thousand"),
        ("three twenty", "3", "three"),
        ("seventy point five", "70.5", "seventy point five"),
        ("three fifths", "0.6", "three fifths"),
        ("five and ten", "5", "five"),
        ("Nineteen", "19", "Nineteen"),
    ],
)
def test_a_number_in_words(text: str, value: str, words: str) -> None:
    number = read_words(line(text), 0)
    assert number is not None
    assert (number.value, text[number.start : number.end]) == (Decimal(value), words)
    assert number.in_words


@pytest.mark.parametrize(
    "text", ["a man", "and five", "of two", "often", "twenty-third novel", "hundreds", "point five"]
)
def test_words_that_are_no_number(text: str) -> None:
    number = read_words(line(text), 0)
    assert number is None


# Ranges, lists and shared signs


def amounts(mentions: Iterable[Mention]) -> list[tuple[object, ...]]:
    return [(m.low, m.high) if m.low is not None else (m.value,) for m in mentions]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It cost $3-5m.", [(3_000_000, 5_000_000)]),
        ("It cost between $3 and $5 million.", [(3_000_000, 5_000_000)]),
        ("It rose from $3 million to $5 million.", [(3_000_000,), (5_000_000,)]),
        ("It pays Rs 500 to 700 a day.", [(500, 700)]),
        ("It fell from 9% to 7%.", [(9,), (7,)]),
        ("Between 300 and 350 megawatts.", [(300, 350)]),
        ("5, 6 and 7 per cent", [(5,), (6,), (7,)]),
        ("an 8- to 16-metre wall", [(8, 16)]),
        ("Rs 500, 600 and 700 were paid.", [(500,), (600,), (700,)]),
        ("They won 3-1 in 2018.", []),
    ],
)
def test_ranges_lists_and_changes(text: str, found: list[tuple[int, ...]]) -> None:
    assert amounts(find_mentions(text)) == found


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Rs 500, 600 and 700 were paid.", ["PKR", "PKR", "PKR"]),
        ("It cost $5 in 2018.", ["USD"]),
        ("It gave $5 and 300 jobs.", ["USD", None]),
        ("It cost €5 or £6.", ["EUR", "GBP"]),
    ],
)
def test_a_sign_is_shared_with_what_it_stands_for_only(text: str, codes: list[str | None]) -> None:
    found = find_mentions(text)
    assert len(found) == len(codes)
    assert all((code in m.currencies) if code else not m.currencies for m, code in zip(found, codes, strict=True))


# Folding


@pytest.mark.parametrize("text", ["１２٣ 000 − 5％", "İstanbul 5 km", "a\u00a0b", "5 ∕ 7", "“5”", "ǅ ß ŉ 5"])
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert len(same_length_lower(fold(text))) == len(text)


def test_a_line_that_was_wrapped_is_one_line() -> None:
    long = "The company said on Tuesday that it would now invest 5\nmillion dollars in the port."
    assert fold(long).count("\n") == 0
    assert fold("Wages\nmillion").count("\n") == 1

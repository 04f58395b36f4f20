"""The hand-edited word lists agree with one another and with the reference tables they point to."""

import csv
import re
from collections import Counter
from decimal import Decimal
from functools import cache
from pathlib import Path

import pint
import pytest

DATA = Path(__file__).resolve().parent.parent / "data"
HEADERS = {
    "lexicon/currencies.csv": "word,code,form,rank,factor,language,note",
    "lexicon/places.csv": "name,iso3,kind,language,note",
    "lexicon/units.csv": "unit,dimension,pint,normal_unit",
    "lexicon/unit_words.csv": "word,unit,factor,per,match,note",
    "lexicon/rates_ahead.csv": "word,per,language",
    "lexicon/matter_words.csv": "word,matter,language",
    "reference/legal_tender.csv": "iso2,iso3,currency,from,to,tender",
}
FORMS = ("code", "symbol", "symbol_weak", "name", "minor", "slang", "prefixed_code")
LOWER_CASE_FORMS = ("name", "minor", "slang")
KINDS = ("country", "demonym", "capital", "region", "city", "project", "actor")
# ISO 4217 codes that are nobody's legal tender: fund codes, metals, baskets, and the unit that went before the euro.
NOT_TENDER = set(
    "BOV CHE CHW CLF COU MXV USN UYI UYW XAD XAG XAU XBA XBB XBC XBD XDR XEU XPD XPT XSU XUA".split()  # noqa: SIM905
)
NO_CURRENCY_OF_ITS_OWN = {"ATA"}
NOT_ISO_3166 = {"XKX"}


@cache
def rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def column(name: str, key: str) -> list[str]:
    return [row[key] for row in rows(name)]


def repeated(items: list) -> list:
    return [item for item, times in Counter(items).items() if times > 1]


@cache
def registry() -> pint.UnitRegistry:
    made = pint.UnitRegistry()
    made.load_definitions(DATA / "lexicon" / "unit_definitions.txt")
    return made


@cache
def units() -> dict[str, dict[str, str]]:
    return {row["unit"]: row for row in rows("lexicon/units.csv")}


@pytest.mark.parametrize("name", HEADERS)
def test_tables_are_plain_utf8_with_the_header_readers_expect(name):
    raw = (DATA / name).read_bytes()
    text = raw.decode("utf-8")
    assert text.split("\n", 1)[0] == HEADERS[name]
    assert b"\r" not in raw and not text.startswith("\ufeff") and text.endswith("\n")
    loose = [row for row in rows(name) for cell in row.values() if cell is None or cell != cell.strip()]
    assert loose == [], "cells with spaces at the edge, or rows longer or shorter than the header"


def test_every_currency_code_is_known():
    known = set(column("reference/legal_tender.csv", "currency")) | NOT_TENDER
    assert set(column("lexicon/currencies.csv", "code")) <= known


def test_every_currency_that_is_or_was_tender_can_be_written_as_its_code():
    codes = {row["word"] for row in rows("lexicon/currencies.csv") if row["form"] == "code"}
    assert set(column("reference/legal_tender.csv", "currency")) <= codes


def test_every_currency_of_today_has_a_name_besides_its_code():
    named = {row["code"] for row in rows("lexicon/currencies.csv") if row["form"] == "name"}
    today = {row["currency"] for row in rows("reference/legal_tender.csv") if not row["to"]}
    assert sorted(today - named) == []


def test_a_currency_word_has_one_row_for_a_code_and_one_form():
    table = rows("lexicon/currencies.csv")
    assert repeated([(row["word"], row["code"]) for row in table]) == []
    forms: dict[str, set[str]] = {}
    for row in table:
        forms.setdefault(row["word"], set()).add(row["form"])
    assert {word: found for word, found in forms.items() if len(found) > 1 or not found <= set(FORMS)} == {}


def test_the_candidates_of_a_word_are_ranked_from_one_without_a_gap():
    ranks: dict[str, list[int]] = {}
    for row in rows("lexicon/currencies.csv"):
        ranks.setdefault(row["word"], []).append(int(row["rank"]))
    assert {word: found for word, found in ranks.items() if sorted(found) != list(range(1, len(found) + 1))} == {}


def test_names_are_lower_case_and_codes_are_three_capitals():
    for row in rows("lexicon/currencies.csv"):
        if row["form"] in LOWER_CASE_FORMS:
            assert row["word"] == row["word"].lower(), row
        if row["form"] == "code":
            assert row["word"] == row["code"] and re.fullmatch(r"[A-Z]{3}", row["code"]), row


def test_factors_say_how_much_of_the_currency_one_is():
    for row in rows("lexicon/currencies.csv"):
        factor = Decimal(row["factor"])
        assert factor > 0, row
        if row["form"] == "minor":
            assert factor < 1, row
        if row["form"] == "prefixed_code":
            assert factor in (1000, 1000000, 1000000000), row


@pytest.mark.parametrize(
    ("word", "codes"),
    [
        ("$", "USD AUD CAD"),
        ("Rs.", "INR PKR LKR NPR MUR SCR"),
        ("rupees", "INR PKR LKR NPR MUR SCR"),
        ("£", "GBP EGP LBP"),
        ("¥", "JPY CNY"),
        ("kr", "SEK NOK DKK ISK"),
        ("tenge", "KZT"),
        ("us dollars", "USD"),
        ("cents", "USD EUR"),
    ],
)
def test_usual_reading_comes_first(word, codes):
    ranked = sorted((int(row["rank"]), row["code"]) for row in rows("lexicon/currencies.csv") if row["word"] == word)
    assert [code for _, code in ranked][: len(codes.split())] == codes.split()


@pytest.mark.parametrize(
    ("word", "code", "factor"),
    [("fils", "KWD", "0.001"), ("fils", "AED", "0.01"), ("pence", "GBP", "0.01"), ("MSEK", "SEK", "1000000")],
)
def test_a_minor_or_prefixed_sign_is_worth_what_it_says(word, code, factor):
    found = [row["factor"] for row in rows("lexicon/currencies.csv") if (row["word"], row["code"]) == (word, code)]
    assert found == [factor]


def test_a_unit_stands_once_and_its_normal_unit_is_a_unit_of_the_same_dimension():
    assert repeated(column("lexicon/units.csv", "unit")) == []
    for row in units().values():
        if row["normal_unit"]:
            assert units()[row["normal_unit"]]["dimension"] == row["dimension"], row


def test_a_dimension_has_one_normal_unit():
    normal: dict[str, set[str]] = {}
    for row in units().values():
        if row["normal_unit"]:
            normal.setdefault(row["dimension"], set()).add(row["normal_unit"])
    assert {dimension: found for dimension, found in normal.items() if len(found) > 1} == {}


def test_every_pint_expression_is_a_unit_and_converts_to_its_normal_unit():
    for row in units().values():
        if row["pint"]:
            unit = registry().parse_units(row["pint"])
            if row["normal_unit"]:
                normal = registry().parse_units(units()[row["normal_unit"]]["pint"])
                assert registry().Quantity(1, unit).to(normal).units == normal, row


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        # The traps: pint's own barrel is 119 litres, its ton is the US one, its acre the survey one.
        ("barrel", 0.158987294928),
        ("tonne", 1000),
        ("short ton", 907.18474),
        ("long ton", 1016.0469088),
        ("acre", 4046.8564224),
        ("kanal", 505.8570528),
        ("mu", 666.6666667),
        ("barrel of oil equivalent", 6.119323945e9),
        ("million btu", 1.05505585262e9),
        ("tonne of oil equivalent", 4.1868e10),
        ("decade", 315576000),
        ("fahrenheit", -17.2222222),
        ("kelvin", -272.15),
        ("gallon", 0.003785411784),
        ("imperial gallon", 0.00454609),
        ("troy ounce", 0.0311034768),
        ("carat", 0.0002),
        ("quintal", 100),
        ("forty-foot equivalent unit", 2),
        ("square mile", 2589988.110336),
        ("kilowatt hour", 3.6e6),
    ],
)
def test_one_of_a_unit_in_its_normal_unit(unit, expected):
    row = units()[unit]
    quantity = registry().Quantity(1, registry().parse_units(row["pint"]))
    normal = registry().parse_units(units()[row["normal_unit"]]["pint"])
    assert quantity.to(normal).magnitude == pytest.approx(expected, rel=1e-8)


def test_every_unit_word_names_a_unit_and_its_rate_is_per_a_unit():
    for row in rows("lexicon/unit_words.csv"):
        assert row["unit"] in units(), row
        assert not row["per"] or row["per"] in units(), row
        assert Decimal(row["factor"] or "1") > 0, row
        assert row["match"] == "exact" or (row["match"] == "any_case" and row["word"] == row["word"].lower()), row


def test_a_unit_word_means_one_thing_and_every_unit_can_be_written():
    table = rows("lexicon/unit_words.csv")
    assert repeated([(row["word"], row["match"]) for row in table]) == []
    assert sorted(set(units()) - {row["unit"] for row in table if not row["per"]}) == []


@pytest.mark.parametrize(
    ("word", "unit", "factor", "per"),
    [
        ("bcm", "cubic metre", "1000000000", ""),
        ("mcf", "cubic foot", "1000", ""),
        ("mb/d", "barrel", "1000000", "day"),
        ("bpd", "barrel", "", "day"),
        ("mtpa", "tonne", "1000000", "year"),
        ("Mt", "tonne", "1000000", ""),
        ("kt", "tonne", "1000", ""),
        ("tons", "tonne", "", ""),
        ("mbps", "megabit", "", "second"),
        ("rpm", "revolution", "", "minute"),
        ("kph", "kilometre", "", "hour"),
    ],
)
def test_abbreviations_that_hide_a_scale_or_a_rate(word, unit, factor, per):
    found = [(r["unit"], r["factor"], r["per"]) for r in rows("lexicon/unit_words.csv") if r["word"] == word]
    assert found == [(unit, factor, per)]


def test_letters_whose_case_decides_are_matched_exactly():
    exact = {row["word"]: row["unit"] for row in rows("lexicon/unit_words.csv") if row["match"] == "exact"}
    pairs = {"MW": "megawatt", "mW": "milliwatt", "MB": "megabyte", "Mb": "megabit", "K": "kelvin", "C": "celsius"}
    assert {word: exact.get(word) for word in pairs} == pairs


def test_a_word_in_front_of_a_sum_means_one_rate():
    assert not repeated(column("lexicon/rates_ahead.csv", "word"))


def test_what_a_note_speaks_of_is_told_once_a_matter():
    table = rows("lexicon/matter_words.csv")
    assert {row["matter"] for row in table} == {"money", "sale", "topic", "count", "object"}
    assert not repeated([(row["word"], row["matter"]) for row in table])
    both = {row["word"] for row in table if row["matter"] == "money"} & {
        row["word"] for row in table if row["matter"] in ("topic", "count")
    }
    assert not both, "a word cannot speak for money and against it"


def test_every_place_is_in_a_country_that_exists_and_stands_once_there():
    table = rows("lexicon/places.csv")
    assert repeated([(row["name"], row["iso3"]) for row in table]) == []
    assert {row["iso3"] for row in table} <= set(column("reference/legal_tender.csv", "iso3")) | NO_CURRENCY_OF_ITS_OWN
    assert {row["kind"] for row in table} == set(KINDS)


def test_every_country_has_its_name_and_its_people():
    every = set(column("reference/legal_tender.csv", "iso3")) | NO_CURRENCY_OF_ITS_OWN
    assert len(every - NOT_ISO_3166) == 249
    for kind in ("country", "demonym"):
        assert sorted(every - {row["iso3"] for row in rows("lexicon/places.csv") if row["kind"] == kind}) == [], kind


def test_a_name_of_several_places_has_exactly_one_usual_reading():
    meanings: dict[str, list[str]] = {}
    for row in rows("lexicon/places.csv"):
        meanings.setdefault(row["name"], []).append(row["note"].split(";")[0])
    for name, notes in meanings.items():
        expected = ["usual reading"] + ["other reading"] * (len(notes) - 1) if len(notes) > 1 else None
        assert expected is None or sorted(notes, reverse=True) == expected, (name, notes)


def test_spans_of_legal_tender_run_forward():
    for row in rows("reference/legal_tender.csv"):
        assert re.fullmatch(r"[A-Z]{2}", row["iso2"]) and re.fullmatch(r"[A-Z]{3}", row["iso3"]), row
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", row["from"]) or not row["from"], row
        assert not row["to"] or row["from"] <= row["to"], row


def test_the_dates_set_by_hand():
    found = {(row["iso3"], row["currency"]): (row["from"], row["to"]) for row in rows("reference/legal_tender.csv")}
    assert found["BGR", "BGN"] == ("1999-07-05", "2025-12-31")
    assert found["BGR", "EUR"] == ("2026-01-01", "")
    assert found["VEN", "VED"] == ("2021-10-01", "")

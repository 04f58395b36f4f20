"""Loads data/lexicon/*.csv once, checks the rows, and builds the look-ups that find and resolve read."""

import csv
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import NamedTuple

from extract.errors import BadArgument, BadLexicon
from extract.phrases import Endings, Phrases

FOLDER = Path(__file__).resolve().parent.parent / "data" / "lexicon"
ONE = Decimal(1)


class CurrencyWord(NamedTuple):
    """One written sign of money. codes are ISO 4217, the usual reading first; value = number x factor.

    form is code, symbol, symbol_weak (a single letter: needs more evidence), name, minor, slang or prefixed_code;
    weak tells that it is another word too (won, ALL). factors has one entry a code: 50 fils are 0.5 AED but 0.05 KWD.
    """

    word: str
    codes: tuple[str, ...]
    form: str
    factors: tuple[Decimal, ...]
    weak: bool


class UnitWord(NamedTuple):
    """One written form of a unit: value = number x factor; weak forms are common words too ("in", "m")."""

    unit: str
    factor: Decimal
    per: str | None
    weak: bool


class ScaleWord(NamedTuple):
    """A word that multiplies. needs is "", "glued" (10k), "money" ("m") or "glued or money"."""

    factor: Decimal
    needs: str


class RateWord(NamedTuple):
    """A word that says per what. form is adverb, money_adverb, noun, slash or none."""

    per: str
    form: str


def rows(name: str) -> Iterator[tuple[int, dict[str, str]]]:
    """(line number, row) of one lexicon table; every row must fill the first column."""
    path = FOLDER / name
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            for row in reader:
                if None in row or None in row.values() or not row[reader.fieldnames[0]]:
                    raise BadLexicon(f"{name}:{reader.line_num}: the row does not fit the header {reader.fieldnames}")
                yield reader.line_num, row
    except OSError as error:
        raise BadLexicon(f"{path}: cannot be read ({error.strerror}); restore it from the repository") from error


def number(name: str, line: int, text: str) -> Decimal:
    """A number of a lexicon cell, empty meaning 1."""
    try:
        return ONE if text in ("", "1") else Decimal(text)
    except InvalidOperation as error:
        raise BadLexicon(f"{name}:{line}: {text!r} is not a number") from error


@cache
def currency_words() -> dict[str, CurrencyWord]:
    """Every written sign of money. Codes and symbols stand as written, names in lower case."""
    found: dict[tuple[str, str], list[tuple[int, str, Decimal]]] = {}
    weak: set[str] = set()
    for line, row in rows("currencies.csv"):
        entry = (int(row["rank"]), row["code"], number("currencies.csv", line, row["factor"]))
        entries = found.setdefault((row["word"], row["form"]), [])
        if any(code == entry[1] for _, code, _ in entries):
            raise BadLexicon(f"currencies.csv:{line}: repeated {row['word']!r} for {entry[1]}")
        entries.append(entry)
        if row["note"].startswith("weak"):
            weak.add(row["word"])
    words: dict[str, CurrencyWord] = {}
    for (word, form), entries in found.items():
        entries.sort()
        codes, factors = tuple(e[1] for e in entries), tuple(e[2] for e in entries)
        words.setdefault(word, CurrencyWord(word, codes, form, factors, word in weak))
    return words


STANDS_BEFORE = ("code", "symbol", "symbol_weak", "prefixed_code")


@cache
def currency_signs_before() -> Endings[CurrencyWord]:
    """Signs that stand before a number, matched exactly: US$, Rs., EUR, MUSD."""
    return Endings({word: entry for word, entry in currency_words().items() if entry.form in STANDS_BEFORE})


@cache
def currency_signs_after() -> Phrases[CurrencyWord]:
    """Codes and symbols after a number, matched exactly."""
    return Phrases({word: e for word, e in currency_words().items() if e.form in STANDS_BEFORE}, exact=True)


@cache
def currency_names() -> Phrases[CurrencyWord]:
    """Names, minor units and slang, matched in any case: "us dollars", "rupees", "pence"."""
    return Phrases({word.lower(): e for word, e in currency_words().items() if e.form not in STANDS_BEFORE})


@cache
def unit_words() -> tuple[Phrases[UnitWord], Phrases[UnitWord]]:
    """(any case, exact case) look-ups of the written forms of units."""
    any_case: dict[str, UnitWord] = {}
    exact: dict[str, UnitWord] = {}
    for line, row in rows("unit_words.csv"):
        entry = UnitWord(
            row["unit"],
            number("unit_words.csv", line, row["factor"]),
            row["per"] or None,
            row["note"].startswith("weak"),
        )
        table = exact if row["match"] == "exact" else any_case
        if row["word"] in table:
            raise BadLexicon(f"unit_words.csv:{line}: repeated {row['word']!r}")
        table[row["word"]] = entry
    return Phrases(any_case), Phrases(exact, exact=True)


@cache
def number_words() -> dict[str, tuple[Decimal, str]]:
    """word -> (value, role): digit, teen, ten, hundred, scale, dozen or part."""
    return {
        row["word"]: (number("number_words.csv", line, row["value"]), row["role"])
        for line, row in rows("number_words.csv")
    }


@cache
def scale_words() -> Phrases[ScaleWord]:
    return Phrases(
        {
            row["word"]: ScaleWord(number("scale_words.csv", line, row["factor"]), row["needs"])
            for line, row in rows("scale_words.csv")
        }
    )


@cache
def rate_words() -> Phrases[RateWord]:
    """What a number can be per; plurals are not listed: a rate is per one thing."""
    return Phrases({row["word"]: RateWord(row["per"], row["form"]) for _, row in rows("rate_words.csv")})


@cache
def rate_adjectives() -> dict[str, str]:
    """ "monthly" -> "month", for "monthly wage of Rs 15,000"."""
    return {
        row["word"]: row["per"]
        for _, row in rows("rate_words.csv")
        if row["form"] == "adverb" and row["word"].isalpha()
    }


@cache
def qualifiers_before() -> dict[str, str]:
    return {row["phrase"]: row["approx"] for _, row in rows("qualifiers.csv") if row["side"] == "left"}


@cache
def qualifiers_after() -> Phrases[str]:
    return Phrases({row["phrase"]: row["approx"] for _, row in rows("qualifiers.csv") if row["side"] == "right"})


@cache
def not_figures(role: str) -> frozenset[str]:
    """Words that tell that a number beside them is no figure: month, weekday, reference, era, clock, age ..."""
    return frozenset(row["word"] for _, row in rows("not_figures.csv") if row["role"] == role)


class CategoryWord(NamedTuple):
    """A phrase that speaks for a category of figures of the kinds named."""

    category: str
    kinds: frozenset[str]
    weight: int


@cache
def category_words() -> Phrases[tuple[CategoryWord, ...]]:
    """Phrase -> every category it speaks for."""
    found: dict[str, list[CategoryWord]] = {}
    for line, row in rows("categories.csv"):
        weight = int(number("categories.csv", line, row["weight"]))
        found.setdefault(row["phrase"], []).append(
            CategoryWord(row["category"], frozenset(row["kinds"].split()), weight)
        )
    return Phrases({phrase: tuple(words) for phrase, words in found.items()})


@cache
def occupations() -> frozenset[str]:
    return frozenset(row["occupation"] for _, row in rows("occupations.csv"))


class PlaceName(NamedTuple):
    """One thing a place name can mean: ISO 3166-1 alpha-3 and a kind.

    The kind is country, demonym, capital, city, region, project, or actor: a firm or fund, at work in other countries too.
    """

    iso3: str
    kind: str


@cache
def place_names() -> Phrases[tuple[PlaceName, ...]]:
    """Place names as written, in exact case; an ambiguous name (Punjab) has several meanings, the usual one first.

    Names that only sound like a place (the Indian Ocean) are there with no meaning, so that they hide the shorter name.
    """
    found: dict[str, list[PlaceName]] = {}
    for _, row in rows("places.csv"):
        meanings = found.setdefault(row["name"], [])
        usual = 0 if row["note"].startswith("usual reading") else len(meanings)
        meanings.insert(usual, PlaceName(row["iso3"], row["kind"]))
    for _, row in rows("not_places.csv"):
        found[row["name"]] = []
    return Phrases({name: tuple(meanings) for name, meanings in found.items()}, exact=True)


class Tender(NamedTuple):
    """A currency that was legal tender from one ISO date to another; "" leaves that end open."""

    currency: str
    first: str
    last: str


@cache
def legal_tender() -> dict[str, tuple[Tender, ...]]:
    """ISO 3166-1 alpha-3 -> its currencies with their spans, from data/reference/legal_tender.csv."""
    found: dict[str, list[Tender]] = {}
    for _, row in rows("../reference/legal_tender.csv"):
        if row["tender"] == "1":
            found.setdefault(row["iso3"], []).append(Tender(row["currency"], row["from"], row["to"]))
    return {iso3: tuple(tenders) for iso3, tenders in found.items()}


@cache
def country_codes() -> dict[str, str]:
    """ISO 3166-1 alpha-2 and alpha-3 -> alpha-3."""
    codes = {"AQ": "ATA", "ATA": "ATA"}  # the only one without a money of its own
    for _, row in rows("../reference/legal_tender.csv"):
        codes[row["iso2"]] = codes[row["iso3"]] = row["iso3"]
    return codes


@cache
def country_names() -> dict[str, str]:
    """ISO 3166-1 alpha-3 -> the short English name."""
    return {row["iso3"]: row["name"] for _, row in rows("country_names.csv")}


def country_code(text: str) -> str:
    """ISO 3166-1 alpha-3 of an alpha-2 or alpha-3 code in any case; raises BadArgument for others.

    >>> country_code("pk")
    'PAK'
    """
    code = country_codes().get(text.strip().upper())
    if code is None:
        raise BadArgument(f"{text!r} is no country code; write ISO 3166 such as PK or PAK")
    return code


@cache
def irregular_plurals() -> dict[str, str]:
    """ "people" -> "person"; what is counted in these words."""
    return {row["plural"]: row["singular"] for _, row in rows("nouns.csv") if row["role"] == "irregular"}


@cache
def plurals_in_front() -> frozenset[str]:
    """Plurals that stand in front of what is counted: "goods vehicles", "sports clubs"."""
    return frozenset(row["plural"] for _, row in rows("nouns.csv") if row["role"] == "in_front")


@cache
def unit_dimensions() -> dict[str, str]:
    """ "tonne" -> "mass": what a unit measures, from units.csv."""
    return {row["unit"]: row["dimension"] for _, row in rows("units.csv")}

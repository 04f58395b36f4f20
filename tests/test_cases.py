"""Runs every case of tests/cases/*.toml through the whole pipeline.

A case is a text and the figures it holds, in order; `finds = []` says that nothing in it is a figure:

    [[case]]
    why = "accounting brackets are negative"
    text = "The unit booked a loss of ($4.2 million)."
    finds = [{ text = "($4.2 million)", kind = "money", value = -4200000, currency = "USD" }]

A case may give `published` and `country` of its document, and `xfail` with the reason of a known failure. A find
gives the exact words, the kind and the number (or `low` and `high`); of the rest only the keys given are compared, and
`per = ""` says that there must be none. Qualifiers such as "about" or "between" stand outside the words of a find.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from extract import extract_text
from extract.models import APPROX, KINDS, Figure

CASES = Path(__file__).parent / "cases"
TOPICS = sorted(CASES.glob("*.toml"))
CASE_KEYS = {"why", "text", "published", "country", "finds", "xfail"}
NUMBER_KEYS = ("value", "low", "high")
WORD_KEYS = ("kind", "currency", "unit", "per", "approx", "label", "category", "place", "period")
# A duration is right if found and never wrong if not, so it counts only where a case names it.
DURATIONS = {"second", "minute", "hour", "day", "week", "fortnight", "month", "year", "decade", "century", "millennium"}
TOLERANCE = Decimal("1e-9")

Case = Mapping[str, Any]


def cases_of(topic: Path) -> list[Case]:
    return tomllib.loads(topic.read_text(encoding="utf-8"), parse_float=Decimal)["case"]


def parameters() -> Iterator[Any]:
    for topic in TOPICS:
        for case in cases_of(topic):
            marks = [pytest.mark.xfail(reason=case["xfail"], strict=True)] if "xfail" in case else []
            yield pytest.param(case, id=f"{topic.stem}: {case['why']}", marks=marks)


@pytest.mark.parametrize("case", list(parameters()))
def test_case(case: Case) -> None:
    text = case["text"]
    found = extract_text(text, published=case.get("published"), country=case.get("country"))
    misplaced = [figure for figure in found if text[figure.start : figure.end] != figure.text]
    counted = list(asked_for(found, case["finds"]))
    wrong = differences(counted, case["finds"])
    assert not misplaced, f"offsets do not give the words back: {[described(figure) for figure in misplaced]}"
    assert not wrong, report(case, counted, wrong)


def asked_for(found: Iterable[Figure], finds: Iterable[Case]) -> Iterator[Figure]:
    """The figures a case speaks of: all but the durations that it does not name."""
    named = {find["text"] for find in finds}
    for figure in found:
        if figure.kind != "quantity" or figure.unit not in DURATIONS or figure.text in named:
            yield figure


def differences(figures: list[Figure], finds: list[Case]) -> list[str]:
    if len(figures) != len(finds):
        return [f"{len(finds)} wanted, {len(figures)} got"]
    return [line for figure, find in zip(figures, finds, strict=True) for line in mismatches(figure, find)]


def mismatches(figure: Figure, find: Case) -> Iterator[str]:
    if figure.text != find["text"]:
        yield f"words: wanted {find['text']!r}, got {figure.text!r}"
    for key in NUMBER_KEYS:
        if key in find and not near(getattr(figure, key), find[key]):
            yield f"{key} of {find['text']!r}: wanted {find[key]}, got {getattr(figure, key)}"
    for key in WORD_KEYS:
        if key in find and (getattr(figure, key) or "") != find[key]:
            yield f"{key} of {find['text']!r}: wanted {find[key]!r}, got {getattr(figure, key)!r}"


def near(got: Decimal | None, wanted: Decimal | int) -> bool:
    """Equal to one part in a thousand million, which forgives a division and nothing else."""
    return got is not None and abs(got - wanted) <= TOLERANCE * abs(wanted)


def report(case: Case, figures: Iterable[Figure], wrong: Iterable[str]) -> str:
    wanted = "\n".join(f"    {dict(find)}" for find in case["finds"]) or "    nothing"
    got = "\n".join(f"    {described(figure)}" for figure in figures) or "    nothing"
    given = {key: case[key] for key in ("text", "published", "country") if key in case}
    return f"{case['why']}\n  {given}\n  wanted:\n{wanted}\n  got:\n{got}\n  so: {'; '.join(wrong)}"


def described(figure: Figure) -> dict[str, object]:
    shown = {key: getattr(figure, key) for key in ("text", *WORD_KEYS, *NUMBER_KEYS)}
    return {key: str(value) for key, value in shown.items() if value is not None}


# The tables themselves.


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.stem)
def test_a_table_is_well_formed(topic: Path) -> None:
    problems = [f"{case.get('why')!r}: {problem}" for case in cases_of(topic) for problem in faults(case)]
    assert not problems, "\n".join(problems)


def faults(case: Case) -> Iterator[str]:
    if unknown := set(case) - CASE_KEYS:
        yield f"unknown keys {sorted(unknown)}"
    if missing := {"why", "text", "finds"} - set(case):
        yield f"no {sorted(missing)}"
        return
    end = 0
    for find in case["finds"]:
        yield from find_faults(find)
        start = case["text"].find(find.get("text", ""), end)
        if start < 0:
            yield f"{find['text']!r} does not stand in the text after the find before it"
        end = max(end, start + len(find.get("text", "")))


def find_faults(find: Case) -> Iterator[str]:
    if unknown := set(find) - {"text", *NUMBER_KEYS, *WORD_KEYS}:
        yield f"unknown keys {sorted(unknown)} in a find"
    if not find.get("text") or find.get("kind") not in KINDS:
        yield f"a find needs its words and one of {KINDS}: {dict(find)}"
    if set(NUMBER_KEYS) & set(find) not in ({"value"}, {"low", "high"}):
        yield f"either value, or low and high: {dict(find)}"
    if find.get("approx", "") not in ("", *APPROX):
        yield f"approx is one of {APPROX}: {dict(find)}"
    if (find.get("kind") == "money") != ("currency" in find):
        yield f"money, and only money, names its currency: {dict(find)}"


def test_every_case_says_something_of_its_own() -> None:
    whys = [case["why"] for topic in TOPICS for case in cases_of(topic)]
    texts = [(case["text"], case.get("country"), case.get("published")) for topic in TOPICS for case in cases_of(topic)]
    assert sorted(whys) == sorted(set(whys))
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.stem)
def test_a_topic_shows_what_to_find_and_what_to_leave(topic: Path) -> None:
    assert {bool(case["finds"]) for case in cases_of(topic)} == {True, False}


def test_the_tables_are_large_enough_to_trust() -> None:
    assert sum(len(cases_of(topic)) for topic in TOPICS) >= 400

"""The bundled briefs: their front matter, their citations and the figures they carry."""

import csv
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from extract import extract_text
from extract.models import Figure

ROOT = Path(__file__).parents[1]
BRIEFS = sorted(path for path in (ROOT / "data" / "articles").glob("*.md") if path.name != "README.md")
KAZAKHSTAN = ROOT / "data" / "articles" / "kazakhstan-china-ties.md"
SEED_FACTS = ROOT.parent / "shared" / "facts" / "seed.csv"
ISO_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
# Durations and ages may be left unread, so the brief only has to say them.
OPTIONAL_UNITS = {"months": "eight months", "years of age": "aged 41"}


def parts(brief: Path) -> tuple[dict[str, Any], str]:
    """The front matter and the text below it."""
    opening, front_matter, body = brief.read_text(encoding="utf-8").split("---\n", 2)
    assert opening == "", f"{brief.name} does not begin with ---"
    return yaml.safe_load(front_matter), body


def test_there_are_briefs() -> None:
    assert KAZAKHSTAN in BRIEFS


@pytest.mark.parametrize("brief", BRIEFS, ids=lambda brief: brief.stem)
def test_front_matter_is_complete(brief: Path) -> None:
    about, body = parts(brief)
    required = {"title", "publisher", "author", "published", "language", "sources", "summary"}
    assert required <= set(about) <= required | {"country", "url"}
    assert all(isinstance(about[key], str) and about[key].strip() for key in required - {"sources"})
    assert ISO_DATE.fullmatch(about["published"])
    assert re.fullmatch(r"[a-z]{2}", about["language"])
    assert body.strip()


@pytest.mark.parametrize("brief", BRIEFS, ids=lambda brief: brief.stem)
def test_every_source_says_who_and_when_or_that_nobody_knows(brief: Path) -> None:
    sources = parts(brief)[0]["sources"]
    required = {"id", "title", "publisher", "published", "note"}
    for source in sources:
        assert required <= set(source) <= required | {"url"}, source
        assert source["title"].strip()
        assert source["note"].strip()
        assert source["publisher"] is None or source["publisher"].strip()
        assert source["published"] is None or ISO_DATE.fullmatch(source["published"])
    assert [source["id"] for source in sources] == list(range(1, len(sources) + 1))


@pytest.mark.parametrize("brief", BRIEFS, ids=lambda brief: brief.stem)
def test_sources_and_citations_match(brief: Path) -> None:
    about, body = parts(brief)
    cited = {int(number) for number in re.findall(r"\[(\d+)\]", body)}
    assert cited == {source["id"] for source in about["sources"]}


@pytest.mark.parametrize("brief", BRIEFS, ids=lambda brief: brief.stem)
def test_no_citation_is_taken_for_a_figure(brief: Path) -> None:
    about, body = parts(brief)
    citations = [match.span() for match in re.finditer(r"\[\d+\]", body)]
    for figure in extract_text(body, published=about["published"], country=about.get("country")):
        assert not any(figure.start < end and start < figure.end for start, end in citations), figure.text


@pytest.mark.skipif(not SEED_FACTS.exists(), reason="the table of facts does not lie beside this checkout")
def test_the_kazakhstan_brief_carries_every_fact() -> None:
    about, body = parts(KAZAKHSTAN)
    figures = extract_text(body, published=about["published"])
    with SEED_FACTS.open(encoding="utf-8", newline="") as file:
        facts = list(csv.DictReader(file))
    said = {phrase for unit, phrase in OPTIONAL_UNITS.items() if any(fact["unit"] == unit for fact in facts)}
    assert all(phrase in body for phrase in said)
    missing = [
        fact["statement"]
        for fact in facts
        if fact["unit"] not in OPTIONAL_UNITS and not any(tells(figure, fact) for figure in figures)
    ]
    assert not missing, "not found:\n" + "\n".join(missing) + "\nfound:\n" + "\n".join(map(described, figures))


def tells(figure: Figure, fact: dict[str, str]) -> bool:
    """Whether a figure says what a row of the table says: the number and all that goes with it."""
    if figure.value != Decimal(fact["value"]):
        return False
    if fact["currency"] and figure.currency != fact["currency"]:
        return False
    if fact["category"] != "other" and figure.category != fact["category"]:
        return False
    # A year's exports are a total of that year, not a rate; pay is a rate, and names its trade.
    if fact["category"] == "daily_wage":
        return figure.per == fact["per"] and (figure.label or "").casefold() == fact["unit"].casefold()
    return True


def described(figure: Figure) -> str:
    return f"{figure.text!r}: {figure.value} {figure.unit} per {figure.per}, {figure.category}, {figure.label}"

"""The bundled briefs: their front matter, their citations and the figures they carry."""

import csv
import re
from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from extract import extract_text
from extract.models import Figure

ROOT = Path(__file__).parents[1]
BRIEFS = sorted(path for path in (ROOT / "data" / "articles").glob("*.md") if path.name != "README.md")
KAZAKHSTAN = ROOT / "data" / "articles" / "kazakhstan-china-ties.md"
FACTS = ROOT.parent / "shared" / "facts"
SEED_FACTS = FACTS / "seed.csv"
# Which briefs tell the facts of which table.
BRIEFS_OF = {
    "bri_projects": ("belt-and-road-railways", "belt-and-road-ports"),
    "china_europe_rail": ("china-europe-rail",),
    "commodity": ("kazakhstan-china-commodities",),
    "cpec": ("cpec-in-figures",),
    "india_wages": ("india-job-guarantee-wages",),
    "kazakhstan_trade": ("kazakhstan-china-trade",),
    "min_wages_world": ("minimum-wages-by-the-hour", "minimum-wages-by-the-month-and-day"),
    "pakistan_wages": ("pakistan-minimum-wages",),
    "srilanka_nepal_wages": ("south-asia-tea-and-garment-wages",),
}
LONGEST_BRIEF = 1200  # words
PAY = ("daily_wage", "monthly_wage", "hourly_wage")
needs_facts = pytest.mark.skipif(not FACTS.exists(), reason="the tables of facts do not lie beside this checkout")
ISO_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
# Durations and ages may be left unread, so the brief only has to say them.
OPTIONAL_UNITS = {"months": "eight months", "years of age": "aged 41"}


class Found(NamedTuple):
    """A figure of a brief, and the passage it stands in: a paragraph, with the list that it introduces."""

    figure: Figure
    passage: str
    sources: dict[int, dict[str, str | None]]


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


@needs_facts
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


@pytest.mark.parametrize("brief", BRIEFS, ids=lambda brief: brief.stem)
def test_a_brief_is_brief_and_listed(brief: Path) -> None:
    assert len(parts(brief)[1].split()) <= LONGEST_BRIEF
    assert f"`{brief.name}`" in (brief.parent / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("brief", BRIEFS, ids=lambda brief: brief.stem)
def test_every_sum_of_money_stands_beside_a_citation(brief: Path) -> None:
    for found in figures_in(brief.stem):
        assert found.figure.kind != "money" or re.search(r"\[\d+\]", found.passage), found.figure.text


@needs_facts
@pytest.mark.parametrize("topic", BRIEFS_OF)
def test_every_fact_is_told_with_its_year_and_its_source(topic: str) -> None:
    untold = [
        fact["statement"]
        for fact in facts_of(topic)
        if not any(
            same_number(found.figure, fact)
            and fact["period"][:4] in found.passage
            and any(source["title"] == fact["source_title"].removesuffix(" (seed article)") for source in cited(found))
            for found in figures_in(*BRIEFS_OF[topic])
        )
    ]
    assert not untold, "\n".join(untold)


@needs_facts
@pytest.mark.parametrize("topic", BRIEFS_OF)
def test_facts_are_read_with_their_currency_and_pay_period(topic: str) -> None:
    facts = facts_of(topic)
    misread = [fact["statement"] for fact, figure in paired(topic) if figure is None]
    report = f"{topic}: {len(facts) - len(misread)} of {len(facts)} facts read"
    print(report)
    assert len(misread) <= 0.03 * len(facts), "\n".join([report, *misread])


@needs_facts
def test_the_library_is_wide() -> None:
    read = [fact for topic in BRIEFS_OF for fact, figure in paired(topic) if figure is not None]
    assert len(read) >= 565
    assert len({fact["place"] for fact in read}) >= 20
    assert len({fact["currency"] for fact in read if fact["currency"]}) >= 15


@needs_facts
@pytest.mark.parametrize("topic", ["seed", *BRIEFS_OF])
def test_no_sum_of_money_is_told_that_no_fact_supports(topic: str) -> None:
    briefs = BRIEFS_OF.get(topic, (KAZAKHSTAN.stem,))
    money = [found.figure for found in figures_in(*briefs) if found.figure.kind == "money"]
    assert money
    # Which currency a sign such as "Rs" was taken for is another test's matter: here it only has to be able to mean it.
    unsupported = [
        described(figure)
        for figure in money
        if not any(
            same_number(figure, fact) and fact["currency"] in figure.mention.currencies for fact in facts_of(topic)
        )
    ]
    assert not unsupported, "\n".join(unsupported)


@cache
def figures_in(*briefs: str) -> tuple[Found, ...]:
    """The figures of the named briefs, in order."""
    return tuple(found for brief in briefs for found in _figures(ROOT / "data" / "articles" / f"{brief}.md"))


def _figures(brief: Path) -> Iterator[Found]:
    about, body = parts(brief)
    sources = {source["id"]: source for source in about["sources"]}
    starts = [0, *(match.end() for match in re.finditer(r"\n\n(?!- )", body))]
    for figure in extract_text(body, published=about["published"], country=about.get("country")):
        at = bisect_right(starts, figure.start)
        end = starts[at] if at < len(starts) else len(body)
        yield Found(figure, body[starts[at - 1] : end], sources)


def cited(found: Found) -> Iterator[dict[str, str | None]]:
    """The sources cited in the figure's passage."""
    return (found.sources[int(number)] for number in re.findall(r"\[(\d+)\]", found.passage))


@cache
def facts_of(topic: str) -> tuple[dict[str, str], ...]:
    with (FACTS / f"{topic}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def paired(topic: str) -> list[tuple[dict[str, str], Figure | None]]:
    """Each fact of a table with a figure that says it, or None. No figure serves two facts."""
    left = [found.figure for found in figures_in(*BRIEFS_OF[topic])]
    pairs = []
    for fact in sorted(facts_of(topic), key=lambda fact: fact["category"] not in PAY):  # pay is pickier: it goes first
        figure = next((figure for figure in left if read_right(figure, fact)), None)
        if figure is not None:
            left.remove(figure)
        pairs.append((fact, figure))
    return pairs


def same_number(figure: Figure, fact: dict[str, str]) -> bool:
    if fact["value_high"]:
        return (figure.low, figure.high) == (Decimal(fact["value"]), Decimal(fact["value_high"]))
    return figure.value == Decimal(fact["value"])


def read_right(figure: Figure, fact: dict[str, str]) -> bool:
    """The same number in the same currency, and pay for the same span of work."""
    return (
        same_number(figure, fact)
        and (figure.currency or "") == fact["currency"]
        and (fact["category"] not in PAY or figure.per == fact["per"])
    )


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

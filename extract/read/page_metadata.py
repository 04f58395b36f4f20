"""What a web page says about itself: title, publisher, author, date, language and address."""

import json
import re
from collections.abc import Iterator

from lxml import etree
from trafilatura.metadata import extract_metadata

from extract.dates import ISO, iso_date
from extract.errors import BadArgument
from extract.read.parsed import Parsed, on_one_line

# Names under which pages state their date, the surest first; a date of change is not the date of publication.
DATE_NAMES = (
    *("article:published_time", "datepublished", "og:published_time", "dc.date.issued", "dcterms.issued"),
    *("dcterms.date", "dc.date", "citation_publication_date", "publish-date", "publishdate", "pubdate", "date"),
)
DATED = 'self::meta or self::time or @itemprop="datePublished"'
DAY = re.compile(rf"{ISO.pattern}(?![0-9])")
# Only what the page marks up as its date: no day is inferred from its words or made up for a month.
STATED_DATES = {"extensive_search": False, "original_date": True, "outputformat": "%Y-%m-%d"}
LARGEST_JSON = 500_000


def metadata_of(tree: etree._Element) -> Parsed:
    """The metadata with an empty text; a note for each of title, publisher and date that the page does not state."""
    found = extract_metadata(tree, date_config=STATED_DATES, extensive=False)
    published = _published(tree)
    notes = []
    publisher = on_one_line(found.sitename)
    if publisher and publisher == found.hostname:
        notes.append("publisher: read from the address of the page")
    if not publisher:
        notes.append("publisher: the page does not say")
    if not published:
        notes.append("published: the page states no date")
    if not found.title:
        notes.append("title: the page has none")
    language = (tree.get("lang") or "").strip()[:2].lower()
    return Parsed(
        text="",
        title=on_one_line(found.title),
        publisher=publisher,
        author=on_one_line(found.author),
        published=published,
        language=language if len(language) == 2 and language.isalpha() else None,
        url=on_one_line(found.url, 2000),
        notes=tuple(notes),
    )


def _published(tree: etree._Element) -> str | None:
    """The date of publication as exactly as the page states it: a day, a month or a year."""
    stated: dict[str, str] = {}
    for element in tree.xpath(f"//*[{DATED}]"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        value = element.get("content") or element.get("datetime") or ""
        stated.setdefault(name.lower(), value)
    for day in (*_json_dates(tree), *(stated[name] for name in DATE_NAMES if name in stated)):
        found = DAY.match(day.strip())
        if found:
            try:
                return iso_date(found.group())
            except BadArgument:
                continue
    return None


def _json_dates(tree: etree._Element) -> Iterator[str]:
    """Every datePublished of the page's JSON-LD."""
    for script in tree.xpath('//script[@type="application/ld+json"]'):
        words = script.text or ""
        if len(words) > LARGEST_JSON:
            continue
        try:
            waiting = [json.loads(words)]
        except (ValueError, RecursionError):
            continue
        while waiting:
            node = waiting.pop(0)
            if isinstance(node, dict):
                if isinstance(node.get("datePublished"), str):
                    yield node["datePublished"]
                waiting.extend(node.values())
            elif isinstance(node, list):
                waiting.extend(node)

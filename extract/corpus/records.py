"""A record of JSON lines or of a table -> an Article, by the names that such records usually have."""

import datetime
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import PurePath

from extract.dates import ISO, iso_date
from extract.errors import BadArgument, OverLimit, UnreadableFile
from extract.lexicon import country_code
from extract.models import Article

TEXT = ("text", "body", "content")
IDENTITY = ("id", "document_id", "doc_id")
DATE = ("published", "date", "date_publish", "publish_date", "published_at")
PLAIN = ("title", "publisher", "author", "language", "url")
NAMED = (*IDENTITY, *DATE, "country", *PLAIN)
MOST_BYTES = 10_000_000


def text_column(names: Iterable[str], asked: str | None, shown: str) -> str:
    """The name of the column of the text; UnreadableFile names those there are when none of them is known."""
    known = list(names)
    found = next((name for name in ([asked] if asked else TEXT) if name in known), None)
    if found is None:
        there = ", ".join(known[:12]) or "none"
        raise UnreadableFile(
            f"{shown}: has no {asked or ', '.join(TEXT)}; name the one of the text with --text-column (it has: {there})"
        )
    return found


def article_of(record: Mapping[str, object], column: str, shown: str, place: int) -> Article:
    """The article of one record. A date or country that cannot be understood is left out, and a note of it says so.

    shown names the record in errors; place is its number or offset, its name where it has no id of its own.
    """
    text = record.get(column)
    if not isinstance(text, str):
        raise UnreadableFile(f"{shown}: {column} is not a text; give every record one, or leave the record out")
    if not text.strip():
        raise UnreadableFile(f"{shown}: its {column} is empty; give every record one, or leave the record out")
    if len(text) > MOST_BYTES:
        raise OverLimit(f"{shown}: is longer than {MOST_BYTES // 1_000_000} million characters; split it into articles")
    notes: list[str] = []
    fields = {name: str(record[name]) for name in PLAIN if isinstance(record.get(name), str) and record[name]}
    return Article(
        id=_identity(record, shown, place),
        text=text,
        published=_date(record, notes),
        country=_country(record.get("country"), notes),
        notes=tuple(notes),
        **fields,
    )


def name_of(stem: str, place: int | str) -> str:
    """A name for a document that has none: short, and not shared by another one of the corpus.

    >>> name_of("/data/news-2024.jsonl", 8100)
    'news-2024-8100-73d1fbca'
    """
    path = PurePath(stem)
    return f"{path.stem[:24]}-{place}-{sha256(stem.encode('utf-8', 'surrogateescape')).hexdigest()[:8]}"


def _identity(record: Mapping[str, object], shown: str, place: int) -> str:
    given = next((record[name] for name in IDENTITY if record.get(name) not in (None, "")), None)
    return str(given) if isinstance(given, str | int) else name_of(shown.partition("#")[0], place)


def _date(record: Mapping[str, object], notes: list[str]) -> str | None:
    given = next((record[name] for name in DATE if record.get(name) not in (None, "")), None)
    if given is None:
        return None
    words = given.isoformat() if isinstance(given, datetime.date) else str(given).strip()
    found = ISO.match(words)
    try:
        # Of a moment only the day: "2018-08-04T12:00:00Z".
        return iso_date(words[:10] if found and words[10:11] in ("T", " ") else words)
    except BadArgument:
        notes.append(f"published: {words[:40]!r} is no date of ISO 8601, and was left out")
        return None


def _country(given: object, notes: list[str]) -> str | None:
    if given in (None, ""):
        return None
    try:
        return country_code(str(given))
    except BadArgument:
        notes.append(f"country: {str(given)[:40]!r} is no country code, and was left out")
        return None

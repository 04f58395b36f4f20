"""Reads a Markdown file with YAML front matter: the metadata, and the body exactly as written."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import PurePath
from typing import TYPE_CHECKING, ClassVar

from extract.dates import iso_date
from extract.errors import BadArgument, BadFrontMatter
from extract.lexicon import country_code
from extract.models import Article, Source
from extract.read.plain import document_id, text_of

if TYPE_CHECKING:
    from yaml import SafeLoader

FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?\r?\n)?---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
TEXT_KEYS = ("title", "publisher", "author", "language", "url")


def read_markdown(shown: str, data: bytes) -> Article:
    """The article of a Markdown file; front matter between two --- lines is optional.

    Known keys: title, publisher, author, published, language, country, url and sources (a list of id, title, publisher,
    published, url, note). shown is the name or path of the file; BadFrontMatter names it and the key.
    """
    whole, notes = text_of(shown, data)
    stem = PurePath(shown).stem
    front = FRONT.match(whole)
    if front is None:
        return Article(id=document_id(stem, whole), text=whole, notes=notes)
    meta = _parse(shown, front.group(1) or "")
    text = whole[front.end() :]
    fields = {key: _text(shown, meta, key) for key in TEXT_KEYS}
    return Article(
        id=document_id(stem, text),
        text=text,
        published=_checked(shown, "published", iso_date, meta.get("published")),
        country=_checked(shown, "country", country_code, meta.get("country")),
        sources=tuple(_source(shown, entry) for entry in _list(shown, meta)),
        notes=notes,
        **fields,
    )


def _parse(shown: str, block: str) -> dict[str, object]:
    import yaml

    try:
        meta = yaml.load(block, Loader=_words_only())  # noqa: S506 - a SafeLoader that understands still less
    except yaml.YAMLError as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 2
        raise BadFrontMatter(
            f"{shown}:{line}: the front matter is not valid YAML; quote values that hold a colon"
        ) from error
    except RecursionError as error:
        raise BadFrontMatter(
            f"{shown}:2: the front matter is nested too deeply; write lines of 'key: value'"
        ) from error
    if meta is None:
        return {}
    if not isinstance(meta, dict):
        raise BadFrontMatter(f"{shown}:2: the front matter must be lines of 'key: value'")
    return meta


@cache
def _words_only() -> "type[SafeLoader]":
    """A YAML loader that takes every value as the words written, but for null.

    Plain YAML reads the country NO as false, the title 12:30 as 750, and stumbles over the day 2018-02-30.
    """
    import yaml

    class WordsOnly(yaml.SafeLoader):
        yaml_implicit_resolvers: ClassVar = {
            first: [(tag, form) for tag, form in pairs if tag == "tag:yaml.org,2002:null"]
            for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
        }

    return WordsOnly


def _text(shown: str, meta: dict[str, object], key: str) -> str | None:
    value = meta.get(key)
    if value is None or value == "":
        return None
    if isinstance(value, (dict, list)):
        raise BadFrontMatter(f"{shown}: {key} must be one line of text; write it as '{key}: words'")
    return str(value)


def _checked(shown: str, key: str, check: Callable[[str], str], value: object) -> str | None:
    if value is None or value == "":
        return None
    try:
        return check(str(value))
    except BadArgument as error:
        raise BadFrontMatter(f"{shown}: {key}: {error}") from error


def _list(shown: str, meta: dict[str, object]) -> list[dict[str, object]]:
    entries = meta.get("sources") or []
    if not isinstance(entries, list) or not all(
        isinstance(entry, dict) and "id" in entry and "title" in entry for entry in entries
    ):
        raise BadFrontMatter(f"{shown}: sources must be a list of entries, each with an id and a title")
    return entries


def _source(shown: str, entry: dict[str, object]) -> Source:
    fields = {key: _text(shown, entry, key) for key in ("title", "publisher", "url", "note")}
    return Source(
        id=str(entry["id"]), published=_checked(shown, "sources: published", iso_date, entry.get("published")), **fields
    )

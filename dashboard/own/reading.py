"""Turns what a reader brings, files or pasted words, into documents with their figures; one bad file stops no other."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

import pandas as pd

from dashboard.own.apart import figures_apart
from dashboard.own.session import Document
from extract import Article, NumeraireError, build_dataset, read_pasted, read_upload

MOST_FILES = 20  # at once, and MOST_DOCUMENTS in all: one session must not fill the memory of the server
MOST_DOCUMENTS = 60
MOST_CHARACTERS = 30_000_000
SHORT = 200_000  # characters: read in the thread of the page; more would hold up the other readers of the server


class Outcome(NamedTuple):
    """What became of one file: its document, or why there is none. name is as the reader's computer calls it."""

    name: str
    document: Document | None
    problem: str = ""


def from_files(files: Iterable[tuple[str, bytes]], held: int, characters: int) -> Iterator[Outcome]:
    """An outcome for each file, in order; held documents of so many characters count against what a session may have."""
    for number, (name, data) in enumerate(files):
        if number >= MOST_FILES:
            yield Outcome(name, None, f"not read: {MOST_FILES} files at once are the most; add it in a second go")
            continue
        outcome = _outcome(name, lambda name=name, data=data: read_upload(name, data), held, characters)
        if outcome.document:
            held += 1
            characters += len(outcome.document.article.text)
        yield outcome


def from_words(text: str, held: int, characters: int) -> Outcome:
    """The outcome for pasted words; their first line is their name."""
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    name = first.strip("#* ")[:60] or "pasted text"
    return _outcome(name, lambda: read_pasted(text, name), held, characters)


def dated(document: Document, published: str | None, country: str | None) -> Document:
    """The document read again with a date (ISO 8601) or a country (alpha-3) that its text does not give."""
    article = replace(
        document.article,
        published=published or document.article.published,
        country=country or document.article.country,
    )
    return Document(article, figures_of(article), document.kept)


def figures_of(article: Article) -> pd.DataFrame:
    """The figures of an article in the columns and types of the dataset. Raises NumeraireError where it takes too long."""
    return build_dataset([article]) if len(article.text) <= SHORT else figures_apart(article)


def _outcome(name: str, read, held: int, characters: int) -> Outcome:  # noqa: ANN001 - a function without arguments
    if held >= MOST_DOCUMENTS:
        return Outcome(name, None, f"not read: {MOST_DOCUMENTS} documents are the most at a time; remove some first")
    try:
        article = read()
        if characters + len(article.text) > MOST_CHARACTERS:
            return Outcome(name, None, "not read: the documents here would be too long together; remove some first")
        return Outcome(name, Document(article, figures_of(article)))
    except NumeraireError as problem:
        return Outcome(name, None, str(problem))

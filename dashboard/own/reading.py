"""Turns what a reader brings, files or pasted words, into documents with their figures; one bad file stops no other."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures import TimeoutError as TooLate
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from multiprocessing import get_context
from typing import NamedTuple

import pandas as pd
import streamlit as st

from dashboard.own.session import Document
from extract import Article, NumeraireError, build_dataset, read_pasted, read_upload

MOST_FILES = 20  # at once, and MOST_DOCUMENTS in all: one session must not fill the memory of the server
MOST_DOCUMENTS = 60
MOST_CHARACTERS = 30_000_000
SHORT = 200_000  # characters: read in the thread of the page; more would hold up the other readers of the server
SECONDS = 120


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
    if len(article.text) <= SHORT:
        return build_dataset([article])
    try:
        return _pool().submit(build_dataset, [article]).result(timeout=SECONDS)
    except (TooLate, BrokenProcessPool, MemoryError) as error:
        _pool.clear()
        raise NumeraireError(
            "it is so long that its figures could not be read in time; split it, or use `python -m extract build`"
        ) from error


@st.cache_resource(show_spinner=False, on_release=lambda pool: pool.shutdown(wait=False, cancel_futures=True))
def _pool() -> ProcessPoolExecutor:
    """One process for long documents, whoever brings them: they wait in line and the pages stay quick."""
    return ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn"), max_tasks_per_child=20)


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

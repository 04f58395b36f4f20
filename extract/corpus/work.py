"""One part of a corpus -> its figures on disk: what a worker does, on this machine or another one."""

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from extract.corpus.documents import Document, documents_of
from extract.corpus.journal import Entry, Journal
from extract.corpus.parts import Failure, Options, Part, failure_of
from extract.errors import NumeraireError

if TYPE_CHECKING:
    from pandas import DataFrame

    from extract.models import Figure

# What a fault of ours, or a file that no library foresaw, can end in: a document of millions does not end the run.
UNFORESEEN = (ArithmeticError, AttributeError, LookupError, OSError, RuntimeError, TypeError, ValueError)


class Gathered(NamedTuple):
    """The figures of some documents of a part as a dataset, None where they have none, and what became of each document."""

    frame: "DataFrame | None"
    with_figures: int
    without_figures: int
    passed_over: int
    characters: int
    failures: list[Failure]


def work(part: Part, options: Options, dest: str) -> Entry:
    """Reads the documents of a part and writes its figures and its entry. The same part gives the same bytes.

    A document that cannot be read is a Failure of the entry. Raises NumeraireError where dest cannot be written.
    """
    return keep(part, gathered(part, options), dest)


def keep(part: Part, found: Gathered, dest: str) -> Entry:
    """Writes what was found in a part and gives its entry."""
    journal = Journal(Path(dest))
    content, frame = "", found.frame
    if frame is not None:
        from extract.dataset import to_csv_bytes

        content = sha256(to_csv_bytes(frame)).hexdigest()
        journal.write_figures(
            part.key, lambda path: frame.to_parquet(path, engine="pyarrow", compression="zstd", index=False)
        )
    entry = Entry(
        key=part.key,
        root=part.root,
        shown=part.shown,
        documents=found.with_figures + found.without_figures + len(found.failures),
        with_figures=found.with_figures,
        without_figures=found.without_figures,
        passed_over=found.passed_over,
        characters=found.characters,
        figures=0 if frame is None else len(frame),
        content=content,
        failures=tuple(found.failures),
    )
    journal.write(entry)
    return entry


def gathered(part: Part, options: Options, first: int = 0, behind: int | None = None) -> Gathered:
    """What the documents of a part hold; only those from number first to before behind."""
    figures: list[Figure] = []
    failures: list[Failure] = []
    with_figures = without = passed_over = characters = 0
    for number, document in enumerate(_told(part, options, failures)):
        if behind is not None and number >= behind:
            break
        if number < first:
            continue
        if document is None:
            passed_over += 1
            continue
        try:
            found, length = _figures(document, options)
        except NumeraireError as error:
            failures.append(failure_of(document.shown, error))
        except MemoryError:
            failures.append(Failure(document.shown, "asks for more memory than a worker has", "split it into articles"))
        except UNFORESEEN as error:
            failures.append(Failure(document.shown, f"{type(error).__name__}: {error}"[:300], "report this document"))
        else:
            figures += found
            characters += length
            with_figures += bool(found)
            without += not found
    return Gathered(_frame(figures), with_figures, without, passed_over, characters, failures)


def _frame(figures: list["Figure"]) -> "DataFrame | None":
    if not figures:
        return None
    from extract.dataset import to_frame

    return to_frame(figures)


def count(part: Part, options: Options) -> int:
    """How many documents and other records a part holds, as far as it can be read."""
    return sum(1 for _ in _told(part, options, []))


def _told(part: Part, options: Options, failures: list[Failure]) -> Iterator[Document | None]:
    """The documents of a part; a file that breaks off becomes a Failure, and the other pieces are still read."""
    for piece in part.pieces:
        try:
            yield from documents_of(part._replace(pieces=(piece,)), options)
        except NumeraireError as error:
            failures.append(failure_of(piece.path, error))


def _figures(document: Document, options: Options) -> tuple[list["Figure"], int]:
    from extract.pipeline import extract_figures

    article = document.read()
    article = replace(
        article, published=article.published or options.published, country=article.country or options.country
    )
    return extract_figures(article), len(article.text)

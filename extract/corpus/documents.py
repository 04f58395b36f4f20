"""A part -> its documents, one after another, each read only when it is asked for."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from extract.corpus.parts import Options, Part, Piece
from extract.models import Article


class Document(NamedTuple):
    """A document in waiting: its name in messages, its size in bytes, and what reads it.

    read raises an error of the family where it cannot; a size of 0 is one that is not known.
    """

    shown: str
    size: int
    read: Callable[[], Article]


def documents_of(part: Part, options: Options) -> Iterator[Document | None]:
    """The documents of a part in their order; None for each record that is no document, such as a request of a WARC."""
    for piece in part.pieces:
        yield from _reader(piece.kind)(piece, options)


def _reader(kind: str) -> Callable[[Piece, Options], Iterator[Document | None]]:
    """What reads pieces of a kind; its library loads with the first of them."""
    if kind == "lines":
        from extract.corpus.json_lines import documents
    elif kind == "parquet":
        from extract.corpus.parquet_rows import documents
    elif kind == "warc":
        from extract.corpus.warc_records import documents
    elif kind == "zip":
        from extract.corpus.zip_members import documents
    else:
        documents = _file
    return documents


def _file(piece: Piece, _: Options) -> Iterator[Document]:
    from extract.read import read

    yield Document(piece.path, piece.size, lambda: read(piece.path))

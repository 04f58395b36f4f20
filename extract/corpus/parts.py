"""The unit of work of a corpus: a part, which is made of pieces of files, and its name."""

from hashlib import sha256
from typing import NamedTuple


class Piece(NamedTuple):
    """A stretch of one file, and how the file was when it was planned.

    kind says how it is read: file, lines, parquet, warc or zip. first and behind are bytes for lines and warc, rows for
    parquet, members for zip, and 0 and 1 for a file that is one document. size is the file's in bytes, changed its time
    of change in nanoseconds, weight the bytes of it that this piece stands for.
    """

    kind: str
    path: str
    first: int
    behind: int
    size: int
    changed: int
    weight: int


class Options(NamedTuple):
    """What the caller decided for all documents: the column of the text, and a date and a country for those without."""

    text_column: str | None = None
    published: str | None = None
    country: str | None = None


class Part(NamedTuple):
    """Pieces that become one Parquet file. root is the SOURCE of the command line that they were found under."""

    key: str
    root: str
    pieces: tuple[Piece, ...]

    @property
    def weight(self) -> int:
        return sum(piece.weight for piece in self.pieces)

    @property
    def shown(self) -> str:
        """The part in a message: its first file and where in it."""
        piece = self.pieces[0]
        where = "" if piece.kind == "file" else f" ({piece.kind} {piece.first:,} to {piece.behind:,})"
        others = f" and {len(self.pieces) - 1:,} more" if len(self.pieces) > 1 else ""
        return f"{piece.path}{where}{others}"


class Failure(NamedTuple):
    """A document that gave no figures because it could not be read, why, and what helps."""

    document: str
    reason: str
    cure: str


def part_of(root: str, pieces: tuple[Piece, ...], version: str, options: Options) -> Part:
    """The part of these pieces. Its key is the same for the same files, extractor and options, and for no others."""
    said = repr((version, tuple(options), [tuple(piece) for piece in pieces]))
    return Part(sha256(said.encode("utf-8", "surrogateescape")).hexdigest()[:32], root, pieces)


def failure_of(document: str, message: object) -> Failure:
    """A Failure from the message of an error, which names the place, why, and after a semicolon the cure."""
    said = str(message).removeprefix(f"{document}: ")
    reason, _, cure = said.partition("; ")
    return Failure(document, reason, cure or "read this document by itself with `python -m extract figures`")

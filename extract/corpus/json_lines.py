"""JSON lines: one object a line, read from the first line that begins in the piece to the last one that does."""

import json
from collections.abc import Iterator
from pathlib import Path

from extract.corpus.documents import Document
from extract.corpus.parts import Options, Piece
from extract.corpus.records import MOST_BYTES, article_of, text_column
from extract.errors import OverLimit, UnreadableFile
from extract.models import Article

MOST_LINE = 4 * MOST_BYTES  # JSON may write each sign as \\uXXXX
BOM = b"\xef\xbb\xbf"


def documents(piece: Piece, options: Options) -> Iterator[Document]:
    """A document for each line that is not blank."""
    with Path(piece.path).open("rb") as file:
        at = piece.first
        if at:
            file.seek(at - 1)
            at += _skip_line(file) - 1
        while at < piece.behind:
            line = file.readline(MOST_LINE)
            length = len(line)
            whole = line.endswith(b"\n") or length < MOST_LINE
            if not whole:
                length += _skip_line(file)
            if not length:
                break
            if line.strip():
                yield _document(piece.path, at, line if whole else None, options)
            at += length


def _skip_line(file: object) -> int:
    """Reads to the end of the line in pieces, and gives how many bytes that were."""
    skipped = 0
    while block := file.readline(MOST_BYTES):
        skipped += len(block)
        if block.endswith(b"\n"):
            break
    return skipped


def _document(path: str, at: int, line: bytes | None, options: Options) -> Document:
    shown = f"{path}#byte={at}"
    return Document(shown, len(line or b""), lambda: _article(shown, at, line, options))


def _article(shown: str, at: int, line: bytes | None, options: Options) -> Article:
    if line is None:
        raise OverLimit(f"{shown}: the line is longer than {MOST_LINE // 1_000_000} MB; split it into articles")
    try:
        record = json.loads(line.removeprefix(BOM) if at == 0 else line)
    except (ValueError, RecursionError) as error:
        raise UnreadableFile(f"{shown}: the line is not JSON in UTF-8; write one object a line") from error
    if not isinstance(record, dict):
        raise UnreadableFile(f"{shown}: the line is not a JSON object; write one with a text on each line")
    return article_of(record, text_column(record, options.text_column, shown), shown, at)

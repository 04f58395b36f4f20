"""Parquet with a column of text: the rows of a piece, a few at a time, and only the columns that are used."""

from collections.abc import Iterator

from extract.corpus.documents import Document
from extract.corpus.parts import Options, Piece
from extract.corpus.records import NAMED, article_of, text_column
from extract.errors import UnreadableFile

ROWS_AT_ONCE = 256


def rows_and_bytes(path: str) -> tuple[int, int]:
    """(rows, bytes of the unpacked columns) by the foot of the file; (0, 0) where it cannot be read."""
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        with ParquetFile(path) as file:
            about = file.metadata
            size = sum(about.row_group(k).total_byte_size for k in range(about.num_row_groups))
            return about.num_rows, size
    except (ArrowException, OSError):
        return 0, 0


def documents(piece: Piece, options: Options) -> Iterator[Document]:
    """A document for each row of the piece; UnreadableFile where the file is no Parquet or has no column of text."""
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        with ParquetFile(piece.path) as file:
            column = text_column(file.schema_arrow.names, options.text_column, piece.path)
            columns = [name for name in file.schema_arrow.names if name in {column, *NAMED}]
            groups, row = _groups(file, piece)
            for batch in file.iter_batches(ROWS_AT_ONCE, row_groups=groups, columns=columns):
                if row + len(batch) > piece.first and row < piece.behind:
                    first = max(0, piece.first - row)
                    wanted = batch.slice(first, piece.behind - row - first)
                    for k, record in enumerate(wanted.to_pylist(), row + first):
                        yield _document(piece.path, k, record, column)
                row += len(batch)
    except (ArrowException, OSError) as error:
        raise UnreadableFile(
            f"{piece.path}: is no Parquet that can be read ({type(error).__name__}); write it again"
        ) from error


def _groups(file: object, piece: Piece) -> tuple[list[int], int]:
    """(the row groups that hold rows of the piece, the number of the first row of the first of them)."""
    groups, start, row = [], 0, 0
    for k in range(file.metadata.num_row_groups):
        behind = row + file.metadata.row_group(k).num_rows
        if behind > piece.first and row < piece.behind:
            start = row if not groups else start
            groups.append(k)
        row = behind
    return groups, start


def _document(path: str, row: int, record: dict[str, object], column: str) -> Document:
    shown = f"{path}#row={row}"
    text = record.get(column)
    return Document(shown, len(text) if isinstance(text, str) else 0, lambda: article_of(record, column, shown, row))

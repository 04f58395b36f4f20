"""The Parquet files of an archive: which figures lie where, and the whole rows of a few of them.

A figure's position counts from 0 through all files in their order.
"""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import duckdb
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from extract import COLUMNS
from extract.errors import BadDataset, UnreadableFile

_NAMES = tuple(column.name for column in COLUMNS)
_CURE = "write it again with `python -m extract corpus` or `build`"
# As extract.load_dataset gives them: a missing integer or boolean is missing, and makes no float of the others.
_TYPES = {pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype()}


class Files:
    """Some Parquet files with the columns of the dataset. Raises UnreadableFile or BadDataset for what is none."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self.names = [str(path) for path in paths]
        counts = [_checked(path).num_rows for path in paths]
        self.size = sum(counts)
        self.starts = np.cumsum([0, *counts[:-1]])

    def create_starts(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Makes the table that `scan` needs: the position of the first figure of each file."""
        connection.execute("CREATE TABLE starts (file_index UBIGINT, start BIGINT)")
        connection.executemany("INSERT INTO starts VALUES (?, ?)", list(enumerate(self.starts.tolist())))

    def fetched(
        self, cursor: duckdb.DuckDBPyConnection, positions: Sequence[int], without: Collection[str] = ()
    ) -> pd.DataFrame:
        """The rows at these positions, which ascend, in the columns and types of extract.load_dataset.

        The texts of the columns in without are left where they are: "" stands for them.
        """
        names = ", ".join(f"'' AS {name}" if name in without else f'p."{name}"' for name in _NAMES)
        places = np.asarray(positions, dtype=np.int64)
        files = np.searchsorted(self.starts, places, side="right") - 1
        used, numbers = np.unique(files, return_inverse=True)
        # A query without a file is none: the first one then gives the columns of no row.
        files_used = [self.names[file] for file in used] or self.names[:1]
        asked = [files_used, numbers.tolist(), (places - self.starts[files]).tolist()]
        table = cursor.sql(
            f"SELECT {names} FROM read_parquet(?, file_row_number = true, hive_partitioning = false) p "
            "WHERE (p.file_index, p.file_row_number) IN (SELECT unnest(?::UBIGINT[]), unnest(?::BIGINT[])) "
            "ORDER BY p.file_index, p.file_row_number",
            params=asked,
        ).to_arrow_table()
        return table.to_pandas(types_mapper=_TYPES.get)


# One row for each figure with its position and the columns of its file; takes the names of the files as its parameter.
SCAN = (
    "(SELECT starts.start + p.file_row_number AS position, p.* "
    "FROM read_parquet(?, file_row_number = true, hive_partitioning = false) p JOIN starts ON p.file_index = starts.file_index)"
)


@contextmanager
def told_of(what: str) -> Iterator[None]:
    """Raises BadDataset for what DuckDB cannot read: a file that is damaged, or that was written anew meanwhile."""
    try:
        yield
    except duckdb.Error as error:
        reason = str(error).partition("\n")[0]
        raise BadDataset(f"{what}: cannot be read ({reason}); load the page again, or {_CURE}") from error


def figures_in(paths: Sequence[Path]) -> int:
    """How many figures some Parquet files hold, from their footers."""
    return sum(_footer(path).num_rows for path in paths)


def _footer(path: Path) -> pq.FileMetaData:
    try:
        return pq.read_metadata(path)
    except FileNotFoundError as error:
        raise UnreadableFile(f"{path}: no such dataset; {_CURE}") from error
    except (OSError, pa.ArrowException) as error:
        raise BadDataset(f"{path}: is no dataset of ours ({error}); {_CURE}") from error


def _checked(path: Path) -> pq.FileMetaData:
    """The footer of a file that holds every column in its type."""
    footer = _footer(path)
    schema = footer.schema.to_arrow_schema()
    lacking = [name for name in _NAMES if name not in schema.names]
    if lacking:
        raise BadDataset(f"{path}: lacks the columns {', '.join(lacking)}; {_CURE}")
    for column in COLUMNS:
        kind = schema.field(column.name).type
        if not _FITS[column.type](kind):
            raise BadDataset(f"{path}: {column.name} holds {kind} where {column.type} belongs; {_CURE}")
    return footer


def _is_text(kind: pa.DataType) -> bool:
    return pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind)


def _is_number(kind: pa.DataType) -> bool:
    return pa.types.is_floating(kind) or pa.types.is_integer(kind)


_FITS = {"text": _is_text, "number": _is_number, "integer": pa.types.is_integer, "boolean": pa.types.is_boolean}

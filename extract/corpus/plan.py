"""Files -> parts: large files are cut, small ones put together, always in the same way for the same files."""

import os
from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b

from extract.corpus.parts import Options, Part, Piece, part_of
from extract.corpus.sources import Found

MOST_FILES = 512
CUT_ONE_IN = 64  # names that end a group of small files
KINDS = {
    ".jsonl": "lines",
    ".ndjson": "lines",
    ".jsonlines": "lines",
    ".parquet": "parquet",
    ".warc": "warc",
    ".warc.gz": "warc",
    ".zip": "zip",
}


def kind_of(path: str) -> str:
    """How a file is read, by the end of its name: one document, unless it is known to hold many."""
    name = path.lower()
    return next((kind for ending, kind in KINDS.items() if name.endswith(ending)), "file")


def parts_of(files: Iterable[Found], part_bytes: int, version: str, options: Options) -> Iterator[Part]:
    """The parts of the files, one after another, each of about part_bytes of input.

    Where a group of small files ends is decided by their names alone, so that one file more changes one part only.
    """
    group: list[Piece] = []
    root = ""
    for file in files:
        kind = kind_of(file.path)
        if group and (kind != "file" or file.root != root):
            yield part_of(root, tuple(group), version, options)
            group = []
        root = file.root
        if kind != "file" and not file.problem:
            for piece in _cut(file, kind, part_bytes):
                yield part_of(root, (piece,), version, options)
            continue
        group.append(Piece("file", file.path, 0, 1, file.size, file.changed, file.size))
        if _ends_a_group(file.path) or len(group) >= MOST_FILES or sum(p.weight for p in group) >= part_bytes:
            yield part_of(root, tuple(group), version, options)
            group = []
    if group:
        yield part_of(root, tuple(group), version, options)


def _ends_a_group(path: str) -> bool:
    return blake2b(os.fsencode(path), digest_size=2).digest()[0] % CUT_ONE_IN == 0


def _cut(file: Found, kind: str, part_bytes: int) -> Iterator[Piece]:
    first = 0
    for behind, weight in CUTS[kind](file, part_bytes):
        yield Piece(kind, file.path, first, behind, file.size, file.changed, weight)
        first = behind


def _lines(file: Found, part_bytes: int) -> Iterator[tuple[int, int]]:
    """(behind, weight) of equal stretches of bytes; the reader of one finds where its first line begins."""
    count = max(1, -(-file.size // part_bytes))
    for k in range(1, count + 1):
        yield file.size * k // count, file.size * k // count - file.size * (k - 1) // count


def _parquet(file: Found, part_bytes: int) -> Iterator[tuple[int, int]]:
    from extract.corpus.parquet_rows import rows_and_bytes

    rows, size = rows_and_bytes(file.path)
    count = max(1, min(rows, -(-size // part_bytes)))
    for k in range(1, count + 1):
        yield rows * k // count, file.size // count


def _warc(file: Found, part_bytes: int) -> Iterator[tuple[int, int]]:
    from extract.corpus.warc_records import cuts

    yield from cuts(file.path, file.size, part_bytes)


def _zip(file: Found, part_bytes: int) -> Iterator[tuple[int, int]]:
    from extract.corpus.zip_members import cuts

    yield from cuts(file.path, file.size, part_bytes)


CUTS: dict[str, Callable[[Found, int], Iterator[tuple[int, int]]]] = {
    "lines": _lines,
    "parquet": _parquet,
    "warc": _warc,
    "zip": _zip,
}

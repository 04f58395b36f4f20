"""Corrections as CSV (formula-safe) and as JSON lines: what is read back is exactly what was written."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from extract.corrections.record import Correction, checked
from extract.csv_text import neutral, original
from extract.errors import BadCorrection, UnreadableFile

NUMBERS = ("start", "end")
LONGEST_CELL = 50_000_000  # a sentence may be as long as the longest file that is read
REASON = "set_aside_because"
SUFFIXES = (".csv", ".jsonl")


def read_corrections(path: str | Path) -> list[Correction]:
    """The edits of a .csv or .jsonl file, in the file's order.

    Raises UnreadableFile when there is no such file, BadCorrection with file, line and cure when a line is no edit.
    """
    path = Path(path)
    try:
        return from_bytes(path.name, path.read_bytes())
    except OSError as error:
        raise UnreadableFile(f"{path}: cannot be read ({error.strerror}); name a file of corrections") from error


def write_corrections(corrections: Iterable[Correction], path: str | Path) -> None:
    """Writes edits as .csv or .jsonl, whole or not at all; raises BadCorrection for another name or an unsound edit."""
    path = Path(path)
    write = {".csv": to_csv_bytes, ".jsonl": to_jsonl_bytes}.get(path.suffix.lower())
    if write is None:
        raise BadCorrection(f"{path}: corrections are kept as {' or '.join(SUFFIXES)}; name the file so")
    data = write(corrections)
    from extract.dataset import write_whole

    write_whole(path, data)


def from_bytes(name: str, data: bytes) -> list[Correction]:
    """The edits of a file's bytes; `name` tells CSV from JSON lines and stands in front of every message.

    An edit that stands there twice in the same words is taken once; raises BadCorrection where the words differ.
    """
    read = {".csv": _csv_rows, ".jsonl": _json_rows}.get(Path(name).suffix.lower())
    if read is None:
        raise BadCorrection(f"{name}: corrections are kept as {' or '.join(SUFFIXES)}; name the file so")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadCorrection(f"{name}: not UTF-8 at byte {error.start}; save it as UTF-8") from error
    known: dict[str, Correction] = {}
    for line, row in read(name, text):
        try:
            edit = checked(_correction(row))
        except BadCorrection as error:
            raise BadCorrection(f"{name}:{line}: {error}") from error
        if known.setdefault(edit.id, edit) != edit:
            raise BadCorrection(f"{name}:{line}: edit {edit.id} stands here twice and differs; keep one of them")
    return list(known.values())


def to_csv_bytes(corrections: Iterable[Correction], reasons: Sequence[str] | None = None) -> bytes:
    """The edits as CSV in UTF-8, every cell quoted, none that runs as a formula.

    reasons, one an edit, become a last column that says why it was set aside; reading the file leaves that column out.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow([*Correction._fields, *([REASON] if reasons is not None else [])])
    for k, edit in enumerate(corrections):
        cells = [*checked(edit), *([reasons[k]] if reasons is not None else [])]
        writer.writerow(neutral(value) if isinstance(value, str) else value for value in cells)
    return buffer.getvalue().encode("utf-8")


def to_jsonl_bytes(corrections: Iterable[Correction]) -> bytes:
    """The edits as JSON lines in UTF-8, one object a line."""
    lines = (json.dumps(checked(edit)._asdict(), ensure_ascii=False) + "\n" for edit in corrections)
    return "".join(lines).encode("utf-8")


def _csv_rows(name: str, text: str) -> Iterator[tuple[int, dict[str, object]]]:
    before = csv.field_size_limit(LONGEST_CELL)
    try:
        # Given as lines kept whole: a cell may hold line ends of its own.
        rows = csv.reader(io.StringIO(text, newline=""), strict=True)
        header = next(rows, [])
        if sorted(name for name in header if name != REASON) != sorted(Correction._fields):
            raise BadCorrection(f"{name}:1: the header is not that of corrections: {','.join(Correction._fields)}")
        for row in rows:
            if len(row) != len(header):
                raise BadCorrection(f"{name}:{rows.line_num}: {len(row)} values, not {len(header)}")
            cells = dict(zip(header, row, strict=True))
            yield rows.line_num, {key: _cell(key, value) for key, value in cells.items() if key != REASON}
    except csv.Error as error:
        raise BadCorrection(f"{name}: is no CSV file ({error}); export the corrections again") from error
    finally:
        csv.field_size_limit(before)


def _cell(key: str, value: str) -> object:
    if key in NUMBERS:
        return int(value) if value.isascii() and value.isdigit() and len(value) < 16 else value
    return original(value)


def _json_rows(name: str, text: str) -> Iterator[tuple[int, dict[str, object]]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise BadCorrection(f"{name}:{number}: is no line of JSON ({error})") from error
        if not isinstance(row, dict):
            raise BadCorrection(f"{name}:{number}: is no JSON object of one edit")
        yield number, row


def _correction(row: dict[str, object]) -> Correction:
    missing = [key for key in Correction._fields if key not in row]
    unknown = [key for key in row if key not in Correction._fields]
    if missing or unknown:
        what = f"lacks {missing[0]!r}" if missing else f"has {unknown[0]!r}, which no edit has"
        raise BadCorrection(f"{what}; an edit has {', '.join(Correction._fields)}")
    return Correction(**row)

"""Figures <-> the tidy table: one row a figure, saved as CSV or Parquet and loaded again without loss."""

import csv
import io
import os
import re
from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path

import numpy as np
import pandas as pd

from extract.csv_text import neutral, original
from extract.errors import BadDataset, UnreadableFile
from extract.linking import link_figures
from extract.models import Answer, Article, Comparable, Figure, Reading, Source, Step
from extract.normalise.money import MOST_CANDIDATES
from extract.schema import ADDED_LATER, COLUMNS, Column

REFERENCE = re.compile(r"\[(\d{1,3})\]")
HALF_CHARACTER = re.compile("[\ud800-\udfff]")  # half of a UTF-16 pair: no file in UTF-8 can hold it
DTYPES = {"text": "str", "number": "float64", "integer": "Int64", "boolean": "boolean"}
STEP_MARK = " | "
CONVERTED = [field.name for field in fields(Comparable) if field.name not in ("steps", "notes")]

__all__ = [
    "dataset_files",
    "link_figures",
    "load_dataset",
    "neutral",
    "save_columns",
    "save_dataset",
    "to_csv_bytes",
    "to_frame",
]


def to_frame(figures: Iterable[Figure]) -> pd.DataFrame:
    """The tidy dataset; text that is missing is "", a number that is missing is NaN."""
    rows, ids, article, first = [], [], None, 0
    for figure in figures:
        if figure.article is not article:
            article, first = figure.article, len(ids)
        ids.append(figure.id)
        same = figure.reading.same_as
        row = _row(figure, ids[first + same] if same is not None else "")
        rows.append({name: _storable(value) for name, value in row.items()})
    return link_figures(typed(pd.DataFrame(rows, columns=[column.name for column in COLUMNS])))


def _storable(value: object) -> object:
    """The value as a table can hold it; a half character becomes one replacement character, so that offsets stay."""
    if not isinstance(value, str) or value.isascii():
        return value
    return HALF_CHARACTER.sub("\ufffd", value)


def typed(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with each column in the type that the schema gives it."""
    columns = {}
    for column in COLUMNS:
        series = frame[column.name]
        if column.type == "text":
            series = series.where(series.notna(), "")
        elif column.type == "number":
            series = pd.to_numeric(series)
        columns[column.name] = series.astype(DTYPES[column.type])
    return pd.DataFrame(columns)


def _row(figure: Figure, same_as: str) -> dict[str, object]:
    article, reading, comparable, mention = figure.article, figure.reading, figure.comparable, figure.mention
    source = cited_source(figure)
    told = mention.currencies if len(mention.currencies) <= MOST_CANDIDATES else ()
    others = [code for code in told if code != figure.currency]
    notes = [*article.notes, *reading.notes, *comparable.notes]
    if source and source.published is None:
        notes.append("the source cited is undated")
    return {
        "figure_id": figure.id, "document_id": article.id, "title": article.title, "publisher": article.publisher,
        "published": article.published, "url": article.url,
        "source": _source_line(source), "source_url": source.url if source else None,
        "text": mention.text, "start": mention.start, "end": mention.end,
        "sentence": figure.sentence, "sentence_start": reading.sentence_start,
        "kind": mention.kind, "category": figure.category, "category_basis": reading.category.basis,
        "label": figure.label, "label_basis": _basis(reading.label),
        "place": figure.place, "place_basis": _basis(reading.place),
        **_named(reading),
        "period": figure.period, "period_basis": _basis(reading.period),
        "value": mention.value, "value_low": mention.low, "value_high": mention.high, "approx": mention.approx,
        "unit": figure.unit, "per": figure.per, "per_basis": _basis(reading.per) if figure.per else None,
        "direction": reading.direction.value, "claim": reading.claim.value,
        "claim_basis": reading.claim.basis if reading.claim.value else None,
        "currency_basis": reading.currency.basis, "currency_candidates": " ".join(others),
        "confidence": reading.confidence,
        "note": "; ".join(dict.fromkeys(notes)),
        **{name: getattr(comparable, name) for name in CONVERTED},
        "in_totals": reading.in_totals, "same_as": same_as, "story": None, "series": None, "status": "extracted",
        "steps": STEP_MARK.join(_steps(figure)),
        "edited_by": None, "edited_at": None,
    }  # fmt: skip


def _named(reading: Reading) -> dict[str, str | None]:
    """The answers that most figures have none of: their basis is given only where they have one."""
    return {
        "counterpart": reading.counterpart.value,
        "counterpart_basis": reading.counterpart.basis if reading.counterpart.value else None,
        "subject": reading.subject.value,
        "subject_basis": reading.subject.basis if reading.subject.value else None,
    }


def _basis(answer: Answer) -> str:
    return answer.basis


def _steps(figure: Figure) -> list[str]:
    """Each step in words, from the article's words to the comparable values."""
    mention = figure.mention
    said = (f"“{part.text.strip()}” is {_meaning(part.role, part.meaning)}" for part in mention.parts)
    words = ", ".join(dict.fromkeys(said))
    steps = [f"As written: “{mention.text}”: {words}"]
    if mention.kind == "money" and figure.reading.currency.basis:
        steps.append(f"Currency: {figure.reading.currency.basis}")
    return [*(step.replace(STEP_MARK, " / ") for step in steps), *map(step_line, figure.comparable.steps)]


def step_line(step: Step) -> str:
    """One step as the column of steps holds it."""
    return (f"{step.name}: {step.detail}" + (f" ({step.source})" if step.source else "")).replace(STEP_MARK, " / ")


def _meaning(role: str, meaning: str) -> str:
    if role == "number":
        return _plain(float(meaning)) if "." in meaning else f"{int(meaning):,}"
    codes = meaning.split("|")
    if role == "currency" and len(codes) > 4:
        return f"one of {len(codes)} currencies"
    return {"currency": " or ".join(codes), "per": f"per {meaning}", "qualifier": meaning.replace("_", " ")}.get(
        role, meaning.replace("_", " ")
    )


def cited_source(figure: Figure) -> Source | None:
    """The source that the numbered reference behind the figure names; an article with one source needs no reference."""
    article: Article = figure.article
    if not article.sources:
        return None
    by_id = {source.id: source for source in article.sources}
    stop = article.text.find("\n\n", figure.end)
    for first, last in (
        (figure.end, figure.reading.sentence_end + 8),
        (figure.end, stop if stop > 0 else len(article.text)),
    ):
        match = REFERENCE.search(article.text, first, last)
        if match and match[1] in by_id:
            return by_id[match[1]]
    earlier = [match[1] for match in REFERENCE.finditer(article.text, 0, figure.start) if match[1] in by_id]
    return by_id[earlier[-1]] if earlier else article.sources[0] if len(article.sources) == 1 else None


def _source_line(source: Source | None) -> str:
    if source is None:
        return ""
    return ", ".join(filter(None, (source.title, source.publisher, source.published or "undated")))


def save_dataset(frame: pd.DataFrame, path: str | Path) -> None:
    """Writes the dataset as .csv (UTF-8, formula-safe, reversible) or .parquet, whole or not at all."""
    path = Path(path)
    if path.suffix.lower() == ".csv":
        data = to_csv_bytes(frame)
    elif path.suffix.lower() == ".parquet":
        buffer = io.BytesIO()
        frame.to_parquet(buffer, index=False)
        data = buffer.getvalue()
    else:
        raise BadDataset(f"{path}: a dataset is written as .csv or .parquet; name the file so")
    write_whole(path, data)


def to_csv_bytes(frame: pd.DataFrame) -> bytes:
    """The frame as CSV in UTF-8: plain numbers, no text that runs as a formula. The same frame gives the same bytes."""
    safe = frame.copy()
    for name in safe.select_dtypes("str"):
        safe[name] = safe[name].map(neutral)
    for name in safe.select_dtypes("float64"):
        safe[name] = safe[name].map(_plain)
    lines = _Lines()
    # Python quotes a cell for the line ends it writes: only with both of them does a lone \r get its quotes too.
    safe.to_csv(lines, index=False, lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    return "".join(lines.written).encode("utf-8", "replace")


class _Lines(io.TextIOBase):
    """Takes the rows of a CSV writer, each ended by \\r\\n, and ends them by \\n alone."""

    def __init__(self) -> None:
        self.written: list[str] = []

    def writable(self) -> bool:
        return True

    def write(self, row: str) -> int:
        self.written.append(row.removesuffix("\r\n") + "\n")
        return len(row)


def _plain(value: float) -> str:
    """A float in full, without an exponent: the shortest digits that read back as the same number."""
    return "" if np.isnan(value) else np.format_float_positional(value, trim="-")


def write_whole(path: Path, data: bytes) -> None:
    """Writes a file under a temporary name and renames it, so that a reader never sees half of it."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise UnreadableFile(f"{path}: cannot be written ({error.strerror}); choose another place") from error


def save_columns(path: Path) -> None:
    """Writes the table that documents every column."""
    frame = pd.DataFrame(COLUMNS, columns=list(Column._fields)).rename(columns={"name": "column"})
    write_whole(path, to_csv_bytes(frame.astype("str")))


def dataset_files(path: str | Path) -> tuple[Path, ...]:
    """The files of a dataset in their order: itself, or the parts in a folder that `extract corpus` wrote.

    Raises BadDataset for a folder without parts.
    """
    path = Path(path)
    if not path.is_dir():
        return (path,)
    for folder in (path / "figures", path):
        parts = tuple(sorted(folder.glob("part-*.parquet")))
        if parts:
            return parts
    raise BadDataset(f"{path}: holds no figures/part-*.parquet; name a folder that `python -m extract corpus` wrote")


def load_dataset(path: str | Path) -> pd.DataFrame:
    """A saved dataset with its types: missing text is "", missing numbers are NaN. A folder gives all parts in it.

    Raises UnreadableFile when there is no such file, BadDataset when its columns or cells are not those of the schema.
    """
    files = dataset_files(path)
    return _loaded(files[0]) if len(files) == 1 else pd.concat(map(_loaded, files), ignore_index=True)


def _loaded(path: Path) -> pd.DataFrame:
    try:
        if path.suffix.lower() == ".parquet":
            return typed(_checked(path, pd.read_parquet(path)))
        frame = _checked(path, pd.read_csv(path, dtype="str", keep_default_na=False, encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise UnreadableFile(f"{path}: no such dataset; write it with `python -m extract build`") from error
    except (OSError, ValueError) as error:
        raise BadDataset(
            f"{path}: is no dataset of ours ({error}); write it again with `python -m extract build`"
        ) from error
    return typed(pd.DataFrame({column.name: _parsed(path, column, frame[column.name]) for column in COLUMNS}))


def _parsed(path: Path, column: Column, cells: pd.Series) -> pd.Series:
    """The cells of one column of a CSV as values; a cell that a hand spoilt is named with its column."""
    if column.type == "text":
        return cells.map(original)
    try:
        if column.type == "boolean":
            return cells.map({"True": True, "False": False, "": pd.NA}.__getitem__).astype(DTYPES["boolean"])
        return pd.to_numeric(cells.where(cells != "", None)).astype(DTYPES[column.type])
    except (KeyError, TypeError, ValueError) as error:
        raise BadDataset(
            f"{path}: {column.name} holds what is no {column.type} ({error}); mend that cell, "
            "or write it again with `python -m extract build`"
        ) from error


def _checked(path: Path, frame: pd.DataFrame) -> pd.DataFrame:
    frame = frame.assign(**{name: "" for name in ADDED_LATER if name not in frame.columns})
    missing = [column.name for column in COLUMNS if column.name not in frame.columns]
    if missing:
        raise BadDataset(
            f"{path}: lacks the columns {', '.join(missing)}; write it again with `python -m extract build`"
        )
    return frame

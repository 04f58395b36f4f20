"""Describes the written files as a Frictionless Data Package: each column's type, its limits, sources and licences.

What other programs need to load the figures without reading our documentation: https://specs.frictionlessdata.io
"""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from extract.checks.finding import FINDING_COLUMNS, SEVERITIES
from extract.checks.structure import STATUSES
from extract.models import APPROX, CONFIDENCE, KINDS
from extract.normalise.rows import table
from extract.normalise.vintage import REFERENCE, bundled_days
from extract.schema import COLUMNS, Column

__all__ = ["VERSION", "bundled_reference", "data_package", "reference_tables", "to_json_bytes"]

VERSION = "1.0.0"  # its first part is raised when a column is renamed, goes, or changes its meaning
TABLES = REFERENCE / "tables.csv"
OURS = {"name": "MIT", "title": "MIT License", "path": "https://opensource.org/license/mit"}
TYPES = {"text": "string", "number": "number", "integer": "integer", "boolean": "boolean"}
COUNTRY = "[A-Z]{3}"
CONSTRAINTS: Mapping[str, Mapping[str, object]] = {
    "figure_id": {"required": True, "unique": True},
    "document_id": {"required": True},
    "text": {"required": True},
    "sentence": {"required": True},
    "start": {"required": True, "minimum": 0},
    "end": {"required": True, "minimum": 1},
    "sentence_start": {"required": True, "minimum": 0},
    "kind": {"required": True, "enum": list(KINDS)},
    "approx": {"enum": list(APPROX)},
    "confidence": {"required": True, "enum": list(CONFIDENCE)},
    "status": {"required": True, "enum": list(STATUSES)},
    "in_totals": {"required": True},
    "place": {"pattern": COUNTRY},
    "counterpart": {"pattern": COUNTRY},
    "severity": {"required": True, "enum": list(SEVERITIES)},
}
DOCUMENTS_ITSELF = (
    Column("column", "text", "", "name of the column of the dataset"),
    Column("type", "text", "", "text, number, integer, boolean or date"),
    Column("unit", "text", "", "what its numbers are counted in"),
    Column("meaning", "text", "", "what the column holds"),
)
DESCRIPTION = (
    "Every money and quantity figure of a library of articles, with the words it was read from, what it measures, where "
    "and when, and its comparable values. A cell that a spreadsheet could run as a formula has an apostrophe in front."
)


class ReferenceTable(NamedTuple):
    """A table that the figures were converted with: its file in data/reference, where it comes from, and its licence."""

    file: str
    title: str
    source: str
    source_path: str
    licence: str
    licence_title: str
    licence_path: str


def data_package(
    frame: pd.DataFrame, files: Mapping[str, bytes], reference: Mapping[str, bytes] | None = None
) -> dict[str, object]:
    """The descriptor of a package: the content of datapackage.json.

    frame is the dataset. files holds the package's CSV files by name: one ends in .columns.csv, one in .checks.csv, and
    the rest are tables of figures. reference holds tables of data/reference by their path in the package. The same files
    give the same descriptor.
    """
    package: dict[str, object] = {
        "profile": "tabular-data-package",
        "name": "numeraire-figures",
        "title": "Numeraire: every figure of an article, comparable",
        "description": DESCRIPTION,
        "version": VERSION,
        "created": f"{max(bundled_days().values())}T00:00:00Z",  # of the newest table they are converted with
        "licenses": [OURS],
        "sources": [*_cited(frame), *_unique(_source(one) for one in reference_tables() if one.source)],
        "resources": [
            *(_figures_or_notes(name, data, frame) for name, data in files.items()),
            *(_reference(path, data) for path, data in (reference or {}).items()),
        ],
    }
    return {key: value for key, value in package.items() if value}


def to_json_bytes(package: Mapping[str, object]) -> bytes:
    """A descriptor as the content of datapackage.json, in UTF-8."""
    return (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


@cache
def reference_tables() -> tuple[ReferenceTable, ...]:
    """The rows of data/reference/tables.csv; raises BadReference where it is missing or wrong."""
    return tuple(ReferenceTable(*cells) for _, cells in table(TABLES, ReferenceTable._fields))


def bundled_reference(folder: Path = REFERENCE) -> dict[str, bytes]:
    """The bundled tables of the reference folder by their path in a package that lies beside it."""
    return {f"{folder.name}/{one.file}": (folder / one.file).read_bytes() for one in reference_tables()}


def _figures_or_notes(name: str, data: bytes, frame: pd.DataFrame) -> dict[str, object]:
    if name.endswith(".columns.csv"):
        return _resource(name, data, "What each column of the figures means", DOCUMENTS_ITSELF)
    if name.endswith(".checks.csv"):
        made = _resource(name, data, "What looks odd in the figures and is worth a look", FINDING_COLUMNS)
        # Of a finding figure_id is not unique: a figure may have several.
        made["schema"]["fields"] = [_without_unique(field) for field in made["schema"]["fields"]]
        return made
    made = _resource(name, data, "One row a figure", COLUMNS)
    made["schema"]["primaryKey"] = "figure_id"
    if frame["same_as"].isin(["", *frame["figure_id"]]).all():
        own = {"fields": "same_as", "reference": {"resource": "", "fields": "figure_id"}}
        made["schema"]["foreignKeys"] = [own]
    return made


def _without_unique(field: dict[str, object]) -> dict[str, object]:
    limits = {key: value for key, value in field.get("constraints", {}).items() if key != "unique"}
    return {**field, **({"constraints": limits} if limits else {})}


def _reference(path: str, data: bytes) -> dict[str, object]:
    about = next(one for one in reference_tables() if path.endswith(f"/{one.file}"))
    made = _resource(path, data, about.title, ())
    if about.source:
        made["sources"] = [_source(about)]
    made["licenses"] = [{"name": about.licence, "title": about.licence_title, "path": about.licence_path}]
    return made


def _resource(path: str, data: bytes, title: str, columns: Iterable[Column]) -> dict[str, object]:
    return {
        "profile": "tabular-data-resource",
        "name": Path(path).name.removesuffix(".csv").replace(".", "-").lower(),
        "path": path,
        "title": title,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{sha256(data).hexdigest()}",
        "schema": {"fields": _fields(data, {column.name: column for column in columns}), "missingValues": [""]},
    }


def _fields(data: bytes, known: Mapping[str, Column]) -> list[dict[str, object]]:
    """The columns as they stand in the file; one that no schema knows has the type that all its cells share."""
    header, *rows = csv.reader(io.StringIO(data.decode("utf-8"), newline=""))
    return [
        _field(known[name]) if name in known else {"name": name, "type": _type_of(row[k] for row in rows)}
        for k, name in enumerate(header)
    ]


def _field(column: Column) -> dict[str, object]:
    field: dict[str, object] = {"name": column.name, "type": TYPES[column.type], "description": column.meaning}
    if column.unit:
        field["unit"] = column.unit
    if column.type == "boolean":
        field |= {"trueValues": ["True"], "falseValues": ["False"]}
    if column.name in CONSTRAINTS:
        field["constraints"] = dict(CONSTRAINTS[column.name])
    return field


def _type_of(cells: Iterable[str]) -> str:
    """integer or number where every cell that is filled is one, else string."""
    found = {"integer" if cell.isascii() and cell.isdigit() else _number_or_text(cell) for cell in cells if cell}
    if not found or "string" in found:
        return "string"
    return "number" if "number" in found else "integer"


def _number_or_text(cell: str) -> str:
    try:
        return "number" if Decimal(cell).is_finite() else "string"
    except InvalidOperation:
        return "string"


def _cited(frame: pd.DataFrame) -> list[dict[str, str]]:
    """The sources that the figures cite, in the order of the rows, each once."""
    pairs = frame[["source", "source_url"]].drop_duplicates()
    cited = ({"title": title, "path": url} for title, url in pairs.itertuples(index=False) if title)
    return _unique({key: value for key, value in one.items() if value} for one in cited)


def _source(one: ReferenceTable) -> dict[str, str]:
    return {"title": one.source, **({"path": one.source_path} if one.source_path else {})}


def _unique(sources: Iterable[dict[str, str]]) -> list[dict[str, str]]:
    return list({json.dumps(one): one for one in sources}.values())

"""The figures in view with all that is needed to use and to cite them, in one zip.

Pure: what is read from disk or from a store is handed in. The same view gives the same bytes on the same day.
"""

import io
import zipfile
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

import pandas as pd

from dashboard import download, wording
from extract import COLUMNS, to_csv_bytes
from extract.data_package import data_package, reference_tables, to_json_bytes

_FIGURES, _COLUMNS, _SOURCES = "figures.csv", "figures.columns.csv", "sources.csv"
_SOURCE_KEYS = ("document_id", "title", "publisher", "published", "url", "source", "source_url")
_SHOWN_MEANINGS = {
    "shown": ("number", "see the unit column", "the value in the basis of the page; other than money as printed"),
    "shown_low": ("number", "see the unit column", "lower end of a range in that basis"),
    "shown_high": ("number", "see the unit column", "upper end of a range in that basis"),
    "shown_unit": ("text", "", "what these values are counted in: ISO 4217, international_dollar or a unit's name"),
}
_LICENCE = """\
The figures are facts that others published; each row names its document and, where one is cited, its source. What we
added (the reading, the dates, the conversions, the words of the columns) and the program are under the MIT licence at
the end. Converted values rest on tables of others, to be named when you publish such values; rate_source and ppp_source
say which a row rests on:

"""


class Asked(NamedTuple):
    """What the view is: its sentence, its address, the code of its basis; and why its edits are missing, if they are."""

    sentence: str
    link: str
    basis: str
    today: date
    no_edits: str = ""


def zip_bytes(rows: pd.DataFrame, asked: Asked, licence: str, edits: bytes = b"") -> bytes:
    """The zip. rows have the columns of basis.with_values; edits is the log of corrections as CSV, b"" for none."""
    figures, sources, columns = (
        download.with_named_values(rows, asked.basis),
        sources_of(rows),
        codebook(rows, asked.basis),
    )
    tables = {_FIGURES: to_csv_bytes(figures), _COLUMNS: to_csv_bytes(columns), _SOURCES: to_csv_bytes(sources)}
    package = _package(rows, tables, columns, asked)
    files = {
        "README.txt": _readme(rows, sources, asked, edits).encode(),
        **tables,
        **({"edits.csv": edits} if edits else {}),
        "LICENCE.txt": (_LICENCE + _tables_of_others() + "\n" + licence).encode(),
        "datapackage.json": to_json_bytes(package),
    }
    return _zipped(files, asked.today)


def codebook(rows: pd.DataFrame, shown_in: str) -> pd.DataFrame:
    """One row for each column of figures.csv: column, type, unit, meaning."""
    name = download.shown_name(rows, shown_in)
    known = [tuple(column) for column in COLUMNS if column.name in rows]
    shown = [(name + own.removeprefix("shown"), *meaning) for own, meaning in _SHOWN_MEANINGS.items()]
    return pd.DataFrame([*known, *shown], columns=["column", "type", "unit", "meaning"]).astype("str")


def sources_of(rows: pd.DataFrame) -> pd.DataFrame:
    """One row for each document and source cited in it, with the number of figures that rest on it."""
    counted = rows.groupby(list(_SOURCE_KEYS), sort=True, as_index=False).size().rename(columns={"size": "figures"})
    return counted.astype({"figures": "int64"})


def _package(rows: pd.DataFrame, tables: Mapping[str, bytes], columns: pd.DataFrame, asked: Asked) -> dict[str, object]:
    """The Frictionless description of the whole dataset, narrowed to this view: its words, its tables, its own columns."""
    package = data_package(rows, {name: tables[name] for name in (_FIGURES, _COLUMNS)})
    meanings = dict(zip(columns["column"], columns["meaning"], strict=True))
    for field in package["resources"][0]["schema"]["fields"]:
        field.setdefault("description", meanings.get(field["name"], ""))
    sources = {
        "profile": "tabular-data-resource",
        "name": "sources",
        "path": _SOURCES,
        "title": "Documents and the sources they cite, with the number of figures",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [{"name": name, "type": "string"} for name in _SOURCE_KEYS]
            + [{"name": "figures", "type": "integer"}],
            "missingValues": [""],
        },
    }
    return package | {
        "name": "numeraire-view",
        "title": "Numeraire: the figures of one view",
        "description": f"{asked.sentence}. {package['description']}",
        "homepage": asked.link,
        "created": f"{asked.today.isoformat()}T00:00:00Z",
        "resources": [*package["resources"], sources],
    }


def _tables_of_others() -> str:
    return "".join(
        f"- {table.title}: {table.source}. {table.licence_title}, {table.licence_path}\n"
        for table in reference_tables()
        if table.source
    )


def _readme(rows: pd.DataFrame, sources: pd.DataFrame, asked: Asked, edits: bytes) -> str:
    lines = [
        "Numeraire: figures from articles, made comparable",
        "",
        f"What: {asked.sentence}",
        f"Taken on: {asked.today.isoformat()}",
        f"The same view again: {asked.link}",
        "",
        f"figures.csv          {wording.counted(len(rows), 'figure')}, one a row; the last four columns are the values in"
        " the basis of the page",
        "figures.columns.csv  what each of its columns holds",
        f"sources.csv          {wording.counted(len(sources), 'document')} and cited sources, with the number of figures",
        *(["edits.csv            every correction by a reader: who, when, what it was and why"] if edits else []),
        "datapackage.json     the same for programs: a Frictionless data package",
        "LICENCE.txt          what may be done with all this, and whom to name",
        *(
            [f"The log of corrections is missing, because it could not be read: {asked.no_edits}"]
            if asked.no_edits
            else []
        ),
        "",
        "The tables are UTF-8 with commas; numbers have a decimal point. Text that a spreadsheet would run as a formula",
        "has an apostrophe in front: take the first one off to get it exactly. An empty cell is a missing value. A",
        "spreadsheet opens the single CSV of the page as it is; these here it has to import as UTF-8.",
        "Different sums are not to be added up: in_totals says which may be counted. The figures are what articles say,",
        "not what is true; the column sentence holds the words to check.",
        "",
    ]
    return "\r\n".join(lines)


def _zipped(files: Mapping[str, bytes], today: date) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, (today.year, today.month, today.day, 0, 0, 0))
            archive.writestr(info, content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()

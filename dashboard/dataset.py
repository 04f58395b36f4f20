"""The figures as the pages read them: loaded once, shared by every reader, never written to."""

import hashlib
import os
from pathlib import Path

import pandas as pd
import streamlit as st

from dashboard.facets import slugs
from extract import COLUMNS, dataset_files, load_dataset

ROOT = Path(__file__).resolve().parent.parent
PATH_VARIABLE = "NUMERAIRE_DATA"


def dataset_path() -> Path:
    """Where the figures are: the file named in NUMERAIRE_DATA, else data/figures.csv of this checkout."""
    named = os.environ.get(PATH_VARIABLE)
    return Path(named) if named else ROOT / "data" / "figures.csv"


def extracted() -> pd.DataFrame:
    """The bundled figures with the columns and types of extract.load_dataset, as corrections need them. Read-only.

    Errors: whatever extract.load_dataset raises for a file that is missing or is not a dataset.
    """
    return _extracted_at(str(dataset_path()), version())


def version() -> str:
    """What the figures are read from and when that was last written: changes whenever they do.

    Errors: those of extract.dataset_files.
    """
    path = dataset_path()
    files = [(file.name, file.stat()) for file in dataset_files(path) if file.is_file()]
    told = "\n".join(f"{name} {stat.st_size} {stat.st_mtime_ns}" for name, stat in files)
    # One short line, because it is a part of many keys.
    return f"{path} {hashlib.sha256(told.encode('utf-8', 'replace')).hexdigest()[:20]}"


def licence() -> str:
    """The licence of the project, as its file in the root says it."""
    return (ROOT / "LICENSE").read_text(encoding="utf-8")


@st.cache_resource(max_entries=2, show_spinner=False)
def _extracted_at(path: str, version: str) -> pd.DataFrame:
    return load_dataset(Path(path))


def prepared(frame: pd.DataFrame) -> pd.DataFrame:
    """A loaded dataset with text never missing (""), numbers as float64, and four columns more.

    year is the year of period (NaN where none is known); name says what the figure measures: its label, or its
    category where it has none; measured and cited are name and source as codes for an address. The index counts from 0.
    """
    columns = {column.name: frame[column.name] for column in COLUMNS}
    columns |= {name: columns[name].fillna("").astype("str") for name in _named("text")}
    columns |= {name: pd.to_numeric(columns[name]).astype("float64") for name in _named("number")}
    columns["in_totals"] = columns["in_totals"].fillna(value=True).astype(bool)
    columns["year"] = pd.to_numeric(columns["period"].str.extract(r"^([0-9]{4})", expand=False)).astype("float64")
    category_name = columns["category"].str.replace("_", " ").str.capitalize()
    columns["name"] = columns["label"].where(columns["label"] != "", category_name)
    columns["measured"] = slugs(columns["name"])
    columns["cited"] = slugs(columns["source"])
    return pd.DataFrame(columns).reset_index(drop=True)


def _named(kind: str) -> list[str]:
    return [column.name for column in COLUMNS if column.type == kind]

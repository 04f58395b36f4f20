"""The figures as the pages read them: loaded once, shared by every reader, never written to."""

import os
from pathlib import Path

import pandas as pd
import streamlit as st

from dashboard.facets import slugs
from extract import COLUMNS, NumeraireError, load_dataset

ROOT = Path(__file__).resolve().parent.parent
PATH_VARIABLE = "NUMERAIRE_DATA"


def dataset_path() -> Path:
    """Where the figures are: the file named in NUMERAIRE_DATA, else data/figures.csv of this checkout."""
    named = os.environ.get(PATH_VARIABLE)
    return Path(named) if named else ROOT / "data" / "figures.csv"


def figures() -> pd.DataFrame:
    """Every figure, one a row, as `prepared` makes it. Read-only: the frame is shared.

    Errors: whatever extract.load_dataset raises for a file that is missing or is not a dataset.
    """
    path = dataset_path()
    return _figures_at(str(path), path.stat().st_mtime_ns if path.is_file() else 0)


def extracted() -> pd.DataFrame:
    """The bundled figures with the columns and types of extract.load_dataset, as corrections need them. Read-only."""
    path = dataset_path()
    return _extracted_at(str(path), path.stat().st_mtime_ns if path.is_file() else 0)


def version() -> str:
    """What the figures were read from and when that was last written: changes whenever they do."""
    path = dataset_path()
    return f"{path} {path.stat().st_mtime_ns if path.is_file() else 0}"


def licence() -> str:
    """The licence of the project, as its file in the root says it."""
    return (ROOT / "LICENSE").read_text(encoding="utf-8")


@st.cache_resource(max_entries=2, show_spinner="Reading the figures")
def _figures_at(path: str, changed: int) -> pd.DataFrame:
    return prepared(_extracted_at(path, changed))


@st.cache_resource(max_entries=2, show_spinner=False)
def _extracted_at(path: str, changed: int) -> pd.DataFrame:
    return load_dataset(Path(path))


def figures_or_say_why() -> pd.DataFrame:
    """`figures`, or, where the file cannot be used, the reason and the cure on the page and the end of the run."""
    try:
        return figures()
    except NumeraireError as problem:
        st.title("Numeraire", anchor=False)
        st.error("The figures cannot be read, so there is nothing to show yet.", icon=":material/error:")
        st.text(str(problem))
        st.markdown("Write the dataset again from the root of the project, then reload this page:")
        st.code("python -m extract build", language="bash")
        st.stop()


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

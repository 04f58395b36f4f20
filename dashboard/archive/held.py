"""The archive that this server shows, where its dataset is too large to be held in memory."""

import streamlit as st

from dashboard import dataset
from dashboard.archive.archive import Archive
from dashboard.archive.files import figures_in
from extract import dataset_files

MOST_IN_MEMORY = 100_000  # figures; with all its words each takes some 4 kB


@st.cache_resource(max_entries=1, show_spinner="Reading the figures", on_release=lambda held: held and held.close())
def archive(version: str) -> Archive | None:
    """The dataset as an archive; None for one that is small enough, or is no Parquet. Errors: those of `Archive`.

    version is that of dataset.version: another one is another archive.
    """
    files = dataset_files(dataset.dataset_path())
    if any(file.suffix.lower() != ".parquet" for file in files) or figures_in(files) <= MOST_IN_MEMORY:
        return None
    return Archive(files)

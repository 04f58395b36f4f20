"""Every figure that this session sees: the bundled ones and those of its own documents, with its corrections applied.

Those of an archive are too many for that: they are shown as they are.
"""

from typing import NamedTuple

import pandas as pd
import streamlit as st

from dashboard import dataset, documents
from dashboard.archive.held import archive
from dashboard.collection import MOST_ROWS, Collection
from dashboard.in_memory import InMemory
from dashboard.own import session
from extract import Article, NumeraireError
from extract.corrections import Applied, Correction, apply

_TOGETHER = "_all_figures"


class Together(NamedTuple):
    """What the pages show and what became of the corrections; key says what it was made from."""

    key: str
    collection: Collection
    applied: Applied | None


def collection_or_say_why() -> Collection:
    """All figures; the reason on the page, the cure, and the end of the run where there are none.

    Read-only. The collection is the shared one as long as the session adds and corrects nothing.
    """
    try:
        version = dataset.version()
        shared = archive(version) or _in_memory(version)
    except NumeraireError as problem:
        say_why(problem)
        st.stop()
    try:
        key = _key(version) if shared.frame is not None else version
        if st.session_state.get(_TOGETHER, Together("", shared, None)).key != key:
            st.session_state[_TOGETHER] = _made(key, shared)
    except NumeraireError as problem:
        st.error("Your corrections cannot be read; the figures below are shown without them.", icon=":material/error:")
        st.text(str(problem))
        st.session_state[_TOGETHER] = Together(version, shared, None)
    return together().collection


def together() -> Together:
    """What `collection_or_say_why` found at the start of this run: the pages all show the same."""
    return st.session_state[_TOGETHER]


def why_unchanged() -> str | None:
    """Why nothing can be added or corrected here, in words; None where it can."""
    if together().collection.frame is not None:
        return None
    return (
        f"{together().collection.size:,} figures are too many to be added to or corrected here: "
        f"they are shown as the files hold them. To work on some, choose filters that leave at most {MOST_ROWS:,}, download their CSV "
        "on Figures, and start the dashboard on that file (NUMERAIRE_DATA)."
    )


def version() -> str:
    """Changes whenever the figures do, and is that of the figures this run shows."""
    return together().key


def _key(version: str) -> str:
    """What the figures are made from: the dataset of that version and what the session adds.

    Holds the ids of documents, which hold a hash of their text: what is cached under it for everybody was made from
    the same words.
    """
    own = [
        f"{name} {held.article.published} {held.article.country}" for name, held in sorted(session.documents().items())
    ]
    edits = session.edits()
    corrected = edits.state() if edits else ""
    return "\n".join([version, *own, corrected])


def tried(edit: Correction, document: Article) -> Applied:
    """What an edit would do to the figures as they are now; nothing is saved."""
    applied = together().applied
    return apply(applied.frame if applied else dataset.extracted(), [edit], [document])


def _made(key: str, shared: Collection) -> Together:
    own = session.documents().values()
    store = session.edits()
    corrections = store.all() if store else ()
    if shared.frame is None or (not own and not corrections):
        return Together(key, shared, None)
    frame = pd.concat([dataset.extracted(), *(document.figures for document in own)], ignore_index=True)
    # The same text may be bundled and brought: its figures are then the same, and count once.
    frame = frame.drop_duplicates("figure_id", ignore_index=True)
    added_to = {edit.document_id for edit in corrections if edit.action == "add"}
    texts = filter(None, map(documents.article, sorted(added_to)))
    applied = apply(frame, corrections, texts)
    return Together(key, InMemory(dataset.prepared(applied.frame)), applied)


@st.cache_resource(max_entries=2, show_spinner="Reading the figures")
def _in_memory(version: str) -> InMemory:
    return InMemory(dataset.prepared(dataset.extracted()))


def say_why(problem: NumeraireError) -> None:
    """The reason why there are no figures to show, and the cure."""
    st.title("Numeraire", anchor=False)
    st.error("The figures cannot be read, so there is nothing to show yet.", icon=":material/error:")
    st.text(str(problem))
    of_corpus = dataset.dataset_path().is_dir()
    st.markdown("Write the dataset again from the root of the project, then reload this page:")
    st.code(f"python -m extract {'corpus SOURCE... DEST' if of_corpus else 'build'}", language="bash")

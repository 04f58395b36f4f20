"""Every figure that this session sees: the bundled ones and those of its own documents, with its corrections applied."""

from typing import NamedTuple

import pandas as pd
import streamlit as st

from dashboard import dataset, documents
from dashboard.own import session
from extract import Article, NumeraireError
from extract.corrections import Applied, Correction, apply

_TOGETHER = "_all_figures"


class Together(NamedTuple):
    """What the pages show and what became of the corrections; key says what it was made from."""

    key: str
    figures: pd.DataFrame
    applied: Applied | None


def figures_or_say_why() -> pd.DataFrame:
    """The figures as dataset.prepared makes them; the reason on the page and the end of the run where there are none.

    Read-only. The frame is the shared one as long as the session adds and corrects nothing.
    """
    bundled = dataset.figures_or_say_why()
    try:
        key = _key()
        if st.session_state.get(_TOGETHER, Together("", bundled, None)).key != key:
            st.session_state[_TOGETHER] = _made(key)
    except NumeraireError as problem:
        st.error("Your corrections cannot be read; the figures below are shown without them.", icon=":material/error:")
        st.text(str(problem))
        st.session_state[_TOGETHER] = Together(dataset.version(), bundled, None)
    return together().figures


def together() -> Together:
    """What `figures_or_say_why` found at the start of this run: the pages all show the same, and the disk is asked once."""
    return st.session_state[_TOGETHER]


def version() -> str:
    """Changes whenever the figures do, and is that of the figures this run shows."""
    return together().key


def _key() -> str:
    """What the figures are made from. Holds the ids of documents, which hold a hash of their text: what is cached
    under it for everybody was made from the same words.
    """
    own = [
        f"{name} {held.article.published} {held.article.country}" for name, held in sorted(session.documents().items())
    ]
    edits = session.edits()
    corrected = edits.state() if edits else ""
    return "\n".join([dataset.version(), *own, corrected])


def tried(edit: Correction, document: Article) -> Applied:
    """What an edit would do to the figures as they are now; nothing is saved."""
    applied = together().applied
    return apply(applied.frame if applied else dataset.extracted(), [edit], [document])


def _made(key: str) -> Together:
    own = session.documents().values()
    store = session.edits()
    corrections = store.all() if store else ()
    if not own and not corrections:
        return Together(key, dataset.figures(), None)
    frame = pd.concat([dataset.extracted(), *(document.figures for document in own)], ignore_index=True)
    # The same text may be bundled and brought: its figures are then the same, and count once.
    frame = frame.drop_duplicates("figure_id", ignore_index=True)
    added_to = {edit.document_id for edit in corrections if edit.action == "add"}
    texts = filter(None, map(documents.article, sorted(added_to)))
    applied = apply(frame, corrections, texts)
    return Together(key, dataset.prepared(applied.frame), applied)

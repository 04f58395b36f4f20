"""What one session holds: its documents, its open workspace, its author. Nothing here is shared between sessions.

A document lies in the memory of the session until it is kept in a workspace; an edit lies on disk as soon as it is
saved, in the open workspace or else in the workspace of this computer.
"""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from dashboard.own import server
from dashboard.store import EditStore, NotAllowed, Workspace, workspaces
from extract import Article

_DOCUMENTS, _WORKSPACE, _AUTHOR = "_own_documents", "_own_workspace", "_own_author"


@dataclass(frozen=True, slots=True)
class Document:
    """A document of the reader's own with its figures as the extractor read them, in the columns of the dataset."""

    article: Article
    figures: pd.DataFrame
    kept: bool = False


def documents() -> dict[str, Document]:
    """The session's documents by id, in the order they came. A copy: change it through `hold` and `drop`."""
    return dict(st.session_state.get(_DOCUMENTS, {}))


def hold(document: Document) -> None:
    """Adds a document, or puts it in the place of the one with its id; on disk first where a workspace is open."""
    opened = workspace()
    if opened:
        workspaces.keep_article(opened, document.article)
        document = Document(document.article, document.figures, kept=True)
    st.session_state[_DOCUMENTS] = documents() | {document.article.id: document}


def drop(document_id: str) -> None:
    """Forgets a document, in the open workspace too."""
    opened = workspace()
    if opened:
        workspaces.forget_article(opened, document_id)
    st.session_state[_DOCUMENTS] = {name: held for name, held in documents().items() if name != document_id}


def workspace() -> Workspace | None:
    """The workspace that this session opened."""
    return st.session_state.get(_WORKSPACE)


def enter(opened: Workspace, held: list[Document]) -> None:
    """Opens a workspace: its documents join those of the session, which are kept in it from now on."""
    new = [document for document in documents().values() if not document.kept]
    st.session_state[_WORKSPACE] = opened
    st.session_state[_DOCUMENTS] = {document.article.id: document for document in held}
    for document in new:
        hold(document)


def leave() -> None:
    """Closes the workspace; what is kept in it stays there and leaves the session."""
    st.session_state[_WORKSPACE] = None
    st.session_state[_DOCUMENTS] = {name: held for name, held in documents().items() if not held.kept}


def edits() -> EditStore | None:
    """Where this session's edits go and come from; None where there is no such place yet.

    On one's own computer that is its own workspace; where several people share a server, only a workspace of one's own.
    """
    read_only = server.mode() == server.SHOW
    opened = workspace()
    if opened:
        return EditStore(opened.edits, read_only=read_only)
    if server.mode() == server.OWN:
        path = workspaces.folder_of(workspaces.OWN) / "edits.sqlite3"
        return EditStore(path) if path.is_file() else None
    return None


def edits_to_write() -> EditStore:
    """The store that a save goes to, made where it is not yet there. Raises NotAllowed where this session has none."""
    store = edits()
    if store is None and server.mode() == server.OWN:
        return EditStore(workspaces.own().edits)
    if store is None:
        raise NotAllowed("open or make a workspace first: on this server corrections are kept in a workspace of yours")
    return store


def why_no_edits() -> str | None:
    """Why this reader cannot correct anything here, in words; None where they can."""
    if server.mode() == server.SHOW:
        return "This server shows figures and takes no changes. Run Numeraire on your own computer to correct them."
    if server.sign_in_configured() and not server.signed_in():
        return "Sign in to correct figures."
    if server.mode() == server.SHARED and workspace() is None:
        return "Open or make a workspace on the page Add first: corrections are kept there, and are yours."
    return None


def author() -> str:
    """Who edits: the name of the sign-in, else the initials typed on the page; "" until there are any."""
    return server.signed_in() or str(st.session_state.get(_AUTHOR) or "").strip()


def set_author(name: str) -> None:
    """Remembers the initials for the rest of the session. A sign-in goes before them."""
    st.session_state[_AUTHOR] = name.strip()[:40]

"""The part of a page that opens, makes, leaves and deletes a workspace."""

import streamlit as st

from dashboard import safe_text, wording
from dashboard.own import reading, server, session
from dashboard.own.session import Document
from dashboard.store import BadWorkspace, Unreadable, Workspace, workspaces
from extract import NumeraireError

_NAME = "workspace"  # in the address
_KEY_SHOWN, _PROBLEM, _TRIED = "_workspace_key", "_workspace_problem", "_workspace_tried"


def workspace_section() -> None:
    """Where the reader's documents and corrections are kept, and the ways to change that."""
    st.subheader("Keep them", anchor=False)
    problem = st.session_state.pop(_PROBLEM, None)
    if problem:
        st.error("That did not work:", icon=":material/error:")
        st.text(problem)
    opened = session.workspace()
    if opened:
        _opened(opened)
    else:
        _closed()


def follow_address() -> None:
    """Opens the workspace that the address names, once, where no key is needed; and keeps its name in the address.

    A reload starts a new session: without this it would forget what was kept a moment ago.
    """
    named, opened = st.query_params.get(_NAME), session.workspace()
    if named and opened is None and st.session_state.get(_TRIED) != named:
        st.session_state[_TRIED] = named
        if server.mode() == server.OWN:
            _open(named, None)
        else:
            st.session_state[_PROBLEM] = "open your workspace again with its key: it is never kept in the address"
        opened = session.workspace()
    if opened and named != opened.name:
        st.query_params[_NAME] = opened.name
    elif named and not opened:
        del st.query_params[_NAME]


def _closed() -> None:
    shared = server.mode() == server.SHARED
    st.markdown(
        "A workspace keeps documents and corrections on the disk of this server until you delete it. "
        + ("It opens only with its key, which is shown once." if shared else "On this computer its name opens it.")
    )
    new, old = st.columns(2)
    with new, st.form("make_workspace", border=True):
        name = st.text_input("Name of a new workspace", placeholder="rail-2018", max_chars=40)
        if st.form_submit_button("Keep in a new workspace", icon=":material/create_new_folder:") and name:
            _make(name.strip().lower().replace(" ", "-"), shared=shared)
    with old, st.form("open_workspace", border=True):
        if shared:
            name = st.text_input("Name of a workspace you made", max_chars=40)
            key = st.text_input("Its key", type="password", max_chars=80)
        else:
            known = [name for name in workspaces.names() if name != workspaces.OWN]
            name = st.selectbox(
                "A workspace of this computer", known, index=None, placeholder="None yet" if not known else "Choose"
            )
            key = None
        if st.form_submit_button("Open it", icon=":material/folder_open:") and name:
            _open(name.strip(), key)
            st.rerun()


def _opened(opened: Workspace) -> None:
    key = st.session_state.get(_KEY_SHOWN)
    st.markdown(f"The workspace **{safe_text.markdown(opened.name)}** is open: what you add and correct is kept in it.")
    if key:
        st.warning("This is its key. It is shown only now and cannot be made again: keep it in a safe place.")
        st.code(key, language=None)
    with st.container(horizontal=True):
        st.button("Close the workspace", icon=":material/logout:", on_click=_leave)
        with st.popover("Delete it", icon=":material/delete_forever:"):
            kept = sum(document.kept for document in session.documents().values())
            st.markdown(
                f"This deletes {wording.counted(kept, 'document')} and every correction in the workspace, for good."
            )
            st.button("Delete it for good", type="primary", on_click=_delete, args=(opened,))


def _make(name: str, *, shared: bool) -> None:
    try:
        made, key = workspaces.create(name, with_key=shared)
        session.enter(made, [])
    except NumeraireError as problem:
        st.session_state[_PROBLEM] = str(problem)
    else:
        st.session_state[_KEY_SHOWN] = key
    st.rerun()


def _open(name: str, key: str | None) -> None:
    try:
        opened = workspaces.open_workspace(name, key)
        held = [Document(article, reading.figures_of(article), kept=True) for article in workspaces.articles(opened)]
        session.enter(opened, held)
    except (BadWorkspace, Unreadable, NumeraireError) as problem:
        st.session_state[_PROBLEM] = str(problem)


def _leave() -> None:
    session.leave()
    st.session_state[_KEY_SHOWN] = None


def _delete(opened: Workspace) -> None:
    try:
        workspaces.delete(opened)
    except NumeraireError as problem:
        st.session_state[_PROBLEM] = str(problem)
    else:
        _leave()

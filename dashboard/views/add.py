"""Add: texts of one's own, pasted or as files, and where they are kept."""

from datetime import date

import streamlit as st

from dashboard import all_figures, keeping, notice, safe_text, wording
from dashboard.own import reading, server, session
from dashboard.own.reading import Outcome
from dashboard.own.session import Document
from dashboard.places import place_names
from extract import NumeraireError, supported

_SAID = "_add_said"
_TYPES = [ending.removeprefix(".") for ending in supported()]


def add() -> None:
    st.title("Add articles of your own", anchor=False)
    refused = all_figures.why_unchanged()
    if refused:
        st.info(refused)
        return
    if server.mode() == server.SHOW:
        st.info("This server shows figures and takes no texts. Run Numeraire on your own computer to add yours.")
        return
    st.markdown(
        "Paste a text or choose files: every figure in them joins the charts and tables of this session at once. "
        "Nobody else sees them. They are gone when you close or reload the page, unless you keep them in a workspace."
    )
    words, files = st.tabs(["Paste text", "Choose files"])
    with words:
        _paste()
    with files:
        _upload()
    _say()
    _documents()
    keeping.workspace_section()


def _paste() -> None:
    with st.form("paste", clear_on_submit=False, border=False, enter_to_submit=False):
        text = st.text_area(
            "Text of the article",
            height=220,
            key="pasted",
            placeholder="Paste the whole article. A date line or front matter at its top is understood.",
        )
        sent = st.form_submit_button("Read this text", type="primary", icon=":material/input:")
    if sent and text.strip():
        _take([reading.from_words(text, *_held())])
    elif sent:
        st.warning("There is no text yet.")


def _upload() -> None:
    with st.form("upload", clear_on_submit=True, border=False):
        files = st.file_uploader(
            "Files",
            type=_TYPES,
            accept_multiple_files=True,
            key="uploads",
            max_upload_size=10,
            help=f"Up to {reading.MOST_FILES} files of 10 MB each: {', '.join(supported())}",
        )
        sent = st.form_submit_button("Read these files", type="primary", icon=":material/upload_file:")
    if not sent:
        return
    if not files:
        st.warning("No file is chosen yet.")
        return
    bar = st.progress(0.0, text="Reading")
    outcomes = []
    pairs = ((file.name, file.getvalue()) for file in files)
    for number, outcome in enumerate(reading.from_files(pairs, *_held()), start=1):
        bar.progress(number / len(files), text=f"Read {number} of {len(files)}: {safe_text.markdown(outcome.name)}")
        outcomes.append(outcome)
    _take(outcomes)


def _held() -> tuple[int, int]:
    held = session.documents().values()
    return len(held), sum(len(document.article.text) for document in held)


def _take(outcomes: list[Outcome]) -> None:
    """Holds what was read, remembers what to say of each file, and runs again: the filters count the new figures."""
    said = []
    for outcome in outcomes:
        problem = outcome.problem
        if outcome.document:
            try:
                session.hold(outcome.document)
            except NumeraireError as refused:
                problem = str(refused)
        number = 0 if problem or not outcome.document else len(outcome.document.figures)
        said.append((outcome.name, number, problem))
    notice.leave(_SAID, said)
    st.rerun()


def _say() -> None:
    """A line for each file of the last reading, the failed ones in red with their cure."""
    for name, number, problem in notice.found(_SAID) or []:
        if problem:
            st.error("This one could not be read:", icon=":material/error:")
            st.text(f"{safe_text.cut(name, 80)}\n{safe_text.cut(problem, 400)}")
        else:
            st.success(
                f"{safe_text.markdown(name)}: {wording.counted(number, 'figure')} found."
                + ("" if number else " No money, percentage, quantity or count stands in it."),
                icon=":material/check:",
            )


def _documents() -> None:
    held = session.documents()
    if not held:
        return
    st.subheader(f"Your documents ({len(held)})", anchor=False)
    for document in held.values():
        with st.container(border=True, key=f"own_{document.article.id}"):
            _document(document)


def _document(document: Document) -> None:
    article = document.article
    st.markdown(f"**{safe_text.markdown(article.title or article.id, 120)}**")
    names = place_names()
    known = [
        wording.counted(len(document.figures), "figure"),
        wording.day(article.published) if article.published else "no date in the text",
        names.get(article.country, article.country) if article.country else "no country in the text",
        "kept in the workspace" if document.kept else "in this session only",
    ]
    st.caption(", ".join(safe_text.markdown(part) for part in known))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if not (article.published and article.country):
            with st.popover("Say when and where", icon=":material/edit_calendar:"):
                _ask(document)
        st.button(
            "Remove",
            key=f"remove_{article.id}",
            icon=":material/delete:",
            on_click=_remove,
            args=(article.id,),
            help="Takes the document and its figures away, from the workspace too.",
        )


def _ask(document: Document) -> None:
    """Asks only for what the text does not say. Currencies, rates and years hang on it."""
    article = document.article
    with st.form(f"ask_{article.id}", border=False):
        when = where = None
        if not article.published:
            when = st.date_input("Published on", value=None, min_value=date(1800, 1, 1), max_value="today")
        if not article.country:
            names = place_names()
            where = st.selectbox("Country it is about", sorted(names, key=names.get), None, names.get)
        if st.form_submit_button("Read again with this") and (when or where):
            try:
                session.hold(reading.dated(document, when.isoformat() if when else None, where))
            except NumeraireError as problem:
                st.text(str(problem))
                return
            st.rerun()


def _remove(document_id: str) -> None:
    try:
        session.drop(document_id)
    except NumeraireError as problem:
        notice.leave(_SAID, [(document_id, 0, str(problem))])


add()

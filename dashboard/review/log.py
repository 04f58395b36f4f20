"""The log of edits on a page: what was changed, what found no figure any more, and the files to share them by."""

from collections.abc import Iterable
from datetime import UTC, datetime

import pandas as pd
import streamlit as st

from dashboard import notice, wording
from dashboard.own import session
from dashboard.review import saving
from extract import NumeraireError
from extract.corrections import Applied, Correction, from_bytes, to_csv_bytes, to_jsonl_bytes

_COLUMNS = {
    "at": "When (UTC)",
    "author": "Who",
    "action": "What",
    "field": "Field",
    "old": "Old",
    "new": "New",
    "why": "Why",
    "text": "Words",
}
_MOST = 500


def table(edits: Iterable[Correction]) -> None:
    """The edits, newest first."""
    rows = pd.DataFrame([edit._asdict() for edit in edits], columns=list(Correction._fields))
    rows = rows.iloc[::-1].head(_MOST)
    rows["at"] = rows["at"].str.slice(0, 19).str.replace("T", " ")
    st.dataframe(
        rows[list(_COLUMNS)].rename(columns=_COLUMNS),
        hide_index=True,
        alt=f"{wording.counted(len(rows), 'edit')}, newest first",
    )


def edits_section(applied: Applied | None) -> None:
    """Everything that was edited, with what could not be applied, and the ways out and in."""
    store = session.edits()
    edits = store.all() if store else ()
    if applied and applied.orphans:
        _orphans(applied)
    with st.expander(f"All edits ({len(edits):,})", icon=":material/history:"):
        if edits:
            table(edits)
            _downloads(edits)
        else:
            st.caption("Nothing has been edited yet.")
        _bring_in()


def _orphans(applied: Applied) -> None:
    st.warning(
        f"{wording.counted(len(applied.orphans), 'edit')} of the log fit no figure here: their document is not open, or "
        "is read differently now. They are kept, and fit again when their words are back.",
        icon=":material/link_off:",
    )
    with st.expander(f"Edits without a figure ({len(applied.orphans):,})"):
        rows = pd.DataFrame(
            [(edit.text, edit.action, edit.new, reason, edit.sentence) for edit, reason in applied.orphans],
            columns=["Words", "What", "New", "Why not applied", "Sentence"],
        )
        st.dataframe(rows, hide_index=True, alt="Edits that were not applied, each with the reason")


def _downloads(edits: tuple[Correction, ...]) -> None:
    day = datetime.now(tz=UTC).date().isoformat()
    with st.container(horizontal=True):
        for name, make, mime in (
            ("CSV", to_csv_bytes, "text/csv"),
            ("JSON lines", to_jsonl_bytes, "application/jsonl"),
        ):
            suffix = "csv" if name == "CSV" else "jsonl"
            st.download_button(
                f"Download the edits ({name})",
                data=lambda make=make: make(edits),
                file_name=f"numeraire-edits-{day}.{suffix}",
                mime=mime,
                on_click="ignore",
                icon=":material/download:",
                key=f"edits_{suffix}",
            )


def _bring_in() -> None:
    with st.form("bring_in", clear_on_submit=True, border=False):
        file = st.file_uploader("Edits that others made (.csv or .jsonl)", type=["csv", "jsonl"], max_upload_size=10)
        if st.form_submit_button("Add these edits", icon=":material/merge:") and file:
            try:
                taken = session.edits_to_write().take_in(from_bytes(file.name, file.getvalue()))
            except NumeraireError as problem:
                st.error("Nothing was added:", icon=":material/error:")
                st.text(str(problem))
            else:
                notice.leave(saving.SAID, f"{taken.new:,} edits added, {taken.known:,} were there already.")
                st.rerun()

"""What people changed about a figure, in the order it happened: the old value stays beside the new one."""

from typing import NamedTuple

from dashboard import wording
from dashboard.amounts import Row
from dashboard.store import EditStore
from extract import NumeraireError

_DONE = {
    "confirm": "confirmed",
    "correct": "corrected",
    "reject": "rejected",
    "add": "added",
    "undo": "took back an edit",
}


class Edit(NamedTuple):
    """One edit in words: when and by whom, what was done, and why."""

    who: str
    what: str
    why: str = ""


def edits_of(row: Row, store: EditStore | None) -> list[Edit]:
    """The edits of one row of the frame, oldest first; none for a figure that nobody looked at.

    store is where the reader's edits are kept. Where it does not know the figure, its row says only who and when.
    """
    if row["status"] in ("extracted", ""):
        return []
    try:
        kept = store.history(str(row["figure_id"])) if store else ()
    except NumeraireError as problem:
        return [_of_row(row), Edit("", "the edits cannot be read", str(problem))]
    return [_in_words(*edit[3:10]) for edit in kept] or [_of_row(row)]


def _of_row(row: Row) -> Edit:
    """What the row itself remembers: its standing, and by whom and when it got it where the dataset says so."""
    named = (wording.day(str(row.get("edited_at") or "")[:10]), str(row.get("edited_by") or ""))
    return Edit(", ".join(part for part in named if part), str(row["status"]))


def _in_words(action: str, field: str, old: str, new: str, why: str, author: str, at: str) -> Edit:
    changed = f"{field}: {old or wording.MISSING} \u2192 {new or wording.MISSING}"
    return Edit(f"{wording.day(at[:10])}, {author}", changed if action == "correct" else _DONE.get(action, action), why)

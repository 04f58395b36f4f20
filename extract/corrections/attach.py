"""Finds the row that an edit was made to, also after a newer extractor or a new version of the text changed its id."""

from collections import defaultdict
from difflib import SequenceMatcher
from typing import NamedTuple

from extract.corrections.record import Correction

# How alike two sentences must be to be one: in the document as it was, and in another version of it.
ALIKE = 0.8
ALIKE_ELSEWHERE = 0.9


class Row(NamedTuple):
    """What tells one row of the dataset from the others."""

    figure_id: str
    document_id: str
    text: str
    start: int
    end: int
    sentence: str


class Found(NamedTuple):
    """The id of the row, and whether it is the very id that the edit names."""

    figure_id: str
    exact: bool


class Rows:
    """The rows of a dataset, found by id, by document, and by the name of a document without the hash of its text."""

    def __init__(self, rows: list[Row]) -> None:
        self.by_id = {row.figure_id: row for row in rows}
        self._by_document: dict[str, list[Row]] = defaultdict(list)
        self._by_name: dict[str, list[Row]] = defaultdict(list)
        for row in rows:
            self._by_document[row.document_id].append(row)
            self._by_name[name_of(row.document_id)].append(row)

    def of(self, edit: Correction) -> Found | None:
        """The row of an edit: by its id, else by its words in its document, else in another version of that document.

        None where no row, or more than one, can be meant: an edit on the wrong figure is worse than one set aside.
        """
        if edit.figure_id in self.by_id:
            return Found(edit.figure_id, exact=True)
        here = self._by_document.get(edit.document_id, [])
        row = _around(edit, here)
        if row is None and here:
            row = _alike(edit, here, ALIKE)
        if row is None and not here:
            row = _alike(edit, self._by_name.get(name_of(edit.document_id), []), ALIKE_ELSEWHERE)
        return Found(row.figure_id, exact=False) if row else None

    def overlapping(self, edit: Correction) -> Row | None:
        """A row of the edit's document that shares a character with its words."""
        rows = self._by_document.get(edit.document_id, [])
        return next((row for row in rows if row.start < edit.end and edit.start < row.end), None)


def name_of(document_id: str) -> str:
    """ "my-article-982d9e" without the hash, which changes with the text."""
    return document_id.rpartition("-")[0] or document_id


def _around(edit: Correction, rows: list[Row]) -> Row | None:
    """The one row of the same text whose words hold the edit's words or are held by them: a figure cut otherwise."""
    found = [
        row
        for row in rows
        if (row.start <= edit.start and edit.end <= row.end and edit.text in row.text)
        or (edit.start <= row.start and row.end <= edit.end and row.text in edit.text)
    ]
    return found[0] if len(found) == 1 else None


def _alike(edit: Correction, rows: list[Row], least: float) -> Row | None:
    """The row with the same words in the sentence most like the edit's, where there is one such row only."""
    words = " ".join(edit.text.split())
    rated = [
        (_likeness(edit.sentence, row.sentence, least), row) for row in rows if " ".join(row.text.split()) == words
    ]
    best = max((likeness for likeness, _ in rated), default=0.0)
    found = [row for likeness, row in rated if likeness == best]
    return found[0] if best >= least and len(found) == 1 else None


def _likeness(one: str, other: str, least: float) -> float:
    """How much of two sentences is the same, 0 to 1; 0 for those that are surely less alike than `least`."""
    if one == other:
        return 1.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
        return 0.0
    return matcher.ratio()

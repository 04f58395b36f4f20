"""Applies edits to the dataset as the extractor wrote it; what finds no row any more is handed back, never dropped."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import pandas as pd

from extract.corrections.adding import added_row
from extract.corrections.attach import Row, Rows, name_of
from extract.corrections.edited import with_edits
from extract.corrections.order import standing
from extract.corrections.record import Correction
from extract.corrections.totals import with_totals
from extract.corrections.values import NUMERIC, understood
from extract.dataset import typed
from extract.errors import BadCorrection
from extract.linking import link_figures
from extract.models import Article

ANCHOR = list(Row._fields)


class Orphan(NamedTuple):
    """An edit that was not applied, and why."""

    correction: Correction
    reason: str


class Applied(NamedTuple):
    """The dataset with the edits in it, and what became of them.

    counts holds how many rows now have each status that edits give. orphans are edits that stand and were not applied.
    moved are those applied to a row whose id or words differ from when they were made. undone is how many had been
    taken back.
    """

    frame: pd.DataFrame
    counts: dict[str, int]
    orphans: tuple[Orphan, ...]
    moved: tuple[Correction, ...]
    undone: int


def apply(frame: pd.DataFrame, corrections: Iterable[Correction], articles: Iterable[Article] = ()) -> Applied:
    """The frame with every edit that stands: fields set, comparable values computed anew, status and totals to match.

    frame is the dataset as extracted; its rows keep their order, and added figures stand where their words do. articles
    are the documents that additions are read in; without one an addition is read in its sentence. The same edits on
    the result change nothing. Raises BadCorrection only for edits that are unsound in themselves.
    """
    stands = standing(corrections)
    frame = frame.reset_index(drop=True)
    orphans = [Orphan(edit, "the edit that it takes back is not among these") for edit in stands.lost]
    frame, lost = _with_additions(frame, stands.edits, {article.id: article for article in articles})
    orphans += lost
    gone = {orphan.correction.id for orphan in lost}
    waiting = [edit for edit in stands.edits if edit.id not in gone]
    by_row, moved, lost = _sorted_to_rows(frame, waiting)
    orphans += lost
    edited, refused = _edited(frame, by_row)
    orphans += refused
    refused_ids = {orphan.correction.id for orphan in refused}
    changed = _put_back(frame, edited)
    changed = with_totals(changed, frame, {row["figure_id"] for row in edited.values()})
    if any(edit.action != "confirm" for edits in by_row.values() for edit in edits):
        changed = link_figures(changed)
    counts = Counter(row["status"] for row in edited.values())
    return Applied(
        changed,
        dict(sorted(counts.items())),
        tuple(orphans),
        tuple(e for e in moved if e.id not in refused_ids),
        stands.undone,
    )


def _with_additions(
    frame: pd.DataFrame, edits: Sequence[Correction], articles: dict[str, Article]
) -> tuple[pd.DataFrame, list[Orphan]]:
    """The frame with a row for each added figure that it lacks, in the order of the text."""
    additions = [edit for edit in edits if edit.action == "add"]
    if not additions:
        return frame, []
    rows, made, orphans = _rows(frame), [], []
    known = set(rows.by_id)
    for edit in additions:
        if edit.figure_id in known:
            continue
        if taken := rows.overlapping(edit):
            orphans.append(Orphan(edit, f"the extractor reads “{taken.text}” there by now ({taken.figure_id})"))
            continue
        try:
            made.append(added_row(edit, _article_of(edit, articles), frame))
        except BadCorrection as error:
            orphans.append(Orphan(edit, str(error)))
        else:
            known.add(edit.figure_id)
    if not made:
        return frame, orphans
    whole = pd.concat([frame, *made], ignore_index=True)
    document = whole["document_id"].map({name: k for k, name in enumerate(whole["document_id"].unique())})
    order = whole.assign(_document=document).sort_values(["_document", "start"], kind="stable").index
    return typed(whole.loc[order].reset_index(drop=True)), orphans


def _article_of(edit: Correction, articles: dict[str, Article]) -> Article | None:
    """The edit's document, or the one other version of it that there is."""
    if edit.document_id in articles:
        return articles[edit.document_id]
    others = [article for name, article in articles.items() if name_of(name) == name_of(edit.document_id)]
    return others[0] if len(others) == 1 else None


def _rows(frame: pd.DataFrame) -> Rows:
    return Rows([Row(*cells) for cells in zip(*(frame[name].tolist() for name in ANCHOR), strict=True)])


def _sorted_to_rows(
    frame: pd.DataFrame, edits: Sequence[Correction]
) -> tuple[dict[str, list[Correction]], list[Correction], list[Orphan]]:
    """The edits of each row; a row that two figures of old would now be is that of neither."""
    if not edits:
        return {}, [], []
    rows = _rows(frame)
    by_row: dict[str, list[Correction]] = defaultdict(list)
    moved, orphans = [], []
    claims: dict[str, set[str]] = defaultdict(set)
    found = [(edit, rows.of(edit)) for edit in edits]
    for edit, row in found:
        if row:
            claims[row.figure_id].add(edit.figure_id)
    for edit, row in found:
        if row is None:
            orphans.append(Orphan(edit, "no row has its words any more, or more than one could be meant"))
        elif not row.exact and len(claims[row.figure_id]) > 1:
            orphans.append(Orphan(edit, f"another figure's edits are on that row too ({row.figure_id})"))
        else:
            by_row[row.figure_id].append(edit)
            if not row.exact:
                moved.append(edit)
    return by_row, moved, orphans


def _edited(
    frame: pd.DataFrame, by_row: dict[str, list[Correction]]
) -> tuple[dict[int, dict[str, object]], list[Orphan]]:
    """Each edited row by its place in the frame; all edits of a row are refused together with the one that cannot be."""
    concerned = frame[frame["figure_id"].isin(list(by_row))] if by_row else frame.iloc[:0]
    cells = zip(*(concerned[name].tolist() for name in frame.columns), strict=True)
    rows = {
        place: dict(zip(frame.columns, row, strict=True)) for place, row in zip(concerned.index, cells, strict=True)
    }
    edited, orphans = {}, []
    for place, row in rows.items():
        edits = by_row[row["figure_id"]]
        try:
            _check_number_is_the_one_meant(row, edits)
            edited[place] = with_edits(row, edits)
        except BadCorrection as error:
            orphans += [Orphan(edit, str(error)) for edit in edits]
    return edited, orphans


def _check_number_is_the_one_meant(row: dict[str, object], edits: Sequence[Correction]) -> None:
    """An edit of a number that comes from another id must find the number that it replaced, or put."""
    for field in NUMERIC:
        first = next((edit for edit in edits if edit.field == field and edit.figure_id != row["figure_id"]), None)
        if first is None:
            continue
        now = row[field]
        meant = [float(text) if (text := understood(field, written)) else None for written in (first.old, first.new)]
        if (None if pd.isna(now) else now) not in meant:
            raise BadCorrection(
                f"the words nearest to it say {field} {now}, not {first.old or 'nothing'} as when it was edited"
            )


def _put_back(frame: pd.DataFrame, edited: dict[int, dict[str, object]]) -> pd.DataFrame:
    """A new frame with the edited rows in the place of the old ones, each column in its type."""
    if not edited:
        return frame
    changed = frame.copy()
    places = list(edited)
    old = frame.loc[places]
    for name in frame.columns:
        values = [row[name] for row in edited.values()]
        if all(map(_same, values, old[name].tolist())):
            continue
        column = pd.Series(values, index=places, dtype="object")
        if frame[name].dtype == "str":
            column = column.where(column.notna(), "")
        changed.loc[places, name] = column.astype(frame[name].dtype)
    return changed


def _same(one: object, other: object) -> bool:
    """Whether two cells are equal; a missing one is equal to a missing one."""
    if pd.isna(one) or pd.isna(other):
        return bool(pd.isna(one) and pd.isna(other))
    return bool(one == other)

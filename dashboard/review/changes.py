"""What a reader changed in the form, as corrections; and the words of a missed figure, as an addition. Pure."""

from collections.abc import Mapping
from json import dumps

import pandas as pd

from dashboard.amounts import Row
from extract import Article
from extract.corrections import Correction, figure_id_of, new_id, understood

_NEVER_SAVED = "1970-01-01T00:00:00.000000Z"  # the store writes the time at which it saves
_EDGES = " \t\n\r.,;:()"
_AROUND = 200  # characters on each side, where no sentence is known


def written(row: Row, field: str) -> str:
    """The field as a person writes it: "1700", not "1700.0"; "" for nothing."""
    value = row[field]
    if isinstance(value, float):
        return "" if pd.isna(value) else f"{value:.15g}"
    return str(value)


def corrections(
    row: Row, shown: Mapping[str, str], fields: Mapping[str, str], why: str, author: str
) -> list[Correction]:
    """One correction for each field that the reader changed. Raises BadCorrection for what cannot be.

    shown is what the fields said when the reader got them: a field that somebody else changed since, and this reader
    did not touch, is not changed back.
    """
    changed = []
    for field, asked in fields.items():
        new, before, now = (understood(field, value) for value in (asked, shown[field], written(row, field)))
        if new not in (before, now):
            changed.append(_edit(row, "correct", why, author)._replace(field=field, old=now, new=new))
    return changed


def verdict(row: Row, action: str, why: str, author: str) -> Correction:
    """The row as a whole confirmed or rejected."""
    return _edit(row, action, why, author)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The selection without the blanks and stops at its ends: a mouse takes them along, and no figure has them there."""
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    return start, end


def addition(article: Article, start: int, end: int, author: str, given: Mapping[str, str] | None = None) -> Correction:
    """The words at start:end of the article as a figure that was missed, read by the extractor unless fields are given."""
    text = article.text[start:end]
    first, last = _passage(article.text, start, end)
    return Correction(
        id=new_id(),
        figure_id=figure_id_of(article.id, start, end, text),
        document_id=article.id,
        action="add",
        field="",
        old="",
        new=dumps({field: value for field, value in given.items() if value}) if given else "",
        why="",
        author=author,
        at=_NEVER_SAVED,
        text=text,
        start=start,
        end=end,
        sentence=article.text[first:last],
    )


def _edit(row: Row, action: str, why: str, author: str) -> Correction:
    return Correction(
        id=new_id(),
        figure_id=str(row["figure_id"]),
        document_id=str(row["document_id"]),
        action=action,
        field="",
        old="",
        new="",
        why=why,
        author=author,
        at=_NEVER_SAVED,
        text=str(row["text"]),
        start=int(row["start"]),
        end=int(row["end"]),
        sentence=str(row["sentence"]),
    )


def _passage(text: str, start: int, end: int) -> tuple[int, int]:
    """The line around the words, shortened to some hundred characters: enough to find them again."""
    first = max(text.rfind("\n", 0, start) + 1, start - _AROUND)
    stop = text.find("\n", end)
    return first, min(stop if stop >= 0 else len(text), end + _AROUND)

"""Corrections of the rows of a dataset, for tests: made as a page makes them, from the row itself."""

from itertools import count

from extract.corrections import Correction, new_id

_second = count()


def edit(row: object, action: str = "confirm", field: str = "", new: str = "", **more: object) -> Correction:
    """An edit of a row, each a second after the one before; `more` overrides any field of the record."""
    seconds = next(_second)
    at = f"2026-11-24T{seconds // 3600 % 24:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.000000Z"
    made = Correction(
        id=new_id(), figure_id=row.figure_id, document_id=row.document_id, action=action, field=field,
        old=_written(getattr(row, field)) if field else "", new=new, why="read it again", author="AB", at=at,
        text=row.text, start=int(row.start), end=int(row.end), sentence=row.sentence,
    )  # fmt: skip
    return made._replace(**more)


def undo(of: Correction, **more: object) -> Correction:
    """The edit that takes another one back, made later than every edit before."""
    at = edit(of).at
    return of._replace(id=new_id(), action="undo", field="", old="", new="", undoes=of.id, at=at, **more)


def _written(value: object) -> str:
    if isinstance(value, float):
        return "" if value != value else f"{value:.10f}".rstrip("0").rstrip(".")  # noqa: PLR0124 - NaN alone differs from itself
    return str(value)

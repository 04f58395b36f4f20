"""Edits that people make to figures: the record, its files, and how they are applied to a dataset again.

The door of this package: make a Correction, keep it where it cannot be lost, `apply` all of them to the dataset as the
extractor wrote it. `read_corrections` and `write_corrections` move them between places as CSV or JSON lines.
"""

from typing import TYPE_CHECKING, Any

from extract.corrections.files import from_bytes, read_corrections, to_csv_bytes, to_jsonl_bytes, write_corrections
from extract.corrections.order import in_order, standing
from extract.corrections.record import ACTIONS, AT, EDITABLE, Correction, checked, new_id
from extract.corrections.values import understood
from extract.identity import figure_id_of

if TYPE_CHECKING:
    from extract.corrections.applying import Applied, apply

LATE = ("Applied", "apply")


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the door of a module gives what is asked for
    """What needs pandas loads at first use, so that the command line starts fast."""
    if name in LATE:
        from extract.corrections import applying

        return getattr(applying, name)
    raise AttributeError(f"module 'extract.corrections' has no attribute {name!r}")


__all__ = [
    "ACTIONS",
    "AT",
    "EDITABLE",
    "Applied",
    "Correction",
    "apply",
    "checked",
    "figure_id_of",
    "from_bytes",
    "in_order",
    "new_id",
    "read_corrections",
    "standing",
    "to_csv_bytes",
    "to_jsonl_bytes",
    "understood",
    "write_corrections",
]

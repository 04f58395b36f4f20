"""The record of one edit that a person made to one figure: what, from, to, why, who, when, and the words it hangs on."""

import json
import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import uuid4

from extract.errors import BadCorrection

ACTIONS = ("confirm", "correct", "reject", "add", "undo")

# The columns of the dataset that a correction may change, by name; `unit` is the ISO 4217 code of money.
EDITABLE = (
    "kind", "value", "value_low", "value_high", "approx", "unit", "per",
    "label", "category", "place", "period",
)  # fmt: skip
AT = "%Y-%m-%dT%H:%M:%S.%fZ"
IDENTITY = re.compile(r"[0-9a-f]{32}")
HALF_CHARACTER = re.compile("[\ud800-\udfff]")  # half of a UTF-16 pair: no file in UTF-8 can hold it


class Correction(NamedTuple):
    """One edit, never changed once made; a later edit of the same field wins.

    action confirm   the row is right as it is.
           correct   `field`, a name of EDITABLE, had the value `old` and gets `new`, both written as in the CSV dataset
                     ("1700", "PKR", "" for nothing).
           reject    the words are no figure, or not one to keep.
           add       the words at start:end are a figure that was missed. `new` is "" to read them by the extractor,
                     or a JSON object of fields of EDITABLE, such as {"kind": "money", "value": "1700", "unit": "PKR"}.
           undo      takes back the edit whose id is `undoes`, whatever it was; an undo may be undone.
    id is 32 hexadecimal digits and names the edit wherever it travels, so that taking it in twice is taking it in once.
    at is ISO 8601 in UTC to the microsecond: "2026-11-24T09:30:00.000000Z". Of edits at the same time the later in the
    list wins.
    text, start, end and sentence are the anchor: the figure's words, where they stood in the document's text, and the
    sentence around them. They find the figure again after ids or offsets have changed. An added figure gets its id from
    `figure_id_of` of its document and anchor.
    """

    id: str
    figure_id: str
    document_id: str
    action: str
    field: str
    old: str
    new: str
    why: str
    author: str
    at: str
    text: str
    start: int
    end: int
    sentence: str
    undoes: str = ""


def new_id() -> str:
    """A fresh name for an edit."""
    return uuid4().hex


def checked(correction: Correction) -> Correction:
    """The correction itself when it says something that can be done; raises BadCorrection with what is wrong in it."""
    problem = _problem(correction)
    if problem:
        raise BadCorrection(
            f"edit {correction.id or 'without an id'} of {correction.figure_id or 'no figure'}: {problem}"
        )
    return correction


def _problem(edit: Correction) -> str:
    """What is wrong with an edit, or ""; types first, for it may come from a file or a form."""
    for name, value in edit._asdict().items():
        wanted = int if name in ("start", "end") else str
        if type(value) is not wanted:
            return f"{name} is {value!r}; it must be {'a whole number' if wanted is int else 'text'}"
        if wanted is str and HALF_CHARACTER.search(value):
            return f"{name} holds half a character, which no file can keep; type it again"
    rules = (
        (IDENTITY.fullmatch(edit.id), f"id {edit.id!r} is not 32 hexadecimal digits"),
        (edit.figure_id.strip() and edit.document_id.strip(), "figure_id and document_id must not be empty"),
        (edit.action in ACTIONS, f"action {edit.action!r} is none of {', '.join(ACTIONS)}"),
        (edit.author.strip(), "author is empty; write who made it"),
        (_is_time(edit.at), f"at {edit.at!r} is no time in UTC; write 2026-11-24T09:30:00.000000Z"),
        (0 <= edit.start < edit.end, f"start {edit.start} and end {edit.end} enclose nothing"),
        (edit.text, "text is empty; it must hold the figure's words"),
        (
            (edit.field in EDITABLE) if edit.action == "correct" else not edit.field,
            f"field {edit.field!r} does not go with {edit.action}; only correct has one, of {', '.join(EDITABLE)}",
        ),
        (
            bool(IDENTITY.fullmatch(edit.undoes)) if edit.action == "undo" else not edit.undoes,
            "undo, and nothing else, names in `undoes` the id of the edit that it takes back",
        ),
    )  # fmt: skip
    return next((message for good, message in rules if not good), "") or _problem_of_addition(edit)


def _problem_of_addition(edit: Correction) -> str:
    if edit.action != "add" or not edit.new:
        return ""
    try:
        given_fields(edit)
    except BadCorrection as error:
        return str(error)
    return ""


def given_fields(edit: Correction) -> Mapping[str, str]:
    """The fields that an addition gives itself, by name; raises BadCorrection when `new` is no such JSON object."""
    if not edit.new:
        return {}
    try:
        fields = json.loads(edit.new)
    except (ValueError, RecursionError) as error:
        raise BadCorrection(f"new is not JSON ({error}); leave it empty or write an object of fields") from error
    if not isinstance(fields, dict) or not all(isinstance(value, str) for value in fields.values()):
        raise BadCorrection('new is not an object of texts; write it like {"kind": "money", "value": "1700"}')
    unknown = [name for name in fields if name not in EDITABLE]
    if unknown:
        raise BadCorrection(f"new names {unknown[0]!r}; only {', '.join(EDITABLE)} can be given")
    return fields


def _is_time(at: str) -> bool:
    """Whether the text is exactly a time as we write it; only then are texts in the order of time."""
    try:
        return datetime.fromisoformat(at).utcoffset() == timedelta(0) and datetime.strptime(at, AT).strftime(AT) == at  # noqa: DTZ007
    except ValueError:
        return False

"""One row of the dataset with a person's edits in it: its fields set, its comparable values computed anew from them."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from extract.corrections.record import EDITABLE, Correction, given_fields
from extract.corrections.values import NUMERIC, currency_code, understood
from extract.dataset import CONVERTED, STEP_MARK, step_line
from extract.errors import BadCorrection
from extract.models import NO_ANSWER, NOT_YET, Answer, Mention, Reading
from extract.normalise import make_comparable

STATUS = {"confirm": "confirmed", "correct": "corrected", "reject": "rejected", "add": "added"}
NOTE_MARK = "; "
AMOUNT = {"kind", "unit", "period", *NUMERIC}
COMPARED = AMOUNT | {"per", "place", "category"}
BASIS = {
    "unit": "currency_basis", "per": "per_basis", "label": "label_basis", "category": "category_basis",
    "place": "place_basis", "period": "period_basis",
}  # fmt: skip
OWN_RATE_STEPS, OWN_RATE_NOTE = {"implied rate", "check"}, "the article's own rate is"

Row = dict[str, object]


def with_edits(row: Row, edits: Sequence[Correction]) -> Row:
    """The row as its edits leave it; edits are in order and hold no undo. The same edits again change nothing more.

    Raises BadCorrection where a value cannot be understood, or where what they make together is no figure.
    """
    made = [(edit, field, understood(field, new)) for edit in edits for field, new in _fields_set(edit)]
    values = {name: _text(row[name]) for name in EDITABLE}
    for _, field, new in made:
        values[field] = new
        if field in NUMERIC and new:
            values |= dict.fromkeys(("value_low", "value_high") if field == "value" else ("value",), "")
    _check(values)
    new_row = row | {name: _number(values[name]) if name in NUMERIC else values[name] for name in EDITABLE}
    for edit, field, _ in made:
        if field in BASIS and not (field == "unit" and values["kind"] != "money"):
            new_row[BASIS[field]] = _said(edit)
    touched = {field for _, field, _ in made}
    if touched & {"unit", "kind"}:
        candidates = [_text(row["unit"]), *_text(row["currency_candidates"]).split()] if row["kind"] == "money" else []
        others = (code for code in candidates if code and code != values["unit"])
        new_row["currency_candidates"] = " ".join(dict.fromkeys(others)) if values["kind"] == "money" else ""
    new_row["confidence"] = _confidence(row, values, touched)
    if touched & COMPARED:
        new_row |= _compared_anew(row, new_row, touched)
    new_row["steps"] = _with_edit_steps(_text(new_row["steps"]), made)
    return new_row | _standing(row, new_row, edits)


def _fields_set(edit: Correction) -> Sequence[tuple[str, str]]:
    if edit.action == "correct":
        return [(edit.field, edit.new)]
    return list(given_fields(edit).items()) if edit.action == "add" else []


def _check(values: Mapping[str, str]) -> None:
    """Whether the fields together are a figure."""
    value, low, high = (values[name] for name in NUMERIC)
    if not value and not (low and high):
        raise BadCorrection("the figure has no number left; give a value, or both ends of a range")
    if low and high and Decimal(low) > Decimal(high):
        raise BadCorrection(f"value_low {low} is above value_high {high}; exchange them")
    if values["kind"] == "money" and values["unit"]:
        currency_code(values["unit"])


def _said(edit: Correction) -> str:
    return f"set by {edit.author} on {edit.at[:10]}" + (f": {edit.why}" if edit.why.strip() else "")


def _confidence(row: Row, values: Mapping[str, str], touched: set[str]) -> str:
    """High where a person set all that it is the weakest link of, the currency and the rate."""
    currency = values["kind"] != "money" or touched & {"unit", "kind"}
    rate = not values["per"] or "per" in touched
    return "high" if touched & {"unit", "kind", "per"} and currency and rate else _text(row["confidence"])


def _compared_anew(row: Row, new_row: Row, touched: set[str]) -> Row:
    """The columns that the normaliser makes, from the edited fields; its old steps and notes go, all others stay."""
    before, after = make_comparable(_reading(row)), make_comparable(_reading(new_row))
    gone = {step.name for step in (*before.steps, *after.steps)}
    gone |= OWN_RATE_STEPS if touched & AMOUNT else set()
    gone |= {"Currency"} if touched & {"unit", "kind"} else set()
    kept = [step for step in _text(row["steps"]).split(STEP_MARK) if step.partition(": ")[0] not in gone]
    if touched & {"unit", "kind"} and new_row["kind"] == "money":
        kept.append(f"Currency: {new_row['currency_basis']}")
    notes = _without(_text(row["note"]), before.notes, own_rate=bool(touched & AMOUNT))
    return {
        **{name: getattr(after, name) for name in CONVERTED},
        "steps": STEP_MARK.join([*kept, *map(step_line, after.steps)]),
        "note": NOTE_MARK.join(dict.fromkeys([*notes, *after.notes])),
    }


def _without(note: str, old: Sequence[str], *, own_rate: bool) -> list[str]:
    """The notes of a row without those that its old comparable values had given it."""
    kept = f"{NOTE_MARK}{note}{NOTE_MARK}"
    for one in old:
        kept = kept.replace(f"{NOTE_MARK}{one}{NOTE_MARK}", NOTE_MARK)
    notes = [one for one in kept.split(NOTE_MARK) if one]
    return [one for one in notes if not (own_rate and one.startswith(OWN_RATE_NOTE))]


def _reading(row: Row) -> Reading:
    """The reading that a row was written from, as far as the normaliser asks."""
    money = row["kind"] == "money"
    unit = _text(row["unit"]) or None
    value, low, high = (Decimal(text) if (text := _text(row[name])) else None for name in NUMERIC)
    codes = (*((unit,) if unit else ()), *_text(row["currency_candidates"]).split()) if money else ()
    mention = Mention(
        start=0, end=0, text=_text(row["text"]), kind=_text(row["kind"]), value=value, low=low, high=high,
        approx=_text(row["approx"]) or None, currencies=codes, unit=None if money else unit,
        per=_text(row["per"]) or None,
    )  # fmt: skip
    return Reading(
        mention, 0, 0, currency=_answer(unit if money else None), per=_answer(mention.per),
        label=_answer(row["label"]), category=_answer(row["category"]), place=_answer(row["place"]),
        period=_answer(row["period"]),
    )  # fmt: skip


def _answer(value: object) -> Answer:
    return NO_ANSWER._replace(value=_text(value) or None)


def _with_edit_steps(steps: str, made: Sequence[tuple[Correction, str, str]]) -> str:
    kept = [step for step in steps.split(STEP_MARK) if step and not step.startswith("Edited: ")]
    edits = [
        f"Edited: {field} {f'“{edit.old}” -> ' if edit.action == 'correct' else ''}“{new}”, {_said(edit)}"
        for edit, field, new in made
    ]
    return STEP_MARK.join([*kept, *(step.replace(STEP_MARK, " / ") for step in edits)])


def _standing(row: Row, new_row: Row, edits: Sequence[Correction]) -> Row:
    """Status and totals: the last edit decides, but a row that was added stays so until it is edited again.

    A row that becomes a sum by its edit is counted, one that becomes a rate or no money no longer is.
    """
    last = edits[-1]
    status = STATUS[last.action]
    if last.action == "add" and row["status"] != "added":
        status = "confirmed"  # the extractor finds by now what a person had to add
    counts = is_sum(new_row)
    counted = bool(row["in_totals"]) if is_sum(row) == counts else counts and not row["same_as"]
    return {
        "status": status,
        "in_totals": counted and status != "rejected",
        "edited_by": last.author,
        "edited_at": last.at,
    }


def is_sum(row: Row) -> bool:
    """Whether a total may count the row as far as its own words go: money that was paid or owed, not planned, per nothing."""
    return row["kind"] == "money" and not row["per"] and row["claim"] not in NOT_YET


def _text(value: object) -> str:
    """A cell as the CSV dataset has it: a number in full, a missing one as ""."""
    if isinstance(value, float):
        return "" if value != value else f"{Decimal(repr(float(value))):f}".removesuffix(".0")  # noqa: PLR0124 - NaN alone differs from itself
    return "" if value is None else str(value)


def _number(text: str) -> float:
    return float(text) if text else float("nan")

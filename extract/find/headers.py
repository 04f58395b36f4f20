"""What a header says of the numbers below it: its unit, read as if "1" stood in front of it."""

import re
from decimal import Decimal
from typing import NamedTuple

from extract.find.figure import bare, read_figure, read_number
from extract.find.money.marks import settle_point
from extract.find.number.counts import is_plural, singular
from extract.find.number.digits import Number
from extract.find.number.draft import Draft
from extract.find.text.habits import Habits
from extract.find.text.line import NO_HABITS, Line
from extract.find.text.unit_at import measure_at
from extract.lexicon import ONE, scale_words

SIGN = re.compile(r"[^\W\d_]{0,4}[$£€¥₹]|[^\W\d_]+\.?")
# "Palm oil, per viss 9,450": the row has a rate of its own.
OWN_RATE = re.compile(r"\bper ([a-z]+(?:-[a-z]+)?)[\s:|]*$")
LONGEST_RATE = 60
THOUSANDS = re.compile(r" ?['’]?000s?\b")  # "£'000"
RATE_AHEAD = re.compile(r"(hourly|daily|weekly|monthly|yearly) (.+)", re.IGNORECASE)  # "monthly, USD"
DIGIT = re.compile(r"\d")
SCALE_ALONE = re.compile(r"(?:in )?(thousand|million|billion|lakh|crore)s?(?: (?:of )?(?:people|persons|inhabitants))?")
# Words of a note that tell nothing of its unit: "in current US$, billions", "Rs in crore".
BESIDE_UNIT = re.compile(r"^(?:in |at )?(?:current |nominal )?|,(?= )| in(?= )")
SHARE = re.compile(
    r"(?:in )?(?:(?:annual|yearly|monthly|y/y|yoy|m/m|change|growth),? (?:in )?)?(?:%|per ?cent(?:age)?|pct)"
    r"(?:,? (?:of (?:the )?[a-z][a-z ]{1,24}|change|growth|increase|annual|y/y|yoy|m/m|year[- ]on[- ]year))?",
    re.IGNORECASE,
)
# Plurals that are told in money more often than counted.
SUMS = frozenset(
    ("sales", "exports", "imports", "revenues", "earnings", "profits", "losses", "costs", "assets", "loans", "deposits", "wages", "salaries", "prices",
     "remittances", "reserves", "debts", "investments", "expenses", "receipts", "fees", "taxes", "funds", "grants", "subsidies", "premiums", "savings",
     "operations", "results", "figures", "amounts", "values", "totals", "dollars", "liabilities", "payments", "rents", "inflows", "outflows", "proceeds")
)  # fmt: skip


class Cell(NamedTuple):
    """The unit of one column: measure is a draft that read "1" with that unit; start and end are its words."""

    measure: Draft
    start: int
    end: int


class Header(NamedTuple):
    """The units of a table's columns, None where a column has none; separated tells whether | or tabs part them.

    whole tells that the first cell's unit holds for every column, loss that brackets round a number there mean a minus,
    listed that one title stands over rows that end in their number, or in as many as `closing` tells.
    """

    cells: tuple[Cell | None, ...]
    separated: bool
    first_row: int
    end: int
    whole: bool = False
    loss: bool = False
    listed: bool = False
    closing: int = 1


def measure_of(note: str, habits: Habits = NO_HABITS) -> Draft | None:
    """The note read as if "1" stood in front of it, or behind its sign: "1 tonnes", "US$ 1 million", "N'bn"; habits are the writer's."""
    note = "%" if SHARE.fullmatch(note) else _plain(note)
    sign = SIGN.match(note)
    habits = habits._replace(trusted=habits.trusted | habits.glued)
    before, behind = (note[: sign.end()], note[sign.end() :]) if sign else ("", "")
    ways = (f"1 {note}", *((f"{before} 1{behind}", f"{before}1{behind}") if sign else ()))
    for words in (note,) if DIGIT.search(note) else ways:
        line = Line(words, words.lower(), 0, len(words), habits)
        k = next((k for k, token in enumerate(line.tokens) if token[:1].isdigit()), None)
        number = read_number(line, k) if k is not None else None
        draft = read_figure(line, number, None) if number else None
        if draft and draft.kind and not draft.refused and (draft.start, draft.end) == (0, len(words)):
            return draft if _is_power_of_ten(draft.number.mantissa) else None  # "CNY 100 million", but "2017 US$"
    return None


def _is_power_of_ten(value: Decimal) -> bool:
    return value.normalize().as_tuple().digits == (1,)


def measure_behind(head: str, note: str) -> Draft | None:
    """What the note behind the words of a cell measures: "Population (m)" counts people by the million, "Height (m)" is in metres."""
    counted = scaled_count(head, "million") if note in ("m", "M", "mn") else None
    return counted or measure_of(note) or scaled_count(head, note)


def _plain(note: str) -> str:
    """The note as one says its unit: "'000 tonnes" is thousand tonnes, "US$, billions" US$ billions."""
    note = THOUSANDS.sub(" thousand", note).replace("'", " ").strip()
    note = BESIDE_UNIT.sub("", note).replace("s of ", " ").strip()
    return RATE_AHEAD.sub(r"\2 \1", note)


def count_of(noun: str, scale: Decimal = ONE) -> Draft:
    """The draft of "1" that counts what the noun says, in thousands or millions if scale tells so."""
    draft = bare(Number(0, 1, 0, 1, ONE, scale))
    draft.kind, draft.unit = "count", noun
    return draft


def scaled_count(words: str, note: str) -> Draft | None:
    """What "Tourist arrivals" with the note "million" counts, and "Population" with "thousands"; None of what is no noun or no scale."""
    scale = SCALE_ALONE.fullmatch(THOUSANDS.sub(" thousand", note).strip().lower())
    nouns = re.findall(r"[^\W\d_]+", words.lower())
    if scale is None or not nouns or not SUMS.isdisjoint(nouns):
        return None
    noun = "person" if nouns[-1] == "population" else singular(nouns[-1]) if is_plural(nouns[-1]) else None
    return count_of(noun, scale_words().at(scale[1], scale[1], 0)[1].factor) if noun else None


def take_unit(line: Line, draft: Draft, cell: Cell) -> None:
    """Makes the draft a figure of the unit of the cell."""
    measure, number = cell.measure, draft.number
    draft.kind, draft.unit, draft.per = measure.kind, measure.unit, measure.per
    draft.currency, draft.codes, draft.factor = measure.currency, measure.codes, measure.factor
    known = measure.currency.codes if measure.currency else ()
    home = next((code for code in measure.codes if code in line.habits.money and code in known), None)
    if home:
        draft.narrow_to(home)
    number.scale *= measure.number.value
    if number.ambiguous:
        settle_point(line, draft)  # "Tarifas (en pesos)", "Cabaña: 65.000"
    role, meaning = ("currency", "|".join(draft.codes)) if draft.codes else ("unit", measure.unit or "")
    draft.note(role, line.text, cell.start, cell.end, meaning)
    own = (
        OWN_RATE.search(line.low, max(line.starts[0], draft.start - LONGEST_RATE), draft.start)
        if draft.kind == "money" and draft.per is None
        else None
    )
    if own:
        draft.per = measure_at(line, own.start(1)) or own[1]
        draft.note("per", line.text, own.start(), own.end(1), draft.per)

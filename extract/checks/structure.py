"""Checks of what a row is made of: its names, its words and where they stand, its codes, its dates, its numbers."""

from collections.abc import Callable, Iterator

import pandas as pd

from extract.checks.finding import Finding, Rule, number, quoted
from extract.dates import iso_date
from extract.errors import BadArgument
from extract.lexicon import country_codes, currency_words, legal_tender
from extract.models import APPROX, CONFIDENCE, KINDS
from extract.normalise.periods import months_of

STATUSES = ("extracted", "added", "confirmed", "corrected", "rejected")
REBUILD = "Write the dataset again with `python -m extract build`; if it stays, report it as a fault of the extractor."
LOOK = "Read the sentence and correct the figure."


def names(frame: pd.DataFrame) -> Iterator[Finding]:
    """figure_id names one row, and same_as another row that is there."""
    ids = frame["figure_id"]
    yield from Rule("error", "id_unique", REBUILD).at(
        frame,
        ids.duplicated(keep=False) | (ids == ""),
        lambda row: f"figure_id {row.figure_id!r} is not that of one row",
    )
    same = frame["same_as"]
    known = set(ids.tolist())
    lost = [bool(first) and (first not in known or first == own) for first, own in zip(same, ids, strict=True)]
    yield from Rule("error", "same_as_exists", REBUILD).at(
        frame,
        lost,
        lambda row: (
            f"{quoted(row.text)} is said to repeat {row.same_as}, which is {'itself' if row.same_as == row.figure_id else 'not in the dataset'}"
        ),
    )
    offsets = {name: frame[name].to_numpy("int64", na_value=-1) for name in ("start", "end")}
    again = pd.DataFrame({"document": pd.factorize(frame["document_id"])[0], **offsets}).duplicated()
    yield from Rule("error", "row_once", "Remove one of the rows, or write the dataset again.").at(
        frame, again, lambda row: f"{quoted(row.text)} at {row.start} of {row.document_id} has a row already"
    )


def words(frame: pd.DataFrame) -> Iterator[Finding]:
    """The words stand where the row says, in the sentence that it gives."""
    texts, sentences = frame["text"].tolist(), frame["sentence"].tolist()
    starts, ends, begins = (frame[name].fillna(-1).tolist() for name in ("start", "end", "sentence_start"))
    wrong_length = [end - start != len(text) for start, end, text in zip(starts, ends, texts, strict=True)]
    yield from Rule("error", "offsets_fit", REBUILD).at(
        frame,
        wrong_length,
        lambda row: (
            f"{quoted(row.text)} is {len(row.text)} characters long and said to stand at {row.start} to {row.end}"
        ),
    )
    outside = [
        not sentence.startswith(text, start - begin) or start < begin
        for sentence, text, start, begin in zip(sentences, texts, starts, begins, strict=True)
    ]
    yield from Rule("error", "words_in_sentence", REBUILD).at(
        frame,
        outside,
        lambda row: f"{quoted(row.text)} does not stand at its place in the sentence {quoted(row.sentence)}",
    )


def codes(frame: pd.DataFrame) -> Iterator[Finding]:
    """Columns that hold one of a few names hold one of them."""
    places = set(country_codes().values()) | {""}
    for column, known, may_be_empty in (
        ("kind", KINDS, False), ("approx", APPROX, True), ("confidence", CONFIDENCE, False), ("status", STATUSES, False),
    ):  # fmt: skip
        allowed = [*known, *([""] if may_be_empty else [])]
        yield from Rule("error", f"{column}_known", f"Write one of {', '.join(known)}.").at(
            frame, ~frame[column].isin(allowed), _says_unknown(column)
        )
    yield from Rule("error", "place_known", "Write the ISO 3166-1 alpha-3 code of a country, such as PAK.").at(
        frame, ~frame["place"].isin(places), _says_unknown("place")
    )
    money = frame["kind"] == "money"
    yield from Rule("error", "currency_known", "Write the ISO 4217 code of a currency, such as PKR.").at(
        frame, money & (frame["unit"] != "") & ~frame["unit"].isin(_currencies()), _says_unknown("unit")
    )
    yield from Rule("warning", "currency_missing", LOOK).at(
        frame, money & (frame["unit"] == ""), lambda row: f"{quoted(row.text)} is money, and nobody knows whose"
    )


def _says_unknown(column: str) -> Callable[[object], str]:
    return lambda row: f"{column} of {quoted(row.text)} is {getattr(row, column)!r}, which is not one"


def _currencies() -> set[str]:
    written = {word for word, entry in currency_words().items() if entry.codes == (word,)}
    return written | {tender.currency for tenders in legal_tender().values() for tender in tenders}


def dates(frame: pd.DataFrame) -> Iterator[Finding]:
    """published, period and rate_date are dates as ISO 8601 has them."""
    for column, parse in (("published", iso_date), ("period", months_of), ("rate_date", months_of)):
        bad = {text for text in frame[column].unique() if text and not _is_one(parse, text)}
        yield from Rule("error", f"{column}_is_date", "Write it like 2018, 2018-03 or 2018-03-04.").at(
            frame, frame[column].isin(bad), _says_unknown(column)
        )


def _is_one(parse: Callable[[str], object], text: str) -> bool:
    try:
        parse(text)
    except BadArgument:
        return False
    return True


def numbers(frame: pd.DataFrame) -> Iterator[Finding]:
    """A row has one number, or a range from low to high."""
    value, low, high = (frame[name] for name in ("value", "value_low", "value_high"))
    one, both, any_end = value.notna(), low.notna() & high.notna(), low.notna() | high.notna()
    yield from Rule("error", "number_or_range", LOOK).at(
        frame,
        ~(one & ~any_end | ~one & both),
        lambda row: (
            f"{quoted(row.text)} has value {number(row.value)}, low {number(row.value_low)} and high {number(row.value_high)}: it must be one number or one range"
        ),
    )
    yield from Rule("error", "low_below_high", LOOK).at(
        frame,
        low > high,
        lambda row: f"{quoted(row.text)} goes from {number(row.value_low)} down to {number(row.value_high)}",
    )


def meaning(frame: pd.DataFrame) -> Iterator[Finding]:
    """Pay is money, and a total counts each sum of money once."""
    pay = frame["category"].str.contains("wage|salary", regex=True)
    yield from Rule("warning", "pay_is_money", LOOK).at(
        frame,
        pay & (frame["kind"] != "money"),
        lambda row: f"{quoted(row.text)} is a {row.kind} and yet has the category {row.category}",
    )
    counted = frame["in_totals"].fillna(False).astype("bool")
    cannot = (
        (frame["kind"] != "money") | (frame["per"] != "") | (frame["same_as"] != "") | (frame["status"] == "rejected")
    )
    yield from Rule("error", "counted_once", REBUILD).at(
        frame, counted & cannot, lambda row: f"{quoted(row.text)} is in the totals, which hold no {_why_not(row)}"
    )


def _why_not(row: object) -> str:
    if row.kind != "money":
        return row.kind
    if row.per:
        return f"amount per {row.per}"
    return "rejected figure" if row.status == "rejected" else "repeated sum"

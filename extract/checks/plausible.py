"""Checks that a figure can be so: money of its country, amounts of a size that such things have, periods that fit."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from extract.checks.finding import Finding, Rule, number, quoted
from extract.errors import BadArgument, BadReference
from extract.lexicon import legal_tender
from extract.normalise.periods import months_of
from extract.normalise.rows import positive, shown, table

LIMITS = Path(__file__).parents[2] / "data" / "reference" / "plausible_amounts.csv"
OF_WORLD_TRADE = ("USD", "EUR", "GBP", "JPY", "CHF", "CNY")
PLANNED = (
    r"\b(?:by|until|target|targets|targeted|plan|plans|planned|aim|aims|expect|expects|expected|forecast|forecasts|projected|"
    r"will|would|shall|due|scheduled|from|starting|start|begin|begins|beginning|onwards|next|proposed|pledged|promised|goal|deadline|effective)\b"
)
OF_THE_FUTURE = ("planned", "pledged", "target", "forecast", "approved", "signed", "estimated")
EARLIEST = 1800
LOOK = "Read the sentence: are the number, its scale and its currency right? Correct or reject the figure, or leave it."
FEWEST = 8  # figures of one sort below which a median says nothing
FAR = 6.0  # robust standard deviations
NORMAL = 1.4826  # a median deviation as a standard deviation
SMALLEST_SPREAD = 0.1  # in powers of ten: wages set by one law differ by little


class Limit(NamedTuple):
    """Between which amounts a figure of a category and kind is believed, in the unit of `column`."""

    category: str
    kind: str
    column: str
    low: float
    high: float
    reason: str


@cache
def limits() -> tuple[Limit, ...]:
    """The rows of data/reference/plausible_amounts.csv; raises BadReference for a row that is wrong."""
    found = []
    for line, (category, kind, column, low, high, reason) in table(LIMITS, Limit._fields):
        if column not in ("value", "usd", "per_hour_usd", "per_day_usd", "per_month_usd"):
            raise BadReference(f"{shown(LIMITS)}:{line}: no amounts are checked in column {column!r}")
        least = 0.0 if low == "0" else float(positive(low, shown(LIMITS), line))
        found.append(Limit(category, kind, column, least, float(positive(high, shown(LIMITS), line)), reason))
    return tuple(found)


def sizes(frame: pd.DataFrame) -> Iterator[Finding]:
    """Amounts outside the limits of their category; both ends of a range are looked at where the column has them."""
    rule = Rule("warning", "plausible_amount", LOOK)
    for limit in limits():
        rows = (frame["category"] == limit.category) & (frame["kind"] == limit.kind)
        if limit.column == "usd":
            rows &= frame["per"] == ""
        for end in ("", "_low", "_high"):
            column = f"{limit.column}{end}"
            if column not in frame.columns:
                continue
            amounts = frame[column]
            yield from rule.at(
                frame,
                rows & ((amounts < limit.low) | (amounts > limit.high)),
                lambda row, limit=limit, column=column: _says_size(row, limit, column),
            )


def _says_size(row: object, limit: Limit, column: str) -> str:
    amount = getattr(row, column)
    side = f"under {number(limit.low)}" if amount < limit.low else f"over {number(limit.high)}"
    where = f" in {row.place}" if row.place else ""
    return f"{quoted(row.text)}: a {limit.category} of {_money(row, column)}{where}? That is {side}, which is hard to believe"


def _money(row: object, column: str) -> str:
    amount = number(getattr(row, column))
    span = {"per_hour_usd": " an hour", "per_day_usd": " a day", "per_month_usd": " a month"}
    if column.startswith("value"):
        return f"{amount} {row.unit}"
    return f"US${amount}{span.get(column.removesuffix('_low').removesuffix('_high'), '')}"


def outliers(frame: pd.DataFrame) -> Iterator[Finding]:
    """Pay and sums ten times and many usual spreads away from the median of their category and country in this dataset."""
    pay = frame["per_day_usd"].notna()
    amounts = frame["per_day_usd"].where(pay, frame["usd"].where(frame["per"] == ""))
    logs = pd.Series(np.log10(amounts.where(amounts > 0)), index=frame.index)
    known = logs.notna() & (frame["category"] != "other") & (frame["place"] != "")
    logs = logs.where(known)
    sort = pd.factorize(frame["category"] + " " + frame["place"])[0] * 2 + pay.to_numpy("int64")
    by_sort = logs.groupby(sort, sort=False)
    middle, count = by_sort.transform("median"), by_sort.transform("count")
    spread = (logs - middle).abs().groupby(sort, sort=False).transform("median") * NORMAL
    far = (logs - middle).abs() / spread.clip(lower=SMALLEST_SPREAD)
    marked = known & (count >= FEWEST) & (far > FAR) & ((logs - middle).abs() >= 1)
    above = zip(frame.loc[marked, "figure_id"], (logs - middle)[marked], count[marked], strict=True)
    told = {figure_id: (distance, others) for figure_id, distance, others in above}
    yield from Rule("warning", "far_from_its_like", LOOK).at(
        frame, marked, lambda row: _says_far(row, *told[row.figure_id])
    )


def _says_far(row: Any, distance: float, others: int) -> str:  # noqa: ANN401 - a row of the frame
    """distance is in powers of ten."""
    return (
        f"{quoted(row.text)} is {number(round(10 ** abs(distance)))} times {'' if distance > 0 else 'less than '}the "
        f"median of the {number(others)} figures of category {row.category} in {row.place}"
    )


def money_of_place(frame: pd.DataFrame) -> Iterator[Finding]:
    """A currency that is neither the country's, now or ever, nor the counterpart's, nor one of world trade."""
    money = (frame["kind"] == "money") & (frame["unit"] != "") & (frame["place"] != "")
    at_home = {(iso3, tender.currency) for iso3, tenders in legal_tender().items() for tender in tenders}
    pairs = frame["place"] + " " + frame["unit"]
    known = pairs.isin({f"{iso3} {code}" for iso3, code in at_home}) | frame["unit"].isin(OF_WORLD_TRADE)
    if "counterpart" in frame.columns:
        known |= (frame["counterpart"] + " " + frame["unit"]).isin({f"{iso3} {code}" for iso3, code in at_home})
    yield from Rule(
        "warning", "money_of_place", "Read the sentence: is it about another country, or in other money?"
    ).at(
        frame,
        money & ~known,
        lambda row: (
            f"{quoted(row.text)}: a {row.category or 'figure'} in {row.unit} in {row.place}, whose money it is not"
        ),
    )


def periods(frame: pd.DataFrame) -> Iterator[Finding]:
    """A period after the publication of what no plan is told of, and one before there were figures to tell."""
    first = frame["period"].map({text: _bound(text, 0) for text in frame["period"].unique()})
    last = frame["published"].map({text: _bound(text, -1) for text in frame["published"].unique()})
    later = (first != "") & (last != "") & (first > last)
    if "claim" in frame.columns:
        later &= ~frame["claim"].isin(OF_THE_FUTURE)
    later[later] = ~frame.loc[later, "sentence"].str.contains(PLANNED, case=False, regex=True)
    yield from Rule("warning", "period_after_publication", "Read the sentence: which year is the figure for?").at(
        frame,
        later,
        lambda row: (
            f"{quoted(row.text)} is for {row.period}, after its document of {row.published}, and no plan is spoken of"
        ),
    )
    yield from Rule("warning", "period_long_ago", "Read the sentence: is that number a year at all?").at(
        frame,
        (first != "") & (first < str(EARLIEST)),
        lambda row: f"{quoted(row.text)} is for {row.period}, before {EARLIEST}",
    )


def _bound(period: str, which: int) -> str:
    """The first (0) or last (-1) month of a period, or "" for what is none."""
    try:
        return months_of(period).months[which] if period else ""
    except BadArgument:
        return ""


def years_as_counts(frame: pd.DataFrame) -> Iterator[Finding]:
    """A bare number from 1900 to 2100 that counts nothing, or years: most likely a year."""
    bare = frame["text"].str.fullmatch(r"(?:19|20)\d\d(?:[ -]years?)?")
    unit = frame["unit"].isin(("", "year", "figure", "number"))
    yield from Rule("warning", "year_as_count", "Read the sentence; reject the figure if it is a year.").at(
        frame,
        frame["kind"].isin(("count", "quantity")) & bare & unit,
        lambda row: f"{quoted(row.text)} is read as a {row.kind} of {row.unit or 'nothing'}; is it a year?",
    )


def scales(frame: pd.DataFrame) -> Iterator[Finding]:
    """The same digits for the same subject a thousand or a million times larger: one of the two has the wrong scale."""
    value = frame["value"].where(frame["value"] > 0)
    logs = pd.Series(np.log10(value), index=frame.index)
    subject = ["label", "category", "place", "period", "kind", "unit", "per"]
    known = value.notna() & (frame["label"] != "")
    rows = frame.loc[known, subject].assign(rest=(logs % 3).round(2), power=(logs // 3))
    rows["digits"] = (10 ** (logs[known] % 3)).round(1)
    groups = rows.groupby([*subject, "digits"], sort=False)["power"]
    differ = groups.transform("max") != groups.transform("min")
    marked = pd.Series(False, index=frame.index)
    marked.loc[differ.index[differ]] = True
    yield from Rule("warning", "same_digits_other_scale", "Read both sentences: thousand, million or billion?").at(
        frame,
        marked,
        lambda row: (
            f"{quoted(row.text)}: {row.label} in {row.place or 'no place'} is told of with the same digits a thousand times larger or smaller"
        ),
    )

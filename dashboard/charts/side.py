"""Side by side: any figures and places a reader picks, as marks on one axis and as a table of differences in words."""

import math
from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from dashboard import basis, wording
from dashboard.charts.layout import Chart, Frame, period_words
from dashboard.charts.people import Population, per_person
from dashboard.charts.ratio import Span, difference_words, index_words, span, times_words
from dashboard.charts.records import Record, about, dot, records, shown_amount
from dashboard.charts.rows import Row, ends, framed, marks_key
from dashboard.charts.scale import linear_scale
from dashboard.charts.sources import source_line
from dashboard.places import place_name

_ENOUGH = 3  # figures of a place for a median


class Item(NamedTuple):
    """One thing a reader picked: a figure, or a place with its figures. amount and words say what it is."""

    code: str
    amount: str
    words: str
    when: str
    told: Span
    records: Sequence[Record]


def items(rows: pd.DataFrame, figure_ids: Sequence[str], places: Sequence[str], measured: pd.DataFrame) -> list[Item]:
    """What was picked, in its order. rows hold the figures picked; measured, those that a place stands for.

    Both have shown values in one unit and for one rate (shown_per). What has no value is left out.
    """
    known = {record.figure_id: record for record in records(rows[basis.drawable(rows)])}
    per = dict(zip(rows["figure_id"], rows["shown_per"], strict=True))
    picked = [_figure(known[code], per[code]) for code in figure_ids if code in known]
    told = measured[basis.drawable(measured)]
    for place in places:
        here = told[told["place"] == place]
        if len(here):
            picked.append(_place(place, records(here), here["shown_per"].iloc[0]))
    return picked


def side_chart(picked: Sequence[Item], rows: pd.DataFrame, shown_in: str) -> Chart | None:
    """The items on one axis. rows are those of their records, with shown values of one unit. None for no item."""
    if not picked:
        return None
    ids = [record.figure_id for item in picked for record in item.records]
    drawn = rows.drop_duplicates("figure_id").set_index("figure_id", drop=False).loc[list(dict.fromkeys(ids))]
    kind, unit, per = (drawn[name].iloc[0] for name in ("kind", "shown_unit", "shown_per"))
    lines = [Row(item.amount, item.words, [dot(r, shown_amount(r, per)) for r in item.records]) for item in picked]
    scale = linear_scale(ends(lines), lambda value: wording.quantity(value, kind, unit, 3))
    in_basis = basis.words(shown_in, drawn) if kind == "money" else "as printed"
    finding = _finding(picked)
    axis = basis.axis(shown_in, drawn, unit, per) if kind == "money" else f"{wording.plural(unit, 2)}, as printed"
    frame = Frame(
        title=finding,
        subtitle=f"{wording.counted(len(picked), 'choice')} side by side, {in_basis}, {period_words(drawn)}",
        axis=wording.capital(axis),
        footer=source_line(drawn, shown_in),
        key=marks_key(lines),
    )
    figure = framed(lines, scale, frame)
    alt = f"Dot plot of {wording.counted(len(picked), 'choice')} {in_basis}. {finding}. The table below holds the same."
    return Chart(figure, alt, drawn.reset_index(drop=True))


def side_table(picked: Sequence[Item], base: str, unit: str, people: dict[str, Population]) -> pd.DataFrame:
    """Each item against the item with the code base: difference, times, index, and per person of the place.

    people holds the population used for an item, by its code.
    """
    against = next((item for item in picked if item.code == base), picked[0])

    def amount(value: float) -> str:
        kind = picked[0].records[0].kind
        return wording.quantity(value, kind, unit, 3)

    others = [(item, item.code == against.code) for item in picked]
    return pd.DataFrame(
        {
            "What": [item.words for item in picked],
            "Amount": [item.amount for item in picked],
            "For": [item.when for item in picked],
            "Difference": [
                "" if same else difference_words(item.told, against.told, amount) or "either may be more"
                for item, same in others
            ],
            "Times": [
                "the base" if same else times_words(item.told, against.told) or "cannot be told"
                for item, same in others
            ],
            "Index": ["100" if same else index_words(item.told, against.told) for item, same in others],
            "Per person": [per_person(item.told, people.get(item.code), amount) for item in picked],
        }
    ).astype("str")


def _figure(record: Record, per: str) -> Item:
    told = span(record.shown, record.shown_low, record.shown_high, record.approx)
    when = wording.day(record.period)
    return Item(record.figure_id, shown_amount(record, per), about(record, record.period[:4]), when, told, [record])


def _place(place: str, here: list[Record], per: str) -> Item:
    """A place by the median of its exact figures, by the span of all where they are few."""
    exact = sorted(r.shown for r in here if not math.isnan(r.shown))
    spans = [span(r.shown, r.shown_low, r.shown_high, r.approx) for r in here]
    years = [f"{r.year:.0f}" for r in here if not math.isnan(r.year)]
    when = wording.span(min(years), max(years)) if years else ""
    unit, kind = here[0].shown_unit, here[0].kind
    count = wording.counted(len(here), "figure")
    if len(exact) >= _ENOUGH:
        middle = float(pd.Series(exact).median())
        amount = shown_amount(here[0]._replace(shown=middle, approx=""), per)
        return Item(
            place,
            amount,
            f"{place_name(place)}, median of {len(exact)} figures",
            when,
            Span(middle, middle, True),
            here,
        )
    low, high = min(s.low for s in spans), max(s.high for s in spans)
    if len(here) == 1:
        return _figure(here[0], per)._replace(
            code=place, words=f"{place_name(place)}: {about(here[0], here[0].period[:4])}"
        )
    words = wording.amount(wording.Measure(math.nan, low, high, kind, unit, per), 3)
    return Item(place, words, f"{place_name(place)}, {count}", when, Span(low, high, False), here)


def _finding(picked: Sequence[Item]) -> str:
    """The largest against the smallest, in words."""
    if len(picked) == 1:
        return f"{picked[0].words}: {picked[0].amount}. Pick another to compare"
    ordered = sorted(picked, key=lambda item: item.told.low)
    small, large = ordered[0], ordered[-1]
    times = times_words(large.told, small.told)
    if not times:
        return f"{large.words}, {large.amount}, beside {small.words}, {small.amount}"
    return f"{large.words}, {large.amount}, is {times}{' as' if times.endswith('as much') else ':'} {small.words}, {small.amount}"

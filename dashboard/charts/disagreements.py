"""Disagreements: what several sources say of one thing, each on its own mark, never averaged."""

from itertools import groupby

import pandas as pd

from dashboard import basis, safe_text, wording
from dashboard.charts import things
from dashboard.charts.layout import Chart, Frame, period_words
from dashboard.charts.records import Record, dot, evenly, records, shown_amount
from dashboard.charts.rows import Row, ends, framed, marks_key
from dashboard.charts.scale import linear_scale, log_scale
from dashboard.charts.sources import source_line, source_names

_MOST_MARKS = 20  # of one thing in the overview
_MOST_ROWS = 60  # of one thing looked at closely
_BASES = {
    things.STORY: "the dataset names them one story",
    things.LABEL: "same label, place and date",
    things.NAME: "grouped by a name their titles share, a guess",
}


def disagreements_chart(told: pd.DataFrame, shown_in: str, *, most: int = 15) -> Chart | None:
    """One row for each thing of things.with_things, with a mark for each source; the widest apart first.

    told has one unit. None where no two sources disagree.
    """
    if told.empty:
        return None
    low, high = _ends(told)
    times = high.groupby(told["thing"]).transform("max") / low.groupby(told["thing"]).transform("min")
    rows = told.assign(_times=times).sort_values(["_times", "thing", "period"], ascending=[False, True, True])
    drawn = rows[rows["thing"].isin(rows["thing"].unique()[:most])].drop(columns="_times")
    codes, names = drawn["thing"].tolist(), drawn["thing_name"].tolist()
    sources = source_names(drawn).tolist()
    cells = zip(codes, names, sources, records(drawn), strict=True)
    lines = [_thing(list(group)) for _, group in groupby(cells, key=lambda cell: cell[0])]
    kind, unit = drawn["kind"].iloc[0], drawn["shown_unit"].iloc[0]
    marked = {mark.figure_id for line in lines for mark in line.dots}
    drawn = drawn[drawn["figure_id"].isin(marked)]
    scale = log_scale(ends(lines), lambda value: wording.quantity(value, kind, unit, 3))
    count = rows["thing"].nunique()
    guessed = rows.loc[rows["thing_basis"] == things.NAME, "thing"].nunique()
    guess = f". {guessed} of them only share a name in the titles of their sources, a guess" if guessed else ""
    in_basis = basis.words(shown_in, drawn)
    frame = Frame(
        title=f"Sources differ most on {lines[0].words}: {lines[0].amount}",
        subtitle=f"{wording.counted(count, 'thing')} with several amounts {in_basis}, {period_words(rows)}, the widest apart "
        f"first. Each mark is one figure; they may count different parts or dates of it, so none is averaged{guess}",
        axis=f"{basis.axis(shown_in, drawn, unit)}, log scale",
        footer=source_line(drawn, shown_in),
        key=marks_key(lines),
    )
    figure = framed(lines, scale, frame)
    alt = (
        f"Dot plot of what sources say of {len(lines)} of {wording.counted(count, 'thing')} {in_basis} on a logarithmic "
        f"axis, from {lines[-1].words} ({lines[-1].amount}) to {lines[0].words} ({lines[0].amount}). "
        "The table below holds the same figures."
    )
    return Chart(figure, alt, drawn)


def thing_chart(told: pd.DataFrame, shown_in: str) -> Chart | None:
    """One thing, one row for each figure told of it, by date. told are the rows of one thing."""
    if told.empty:
        return None
    drawn = told.sort_values(["period", "figure_id"]).head(_MOST_ROWS)
    more = f"; the first {_MOST_ROWS} of {len(told):,}" if len(told) > _MOST_ROWS else ""
    sources = source_names(drawn).tolist()
    lines = [
        Row(shown_amount(record), _by(record, source), [dot(record, shown_amount(record))])
        for record, source in zip(records(drawn), sources, strict=True)
    ]
    kind, unit = drawn["kind"].iloc[0], drawn["shown_unit"].iloc[0]
    scale = linear_scale(ends(lines), lambda value: wording.quantity(value, kind, unit, 3))
    name, how = drawn["thing_name"].iloc[0], drawn["thing_basis"].iloc[0]
    apart = _apart(drawn)
    in_basis = basis.words(shown_in, drawn)
    frame = Frame(
        title=f"{name}: {_extent(drawn)}{f', {apart}' if apart else ''}",
        subtitle=f"Each figure told of it {in_basis}, {period_words(drawn)}, by date ({_BASES[how]}){more}",
        axis=basis.axis(shown_in, drawn, unit),
        footer=source_line(drawn, shown_in),
        key=marks_key(lines),
    )
    figure = framed(lines, scale, frame)
    alt = (
        f"Dot plot of {wording.counted(len(lines), 'figure')} told of {name} {in_basis}, from {_extent(drawn)}. "
        "The table below holds the same figures."
    )
    return Chart(figure, alt, drawn)


def _thing(cells: list[tuple[str, str, str, Record]]) -> Row:
    told = [record for *_, record in cells]
    rows = pd.DataFrame(told, columns=Record._fields)
    sources = len({source for *_, source, _ in cells})
    marks = [dot(record, shown_amount(record)) for record in evenly(told, _MOST_MARKS)]
    return Row(_extent(rows), f"{cells[0][1]}, {sources} sources", marks)


def _by(record: Record, source: str) -> str:
    when = wording.day(record.period)
    return f"{f'{when}, ' if when else ''}{safe_text.cut(source, 60)}"


def _ends(rows: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    return rows["shown"].fillna(rows["shown_low"]), rows["shown"].fillna(rows["shown_high"])


def _extent(rows: pd.DataFrame) -> str:
    low, high = _ends(rows)
    kind, unit = rows["kind"].iloc[0], rows["shown_unit"].iloc[0]
    first, last = (wording.quantity(value, kind, unit, 3) for value in (low.min(), high.max()))
    return first if first == last else f"{first} to {last}"


def _apart(rows: pd.DataFrame) -> str:
    """How many times the lowest the highest is."""
    low, high = _ends(rows)
    times = high.max() / low.min()
    if times < 1.005:
        return ""
    return f"{wording.number(times, 2)} times apart" if times >= 2 else f"{wording.number((times - 1) * 100, 2)}% apart"

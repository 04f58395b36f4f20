"""Which figures are in view: filters applied to the frame, the counts beside each choice, the view in one sentence.

Pure: frames in, frames and words out. The widgets are in filters.py.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields

import pandas as pd

from dashboard import basis, wording

NONE = "none"  # the choice "not stated", in the address and in the session; the frame holds ""


@dataclass(frozen=True, slots=True)
class Filters:
    """What a reader asked for. An empty tuple and years=None ask for everything."""

    kind: tuple[str, ...] = ()
    category: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    currency: tuple[str, ...] = ()
    years: tuple[int, int] | None = None

    @property
    def active(self) -> bool:
        return any(getattr(self, field.name) for field in fields(self))


@dataclass(frozen=True, slots=True)
class View:
    """What a page shows: the rows in view, of all figures, in one of the bases of basis.NAMES."""

    figures: pd.DataFrame
    rows: pd.DataFrame
    filters: Filters
    basis: str

    @property
    def basis_words(self) -> str:
        return basis.words(self.basis, self.figures)


def apply(figures: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    """The figures that pass every filter, in their order. Adding a filter never adds a row."""
    keep = pd.Series(data=True, index=figures.index)
    for column in ("kind", "category", "place"):
        chosen = getattr(filters, column)
        if chosen:
            keep &= figures[column].isin(["" if choice == NONE else choice for choice in chosen])
    if filters.currency:
        keep &= (figures["kind"] == "money") & currencies(figures).isin(filters.currency)
    if filters.years:
        keep &= figures["year"].between(*filters.years)
    return figures if keep.all() else figures[keep]


def currencies(figures: pd.DataFrame) -> pd.Series:
    """The currency of each row, NONE where money has none; "" for what is not money."""
    return figures["unit"].where(figures["unit"] != "", NONE).where(figures["kind"] == "money", "")


def choices(figures: pd.DataFrame, column: str) -> dict[str, int]:
    """What a filter offers and how many figures each choice has, the most frequent first: {"KAZ": 40, "none": 3}."""
    values = currencies(figures) if column == "currency" else figures[column].where(figures[column] != "", NONE)
    counts = values[values != ""].value_counts()
    ordered = sorted(counts.items(), key=lambda pair: (pair[0] == NONE, -pair[1], str(pair[0])))
    return {str(value): int(count) for value, count in ordered}


def year_range(figures: pd.DataFrame) -> tuple[int, int] | None:
    """First and last year of the figures, None where no figure has one."""
    years = figures["year"].dropna()
    return (int(years.min()), int(years.max())) if len(years) else None


def sentence(view: View, place_names: Mapping[str, str]) -> str:
    """The view in words: "62 figures, Kazakhstan and Pakistan, 2016 to 2018, in US$ at the date"."""
    rows, filters = view.rows, view.filters
    parts = [wording.counted(len(rows), "figure")]
    parts += [wording.listing([name(choice) for choice in chosen]) for chosen, name in _chosen(filters, place_names)]
    covered = year_range(rows)
    if covered:
        parts.append(wording.span(str(covered[0]), str(covered[1])))
    return ", ".join([*parts, view.basis_words])


def exclusions(figures: pd.DataFrame, filters: Filters) -> list[str]:
    """For each active filter, how many figures it alone would leave: ["Place alone: 12 of 214"]."""
    words = []
    for field in fields(filters):
        chosen = getattr(filters, field.name)
        if chosen:
            left = len(apply(figures, Filters(**{field.name: chosen})))
            words.append(f"{field.name.capitalize()} alone leaves {left:,} of {len(figures):,}")
    return words


def search(rows: pd.DataFrame, words: str) -> pd.DataFrame:
    """The rows whose sentence, name or title holds the words, in any case; all rows for no words."""
    wanted = words.strip().casefold()
    if not wanted:
        return rows
    found = pd.Series(data=False, index=rows.index)
    for column in ("sentence", "name", "title", "publisher", "figure_id"):
        found |= rows[column].str.casefold().str.contains(wanted, regex=False)
    return rows[found]


def _chosen(filters: Filters, place_names: Mapping[str, str]) -> list[tuple]:
    """Each set of choices with the function that names one of them."""

    def place(code: str) -> str:
        return "place not stated" if code == NONE else place_names.get(code, code)

    def category(code: str) -> str:
        return "no category" if code == NONE else wording.category(code).lower()

    def currency(code: str) -> str:
        return "currency not stated" if code == NONE else code

    named = [
        (filters.kind, lambda code: wording.kind(code).lower()),
        (filters.category, category),
        (filters.place, place),
        (filters.currency, currency),
    ]
    return [(chosen, name) for chosen, name in named if chosen]

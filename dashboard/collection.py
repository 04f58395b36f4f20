"""What the pages ask of the figures they show, whether these are held in memory or too many for it; and a view of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

import pandas as pd

from dashboard import basis, wording
from dashboard.facets import BY_KEY, Facet
from dashboard.selection import Filters

MOST_LISTED = 300  # choices of one filter that are listed
MOST_ROWS = 10_000  # figures of one view of an archive that are taken into memory with all their words: some 4 kB each


class Counted(NamedTuple):
    """How many figures each choice of a filter would leave, the most frequent first, "none" last.

    counts has the first MOST_LISTED at least, choices is how many there are.
    """

    counts: Mapping[str, int]
    choices: int


class Narrowed(NamedTuple):
    """What passes the filters: its rows as dataset.prepared makes them, their number, first and last year, and the choices.

    Where there are too many to hold, there are no rows, and count still says how many there are.
    """

    rows: pd.DataFrame
    count: int
    covered: tuple[int, int] | None
    counts: Mapping[str, Counted]


class Summary(NamedTuple):
    """What passes the filters, in numbers. left has no value in US dollars; years is year -> figures."""

    figures: int
    articles: int
    sources: int
    countries: int
    money: int
    left: int
    reviewed: int
    unsure: int
    years: Mapping[int, int]


class Collection(Protocol):
    """All figures there are.

    size is their number, frame all their rows as dataset.prepared makes them, None where they are too many to hold;
    offered the filters they have, covered their first and last year, undated the number of those without a year, priced
    a frame whose base_year has each year whose prices there are.
    """

    size: int
    frame: pd.DataFrame | None
    offered: Sequence[Facet]

    @property
    def covered(self) -> tuple[int, int] | None: ...

    @property
    def undated(self) -> int: ...

    @property
    def priced(self) -> pd.DataFrame: ...

    def known(self, key: str, codes: Sequence[str]) -> set[str]:
        """Those of the codes that some figure has in a facet."""

    def several(self, key: str) -> bool:
        """Whether a facet has more than one choice."""

    def name(self, key: str, code: str, place_names: Mapping[str, str]) -> str:
        """What a choice is called in a sentence: "Kazakhstan", "minimum wage", "currency not stated"."""

    def count(self, filters: Filters, words: tuple[str, ...] = ()) -> int:
        """How many figures pass the filters and hold every word of a search."""

    def rows(
        self, filters: Filters, words: tuple[str, ...] = (), first: int = 0, most: int | None = None
    ) -> pd.DataFrame:
        """Those that `count` counts, in their order: all, or `most` of them from the one numbered `first`."""

    def narrowed(self, filters: Filters) -> Narrowed: ...

    def places(self, filters: Filters) -> Mapping[str, int]:
        """The figures of each country among those that pass the filters."""

    def summary(self, filters: Filters) -> Summary: ...

    def figures(self, figure_ids: Sequence[str]) -> pd.DataFrame:
        """The rows of those of the figures that there are."""

    def document(self, document_id: str) -> pd.DataFrame:
        """The rows of one document."""

    def documents(self, filters: Filters) -> Mapping[str, tuple[str, int]]:
        """Title and number of figures of the documents a reader may choose from, by id."""

    def beside(self, row: Mapping[str, object]) -> pd.DataFrame:
        """The rows in which there is all that the evidence of one figure may be set beside."""


@dataclass(frozen=True, slots=True)
class View:
    """What a page shows: those of a collection that pass the filters, in one of the bases of basis.NAMES."""

    collection: Collection
    narrowed: Narrowed
    filters: Filters
    basis: str

    @property
    def rows(self) -> pd.DataFrame:
        return self.narrowed.rows

    @property
    def count(self) -> int:
        return self.narrowed.count

    @property
    def too_many(self) -> bool:
        """Whether there are more figures in view than are held at a time: then rows has none of them."""
        return self.count > len(self.rows)

    @property
    def basis_words(self) -> str:
        return basis.words(self.basis, self.collection.priced)


def sentence(view: View, place_names: Mapping[str, str]) -> str:
    """The view in words: "62 figures, Kazakhstan and Pakistan, 2016 to 2018, in US$ at the date"."""
    parts = [wording.counted(view.count, "figure"), *chosen_in_words(view, place_names)]
    if view.narrowed.covered:
        parts.append(years_words(view.narrowed.covered))
    return ", ".join([*parts, view.basis_words])


def years_words(covered: tuple[int, int] | None) -> str:
    """First and last year in words: "2016 to 2018", "undated" for none."""
    return wording.span(*map(str, covered)) if covered else "undated"


def chosen_in_words(view: View, place_names: Mapping[str, str]) -> list[str]:
    """Each filter with choices, as words: ["Kazakhstan and Pakistan", "daily wage"]. Years are not among them."""
    return [
        wording.listing([view.collection.name(key, code, place_names) for code in getattr(view.filters, key)])
        for key in view.filters.active
        if key in BY_KEY
    ]


def exclusions(collection: Collection, filters: Filters) -> list[str]:
    """For each active filter, how many figures it alone would leave: ["Place alone leaves 12 of 214"]."""
    words = []
    for key in filters.active:
        left = collection.count(Filters(**{key: getattr(filters, key)}))
        label = BY_KEY[key].label if key in BY_KEY else "Years"
        words.append(f"{label} alone leaves {left:,} of {collection.size:,}")
    return words

"""Which figures are in view: filters applied to the frame, the counts beside each choice, the view in one sentence.

Pure: frames in, frames and words out. The widgets are in filters.py.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields

import numpy as np
import pandas as pd

from dashboard import basis, wording
from dashboard.facets import BY_KEY, Facets, offered

_SEARCHED = ("sentence", "name", "title", "publisher", "source", "figure_id")
_WORDS = re.compile(r'"([^"]*)"|([^\s"]+)')


@dataclass(frozen=True, slots=True)
class Filters:
    """What a reader asked for, by the keys of facets.FACETS. An empty tuple and years=None ask for everything."""

    kind: tuple[str, ...] = ()
    category: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    currency: tuple[str, ...] = ()
    counterpart: tuple[str, ...] = ()
    claim: tuple[str, ...] = ()
    document: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    confidence: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    years: tuple[int, int] | None = None

    @property
    def active(self) -> tuple[str, ...]:
        """The keys of the filters that ask for something."""
        return tuple(field.name for field in fields(self) if getattr(self, field.name))


@dataclass(frozen=True, slots=True)
class View:
    """What a page shows: the rows in view, of all figures with their facets, in one of the bases of basis.NAMES."""

    facets: Facets
    rows: pd.DataFrame
    filters: Filters
    basis: str

    @property
    def figures(self) -> pd.DataFrame:
        return self.facets.figures

    @property
    def basis_words(self) -> str:
        return basis.words(self.basis, self.figures)


def apply(figures: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    """The figures that pass every filter, in their order. Adding a filter never adds a row."""
    return rows(Facets(figures), filters)


def rows(facets: Facets, filters: Filters) -> pd.DataFrame:
    """`apply` on a frame whose facets are coded already."""
    keep = _all_of(_masks(facets, filters), len(facets.figures))
    return facets.figures if keep.all() else facets.figures[keep]


def counts(facets: Facets, filters: Filters) -> dict[str, dict[str, int]]:
    """For each facet the figures of each choice among those that pass the other filters: {"place": {"KAZ": 40}}.

    So a number says how many figures choosing that alone in its filter would leave. Choices without any are not listed.
    """
    masks = _masks(facets, filters)
    return {
        facet.key: facets.counts(
            facet.key,
            _all_of({name: mask for name, mask in masks.items() if name != facet.key}, len(facets.figures)),
        )
        for facet in offered(facets.figures)
    }


def _masks(facets: Facets, filters: Filters) -> dict[str, np.ndarray]:
    """For each active filter whether each row passes it. A facet that the frame lacks asks for nothing."""
    figures = facets.figures
    masks = {
        key: facets.passing(key, getattr(filters, key))
        for key in filters.active
        if key in BY_KEY and BY_KEY[key].column in figures
    }
    if filters.years:
        masks["years"] = figures["year"].between(*filters.years).to_numpy()
    return masks


def _all_of(masks: Mapping[str, np.ndarray], length: int) -> np.ndarray:
    return np.logical_and.reduce([np.ones(length, dtype=bool), *masks.values()])


def year_range(figures: pd.DataFrame) -> tuple[int, int] | None:
    """First and last year of the figures, None where no figure has one."""
    years = figures["year"].dropna()
    return (int(years.min()), int(years.max())) if len(years) else None


def sentence(view: View, place_names: Mapping[str, str]) -> str:
    """The view in words: "62 figures, Kazakhstan and Pakistan, 2016 to 2018, in US$ at the date"."""
    parts = [wording.counted(len(view.rows), "figure"), *chosen_in_words(view, place_names)]
    covered = year_range(view.rows)
    if covered:
        parts.append(wording.span(str(covered[0]), str(covered[1])))
    return ", ".join([*parts, view.basis_words])


def chosen_in_words(view: View, place_names: Mapping[str, str]) -> list[str]:
    """Each filter with choices, as words: ["Kazakhstan and Pakistan", "daily wage"]. Years are not among them."""
    return [
        wording.listing([view.facets.name(key, code, place_names) for code in getattr(view.filters, key)])
        for key in view.filters.active
        if key in BY_KEY
    ]


def exclusions(figures: pd.DataFrame, filters: Filters) -> list[str]:
    """For each active filter, how many figures it alone would leave: ["Place alone: 12 of 214"]."""
    words = []
    for key in filters.active:
        left = len(apply(figures, Filters(**{key: getattr(filters, key)})))
        label = BY_KEY[key].label if key in BY_KEY else "Years"
        words.append(f"{label} alone leaves {left:,} of {len(figures):,}")
    return words


def searched_words(text: str) -> list[str]:
    """What a search asks for: its words, and what stands between double quotes as one: 'pay "dry port"'."""
    return [found for quoted, plain in _WORDS.findall(text) if (found := (quoted or plain).strip())]


def search(rows: pd.DataFrame, text: str) -> pd.DataFrame:
    """The rows that hold every word of the text, in any case, in sentence, name, title or source; all for no words."""
    for word in searched_words(text):
        found = np.zeros(len(rows), dtype=bool)
        for column in _SEARCHED:
            found |= rows[column].str.contains(word, case=False, regex=False).to_numpy(dtype=bool)
        rows = rows[found]
    return rows

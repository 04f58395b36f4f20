"""Which figures pass the filters, how many each choice would leave, and which hold the words of a search.

Pure: frames in, frames and counts out. The widgets are in filters.py.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from itertools import islice

import numpy as np
import pandas as pd

from dashboard.facets import BY_KEY, Facets, offered

SEARCHED = ("sentence", "name", "title", "publisher", "source", "figure_id")
MOST_WORDS = 20
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


def searched_words(text: str) -> list[str]:
    """What a search asks for: its words, and what stands between double quotes as one: 'pay "dry port"'.

    The first MOST_WORDS of them: each is looked for in every figure.
    """
    words = (found for quoted, plain in _WORDS.findall(text) if (found := (quoted or plain).strip()))
    return list(islice(dict.fromkeys(words), MOST_WORDS))


def search(rows: pd.DataFrame, text: str) -> pd.DataFrame:
    """The rows that hold every word of the text, in any case, in sentence, name, title or source; all for no words."""
    return holding(rows, searched_words(text))


def holding(rows: pd.DataFrame, words: Iterable[str]) -> pd.DataFrame:
    """`search` for words that are told apart already."""
    for word in words:
        found = np.zeros(len(rows), dtype=bool)
        for column in SEARCHED:
            found |= rows[column].str.contains(word, case=False, regex=False).to_numpy(dtype=bool)
        rows = rows[found]
    return rows

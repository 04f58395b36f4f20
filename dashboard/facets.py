"""The filters that offer choices: what each is called, which choice a figure has in it, how many figures a choice has.

Pure: frames in, counts and words out. A choice is a code that stays the same as long as the data does: KAZ, usd,
minimum-wage; what is not stated is the code "none". The widgets are in filters.py.
"""

import hashlib
import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import pandas as pd

from dashboard import wording

NONE = "none"  # the choice "not stated", in the address and in the session; the frame holds ""
_LONGEST_SLUG = 60
_NOT_IN_SLUG = re.compile(r"[\W_]+")


class Facet(NamedTuple):
    """key names it in the address, label on the page; column holds its codes in the frame of `dataset.prepared`.

    words, where given, is the column with what a code is called; none says what a missing code is called in a
    sentence.
    """

    key: str
    label: str
    column: str
    none: str
    words: str = ""


FACETS = (
    Facet("kind", "Kind", "kind", "no kind"),
    Facet("category", "Category", "category", "no category"),
    Facet("place", "Place", "place", "place not stated"),
    Facet("subject", "What it measures", "measured", "no label", "name"),
    Facet("currency", "Currency", "unit", "currency not stated"),
    Facet("counterpart", "With which country", "counterpart", "no other country"),
    Facet("claim", "Said to be", "claim", "no word on its standing"),
    Facet("document", "Article", "document_id", "no article", "title"),
    Facet("source", "Source cited", "cited", "no source cited", "source"),
    Facet("confidence", "Confidence", "confidence", "not rated"),
    Facet("status", "Review", "status", "not reviewed"),
)
BY_KEY = {facet.key: facet for facet in FACETS}
_COUNTRIES = ("place", "counterpart")


def _plain_words(code: str) -> str:
    return wording.category(code).lower()


# How the codes of a facet are said, where not as plain words.
_SAID: Mapping[str, Callable[[str], str]] = {
    "kind": lambda code: wording.kind(code).lower(),
    "currency": str,
    "confidence": lambda code: f"{wording.confidence(code).lower()} confidence",
    "status": lambda code: {"extracted": "not reviewed", "added": "added by a reader"}.get(code, code),
}


class Coded(NamedTuple):
    """The codes of a facet in the order they first come, and for each row the number of its code, -1 for none."""

    choices: tuple[str, ...]
    codes: np.ndarray


class Facets:
    """Every facet of one frame, coded once at its first use; the frame is never changed."""

    def __init__(self, figures: pd.DataFrame) -> None:
        self.figures = figures
        self._coded: dict[str, Coded] = {}
        self._words: dict[str, Mapping[str, str]] = {}

    def coded(self, key: str) -> Coded:
        if key not in self._coded:
            codes, choices = pd.factorize(codes_of(self.figures, key))
            self._coded[key] = Coded(tuple(str(choice) for choice in choices), codes.astype(np.int32))
        return self._coded[key]

    def passing(self, key: str, chosen: tuple[str, ...]) -> np.ndarray:
        """Whether each row has one of the chosen codes in a facet: booleans, one a row."""
        choices, codes = self.coded(key)
        # One more at the end: the number -1 of a row without a code finds it.
        wanted = np.array([*(choice in chosen for choice in choices), False])
        return wanted[codes]

    def counts(self, key: str, keep: np.ndarray) -> dict[str, int]:
        """How many of the kept rows each choice has, the most frequent first, "none" last: {"KAZ": 40, "none": 3}."""
        choices, codes = self.coded(key)
        codes = codes[keep]
        found = np.bincount(codes[codes >= 0], minlength=len(choices))
        counts = [(choice, int(n)) for choice, n in zip(choices, found, strict=True) if n]
        return dict(sorted(counts, key=lambda pair: (pair[0] == NONE, -pair[1], pair[0])))

    def name(self, key: str, code: str, place_names: Mapping[str, str]) -> str:
        """What a choice is called in a sentence: "Kazakhstan", "minimum wage", "currency not stated"."""
        facet = BY_KEY[key]
        if facet.words and key not in self._words:
            named = self.figures[[facet.column, facet.words]].drop_duplicates(facet.column)
            self._words[key] = dict(zip(named[facet.column], named[facet.words], strict=True))
        return said(key, code, self._words[key].get(code, "") if facet.words else "", place_names)


def said(key: str, code: str, words: str, place_names: Mapping[str, str]) -> str:
    """What a choice is called in a sentence; words is what the figures call it, "" where they do not."""
    facet = BY_KEY[key]
    if code == NONE:
        return facet.none
    if facet.words:
        return words or code
    if key in _COUNTRIES:
        return place_names.get(code, code)
    return _SAID.get(key, _plain_words)(code)


def offered(figures: pd.DataFrame) -> tuple[Facet, ...]:
    """The facets whose column the frame has."""
    return tuple(facet for facet in FACETS if facet.column in figures)


def codes_of(figures: pd.DataFrame, key: str) -> pd.Series:
    """The code of each row in a facet: "none" where nothing is stated, missing where the facet does not apply."""
    column = figures[BY_KEY[key].column]
    codes = column.where(column != "", NONE)
    return codes.where(figures["kind"] == "money") if key == "currency" else codes


def slugs(names: pd.Series) -> pd.Series:
    """Each name as a code for an address: "Minimum wage (2018)" is "minimum-wage-2018"; "" stays ""."""
    return names.map({name: slug(name) for name in names.unique()}).astype("str")


@lru_cache(maxsize=50_000)
def slug(name: str) -> str:
    """One name as a code: letters and digits of any script in lower case, the rest hyphens.

    A long one ends in a short hash of the whole, so that names which differ late stay apart.
    """
    text = unicodedata.normalize("NFKC", name).casefold()
    code = _NOT_IN_SLUG.sub("-", text).strip("-")
    if len(code) <= _LONGEST_SLUG and (code or not name):
        return f"{code}-" if code == NONE else code
    # Never for security: it only tells long names apart.
    mark = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:6]
    return f"{code[:_LONGEST_SLUG].rstrip('-')}-{mark}".lstrip("-")

"""An archive: what dashboard.collection asks for, answered from Parquet files through an index in DuckDB."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

from dashboard import basis, collection
from dashboard.archive.files import SCAN, Files, told_of
from dashboard.archive.index import NAME, YEAR, build
from dashboard.collection import MOST_LISTED, Counted, Narrowed, Summary
from dashboard.dataset import prepared
from dashboard.facets import BY_KEY, FACETS, NONE, said
from dashboard.recent import Recent
from dashboard.selection import SEARCHED, Filters
from extract import COLUMNS

# Texts that nothing beside a figure is told from: most of what it takes in memory.
_WORDS = tuple(
    column.name
    for column in COLUMNS
    if column.name in ("text", "sentence", "steps", "note", "url", "source_url", "work_profile", "currency_candidates")
    or column.name.endswith(("_basis", "_source", "_date"))
)
_AROUND, _ENOUGH = 5, 1_000  # years on either side of a sum, and figures of pay that leave no doubt of a middle one


class _Holding(NamedTuple):
    """A condition on files.SCAN, and the parameters of both."""

    condition: str
    asked: list[object]


class Largest(NamedTuple):
    """Rows with their shown values; how many there are in all, and their first and last year."""

    rows: pd.DataFrame
    count: int
    years: tuple[int, int] | None


class Archive:
    """The figures of some Parquet files. Shared by all sessions, never written to.

    Errors: those of archive.files.Files for a file that is no dataset.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        self._files = Files(paths)
        with told_of(self._files.names[0]):
            self._index = build(self._files)
        self._words: dict[tuple[str, str], str] = {}
        self.size = self._files.size
        self.offered = FACETS
        self.frame = None
        # What many readers ask for in turn is found once. Counts are small; the rows of a view may take 40 MB.
        self._recent, self._recent_rows, self._recent_beside = Recent(300), Recent(4), Recent(2)

    def close(self) -> None:
        """Frees the index. Whoever still asks is told to load the page again."""
        self._index.close()

    # What there is.

    @cached_property
    def covered(self) -> tuple[int, int] | None:
        return self._years_of("TRUE")

    @cached_property
    def undated(self) -> int:
        return self._one("SELECT count(*) FROM figures WHERE year IS NULL")

    @cached_property
    def priced(self) -> pd.DataFrame:
        """The column base_year, once for each year whose prices the figures are in."""
        years = self._all(f"SELECT DISTINCT base_year FROM {SCAN} WHERE base_year IS NOT NULL", [self._files.names])
        return pd.DataFrame({"base_year": [year for (year,) in years]})

    def known(self, key: str, codes: Sequence[str]) -> set[str]:
        return {code for code, _number in self._numbers(key, codes)}

    def several(self, key: str) -> bool:
        return self._one(f"SELECT count(*) FROM choices_{key}") > 1

    def name(self, key: str, code: str, place_names: Mapping[str, str]) -> str:
        if BY_KEY[key].words and code != NONE and (key, code) not in self._words:
            found = self._all(f"SELECT words FROM choices_{key} WHERE code = ?", [code])
            self._words[key, code] = found[0][0] if found else ""
        return said(key, code, self._words.get((key, code), ""), place_names)

    # What passes the filters.

    def narrowed(self, filters: Filters) -> Narrowed:
        count = self.count(filters)
        rows = self.rows(filters) if count <= collection.MOST_ROWS else self.none
        years = self._recent.get(("years", filters), lambda: self._years_of(self._passing(filters)))
        return Narrowed(rows, count, years, self.counts(filters))

    def counts(self, filters: Filters) -> dict[str, Counted]:
        """Beside each choice of each filter, how many figures it would leave."""
        return self._recent.get(("counts", filters), lambda: self._counts(filters))

    def _counts(self, filters: Filters) -> dict[str, Counted]:
        return {facet.key: self._counted(facet.key, filters) for facet in FACETS}

    def _counted(self, key: str, filters: Filters) -> Counted:
        others = self._passing(filters, without=key)
        most = self._all(
            f"SELECT code, words, n, count(*) OVER () FROM (SELECT {key} AS number, count(*) AS n FROM figures "
            f"WHERE {others} AND {key} IS NOT NULL GROUP BY ALL) JOIN choices_{key} USING (number) "
            f"ORDER BY code = '{NONE}', n DESC, code LIMIT {MOST_LISTED}"
        )
        self._words |= {(key, code): words for code, words, _n, _all in most}
        counts = {code: n for code, _words, n, _all in most}
        for code in getattr(filters, key):
            if code not in counts and (n := self.count(replace(filters, **{key: (code,)}))):
                counts[code] = n
        return Counted(counts, most[0][3] if most else 0)

    def places(self, filters: Filters) -> dict[str, int]:
        return dict(
            self._all(
                "SELECT code, count(*) FROM figures JOIN choices_place ON figures.place = choices_place.number "
                f"WHERE {self._passing(filters)} AND code <> '{NONE}' GROUP BY code ORDER BY code"
            )
        )

    def summary(self, filters: Filters) -> Summary:
        return self._recent.get(("summary", filters), lambda: self._summary(filters))

    def _summary(self, filters: Filters) -> Summary:
        passing = self._passing(filters)
        figures, articles, sources, places, money, left, extracted, low = self._all(
            f"SELECT count(*), count(DISTINCT document), count(DISTINCT source) FILTER ({self._is('source', NONE, 'NOT')}), "
            f"count(DISTINCT place) FILTER ({self._is('place', NONE, 'NOT')}), "
            f"count(*) FILTER ({self._is('kind', 'money')}), count(*) FILTER (not_in_dollars), "
            f"count(*) FILTER ({self._is('status', 'extracted')}), count(*) FILTER ({self._is('confidence', 'low')}) "
            f"FROM figures WHERE {passing}"
        )[0]
        years = self._all(
            f"SELECT year, count(*) FROM figures WHERE {passing} AND year IS NOT NULL GROUP BY year ORDER BY year"
        )
        return Summary(figures, articles, sources, places, money, left, figures - extracted, low, dict(years))

    def count(self, filters: Filters, words: tuple[str, ...] = ()) -> int:
        return self._recent.get(("count", filters, words), lambda: self._count(filters, words))

    def _count(self, filters: Filters, words: tuple[str, ...]) -> int:
        if not words:
            return self._one(f"SELECT count(*) FROM figures WHERE {self._passing(filters)}")
        holding = self._holding(filters, words)
        return self._one(f"SELECT count(*) FROM {SCAN} WHERE {holding.condition}", holding.asked)

    def rows(
        self, filters: Filters, words: tuple[str, ...] = (), first: int = 0, most: int | None = None
    ) -> pd.DataFrame:
        asked = (filters, words, first, most)
        return self._recent_rows.get(asked, lambda: self._rows(*asked))

    def _rows(self, filters: Filters, words: tuple[str, ...], first: int, most: int | None) -> pd.DataFrame:
        limit = "" if most is None else f"LIMIT {most:d} OFFSET {first:d}"
        if words:
            holding = self._holding(filters, words)
            return self._at(f"{SCAN} WHERE {holding.condition} ORDER BY position {limit}", holding.asked)
        return self._at(f"figures WHERE {self._passing(filters)} ORDER BY position {limit}")

    def largest(self, filters: Filters, shown_in: str, most: int, *, positive: bool) -> Largest:
        """The largest sums that basis.totals takes from what passes the filters, with their values in a basis.

        positive leaves out sums of zero or less, as an axis of logarithms does.
        """
        column = basis.column(shown_in)
        height = f"coalesce({column}, CASE WHEN {column}_low IS NOT NULL THEN {column}_high END)"
        which = (
            f"{SCAN} WHERE position IN (SELECT position FROM figures WHERE {self._passing(filters)}) AND kind = 'money' "
            f"AND coalesce(per, '') = '' AND coalesce(in_totals, TRUE) AND coalesce(status, '') <> 'rejected' "
            f"AND {f'least({column}, {column}_low, {column}_high) > 0 AND ' if positive else ''}{height} IS NOT NULL"
        )
        count, *years = self._all(f"SELECT count(*), min({YEAR}), max({YEAR}) FROM {which}", [self._files.names])[0]
        found = self._positions(f"{which} ORDER BY {height} DESC, position LIMIT {most:d}", [self._files.names])
        rows = basis.with_values(self._fetched(sorted(found)), shown_in)
        return Largest(rows, count, None if years[0] is None else (years[0], years[1]))

    # Single figures and documents.

    def figures(self, figure_ids: Sequence[str]) -> pd.DataFrame:
        which = f"{SCAN} WHERE figure_id IN (SELECT unnest(?::VARCHAR[])) ORDER BY position"
        asked = [self._files.names, list(figure_ids)]
        return self._recent.get(("figures", *figure_ids), lambda: self._at(which, asked))

    def document(self, document_id: str) -> pd.DataFrame:
        return self.rows(Filters(document=(document_id,)))

    def beside(self, row: Mapping[str, object]) -> pd.DataFrame:
        """The figures on the same thing and, of a sum, pay and people of its country; without the words they were read in."""
        place, *same = (
            self._chosen(key, (str(row[BY_KEY[key].column]) or NONE,))
            for key in ("place", "subject", "category", "kind")
        )
        asked = f"{place} AND {' AND '.join(same)}"
        if row["kind"] == "money" and not row["per"] and row["place"] and math.isfinite(float(row["year"])):
            asked = f"({asked}) OR ({place} AND {self._told_of(place, int(row['year']))})"
        story = str(row["story"])
        return self._recent_beside.get((asked, story), lambda: self._found_beside(asked, story))

    def _told_of(self, place: str, year: int) -> str:
        """The condition for the people of a place, and for its pay: of a year near by where that has more than enough."""
        people = "category IN (SELECT number FROM choices_category WHERE code = 'population')"
        pay = "category IN (SELECT number FROM choices_category WHERE suffix(code, '_wage'))"
        for years in (0, _AROUND):
            near = f"year BETWEEN {year - years} AND {year + years}"
            if self._one(f"SELECT count(*) FROM figures WHERE {place} AND {pay} AND {near}") >= _ENOUGH:
                return f"({people} OR ({pay} AND {near}))"
        return f"({people} OR {pay})"

    def _found_beside(self, passing: str, story: str) -> pd.DataFrame:
        found = self._positions(f"figures WHERE {passing}")
        if story:
            told = self._positions(f"{SCAN} WHERE story = ?", [self._files.names, story])
            found = np.union1d(found, told)
        return self._fetched(np.sort(found), _WORDS)

    def documents(self, filters: Filters) -> dict[str, tuple[str, int]]:
        """Title and number of figures of documents in view, those with most figures first; the first MOST_LISTED of them."""
        counts = self.counts(filters)["document"].counts
        return {code: (self._words.get(("document", code), ""), n) for code, n in counts.items()}

    @cached_property
    def none(self) -> pd.DataFrame:
        """No figure, in the columns of the others."""
        return self._fetched([])

    # How it is asked.

    def _at(self, which: str, asked: Sequence[object] = ()) -> pd.DataFrame:
        """The rows whose positions a query finds; which is what follows SELECT position FROM."""
        return self._fetched(self._positions(which, asked))

    def _positions(self, which: str, asked: Sequence[object] = ()) -> np.ndarray:
        return np.array([position for (position,) in self._all(f"SELECT position FROM {which}", asked)], dtype=np.int64)

    def _fetched(self, positions: Sequence[int], without: Sequence[str] = ()) -> pd.DataFrame:
        with told_of("the figures"):
            return prepared(self._files.fetched(self._index.cursor(), positions, without))

    def _passing(self, filters: Filters, without: str = "") -> str:
        """The condition on the index that the filters ask for, all but one of them."""
        asked = [self._chosen(key, getattr(filters, key)) for key in filters.active if key in BY_KEY and key != without]
        if filters.years:
            asked.append("year BETWEEN {:d} AND {:d}".format(*filters.years))
        return " AND ".join(asked) or "TRUE"

    def _holding(self, filters: Filters, words: Sequence[str]) -> _Holding:
        """What of the files passes the filters and holds every word."""
        texts = [NAME if column == "name" else column for column in SEARCHED]
        # Literal and in any case, by RE2 as pandas does it: lower() would find other letters.
        one = " OR ".join(f"regexp_matches({text}, ?, 'il')" for text in texts)
        passing = f"position IN (SELECT position FROM figures WHERE {self._passing(filters)})"
        asked = [self._files.names, *(word for word in words for _text in texts)]
        return _Holding(" AND ".join([passing, *[f"({one})"] * len(words)]), asked)

    def _chosen(self, key: str, codes: Sequence[str]) -> str:
        numbers = ", ".join(str(number) for _code, number in self._numbers(key, codes))
        return f"{key} IN ({numbers})" if numbers else "FALSE"

    def _is(self, key: str, code: str, negated: str = "") -> str:
        return f"WHERE {negated} ({self._chosen(key, (code,))})"

    def _numbers(self, key: str, codes: Sequence[str]) -> list[tuple[str, int]]:
        """Code and number of those of the codes that there are."""
        which = "code IN (SELECT unnest(?::VARCHAR[]))"
        return self._all(f"SELECT code, number FROM choices_{key} WHERE {which}", [list(codes)])

    def _years_of(self, passing: str) -> tuple[int, int] | None:
        first, last = self._all(f"SELECT min(year), max(year) FROM figures WHERE {passing}")[0]
        return None if first is None else (first, last)

    def _one(self, query: str, asked: Sequence[object] = ()) -> int:
        return self._all(query, asked)[0][0]

    def _all(self, query: str, asked: Sequence[object] = ()) -> list[tuple]:
        with told_of("the figures"):
            return self._index.cursor().execute(query, list(asked)).fetchall()

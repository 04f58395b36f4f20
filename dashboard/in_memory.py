"""A collection whose figures are all in memory, as one frame."""

from collections.abc import Mapping, Sequence
from functools import cached_property

import pandas as pd

from dashboard import basis, facets, selection
from dashboard.collection import Counted, Narrowed, Summary
from dashboard.facets import Facets
from dashboard.recent import Recent
from dashboard.selection import Filters


class InMemory:
    """What collection.Collection asks for, of a frame of dataset.prepared; the frame is never changed."""

    def __init__(self, frame: pd.DataFrame) -> None:
        self.frame = frame
        self.size = len(frame)
        self.offered = facets.offered(frame)
        self._facets = Facets(frame)
        self._summaries = Recent(32)  # of a large frame one takes longer than all else on its page

    @cached_property
    def covered(self) -> tuple[int, int] | None:
        return selection.year_range(self.frame)

    @cached_property
    def undated(self) -> int:
        return int(self.frame["year"].isna().sum())

    @property
    def priced(self) -> pd.DataFrame:
        return self.frame

    def known(self, key: str, codes: Sequence[str]) -> set[str]:
        return set(codes) & set(self._facets.coded(key).choices)

    def several(self, key: str) -> bool:
        return len(self._facets.coded(key).choices) > 1

    def name(self, key: str, code: str, place_names: Mapping[str, str]) -> str:
        return self._facets.name(key, code, place_names)

    def count(self, filters: Filters, words: tuple[str, ...] = ()) -> int:
        return len(self.rows(filters, words))

    def rows(
        self, filters: Filters, words: tuple[str, ...] = (), first: int = 0, most: int | None = None
    ) -> pd.DataFrame:
        rows = selection.holding(selection.rows(self._facets, filters), words)
        return rows if most is None else rows.iloc[first : first + most]

    def narrowed(self, filters: Filters) -> Narrowed:
        rows = self.rows(filters)
        counts = {key: Counted(n, len(n)) for key, n in selection.counts(self._facets, filters).items()}
        return Narrowed(rows, len(rows), selection.year_range(rows), counts)

    def places(self, filters: Filters) -> dict[str, int]:
        rows = self.rows(filters)
        return {str(place): int(n) for place, n in rows[rows["place"] != ""].groupby("place").size().items()}

    def summary(self, filters: Filters) -> Summary:
        return self._summaries.get(filters, lambda: self._summary(filters))

    def _summary(self, filters: Filters) -> Summary:
        rows = self.rows(filters)
        years = rows["year"].dropna().astype(int).value_counts().sort_index()
        return Summary(
            figures=len(rows),
            articles=rows["document_id"].nunique(),
            sources=rows["cited"][rows["cited"] != ""].nunique(),
            countries=rows["place"][rows["place"] != ""].nunique(),
            money=int((rows["kind"] == "money").sum()),
            left=len(basis.not_converted(rows, basis.USD)),
            reviewed=int((rows["status"] != "extracted").sum()),
            unsure=int((rows["confidence"] == "low").sum()),
            years={int(year): int(count) for year, count in years.items()},
        )

    def figures(self, figure_ids: Sequence[str]) -> pd.DataFrame:
        return self.frame[self.frame["figure_id"].isin(list(figure_ids))]

    def document(self, document_id: str) -> pd.DataFrame:
        return self.frame[self.frame["document_id"] == document_id]

    def documents(self, filters: Filters) -> dict[str, tuple[str, int]]:
        counts = self.frame["document_id"].value_counts()
        titles = self.frame.drop_duplicates("document_id").set_index("document_id")["title"]
        return {str(name): (str(title), int(counts[name])) for name, title in titles.items()}

    def beside(self, row: Mapping[str, object]) -> pd.DataFrame:
        return self.frame

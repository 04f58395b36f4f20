"""What a country can be measured by: one category in one unit and for one rate, as a choice in the address."""

import pandas as pd

from dashboard import basis, safe_text, wording

COUNT = "count"
_MOST = 60


def pairs(rows: pd.DataFrame, *, least_places: int) -> dict[str, str]:
    """Code -> name with its number of figures, "daily_wage|USD per day", most figures first.

    rows are those of basis.with_values; only what so many places have is offered.
    """
    placed = rows[(rows["place"] != "") & (rows["category"] != "") & (rows["status"] != "rejected")]
    table = placed.assign(measure=basis.measure_of(placed)).groupby(["category", "measure"])
    counts = table.agg(n=("place", "size"), places=("place", "nunique")).reset_index()
    counts = counts[(counts["measure"] != "") & (counts["places"] >= least_places)]
    counts = counts.sort_values(["n", "category", "measure"], ascending=[False, True, True]).head(_MOST)
    return {f"{row.category}|{row.measure}": _name(row.category, row.measure, row.n) for row in counts.itertuples()}


def rows_of(rows: pd.DataFrame, code: str) -> pd.DataFrame:
    """The rows that a code of `pairs` names."""
    category, _, measure = code.partition("|")
    told = basis.in_measure(rows, measure)
    return told[(told["category"] == category) & (told["status"] != "rejected")]


def _name(category: str, measure: str, n: int) -> str:
    return safe_text.option(f"{wording.category(category)}, {basis.measure_name(measure)} \u2013 {n:,}")

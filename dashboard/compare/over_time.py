"""Over time: the reader picks series, and may set one year to 100."""

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import address, basis, charts, filters, safe_text
from dashboard.charts.definition import with_series
from dashboard.charts.time import MOST_SERIES, series_name
from dashboard.collection import View
from dashboard.compare import shown

_AT_FIRST, _MOST_LISTED = 5, 200
_VALUES = "values"
_NONE = "No series: that needs figures of the same label, place and unit, told by one document for two years or more."


def over_time(view: View, controls: DeltaGenerator) -> None:
    rows = _series(shown.asked(view), view.rows)
    if rows.empty:
        st.info(_NONE)
        return
    with controls:
        chosen_measure = shown.measure(rows, _lines_of_each(rows))
    rows = basis.in_measure(rows, chosen_measure)
    names = _names(rows)
    st.session_state["lines"] = [code for code in st.session_state.get("lines") or [] if code in names][:MOST_SERIES]
    picked = st.multiselect(
        f"Lines, at most {MOST_SERIES}",
        list(names),
        format_func=lambda code: names[code],
        key="lines",
        placeholder="Those with most figures; choose others here",
        max_selections=MOST_SERIES,
        on_change=address.by_hand,
        persist_state="session",
    )
    lines = picked or list(names)[:_AT_FIRST]
    rows = rows[rows["series"].isin(lines)]
    rows = rows.assign(_order=rows["series"].map({code: place for place, code in enumerate(lines)}))
    rows = rows.sort_values(["_order", "period"]).drop(columns="_order")
    with controls:
        index = filters.pick("Values", "index", _years(rows))
    drawn = _drawn(shown.asked(view, chosen_measure, tuple(lines), index), index, rows)
    shown.show(drawn, view, "over-time", "No line has one exact figure for that year; choose another year for 100.")


@st.cache_resource(max_entries=8, show_spinner=False)
def _series(asked: tuple, _rows: pd.DataFrame) -> pd.DataFrame:
    """The series with figures for two years or more."""
    told = with_series(basis.with_values(_rows, asked[2]))
    told = told[basis.drawable(told)]
    return told[told.groupby("series")["year"].transform("nunique") >= 2]


@st.cache_resource(max_entries=32, show_spinner=False)
def _drawn(asked: tuple, index: str, _rows: pd.DataFrame) -> charts.Chart | None:
    return charts.time_chart(_rows, asked[2], index_year=None if index == _VALUES else int(index))


def _lines_of_each(rows: pd.DataFrame) -> dict[str, int]:
    """The measures with their number of lines; those whose longest line has most years first."""
    lines = rows.assign(measure=basis.measure_of(rows)).groupby(["measure", "series"])["year"].nunique()
    counts = lines.groupby("measure").agg(["max", "size"]).sort_values(["max", "size"], ascending=False)
    return {str(name): int(count) for name, count in counts["size"].items() if name}


def _names(rows: pd.DataFrame) -> dict[str, str]:
    """Id -> what the list says of each series, those with most years first."""
    told = rows.groupby("series", sort=False).agg(
        years=("year", "nunique"),
        n=("year", "size"),
        name=("name", "first"),
        place=("place", "first"),
        title=("title", "first"),
    )
    told = told.sort_values(["years", "n", "name"], ascending=[False, False, True]).head(_MOST_LISTED)
    return {
        str(row.Index): safe_text.option(
            f"{series_name(row.name, row.place)} \u2013 {row.n}, {safe_text.cut(row.title, 40)}", 110
        )
        for row in told.itertuples()
    }


def _years(rows: pd.DataFrame) -> dict[str, str]:
    """As they are, or as an index: the years for which most lines have an exact figure come first."""
    exact = rows[rows["shown"].notna() & (rows["approx"] == "")]
    counts = exact.groupby("year")["series"].nunique().sort_values(ascending=False, kind="stable")
    years = {f"{year:.0f}": f"Index, {year:.0f} = 100, for {count} of the lines" for year, count in counts.items()}
    return {_VALUES: "As they are", **years}

"""Map: how many figures each country has, or their median, with the figures of the country that a reader picks."""

from dataclasses import replace

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import address, basis, charts, filters, opening, safe_text, worded, wording
from dashboard.charts.layout import config
from dashboard.charts.map import MAP_CONFIG, Told, without_outline
from dashboard.charts.sources import source_line
from dashboard.collection import View, years_words
from dashboard.compare import shown
from dashboard.compare.measured import COUNT, pairs, rows_of
from dashboard.places import outlined, place_name

_COLUMNS = {"printed": "As printed", "name": "Measures", "period": "Period", "title": "Source"}
_MOST_ROWS = 200


def by_country(view: View, controls: DeltaGenerator) -> None:
    valued = basis.with_values(view.rows, view.basis)
    with controls:
        offered = {COUNT: "Number of figures", **pairs(valued, least_places=2)}
        mapped = filters.pick("Map of", "mapped", offered)
        on = st.toggle("Draw the map", value=not _on_a_phone(), key="map_on", help="The table below holds the same.")
    if view.too_many:
        st.caption(f"Medians are offered for fewer figures. {filters.narrow()}")
    rows = valued if mapped == COUNT else rows_of(valued, mapped)
    drawn = (
        _count_drawn(shown.asked(view), view) if mapped == COUNT else _drawn(shown.asked(view, mapped), mapped, rows)
    )
    if drawn is None:
        st.info("No figure in view names a country.")
        return
    if on:
        st.plotly_chart(
            drawn.figure,
            key="map_chart",
            on_select=_clicked,
            selection_mode="points",
            config={**MAP_CONFIG, **config("map", shown.picture_format())},
            alt=drawn.alt,
        )
    outside = without_outline(drawn.rows, outlined())
    if outside:
        st.caption(
            f"Too small for the map, in the table below: {wording.listing([safe_text.markdown(place_name(code)) for code in outside], most=8)}."
        )
    _table(drawn.rows)
    _country(rows, drawn.rows, view)
    if not view.too_many:
        shown.save(rows[rows["place"] != ""], view, "map")


@st.cache_resource(max_entries=32, show_spinner=False)
def _count_drawn(asked: tuple, _view: View) -> charts.Chart | None:
    counts = dict(_view.collection.places(_view.filters))
    sources = f"n = {_view.count:,}." if _view.too_many else source_line(_view.rows, basis.PRINTED)
    return charts.count_map(counts, Told(_view.count, years_words(_view.narrowed.covered), sources), outlined())


@st.cache_resource(max_entries=32, show_spinner=False)
def _drawn(asked: tuple, mapped: str, _rows: pd.DataFrame) -> charts.Chart | None:
    return charts.median_map(_rows, mapped.partition("|")[0].replace("_", " "), asked[2], outlined())


def _on_a_phone() -> bool:
    """Whether the browser says so: a map needs more room and more data than a phone may have."""
    return "Mobi" in (st.context.headers.get("User-Agent") or "")


def _clicked() -> None:
    points = st.session_state["map_chart"]["selection"]["points"]
    places = points[0].get("customdata") if points else None
    if places:
        st.session_state["country"] = places if isinstance(places, str) else places[0]
        address.by_hand()


def _table(table: pd.DataFrame) -> None:
    with st.expander("The map as a table", icon=":material/table:", expanded=_on_a_phone()):
        st.dataframe(
            pd.DataFrame({"Country": table["place"].map(place_name), "Figures": table["n"], "Tells": table["said"]}),
            hide_index=True,
            alt=f"Table of {wording.counted(len(table), 'country')}",
        )


def _of_country(country: str, rows: pd.DataFrame, view: View) -> pd.DataFrame:
    """The first of one country's figures."""
    if view.too_many:
        return view.collection.rows(replace(view.filters, place=(country,)), most=_MOST_ROWS)
    return rows[rows["place"] == country].head(_MOST_ROWS)


def _country(rows: pd.DataFrame, table: pd.DataFrame, view: View) -> None:
    """The list of one country's figures; the list of countries is the keyboard's way to what a click on the map does."""
    names = {place: f"{place_name(place)} \u2013 {n:,}" for place, n in zip(table["place"], table["n"], strict=True)}
    if st.session_state.get("country") not in names:
        st.session_state["country"] = None
    country = st.selectbox(
        "Figures of a country",
        list(names),
        index=None,
        format_func=lambda code: safe_text.option(names[code]),
        key="country",
        placeholder="Click one on the map, or choose it here",
        on_change=address.by_hand,
        persist_state="session",
    )
    if country is None:
        return
    here = _of_country(country, rows, view)
    cells = here[["name", "period", "title"]].assign(
        printed=worded.printed(here), period=here["period"].map(wording.day)
    )
    opening.figure_table(cells[list(_COLUMNS)], list(here["figure_id"]), "country_table", _COLUMNS)
    opening.open_figure_select(here, view.collection)

"""Side by side: figures and places that the reader picks, kept in the address, set against one of them."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import address, basis, charts, filters, safe_text, selection, worded, wording
from dashboard.charts.people import Population, population
from dashboard.charts.side import Item, items, side_table
from dashboard.citation import permalink
from dashboard.collection import View
from dashboard.compare import shown
from dashboard.compare.measured import pairs, rows_of
from dashboard.places import place_name, place_names
from dashboard.selection import Filters

_MOST_LISTED, _MOST_PICKED = 200, 12


def side_by_side(view: View, controls: DeltaGenerator) -> None:
    figure_ids = _figures(view)
    with controls:
        places, measured = _places(view)
    if not figure_ids and not places:
        figure_ids = _example(view)
        st.caption("Nothing is picked yet. For example, three totals in view:")
    rows = _valued(view, figure_ids)
    rows, measured = _comparable(rows, figure_ids, measured)
    picked = items(rows, figure_ids, places, measured)
    if not picked:
        st.info("Nothing that was picked has a value in this unit. Show money in another way, or pick others.")
        return
    chart = charts.side_chart(picked, pd.concat([rows, measured]), view.basis)
    with controls:
        base = filters.pick("Against", "base", {item.code: safe_text.option(item.words) for item in picked})
        per_head = st.toggle("Per person", key="per_person", help="By a population that the figures themselves hold.")
    people = _people(picked, view) if per_head else {}
    unit = picked[0].records[0].shown_unit
    table = side_table(picked, base, unit, people)
    st.dataframe(
        table if per_head else table.drop(columns="Per person"),
        hide_index=True,
        placeholder="",
        alt=f"Table of {wording.counted(len(table), 'choice')} set against one of them",
    )
    used = sorted({told.figure_id for told in people.values() if told.figure_id})
    for figure_id in used:
        st.link_button(
            "Where the population comes from", permalink(st.context.url, figure_id), icon=":material/groups:"
        )
    shown.show(chart, view, "side-by-side", "", behind=_valued(view, used).assign(shown_per=""))


def _figures(view: View) -> list[str]:
    """The figures picked. Any can be found by its words; a long list would be slow to send, so few are offered at once."""
    wanted = st.text_input(
        "Find figures to compare", key="find", placeholder="Words of the figure, its sentence or its source"
    )
    asked = list(st.session_state.get("set") or [])
    picked = view.collection.figures(asked)
    known = set(picked["figure_id"])
    chosen = [code for code in asked if code in known][:_MOST_PICKED]
    st.session_state["set"] = chosen
    offered = selection.search(view.rows, wanted).head(_MOST_LISTED)
    listed = pd.concat([picked[picked["figure_id"].isin(chosen)], offered]).drop_duplicates("figure_id")
    labels = worded.choices(listed, place_names())
    return st.multiselect(
        "Figures",
        list(labels),
        format_func=lambda code: labels.get(code, "?"),
        key="set",
        placeholder=f"The first {len(offered):,} that hold these words" if wanted else "Choose figures",
        max_selections=_MOST_PICKED,
        on_change=address.by_hand,
        persist_state="session",
    )


def _places(view: View) -> tuple[list[str], pd.DataFrame]:
    """The places picked, and the figures they stand for."""
    valued = basis.with_values(view.rows, view.basis)
    nothing = basis.in_measure(valued, "").head(0)
    offered = pairs(valued, least_places=1)
    if not offered:
        return [], nothing
    code = filters.pick("Places by", "mapped", offered)
    told = rows_of(valued, code)
    counts = told["place"][told["place"] != ""].value_counts()
    st.session_state["places"] = [place for place in st.session_state.get("places") or [] if place in counts.index]
    places = st.multiselect(
        "Places",
        list(counts.index),
        format_func=lambda place: safe_text.option(f"{place_name(place)} \u2013 {counts[place]:,}"),
        key="places",
        placeholder="Choose places",
        max_selections=_MOST_PICKED,
        on_change=address.by_hand,
        persist_state="session",
    )
    return places, told[told["place"].isin(places)]


def _valued(view: View, figure_ids: Sequence[str]) -> pd.DataFrame:
    """Some of all figures, by id, with their shown values."""
    return basis.with_values(view.collection.figures(figure_ids), view.basis)


def _example(view: View) -> list[str]:
    """The largest total, a large one and a middling one: exact, and in the most frequent unit."""
    sums = basis.with_values(basis.totals(view.rows), view.basis)
    sums = sums[(sums["approx"] == "") & sums["shown"].gt(0)]
    counts = basis.measures(sums)
    if not counts:
        return []
    ordered = basis.in_measure(sums, next(iter(counts))).sort_values("shown", ascending=False, kind="stable")
    places = sorted({0, len(ordered) // 6, len(ordered) // 2})
    return ordered["figure_id"].iloc[places].tolist()


def _comparable(rows: pd.DataFrame, order: Sequence[str], measured: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The part that shares a unit and a rate with what was picked first; what is left out is said."""
    units = {name: set(basis.in_measure(rows, name)["figure_id"]) for name in basis.measures(rows)}
    first = next((name for code in order for name, ids in units.items() if code in ids), None)
    if first is None:
        without, kept = rows, basis.in_measure(rows, "").head(0)
    else:
        kept = basis.in_measure(rows, first)
        without = rows[~rows["figure_id"].isin(kept["figure_id"])]
        if len(measured) and first not in basis.measures(measured):
            st.caption("The places are left out: what they are measured by has another unit or rate than the figures.")
            measured = measured.head(0)
    if len(without):
        labels = list(worded.choices(without, place_names()).values())
        st.caption(
            f"Left out, for another unit or rate than the first, or for want of a value: {wording.listing(labels, most=6)}"
        )
    return kept, measured


def _people(picked: Sequence[Item], view: View) -> dict[str, Population]:
    """The population for each item by its code: of the place and year of its first figure."""
    people = {}
    for item in picked:
        place = item.records[0].place
        told = view.collection.rows(Filters(category=("population",), place=(place,)))
        people[item.code] = population(told, place, max(record.year for record in item.records))
    return people

"""Disagreements: things that several sources put different figures on, and one of them closely."""

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import basis, charts, filters, opening, safe_text, wording
from dashboard.charts.layout import config
from dashboard.charts.things import with_things
from dashboard.collection import View
from dashboard.compare import shown

_MOST_LISTED = 200
_NONE = "No two sources in view put different figures on what can be told to be the same thing."


def disagreements(view: View, controls: DeltaGenerator) -> None:
    told = _things(shown.asked(view), view.rows)
    if told.empty:
        st.info(_NONE)
        return
    with controls:
        chosen = shown.measure(told)
        told = basis.in_measure(told, chosen)
    every = _all_drawn(shown.asked(view, chosen), told)
    if every is None:
        st.info(_NONE)
        return
    opening.chart(every, "disagreements_chart", config("disagreements", shown.picture_format()))
    names = {
        row.thing: safe_text.option(f"{row.thing_name}, {wording.category(row.category).lower()}")
        for row in told.drop_duplicates("thing").itertuples()
    }
    first = list(dict.fromkeys(every.rows["thing"]))
    listed = list(dict.fromkeys([*first, *names]))[:_MOST_LISTED]
    thing = filters.pick("Look closely at", "thing", {code: names[code] for code in listed})
    shown.show(_one_drawn(shown.asked(view, thing), told[told["thing"] == thing]), view, "sources-of-one", _NONE)


@st.cache_resource(max_entries=8, show_spinner=False)
def _things(asked: tuple, _rows: pd.DataFrame) -> pd.DataFrame:
    return with_things(basis.with_values(_rows, asked[2]))


@st.cache_resource(max_entries=32, show_spinner=False)
def _all_drawn(asked: tuple, _told: pd.DataFrame) -> charts.Chart | None:
    return charts.disagreements_chart(_told, asked[2])


@st.cache_resource(max_entries=32, show_spinner=False)
def _one_drawn(asked: tuple, _told: pd.DataFrame) -> charts.Chart | None:
    return charts.thing_chart(_told, asked[2])

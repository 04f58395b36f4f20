"""Compare: unlike magnitudes side by side. Totals, wages and shares here, the other parts in dashboard.compare."""

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import basis, charts, filters, opening, safe_text, wording
from dashboard.charts.totals import Of
from dashboard.collection import View, years_words
from dashboard.compare import shown
from dashboard.compare.by_country import by_country
from dashboard.compare.disagreements import disagreements
from dashboard.compare.over_time import over_time
from dashboard.compare.side_by_side import side_by_side

_CHARTS = {
    "totals": "Totals",
    "wages": "Wages",
    "time": "Over time",
    "shares": "Shares",
    "sources": "Disagreements",
    "side": "Side by side",
    "map": "Map",
}
_PAY = {"day": "A day", "hour": "An hour", "month": "A month", "year": "A year"}
_SCALES = {"log": "Log", "linear": "Linear"}
_NO_SUM = "No sum of money can be drawn with these filters."
_NO_SUMS = {basis.PPP: "Purchasing power is for pay and prices only. Choose Wages, or show money in another way."}
_MOST, _ALL = 25, 150
_OF_MANY = ("totals", "map")  # what is drawn of any number of figures


def compare() -> None:
    view = filters.view_in_session()
    st.title("Compare", anchor=False)
    if not view.count:
        filters.nothing(view)
        return
    controls = st.container(horizontal=True, gap="medium", vertical_alignment="bottom")
    with controls:
        chosen = filters.segment("Chart", "chart", _CHARTS)
    parts = {
        "totals": _totals,
        "wages": _wages,
        "time": over_time,
        "shares": _shares,
        "sources": disagreements,
        "side": side_by_side,
        "map": by_country,
    }
    if view.too_many and chosen not in _OF_MANY:
        filters.too_many(view, "to be drawn one by one")
        return
    parts[chosen](view, controls)


def _totals(view: View, controls: DeltaGenerator) -> None:
    if view.too_many:
        _largest_totals(view, controls)
        return
    sums = basis.totals(view.rows)
    with controls:
        scale = filters.segment("Axis", "scale", _SCALES)
        sums = _one_group(sums) if view.basis == basis.PRINTED else basis.with_values(sums, view.basis)
        most = _most(len(sums))
    if scale == "linear":
        st.caption("On a linear axis small sums vanish beside large ones.")
    drawn = _totals_drawn(shown.asked(view, st.session_state.get("group")), scale, most, sums)
    shown.show(drawn, view, "totals", _NO_SUMS.get(view.basis, _NO_SUM))
    left_out = basis.left_out_of_totals(view.rows)
    if len(left_out):
        st.caption(
            f"{wording.counted(len(left_out), 'sum')} left out, because a repeat or a part of another sum would count "
            "the same money twice. The table on Figures holds them, with In totals set to no."
        )
    _say_not_converted(basis.not_converted(basis.totals(view.rows), view.basis), "Not converted, and why")


def _largest_totals(view: View, controls: DeltaGenerator) -> None:
    """The largest of more sums than are held at a time."""
    with controls:
        scale = filters.segment("Axis", "scale", _SCALES)
        most = _most(view.count)
    if view.basis in _NO_SUMS:
        st.info(_NO_SUMS[view.basis])
        return
    if view.basis == basis.PRINTED:
        filters.too_many(view, "to be compared in this way")
        return
    drawn = _largest_drawn(shown.asked(view), scale, most, view)
    shown.show(drawn, view, "totals", _NO_SUM)
    st.caption("Sums that repeat another or are a part of it are left out: they would count the same money twice.")


@st.cache_resource(max_entries=32, show_spinner=False)
def _largest_drawn(asked: tuple, scale: str, most: int, _view: View) -> charts.Chart | None:
    found = _view.collection.largest(_view.filters, _view.basis, most, positive=scale == "log")
    of = Of(found.count, years_words(found.years))
    return charts.totals_chart(found.rows, _view.basis, log=scale == "log", most=most, of=of)


def _wages(view: View, controls: DeltaGenerator) -> None:
    pay = basis.wages(view.rows)
    with controls:
        pay = _one_group(pay) if view.basis == basis.PRINTED else _of_work(pay, view.basis)
        most = _most(len(pay))
    drawn = _wages_drawn(
        shown.asked(view, st.session_state.get("group" if view.basis == basis.PRINTED else "pay")), most, pay
    )
    shown.show(drawn, view, "wages", "No pay can be drawn with these filters.")
    missing = pay[~basis.drawable(pay)]
    why = missing["note"].where(
        missing["note"] != "", "no rate or factor, or a range printed for another length of time"
    )
    _say_not_converted(missing.assign(why=why), "Not converted, and why")


# Any click reruns the page, and mostly with the same rows: the chart is drawn once for what was asked.
@st.cache_resource(max_entries=32, show_spinner=False)
def _totals_drawn(asked: tuple, scale: str, most: int, _sums: pd.DataFrame) -> charts.Chart | None:
    return charts.totals_chart(_sums, asked[2], log=scale == "log", most=most)


@st.cache_resource(max_entries=32, show_spinner=False)
def _wages_drawn(asked: tuple, most: int, _pay: pd.DataFrame) -> charts.Chart | None:
    return charts.wages_chart(_pay, asked[2], most=most)


def _of_work(pay: pd.DataFrame, shown_in: str) -> pd.DataFrame:
    return basis.pay(pay, filters.segment("Pay for", "pay", _PAY), shown_in)


def _shares(view: View, controls: DeltaGenerator) -> None:
    percentages = view.rows[(view.rows["kind"] == "percent") & (view.rows["unit"] == "percent")]
    percentages = percentages[percentages["status"] != "rejected"]
    counts = percentages["category"].value_counts()
    if counts.empty:
        st.info("No percentage matches these filters.")
        return
    order = sorted(counts.index, key=lambda category: (category != "share", -counts[category]))
    names = {code or "none": f"{safe_text.markdown(wording.category(code))} ({counts[code]:,})" for code in order}
    with controls:
        code = filters.pick("Percentages of", "share", names)
        category = "" if code == "none" else code
        chosen = basis.with_values(percentages[percentages["category"] == category], basis.PRINTED)
        most = _most(len(chosen))
    what = "shares" if category == "share" else "percentages"
    shown.show(charts.shares_chart(chosen, what, most=most), view, "shares", "No percentage can be drawn.")


def _one_group(rows: pd.DataFrame) -> pd.DataFrame:
    """As printed, only one currency and one rate can share an axis: the reader picks which."""
    counts = basis.groups(rows)
    if not counts:
        return basis.with_values(rows.head(0), basis.PRINTED).assign(shown_per="")
    names = {name: f"{safe_text.markdown(name)} ({count:,})" for name, count in counts.items()}
    return basis.in_group(rows, filters.pick("Currency as printed", "group", names))


def _most(available: int) -> int:
    if available <= _MOST:
        return _MOST
    return (
        _ALL if st.toggle(f"Show up to {_ALL} rows instead of {_MOST}", key="more", persist_state="session") else _MOST
    )


def _say_not_converted(missing: pd.DataFrame, title: str) -> None:
    if missing.empty:
        return
    with st.expander(f"{title} ({len(missing):,})", icon=":material/currency_exchange:"):
        opening.not_converted_table(missing)


compare()

"""Overview: what is here, and can it be trusted."""

import streamlit as st

from dashboard import charts, checked, filters, wording
from dashboard.archive.held import MOST_IN_MEMORY
from dashboard.charts.layout import CONFIG
from dashboard.collection import Summary, View
from dashboard.download_row import download_row, download_table
from dashboard.following import href_here
from extract.checks import summary as checks_summary

_MOST_FINDINGS = 20
# What people come with, and the page and choices that answer it.
_QUESTIONS = (
    ("Which projects and sums are largest?", ":material/leaderboard:", {"chart": "totals"}),
    ("What does a day of work pay?", ":material/payments:", {"chart": "wages"}),
    ("How did it move over the years?", ":material/show_chart:", {"chart": "time"}),
)


def overview() -> None:
    view = filters.view_in_session()
    st.title("Figures from the news, made comparable", anchor=False)
    st.markdown(
        "Every money and quantity figure of the articles, with its currency, date and unit worked out. "
        "Each one opens the sentence it was read in and every step that made it comparable."
    )
    if not view.count:
        filters.nothing(view)
        return
    summary = view.collection.summary(view.filters)
    _cards(summary, view)
    st.subheader("Where to begin", anchor=False)
    with st.container(horizontal=True):
        for label, icon, params in _QUESTIONS:
            st.page_link("views/compare.py", label=label, icon=icon, query_params=params)
        st.page_link("views/figures.py", label="Search the sentences", icon=":material/search:")
        st.page_link("views/method.py", label="How the numbers were made", icon=":material/rule:")
    st.subheader("Coverage", anchor=False)
    _coverage(summary)
    st.subheader("Checks", anchor=False)
    _checks(view)
    st.subheader("Take it away", anchor=False)
    if view.too_many:
        filters.too_many(view, "to take away at once")
    else:
        download_row(view.rows, view, "view")


def _cards(told: Summary, view: View) -> None:
    with st.grid("auto", min_column_width=168):
        _card("Figures", f"{told.figures:,}", "Money, shares, counts and quantities that pass the filters")
        _card("Articles", f"{told.articles:,}", "Documents that the figures were read in")
        _card("Sources cited", f"{told.sources:,}", "Sources that these documents name for their figures")
        _card("Countries", f"{told.countries:,}", "Countries the figures are about")
        span = "\u2013".join(dict.fromkeys(map(str, view.narrowed.covered or ()))) or "none"
        _card("Years", span, "First and last year a figure is for")
        looked_at = f"{wording.counted(told.reviewed, 'figure')} looked at by a person"
        _card("Reviewed", _share(told.reviewed, told.figures), looked_at)
        money = f"{told.left:,} of {wording.counted(told.money, 'money figure')} not converted"
        _card("Not in US$", _share(told.left, told.money), money)
        _card("Low confidence", f"{told.unsure:,}", "Figures whose currency or rate is in doubt")
    if told.left:
        where = filters.narrow() if view.too_many else "See Figures, Not converted, and why."
        st.caption(f"{wording.counted(told.left, 'money figure')} could not be converted. {where}")


def _card(label: str, value: str, meaning: str) -> None:
    st.metric(label, value, border=True, help=meaning)


def _share(part: int, whole: int) -> str:
    """ "3%" of a whole; what is there but rounds to nothing is "<1%", what is missing from all ">99%"."""
    if not whole:
        return "none"
    percent = 100 * part / whole
    if part and percent < 1:
        return "<1%"
    return ">99%" if part < whole and percent > 99 else f"{percent:.0f}%"


def _coverage(summary: Summary) -> None:
    coverage = charts.years_chart(summary.years, summary.figures)
    if coverage is None:
        st.info("None of these figures has a date.")
        return
    st.plotly_chart(coverage.figure, key="coverage", config=CONFIG, alt=coverage.alt)
    with st.expander("Data behind this chart", icon=":material/table:"):
        st.dataframe(coverage.rows, hide_index=True, alt="Number of figures for each year", width="content")
        download_table(coverage.rows, "years")


def _checks(view: View) -> None:
    if view.collection.frame is None:
        st.caption(f"Each figure is checked against all others in datasets of up to {MOST_IN_MEMORY:,} figures.")
        return
    found = checked.findings(view.collection.frame, view.rows)
    errors = sum(finding.severity == "error" for finding in found)
    icon = ":material/error:" if errors else ":material/warning:" if found else ":material/check_circle:"
    st.markdown(f"{icon} {checks_summary(found)} in the figures in view.")
    if not found:
        st.caption("No figure contradicts itself or stands far from its like.")
        return
    title = wording.counted(len(found), "finding")
    if len(found) > _MOST_FINDINGS:
        title = f"The first {_MOST_FINDINGS} of {title}"
    with st.expander(title, icon=":material/fact_check:", expanded=errors > 0):
        st.html(checked.findings_html(found[:_MOST_FINDINGS], href_here()))
        download_table(checked.as_table(found), "checks")


overview()

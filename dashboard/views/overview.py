"""Overview: what is here, and can it be trusted."""

import streamlit as st

from dashboard import basis, charts, filters, wording
from dashboard.charts.layout import CONFIG


def overview() -> None:
    view = filters.view_in_session()
    st.title("Figures from the news, made comparable", anchor=False)
    st.markdown(
        "Every money and quantity figure of the articles, with its currency, date and unit worked out. "
        "Each one opens the sentence it was read in and every step that made it comparable."
    )
    if view.rows.empty:
        filters.nothing(view)
        return
    _cards(view)
    st.subheader("Where to begin", anchor=False)
    with st.container(horizontal=True):
        st.page_link(
            "views/compare.py",
            label="Which totals are largest?",
            icon=":material/leaderboard:",
            query_params={"chart": "totals"},
        )
        st.page_link(
            "views/compare.py",
            label="What does a day of work pay?",
            icon=":material/payments:",
            query_params={"chart": "wages"},
        )
        st.page_link("views/figures.py", label="Search the sentences", icon=":material/search:")
        st.page_link("views/method.py", label="How the numbers were made", icon=":material/rule:")
    st.subheader("Coverage", anchor=False)
    coverage = charts.years_chart(view.rows)
    if coverage is None:
        st.info("None of these figures has a date.")
        return
    st.plotly_chart(coverage.figure, key="coverage", config=CONFIG, alt=coverage.alt)
    with st.expander("Data behind this chart", icon=":material/table:"):
        st.dataframe(coverage.rows, hide_index=True, alt="Number of figures for each year", width="content")


def _cards(view: filters.View) -> None:
    rows = view.rows
    places = rows["place"][rows["place"] != ""].nunique()
    left = basis.not_converted(rows, basis.USD)
    money = int((rows["kind"] == "money").sum())
    converted = money - len(left)
    unsure = int((rows["confidence"] == "low").sum())
    with st.grid("auto", min_column_width=140):
        st.metric("Figures", f"{len(rows):,}", border=True)
        st.metric("Articles", f"{rows['document_id'].nunique():,}", border=True)
        st.metric("Countries", f"{places:,}", border=True)
        st.metric(
            "Money in US$",
            f"{converted:,}/{money:,}",
            border=True,
            help="Money figures that could be converted at their date",
        )
        st.metric("Low confidence", f"{unsure:,}", border=True, help="Figures whose currency or rate is in doubt")
    if len(left):
        st.caption(
            f"{wording.counted(len(left), 'money figure')} could not be converted: see Figures, Not converted, and why."
        )


overview()

"""Figure: one figure with everything behind it, on a page of its own that a link can name."""

import streamlit as st

from dashboard import filters, opening
from dashboard.places import place_names


def figure() -> None:
    view = filters.view_in_session()
    names = place_names()
    row = opening.open_row(view.collection)
    st.title(opening.TITLE if row else "Figure", anchor=False)
    opening.open_figure_select(view.rows, view.collection)
    if row is None:
        st.info("Choose a figure, or open one from a chart, a table or an article.", icon=":material/search:")
        return
    opening.show(row, view.collection, names)
    opening.read_in_article(row)


figure()

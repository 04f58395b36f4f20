"""The dashboard's entry: the list of pages and the global filters, nothing else.

streamlit run dashboard/app.py
"""

import sys
from pathlib import Path

import streamlit as st

# Streamlit puts this file's folder on the path, and starts from any folder: the packages lie one above.
ROOT = str(Path(__file__).resolve().parent.parent)
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)

from dashboard import address, filters, following, keeping, opening, style  # noqa: E402
from dashboard.all_figures import collection_or_say_why, say_why  # noqa: E402
from dashboard.places import place_names  # noqa: E402
from extract import NumeraireError  # noqa: E402

# A picture of our own: the icons that Streamlit names are fetched from another host.
ICON = Path(__file__).resolve().parent / "static" / "icon.png"
st.set_page_config(page_title="Numeraire", page_icon=str(ICON), layout="wide")
page = st.navigation(
    [
        st.Page("views/overview.py", title="Overview", default=True),
        st.Page("views/compare.py", title="Compare", url_path="compare"),
        st.Page("views/figures.py", title="Figures", url_path="figures"),
        st.Page("views/article.py", title="Article", url_path="article"),
        st.Page("views/add.py", title="Add", url_path="add"),
        st.Page("views/review.py", title="Review", url_path="review"),
        st.Page("views/method.py", title="Method", url_path="method"),
        st.Page("views/figure.py", title="Figure", url_path=opening.PAGE, visibility="hidden"),
    ],
    position="top",
)
keeping.follow_address()
figures = collection_or_say_why()
names = place_names()
try:
    address.follow(page.url_path, figures.covered)
    style.apply()
    view = filters.sidebar(figures, names)
    filters.said(view, names)
    if page.url_path != opening.PAGE:
        opening.evidence_if_open(figures, names)
    page.run()
except NumeraireError as problem:  # an archive whose files were written anew, or are damaged
    say_why(problem)
finally:
    filters.leave_view()
following.follow_figure_links()

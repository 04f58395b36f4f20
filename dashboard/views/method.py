"""Method: how the numbers were made, what was assumed, and where they stop being reliable."""

import streamlit as st

from dashboard import dataset, filters, safe_text, wording
from dashboard.collection import View
from dashboard.method_words import SECTIONS
from extract.data_package import VERSION

_MOST_USED = 12
# The section -> the column whose values in view are listed below it, and under which words.
_USED = {
    "exchange-rates": ("rate_source", "Rate sources of the figures in view"),
    "purchasing-power": ("ppp_source", "Factors of the figures in view"),
    "pay": ("work_profile", "Working-time profiles of the figures in view"),
}


def method() -> None:
    view = filters.view_in_session()
    st.title("Method", anchor=False)
    for section in SECTIONS:
        st.subheader(section.heading, anchor=section.anchor)
        if section.anchor == "not-converted":
            missing = view.collection.summary(view.filters).left
            st.markdown(f"{wording.counted(missing, 'money figure')} in view without a US dollar value.")
        st.markdown(section.words)
        if section.anchor in _USED:
            _used(view, *_USED[section.anchor])
        if section.anchor == "data":
            _where()


def _used(view: View, column: str, title: str) -> None:
    if view.too_many:
        st.caption(f"{title}: told for fewer figures. {filters.narrow()}")
        return
    counts = view.rows[column][view.rows[column] != ""].value_counts()
    if counts.empty:
        return
    st.markdown(f"**{title}**")
    for name, count in counts.head(_MOST_USED).items():
        st.text(f"{safe_text.cut(str(name).replace('_', ' '), 200)}: {wording.counted(int(count), 'figure')}")
    if len(counts) > _MOST_USED:
        st.text(f"and {len(counts) - _MOST_USED:,} more, in the column {column} of the download")


def _where() -> None:
    """The file that this server reads, by its name alone: a path would tell of the machine; and the form of its columns."""
    st.text(f"Figures read from: {dataset.dataset_path().name}. Form of the dataset: version {VERSION}.")


method()

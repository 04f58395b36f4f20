"""The few style rules that the theme in config.toml cannot say."""

import streamlit as st

# Streamlit paints chart text grey, below the contrast that small print needs; currentColor follows light and dark.
_RULES = """<style>
.stPlotlyChart svg .annotation text, .stPlotlyChart svg .legendtext, .stPlotlyChart svg .xtick text,
.stPlotlyChart svg .ytick text, .stPlotlyChart svg .xtitle { fill: currentColor !important; }
.st-key-said p { font-size: 1.02rem; }
</style>"""


def apply() -> None:
    """Put the rules on the page; call once a run."""
    st.html(_RULES)

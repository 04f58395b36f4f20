"""The few style rules that the theme in config.toml cannot say."""

import streamlit as st

# Streamlit paints chart text and captions grey, below the contrast that small print needs (4.5:1).
# currentColor and inherit follow light and dark.
_RULES = """<style>
.stPlotlyChart svg .annotation text, .stPlotlyChart svg .legendtext, .stPlotlyChart svg .xtick text,
.stPlotlyChart svg .ytick text, .stPlotlyChart svg .xtitle { fill: currentColor !important; }
[data-testid="stCaptionContainer"], [data-testid="stCaptionContainer"] p { color: inherit !important; opacity: 1; }
.st-key-said p { font-size: 1.02rem; }
</style>"""


def apply() -> None:
    """Put the rules on the page; call once a run."""
    st.html(_RULES)

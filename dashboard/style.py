"""The few style rules that the theme in config.toml cannot say."""

import streamlit as st

from dashboard.charts.layout import ON_A_PHONE

# Streamlit paints chart text and captions grey, below the contrast that small print needs (4.5:1).
# currentColor and inherit follow light and dark.
# Words inside a chart cannot wrap themselves: on a phone their lines fit by being set smaller.
_RULES = """<style>
.stPlotlyChart svg .annotation text, .stPlotlyChart svg .legendtext, .stPlotlyChart svg .xtick text,
.stPlotlyChart svg .ytick text, .stPlotlyChart svg .xtitle { fill: currentColor !important; }
[data-testid="stCaptionContainer"], [data-testid="stCaptionContainer"] p { color: inherit !important; opacity: 1; }
.st-key-said p { font-size: 1.02rem; }
[data-testid="stMetricValue"] { font-size: 1.6rem; }
</style>"""


def apply() -> None:
    """Put the rules on the page; call once a run."""
    st.html(_RULES)
    st.html(f"<style>@media (max-width: 640px) {{ {_smaller()} }}</style>")


def _smaller() -> str:
    words = '.stPlotlyChart svg .annotation text[style*="font-size: {desk}px"] {{ font-size: {phone}px !important; }}'
    return " ".join(words.format(desk=desk, phone=phone) for desk, phone in ON_A_PHONE.items())

"""What the checks of the dataset say of the figures in view, once for each state of the figures."""

import html

import pandas as pd
import streamlit as st

from dashboard import all_figures
from dashboard.links import Href, to_figure
from extract.checks import Finding, check

_STYLE = """<style>
ul.checks{line-height:1.5;margin:0!important;padding:0!important;list-style:none}
.checks li{margin:.4rem 0;overflow-wrap:anywhere}
.checks a{color:inherit}
.checks .cure{display:block;font-size:.9rem}
</style>"""


def findings(figures: pd.DataFrame, rows: pd.DataFrame) -> list[Finding]:
    """The findings about the rows in view; figures are all there are, because some checks compare a figure with others."""
    in_view = set(rows["figure_id"])
    return [finding for finding in _findings(all_figures.version(), figures) if finding.figure_id in in_view]


@st.cache_resource(max_entries=8, show_spinner=False)
def _findings(version: str, _figures: pd.DataFrame) -> list[Finding]:
    return check(_figures)


def findings_html(found: list[Finding], href: Href) -> str:
    """Each finding as a sentence whose figure is a link to its evidence; it may quote an article, so it is escaped."""
    items = (
        f"<li><strong>{html.escape(finding.severity.capitalize())}.</strong> "
        f"{to_figure(finding.figure_id, html.escape(finding.message), href)} "
        f'<span class="cure">{html.escape(finding.cure)}</span></li>'
        for finding in found
    )
    return f'{_STYLE}<ul class="checks">{"".join(items)}</ul>'


def as_table(found: list[Finding]) -> pd.DataFrame:
    """The findings as rows, in the columns of data/figures.checks.csv."""
    texts = [name for name in Finding._fields if name != "row"]
    return pd.DataFrame(found, columns=list(Finding._fields)).astype(dict.fromkeys(texts, "str"))

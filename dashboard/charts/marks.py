"""The colour and the shape of each category, the same on every chart and on light and dark pages.

The colours are Okabe and Ito's that keep 3:1 against both page colours, and three darker kin; the shape doubles the
colour for readers who cannot tell colours apart.
"""

from typing import NamedTuple


class Mark(NamedTuple):
    colour: str
    symbol: str


OTHER = Mark("#7A828C", "circle")
_BLUE, _ORANGE, _GREEN, _PINK, _OCHRE = "#2A86C8", "#D55E00", "#009E73", "#C8699B", "#B07A00"
_MARKS = {
    "export_value": Mark(_BLUE, "circle"),
    "project_total": Mark(_ORANGE, "diamond"),
    "investment": Mark(_GREEN, "square"),
    "loan": Mark(_PINK, "triangle-up"),
    "trade": Mark(_OCHRE, "triangle-down"),
    "daily_wage": Mark(_BLUE, "circle"),
    "monthly_wage": Mark(_ORANGE, "diamond"),
    "hourly_wage": Mark(_GREEN, "square"),
    "share": Mark(_BLUE, "circle"),
}


def mark_of(category: str) -> Mark:
    return _MARKS.get(category, OTHER)

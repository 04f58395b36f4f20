"""Charts: a frame in, a Plotly figure with its alternative text out. Nothing here knows Streamlit."""

from dashboard.charts.disagreements import disagreements_chart, thing_chart
from dashboard.charts.layout import Chart
from dashboard.charts.map import count_map, median_map
from dashboard.charts.shares import shares_chart
from dashboard.charts.side import side_chart
from dashboard.charts.time import time_chart
from dashboard.charts.totals import totals_chart
from dashboard.charts.wages import wages_chart
from dashboard.charts.years import years_chart

__all__ = [
    "Chart",
    "count_map",
    "disagreements_chart",
    "median_map",
    "shares_chart",
    "side_chart",
    "thing_chart",
    "time_chart",
    "totals_chart",
    "wages_chart",
    "years_chart",
]

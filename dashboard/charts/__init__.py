"""Charts: a frame in, a Plotly figure with its alternative text out. Nothing here knows Streamlit."""

from dashboard.charts.layout import Chart
from dashboard.charts.shares import shares_chart
from dashboard.charts.totals import totals_chart
from dashboard.charts.wages import wages_chart
from dashboard.charts.years import years_chart

__all__ = ["Chart", "shares_chart", "totals_chart", "wages_chart", "years_chart"]

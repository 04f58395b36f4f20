"""Coverage: how many figures there are for each year, so that thin years are not read as a trend."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from dashboard import wording
from dashboard.charts.layout import Chart, Frame, finish

_COLOUR = "#2A86C8"
_HEIGHT = 150
_MOST_LABELS = 6


def years_chart(years: Mapping[int, int], total: int) -> Chart | None:
    """A bar for each year that has figures; years between without any stay empty. None where no figure has a year.

    years is year -> its number of figures, total how many figures there are with the undated ones.
    """
    counts = pd.Series(years, dtype="int64").sort_index()
    if counts.empty:
        return None
    dated, best = int(counts.sum()), int(counts.idxmax())
    undated = total - dated
    figure = go.Figure(
        go.Bar(
            x=[int(year) for year in counts.index],
            y=[int(count) for count in counts],
            marker={"color": _COLOUR},
            hovertemplate="%{x}: %{y} figures<extra></extra>",
        )
    )
    first, last = int(counts.index.min()), int(counts.index.max())
    every = max(1, -(-(last - first + 1) // _MOST_LABELS))
    years = list(range(first, last + 1, every))
    figure.update_xaxes(tickvals=years, ticktext=[str(year) for year in years], range=[first - 0.6, last + 0.6])
    figure.update_yaxes(range=[0, int(counts.max()) * 1.2], nticks=4, tickformat=",d", ticklabelposition="inside top")
    frame = Frame(
        title=f"{best} has the most figures: {counts.max():,} of {total:,}",
        subtitle="Figures by the year they are for: few bars mean few articles, not a trend",
        axis="Year the figure is for",
        footer=f"n = {dated:,} dated figures; {undated:,} have no date and are not drawn.",
    )
    alt = (
        f"Bar chart of the number of figures for each year from {first} to {last}: {best} has the most, "
        f"{counts.max():,} of {total:,}; {wording.counted(undated, 'figure')} without a date."
    )
    table = pd.DataFrame({"Year": counts.index.astype(str), "Figures": counts.to_numpy()})
    return Chart(finish(figure, frame, _HEIGHT), alt, table)

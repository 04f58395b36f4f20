"""Map: the number of figures, or their median, for each country. Grey is a country without a figure, never zero."""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from dashboard import basis, safe_text, wording
from dashboard.charts.layout import CONFIG, Chart, Frame, finish, period_words
from dashboard.charts.sources import source_line
from dashboard.places import place_name

OUTLINES = "app/static/countries.json"  # from the address of the page, so it holds below any base path
# plotly.js asks another host for its own map unless it finds one here.
MAP_CONFIG = {**CONFIG, "topojsonURL": "app/static/"}
_OUTLINES_BY = " Outlines: Natural Earth."
_HEIGHT = 340
_NO_FIGURE, _TICKS = "#9AA3AD", "#737C86"
_COLOURS = (
    (0, "#B5D3EE"),
    (0.5, "#3E8FCB"),
    (1, "#14599C"),
)  # one hue, light to dark


class Told(NamedTuple):
    """What a map of counts says of all figures: how many, of which years, from which sources."""

    figures: int
    years: str
    sources: str


def count_map(counts: Mapping[str, int], told: Told, known: Sequence[str]) -> Chart | None:
    """How many figures each country has, by its code. known are the codes with an outline; None for no country."""
    if not counts:
        return None
    table = pd.DataFrame({"place": list(counts), "n": list(counts.values())})
    table = table.assign(height=table["n"].astype(float), n_exact=table["n"])
    said = [
        f"{place_name(place)}: {wording.counted(n, 'figure')}"
        for place, n in zip(table["place"], table["n"], strict=True)
    ]
    best = table.loc[table["n"].idxmax()]
    unplaced = told.figures - sum(counts.values())
    frame = Frame(
        title=f"{place_name(best['place'])} has the most figures: {best['n']:,} of {told.figures:,}",
        subtitle=f"Number of figures for each country, {told.years}; more figures mean more articles, not more money. "
        "Grey: no figure",
        axis="",
        footer=told.sources + (f" {unplaced:,} without a place." if unplaced else "") + _OUTLINES_BY,
    )
    return _map(table, said, frame, known, lambda value: wording.number(value, 2), "Map of the number of figures")


def median_map(chosen: pd.DataFrame, what: str, shown_in: str, known: Sequence[str]) -> Chart | None:
    """The median value of each country. chosen has shown values of one unit and rate (shown_per); what names them.

    A range has no one value, so it is counted and left out of the median.
    """
    rows = chosen[(chosen["place"] != "") & basis.drawable(chosen)]
    exact = rows[rows["shown"].notna()]
    if exact.empty:
        return None
    per, unit, kind = (exact[name].iloc[0] for name in ("shown_per", "shown_unit", "kind"))
    groups = exact.groupby("place")["shown"]
    table = groups.agg(height="median", low="min", high="max", n_exact="size").reset_index()
    table = table.assign(n=table["place"].map(rows.groupby("place").size()))

    def words(value: float) -> str:
        return wording.amount(wording.Measure(value, math.nan, math.nan, kind, unit, per), 3)

    said = [_median_words(row, words) for row in table.itertuples()]
    best = table.loc[table["height"].idxmax()]
    in_basis = basis.words(shown_in, exact) if kind == "money" else "as printed"
    of = f"median of {best['n_exact']:,}" if best["n_exact"] > 1 else "its one figure"
    frame = Frame(
        title=f"{place_name(best['place'])} is highest of {wording.counted(len(table), 'country')}: {words(best['height'])} ({of})",
        subtitle=f"Median {what} {in_basis}, {period_words(exact)}. A country with few figures says little: n is in the "
        "tooltip and the table. Grey: no figure",
        axis="",
        footer=source_line(exact, shown_in) + _OUTLINES_BY,
    )

    def tick(value: float) -> str:
        return wording.quantity(value, kind, unit, 2)

    return _map(table, said, frame, known, tick, f"Map of the median {what} {in_basis}")


def without_outline(rows: pd.DataFrame, known: Sequence[str]) -> list[str]:
    """The places of a map's table that have no outline on it."""
    return [place for place in rows["place"] if place not in set(known)]


def _median_words(row: NamedTuple, words: Callable[[float], str]) -> str:
    name = place_name(row.place)
    if row.n_exact == 1:
        own = f"{words(row.height)}, its one figure"
    else:
        own = f"median {words(row.height)} of {row.n_exact:,} figures, from {words(row.low)} to {words(row.high)}"
    ranges = row.n - row.n_exact
    return f"{name}: {own}" + (f"; {wording.counted(int(ranges), 'range')} not in the median" if ranges else "")


def _map(
    table: pd.DataFrame, said: list[str], frame: Frame, known: Sequence[str], words: Callable[[float], str], kind: str
) -> Chart:
    """table has place, height (what the colour tells), n; said are its rows in words."""
    table = table.assign(said=said).sort_values(["height", "place"], ascending=[False, True])
    drawn = table[table["place"].isin(known)]
    empty = [code for code in known if code not in set(drawn["place"])]
    log = bool(len(drawn)) and drawn["height"].min() > 0 and drawn["height"].max() / drawn["height"].min() > 10
    figure = go.Figure([_grey(empty), _coloured(drawn, words, log=log)])
    figure.update_geos(
        visible=False,
        projection={"type": "natural earth"},
        lataxis={"range": [-56, 84]},
        bgcolor="rgba(0,0,0,0)",
    )
    finish(figure, frame, _HEIGHT)
    first, last = table.iloc[0]["said"], table.iloc[-1]["said"]
    alt = f"{kind}, {wording.counted(len(table), 'country')}, from {last} to {first}. The table below holds the same."
    return Chart(figure, alt, table)


def _grey(codes: list[str]) -> go.Choropleth:
    return go.Choropleth(
        geojson=OUTLINES,
        locations=codes,
        z=[0] * len(codes),
        colorscale=[[0, _NO_FIGURE], [1, _NO_FIGURE]],
        showscale=False,
        marker={"line": {"width": 0.4, "color": "#FFFFFF"}, "opacity": 0.45},
        hovertext=[f"{safe_text.plotly(place_name(code))}: no figure" for code in codes],
        hoverinfo="text",
    )


def _coloured(drawn: pd.DataFrame, words: Callable[[float], str], *, log: bool) -> go.Choropleth:
    heights = [math.log10(value) if log else float(value) for value in drawn["height"]]
    low, high = (min(heights), max(heights)) if heights else (0.0, 1.0)
    ticks = [low, (low + high) / 2, high] if high > low else [low]
    return go.Choropleth(
        geojson=OUTLINES,
        locations=drawn["place"].tolist(),
        z=heights,
        zmin=low,
        zmax=high if high > low else low + 1,
        colorscale=[list(step) for step in _COLOURS],
        marker={"line": {"width": 0.8, "color": "#FFFFFF"}},
        hovertext=[safe_text.plotly(safe_text.cut(text, 120)) + "<br>Click for its figures" for text in drawn["said"]],
        hoverinfo="text",
        customdata=[[place] for place in drawn["place"]],
        colorbar={
            "orientation": "h",
            "x": 0.5,
            "y": -0.01,
            "yanchor": "top",
            "tickfont": {"size": 12, "color": _TICKS},
            "len": 0.7,
            "thickness": 12,
            "tickvals": ticks,
            "ticktext": [safe_text.plotly(words(10**tick if log else tick)) for tick in ticks],
            "outlinewidth": 0,
        },
    )

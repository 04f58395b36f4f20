"""The colour and the shape of each category and series, the same on every chart and on light and dark pages.

The colours are Okabe and Ito's that keep 3:1 against both page colours, and darker kin; the shape doubles the colour for
readers who cannot tell colours apart.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dashboard import wording


class Mark(NamedTuple):
    colour: str
    symbol: str


class Group(NamedTuple):
    """Categories that share a mark, and what the legend calls them."""

    name: str
    mark: Mark
    categories: tuple[str, ...]


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
_OTHER_SHAPES = ("cross", "x", "hexagon")  # categories without a colour of their own share grey, each with its shape
SERIES = (
    Mark(_BLUE, "circle"),
    Mark(_ORANGE, "diamond"),
    Mark(_GREEN, "square"),
    Mark(_PINK, "triangle-up"),
    Mark(_OCHRE, "triangle-down"),
    Mark("#8265D1", "cross"),
    Mark("#7A828C", "x"),
    Mark("#C0504D", "hexagon"),
)
UPWARD, DOWNWARD = ("over", "at_least"), ("under", "up_to")  # what a source can leave open, by the side it leaves open


def groups(categories: Sequence[str]) -> list[Group]:
    """Who shares a mark, in the order of the categories; the last group holds what neither colour nor shape is left for."""
    own = [Group(wording.category(code), _MARKS[code], (code,)) for code in categories if code in _MARKS]
    rest = [code for code in categories if code not in _MARKS]
    if len(rest) == 1:
        return [*own, Group(wording.category(rest[0]), OTHER, (rest[0],))]
    shaped = rest[: len(_OTHER_SHAPES)]
    own += [
        Group(wording.category(code), Mark(OTHER.colour, shape), (code,))
        for code, shape in zip(shaped, _OTHER_SHAPES, strict=False)
    ]
    last = tuple(rest[len(_OTHER_SHAPES) :])
    if not last:
        return own
    names = wording.listing([wording.category(code).lower() for code in last], most=4)
    return [*own, Group(f"Other ({names})", OTHER, last)]


def key(
    approximations: Iterable[str], *, ranges: bool, doubtful: bool, about: str = "hollow", upright: bool = False
) -> str:
    """What the marks that occur mean, in words; "" where all are exact. approximations are the column approx.

    about says how this chart draws "about"; upright, that its value axis stands.
    """
    found = set(approximations)
    more, less = ("\u2191", "\u2193") if upright else ("\u2192", "\u2190")
    parts = [
        f"{about} = about" if "about" in found else "",
        "bar with caps = a range" if ranges else "",
        f"{more} = at least or over" if found & set(UPWARD) else "",
        f"{less} = up to or under" if found & set(DOWNWARD) else "",
        "? = currency uncertain" if doubtful else "",
    ]
    words = "; ".join(filter(None, parts))
    return f"Marks: {words}." if words else ""

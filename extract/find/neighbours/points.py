"""Points between two percentages: "34.7% of voters, 1.9 points less than in September"."""

import re
from itertools import pairwise

from extract.find.number.draft import Draft
from extract.find.text.line import Line

COMPARED = re.compile(
    r" (points?|pts) (?:more|less|fewer|higher|lower|above|below|ahead|behind|up|down|on|from|since)\b"
)
MOVED = re.compile(
    r"\b(?:rose|fell|up|down|gained|lost|slipped|climbed|dropped|added|lead of|ahead by|behind by|by)(?: some| about| only)? $"
)
POINTS = re.compile(r" (points?|pts)\b")
# What has points of its own.
INDEX = re.compile(
    r"\b(?:index|indices|shares|stocks?|dow|ftse|nikkei|sensex|nifty|dax|composite|league|season|game|match|quarter-final|scor\w+|rebounds?|shooting)\b"
)
MOST = 60  # points
NEAR = 20  # characters


def take_points(line: Line, drafts: list[Draft]) -> None:
    """Makes "points" behind a percentage of the same sentence percentage points, where no index or match is told of."""
    if "points" not in line.distinct and "point" not in line.distinct:
        return
    if not any(draft.kind == "percent" for draft in drafts) or INDEX.search(line.low, line.starts[0], line.ends[-1]):
        return
    for first, second in pairwise(drafts):
        bare = not second.kind and not second.refused and second.number.value <= MOST
        points = _points_behind(line, second) if first.kind == "percent" and bare else None
        if points:
            second.kind, second.unit = "percent", "percentage point"
            second.note("unit", line.text, points.start(1), points.end(1), "percentage point")
            second.extend_to(line, points.end(1))


def _points_behind(line: Line, draft: Draft) -> re.Match[str] | None:
    compared = COMPARED.match(line.low, draft.end)
    if compared or not draft.number.decimal:
        return compared
    moved = MOVED.search(line.low, max(line.starts[0], draft.start - NEAR), draft.start)
    return POINTS.match(line.low, draft.end) if moved else None

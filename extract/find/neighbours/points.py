"""Points between two percentages: "34.7% of voters, 1.9 points less than in September"."""

import re
from itertools import pairwise

from extract.find.number.draft import Draft
from extract.find.text.line import Line

POINTS = re.compile(
    r" (?:points?|pts) (?:more|less|fewer|higher|lower|above|below|ahead|behind|up|down|on|from|since)\b"
)
MOVED = re.compile(
    r"\b(?:rose|fell|up|down|gained|lost|slipped|climbed|dropped|added|lead of|ahead by|behind by|by)(?: some| about| only)? $"
)
POINTS_ALONE = re.compile(r" (?:points?|pts)\b")
# What has points of its own.
INDEX = re.compile(
    r"\b(?:index|indices|shares|stocks?|dow|ftse|nikkei|sensex|nifty|dax|composite|league|season|game|match|quarter-final|scor\w+|rebounds?|shooting)\b"
)
MOST = 60  # points


def take_points(line: Line, drafts: list[Draft]) -> None:
    """Makes "points" behind a percentage of the same sentence percentage points, where no index or match is told of."""
    if "points" not in line.distinct and "point" not in line.distinct:
        return
    for first, second in pairwise(drafts):
        if first.kind != "percent" or second.kind or second.refused or second.number.value > MOST:
            continue
        points = POINTS.match(line.low, second.end) or (
            POINTS_ALONE.match(line.low, second.end)
            if second.number.decimal and MOVED.search(line.low, max(line.starts[0], second.start - 20), second.start)
            else None
        )
        if points and not INDEX.search(line.low, line.starts[0], line.ends[-1]):
            second.kind, second.unit = "percent", "percentage point"
            end = points.start() + len(points.group().split()[0]) + 1
            second.note("unit", line.text, points.start() + 1, end, "percentage point")
            second.extend_to(line, end)

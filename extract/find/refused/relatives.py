"""Ages told behind a kinship or a rank: "two sons, 12 and 15", "the eldest of them 103", "61 are over 55"."""

import re

from extract.find.number.draft import Draft
from extract.find.text.line import Line

OLDEST_CHILD, OLDEST, ADULT = 40, 115, 16  # years
REACH = 60  # characters
KIN = frozenset(
    ("son", "sons", "daughter", "daughters", "children", "kids", "boys", "girls", "brothers", "sisters", "siblings", "grandchildren", "grandsons",
     "granddaughters", "nephews", "nieces", "twins")
)  # fmt: skip
OF_KIN = re.compile(rf"\b(?:{'|'.join(KIN)}), (?:\d{{1,2}}, )*(?:\d{{1,2}},? and )?$")
TELL_AGES = KIN | {"eldest", "youngest", "oldest"}
OF_RANK = re.compile(r"\b(?:eldest|youngest|oldest)\b[^.;:\n]{0,40}? (?:is|was|them|just|only|being|aged) $")
OVER = frozenset(("over", "under", "above", "below", "past"))
ARE_OVER = re.compile(
    r"(?:\d|\b(?:half|most|all|many|third|quarter|two|three|four|five|six|seven|eight|nine|ten)) (?:of them )?(?:are|were) (?:now )?(?:over|under|above|below|past) $"
)
ENDS = re.compile(
    r"[.,;:)!?]|\s*$|\n| (?:and|or|who|in|at|on|from|when|while|but|carry|carries|have|has|had|are|is|were|live|lives|go|goes|work|works)\b"
)


def age_of_relative(line: Line, draft: Draft) -> str:
    """Why the number is somebody's age, or ""."""
    number = draft.number
    over = line.words[draft.first - 1] in OVER
    if not over and TELL_AGES.isdisjoint(line.distinct):
        return ""  # as nearly always
    if (
        number.scale != 1
        or number.grouped
        or number.decimal
        or number.value > OLDEST
        or not ENDS.match(line.low, draft.end)
    ):
        return ""
    before = line.low, max(line.starts[0], draft.start - REACH), draft.start
    if OF_RANK.search(*before) or (number.value <= OLDEST_CHILD and OF_KIN.search(*before)):
        return "age"
    return "age" if over and number.value >= ADULT and ARE_OVER.search(*before) else ""

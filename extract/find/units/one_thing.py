"""What one sum buys, where it is no unit and no vessel: "ten bucks a block", "6,500 kyats a viss"."""

import re

from extract.find.number.draft import Draft
from extract.find.text.line import Line

A_THING = re.compile(
    r" an? ([a-z]{3,}(?:-[a-z]+)?)(?=[.,;:!?)\"”]|\s*$|\n| (?:and|or|but|now|in|at|for|from|to|on|these|this|since|before|after|when|as|with|by|if|"
    r"because|compared|against|while|last|here|there|everywhere)\b)"
)
NO_THING = frozenset(
    ("bit", "lot", "little", "few", "couple", "moment", "chance", "try", "hand", "pop", "throw", "time", "go", "friend", "man", "woman", "stranger",
     "neighbour", "bribe", "fine", "tip", "deposit", "loan", "gift", "bonus", "discount", "profit", "loss", "raise", "refund", "total", "minimum", "maximum",
     "record", "start", "while", "must", "joke", "bargain", "steal", "scandal", "shame", "bad", "good", "big", "small", "present", "wage", "salary", "rent",
     "price", "cost", "fee", "day", "win", "dozen", "spokesman", "source", "report", "year-old", "thousand", "hundred", "million", "billion", "half", "quarter",
     "third", "great", "huge", "further", "new", "single", "quick", "fair", "cheap", "free", "full", "low", "high", "share-out", "result", "consequence"
     )
)  # fmt: skip
MOST_A_THING = 1_000_000


def one_thing(line: Line, draft: Draft) -> re.Match[str] | None:
    """The " a block" behind a sum, its noun as group 1; None where no noun ends there, or one that tells what the sum is."""
    if draft.kind != "money" or draft.number.scale >= MOST_A_THING:
        return None
    thing = A_THING.match(line.low, draft.end)
    return thing if thing and thing[1] not in NO_THING else None

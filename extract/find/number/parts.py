"""Parts of one in words: "point five percent", and the half of "two dinars and a half"."""

import re
from decimal import Decimal

from extract.find.number.digits import Number
from extract.find.text.line import Line
from extract.lexicon import ONE, number_words

PARTS = ("half", "quarter")
PART_BEHIND = re.compile(r" and a (half|quarter)\b")
# "at that point five left", "on this point two judges agreed": the word counts nothing there.
NO_POINT_BEHIND = frozenset(
    ("this", "that", "the", "one", "some", "which", "what", "a", "any", "no", "every", "each", "another", "first", "second", "last", "third",
     "boiling", "melting", "starting", "turning", "match", "set", "game", "break", "main", "same")
)  # fmt: skip
MEASURED = re.compile(
    r" (?:percent|per cent|percentage|pct|of an?|million|billion|trillion|lakh|crore|kilos?|litres?|metres?|degrees?)\b|%"
)
MOST_DIGITS = 6


def part_of_one(word: str) -> Decimal:
    """The value of "half", "third", "quarter" and their like."""
    return ONE / number_words()[word][0]


def part_behind(line: Line, stop: int) -> tuple[Decimal, int] | None:
    """(a half or a quarter, where its words end) behind " and a" at stop, or None."""
    part = PART_BEHIND.match(line.low, stop)
    return (part_of_one(part[1]), part.end()) if part else None


def point_of(line: Line, k: int) -> Number | None:
    """The "point five" whose "five" is token k, where a measure stands behind and no number in front, or None."""
    if line.words[k - 2] in NO_POINT_BEHIND or line.words[k - 2] in number_words() or line.tokens[k - 2][:1].isdigit():
        return None
    digits, last = "", k
    while len(digits) < MOST_DIGITS and (entry := number_words().get(line.words[last])) and entry[1] == "digit":
        digits += str(entry[0])
        last += 1
    if not digits or not MEASURED.match(line.low, line.ends[last - 1]):
        return None
    return Number(
        line.starts[k - 1], line.ends[last - 1], k - 1, last, Decimal("0." + digits), decimal=True, in_words=True
    )

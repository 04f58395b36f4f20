"""Letters behind a number that are the sign of its money in one place and something else in another: "300 Ar", "1 500 F", "189.9 c/L"."""

import re

from extract.find.number.draft import Draft
from extract.find.text.habits import NEVER_ALONE
from extract.find.text.line import Line
from extract.find.text.nearby import used_near
from extract.lexicon import CurrencyWord

PRICE_LINE = 5
NEAR, NEAR_WARMTH = 40, 120  # characters
HOTTEST = 700  # degrees Fahrenheit that are told at all
FRANCS_A_KILO = re.compile(r" ?f (?:le|la|par|per|an?|each) ")
BEHIND_PENCE = re.compile(r"(?!\.m\b)[.,;!?)]|\s*$| (?:an?|each|per|for|off|on|in|more|less|at|now|and|or|to|change)\b")
A_MEASURE = re.compile(r" ?/ ?(?:l|litre|kg|kwh|lb)\b")
TOLD_TWICE = re.compile(r"(?:€|€ ?\d[\d.,]*) ?[(/]? ?$")  # "1,59 € (11,98 kn)"
WARMTH = re.compile(
    r"°|\b(?:temperatures?|heat(?:wave)?|hot|hottest|cold|warm\w*|degrees?|fever|weather|fahrenheit|celsius|thermometers?|oven|bake[ds]?|baking|roast\w*|cook\w*)\b"
)


def is_price_line(line: Line) -> bool:
    """Whether the line is no more than a price: nothing else there asks for another reading of its letters."""
    return len(line) <= PRICE_LINE


def weak_sign_fits(line: Line, draft: Draft, start: int, stop: int, entry: CurrencyWord) -> bool:
    """Whether letters behind a number are the sign of its money: "300 Ar", "189.9 c/L", "fifty p a bag"."""
    if line.text[stop : stop + 1].isalnum():
        return False
    if len(entry.word) > 1:
        told = TOLD_TWICE.search(line.text, max(0, draft.start - 20), draft.start)
        rated = entry.word == "kn" and A_MEASURE.match(line.low, stop)
        grouped = line.is_note and draft.number.grouped and entry.word not in NEVER_ALONE  # "vary 12 000 Ar"
        return entry.word in line.habits.trusted or is_price_line(line) or bool(told or rated or grouped)
    if entry.word == "F":
        return _is_in_francs(line, draft, entry)
    spoken = draft.number.in_words and entry.word == "p" and BEHIND_PENCE.match(line.low, stop)
    apart = start > draft.number.end and not (spoken or (entry.word == "c" and A_MEASURE.match(line.low, stop)))
    return not apart and entry.word in ("p", "c")


def _is_in_francs(line: Line, draft: Draft, entry: CurrencyWord) -> bool:
    """ "1 500 F le kilo" of a place that has francs, where it is not told how warm it is; no oven is so hot as 700 F."""
    if not (entry.word in line.habits.trusted or used_near(line, draft.start, entry.codes)):
        return False
    if draft.number.mantissa >= HOTTEST or FRANCS_A_KILO.match(line.low, draft.end):
        return True
    return not WARMTH.search(line.low, max(line.starts[0], draft.start - NEAR_WARMTH), draft.end + NEAR)

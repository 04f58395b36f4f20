"""Whose pay a wage is: the trade named in its sentence, or the minimum wage."""

import re
from functools import cache

from extract.lexicon import occupations
from extract.models import Answer, Mention
from extract.phrases import one_pattern

MINIMUM = re.compile(r"\b(?:minimum|wage floor|pay floor|floor|lowest legal)\b", re.IGNORECASE)
# Words that say no more than that somebody works: "worker" names no trade beside a minimum wage.
GENERAL = frozenset(("worker", "labour", "operator", "manager", "apprentice", "beginner", "part-timer"))
SURE = "the words before the colon"


def pay_label(text: str, low: str, mention: Mention, sentence: tuple[int, int], label: Answer) -> Answer:
    """The label of a wage: what stands before a colon stays; else the trade nearest the figure, else what it is."""
    if label.value and label.basis == SURE:
        return label
    named = [match for match in _trades().finditer(low, *sentence) if not mention.start <= match.start() < mention.end]
    minimum = MINIMUM.search(text, *sentence)
    trades = [match for match in named if match[1] not in GENERAL or not minimum]
    if trades:
        nearest = min(trades, key=lambda match: abs(match.start() - mention.start))
        words = text[nearest.start() : nearest.end()]
        return Answer(words[0].upper() + words[1:], "the trade named in the sentence", "medium")
    if minimum:
        return Answer("Minimum wage", f"“{minimum.group()}” in the sentence", "medium")
    return Answer("Wage", "the sentence names no trade", "low")


@cache
def _trades() -> re.Pattern[str]:
    return re.compile(rf"\b({one_pattern(occupations())})s?\b")

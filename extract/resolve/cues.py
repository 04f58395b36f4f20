"""The words of a sentence that tell a change, how firm a sum is, or what sort of thing is built."""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from extract.lexicon import rows
from extract.phrases import one_pattern


class Change(NamedTuple):
    """direction is up or down; roles are verb, object, both, noun, particle: how the word leads to its figure."""

    direction: str
    roles: frozenset[str]


class Claim(NamedTuple):
    """What a phrase says of a sum (planned, pledged, spent ...); reach is clause, or beside for words next to it only."""

    claim: str
    reach: str


class Meaning(NamedTuple):
    """All that one phrase can say: "deal" tells that a sum is signed for, "line" that a thing is a railway or road."""

    change: Change | None
    claim: Claim | None
    thing: str | None


class Cue(NamedTuple):
    """A phrase of the tables at text[start:end]."""

    start: int
    end: int
    words: str
    meaning: Meaning


class Cues:
    """The phrases of one text, found once a sentence for all questions."""

    def __init__(self, low: str) -> None:
        self._low = low
        self._span: tuple[int, int] | None = None
        self._found: list[Cue] = []

    def within(self, span: tuple[int, int]) -> list[Cue]:
        """The phrases of a sentence in order; the longest at each place."""
        if span != self._span:
            table = _meanings()
            self._span = span
            self._found = [
                Cue(match.start(), match.end(), match.group(), table[match.group()])
                for match in _pattern().finditer(self._low, *span)
            ]
        return self._found


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_pattern(_meanings())})(?![\w’'])")


@cache
def _meanings() -> Mapping[str, Meaning]:
    """Every phrase of the three tables; "will rise" tells a change because "rise" does."""
    changes = {
        row["word"]: Change(row["direction"], frozenset(row["roles"].split())) for _, row in rows("change_words.csv")
    }
    claims = {row["phrase"]: Claim(row["claim"], row["reach"]) for _, row in rows("claim_words.csv")}
    things = {row["word"]: row["thing"] for _, row in rows("thing_words.csv")}
    return {
        phrase: Meaning(
            changes.get(phrase) or changes.get(phrase.rpartition(" ")[2]), claims.get(phrase), things.get(phrase)
        )
        for phrase in {**changes, **claims, **things}
    }

"""What sort of thing a figure measures: the words round it, weighed by kind and nearness."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from extract.lexicon import CategoryWord, category_words, occupations
from extract.models import Answer, Mention
from extract.phrases import one_pattern

PAY_PERIODS = {
    "hour": "hourly_wage",
    "day": "daily_wage",
    "week": "weekly_wage",
    "month": "monthly_wage",
    "year": "yearly_wage",
}
OTHER = Answer("other", "no word near by names a category", "low")
NEAR = 60
LARGEST_PAY = 100_000_000  # of any currency, a month


class Hint(NamedTuple):
    """Words at text[start:end] that speak for categories."""

    start: int
    end: int
    words: str
    entries: tuple[CategoryWord, ...]


class Categories:
    """The words of one text that speak for a category, found once for each passage."""

    def __init__(self, low: str) -> None:
        self._low = low
        self._hints = lru_cache(maxsize=64)(self._find)

    def category_of(
        self,
        mention: Mention,
        per: str | None,
        label: str | None,
        sentence: tuple[int, int],
        paragraph: tuple[int, int],
    ) -> Answer:
        """The category of a figure, why, and how sure."""
        paid = mention.kind == "money" and per in PAY_PERIODS
        if paid and label and is_occupation(label):
            return Answer(PAY_PERIODS[per or ""], f"pay per {per} of a {label.lower()}", "high")
        best = self._best(mention, per, sentence)
        if best is None and paid:
            best = self._best(mention, per, paragraph)
        if (
            best is None
            and per in ("hour", "day", "month")
            and paid
            and mention.value is not None
            and abs(mention.value) < LARGEST_PAY
        ):
            return Answer(PAY_PERIODS[per], f"money per {per} and nothing near by that is sold", "medium")
        if best is None:
            return (
                Answer("price", f"money per {per}", "medium") if mention.kind == "money" and per and not paid else OTHER
            )
        category, words = best
        return Answer(category, f"“{words}” near the figure", "high" if category != "project_total" else "medium")

    def _find(self, span: tuple[int, int]) -> list[Hint]:
        hints, table = [], category_words()
        for match in _pattern().finditer(self._low, *span):
            found = table.at(self._low, self._low, match.start())
            if found:
                hints.append(Hint(match.start(), found[0], match.group(), found[1]))
        return hints

    def _best(self, mention: Mention, per: str | None, span: tuple[int, int]) -> tuple[str, str] | None:
        """(category, words) with the most weight in the span; a word close to the figure counts more."""
        scores: dict[str, float] = {}
        heaviest: dict[str, tuple[float, str]] = {}
        for hint in self._hints(span):
            if mention.start <= hint.start < mention.end:
                continue
            gap = max(mention.start - hint.end, hint.start - mention.end, 0)
            nearness = 1.5 if gap < NEAR // 3 else 1.0 if gap < NEAR else 0.6
            for entry in hint.entries:
                category = _of_pay(entry.category, per) if mention.kind in entry.kinds else ""
                if category:
                    weight = entry.weight * nearness
                    scores[category] = scores.get(category, 0.0) + weight
                    heaviest[category] = max(heaviest.get(category, (0.0, "")), (weight, hint.words))
        if not scores:
            return None
        category = max(scores, key=lambda name: (scores[name], name))
        return category, heaviest[category][1]


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_pattern(category_words().phrases)})\b")


def is_occupation(label: str) -> bool:
    """Whether a label names a trade, alone or with a word before or behind it ("concrete mixer operator")."""
    low = label.lower()
    words = low.split()
    return low in occupations() or words[-1] in occupations() or words[0] in occupations()


def _of_pay(category: str, per: str | None) -> str:
    """Pay needs a period: wages without one are some other money."""
    return PAY_PERIODS.get(per or "", "") if category == "wage" else category

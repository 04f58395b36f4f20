"""What sort of thing a figure measures: the words round it, weighed by kind and nearness."""

import re

from extract.lexicon import category_words, occupations
from extract.models import Answer, Mention

WORD_START = re.compile(r"(?<![^\W\d_'])[a-z]")
PAY_PERIODS = {"hour": "hourly_wage", "day": "daily_wage", "week": "weekly_wage", "month": "monthly_wage", "year": "yearly_wage"}
OTHER = Answer("other", "no word near by names a category", "low")
NEAR = 60


def category_of(low: str, mention: Mention, per: str | None, label: str | None, sentence: tuple[int, int], paragraph: tuple[int, int]) -> Answer:
    """The category of a figure; low is the text in lower case."""
    if mention.kind == "money" and per in PAY_PERIODS and label and _is_occupation(label):
        return Answer(PAY_PERIODS[per], f"pay per {per} of a {label.lower()}", "high")
    best = _best(low, mention, per, sentence)
    if best is None and mention.kind == "money" and per in PAY_PERIODS:
        best = _best(low, mention, per, paragraph)
    if best is None:
        return Answer("price", f"money per {per}", "medium") if mention.kind == "money" and per and per not in PAY_PERIODS else OTHER
    category, words = best
    return Answer(category, f"“{words}” near the figure", "high" if category != "project_total" else "medium")


def _is_occupation(label: str) -> bool:
    low = label.lower()
    return low in occupations() or any(low.endswith(" " + name) or low.startswith(name + " ") for name in occupations())


def _best(low: str, mention: Mention, per: str | None, span: tuple[int, int]) -> tuple[str, str] | None:
    """(category, words) with the most weight in low[span]; a word close to the figure counts more."""
    scores: dict[str, float] = {}
    words: dict[str, tuple[float, str]] = {}
    pos = span[0]
    for start in WORD_START.finditer(low, *span):
        if start.start() < pos or mention.start <= start.start() < mention.end:
            continue
        found = category_words().at(low, low, start.start())
        if found is None:
            continue
        pos = found[0]
        gap = max(mention.start - pos, start.start() - mention.end, 0)
        for entry in found[1]:
            if mention.kind not in entry.kinds:
                continue
            category = _of_pay(entry.category, per)
            weight = entry.weight * (1.5 if gap < NEAR // 3 else 1.0 if gap < NEAR else 0.6)
            scores[category] = scores.get(category, 0.0) + weight
            if weight > words.get(category, (0.0, ""))[0]:
                words[category] = (weight, low[start.start() : pos])
    scores.pop("", None)
    if not scores:
        return None
    category = max(scores, key=lambda name: (scores[name], name))
    return category, words[category][1]


def _of_pay(category: str, per: str | None) -> str:
    """Pay needs a period: wages without one are some other money."""
    return PAY_PERIODS.get(per or "", "") if category == "wage" else category

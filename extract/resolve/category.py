"""What sort of thing a figure measures: the words round it, weighed by kind, nearness and their part in the sentence."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from extract.lexicon import CategoryWord, category_words, occupations, unit_dimensions
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
ATTACHED = 3.0  # the score of a word of little weight right beside the figure
LARGEST_PAY = 100_000_000  # of any currency, a month
SMALLEST_TOTAL = 100_000  # of any currency: nobody builds a railway or runs a budget for less
LARGEST_PRICE = 10_000_000
TOTALS = frozenset(("budget", "export_value", "investment", "project_total", "trade"))
# What is made, sold or carried is weighed, or counted in containers; a road of five miles is none of it.
GOODS = frozenset(("container capacity", "energy", "freight transport", "mass", "power", "volume"))
# What is no person is neither employed nor part of a population.
THINGS = frozenset(
    (
        "aircraft", "airport", "area", "bank", "barrel", "bridge", "building", "bus", "camera", "car", "case", "city",
        "company", "container", "contract", "country", "deal", "district", "factory", "firm", "flight", "government",
        "hotel", "hospital", "house", "island", "loan", "mine", "plant", "port", "project", "province", "region", "road",
        "route", "school", "ship", "shop", "site", "station", "store", "town", "train", "truck", "unit", "vehicle",
        "vessel", "village", "wagon",
    )
)  # fmt: skip
OF_PEOPLE = frozenset(("person", "capita", "household", "worker", "employee", "family", "student"))
# A word that only says more about the word before it: "the loan for the first phase was $300 million" is a loan.
SAYS_MORE = re.compile(r"(?:['’]s)? (?:for|of|to|on|in|at|with|from|by|behind|between) [^,;:.\d]*")
VERB = re.compile(
    r"\b(?:is|was|were|are|be|been|has|have|had|will|would|can|could|may|put|came|cost|costs|reached|rose|fell|grew|"
    r"said|valued|worth|gave|got|went|go|goes|made|signed|agreed|totall?ed|stood|hit)\b"
)
# "$13.4 billion of Kazakhstan's foreign investment": the thing that the sum is a sum of.
SUM_OF = re.compile(r" (?:worth )?(?:of|in) (?:[^\s,;:.\d]+ ){0,4}")
APART = re.compile(r";|\b(?:while|whereas|but)\b|(?<![\d.,])(?!(?:19|20)\d\d\b)\d")
PUT = re.compile(r"\b(?:puts?|putting|sinks?|sank|sunk|injects?|injected)(?: (?:about|some|over|up to|another))? ?$")
INTO = re.compile(r" (?:more )?in(?:to)?\b(?! (?:19|20)\d\d)")
SHARE_BOUGHT = re.compile(
    r" (?:in cash )?for (?:an? |its |the |about )?(?:[\w.-]+ )?(?:%|per ?cent|stake|majority|control)"
)
SHARE_OF = re.compile(r" of (?!growth|increase|rise|decline|decrease|inflation|interest|it\b)")
# A sentence that goes on about the sum of the one before it.
GOES_ON = re.compile(
    r"(?:it|this|that|they|these|those|the (?:figure|total|sum|amount|number)|a year (?:earlier|later))\b"
)


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
        money = mention.kind == "money"
        paid = money and per in PAY_PERIODS
        if paid and label and is_occupation(label):
            return Answer(PAY_PERIODS[per or ""], f"pay per {per} of a {label.lower()}", "high")
        if money and per and not paid and per not in OF_PEOPLE:
            return Answer("price", f"money per {per}", "medium")
        attached = self._attached(mention)
        if attached:
            return attached
        best = self._best(mention, per, sentence)
        if best is None and paid:
            best = self._best(mention, per, paragraph)
        if best is None and paid and per in ("hour", "day", "month") and _size(mention) < LARGEST_PAY:
            return Answer(PAY_PERIODS[per or ""], f"money per {per} and nothing near by that is sold", "medium")
        if best is None and money and _size(mention) >= SMALLEST_TOTAL and GOES_ON.match(self._low, sentence[0]):
            earlier = self._best(mention, per, (paragraph[0], sentence[0]))
            if earlier:
                return Answer(earlier[0], f"“{earlier[1]}” in the sentences before, which this one goes on with", "low")
        if best is None:
            return Answer("price", f"money per {per}", "medium") if money and per and not paid else OTHER
        category, words = best
        return Answer(category, f"“{words}” near the figure", "high" if category != "project_total" else "medium")

    def _find(self, span: tuple[int, int]) -> list[Hint]:
        hints, table = [], category_words()
        for match in _pattern().finditer(self._low, *span):
            found = table.at(self._low, self._low, match.start())
            if found:
                hints.append(Hint(match.start(), found[0], match.group(), found[1]))
        return hints

    def _attached(self, mention: Mention) -> Answer | None:
        """What the words right beside a figure say of it whatever else is near."""
        if mention.kind == "percent" and SHARE_OF.match(self._low, mention.end):
            return Answer("share", "a percentage of something", "high")
        if mention.kind != "money":
            return None
        if PUT.search(self._low, max(0, mention.start - 30), mention.start) and INTO.match(self._low, mention.end):
            return Answer("investment", "the money is put into something", "high")
        if SHARE_BOUGHT.match(self._low, mention.end):
            return Answer("investment", "the money is paid for a share of something", "high")
        return None

    def _best(self, mention: Mention, per: str | None, span: tuple[int, int]) -> tuple[str, str] | None:
        """(category, words) with the most weight in the span; a word close to the figure counts more.

        A word of weight 1 only backs up others, unless it stands right beside the figure.
        """
        scores: dict[str, float] = {}
        heaviest: dict[str, tuple[float, str]] = {}
        weighty: dict[str, int] = {}
        size, counted = _size(mention), mention.kind in ("count", "quantity")
        head: Hint | None = None
        hints = self._hints(span)
        for k, hint in enumerate(hints):
            if not counted and mention.start <= hint.start < mention.end:
                continue
            entries = [
                (category, entry.weight)
                for entry in hint.entries
                if mention.kind in entry.kinds and (category := _fitting(entry.category, per, mention, size))
            ]
            if not entries:
                continue
            nearness = self._nearness(mention, hint)
            if head is not None and self._says_more(head, hint, mention):
                nearness *= 0.3
            else:
                head = hint
            if k + 1 < len(hints) and _in_compound(hint, hints[k + 1], mention.kind):
                nearness *= 0.5
            for category, weight in entries:
                weighty[category] = weighty.get(category, 0) + weight
                score = max(weight, 1.5) * nearness
                scores[category] = scores.get(category, 0.0) + score
                heaviest[category] = max(heaviest.get(category, (0.0, "")), (score, hint.words))
        if not scores:
            return None
        category = max(scores, key=lambda name: (scores[name], name))
        score, words = heaviest[category]
        return (category, words) if weighty[category] > 1 or score >= ATTACHED else None

    def _nearness(self, mention: Mention, hint: Hint) -> float:
        if hint.start >= mention.end:
            between = self._low[mention.end : hint.start]
            if SUM_OF.fullmatch(between):
                return 2.0
        else:
            between = self._low[hint.end : mention.start]
        gap = len(between)
        nearness = 2.0 if gap < NEAR // 5 else 1.5 if gap < NEAR // 3 else 1.0 if gap < NEAR else 0.6
        if " to " in between[-4:] and hint.end + 4 >= mention.start:
            nearness *= 0.5  # what rises to 67 per cent is no growth of 67 per cent
        return nearness * (0.5 if APART.search(between) else 0.6 if "," in between else 1.0)

    def _says_more(self, head: Hint, hint: Hint, mention: Mention) -> bool:
        """Whether the hint only describes the head before it, on the same side of the figure."""
        if head.start < mention.start <= hint.start or hint.words.endswith(("ed", "aside")):
            return False
        between = self._low[head.end : hint.start + 1]
        return len(between) < NEAR and SAYS_MORE.fullmatch(between) is not None and not VERB.search(between)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_pattern(category_words().phrases)})\b")


def is_occupation(label: str) -> bool:
    """Whether a label names a trade, alone or with a word before or behind it ("concrete mixer operator")."""
    low = label.lower()
    words = low.split()
    return low in occupations() or words[-1] in occupations() or words[0] in occupations()


def _in_compound(hint: Hint, following: Hint, kind: str) -> bool:
    """Whether the hint only describes the word behind it, the head: "export subsidies" are subsidies."""
    return (
        following.start == hint.end + 1
        and not hint.words.endswith(("s", "ed", "ing"))
        and any(kind in entry.kinds for entry in following.entries)
    )


def _size(mention: Mention) -> float:
    number = mention.value if mention.value is not None else mention.high if mention.high is not None else mention.low
    return abs(float(number)) if number is not None else 0.0


def _fitting(category: str, per: str | None, mention: Mention, size: float) -> str:
    """The category as far as the figure can be one: pay needs a period, a total its size; "" where it cannot."""
    if category == "wage":
        return PAY_PERIODS.get(per or "", "")
    if mention.kind == "money":
        if category in TOTALS and size < SMALLEST_TOTAL:
            return ""
        if category == "price" and size >= LARGEST_PRICE:
            return ""
        return category
    if mention.kind == "quantity":
        return category if unit_dimensions().get(mention.unit or "") in GOODS else ""
    return "" if category in ("jobs", "population") and mention.unit in THINGS else category

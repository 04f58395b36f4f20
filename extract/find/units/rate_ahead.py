"""Rates that stand in front of the sum in other languages than English: "월세 45만원", "時給1,200円", "ผ่อนเดือนละ 799 บาท"."""

import re
from functools import cache

from extract.lexicon import rows

NO_HALF = "(?<!نص )(?<!ربع )(?<!نصف )(?<!అర )(?<!அரை )(?<!ಅರ್ಧ )(?<!आधा )"  # of a kilo


def rate_ahead(words: str) -> re.Match[str] | None:
    """The rate that words, which end where a sum begins, end in, as group 1; behind a number the same words are a pack: "1 kg 2,99 €"."""
    ending = words.rstrip(" :：")[-2:]
    possible = ending in _endings() or ending[-1:] in _endings()
    return _pattern().search(words) if possible else None


@cache
def per_ahead() -> dict[str, str]:
    """ "월세" -> "month"."""
    return {row["word"]: row["per"] for _, row in rows("rates_ahead.csv")}


@cache
def _endings() -> frozenset[str]:
    """The last two letters of each, or its only one: most words in front of a sum end in others."""
    return frozenset(word[-2:] for word in per_ahead())


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = "|".join(sorted(map(re.escape, per_ahead()), key=len, reverse=True))
    return re.compile(rf"(?:^|(?<=[\s:：،,.(「])(?<!\d\s))(?:[^\W\d_]{{0,14}}?){NO_HALF}({longest_first}) ?[:：]? ?$")

"""Which sums say the same thing twice: a total counts the first of them."""

import re
from functools import cache

from extract.lexicon import rows
from extract.models import Reading

# "Rs. 17,500 ($59)", "40 million tenge, or about US$105,000,", "113 trillion rupiah, which the report gives as $7.85
# billion": the second amount is the first in other money.
CONVERSION = re.compile(
    r",? ?\((?:or |i\.e\. |equal to |equivalent to |worth )?(?:about |around |some |roughly |approximately |nearly |~ ?|≈ ?)?"
    r"|,? (?:or|equivalent to|equal to|i\.e\.|that is|which is|in dollars|in rupees|in euros|in yuan|in us dollars)"
    r"(?: about| around| some| roughly| approximately| nearly)? "
    r"|,? (?:which|that) (?:the (?:report|paper|article|page|author) )?(?:gives|puts|counts|converts|reckons|is given) (?:as|at|to) ",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]{3,}")


class Repeats:
    """Remembers the money totals of one text, so that a sum said twice is counted once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._seen: dict[tuple[object, ...], list[tuple[int, Reading]]] = {}
        self._last: tuple[int, Reading] | None = None

    def first(self, k: int, reading: Reading) -> int | None:
        """The index of the earlier reading that reading k repeats or converts into other money, or None."""
        mention = reading.mention
        if mention.kind != "money":
            self._last = None
            return None
        found = self._converted(reading)
        if found is None and mention.per is None:
            found = self._repeated(k, reading)
        self._last = (k, reading)
        return found

    def _converted(self, reading: Reading) -> int | None:
        if self._last is None:
            return None
        k, before = self._last
        between = self._text[before.mention.end : reading.mention.start]
        other_money = before.currency.value != reading.currency.value
        return k if other_money and len(between) < LONGEST_LINK and CONVERSION.fullmatch(between) else None

    def _repeated(self, k: int, reading: Reading) -> int | None:
        """An earlier sum of the same value about the same thing, in the same country and year."""
        mention = reading.mention
        key = (mention.value, mention.low, mention.high, reading.currency.value)
        earlier = self._seen.setdefault(key, [])
        found = next((j for j, other in earlier if _same_thing(reading, other)), None)
        earlier.append((k, reading))
        return found


LONGEST_LINK = 40


def _same_thing(one: Reading, other: Reading) -> bool:
    """Whether two readings can be about one thing: nothing sure of them differs, and their labels share a word."""
    for mine, theirs in ((one.place, other.place), (one.period, other.period)):
        sure = mine.confidence == theirs.confidence == "high"
        if sure and mine.value and theirs.value and mine.value[:4] != theirs.value[:4]:
            return False
    if one.subject.value and other.subject.value and one.subject.value != other.subject.value:
        return False
    mine, theirs = one.label.value, other.label.value
    if not (mine and theirs):
        return mine == theirs
    words, others = set(WORD.findall(mine.lower())), set(WORD.findall(theirs.lower()))
    # "spending on a port" and "spending on a dam" share nothing that says which thing they are.
    if words - _generic() and others - _generic():
        words -= _generic()
    return bool(words & others)


@cache
def _generic() -> frozenset[str]:
    return frozenset(row["word"] for _, row in rows("generic_words.csv"))

"""Which figures say the same thing twice, and which are parts of another: totals may count neither."""

import re

from extract.models import Reading

PART_OF = re.compile(
    r"\b(?:these include|this includes|including|of which|of them|of these|among them|includes?|part of|comprising)\b[^.]*$",
    re.IGNORECASE,
)


# "Rs. 17,500 ($59)", "40 million tenge, or about US$105,000,": the second amount is the first in other money.
CONVERSION = re.compile(
    r",? ?\((?:or |i\.e\. |equal to |equivalent to |worth )?(?:about |around |some |roughly |approximately |nearly |~ ?|≈ ?)?"
    r"|,? (?:or|equivalent to|equal to) (?:about |around |some |roughly |approximately |nearly )"
)
WORD = re.compile(r"[^\W\d_]{4,}")


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
    mine, theirs = one.label.value, other.label.value
    if not (mine and theirs):
        return mine == theirs
    return bool(set(WORD.findall(mine.lower())) & set(WORD.findall(theirs.lower())))


def is_part(text: str, sentence: tuple[int, int], start: int) -> bool:
    """Whether the sentence says that the figure at start belongs to a larger one."""
    return PART_OF.search(text, sentence[0], start) is not None

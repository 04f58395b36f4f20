"""Which figures say the same thing twice, and which are parts of another: totals may count neither."""

import re

from extract.models import Mention

PART_OF = re.compile(
    r"\b(?:these include|this includes|including|of which|of them|of these|among them|includes?|part of|comprising)\b[^.]*$",
    re.IGNORECASE,
)


def same_as(mentions: list[Mention], codes: list[str | None]) -> list[int | None]:
    """For each mention the index of an earlier one of the same kind, value, currency, unit and rate."""
    seen: dict[tuple[object, ...], int] = {}
    result: list[int | None] = []
    for k, (mention, code) in enumerate(zip(mentions, codes, strict=True)):
        key = (mention.kind, mention.value, mention.low, mention.high, code, mention.unit, mention.per)
        large = mention.kind == "money" and mention.per is None
        result.append(seen.get(key) if large else None)
        seen.setdefault(key, k)
    return result


def is_part(text: str, sentence: tuple[int, int], start: int) -> bool:
    """Whether the sentence says that the figure at start belongs to a larger one."""
    return PART_OF.search(text, sentence[0], start) is not None

"""A sum and its parts in one sentence: a total counts the one or the others, never both."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import groupby

from extract.models import Mention, Reading

PART_OF = re.compile(
    r"\b(?:these include|this includes|including|of which|of them|of these|among them|among which|includes?|"
    r"included|made up of|consists? of|consisting of|comprising|comprises|part of|broken down into|split into|"
    r"in which)\b",
    re.IGNORECASE,
)
# "$2 billion, part of the $62 billion corridor": the words stand between the part and its whole.
WHOLE_BEHIND = re.compile(r"\bpart of\b[^.;]*$", re.IGNORECASE)
SLACK = Decimal("1.02")  # parts are rounded, so that their sum can be a little more than the whole


def without_double_counting(text: str, readings: list[Reading]) -> list[Reading]:
    """The readings with in_totals False for either a sum or its parts, and a note that says which and why.

    The parts count where they measure the same thing as the whole and are together not larger than it: the single
    projects of a programme are told elsewhere too, so that counting the programme as well would count them twice.
    Otherwise the whole counts: exports are a part of trade, but of another category.
    """
    changed = list(readings)
    for members in _by_sentence(readings):
        for whole, parts in _families(text, readings, members):
            for k, note in _left_out(readings, whole, parts):
                changed[k] = replace(changed[k], in_totals=False, notes=(*changed[k].notes, note))
    return changed


def _by_sentence(readings: list[Reading]) -> Iterator[list[int]]:
    """The places of the sums of money of each sentence that has any; rates are no sums, and a repeated sum is left out already."""
    sums = (
        k
        for k, reading in enumerate(readings)
        if reading.mention.kind == "money" and reading.mention.per is None and reading.same_as is None
    )
    for _, members in groupby(sums, key=lambda k: readings[k].sentence_start):
        yield list(members)


def _families(text: str, readings: list[Reading], members: list[int]) -> Iterator[tuple[int | None, list[int]]]:
    """(whole, parts) of one sentence; whole is None where the sentence names only a part."""
    first = readings[members[0]]
    words = PART_OF.search(text, first.sentence_start, readings[members[-1]].mention.start)
    if words is None:
        return
    before = [k for k in members if readings[k].mention.end <= words.start()]
    behind = [k for k in members if readings[k].mention.start >= words.end()]
    stop = text.find(";", words.end(), first.sentence_end)
    if stop >= 0:
        behind = [k for k in behind if readings[k].mention.start < stop]
    before = [k for k in before if ";" not in text[readings[k].mention.end : words.start()]]
    if not behind:
        return
    if WHOLE_BEHIND.search(text, words.start(), readings[behind[0]].mention.start):
        yield behind[0], before[-1:]
    else:
        yield (before[-1] if before else None), behind


def _left_out(readings: list[Reading], whole: int | None, parts: list[int]) -> Iterator[tuple[int, str]]:
    """(reading, note) of each that a total may not count."""
    if whole is None:
        for part in parts:
            yield part, "not in totals: the sentence calls it a part of another sum"
    elif not parts:
        yield whole, "not in totals: named as the whole that something else is a part of"
    elif _parts_count(readings, whole, parts):
        yield whole, "not in totals: its parts are named in the sentence and count instead"
    else:
        words = readings[whole].mention.text
        for part in parts:
            yield part, f"not in totals: a part of “{words}”, which counts"


def _parts_count(readings: list[Reading], whole: int, parts: list[int]) -> bool:
    one = readings[whole]
    if any(
        readings[k].currency.value != one.currency.value or readings[k].category.value != one.category.value
        for k in parts
    ):
        return False
    return sum(_least(readings[k].mention) for k in parts) <= _most(one.mention) * SLACK


def _least(mention: Mention) -> Decimal:
    return abs(mention.value if mention.value is not None else min(mention.low or 0, mention.high or 0))


def _most(mention: Mention) -> Decimal:
    return abs(mention.value if mention.value is not None else max(mention.low or 0, mention.high or 0))

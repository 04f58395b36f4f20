"""Finds every figure of a text: `find_mentions(text)` is the door of this stage."""

import re

from extract.find.addresses import address_spans
from extract.find.counts import read_count
from extract.find.draft import Draft
from extract.find.figure import begins_number, read_figure
from extract.find.fold import fold, lower
from extract.find.line import Line
from extract.find.not_figures import refusal, refusal_of_weak_unit
from extract.find.qualifiers import inherit_rate, read_qualifier
from extract.find.ranges import join
from extract.lexicon import number_words
from extract.models import Mention, Part

LINE = re.compile(r"[^\n]+")


def find_mentions(text: str) -> list[Mention]:
    """Every money, percent, quantity and count figure of the text, in order; `text[m.start:m.end] == m.text`.

    >>> [(m.text, m.kind, int(m.value)) for m in find_mentions("51 projects totalling US$27.7 billion")]
    [('51', 'count', 51), ('US$27.7 billion', 'money', 27700000000)]
    """
    folded = fold(text)
    low = lower(folded)
    anchor = _anchor()
    mentions: list[Mention] = []
    for span in LINE.finditer(folded):
        if anchor.search(low, span.start(), span.end()):
            line = Line(folded, low, span.start(), span.end())
            mentions.extend(_mention(text, draft) for draft in _drafts(line))
    return mentions


def _anchor() -> re.Pattern[str]:
    """What a line must hold to be worth reading: a digit, a vulgar fraction or a number word."""
    return re.compile(r"[0-9¼-¾⅐-⅞]|\b(?:" + "|".join(sorted(number_words(), key=len, reverse=True)) + r")\b")


def _drafts(line: Line) -> list[Draft]:
    found = join(line, _read_all(line))
    kept = [draft for draft in found if _is_figure(line, draft)]
    for draft in kept:
        inherit_rate(line, draft, kept)
        read_qualifier(line, draft)
    return kept


def _read_all(line: Line) -> list[Draft]:
    """Drafts of every number of the line; refused ones stay in the list, so that nothing is joined across them."""
    blocked = address_spans(line.low, line.starts[0], line.ends[-1]) if len(line) else []
    drafts: list[Draft] = []
    k = 0
    while k < len(line):
        if not begins_number(line, k):
            k += 1
            continue
        draft = read_figure(line, k, drafts[-1] if drafts else None)
        if draft is None:
            k += 1
            continue
        if any(start <= draft.number.start < end for start, end in blocked):
            draft.refused = "part of an address"
        if drafts and draft.start < drafts[-1].end:
            k += 1
            continue
        drafts.append(draft)
        k = max(draft.next if not draft.refused else draft.number.next, k + 1)
    return drafts


def _is_figure(line: Line, draft: Draft) -> bool:
    if draft.refused:
        return False
    if draft.kind:
        draft.refused = refusal_of_weak_unit(line, draft) if draft.weak else ""
        return not draft.refused and not _is_one_of_time(draft)
    draft.refused = refusal(line, draft) or read_count(line, draft)
    return not draft.refused


def _is_one_of_time(draft: Draft) -> bool:
    """ "one day", "a year": no measure of anything."""
    return draft.kind == "quantity" and draft.number.in_words and draft.number.value == 1 and draft.unit in ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "turn", "degree", "foot")


def _mention(text: str, draft: Draft) -> Mention:
    start, end = draft.start, draft.end
    if draft.kind == "count":
        end = max(draft.number.end, end if draft.low is not None else 0)
    number = draft.number
    parts = (Part("number", number.start, number.end, text[number.start : number.end], format(number.value, "f")), *draft.parts)
    return Mention(
        start=start, end=end, text=text[start:end], kind=draft.kind,
        value=None if draft.low is not None else draft.value, low=draft.low, high=draft.high,
        approx=draft.approx, currencies=draft.codes, unit=draft.unit, per=draft.per, parts=parts,
    )  # fmt: skip

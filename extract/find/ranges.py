"""Joins the figures of a line: ranges, lists that share one unit, and changes that stay two figures."""

import re

from extract.find.draft import Draft
from extract.find.line import Line
from extract.find.not_figures import is_year

DASHES = ("-", "–", "—", "--")
LIST_SEPARATORS = (",", "and", "or", ", and", ", or", "&", "to", "and then", "versus", "vs", "against", "followed by", "/", "by", *DASHES)
CHANGE = re.compile(r"\b(?:rise|rose|risen|rising|rises|fall|fell|fallen|falling|falls|grew|grow|grown|growing|grows|jump\w*|drop\w*|climb\w*|slip\w*|increas\w*|decreas\w*|declin\w*|cut\w*|rais\w+|lower\w*|chang\w*|mov\w+|went|go|goes|up|down|gain\w*|slump\w*|surg\w*|soar\w*|shr[aiu]nk\w*|reduc\w*|widen\w*|narrow\w*|improv\w*|doubl\w*|swell\w*|expand\w*|halv\w*|edg\w+|advanc\w*|plung\w*|tumbl\w*|slid\w*|sank|boost\w*|trebl\w*|tripl\w*|slow\w*|accelerat\w*|eas\w+|revis\w+|up|lift\w*|push\w*|scal\w+)\b")
RANGING = re.compile(r"\b(?:rang\w+|var(?:y|ies|ied|ying)|anywhere|anything|everything|span\w*|spread|priced|sell\w*|temperatures?)\b")


def join(line: Line, drafts: list[Draft]) -> list[Draft]:
    """The drafts of a line with units shared and ranges made one."""
    for first, second in reversed(list(zip(drafts, drafts[1:], strict=False))):
        _share_backwards(line, first, second)
    for first, second in zip(drafts, drafts[1:], strict=False):
        _share_forwards(line, first, second)
    joined: list[Draft] = []
    for draft in drafts:
        if joined and _is_range(line, joined[-1], draft):
            _make_range(joined[-1], draft)
        else:
            joined.append(draft)
    return joined


def _separator(line: Line, first: Draft, second: Draft) -> str:
    if second.start - first.end > 20:
        return "..."
    return line.low[first.end : second.start].strip()


def _share_backwards(line: Line, first: Draft, second: Draft) -> None:
    """ "5, 6 and 7 per cent", "8 to 16 metres": the unit stands at the last number only."""
    separator = _separator(line, first, second)
    hyphened = separator.startswith("-") and separator[1:].strip() in ("to", "and", "or", "or a", "to a")
    if separator not in LIST_SEPARATORS and not hyphened:
        return
    if first.refused or second.refused or first.kind not in ("", "money"):
        return
    if _is_year_beside(line, first, second):
        return
    if first.kind == "money":
        _share_scale(line, first, second, separator)
        if second.kind == "money" and first.per is None and _is_range(line, first, second):
            first.per = second.per
        return
    if not second.kind or (second.kind == "money" and second.currency_left and not _range_like(separator)):
        return
    if second.kind == "money" and second.currency_left:
        return
    if second.number.fraction and not first.number.fraction and separator == "/":
        return
    first.kind, first.unit, first.factor, first.per, first.weak = second.kind, second.unit, second.factor, second.per, second.weak
    first.currency, first.codes = second.currency, second.codes
    first.parts.extend(part for part in second.parts if part.role in ("currency", "unit", "per"))
    _share_scale(line, first, second, separator)


def _range_like(separator: str) -> bool:
    return separator in ("to", *DASHES)


def _share_scale(line: Line, first: Draft, second: Draft, separator: str) -> None:
    """ "$3-5m", "1.5 to 2 million": the first number takes the scale of the second if that makes it the smaller one."""
    a, b = first.number, second.number
    between = separator == "and" and _opened_by(line, first, "between")
    if not (_range_like(separator) or between or first.kind != "money" or (first.currency is second.currency and not second.currency_left)):
        return
    if a.scale == 1 and b.scale != 1 and a.mantissa < 1000 and a.mantissa < b.mantissa and not a.grouped:
        a.scale = b.scale


def _share_forwards(line: Line, first: Draft, second: Draft) -> None:
    """ "$3-5m", "Rs 500, 600 and 700": the sign stands before the first number only."""
    if first.kind != "money" or not first.currency_left or second.kind or second.refused or second.number.in_words:
        return
    separator = _separator(line, first, second)
    if separator not in LIST_SEPARATORS or separator in ("/", "by"):
        return
    if is_year(line, second) or (separator in (",", "and", "or", ", and") and not _ends_phrase(line, second)):
        return
    if separator == "," and not line.text[first.end + 1 : first.end + 2] == " ":
        return
    second.kind, second.currency, second.codes, second.factor = "money", first.currency, first.codes, first.factor
    second.parts.extend(part for part in first.parts if part.role == "currency")
    if first.per is not None and second.per is None:
        second.per = first.per


def _ends_phrase(line: Line, draft: Draft) -> bool:
    following = line.word(draft.next)
    return following in ("", ",", ".", ";", ")", "and", "or", "to", "respectively", "for", "in", "a", "per", "each") or not following[0].isalnum()


def _is_year_beside(line: Line, first: Draft, second: Draft) -> bool:
    return is_year(line, first) and not (second.number.plain and is_year(line, second))


def _opened_by(line: Line, draft: Draft, word: str) -> bool:
    k = draft.first - 1
    return line.word(k) == word or (line.word(k) in ("about", "around", "roughly", "some", "the", "a", "approximately") and line.word(k - 1) == word)


def _is_range(line: Line, first: Draft, second: Draft) -> bool:
    if first.refused or second.refused or first.low is not None or second.low is not None:
        return False
    separator = _separator(line, first, second)
    if separator.startswith("-") and separator[1:].strip() in ("to", "and"):
        separator = separator[1:].strip()
    if not _same_measure(line, first, second):
        return False
    if separator in DASHES:
        return _dash_is_range(line, first, second)
    if separator == "and":
        return _opened_by(line, first, "between")
    if separator != "to":
        return False
    if _opened_by(line, first, "from"):
        before = line.low[max(line.starts[0], first.start - 60) : first.start]
        return bool(RANGING.search(before)) and not CHANGE.search(before)
    before = line.low[max(line.starts[0], first.start - 30) : first.start]
    return not CHANGE.search(before)


def _same_measure(line: Line, first: Draft, second: Draft) -> bool:
    if first.kind != second.kind or first.unit != second.unit:
        return False
    if first.kind == "money":
        return bool(set(first.codes) & set(second.codes)) and first.per in (None, second.per)
    if first.kind == "":
        return not (is_year(line, first) or is_year(line, second))
    return True


def _dash_is_range(line: Line, first: Draft, second: Draft) -> bool:
    """3-5 is a range only where the second number is larger, and is no score."""
    if second.value <= first.value:
        return False
    if first.kind:
        return True
    gap = line.text[first.end : second.start]
    if first.number.in_words != second.number.in_words or line.text[second.end : second.end + 2].startswith("-") and line.text[second.end + 1 : second.end + 2].isdigit():
        return False
    following = line.word(second.next)
    return gap.strip() in ("-", "–") and following[:1].isalpha() and following not in ("win", "victory", "loss", "defeat", "draw", "lead", "to", "in", "on", "at", "against", "over")


def _make_range(first: Draft, second: Draft) -> None:
    ends = sorted((first.value, second.value))
    first.low, first.high = ends
    first.end, first.next = second.end, second.next
    first.per = first.per or second.per
    first.codes = tuple(code for code in first.codes if code in second.codes) or second.codes
    seen = {(part.role, part.start) for part in first.parts}
    first.parts.extend(part for part in second.parts if (part.role, part.start) not in seen)

"""Bare numbers that leave out what they measure: "Japan took 43 per cent, Taiwan 17 and China 22", "a carpenter 1,380"."""

import re
from itertools import pairwise

from extract.find.money.exchange import RATED
from extract.find.neighbours.comparisons import ENDS_IN_COMPARISON, SENTENCE_END, TIME_UNITS, take_measure
from extract.find.number.counts import counted_noun, hold_verb_of_counting
from extract.find.number.draft import Draft
from extract.find.number.scales import MILLION, is_of_other_money
from extract.find.refused.not_figures import is_dated
from extract.find.refused.times import is_year
from extract.find.text.line import Line
from extract.lexicon import occupations, place_names

FARTHEST = 150  # and to more millions of money
REACH = 90  # characters from a figure to the number that leaves its measure out
YOUNGEST, OLDEST = 12, 105  # years
ALIKE = 10  # times: how far apart the amounts of one list may lie
MOVED_TIMES = 4  # and how far a percentage moves
APART = 100  # times: and those of a comparison, or of places
# ", a carpenter 1,380", "; forklift drivers, 260,000", " and maize 2.5", ", carrots at 110"
ENTRY = re.compile(
    r"(?:[^.;:\n]{0,60}?(?:[,;]| and| while| but|: )|;|,) ?(?:(?:and|while|but) )?"
    r"(?:in |for )?(?:an? |the |his |her |its )?([^\W\d]['\w-]*(?: [^\W\d]['\w-]*){0,2}?),?(?: (?:at|on|to|with|by|for|was|is|got|gets))? ?"
)
# What may stand behind a number that counts nothing.
ENDS = re.compile(
    r"[,;.)!?]|$|\n| (?:and|of (?:a year|the year|last year|(?:19|20)\d\d)|but|while|last|this|now|thereafter|then|today|each|"
    r"in (?:the|town|(?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|december)|"
    r"a (?:year|month|week) (?:ago|earlier|before)|the year before|per cent|percent|respectively|more|before|earlier)\b"
)
FROM = re.compile(r"\bfrom\b")  # "rose 5 percent from 30" tells no percentage, "3.3 per cent, up from 3.0" does
GREW = re.compile(r"\b(?:growth|increase|rise|decline|fall|drop|gain|contraction|inflation)\b")
UP_FROM = re.compile(r", (?:up|down) from(?: about| around)? ?$")
OF_ANOTHER = re.compile(
    r"\b(?:above|below|more than|less than|higher than|lower than|up (?:from|on)|down (?:from|on))\b"
)
IN_ANOTHER_YEAR = re.compile(r" in (?:19|20)\d\d,? and ")
LATER = re.compile(r" (?:in (?:19|20)\d\d|thereafter|the (?:next|following) year|next year|last year|this year)\b")
MORE_MILLIONS = re.compile(
    r"\b(?:another|a further|an additional|an extra|the (?:remaining|other|rest)|of which(?: about)?|including|plus|"
    r"(?:less|more) than the|from|up from|down from|compared with|against|ahead of the|short of the)(?: about| some| around)? $"
)
CLOSE = 20
OF_THEM = re.compile(r" of (?:them|it|which|those)\b")  # "246 kilometres one way, 90 of them unpaved"
GOES_ON = frozenset(("of", "with", "from", "was", "were", "for", "in", "by"))
OF_WHICH = re.compile(r", (?:including|of which|among them)(?: about| some| around| nearly)? $")
WAS = re.compile(
    r"[^.\n]{0,40}[;,] (?:[a-z0-9 ]{0,20})?(?:it|they) (?:was|were|is|are|had been|will be|would be) (?:only |about |now )?|, was "
)
ANOTHER = re.compile(r"\b(?:another|the other|the last|the remaining|a further)(?: about)? $")
ENDS_ANOTHER = re.compile(r"[.,;!?]|\s*$| (?:says?|at|tomorrow|tonight|later)\b")
SIDES = frozenset(("metre", "centimetre", "millimetre", "foot", "inch", "yard", "kilometre", "mile"))
STOPS = frozenset(
    ("route", "page", "section", "article", "figure", "table", "group", "grade", "class", "stage", "phase", "line", "channel",
     "number", "no", "unit", "room", "platform", "gate", "level", "version", "type", "model", "berth", "region", "zone",
     "holds", "seats", "carries", "takes", "holding", "sold", "left", "walked",
     "about", "some", "than", "of", "was", "were", "are", "is", "had", "has", "have", "killed", "injured", "least", "only",
     "just", "nearly", "almost", "over", "under", "all", "other", "another", "these", "those", "age", "aged", "on", "at",
     "to", "by", "for", "in", "from", "with", "since", "until", "before", "after", "and", "or", "first", "last", "next")
)  # fmt: skip


def lend_measures(line: Line, drafts: list[Draft]) -> None:
    """Gives bare numbers what the figure in front of them in the sentence measures, where the words show a list or a contrast."""
    for k, second in enumerate(drafts):
        if k == 0 or not is_bare(line, second):
            continue
        first = _what_it_follows(line, drafts, k)
        if (
            first.refused
            or first.kind not in ("money", "percent", "quantity")
            or first.unit in TIME_UNITS
            or first.negative
        ):
            continue
        between = line.text[first.end : second.start]
        if SENTENCE_END.search(between):
            continue
        if _is_bracketed(line, second):
            listed = _is_bracketed(line, first) or (k + 1 < len(drafts) and _is_bracketed(line, drafts[k + 1]))
            if listed and first.kind == "percent" and len(between) <= REACH and _fits(first, second, APART):
                _lend(line, first, second)
            continue
        more = len(between) <= FARTHEST and (
            _is_more_money(line, first, second, between) or _is_part_of(line, first, second, between.lower())
        )
        if more or (
            len(between) <= REACH and ENDS.match(line.low, second.end) and _is_told_beside(line, first, second, between)
        ):
            _lend(line, first, second)


def lend_to_another(line: Line, drafts: list[Draft]) -> None:
    """ "The agent's fee is ten percent, legal another ten", "a hundred kilometres, and the last sixty are holes"."""
    for first, second in pairwise(drafts):
        if (
            second.kind
            or second.refused
            or first.refused
            or first.kind not in ("percent", "quantity")
            or first.unit in TIME_UNITS
        ):
            continue
        between = line.low[first.end : second.start]
        if len(between) > REACH or not ANOTHER.search(between) or SENTENCE_END.search(between):
            continue
        alike = 0 < second.number.value <= ALIKE * first.number.value and (
            first.kind != "percent" or second.number.value <= 100
        )
        if alike and ENDS_ANOTHER.match(line.low, second.end) and not counted_noun(line, second.next, longest=3):
            take_measure(line, first, second)


def lend_to_side(line: Line, drafts: list[Draft]) -> None:
    """ "four metres by three and a half": the other side of a room is told without its unit."""
    for first, second in pairwise(drafts):
        if (
            first.unit in SIDES
            and not (second.kind or second.refused)
            and line.low[first.end : second.start] == " by "
            and not counted_noun(line, second.next, longest=2)
            and not (is_year(line, second) or is_dated(line, second))
        ):
            take_measure(line, first, second)


def _is_told_beside(line: Line, first: Draft, second: Draft, between: str) -> bool:
    in_two_years = IN_ANOTHER_YEAR.fullmatch(between) and LATER.match(line.low, second.end)
    return (
        bool(in_two_years and _fits(first, second, APART))
        or _is_contrast(first, second, between.lower())
        or (not may_be_age(line, second) and is_entry(first, second, between))
    )


def _is_more_money(line: Line, first: Draft, second: Draft, between: str) -> bool:
    """ "¥3.1 trillion, of which 200 billion will be paid": in a sentence of money, billions that count nothing are money too."""
    if first.kind != "money" or first.per is not None or first.number.scale < MILLION or second.number.scale < MILLION:
        return False
    if counted_noun(line, second.next) or is_of_other_money(second.number, first.codes):
        return False
    return second.number.scale > MILLION or MORE_MILLIONS.search(between.lower()) is not None


def _is_part_of(line: Line, first: Draft, second: Draft, between: str) -> bool:
    """ "135 mln tonnes of grain, including 88 mln of wheat", "246 kilometres long, 90 of them unpaved"."""
    alike = first.kind == "quantity" and first.number.scale == second.number.scale and second.value < first.value
    if not alike:
        return False
    if second.number.scale == MILLION and OF_WHICH.search(between):
        return line.words[second.next] in GOES_ON
    return between.endswith(", ") and len(between) <= CLOSE and OF_THEM.match(line.low, second.end) is not None


def _what_it_follows(line: Line, drafts: list[Draft], k: int) -> Draft:
    """The figure in front, years and the percentage of a comparison left out: "6.4m tonnes, 28 percent below the 8.9m"."""
    n = k - 1
    while n > 0 and (drafts[n].refused == "year" or is_year(line, drafts[n])):
        n -= 1
    if n and drafts[n].kind == "money" and line.text[drafts[n].end : drafts[n].end + 1] == ")":
        n -= 1  # "1.13 trillion yen ($7.9 billion), ahead of the 902 billion expected"
    shared = drafts[n].kind == "percent" and OF_ANOTHER.search(line.low, drafts[n].end, drafts[k].start)
    return drafts[n - 1] if n and shared else drafts[n]


def is_bare(line: Line, draft: Draft) -> bool:
    """Whether the number stands alone in digits: no year, and nothing that it counts behind it."""
    number = draft.number
    return not (
        draft.kind
        or draft.refused
        or number.in_words
        or number.fraction
        or draft.low is not None
        or is_year(line, draft)
        or is_dated(line, draft)
        or counted_noun(line, draft.next, longest=3)
        or (line.text[draft.start - 1 : draft.start] not in (" ", "") and not _is_bracketed(line, draft))
    )


def _is_bracketed(line: Line, draft: Draft) -> bool:
    """ "followed by Singapore (7.2), Saudi Arabia (6.4)": a decimal alone in brackets behind a name."""
    alone = line.text[draft.start - 1 : draft.start] == "(" and line.text[draft.end : draft.end + 1] == ")"
    return alone and draft.number.decimal and line.tokens[draft.first - 2][:1].isupper()


def _is_contrast(first: Draft, second: Draft, between: str) -> bool:
    """ "growth of 2.8% compared with 3.7", "30,000 a tonne; it was 55,000"."""
    compared = ENDS_IN_COMPARISON.search(between)
    if compared and FROM.search(compared.group()):
        exchanged = first.per in RATED  # "weakened to 3.90 per dollar from an average of 3.24"
        # "8.2 percent, down from 9"
        moved = first.kind == "percent" and UP_FROM.search(between) is not None and _is_near(first, second)
        sure = second.number.decimal or (moved and second.number.plain)
        told = (first.kind == "percent" or exchanged) and sure
        compared = compared if told or _is_what_it_was(first, second, between) else None
    if compared and GREW.search(compared.group()) and not second.number.decimal:
        compared = None  # "Staff grew 5% against a drop of 40 in May"
    return bool(compared or WAS.fullmatch(between)) and _fits(first, second, APART)


def _is_what_it_was(first: Draft, second: Draft, between: str) -> bool:
    """ "400 liras monthly, up from 100", "22.9 million carats, up from 22.2 million"."""
    alike = first.kind in ("money", "quantity") and first.number.scale == second.number.scale
    return alike and UP_FROM.search(between) is not None and _is_near(first, second)


def _is_near(first: Draft, second: Draft) -> bool:
    """Whether two numbers are of one size, as what a rate was and is are."""
    one, other = first.number.value, second.number.value
    return max(one, other) <= MOVED_TIMES * min(one, other)


def may_be_age(line: Line, draft: Draft) -> bool:
    """Whether the number stands between two commas as an age does: "a nurse, 34, earns less"."""
    aside = line.low.startswith(", ", draft.start - 2) and line.low.startswith(",", draft.end)
    return aside and draft.number.plain and YOUNGEST <= draft.number.mantissa <= OLDEST


def is_entry(first: Draft, second: Draft, between: str) -> bool:
    """Whether the words between two numbers name one more thing or place of a list."""
    entry = ENTRY.fullmatch(between)
    if entry is None:
        return False
    words = entry[1].split()
    if len(words) == 3 and words[1] == "of":
        del words[1]  # "a litre of milk 950"
    if STOPS & {word.lower() for word in words} or (len(words) == 1 and words[0].endswith("ing")):
        return False  # ", averaging 18"
    found = place_names().at(entry[1], entry[1], 0)
    if found and found[0] == len(entry[1]):
        return _fits(first, second, APART)
    if any(word[0].isupper() for word in words):
        return False
    if len(words) > 1 and not second.number.decimal and hold_verb_of_counting(words):
        return False  # "$90 a day, and the farm employs 300"
    trade = any(word.removesuffix("s") in occupations() for word in words)
    return (trade or first.kind == "money" or second.number.decimal) and _fits(first, second, ALIKE)


def _fits(first: Draft, second: Draft, times: int) -> bool:
    """Whether the number could be one of the same measure, its scale left out too where the first one has one."""
    a, b = first.number, second.number
    if first.kind == "percent":
        return b.scale == 1 and not b.grouped and b.mantissa <= 100
    if b.scale != 1 or a.scale == 1:
        here, there = a.mantissa * a.scale, b.mantissa * b.scale
        return (
            here > 0 and there > 0 and max(here, there) <= times * min(here, there) and _is_written_alike(first, second)
        )
    return (
        not b.grouped
        and a.mantissa > 0
        and 0 < b.mantissa < 1000
        and max(a.mantissa, b.mantissa) <= times * min(a.mantissa, b.mantissa)
    )


def _is_written_alike(first: Draft, second: Draft) -> bool:
    """A number below 1,000 beside one in thousands, or a plain one beside one in cents, is something else more often."""
    if second.number.scale != 1 or first.number.scale != 1:
        return True
    return second.number.grouped == first.number.grouped or second.number.mantissa >= 100 or second.number.decimal


def _lend(line: Line, first: Draft, second: Draft) -> None:
    if second.number.scale == 1 and first.number.scale != 1 and first.kind != "percent":
        second.number.scale = first.number.scale
    take_measure(line, first, second)

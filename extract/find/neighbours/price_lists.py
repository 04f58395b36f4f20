"""Prices and pay of a list that names its money once: "pork 19,000, a litre of oil 4,500", "a mason gets Rs 1,700, a Tajik one 900"."""

import re
from functools import cache

from extract.find.money.goods import GOODS
from extract.find.neighbours.carried_rates import APPROX, OTHERS, trades
from extract.find.neighbours.comparisons import SENTENCE_END, take_measure
from extract.find.neighbours.ellipses import ENDS, STOPS, is_bare, may_be_age
from extract.find.number.counts import counted_noun, hold_verb_of_counting
from extract.find.number.draft import Draft
from extract.find.text.line import Line
from extract.find.text.unit_at import tells_rate
from extract.find.units.sold_by import PORTIONS, VESSELS, sold_by, words_of_measures
from extract.phrases import one_pattern

REACH = 110  # characters from one sum of a list to the next
PRICES_APART = 200  # times: how far apart the prices of one list lie
PAY_APART = 12  # and the pay of two trades
HOUR_AND_MONTH_APART = 1000  # and that of an hour and of a month
PARTS = r"(?:[^.;:\n]{0,60}?[,;]|[^.;:,\n]{0,40}?,? (?:and|while|but))(?: (?:and|while|but))? "
ABOUT = APPROX.replace("|of", "")  # "a bag of 30" is no price
PRICED = rf"(?: (?:at|to|from|for|is|was|costs?|now))?{ABOUT} ?"
PAID = rf"(?: (?:on|at|to|is|was|gets?|got|earns?|makes?|takes home))?{ABOUT} ?"
NAME = re.compile(rf"{PARTS}(?:an? |the )?([a-z][a-z-]*(?: [a-z][a-z-]*){{0,3}}?),?(?:{PRICED})")
GOODS_AT = re.compile(rf"{PARTS}(?:an? |one |the |each )?((?:[a-z-]+ ){{0,2}}){GOODS}((?: (?!of\b)[a-z-]+)?),?{PRICED}")
SPENT_TOO = re.compile(r"[^.;:\n]{4,70}?,? and ")
# "at Shs12,000, a hut at 850,000", "to K385, roller meal from 190 to 320"
SAME_WAY = frozenset((("at", "at"), ("to", "from")))
ENDS_THERE = re.compile(r" to \d| (?:on|in town|in the|with|at the|to the|from|if|or|for (?:an?|the|each))\b")


def lend_to_list(line: Line, drafts: list[Draft]) -> None:
    """Gives bare numbers the money of the sum before them, where each follows the name of a thing sold or of a trade."""
    for k, draft in enumerate(drafts):
        told = None if draft.kind or draft.refused else _sum_before(drafts, k)
        if told is None or not ends_item(line, draft) or not is_bare(line, draft):
            continue
        first, inner = drafts[told], drafts[told + 1 : k]
        between = _words_between(line, first, inner, draft) if all(_is_of_name(line, other) for other in inner) else "."
        if SENTENCE_END.search(between) or not is_next_of_list(line, first, draft, between):
            continue
        told_rate = tells_rate(line, draft.end)
        take_measure(line, first, draft)
        sized = any(not _is_one(other) for other in inner)
        if (sized or _by_own_measure().fullmatch(between)) and not told_rate:
            draft.drop_rate()


def _sum_before(drafts: list[Draft], k: int) -> int | None:
    """Which draft is the last sum near in front of drafts[k]: one whose scale is said out is a total, and in no list of prices."""
    for at in range(k - 1, -1, -1):
        if drafts[k].start - drafts[at].end > REACH:
            return None
        if drafts[at].kind == "money":
            return None if drafts[at].refused or drafts[at].number.scale != 1 else at
    return None


def _is_of_name(line: Line, draft: Draft) -> bool:
    """Whether the number is part of a name: a size, so many eggs, or the "one" of "a Tajik one"."""
    if draft.kind == "quantity" or _is_one(draft):
        return True
    return draft.kind == "" and counted_noun(line, draft.next) is not None


def _is_one(draft: Draft) -> bool:
    return draft.number.in_words and draft.number.value == 1


def _words_between(line: Line, first: Draft, inner: list[Draft], second: Draft) -> str:
    """What stands between two sums in lower case, without the sizes there."""
    words, begin = "", first.end
    for draft in inner:
        if not _is_one(draft):
            words += line.low[begin : draft.start].rstrip(" ")
            begin = draft.end
    return words + line.low[begin : second.start]


def ends_item(line: Line, draft: Draft) -> bool:
    """Whether an entry of a list can end behind the number."""
    return bool(ENDS.match(line.low, draft.end) or ENDS_THERE.match(line.low, draft.end) or tells_rate(line, draft.end))


def is_next_of_list(line: Line, first: Draft, draft: Draft, between: str) -> bool:
    """Whether the words between a sum and a number say that it is what one more thing costs, or one more trade is paid."""
    if may_be_age(line, draft):
        return False
    if _is_other_end(line, first, between) or _is_spent_too(line, first, draft, between):
        return is_near(first, draft, PAY_APART)
    sold = _by_own_measure().fullmatch(between) or GOODS_AT.fullmatch(between)
    if sold and _are_names(" ".join(filter(None, sold.groups()))):
        return is_near(first, draft, PRICES_APART)
    if _paid_one().fullmatch(between):
        return is_near(first, draft, HOUR_AND_MONTH_APART if tells_rate(line, draft.end) else PAY_APART)
    name = NAME.fullmatch(between)
    if name is None or not _are_names(name[1]):
        return False
    told = (line.words[first.first - 1], line.words[draft.first - 1])
    return (told in SAME_WAY or sold_by(line, draft.end) is not None) and is_near(first, draft, PRICES_APART)


def _is_other_end(line: Line, first: Draft, between: str) -> bool:
    """ "from K240 to K385, roller meal from 190 to 320": the end behind a start that a list has lent its money."""
    return between == " to " and line.words[first.first - 1] == "from" and first.number.end == first.end


def _is_spent_too(line: Line, first: Draft, draft: Draft, between: str) -> bool:
    """ "900 birr on a shared room and 1,100 on food"."""
    return any(
        between.startswith(word) and line.low.startswith(word, draft.end) and SPENT_TOO.fullmatch(between)
        for word in (" on ", " for ")
    )


def _are_names(words: str) -> bool:
    """Whether the words can name a thing: none of them is a verb or a preposition that numbers stand behind."""
    return STOPS.isdisjoint(words.split()) and not hold_verb_of_counting(words.split())


def is_near(first: Draft, draft: Draft, times: int) -> bool:
    """Whether the number is of the size of the sum before it: at most so many times more or less."""
    there = first.value if first.high is None else first.high
    return 0 < there <= times * draft.number.value and draft.number.value <= times * there


@cache
def _by_own_measure() -> re.Pattern[str]:
    """ ", a kilo of chicken breast ", " and half a dozen eggs ", ", a jug of water at "."""
    one = one_pattern(words_of_measures() | VESSELS | PORTIONS)
    return re.compile(
        rf"{PARTS}(?:an? |one |the |each |half an? )?(?:[a-z-]+ )?(?:{one} of|dozen)((?: [a-z'-]+){{1,4}}?),?{PRICED}"
    )


@cache
def _paid_one() -> re.Pattern[str]:
    """ ", a tile layer ", " and a tajik one "."""
    return re.compile(
        rf"{PARTS}(?:an? |the |his |her |their )?(?:[a-z-]+ ){{0,2}}(?:(?:{trades()})s?|{OTHERS}|one)"
        rf"(?: (?:in|at|on|from) (?:the )?[a-z-]+)?,?{PAID}"
    )

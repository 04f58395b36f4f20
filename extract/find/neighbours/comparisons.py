"""Figures that a line compares share what only one of them carries: measure and rate."""

import re
from collections.abc import Iterator

from extract.find.money.exchange import RATED
from extract.find.number.counts import counted_noun
from extract.find.number.draft import Draft
from extract.find.number.scales import MILLION, read_scale
from extract.find.refused.not_figures import is_dated
from extract.find.refused.times import is_year
from extract.find.text.line import Line
from extract.find.text.unit_at import tells_rate
from extract.find.units.rates import read_rate
from extract.lexicon import ONE

COMPARED = re.compile(
    r"[,;]? ?(?:a share |each |higher |lower |more |less )?,? ?(?:(?:up|down|and|but) )?(?:from|to|against|"
    r"vs\.?|versus|compared (?:with|to)|than|instead of|rather than|half of|(?:before )?(?:easing|falling|"
    r"rising|slipping|climbing|dropping) to|(?:after )?(?:hitting|touching|reaching)|to (?:(?:settle|close|end|trade|finish) at|average)|gained|five times|twice|"
    r"double)(?: (?:about|around|a record|the|just|nearly|some|over|under|only|more than|less than))? ?"
)
# Whatever stands before it: ", well up on the winter, against about", "nearly five times the", "a little above the minimum of".
ENDS_IN_COMPARISON = re.compile(
    r"(?:\b(?:(?:up|down) (?:from|on)|compared (?:with|to)|as against|against|versus|vs\.?|instead of|in place of|in lieu of|"
    r"as opposed to|rather than|from (?:a |the )?(?:peak|high|low|record|minimum|floor)(?: of)?|"
    r"(?:well |a little |just |far |slightly )?(?:above|below|short of|over|under) the|"
    r"(?:\w+ times|double|triple|twice|thrice|half|ahead of|short of|less than|more than|higher than|lower than) the)"
    r"|\b(?:rising|climbing|falling|growing|increasing|dropping|easing|slipping|slowing|accelerating) to"
    r"|\bfrom)"
    r"(?: (?:a|an|the|its|their|last|year's|national|legal|statutory|old|previous|current|minimum|wage|plan|target|analysts?|"
    r"analysts'|estimates?|forecasts?|expected|expectations?|consensus|median|market|profit|loss|average|level|figure|rate|"
    r"price|total|growth|increase|rise|decline|fall|drop|gain|contraction|inflation|of|about|around|just|nearly|some|over|under|only|more than|less than|roughly))* ?$"
)
# What stands behind a change: "12 paisa lower", "₹117 more than last season".
SHIFTED = "more|less|higher|lower|cheaper|dearer|firmer|softer|easier|weaker|stronger|better|above|below|up|down"
RISEN = 8  # times: "from 76.92 pesos to 270"
MOST_COMPARED = 1000  # times: "£650 more to 8 million on benefits" compares nothing
TIME_UNITS = frozenset(("second", "minute", "hour", "day", "week", "month", "year", "decade"))
LEAST_IN_WORDS = 2
SENTENCE_END = re.compile(r"(?<!\bvs)[.!?](?:\s|$)|\n")
FARTHEST = 80  # characters from one figure to what it is compared with, an aside between them included


def _compared(line: Line, drafts: list[Draft], kind: str, *, counted: bool = False) -> Iterator[tuple[Draft, Draft]]:
    """Pairs of figures that a line compares: "$84.79 a barrel, up from $83", "from $32 to $42 an hour".

    The first measures something or, if counted, may count something; kind is what the second measures.
    """
    for k, first in enumerate(drafts):
        if first.refused or not (first.kind or (counted and first.number.scale != 1)):
            continue
        for n in range(k + 1, min(k + 3, len(drafts))):
            second = drafts[n]
            if second.kind != kind or second.refused or second.start - first.end > FARTHEST:
                continue
            between = _between(line, first, drafts[k + 1 : n], second)
            if COMPARED.fullmatch(between) or (counted and ENDS_IN_COMPARISON.search(between)):
                yield first, second


def take_measures(line: Line, drafts: list[Draft]) -> None:
    """ "12.5 mln stg from 12.1 mln": a bare number takes the measure of the one it is compared with."""
    if any(draft.weak for draft in drafts):
        for first, second in _compared(line, drafts, kind="quantity", counted=True):
            _take_millions(line, first, second)
    if all(draft.kind for draft in drafts):
        return
    for first, second in _compared(line, drafts, kind=""):
        if not is_year(line, second) and not is_dated(line, second):
            _take_measure(line, first, second)


def _take_millions(line: Line, first: Draft, second: Draft) -> None:
    """ "fell by 3.7m barrels to 429.3m": the second m is a million too, and no metre."""
    if second.weak and second.unit == "metre" and first.number.scale == MILLION and first.unit != "metre":
        second.number.scale, second.kind, second.weak, second.factor = MILLION, "", False, first.factor
        second.number.extend_to(line, second.end)
        second.parts = [part for part in second.parts if part.role != "unit"]
        second.unit = None
        if first.kind:
            _take_measure(line, first, second)


def is_any_rated(drafts: list[Draft]) -> bool:
    """Whether one of them has a rate: most lines have none to share or carry."""
    return any(draft.per is not None for draft in drafts)


def share_rates(line: Line, drafts: list[Draft]) -> None:
    """Compared money has one rate: "Earnings per share were 9.7p against 9.2p"."""
    if not is_any_rated(drafts):
        return
    for first, second in _compared(line, drafts, kind="money"):
        if first.kind == "money" and first.shares_money(second):
            if second.per in RATED and first.per != second.per:
                # "raised the monthly wage weeks after the pound slid from LE 30.9 to LE 47 to the dollar"
                first.drop_rate()
                first.take_rate_of(second)
            share_rate(first, second)


def share_rate(first: Draft, second: Draft) -> None:
    """One rate for both, but never for a price and a total: "62 cents a share, from $41.0 million"."""
    if first.number.scale == second.number.scale:
        first.per = first.per or second.per
        second.per = second.per or first.per


def _between(line: Line, first: Draft, inner: list[Draft], second: Draft) -> str:
    """The words between two figures, an aside in percent left out: "54 cents, or 0.6%, to $84.79"."""
    if not inner:
        return line.low[first.end : second.start]
    aside = inner[0]
    if aside.kind != "percent" or aside.start < first.end or second.start - first.end > FARTHEST:
        return "..."
    return line.low[first.end : aside.start].removesuffix("or ") + line.low[aside.end : second.start]


def _take_measure(line: Line, first: Draft, second: Draft) -> None:
    """Gives a bare number what the one it is compared with measures, unless it counts something of its own."""
    part = second.number.in_words and (
        second.number.fraction or second.number.value < LEAST_IN_WORDS
    )  # "less than half of"
    if part or first.number.pair or counted_noun(line, second.next, longest=3):
        return
    _be_kobo(line, first, second)
    there = second.value * first.factor  # in the money's own unit: "from five piastres to 20"
    risen = first.kind == "money" and is_led_by_from(line, first) and there <= RISEN * first.value
    if first.kind == "percent" or (second.number.plain and not first.number.plain and not risen):
        return
    if first.unit in TIME_UNITS or there > MOST_COMPARED * abs(first.value):
        return
    take_measure(line, first, second)


def _be_kobo(line: Line, first: Draft, second: Draft) -> None:
    """ "45 kobo per share, up from 30k": the letter is no thousand there."""
    if first.codes[:1] == ("NGN",) and first.factor < 1 and line.low.startswith("k", second.number.end - 1):
        second.number.scale = ONE


def is_led_by_from(line: Line, draft: Draft) -> bool:
    """Whether "from" stands right in front: "from 76.92 pesos to 270"."""
    return line.low.startswith("from ", max(0, draft.start - 5))


def take_measure(line: Line, first: Draft, second: Draft) -> None:
    """Makes the second a figure of what the first one measures."""
    second.take_measure_of(first)
    if first.kind == "money" and second.number.scale == 1:
        read_scale(line, second.number, is_money=True, codes=first.codes)  # "Rs9.78tr, up from 8.25tr"
        second.extend_to(line, max(second.end, second.number.end))
    if first.kind == "money" and tells_rate(line, second.end):
        second.drop_rate()
        read_rate(line, second)  # "from five piastres to 20 a loaf"

"""A rate that is said once and holds for the next sum too: "R13 900 a month; the union wants R15 650"."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from extract.find.draft import Draft
from extract.find.line import Line
from extract.lexicon import occupations
from extract.phrases import one_pattern

PAY_TIMES = frozenset(("hour", "day", "week", "month", "shift", "fortnight"))
ALIKE = 8  # times: what is paid for the same thing is of one size, and more is another thing
LISTED = 4
REACH = 110
APPROX = (
    r"(?: (?:about|around|roughly|nearly|almost|some|over|under|only|just|at least|at most|more than|less than|"
    r"as (?:much|little|high|low) as|up to|a|an|the|another|average|of|between|closer to))*"
)
LATER = (
    r"(?:,? (?:and|then|but|would|will|could|may|might|should|is|are|was|were|be|to|due|set|expected|now|this|last|next|"
    r"year|week|month|it|which|that|price|rate|had|has|have|been)\b)*"
)
MOVED = re.compile(
    rf",?{LATER} (?:mov\w+|go|goes|went|gone|going|ris\w+|rose|rais\w+|increas\w+|climb\w+|jump\w+|fall\w*|fell|"
    rf"drop\w*|cut|lower\w*|lift\w+|grow\w*|grew|return\w*|reach\w*|hit|doubl\w+)"
    rf"(?: (?:up|down|back))?(?: (?:to|from|above|below|past))?{APPROX} ?"
)
SET_AGAINST = re.compile(
    rf",?;? ?(?:in place of|instead of|in lieu of|as against|compared (?:with|to)|as opposed to|rather than|not|"
    rf"(?:up |down )?from (?:a |the )?(?:peak|high|low|record|minimum|floor)(?: of)?|well (?:above|below)|"
    rf"(?:above|below) the)"
    rf"{APPROX} ?"
)
# Who asks, gets or gives pay: the verb stands right before the second sum.
PAID = re.compile(
    r"(?:want|demand|seek|offer|propos|receiv|earn)\w*|sought|(?:asks?|asked|asking|pushing|holding out|settled?) for|"
    r"gets?|got|getting|takes? home|took home|makes?|(?:is|are|was|were|be|been|being) (?:now )?(?:paid|given)"
)
ENDS_IN_PAY = re.compile(rf"\b(?:{PAID.pattern}){APPROX} ?$")
# "and a helper 1,412", "Chinese ones between 1,400 and 1,600 dollars": the verb is left out.
OTHERS = r"others?|ones|counterparts?|colleagues|those|women|men|locals|foreigners"
LEFT_OUT = r"(?:,|;|,? and|,? while|,? but)(?: (?:an?|the|his|her|their))?(?: [a-z-]+)?"
DIFFERENCE = re.compile(r" (?:more|less|higher|lower|cheaper|dearer|above|below|up|down)\b")
BESIDE = re.compile(r",? ?(?:or |some |about |that is |i\.e\. )*")
PREPOSITION = re.compile(
    r" (for|in|at|on|by) (?:the |an? )?(?:[\w'-]+ ){1,3}(?:and|or|but|while|against|versus)? ?(?:about )?"
)
ONCE_ONLY = re.compile(
    r"\b(?:fees?|deposit|upfront|up front|down|initial|advance|bonus|one-off|sign\w*|join\w*|plus)\b"
)
SENTENCE_END = re.compile(r"[.!?](?:\s|$)|\n")


def carry_rates(line: Line, drafts: list[Draft]) -> None:
    """Gives sums of a line the rate of the one they are told beside, forwards, and backwards in a list of two."""
    for first, second in _neighbours(line, drafts):
        if first.per is None or second.per is not None:
            continue
        between = line.low[first.end : second.start]
        if _is_change_of(line, second, between) or (_alike(first, second) and _goes_on(line, first, second, between)):
            second.per = first.per
            second.parts.extend(part for part in first.parts if part.role == "per")
    for first, second in pairwise(drafts):
        if first.per is None and second.per is not None and _is_list(line, first, second):
            first.per = second.per
            first.parts.extend(part for part in second.parts if part.role == "per")


def _neighbours(line: Line, drafts: list[Draft]) -> Iterator[tuple[Draft, Draft]]:
    """Pairs of one kind in one sentence, with nothing or only an aside between them."""
    for k, second in enumerate(drafts[1:], 1):
        first = drafts[k - 1]
        if k > 1 and _is_aside(line, first) and first.kind in ("money", "percent"):
            first = drafts[k - 2]
        if first.kind != second.kind or second.start - first.end > REACH:
            continue
        if not SENTENCE_END.search(line.text, first.end, second.start):
            yield first, second


def _is_aside(line: Line, draft: Draft) -> bool:
    return line.text[draft.end : draft.end + 1] == ")" and "(" in line.text[max(0, draft.start - 12) : draft.start]


def _amount(draft: Draft) -> tuple[float, float]:
    return (
        (float(draft.value),) * 2 if draft.low is None or draft.high is None else (float(draft.low), float(draft.high))
    )


def _alike(first: Draft, second: Draft, times: float = ALIKE) -> bool:
    """Whether both measure one thing: the same money or unit, the same scale, and amounts of one size."""
    if first.number.scale != second.number.scale:
        return False
    if first.kind == "money":
        if not set(first.codes) & set(second.codes):
            return False
    elif first.kind != "quantity" or first.unit != second.unit:
        return False
    (low, high), (least, most) = _amount(first), _amount(second)
    return low > 0 and least > 0 and most <= times * high and low <= times * least


def _is_change_of(line: Line, second: Draft, between: str) -> bool:
    """ "₹2,300 a quintal, ₹117 more than last season"."""
    return second.kind == "money" and bool(BESIDE.fullmatch(between) and DIFFERENCE.match(line.low, second.end))


def _goes_on(line: Line, first: Draft, second: Draft, between: str) -> bool:
    if ")" in between:
        between = between[between.index(")") + 1 :]
    if MOVED.fullmatch(between) or SET_AGAINST.fullmatch(between.lstrip()):
        return True
    if _is_parallel(line, second, between):
        return True
    if first.per not in PAY_TIMES or first.kind != "money":
        return False
    return bool(ENDS_IN_PAY.search(between) or _left_out().fullmatch(between))


def _is_parallel(line: Line, second: Draft, between: str) -> bool:
    """ "27.35p per kWh for electricity and 6.89p for gas": the same preposition behind both."""
    same = PREPOSITION.fullmatch(between)
    return same is not None and line.low.startswith(f" {same[1]} ", second.end)


def _is_list(line: Line, first: Draft, second: Draft) -> bool:
    """ "standing charges of 53.37p and 29.62p a day"."""
    if first.kind != "money" or first.currency is not second.currency or not _alike(first, second, LISTED):
        return False
    before = line.low[max(line.starts[0], first.start - 40) : first.start]
    return line.low[first.end : second.start] in (" and ", " or ", "/") and not ONCE_ONLY.search(before)


@cache
def _left_out() -> re.Pattern[str]:
    return re.compile(rf"{LEFT_OUT} (?:(?:{one_pattern(occupations())})s?|{OTHERS}){APPROX} ?")

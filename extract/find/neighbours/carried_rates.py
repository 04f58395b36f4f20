"""A rate that is said once and holds for the next sum too: "R13 900 a month; the union wants R15 650"."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from extract.find.money.exchange import RATED
from extract.find.neighbours.comparisons import ENDS_IN_COMPARISON, SENTENCE_END, is_any_rated, is_led_by_from
from extract.find.neighbours.headings import share_heading
from extract.find.neighbours.price_changes import DIFFERENCE, REACH, carry_to_changes
from extract.find.neighbours.unit_prices import take_units_of_labels
from extract.find.number.draft import Draft
from extract.find.number.scales import MILLION
from extract.find.text.line import Line
from extract.find.units.sold_by import PORTIONS
from extract.lexicon import occupations
from extract.phrases import one_pattern

PAY_TIMES = frozenset(("hour", "day", "week", "month", "shift", "fortnight"))
ALIKE = 8  # times: what is paid for the same thing is of one size, and more is another thing
COMPARED = 100  # times: what one sentence compares may lie far apart
LISTED = 4
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
# "LE 7 a kilo, while on the free market it hit LE 14": the same thing there.
ELSEWHERE = re.compile(
    r"[,;]? (?:while|but|and|whereas)? ?(?:on|in|at) [a-z' -]{3,30}? (?:it|they|the price) (?:may be|can be|hit|was|is|are|were|reached|costs?|fetche[sd]|sells? for|"
    rf"sold for|stood at|went for){APPROX} ?"
)
NOW_AND_THEN = re.compile(r",? (?:now|today),? (?:and|but|against) ")
# "Rs 228 a day (earlier Rs 210)", "EUR 1.10 per share (previous year: EUR 1.35)"
BEFORE_NOW = re.compile(
    r" ?\((?:earlier|previously|previous (?:year|month|quarter|season)|last (?:year|month|season)|prior year|year[- ]ago|"
    r"before|formerly|was|now|up from|down from|against|vs\.?|(?:19|20)\d\d)[:,]? ?(?:of |at )?"
)
ANOTHER_RATE = re.compile(
    r" (?:an?|per) (?!(?:year|month|week|day) (?:ago|earlier|before))[a-z]+\b"
)  # "rice Tk 62 a kg, eggs Tk 50 a hali"
EACH = re.compile(r" (?:each|apiece)\b")  # coconuts, but not helpers, who are paid by the day too
OF_WHICH = re.compile(r",? of which (?:[a-z-]+ ){0,3}")
WITH_A_MIDDLE = re.compile(
    r",? with (?:a|an|the) (?:mid-?point|average|median|peak|high|low|maximum|minimum|top|ceiling|floor)"
    r"(?: (?:price|pay|wage|salary|rate|of|at))* ?"
)
# "K180/kg, talk time from ZMW 5": one more thing of a list of prices, where nothing moves.
NEXT_FROM = re.compile(r"[,;] ((?:[a-z]+ ){1,3})from ?")
MOVES = frozenset(
    ("up", "down", "raised", "cut", "rising", "falling", "fell", "rose", "increased", "reduced", "lowered", "it", "was", "went",
     "gone")
)  # fmt: skip
THEN = re.compile(r" (?:last|a (?:year|month|decade)|in (?:19|20)\d\d|before|earlier|then)\b")
# Who asks, gets or gives pay: the verb stands right before the second sum.
PAID = (
    r"(?:want|demand|seek|propos|offer|receiv|earn)\w*|sought|(?:asks?|asked|asking|pushing|holding out|settled?) for|gets?|got|"
    r"getting|takes? home|took home|(?:is|are|was|were|be|been|being) (?:now )?(?:paid|given|promised|offered)|(?:is|are) now"
)
ENDS_IN_PAY = re.compile(rf"\b(?:{PAID}){APPROX} ?$")
# "and a helper 1,412", "Chinese ones between 1,400 and 1,600 dollars": the verb is left out.
OTHERS = r"others?|ones|counterparts?|colleagues|those|women|men|locals|foreigners"
LEFT_OUT = r"(?:,|;|,? and|,? while|,? but)(?: (?:an?|the|his|her|their))?(?: [a-z-]+){0,2}?"
# ", maize $92", "and gas 15p", "cabbage at P85": one more thing and its price.
ONE_MORE = re.compile(
    r"(?:,|;|,? and|,? while|,? but) (?:the |its )?([a-z][a-z-]+(?: [a-z][a-z-]+){0,3}?)( (?:at|on|for|to|was|were|is|are|"
    r"averaged|fetched|cost|costs|topped at|peaked at|made|reached|sold to|traded at|sold for|sold at|stood at|closed at|settled at|rose to|fell to))? ?"
)
ANOTHER_THING = re.compile(r"[,;]? ?(?:and|while|but) an? [a-z-]+ of ")  # "K620, and a bag of fertiliser from K55,000"
# What only says when or how sure the first sum is.
SAID_ASIDE = re.compile(
    r"^,? (?:on [a-z]+day|yesterday|today|at best|at most|at least|or so|or more|(?:this|last) (?:week|month|year|season)|in (?:19|20)\d\d|"
    r"in (?:january|february|march|april|june|july|august|september|october|november|december)|a (?:year|month|week) ago)(?=[ ,;])"
)
SEVERAL_MONEYS = re.compile(r", |,? (?:and|or) ")
BESIDE = re.compile(r",? ?(?:or |some |about |that is |i\.e\. )*")
IN_OTHER_MONEY = re.compile(
    r",? (?:or|equivalent to|equal to|the equivalent of|close to|(?:which )?(?:comes|came|amounts) to|which (?:is|was)|that is|i\.e\.|"
    r"works out (?:at|to)|say|worth)"
    rf"{APPROX} ?"
)
ABOUT = re.compile(
    r"(?: on [a-z]+day)?, (?:about|around|roughly|some|nearly) "
)  # "12,500 taka a month on Tuesday, about $113,"
# "27.35p per kWh for electricity and 6.89p for gas"
ELSEWHERE_FOR = re.compile(
    rf" (?:for|in|at|on|by) (?:the |an? )?(?:[\w'-]+ ){{0,2}}[\w'-]+,?(?: (?:and|or|but|while|against|versus))?{APPROX} ?"
)
ONCE_ONLY = re.compile(
    r"\b(?:fees?|deposit|upfront|up front|down|initial|advance|bonus|one-off|sign\w*|join\w*|plus)\b"
)
# Words with which a sum is another thing than the sum in front of them.
OTHER_SUMS = frozenset(
    ("spends", "spent", "spend", "buys", "bought", "saves", "saved", "owes", "owed", "lost", "loses", "won", "raised", "invested", "fined", "plus", "added",
     "adds", "extra", "another", "with", "without", "than", "bonus", "fine", "fee", "fees", "deposit", "fianza", "depósito", "kaution", "caution", "cauzione",
     "borg", "depositum", "provision", "fund", "rent", "loan", "total", "installment", "instalment", "a", "an",
     "dozen")
)  # fmt: skip


# "$26.1 million or 14 cents a year ago": beside a profit, what each share earned.
OR_EACH = re.compile(r",? or (?:about |just )?")


def carry_rates(line: Line, drafts: list[Draft]) -> None:
    """Gives sums of a line the rate of the one they are told beside, forwards, and backwards in a list of two."""
    if is_any_rated(drafts):
        _carry_forwards(line, drafts)
    take_units_of_labels(line, drafts)
    if is_any_rated(drafts):
        carry_to_changes(line, drafts)
        _carry_to_shares(line, drafts)
    share_heading(line, drafts)
    for first, second in pairwise(drafts):
        if first.per is None and second.per is not None and _is_list(line, first, second):
            first.take_rate_of(second)


def _carry_forwards(line: Line, drafts: list[Draft]) -> None:
    for first, aside, second in _neighbours(drafts):
        if first.per is None or second.per is not None:
            continue
        between = _words_between(line, first, aside, second)
        if SENTENCE_END.search(between):
            continue
        if (
            (first.per not in RATED and _is_change_of(line, second, between))
            or _is_same_sum(line, first, second, between)
            or _goes_on(line, first, second, between)
            or (aside is None and _goes_on_behind_aside(line, first, second, between))
        ):
            second.take_rate_of(first)


def _carry_to_shares(line: Line, drafts: list[Draft]) -> None:
    """Gives the small sum behind a profit the share that the sentence names for another one."""
    told = next((draft for draft in drafts if draft.per == "share"), None)
    if told is None:
        return
    for total, each in pairwise(drafts):
        if each.kind != "money" or total.kind != "money" or each.per is not None or each.number.scale != 1:
            continue
        if total.number.scale >= MILLION and OR_EACH.fullmatch(line.low, total.end, each.start):
            each.take_rate_of(told)


def _neighbours(drafts: list[Draft]) -> Iterator[tuple[Draft, Draft | None, Draft]]:
    """Pairs of one kind near each other, with nothing between them, or one sum in brackets or percentage."""
    for k, second in enumerate(drafts[1:], 1):
        aside = None
        for first in drafts[max(0, k - 2) : k][::-1]:
            if second.start - first.end > REACH:
                break
            if first.kind == second.kind:
                yield first, aside, second
            if first.kind not in ("money", "percent"):
                break
            aside = first


def _words_between(line: Line, first: Draft, aside: Draft | None, second: Draft) -> str:
    """The words between two figures without those of an aside: "R25.42 an hour, up 9.6% from R23.19"."""
    if aside is None:
        return line.low[first.end : second.start]
    words = line.low[first.end : aside.start].rstrip(" (").removesuffix(" about").removesuffix(" or")
    return words + line.low[aside.end + (line.text[aside.end : aside.end + 1] == ")") : second.start]


def _amount(draft: Draft) -> tuple[float, float]:
    return (
        (float(draft.value),) * 2 if draft.low is None or draft.high is None else (float(draft.low), float(draft.high))
    )


def _alike(first: Draft, second: Draft, times: float = ALIKE, *, scaled: bool = False) -> bool:
    """Whether both measure one thing: the same money or unit, the same scale unless scaled, and amounts of one size."""
    if first.number.scale != second.number.scale and not scaled:
        return False
    if first.kind == "money":
        if not first.shares_money(second):
            return False
    elif first.kind != "quantity" or first.unit != second.unit:
        return False
    (low, high), (least, most) = _amount(first), _amount(second)
    return low > 0 and least > 0 and most <= times * high and low <= times * least


def _is_change_of(line: Line, second: Draft, between: str) -> bool:
    """ "₹2,300 a quintal, ₹117 more than last season"."""
    return second.kind == "money" and bool(BESIDE.fullmatch(between) and DIFFERENCE.match(line.low, second.end))


def _is_same_sum(line: Line, first: Draft, second: Draft, between: str) -> bool:
    """ "11.2 million dong a month, equivalent to US$440"."""
    if first.kind != "money" or second.kind != "money" or first.shares_money(second):
        return False
    aside = ABOUT.fullmatch(between) and line.text[second.end : second.end + 1] in (",", ";", ".", ")")
    return bool(aside or IN_OTHER_MONEY.fullmatch(between))


def _goes_on(line: Line, first: Draft, second: Draft, between: str) -> bool:
    next_thing = ANOTHER_THING.match(between) or (line.is_note and _is_next_from(between))
    compared = ENDS_IN_COMPARISON.search(between) and not next_thing
    if compared and _alike(first, second, COMPARED, scaled=True):
        return True
    if ANOTHER_RATE.match(line.low, second.end) or (first.per not in PAY_TIMES and EACH.match(line.low, second.end)):
        return False
    if not _alike(first, second):
        return _is_abroad(first, second, between)
    if (
        OF_WHICH.fullmatch(between)
        or WITH_A_MIDDLE.fullmatch(between)
        or BEFORE_NOW.fullmatch(between)
        or MOVED.fullmatch(between)
        or ELSEWHERE.fullmatch(between)
        or (NOW_AND_THEN.fullmatch(between) and THEN.match(line.low, second.end))
    ):
        return True
    if _is_change(line, first, between):
        return True
    if first.kind != "money":
        return False
    if ELSEWHERE_FOR.fullmatch(between) or (first.per not in PORTIONS and _is_one_more(between, line)):
        return True
    return bool(ENDS_IN_PAY.search(between) or _left_out().fullmatch(between))


def _is_abroad(first: Draft, second: Draft, between: str) -> bool:
    """ "1,100 dirhams a month, carpenters in Qatar 1,400 riyals", "23.6 Indian rupees and 76 Pakistani rupees" for one dirham."""
    if (
        not first.kind == second.kind == "money"
        or first.shares_money(second)
        or first.number.scale != second.number.scale
    ):
        return False
    return bool(SEVERAL_MONEYS.fullmatch(between) or (first.per in PAY_TIMES and _left_out().fullmatch(between)))


def _goes_on_behind_aside(line: Line, first: Draft, second: Draft, between: str) -> bool:
    """ "28.450 dinars a kilo on Monday and lamb at TND 19.800", "15,000 francs a day at best, or about $5.30"."""
    aside = SAID_ASIDE.match(between)
    if aside is None:
        return False
    rest = between[aside.end() :]
    return _goes_on(line, first, second, rest) or _is_same_sum(line, first, second, rest)


def _is_next_from(between: str) -> bool:
    thing = NEXT_FROM.fullmatch(between)
    return thing is not None and MOVES.isdisjoint(thing[1].split())


def _is_change(line: Line, first: Draft, between: str) -> bool:
    """ "taking it from Rs29.78 to Rs35.50"."""
    return between == " to " and is_led_by_from(line, first)


def _is_one_more(between: str, line: Line) -> bool:
    """Whether one more thing is told behind the first; in a note without a verb it is a list of prices, each with its own rate."""
    thing = ONE_MORE.fullmatch(between)
    if thing is None or (line.is_note and not thing[2]):
        return False
    return OTHER_SUMS.isdisjoint(thing[1].split()) and not thing[1].endswith("ed")


def _is_list(line: Line, first: Draft, second: Draft) -> bool:
    """ "standing charges of 53.37p and 29.62p a day"."""
    if first.kind != "money" or first.currency is not second.currency or not _alike(first, second, LISTED):
        return False
    before = line.low[max(line.starts[0], first.start - 40) : first.start]
    return line.low[first.end : second.start] in (" and ", " or ", "/") and not ONCE_ONLY.search(before)


@cache
def trades() -> str:
    """A pattern of what people are paid for; "pipe fitter" is written with a hyphen too."""
    return one_pattern(occupations()).replace("\\ ", "[ -]")


@cache
def _left_out() -> re.Pattern[str]:
    return re.compile(
        rf"{LEFT_OUT} (?:(?:{trades()})s?|{OTHERS}|one)(?: (?:in|from) [a-z]+)?"
        rf"(?: (?:on|gets?|earns?|makes?))?(?: no (?:less|more) than)?{APPROX} ?"
    )

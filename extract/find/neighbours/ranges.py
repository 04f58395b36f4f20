"""Joins the figures of a line: ranges, lists that share one unit, and changes that stay two figures."""

import re
from decimal import Decimal

from extract.find.money.marks import settle_point
from extract.find.neighbours.comparisons import SHIFTED, TIME_UNITS, take_measures
from extract.find.neighbours.ellipses import lend_measures, lend_to_another, lend_to_side
from extract.find.neighbours.points import take_points
from extract.find.neighbours.price_lists import lend_to_list
from extract.find.neighbours.range_ends import FOREIGN_TO, is_opened_by, is_range, joiner
from extract.find.neighbours.sharing import (
    DASHES,
    LIST_SEPARATORS,
    LONGEST_SEPARATOR,
    are_one_guess,
    is_comma_of_facts,
    separator,
)
from extract.find.number.counts import counted_noun
from extract.find.number.digits import DEAL, Number
from extract.find.number.draft import Draft
from extract.find.number.scales import MILLION
from extract.find.refused.names import TIMES, is_model
from extract.find.refused.not_figures import is_dated
from extract.find.refused.times import is_year, year_span
from extract.find.text.line import Line

THOUSAND = Decimal(1000)
MOST_TIMES = 4  # how far apart the ends of a range in thousands lie that says "thousand" once
SHILLINGS = 20
UNLIKE = 1000  # times: how far numbers of one list lie apart
PART_OF_WHOLE = re.compile(r"(?:out )?of (?:the|its|their|his|her|an?|some|about)(?: total)?")
# "at 279.6 to the dollar, 12 paisa lower"
SHIFT = re.compile(rf" (?:{SHIFTED}|worse)\b")


def join(line: Line, drafts: list[Draft]) -> list[Draft]:
    """The drafts of a line with units shared and ranges made one."""
    if len(drafts) < 2:
        return drafts
    for k in range(len(drafts) - 2, -1, -1):
        if not is_comma_of_facts(line, drafts, k):
            _share_backwards(line, drafts[k], drafts[k + 1])
    take_measures(line, drafts)
    if any(not (draft.kind or draft.refused) for draft in drafts):
        take_points(line, drafts)
        lend_to_list(line, drafts)
        lend_measures(line, drafts)
        lend_to_list(line, drafts)  # again: "3,200 pesos, against 2,100 in town, a tray of eggs 24,000"
        lend_to_another(line, drafts)
        lend_to_side(line, drafts)
    joined: list[Draft] = []
    for draft in drafts:
        if not joined or draft.start - joined[-1].end > LONGEST_SEPARATOR:
            joined.append(draft)
        elif separator(line, joined[-1], draft) in ("±", "+/-", "+-") and not draft.refused:
            _add_tolerance(joined[-1], draft)
        elif _is_minor_part(line, joined[-1], draft):
            first = joined[-1]
            first.number.mantissa = (first.value + draft.value) / first.number.scale / first.factor
            _take_in(first, draft)
        elif _is_old_money(line, joined[-1], draft):
            joined[-1].number.mantissa += draft.number.value / SHILLINGS
            _take_in(joined[-1], draft)
        elif _is_quotient(line, joined[-1], draft):
            joined[-1].number.mantissa = joined[-1].number.value / draft.number.value
            joined[-1].number.scale, joined[-1].number.fraction = Decimal(1), True
            joined[-1].end, joined[-1].next = draft.end, draft.next
            joined[-1].number.end = draft.end
        elif is_range(line, joined[-1], draft):
            _make_range(line, joined[-1], draft)
        else:
            joined.append(draft)
    return joined


def _share_backwards(line: Line, first: Draft, second: Draft) -> None:
    """ "5, 6 and 7 per cent", "8- to 16-metre": the unit stands at the last number only."""
    if second.start - first.end > LONGEST_SEPARATOR:
        return
    if first.refused or second.refused or first.kind not in ("", "money"):
        return
    between = joiner(line, first, second)
    if between.startswith(("of ", "out of ")) and PART_OF_WHOLE.fullmatch(between):
        _share_with_whole(first, second)
        return
    if (
        between not in LIST_SEPARATORS
        or (between == "/" and DEAL.match(line.text, first.start))
        or _is_total(first, second)
    ):
        return
    if first.number.in_words and (line.words[first.first - 1] in TIMES or (between == "," and first.value == 1)):
        return  # "5.5% in year one and 5% thereafter", "last one, a quid fifty"
    if _is_year_beside(line, first, second) or (first.kind == "" and (is_dated(line, first) or is_model(line, first))):
        return
    if first.kind == "money":
        _share_scale(line, first, second, between)
        if second.kind == "money" and first.per is None and is_range(line, first, second):
            first.per = second.per
        return
    if not (first.kind or second.kind):
        _share_scale_of_counts(line, first, second, between)  # "two to three million people"
    if (
        not second.kind
        or _is_of_another_list(line, first, second, between)
        or (second.kind == "money" and second.currency_left)
    ):
        return
    if second.kind == "money" and between == "," and second.number.decimal and first.number.plain:
        return
    if second.kind == "quantity" and second.weak and counted_noun(line, first.next, longest=2):
        return
    first.take_measure_of(second)
    _share_scale(line, first, second, between)


def _is_of_another_list(line: Line, first: Draft, second: Draft, between: str) -> bool:
    """ "by 24,817 votes to 24,390, or 50.4%", "in fiscal 2022-23, 84.6 percent", "Clio 4, 87 000 km"."""
    votes = second.kind == "percent" and first.number.grouped
    votes |= second.kind == "percent" and between == "," and first.number.ambiguous  # "efectivo 7.650, 10% off"
    votes |= line.low[first.start : first.end] in ("quarter", "half", "third")  # "from the previous quarter to 47.6%"
    votes |= (
        between == "or" and second.unit in TIME_UNITS and first.value > second.value
    )  # "a fine of 200 or 10 days in jail"
    # "Laptop Carpat 15, 16 GB RAM"
    votes |= between == "," and second.kind == "quantity" and first.number.plain and _is_behind_name(line, first)
    unlike = between == "," and second.value > UNLIKE * first.value
    return votes or bool(year_span(line, first)) or (unlike and not are_one_guess(first.number, second.number))


def _is_behind_name(line: Line, draft: Draft) -> bool:
    """Whether a word with a capital stands right in front, and does not open the line."""
    return draft.first > 1 and line.spaced(draft.first) and line.tokens[draft.first - 1][:1].isupper()


def _is_total(first: Draft, second: Draft) -> bool:
    """Whether the first is so much more that it measures something else: "brought it to 398 billion, and 57 km are paved"."""
    return first.number.scale >= MILLION > second.number.scale and second.kind == "quantity" and second.factor == 1


def _share_with_whole(first: Draft, second: Draft) -> None:
    """ "1.98 billion of its 3.2 billion dollars of debt": the money stands at the whole only."""
    if first.kind or second.kind != "money" or first.number.scale == 1 or first.value > second.value:
        return
    first.kind, first.currency, first.codes, first.factor = "money", second.currency, second.codes, second.factor
    first.take_parts(second, "currency")


def _add_tolerance(first: Draft, second: Draft) -> None:
    """9.83 +/- 0.01 km: the tolerance belongs to the words of the figure, the unit to both."""
    if not first.kind:
        first.kind, first.unit, first.factor, first.per, first.codes = (
            second.kind,
            second.unit,
            second.factor,
            second.per,
            second.codes,
        )
    first.end, first.next = second.end, second.next


def _is_minor_part(line: Line, first: Draft, second: Draft) -> bool:
    """ "five dollars and twenty-five cents": one amount."""
    if (
        first.kind != "money"
        or second.kind != "money"
        or not second.currency
        or second.currency.form != "minor"
        or first.factor != 1
        or SHIFT.match(line.low, second.end)  # "now $2, 50 cents more than last year"
    ):
        return False
    small = not first.negative and second.value < 1 and first.shares_money(second)
    return (
        small and separator(line, first, second) in ("and", "", ",", "&") and first.low is None and not second.refused
    )


def _take_in(first: Draft, second: Draft) -> None:
    """Lets the first figure end with the second, and have its rate where it has none."""
    first.end, first.next, first.per = second.end, second.next, first.per or second.per


def _is_old_money(line: Line, first: Draft, second: Draft) -> bool:
    """ "two pounds ten shillings": twenty of them were one pound."""
    if first.kind != "money" or second.kind != "money" or not second.currency or "GBP" not in first.codes:
        return False
    shillings = second.currency.word in ("shilling", "shillings") and second.number.value < SHILLINGS
    return shillings and first.number.scale == 1 and separator(line, first, second) in ("", "and", ",")


def _is_quotient(line: Line, first: Draft, second: Draft) -> bool:
    """ "one over three", where nothing else is said."""
    bare = not (first.kind or second.kind or first.refused or second.refused)
    if not bare or separator(line, first, second) != "over" or not second.number.value:
        return False
    return second.next >= len(line) - 1 and (
        first.first == 0 or line.words[first.first - 1] in ("is", "minus", "negative")
    )


def _share_scale(line: Line, first: Draft, second: Draft, between: str) -> None:
    """ "$3-5m", "1.5 to 2 million": the first number takes the scale of the second if that makes it the smaller one."""
    if first.kind == "money" and first.number.ambiguous:
        settle_point(line, first)  # "von 1.200 bis 1.350 Euro"
    a, b = first.number, second.number
    ranged = _tells_range(line, first, between)
    if first.kind == second.kind == "money" and not first.shares_money(second):
        return  # "two dollars or eight thousand riel"
    one_unit = first.kind != "money" or (first.currency is second.currency and not second.currency_left)
    if (
        (ranged or one_unit)
        and a.scale == 1
        and b.scale != 1
        and a.mantissa < b.mantissa
        and (_is_short(a) or (ranged and _are_of_one_size(a, b)))
    ):
        a.scale = b.scale
    elif ranged and second.start == b.start and _leaves_thousands_out(a, b):
        a.scale = THOUSAND


def _is_short(number: Number) -> bool:
    return number.mantissa < THOUSAND and not number.grouped


def _are_of_one_size(a: Number, b: Number) -> bool:
    """ "3,000-3,200 crore": both are in thousands."""
    return a.grouped and b.grouped and b.mantissa <= MOST_TIMES * a.mantissa


def _leaves_thousands_out(a: Number, b: Number) -> bool:
    """ "13 to 14,000 feet", "5 to 10,000 people": the zeros of the second number stand for both, where the first would else be far too small."""
    thousands = b.mantissa / THOUSAND
    plain = a.plain and b.grouped and not b.decimal and b.scale == 1
    return plain and thousands == int(thousands) and 1 < a.mantissa < thousands <= MOST_TIMES * a.mantissa


def _share_scale_of_counts(line: Line, first: Draft, second: Draft, between: str) -> None:
    if between == ",":
        if second.number.scale >= THOUSAND and are_one_guess(first.number, second.number):
            first.number.scale = second.number.scale  # "thirty-five, forty lakhs"
        return
    short = first.number.mantissa < 100 or _are_of_one_size(first.number, second.number)
    plain = short and not is_year(line, first)
    if plain and _tells_range(line, first, between) and not counted_noun(line, first.next, longest=1):
        _share_scale(line, first, second, between)


def _tells_range(line: Line, first: Draft, between: str) -> bool:
    return between in ("to", "or", *DASHES) or (between == "and" and is_opened_by(line, first, "between"))


def _is_year_beside(line: Line, first: Draft, second: Draft) -> bool:
    if second.kind == "money" and separator(line, first, second) in FOREIGN_TO:
        return False
    return is_year(line, first) and not (second.number.plain and is_year(line, second))


def _make_range(line: Line, first: Draft, second: Draft) -> None:
    if not second.kind and first.value > second.value:
        first.refused = "a ratio or a vote"  # "outnumber men 3 to 1", "went 7 to 2 against"
    ends = sorted((first.value, second.value))
    first.low, first.high = ends
    _take_in(first, second)
    if first.codes is not second.codes:
        first.codes = tuple(code for code in first.codes if code in second.codes) or second.codes
    number = second.number
    first.note("number", line.text, number.start, number.end, format(number.value, "f"))
    seen = {(part.role, part.start) for part in first.parts}
    first.parts.extend(part for part in second.parts if (part.role, part.start) not in seen)

"""A rate that the sentence before told: "Brent fell to $64.20 a barrel. West Texas traded at $61.96"."""

import re
from decimal import Decimal

from extract.find.neighbours.carried_rates import ANOTHER_RATE, EACH, PAY_TIMES
from extract.find.number.draft import Draft
from extract.find.text.line import Line

ALIKE = Decimal("2.5")  # times: a price of the same thing is of nearly the same size
AHEAD = 100  # characters behind a sum that still speak of it
REACH = 250  # characters back to the sum with the rate
OF_PAY = re.compile(
    r"\b(?:wages?|pay|paid|earn\w*|salar\w+|minimum|unions?|workers?|offer\w*|sought|seek\w*|demand\w*|want\w*|ask\w* for|"
    r"raise|floor|gets?)\b"
)
OF_PRICES = re.compile(
    r"\b(?:pric\w+|trad(?:e|ed|es|ing)|sold|sell\w*|costs?|pump|futures|settl\w+|closed?|offer\w*|quot\w+|spot|fetch\w*|"
    r"crude|brent|west texas|premium|discount|gold|silver|bid|ask\w*|touch\w*|record|unchanged|changed|subsid\w+|petrol|diesel|"
    r"kerosene|wheat|maize|rice|sugar|coffee|cocoa|cotton|copper|alumini?um|zinc|nickel|tin|milk|eggs|butter|cheese|beef|chicken|"
    r"bread|flour|onions|tomatoes|potatoes)\b"
)
# What the world's markets price by one measure: a rate by another one is of another thing.
PRICED_BY = {
    "barrel": re.compile(r"\b(?:brent|west texas|wti|crude|urals|oman|dubai crude)\b"),
    "ounce": re.compile(r"\b(?:gold|silver|platinum|palladium|bullion)\b"),
    "tonne": re.compile(r"\b(?:copper|alumini?um|zinc|nickel|tin|iron ore|steel|coal|cocoa|palm oil|lithium|urea)\b"),
}
ONE_MARKET = 20  # times: gold and silver, copper and zinc
# What pay is spent on, and what is paid once beside pay or a price.
SPENT = re.compile(
    r"\b(?:spen[dt]s?|buys?|bought|pays?|paid|costs?|saves?|saved|gives?|gave|sends?|sent|owes?|owed|fined?|tips?|bonus\w*|"
    r"fees?|deposit|rent|plus)\b"
)

ONCE = re.compile(
    r"\b(?:bonus\w*|one-off|fine[ds]?|fees?|deposit|sold|bought|loans?|borrow\w*|lent|compensation|total\w*|saved|savings|worth|"
    r"electricity|bills?|tickets?|tuition)\b[^.;]{0,40}$"
)
ONCE_OF_ROW = re.compile(
    r"\b(?:bonus\w*|fines?|fees?|deposit|loans?|total|savings|worth|value|cost|price|budget|debt|sales?|revenue|profit)\b"
)
QUOTED = re.compile(
    r"\b(?:quoted|bid|offered|touch\w+|chang\w+ hands|street|parallel|black market|interbank|kerb)\b[^.;]{0,30}$"
)
# What is priced by the piece, and what is no pay.
OTHER_THINGS = re.compile(
    r"\b(?:eggs?|packets?|biscuits?|loa(?:f|ves)|bread|meals?|bottles?|shares?|stocks?|gifts?|cards?|tickets?|grants?|taxis?|the (?:dollar|euro))\b"
)
REMEMBERED = 3  # sums with a rate
# Between the sum that closes a row of a list and the one that closes the next: "1,500 a day\n- Helper: Rs 900".
DOZEN = re.compile(r"\b(?:a|half a|one) dozen\b")
OF_SIZE = re.compile(
    r"(?: [a-z]+)? (?:bag|sack|box|can|tin|bottle|packet|pack|jug|loaf|cylinder|crate|carton|tray)s?\b"
)  # "a 20kg bag of flour retailed at"
NEXT_ROW = re.compile(r"[ ,;.]{0,2}\n[^\n\d.!?]{2,60}[:–—-] ?[^\n\d]{0,6}")
ENDS_ROW = re.compile(r"[ ,;.]{0,2}(?:\n|$)")


class EarlierRates:
    """Remembers the last sums of a text that had a rate, and lends the rate to one like them in the next sentence."""

    def __init__(self) -> None:
        self._told: list[Draft] = []

    def lend(self, line: Line, drafts: list[Draft]) -> None:
        """Gives sums of the line without a rate that of a sum told before, where the words since speak of the same sort of thing."""
        for k, draft in enumerate(drafts):
            if draft.kind != "money" or draft.number.scale != 1:
                continue
            told = None if draft.per or _has_no_rate_of_before(line, drafts, k) else self._like(line, draft)
            if told and _goes_on(line, told, draft):
                draft.take_rate_of(told)
            if draft.per is not None:
                self._told = [*self._told[1 - REMEMBERED :], draft]

    def _like(self, line: Line, draft: Draft) -> Draft | None:
        """The last sum that is like the draft; no pay from before a price: "$4,100 a day; chicken is $520 a pound, flour $5,400"."""
        told = next((told for told in reversed(self._told) if _is_like(line, told, draft)), None)
        gone = told is not None and told.per in PAY_TIMES and self._told[-1].per not in PAY_TIMES
        return None if gone else told


def _has_no_rate_of_before(line: Line, drafts: list[Draft], k: int) -> bool:
    """Whether what stands round the sum says that it goes by another rate or by none."""
    end = drafts[k].end
    if ANOTHER_RATE.match(line.low, end) or (EACH.match(line.low, end) and not line.is_note):
        return True
    return _is_of_next_thing(line, drafts, k)


def _is_of_next_thing(line: Line, drafts: list[Draft], k: int) -> bool:
    """ "trim milk 2L $4.65": the price of so much; and behind a price without a rate a list of prices has left the one that had it."""
    before = drafts[k - 1] if k else None
    if before is None:
        return False
    if before.kind == "quantity":
        between = line.low[before.end : drafts[k].start]
        return between in (" ", ": ", " - ", " – ") or OF_SIZE.match(between) is not None
    return line.is_note and before.kind == "money" and before.per is None


def _is_like(line: Line, told: Draft, draft: Draft) -> bool:
    """Whether both are sums of one money near each other, and of nearly one size or of one market."""
    if draft.start - told.end > REACH or not told.shares_money(draft):
        return False
    if told.per in ("dollar", "euro") and not QUOTED.search(
        line.low, max(line.starts[0], draft.start - 40), draft.start
    ):
        return False  # what a dollar costs is no price of shares
    least, most = sorted((told.value, draft.value))
    if least <= 0 or most > ONE_MARKET * least:
        return False
    if told.per in PAY_TIMES:
        return most <= ALIKE * least
    begin = max(line.starts[0], told.end, draft.start - REACH)
    markets = [unit for unit, named in PRICED_BY.items() if named.search(line.low, begin, draft.start)]
    if markets and told.per not in markets:
        return False
    return told.per in markets or most <= ALIKE * least


def _goes_on(line: Line, told: Draft, draft: Draft) -> bool:
    """Whether the words behind the sum told before speak of pay or prices as it does, in the same paragraph."""
    if "\n\n" in line.text[told.end : draft.start]:
        return False
    if _is_next_row(line, told, draft):
        return True
    begin = max(told.end, line.starts[0])
    if ONCE.search(line.low, max(line.starts[0], draft.start - 60), draft.start) or DOZEN.search(
        line.low, begin, draft.start
    ):
        return False
    if told.end <= line.starts[0] and OTHER_THINGS.search(line.low, line.starts[0], draft.start):
        return False  # "Milk is sold at 45 rupees a litre. Eggs cost 60 rupees."
    cue = OF_PAY if told.per in PAY_TIMES else OF_PRICES
    if told.per in PAY_TIMES and told.end > line.starts[0]:
        if SPENT.search(line.low, told.end, draft.start):
            return False  # "earns $15 an hour and spends $12 on lunch"
        begin = max(line.starts[0], told.start - REACH)
    return cue.search(line.low, begin, min(draft.end + AHEAD, line.ends[-1])) is not None


def _is_next_row(line: Line, told: Draft, draft: Draft) -> bool:
    """Whether the sum closes the row of a list below the one that the sum told before closes."""
    between = NEXT_ROW.fullmatch(line.low, told.end, draft.start)
    return (
        between is not None
        and ENDS_ROW.match(line.low, draft.end) is not None
        and not ONCE_OF_ROW.search(between.group())
    )

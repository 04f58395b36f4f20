"""Numbers that name a place or what goes there: "LS2 9JT", "Flat is 221B", "my room is 402", "The 138 was so packed", "on the R24"."""

import re

from extract.find.number.digits import Number
from extract.find.number.draft import Draft
from extract.find.text.line import Line
from extract.lexicon import place_names

# Of these a flat's rent is a few thousand and a flight a few hundred.
WITH_SMALL_PRICES = frozenset(
    ("EUR", "DKK", "SEK", "NOK", "CHF", "PLN", "CZK", "RON", "BGN", "GBP", "USD", "BRL", "TRY")
)
PLACE = "number of a house or a bus"
POSTCODE = re.compile(r"\d[A-Z]{2}(?![\w])")  # "LS2 9JT", "Wexcombe WX4 2LB", which are no pounds
POSTCODE_AHEAD = re.compile(r"(?<!\w)[A-Z]{1,2}\d[A-Z\d]? $")
HOUSE_LETTER = re.compile(r"[A-J](?!\w| (?:dollars|pounds|euros|rupees|naira|in (?:market|cash|value))\b)")
HOUSE_IS = re.compile(
    r"\b(?:flat|house|room|apartment|apt|unit|gate|shop|stall|door|seat|suite)(?: number| no\.?)?(?: is|'s|:) $"
)
# "take the 401 to exit 375", "The 138 was so packed", "my flat is 402"
BUS_AHEAD = re.compile(r"\b(?:tak(?:e|es|ing)|catch(?:es)?|caught|miss(?:ed)?|boards?|rides?|rode|on) the $")
TOOK = re.compile(r"\btook the $")
BUS_BEHIND = re.compile(r" (?:to|from|towards?|home|into|series)\b|[.,!?]|\s*$")
BUS_GOES = re.compile(r" (?:to|from|towards?|home|into|bus)\b")
THE_BUS = re.compile(r"[.,;!?] the $")
BUS_DOES = re.compile(
    r" (?:never (?:comes|came|stops|runs)|comes|goes to|runs|stops|leaves|doesn't (?:come|stop|run)|(?:was|is) (?:so |very |too |always )?(?:packed|late|full|early|"
    r"cancelled|delayed|crowded))\b"
)
MY_HOUSE_IS = re.compile(
    r"\b(?:my|our|his|her|their|your) (?:flat|room|apartment|house|unit|gate|seat|desk|locker|villa|shop|plot) is $"
)
HOUSE_ENDS = re.compile(r"[.;!?)]|\s*$|,? (?:on the|next to|opposite|first|second|third|fourth|fifth|top|ground)\b")
THE = re.compile(r"\bthe $")
# "on the R24 to Hartbeesfontein"
ON_A_ROAD = re.compile(r"\b(?:on|along|off|near|via|onto|down|up|of|and) the $")
# "route P2", "ward K12", "The R61 between Mthatha and Port St Johns is closed", "in room K12"
A_NAME = re.compile(r"\b(?:route|road|highway|ward|block|house|vitamin|pier|terminal|platform|grade|type|model) $")
IN_A_NAME = re.compile(
    r"\b(?:in|to|from|at|on|of|near) (?:the )?(?:room|row|bed|jeep|bus|plot|gate|seat|stand|stall|lot|class) $"
)
ROAD_IS = re.compile(
    r" (?:(?:is|are|was|were|has been|had been|remains?|remained|will be) (?:closed|blocked|shut|open|flooded|impassable|reopened|busy|jammed|damaged)|"
    r"reopened|links?|linking|between|near|outside|highway|freeway|road(?! levy| tax)|motorway|route|interchange|(?:north|south|east|west)bound|"
    r"traffic(?! fine)|accident|pile-up|overpass|on-ramp|off-ramp)\b|, which links\b"
)
# "A crash on the R24 left two people dead", "Protesters closed the R573 this morning"
ROAD_AHEAD = re.compile(
    r"\b(?:crash\w*|accident|collision|overturned|repairs|upgrade of|work on|driv\w+|motorists|taking|take|closed|blocked|closure of|lanes|traffic|protest\w*)\b"
    r"[^.;]{0,30}\b(?:the|or) $"
)
A_SUM_OF_IT = re.compile(
    r"[ -](?:(?:[a-z]+ )?(?:fee|fine|voucher|excess|grant|levy|fare|deal|bundle)\b|fee|fine|note|ticket|grant|price|minimum|million|billion|bill|coin|"
    r"levy|toll|deposit|loan|debt|prize|bribe|cost|increase|wage|subsid|allowance|"
    r"voucher|meal|lunch|entrance|charge|daily|hourly|monthly|weekly|a month|a day|per|an? )"
)
ROAD_GOES_ON = re.compile(
    r" (?:to|near|at|between|towards?|highway|road|freeway|motorway|route|outside|north|south|east|west|in|from|where|when|"
    r"after|before|was|is)\b|[.,;)]|$"
)


def is_of_address(line: Line, number: Number) -> bool:
    """Whether the number is part of a postcode or stands in front of the letter of a house."""
    return _is_of_postcode(line.text, number.start) or _is_of_house(line, number)


def bus_or_house(line: Line, draft: Draft) -> str:
    """ "Take the 401 to exit 375", "The 138 was so packed", "my flat is 402": a number that is a name."""
    before = line.words[draft.first - 1]
    if before not in ("the", "is") or not draft.number.plain or draft.number.mantissa > 999:
        return ""
    begin = max(line.starts[0], draft.start - 40)
    if before == "is":
        ends = HOUSE_ENDS.match(line.low, draft.end)  # no rent: "my room is 450 a month"
        return PLACE if ends and MY_HOUSE_IS.search(line.low, begin, draft.start) else ""
    taken = BUS_AHEAD.search(line.low, begin, draft.start) and BUS_BEHIND.match(line.low, draft.end)
    taken = taken or (TOOK.search(line.low, begin, draft.start) and BUS_GOES.match(line.low, draft.end))
    opens = draft.first == 1 or THE_BUS.search(line.low, begin, draft.start)
    runs = opens and BUS_DOES.match(line.low, draft.end)
    return PLACE if taken or runs else ""


def postcode(line: Line, draft: Draft) -> str:
    """ "Abholung in 10115 Berlin", "Tartu 50303" in an ad: a plain number beside a town, where nothing cheap costs as much."""
    number = draft.number
    digits = number.end - number.start
    if (
        not line.is_note
        or not number.plain
        or digits not in (4, 5, 6)
        or line.habits.money.isdisjoint(WITH_SMALL_PRICES)
    ):
        return ""
    if _is_town(line, draft.next) or (
        digits > len("1500") and _is_town(line, draft.first - 1 - (line.tokens[draft.first - 1] in (",", "(")))
    ):
        return PLACE
    return ""


def _is_town(line: Line, k: int) -> bool:
    """Whether the token is the whole name of a place."""
    if not line.tokens[k][:1].isupper():
        return False
    found = place_names().at(line.text, line.text, line.starts[k])
    return found is not None and found[0] == line.ends[k]


def is_road(line: Line, draft: Draft, start: int) -> bool:
    """ "on the R24 to Hartbeesfontein", "The R61 is closed", "house K12": a plain number behind the letter of a name, which begins at start."""
    number = draft.number
    if not number.plain or number.mantissa >= 1000:
        return False
    begin = max(0, start - 20)
    if ON_A_ROAD.search(line.low, begin, start) and ROAD_GOES_ON.match(line.low, number.end):
        return True
    if THE.search(line.low, begin, start) and ROAD_IS.match(line.low, number.end):
        return True
    named = (
        ROAD_AHEAD.search(line.low, max(line.starts[0], start - 50), start)
        or A_NAME.search(line.low, begin, start)
        or (number.mantissa < 100 and IN_A_NAME.search(line.low, begin, start))
    )
    return bool(named) and A_SUM_OF_IT.match(line.low, number.end) is None


def _is_of_postcode(text: str, start: int) -> bool:
    return POSTCODE.match(text, start) is not None and POSTCODE_AHEAD.search(text, max(0, start - 6), start) is not None


def _is_of_house(line: Line, number: Number) -> bool:
    """ "Flat is 221B", "the room is 12C", but no rent: "the flat is 221k"."""
    return (
        number.plain
        and HOUSE_LETTER.match(line.text, number.end) is not None
        and HOUSE_IS.search(line.low, max(0, number.start - 24), number.start) is not None
    )

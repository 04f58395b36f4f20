"""Hours that a number tells: "10:30", "from 7 to 10 p.m.", "it opens from four to eight", "there about ten past"."""

import re

from extract.find.number.draft import Draft
from extract.find.text.line import Line

HOUR = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
CLOCK = re.compile(r" ?(?:am|pm|a\.m|p\.m|o'clock|hrs?\b|uhr|gmt|utc|ist|est|pst|cet|bst)(?![a-z])")
# "from 7 to 10 p.m.": the number in front of the hour tells one too.
UNTIL_CLOCK = re.compile(
    rf" ?(?:to|until|till|and|or|-|–) ?(?:1?\d(?:[.:]\d\d)?|{HOUR}) ?(?:am|pm|a\.m|p\.m|o'clock)(?![a-z])"
)
# "kitchen shuts 8.30", "doors open at 7.15"
OPENS = re.compile(
    r"\b(?:opens?|opening|shuts?|closes?|closing|doors|kick-?off|starts?|begins?)(?: at| from| till| until)? $"
)
MINUTES = re.compile(r"(?:1?\d|2[0-3])\.[0-5][05](?=[.,;!?)]?(?:\s|$))")
LAST_MINUTE = ("23.59", "23:59")  # until which shops take orders
MOST_HOURS = 12
AHEAD_OF_HOUR = frozenset(("by", "at", "until", "till", "before", "after", "around", "about", "from", "since", "to"))
BY_HOUR = re.compile(
    r"\b(?:be|get|got|come|came|arrive[sd]?|there|here|home|back|done|ready|up|out|open[s]?|closed?|closes|finish\w*|leave[s]?|leaving|arriving|due|"
    r"landing|departs?|left|start[s]?|end[s]?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|"
    r"gone|asleep|bed|(?:knocked|clocked|logged) off|boarding is|check-in is)"
    r" (?:by|at|until|till|before|after|around|about|from|since) $"
)
FROM_HOUR = re.compile(
    r"\b(?:run[s]?|open[s]?|light|power|electricity|water|current|work[s]?|works?|shift|class|lessons?|school|clinic|shop|bakery|market|office|on|"
    r"stage [a-z]+ again|gates?|doors?|closed?|sleep[s]?|"
    r"available|visiting)(?: [a-z]+)? from (?:[a-z]+ to )?$"
)
BEHIND_HOUR = re.compile(
    r"[.,;!?)]|\s*$| to [a-z]+(?:[.,;!?)]|\s*$| (?:only|in the|every|each|at night|daily|on|so|and|but)\b)|"
    r" (?:only|in the (?:morning|evening|afternoon)|at night|every|each|daily|already|and|or|so|but|if|on)\b"
)
PAST = re.compile(rf" past(?= (?:the hour|{HOUR})\b|[.,;!?]|\s*$)")  # "ten past"
PAST_AHEAD = frozenset(("at", "by", "about", "around", "until", "till", "s", "is", "was", "there", "minutes"))
# "by 9 this morning", "open till 5", "honking since 11": margins are told by "by" alone ("Tigers by eleven")
UNTIL = frozenset(("before", "till", "until", "since"))
UNTIL_HOUR = re.compile(r"[.,;!?)]|\s*$|\n| (?:and|but|so|on (?:a |the )?[a-z]+day|in the|this|every)\b")
TODAY = re.compile(
    r" (?:this (?:morning|afternoon|evening)|tonight|tomorrow(?: morning| night)?|in the (?:morning|afternoon|evening))\b"
)
# No hour stands without one of these beside it, unless its minutes are written: most numbers are passed over here.
AHEAD_OF_CLOCK = AHEAD_OF_HOUR | {"past", "half", ".", "kl", *UNTIL}
BEHIND_CLOCK = frozenset(
    ("am", "pm", "a", "p", "o", "hr", "hrs", "uhr", "gmt", "utc", "ist", "est", "pst", "cet", "bst", "to", "until", "till", "and", "or", "-", "–", "past",
     "sharp", "tonight", "today", "this", "tomorrow", "in")
)  # fmt: skip
AHEAD_OF_QUARTER = frozenset(
    (
        "",
        "a",
        "by",
        "at",
        "about",
        "around",
        "until",
        "till",
        "since",
        "before",
        "after",
        "from",
        "s",
        "is",
        "was",
        ",",
        ".",
    )
)
# "at half seven outside the shop", and no "half one thing"
HALF_AN_HOUR = re.compile(
    r"[.,;:!?)]|\s*$| (?:in|on|at|outside|for|and|or|so|but|if|this|every|tomorrow|tonight|sharp|with|by|because|when)\b"
)
AHEAD_OF_SPAN = frozenset(("", ",", "from", "between", "at", "tonight", "tomorrow"))
HOURS_OF_NOTE = re.compile(
    rf"(?:1?\d|{HOUR}) ?(?:to|till|until|and|-|–) ?(?:1?\d(?:\.[0-5]\d)?|{HOUR})(?=[;!?]|,(?!\d)|\.?\s*$|\. | (?:tomorrow|tonight|today|daily|every|only)\b)"
)
HOURS_OF_NOTE_BEFORE = re.compile(
    rf"(?:\bfrom|\bbetween|\bat|,|^) ?(?:1?\d|{HOUR}) ?(?:to|till|until|and|-|–) ?[a-z0-9]+$"
)
MOVES = re.compile(
    r"\b(?:rose|rise|fell|fall|up|down|grew|grow|cut|raised|climbed|dropped|went|jumped|won|beat|lost|score\w*|vote\w*|number|toll|cases|deaths|"
    r"high\w*|low\w*|levels?|values?|scale|rang\w+|rat\w+|average\w*|aged?|ages)\b"
)
MINUTES_PAST = re.compile(rf" (?:past|to|after|before) (?:\d|{HOUR}|the hour)\b")
NORDIC = frozenset(("NOK", "DKK", "SEK", "ISK"))

# "de 14h à 19h", "das 8h às 18h" of shops
HOURS = re.compile(r"\d{1,2} ?h(?:\d\d)? ?(?:à|às|a|al?las|-|–) ?\d{1,2} ?h")
HOUR_SIGN = re.compile(r" ?h(?:\d\d)?(?![^\W\d_])")
HOURS_AHEAD = re.compile(
    r"(?<![^\W\d_])(?:dès|vers|après|avant|jusqu'à|a partir de|à partir de|desde) $|\d{1,2} ?h(?:\d\d)? ?(?:à|às|a|-|–) ?$"
)


def clock(line: Line, draft: Draft) -> str:
    """Why the number is no figure where it tells an hour, and "" where it does not."""
    last = line.text[draft.start : draft.number.end] in LAST_MINUTE
    return "clock time" if last or _tells_hour(line, draft) or is_hour_abroad(line, draft) else ""


def _tells_hour(line: Line, draft: Draft) -> bool:
    number, k = draft.number, draft.first
    if not number.decimal and line.words[draft.next] not in BEHIND_CLOCK and line.words[k - 1] not in AHEAD_OF_CLOCK:
        return False
    small = (number.in_words or number.plain) and number.scale == 1 and number.value <= MOST_HOURS
    if small and (_is_hour(line, draft) or (line.words[k - 1] in UNTIL and UNTIL_HOUR.match(line.low, draft.end))):
        return True
    if small and line.is_note and _opens_hours(line, draft):
        return True
    if small and TODAY.match(line.low, draft.end):
        return True  # "from 10 tonight"
    if number.scale == 1 and number.mantissa < 2400 and CLOCK.match(line.low, draft.end) and not number.grouped:
        return True
    if number.mantissa <= MOST_HOURS and number.scale == 1 and UNTIL_CLOCK.match(line.low, draft.end):
        return True
    if number.decimal and MINUTES.match(line.text, draft.start):
        return OPENS.search(line.low, max(line.starts[0], draft.start - 20), draft.start) is not None
    if line.words[draft.next] == "past" and number.value < 30 and PAST.match(line.low, draft.end):
        return line.words[k - 1] in PAST_AHEAD or line.words[draft.next + 1].isalpha()  # "ten past eight"
    if line.words[k - 1 - (line.tokens[k - 1] == ".")] == "kl" and line.habits.money & NORDIC:
        return True
    quarter_to = line.words[k - 1] == "to" and line.words[k - 2] == "quarter" and line.words[k - 3] in AHEAD_OF_QUARTER
    past = line.words[k - 1] == "past" and (
        line.words[k - 2] in ("half", "quarter", "minutes") or number.mantissa <= MOST_HOURS
    )
    half = (
        line.words[k - 1] == "half"
        and small
        and line.words[k - 2] in AHEAD_OF_QUARTER
        and HALF_AN_HOUR.match(line.low, draft.end)
    )
    if past or half or (quarter_to and small and UNTIL_HOUR.match(line.low, draft.end)):
        return True  # "Come by quarter to nine"
    return line.words[k - 1] == "at" and line.words[draft.next] in ("sharp", "tonight", "today")


def _opens_hours(line: Line, draft: Draft) -> bool:
    """ "court 6, 9 to 11, everyone", "the doctor sits from 4 to 8": hours where nothing is counted and nothing moved."""
    opens = line.words[draft.first - 1] in AHEAD_OF_SPAN and HOURS_OF_NOTE.match(line.low, draft.start)
    if not opens and not HOURS_OF_NOTE_BEFORE.search(line.low, max(line.starts[0], draft.start - 24), draft.end):
        return False
    return not MOVES.search(line.low)


def _is_hour(line: Line, draft: Draft) -> bool:
    """ "be there by three", "it opens from four to eight only"."""
    if line.words[draft.first - 1] not in AHEAD_OF_HOUR or not BEHIND_HOUR.match(line.low, draft.end):
        return False
    begin = max(line.starts[0], draft.start - 40)
    return (
        BY_HOUR.search(line.low, begin, draft.start) is not None
        or FROM_HOUR.search(line.low, begin, draft.start) is not None
    )


def is_past_hour(line: Line, draft: Draft) -> bool:
    """ "twenty-two minutes past eight": the time of day and no duration."""
    return MINUTES_PAST.match(line.low, draft.end) is not None


def is_hour_abroad(line: Line, draft: Draft) -> bool:
    """ "de 14h à 19h", "dès 6h": the time of day, where English would write a.m."""
    if not line.low.startswith(("h", " h"), draft.number.end) or not HOUR_SIGN.match(line.low, draft.number.end):
        return False
    ahead = HOURS_AHEAD.search(line.low, max(0, draft.start - 16), draft.start)
    return ahead is not None or HOURS.match(line.low, draft.start) is not None

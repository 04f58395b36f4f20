"""A sign of money that stands before the first of several numbers only: "$3-5m", "Rs 500, 600 and 700"."""

import re

from extract.find.number.counts import counted_noun
from extract.find.number.digits import Number
from extract.find.number.draft import Draft
from extract.find.refused.ages import is_or_older
from extract.find.refused.counting_words import SEVERAL_DO
from extract.find.refused.times import is_year
from extract.find.text.line import Line
from extract.find.text.unit_at import unit_at
from extract.find.units.rates import read_rate

DASHES = ("-", "–", "—", "--")
BEINGS = frozenset(("were", "are", "was", "is", "have", "had", "has"))
# What becomes of people and of no sum; and what sums do as well as people do.
BEFALLS_PEOPLE = frozenset(
    ("killed", "dead", "hurt", "injured", "wounded", "drowned", "rescued", "arrested", "detained", "jailed", "charged", "born")
)  # fmt: skip
SUMS_DO = frozenset(
    ("will", "would", "can", "could", "may", "should", "must", "went", "go", "goes", "came", "come", "fell", "rose", "paid")
)  # fmt: skip
MOST_TIMES = 1000  # no list of sums spans as much
LIST_SEPARATORS = (
    ",", "and", "or", ", and", ", or", "&", "to", "and then", "versus", "vs", "vs.", "against", "followed by", "/", "by", *DASHES
)  # fmt: skip
PAIRED = 3  # times: "ten, fifteen minutes" are one guess
LONGEST_SEPARATOR = 20
# People and things that what stands behind a sum goes on with: "$22.4m, and 6,300 more students", "£4 and 20 of us".
OF_THEM = re.compile(
    r" (?:more |other |new |extra )?(?!is\b|was\b|as\b|this\b|plus\b|across\b|always\b|has\b|does\b|its\b|his\b|less\b|unless\b|notes\b|bills\b|"
    r"coins\b|perhaps\b|sometimes\b|cents\b|versus\b|minus\b|towards\b|upwards\b|afterwards\b|besides\b|weekdays\b|weekends\b|nights\b|sundays\b|bonus\b)"
    r"(?:[a-z]{3,}s|people|men|women|children|of (?:us|them|you|our|the|these|those))\b(?! (?:of|tax)\b)"
)
PRICED_THING = re.compile(r" [a-z]+(?: [a-z]+)? (?:for|at|@) (?:[A-Z]{0,3}[$£€₹₦]|R|Rs\.? ?|K|P)\d")
IN_PLACES = re.compile(
    r" in (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten) (?!years?|months?|weeks?|days?)"
)
# "TT$8, 2 for $15", "ಕಾಫಿ ₹25, 2 ಇಡ್ಲಿ 1 ವಡೆ ₹60": so many things
FOR_MONEY = re.compile(r" (?:for|x|×|за|por|pour|für) ?(?:[a-z]{0,3}[$£€₹₦₱₵]|[rkpnq]|rs\.? ?|rp\.? ?|k?sh\.? ?)\d")
FOREIGN_THING = re.compile(r" [\u0900-\u0dff\u0e80-\u0fff\u1000-\u109f\u1780-\u17ff]{2,}")
RANGE = re.compile(r"[-–]\d[\d,.]* ?")
SEPARATORS = (",", "and", "or", ", and", ", or", "&", "to", *DASHES)


def separator(line: Line, first: Draft, second: Draft) -> str:
    """The words between two figures, in lower case without the spaces round them; "..." where they are far apart."""
    if second.start - first.end > LONGEST_SEPARATOR:
        return "..."
    return line.low[first.end : second.start].strip()


DOES = frozenset(
    (
        "have",
        "has",
        "had",
        "are",
        "were",
        "will",
        "did",
        "do",
        "can",
        "could",
        "said",
        "say",
        "took",
        "came",
        "went",
        "work",
        "live",
    )
)


def shares_sign(line: Line, first: Draft, second: Draft) -> bool:
    """Whether a bare number goes on the money in front of it."""
    if (
        first.kind != "money"
        or not first.currency_left
        or first.refused
        or second.kind
        or second.refused
        or second.number.in_words
    ):
        return False
    between = separator(line, first, second)
    if first.per is not None and line.words[second.number.next] in DOES:
        return False  # "paid $41 an hour, and 320 have quit"
    if (
        is_or_older(line, second)
        or FOR_MONEY.match(line.low, second.number.end)
        or FOREIGN_THING.match(line.text, second.number.end)
    ):
        return False
    return between in SEPARATORS and not (between == "," and line.text[first.end + 1 : first.end + 2] != " ")


def is_comma_of_facts(line: Line, drafts: list[Draft], k: int) -> bool:
    """Whether the comma behind a bare number parts two facts: "he got 3 lakh, 10 kilos of rice", but "10, 15 kilos" and "5, 6 and 7 kilos"."""
    first, second = drafts[k], drafts[k + 1]
    if first.kind or separator(line, first, second) != ",":
        return False
    goes_on = k + 2 < len(drafts) and separator(line, second, drafts[k + 2]) in LIST_SEPARATORS
    if goes_on and drafts[k + 2].kind == second.kind:
        return False
    if line.low[first.start : first.start + 1] == "0" and first.number.plain:
        return True
    one, other = first.number, second.number
    if one.in_words and other.in_words and one.scale == 1:  # "five, six hundred bucks"
        return not are_one_guess(one, other)
    apart = max(first.value, second.value) > PAIRED * min(first.value, second.value)
    falls = not goes_on and first.value > second.value  # "chairs 60, 20 m of cord"
    return one.scale != other.scale or apart or falls


def are_one_guess(one: Number, other: Number) -> bool:
    """Whether the first number in words leaves its scale to the second: "ten, fifteen thousand dollars"."""
    return one.in_words and other.in_words and one.scale == 1 and one.mantissa < other.mantissa <= PAIRED * one.mantissa


def _is_range_of_unit(line: Line, draft: Draft) -> bool:
    """ "US$ 230 million and 104,000–110,000 t": the second number of a range tells the unit of both."""
    other = RANGE.match(line.text, draft.end)
    unit = unit_at(line, other.end()) if other else None
    return unit is not None and (line.text[other.end() - 1] == " " or not unit[1].weak)


def _counts_more(line: Line, first: Draft, draft: Draft) -> bool:
    """ "A ticket is £4 and 20 of us went", "R109.99/kg, 6 vetkoek for R30": what stands behind goes on with people and things."""
    if separator(line, first, draft) not in (",", "and", ", and"):
        return False
    behind = (line.low, draft.end)
    counts = OF_THEM.match(*behind) or IN_PLACES.match(*behind)
    return bool(counts or (first.per is not None and PRICED_THING.match(line.text, draft.end)))


def _tells_what_people_did(line: Line, first: Draft, draft: Draft) -> bool:
    """ "seized $5,000 and 24 were arrested", "lost $40 million and 200 lost their jobs"."""
    if "and" not in separator(line, first, draft):
        return False
    if line.words[draft.next] in BEINGS:
        does = line.words[draft.next + 1] in BEFALLS_PEOPLE
    else:
        does = line.words[draft.next] in SEVERAL_DO and line.words[draft.next] not in SUMS_DO
    return does or first.value > MOST_TIMES * draft.value


def take_sign(line: Line, draft: Draft, first: Draft) -> None:
    """Makes the draft money like the first one, unless it is a year or counts something of its own."""
    if draft.number.scale == 1 and (_counts_more(line, first, draft) or _tells_what_people_did(line, first, draft)):
        return
    if is_year(line, draft) or counted_noun(line, draft.next, longest=3) or _is_range_of_unit(line, draft):
        return
    draft.kind, draft.currency, draft.codes, draft.factor = "money", first.currency, first.codes, first.factor
    draft.currency_left = True
    draft.take_parts(first, "currency")
    read_rate(line, draft)
    if draft.per is None and first.per is not None and first.end == draft.start:
        draft.per = first.per

"""Sums of a note about money that nothing but their place in it tells: "The driver gets forty thousand a month", "Boda to town is five k".

In a note that speaks of pay, prices or debts, a number of a hundred and more that counts nothing is a sum, unless the note counts heads,
steps and the like too.
"""

import re

from extract.find.neighbours.carried_rates import APPROX
from extract.find.number.digits import ONE
from extract.find.number.draft import Draft
from extract.find.text.line import Line
from extract.find.units.rates import read_rate
from extract.find.unsaid.matter import is_object_of_count, is_of_goods, is_of_money, is_of_sale, is_price_of_sale
from extract.find.unsaid.note_sizes import OF_ONE_THING, is_of_one_size
from extract.find.unsaid.note_words import A_WHILE, CENTS, OF_LAND, PAID_FOR, PAY_VERBS
from extract.find.unsaid.notes import counts, ends
from extract.find.unsaid.words_of_money import be_unsaid_money
from extract.lexicon import number_words

SMALLEST = 100
SMALLEST_LIKE = 2
BEHIND = re.compile(
    r" / | (?:loan|deposit|dowry|redundancy|compensation|severance|these days|nowadays|as (?:a |an |the )?(?:caution|advance|deposit|fee|bribe|gift|"
    r"part|rent)|ghana|advance|fuel|fine|rent|bribe|bonus|tip|fare|toll|cover|change|cash|to|kiwi|home|right now|liao|now|one way|return|is too much|"
    r"is my|is the last)\b(?! (?:town|work|school|the (?:shops?|station|beach|border)|get)\b)"
)
# People and things are told by lakhs and millions too: then a verb or a purpose says that it is money.
OF_MONEY = re.compile(
    rf"\b(?:{PAY_VERBS}|{PAID_FOR}|collect(?:s|ed)?|raised|stands at|advance|deposit|caution|wants?|wanted|asks?|asked|asking|said|says|told|taken|take|"
    rf"took|tak(?:es|ing)|gives?|gave|"
    rf"give me|got|gets?|offer\w*|minimum|another|for|"
    rf"at|under|below|to|from|only|is|was|still|rent,|price,|now it's|calling|reach(?:es|ed)?){APPROX} $"
)
# So many a day are made, born or carried unless somebody is paid so, or something costs it.
OF_PAY = re.compile(
    rf"\b(?:{PAY_VERBS}|{PAID_FOR}|wants?|wanted|asks?|asked|asking|take|takes|taking|pay back|paying back|gives? (?:me|us|him|her|them)|sends?|sending|"
    rf"put(?:s|ting)? in|drivers? gets?|workers? gets?|helpers? gets?|operators? gets?|pluckers? gets?|they get|we get|i get|(?:she|he) gets|alone is|"
    rf"is|was|are|were|maybe|for|minimum|even|at|calling|starting at|hire|now it's){APPROX} $"
)
# "they pay corpers seventy-seven thousand every month", "night guard, 23K a month"
PAID_IN_CLAUSE = re.compile(
    r"\b(?:pays?|paid|paying|pull in|pulling in|promis\w+|offer\w*|sends?|sent|earn\w*|charg\w+|salary|wages?|rent|fees?|landlord|landlady|lease|"
    r"allowance|stipend|contract|"
    r"hire|hiring|shift|agent|guard|porter|driver|maid|nanny|helper|tutor|gym|dues|wants?)\b[^.;!?]{0,60}$"
)
# "now it is nine hundred" of a rank or a ping, but "the fees went up, now it's one lakh"
BECAME = re.compile(
    r"\b(?:now|used to be|(?:it|that)(?:'s| is| was| used to be))(?: now)?(?: about| around| only| just| over| already)* $"
)
HAS_PRICE = re.compile(rf"\b(?:{PAID_FOR}|price|tax|bribe|dowry)\b")
BY_WEIGHT = re.compile(
    r" (?:an?|per|the) (kilo|kg|gram|tola|quintal|maund|mudu|debe|viss|catty|pound|lb|tonne|ton|barrel|ounce|bushel|litre|liter|gallon)\b"
)
OF_ENGINES = frozenset(("litre", "liter", "gallon"))
ENGINES = re.compile(r"\b(?:mileage|engine|bike|car|ute|truck|hilux|motorway|city|average|economy|mpg|scooter)\b")
LONGEST_OFFER = 60  # characters: so short, a note is a price and no talk
ENDS_OFFER = re.compile(r"[.,;!?]|\s*$| (?:for|plus|all in|start\w*|net|gross|cash|no|with|and)\b")
HAGGLED = re.compile(r",? (?:final|last (?:price|offer)|my last|negotiable|fixed price|slightly negotiable)\b")
LAST_DIGIT = re.compile(r"\b(thousand|million) (one|two|three|four|five|six|seven|eight|nine)$")
TENTHS = 1000
LAKH = 100_000
THOUSAND = 1000
OF_ONE_NOTE = 1000  # times: sums of one note lie no farther apart
# In front of a small number told like the sum before it; behind other words it is an hour, an age or so many things.
AHEAD_OF_PRICE = frozenset(
    ("is", "was", "s", "re", "now", "want", "wants", "wanted", "asks", "asking", "asked", "telling", "tells", "says", "said", "charges", "charging",
     "pricing", "costs", "paid", "to", "from", "only", "just", "already", "about", "sometimes", "places", "me", "for", "another", "alone", "na", "maybe")
)  # fmt: skip
IF_SO = re.compile(r" (?:if|when|with|without|at (?:night|weekends)|on weekends)\b")
PAID = re.compile(rf"\b(?:pa(?:id|y|ys)|charged|charges|costs? (?:me|us|him|her|them)){APPROX} $")
FOR_IT = re.compile(r" (?:for|on) (?:the|a|an|it|my|our|his|her|this|that|these|those|both|all|two|three|four)\b")
FOR_A_SUM = re.compile(
    r" for (?:an? |the )?(?:\S*\d|[a-z]+teen\b|[a-z]+ty\b|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|tenner|fiver)"
)
# "two for five", "gave you the whole tree for ten", but no "thirty dollars for four"
SOLD = re.compile(
    r"\b(?:sell|sells|sold|ask|asks|asked|asking|settled?|buy|bought|get|gets|got|give|gives|gave|let|go|goes|went|take|takes|took|two|three|four|five|"
    r"six|seven|ten)\b[^.;,]{0,30} for $"
)
# What a price or a wage was, or is now: it has the rate told before.
LATER = re.compile(
    r"(?:\b(?:(?:up|down) from|now|last (?:week|month|year|season)|yesterday|before|used to be|to|telling|already|break even at about|at)|[a-z]+'s)"
    r"(?: about| around| only| just| at)* $"
)


def read_bare_sum(line: Line, draft: Draft, later: list[Draft], told: Draft | None) -> bool:
    """Whether the bare number is a sum by the matter of its note; then it is money, a guess as all sums without their money are."""
    if (
        not line.is_note
        or draft.number.fraction
        or counts(line, draft)
        or (draft.low is not None and draft.number.value < SMALLEST)
    ):
        return False
    if line.token(draft.first - 1)[:1].isdigit():  # a row of a table
        return False
    if is_object_of_count(line, draft) or not _ends(line, draft):
        return False
    beside = told or next((other for other in later if other.kind == "money" and not other.refused), None)
    small = draft.number.value < SMALLEST
    measured = _is_by_measure(line, draft) and (beside is not None or bool(line.habits.money))
    if small and not (measured or _is_paid(line, draft) or (told and _is_like(line, draft, told))):
        return False
    if not small and not measured and not _is_of_matter(line, draft, told, beside):
        return False
    be_unsaid_money(draft)
    _add_hundreds_left_out(line, draft)
    if beside:
        draft.codes = beside.codes or draft.codes
    later_price = LATER.search(line.low, line.starts[0], draft.start)
    if not read_rate(line, draft) and later_price and told and told.per and is_of_one_size(draft, told, OF_ONE_THING):
        draft.take_rate_of(told)
    return True


def _add_hundreds_left_out(line: Line, draft: Draft) -> None:
    """ "three thousand five" of a fare is 3,500, and "one million eight" of a bull 1,800,000."""
    short = LAST_DIGIT.search(line.low, draft.number.start, draft.number.end) if draft.number.in_words else None
    digit, scale = (number_words()[short[k]][0] for k in (2, 1)) if short else (ONE, ONE)
    if short and draft.number.value % TENTHS == digit:
        draft.number.mantissa, draft.number.scale = draft.number.value - digit + digit * scale / 10, ONE


def _is_of_matter(line: Line, draft: Draft, told: Draft | None, beside: Draft | None) -> bool:
    """Whether a number of a hundred and more is a sum: the note tells another one, or speaks of nothing else."""
    if _may_count(line, draft, told):
        return False
    haggled = HAGGLED.match(line.low, draft.end) is not None
    priced = haggled or OF_MONEY.search(line.low, line.starts[0], draft.start) is not None
    on_sale = draft.number.scale >= THOUSAND and is_of_sale(line)
    if draft.number.scale >= LAKH and not (on_sale or priced):
        return False
    if beside is not None:
        return is_of_one_size(draft, beside, OF_ONE_NOTE)
    traded = priced and (line.word(draft.first - 1) == "for" or FOR_IT.match(line.low, draft.end) is not None)
    told_so = on_sale or haggled or traded or _is_paid_by_time(line, draft) or is_of_money(line)
    return bool(line.habits.money) and (told_so or (priced and is_of_goods(line)))


def _ends(line: Line, draft: Draft) -> bool:
    """Whether what stands behind the number can stand behind a sum."""
    if ends(line, draft) or BEHIND.match(line.low, draft.end):
        return True
    return draft.number.scale >= THOUSAND and is_price_of_sale(line, draft)


def _is_by_measure(line: Line, draft: Draft) -> bool:
    """ "Garri is now 1,800 per mudu", "thirty-eight a kilo": by weight and measure nothing but money is told; engines run so far a litre."""
    measure = BY_WEIGHT.match(line.low, draft.end) if draft.number.value >= SMALLEST_LIKE else None
    if measure is None or (
        draft.number.decimal and draft.number.scale == 1 and not CENTS.search(line.text, draft.start, draft.number.end)
    ):
        return False
    return not (measure[1] in OF_ENGINES and ENGINES.search(line.low))


def _is_paid_by_time(line: Line, draft: Draft) -> bool:
    """Whether so much a day or a month is paid to somebody, or is all that the note says."""
    if A_WHILE.match(line.low, draft.end) is None:
        return False
    return _is_offer(line, draft) or PAID_IN_CLAUSE.search(line.low, line.starts[0], draft.start) is not None


def _is_offer(line: Line, draft: Draft) -> bool:
    """Whether the note is no more than a rate: "eighteen thousand a month, starting"."""
    rate = A_WHILE.match(line.low, draft.end) if draft.first == 0 and len(line.text) <= LONGEST_OFFER else None
    return rate is not None and ENDS_OFFER.match(line.low, rate.end()) is not None


def _may_count(line: Line, draft: Draft, told: Draft | None) -> bool:
    """Whether the number can as well be so many a day, plants of a field, guests or a rank."""
    number, begin = draft.number, line.starts[0]
    if (number.decimal and number.scale == 1) or OF_LAND.match(line.low, draft.end):
        return True
    if A_WHILE.match(line.low, draft.end):
        if not _is_paid_by_time(line, draft) and not OF_PAY.search(line.low, begin, draft.start):
            return True
    elif line.word(draft.first - 1) == "for" and not SOLD.search(line.low, begin, draft.start):
        return True  # "meant for seven hundred"
    became = told is None and BECAME.search(line.low, begin, draft.start) is not None
    return became and HAS_PRICE.search(line.low, begin, draft.start) is None


def _is_paid(line: Line, draft: Draft) -> bool:
    """ "so I paid twenty for the lot"."""
    paid = PAID.search(line.low, line.starts[0], draft.start) if draft.number.in_words else None
    return paid is not None and FOR_IT.match(line.low, draft.end) is not None


def _is_like(line: Line, draft: Draft, told: Draft) -> bool:
    """Whether a small number behind a sum is one more of its size: "a smokie is forty", "down from eighteen", "ten if it's a bakkie"."""
    number, ahead = draft.number, line.word(draft.first - 1)
    if not number.in_words or number.value < SMALLEST_LIKE or not is_of_one_size(draft, told, OF_ONE_THING):
        return False
    if FOR_A_SUM.match(line.low, draft.end):
        return False
    if ahead == "for":
        return SOLD.search(line.low, told.end, draft.start) is not None
    return ahead in AHEAD_OF_PRICE or (ahead in (",", ";") and IF_SO.match(line.low, draft.end) is not None)

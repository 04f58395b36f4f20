"""Whether pounds are money or a weight: "two pounds of rice", "coffee is two pounds"."""

import re

from extract.find.money.spoken import cents_behind
from extract.find.number.draft import Draft
from extract.find.text.line import Line
from extract.find.text.nearby import used_near
from extract.find.units.sold_by import sold_by

MASS = re.compile(
    r"\b(?:weigh\w*|mass|heav\w+|lift\w*|los[et]\w*|gain\w*|drop\w*|shed|carr\w+|load\w*|bab(?:y|ies)|fish|"
    r"put on|diet\w*|meat|beef|flour|cotton|butter|thrust|body|overweight)\b"
)
MONEY = re.compile(
    r"\b(?:cost\w*|pric\w+|pay\w*|paid|spen[dt]\w*|worth|fine[ds]?|salar\w+|wage\w*|earn\w*|sterling|bill|debt|"
    r"fund\w*|revenue|profit|loan|invest\w*|sold|sell\w*|buy\w*|bought|rais\w+|budget|money|cash|fee|rent|"
    r"gambl\w*|do i hear|bids?|bidding|auction\w*|brib\w+|borrow\w*|tax\w*|compensation|grant|prize|charge\w*)\b"
)
SUBSTANCE = re.compile(
    r" of (?:flour|sugar|rice|wheat|corn|cotton|beef|pork|chicken|meat|fish|coffee|cocoa|tea|butter|cheese|"
    r"milk|potatoes|apples|copper|gold|silver|uranium|lead|zinc|steel|coal|cargo|thrust|food|grain|seed|"
    r"fertili[sz]er|plastic|waste|garbage|trash|ice|rock|ore|lobster|crab|nuts|peanuts|almonds|grapes|fruit|"
    r"vegetables|tobacco|marijuana|cocaine|explosives)\b"
)
NEAR, NEAR_BEHIND = 25, 40
HEAVIEST = 1000  # pounds: where money is in pounds, more of them is money
PAID = re.compile(
    r"\b(?:costs?|paid|pays?|charged|fined|worth|owe[sd]?|earns?|earned|price is|bill was|fee is|rent is)(?: (?:me|us|him|her|them|you))?(?: (?:about|"
    r"only|just|nearly|over))? $"
)
# "a nine-pound bass", "a two-pound white loaf": what stands behind one pound weighs that.
ONE_POUND_THING = re.compile(
    r"pound[ -](?:[a-z]+[ -])?(?:bass|pike|carp|trout|salmon|cod|catfish|tuna|perch|fish|lobster|chicken|turkey|goose|duck|lamb|ham|roast|steak|brisket|"
    r"joint|loaf|cake|burger|suitcase|backpack|rucksack|shell|bombs?|warhead|hammer|sledgehammer|weights?|dumbbells?|kettlebell|plate|vest|barbell|"
    r"bab(?:y|ies)|boy|girl|infant|dogs?|cat|puppy|alligator|python|bear|hog|boar|pig|sheep|calf|gorilla|shark|pumpkins?|watermelon|rock|boulder|"
    r"stone|tumou?r|meteorite|package|parcel|sacks?|bags? of|box of|block|gun|rifle|fishing line|breaking strain|linebacker|lineman|tackle|man|"
    r"woman)\b(?! (?:supper|dinner|fees?|licen[cs]e|and chips|tip|voucher|deal|bet))"
)
OF_MONEY = (" sterling", " a week", " an hour", " a year", " a month", " a day", "-a-")
OF_THINGS = re.compile(
    r"[ -](?:bag|sack|box|block|baby|boy|girl|man|woman|fish|bomb|weight|dumbbell|turkey|dog|load)s?\b| of (?!debt|money|tax|public|cash)"
)
CLAUSE = re.compile(r"[,.;]| (?:and|but|for|to|on|with|left|in|an?|per) ")
CARRIED = re.compile(r"\b(?:carr(?:y|ied)|lift\w*|heavy|surgeon)\b")
WEIGHS = re.compile(r"\b(?:weigh(?:s|ed|ing)?(?! in)|can hold|holds?|lifts|lifting|rated for)\b[^.;,]{0,20}$")
HEAVIER = re.compile(r" (?:lighter|heavier)\b")
REPORT = 1500  # characters that still belong to one report
BY_THE_POUND = re.compile(r"\$ ?\d[\d.,]* (?:an?|per) (?:pound|lb)\b")
# "13.75 pounds a litre": what is sold by weight or measure is priced.
PRICED = re.compile(r" (?:an?|per|each) (?:unit|egg|share)\b")
# "a kilo of meat is four hundred pounds": what is weighed already is priced.
PRICE_OF_A = re.compile(
    r"\b(?:an?|one|each) (?:kilo|kg|litre|liter|dozen|loaf|tray|bottle|carton)\b(?: of)?(?: [a-z]+){0,3} (?:is|was|costs?|cost|goes for|went for)"
    r"(?: (?:now|already|over|about|around|nearly|almost|only|just|under|up to))* $"
)
# "twenty pound for the lot", "two pound a bowl": who weighs says pounds, or of what.
POUND_FOR = re.compile(
    r" pound (?:for (?:the|a|all|both|each|this)|an? [a-z]+(?=[.,;!?]|\s*$)|off|change|note|each|please)\b"
)
FARE = re.compile(r" (?:return|single|one[- ]way|please|tops)\b(?! (?:of|to|cream|hand))")
TOOK = re.compile(
    r"\b(?:took|stole|bet|tipped|owes?|owed|lent)(?: (?:me|him|her|us|them|the [a-z]+))?(?: (?:about|around|some|only|just))? $"
)
TAKEN_FOR = re.compile(r" (?:for|from)\b(?! (?:the )?(?:title|belt|record|waist|belly))")
POUNDS_ELSEWHERE = ("EGP", "LBP", "SYP", "SDG", "SSP")
OUNCES = re.compile(r",? (?:and )?[a-z0-9-]+ (?:ounces?|oz)\b")
NOTE = re.compile(r"[ -](?:note|coin|bill)s?\b")


def pounds_are_money(line: Line, draft: Draft, stop: int) -> bool:
    """Whether the pounds that end at stop are money, and not a weight."""
    if PAID.search(line.low, max(line.starts[0], draft.start - 30), draft.start) and not OF_THINGS.match(
        line.low, stop
    ):
        return True
    large = draft.number.scale >= 1000
    if large and (SUBSTANCE.match(line.low, stop) or _weighs_in_pounds(line, draft, stop)):
        return False
    if large or NOTE.match(line.low, stop) or line.low.startswith(OF_MONEY, stop) or _is_price(line, draft, stop):
        return True
    if OF_THINGS.match(line.low, stop) or OUNCES.match(line.low, stop):
        return False
    if ONE_POUND_THING.match(line.low, stop - len("pound")) or line.low.startswith(" off ", stop):
        return False
    if "pounds" in line.habits.trusted and (_is_too_much(line, draft, stop) or not _is_weighed(line, draft, stop)):
        return True
    beside = around(line, draft)
    if MASS.search(beside):
        return False
    if used_near(line, draft.start, POUNDS_ELSEWHERE):
        return True
    return bool(MONEY.search(beside)) or "£" in line.text[max(0, draft.start - 2000) : stop + 2000]


def _is_price(line: Line, draft: Draft, stop: int) -> bool:
    """ "13.75 pounds a litre", "twenty pound for the lot", "six pounds forty", "a kilo of meat is four hundred pounds"."""
    if (
        sold_by(line, stop)
        or PRICED.match(line.low, stop)
        or PRICE_OF_A.search(line.low, max(line.starts[0], draft.start - 60), draft.start)
    ):
        return True
    taken = FARE.match(line.low, stop) or _is_taken(line, draft, stop)
    for_it = draft.number.value > 1 and POUND_FOR.match(line.low, stop - len(" pound"))
    if (taken or for_it) and not MASS.search(around(line, draft)):
        return True
    if not (draft.number.in_words and cents_behind(line, stop)):
        return False
    if line.words[draft.first - 1] == "for":
        return True  # "fish and chips for two pound fifty"
    return not MASS.search(line.low, max(line.starts[0], draft.start - 120), draft.start)


def _is_too_much(line: Line, draft: Draft, stop: int) -> bool:
    """Whether so many pounds are money, which no word right beside them says that they weigh."""
    if draft.number.value < HEAVIEST or HEAVIER.match(line.low, stop):
        return False
    return WEIGHS.search(line.low, max(line.starts[0], draft.start - NEAR), draft.start) is None


def _is_weighed(line: Line, draft: Draft, stop: int) -> bool:
    """Whether a word of weight stands beside the pounds, in their own part of the sentence."""
    behind = CLAUSE.split(line.low[stop : stop + NEAR_BEHIND])[0]
    ahead = line.low[max(line.starts[0], draft.start - NEAR) : draft.start]
    return bool(MASS.search(ahead) or MASS.search(behind) or CARRIED.search(behind))


def _is_taken(line: Line, draft: Draft, stop: int) -> bool:
    """ "The plumber took 400 pounds for ten minutes", but "the diet took 30 pounds off her"."""
    return bool(
        TAKEN_FOR.match(line.low, stop) and TOOK.search(line.low, max(line.starts[0], draft.start - 40), draft.start)
    )


def _weighs_in_pounds(line: Line, draft: Draft, stop: int) -> bool:
    """Whether a report near by prices by the pound and never writes the sign of the money."""
    begin = max(0, draft.start - REPORT)
    return (
        "£" not in line.text[begin : stop + REPORT] and BY_THE_POUND.search(line.low, begin, stop + REPORT) is not None
    )


def around(line: Line, draft: Draft) -> str:
    """The words near the number, in lower case, from its line on the left."""
    return line.low[max(line.starts[0], draft.start - 60) : draft.end + 40]

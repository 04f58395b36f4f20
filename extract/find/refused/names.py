"""Numbers that belong to a name: references, models, identifiers, street addresses, spoken names."""

import re

from extract.find.number.counts import counted_noun, is_plural, stands_alone
from extract.find.number.digits import Number
from extract.find.number.draft import Draft
from extract.find.refused.counting_words import counts_something, is_beside_number_word
from extract.find.text.line import Line
from extract.find.text.unit_at import measure_at
from extract.lexicon import not_figures, number_words

REFERENCE, LISTED = "reference number", "reference number of a list"
SPOKEN = "a spoken time, year or name"
TIMES = {"week", "weeks", "day", "days", "year", "years", "month", "quarter"}
COMPOUND = frozenset(
    ("time", "fold", "way", "dimensional", "sided", "faced", "star", "tone", "handed", "tiered", "off", "piece", "wheeler",
     "wheel", "wheelers")
)  # fmt: skip
MOBILE = "98765"  # of "98765 43210", as India writes them
SMALLEST_STATION = 87  # megahertz of "98.4 FM"
VERB_FORM = re.compile(r"[A-Z][a-z]{2,}(?:ed|ing)")
OFFERS = frozenset(("any", "max", "limit", "buy", "only", "just"))  # in front of how many, in a shop
BARE_PARTS = {"half", "a half", "quarter", "a quarter", "third", "a third", "one half", "one-half"}
GRADES = frozenset(
    ("grade", "class", "level", "category", "tier", "phase", "stage", "type", "group", "zone")
)  # "a grade-5 operator"
SENTENCE_OPENERS = frozenset('.!?:|;"“•–([{')
# "a 911 call", "A hotline, 16008, is open", "dial 1122"
CALLED = re.compile(
    r"\b(?:hotlines?|helplines?|toll-free|short ?code|dial(?:l?ed|l?ing)?|text(?:ing|ed)?|sms|phone number|hot ?line|toll-free line|(?<=\()call)(?: number)?"
    r"(?:,|:| is| was| on| at| the| number)* ?$"
)
AHEAD_OF_CALLED = frozenset(
    (",", ":", "is", "was", "on", "at", "the", "number", "hotline", "hotlines", "helpline", "helplines", "code", "dial", "dialed",
     "dialled", "dialing", "dialling", "call", "text", "texting", "texted", "sms", "free", "shortcode")
)  # fmt: skip
NAMED_BY_NUMBER = frozenset(
    ("call", "calls", "route", "bus", "tram", "highway", "freeway", "motorway", "road", "schedule", "helpline", "hotline",
     "area", "jet", "jetliner", "airliner", "jumbo", "model")
)  # fmt: skip
# "my token number is 4471", "your train is 12625"
NUMBER_IS = re.compile(
    r"\b(?:token|phone|room|seat|ticket|roll|account|order|case|house|flight|bus|badge|plate|registration|reference|serial|customer|pin|door) "
    r"(?:number|no\.?|code|id) (?:is|was|:) $|\b(?:your|my|our|the) (?:train|flight|serial|token|berth|coach) is (?:now )?$"
)
# Nouns of what is numbered that are verbs too.
VERBS_TOO = frozenset(
    ("build", "call", "file", "stage", "plot", "train", "coach", "pitch", "track", "mark", "table", "stop", "issue", "release", "seat", "schedule", "group", "rank")
)  # fmt: skip
BUILDERS = frozenset(
    ("to", "will", "would", "can", "could", "should", "must", "may", "and", "or", "also", "they", "we")
)
RATE_BEHIND = re.compile(r" (?:an?|per|every) (?:day|week|month|year|hour|night|kilo|kg)\b")
KARAT = re.compile(r"(?:9|10|14|18|21|22|24) ?[Kk](?:t|arat|arats)?\b(?! (?:a|per) )")  # "24K Dh246.25"
KARATS = frozenset((9, 10, 14, 18, 21, 22, 24))
LAWS = frozenset(("Law", "Act", "Decree", "Ordinance", "Proclamation", "Regulation", "Directive", "Point", "Bill"))
NUMBERED_PARTS = frozenset(("page", "part", "step", "slide", "question", "chapter", "sheet"))


def reference(line: Line, draft: Draft) -> str:
    """Page 12, Article 370, No. 5, Section 4.2; "port 8443" but "at one port 40 containers"."""
    k = draft.first - 1
    shortened = line.tokens[k] == "." and line.glued(k)
    k -= shortened
    word, token = line.words[k], line.tokens[k]
    if line.tokens[k - 1] == "'":
        return ""
    if word == "of" and line.tokens[k - 1].isdigit() and line.words[k - 2] in NUMBERED_PARTS:
        return REFERENCE  # "Page 1 of 3"
    if word in ("order", "orders") and token.islower() and counted_noun(line, draft.next, longest=3):
        return ""  # "will order four hybrid ships"
    if word in VERBS_TOO and token.islower() and _is_verb(line, k) and counted_noun(line, draft.next):
        return ""  # "to build 215 boreholes", "firms call 500 workers back"
    if word in ("count", "counts") and line.words[k - 1] == "on":
        return REFERENCE  # "convicted on counts 1 to 6"
    if (word in ("is", "was") and _is_number_of_thing(line, draft)) or (token in LAWS and draft.number.plain):
        return REFERENCE
    if word in not_figures("reference") or (shortened and word in ("no", "nos", "nr")):
        return REFERENCE
    if word not in not_figures("soft_reference") or draft.number.grouped or _is_scaled(line, draft.number):
        return ""
    if word == "number" and line.words[draft.next] in NAMED_BY_NUMBER:
        return REFERENCE  # "the number 46 bus"
    counting = word in TIMES or line.words[k - 1] in ("the", "a", "an", "one", "each", "every", "this", "that")
    return "" if counting and token.islower() and counted_noun(line, draft.next, longest=3) else REFERENCE


def _is_verb(line: Line, k: int) -> bool:
    """Whether token k stands where a verb does: "to train", "will stage", "unions call"."""
    before = line.words[k - 1]
    told = before in BUILDERS or line.tokens[k - 1] == ","
    return told or (line.words[k] != "build" and is_plural(before))  # "Windows build 2200"


def _is_scaled(line: Line, number: Number) -> bool:
    """Whether the number is a large one: the letter of "exit 214B" is none of its scale."""
    return number.scale != 1 and not (line.text[number.end - 1].isupper() and line.text[number.end - 2].isdigit())


def _is_number_of_thing(line: Line, draft: Draft) -> bool:
    """ "my token number is 4471", but "the case number is 1,200 and rising"."""
    told = draft.number.plain and NUMBER_IS.search(line.low, max(line.starts[0], draft.start - 40), draft.start)
    return bool(told) and counted_noun(line, draft.next, longest=3) is None


def goes_on_reference(line: Line, first: Draft, second: Draft) -> bool:
    """ "sections 406, 409 and 420": the numbers behind the first one of a list."""
    a, b = first.number, second.number
    alike = b.plain if not a.in_words else b.in_words and b.scale == 1  # "junctions nine and eleven"
    if first.refused not in (REFERENCE, LISTED) or second.kind or not alike:
        return False
    head = line.words[first.first - 1 - (line.words[first.first - 1] == ".")]
    if first.refused == REFERENCE and not head.endswith("s"):
        return False  # "under Section 420, 15 were arrested"
    between = line.low[first.end : second.start]
    return between in (", ", " and ", ", and ", " or ", " & ", "-", "–", " to ") and not counted_noun(
        line, second.next, longest=3
    )


def name(line: Line, draft: Draft) -> str:
    """Falcon 9, Apollo 11, F-16, G20, 34 KL 7781: a number that belongs to a name."""
    number, k = draft.number, draft.first
    before, after = line.tokens[k - 1], line.tokens[draft.next]
    if is_model(line, draft) or (after in ("FM", "AM") and number.value >= SMALLEST_STATION):
        return "part of a name"
    if not draft.kind and after[:1].isalpha() and line.glued(draft.next) and not number.in_words:
        return "part of a name"
    if (
        after == "-"
        and line.glued(draft.next)
        and line.glued(draft.next + 1)
        and (line.tokens[draft.next + 1][:1].isupper() or line.words[draft.next + 1] in ("series", "octane"))
        and number.plain
    ):
        return "part of a name"
    if (
        before == "s"
        and line.tokens[k - 2] == "'"
        and line.tokens[k - 3][:1].isupper()
        and number.plain
        and not counted_noun(line, draft.next)
        and not RATE_BEHIND.match(line.low, draft.end)  # "Gym's 149 a month"
    ):
        return "part of a name"
    if number.mantissa in KARATS and KARAT.match(line.text, number.start) and line.holds("gold"):
        return "part of a name"
    named = number.plain or (number.in_words and number.scale == 1)
    if named and line.words[k - 1] in ("the", "a", "this") and after in NAMED_BY_NUMBER:
        return "part of a name"  # "the 237 route"
    if not number.plain or not before[:1].isupper() or not before.isalpha() or line.glued(k):
        return ""
    if number.mantissa > 9999 and not (len(before) in (2, 3) and before.isupper()):
        return ""
    if _begins_sentence(line, k - 1, after) or (
        line.is_note
        and (before.lower() in OFFERS or (line.spaced(draft.next) and measure_at(line, number.end + 1) == "piece"))
    ):
        return ""  # "Trucked 480 head up to Darwin", "Any 3 for £10", "Ćevapi 10 kom. 690 din"
    if after == "of" and line.tokens[draft.next + 1][:1].isdigit() and counted_noun(line, draft.next + 2, longest=3):
        return ""  # "in Warsaw 26 of 80 ambulances"
    one = line.words[k - 2] in ("a", "an") and line.spaced(k - 1)  # "a Beech 200 aircraft"
    return "" if not one and after.islower() and counted_noun(line, draft.next, longest=3) else "part of a name"


def _begins_sentence(line: Line, k: int, after: str) -> bool:
    """Whether token k has its capital from the start of a sentence: "Trucked 480 head up to Darwin"."""
    if k > 0 and line.tokens[k - 1] not in SENTENCE_OPENERS:
        return False
    return line.words[k] in not_figures("opener") or (
        after.islower() and VERB_FORM.fullmatch(line.tokens[k]) is not None
    )


def is_model(line: Line, draft: Draft) -> bool:
    """F-16, VX-12, A320-200: a number behind the hyphen of a name."""
    k = draft.first
    hyphened = line.tokens[k - 1] in ("-", "–") and line.glued(k) and line.glued(k - 1) and not draft.number.in_words
    return hyphened and _part_of_model(line, k - 2, line.tokens[draft.next])


def _part_of_model(line: Line, k: int, after: str) -> bool:
    """Whether token k in front of the hyphen makes a name of the number: F-16, A320-200, but "pre-2018"."""
    before = line.tokens[k]
    if before[:1].isdigit():
        return line.glued(k) and line.tokens[k - 1][-1:].isalpha()
    if not before.isalpha():
        return False
    if before in GRADES:
        return True
    return not (before.islower() and len(before) > 3 and after[:1].isalpha() and before not in ("under", "over"))


def _identifier(line: Line, draft: Draft) -> str:
    number, k = draft.number, draft.first
    if not number.in_words and _is_called(line, number):
        return "phone number"
    digits = number.end - number.start
    leading_zero = line.text[number.start] == "0" and digits > 1
    if number.plain and (digits > 9 or leading_zero) and not (stands_alone(line, draft) and not leading_zero):
        return "identifier"
    if (
        digits == len(MOBILE)
        and line.spaced(k)
        and len(line.tokens[k - 1]) == len(MOBILE)
        and line.tokens[k - 1].isdigit()
    ):
        return "phone number"
    if number.plain and line.spaced(draft.next) and line.tokens[draft.next][:1].isdigit():
        return "one of several numbers in a row"
    if (
        number.plain
        and line.spaced(k)
        and line.tokens[k - 1].isdigit()
        and line.tokens[k - 2].isdigit()
        and not line.tokens[draft.next].isalpha()
    ):
        return "one of several numbers in a row"
    plate = line.tokens[k - 1].isupper() and len(line.tokens[k - 1]) <= 3 and line.tokens[k - 2].isdigit()
    return "identifier" if plate and number.plain and not line.glued(k) else ""


def _is_called(line: Line, number: Number) -> bool:
    """ "its hotline is 16121", the 333 000 of "1800 333 000"."""
    if number.plain:
        if number.mantissa < 100 or line.words[number.first - 1] not in AHEAD_OF_CALLED:
            return False
        return CALLED.search(line.low, max(line.starts[0], number.start - 30), number.start) is not None
    k = number.first
    in_groups = number.next - k > 1 and number.grouped
    return in_groups and line.spaced(k) and line.tokens[k - 1].isdigit() and len(line.tokens[k - 1]) > 3


def _address(line: Line, draft: Draft) -> str:
    """221 Lenin Street."""
    k = draft.next
    if not (draft.number.plain or (draft.number.in_words and draft.number.scale == 1)):
        return ""
    k += 2 if len(line.tokens[k]) == 1 and line.tokens[k].isupper() and line.tokens[k + 1] == "." else 0
    for step in range(1, 4):
        if not line.tokens[k + step - 1][:1].isupper():
            return ""
        while line.tokens[k + step] == "-" and line.glued(k + step) and line.glued(k + step + 1):
            k += 2  # "14 Bab-ı Ali Street"
        if line.words[k + step] in not_figures("street") and line.tokens[k + step][0].isupper():
            return "address"
    return ""


def word_name(line: Line, draft: Draft) -> str:
    """Number words inside names and idioms: "the Three Gorges", "two-time", "fifty-fifty"."""
    number, k, n = draft.number, draft.first, draft.next
    if not number.in_words:
        return ""
    spelled = line.low[number.start : number.end]
    if line.tokens[n] == "-" and line.glued(n) and (line.words[n + 1] in COMPOUND or line.words[n + 1] == spelled):
        return "compound word"
    if line.words[n] in ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"):
        return "decade"
    if line.tokens[k - 1] == "-" and line.words[k - 2] == spelled:
        return "compound word"
    if line.words[k - 1] == "every" and line.words[k - 2] == "in" and line.words[k - 3] in number_words():
        return "denominator of a rate"  # "four in every ten"
    if is_beside_number_word(line, k, n) or (
        not line.text[number.start : number.end].isdigit() and not counts_something(line, draft)
    ):
        return SPOKEN
    capital = line.tokens[k][:1].isupper() and k > 0 and line.tokens[k - 1] not in SENTENCE_OPENERS
    if capital and line.tokens[n + (line.tokens[n] == "-")][:1].isupper():
        return "part of a name"
    return (
        "a bare half or quarter" if number.fraction and spelled in BARE_PARTS and not stands_alone(line, draft) else ""
    )


RULES_OF_NAMES = (reference, _identifier, _address, name, word_name)

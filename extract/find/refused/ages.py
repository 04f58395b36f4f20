"""Ages of people and things, which are no figures: "a 41-year-old", "Maria Lopez, 34,", "children under five"."""

import re

from extract.find.number.counts import counted_noun
from extract.find.number.draft import Draft
from extract.find.text.line import Line
from extract.lexicon import occupations

# "a 41-year-old" is a name for a person; "she was 41 years old" is a measure like any other.
BEGINS_OLD = frozenset(("-", "year", "month", "week", "day", "yo", "years", "months", "weeks", "days"))
OLD = re.compile(
    r" ?- ?(?:years?|months?|weeks?|days?)(?: ?- ?| )old(?:s|(?![a-z]))| (?:year|month|week|day) old(?![a-z])| ?yo(?![a-z])|"
    r" (?:years|months|weeks|days) of age\b"
)
AGE_WORDS = {"aged", "age", "ages", "turned", "under-", "both"}
TOLD_BEHIND = frozenset(("age", "old"))
LISTED = frozenset((" and ", ", ", " or ", ", and "))
PERSONS = {"he", "she", "i", "who"}
# "13,500 children under five", "people are over 85"
OF_AGE = re.compile(
    r"\b(?:children|kids|babies|infants|boys|girls|women|men|people|adults|pupils|drivers|residents|those|anyone|everyone|workers|"
    r"patients|them|us|nobody|no one|none|somebody|someone|teenagers|youths?|migrants|voters)(?: (?:who|that|of (?:them|us|whom)))?"
    r"(?: (?:is|are|was|were|aged?))? (?:under|over|below|above|past|younger than|older than) $"
)
OR_OLDER = re.compile(r" (?:or|and) (?:over|older|younger)\b|\+ (?:only|or over)\b")
OF_BEING = frozenset(
    ("be", "are", "is", "being", "age", "aged", "anyone", "those", "people", "everyone", "least", "seniors", "adults", "children", "kids", "men", "women",
     "residents", "pensioners", "passengers", "riders", "workers", "voters")
)  # fmt: skip
CHILD = frozenset(("child", "boy", "girl", "kid", "lad", "lass", "toddler", "youngster"))  # of six
PERSON = frozenset(
    (
        "man",
        "woman",
        "widow",
        "widower",
        "boy",
        "girl",
        "bachelor",
        "pensioner",
        "mother",
        "father",
        "grandmother",
        "grandfather",
        "youth",
    )
)  # of 41
BEFORE_AN_AGE = frozenset((
    '"', ":", "'", "=", "of", "-", "between", "from", "over", "under", "about", "around", "below", "above"
))  # fmt: skip
BEHIND_AN_AGE = frozenset(("who", "with", "from", "and", "was", "is", "had", "has", "told", "said", "says", "in", "at"))
ADULT = 16  # years: hours end at twelve
PAST = re.compile(
    r"\b(?:he|she|they|i|we|who|men|women|workers|farmers)\b[^.;\n]{0,20} (?:is|are|was|were)(?: well| already| now)? past $"
)
BEHIND_AGE = re.compile(
    r"[.,;:)]|$|\s*$| (?:were|are|was|is|have|had|who|in|and|or|can|will|must|may|with|without|living|"
    r"gets?|go|eat|enter|ride|travel|pay|free|from|at|to|years?|there|here|this|that|last)\b"
)
# What stands right in front of an age: most numbers have another word there, and are passed over.
AHEAD_OF_AGE = frozenset(
    ("am", "is", "are", "was", "were", "m", "s", "re", "turn", "turns", "turned", "only", "just", "about", "nearly", "almost", "over", "already", "now", "turning",
     "barely", "still", "around", "at", "be", "soon")
)  # fmt: skip
# Of children and of guarantees, in shops.
YEARS_ABROAD = frozenset(
    ("jahre", "jahren", "ans", "años", "anni", "anos", "anys", "ani", "lat", "let", "roků", "rokov", "év", "éves", "år", "jaar", "vuotta", "vuotiaat",
     "χρόνια", "ετών", "лет", "года", "років", "години", "годин", "godina", "yaş", "aastat", "gadiem", "metų", "vjeç", "urte", "שנים", "سنوات", "سنة")
)  # fmt: skip
PREPOSITIONS = frozenset(("in", "at", "from", "on", "for", "of", "with", "near"))
OLDEST = 110  # years
PERSON_IS = re.compile(
    r"(?:\b(?:i|he|she|you|who|mum|mom|mam|mama|dad|papa|nana|nan|gran|granny|grandma|grandpa|grandad|granddad|uncle|aunt|aunty|auntie|"
    r"(?:my|mi|his|her|our|their|the) (?:[a-z]+ ){0,2}(?:son|daughter|"
    r"mother|mum|mom|ma|father|dad|gran|granny|grandma|grandad|"
    r"grandpa|grandmother|"
    r"grandfather|nan|brother|sister|wife|husband|boy|girl|kid|baby|uncle|aunt|aunty|auntie|cousin|niece|nephew|partner|boss|first born|last born|"
    r"twins|eldest|youngest|oldest)|average age|median age)"
    r"(?:'m|'s|'re| am| is| are| was| were| turns| turned))(?: (?:only|just|about|nearly|almost|over|already|now|turning|barely|still|around))* $"
)
# "My lola is eighty-six and she still dances"
ONES_OWN_IS = re.compile(
    r"\b(?:my|his|her|our|their|your) (?!(?:class|herd|flock|team|group|crew|family|band|staff|rent|fare|fee|bill|score|number|size|weight|average|list|queue)\b)"
    r"[a-z]+ (?:is|was|turns|turned)(?: (?:only|just|about|nearly|almost|already|now))* $"
)
STILL_ALIVE = re.compile(r",? and (?:he|she|still)\b")
AT_AGE = re.compile(r"(?:^|[.;,!?] ?)at $|\b(?:he|she|i|they|we)(?:'ll| will|'d| would) (?:only |just |soon )?be $")
BEHIND_YEARS = re.compile(
    r"[.,;:!?)\"”]|\s*$|\n| [-–] | (?:and|when|but|in|from|with|now|then|the (?:first|last|day|year)|this|next|last|on the|going on|still|or so|already|if|by|i|"
    r"he|she|years? old)\b"
)
TURNS = frozenset(("turn", "turning", "turned", "turns"))
STANDS = frozenset(("stand", "stands", "stood", "standing", "remains", "remained"))  # at 45, as a toll does
# "crushing at 38 of the mills"
OF_MANY = frozenset(("the", "these", "those", "them", "our", "its", "their", "his", "her"))


def is_old(line: Line, draft: Draft) -> bool:
    """Whether the number is the age in a name for a person: "a 41-year-old"."""
    return line.words[draft.next] in BEGINS_OLD and OLD.match(line.low, draft.end) is not None


def is_or_older(line: Line, draft: Draft) -> bool:
    """Whether the number is an age that people have or are past: "seniors 65 and older"."""
    return line.words[draft.next] in ("and", "or") and OR_OLDER.match(line.low, draft.end) is not None


def goes_on_age(line: Line, first: Draft, second: Draft) -> bool:
    """ "two suspects, aged 22 and 27": the number behind an age is one too, where it counts nothing."""
    listed = line.low[first.end : second.start] in LISTED and line.words[first.first - 1] in AGE_WORDS
    plain = not second.kind and second.number.plain and second.number.mantissa <= OLDEST
    return listed and plain and counted_noun(line, second.next, longest=3) is None


def spread_age(line: Line, drafts: list[Draft]) -> None:
    """ "at 6, 7 and 18 months of age": the numbers in front of an age in a list are ages too."""
    if TOLD_BEHIND.isdisjoint(line.distinct):
        return
    for k in range(len(drafts) - 2, -1, -1):
        first, second = drafts[k : k + 2]
        if (
            (second.refused == "age" or is_old(line, second))
            and not first.kind
            and line.low[first.end : second.start] in LISTED
        ):
            first.refused = "age"


def age(line: Line, draft: Draft) -> str:
    number, k = draft.number, draft.first
    if line.is_note and line.words[draft.next] in YEARS_ABROAD and number.plain and number.mantissa < OLDEST:
        return "age"  # "Kinder bis 14 Jahre € 34,00"
    aged = line.words[k - 1] in AHEAD_OF_AGE and number.scale == 1 and number.value <= OLDEST
    if (aged and _is_of_somebody(line, draft)) or is_old(line, draft):
        return "age"
    before = k - 1
    while line.words[before] in BEFORE_AN_AGE:
        before -= 1
    if number.value <= 125 and line.words[before] in AGE_WORDS and counted_noun(line, draft.next, longest=1) is None:
        return "age"
    if number.value <= 110 and _is_older_or_younger(line, draft):
        return "age"
    if not number.plain or number.mantissa > 125:
        return ""
    if line.words[k - 1] == "now" and line.tokens[k - 2] == "," and not line.tokens[draft.next].isalpha():
        return "age"
    after, name = line.tokens[draft.next], line.tokens[k - 2]
    ends = not after.isalpha() or after.lower() in ("and", "when", "after", "in", "from")
    ends |= after == "of" and not (line.tokens[draft.next + 1][:1].isupper() or line.words[draft.next + 1] in OF_MANY)
    if line.words[k - 1] == "at" and number.mantissa <= 100 and ends and line.words[k - 2] not in STANDS:
        return "age or clock time"
    if line.words[k - 1] in ("was", "is", "am") and line.words[k - 2] in PERSONS and ends:
        return "age"
    if line.tokens[k - 1] == "(" and after in (")", ",") and name[:1].isupper() and name.isalpha():
        return "age"
    if (
        line.words[k - 1] in ("about", "around")
        and line.tokens[k - 2] == ","
        and line.tokens[k - 4][:1].isupper()
        and line.words[k - 4] not in PREPOSITIONS
    ):
        k, name = k - 1, line.tokens[k - 3]  # "Haleema Brohi, about 30, said"
    if line.tokens[k - 1] != "," or after not in (",", ")", ";", ".", ""):
        return ""
    initial = name == "." and len(line.tokens[k - 3]) == 1 and line.tokens[k - 3].isupper()
    alone = (
        after in (",", ".")
        and name.isalpha()
        and not line.tokens[draft.next + 1][:1].isdigit()
        and number.mantissa >= 10
    )
    return "age" if alone or initial or (name[:1].isupper() and name.isalpha()) else ""


def _is_of_somebody(line: Line, draft: Draft) -> bool:
    """ "every citizen turning 18", "My lola is eighty-six and she dances", "at forty"."""
    if not BEHIND_YEARS.match(line.low, draft.end):
        return False
    if line.words[draft.first - 1] in TURNS and draft.number.plain:
        return True
    before = line.low, max(line.starts[0], draft.start - 60), draft.start
    alive = ONES_OWN_IS.search(*before) and STILL_ALIVE.match(line.low, draft.end)
    return bool(alive or PERSON_IS.search(*before) or (draft.number.in_words and AT_AGE.search(*before)))


def _is_older_or_younger(line: Line, draft: Draft) -> bool:
    """ "children under five", "You must be 18 or over", "most of them are past 40"."""
    before = line.words[draft.first - 1]
    if before in OF_BEING and draft.number.plain and OR_OLDER.match(line.low, draft.end):
        return True
    if (
        before == "of"
        and line.words[draft.first - 2] in CHILD
        and line.words[draft.first - 3] in ("a", "this", "the", "one")
    ):
        return not line.tokens[draft.next].isalpha() or line.words[draft.next] in BEHIND_AN_AGE
    person = line.words[draft.first - 2]
    one = person in PERSON or (person in occupations() and line.words[draft.first - 3] in ("a", "an", "the", "one"))
    if before == "of" and one and draft.number.value >= ADULT:
        return not line.tokens[draft.next].isalpha() or line.words[draft.next] in BEHIND_AN_AGE
    if before not in ("under", "over", "below", "above", "than", "past"):
        return False
    begin = max(line.starts[0], draft.start - 50)
    if draft.number.value >= ADULT and PAST.search(line.low, begin, draft.start):
        return True
    return bool(OF_AGE.search(line.low, begin, draft.start) and BEHIND_AGE.match(line.low, draft.end))

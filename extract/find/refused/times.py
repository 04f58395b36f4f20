"""Numbers that tell when: dates, years, clock times and ages are no figures."""

import re

from extract.find.number.counts import counted_noun
from extract.find.number.draft import Draft
from extract.find.refused.clock import clock
from extract.find.text.line import Line
from extract.lexicon import not_figures

ERA = re.compile(r" ?(?:ad|bc|bce|ce|a\.d\.|b\.c\.)(?![a-z]| hoc\b| valorem\b| infinitum\b)")
BEGINS_ERA = frozenset(("ad", "bc", "bce", "ce", "a", "b"))
DECADE = re.compile(r"'?s(?![a-z])")
BEGINS_DECADE = frozenset(("'", "s"))
# "a 41-year-old" is a name for a person; "she was 41 years old" is a measure like any other.
BEGINS_OLD = frozenset(("-", "year", "month", "week", "day", "yo"))
OLD = re.compile(
    r" ?- ?(?:years?|months?|weeks?|days?)(?: ?- ?| )old(?:s|(?![a-z]))| (?:year|month|week|day) old(?![a-z])| ?yo(?![a-z])"
)
AGE_WORDS = {"aged", "age", "ages", "turned", "under-", "both"}
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
PERSON = frozenset(("man", "woman", "widow", "widower", "boy", "girl", "bachelor"))  # of 41
BEFORE_AN_AGE = frozenset((
    '"', ":", "'", "=", "of", "-", "between", "from", "over", "under", "about", "around", "below", "above"
))  # fmt: skip
BEHIND_AN_AGE = frozenset(("who", "with", "from", "and", "was", "is", "had", "has"))
ADULT = 16  # years: hours end at twelve
PAST = re.compile(
    r"\b(?:he|she|they|i|we|who|men|women|workers|farmers)\b[^.;\n]{0,20} (?:is|are|was|were)(?: well| already| now)? past $"
)
BEHIND_AGE = re.compile(
    r"[.,;:)]|$|\s*$| (?:were|are|was|is|have|had|who|in|and|or|can|will|must|may|with|without|living|from|at|to|years?|there|here|this|that|last)\b"
)
# "Budget 2024 sets aside RM393 billion"
BEAR_A_YEAR = frozenset(("budget", "vision", "agenda", "census", "expo", "olympics"))
# "now sees 2024 sales of $4.7 billion"
OF_A_YEAR = frozenset(
    ("sales", "earnings", "revenues", "profits", "results", "exports", "imports", "losses", "dividends", "levels", "prices",
     "elections", "polls", "harvests", "accounts", "targets", "estimates", "forecasts", "deliveries", "shipments")
)  # fmt: skip
DAYS = 31
JOINS_DAYS = ("-", "–", "a", "al", "bis", "au", "do", "до", "по", "tot", "til", "ile", "e", "и", "und", "et")
# What stands right in front of an age: most numbers have another word there, and are passed over.
AHEAD_OF_AGE = frozenset(
    ("am", "is", "are", "was", "were", "m", "s", "re", "turn", "turns", "turned", "only", "just", "about", "nearly", "almost", "over", "already", "now", "turning",
     "barely", "still", "around", "at", "be", "soon")
)  # fmt: skip
OLDEST = 110  # years
PERSON_IS = re.compile(
    r"(?:\b(?:i|he|she|you|who|mum|mom|mam|mama|dad|papa|nana|nan|gran|granny|grandma|grandpa|grandad|granddad|"
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
AFTER_OF_PEOPLE = ("in", "since", "by", "from", "of", "the", "until", "for")


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


def is_year(line: Line, draft: Draft) -> bool:
    """Whether a bare number reads as a calendar year: four plain digits from 1000 to 2100."""
    number = draft.number
    if number.end - number.start != 4 or draft.kind or not number.plain or not 1000 <= number.mantissa <= 2100:
        return False
    if 1900 <= number.mantissa <= 2099:
        return True
    before = line.words[draft.first - 1]
    return before in not_figures("before_year") or bool(ERA.match(line.low, draft.end))


def date(line: Line, draft: Draft) -> str:
    """Why the number is no figure where it is the day of a date, and "" where it is not."""
    months, k, n = not_figures("month"), draft.first, draft.next
    if not draft.number.plain and not draft.number.in_words:
        return ""
    dated = draft.number.mantissa <= DAYS or draft.number.end - draft.number.start == len("2016")
    comma = line.words[k - 1] == "." or (
        line.words[k - 1] == "," and dated and not draft.number.in_words
    )  # "in April, two delegates", "since July, 640 of them"
    if _month_at(line, k - 1, months) or (comma and _month_at(line, k - 2, months)):
        return "date"
    if _month_at(line, n, months):
        return "date"
    if draft.number.in_words:
        return ""
    if draft.number.mantissa <= DAYS and _month_abroad_at(line, n):
        return "date"
    joined = ("-", "–", "to", "and", "&")
    if line.words[n] in joined and line.tokens[n + 1].isdigit() and _month_at(line, n + 2, months):
        return "date"
    if (
        line.words[k - 1] in joined
        and draft.number.mantissa <= 31
        and line.tokens[k - 2].isdigit()
        and not counted_noun(line, n, longest=2)  # "on May 3 and 12 workers"
        and (
            _month_at(line, k - 3, months)
            or _month_at(line, n, months)
            or (line.tokens[k - 3] == "." and _month_at(line, k - 4, months))
        )
    ):
        return "date"
    if line.words[k - 1] in not_figures("weekday") and draft.number.mantissa <= 31:
        return "date"
    return ""


def _month_abroad_at(line: Line, k: int) -> bool:
    """ "15 septembre", "9 de dezembro", "3. Oktober", "3 a 9 de dezembro": the month in another language, behind one more day too."""
    if line.words[k] in JOINS_DAYS and line.tokens[k + 1].isdigit() and len(line.tokens[k + 1]) <= len("31"):
        k += 2
    k += line.words[k] in (".", "de", "di", "º")
    return line.words[k] in not_figures("month_abroad")


def _month_at(line: Line, k: int, months: frozenset[str]) -> bool:
    """Whether token k is a month; "may" and "march" in lower case are verbs."""
    return line.words[k] in months and not line.tokens[k].islower()


def _year(line: Line, draft: Draft) -> str:
    number, before = draft.number, line.tokens[draft.first - 1]
    if is_year(line, draft) and not _is_counted(line, draft, before):
        return "year"
    following = line.words[draft.next]
    if (
        following in BEGINS_DECADE
        and DECADE.match(line.low, draft.end)
        and number.plain
        and (number.mantissa % 10 == 0 or before == "'")
    ):
        return "decade"
    if before == "." and line.low.startswith("a.d. ", max(0, draft.start - 5)) and number.plain:
        return "year"
    era = following in BEGINS_ERA and ERA.match(line.low, draft.end)
    if era or line.words[draft.first - 1] in ("ad", "bc", "circa", "fy"):
        return "year"
    short = number.plain and number.end - number.start == 2
    if short and before == "'" and line.ends[draft.first - 1] == draft.start:
        return "year"
    return _era_ahead(line, draft)


def _is_counted(line: Line, draft: Draft, before: str) -> bool:
    """1950 trucks, but "in 1950 trucks"."""
    return (
        line.tokens[draft.next].islower()
        and line.words[draft.next] not in OF_A_YEAR
        and counted_noun(line, draft.next, longest=1) is not None
        and before.lower() not in AFTER_OF_PEOPLE
        and not (before[:1].isupper() and before.lower() in BEAR_A_YEAR)
    )


def _era_ahead(line: Line, draft: Draft) -> str:
    """200 and 400 CE; 500-300 BC."""
    joined = line.words[draft.next] in ("and", "to", "-", "–", "or") and line.tokens[draft.next + 1].isdigit()
    era = line.tokens[draft.next + 2]
    return "year" if joined and era.isupper() and era.lower() in not_figures("era") else ""


def year_span(line: Line, draft: Draft) -> str:
    """2012-13, 2012-2014: seasons and fiscal years."""
    k, n = draft.first, draft.next
    if (
        line.tokens[n] in ("-", "–")
        and line.glued(n)
        and line.glued(n + 1)
        and is_year(line, draft)
        and line.tokens[n + 1].isdigit()
    ):
        return "year"
    if line.tokens[k - 1] in ("-", "–") and line.glued(k) and line.glued(k - 1):
        before = line.tokens[k - 2]
        if before.isdigit() and len(before) == 4 and 1000 <= int(before) <= 2100 and draft.end - draft.start in (2, 4):
            return "year"
    return ""


def _age(line: Line, draft: Draft) -> str:
    number, k = draft.number, draft.first
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
    if before == "of" and line.words[draft.first - 2] in PERSON and draft.number.value >= ADULT:
        return not line.tokens[draft.next].isalpha() or line.words[draft.next] in BEHIND_AN_AGE
    if before not in ("under", "over", "below", "above", "than", "past"):
        return False
    begin = max(line.starts[0], draft.start - 50)
    if draft.number.value >= ADULT and PAST.search(line.low, begin, draft.start):
        return True
    return bool(OF_AGE.search(line.low, begin, draft.start) and BEHIND_AGE.match(line.low, draft.end))


RULES_OF_TIME = (_year, date, year_span, clock, _age)

"""What bare numbers are when they are no figures: dates, years, ages, clock times, references, names."""

import re

from extract.find.counts import counted_noun, stands_alone
from extract.find.draft import Draft
from extract.find.line import Line
from extract.lexicon import not_figures, number_words

ERA = re.compile(r" ?(?:ad|bc|bce|ce|a\.d\.|b\.c\.)(?![a-z])")
DECADE = re.compile(r"'?s(?![a-z])")
CLOCK = re.compile(r" ?(?:am|pm|a\.m|p\.m|o'clock|hrs?\b|gmt|utc|ist|est|pst|cet|bst)(?![a-z])")
OLD = re.compile(r" ?[ -] ?(?:years?|months?|weeks?|days?) ?[ -] ?old(?![a-z])| ?yo(?![a-z])|-(?:year|month)-olds")
AGE_WORDS = {"aged", "age", "ages", "turned", "under-", "both"}
TIMES = {"week", "weeks", "day", "days", "year", "years", "month", "quarter"}
PERSONS = {"he", "she", "i", "who"}
COMPOUND = {"time", "fold", "way", "dimensional", "sided", "faced", "star", "tone", "handed", "tiered", "off", "piece", "wheeler"}
BARE_PARTS = {"half", "a half", "quarter", "a quarter", "third", "a third", "one half", "one-half"}
SENTENCE_OPENERS = frozenset(".!?:|;\"“•–([{")
AFTER_OF_PEOPLE = ("in", "since", "by", "from", "of", "the", "until")


def is_year(line: Line, draft: Draft) -> bool:
    """Whether a bare number reads as a calendar year: four plain digits from 1000 to 2100."""
    number = draft.number
    if draft.kind or not number.plain or not 1000 <= number.mantissa <= 2100 or number.end - number.start != 4:
        return False
    if 1900 <= number.mantissa <= 2099:
        return True
    before = line.word(draft.first - 1)
    return before in not_figures("before_year") or bool(ERA.match(line.low, draft.end))


def _denominator(line: Line, draft: Draft) -> str:
    """ "2.4 beds per 1,000 people": what a rate is per is no figure of its own."""
    return "denominator of a rate" if line.word(draft.first - 1) == "per" else ""


def is_dated(line: Line, draft: Draft) -> bool:
    """Whether a bare number is the day of a date or a reference, and so shares no unit with what follows."""
    return bool(_date(line, draft) or _reference(line, draft) or _clock(line, draft))


def refusal(line: Line, draft: Draft) -> str:
    """Why a bare number is no figure, or ""."""
    if draft.number.in_words and draft.number.value == 1 and not stands_alone(line, draft):
        return "one is a pronoun"
    return next(filter(None, (rule(line, draft) for rule in RULES)), "")


def refusal_of_weak_unit(line: Line, draft: Draft) -> str:
    """Why a number with a doubtful unit is no figure: in "Rule 144A" and "T-72M" the letter belongs to a name."""
    sign = line.text[draft.number.end : draft.end].strip()
    if sign.islower() and line.token(draft.first - 2) in (*SENTENCE_OPENERS, ""):
        return ""
    return next(filter(None, (rule(line, draft) for rule in (_reference, _name))), "") if sign.isalpha() else ""


def _date(line: Line, draft: Draft) -> str:
    months, k, n = not_figures("month"), draft.first, draft.next
    if not draft.number.plain and not draft.number.in_words:
        return ""
    if _month_at(line, k - 1, months) or (line.word(k - 1) in (".", ",") and _month_at(line, k - 2, months)):
        return "date"
    if _month_at(line, n, months):
        return "date"
    joined = ("-", "–", "to", "and", "&")
    if line.word(n) in joined and line.token(n + 1).isdigit() and _month_at(line, n + 2, months):
        return "date"
    if line.word(k - 1) in joined and line.token(k - 2).isdigit() and (_month_at(line, k - 3, months) or _month_at(line, n, months)):
        return "date"
    if line.word(k - 1) in not_figures("weekday") and draft.number.mantissa <= 31:
        return "date"
    return ""


def _month_at(line: Line, k: int, months: frozenset[str]) -> bool:
    """Whether token k is a month; "may" and "march" in lower case are verbs."""
    return line.word(k) in months and not line.token(k).islower()


def _year(line: Line, draft: Draft) -> str:
    number, before = draft.number, line.token(draft.first - 1)
    if DECADE.match(line.low, draft.end) and number.plain and (number.mantissa % 10 == 0 or before == "'"):
        return "decade"
    if ERA.match(line.low, draft.end) or before.lower() in ("ad", "bc", "circa", "fy"):
        return "year"
    short = number.plain and number.end - number.start == 2
    if short and before == "'" and line.ends[draft.first - 1] == draft.start:
        return "year"
    if not is_year(line, draft):
        return _era_ahead(line, draft)
    following = line.token(draft.next)
    counted = following.islower() and counted_noun(line, draft.next, longest=1) is not None and before.lower() not in AFTER_OF_PEOPLE
    return "" if counted else "year"


def _era_ahead(line: Line, draft: Draft) -> str:
    """200 and 400 CE; 500-300 BC."""
    joined = line.word(draft.next) in ("and", "to", "-", "–", "or") and line.token(draft.next + 1).isdigit()
    era = line.token(draft.next + 2)
    return "year" if joined and era.isupper() and era.lower() in not_figures("era") else ""


def _year_span(line: Line, draft: Draft) -> str:
    """2012-13, 2012-2014: seasons and fiscal years."""
    k, n = draft.first, draft.next
    if line.token(n) in ("-", "–") and line.glued(n) and line.glued(n + 1) and is_year(line, draft) and line.token(n + 1).isdigit():
        return "year"
    if line.token(k - 1) in ("-", "–") and line.glued(k) and line.glued(k - 1):
        before = line.token(k - 2)
        if before.isdigit() and len(before) == 4 and 1000 <= int(before) <= 2100 and draft.end - draft.start in (2, 4):
            return "year"
    return ""


def _clock(line: Line, draft: Draft) -> str:
    number, k = draft.number, draft.first
    if number.mantissa < 2400 and CLOCK.match(line.low, draft.end) and not number.grouped:
        return "clock time"
    if line.word(k - 1) == "past" and (line.word(k - 2) in ("half", "quarter", "minutes") or number.mantissa <= 12):
        return "clock time"
    if line.word(k - 1) == "at" and line.word(draft.next) in ("sharp", "tonight", "today"):
        return "clock time"
    return ""


def _age(line: Line, draft: Draft) -> str:
    number, k = draft.number, draft.first
    if OLD.match(line.low, draft.end):
        return "age"
    before = k - 1
    while line.token(before) in ('"', ":", "'", "=", "of", "-"):
        before -= 1
    if number.value <= 125 and line.word(before) in AGE_WORDS and counted_noun(line, draft.next, longest=1) is None:
        return "age"
    if not number.plain or number.mantissa > 125:
        return ""
    if line.word(k - 1) == "now" and line.token(k - 2) == "," and not line.token(draft.next).isalpha():
        return "age"
    after, name = line.token(draft.next), line.token(k - 2)
    ends = not after.isalpha() or after.lower() in ("and", "when", "after", "in", "from", "of")
    if line.word(k - 1) == "at" and number.mantissa <= 100 and ends:
        return "age or clock time"
    if line.word(k - 1) in ("was", "is") and line.word(k - 2) in PERSONS and ends:
        return "age"
    if line.token(k - 1) == "(" and after in (")", ",") and name[:1].isupper() and name.isalpha():
        return "age"
    if line.token(k - 1) != "," or after not in (",", ")", ";", ".", ""):
        return ""
    initial = name == "." and len(line.token(k - 3)) == 1 and line.token(k - 3).isupper()
    alone = after in (",", ".") and name.isalpha() and not line.token(draft.next + 1)[:1].isdigit() and number.mantissa >= 10
    return "age" if alone or initial or (name[:1].isupper() and name.isalpha()) else ""


def _reference(line: Line, draft: Draft) -> str:
    """Page 12, Article 370, No. 5, Section 4.2; "port 8443" but "at one port 40 containers"."""
    k = draft.first - 1
    shortened = line.token(k) == "." and line.glued(k)
    k -= shortened
    word, token = line.word(k), line.token(k)
    if line.token(k - 1) == "'":
        return ""
    if word in not_figures("reference") or (shortened and word in ("no", "nos", "nr")):
        return "reference number"
    if word not in not_figures("soft_reference") or draft.number.grouped or draft.number.scale != 1:
        return ""
    counting = word in TIMES or line.word(k - 1) in ("the", "a", "an", "one", "each", "every", "this", "that")
    return "" if counting and token.islower() and counted_noun(line, draft.next, longest=3) else "reference number"


def _name(line: Line, draft: Draft) -> str:
    """Falcon 9, Apollo 11, F-16, G20, 34 KL 7781: a number that belongs to a name."""
    number, k = draft.number, draft.first
    before, after = line.token(k - 1), line.token(draft.next)
    if before in ("-", "–") and line.glued(k) and line.glued(k - 1) and not number.in_words and _part_of_model(line, k - 2, after):
        return "part of a name"
    if not draft.kind and after[:1].isalpha() and line.glued(draft.next) and not number.in_words:
        return "part of a name"
    if after == "-" and line.glued(draft.next) and line.glued(draft.next + 1) and line.token(draft.next + 1)[:1].isupper() and number.plain:
        return "part of a name"
    if before == "s" and line.token(k - 2) == "'" and line.token(k - 3)[:1].isupper() and number.plain and not counted_noun(line, draft.next):
        return "part of a name"
    if not number.plain or not before[:1].isupper() or not before.isalpha() or line.glued(k):
        return ""
    if number.mantissa > 9999 and not (len(before) in (2, 3) and before.isupper()):
        return ""
    starts_sentence = k - 2 < 0 or line.token(k - 2) in SENTENCE_OPENERS
    if starts_sentence and before.lower() in not_figures("opener"):
        return ""
    return "" if after.islower() and counted_noun(line, draft.next, longest=3) else "part of a name"


def _part_of_model(line: Line, k: int, after: str) -> bool:
    """Whether token k in front of the hyphen makes a name of the number: F-16, A320-200, but "pre-2018"."""
    before = line.token(k)
    if before[:1].isdigit():
        return line.glued(k) and line.token(k - 1)[-1:].isalpha()
    if not before.isalpha():
        return False
    return not (before.islower() and len(before) > 3 and after[:1].isalpha() and before not in ("under", "over"))


def _mark(line: Line, draft: Draft) -> str:
    """List numbering, contents pages, rank columns, footnote digits, bracketed references."""
    number, k, text = draft.number, draft.first, line.text
    if number.plain and line.token(k - 1) == "." and line.glued(k) and text[draft.start - 2 : draft.start - 1].isupper():
        return "part of a name"
    if not number.plain or number.mantissa > 999:
        return ""
    before, after = line.token(k - 1), line.token(draft.next)
    if k == 0 and len(line) > 2 and (after == "|" or (after in (".", ")", ":") and text[draft.end + 1 : draft.end + 2] in (" ", ""))):
        return "list number"
    if before == "." and line.token(k - 2) == "." and after == "":
        return "page of a contents list"
    if after == ")" and before != "(" and (k == 0 or before in (";", ",", ":", ".", "and", "what")):
        return "list number"
    if before == "(" and after == ")" and line.glued(k) and line.glued(draft.next) and number.mantissa < 100:
        return "bracketed number"
    if k and line.glued(k) and before in ".!?,;:\"'”’)]" and draft.start >= 2:
        ahead = text[draft.start - 2]
        return "footnote" if ahead.isalpha() or ahead in ".\"'’)”" else ""
    return ""


def _score(line: Line, draft: Draft) -> str:
    """3-2, 6-4, 9-5: a hyphen between two small numbers and nothing counted behind."""
    if draft.low is not None or not draft.number.plain:
        return ""
    for dash, other in ((draft.next, draft.next + 1), (draft.first - 1, draft.first - 2)):
        if line.token(dash) in ("-", "–") and line.glued(max(dash, other)) and line.token(other)[:1].isdigit():
            return "score or date"
    return ""


def _identifier(line: Line, draft: Draft) -> str:
    number, k = draft.number, draft.first
    digits = number.end - number.start
    leading_zero = line.text[number.start] == "0" and digits > 1
    if number.plain and (digits > 9 or leading_zero) and not (stands_alone(line, draft) and not leading_zero):
        return "identifier"
    if number.plain and line.spaced(draft.next) and line.token(draft.next)[:1].isdigit():
        return "one of several numbers in a row"
    plate = line.token(k - 1).isupper() and len(line.token(k - 1)) <= 3 and line.token(k - 2).isdigit()
    return "identifier" if plate and number.plain and not line.glued(k) else ""


def _address(line: Line, draft: Draft) -> str:
    """221 Lenin Street."""
    k = draft.next
    if not draft.number.plain:
        return ""
    k += 2 if len(line.token(k)) == 1 and line.token(k).isupper() and line.token(k + 1) == "." else 0
    for step in range(1, 4):
        if not line.token(k + step - 1)[:1].isupper():
            return ""
        if line.word(k + step) in not_figures("street") and line.token(k + step)[0].isupper():
            return "address"
    return ""


def _word_name(line: Line, draft: Draft) -> str:
    """Number words inside names and idioms: "the Three Gorges", "two-time", "fifty-fifty"."""
    number, k, n = draft.number, draft.first, draft.next
    if not number.in_words:
        return ""
    spelled = line.low[number.start : number.end]
    if line.token(n) == "-" and line.glued(n) and (line.word(n + 1) in COMPOUND or line.word(n + 1) == spelled):
        return "compound word"
    if line.word(n) in ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"):
        return "decade"
    if line.token(k - 1) == "-" and line.word(k - 2) == spelled:
        return "compound word"
    if _beside_number_word(line, k, n) or (not line.text[number.start : number.end].isdigit() and not _counts_something(line, draft)):
        return "a spoken time, year or name"
    capital = line.token(k)[:1].isupper() and k > 0 and line.token(k - 1) not in SENTENCE_OPENERS
    if capital and line.token(n)[:1].isupper():
        return "part of a name"
    return "a bare half or quarter" if number.fraction and spelled in BARE_PARTS and not stands_alone(line, draft) else ""


def _beside_number_word(line: Line, k: int, n: int) -> bool:
    """ "nineteen ninety-nine", "seven thirty": number words that do not add up are a year, a time or a name."""
    table = number_words()
    after, before = table.get(line.word(n)), table.get(line.word(k - 1))
    roles = ("digit", "teen", "ten")
    return bool((after and after[1] in roles and line.spaced(n)) or (before and before[1] in roles and line.spaced(k)))


def _counts_something(line: Line, draft: Draft) -> bool:
    """Whether a number word counts what follows, or stands where a count stands: "killed three", "of the five"."""
    if stands_alone(line, draft) or counted_noun(line, draft.next) or draft.number.scale != 1 or draft.number.fraction:
        return True
    before, after = line.word(draft.first - 1), line.word(draft.next)
    if after == "-" and line.glued(draft.next) and line.token(draft.next + 1).islower():
        return True
    name = line.token(draft.next)[:1].isupper() and after.isalpha()  # six Boeing 737s
    return name or before in not_figures("counts") or after in COUNTED_AFTER


COUNTED_AFTER = frozenset(("of", "were", "are", "have", "had", "others", "other", "more", "died", "people", "who"))

RULES = (_denominator, _date, _year_span, _year, _clock, _age, _mark, _score, _reference, _identifier, _address, _name, _word_name)

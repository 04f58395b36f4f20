"""What bare numbers are when they are no figures: dates, years, ages, clock times, references, names."""

import re

from extract.find.draft import Draft
from extract.find.line import Line
from extract.lexicon import not_figures

ERA = re.compile(r" ?(?:ad|bc|bce|ce|a\.d\.|b\.c\.)(?![a-z])")
DECADE = re.compile(r"'?s(?![a-z])")
CLOCK = re.compile(r" ?(?:am|pm|a\.m|p\.m|o'clock|hrs?\b|gmt|utc|ist|est|pst|cet|bst)(?![a-z])")
OLD = re.compile(r"[ -](?:years?|months?|weeks?|days?)[ -]old(?![a-z])| ?yo(?![a-z])|-(?:year|month)-olds")
IDIOM_BEFORE = {"aged", "age", "ages", "turned", "under-", "u"}
LIST_MARK = re.compile(r"\d{1,3} ?[.):](?: |$)")


def is_year(line: Line, draft: Draft) -> bool:
    """Whether a bare number reads as a calendar year: four plain digits from 1000 to 2100."""
    number = draft.number
    if draft.kind or not number.plain or not 1000 <= number.mantissa <= 2100 or number.end - number.start != 4:
        return False
    if 1900 <= number.mantissa <= 2099:
        return True
    before = line.word(draft.first - 1)
    return before in not_figures("before_year") or bool(ERA.match(line.low, draft.end))


def refusal(line: Line, draft: Draft) -> str:
    """Why a bare number is no figure, or ""."""
    if draft.number.in_words and draft.number.value < 2 and not draft.number.fraction:
        return "one is a pronoun"
    for rule in RULES:
        reason = rule(line, draft)
        if reason:
            return reason
    return ""


def _date(line: Line, draft: Draft) -> str:
    months, k, n = not_figures("month"), draft.first, draft.next
    if not draft.number.plain and not draft.number.in_words:
        return ""
    if _month_at(line, k - 1, months) or (line.word(k - 1) in (".", ",") and _month_at(line, k - 2, months)):
        return "date"
    if _month_at(line, n, months) and not (line.word(n) in ("may", "march") and line.token(n).islower()):
        return "date"
    if line.word(n) in ("-", "–", "to", "and", "&") and line.token(n + 1).isdigit() and _month_at(line, n + 2, months):
        return "date"
    if line.word(k - 1) in ("-", "–", "to", "and", "&") and line.token(k - 2).isdigit() and (_month_at(line, k - 3, months) or _month_at(line, n, months)):
        return "date"
    if line.word(k - 1) in not_figures("weekday") and draft.number.mantissa <= 31:
        return "date"
    return ""


def _month_at(line: Line, k: int, months: frozenset[str]) -> bool:
    return line.word(k) in months and not (line.word(k) in ("may", "march", "mar", "dec", "jan", "sep", "oct", "nov") and line.token(k).islower())


def _year(line: Line, draft: Draft) -> str:
    number = draft.number
    if DECADE.match(line.low, draft.end) and number.plain and (number.mantissa % 10 == 0 or line.token(draft.first - 1) == "'"):
        return "decade"
    if ERA.match(line.low, draft.end) or line.word(draft.first - 1) in ("ad", "bc", "circa", "fy"):
        return "year"
    if line.token(draft.first - 1) == "'" and line.ends[draft.first - 1] == draft.start and number.mantissa < 100 and number.plain and number.end - number.start == 2:
        return "year"
    if not is_year(line, draft):
        return _era_ahead(line, draft)
    following = line.word(draft.next)
    before = line.word(draft.first - 1)
    counted = following in PEOPLE and before not in ("in", "since", "by", "from", "of", "the", "until")
    return "" if counted else "year"


def _era_ahead(line: Line, draft: Draft) -> str:
    """200 and 400 CE; 500-300 BC."""
    if line.word(draft.next) in ("and", "to", "-", "–", "or") and line.token(draft.next + 1).isdigit() and line.word(draft.next + 2) in not_figures("era") and line.token(draft.next + 2).isupper():
        return "year"
    return ""


PEOPLE = {"people", "workers", "jobs", "men", "women", "children", "soldiers", "troops", "students", "employees", "members", "residents", "families", "homes", "houses", "villages", "villagers", "households", "refugees", "migrants", "protesters", "passengers", "farmers", "patients", "cases", "deaths", "copies", "units", "vehicles", "cars", "trucks", "trains", "containers", "wagons", "hectares", "companies", "firms", "projects", "schools", "tickets", "police", "officers", "guests", "visitors", "tourists", "participants", "delegates", "shares", "pieces", "words", "pages"}  # fmt: skip


def _year_span(line: Line, draft: Draft) -> str:
    """2012-13, 2012-2014, 2017/18: seasons and fiscal years."""
    k, n = draft.first, draft.next
    if line.token(n) in ("-", "–") and line.glued(n) and line.glued(n + 1) and is_year(line, draft) and line.token(n + 1).isdigit():
        return "year"
    if line.token(k - 1) in ("-", "–") and line.glued(k) and line.glued(k - 1):
        before = line.token(k - 2)
        if before.isdigit() and len(before) == 4 and 1000 <= int(before) <= 2100 and draft.end - draft.start in (2, 4):
            return "year"
    return ""


def _clock(line: Line, draft: Draft) -> str:
    number = draft.number
    if number.mantissa < 2400 and CLOCK.match(line.low, draft.end) and not number.grouped:
        return "clock time"
    if line.word(draft.first - 1) == "at" and line.word(draft.next) in ("sharp", "o'clock", "tonight", "today"):
        return "clock time"
    return ""


def _age(line: Line, draft: Draft) -> str:
    number, k = draft.number, draft.first
    if OLD.match(line.low, draft.end):
        return "age"
    if not number.plain or number.mantissa > 125:
        return "age" if number.in_words and line.word(k - 1) in IDIOM_BEFORE else ""
    if line.word(k - 1) in IDIOM_BEFORE or (line.word(k - 1) == "of" and line.word(k - 2) == "age"):
        return "age"
    named = line.token(k - 2)[:1].isupper() and line.token(k - 2).isalpha()
    if line.token(k - 1) == "," and named and line.token(draft.next) in (",", ")", ";", "."):
        return "age"
    return "age" if line.token(k - 1) == "(" and line.token(draft.next) in (")", ",") and named else ""


def _reference(line: Line, draft: Draft) -> str:
    """Page 12, Article 370, No. 5, Boeing 737, Section 4.2."""
    k = draft.first - 1
    if line.token(k) == "." and line.glued(k):
        k -= 1
    if line.word(k) in ("the", "its"):
        return ""
    word, token = line.word(k), line.token(k)
    if word in not_figures("reference") and line.token(k - 1) != "'":
        if word in LOWER_ONLY_AS_NAMES and not token[:1].isupper():
            return ""
        if word in ("p", "no", "nos", "art", "sec") and k == draft.first - 1 and token.islower() and word == "no":
            return ""
        return "reference number"
    return ""


# Common words that number something only as names: "Group 7" but "a group 7 strong", "the top 10".
LOWER_ONLY_AS_NAMES = {"group", "act", "rule", "order", "bill", "form", "street", "avenue", "road", "bay", "plot", "block", "file", "pin", "week", "day", "mark", "set", "game", "games", "match", "goal", "goals", "note", "notes", "call", "dial", "line", "lines", "junction", "exit", "pier", "series", "season", "unit", "release", "type", "model", "grade", "class", "figure", "figures", "table", "tables", "number", "numbers", "size", "vision", "cabinet", "id", "ext", "fax", "phone", "question", "item", "items", "part", "step", "division", "category", "channel", "bus", "terminal", "suite", "gate", "box", "agenda", "protocol", "convention", "exhibit", "regulation", "rules", "schedule", "attachment", "lecture", "problem", "tier", "zone", "district", "ward", "lot", "covid", "route", "galaxy", "windows", "extension", "account", "amendment", "sector", "lane"}  # fmt: skip


def _name(line: Line, draft: Draft) -> str:
    """Falcon 9, Apollo 11, F-16, G20: a number that belongs to a name."""
    number, k = draft.number, draft.first
    before, after = line.token(k - 1), line.token(draft.next)
    if before in ("-", "–") and line.glued(k) and line.glued(k - 1) and line.token(k - 2).isalpha() and not number.in_words:
        return "" if line.token(k - 2).islower() and len(line.token(k - 2)) > 3 and after[:1].isalpha() and line.token(k - 2) not in ("under", "over") else "part of a name"
    if after[:1].isalpha() and line.glued(draft.next) and not number.in_words:
        return "part of a name"
    if after == "-" and line.glued(draft.next) and line.glued(draft.next + 1) and line.token(draft.next + 1)[:1].isupper() and number.plain:
        return "part of a name"
    if not number.plain or number.mantissa > 9999 or not before[:1].isupper() or not before.isalpha() or line.glued(k):
        return ""
    starts_sentence = k - 2 < 0 or line.token(k - 2) in (".", "!", "?", ":", "|", ";", '"', "“", "-", "•", "–")
    if (starts_sentence and (len(before) == 1 or before.lower() in OPENERS)) or before in ("I",):
        return ""
    return "" if _noun_follows(line, draft.next) else "part of a name"


OPENERS = {"about", "over", "some", "around", "nearly", "almost", "only", "at", "more", "less", "up", "the", "these", "those", "all", "just", "another", "of", "and", "but", "in", "with", "for", "to", "by", "from", "between", "roughly", "approximately", "fewer", "under", "than", "least", "his", "her", "their", "its", "our", "every", "last", "next", "first", "past", "killed", "total", "as", "on"}  # fmt: skip


def _noun_follows(line: Line, k: int) -> bool:
    word, token = line.word(k), line.token(k)
    return token.islower() and token.isalpha() and len(word) > 3 and word.endswith("s") or word in PEOPLE


def _mark(line: Line, draft: Draft) -> str:
    """List numbering, footnote digits, bracketed references."""
    number, k, text = draft.number, draft.first, line.text
    if not number.plain or number.mantissa > 999:
        return ""
    if k == 0 and LIST_MARK.match(text, draft.start) and len(line) > 2:
        return "list number"
    if line.token(draft.next) == ")" and line.token(k - 1) != "(" and (k == 0 or line.token(k - 1) in (";", ",", ":", ".", "and", "what")) :
        return "list number"
    if line.token(k - 1) == "(" and line.token(draft.next) == ")" and line.glued(k) and line.glued(draft.next) and number.mantissa < 100:
        return "bracketed number"
    before = text[draft.start - 1 : draft.start]
    if before and before in ".!?,;:\"'”)]" and draft.start >= 2 and line.glued(k) and text[draft.start - 2].isalpha() | (text[draft.start - 2] in ".\"')”"):
        return "footnote"
    return ""


def _score(line: Line, draft: Draft) -> str:
    """3-2, 6-4: two small numbers with a hyphen between them and nothing counted behind."""
    k, n = draft.first, draft.next
    for dash, other, after in ((n, n + 1, n + 2), (k - 1, k - 2, n)):
        if line.token(dash) in ("-", "–") and line.glued(max(dash, other)) and line.token(other)[:1].isdigit() and draft.number.plain:
            if draft.low is None and not (after == n + 2 and False):
                return "score or date"
    return ""


def _phone(line: Line, draft: Draft) -> str:
    token = line.text[draft.number.start : draft.number.end]
    if draft.number.plain and (len(token) > 9 or (token[0] == "0" and len(token) > 1)):
        return "identifier"
    before = line.token(draft.first - 1)
    return "identifier" if before == "+" and line.glued(draft.first) and len(token) < 4 and line.token(draft.next)[:1] in ("-", "(") or before == "#" else ""


def _word_name(line: Line, draft: Draft) -> str:
    """Number words inside names and idioms: "the Big Four", "one another", "two-time", "fifty-fifty"."""
    number = draft.number
    if not number.in_words:
        return ""
    if line.token(draft.next) == "-" and line.glued(draft.next) and line.word(draft.next + 1) in ("time", "fold", "way", "dimensional", "sided", "part", "faced", "star", "tone", "handed", "tiered", "off", "man", "piece", number_text(line, draft)):
        return "compound word"
    return "fraction" if number.fraction and number.value < 1 else ""


def number_text(line: Line, draft: Draft) -> str:
    return line.low[draft.number.start : draft.number.end]


RULES = (_date, _year_span, _year, _clock, _age, _mark, _score, _reference, _phone, _name, _word_name)

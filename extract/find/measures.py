"""What stands behind a number: percent, a unit, and what it is per."""

import re
from decimal import Decimal

from extract.find.draft import Draft
from extract.find.line import Line
from extract.find.times import OLD, is_year
from extract.lexicon import UnitWord, rate_words, unit_words
from extract.phrases import Phrases

PERCENT_WORDS = {
    "percent": "%|percent|per cent|percents|per cents|per-cent|pct|pct.|pc|p.c.|percentage|%age",
    "percentage_point": "percentage point|percentage points|percentage-point|percentage-points|percent point"
    "|percent points|per cent point|per cent points|pct point|pct points|pct pts|pp|pps|ppt|ppts|p.p.|%-point"
    "|%-points|% points",
    "basis_point": "basis point|basis points|basis-point|basis-points|bp|bps|bips|bpts",
}
PERCENT = Phrases({word: unit for unit, words in PERCENT_WORDS.items() for word in words.split("|")})
SMALLER = {"foot": ("inch", Decimal(12)), "pound": ("ounce", Decimal(16)), "stone": ("pound", Decimal(14))}
NUMBER_BEHIND = re.compile(r",? ?(?:and )?(\d{1,2}(?:\.\d{1,2})?)[ -]?(?=[a-z'\"″])")
PERCENT_OF = re.compile(r"^(?:per ?cents?|percentages?) of $")
BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
# "a year ago" is a time, not a rate; "a day trip" neither.
NO_RATE_AFTER = re.compile(
    r"[ -](?:ago|earlier|before(?! (?:the )?(?:19|20)\d\d)|later|after(?! (?:the )?(?:19|20)\d\d)|old|from now|"
    r"to come|trip|off|ahead|or (?:so|two|more)|and a half)\b"
)
RATE_OPENER = re.compile(
    r" ?(?:/|(?<![a-z])per[ -]|-per-|(?<= )an? |-an?-|- an? - |(?<= )(?:each|every) |(?<= )for (?:each|every) |"
    r"(?<= )(?:pro|par|por|al|je|pr\.?|za|på|à) |(?<= )the (?=tonne|ton|barrel|kilo|ounce|pound|gallon|litre|"
    r"hour|day|week|month|year))"
)
OTHER_MONEY = re.compile(
    r" ?(?:/ ?(?:us ?)?([$€£])1?|to (?:us ?)?([$€£])1)"
    r"(?!\d|[.,]\d| ?(?:k|mn?|bn|million|billion|trillion|thousand|crore|lakh)\b)|"
    r" an? (?:us |u\.s\. )?(dollar|euro|pound)\b"
    r"(?! (?:more|less|off|an?|per|bill|note|store|shop|cheaper|dearer|higher|lower|sterling)\b)"
)
STREET_BEHIND = re.compile(
    r"[NSEW]\. (?:[A-Z][\w'’-]+ ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane|Way|Place|Court)\b"
)
SIGNS_OF_MONEY = {"$": "dollar", "€": "euro", "£": "pound"}
OTHER_CODES = {"$": "USD", "€": "EUR", "£": "GBP", "dollar": "USD", "euro": "EUR", "pound": "GBP"}
HELD_IN = re.compile(r" ([a-z]{3,})\b")
SEVERAL = re.compile(r"(\d[\d,]*)([ -])")
FOREIGN_OPENERS = frozenset(("pro", "par", "por", "al", "je", "per", "pr", "pr.", "za", "på", "à", "a"))
PER_NOUN = re.compile(r"[a-z]+(?:-[a-z]+)?")
ADJECTIVES_OF_SHARES = {"equity", "ordinary", "common", "preferred", "diluted", "working", "calendar"}
TIME_RATE = re.compile(r" (?:per|an?) (hour|day|week|month|year)\b")
TIMES = frozenset(
    ("second", "minute", "hour", "day", "week", "fortnight", "month", "quarter", "year", "night", "decade")
)
NOT_PER = {"cent", "se", "cents", "haps"}
AFTER_WEAK = re.compile(
    r" ?(?:$|\n|[,;:.!?)\]}\"'/x×–-]|(?:and|or|to|by|long|wide|high|tall|deep|thick|away|above|below|of|from|"
    r"in|at|per|each|apart|north|south|east|west|more|less|off|across|x|with|on|for|when|while|was|is|are|were|"
    r"from|an? (?:hour|day|week|month|year|time))\b|\d)"
)


def read_percent(line: Line, draft: Draft) -> bool:
    """Reads "%", "per cent", "percentage points", "basis points" behind the number."""
    for pos in _after(line, draft.end):
        found = PERCENT.at(line.text, line.low, pos)
        if found and not (
            found[1] != "percent"
            and line.low[pos : found[0]] in ("pp", "bp", "pps")
            and line.low[found[0] : found[0] + 1] == "."
        ):
            end, unit = found
            draft.kind, draft.unit = "percent", unit
            draft.note("unit", line.text, pos, end, unit)
            draft.extend_to(line, end)
            read_rate(line, draft)
            return True
    return False


def read_percent_of(line: Line, draft: Draft) -> bool:
    """ "a per cent of 210": the word stands in front, with no number of its own."""
    if draft.first > 4 or line.word(draft.first - 1) != "of":
        return False
    before = PERCENT_OF.search(line.low[max(line.starts[0], draft.start - 20) : draft.start])
    if before is None:
        return False
    draft.kind, draft.unit = "percent", "percent"
    draft.note("unit", line.text, draft.start - len(before.group()), draft.start, "percent")
    draft.start -= len(before.group())
    draft.first = 0
    return True


def read_unit(line: Line, draft: Draft) -> bool:
    """Reads a unit of measure behind the number, and what it is per."""
    if OLD.match(line.low, draft.end):
        return False
    for pos in _after(line, draft.end):
        found = _unit_at(line, pos)
        if found is None:
            continue
        end, unit = found
        if unit.weak and not _weak_unit_fits(line, draft, pos, end):
            continue
        if STREET_BEHIND.match(line.text, pos):
            return False  # "1810 W. State Street"
        draft.kind, draft.unit, draft.factor, draft.weak = "quantity", unit.unit, unit.factor, unit.weak
        draft.note("unit", line.text, pos, end, unit.unit)
        if line.text[end : end + 1] in (")", "]", "}", ">") and line.text[pos - 1] in BRACKETS:
            end += 1
        draft.extend_to(line, end)
        _read_smaller_unit(line, draft)
        if unit.per:
            draft.per = unit.per
        else:
            read_rate(line, draft)
        return True
    return False


def _read_smaller_unit(line: Line, draft: Draft) -> None:
    """5 feet 2 inches, 12 lb 4 oz: one figure, in the larger unit."""
    smaller = SMALLER.get(draft.unit or "")
    behind = NUMBER_BEHIND.match(line.low, draft.end) if smaller and draft.factor == 1 else None
    if not (smaller and behind):
        return
    found = _unit_at(line, behind.end())
    if found and found[1].unit == smaller[0] and Decimal(behind[1]) < smaller[1]:
        draft.note("unit", line.text, behind.start(1), found[0], f"{behind[1]} {smaller[0]}")
        draft.number.mantissa += Decimal(behind[1]) / smaller[1] / draft.number.scale
        draft.extend_to(line, found[0])


def _after(line: Line, end: int) -> list[int]:
    """Places where a unit may begin: glued, behind a space or a hyphen, or inside a bracket."""
    sign = line.text[end : end + 1]
    if sign == " ":
        following = line.text[end + 1 : end + 2]
        if following == "-" and line.text[end + 2 : end + 3] == " ":
            return [end + 3]
        return [end + 2] if following in BRACKETS else [end + 1]
    if sign == "-":
        return [end + 1]
    return [end + 1, end] if sign in BRACKETS else [end]


def _unit_at(line: Line, pos: int) -> tuple[int, UnitWord] | None:
    any_case, exact = unit_words()
    found, written = any_case.at(line.text, line.low, pos), exact.at(line.text, line.low, pos)
    if found and written:
        return written if written[0] >= found[0] else found
    return found or written


def _weak_unit_fits(line: Line, draft: Draft, pos: int, end: int) -> bool:
    """Whether a word that is also another word ("in", "m", "t") is a unit here.

    Glued letters are units ("5m", "3in"); free ones only where nothing follows that would make them the other word.
    """
    word = line.low[pos:end]
    if word in ("'", '"'):
        opened = line.text.count(word, line.starts[0], draft.start) % 2
        return pos == draft.end and not opened and not line.text[end : end + 1].isalnum()
    if word in ("am", "pm"):
        return (
            word == "pm"
            and pos > draft.end
            and draft.number.decimal
            and not re.search(r"\b(?:at|until|by|from|to) $", line.low[max(0, draft.start - 6) : draft.start])
        )
    if word == "k" and not re.search(
        r"°|temperature|kelvin|celsius|fahrenheit", line.low[max(0, draft.start - 80) : end + 40]
    ):
        return False
    if is_year(line, draft) or (line.text[end : end + 1] == "-" and line.text[end + 1 : end + 2].isdigit()):
        return False
    if word == "st" and pos > draft.end:
        return False  # "18 St John's"
    if pos == draft.end:
        return not (word == "s" and draft.number.plain) and not line.text[draft.start - 1 : draft.start].isalpha()
    if word == "in":
        return bool(
            re.match(
                r" ?(?:$|[.,;:)](?!\w)|(?:thick|long|wide|high|tall|deep|diameter|x|by|more or less)\b)",
                line.low[end : end + 14],
            )
        )
    if word in ("a", "at", "as", "so", "no", "he"):
        return False
    if word in ("c", "f") and line.text[pos].isupper() and not line.text[end : end + 2].strip()[:1].isupper():
        return True
    lone_letter = len(word) == 1 and (draft.number.grouped or draft.number.decimal) and line.text[end : end + 1] == " "
    return lone_letter or AFTER_WEAK.match(line.low, end) is not None or len(word) > 2


def read_rate(line: Line, draft: Draft) -> bool:
    """Reads "a day", "per tonne", "/kg", "daily" behind what was read so far."""
    text, low = line.text, line.low
    pos = draft.end + (text[draft.end : draft.end + 1] == " ")
    adverb = rate_words().at(text, low, pos)
    if adverb and _is_adverb(line, draft, pos, adverb[0], adverb[1].form):
        return _set_rate(line, draft, pos, adverb[0], adverb[1].per)
    if draft.kind == "money" and _read_rate_of_exchange(line, draft):
        return True
    opener = RATE_OPENER.match(low, draft.end)
    if opener is None:
        return False
    pos = opener.end()
    if low[pos : pos + 1].isdigit():
        return opener.group().strip() == "per" and _read_rate_of_several(line, draft, pos)
    slash = opener.group().strip() == "/"
    noun = rate_words().at(text, low, pos)
    unit = _unit_at(line, pos)
    if noun and noun[1].form in _forms_after(opener.group().strip()) and (unit is None or unit[0] <= noun[0]):
        if noun[1].per in TIMES and NO_RATE_AFTER.match(low, noun[0]):
            return False
        _set_rate(line, draft, draft.end, noun[0], noun[1].per)
        behind = TIME_RATE.match(low, draft.end)
        return _set_rate(line, draft, draft.end, behind.end(), behind[1]) if behind else True
    if opener.group().strip() in ("pro", "par", "por", "al", "je", "pr", "pr.", "za", "på", "à") and not (
        (unit and not unit[1].weak) or (unit and unit[0] - pos > 1)
    ):
        return False
    if unit and unit[1].factor == 1 and (slash or not unit[1].weak or unit[0] - pos > 2):
        return _set_rate(line, draft, draft.end, unit[0], unit[1].unit)
    if opener.group().strip(" -") == "per":
        word = PER_NOUN.match(low, pos)
        if word and word.group() in ADJECTIVES_OF_SHARES:
            word = PER_NOUN.match(low, word.end() + 1)
        if word and word.group() not in NOT_PER:
            return _set_rate(line, draft, draft.end, word.end(), word.group())
    return False


def _read_rate_of_exchange(line: Line, draft: Draft) -> bool:
    """ "K17.5 a dollar", "R18.79/$", "N1,390.96/$1": what another money costs in this one."""
    other = OTHER_MONEY.match(line.low, draft.end)
    if other is None or OTHER_CODES[other[other.lastindex]] in draft.codes:
        return False
    return _set_rate(
        line, draft, draft.end, other.end(), SIGNS_OF_MONEY.get(other[other.lastindex], other[other.lastindex])
    )


def _read_rate_of_several(line: Line, draft: Draft, pos: int) -> bool:
    """ "Rs 81,200 per 10 grams" is per "10 gram"; "per 64-kg bag" per bag."""
    several = SEVERAL.match(line.low, pos)
    unit = _unit_at(line, several.end()) if several and draft.kind in ("money", "quantity") else None
    if unit is None or (unit[1].weak and unit[0] - several.end() < 2):
        return False
    noun = HELD_IN.match(line.low, unit[0]) if several[2] == "-" else None
    if noun:
        return _set_rate(line, draft, draft.end, noun.end(), noun[1])
    return _set_rate(line, draft, draft.end, unit[0], f"{several[1].replace(',', '')} {unit[1].unit}")


def _forms_after(opener: str) -> tuple[str, ...]:
    """Which rate words may follow an opener: single letters only a slash, words of other languages no English article."""
    if opener == "/":
        return ("noun", "slash", "foreign")
    return ("noun", "foreign") if opener in FOREIGN_OPENERS else ("noun",)


def _is_adverb(line: Line, draft: Draft, pos: int, end: int, form: str) -> bool:
    if form == "adverb":
        word = line.low[pos:end]
        if word == "a day" and NO_RATE_AFTER.match(line.low, end):
            return False
        if word in ("annual", "quarterly", "weekly", "daily", "monthly"):
            return not re.match(
                r" (?:newspaper|paper|magazine|report|reports|meeting|budget|deal|profit|profits|loss|losses|results|"
                r"earnings|revenue|revenues|sales|turnover|gain|deficit|surplus|forum|conference|review)\b",
                line.low[end : end + 14],
            )
        return True
    return form == "money_adverb" and draft.kind == "money"


def _set_rate(line: Line, draft: Draft, start: int, end: int, per: str) -> bool:
    draft.per = per
    draft.note("per", line.text, start + len(line.text[start:end]) - len(line.text[start:end].lstrip()), end, per)
    draft.extend_to(line, end)
    return True

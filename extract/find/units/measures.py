"""What stands behind a number: percent or a unit."""

import re
from decimal import Decimal

from extract.find.number.draft import Draft
from extract.find.number.words import read_words
from extract.find.refused.ages import is_old
from extract.find.refused.clock import is_hour_abroad
from extract.find.refused.times import is_year
from extract.find.text.line import Line
from extract.find.text.unit_at import unit_at
from extract.find.units.rates import read_rate
from extract.lexicon import number_words
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
# "1.78 mbpd" of a country is millions; "220 mbpd" of a refinery, in the trade's own way, thousands.
MOST_MILLION_BARRELS = 110
PIECES = re.compile(r"pc ?[$£€₹¥]")  # "wings 10 pc $11.50"
PIECES_IN_HUNGARY = ("db", "db.")  # "2 db fröccs", and no decibels
PERCENT_OF = re.compile(r"^(?:per ?cents?|percentages?) of $")
BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
STREET_BEHIND = re.compile(
    r"[NSEW]\. (?:[A-Z][\w'’-]+ ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane|Way|Place|Court)\b"
)
CAPITALS = re.compile(r"[A-Z][a-z]+-[A-Z]")
BEHIND_INCHES = re.compile(
    r"[.,;:!?)]|\s*$|\n| (?:and|soaking|now|again|tall|high|long|wide|by|in|with|or|at|when|but|to|of)\b"
)
MOST_LITRES = 100
PRICE = re.compile(r"\d[.,]\d\d(?!\d)|€| (?:rp|rs|r?[$£₹]|s/) ?\d| [—–=] \d", re.IGNORECASE)
IN_A_YEAR = ("в", "у", "през", "од", "до")  # "в 988 г"
FIRST_YEAR = 500
LEAST_GRAMS = 5  # "3 g" may be a generation of phones
GIG_WORK = re.compile(r"[ -](?:work\w*|econom\w*|jobs?|drivers?|platforms?|riders?)\b")
AFTER_WEAK = re.compile(
    r" ?(?:$|\n|[,;:.!?()\]}\"'/x×–-]|(?:and|or|to|by|long|wide|high|tall|deep|thick|away|above|below|of|from|"
    r"in|at|per|each|apart|north|south|east|west|more|less|off|across|x|with|on|for|when|while|was|is|are|were|"
    r"from|od|do|de|von|vom|da|del|du|dal|dos|das|до|от|від|an? (?:hour|day|week|month|year|time))\b|\d)"
)


def read_percent(line: Line, draft: Draft) -> bool:
    """Reads "%", "per cent", "percentage points", "basis points" behind the number."""
    for pos in _after(line, draft.end):
        found = PERCENT.at(line.text, line.low, pos)
        if found and pos > draft.end and PIECES.match(line.text, pos):
            return False
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
    """ "a per cent of 210", "%5 indirim": the word or the sign stands in front, with no number of its own."""
    if (
        line.text[draft.start - 1 : draft.start] == "%"
        and not line.text[draft.start - 2 : draft.start - 1].isalnum()
        and draft.first
    ):
        draft.kind, draft.unit = "percent", "percent"
        draft.start, draft.first = draft.start - 1, draft.first - 1
        draft.note("unit", line.text, draft.start, draft.start + 1, "percent")
        return True
    if draft.first > 4 or line.words[draft.first - 1] != "of":
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
    if is_old(line, draft) or is_hour_abroad(line, draft) or line.low.startswith("a third", draft.start, draft.end):
        return False  # "climbed for a third week"
    for pos in _after(line, draft.end):
        found = unit_at(line, pos)
        if found is None:
            continue
        end, unit = found
        if unit.weak and not _weak_unit_fits(line, draft, pos, end):
            continue
        if line.is_note and "HUF" in line.habits.money and line.low[pos:end] in PIECES_IN_HUNGARY:
            continue
        if STREET_BEHIND.match(line.text, pos) or (
            draft.number.in_words and CAPITALS.fullmatch(line.text[draft.start : pos + 1])
        ):
            return False  # "1810 W. State Street", "the 14th Five-Year Plan"
        draft.kind, draft.unit, draft.factor, draft.weak = "quantity", unit.unit, unit.factor, unit.weak
        if line.text[pos:end] == "ML" and line.is_note and draft.number.scale == 1:
            draft.unit = "millilitre"  # "REFRESCO COLA 600ML" of a receipt: reservoirs are told in articles
        if unit.unit == "nanometre" and "HUF" in line.habits.money:
            draft.unit, draft.factor = "square metre", Decimal(1)  # "38 nm-es lakás"
        if line.low[pos:end] == "mbpd" and draft.number.value < MOST_MILLION_BARRELS:
            draft.factor = Decimal(1_000_000)
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
    if smaller and draft.number.in_words and draft.factor == 1:
        _read_smaller_in_words(line, draft, *smaller)
        return
    behind = NUMBER_BEHIND.match(line.low, draft.end) if smaller and draft.factor == 1 else None
    if not (smaller and behind):
        return
    found = unit_at(line, behind.end())
    if found and found[1].unit == smaller[0] and Decimal(behind[1]) < smaller[1]:
        draft.note("unit", line.text, behind.start(1), found[0], f"{behind[1]} {smaller[0]}")
        draft.number.mantissa += Decimal(behind[1]) / smaller[1] / draft.number.scale
        draft.extend_to(line, found[0])


def _read_smaller_in_words(line: Line, draft: Draft, unit: str, times: Decimal) -> None:
    """ "seven pounds eleven ounces", "six foot two"."""
    k = draft.next + (line.words[draft.next] in ("and", ","))
    rest = read_words(line, k) if line.spaced(k) and line.words[k] in number_words() else None
    if rest is None or rest.scale != 1 or rest.fraction or not 1 <= rest.mantissa < times:
        return
    found = unit_at(line, rest.end + 1)
    named = found is not None and found[1].unit == unit
    if not named and (unit not in ("inch", "pound") or k != draft.next or not BEHIND_INCHES.match(line.low, rest.end)):
        return
    end = found[0] if found and named else rest.end
    draft.note("unit", line.text, rest.start, end, f"{rest.mantissa} {unit}")
    draft.number.mantissa += rest.mantissa / times
    draft.extend_to(line, end)


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


def _is_of_compound(line: Line, draft: Draft, pos: int, end: int) -> bool:
    """ "7,000 grain cars", "gig workers", "18 St John's": the word belongs to the next one."""
    word = line.low[pos:end]
    if word == "l" and line.text.startswith("'", end):
        return True  # "2,90 l'etto"
    if word == "gig":
        return GIG_WORK.match(line.low, end) is not None
    return (word == "grain" and draft.number.value > 1) or (word == "st" and pos > draft.end)


def _weak_unit_fits(line: Line, draft: Draft, pos: int, end: int) -> bool:
    """Whether a word that is also another word ("in", "m", "t") is a unit here.

    Glued letters are units ("5m", "3in"); free ones only where nothing follows that would make them the other word.
    """
    word = line.low[pos:end]
    if word == "г" and line.words[draft.first - 1] in IN_A_YEAR and draft.number.mantissa >= FIRST_YEAR:
        return False
    if word in ("'", '"'):
        opened = line.text.count(word, line.around(draft.start, end)[0], draft.start) % 2
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
    if _is_of_compound(line, draft, pos, end):
        return False
    if pos == draft.end:
        return not (word == "s" and draft.number.plain) and not line.text[draft.start - 1 : draft.start].isalpha()
    if word == "in":
        # "one in, one out"
        return not draft.number.in_words and bool(
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
    # "Fraises 500 g à 4,50 €"
    grams = line.text[pos:end] in ("g", "г") and draft.number.plain and draft.number.mantissa >= LEAST_GRAMS
    # "Vollmilch 1 l nur 1,29 €"
    litres = (
        word in ("l", "lt", "լ") and draft.number.mantissa <= MOST_LITRES and PRICE.search(line.text, end, end + 40)
    )
    return lone_letter or grams or bool(litres) or AFTER_WEAK.match(line.low, end) is not None or len(word) > 2

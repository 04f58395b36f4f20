"""What a figure is per: "a day", "per tonne", "/kg", "daily", "gross a month", "to the dollar"."""

import re

from extract.find.draft import Draft
from extract.find.line import Line
from extract.find.unit_at import unit_at
from extract.lexicon import rate_words

# "a year ago" is a time, not a rate; "a day trip" neither.
NO_RATE_AFTER = re.compile(
    r"[ -](?:ago|earlier|(?:before|after)(?! (?:the )?(?:19|20)\d\d| (?:tax|taxes|deductions?|allowances?|overtime|"
    r"bonus(?:es)?|tips|benefits|expenses|housing|petrol|fuel|diesel|costs|commission|rent|fees|charges|paying)\b)|later|"
    r"old|from now|to come|trip|off|ahead|or (?:so|two|more)|and a half)\b"
)
RATE_OPENER = re.compile(
    r" ?(?:/ ?|(?<![a-z])per[ -]|-per-|(?<= )an? |-an?-|- an? - |(?<= )(?:each|every) |(?<= )for (?:each|every) |"
    r"(?<= )(?:pro|par|por|al|je|pr\.?|za|på|à) |(?<= )the (?=tonne|ton|barrel|kilo|ounce|pound|gallon|litre|"
    r"hour|day|week|month|year))"
)
# "€1,766.92 gross a month", "Rs 9,000 before tax a month"
GROSS = re.compile(
    r",? \(?(?:gross|net|before tax|after tax|pre-tax|take-home|more|extra|less)\)?(?= (?:an?|per|each|every|monthly)\b|/)"
)
OTHER_MONEY = re.compile(
    r" ?(?:/ ?(?:us ?)?([$€£])1?|to (?:us ?)?([$€£])1)"
    r"(?!\d|[.,]\d| ?(?:k|mn?|bn|million|billion|trillion|thousand|crore|lakh)\b)|"
    r" (?:an?|(?:to|against) (?:the|one|1|each|every)) (?:us |u\.s\. )?(dollar|euro|pound)\b"
    r"(?! (?:more|less|off|an?|per|bill|note|store|shop|cheaper|dearer|higher|lower|sterling)\b)"
)
MOVED = re.compile(
    r"\b(?:fell|fallen|rose|risen|lost|gained|slipped|strengthened|weakened|up|down|by|shed|added|dropped|climbed|jumped)"
    r"(?: \w+)? $"
)
SIGNS_OF_MONEY = {"$": "dollar", "€": "euro", "£": "pound"}
OTHER_CODES = {"$": "USD", "€": "EUR", "£": "GBP", "dollar": "USD", "euro": "EUR", "pound": "GBP"}
HELD_IN = re.compile(r" ([a-z]{3,})\b")
SEVERAL = re.compile(r"(\d[\d,]*)([ -])")
FOREIGN_OPENERS = frozenset(("pro", "par", "por", "al", "je", "per", "pr", "pr.", "za", "på", "à", "a"))
PER_NOUN = re.compile(r"[a-z]+(?:-[a-z]+)?")
ADJECTIVES_OF_SHARES = {
    "equity",
    "ordinary",
    "common",
    "preferred",
    "diluted",
    "no-par",
    "bearer",
    "working",
    "calendar",
}
TIME_RATE = re.compile(r" (?:per|an?) (hour|day|week|month|year)\b")
TIMES = frozenset(
    ("second", "minute", "hour", "day", "week", "fortnight", "month", "quarter", "year", "night", "decade")
)
NOT_PER = {"cent", "se", "cents", "haps"}


def read_rate(line: Line, draft: Draft) -> bool:
    """Reads "a day", "per tonne", "/kg", "daily", "gross a month" behind what was read so far."""
    if _read_rate_at_once(line, draft):
        return True
    gross = GROSS.match(line.low, draft.end) if draft.kind == "money" else None
    if gross is None:
        return False
    end, draft.end = draft.end, gross.end()
    if _read_rate_at_once(line, draft):
        return True
    draft.end = end
    return False


def _read_rate_at_once(line: Line, draft: Draft) -> bool:
    text, low = line.text, line.low
    pos = draft.end + (text[draft.end : draft.end + 1] == " ")
    adverb = rate_words().at(text, low, pos)
    if adverb and _is_adverb(line, draft, pos, adverb[0], adverb[1].form):
        return set_rate(line, draft, pos, adverb[0], adverb[1].per)
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
    unit = unit_at(line, pos)
    if noun and noun[1].form in _forms_after(opener.group().strip()) and (unit is None or unit[0] <= noun[0]):
        if noun[1].per in TIMES and NO_RATE_AFTER.match(low, noun[0]):
            return False
        set_rate(line, draft, draft.end, noun[0], noun[1].per)
        behind = TIME_RATE.match(low, draft.end)
        return set_rate(line, draft, draft.end, behind.end(), behind[1]) if behind else True
    if opener.group().strip() in ("pro", "par", "por", "al", "je", "pr", "pr.", "za", "på", "à") and not (
        (unit and not unit[1].weak) or (unit and unit[0] - pos > 1)
    ):
        return False
    if unit and unit[1].factor == 1 and (slash or not unit[1].weak or unit[0] - pos > 2):
        return set_rate(line, draft, draft.end, unit[0], unit[1].unit)
    if opener.group().strip(" -") == "per":
        word = PER_NOUN.match(low, pos)
        if word and word.group() in ADJECTIVES_OF_SHARES:
            word = PER_NOUN.match(low, word.end() + 1)
        if word and word.group() not in NOT_PER:
            return set_rate(line, draft, draft.end, word.end(), word.group())
    return False


def _read_rate_of_exchange(line: Line, draft: Draft) -> bool:
    """ "K17.5 a dollar", "R18.79/$", "N1,390.96/$1": what another money costs in this one."""
    other = OTHER_MONEY.match(line.low, draft.end)
    if other and " against " in other.group() and MOVED.search(line.low, max(0, draft.start - 30), draft.start):
        return False  # "lost 50 paisa against the dollar"
    if other is None or OTHER_CODES[other[other.lastindex]] in draft.codes:
        return False
    return set_rate(
        line, draft, draft.end, other.end(), SIGNS_OF_MONEY.get(other[other.lastindex], other[other.lastindex])
    )


def _read_rate_of_several(line: Line, draft: Draft, pos: int) -> bool:
    """ "Rs 81,200 per 10 grams" is per "10 gram"; "per 64-kg bag" per bag."""
    several = SEVERAL.match(line.low, pos)
    unit = unit_at(line, several.end()) if several and draft.kind in ("money", "quantity") else None
    if unit is None or (unit[1].weak and unit[0] - several.end() < 2):
        return False
    noun = HELD_IN.match(line.low, unit[0]) if several[2] == "-" else None
    if noun:
        return set_rate(line, draft, draft.end, noun.end(), noun[1])
    return set_rate(line, draft, draft.end, unit[0], f"{several[1].replace(',', '')} {unit[1].unit}")


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


def set_rate(line: Line, draft: Draft, start: int, end: int, per: str) -> bool:
    """Gives the draft the rate that line.text[start:end] tells, and takes those words in; always True."""
    draft.per = per
    draft.note("per", line.text, start + len(line.text[start:end]) - len(line.text[start:end].lstrip()), end, per)
    draft.extend_to(line, end)
    return True

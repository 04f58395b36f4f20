"""What a figure is per: "a day", "per tonne", "/kg", "daily", "gross a month", "to the dollar"."""

import re

from extract.find.number.counts import is_plural, singular
from extract.find.number.draft import Draft
from extract.find.number.words import read_words
from extract.find.text.line import Line
from extract.find.text.unit_at import unit_at
from extract.find.units.heads import is_head_of_animal
from extract.find.units.one_thing import one_thing
from extract.find.units.sold_by import VESSELS
from extract.lexicon import number_words, rate_words

# "a year ago" is a time, not a rate; "a day trip" neither.
NO_RATE_AFTER = re.compile(
    r"[ -](?:ago|earlier|(?:before|after)(?! (?:the )?(?:19|20)\d\d| (?:tax|taxes|deductions?|allowances?|overtime|"
    r"bonus(?:es)?|tips|benefits|expenses|housing|petrol|fuel|diesel|costs|commission|rent|fees|charges|bills|paying|you|we|any|interest|inflation|adding|deducting|counting)\b)|later|"
    r"old|from now|to come|trip|off|ahead|or (?:so|two|more)|and a half)\b"
)
IN_COMPOUND = re.compile(r"-(?!an?-|to-|per-)[a-z]")  # "80 euro a call-out" is not per call
RATE_OPENER = re.compile(
    r" ?(?:/ ?|(?<![a-z])per[ -]|-per-|(?<= )an? |-an?-|- an? - |(?<= )(?:each|every) |(?<= )for (?:each|every) |"
    r"(?<= )(?:pro|par|por|al|je|pr\.?|za|på|à|el|le|la|il|o|das|kwa|po|na|в|за|на|ανά|το|τον|την|në|pe|uz|kada) |"
    r"(?<= )the (?=tonne|ton|barrel|kilo|ounce|pound|gallon|litre|"
    r"hour|day|week|month|year|cubic met|square met|square f|hectare|acre|quintal|bushel|bottle|bag|plate|dozen|pair|box|bunch|piece))"
)
# "€1,766.92 gross a month", "Rs 9,000 before tax a month"
GROSS = re.compile(
    r",? \(?(?:gross|net|before tax|after tax|pre-tax|take-home|more|extra|less)\)?(?= (?:an?|per|each|every|monthly)\b|/)"
)
OTHER_MONEY = re.compile(
    r" ?(?:/ ?(?:us ?)?([$€£])1?|(?:to|per) (?:us ?)?([$€£])1(?:\.00)?)"
    r"(?! ?\d|[.,]\d| ?(?:k|mn?|bn|million|billion|trillion|thousand|crore|lakh)\b)|"
    r" (?:(?:an?|(?:to|against|per) (?:the|one|1|each|every)) (?:us |u\.s\. |american )?|per (?:us |u\.s\. |american ))"
    r"(dollar|euro|pound)\b"
    r"(?! (?:more|less|off|an?|per|bill|note|store|shop|cheaper|dearer|higher|lower|sterling)\b)"
)
MOVED = re.compile(
    r"\b(?:fell|fallen|rose|risen|lost|gained|slipped|strengthened|weakened|up|down|by|shed|added|dropped|climbed|jumped)"
    r"(?: \w+)? $"
)
# "88p in the pound", "62 cents on the dollar": a share of one's own money.
IN_ONE = re.compile(r" (?:in|on) (?:the|every|each) (pound|dollar|euro|rupee|rand)\b(?! (?:area|zone|bloc|shop|store))")
# "62.5 cents per $100", "Rs 5 for every Rs 1,000": what the rate is per is money itself.
PER_MONEY = re.compile(
    r"(?:\(? ?)?(?:us|c|a|nz|hk|s)?(\$|£|€|₹|rs\.? ?|tk ?|rm ?) ?(\d+(?:,\d+)*+)(?!\.\d)(?: (hundred|thousand|lakh|million|crore|billion))?"
    r"(?! ?(?:an?|per)\b)"
)
NAMES_OF_SIGNS = {"$": "dollar", "£": "pound", "€": "euro", "₹": "rupee", "rs": "rupee", "tk": "taka", "rm": "ringgit"}
SIGNS_OF_MONEY = {"$": "dollar", "€": "euro", "£": "pound"}
OTHER_CODES = {"$": "USD", "€": "EUR", "£": "GBP", "dollar": "USD", "euro": "EUR", "pound": "GBP"}
HELD_IN = re.compile(r" ([a-z]{3,})\b")
COUNTED_NOUN = re.compile(r"([a-z]{4,})(?![\w-])")  # "K480,000 per 100 baskets"
SEVERAL = re.compile(r"(\d[\d,]*)([ -]?)(?!\d)")
PER_OPENERS = ("per", "for every", "for each", "every", "each")
FOREIGN_OPENERS = frozenset(
    ("pro", "par", "por", "al", "je", "per", "pr", "pr.", "za", "på", "à", "a", "el", "le", "la", "il", "o", "das",
     "kwa", "po", "na", "в", "за", "на", "ανά", "το", "τον", "την", "në", "pe", "uz", "kada")
)  # fmt: skip
OPENS_RATE = FOREIGN_OPENERS | {"/", "-", "an", "each", "every", "for", "the"}
OPENS_OTHER_MONEY = frozenset(("/", "to", "against", "per", "a", "an"))
# Behind these a unit or a rate word of another language must stand, "il" and "o" being words of their own.
FOREIGN_ONLY = FOREIGN_OPENERS - {"per", "a"}
# "Lomo $12.990 kg", "sixty rupees kilo in our mandi": the unit alone, where nothing could be weighed by the sum.
UNIT_ALONE = re.compile(
    r" (kg|kilo|lb|litre|किलो|लीटर|কেজি|লিটার|کلو|لیٹر|ਕਿਲੋ|ਲੀਟਰ|કિલો|લિટર|கிலோ|కిలో|കിലോ|килограмм|килограм|kilogram|kiló)(?=[.,;)]|\s*$|\n| (?:in|at|"
    r"now|only|today)\b)"
)
OR_SO = re.compile(r" or (?:so|more)\b(?! (?:ago|later|before|after|back|earlier)\b)")
LATER = re.compile(r" (?:before|after)\b")
PAID = re.compile(
    r"\b(?:earn(?:s|ing)?|brings? home|takes? home|charg(?:e|es|ing)|costs?(?: (?:me|us|him|her|them|you))?)(?: (?:about|around|only|just|up to|some))* $"
)
PER_NOUN = re.compile(r"[a-z]+(?:-[a-z]+)?")
ADJECTIVES_OF_SHARES = frozenset(
    ("equity", "ordinary", "common", "preferred", "diluted", "no-par", "bearer", "working", "calendar")
)
OF_GOODS = frozenset(
    ("live", "dead", "dressed", "dry", "wet", "green", "raw", "clean", "lean", "gross", "net", "standard", "crushed", "milled")
)  # fmt: skip
# "0.2 tonnes of CO2 per megawatt-hour"
OF_THING_PER = re.compile(r" of (?:[a-z0-9₂-]+ ){1,2}?(?=per (?!(?:the|its|their|his|her|our|this|that|se)\b))")
TIME_RATE = re.compile(r" (?:per|an?) (hour|day|week|month|year)\b")
TIMES = frozenset(
    ("second", "minute", "hour", "day", "week", "fortnight", "month", "quarter", "year", "night", "decade")
)
COMMA_CENTS = re.compile(r",\d\d$")
HANGUL = re.compile("[\uac00-\ud7a3]")
PLACE_OF_PA = re.compile(r" (?:kilo|kg|lita|luna|dia|siku|mwezi|ora)\b")
NOT_PER = {"cent", "se", "cents", "haps"}


def read_rate(line: Line, draft: Draft) -> bool:
    """Reads "a day", "per tonne", "/kg", "daily", "gross a month" behind what was read so far."""
    if _read_rate_at_once(line, draft) or (draft.kind == "quantity" and _read_rate_behind_thing(line, draft)):
        return True
    gross = GROSS.match(line.low, draft.end) if draft.kind == "money" else None
    if gross is None:
        return False
    end, following = draft.end, draft.next
    draft.extend_to(line, gross.end())
    if _read_rate_at_once(line, draft):
        return True
    draft.end, draft.next = end, following
    return False


def _read_rate_behind_thing(line: Line, draft: Draft) -> bool:
    """Reads the rate behind what is measured; the figure ends in front of that."""
    end, following = draft.end, draft.next
    thing = OF_THING_PER.match(line.low, end)
    if thing is None:
        return False
    draft.extend_to(line, thing.end() - 1)
    found = _read_rate_at_once(line, draft)
    draft.end, draft.next = end, following
    return found


def _read_rate_at_once(line: Line, draft: Draft) -> bool:
    text, low = line.text, line.low
    pos = draft.end + (text[draft.end : draft.end + 1] == " ")
    adverb = rate_words().at(text, low, pos)
    if adverb and _is_adverb(line, draft, pos, adverb[0], adverb[1].form):
        return set_rate(line, draft, pos, adverb[0], adverb[1].per)
    if draft.kind == "money" and _read_rate_of_exchange(line, draft):
        return True
    opener = RATE_OPENER.match(low, draft.end) if line.words[draft.next] in OPENS_RATE else None
    if opener is None:
        alone = UNIT_ALONE.match(low, draft.end) if draft.kind == "money" and draft.number.scale == 1 else None
        unit = unit_at(line, alone.start(1)) if alone else None
        return bool(alone and unit) and set_rate(line, draft, draft.end, alone.end(), unit[1].unit)
    pos = opener.end()
    if low[pos : pos + 1].isdigit():
        return opener.group().strip() in ("per", "/") and _read_rate_of_several(line, draft, pos)
    if draft.kind == "money" and opener.group().strip() in PER_OPENERS and (sum_of := PER_MONEY.match(low, pos)):
        return _read_rate_of_money(line, draft, sum_of)
    slash = opener.group().strip() == "/"
    noun = rate_words().at(text, low, pos)
    unit = unit_at(line, pos)
    fits = noun and noun[1].form in _forms_after(opener.group().strip()) and not IN_COMPOUND.match(low, noun[0])
    fits = fits and not (noun and HANGUL.match(text, noun[0]) and HANGUL.match(text, pos))  # "/ 월세 45만" is a rent
    fits = fits and not (opener.group().strip() == "a" and low.startswith("time", pos))  # "£5 a time" is no Danish hour
    if noun and fits and (unit is None or unit[0] <= noun[0]):
        ago = opener.group().strip() not in ("per", "/") and noun[1].per in TIMES and NO_RATE_AFTER.match(low, noun[0])
        if ago and not _is_paid_for(line, draft, noun[0]):
            return False
        set_rate(line, draft, draft.end, noun[0], noun[1].per)
        behind = TIME_RATE.match(low, draft.end)
        timed = behind is not None and not NO_RATE_AFTER.match(low, behind.end())  # "2.2 cents a share a year ago"
        return set_rate(line, draft, draft.end, behind.end(), behind[1]) if behind and timed else True
    if opener.group().strip() in FOREIGN_ONLY and not ((unit and not unit[1].weak) or (unit and unit[0] - pos > 1)):
        return False
    if unit and unit[1].factor == 1 and (slash or not unit[1].weak or unit[0] - pos > 2 or low.startswith("mu", pos)):
        return set_rate(line, draft, draft.end, unit[0], unit[1].unit)
    if (word := opener.group().strip(" -")) in ("per", "every"):
        paid = word == "per" or draft.kind == "money"  # "$300 every two weeks", but "take 500 mg every six hours"
        several = paid and _read_rate_of_several_in_words(line, draft, pos)
        return several or (word == "per" and _read_rate_of_word(line, draft, pos))
    thing = one_thing(line, draft)
    return thing is not None and set_rate(line, draft, draft.end, thing.end(), thing[1])


def _read_rate_of_exchange(line: Line, draft: Draft) -> bool:
    """ "K17.5 a dollar", "R18.79/$", "N1,390.96/$1": what another money costs in this one."""
    own = IN_ONE.match(line.low, draft.end) if draft.factor < 1 else None
    if own:
        return set_rate(line, draft, draft.end, own.end(), own[1])
    other = OTHER_MONEY.match(line.low, draft.end) if line.words[draft.next] in OPENS_OTHER_MONEY else None
    if other and " against " in other.group() and MOVED.search(line.low, max(0, draft.start - 30), draft.start):
        return False  # "lost 50 paisa against the dollar"
    if other is None or OTHER_CODES[other[other.lastindex]] in draft.codes:
        return False
    return set_rate(
        line, draft, draft.end, other.end(), SIGNS_OF_MONEY.get(other[other.lastindex], other[other.lastindex])
    )


def _read_rate_of_money(line: Line, draft: Draft, other: re.Match[str]) -> bool:
    """ "52 cents per $1,000 of assessed value" is per "1000 dollar"."""
    name = NAMES_OF_SIGNS[other[1].strip(" .")]
    number = " ".join(filter(None, (other[2].replace(",", ""), other[3])))
    return set_rate(line, draft, draft.end, other.end(), several_of(number, name))


def _read_rate_of_several(line: Line, draft: Draft, pos: int) -> bool:
    """ "Rs 81,200 per 10 grams" is per "10 gram"; "per 64-kg bag" per bag, "/ 1kg" per kilogram."""
    several = SEVERAL.match(line.low, pos)
    if several and COMMA_CENTS.search(several[1]):
        return False  # "4,99 € / 37,60 kn" is the same sum in another money
    unit = unit_at(line, several.end()) if several and draft.kind in ("money", "quantity") else None
    if unit is None and several and draft.kind == "money" and line.words[draft.next] == "per":
        return _read_rate_of_things(line, draft, several)
    if unit is None or (unit[1].weak and unit[0] - several.end() < 2 and line.text[several.end()] not in "gl"):
        return False
    noun = HELD_IN.match(line.low, unit[0])
    if noun and several[2] != "-" and noun[1] not in VESSELS:
        noun = None
    if noun:
        return set_rate(line, draft, draft.end, noun.end(), noun[1])
    number = several[1].replace(",", "")
    return set_rate(line, draft, draft.end, unit[0], several_of(number, unit[1].unit))


def _read_rate_of_word(line: Line, draft: Draft, pos: int) -> bool:
    """ "per ordinary share", "per voter": whatever noun stands at pos."""
    word = PER_NOUN.match(line.low, pos)
    if word and word.group() in ADJECTIVES_OF_SHARES:
        word = PER_NOUN.match(line.low, word.end() + 1)
    elif word and word.group() in OF_GOODS and (unit := unit_at(line, word.end() + 1)) and not unit[1].weak:
        return set_rate(line, draft, draft.end, unit[0], unit[1].unit)  # "per live kilo"
    return bool(word and word.group() not in NOT_PER) and set_rate(line, draft, draft.end, word.end(), word.group())


def _read_rate_of_things(line: Line, draft: Draft, several: re.Match[str]) -> bool:
    """ "K480,000 per 100 baskets" is per "100 basket"."""
    noun = COUNTED_NOUN.match(line.low, several.end())
    if noun is None or not is_plural(noun[1]):
        return False
    return set_rate(line, draft, draft.end, noun.end(), several_of(several[1].replace(",", ""), singular(noun[1])))


def _read_rate_of_several_in_words(line: Line, draft: Draft, pos: int) -> bool:
    """ "three thousand rupees per forty kilos" is per "40 kilogram"."""
    k = line.first_from(pos, draft.next)
    number = read_words(line, k) if line.words[k] in number_words() and line.starts[k] == pos else None
    unit = unit_at(line, number.end + 1) if number and number.value == int(number.value) else None
    if number is None or unit is None or unit[1].weak:
        return False
    return set_rate(line, draft, draft.end, unit[0], several_of(f"{number.value:f}", unit[1].unit))


def several_of(number: str, unit: str) -> str:
    """What a rate of so many is per: "10 gram", and "gram" for one."""
    return unit if number == "1" else f"{number} {unit}"


def _forms_after(opener: str) -> tuple[str, ...]:
    """Which rate words may follow an opener: single letters only a slash, words of other languages no English article."""
    if opener == "/":
        return ("noun", "slash", "foreign")
    return ("noun", "foreign") if opener in FOREIGN_OPENERS else ("noun",)


def _is_adverb(line: Line, draft: Draft, pos: int, end: int, form: str) -> bool:
    if form == "adverb":
        word = line.low[pos:end]
        if word == "a day" and NO_RATE_AFTER.match(line.low, end) and not _is_paid_for(line, draft, end):
            return False
        if word in ("annual", "quarterly", "weekly", "daily", "monthly"):
            return not re.match(
                r" (?:newspaper|paper|magazine|report|reports|meeting|budget|deal|profit|profits|loss|losses|results|"
                r"earnings|revenue|revenues|sales|turnover|gain|deficit|surplus|forum|conference|review)\b",
                line.low[end : end + 14],
            )
        return True
    if line.low[pos:end] == "pa" and PLACE_OF_PA.match(line.low, end):
        return False  # "K9,500 pa kilo"
    return form == "money_adverb" and draft.kind == "money"


def _is_paid_for(line: Line, draft: Draft, end: int) -> bool:
    """Whether so much a day is paid, whatever stands behind: "rooms were going for $450 a night before the fire", "900 euros a month or more"."""
    if draft.kind != "money" or draft.number.scale != 1:
        return False
    if OR_SO.match(line.low, end):
        return True
    if not LATER.match(line.low, end):
        return False
    begin = max(line.starts[0], draft.start - 30)
    return (
        line.low.endswith((" night", " hour", " minute"), begin, end)
        or PAID.search(line.low, begin, draft.start) is not None
    )


def set_rate(line: Line, draft: Draft, start: int, end: int, per: str) -> bool:
    """Gives the draft the rate that line.text[start:end] tells, and takes those words in; always True."""
    if per == "person" and is_head_of_animal(line, start, end):
        per = "head"
    draft.per = per
    draft.note("per", line.text, start + len(line.text[start:end]) - len(line.text[start:end].lstrip()), end, per)
    draft.extend_to(line, end)
    return True

"""Whether a word or sign beside a number is money there: "R", "p", "TOP", "won" and "pounds" are other things too."""

import re

from extract.find.money.pounds import MONEY, around, pounds_are_money
from extract.find.money.weak_signs import is_price_line, weak_sign_fits
from extract.find.number.digits import is_octane
from extract.find.number.draft import Draft
from extract.find.refused.numbered_places import is_road
from extract.find.text.line import Line
from extract.find.text.nearby import used_near
from extract.find.text.unit_at import tells_rate
from extract.lexicon import CurrencyWord, currency_names, currency_signs_after

# "12 won by Labour", "30 won the cup": behind these words the verb is likelier; a sum can stand before those of the group.
WON_BY = re.compile(r" (?:(by|in|against|over|from)|the|an?|it|gold|his|her|their|out|seats?)\b")
# A dash or stroke behind another figure: "USD 300-USD 400", "EUR 3m/USD 4m", but not "GBP/USD 1.30".
BEHIND_A_FIGURE = re.compile(r"(?:([A-Za-z]{1,3})|[$€£¥₹]) ?\d[\d,.]*[a-z]{0,3}[-/]$")
ALSO_ADJECTIVES = frozenset(("TOP", "SOS"))
PLURAL_BEHIND = re.compile(
    r" (?!(?:was|has|is|this|plus|less|minus|versus|does|as|its|his|us|always|perhaps)\b)[a-z]{2,}s\b"
)
MARKED = re.compile(r"\b(?:question|exams?|test|quiz|essay|scored|out of)\b")
PAID_IN_MARKS = re.compile(
    r"\b(?:costs?|pa(?:y|ys|id)|fined|fees? (?:is|was|of)|price (?:is|was|of))(?: about| only| some)? $"
)
HEADLINE_WORDS = frozenset(("ALL", "TOP", "TRY", "CUP", "BAD", "BAN", "PEN"))
CONTESTED = re.compile(r"\b(?:seats?|votes?|match(?:es)?|games?|medals?|races?|elections?|awards?)\b")
NEXT_NUMBER = re.compile(r" \d{1,3}(?: \d{3})*[\d.,]* ?")
BOND = re.compile(r" (?:government )?(?:bonds?|gilts?|notes? due)\b")  # "the R2035 bond"
ENDS_SUM = re.compile(r" (?:for|in|on|to|and|or|at|per|a|an|each|more|less|from|by|note|coin)\b")
AHEAD_OF_SUM = re.compile(r"\b(?:of|paid|costs?|earns?|fined|worth) $")  # "bonuses of MAD 900"
# "N95 masks", "K9 unit"
THING_BEHIND = re.compile(
    r"[ -](?:vans?|trucks?|lorr(?:y|ies)|route(?! pass)|crossing|masks?|respirators?|dogs?|handlers?|unit|pupils?|class|visas?)\b"
)
ENDS_PRICE = re.compile(r"[,.;]|\s*$|\n")
JEWELS = re.compile(
    r"\b(?:gold|white gold|ring|verlobungsring|brillant\w*|diam[ao]nt\w*|diamonds?|karat|gem\w*|smaragd|emerald|ruby|sapphire|stone)\b"
)
NGULTRUM = ("Nu", "Nu.")  # in the north of Europe "nu" is now
FROM_ABROAD = ("fr.", "Fr.", "fr", "Fr")
ONLY_AT_HOME = frozenset(("M",))  # maloti of Lesotho: elsewhere "M8.00" is an earthquake or a road
ONLY_NEAR_HOME = frozenset(("ore", "ban"))  # øre and bani: elsewhere what is dug or forbidden
LEADING = frozenset(
    ("TSh", "KSh", "USh", "Tsh", "Ksh", "Ush", "Sh.", "Tsh.", "Ksh.", "TSh.", "KSh.", "Rs", "Rs.", "RM", "Rp",
     "Sh", "TShs", "KShs")
)  # fmt: skip
SUM_BEHIND = re.compile(r" (?:\d{1,3}(?:,\d{2,3})+|\d[\d.]*(?: ?(?:m|mn|bn|million|billion|thousand|crore|lakh)\b))")
CENTS_OF_NEXT = re.compile(r" \d{1,3}(?:,?\d{3})*\.\d\d(?!\d|\.\d| ?(?:[A-Z]{3}\b|[€£$]))")
CENTS_AT_END = re.compile(r" (?:50|80|90|95|99)(?=\s*$|\n)")  # other numbers stand in a column of their own
CENTS_BEHIND = re.compile(r"\d\d(?!\d|[.,]\d)")


def sign_fits(line: Line, draft: Draft, start: int, end: int, entry: CurrencyWord) -> bool:
    """Whether a sign in front is money here: single letters and codes that are words need more."""
    number = draft.number
    before = line.text[start - 1 : start]
    if entry.form == "symbol_weak":
        if entry.word in ONLY_AT_HOME and entry.word not in line.habits.glued:
            return False
        if entry.word == "E" and line.text.startswith("M", number.end) and "E" not in line.habits.trusted:
            return False  # "E5M turnings"
        if entry.word == "W" and " " in line.text[number.start : number.end]:
            return False  # "W40 400 m" of a race
        sure = number.grouped or number.scale != 1 or number.decimal or scale_follows(line, number.end)
        loose = end < draft.start and not (sure and (len(entry.word) > 1 or number.grouped or is_price_line(line)))
        own = entry.word in line.habits.trusted and (
            len(entry.word) > 1 or number.decimal or (line.is_note and ENDS_PRICE.match(line.text, number.end))
        )  # "L 25.00", "con todo L 60, fresco L 20" of Honduras
        loose &= not (own or (is_price_line(line) and len(entry.word) > 1))
        sure |= is_price_line(line) and len(entry.word) > 1
        sure |= entry.word in line.habits.glued and end == draft.start and number.mantissa >= 10  # "K320"
        sure |= entry.word in line.habits.trusted or _rate_follows(line, number.end, entry.word)
        opens = before not in ("-", "/", ".", "'") or _is_behind_a_figure(line, start, entry.word)
        # "'R90 is not enough,' he said", but "the 'R2.0' release"
        opens |= before == "'" and _opens_speech(line, draft, start, entry)
        opens &= THING_BEHIND.match(line.low, number.end) is None
        opens &= not (is_road(line, draft, start) or (number.plain and BOND.match(line.low, number.end)))
        return not loose and opens and (sure or used_near(line, draft.start, entry.codes))
    if entry.form == "code" and entry.weak:
        sure = number.grouped or number.scale != 1 or (number.decimal and not number.fraction)
        if entry.word == "ID" and not sure:
            return False  # "Property ID 7741920"
        told = number.mantissa >= 100 and line.text[number.end : number.end + 1] in (",", ".", ";", ")", "")
        told &= AHEAD_OF_SUM.search(line.low, max(0, start - 16), start) is not None
        return (
            sure
            or entry.codes[0] in line.habits.money  # "He earned GEL 80 daily" in a paper of Georgia
            or _rate_follows(line, number.end, entry.word)  # "MAD 130 to 150 a day"
            or scale_follows(line, number.end)
            or used_near(line, draft.start, entry.codes)
            or ((told or is_price_line(line)) and entry.word not in HEADLINE_WORDS)
        )
    if entry.word in NGULTRUM and line.habits.money.isdisjoint(entry.codes):
        return not line.habits.money or used_near(line, draft.start, entry.codes)  # "Ord. pris 2 490:-. Nu 1 690:-"
    if entry.word in FROM_ABROAD and line.habits.money and line.habits.money.isdisjoint(entry.codes):
        return False  # "fr. 1 095 kr" of Sweden is from so much
    if entry.form in ("code", "prefixed_code"):
        return (
            before not in ("-", "/")
            or not line.text[start - 2 : start - 1].isalnum()
            or _is_behind_a_figure(line, start)
        )
    return True


def _rate_follows(line: Line, end: int, sign: str) -> bool:
    """Whether a rate stands behind the number, or behind the second one of "R500-R700 a day"."""
    other = re.match(rf"(?:[-–]| to | and ) ?(?:{re.escape(sign.lower())})? ?\d[\d,.]*", line.low[end : end + 24])
    return tells_rate(line, end + other.end() if other else end)


def _is_behind_a_figure(line: Line, start: int, sign: str = "") -> bool:
    """Whether the dash or stroke in front of start follows a sum: of the same sign, or, where none is given, of any."""
    found = BEHIND_A_FIGURE.search(line.text, max(0, start - 24), start)
    return found is not None and (found[1] == sign or (not sign and (found[1] is None or found[1].isupper())))


def _opens_speech(line: Line, draft: Draft, start: int, entry: CurrencyWord) -> bool:
    """Whether the quote in front of start opens a speech that begins with a sum."""
    if line.text[start - 2 : start - 1].isalnum() or line.text[start - 2 : start - 1] == "'":
        return False
    return entry.word in line.habits.trusted or tells_rate(line, draft.number.end)


def is_dated_sum(line: Line, k: int) -> bool:
    """Whether token k is the year of "in 2019 rupees 5,000 was paid"."""
    return (
        len(line.tokens[k]) == 4 and line.tokens[k][:2] in ("19", "20") and line.words[k - 1] in ("in", "since", "by")
    )


def scale_follows(line: Line, end: int) -> bool:
    """Whether a scale stands right behind the character at end: " million", "bn"."""
    return bool(
        re.match(
            r"[ -]?(?:k|m|mn|mil|mln|bn|b|tr|billion|million|trillion|thousand|tn|crore|lakh)\b",
            line.low[end : end + 10],
        )
    )


def name_fits(line: Line, draft: Draft, start: int, stop: int, entry: CurrencyWord) -> bool:
    """Whether a word behind a number is money here."""
    number, text = draft.number, line.text
    following = text[stop : stop + 1]
    if entry.word == "€" and CENTS_AT_END.match(text, stop) and number.plain:
        return True  # "18 € 50"
    if entry.form in ("symbol", "symbol_weak") and following.isdigit():
        return (
            start == number.end
            and bool(CENTS_BEHIND.match(text, stop))
            and (number.plain or (entry.word == "$" and number.ambiguous))
        )
    if entry.form == "symbol_weak":
        return weak_sign_fits(line, draft, start, stop, entry)
    if entry.form == "symbol":
        if entry.word in NGULTRUM and not used_near(line, draft.start, entry.codes):
            return False  # "Spar 200,- Nu kun 599,95"
        after = text[stop : stop + 2].strip(" ")  # a line that begins with a number has its own sign
        leads = (
            entry.word in LEADING and number.plain and text[stop : stop + 1] == " " and after[:1].isdigit()
        )  # "mafuta lita 5 TSh 28,500"
        if not leads and (
            entry.word[-1] == "." or entry.word[-1].isalpha() or not (after[:1].isdigit() and start > number.end)
        ):
            return True
        following = NEXT_NUMBER.match(text, stop)  # "129,00 € 64,50 €"
        return following is not None and _is_money_at(line, following.end())
    if entry.form == "code" and entry.weak:
        return _weak_code_fits(line, draft, stop, entry)
    # "in 2019 rupees 5,000 was paid": the name belongs to the number behind it
    of_the_next = entry.form == "name" and is_dated_sum(line, draft.first) and SUM_BEHIND.match(text, stop)
    code_of_next = (
        entry.form == "code" and number.plain and number.mantissa < 1000 and CENTS_OF_NEXT.match(text, stop)
    )  # "bag of 30 GHS 10.50"
    if of_the_next or code_of_next or _is_count_of_pack(line, start, text[start:stop]):
        return False
    if entry.word in ("pound", "pounds"):
        return pounds_are_money(line, draft, stop)
    if entry.form in ("slang", "minor") and entry.weak:
        return _weak_part_fits(line, draft, start, stop, entry)
    return not (entry.weak and entry.form == "name") or _weak_name_fits(line, draft, stop, entry)


def _weak_part_fits(line: Line, draft: Draft, start: int, stop: int, entry: CurrencyWord) -> bool:
    """Whether slang or a minor unit that is another word too is money here: "two lucas for bread", but "two Lucas films"."""
    if entry.form == "slang":
        return line.text[start:stop].islower()
    if entry.word not in ONLY_NEAR_HOME:
        return True
    told = not line.habits.money.isdisjoint(entry.codes) or used_near(line, draft.start, entry.codes)
    return told and PLURAL_BEHIND.match(line.text, stop) is None  # "nine ore carriers" of Norway


def is_sign_of_fuel_price(line: Line, draft: Draft, stop: int) -> bool:
    """ "Bensin 95 kr 21,34": the sign belongs to the price behind it."""
    fuel = draft.number.plain and is_octane(line, draft.number)
    return fuel and line.text[stop : stop + 1] == " " and line.text[stop + 1 : stop + 2].isdigit()


def _is_count_of_pack(line: Line, start: int, word: str) -> bool:
    """ "EGGS LARGE 12 CT", and "18 ct" where nobody pays in euro cents."""
    if word == "ct" and JEWELS.search(line.low, *line.around(start, start)):
        return True  # "Brillant 0,25 ct": carats
    return word == "CT" or (word == "ct" and bool(line.habits.money) and "EUR" not in line.habits.money)


def _is_money_at(line: Line, pos: int) -> bool:
    """Whether a sign or name of money begins there: "129,00 € 64,50 €", "1,99 € 14,99 kn"."""
    signs, names = currency_signs_after(), currency_names()
    return signs.at(line.text, line.low, pos) is not None or names.at(line.text, line.low, pos) is not None


def _weak_code_fits(line: Line, draft: Draft, stop: int, entry: CurrencyWord) -> bool:
    """Whether a code that is a word too, TOP or ALL, is money behind its number."""
    number = draft.number
    if entry.word in line.habits.trusted or used_near(line, draft.start, entry.codes):
        return True
    if entry.word in ALSO_ADJECTIVES and number.scale == 1 and PLURAL_BEHIND.match(line.text, stop):
        return False  # "5,000 TOP tips"
    in_full = number.grouped or number.scale != 1 or number.decimal
    return in_full or (is_price_line(line) and entry.word not in HEADLINE_WORDS)


def _weak_name_fits(line: Line, draft: Draft, stop: int, entry: CurrencyWord) -> bool:
    """Whether a name that is another word too, "won" or "crown", is money here."""
    ahead = max(line.starts[0], draft.start - 60)
    if entry.word in ("mark", "marks") and MARKED.search(line.low, ahead, stop + 20):
        return PAID_IN_MARKS.search(line.low, ahead, draft.start) is not None
    if entry.word == "mark" and draft.number.value > 1:
        return False  # "before the 100m mark"
    if entry.word == "real" and line.low.startswith((" ", "-"), stop) and not ENDS_SUM.match(line.low, stop):
        return False  # "thirty-two real nurses"
    if tells_rate(line, stop) or (entry.word in line.habits.trusted and entry.word != "won"):
        return True
    if entry.word == "won" and (verb := WON_BY.match(line.low, stop)):
        return verb[1] is not None and _is_sum_of_won(line, draft)
    return (
        used_near(line, draft.start, entry.codes)
        or draft.number.scale != 1
        or draft.number.value >= 1000
        or line.low.startswith((" a ", " an ", "/"), stop)
        or bool(MONEY.search(around(line, draft)))
    )


def _is_sum_of_won(line: Line, draft: Draft) -> bool:
    """Of "won by", "won in": whether the number is a sum rather than how many were won."""
    number = draft.number
    beside = around(line, draft)
    told = "KRW" in line.habits.money or used_near(line, draft.start, ("KRW",)) or MONEY.search(beside)
    if CONTESTED.search(beside):
        return False
    return number.scale != 1 or (number.value >= 1000 and bool(told))

"""Shapes of a number that no unit can make a figure of: 21st, 10:30, 2018-03-06, 3D, v2.0.1."""

import re

from extract.find.number.digits import DEAL, STORAGE, Number
from extract.find.refused.numbered_places import is_of_address
from extract.find.text.line import Line

FUEL = re.compile(r":? ?€ ?\d[.,]\d{3}(?!\d)| (?:petrol|benzine?|unleaded|loodvrij)\b")  # behind "Euro 95"
ORDINAL = re.compile(r"(?:st|nd|rd|th)(?![a-z])")
# "2.ª unidad", "3. OG"
ORDINAL_ABROAD = re.compile(r"\.?[ªº](?![CF])|\. (?:OG|UG|DG|Stock|Etage|emelet|sal|etg|kat|patro|kerros|korrus)\b")
PERIOD = re.compile(r"(?:[369]M|[1-4]Q|[12]H)[ -]?(?:(?:19|20)\d\d|[’']?\d\d)\b")  # "9M 2024"
ROOMS = re.compile(r"\d[A-Z]/\d[A-Z]\b")
CURRENCY_MARKS = tuple("$£€¥₹₩")
PER_SEVERAL = re.compile(r"/[1-9]\d{1,3} ?(?:g|gr|ml|kg|l|克|毫升)(?![a-z])")  # "R42/100 g"
PENSION_PLAN = re.compile(r"40[13] ?(?:\([kb]\)|[kb]\b)")  # "put it in the 401(k)"
# What is called by so many generations or pixels: "the 5g network", "a 4k TV".
TECHNOLOGY = re.compile(
    r"(?:[2-6]g[ -](?:networks?|phones?|mobile|spectrum|coverage|services?|licen[cs]es?|technology|auctions?|roll-?out|signal|internet|connections?|towers?)|"
    r"[48]k[ -](?:tvs?|televisions?|cameras?|video|screens?|displays?|monitors?|resolution|projectors?))\b"
)
PENSION_PLANS = (401, 403)
ENDS_PLAINLY = frozenset((" ", ",", ".", "%", ";", ")"))
AFTER_NO = frozenset(("№ ", "# "))
NUMBER_SIGNS = ("№", "#")


def refused_shape(line: Line, number: Number) -> str:
    """Shapes that no unit can make a figure of: 21st, 10:30, 2018-03-06, 3D, v2.0.1."""
    text, start, end = line.text, number.start, number.end
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if (
        before == " "
        and after in ENDS_PLAINLY
        and number.mantissa not in PENSION_PLANS
        and text[start - 2 : start] not in AFTER_NO
        and not (after == "." and ORDINAL_ABROAD.match(text, end))
        and line.words[number.first - 1] != "euro"
    ):
        return ""  # as most numbers stand: behind a blank, in front of a blank or a stop
    if not number.in_words and (_is_ordinal(line, number) or ORDINAL_ABROAD.match(line.text, end)):
        return "ordinal"
    period = after in ("M", "Q", "H") and PERIOD.match(text, start)
    plan = number.mantissa in PENSION_PLANS and PENSION_PLAN.match(line.low, start)
    named = plan or (after in ("g", "k") and TECHNOLOGY.match(line.low, start))
    if period or named or (after == "K" and number.plain and number.mantissa < 10 and before not in CURRENCY_MARKS):
        return "part of a name"
    naira = before == "#" and before in line.habits.trusted and number.grouped
    if (before in NUMBER_SIGNS or text[start - 2 : start] == "№ ") and not naira:
        return "reference number"
    if (
        number.plain
        and number.mantissa in (95, 98)
        and line.words[number.first - 1] == "euro"
        and FUEL.match(line.low, end)
    ):
        return "part of a name"
    added = before == "+" and text[start - 2 : start - 1].isdigit()
    rooms = before == "/" and ROOMS.match(text, start - 3) is not None  # "2D/1B"
    letter = number.in_words and before == "-" and text[start - 2 : start - 1].isupper()  # "the K-one race"
    if added or letter or rooms or (before == "-" and after == " " and _is_glued_to_name(text, start)):
        return "part of a name"  # "the Covid-19 years"
    named = before in ("%", "#") and text[start - 2 : start - 1].isalnum()
    if named or (before == " " and after.isupper() and is_of_address(line, number)):
        return "part of an address"
    is_deal = DEAL.match(text, start if after == "/" else max(0, start - 2)) is not None
    if (
        before in ":/"
        and before
        and text[start - 2 : start - 1].isdigit()
        and not (STORAGE.match(text, end) or is_deal)
    ):
        return "clock time, date or ratio"
    if after and after in ":/" and text[end + 1 : end + 2].isdigit() and not (PER_SEVERAL.match(text, end) or is_deal):
        return "clock time, date or ratio"
    at = before == "@" and not text[start - 2 : start - 1].strip()  # "GST @18%"
    if not number.in_words and before and before in "_@\\&?=" and not at:
        return "part of an address"
    return ""


def _is_glued_to_name(text: str, start: int) -> bool:
    head = start - 1
    while head > 0 and (text[head - 1].isalpha() or text[head - 1] in "'’"):
        head -= 1
    return (
        start - 1 - head > 3
        and text[head].isupper()
        and not text[head : start - 1].isupper()
        and not text[head - 1 : head].isdigit()
    )


def _is_ordinal(line: Line, number: Number) -> bool:
    """21st and 18th, but not 18st, which is a weight."""
    ending = ORDINAL.match(line.low, number.end)
    if ending is None or not number.plain:
        return False
    units, tens = int(number.mantissa % 10), int(number.mantissa % 100)
    return ending.group() == ("th" if 11 <= tens <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(units, "th"))

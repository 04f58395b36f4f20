"""Multiplies a number by the scale words behind it: "4.6 billion", "10k", "three lakh crore", "1 crore 50 lakh"."""

import re
from decimal import Decimal

from extract.find.number.digits import LARGEST, Number
from extract.find.number.parts import part_of_one
from extract.find.text.line import Line
from extract.find.text.unit_at import unit_at
from extract.lexicon import ONE, currency_words, scale_words

MILLION = Decimal(1_000_000)
MOST_BEFORE_PARTS = Decimal(10**13)  # larger scales have no smaller one behind
SMALLER = re.compile(r"\d{1,5}(?:\.\d{1,3})?")  # the 2.5 of "5 crore 2.5 lakh"
# "8万5,000円", "1亿2千万元", "3억 5천만 원": each part below the one in front, a space behind Korean ones only, and money behind all:
# "₩3억 2024년" is a sum and a year.
MONEY_BEHIND = re.compile(r" ?(?:円|元|원|ドル|ユーロ|달러|유로|美元|欧元|歐元|块|塊)")
MYRIADS = frozenset("万萬億亿兆만억조")
BELOW_MYRIAD = re.compile(
    r"(?:(?<=[만억조]) )?(\d,\d{3}|\d{1,4})(?![,.]?\d)(千万|百万|十万|万|萬|億|亿|千|百|천만|백만|만|천|백)?"
)
# "a hundred and twenty k a year", "twenty five k naira", but not "a ten k run".
THOUSAND = re.compile(
    r" k(?=[.,;!?]|\s*$| (?:easy|of (?:it|that|them)|for|on|in|at|and|or|to|from|by|plus|till|until|total|cash|now|more|less|each|when|but|because|so|if|then|already|"
    r"lah|leh|only|straight|this|last|rent|deposit|salary|loan|fees?|debt|bonus|fine|budget)\b|"
    r" (?:an?|per) (?:year|month|week|day|night|annum)\b|"
    r" (?:dollars|pounds|euros|naira|rupees|rand|shillings|bucks|quid|cedis|pesos|dong|baht|yen|rupiah|kyat|kip|riel|tenge|som|"
    r"rou?bles|forints?|lira|dinars|francs|kwacha|kroner|kronor|reais|taka|birr)\b)"
)
# "half a mil for a shack", "two mil"
SAID_MILLION = re.compile(
    r"(?: a)? mil(?=[.,;!?]|\s*$| (?:easy|for|on|in|at|and|or|to|from|by|plus|a|total|cash|now|more|less|each|over|if|because)\b)"
)
IN_MILLIMETRES = re.compile(r"\b(?:rain|gauge|overnight|lens|bolt|drill|pipe|socket|thick)\b")
MIL = re.compile(
    r" mil(?! (?:m|m[²2]|mill\w*|milh\w*|thick|gauge|plastic|bags?|sheet)\b)\b(?: (\d{3})(?![.,]?\d)(?: (millones|milh[õo]es)\b)?)?"
)
TONNES = re.compile(r" t\b")
MILLION_EUROS = re.compile(r" mil (?=(?:euros|dollars|pounds|rand|rupees)\b)")
THOUSAND_PESOS = re.compile(
    r" (?:bin (?=(?:tl|lira|türk lirası|₺)(?![^\W\d_]))|ming (?=s[o'‘ʻ`]?o?'?[‘ʻ`]?m\b|sum\b|so'm|so‘m|soʻm))|"
    r" mil (?=(?:pesos|soles|colones|reais|guaran[ií]e?s|bolivianos|quetzales|lempiras|c[oó]rdobas|"
    r"pessoas|personas|habitantes|moradores|toneladas|fam[ií]lias|hogares|empleos|empregos|viviendas|trabajadores|trabalhadores|estudiantes|alunos|"
    r"hectáreas|unidades|veículos|vehículos|soldados|mulheres|mujeres|mortos|muertos|metros|matrículas|maestros|docentes|jóvenes|jovens)\b)"
)
PART_OF_SCALE = re.compile(r" and (?:a|one) (half|third|quarter)(?![a-z])")
HALF_BEFORE_SCALE = re.compile(r" and a (half|quarter)(?= (?:hundred|thousand|lakh|million|crore|billion|trillion)\b)")
# Scales that only the people of one money use.
OWN_SCALES = re.compile(r" ?(mil|l|m|(?<= )(?:kh)?ar(?:ab|ba))(?![^\W\d_])(?! mi)")
SAY_MIL = frozenset(("ZAR", "NGN", "KES", "GBP", "AUD", "NZD", "INR", "PKR"))
LAKHS = (100_000, 10_000_000)  # and crores
LAKH_MONEY = ("INR", "PKR", "BDT", "NPR", "LKR")
COUNT_IN_LAKHS = frozenset(LAKH_MONEY)
SAY_ARAB = frozenset(("INR", "PKR", "NPR"))
# "2 tys. 700 zł": the stop tells an abbreviation, and money stands behind
THOUSANDS = 1000
REST_OF_THOUSANDS = re.compile(r"(?:(?:tys|tis)|[тt](?:ыс|ис))\. ([1-9]\d\d)(?= ?[^\W\d_])")
AND_SCALE = re.compile(r"(and )|و ?(?=\d)")  # "۱۸ میلیون و ۵۰۰ هزار"
OWN_SCALE_OF = {
    "mil": (
        frozenset(("BRL", "CUP", "VES", "HNL", "NIO", "AOA", "MZN", "MXN", "ARS", "CLP", "COP", "PEN", "UYU", "BOB", "CRC", "DOP", "GTQ", "PYG")),
        Decimal(1000),
    ),
    "l": (COUNT_IN_LAKHS, Decimal(100_000)),
    "m": (frozenset(("IDR",)), Decimal(1_000_000_000)),  # a miliar
    "arba": (SAY_ARAB, Decimal(1_000_000_000)),
    "kharba": (SAY_ARAB, Decimal(100_000_000_000)),
    "arab": (SAY_ARAB, Decimal(1_000_000_000)),
    "kharab": (SAY_ARAB, Decimal(100_000_000_000)),
}  # fmt: skip


SHORT_SCALES = frozenset((*OWN_SCALE_OF, "t", "k", "bin", "ming", "a"))


def read_scale(line: Line, number: Number, *, is_money: bool, codes: tuple[str, ...] = ()) -> None:
    """Multiplies by the scale words behind the number: "4.6 billion", "10k", "three lakh crore", "1 crore 50 lakh".

    codes are the currencies of the sign in front: "R$ 250 mil" is a quarter of a million, "₹45 L" 45 lakh.
    """
    half = (
        HALF_BEFORE_SCALE.match(line.low, number.end)
        if line.low.startswith(" and a", number.end) and number.plain
        else None
    )
    if half:
        number.mantissa += part_of_one(half[1])
        number.decimal = True
        number.extend_to(line, half.end())
    begin = number.end
    if line.words[number.next] in SHORT_SCALES and _read_short_scale(line, number, begin, codes):
        return
    scale, end = _scales(line, begin, is_money=is_money)
    if scale is None or (number.in_words and line.text[begin:end] == " CR"):  # "eight of us, one CR"
        return
    tonnes = number.mantissa >= THOUSANDS or line.low.startswith(" of ", end)
    if not is_money and tonnes and line.low[begin:end].strip() == "tn":
        return  # "10,000tn a day" are tonnes
    if scale > LARGEST:
        number.endless = True
        number.extend_to(line, end)
        return
    number.scale = scale
    number.extend_to(line, end)
    _add_behind_scale(line, number, begin, is_money=is_money)


def is_of_other_money(number: Number, codes: tuple[str, ...]) -> bool:
    """Whether lakhs and crores are told, and nobody counts that money in them: "eight million dollars at a two-hundred-crore valuation"."""
    return number.scale in LAKHS and COUNT_IN_LAKHS.isdisjoint(codes)


def _read_short_scale(line: Line, number: Number, begin: int, codes: tuple[str, ...]) -> bool:
    """Decides about "mil", "k", "t", "L" and the like, which are scales in some company only; whether there is no more to read."""
    if codes and _read_own_scale(line, number, codes):
        return True
    if (number.grouped or number.mantissa >= 100) and TONNES.match(line.low, begin):
        return True  # "US$ 230 million and 104,000 t"
    if number.in_words and number.scale in (1, 100) and (thousand := THOUSAND.match(line.low, begin)):
        number.mantissa, number.scale = number.value, Decimal(1000)  # "two hundred k" is no two lakh
        number.extend_to(line, thousand.end())
        return True
    said = number.in_words or (line.is_note and number.mantissa < 1000 and not number.grouped)
    if _read_mil(line, number, begin):
        return True
    if (
        said
        and number.scale == 1
        and (million := SAID_MILLION.match(line.low, begin))
        and not IN_MILLIMETRES.search(line.low, million.end(), million.end() + 40)
    ):
        number.scale, number.fraction = MILLION, False
        number.extend_to(line, million.end())
        return True
    if number.decimal and MILLION_EUROS.match(line.low, begin):  # "1.1 mil euros" in English
        number.scale = MILLION
        number.extend_to(line, begin + 4)
        return True
    if thousands := THOUSAND_PESOS.match(line.low, begin):
        number.scale *= 1000
        number.extend_to(line, thousands.end() - 1)
        return True
    return False


def _add_behind_scale(line: Line, number: Number, begin: int, *, is_money: bool) -> None:
    """Adds what stands behind the scale at line.text[begin:number.end] and belongs to it: "8万5,000", "1 crore 50 lakh", "2 tys. 700 zł"."""
    end = number.end
    rest = REST_OF_THOUSANDS.match(line.low, end - 4) if number.scale == THOUSANDS and not number.decimal else None
    if rest:
        number.mantissa, number.scale = number.value + int(rest[1]), ONE
        number.extend_to(line, rest.end())
        return
    if line.text[end - 1] in MYRIADS and _add_below_myriad(line, number):
        return
    goes_on = line.words[number.next][:1].isdigit() or line.words[number.next] in ("and", "و")
    if goes_on and line.text[begin:end].strip(" -").isalpha() and number.scale < MOST_BEFORE_PARTS:
        _add_smaller_scales(line, number, is_money=is_money)
        _add_part_of_scale(line, number)


def _read_mil(line: Line, number: Number, begin: int) -> bool:
    """ "24 mil pessoas", "Vendi a moto por 6 mil", "2 mil 500 pesos" where mil is a thousand."""
    own = not number.grouped and OWN_SCALE_OF["mil"][0] & line.habits.money
    mil = MIL.match(line.low, begin) if own else None
    if mil is None:
        return False
    if mil[1]:
        number.mantissa = number.mantissa * 1000 + int(mil[1])
        number.scale *= MILLION if mil[2] else 1
    else:
        number.scale *= 1000
    number.extend_to(line, mil.end())
    return True


def _read_own_scale(line: Line, number: Number, codes: tuple[str, ...]) -> bool:
    """Reads a scale that only the people of the money in front use: "R$ 250 mil", "₹45 L"; whether one stands there."""
    own = OWN_SCALES.match(line.low, number.end)
    if own is None:
        return False
    users, factor = OWN_SCALE_OF[own[1]]
    if own[1] == "m" and not (
        line.text[own.end() - 1] == "M" and "," in line.text[number.start : number.end] and number.decimal
    ):
        return False  # "Rp 1,2 M" is a milliard, "Rp 1.2m" a million
    if own[1] == "mil" and line.habits.hundreds and users & set(codes):
        number.scale = factor  # "$70 mil al mes" of Chile
    elif own[1] == "mil" and codes[0] in SAY_MIL:
        number.scale = MILLION  # "R350 mil", as people there shorten a million
    elif codes[0] in users:
        number.scale = factor
    else:
        return False
    number.extend_to(line, own.end())
    return True


def _add_below_myriad(line: Line, number: Number) -> bool:
    """Adds the parts behind 万 and its like; whether there are any."""
    last, value, end = number.scale, number.value, number.end
    while part := BELOW_MYRIAD.match(line.text, end):
        scale = scale_words().at(part[2], part[2], 0)[1].factor if part[2] else ONE
        amount = Decimal(part[1].replace(",", "")) * scale
        if amount >= last:
            break
        last, value, end = scale, value + amount, part.end()
    if end == number.end or not MONEY_BEHIND.match(line.text, end):
        return False
    number.mantissa, number.scale = value, ONE
    number.grouped = True  # as good as: no year and no name is written so
    number.extend_to(line, end)
    return True


def _add_part_of_scale(line: Line, number: Number) -> None:
    """3 million and a half."""
    part = PART_OF_SCALE.match(line.low, number.end)
    if part and number.scale > 100 and not scale_words().at(line.text, line.low, part.end() + 1):
        number.mantissa += part_of_one(part[1])
        number.extend_to(line, part.end())


def _scales(line: Line, pos: int, *, is_money: bool) -> tuple[Decimal | None, int]:
    product, end = None, pos
    while True:
        gap = end + (line.text[end : end + 1] in (" ", "-"))
        found = scale_words().at(line.text, line.low, gap) if gap < line.ends[-1] else None
        if found is None or not _scale_fits(found[1].needs, glued=gap == end, is_money=is_money):
            return product, end
        if product is not None and found[1].needs:
            return product, end  # "3.4 million t, 13% less" are tonnes
        behind = line.text[found[0] : found[0] + 1] if found[0] - gap == 1 else ""
        if (behind.isalpha() and unit_at(line, gap)) or (behind == "$" and gap > end):
            return product, end  # "600kWh", "set for 4 B$28"
        product = min((product or ONE) * found[1].factor, LARGEST * 10)
        end = found[0]
        if not line.text[gap:end].isalpha() or end - gap < 4:
            return product, end  # no abbreviation is followed by a second scale: "28.18mn b/d"


def _scale_fits(needs: str, *, glued: bool, is_money: bool) -> bool:
    if "glued" in needs and (glued or needs == "glued"):
        return glued
    return is_money or "money" not in needs


def _add_smaller_scales(line: Line, number: Number, *, is_money: bool) -> None:
    """1 crore 50 lakh; 4 thousand 3 hundred and 21: each next scale is smaller than the one before."""
    last, value, end, parts = number.scale, number.value, number.end, 1
    while True:
        pos = end + (line.text[end : end + 1] == " ")
        conjunction = AND_SCALE.match(line.low, pos)
        joined = conjunction is not None and conjunction[1] is not None
        pos = conjunction.end() if conjunction else pos
        k = line.first_from(pos, number.next)
        if k >= len(line) or line.starts[k] != pos or not SMALLER.fullmatch(line.tokens[k]):
            break
        amount = Decimal(line.tokens[k])
        scale, stop = _scales(line, line.ends[k], is_money=is_money)
        if scale is None and joined and (parts > 1 or last == 100) and _is_rest(line, k, last, is_money=is_money):
            scale, stop = ONE, line.ends[k]
        if scale is None or (scale != ONE and not line.text[line.ends[k] : stop].strip(" ").isalpha()):
            break
        if scale >= last or amount * scale >= last:
            break
        value += amount * scale
        last, end, parts = scale, stop, parts + 1
        if scale == ONE:
            break
    if parts > 1:
        number.mantissa, number.scale, number.in_words = value, ONE, True
        number.extend_to(line, end)


def _is_rest(line: Line, k: int, last: Decimal, *, is_money: bool) -> bool:
    """Whether "and 21" ends the words of a number; a hundred or more do only of money, and else count something new."""
    amount = Decimal(line.tokens[k])
    if amount >= last or amount != int(amount):
        return False
    return amount < 100 or (amount < 1000 and (is_money or line.words[k + 1] in currency_words()))

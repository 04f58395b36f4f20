"""Prices that shops write without a sign of money: "Dagens ret 129,-", "Kahvi 500 g 5,49 (10,98/kg)", "Es teh 5rb"."""

import re

from extract.find.number.digits import regroup
from extract.find.number.draft import Draft
from extract.find.number.scales import MILLION
from extract.find.refused.times import is_year
from extract.find.text.line import Line
from extract.find.units.rates import read_rate
from extract.find.unsaid.words_of_money import be_unsaid_money
from extract.lexicon import currency_names, currency_signs_after

PRICES_IN = re.compile(
    r"\b(?:preise|prezzi|prijzen|prices|precios|prix|preços|preturi|prețuri|ceny|cene|priser|hinnat|árak|fiyatlar|цены|ціни|цени)\b"
    r"(?: [a-zà-ž]+)?,? (?:in|en|em|w|v|u|i|în|в|у) (?=.)",
    re.IGNORECASE,
)
LONGEST = 90  # characters of a label, a line of a menu or an ad: longer ones are sentences
CENTS = re.compile(r"\d[.,:]\d\d$")
# The dash that stands for no cents: not the one of "Madrid, 12.- El presidente" or "45,– mostly women".
NO_CENTS = re.compile(
    r",-{1,2}(?=$|[\s/),]|\.(?!\d))|[.,][-–—]{1,2}(?=$|\n|/)|(?<=,\d{3})\.-(?= )|\.-(?= [^\x00-\u024f])|"
    r"/[-=](?![\w/-])"  # "15,000/- per day" of East Africa and India
)
NO_DASH_PRICES = frozenset(("GBP", "USD", "AUD", "CAD", "NZD", "INR", "PKR", "NGN", "KES", "ZAR"))
DATELINE = re.compile(r"^\W*(?:[^\d\n]{1,20},? )?\d{1,3}$")
# What labels tell the price of one by: nothing else has two decimals of it and no unit of its own.
PER_UNIT = re.compile(r" ?/ ?(?:kg|hg|st|stk|kpl|szt|ks|kus|pcs|db)\b\.?(?! ?/| (?:daily|a day|per|fuel|body)\b)")
WAS = r"(?:statt|anstatt|instead of|au lieu de|ipv|i\.p\.v\.|før|ennen|zamiast|invece di|en vez de)"
# A pack, its price and what gives the price away: that of one kilo in brackets, or the one before.
PACK = r"\d ?(?:g|kg|ml|cl|dl|l|gr)\.? "
PACKED = re.compile(rf"{PACK}$")
SAID_AGAIN = re.compile(rf" ?\(?\d+[.,]\d\d ?/ ?(?:kg|l|100 ?g)\b| {WAS} \d+[.,]\d\d")
# "500 g Schale 2,49 (1 kg = 4,98)"
UNIT_PRICE_BEHIND = re.compile(r"\s?\(1(?:00)? ?(?:kg|l|g|ml) ?= ?\d+[.,]\d\d")
UNIT_BEFORE = re.compile(r"\(1(?:00)? ?(?:kg|l|g|ml) ?= ?$")
BEFORE = re.compile(rf"{PACK}\d+[.,]\d\d {WAS} $")
# "29k" is so many thousand dong on any Vietnamese menu, "5rb" rupiah.
THOUSANDS = re.compile(r"\d(?:k| ?(rb|ribu|jt|juta))$")
MILLIONS_OF_DONG = re.compile(r" (?:triệu|tr)$")
THOUSAND = 1000
FOR_ONE_IN_VIETNAM = re.compile(r" ?/ ?(?:tháng|ngày|đêm|người|kg|m2|giờ|phòng|suất|phần|vé|lít|năm)(?![^\W\d_])")
VIETNAMESE = re.compile(r"[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
# "1.05 lakh, slightly negotiable", "2.5 lac final"
OFFERED = re.compile(
    r",? (?:slightly |price )?(?:negotiable|obo|ono|nego|onwards)\b|,? (?:final|fixed|firm)(?=\s*$|[.,;!])"
)
A_TIME = re.compile(
    r" ?(?:/|per) ?(?:bulan|bln|hari|malam|minggu|tahun|thn|pax|porsi|kg|kilo|ekor|ikat)\b"
)  # "1,5jt/bulan"
OF_A_MONTH = re.compile(r" (?:a|per) (?:month|year|annum)\b")
THREE_DECIMALS = re.compile(r"[0-3],\d{3}")
PUMP = re.compile(
    r"\b(?:sp ?9[58]|e10|e85|gazole|gplc?|gasolio|benzina|diesel|super|gasóleo|gasolina|euro ?95|benzine)\b"
)
MENU = re.compile(r"[^\W\d][.)]? \d{1,3}[.,]\d\d(?=\s|$|[,;]|\.(?:\s|$))")  # a word and its price
LEAST_OF_MENU = 3
SPORTS = re.compile(
    r"\b(?:seconds?|secs?|metres|heat|final|race|round|odds|index|shares?|stocks?|close[ds]?|gpa|score\w*|run|ran|version|won|beat|rate[sd]?|points?)\b"
)
HEADS = r"users?|views?|pengikut|penonton|pelanggan|produksi|langkah|tamu|pengunjung|orang"
COUNTED_AHEAD = re.compile(rf"\b(?:{HEADS})(?: [a-z]+)? $")
FOR_A_HEAD = re.compile(r" ?(?:/|per) ?orang\b")
TICKET = re.compile(r"\b(?:tiket|sewa|harga|paket|wisata|masuk|trip|tour)\b")
COUNTED = re.compile(rf"\b(?:{HEADS}|visit\w*|followers?|chạy|đi bộ|km)\b")
OF_PAY = re.compile(r"\b(?:salary|sahod|pay|wages?|rent|in hand|stipend|earn\w*|allowance|package|ctc)\b")


def read_dash_price(line: Line, draft: Draft) -> bool:
    """Whether the dash of "129,-" and "3,500.-" stands for no cents, whatever else the number could be; then it is money."""
    number = draft.number
    if number.in_words or draft.low is not None or draft.end == number.end or is_year(line, draft):
        return False
    dash = NO_CENTS.match(line.text, number.end)
    if (
        dash
        and dash.group()[0] != "/"
        and line.text.startswith(".", dash.end())
        and not (line.habits.money and line.habits.money.isdisjoint(NO_DASH_PRICES))
    ):
        return False  # "On page 12,-."
    speaks = (
        dash is not None and dash.group()[0] == "." and line.text[dash.end() : dash.end() + 2].strip()[:1].isupper()
    )
    if dash is None or (speaks and DATELINE.match(line.text[line.starts[0] : number.end])):
        return False  # "Madrid, 12.- El presidente", but "ข้าวผัดกุ้ง 65.- ชาเย็น 35.-"
    if number.ambiguous and number.decimal:
        regroup(number)  # "1.499,-"
    be_unsaid_money(draft)
    read_rate(line, draft)
    return True


def read_pump_price(line: Line, draft: Draft) -> bool:
    """ "SP98 1,829 Gazole 1,659": who pays in euros writes three decimals at the pump; then it is money."""
    number = draft.number
    if not line.is_note or "EUR" not in line.habits.money or not number.grouped or PUMP.search(line.low) is None:
        return False
    if not THREE_DECIMALS.fullmatch(line.text, draft.start, number.end):
        return False
    number.mantissa, number.grouped, number.decimal = number.mantissa / 1000, False, True
    be_unsaid_money(draft)
    read_rate(line, draft)
    return True


def read_shop_price(line: Line, draft: Draft) -> bool:
    """Whether the bare number is written as only prices are; then it is money of a currency that no word tells."""
    number = draft.number
    if number.in_words or number.fraction or draft.low is not None:
        return False
    told = _money_of_menu(line, draft)
    ways = (_is_unit_price, _is_of_label, _is_short, _is_of_menu)
    if told is None and not any(way(line, draft) for way in ways):
        return False
    be_unsaid_money(draft)
    draft.codes = told or draft.codes
    read_rate(line, draft)
    return True


def _money_of_menu(line: Line, draft: Draft) -> tuple[str, ...] | None:
    """The money that a note tells for all its prices: "Margherita 6,50 · Coperto 2,00 (prezzi in €)"."""
    if not line.is_note or CENTS.search(line.text, draft.start, draft.number.end) is None:
        return None
    told = PRICES_IN.search(line.text)
    money = told and (
        currency_names().at(line.text, line.low, told.end())
        or currency_signs_after().at(line.text, line.low, told.end())
    )
    return money[1].codes if money else None


def _is_of_menu(line: Line, draft: Draft) -> bool:
    """ "Kopi O 1.80 Roti canai 1.50 Nasi lemak 8.50": one of three prices behind what they buy, and nothing there is run or scored."""
    if not line.is_note or not line.habits.money or CENTS.search(line.text, draft.start, draft.number.end) is None:
        return False
    return len(MENU.findall(line.text)) >= LEAST_OF_MENU and not SPORTS.search(line.low)


def _is_unit_price(line: Line, draft: Draft) -> bool:
    """ "(10,98/kg)", "129:90/kg": the doses and counts of science have a point, and no brackets."""
    cents = CENTS.search(line.text, draft.start, draft.number.end)
    if cents is None or not PER_UNIT.match(line.low, draft.end):
        return False
    return line.text[draft.start - 1 : draft.start] == "(" or cents.group()[1] in ",:"


def _is_of_label(line: Line, draft: Draft) -> bool:
    """ "Kahvi 500 g 5,49 (10,98/kg)", "100 g 2.15 statt 2.70": a table of what food holds has neither."""
    if line.ends[-1] - line.starts[0] > LONGEST or not CENTS.search(line.text, draft.start, draft.number.end):
        return False
    before = max(line.starts[0], draft.start - 30)
    if UNIT_PRICE_BEHIND.match(line.low, draft.end) or UNIT_BEFORE.search(line.low, before, draft.start):
        return True
    if PACKED.search(line.low, before, draft.start):
        if ":" in line.text[draft.start : draft.number.end]:
            return True  # "Falukorv 800 g 39:90"
        return SAID_AGAIN.match(line.low, draft.end) is not None
    return BEFORE.search(line.low, before, draft.start) is not None


def _is_short(line: Line, draft: Draft) -> bool:
    """ "29k" and "5rb" at the end of a line of a menu, "1.05 lakh, negotiable", "salary 18k a month"."""
    if draft.number.scale >= THOUSAND and "VND" in line.habits.money and FOR_ONE_IN_VIETNAM.match(line.low, draft.end):
        return True
    if line.ends[-1] - line.starts[0] > LONGEST:
        return False
    if draft.number.scale == MILLION and MILLIONS_OF_DONG.search(line.low, draft.start, draft.number.end):
        return not COUNTED.search(line.low, line.starts[0], line.ends[-1])
    if draft.number.scale in (100_000, 1_000_000, 10_000_000) and OFFERED.match(line.low, draft.end):
        return True
    thousands = THOUSANDS.search(line.low, draft.start, draft.number.end)
    if thousands is None:
        return False
    whole = line.starts[0], line.ends[-1]
    if thousands[1] and A_TIME.match(line.low, draft.end):
        return not COUNTED_AHEAD.search(line.low, max(line.starts[0], draft.start - 20), draft.start)
    if thousands[1] and FOR_A_HEAD.match(line.low, draft.end) and TICKET.search(line.low, line.starts[0], draft.start):
        return True
    if OF_A_MONTH.match(line.low, draft.end):
        return OF_PAY.search(line.low, line.starts[0], draft.start) is not None and not COUNTED.search(line.low, *whole)
    if COUNTED.search(line.low, *whole):
        return False
    last = draft.first > 0 and (draft.next >= len(line) or line.tokens[draft.next] in (".", "!", ","))
    return last and (thousands[1] is not None or VIETNAMESE.search(line.low, *whole) is not None)

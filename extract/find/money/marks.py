"""The marks round a number that change it: minus, accounting brackets, the dash of round prices, doubtful points."""

import re

from extract.find.money.exchange import RATED
from extract.find.number.digits import regroup
from extract.find.number.draft import Draft
from extract.find.number.scales import MILLION
from extract.find.number.separators import parse_digits
from extract.find.text.line import Line

RATE_BEHIND = re.compile(r" (?:an?|each) ")
ROUND_DASH = re.compile(
    r"(?:[,./][-–—]{1,2}|,--|/=)(?!\w)|,-{1,2}(?=(?:Ft|Kč|kr|zł|€|RSD|lei|Rp|kn|din|DKK|SEK|NOK|CZK|HUF)\b)"
)
DASH_OPENERS = frozenset(",./")
PUMPED = re.compile(r"\b(?:euro ?9[58]|petrol|diesel|benzine?|gasoil|gazole|lpg|e10|e5|super|fuel)\b")
# Money in which a litre costs a few units, and pumps show thousandths: "1.019 kip/kWh" is a thousand.
IN_THOUSANDTHS = frozenset((
    "EUR", "PLN", "RON", "BGN", "HRK", "BAM", "GEL", "BYN", "CHF", "USD", "GBP", "CAD", "AUD", "NZD", "BRL", "SAR",
    "AED"
))  # fmt: skip
DEAREST_FUEL = 3_500  # thousandths of a euro
THREE_DECIMALS = frozenset(("KWD", "BHD", "OMR", "TND", "JOD", "IQD", "LYD"))
MAJORS = frozenset(("USD", "EUR", "GBP", "CHF", "AUD", "NZD", "CAD"))
OF_POINTS = frozenset(
    ("USD", "GBP", "CAD", "AUD", "NZD", "ZAR", "INR", "PKR", "KES", "NGN", "GHS", "PHP", "MYR", "SGD", "HKD")
)  # of those whose papers part no thousands with points
LEAST_UNLIKE_RATE = 10
# "Sterling fell to $1.245", "the pound bought 1.174 euros"
RATE_OF = re.compile(r"\b(?:sterling|(?:the|one) (?:pound|euro|dollar|rand|franc)|aussie|kiwi|cable)\b[^.;\n]*$")
PUMPS = frozenset(("USD", "CAD", "AUD", "NZD", "GBP", "EUR"))
THOUSANDS_A_DOLLAR = frozenset(
    ("IDR", "VND", "COP", "PYG", "LAK", "KHR", "IRR", "UZS", "GNF", "LBP", "UGX", "TZS", "MGA", "BIF", "RWF", "KRW", "MNT", "IQD", "SYP", "MMK")
)  # fmt: skip
SOLD_IN_THOUSANDTHS = frozenset(("bushel", "share", "pound", "litre", "gallon", "barrel", "therm"))
MARKETS = re.compile(
    r"\b(?:shares?|stock|closed|settled|traded|dividend|petrol|diesel|regular|unleaded|gasoline|natural gas|soybeans?|corn|wheat|dólar|tipo de cambio|"
    r"exchange rate|representative rate|"
    r"against the dollar|the dollar (?:fell|rose|closed|traded|was|sold|ended|bought|opened|stood|slipped|gained))\b"
)
PUMP_PRICE = re.compile(r"\d\.\d\d9")  # "Regular $3.299" of an American pump
THOUSANDS = re.compile(r"\d{2,3}\.000")
LEAST_DISCOUNT = 5
MARKET = re.compile(
    r"\b(?:shares?|stocks?|index|indices|nasdaq|dow|ftse|sensex|nifty|bitcoin|btc|crypto|clos\w+|trad\w+|brent|crude|oil|revenue|profit|sales|yoy|y/y)\b"
)
MINUS_WORDS = ("minus", "negative")
MILLIMES = re.compile(r"\d{1,3},\d{3}")
STARTS_AMOUNT = frozenset(
    [
        "of",
        "is",
        "was",
        "were",
        "to",
        "at",
        "from",
        "by",
        "reported",
        "posted",
        "totalled",
        "totaled",
        "recorded",
        "be",
        "been",
        "=",
        ":",
    ]
)


# Behind these a bracket means a loss only where the words in front speak of results.
APART = frozenset((":", "is", "was", "were", "at"))
OF_RESULTS = re.compile(
    r"\b(?:profits?|loss(?:es)?|income|ebit\w*|earnings|eps|cash|net|results?|margins?|balance|deficit|surplus|equity|revenue)\b"
)
WEIGHED = frozenset(("kilogram", "litre"))


def read_round_dash(line: Line, draft: Draft) -> None:
    """ "2.499,- kr", "Rs. 2,499/-", "CHF 1'250.–": the dash says that no cents follow."""
    dash = ROUND_DASH.match(line.text, draft.end) if line.text[draft.end : draft.end + 1] in DASH_OPENERS else None
    if dash:
        draft.extend_to(line, dash.end())


def be_discount(line: Line, drafts: list[Draft]) -> None:
    """The "-30 %" beside the prices of a note is a discount of so much; of shares and markets it is a fall."""
    if not line.is_note or not any(draft.kind == "money" for draft in drafts) or MARKET.search(line.low):
        return
    for draft in drafts:
        if draft.kind == "percent" and draft.negative and draft.number.plain and draft.number.value >= LEAST_DISCOUNT:
            draft.negative = False


def settle_millimes(line: Line, draft: Draft) -> None:
    """ "3,450 DT": who writes dinar tunisien writes its thousandths behind a comma, and parts thousands by blanks."""
    number = draft.number
    if (
        draft.currency
        and draft.currency.word in ("DT", "TD", "dt", "د.ت")
        and MILLIMES.fullmatch(line.text, number.start, number.end)
    ):
        number.mantissa, number.grouped, number.decimal = number.mantissa / 1000, False, True


def read_minus(line: Line, draft: Draft) -> None:
    """-5%, - 1 4/5, minus five, negative 3; a plus changes nothing but belongs to the words."""
    k, text = draft.first - 1, line.text
    if k < 0:
        return
    sign = line.tokens[k]
    if sign in ("-", "–"):
        glued, opens = (
            line.ends[k] == draft.start,
            k == 0 or line.starts[k] > line.ends[k - 1] or line.tokens[k - 1] in "([{:,;",
        )
        follows_number = k > 0 and line.tokens[k - 1][-1].isdigit() and not _is_minus_of_row(line, draft, k)
        if (
            opens
            and not follows_number
            and (glued or (k == 0 and sign == "-" and draft.kind != "money"))
            and not (sign == "–" and k == 0 and not glued)
        ):
            draft.negative, draft.start, draft.first = True, line.starts[k], k
    elif sign == "+" and line.ends[k] == draft.start and (k == 0 or line.starts[k] > line.ends[k - 1]) and draft.kind:
        draft.start, draft.first = line.starts[k], k
    elif line.words[k] in MINUS_WORDS and line.words[k - 1] != "or" and text[line.ends[k] : draft.start] == " ":
        draft.negative, draft.start, draft.first = True, line.starts[k], k


def _is_minus_of_row(line: Line, draft: Draft, k: int) -> bool:
    """ "EBIT 114.3 119.5 -4.4%", "S&P 500 -0.6%": a sign right before the number and apart from the larger one in front is no dash of a range."""
    before = parse_digits(line.tokens[k - 1]) if draft.kind == "percent" and not line.glued(k) else None
    return draft.kind == "percent" and before is not None and before[0] > draft.number.mantissa


def read_accounting_brackets(line: Line, draft: Draft) -> None:
    """Of money, ($4.2 million) is negative where the sentence wants an amount; behind another figure it is an aside."""
    if not in_brackets(line, draft) or (draft.per is not None and "/" in line.text[draft.number.end : draft.end]):
        return  # "2,49 € (6,23 €/kg)"
    k = draft.first - 2
    if k < 0 and draft.per is not None:
        return  # a line of a shop: "(20.3p per 100g)"
    if k < 0 and RATE_BEHIND.match(line.low, draft.end + 1):
        return  # "($40 AUD) a seat"
    compared = line.words[k] == "with" and line.words[k - 1] == "compared"
    if (
        k >= 0
        and line.words[k] in APART
        and not OF_RESULTS.search(line.low, line.around(draft.start, draft.end)[0], draft.start)
    ):
        return  # "Entry fee: (£5)", "The price was ($40)"
    if k < 0 or line.words[k] in STARTS_AMOUNT or line.tokens[k] == "|" or compared:
        be_loss(line, draft)


def in_brackets(line: Line, draft: Draft) -> bool:
    """Whether the brackets stand right round the figure."""
    text = line.text
    return draft.start > 0 and text[draft.start - 1] == "(" and text[draft.end : draft.end + 1] == ")"


def be_loss_in_brackets(line: Line, draft: Draft) -> None:
    """Makes money with brackets right round it a loss: in a table they mean nothing else."""
    if draft.kind == "money" and in_brackets(line, draft):
        be_loss(line, draft)


def be_loss(line: Line, draft: Draft) -> None:
    """Makes the figure in brackets negative, and takes the brackets in."""
    draft.negative = True
    draft.start -= 1
    draft.first -= 1
    draft.extend_to(line, draft.end + 1)


def _has_three_decimals(line: Line, draft: Draft, code: str) -> bool:
    """Whether a sum told with a point and three digits has decimals: a rate of exchange, or a price of fuel, grain or shares
    in the money of a place that parts no thousands with points.
    """
    number = draft.number
    if draft.per in RATED:
        return code not in THOUSANDS_A_DOLLAR
    begin = max(line.starts[0], draft.start - 60)
    if line.habits.comma_decimals:
        return False
    if number.mantissa < LEAST_UNLIKE_RATE and code in MAJORS and RATE_OF.search(line.low, begin, draft.start):
        return True
    if not (line.habits.points or code in OF_POINTS):
        return False
    if code in PUMPS and PUMP_PRICE.fullmatch(line.text, number.start, number.end):
        return True
    return number.mantissa < 100 and (
        draft.per in SOLD_IN_THOUSANDTHS or MARKETS.search(line.low, begin, draft.end + 40) is not None
    )


def settle_point(line: Line, draft: Draft) -> None:
    """Of a doubtful point: a price of three decimals is a thousand ("1.299 €").

    Unless it is that of fuel, or its money has three decimals.
    """
    number = draft.number
    thousands = draft.kind == "quantity" and THOUSANDS.fullmatch(line.text, number.start, number.end)
    if number.decimal and (line.habits.comma_decimals or thousands) and number.scale == 1:
        regroup(number)  # "85.000 km"
    if (
        draft.unit in WEIGHED
        and number.grouped
        and "," in line.text[number.start : number.end]
        and line.habits.comma_decimals
    ):
        number.mantissa, number.grouped, number.decimal = number.mantissa / 1000, False, True  # "1,240 KG" at the till
    if (
        draft.kind == "money"
        and number.decimal
        and number.scale == MILLION
        and not line.habits.points
        and draft.codes[0] in THOUSANDS_A_DOLLAR
    ):
        regroup(number)  # "Gs. 14.500 million"
    if draft.kind != "money" or number.scale != 1 or draft.factor != 1:
        return
    code = next((code for code in draft.codes if code in line.habits.money), draft.codes[0])
    fuel = draft.per in ("litre", "gallon", "kilowatt hour", "cubic metre") and code in IN_THOUSANDTHS
    if number.decimal and not (fuel or code in THREE_DECIMALS or _has_three_decimals(line, draft, code)):
        regroup(number)
    if not (number.grouped and fuel) or number.mantissa >= 10_000:
        return
    # "Diesel € 1,839 per liter", but whisky at €2,500 per litre
    pumped = draft.codes[0] == "EUR" and draft.per == "litre" and number.mantissa < DEAREST_FUEL
    pumped = pumped and PUMPED.search(line.low, line.around(draft.start, draft.end)[0], draft.start) is not None
    pumped |= code == "BRL" and "BRL" in line.habits.money  # "R$ 5,899/l": thousands are parted with a point there
    if pumped or not draft.currency_left:
        number.mantissa = number.mantissa.scaleb(-3)

"""Sums in the number words of Chinese and Japanese: "三十八元", "两百五十块", "三千円"."""

import re
from decimal import Decimal

from extract.find.number.digits import Number
from extract.find.text.line import Line

DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2}
TENS = {"十": 10, "百": 100, "千": 1000}
MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
SIGNS = frozenset((*DIGITS, *TENS, *MYRIADS))
MONEY = "元块塊圓円"
ANY = f"[{''.join(sorted(SIGNS))}]"
# Without money behind them the same signs stand in hundreds of words, and 块 counts cakes and fields as well: it is money where a sum ends.
# One sign alone ("三元") is a name or a term as often, and needs a break or a word of prices in front.
ENDS = r"(?=钱|一[碗个份斤只张杯瓶件位]|半|起|左右|[，。,.!！?？;；、)）/\s\d]|$)"
SUM = re.compile(
    rf"(?<!\d)(?<!第)(?<!{ANY})(?!一块|一塊)({ANY}{{1,14}})(?= ?(?:元(?![素件数論论化旦宵桥]|一次)|[块塊]{ENDS}|圓|円(?![形筒周卓])))"
)
BEFORE_ONE_SIGN = re.compile(r"(?:^|[^\u4e00-\u9fff]|[价價费費收各每只才要共需满減减付给給花])$")


def starts_of_sums(text: str) -> list[int]:
    """Where the number of every such sum begins."""
    if text.isascii() or not any(money in text for money in MONEY):
        return []
    return [found.start() for found in SUM.finditer(text) if _is_sum(text, found)]


def _is_sum(text: str, found: re.Match[str]) -> bool:
    alone = len(found[1]) == 1 and not BEFORE_ONE_SIGN.search(text, max(0, found.start() - 1), found.start())
    return not alone and value_of(found[1]) is not None


def read_han(line: Line, k: int) -> Number | None:
    """The number that begins at token k, or None."""
    found = SUM.match(line.text, line.starts[k])
    value = value_of(found[1]) if found else None
    if found is None or value is None:
        return None
    end = found.end(1)
    return Number(line.starts[k], end, k, line.first_from(end, k), value)


def value_of(signs: str) -> Decimal | None:
    """What the signs are, or None where they are no number.

    >>> value_of("三十八"), value_of("两百五"), value_of("一万二千"), value_of("十"), value_of("三三")
    (Decimal('38'), Decimal('250'), Decimal('12000'), Decimal('10'), None)
    >>> value_of("三亿五千万")
    Decimal('350000000')
    """
    total = section = 0
    digit, unit, last = None, 1, 0
    for sign in signs:
        if sign in DIGITS:
            if digit:
                return None
            digit = DIGITS[sign]
            unit = 1 if digit == 0 else unit
        elif sign in TENS:
            section += (1 if digit is None else digit) * TENS[sign]
            digit, unit = None, TENS[sign]
        else:
            below = section + (digit or 0)
            total = total + below * MYRIADS[sign] if MYRIADS[sign] < last else (total + below) * MYRIADS[sign]
            section, digit, unit, last = 0, None, MYRIADS[sign], MYRIADS[sign]
    if digit and unit > 10:  # "两百五" leaves out its last ten
        digit *= unit // 10
    value = total + section + (digit or 0)
    return Decimal(value) if value else None

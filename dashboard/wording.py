"""Numbers, money, dates and names as people read them: "US$27.7 bn", "Rs 1,700 a day (PKR)", "12 Mar 2018".

The decimal point and the thousands comma are the same in every browser, whatever its language.
"""

import math
import re
from typing import NamedTuple

_SCALES = ((1e12, " tn"), (1e9, " bn"), (1e6, " m"))
INTERNATIONAL_DOLLAR = "international_dollar"  # no ISO code: what a US dollar buys in the United States
_SIGNS = {
    INTERNATIONAL_DOLLAR: "Int$",
    "USD": "US$",
    "EUR": "€",
    "GBP": "£",
    "JPY": "¥",
    "CNY": "CN¥",
    "BRL": "R$",
    "AUD": "A$",
    "CAD": "C$",
}
_RUPEES = ("INR", "PKR", "LKR", "NPR", "MUR", "SCR")
_APPROX = {"about": "about ", "over": "over ", "under": "under ", "up_to": "up to ", "at_least": "at least "}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MINUS = "\u2212"
_KINDS = {"money": "Money", "percent": "Percentages", "count": "Counts", "quantity": "Physical quantities"}
_CONFIDENCE = {"high": "High", "medium": "Medium", "low": "Low"}
MISSING = "not stated"


class Measure(NamedTuple):
    """What a figure says: value, or both low and high, are numbers and the rest NaN; unit is ISO 4217 for money."""

    value: float
    low: float
    high: float
    kind: str
    unit: str
    per: str = ""
    approx: str = ""


def number(value: float, digits: int = 3) -> str:
    """A number with `digits` significant digits: 27.7 bn, 1,700, 0.004, −3.5. Not a number gives "not stated"."""
    if not math.isfinite(value):
        return MISSING
    rounded = float(f"{abs(value):.{digits - 1}e}")
    sign = _MINUS if value < 0 and rounded else ""
    factor, scale = next(((factor, scale) for factor, scale in _SCALES if rounded >= factor), (1.0, ""))
    return sign + _plain(rounded / factor, digits) + scale


def full_number(value: float) -> str:
    """Every digit that is known: 27,718,281,828 or 895.4."""
    if not math.isfinite(value):
        return MISSING
    text = f"{abs(value):,.0f}" if value == int(value) else f"{abs(value):,.6f}".rstrip("0").rstrip(".")
    return (_MINUS if value < 0 else "") + text


def money(value: float, currency: str, digits: int = 3) -> str:
    """An amount with its sign: "US$27.7 bn", "Rs 1,700 (PKR)", "KZT 38.8 bn". currency is an ISO 4217 code."""
    return _with_sign(number(value, digits), currency)


def full_money(value: float, currency: str) -> str:
    """An amount with every digit: "US$27,718,281,828"."""
    return _with_sign(full_number(value), currency)


def quantity(value: float, kind: str, unit: str, digits: int = 6) -> str:
    """A value with its unit: "US$2 bn", "75%", "3.2 percentage points", "51 projects"."""
    if kind == "money":
        return money(value, unit, digits) if unit else number(value, digits)
    if unit == "percent":
        return number(value, digits) + "%"
    return f"{number(value, digits)} {plural(unit.replace('_', ' '), value)}".rstrip()


def amount(measure: Measure, digits: int = 6) -> str:
    """A figure in words, range, doubt and rate included: "about Rs 500 a day (INR)", "US$3 bn to US$5 bn"."""
    kind, unit = measure.kind, measure.unit
    if math.isfinite(measure.value):
        words = quantity(measure.value, kind, unit, digits)
    elif math.isfinite(measure.low) and math.isfinite(measure.high):
        words = f"{quantity(measure.low, kind, unit, digits)} to {quantity(measure.high, kind, unit, digits)}"
    else:
        return MISSING
    return _APPROX.get(measure.approx, "") + _with_rate(words, measure.per)


def rate_words(per: str) -> str:
    """The denominator in words: "a day", "an hour", "a barrel"; empty for none."""
    if not per:
        return ""
    if per[0].isdigit():
        return f"per {per.replace('_', ' ')}"
    return f"{'an' if per[0] in 'aeiou' or per == 'hour' else 'a'} {per.replace('_', ' ')}"


def plural(noun: str, n: float) -> str:
    """The noun for a number of things: plural("country", 2) is "countries". A noun already plural stays."""
    if n == 1 or not noun or noun.endswith("s") or not noun.isascii() or noun in ("people", "percent"):
        return noun
    if noun.endswith("y") and noun[-2:-1] not in tuple("aeiou"):
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("x", "ch", "sh")) else "s")


def counted(n: int, noun: str) -> str:
    """A number of things: "62 figures", "1 figure"."""
    return f"{n:,} {plural(noun, n)}"


def day(iso: str) -> str:
    """An ISO date, month or year as people write it: "12 Mar 2018", "Mar 2018", "2018". Other text stays."""
    parts = iso.split("-")
    if not all(part.isdecimal() and part.isascii() for part in parts) or not 2 <= len(parts) <= 3:
        return iso
    month = int(parts[1])
    if not 1 <= month <= 12:
        return iso
    return " ".join([str(int(parts[2])) if len(parts) == 3 else "", _MONTHS[month - 1], parts[0]]).strip()


def category(code: str) -> str:
    """A category as a name: "export_value" is "Export value"; none is "No category"."""
    return code.replace("_", " ").capitalize() if code else "No category"


def kind(code: str) -> str:
    """A kind as a name: "percent" is "Percentages"."""
    return _KINDS.get(code, code.capitalize() or "No kind")


def profile(code: str) -> str:
    """A working-time profile as people read it: "PK_statutory" is "PK statutory working time"."""
    return f"{code.replace('_', ' ')} working time" if code else ""


def confidence(code: str) -> str:
    return _CONFIDENCE.get(code, "Not rated")


def span(first: str, last: str) -> str:
    """From one to another, said once where they are the same: "2016 to 2018", "2018"."""
    return first if first == last else f"{first} to {last}"


def capital(text: str) -> str:
    """The text with a capital first letter, the rest as it is: "investment at Khorgos" is "Investment at Khorgos"."""
    return text[:1].upper() + text[1:]


def listing(names: list[str], most: int = 3) -> str:
    """Names in a sentence: "Kazakhstan and Pakistan", "India, Nepal, Laos and 4 more"."""
    shown = names if len(names) <= most else [*names[: most - 1], f"{len(names) - most + 1} more"]
    return shown[0] if len(shown) == 1 else ", ".join(shown[:-1]) + " and " + shown[-1] if shown else ""


def unsaid(name: str, *words: str) -> list[str]:
    """Those of some words that a name does not say itself: "51 projects in Kazakhstan" needs no Kazakhstan."""
    return [word for word in words if word and not re.search(rf"\b{re.escape(word)}\b", name, re.IGNORECASE)]


def _plain(value: float, digits: int) -> str:
    if not value:
        return "0"
    decimals = max(0, digits - 1 - math.floor(math.log10(value)))
    text = f"{value:,.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _with_sign(text: str, currency: str) -> str:
    minus, digits = (_MINUS, text[1:]) if text.startswith(_MINUS) else ("", text)
    if currency in _RUPEES:
        return f"{minus}Rs {digits} ({currency})"
    sign = _SIGNS.get(currency)
    return f"{minus}{sign}{digits}" if sign else f"{currency} {minus}{digits}".strip()


def _with_rate(words: str, per: str) -> str:
    """The ISO code in brackets comes last: "Rs 500 a day (INR)"."""
    if not per:
        return words
    head, bracket, tail = words.rpartition(" (")
    return f"{head} {rate_words(per)}{bracket}{tail}" if bracket else f"{words} {rate_words(per)}"

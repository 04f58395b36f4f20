"""The sign of money on either side of a number: US$4.6 billion, 1,700 rupees, EUR 5m, 50 cents."""

import re
from decimal import Decimal

from extract.find.draft import Draft
from extract.find.line import Line
from extract.find.nearby import used_near
from extract.find.times import is_year
from extract.lexicon import (
    CurrencyWord,
    currency_names,
    currency_signs_after,
    currency_signs_before,
    currency_words,
    not_figures,
)

MASS = re.compile(
    r"\b(?:weigh\w*|mass|heav\w+|lift\w*|los[et]\w*|gain\w*|drop\w*|shed|carr\w+|load\w*|bab(?:y|ies)|fish|"
    r"meat|beef|flour|cotton|butter|thrust|body|overweight)\b"
)
MONEY = re.compile(
    r"\b(?:cost\w*|pric\w+|pay\w*|paid|spen[dt]\w*|worth|fine[ds]?|salar\w+|wage\w*|earn\w*|sterling|bill|debt|"
    r"fund\w*|revenue|profit|loan|invest\w*|sold|sell\w*|buy\w*|bought|rais\w+|budget|money|cash|fee|rent|"
    r"tax\w*|compensation|grant|prize|charge\w*)\b"
)
PRICE_LINE = 5
HEADLINE_WORDS = frozenset(("ALL", "TOP", "TRY", "CUP", "BAD", "BAN", "PEN"))
SUBSTANCE = re.compile(
    r" of (?:flour|sugar|rice|wheat|corn|cotton|beef|pork|chicken|meat|fish|coffee|cocoa|tea|butter|cheese|"
    r"milk|potatoes|apples|copper|gold|silver|uranium|lead|zinc|steel|coal|cargo|thrust|food|grain|seed|"
    r"fertili[sz]er|plastic|waste|garbage|trash|ice|rock|ore|lobster|crab|nuts|peanuts|almonds|grapes|fruit|"
    r"vegetables|tobacco|marijuana|cocaine|explosives)\b"
)
NOTE = re.compile(r"[ -](?:note|coin|bill)s?\b")
CENTS_BEHIND = re.compile(r"\d\d(?![\d.,])")
OF_MONEY = re.compile(r" (?:de |d'|di |of )")
RATE = re.compile(
    r"(?: an?| per| each|/) ?(?:hour|day|week|month|year|kilo|kg|tonne|ton|litre|barrel|ounce|unit|head|person|share)\b"
)


def read_sign_before(line: Line, draft: Draft) -> bool:
    """Reads a currency code, symbol or name in front of the number."""
    k = draft.first - 1
    if k < 0 or _stands_behind_a_common_word(line, k, draft.start):
        return False
    pos = draft.start
    text = line.text
    if text[pos - 1 : pos] == "-" and pos - 2 >= 0 and not text[pos - 2].isalnum() and not text[pos - 2].isspace():
        pos, negative = pos - 1, True
    else:
        negative = False
    gap = pos - (text[pos - 1 : pos] == " ")
    gap -= text[gap - 1 : gap] == " "
    k = draft.first - 1 - negative
    found = currency_signs_before().before(text, gap) if k >= 0 else None
    if found is None:
        return _read_name_before(line, draft, gap)
    start, entry = found
    if not _sign_fits(line, draft, start, gap, entry):
        return False
    draft.negative |= negative
    _set_currency(line, draft, start, gap, entry, left=True)
    draft.start = _wider_sign(line, draft, start)
    while draft.first > 0 and line.starts[draft.first] > start:
        draft.first -= 1
    return True


def _stands_behind_a_common_word(line: Line, k: int, start: int) -> bool:
    """Whether token k, in front of the number, is neither a sign nor a name of money nor a minus: most are not."""
    before = line.tokens[k]
    return (
        before not in currency_signs_before().last_words
        and before != "-"
        and line.ends[k] >= start - 1
        and line.words[k] not in currency_words()
    )


def _wider_sign(line: Line, draft: Draft, start: int) -> int:
    """ "MXN $249", "US $45": a code in front of the sign says which one it is. Returns where the whole sign starts."""
    if len(draft.codes) == 1 or line.text[start - 1 : start] != " ":
        return start
    found = currency_signs_before().before(line.text, start - 1)
    common = tuple(code for code in found[1].codes if code in draft.codes) if found else ()
    if not found or found[1].form != "code" or not common:
        return start
    draft.codes = common
    draft.note("currency", line.text, found[0], start - 1, "|".join(common))
    return found[0]


def _sign_fits(line: Line, draft: Draft, start: int, end: int, entry: CurrencyWord) -> bool:
    """Whether a sign in front is money here: single letters and codes that are words need more."""
    number = draft.number
    before = line.text[start - 1 : start]
    if entry.form == "symbol_weak":
        sure = number.grouped or number.scale != 1 or number.decimal or _scale_follows(line, number.end)
        loose = end < draft.start and not (sure and (len(entry.word) > 1 or number.grouped or _is_price_line(line)))
        loose &= not (_is_price_line(line) and len(entry.word) > 1)
        sure |= _is_price_line(line) and len(entry.word) > 1
        sure |= entry.word in line.trusted or RATE.match(line.low, number.end) is not None
        return not loose and before not in ("-", "/", ".", "'") and (sure or used_near(line, draft.start, entry.codes))
    if entry.form == "code" and entry.weak:
        sure = number.grouped or number.scale != 1 or (number.decimal and not number.fraction)
        return (
            sure
            or _scale_follows(line, number.end)
            or used_near(line, draft.start, entry.codes)
            or (_is_price_line(line) and entry.word not in HEADLINE_WORDS)
        )
    if entry.form in ("code", "prefixed_code"):
        return before not in ("-", "/") or not line.text[start - 2 : start - 1].isalnum()
    return True


def _is_price_line(line: Line) -> bool:
    """Whether the line is no more than a price: nothing else there asks for another reading of its letters."""
    return len(line) <= PRICE_LINE


def _scale_follows(line: Line, end: int) -> bool:
    return bool(
        re.match(
            r"[ -]?(?:k|m|mn|mln|bn|b|tr|billion|million|trillion|thousand|tn|crore|lakh)\b", line.low[end : end + 10]
        )
    )


def _read_name_before(line: Line, draft: Draft, gap: int) -> bool:
    """ "Rupees 500", "euro 5 million": a name in front counts where nothing behind the number can be its unit."""
    k = draft.first - 1
    if k < 0 or line.ends[k] != gap or gap == draft.start or not line.tokens[k].isalpha():
        return False
    entry = currency_words().get(line.words[k])
    if entry is None or entry.form != "name" or entry.weak:
        return False
    after = line.word(draft.number.next)
    number = draft.number
    if is_year(line, draft) and line.tokens[k][0].isupper():
        return False
    if not (
        number.grouped
        or number.scale != 1
        or number.decimal
        or _scale_follows(line, number.end)
        or RATE.match(line.low, number.end)
        or not after.isalpha()
        or after in not_figures("ends_phrase")  # "Rupees 500 was paid": no noun can follow
    ):
        return False
    before = line.token(k - 1)
    if before.isdigit() or line.word(k - 1) in ("million", "billion", "thousand", "crore", "lakh", "the"):
        return False
    _set_currency(line, draft, line.starts[k], gap, entry, left=True)
    draft.start, draft.first = line.starts[k], k
    return True


def read_sign_after(line: Line, draft: Draft) -> bool:
    """Reads a currency name, code or symbol behind the number and its scale."""
    text, low, end = line.text, line.low, draft.end
    gap = end + (text[end : end + 1] in (" ", "-"))
    joining = OF_MONEY.match(low, end) if draft.currency is None and draft.number.scale != 1 else None
    gap = joining.end() if joining else gap
    bracketed = text[gap : gap + 1] == "(" and draft.currency is not None
    gap += bracketed
    found = names_and_signs_at(line, gap)
    if found is None and low[end : end + 2] == ". " and draft.number.scale != 1:
        gap = end + 2  # "84,5 Mio. Euro": the stop belongs to the abbreviation
        found = names_and_signs_at(line, gap)
    if found is None:
        return False
    stop, entry = found
    if draft.currency is not None:
        return _confirm(line, draft, gap, stop, entry, bracketed=bracketed)
    if not _name_fits(line, draft, gap, stop, entry):
        return False
    _set_currency(line, draft, gap, stop, entry, left=False)
    cents = CENTS_BEHIND.match(text, stop) if entry.form == "symbol" else None
    if cents:  # 12€50
        number = draft.number
        number.mantissa, number.decimal, stop = number.mantissa + Decimal(cents.group()) / 100, True, cents.end()
    draft.extend_to(line, stop)
    return True


def names_and_signs_at(line: Line, pos: int) -> tuple[int, CurrencyWord] | None:
    """(end, word) of the longest currency name, code or sign that begins at pos."""
    names = currency_names().at(line.text, line.low, pos)
    signs = currency_signs_after().at(line.text, line.low, pos)
    if names and signs:
        return signs if signs[0] >= names[0] else names
    return names or signs


def _confirm(line: Line, draft: Draft, start: int, stop: int, entry: CurrencyWord, *, bracketed: bool) -> bool:
    """A second sign ("$5 million Canadian dollars", "Rs 500 rupees", "$5 CAD") narrows the first one down."""
    common = tuple(code for code in entry.codes if code in draft.codes)
    if not common and entry.form == "code" and not entry.weak and draft.currency and draft.currency.form != "code":
        draft.start, draft.first = draft.number.start, draft.number.first  # "Nu 1 495 SEK": the code behind is the sign
        _set_currency(line, draft, start, stop, entry, left=False)
        draft.extend_to(line, stop)
        return True
    if not common or entry.form in ("symbol_weak", "minor") or line.text[stop : stop + 2].strip()[:1].isdigit():
        return False
    if len(common) < len(draft.codes):
        draft.codes = common
        draft.note("currency", line.text, start, stop, "|".join(common))
    if bracketed and line.text[stop : stop + 1] == ")":
        stop += 1
    draft.extend_to(line, stop)
    return True


def _name_fits(line: Line, draft: Draft, start: int, stop: int, entry: CurrencyWord) -> bool:
    """Whether a word behind a number is money here."""
    number, text = draft.number, line.text
    following = text[stop : stop + 1]
    if entry.form in ("symbol", "symbol_weak") and following.isdigit():
        return start == number.end and bool(CENTS_BEHIND.match(text, stop)) and number.plain
    if entry.form == "symbol_weak":
        if _is_price_line(line) and len(entry.word) > 1:
            return True
        return (
            start == number.end
            and not following.isalnum()
            and entry.word in ("p", "c", "¢")
            and not line.low.startswith("age", stop)
        )
    if entry.form == "symbol":
        after = text[stop : stop + 2].strip()
        return entry.word[-1] == "." or entry.word[-1].isalpha() or not (after[:1].isdigit() and start > number.end)
    if entry.form == "code" and entry.weak:
        return (
            number.grouped
            or number.scale != 1
            or number.decimal
            or used_near(line, draft.start, entry.codes)
            or (_is_price_line(line) and entry.word not in HEADLINE_WORDS)
        )
    if entry.word in ("pound", "pounds"):
        return _pounds_are_money(line, draft, stop)
    if entry.weak and entry.form == "name":
        if RATE.match(line.low, stop):
            return True
        if entry.word == "won" and re.match(
            r" (?:by|the|a|an|in|against|over|it|gold|his|her|their|out|from|seats?)\b", line.low[stop : stop + 10]
        ):
            return False
        if used_near(line, draft.start, entry.codes):
            return True
        return (
            number.scale != 1
            or number.value >= 1000
            or line.low[stop : stop + 2] in (" a", "/")
            or bool(MONEY.search(_around(line, draft)))
        )
    return True


def _pounds_are_money(line: Line, draft: Draft, stop: int) -> bool:
    if draft.number.scale >= 1000 and SUBSTANCE.match(line.low, stop):
        return False
    if (
        NOTE.match(line.low, stop)
        or line.low.startswith((" sterling", " a week", " an hour", " a year", " a month", " a day", "-a-"), stop)
        or draft.number.scale >= 1000
    ):
        return True
    around = _around(line, draft)
    if re.match(
        r"[ -](?:bag|sack|box|block|baby|boy|girl|man|woman|fish|bomb|weight|dumbbell|turkey|dog|load)s?\b",
        line.low[stop : stop + 10],
    ):
        return False
    if re.match(r" of (?!debt|money|tax|public|cash)", line.low[stop : stop + 10]) or MASS.search(around):
        return False
    return bool(MONEY.search(around)) or "£" in line.text[max(0, draft.start - 2000) : stop + 2000]


def _around(line: Line, draft: Draft) -> str:
    return line.low[max(line.starts[0], draft.start - 60) : draft.end + 40]


def _set_currency(line: Line, draft: Draft, start: int, end: int, entry: CurrencyWord, *, left: bool) -> None:
    codes = entry.codes
    if len(set(entry.factors)) > 1:  # the codes whose minor unit is like that of the country near by
        chosen = next((k for k, code in enumerate(codes) if used_near(line, start, (code,))), 0)
        codes = tuple(
            code for code, factor in zip(codes, entry.factors, strict=True) if factor == entry.factors[chosen]
        )
    draft.kind, draft.currency, draft.codes, draft.currency_left = "money", entry, codes, left
    draft.factor = entry.factors[entry.codes.index(codes[0])]
    draft.note("currency", line.text, start, end, "|".join(codes))

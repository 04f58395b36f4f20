"""The sign of money on either side of a number: US$4.6 billion, 1,700 rupees, EUR 5m, 50 cents."""

import re
from decimal import Decimal

from extract.find.money.fits import (
    CENTS_AT_END,
    CENTS_BEHIND,
    is_dated_sum,
    is_sign_of_fuel_price,
    name_fits,
    scale_follows,
    sign_fits,
)
from extract.find.money.spoken import read_cents
from extract.find.money.whose import read_whose
from extract.find.number.digits import regroup
from extract.find.number.draft import Draft
from extract.find.refused.times import is_year
from extract.find.text.line import Line
from extract.find.text.nearby import used_near
from extract.find.text.unit_at import tells_rate
from extract.lexicon import (
    CurrencyWord,
    currency_names,
    currency_signs_after,
    currency_signs_before,
    currency_words,
    not_figures,
)

WRITTEN_SIGNS = ("pounds", "euro", "euros", "dollars")
MILLIONS = re.compile(r" ?(?:m|mn|mln|bn|tn|million|billion|trillion)\b")
# Where the sign of "MasonUSD 5,000" may begin: tables lose their blanks.
INNER_CAPITAL = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])")
# "The kiwi was at A91.2c": the letters in front say whose cents.
WHOSE_CENTS = re.compile(r"(?<![^\W_])(US|A|NZ|C|HK)$")
CENTS = ("c", "p", "¢", "cent", "cents")
CENTS_OF = {"US": "USD", "A": "AUD", "NZ": "NZD", "C": "CAD", "HK": "HKD"}
WITH_A_DOLLAR_FOR_POINT = ("CVE", "PTE")  # escudos
OF_MONEY = re.compile(r" (?:de |d'|di |of )")


def read_sign_before(line: Line, draft: Draft, floor: int = 0) -> bool:
    """Reads a currency code, symbol or name in front of the number; what stands before floor is another figure's."""
    loss = line.words[draft.first - 1] == "(" and _is_bracketed(line, draft)
    k, pos = draft.first - 1 - loss, draft.start - loss
    if k < 0 or _stands_behind_a_common_word(line, k, pos):
        return False
    text = line.text
    negative = text[pos - 1] == "-" and pos - 2 >= 0 and not text[pos - 2].isalnum() and not text[pos - 2].isspace()
    pos -= negative
    gap = pos - (text[pos - 1 : pos] == " ")
    gap -= text[gap - 1 : gap] == " "
    k = draft.first - 1 - negative - loss
    found = currency_signs_before().before(text, gap) if k >= 0 else None
    if found is None:
        return not loss and _read_name_before(line, draft, gap)
    start, entry = found
    if start < floor or not sign_fits(line, draft, start, gap, entry):
        return False
    draft.negative |= negative or loss
    if loss:
        draft.number.extend_to(line, draft.number.end + 1)
    _set_currency(line, draft, start, gap, entry, left=True)
    draft.start = _wider_sign(line, draft, start)
    while draft.first > 0 and line.starts[draft.first] > start:
        draft.first -= 1
    return True


def _is_bracketed(line: Line, draft: Draft) -> bool:
    """ "a loss of EUR (4.2) million": the brackets hold the number alone, and no year or footnote."""
    number = draft.number
    return (
        line.text[number.start - 1 : number.start] == "("
        and line.text[number.end : number.end + 1] == ")"
        and number.start > 0
        and (number.decimal or number.grouped or scale_follows(line, number.end + 1))
    )


def _stands_behind_a_common_word(line: Line, k: int, start: int) -> bool:
    """Whether token k, in front of the number, is neither a sign nor a name of money nor a minus: most are not."""
    before = line.tokens[k]
    if len(before) > 1 and not before[1:].islower() and _ends_in_sign(before):
        return False
    return (
        before.isascii()  # "рубRs5" may end in a sign of another script than it begins in
        and before not in currency_signs_before().last_words
        and before != "-"
        and line.ends[k] >= start - 1
        and line.words[k] not in currency_words()
    )


def _ends_in_sign(word: str) -> bool:
    signs = currency_signs_before().last_words
    return any(word[boundary.start() :] in signs for boundary in INNER_CAPITAL.finditer(word))


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


def _read_name_before(line: Line, draft: Draft, gap: int) -> bool:
    """ "Rupees 500", "euro 5 million": a name in front counts where nothing behind the number can be its unit."""
    k = draft.first - 1
    if k < 0 or line.ends[k] != gap or not line.tokens[k].isalpha():
        return False
    entry = currency_words().get(line.words[k])
    if entry is None or entry.form != "name":
        return False
    # "Pounds 5m", "euro500m": agencies that have no sign for it write so, and only sums of millions.
    glued = gap == draft.start and entry.word.isascii()  # "港币120元" is written so
    written = entry.word in WRITTEN_SIGNS or (glued and entry.word == "won")
    full = glued and not entry.weak and line.tokens[k][0].isupper() and draft.number.grouped  # "Kyat1,250 million"
    if (entry.weak or glued) and not full and not (written and MILLIONS.match(line.low, draft.number.end)):
        return False
    after = line.words[draft.number.next]
    number = draft.number
    if is_year(line, draft) and line.tokens[k][0].isupper():
        return False
    if not (
        number.grouped
        or number.scale != 1
        or number.decimal
        or scale_follows(line, number.end)
        or tells_rate(line, number.end)
        or not after.isalpha()
        or after in not_figures("ends_phrase")  # "Rupees 500 was paid": no noun can follow
    ):
        return False
    before = line.tokens[k - 1]
    if (before.isdigit() and not is_dated_sum(line, k - 1)) or line.words[k - 1] in (
        "million",
        "billion",
        "thousand",
        "crore",
        "lakh",
        "the",
    ):
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
    if entry.word in CENTS and text[draft.start - 1 : draft.start].isalpha():
        return _read_whose_cents(line, draft, gap, stop, entry)  # "A91.2c", but not "HbA1c"
    if (
        _is_behind_a_letter(line, draft)
        or is_sign_of_fuel_price(line, draft, stop)
        or not name_fits(line, draft, gap, stop, entry)
    ):
        return False
    _set_currency(line, draft, gap, stop, entry, left=False)
    glued = CENTS_BEHIND.match(text, stop) if entry.form == "symbol" else None  # 12€50
    if glued and entry.word == "$":
        draft.codes = WITH_A_DOLLAR_FOR_POINT  # "650$00", "1.800$00"
        if draft.number.ambiguous:
            regroup(draft.number)
    if entry.word == "€" and draft.number.plain and glued is None:
        glued = CENTS_AT_END.match(text, stop)  # "18 € 50"
    cents = (Decimal(glued.group()), glued.end()) if glued else read_cents(line, draft, entry, stop)
    if cents:
        draft.number.mantissa, draft.number.decimal, stop = draft.number.mantissa + cents[0] / 100, True, cents[1]
    stop = read_whose(line, draft, stop)
    draft.extend_to(line, stop)
    return True


def _is_behind_a_letter(line: Line, draft: Draft) -> bool:
    """ "R16 fr. 1 095 kr", "A4 €3": the number belongs to the capital in front of it."""
    letter = line.text[draft.start - 1 : draft.start]
    return letter.isupper() and not line.text[draft.start - 2 : draft.start - 1].isalnum()


def _read_whose_cents(line: Line, draft: Draft, gap: int, stop: int, entry: CurrencyWord) -> bool:
    """ "A91.2c" is Australian, "US62.9c" American; a plain number below ten ("A1c") belongs to a name."""
    whose = WHOSE_CENTS.search(line.text, max(0, draft.start - 3), draft.start)
    if whose is None or entry.word == "p" or (draft.number.plain and draft.number.mantissa < 10):
        return False
    _set_currency(line, draft, gap, stop, entry, left=False)
    draft.codes = (CENTS_OF[whose[1]],)
    draft.note("currency", line.text, whose.start(1), draft.start, draft.codes[0])
    draft.start = whose.start(1)
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
    front = draft.currency.form if draft.currency else ""
    ends = not line.text[stop : stop + 2].strip()[:1].isdigit()
    of_code = entry.form == "code" and not entry.weak and front != "code"
    if not common and (of_code or (entry.form == "symbol" and front == "code" and ends)):
        # "Nu 1 495 SEK", "Parmigiano DOP 19,90 €": the sign behind is the money
        draft.start, draft.first = draft.number.start, draft.number.first
        _set_currency(line, draft, start, stop, entry, left=False)
        draft.extend_to(line, stop)
        return True
    if not common or entry.form in ("symbol_weak", "minor") or not ends:
        return False
    if len(common) < len(draft.codes):
        draft.codes = common
        draft.note("currency", line.text, start, stop, "|".join(common))
    if bracketed:
        if line.text[stop : stop + 1] != ")":
            return True  # "$35 (CAD in cash)": what the bracket says goes on
        stop += 1
    draft.extend_to(line, stop)
    return True


def _set_currency(line: Line, draft: Draft, start: int, end: int, entry: CurrencyWord, *, left: bool) -> None:
    draft.kind, draft.currency, draft.codes, draft.currency_left = "money", entry, entry.codes, left
    draft.factor = entry.factors[0]
    if entry.factors.count(draft.factor) < len(entry.factors):  # the minor unit of the country near by
        home = next((code for code in entry.codes if code in line.habits.money), entry.codes[0])
        draft.narrow_to(next((code for code in entry.codes if used_near(line, start, (code,))), home))
    draft.note("currency", line.text, start, end, "|".join(draft.codes))

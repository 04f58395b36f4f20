"""Sums of a note about money that nothing but their place in it tells: "The driver gets forty thousand a month", "Boda to town is five k".

In a note that speaks of pay, prices or debts, a number of a hundred and more that counts nothing is a sum, unless the note counts heads,
steps and the like too.
"""

from extract.find.number.draft import Draft
from extract.find.text.line import Line
from extract.find.units.rates import read_rate
from extract.find.units.sold_by import sold_by
from extract.find.unsaid import note_words as said
from extract.find.unsaid.matter import is_object_of_count, is_of_goods, is_of_money, is_of_sale, is_price_of_sale
from extract.find.unsaid.note_sizes import OF_ONE_THING, is_of_one_size, sum_beside
from extract.find.unsaid.notes import counts, ends
from extract.find.unsaid.words_of_money import be_unsaid_money
from extract.lexicon import ONE, number_words

SMALLEST = 100
SMALLEST_LIKE = 2
MOST_HOURS = 24
LONGEST_OFFER = 80  # characters: so short, a note is a price and no talk
TENTHS = 1000
LAKH = 100_000
THOUSAND = 1000
OF_ONE_NOTE = 1000  # times: sums of one note lie no farther apart


def read_bare_sum(line: Line, draft: Draft, later: list[Draft], told: Draft | None) -> bool:
    """Whether the bare number is a sum by the matter of its note; then it is money, a guess as all sums without their money are."""
    if (
        not line.is_note
        or draft.number.fraction
        or counts(line, draft)
        or (draft.low is not None and draft.number.value < SMALLEST)
    ):
        return False
    if line.tokens[draft.first - 1][:1].isdigit():  # a row of a table
        return False
    if is_object_of_count(line, draft) or not _ends(line, draft):
        return False
    beside = sum_beside(told, later)
    small = draft.number.value < SMALLEST
    measured = _is_by_measure(line, draft) and (beside is not None or bool(line.habits.money))
    if small and not (measured or _is_paid(line, draft) or (told and _is_like(line, draft, told))):
        return False
    if not small and not measured and not _is_of_matter(line, draft, told, beside):
        return False
    be_unsaid_money(draft)
    _add_hundreds_left_out(line, draft)
    if beside:
        draft.codes = beside.codes or draft.codes
    later_price = said.HAS_RATE_BEFORE.search(line.low, line.starts[0], draft.start)
    if not read_rate(line, draft) and later_price and told and told.per and is_of_one_size(draft, told, OF_ONE_THING):
        draft.take_rate_of(told)
    return True


def _add_hundreds_left_out(line: Line, draft: Draft) -> None:
    """ "three thousand five" of a fare is 3,500, and "one million eight" of a bull 1,800,000."""
    short = said.LAST_DIGIT.search(line.low, draft.number.start, draft.number.end) if draft.number.in_words else None
    digit, scale = (number_words()[short[k]][0] for k in (2, 1)) if short else (ONE, ONE)
    if short and draft.number.value % TENTHS == digit:
        draft.number.mantissa, draft.number.scale = draft.number.value - digit + digit * scale / 10, ONE


def _is_of_matter(line: Line, draft: Draft, told: Draft | None, beside: Draft | None) -> bool:
    """Whether a number of a hundred and more is a sum: the note tells another one, or speaks of nothing else."""
    if _may_count(line, draft, told):
        return False
    haggled = said.HAGGLED.match(line.low, draft.end) is not None
    priced = haggled or said.OF_MONEY.search(line.low, line.starts[0], draft.start) is not None
    on_sale = draft.number.scale >= THOUSAND and is_of_sale(line)
    if draft.number.scale >= LAKH and not (on_sale or priced):
        return False
    if beside is not None:
        return is_of_one_size(draft, beside, OF_ONE_NOTE)
    traded = priced and (line.words[draft.first - 1] == "for" or said.FOR_IT.match(line.low, draft.end) is not None)
    told_so = on_sale or haggled or traded or _is_paid_by_time(line, draft) or is_of_money(line)
    return bool(line.habits.money) and (told_so or (priced and is_of_goods(line)))


def _ends(line: Line, draft: Draft) -> bool:
    """Whether what stands behind the number can stand behind a sum."""
    if ends(line, draft) or said.BEHIND_BARE.match(line.low, draft.end):
        return True
    return draft.number.scale >= THOUSAND and is_price_of_sale(line, draft)


def _is_by_measure(line: Line, draft: Draft) -> bool:
    """ "Garri is now 1,800 per mudu", "thirty-eight a kilo": by weight and measure nothing but money is told; engines run so far a litre."""
    sold = sold_by(line, draft.end) if draft.number.value >= SMALLEST_LIKE else None
    if (
        sold is None
        or not sold.measured
        or (
            draft.number.decimal
            and draft.number.scale == 1
            and not said.CENTS.search(line.text, draft.start, draft.number.end)
        )
    ):
        return False
    return not (sold.per in said.OF_ENGINES and said.ENGINES.search(line.low))


def _is_paid_by_time(line: Line, draft: Draft) -> bool:
    """Whether so much a day or a month is paid to somebody, or is all that the note says."""
    if said.A_WHILE.match(line.low, draft.end) is None:
        return False
    return _is_offer(line, draft) or said.PAID_IN_CLAUSE.search(line.low, line.starts[0], draft.start) is not None


def _is_offer(line: Line, draft: Draft) -> bool:
    """Whether the note is no more than a rate: "eighteen thousand a month, starting"."""
    rate = said.A_WHILE.match(line.low, draft.end) if draft.first == 0 and len(line.text) <= LONGEST_OFFER else None
    return rate is not None and said.ENDS_OFFER.match(line.low, rate.end()) is not None


def _may_count(line: Line, draft: Draft, told: Draft | None) -> bool:
    """Whether the number can as well be so many a day, plants of a field, guests or a rank."""
    number, begin = draft.number, line.starts[0]
    if (number.decimal and number.scale == 1) or said.OF_LAND.match(line.low, draft.end):
        return True
    if said.A_WHILE.match(line.low, draft.end):
        if _is_paid_by_time(line, draft):
            return False
        if not said.OF_PAY.search(line.low, begin, draft.start):
            return True
    elif line.words[draft.first - 1] == "for" and not said.SOLD.search(line.low, begin, draft.start):
        return True  # "meant for seven hundred"
    became = told is None and said.NOW_IT_IS.search(line.low, begin, draft.start) is not None
    return became and said.HAS_PRICE.search(line.low, begin, draft.start) is None


def _is_paid(line: Line, draft: Draft) -> bool:
    """ "so I paid twenty for the lot"."""
    paid = said.PAID_SOMEBODY.search(line.low, line.starts[0], draft.start) if draft.number.in_words else None
    return paid is not None and said.FOR_IT.match(line.low, draft.end) is not None


def _is_like(line: Line, draft: Draft, told: Draft) -> bool:
    """Whether a small number behind a sum is one more of its size: "a smokie is forty", "down from eighteen", "ten if it's a bakkie"."""
    number, ahead = draft.number, line.words[draft.first - 1]
    if not number.in_words or number.value < SMALLEST_LIKE or not is_of_one_size(draft, told, OF_ONE_THING):
        return False
    if said.FOR_A_SUM.match(line.low, draft.end):
        return False
    if ahead == "for":
        return said.SOLD.search(line.low, told.end, draft.start) is not None
    if ahead == "at" and number.value > MOST_HOURS:
        return True  # "it started at forty-nine"
    if ahead == "and" and said.FOR_IT.match(line.low, draft.end) and said.FOR_IT.match(line.low, told.end):
        return True  # "120 cedis for the dress and fifty for the lining"
    return ahead in said.AHEAD_OF_LIKE or (ahead in (",", ";") and said.IF_SO.match(line.low, draft.end) is not None)

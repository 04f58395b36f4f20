"""Sums of a short note that leave their money out: "I was on twenty-three K", "my rent is nine hundred a month", "fifteen cedis, now it is forty".

A message, a caption or somebody's words at a market are of one matter, so that a sum told in it speaks for the number beside it. A bare
number is as often an age, a score or so many a day; each rule here asks for a word that has money for its object or subject.
"""

from extract.find.money.pairs import second_number
from extract.find.number.below_hundred import below_hundred
from extract.find.number.counts import counted_noun, stands_alone
from extract.find.number.draft import Draft
from extract.find.number.scales import MILLION, is_of_other_money
from extract.find.refused.ages import PERSON_IS
from extract.find.refused.times import is_year
from extract.find.text.line import Line
from extract.find.units.rates import COMMA_CENTS, read_rate
from extract.find.units.sold_by import is_of_goods, sold_by
from extract.find.unsaid import note_words as said
from extract.find.unsaid.matter import is_of_counts
from extract.find.unsaid.note_sizes import ALIKE, OF_ONE_THING, SMALLEST_RATED, is_of_one_size, left_out
from extract.find.unsaid.pair_prices import read_price_of_pair
from extract.find.unsaid.rated_sums import is_said_of_money
from extract.find.unsaid.words_of_money import COSTS, ENDS, be_unsaid_money
from extract.lexicon import ONE

SMALLEST = 2
SMALLEST_BARE = 100  # as anywhere: what is cheaper is told with its money, or beside it
SMALLEST_LAND = 1000
SMALLEST_THOUSANDS = 1000
REACH = 90  # characters in front of the number


def read_sum_of_note(line: Line, draft: Draft, later: list[Draft], told: Draft | None) -> bool:
    """Whether the bare number is a sum of the note; then it is money, a guess as all sums without their money are.

    later are the next drafts of the line, told the last sum of the note in front of the number.
    """
    number = draft.number
    if not line.is_note or is_year(line, draft) or counts(line, draft) or _is_second_of_pair(line, draft):
        return False
    if later and (rest := second_number(line, draft, priced=True)) and rest.start == later[0].start:
        return read_price_of_pair(line, draft, rest, later, told)
    if number.value < SMALLEST or (number.fraction and number.scale == 1):
        return False
    if not (_is_rated(line, draft, told) or _is_alone(line, draft) or _is_beside(line, draft, told)):
        return False
    be_unsaid_money(draft)
    if told:
        number.scale *= left_out(line, draft, told)
        if not is_of_other_money(number, told.codes):
            draft.codes = told.codes or draft.codes
    if not read_rate(line, draft) and told and told.per and is_of_one_size(draft, told, OF_ONE_THING):
        draft.take_rate_of(told)
    return True


def _is_second_of_pair(line: Line, draft: Draft) -> bool:
    """The fifty of "eight fifty" that nothing else read."""
    k = draft.first - 1 - (line.tokens[draft.first - 1] == "-")
    return draft.number.in_words and k >= 0 and below_hundred(line.words[k]) is not None


def counts(line: Line, draft: Draft) -> bool:
    """Whether the number counts what stands behind it, is somebody's age, or the sentence counts heads, steps and the like."""
    before = line.text[draft.start - 1 : draft.start]
    if counted_noun(line, draft.next, longest=3) or before not in (" ", "", '"', "“", "'"):
        return True
    if PERSON_IS.search(line.low, max(line.starts[0], draft.start - REACH), draft.start):
        return True
    return is_of_counts(line, draft)


def _is_rated(line: Line, draft: Draft, told: Draft | None) -> bool:
    """ "getting eighteen thousand a month", "six hundred a week for a flat", "a hundred and ten a kilo"."""
    begin = max(line.starts[0], draft.start - REACH)
    value = draft.low if draft.low is not None else draft.number.value
    cents = said.CENTS.search(line.text, draft.start, draft.number.end) or said.AND_A_PART.search(
        line.low, draft.start, draft.number.end
    )
    if value < SMALLEST_RATED and not cents:
        return False
    time = said.A_WHILE.match(line.low, draft.end)
    if time:
        if told and told.per == time[1] and is_of_one_size(draft, told, OF_ONE_THING):
            return is_said_of_money(draft) and said.PAID.search(line.low, begin, draft.start) is not None
        if draft.first == 0 and is_said_of_money(draft) and said.FOR_A.match(line.low, time.end()):
            return True  # "eight hundred and twenty a month for that?"
        paid = said.PAID.search(line.low, begin, draft.start) or said.PRICE_OF_TIME.search(line.low, begin, draft.start)
        if time[1] is None or (
            said.SAID_K.search(line.low, draft.number.start, draft.number.end)
            and said.FOR_A.match(line.low, time.end())
        ):
            return True  # "1,450 pcm", "8k a month for three rooms"
        spoken = (
            is_said_of_money(draft)
            or value >= SMALLEST_BARE
            or said.CENTS.search(line.text, draft.start, draft.number.end)
        )
        return bool(paid and spoken)
    priced = _is_priced(line, draft, begin)
    sold = sold_by(line, draft.end)
    if sold:
        if sold.per in said.OF_ENGINES and said.ENGINES.search(line.low):
            return False  # "the bike gives 45 a litre"
        return priced or (told is not None and is_of_goods(told.per) and is_of_one_size(draft, told, ALIKE))
    if said.OF_LAND.match(line.low, draft.end):
        return priced and value >= SMALLEST_LAND and not said.PLANTED.search(line.low, line.starts[0], line.ends[-1])
    return False


def _is_priced(line: Line, draft: Draft, begin: int) -> bool:
    """Whether a price can stand there: behind a verb of prices, or behind "at", "is", "gave" and the like."""
    ahead = line.words[draft.first - 1]
    if ahead == "to" and line.words[draft.first - 2] in ("up", "down"):
        return True
    if ahead in said.AHEAD_OF_PRICE:
        return True
    return bool(said.PAYS.search(line.low, begin, draft.start) or said.OFFERS.search(line.low, begin, draft.start))


def _is_alone(line: Line, draft: Draft) -> bool:
    """Whether the words round it make the number a sum, whatever else the note tells: "worth two crores", "lost ten K", "raised two million"."""
    number, begin = draft.number, max(line.starts[0], draft.start - REACH)
    if draft.low is not None or (stands_alone(line, draft) and draft.first == 0):
        return False
    if not ends(line, draft):
        return False
    lakhs = said.OF_LAKHS.search(line.low, number.start, number.end)
    if lakhs or said.SAID_K.search(line.low, number.start, number.end):
        return _is_kept_for_money(line, draft, begin)
    if number.scale >= MILLION:
        return _is_funded(line, draft, begin)
    if number.decimal and number.scale == 1 and not said.CENTS.search(line.text, number.start, number.end):
        return False
    return (number.value >= SMALLEST_BARE or number.decimal) and COSTS.search(line.low, begin, draft.start) is not None


def _is_kept_for_money(line: Line, draft: Draft, begin: int) -> bool:
    """ "two crores", "ten K": whether they are spent, won or owed, and not run, watched or hit."""
    number = draft.number
    if number.value < SMALLEST_THOUSANDS or line.words[draft.first - 1] == "the":
        return False  # "won the ten K"
    return bool(said.SPENT.search(line.low, begin, draft.start) or said.OF_FUNDS.match(line.low, draft.end))


def _is_funded(line: Line, draft: Draft, begin: int) -> bool:
    """ "raised two million", "Eighty million for a left back"."""
    if draft.first == 0 and said.FOR_A.match(line.low, draft.end):
        return True
    return bool(said.FUNDED.search(line.low, begin, draft.start) or said.OF_FUNDS.match(line.low, draft.end))


def _is_beside(line: Line, draft: Draft, told: Draft | None) -> bool:
    """Whether the number is told as the sum in front of it is told."""
    if told is None or draft.low is not None or not ends(line, draft):
        return False
    return _is_said_again(line, draft, told) or _goes_on(line, draft, told)


def _is_said_again(line: Line, draft: Draft, told: Draft) -> bool:
    """ "eighty-seven trillion naira, my brother, eighty-seven trillion!", and the cents of a list: "Chleb 6,49 Masło 7,99 SUMA PLN 14,48"."""
    if line.habits.comma_decimals and COMMA_CENTS.search(line.text, draft.start, draft.number.end):
        return True
    number, behind = draft.number, line.text[draft.end : draft.end + 1]
    return number.in_words and SMALLEST_RATED <= number.value == told.number.value and behind in "!,.?"


def _goes_on(line: Line, draft: Draft, told: Draft) -> bool:
    """Whether the words in front of the number say that it is a sum like the one told before."""
    number, begin = draft.number, max(line.starts[0], draft.start - REACH)
    short = left_out(line, draft, told) != ONE
    if not (short or is_of_one_size(draft, told, ALIKE)):
        return False
    small = number.value < SMALLEST_RATED and not said.CENTS_OR_TENTHS.search(line.text, draft.start, number.end)
    if small and number.plain:
        return False
    one_more = (
        number.in_words
        and said.ONE_MORE_ENDS.match(line.low, draft.end)
        and said.ONE_MORE.search(line.low, begin, draft.start)
    )
    became = one_more or any(words.search(line.low, begin, draft.start) for words in (said.BECAME, said.THING_IS))
    if became or line.low[told.end : draft.start] == " to ":
        return short or is_of_one_size(draft, told, OF_ONE_THING)
    paid = said.PAYS.search(line.low, begin, draft.start) is not None
    return paid or (not small and said.OFFERS.search(line.low, begin, draft.start) is not None)


def ends(line: Line, draft: Draft) -> bool:
    """Whether the words behind the number can stand behind a sum."""
    return any(words.match(line.low, draft.end) for words in (ENDS, said.BEHIND, said.OF_FUNDS))

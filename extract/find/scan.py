"""Finds every figure of a text: `find_mentions(text)` is the door of this stage."""

from bisect import bisect_left

from extract.errors import OverLimit
from extract.find.anchors import passages
from extract.find.figure import bare, read_figure, read_number
from extract.find.money.exchange import settle_exchange_rates
from extract.find.money.marks import be_discount
from extract.find.money.pairs import PAIR, is_of_pair
from extract.find.money.spoken import SAID_WHOLE, is_vague, named_sum, one_and_a_part, opening
from extract.find.neighbours.asides import share_rate_behind
from extract.find.neighbours.carried_rates import carry_rates
from extract.find.neighbours.comparisons import share_rates
from extract.find.neighbours.earlier_rates import EarlierRates
from extract.find.neighbours.qualifiers import inherit_rate, read_qualifier
from extract.find.neighbours.ranges import join
from extract.find.neighbours.unit_prices import settle_units_ahead
from extract.find.number.counts import read_count
from extract.find.number.draft import Draft
from extract.find.number.openings import begins_number
from extract.find.refused.ages import goes_on_age, spread_age
from extract.find.refused.clock import is_past_hour
from extract.find.refused.names import LISTED, SPOKEN, goes_on_reference
from extract.find.refused.not_figures import PRONOUN, is_saying, refusal, refusal_of_weak_unit
from extract.find.row_rates import RowRates
from extract.find.tables import Tables
from extract.find.text.addresses import Addresses
from extract.find.text.fold import fold
from extract.find.text.habits import habits_of
from extract.find.text.invisible import as_written, without_invisible
from extract.find.text.line import Line
from extract.find.unsaid.bare_sums import read_bare_sum
from extract.find.unsaid.elided_sums import read_elided_sum
from extract.find.unsaid.notes import read_sum_of_note
from extract.find.unsaid.pair_prices import settle_pairs
from extract.find.unsaid.receipts import read_receipt_price
from extract.find.unsaid.shop_prices import read_dash_price, read_pump_price, read_shop_price
from extract.find.unsaid.words_of_money import read_dollars_by_letters, read_money_in, read_unsaid_money
from extract.lexicon import number_words
from extract.models import Mention, Part
from extract.phrases import same_length_lower

MOST_FIGURES = 20_000  # of one text: more is a table of data, and would fill the memory
MOST_NUMBERS = 300_000  # in digits and words: more is data again, and takes longer than a reader waits
AHEAD = 4  # numbers behind this one that may tell its money
MAY_BE_SUMS = ("", SPOKEN, PRONOUN, PAIR)  # why numbers that leave their money out may be refused
NEIGHBOURS = 12  # figures before this one whose words cannot lend it their rate


def find_mentions(text: str, country: str | None = None) -> list[Mention]:
    """Every money, percent, quantity and count figure of the text, in order; `text[m.start:m.end] == m.text`.

    country is ISO 3166 alpha-3: in a note from there a letter that is the sign of its money ("bread is R22") needs no more
    evidence, and "three fifty" is 350 where nobody counts cents.

    Raises OverLimit, which does not name the text, where it holds more than MOST_FIGURES or MOST_NUMBERS.

    >>> [(m.text, m.kind, int(m.value)) for m in find_mentions("51 projects totalling US$27.7 billion")]
    [('51', 'count', 51), ('US$27.7 billion', 'money', 27700000000)]
    """
    seen, places = without_invisible(text)
    mentions = _find(seen, country)
    return mentions if places is None else [as_written(mention, text, places) for mention in mentions]


def _find(text: str, country: str | None) -> list[Mention]:
    folded = fold(text)
    low = same_length_lower(folded)
    addresses, habits = Addresses(low), habits_of(folded, country)
    tables, rates = Tables(text, habits), RowRates(text, low)
    earlier = EarlierRates()
    mentions: list[Mention] = []
    numbers, told = 0, None
    for start, end, anchors in passages(folded, low):
        line = Line(folded, low, start, end, habits)
        drafts = _drafts(line, anchors, addresses, tables, told)
        rates.lend(line, drafts)
        earlier.lend(line, drafts)
        told = next((draft for draft in reversed(drafts) if draft.kind == "money"), told)
        mentions.extend(_mention(text, draft, as_given=folded is text) for draft in drafts)
        numbers += len(anchors)
        if len(mentions) > MOST_FIGURES:
            raise OverLimit(f"holds more than {MOST_FIGURES:,} figures; split it into articles")
        if numbers > MOST_NUMBERS:
            raise OverLimit(f"holds more than {MOST_NUMBERS:,} numbers; split it into articles")
    return mentions


def _drafts(line: Line, anchors: list[int], addresses: Addresses, tables: Tables, told: Draft | None) -> list[Draft]:
    """The figures of the line; told is the last sum of money before it."""
    before = told
    drafts = _read_all(line, anchors, addresses)
    spread_age(line, drafts)
    tables.lend_units(line, drafts)
    found = join(line, drafts)
    kept = []
    previous = None
    for k, draft in enumerate(found):
        if previous and previous.refused and goes_on_reference(line, previous, draft):
            draft.refused = LISTED
        elif previous and previous.refused == "age" and goes_on_age(line, previous, draft):
            draft.refused = "age"
        previous = draft
        if _is_figure(line, found, k, told):
            kept.append(draft)
            told = draft if draft.kind == "money" else told
    for k, draft in enumerate(kept):
        inherit_rate(line, draft, kept[max(0, k - NEIGHBOURS) : k + 2])
        read_qualifier(line, draft)
    if line.is_note:
        settle_pairs(line, kept, before)
        be_discount(line, kept)
    if len(kept) > 1:
        kept = settle_units_ahead(line, settle_exchange_rates(line, kept))
        share_rate_behind(line, kept)
        share_rates(line, kept)
        carry_rates(line, kept)
    return kept


def _read_all(line: Line, anchors: list[int], addresses: Addresses) -> list[Draft]:
    """Drafts of every number of the line; refused ones stay in the list, so that nothing is joined across them."""
    drafts: list[Draft] = []
    done, words, starts = 0, line.words, line.starts
    for anchor in anchors:
        k = bisect_left(starts, anchor)
        if k < done or k >= len(starts):
            continue
        previous = drafts[-1] if drafts else None
        said = (one_and_a_part(line, k) or named_sum(line, k)) if words[k] in SAID_WHOLE else None
        if said:
            if not (previous and said.start < previous.end):
                drafts.append(said)
                done = said.next
            continue
        number = opening(line, k) if words[k] in number_words() else None
        if number is None:
            if k and words[k - 1] in ("a", "an") and begins_number(line, k - 1):
                k -= 1
            elif starts[k] != anchor or not begins_number(line, k):
                continue
            number = read_number(line, k)
        if number is None or is_vague(line, k):
            continue
        held = addresses.hold(number.start)
        draft = bare(number, "part of an address") if held else read_figure(line, number, previous)
        if draft.kind == "" and not draft.refused and is_of_pair(line, draft):
            draft.refused = PAIR
        if previous and draft.start < previous.end:
            continue
        drafts.append(draft)
        done = max(draft.number.next if draft.refused else draft.next, k + 1)
    return drafts


def _is_figure(line: Line, found: list[Draft], k: int, told: Draft | None) -> bool:
    """Whether found[k] is a figure; told is the last sum of money in front of it."""
    draft = found[k]
    if draft.refused and draft.refused != PAIR:
        return False
    if draft.number.in_words and is_saying(line, draft):
        draft.refused = "a saying"
        return False
    if draft.kind:
        draft.refused = refusal_of_weak_unit(line, draft) if draft.weak else ""
        return not draft.refused and not (draft.kind == "quantity" and _tells_time(line, draft))
    if (
        read_dash_price(line, draft)
        or (line.is_note and read_pump_price(line, draft))
        or read_receipt_price(line, draft)
    ):
        return True
    draft.refused = draft.refused or refusal(line, draft)
    later = found[k + 1 : k + 1 + AHEAD]
    following = later[0] if later else None
    if draft.refused in MAY_BE_SUMS and (
        read_dollars_by_letters(line, draft)
        or read_money_in(line, draft)
        or (line.is_note and read_sum_of_note(line, draft, later, told))
        or read_elided_sum(line, draft, following, told)
        or (line.is_note and draft.refused in ("", SPOKEN) and read_bare_sum(line, draft, later, told))
    ):
        draft.refused = ""
    elif not draft.refused and not (read_unsaid_money(line, draft) or read_shop_price(line, draft)):
        draft.refused = read_count(line, draft)
    return not draft.refused


def _tells_time(line: Line, draft: Draft) -> bool:
    """Whether the quantity is a time of day, an age or no measure of anything: "children aged 6-59 months", "one day"."""
    if draft.unit in ("month", "year") and line.words[draft.first - 1] in ("aged", "ages"):
        return True
    return _is_one_of_time(draft) or (draft.unit == "minute" and is_past_hour(line, draft))


def _is_one_of_time(draft: Draft) -> bool:
    """ "one day", "a year": no measure of anything."""
    return (
        draft.number.in_words
        and (draft.number.value == 1 or draft.unit in ("year", "hour", "day"))
        and draft.number.value <= 1
        and draft.unit
        in ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "turn", "degree", "foot")
    )


def _mention(text: str, draft: Draft, *, as_given: bool) -> Mention:
    """The figure of a draft; as_given tells that the words of its parts are those of the text, not folded ones."""
    start, end = draft.start, draft.end
    if draft.kind == "count":
        end = max(draft.number.end, end if draft.low is not None else 0)
    number = draft.number
    parts = [Part("number", number.start, number.end, text[number.start : number.end], format(number.value, "f"))]
    if as_given:
        parts += draft.parts
    else:
        parts += [Part(role, first, last, text[first:last], meaning) for role, first, last, _, meaning in draft.parts]
    return Mention(
        start, end, text[start:end], draft.kind,
        None if draft.low is not None else draft.value, draft.low, draft.high,
        draft.approx, draft.codes, draft.unit, draft.per, tuple(parts),
    )  # fmt: skip

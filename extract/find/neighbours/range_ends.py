"""Whether two figures behind one another are the ends of a range, and not a change, a list or a score."""

import re

from extract.find.neighbours.comparisons import TIME_UNITS
from extract.find.neighbours.sharing import DASHES, PAIRED, separator
from extract.find.number.below_hundred import below_hundred
from extract.find.number.counts import counted_noun
from extract.find.number.draft import Draft
from extract.find.refused.not_figures import is_dated
from extract.find.refused.times import is_year
from extract.find.text.line import Line

THOUSAND = 1000
MOST_POINTS = 40  # of a score
SAID_TIMES = 4  # how far apart the ends of a range in words lie: "five-ten minutes"
CHANGE = re.compile(
    r"\b(?:rise|rose|risen|rising|rises|fall|fell|fallen|falling|falls|grew|grow|grown|growing|grows|jump\w*|"
    r"drop\w*|climb\w*|slip\w*|increas\w*|decreas\w*|declin\w*|cut\w*|rais\w+|lower\w*|chang\w*|mov\w+|went|go|"
    r"goes|up|down|gain\w*|slump\w*|surg\w*|soar\w*|shr[aiu]nk\w*|reduc\w*|widen\w*|narrow\w*|improv\w*|"
    r"doubl\w*|swell\w*|expand\w*|halv\w*|edg\w+|advanc\w*|plung\w*|tumbl\w*|slid\w*|sank|boost\w*|trebl\w*|"
    r"tripl\w*|slow\w*|accelerat\w*|eas\w+|revis\w+|up|lift\w*|push\w*|scal\w+)\b"
)
# "2000 à 3000 F", "от 500 до 700 руб."
FOREIGN_TO = frozenset(
    ("à", "a", "bis", "до", "hasta", "até", "al", "do", "až", "tot", "đến", "sampai", "إلى", "से", "থেকে", "〜",
     "~", "～", "hingga", "دن", "дан")
)  # fmt: skip
# "ten, fifteen, twenty dollars" and "ten, fifteen and twenty" are lists
ONE_MORE = re.compile(
    r",? (?:and |or )?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|[a-z]+teen|[a-z]+ty|twelve|eleven)\b"
)
MOVED_BY = re.compile(r"\b(?:add(?:ed|s|ing)?|lost|loses?|losing|shed|sheds|put on|firmed|dipped)(?: [\w-]+){0,2} $")
RANGING = re.compile(
    r"\b(?:rang\w+|var(?:y|ies|ied|ying)|anywhere|anything|everything|span\w*|spread|priced|sell\w*|temperatures?)\b"
)
MOST_GUESSED = 2  # times: "two or four" are alternatives


def is_range(line: Line, first: Draft, second: Draft) -> bool:
    if (
        first.refused
        or second.refused
        or first.low is not None
        or second.low is not None
        or not _same_measure(line, first, second)
    ):
        return False
    if not first.kind and (is_dated(line, first) or _ends_price_in_words(line, first)):
        return False  # "the toll since June 14 to 1,317"
    between = joiner(line, first, second)
    if between in DASHES:
        return _dash_is_range(line, first, second)
    if between == "and":
        return is_opened_by(line, first, "between")
    if between == ",":
        return _is_guess_of_two(line, first, second)
    if between == "or":
        # "two or three hundred people", "four or five tractors"
        told = bool(first.kind) or first.number.scale != 1 or second.value <= MOST_GUESSED * first.value
        return told and first.number.in_words and second.number.in_words and first.value < second.value
    if between != "to" or _is_change_of_cents(first, second):
        return False
    before = line.low[max(line.starts[0], first.start - 60) : first.start]
    if is_opened_by(line, first, "from"):
        return bool(RANGING.search(before)) and not CHANGE.search(before)
    if MOVED_BY.search(before) and second.value > 4 * first.value:
        return False  # "added 1¼p to 46.9p", but "lost 4 to 5 kg"
    return not CHANGE.search(before[-30:])


def joiner(line: Line, first: Draft, second: Draft) -> str:
    """The word between two figures; of "8- to 16-metre" it is "to"."""
    between = separator(line, first, second)
    measured = second.kind in ("money", "percent") or (second.kind == "quantity" and second.unit not in TIME_UNITS)
    if between in FOREIGN_TO and measured and not (first.number.in_words or second.number.in_words):
        return "to"
    if between.startswith("-") and between[1:].strip() in ("to", "and", "or", "to a", "or a"):
        return between[1:].split()[0]
    return between


def is_opened_by(line: Line, draft: Draft, word: str) -> bool:
    k = draft.first - 1
    return line.words[k] == word or (
        line.words[k] in ("about", "around", "roughly", "some", "the", "a", "approximately")
        and line.words[k - 1] == word
    )


def _is_guess_of_two(line: Line, first: Draft, second: Draft) -> bool:
    """ "ten, fifteen thousand dollars": two numbers in words of one measure, with no third behind."""
    told = bool(first.kind) or first.number.scale >= THOUSAND  # "thirty-five, forty lakhs"
    spoken = told and first.number.in_words and second.number.in_words
    return spoken and first.value < second.value <= PAIRED * first.value and not ONE_MORE.match(line.low, second.end)


def _ends_price_in_words(line: Line, draft: Draft) -> bool:
    """The fifty of "from eight fifty to eleven hundred"."""
    return draft.number.in_words and below_hundred(line.words[draft.first - 1]) is not None and line.spaced(draft.first)


def _is_change_of_cents(first: Draft, second: Draft) -> bool:
    """ "lost 4 1/2 cents to $5.42": a change and what it led to; "50 cents to $1.50" is a range."""
    in_cents = first.currency is not None and first.currency.form == "minor" and first.currency is not second.currency
    return in_cents and second.value > 20 * first.value


def _same_measure(line: Line, first: Draft, second: Draft) -> bool:
    if first.kind != second.kind or first.unit != second.unit:
        return False
    if first.kind == "money":
        return first.shares_money(second) and first.per in (None, second.per)
    if first.kind == "":
        return not (is_year(line, first) or is_year(line, second))
    return True


def _dash_is_range(line: Line, first: Draft, second: Draft) -> bool:
    """3-5 is a range only where the second number is larger, and is no score."""
    if second.value <= first.value or (first.number.in_words and second.value > SAID_TIMES * first.value):
        return False  # "three-fifty" is a price
    if first.kind:
        return True
    if line.tokens[first.first - 1][:1].isupper() and second.value >= 10 * first.value and first.first > 1:
        return False  # "Dash 8-400"
    gap = line.text[first.end : second.start]
    if first.number.in_words != second.number.in_words or (
        line.text[second.end : second.end + 2].startswith("-") and line.text[second.end + 1 : second.end + 2].isdigit()
    ):
        return False
    following = line.words[second.next]
    if line.is_note and first.number.plain and second.value <= MOST_POINTS and counted_noun(line, second.next) is None:
        return False  # "went 2-11 last night"
    return (
        gap.strip() in ("-", "–")
        and following[:1].isalpha()
        and following
        not in ("win", "victory", "loss", "defeat", "draw", "lead", "to", "in", "on", "at", "against", "over")
    )

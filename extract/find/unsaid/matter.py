"""What a note speaks of: of money and what it buys, or of heads, steps and miles that it counts without naming them again."""

import re
from functools import cache

from extract.find.money.goods import GOODS
from extract.find.number.counts import verbs_of_counting
from extract.find.number.draft import Draft
from extract.find.text.line import Line
from extract.lexicon import rows
from extract.phrases import one_pattern

IS_GOODS = re.compile(rf"\b{GOODS}\b")
GOODS_AHEAD = re.compile(rf"\b{GOODS}\b(?:'s)?(?: [a-z']+){{0,3}} $")
CLAUSE = re.compile(r"[,;:.!?—–](?=\s)")
# "he scored twelve points", but "one point two million"
POINTS = re.compile(r"°|\bpoints?\b(?! (?:oh|zero|one|two|three|four|five|six|seven|eight|nine)\b)")


def is_of_money(line: Line) -> bool:
    """Whether the whole text speaks of pay, prices or debts."""
    return _words("money").search(line.low) is not None


def is_of_goods(line: Line) -> bool:
    """Whether the whole text names something that shops and markets sell."""
    return IS_GOODS.search(line.low) is not None


def is_named_goods(line: Line, draft: Draft) -> bool:
    """Whether something that shops sell is named right in front of the sum: "the coffee is four fifty"."""
    return GOODS_AHEAD.search(line.low, line.starts[0], draft.start) is not None


def is_of_sale(line: Line) -> bool:
    """Whether the whole text offers something for sale or rent."""
    return _words("sale").search(line.low) is not None


def is_price_of_sale(line: Line, draft: Draft) -> bool:
    """Whether a word of sale stands right in front, whatever language goes on behind: "giá 6,8 tỷ thương lượng"."""
    return _sale_ahead().search(line.low, line.starts[0], draft.start) is not None


def is_of_counts(line: Line, draft: Draft) -> bool:
    """Whether the sentence tells of votes, followers or the dead, or the clause of the number of steps, seats and the like, counted without a name."""
    if _words("topic").search(line.low, line.starts[0], line.ends[-1]):
        return True
    begin = max((stop.end() for stop in CLAUSE.finditer(line.low, line.starts[0], draft.start)), default=line.starts[0])
    stop = CLAUSE.search(line.low, draft.end)
    spans = (begin, draft.number.start), (draft.number.end, stop.start() if stop else line.ends[-1])
    return any(words.search(line.low, *span) for span in spans for words in (_words("count"), POINTS))


def is_object_of_count(line: Line, draft: Draft) -> bool:
    """Whether the word in front of the number has things for its object: "sold two hundred", "the hall holds four thousand"."""
    return _ahead().search(line.low, line.starts[0], draft.start) is not None


@cache
def _ahead() -> re.Pattern[str]:
    words = one_pattern(verbs_of_counting())
    return re.compile(rf"(?<!\w)(?:{words})(?: (?:about|around|only|just|maybe|over|nearly|almost))* $")


@cache
def _sale_ahead() -> re.Pattern[str]:
    return re.compile(rf"{_words('sale').pattern}[ :]*$")


@cache
def _words(matter: str) -> re.Pattern[str]:
    """The words of one matter; those that end in a star are stems."""
    words = [row["word"] for _, row in rows("matter_words.csv") if row["matter"] == matter]
    whole = one_pattern(word for word in words if word[-1] != "*")
    stems = one_pattern(word[:-1] for word in words if word[-1] == "*")
    return re.compile(rf"(?<!\w)(?:(?:{whole})(?!\w){f'|(?:{stems})' if stems else ''})")

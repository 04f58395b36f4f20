"""Reads one number written in words: "one hundred and five", "two and a half million", "three fifths"."""

from decimal import Decimal
from itertools import takewhile
from typing import NamedTuple

from extract.find.number.counts import counted_noun
from extract.find.number.digits import LARGEST, Number
from extract.find.text.line import Line
from extract.lexicon import number_words

ZERO, ONE, TEN, HUNDRED, LAKH, MILLION = map(Decimal, (0, 1, 10, 100, 100_000, 1_000_000))
# What may stand before what inside one number: "twenty three" is 23, "three twenty" is two numbers.
MAY_FOLLOW = {
    "digit": ("", "ten", "hundred", "scale"),
    "teen": ("", "hundred", "scale"),
    "ten": ("", "hundred", "scale"),
}
# "one lakh sixty" is a lakh and sixty thousand, "two crore twenty" two crore and twenty lakh.
SAID_WITHOUT = {LAKH: Decimal(1000), Decimal(10_000_000): LAKH}
NOT_LEFT_OUT = frozenset(("only", "to", "or", "died", "were", "are", "have"))
LONGEST = 24  # words of one number, far beyond any that people write


class Word(NamedTuple):
    """A word of the number: role as in number_words.csv, or "and", "a", "of", "point"; token is its index."""

    role: str
    value: Decimal
    plural: bool
    token: int
    spelling: str


class Sum(NamedTuple):
    """The value of words[i:stop]; role and scale are those of its last words, left_out what "one lakh sixty" leaves unsaid."""

    value: Decimal
    stop: int
    role: str
    scale: Decimal
    fraction: bool = False
    left_out: Decimal = ZERO


def read_words(line: Line, k: int) -> Number | None:
    """The number whose first token is k ("a" included where it means one), or None for ordinals and bare words."""
    words = _collect(line, k)
    if not words:
        return None
    found = _part_of_scale(words, 0) or _number(words)
    if found and found.stop and (parted := _two_counts(line, words, found)):
        found = _number(words[:parted])
    if found is None or found.stop == 0:
        return None
    if _is_ordinal(words, found):
        return None
    last = words[found.stop - 1].token
    if found.left_out and (line.words[last + 1] in NOT_LEFT_OUT or counted_noun(line, last + 1)):
        found = found._replace(value=found.value - found.left_out)  # "one lakh sixteen students"
    number = Number(line.starts[k], line.ends[last], k, last + 1, found.value, in_words=True, fraction=found.fraction)
    number.endless = found.value > LARGEST
    shared = words[found.stop - 1].value if found.role in ("scale", "hundred") else ONE
    if found.value < shared * 1000:  # kept apart, so that "five to eight thousand" can share it
        number.mantissa, number.scale = found.value / shared, shared
    return number


def _two_counts(line: Line, words: list[Word], found: Sum) -> int:
    """Where "two million and three goals" parts into two numbers: the index of its "and", 0 where it does not."""
    ands = [i for i in range(1, found.stop) if words[i].role == "and"]
    if not ands or words[ands[-1] - 1].role != "scale" or words[ands[-1] - 1].value < LAKH:
        return 0
    small = all(word.role in MAY_FOLLOW for word in words[ands[-1] + 1 : found.stop])
    if _role(words, found.stop) == "scale":
        return ands[-1]  # "one crore and one crore vehicles"
    return ands[-1] if small and counted_noun(line, words[found.stop - 1].token + 1, longest=2) else 0


def _collect(line: Line, k: int) -> list[Word]:
    """The run of words from token k that can belong to one number; hyphens and a comma after a scale are passed over."""
    table, words = number_words(), []
    while len(words) < LONGEST:
        word = line.words[k]
        entry = table.get(word)
        if entry:
            words.append(Word(entry[1], entry[0], word.endswith("s") or word == "halves", k, word))
        elif word in ("and", "&") and words:
            words.append(Word("and", ZERO, False, k, word))
        elif word in ("a", "an"):
            words.append(Word("a", ONE, False, k, word))
        elif word in ("of", "point") and words:
            words.append(Word(word, ZERO, False, k, word))
        elif word == "comma" and words and line.words[k + 1] in table:  # "forty-five comma five percent"
            words.append(Word("point", ZERO, False, k, word))
        elif not (words and _passed_over(line, k, words[-1])):
            break
        k += 1
    return words


def _passed_over(line: Line, k: int, last: Word) -> bool:
    if line.words[k] == "-":
        return line.words[k + 1] in number_words() or line.words[k + 1] in ("and", "a")
    if line.words[k] != "," or last.role != "scale" or not line.spaced(k + 1):
        return False  # "fifteen hundred, sixteen hundred dollars"
    return _holds_scale(
        line, k + 1, below=last.value
    )  # "two lakhs, four rooms" and "two thousand, three thousand" are two numbers


def _holds_scale(line: Line, k: int, below: Decimal) -> bool:
    """Whether a hundred or a scale stands in the run of number words from token k, and none as large as the one in front."""
    following = (line.words[step] for step in range(k, min(k + LONGEST, len(line))))
    run = takewhile(lambda word: word in number_words() or word in ("and", "&", "-"), following)
    scales = [number_words()[word][0] for word in run if number_words().get(word, ("", ""))[1] in ("hundred", "scale")]
    return bool(scales) and max(scales) < below


def _role(words: list[Word], i: int) -> str:
    return words[i].role if 0 <= i < len(words) else ""


def _number(words: list[Word]) -> Sum | None:
    """An integer, a fraction, or an integer with a fraction or decimals behind it."""
    bottom = next((i for i, word in enumerate(words) if word.role in ("part", "ordinal")), 0)
    fraction = _fraction(words, bottom) if bottom else None
    if fraction:
        return fraction
    whole = _integer(words, 0)
    if whole is None:
        return None
    following = _role(words, whole.stop)
    if following == "and":
        return _and_fraction(words, whole) or whole
    if following == "point":
        return _point(words, whole) or whole
    return whole


def _integer(words: list[Word], i: int) -> Sum | None:
    """The longest integer that begins at word i."""
    total = group = ZERO
    last_scale, role = Decimal("Infinity"), ""
    if _role(words, i) == "a":
        if _role(words, i + 1) not in ("hundred", "scale", "dozen", "part", "ordinal", "ten") or (
            _role(words, i + 1) in ("hundred", "scale", "dozen") and words[i + 1].plural
        ):
            return None
        if _role(words, i + 1) in ("part", "ordinal", "ten"):
            return Sum(ONE, i + 1, "a", last_scale)
        i += 1
    while i < len(words):
        at = i + (role in ("hundred", "scale") and words[i].role == "and" and _role(words, i + 1) in MAY_FOLLOW)
        word = words[at]
        if word.role in MAY_FOLLOW:
            if (
                role not in MAY_FOLLOW[word.role]
                or (word.value == 0 and role)
                or (at > i and _proper_fraction(words, at))
            ):
                break
            group += word.value
        elif word.role == "hundred" and not (role and group == 0) and group < HUNDRED:
            group = (group or ONE) * HUNDRED
        elif word.role == "dozen" and role in ("", "digit", "teen", "ten"):
            return Sum((group or ONE) * word.value + total, at + 1, "dozen", last_scale)
        elif word.role == "scale" and (word.value < last_scale or (role and (word.value > last_scale or not group))):
            if word.value < last_scale:
                total += (group or ONE) * word.value
            else:
                total = (total + group) * word.value
            group, last_scale = ZERO, word.value
        else:
            break
        role, i = word.role, at + 1
    left_out = _left_out(words, i, group, last_scale)
    return Sum(total + group + left_out, i, role, last_scale, left_out=left_out) if role else None


def _left_out(words: list[Word], stop: int, group: Decimal, last_scale: Decimal) -> Decimal:
    """What "one lakh sixty" leaves out behind its sixty, which ends before word `stop`; zero of other numbers."""
    k = stop - 1
    while k > 0 and words[k].role in MAY_FOLLOW:
        k -= 1
    if words[k].role == "scale" and last_scale == MILLION and group < TEN and k == stop - 2:
        return group * (LAKH - 1)  # "one million eight"
    said = words[k].role == "scale" and TEN <= group < HUNDRED
    return group * (SAID_WITHOUT.get(last_scale, ONE) - 1) if said else ZERO


def _proper_fraction(words: list[Word], i: int) -> bool:
    """Whether words[i:] are a fraction below one, which then is not part of the integer before: "and three quarters"."""
    top = _integer(words, i)
    if top is None or _role(words, top.stop) != "part":
        return False
    return top.value < words[top.stop].value and (words[top.stop].plural or top.value == 1)


def _fraction(words: list[Word], last: int) -> Sum | None:
    """ "twenty-three fifths", "one twenty-fifth": the longest end of the words that is one ordinal is the bottom."""
    if any(words[i].role == "and" and _proper_fraction(words, i + 1) for i in range(last)):
        return None  # "one hundred and three quarters" is an integer and a fraction
    for split in range(1, last + 1):
        if words[split].role in ("hundred", "scale", "and") or words[split - 1].role == "and":
            continue
        if words[split].role == "digit" and words[split - 1].role == "ten":
            continue
        above = _integer(words[:split], 0) or (Sum(ONE, 1, "a", ONE) if split == 1 and words[0].role == "a" else None)
        bottom = _denominator(words, split, last)
        if bottom and above and above.stop == split and (words[last].plural or above.value == 1):
            return Sum(above.value / bottom, last + 1, "part", ONE, fraction=True)
    return None


def _denominator(words: list[Word], i: int, last: int) -> Decimal | None:
    """The value of words[i:last + 1] whose last word is an ordinal: "twenty fifths" is 25."""
    end = words[last]
    if i == last:
        return end.value if end.role == "part" else None
    above = _integer(words[: last - (words[last - 1].role == "and")], i)
    if above is None or above.stop < last - 1:
        return None
    if end.value < 10 and above.role in ("ten", "hundred", "scale"):
        return above.value + end.value
    return None


def _and_fraction(words: list[Word], whole: Sum) -> Sum | None:
    """ "two and a half", "twenty and three fifths", "a million and a half", then perhaps a scale."""
    i = whole.stop + 1
    if _role(words, i) == "a" and _role(words, i + 1) == "part":
        top, at = ONE, i + 1
    else:
        above = _integer(words, i)
        if above is None or _role(words, above.stop) != "part":
            return None
        top, at = above.value, above.stop
    bottom = words[at]
    whole_word = bottom.plural or top == 1 or bottom.spelling == "quarter"  # "eleven and three-quarter per cent"
    if bottom.role != "part" or top >= bottom.value or not whole_word:
        return None
    share = top / bottom.value
    following = words[at + 1] if at + 1 < len(words) else None
    if following and following.role in ("scale", "hundred", "dozen"):
        if whole.role == "scale":
            return Sum(whole.value + share * following.value, at + 2, "scale", following.value)
        return Sum((whole.value + share) * following.value, at + 2, "scale", following.value)
    if whole.role == "scale":
        share *= whole.scale
    return Sum(whole.value + share, at + 1, "part", ONE)


def _point(words: list[Word], whole: Sum) -> Sum | None:
    """ "seventy point five", "nought point nought four", "two point five million"."""
    digits, i = "", whole.stop + 1
    while _role(words, i) in MAY_FOLLOW and len(digits) < 12:
        if words[i].role == "ten" and _role(words, i + 1) == "digit":
            digits += str(words[i].value + words[i + 1].value)
            i += 1
        else:
            digits += str(words[i].value)
        i += 1
    if not digits:
        return None
    value = whole.value + Decimal("0." + digits)
    if _role(words, i) in ("scale", "hundred"):
        return Sum(value * words[i].value, i + 1, "scale", words[i].value)
    return Sum(value, i, "point", ONE)


def _part_of_scale(words: list[Word], i: int) -> Sum | None:
    """ "half a million", "three quarters of a million", "half dozen"; a bare "half" stays a fraction."""
    start = i + (words[i].role == "a")
    top = _integer(words, start)
    at = top.stop if top and _role(words, top.stop) == "part" else start
    if _role(words, at) != "part" or (top is None and words[at].spelling not in ("half", "quarter", "third")):
        return None
    if top is not None and (top.value >= words[at].value or top.role not in ("digit", "teen")):
        return None
    value = (top.value if top else ONE) / words[at].value
    scale = at + 1 + (_role(words, at + 1) == "of")
    scale += _role(words, scale) == "a"
    if _role(words, scale) in ("scale", "hundred", "dozen") and not words[scale].plural:
        return Sum(value * words[scale].value, scale + 1, "scale", words[scale].value)
    if top is None or value < 1:
        return Sum(value, at + 1, "part", ONE, fraction=True)
    return None


def _is_ordinal(words: list[Word], found: Sum) -> bool:
    """ "her twenty-third novel", "the hundred and fifth day": the number goes on as an ordinal."""
    i = found.stop + (_role(words, found.stop) == "and")
    return (
        not found.fraction
        and _role(words, i) in ("part", "ordinal")
        and not words[i].plural
        and found.role in ("ten", "hundred", "scale")
        and words[i].value < 20
    )

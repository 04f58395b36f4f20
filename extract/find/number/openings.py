"""Where a number begins: in digits, or in a word that counts there."""

from extract.find.number.below_hundred import below_hundred
from extract.find.number.han_numerals import SIGNS as HAN_SIGNS
from extract.find.text.line import Line
from extract.lexicon import currency_names, not_figures, number_words

VAGUE = frozenset(("few", "several", "many", "some", "couple", "of", "by", "the"))


def begins_number(line: Line, k: int) -> bool:
    """Whether token k can begin a number."""
    token = line.tokens[k]
    if token in HAN_SIGNS:
        return True  # only those of sums are asked about
    if token[0].isalpha() and (
        (line.glued(k) and line.tokens[k - 1][-1].isalpha()) or (line.glued(k + 1) and line.tokens[k + 1][0].isalpha())
    ):
        return False
    if token[0].isdigit() or (len(token) == 1 and not token.isascii() and token.isnumeric()):
        return True
    word = line.words[k]
    if word in ("a", "an"):
        entry = number_words().get(line.words[k + 1])
        return (
            entry is not None
            and entry[1] in ("hundred", "scale", "dozen", "part")
            and not line.words[k + 1].endswith("s")
        )
    entry = number_words().get(word)
    if entry is None:
        return False
    if entry[1] in ("part", "ordinal"):
        return word in ("half", "quarter")
    if entry[1] in ("hundred", "scale") and not _opens_number(line, k):
        return False
    return (
        not (entry[1] in ("scale", "dozen", "hundred") and word.endswith("s"))
        and line.tokens[k - 1] != "'"
        and _word_in_use(line, k)
    )


def _opens_number(line: Line, k: int) -> bool:
    """A scale word without a number in front is one only before more of it or money: "hundred thousand dollars"."""
    if not line.tokens[k].islower() or line.tokens[k - 1][:1].isdigit():
        return False
    if "multi" in (line.words[k - 1], line.words[k - 2] if line.tokens[k - 1] == "-" else ""):
        return False  # "a multi-billion dollar plan" tells no number
    if line.words[k + 1] == "and" and line.words[k] in ("hundred", "thousand") and line.words[k - 1] not in VAGUE:
        return below_hundred(line.words[k + 2]) is not None  # "hundred and forty rupees"
    following = number_words().get(line.words[k + 1])
    money = k + 1 < len(line) and currency_names().at(line.text, line.low, line.starts[k + 1])
    return bool(following and following[1] in ("scale", "digit", "teen", "ten")) or bool(money)


def _word_in_use(line: Line, k: int) -> bool:
    """Whether a number word counts here: "one" as a pronoun and "Channel Four" as a name do not."""
    token = line.tokens[k]
    before = line.tokens[k - 1]
    return not (
        token[0].isupper()
        and token not in ("I",)
        and before[:1].isupper()
        and before.isalpha()
        and len(before) > 1
        and line.words[k - 1] not in not_figures("month")
    )

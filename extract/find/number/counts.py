"""What a bare number counts: "51 projects", "1.2 million ethnic Kazakhs", "five heavy goods vehicles"."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from extract.find.number.draft import Draft
from extract.find.text.line import Line
from extract.find.text.unit_at import unit_at
from extract.lexicon import irregular_plurals, not_figures, number_words, plurals_in_front, rows

NOT_PLURAL = re.compile(
    r"(?:ss|us|is|ous|'s)$|^(?:goes|does|says|comes|gets|costs|loses|gives|brings|keeps|sells|pays|becomes|begins|seems|includes|receives|provides|requires|allows|appears|has|was)$"
)
SINGULAR = (
    (re.compile(r"(?<=[^aeiou])ies$"), "y"),
    (re.compile(r"(?<=(?:ch|sh|ss))es$|(?<=x)es$|(?<=zz)es$|(?<=[^o]o)es$"), ""),
    (re.compile(r"s$"), ""),
)
SHORT_PLURALS = frozenset(("ups", "ins", "ons"))  # of "push-ups", "sit-ins", "add-ons"
LATER = re.compile(r" (?:years?|months?|weeks?|days?|decades?) (?:later|ago|earlier|before|after)\b")
MULTIPLE_OR_INDEX = {"times", "time", "points", "point", "fold", "pts", "x"}
WORDS_KEPT = 4096  # a text asks of few words, and of those often
NEAR_MATCH = 1500  # characters
LONGEST_PHRASE = 5
LONGEST_MEASURE = 7  # tokens of "174,000-cubic-metre"


def read_count(line: Line, draft: Draft) -> str:
    """Makes the draft a count with the noun it counts; returns why it is none, or ""."""
    noun_at = draft.next + (line.tokens[draft.next] == "-" and line.glued(draft.next))
    following = line.words[noun_at]
    if following in MULTIPLE_OR_INDEX:
        return "a multiple or index points"
    number = draft.number
    noun = counted_noun(line, noun_at)
    alone = stands_alone(line, draft)
    if noun is None and number.decimal and number.scale == 1 and not number.grouped and not alone:
        return "a bare decimal"
    if noun is None and number.plain and following != "off" and _is_of_match(line, draft):
        return "a score"
    small = number.value < 2 and draft.low is None
    if small and not alone and not (number.fraction and _is_share(line, draft)) and not number.grouped:
        return "fewer than two"
    draft.kind, draft.unit = "count", noun
    return ""


def _is_of_match(line: Line, draft: Draft) -> bool:
    """Whether the text tells of wickets within a few paragraphs, where "67 not out" and "9 for 233" count nothing else."""
    return line.text.find("wicket", max(0, draft.start - NEAR_MATCH), draft.start + NEAR_MATCH) >= 0


NOUNS_TOO = frozenset(
    (
        "hand",
        "fire",
        "show",
        "order",
        "cap",
        "lamb",
        "plant",
        "print",
        "seat",
        "feed",
        "cook",
        "catch",
        "bury",
        "pick",
        "hold",
    )
)


@cache
def verbs_of_counting() -> frozenset[str]:
    """Words that have what is counted right behind them, with its noun or without: "employs", "sold", "than"."""
    return frozenset(row["word"] for _, row in rows("matter_words.csv") if row["matter"] == "object")


@cache
def _never_nouns() -> frozenset[str]:
    return verbs_of_counting() - NOUNS_TOO


def hold_verb_of_counting(words: Iterable[str]) -> bool:
    """Whether one of the words in front of a number says that it counts: "the farm employs", but not "a garden hand"."""
    return not _never_nouns().isdisjoint(words)


ADDED = frozenset(("more", "fewer", "additional", "extra"))


def counted_noun(line: Line, k: int, longest: int = LONGEST_PHRASE) -> str | None:
    """The singular of the plural noun within the `longest` words from token k, before any word that ends a phrase."""
    if line.words[k] in ADDED and is_plural(line.words[k + 1]) and not unit_at(line, line.starts[k + 1]):
        k += 1  # "16 more campuses", but "two more months"
    for step in range(longest):
        hyphened = line.tokens[k + step] == "-" and line.glued(k + step) and line.glued(k + step + 1)
        k += hyphened  # "state-owned insurers"
        k = _behind_measure(line, k + step) - step
        word = line.words[k + step]
        if step == 0 and word in number_words() and LATER.match(line.low, line.ends[k]):
            return None  # "and 822,000 two years later"
        opens = line.tokens[k + step + 1] == "-" and line.glued(k + step + 1) and line.glued(k + step + 2)
        if not word.isalpha() or (
            word in not_figures("ends_phrase") and not (hyphened and step) and not opens
        ):  # "built-in bedrooms", "by-elections"
            return None
        if is_plural(word) or (hyphened and step and word in SHORT_PLURALS):
            if opens:
                continue
            if _stands_in_front(line, k + step):
                continue
            return f"{line.words[k + step - 2]}-{singular(word)}" if hyphened and step else singular(word)
    return None


def _stands_in_front(line: Line, k: int) -> bool:
    """Whether the plural at token k only says of which sort the next word is: "goods vehicles", "Hamas supporters", "United States jets"."""
    behind, word = line.tokens[k + 1], line.words[k]
    if word == "states" and line.words[k - 1] == "united":
        return behind.islower() and behind not in not_figures("ends_phrase")
    if not is_plural(behind.lower()):
        return False
    return word in plurals_in_front() or (line.tokens[k][0].isupper() and behind.islower())


def _behind_measure(line: Line, k: int) -> int:
    """The token behind "300,000-dwt" or "174,000-cubic-metre", where one stands at token k."""
    if not line.tokens[k][:1].isdigit() or line.tokens[k + 1] != "-" or not line.glued(k + 1):
        return k
    for step in range(2, LONGEST_MEASURE):
        if not line.glued(k + step):
            return k + step
    return k


@lru_cache(WORDS_KEPT)
def is_plural(word: str) -> bool:
    """Whether the word, in lower case, can name several."""
    return (
        word in irregular_plurals()
        or (word.endswith("men") and len(word) > 4)
        or word.endswith("children")
        or (len(word) > 3 and word.endswith("s") and not NOT_PLURAL.search(word))
    )


@lru_cache(WORDS_KEPT)
def singular(word: str) -> str:
    """
    >>> singular("projects"), singular("cities"), singular("people"), singular("boxes"), singular("trains")
    ('project', 'city', 'person', 'box', 'train')
    """
    if word in irregular_plurals():
        return irregular_plurals()[word]
    if word.endswith("children"):
        return word.removesuffix("ren")
    if word.endswith("men"):
        return word[:-2] + "an"
    for ending, replacement in SINGULAR:
        if ending.search(word):
            return ending.sub(replacement, word)
    return word


def _is_share(line: Line, draft: Draft) -> bool:
    """ "two thirds of the cake", "1/40 of the wavelength", "exactly one sixth"."""
    if draft.number.in_words and line.words[draft.next - 1].endswith("s"):
        return True
    return line.words[draft.next] == "of" or (draft.number.in_words and line.tokens[draft.next] in (".", ""))


def stands_alone(line: Line, draft: Draft) -> bool:
    """Whether the number is the whole line or the end of one that says what it is: "The answer is minus one"."""
    ends = draft.next >= len(line) or (draft.next == len(line) - 1 and line.tokens[draft.next] in (".", "?", "!"))
    before = line.words[draft.first - 1]
    return (draft.first == 0 and ends) or (
        before in ("is", "=", "equals", "plus", "result")
        and draft.kind == ""
        and (ends or line.tokens[draft.next] in ("=", "plus", "equals", "and", "minus"))
    )

"""Longest-match look-up of a table of phrases at one place of a text."""

import re
from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

V = TypeVar("V")

# Scripts written without spaces have one-letter words here.
WORD = re.compile(r"[^\W\d_\u0e00-\u0e7f\u2e80-\ud7ff]+|.", re.DOTALL)
UNSPACED = re.compile(r"[\u0e00-\u0e7f\u2e80-\ud7ff]")
CAMEL_HEAD = re.compile(r"[A-Za-z]?[a-z]++(?=[A-Z])")


def same_length_lower(text: str) -> str:
    """Lower case of the same length: a letter whose lower case is longer (İ) stays as it is."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def ends_word(text: str, end: int) -> bool:
    """Whether a phrase that ends at `end` ends a word there.

    Entries of a list can run into one another ("dailyMason"): a lower-case letter before a capital ends a word too.

    >>> ends_word("1,700 dailyMason", 11), ends_word("1,700 dailyness", 11)
    (True, False)
    """
    if end >= len(text):
        return True
    after, last = text[end], text[end - 1]
    if not last.isalnum():
        return True
    if after.isalpha():
        if UNSPACED.match(after) or UNSPACED.match(last):
            return True
        return last.islower() and after.isupper()
    return not after.isdigit() or UNSPACED.match(last) is not None  # "8万5,000円"


def one_pattern(phrases: Iterable[str]) -> str:
    """One pattern for all the phrases, longest first, in which no letter is tried twice.

    Several times faster than an alternation of the phrases.

    >>> one_pattern(["ten", "tens", "two"])
    't(?:en(?:s)?|wo)'
    """
    tree: dict = {}
    for phrase in phrases:
        branch = tree
        for letter in phrase:
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    return _branch(tree)


def _branch(tree: dict) -> str:
    parts = [re.escape(letter) + _branch(rest) for letter, rest in sorted(tree.items()) if letter]
    if not parts:
        return ""
    pattern = parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"
    return f"(?:{pattern})?" if "" in tree else pattern


class Phrases(Generic[V]):
    """A table of phrases, matched longest first; keys are lower case unless `exact`.

    >>> Phrases({"per cent": 1, "per": 2}).at("5 PER CENT", "5 per cent", 2)
    (10, 1)
    """

    def __init__(self, entries: Mapping[str, V], *, exact: bool = False) -> None:
        self._exact = exact
        self._by_first: dict[str, list[tuple[str, V]]] = {}
        for phrase, value in entries.items():
            first = WORD.match(phrase)
            if first:
                self._by_first.setdefault(first.group(), []).append((phrase, value))
        for rows in self._by_first.values():
            rows.sort(key=lambda row: -len(row[0]))
        # Most places begin no phrase, and their first two signs tell that; a letter that is a whole word goes on in no other.
        self._heads = frozenset(phrase[:2] for phrase in entries)
        self._alone = {word: word.isalpha() and not UNSPACED.match(word) for word in self._by_first if len(word) == 1}

    @property
    def phrases(self) -> list[str]:
        """Every phrase of the table."""
        return [phrase for rows in self._by_first.values() for phrase, _ in rows]

    @property
    def first_words(self) -> frozenset[str]:
        """The words, in lower case, that a phrase of the table can begin with."""
        return frozenset(word.lower() for word in self._by_first)

    def at(self, text: str, low: str, pos: int) -> tuple[int, V] | None:
        """(end, value) of the longest phrase that begins at pos and ends a word, or None. low is text in lower case."""
        where = text if self._exact else low
        head = where[pos : pos + 2]
        if head not in self._heads:
            goes_on = self._alone.get(head[:1])
            if goes_on is None or (goes_on and text[pos + 1 : pos + 2].islower()):
                return None
        first = WORD.match(where, pos)
        if first is None:
            return None
        rows = self._by_first.get(first.group())
        if rows is None:
            rest = text[pos + 1 : first.end()]
            if not rest or rest.islower():
                return None  # no capital inside, so that no entry ends there
            camel = CAMEL_HEAD.match(text, pos)
            rows = self._by_first.get(where[pos : camel.end()]) if camel else None
            if rows is None:
                return None
        for phrase, value in rows:
            end = pos + len(phrase)
            if where.startswith(phrase, pos) and (not text[end : end + 1].isalnum() or ends_word(text, end)):
                return (end - ends_sentence(text, phrase, end) if phrase[-1] == "." else end), value
        return None


def ends_sentence(text: str, phrase: str, end: int) -> bool:
    """Whether the stop of an abbreviation ("55 lb.") ends the sentence too, and so is no part of the phrase."""
    if phrase[-1] != "." or "." in phrase[:-1]:
        return False
    after = text[end : end + 3].lstrip(" \"'”’)")
    return not after or after[0].isupper() or after[0] in "\n“‘"


class Endings(Generic[V]):
    """A table of phrases matched backwards, longest first: the one that ends at a place."""

    def __init__(self, entries: Mapping[str, V]) -> None:
        self._entries = dict(entries)
        lengths = sorted({(len(phrase), phrase[-1]) for phrase in entries}, reverse=True)
        self._lengths = {last: [length for length, sign in lengths if sign == last] for _, last in lengths}
        self.last_words = frozenset(word for phrase in entries for word in WORD.findall(phrase)[-1:])

    def before(self, text: str, pos: int) -> tuple[int, V] | None:
        """(start, value) of the longest phrase that ends at pos and begins a word, or None."""
        if pos <= 0:
            return None
        for length in self._lengths.get(text[pos - 1], ()):
            start = pos - length
            if start >= 0 and text[start:pos] in self._entries and begins_word(text, start):
                return start, self._entries[text[start:pos]]
        return None


def begins_word(text: str, start: int) -> bool:
    """Whether a phrase that starts at `start` starts a word: "costRs" does (a camel boundary), "HRs" does not."""
    if start == 0 or not text[start].isalpha():
        return True
    before = text[start - 1]
    return not before.isalnum() or bool(UNSPACED.match(before)) or (before.islower() and text[start].isupper())

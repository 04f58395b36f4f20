"""The unit that the title of a list or table names: in its brackets, behind a comma or at its end."""

import re
from collections.abc import Iterator

from extract.find.headers import count_of, measure_of, scaled_count
from extract.find.neighbours.qualifiers import ADJECTIVE
from extract.find.number.counts import is_plural, singular
from extract.find.number.draft import Draft
from extract.find.text.habits import Habits
from extract.find.units.rates import TIMES
from extract.lexicon import not_figures, rate_adjectives, rate_words

LONGEST = 100  # the last part of one that ends in a colon
MOST_WORDS_BEHIND = 3  # what stands behind the unit in its piece of the title: "€ per tonne excl. VAT"
BRACKET = re.compile(r"[(（]([^()（）]{1,60})[)）]")
PIECES = re.compile(r"[;,:]| - | – ")
IN_UNIT = re.compile(r"(?:.* )?(?:in|en|em) (?=.)", re.IGNORECASE)
# "Trips, cost per person ($)", "Tarifas por noche (en pesos)"
FOR_A_TIME = re.compile(r"\bfor an? (hour|day|week|month|shift)\b")
PER = re.compile(r"\b(?:(per)|por|par|pro) ([^\W\d_]+)", re.IGNORECASE)


def unit_of_title(title: str, habits: Habits) -> tuple[Draft, int, int] | None:
    """(a draft that read "1" with the unit, where the words of the unit begin and end), or None."""
    if title.rstrip().endswith((".", "!", "?")) or (len(title) > LONGEST and not title.rstrip().endswith(":")):
        return None
    skipped = max(0, len(title) - LONGEST)
    words = title[skipped:]
    for first, last in _spans_of_units(words):
        measure = measure_of(words[first:last], habits)
        if measure and measure.kind in ("money", "quantity", "percent") and not (measure.weak or measure.unit in TIMES):
            if measure.kind == "money" and measure.per is None:
                measure.per = rate_of(words)
            return measure, skipped + first, skipped + last
    counted = BRACKET.search(words)
    scaled = scaled_count(words[: counted.start()], counted[1]) if counted else None
    if counted and scaled:
        return scaled, skipped + counted.start(1), skipped + counted.end(1)
    if counted and _is_noun(counted[1]):
        return count_of(singular(counted[1])), skipped + counted.start(1), skipped + counted.end(1)
    return None


def _is_noun(words: str) -> bool:
    """ "(votes)": what the rows count."""
    return words.isalpha() and words.islower() and is_plural(words) and words not in not_figures("ends_phrase")


def rate_of(title: str) -> str | None:
    """What all the rows are per, where the title says so in other words than those of its money."""
    often = ADJECTIVE.search(title.lower())
    if often:
        return rate_adjectives().get(often[often.lastindex or 1])
    timed = FOR_A_TIME.search(title)
    if timed:
        return timed[1]  # "the average for a day of eight hours"
    for told in PER.finditer(title):
        word = told[2].lower()
        found = rate_words().at(word, word, 0)
        if found and found[0] == len(word):
            return found[1].per
        if told[1]:
            return word
    return None


def _spans_of_units(title: str) -> Iterator[tuple[int, int]]:
    """What may be the unit: the pieces of the bracket first, then those outside of it from the last one, with fewer and fewer words."""
    bracket = BRACKET.search(title)
    inside = _pieces(title, *bracket.span(1)) if bracket else []
    outside = _pieces(title, 0, bracket.start() if bracket else len(title))
    alone = outside if len(outside) == 1 and IN_UNIT.match(title, *outside[0]) else []  # "Figures in QR mn"
    whole = [(pieces[-2][0], pieces[-1][1]) for pieces in (inside, outside[1:]) if len(pieces) > 1]  # "(US$, billions)"
    for first, last in (*whole, *inside, *outside[:0:-1], *alone):
        lead = IN_UNIT.match(title, first, last)
        begin, stop = (lead.end() if lead else first), last
        for _ in range(MOST_WORDS_BEHIND):
            yield begin, stop
            stop = title.rfind(" ", begin, stop)
            if stop < 0:
                break


def _pieces(title: str, begin: int, stop: int) -> list[tuple[int, int]]:
    """Where the pieces between commas begin and end, without the blanks round them."""
    cuts = [begin, *(at for found in PIECES.finditer(title, begin, stop) for at in found.span()), stop]
    pieces = []
    for first, last in zip(cuts[::2], cuts[1::2], strict=True):
        words = title[first:last]
        if words.strip():
            pieces.append((first + len(words) - len(words.lstrip()), first + len(words.rstrip())))
    return pieces

"""What the sums of a table are per, where its rows or its title say so: "Milling wheat, t    812 zł", "Wholesale prices per kg"."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from extract.columns import LONGEST_ROW, end_of_rows
from extract.find.number.draft import Draft
from extract.find.text.line import Line
from extract.find.text.unit_at import unit_at
from extract.find.units.sold_by import VESSELS
from extract.lexicon import rate_adjectives, rate_words

# The unit behind the comma of a row's label, its first cell: "Cooking oil, liter      2,300", "Eggs, dozen | 180".
TAG = re.compile(r"[^\d\n|\t:]{2,40}, (?:per |a )?([^\W\d_]{1,12})(?= *[|\t]| {2,}|: )")
# A title of a line of its own that says for which time or of how much all the sums below it are.
LONGEST_TITLE = 120
PRICED = "[Pp]rices?|[Rr]ates?|[Ww]ages?|[Pp]ay|[Ff]ares?|[Rr]ents?|[Ff]ees?|[Cc]osts?|[Tt]ariffs?"
TITLE = re.compile(
    r"(?![^\n]*(?:[$£€¥₹]|[.!?] [A-Z])|[^\n]{0,100}(?:[|\t]|  )[^\n]{0,100}\d)"
    rf"(?:[^\n]*?\b(?:{PRICED})\b[^\n]*? (per [a-z]+)\b|[^\n]*?\b([Dd]aily|[Hh]ourly|[Ww]eekly|[Mm]onthly) (?:{PRICED}|salar(?:y|ies))\b)"
    r"[^\n]*(?:(?<![.!?])|(?<=[ap]\.m\.))\n+(?=[^a-z\n][^\n]+)"
)
LEAST_SUMS = 3  # of the line below such a title, or of one sum a line
SUM_OF_ROW = re.compile(r"\d[\d,.]*\s*$")


class RateTitle(NamedTuple):
    """A title that gives a rate to the sums of the rows between begin and end; start and stop are its words."""

    per: str
    start: int
    stop: int
    begin: int
    end: int


class RowRates:
    """The rates that the titles and labels of one text's tables tell."""

    def __init__(self, text: str, low: str) -> None:
        self._titles = [title for found in _titles(text) if (title := _title(text, low, found))]
        self._starts = [title.begin for title in self._titles]

    def lend(self, line: Line, drafts: list[Draft]) -> None:
        """Gives the sums of a row without a rate the one that its label or its title tells."""
        sums = [draft for draft in drafts if draft.kind == "money" and draft.per is None]
        if not sums:
            return
        tag = TAG.match(line.text, line.starts[0], line.ends[-1])
        per = _unit_of(line.text, line.low, tag.start(1), tag.end(1)) if tag else None
        if tag and per and sums[0].start >= tag.end():
            _give(line, sums, per, tag.start(1), tag.end(1))
            return
        k = bisect_right(self._starts, line.starts[0]) - 1
        title = self._titles[k] if k >= 0 and line.starts[0] < self._titles[k].end else None
        if title and (len(sums) >= LEAST_SUMS or _is_row(line)):
            _give(line, sums, title.per, title.start, title.stop)


def _titles(text: str) -> Iterator[re.Match[str]]:
    start = 0
    while (end := text.find("\n", start)) >= 0:
        found = TITLE.match(text, start) if 0 < end - start <= LONGEST_TITLE else None
        if found:
            yield found
        start = end + 1


def _title(text: str, low: str, found: re.Match[str]) -> RateTitle | None:
    group = found.lastindex or 1
    start, stop = found.span(group)
    measured = group == 1
    per = _unit_of(text, low, start + len("per "), stop) if measured else rate_adjectives().get(low[start:stop])
    return RateTitle(per, start, stop, found.end(), end_of_rows(text, found.end())) if per else None


def _unit_of(text: str, low: str, start: int, stop: int) -> str | None:
    """What the word text[start:stop] stands for as the measure of a price, or None."""
    unit = unit_at(Line(text, low, start, stop), start)
    if unit and unit[0] == stop and unit[1].factor == 1:
        return unit[1].unit
    noun = rate_words().at(text, low, start)
    if noun and noun[0] == stop:
        return noun[1].per
    word = low[start:stop]
    return word if word in VESSELS or word == "dozen" else None


def _is_row(line: Line) -> bool:
    """Whether the line is short and ends in its number, as the rows of a list do."""
    begin, stop = line.starts[0], line.ends[-1]
    return stop - begin <= LONGEST_ROW and SUM_OF_ROW.search(line.text, begin, stop) is not None


def _give(line: Line, sums: list[Draft], per: str, start: int, stop: int) -> None:
    for draft in sums:
        draft.per = per
        draft.note("per", line.text, start, stop, per)

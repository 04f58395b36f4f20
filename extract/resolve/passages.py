"""The sentence and the paragraph a figure stands in."""

import re
from bisect import bisect_right

from extract.columns import LONGEST_ROW

# A stop ends no sentence behind an abbreviation, an initial or a sign of money.
ABBREVIATION = re.compile(
    r"(?:\b(?:Rs|Re|Mr|Mrs|Ms|Dr|St|No|Nos|Inc|Ltd|Co|Corp|vs|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|"
    r"Nov|Dec|Prof|Gen|Sen|Gov|Fig|Tk|Sh|Fr|e\.g|i\.e|sq|cu|etc|a\.m|p\.m|Pvt|Bros|Lt|Col|pct)|\b[A-Z])$"
)
# Each run of stops or blanks is looked through once, from its first sign: a long one would else be looked through from all.
END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’)\]]*+[ \t]++(?=[A-Z0-9“\"'‘(\[])|(?<![ \t])[ \t]*+\n\s*+")
LONGEST = 350  # a longer side of a sentence is a list run together: cut it near the figure
NEAR = 180
REACH = 2_000  # a paragraph longer than this is no paragraph
LIST_ITEM = re.compile(r"\s*(?:[-*•–●▪]|\|)\s")
LONGEST_LIST = 4_000
LONGEST_TITLE = 120
YEAR = re.compile(r"(?:19|20)\d\d(?:[-–/]\d\d)?")


class Passages:
    """The sentences and paragraphs of one text, split once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts, self._ends = [0], []
        for match in END.finditer(text):
            if text[match.start()] != "." or not ABBREVIATION.search(text[max(0, match.start() - 8) : match.start()]):
                self._ends.append(match.start() + len(match.group().rstrip()))
                self._starts.append(match.end())
        self._ends.append(len(text))

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """(start, end) of the sentence around text[start:end].

        >>> text = "It rained. Rs. 1,700 daily was paid. All slept."
        >>> text[slice(*Passages(text).sentence(11, 26))]
        'Rs. 1,700 daily was paid.'
        """
        first = self._starts[bisect_right(self._starts, start) - 1]
        last = self._ends[min(bisect_right(self._starts, max(start, end - 1)), len(self._ends)) - 1]
        last = max(last, end)
        if start - first > LONGEST:
            space = self._text.find(" ", start - NEAR, start)
            first = space + 1 if space >= 0 else start - NEAR
        if last - end > LONGEST:
            space = self._text.rfind(" ", end, end + NEAR)
            last = space if space > end else end + NEAR
        return first, last

    def paragraph(self, start: int, end: int) -> tuple[int, int]:
        """(start, end) of the line around text[start:end], at most REACH characters to either side."""
        first, last = max(0, start - REACH), min(len(self._text), end + REACH)
        begin, stop = self._text.rfind("\n", first, start), self._text.find("\n", end, last)
        return first if begin < 0 else begin + 1, last if stop < 0 else stop


def opening_line(text: str, item: int) -> tuple[int, int] | None:
    """(start, end) of the line above the list in which a line of its own begins at item; None outside a list.

    >>> text = "Pay in 2018:\\n- Mason: Rs. 1,500"
    >>> text[slice(*opening_line(text, 13))]
    'Pay in 2018:'
    """
    if not LIST_ITEM.match(text, item):
        return None
    floor, stop = max(0, item - LONGEST_LIST), item
    while stop > floor:
        end = stop - (text[stop - 1] == "\n")
        begin = max(floor, text.rfind("\n", floor, end) + 1)
        line = text[begin:end]
        if line.strip() and not LIST_ITEM.match(line):
            return begin, end
        stop = begin
    return None


def titles_of_rows(text: str) -> dict[int, tuple[int, int]]:
    """(start, end) of the title above each row, a short line that holds a number, by where the row begins.

    >>> text = "Wages in 2016\\n\\nWelder - Rs. 1,700 daily\\nMason - Rs. 1,500"
    >>> [text[start:end] for start, end in titles_of_rows(text).values()]
    ['Wages in 2016', 'Wages in 2016']
    """
    titles: dict[int, tuple[int, int]] = {}
    title, begun, gap, start = None, False, False, 0
    for line in text.split("\n"):
        if not line.strip():
            title = None if begun or gap else title  # one empty line may stand below a title
            gap = True
        elif _is_row(line):
            begun = True
            if title:
                titles[start] = title
        else:
            fits = len(line) <= LONGEST_TITLE and line[-1] not in ".!?"
            title, begun, gap = (start, start + len(line)) if fits else None, False, False
        start += len(line) + 1
    return titles


def _is_row(line: str) -> bool:
    """Whether the line is short, ends in no stop and holds a number besides years."""
    return len(line) <= LONGEST_ROW and line[-1:] not in ".!?" and any(sign.isdigit() for sign in YEAR.sub("", line))

"""One line of a folded text as tokens with offsets: what the grammar reads."""

import re
from itertools import accumulate

from extract.find.text.habits import LONGEST_NOTE, Habits

# Words that run into one another split at the capital: "dailyMason", "SteppeMarch".
LETTER = r"[^\W\d_¼-¾⅐-⅞\u0e00-\u0e7f\u2e80-\ud7ff]"
# Its first way is the usual word, which goes on in nothing: a short cut.
TOKEN = re.compile(
    rf"[A-Za-z][a-z]*+(?![A-Z\x80-\uffff])|[A-Za-z][a-z]++(?:(?=[A-Z][a-z])|{LETTER}*)|\d+(?:[.,']\d+)*|{LETTER}+|\S"
)
PIECES = re.compile(f"({TOKEN.pattern})")

NO_HABITS = Habits()
AROUND = 300  # characters: who looked through the whole of a long line for each of its figures would take the square of its length
BEYOND = ("",) * 16  # more than any rule looks ahead or back


class Line:
    """Tokens of text[start:end]: numbers, words and single signs, without the spaces between them.

    words[k] is token k in lower case; starts and ends index the whole text; habits are the writer's
    in the whole text; is_note tells that it is no longer than a message, a caption or a price tag.
    tokens[k] is as written. Behind the last token of both stand a few empty ones, so that k may lie beyond either end of
    the line: words[-1] is "" too. distinct holds each word once: what a rule needs and the line lacks is passed over.
    """

    __slots__ = ("distinct", "ends", "habits", "is_note", "low", "starts", "text", "tokens", "words")

    def __init__(self, text: str, low: str, start: int, end: int, habits: Habits = NO_HABITS) -> None:
        self.text, self.low = text, low
        self.is_note = len(text) <= LONGEST_NOTE
        self.habits = habits
        # Every second piece is a token, those between are blanks: their lengths tell where each stands, faster than matches do.
        pieces = PIECES.split(text[start:end])
        places = list(accumulate(map(len, pieces), initial=start))
        self.starts, self.ends = places[1:-1:2], places[2::2]
        self.tokens = pieces[1::2]
        if habits.plain_case or low.isascii():
            self.words = list(map(str.lower, self.tokens))
        else:
            self.words = [low[begin:stop] for begin, stop in zip(self.starts, self.ends, strict=True)]
        self.distinct = frozenset(self.words)
        self.tokens += BEYOND
        self.words += BEYOND

    def __len__(self) -> int:
        return len(self.starts)

    def holds(self, word: str) -> bool:
        """Whether the letters stand in the line, in any case."""
        return self.low.find(word, self.starts[0], self.ends[-1]) >= 0

    def glued(self, k: int) -> bool:
        """Whether token k stands directly behind token k - 1."""
        return 0 < k < len(self.starts) and self.starts[k] == self.ends[k - 1]

    def spaced(self, k: int) -> bool:
        """Whether token k stands one space behind token k - 1."""
        return 0 < k < len(self.starts) and self.starts[k] == self.ends[k - 1] + 1

    def around(self, start: int, end: int) -> tuple[int, int]:
        """The part of the line that stands round text[start:end]: all of most lines, and as much of a long one as can speak of it."""
        return max(self.starts[0], start - AROUND), min(self.ends[-1], end + AROUND)

    def first_from(self, pos: int, k: int) -> int:
        """Index of the first token at or after k that begins at or after offset pos."""
        while k < len(self.starts) and self.starts[k] < pos:
            k += 1
        return k

"""One line of a folded text as tokens with offsets: what the grammar reads."""

import re

from extract.find.text.habits import LONGEST_NOTE, Habits

# Words that run into one another split at the capital: "dailyMason", "SteppeMarch".
LETTER = r"[^\W\d_¼-¾⅐-⅞\u0e00-\u0e7f\u2e80-\ud7ff]"
TOKEN = re.compile(rf"[A-Za-z][a-z]++(?:(?=[A-Z][a-z])|{LETTER}*)|\d+(?:[.,']\d+)*|{LETTER}+|\S")


NO_HABITS = Habits()


class Line:
    """Tokens of text[start:end]: numbers, words and single signs, without the spaces between them.

    words[k] is token k in lower case; starts and ends index the whole text; habits are
    the writer's in the whole text.
    """

    __slots__ = ("ends", "habits", "low", "starts", "text", "tokens", "words")

    def __init__(self, text: str, low: str, start: int, end: int, habits: Habits = NO_HABITS) -> None:
        self.text, self.low = text, low
        self.habits = habits
        found = list(TOKEN.finditer(text, start, end))
        self.starts = list(map(re.Match.start, found))
        self.ends = list(map(re.Match.end, found))
        self.tokens = list(map(re.Match.group, found))
        self.words = [low[begin:stop] for begin, stop in zip(self.starts, self.ends, strict=True)]

    @property
    def is_note(self) -> bool:
        """Whether the whole text is no longer than a note: a message, a caption, a price tag."""
        return len(self.text) <= LONGEST_NOTE

    def __len__(self) -> int:
        return len(self.tokens)

    def word(self, k: int) -> str:
        """Token k in lower case, or "" beyond either end of the line."""
        return self.words[k] if 0 <= k < len(self.words) else ""

    def token(self, k: int) -> str:
        """Token k as written, or "" beyond either end of the line."""
        return self.tokens[k] if 0 <= k < len(self.tokens) else ""

    def glued(self, k: int) -> bool:
        """Whether token k stands directly behind token k - 1."""
        return 0 < k < len(self.tokens) and self.starts[k] == self.ends[k - 1]

    def spaced(self, k: int) -> bool:
        """Whether token k stands one space behind token k - 1."""
        return 0 < k < len(self.tokens) and self.starts[k] == self.ends[k - 1] + 1

    def first_from(self, pos: int, k: int) -> int:
        """Index of the first token at or after k that begins at or after offset pos."""
        while k < len(self.tokens) and self.starts[k] < pos:
            k += 1
        return k

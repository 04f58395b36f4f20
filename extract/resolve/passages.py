"""The sentence and the paragraph a figure stands in."""

import re

# A stop ends no sentence behind an abbreviation, an initial or a sign of money.
ABBREVIATION = re.compile(r"(?:\b(?:Rs|Re|Mr|Mrs|Ms|Dr|St|No|Nos|Inc|Ltd|Co|Corp|vs|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Prof|Gen|Sen|Gov|Fig|Tk|Sh|Fr|e\.g|i\.e|sq|cu|etc|a\.m|p\.m|Pvt|Bros|Lt|Col|pct)|\b[A-Z])$")
END = re.compile(r"[.!?…]+[\"'”’)\]]*[ \t]+(?=[A-Z0-9“\"'‘(\[])|[ \t]*\n\s*")
REACH = 700  # a longer passage without an end is a list run together: cut it near the figure
NEAR = 180


def sentence_span(text: str, start: int, end: int) -> tuple[int, int]:
    """(start, end) of the sentence around text[start:end].

    >>> text = "It rained. Rs. 1,700 daily was paid. All slept."
    >>> text[slice(*sentence_span(text, 11, 26))]
    'Rs. 1,700 daily was paid.'
    """
    first = _last_break(text, start)
    last = _next_break(text, end)
    if start - first > REACH // 2:
        first = _cut(text, max(first, start - NEAR), start)
    if last - end > REACH // 2:
        space = text.rfind(" ", end, end + NEAR)
        last = space if space > end else end + NEAR
    return first, last


def paragraph_span(text: str, start: int, end: int) -> tuple[int, int]:
    """(start, end) of the line around text[start:end]."""
    stop = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, len(text) if stop < 0 else stop


def _cut(text: str, near: int, start: int) -> int:
    space = text.find(" ", near, start)
    return space + 1 if space >= 0 else near


def _last_break(text: str, start: int) -> int:
    begin = max(0, start - REACH)
    found = begin
    for match in END.finditer(text, begin, start):
        if _ends_sentence(text, match):
            found = match.end()
    return found if found <= start else begin


def _next_break(text: str, end: int) -> int:
    stop = min(len(text), end + REACH)
    for match in END.finditer(text, end, stop):
        if _ends_sentence(text, match):
            return match.start() + len(match.group().rstrip())
    return stop


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    return text[match.start()] != "." or not ABBREVIATION.search(text[max(0, match.start() - 8) : match.start()])

"""Which named thing a figure is about: the Orange Line, the port of Hambantota, the railway from Mombasa to Nairobi."""

import re
from bisect import bisect_right
from functools import cache
from typing import NamedTuple

from extract.lexicon import rows
from extract.models import NO_ANSWER, Answer
from extract.resolve.cues import Cue, Cues
from extract.resolve.gazetteer import Gazetteer

WORD = r"[A-Z][\w’'.]*(?:[-–][A-Z0-9][\w’'.]*)*"
NAME = rf"{WORD}(?: (?:of (?:the )?)?{WORD}){{0,3}}"
# "the Khorgos Eastern Gate zone", "the 720 MW Karot hydropower project"
IN_FRONT = re.compile(rf"({WORD}(?: {WORD}){{0,3}})[’']?s?(?: [a-z][a-z-]+){{0,2}} $")
# "port of Hambantota", "line from Jakarta to Bandung", "plant at Sahiwal", "called Khorgos a port" is in front
BEHIND = re.compile(
    rf"(?: (?:project|line|works))? (?:(?:from|between|linking) (?:the )?(?P<first>{WORD}(?: {WORD})?) (?:to|and|with) (?:the )?"
    rf"(?P<last>{WORD}(?: {WORD})?)|(?:of|at|in|called|named|to|through|near) (?:the )?(?P<name>{NAME}))"
)
CALLED = re.compile(rf"\b(?:called|named) ({WORD}(?: {WORD}){{0,2}}) an? $")
OPENING = re.compile(rf"At ({WORD}(?: {WORD})?),? ")  # "At Hub the cost of the coal plant"
HEADING = re.compile(r"^#{1,6} +(.+)$", re.MULTILINE)
# "the project", "the line" can go on about a railway, a dam or a pipe.
ORDINARY = ("programme", "project", "line")
APPOSED = re.compile(rf"({WORD}(?: {WORD}){{0,2}}), (?:the|a|an) (?:[a-z-]+ ){{0,3}}$")  # "Piraeus, the port of Athens"
# "the port authority" is no port.
NOT_ITSELF = re.compile(
    r" (?:operator|authorit|compan|firm|workers?\b|builder|minist|staff|official|union|police|news)"
)
AMOUNT = re.compile(r"^[A-Za-z]{1,3}\d|\d[.,]\d")
REACH = 600  # characters back to the sentence that named the thing


class Named(NamedTuple):
    """A named thing at an offset of the text: its name, and what sort of thing it is (rail, port ...)."""

    start: int
    name: str
    thing: str


class Subjects:
    """The named things of one text, found sentence by sentence as they are asked for."""

    def __init__(self, text: str, cues: Cues, gazetteer: Gazetteer) -> None:
        self._text, self._cues, self._gazetteer = text, cues, gazetteer
        self._headings = list(HEADING.finditer(text)) if "#" in text else []
        self._heading_starts = [match.start() for match in self._headings]
        self._heading_named: dict[int, Named | None] = {}
        self._span: tuple[int, int] | None = None
        self._named: list[Named] = []
        self._earlier: Named | None = None

    def subject_of(self, sentence: tuple[int, int], paragraph: tuple[int, int], start: int, *, costs: bool) -> Answer:
        """The thing named for the figure at start, with its sort: "Orange Line (line)".

        costs tells that the figure is what something cost: then a sentence that names nothing goes on about the last thing.
        """
        if sentence != self._span:
            self._enter(sentence)
        if self._named:
            before = [named for named in self._named if named.start < start]
            nearest = before[-1] if before else self._named[0]
            return _answer(nearest, f"“{nearest.name}” in the sentence", "high" if len(self._named) == 1 else "medium")
        earlier = self._earlier
        near = earlier if earlier and earlier.start >= paragraph[0] and start - earlier.start < REACH else None
        if near and self._text.find(near.name, *sentence) >= 0:
            return _answer(near, f"“{near.name}” in the sentence", "medium")
        cues = [cue for cue in self._cues.within(sentence) if cue.meaning.thing]
        things = [cue.meaning.thing or "" for cue in cues if cue.words == "works" or not cue.words.endswith("s")]
        # "five projects" are other things than the one named before; "the cost" alone is still its cost.
        if not things and (cues or not costs):
            return NO_ANSWER
        if near and _fits(things, near.thing):
            sure = "medium" if things else "low"
            return _answer(near, f"“{near.name}” named before in the paragraph", sure)
        heading = self._heading(start)
        if heading and _fits(things, heading.thing):
            return _answer(heading, f"“{heading.name}” in the heading", "low")
        return NO_ANSWER

    def _enter(self, sentence: tuple[int, int]) -> None:
        if self._named:
            self._earlier = self._named[-1]
        self._span = sentence
        self._named = self._find(sentence)

    def _find(self, span: tuple[int, int]) -> list[Named]:
        found = [
            named
            for cue in self._cues.within(span)
            if cue.meaning.thing and (named := self._of(cue, cue.meaning.thing, span))
        ]
        if not found and (opening := OPENING.match(self._text, *span)):
            thing = next((cue.meaning.thing for cue in self._cues.within(span) if cue.meaning.thing), None)
            name = self._kept(opening[1], opening.start(1))
            found = [Named(span[0], name, thing)] if thing and name else []
        return sorted({named.start: named for named in found}.values())

    def _of(self, cue: Cue, thing: str, span: tuple[int, int]) -> Named | None:
        text = self._text
        if NOT_ITSELF.match(text, cue.end):
            return None
        begin = max(span[0], cue.start - 70)
        for pattern in (CALLED, APPOSED, IN_FRONT):
            front = pattern.search(text, begin, cue.start)
            name = self._kept(front[1], front.start(1)) if front else ""
            if front and name:
                own = f" {text[cue.start : cue.end]}" if pattern is IN_FRONT and text[cue.start].isupper() else ""
                return Named(front.start(1), name + own, thing)
        behind = BEHIND.match(text, cue.end, span[1])
        if behind is None:
            return None
        if behind["first"]:
            ends = [self._kept(behind[part], behind.start(part)) for part in ("first", "last")]
            return Named(cue.start, "-".join(ends), thing) if all(ends) else None
        name = self._kept(behind["name"], behind.start("name"))
        return Named(cue.start, name, thing) if name else None

    def _kept(self, phrase: str, start: int) -> str:
        """The phrase without opening words that are no name; "" where only those, or a mere country, are left."""
        words = phrase.replace("’s", "").replace("'s", "").strip(" .").split()
        while words and (words[0].lower().strip(".") in _not_names() or words[0] == "of"):
            words.pop(0)
        if not words:
            return ""
        name = " ".join(words)
        at = start + phrase.find(words[0])
        for place in self._gazetteer.within(start, at + len(name)):
            if place.meanings[0].kind in ("country", "demonym") and place.end >= at + len(name):
                return ""
        return name if len(name) > 2 and not any(map(AMOUNT.search, words)) else ""

    def _heading(self, start: int) -> Named | None:
        """What the heading above start names, worked out once a heading."""
        at = bisect_right(self._heading_starts, start) - 1
        if at >= 0 and at not in self._heading_named:
            self._heading_named[at] = self._named_by(self._headings[at])
        return self._heading_named.get(at)

    def _named_by(self, match: re.Match[str]) -> Named | None:
        named = self._find((match.start(1), match.end(1)))
        if named:
            return named[-1]
        name = self._kept(match[1], match.start(1)) if re.fullmatch(NAME, match[1]) else ""
        return Named(match.start(1), name, "project") if name else None


def _fits(things: list[str], thing: str) -> bool:
    """Whether a sentence that names these sorts of things, or none, can go on about a thing of that sort."""
    return not things or thing in things or thing in ORDINARY or any(name in ORDINARY for name in things)


def _answer(named: Named, basis: str, confidence: str) -> Answer:
    return Answer(f"{named.name} ({named.thing})", basis, confidence)


@cache
def _not_names() -> frozenset[str]:
    """Words with a capital that only open a sentence or say who speaks, in lower case."""
    return frozenset(row["word"] for _, row in rows("not_names.csv"))

"""The noun phrase that a figure belongs to, read from the words on either side of it, without a parser of the language.

English puts what a sum is of in front of it ("the cost of the Karot dam was put at $1.7 billion") or behind it
("5 million tonnes of copper"). A phrase begins behind its article and goes on over of, in, for, to ...; verbs, adverbs and
other small words end it. The words are in label_words.csv.
"""

import re
from typing import NamedTuple

from extract.resolve.label_words import ARTICLES, is_participle, is_plural, is_small, is_verb, noun_of, role

LONGEST = 60  # characters of a phrase
REACH = 260  # characters in front of a figure that can hold its phrase
WORD = re.compile(r"[^\W_](?:[\w'’.&/-]*[^\W_])?(?:[’'](?=\s))?|–|[^\w\s]")
# "in 2016", "by March 2017", "since early 2012" and footnote signs say nothing of what is measured.
WHEN = re.compile(
    r"\b(?:in|by|at|for|from|since|on|until|during|as of) (?:the (?:end|start|beginning|middle|close) of )?(?:(?:early|late|mid)[ -])?"
    r"(?:\d{1,2} )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?(?:\d{1,2}, )?"
    r"(?:19|20)\d\d(?:[-–/]\d\d(?:\d\d)?)?\b|\[\d+\]|\b(?:last|this|next|that) (?:year|month|week|quarter)\b"
    r"|\bin (?:US |U\.S\. )?(?:dollars|euros|pounds|rupees|rupiah|yuan|yen|ringgit|francs|pesos|roubles|rubles|rand|local currency)\b"
)
CHAINS = frozenset("of in for at on to with from between by".split())  # noqa: SIM905
OF_COUNTED = frozenset(("of", "in", "at", "for"))
PASSIVE = frozenset("is was were are be been being".split())  # noqa: SIM905
BREAKS = frozenset('.,;:!?()[]"“”—–…|•')
RELATIVE = frozenset(("that", "which", "who", "where"))
FINITE = frozenset("is was were are would will had has have".split())  # noqa: SIM905
MODALS = frozenset("to may might will would can could should must".split())  # noqa: SIM905
PRICED = frozenset(("at", "for", "with"))  # "the line at a cost of": the line is what costs
DEGREES = frozenset(
    "about around some nearly almost roughly approximately more than over up to at least under less just only as much an estimated".split()  # noqa: SIM905
)
OPENING = re.compile(
    r"\s*(?P<link>(?:(?:worth )?(?:of|in|for|on)|worth)\s+)?(?:(?:the|a|an|its|their|his|her|our|about|around|such|other|more) )*"
)
STOPS = re.compile(r"[.,;:!?()\[\]\n\"“”…–—|$€£¥₹]|\s-\s|\d")


class Found(NamedTuple):
    """A phrase in front of a figure: its words; is_sum, that they only say "total" or "cost"; goes_on, that it is "it",
    "they" or who reports the figure; verb, the verb at the figure; is_bare, that nothing stands between the two.
    """

    words: str = ""
    is_sum: bool = False
    goes_on: bool = False
    verb: str = ""
    is_bare: bool = False


class Behind(NamedTuple):
    """A phrase behind a figure and the word that leads to it ("of", "in", ""): "5 million tonnes of copper"."""

    link: str
    words: str


NOTHING = Found()
NO_PHRASE = Behind("", "")


def phrase_before(before: str) -> Found:
    """The phrase that the words in front of a figure say it is of; NOTHING where they name nothing."""
    words = WORD.findall(WHEN.sub(" ", before[-REACH:]))
    if len(before) > REACH:
        words = words[1:]
    return _read(words, len(words))


def phrase_behind(text: str, start: int, stop: int, *, counted: bool = False) -> Behind:
    """The phrase right behind a figure that ends at start: "of copper", "loan for the line"; NO_PHRASE where none is.

    counted: the figure counts things, and the phrase ends with their plural ("386 trains passed").
    """
    opening = OPENING.match(text, start, stop)
    begin = opening.end() if opening else start
    if begin == start and text[begin : begin + 1] not in (" ", "-"):
        return NO_PHRASE
    end = STOPS.search(text, begin, min(stop, begin + LONGEST + 1))
    piece = text[begin : end.start() if end else min(stop, begin + LONGEST)]
    words = piece.strip(" -").split()
    if not end and begin + LONGEST < stop:
        words = words[:-1]
    link = (opening["link"] or "").strip() if opening else ""
    if not words or is_small(words[0]) or (not link and not counted and is_participle(words[0])):
        return NO_PHRASE
    kept = _noun_part(words, counted=counted)
    # "in their first ten years" says when.
    is_time = link in ("in", "for") and bool(kept) and kept[-1].lower() in role("time")
    return NO_PHRASE if is_time else Behind(link, tidy(" ".join(kept)))


def tidy(phrase: str) -> str:
    """The phrase without marks, articles and small words at its ends; "" where nothing that names a thing is left."""
    words = phrase.strip(" \t\n-–—*•\"'“”‘’.,;:").split()
    while words and (is_small(words[-1]) or words[-1].lower() in ARTICLES):
        words.pop()
    while words and (words[0].lower() in ARTICLES or words[0].lower().rstrip("s'’") in role("time")):
        words.pop(0)  # "the year's trade"
    if not words or all(word.lower() in role("time") or word.lower() in role("small") for word in words):
        return ""
    kept = " ".join(words)
    return kept if len(kept) > 2 and kept[0].isalpha() else ""


def says_nothing(between: str) -> bool:
    """Whether words between two figures only join them: "and", "after", "to", "which it put in dollars at"."""
    words = WORD.findall(WHEN.sub(" ", between))
    return all(not word[0].isalnum() or is_small(word) or word.lower() in role("time") for word in words)


def _noun_part(words: list[str], *, counted: bool) -> list[str]:
    """The words up to the first that can be no part of the phrase; of things that are counted, up to their plural."""
    joints = OF_COUNTED if counted else CHAINS - {"from", "between"}
    kept: list[str] = []
    for word in words:
        low = word.lower()
        is_joint = bool(kept) and (low in joints or (low in ARTICLES and kept[-1].lower() in joints))
        opens = counted and not kept and is_participle(word)  # "seven finished power stations"
        if kept and low in role("time") and kept[-1].lower() in joints | ARTICLES:
            break
        if not is_joint and not opens and (is_verb(low) or (is_small(word) and low not in role("time"))):
            break
        if kept and not is_joint and is_plural(kept[-1]) and (counted or is_participle(word)):
            break
        kept.append(word)
    return kept


def _read(words: list[str], full: int) -> Found:
    end, verb = _without_links(words, full)
    # "the total it put at": who reports a figure is not what it is of.
    reports = verb in role("reports")
    if not end or words[end - 1].lower() in role("pronoun"):
        return Found(goes_on=bool(end or verb), verb=verb)
    if words[end - 1] in BREAKS or reports:
        return Found(goes_on=bool(verb), verb=verb)
    start, at = _chain(words, end)
    if verb and (head := _before_relative(words, at)):
        return _read(words, head)._replace(verb=verb)
    if _head(words[start:end]) in role("reporter"):
        return Found(goes_on=True, verb=verb)
    phrase = tidy(" ".join(words[start:end]))
    if phrase and all(word.lower() in role("sum") for word in phrase.split()):
        inner = _read(words, at - 1) if at > 0 and words[at - 1].lower() in PRICED else NOTHING
        return inner if inner.words and not inner.is_sum else Found(phrase, is_sum=True, verb=verb)
    if at and phrase[:1].isupper() and (noun := noun_of(words[at - 1].lower())):
        return Found(f"{noun} to {phrase}")  # "lent Ethiopia", "would have cost Malaysia"
    if len(phrase) > LONGEST:
        phrase = tidy(phrase[:LONGEST].rpartition(" ")[0])
    return Found(phrase, verb=verb, is_bare=end == full)


def _without_links(words: list[str], end: int) -> tuple[int, str]:
    """Where the phrase ends once "was put at about" is taken off, and the first verb from the right that was taken."""
    verb, passive = "", False
    while end:
        low = words[end - 1].lower()
        earlier = words[end - 2].lower() if end > 1 else ""
        if low in role("pronoun") and low not in RELATIVE:
            break
        joins = words[end - 1] == "," and end < len(words) and words[end].lower() in ("worth", "totalling", "totaling")
        is_cost = low in ("cost", "costs") and earlier not in ARTICLES and not verb and _only_degrees(words[end:])
        acts = is_cost or low in FINITE or is_verb(low) or is_participle(words[end - 1])
        acts = acts or (earlier in MODALS and words[end - 1].islower() and not is_small(low))
        if not (joins or acts or is_small(low)):
            break
        if acts and not passive:
            verb = low if not verb or verb in FINITE else verb
            passive = is_participle(words[end - 1]) or (is_verb(low) and earlier in PASSIVE)
            verb = "was" if passive and earlier in PASSIVE else verb  # "the cost was put at": nobody puts
        end -= 1
    return end, verb


def _only_degrees(words: list[str]) -> bool:
    """Whether nothing but "about", "more than" stands between a verb and its figure."""
    return all(word.lower() in DEGREES for word in words)


def _chain(words: list[str], end: int) -> tuple[int, int]:
    """(where the phrase that ends at end begins, where its article stands): over "of the", "in", "between ... and"."""
    start = _start(words, end)
    at = start - 1 if start and words[start - 1].lower() in ARTICLES else start
    while at > 1 and start < end:
        link = words[at - 1].lower()
        if link in PRICED and all(word.lower() in role("sum") for word in words[start:end]):
            break
        # "between Peru and Chile", "trade of Peru and Chile"
        pair = link == "and" and any(word.lower() in ("between", "of") for word in words[max(0, at - 5) : at - 1])
        if pair and words[at - 2][0].isupper() == words[at][0].isupper():
            earlier = _start(words, at - 1)
        elif link in CHAINS and words[at - 2] not in BREAKS:
            earlier = _start(words, at - 1)
            if is_participle(words[at - 2]):
                noun = _start(words, at - 2)  # "investment planned at Piraeus"
                earlier = noun if noun < at - 2 else at - 1
            elif earlier == at - 1 and words[at - 2].lower().endswith("ing"):
                earlier = at - 2
        elif link.endswith("ing") and words[at - 2].lower() in CHAINS:
            earlier = at - 1  # "the cost of winning the land"
        else:
            break
        if earlier >= at - 1 and not link.endswith("ing"):
            break
        if len(" ".join(words[earlier:end])) > LONGEST:
            break
        start = earlier
        at = start - 1 if start and words[start - 1].lower() in ARTICLES else start
    return start, at


def _start(words: list[str], end: int) -> int:
    """Where the run of nouns and adjectives begins that ends at end."""
    start = end
    while start and end - start < 6:
        word = words[start - 1]
        low = word.lower()
        is_name = word[0].isalpha() and not (low in role("time") and word[0].isupper())
        if not is_name or low in ARTICLES or is_small(low) or is_verb(low):
            break
        # "China invested": a participle behind a noun is its verb; behind an article or a link it describes.
        if is_participle(word) and start > 1 and words[start - 2][0].isalnum() and not _opens(words[start - 2]):
            break
        names_next = start < end and words[start][0].isupper()
        if low in ("cost", "costs") and names_next:
            break  # "would have cost Malaysia"
        if is_participle(word) and names_next and not (start > 1 and _opens(words[start - 2])):
            break
        start -= 1
    return start


def _head(words: list[str]) -> str:
    """The noun that a phrase is about, in lower case: "press" of "press in Kazakhstan"."""
    head = ""
    for word in words:
        if word.lower() in CHAINS:
            break
        head = word.lower()
    return head


def _opens(word: str) -> bool:
    """Whether an adjective can follow: an article or another small word."""
    return word.lower() in ARTICLES or is_small(word)


def _before_relative(words: list[str], at: int) -> int:
    """Where the phrase in front of "that", "which" ends, in the same clause as at; 0 where there is none."""
    for place in range(at - 1, 0, -1):
        if words[place] in BREAKS:
            return 0
        if words[place].lower() in RELATIVE and not is_small(words[place - 1]) and words[place - 1] not in BREAKS:
            return place
    return 0

"""Whether a figure tells a rise or a fall: "rose 3%", "cut to Rs 500", "a drop of 2%", "up from $5bn"."""

import re

from extract.models import Answer, Mention
from extract.resolve.cues import Cue

NO_DIRECTION = Answer(None, "no word of change leads to the figure", "high")
QUALIFIER = (
    r"(?: (?:about|around|some|nearly|almost|roughly|approximately|more than|less than|over|under|at least|as much as|"
    r"as many as|as little as|just|only|an estimated|an?|another|a further|a record|an average(?: of)?|well|us))*"
)
WHEN = (
    r"(?:,? (?:in|by|during|over|on|last|this|the|since|from|of|year|years|month|months|quarter|week|half|decade|day|earlier|"
    r"before|previous|same|period|first|second|third|fourth|past|end|beginning|early|late|mid|today|now|then|annually|"
    r"(?:19|20)\d\d|year-on-year|january|february|march|april|may|june|july|august|september|october|november|december))*"
)
MANNER = r"(?: (?:\w+ly|further|again|back|up|down|short|year-on-year|fast|faster|once more|once again))*"
INTO = r"(?:,? (?:by|to|from|past|above|below|beyond|and then to))?"
# "rose sharply in 2016 to about", "fell last year by", "surged past"
AT_ONCE = re.compile(rf"{MANNER}{WHEN}{INTO}{QUALIFIER}\W?\W?")
# "raised the minimum wage of unskilled workers to": an object between, never another clause.
NOT_CHANGED_TO = (
    r"(?<!\baccording)(?<!\bcompared)(?<!\bdue)(?<!\bled)(?<!\bleads)(?<!\bclose)(?<!\bup)(?<!\bthanks)(?<!\bexports)"
    r"(?<!\bexported)(?<!\bsold)(?<!\bpaid)(?<!\bgiven)(?<!\bequal)(?<!\bequivalent)(?<!\bloans)(?<!\bloan)(?<!\bsent)"
)
OBJECT = re.compile(
    rf"(?! (?:and|or|which|who|that|while)\b)(?: (?!and then|which\b|who\b|that\b|while\b|but\b|where\b)[^\s.;:,]+)"
    rf"{{1,9}}?{NOT_CHANGED_TO},? (?:to|by|from){QUALIFIER}\W?\W?"
)
# "an increase of", "growth in trade was", "a rise in 2016 to"
OF_NOUN = re.compile(
    rf"(?: rates?)?(?: in (?!20|19)[^.;:,]{{2,50}}?)?{WHEN} (?:of|by|to|from|was|is|were|at|reached){QUALIFIER}\W?\W?"
)
DIRECT_PARTICLE = re.compile(rf"(?: by| from){QUALIFIER}\W?\W?|{QUALIFIER} \W?")
STRAIGHT = re.compile(rf" (?:to|by|from){QUALIFIER}\W?\W?")
DOWN_TO = re.compile(rf" to{QUALIFIER}\W?\W?")
# "3% year-on-year increase": only words that describe the change stand between.
DESCRIBED = re.compile(
    r"[ -](?:(?!(?:of|in|to|the|and|or|than|for|on|by|at|with|from|was|is|are|were|as|per|a|an)\b)[\w-]+ ){0,2}"
)
# "from 20 to 30", "rose 3% in 2016 to 5 billion": the second figure goes with the first.
CHAIN = re.compile(rf"{WHEN},? (?:to|from|and then to){QUALIFIER}\W?\W?")
ONLY_BEHIND = ("more", "less", "fewer")  # "5% more" tells a change; "once more" before a figure does not
LONGEST = 90


def direction_of(low: str, mention: Mention, cues: list[Cue], before: tuple[int, Answer] | None) -> Answer:
    """up, down or None for a figure, with the words that say so.

    low is the text in lower case; before is where the previous figure of the sentence ends, and its own direction.
    """
    nearest = None
    for cue in cues:
        if cue.meaning.change is None:
            continue
        if cue.end <= mention.start:
            nearest = nearest if cue.words in ONLY_BEHIND else cue
        elif cue.start >= mention.end:
            if (nearest is None or before is None or before[0] > nearest.start) and _behind(low, mention, cue):
                return _answer(cue, "medium" if cue.start - mention.end > 1 else "high")
            break
    if nearest is None:
        return NO_DIRECTION
    if before is not None and before[0] > nearest.start:
        if before[1].value and CHAIN.fullmatch(low, before[0], mention.start):
            return before[1]._replace(confidence="medium")
        return NO_DIRECTION
    if mention.start - nearest.end > LONGEST:
        return NO_DIRECTION
    return _in_front(low, mention.start, nearest)


def _in_front(low: str, start: int, cue: Cue) -> Answer:
    change, end = cue.meaning.change, cue.end
    roles = change.roles if change else frozenset()
    if roles & {"verb", "both"} and AT_ONCE.fullmatch(low, end, start):
        return _answer(cue, "high")
    if "noun" in roles and OF_NOUN.fullmatch(low, end, start):
        return _answer(cue, "high")
    if "particle" in roles and _particle(low, end, start, cue.words):
        return _answer(cue, "high")
    if roles & {"object", "both"} and not cue.words.endswith("ing") and OBJECT.fullmatch(low, end, start):
        return _answer(cue, "medium")
    if "object" in roles and STRAIGHT.fullmatch(low, end, start):
        return _answer(cue, "high")
    return NO_DIRECTION


def _particle(low: str, end: int, start: int, word: str) -> bool:
    """ "up 3%", "down to $5", "higher by 2%"; "up to 3%" is a limit, not a rise."""
    if word == "down" and DOWN_TO.fullmatch(low, end, start):
        return True
    return (word in ("up", "down") or low.startswith(" by ", end)) and bool(DIRECT_PARTICLE.fullmatch(low, end, start))


def _behind(low: str, mention: Mention, cue: Cue) -> bool:
    """Whether a word of change behind the figure tells of it: "a 3% increase", "5 per cent lower", "$2bn more"."""
    change = cue.meaning.change
    roles = change.roles if change else frozenset()
    if mention.kind not in ("percent", "money"):
        return False
    if "particle" in roles and low[mention.end : cue.start] == " " and mention.per is None:
        return mention.kind == "percent" or cue.words in ("higher", "lower")
    return "noun" in roles and DESCRIBED.fullmatch(low, mention.end, cue.start) is not None


def _answer(cue: Cue, confidence: str) -> Answer:
    change = cue.meaning.change
    return Answer(change.direction if change else None, f"“{cue.words}” beside the figure", confidence)

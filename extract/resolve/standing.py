"""How firm a sum is by the words round it: planned, pledged, signed, spent, estimated, claimed, a target ..."""

import re

from extract.models import Answer, Mention
from extract.resolve.cues import Claim, Cue
from extract.resolve.direction import QUALIFIER

NO_CLAIM = Answer(None, "no word says how firm the figure is", "high")
# A rate or a count is neither signed for nor spent.
OF_SUMS_ONLY = ("signed", "spent", "approved")
LONGEST = 90
FAR_INFINITIVE = 40
CLAUSE_BREAK = re.compile(
    r"[;:!?\n]|\.\s|\b(?:while|whereas|although|though|which|who|whose|because|since|after|before|until|when|against)\b|"
    r", (?:and|but|or|so|with|in|of which|including|among|the|a|an|its|it|they|he|she)\b|\b(?:and|but) (?:had|has|have|was|were|is|are|will|would|"
    r"said|the|its|their)\b"
)
# "deals with Kazakhstan worth about", "a target of", "contract: "
LINKED = re.compile(
    rf"(?:[^,;:.()]{{0,40}} (?:worth|of|at|for|totalling|totaling|valued at|is|was|were))?{QUALIFIER}\W?\W?"
)
NOT_BEFORE = re.compile(
    r"(?:\bnot|n[’']t|\bnever|\bwithout|\bfailed to|\brefused to|\bno|\bwould have|\bhave)\s+(?:been |yet )?$"
)
# "$600 million was pledged", "$3bn Chinese investment promised"
BE = re.compile(r"(?: (?:was|were|is|are|has been|have been|had been|being|already|to be))* ?|-")
ADJECTIVES = re.compile(
    r" (?:(?!(?:of|in|into|over|to|the|and|or|than|for|on|by|at|with|from|was|is|are|were|as|per|that|it|they|he|she|we)\b)"
    r"[\w’'-]+ ){1,2}|(?: in| of) "
)
ENDS_OPEN = re.compile(r"\b(?:to|of|for|worth|at|on|that|a)$")
ACTIVE = re.compile(r" (?:to|that|it|a|the|on)\b")


def claim_of(low: str, mention: Mention, cues: list[Cue], previous_money: int | None) -> Answer:
    """How firm the figure is, after the words nearest to it in its own clause.

    low is the text in lower case; previous_money is where the sum before it in the sentence ends.
    """
    if not any(cue.meaning.claim for cue in cues):
        return NO_CLAIM
    found = _behind(low, mention, cues) or _in_front(low, mention, cues, previous_money)
    if found is None or (found.value in OF_SUMS_ONLY and (mention.kind != "money" or mention.per)):
        return NO_CLAIM
    return found


def _behind(low: str, mention: Mention, cues: list[Cue]) -> Answer | None:
    for cue in cues:
        if cue.start < mention.end:
            continue
        between = low[mention.end : cue.start]
        if len(between) > 35:
            return None
        claim = cue.meaning.claim
        if claim and not ENDS_OPEN.search(cue.words) and not ACTIVE.match(low, cue.end):
            if BE.fullmatch(between):
                return _answer(cue, claim, "high")
            if ADJECTIVES.fullmatch(between):
                return _answer(cue, claim, "medium")
    return None


def _in_front(low: str, mention: Mention, cues: list[Cue], previous_money: int | None) -> Answer | None:
    told = [cue for cue in cues if cue.meaning.claim and cue.end <= mention.start]
    if not told:
        return None
    nearest = told[-1]
    # "promised to invest", "promised in 2016 to invest" are promises: the word that the rest hangs on decides.
    for cue in reversed(told[:-1]):
        gap = low[cue.end : nearest.start]
        if len(gap) > (FAR_INFINITIVE if nearest.words.startswith("to ") else 1) or CLAUSE_BREAK.search(gap):
            break
        nearest = cue
    claim = nearest.meaning.claim
    between = low[told[-1].end : mention.start]
    if claim is None or len(between) > LONGEST or NOT_BEFORE.search(low, max(0, nearest.start - 16), nearest.start):
        return None
    if (
        previous_money is not None
        and previous_money > nearest.end
        and not COORDINATE.fullmatch(low, previous_money, mention.start)
    ):
        return None
    if claim.reach == "beside":
        return _answer(nearest, claim, "high") if LINKED.fullmatch(between) else None
    if CLAUSE_BREAK.search(between):
        return None
    return _answer(nearest, claim, "high" if len(between) < 40 else "medium")


# "pledged $2bn for roads and $3bn for rail"
COORDINATE = re.compile(
    rf"(?: (?:for|on|in|to|from) (?:(?!and\b|or\b)[\w’'-]+ ){{0,3}}(?!and\b|or\b)[\w’'-]+)?(?:,? (?:and|or|plus)|,)"
    rf"{QUALIFIER}\W?\W?"
)


def _answer(cue: Cue, claim: Claim, confidence: str) -> Answer:
    return Answer(claim.claim, f"“{cue.words}” beside the figure", confidence)

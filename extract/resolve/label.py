"""What a figure measures, in the article's own words: "Welder", "51 projects", "investment in Khorgos Eastern Gate"."""

import re

from extract.models import NO_ANSWER, Answer, Mention

LONGEST = 60
ENTRY = re.compile(r"(?:^|[;\n|•●▪‣]|[.!?:] |, |\s[-–*] |^[-*] )\s*([^\W\d_][^:;\n|.!?,]{0,58}?)\s*[:=–—-]\s*$")
PHRASE_END = re.compile(
    r"\s+(?:which|that|who|whom|where|when|while|and|but|or|were|was|is|are|has|have|had|will|would|could|shall|may|might|must|can|to|by|as|from|on|at|with|after|before|since|until|during|under|totalling|totaling|worth|according|including|such|mainly|said|says|amid|because|if|than|into|over|last|this|next|per|a year|in (?:19|20)\d\d)\b"
    r"|[.,;:!?()\[\]\n\"“”…–—]|\s-\s|\d"
)
OPENING = re.compile(r"\s*(?:(?:worth )?(?:of|in|for|on)\s+)?(?:the |a |an |its |their |his |her |our |about |around )*")
DROPPED = re.compile(r"^(?:the|a|an|its|their|his|her|our|these|those|this|that)\s+", re.IGNORECASE)
VERB_BETWEEN = re.compile(r"\s*\b(?:totalling|totaling|totalled|totaled|worth|of|valued at|costing|cost|costs|is|was|were|are|at|put at|priced at|came to|comes to|reached|amounted to|stood at|of about|of some|,)\s*(?:about|around|some|nearly|almost|roughly|more than|over|up to|at least|under|less than|an estimated)?\s*$", re.IGNORECASE)


def label_of(text: str, mention: Mention, sentence: tuple[int, int], previous_end: int, earlier: Answer | None) -> Answer:
    """The label of a mention. previous_end is where the figure before it ends; earlier is that figure's label."""
    before = text[max(sentence[0], previous_end) : mention.start]
    entry = ENTRY.search(before) if len(before) < 400 else ENTRY.search(before[-80:])
    if entry:
        return Answer(_tidy(entry.group(1)), "the words before the colon", "high")
    phrase = _phrase_after(text, mention, sentence[1])
    if mention.kind == "count":
        noun = phrase or mention.unit
        return Answer(f"{mention.text} {noun}" if noun else mention.text, "what is counted", "high") if noun else NO_ANSWER
    if phrase and not (earlier and VERB_BETWEEN.fullmatch(before)):
        return Answer(phrase, "the words after the figure", "medium")
    if earlier and earlier.value and VERB_BETWEEN.search(before) and len(before) < 40:
        return Answer(earlier.value, "the thing counted just before", "medium")
    subject = _phrase_before(before)
    if subject:
        return Answer(subject, "the words before the figure", "medium")
    return Answer(phrase, "the words after the figure", "medium") if phrase else NO_ANSWER


def _phrase_after(text: str, mention: Mention, stop: int) -> str:
    opening = OPENING.match(text, mention.end, stop)
    begin = opening.end() if opening else mention.end
    if begin == mention.end and text[begin : begin + 1] not in (" ", "-"):
        return ""
    end = PHRASE_END.search(text, begin, min(stop, begin + LONGEST + 1))
    phrase = text[begin : end.start() if end else min(stop, begin + LONGEST)]
    if not end and begin + LONGEST < stop:
        phrase = phrase.rpartition(" ")[0]
    phrase = _tidy(phrase)
    return phrase if len(phrase) > 2 and phrase[0].isalpha() else ""


def _phrase_before(before: str) -> str:
    """The subject of a sentence that ends in its figure: "The Lahore line was put at $1.6 billion"."""
    clause = re.split(r"[,;:(]\s", before)[-1]
    verb = re.search(r"\s(?:is|was|were|are|be|been|has|had|have|would|will|could|cost|costs|paid|pays|reached|came|stood|put|made|earns?|earned|got|fell|rose|grew|went|gave|amounted|totalled|to)\b", clause)
    phrase = _tidy(clause[: verb.start()] if verb else "")
    phrase = re.sub(r"^(?:in|by|at|for|from|since|on) [^,]*?(?:19|20)\d\d(?:-\d\d)? ", "", phrase, flags=re.IGNORECASE)
    return phrase[:LONGEST] if 2 < len(phrase) <= LONGEST + 20 else ""


def _tidy(phrase: str) -> str:
    phrase = DROPPED.sub("", phrase.strip(" \t\n-–—*•\"'“”‘’.,;:"))
    return " ".join(phrase.split())

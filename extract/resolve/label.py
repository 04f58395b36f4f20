"""What a figure measures, in the article's own words: "Welder", "51 projects", "investment in Khorgos Eastern Gate"."""

import re

from extract.models import NO_ANSWER, Answer, Mention

LONGEST = 60
ENTRY = re.compile(r"(?:^|[;\n|•●▪‣]|[.!?:] |, |\s[-–*] |^[-*] )\s*([^\W\d_][^:;\n|.!?,]{0,58}?)\s*[:=–—-]\s*$")
PHRASE_END = re.compile(
    r"\s+(?:which|that|who|whom|where|when|while|and|but|or|were|was|is|are|has|have|had|will|would|could|"
    r"shall|may|might|must|can|to|by|as|from|on|at|with|after|before|since|until|during|under|totalling|"
    r"totaling|worth|according|including|such|mainly|said|says|amid|because|if|than|into|over|last|this|next|"
    r"per|a year|in (?:19|20)\d\d)\b"
    r"|[.,;:!?()\[\]\n\"“”…–—]|\s-\s|\d"
)
OPENING = re.compile(
    r"\s*(?:(?:worth )?(?:of|in|for|on)\s+)?(?:the |a |an |its |their |his |her |our |about |around )*"
)
DROPPED = re.compile(r"^(?:the|a|an|its|their|his|her|our|these|those|this|that)\s+", re.IGNORECASE)
# Who says a thing is not what the figure is of.
REPORTS = re.compile(
    r"\b(?:gave|gives|put|puts|named|names|said|says|counted|counts|reported|reports|told|quoted|quotes|valued|values|"
    r"estimated|estimates|claimed|claims|announced|expects|expected|showed|shows|had|has)\b(?! (?:been|to)\b)"
)
VERB = re.compile(
    r"\s(?:is|was|were|are|be|been|have|would|will|could|cost|costs|paid|pays|reached|came|stood|"
    r"made|earns?|earned|got|fell|rose|grew|went|amounted|totalled|to)\b"
)
WHEN_FIRST = re.compile(r"^(?:in|by|at|for|from|since|on) [^,]*?(?:19|20)\d\d(?:-\d\d)? ", re.IGNORECASE)
NOUN_LINK = re.compile(
    r"((?:[^\W\d_][\w'’-]* ){1,6})(?:of|worth|totalling|totaling|valued at|costing|put at|"
    r"priced at)(?: (?:about|around|some|nearly|almost|roughly|more than|over|up to|at least|under|less than|"
    r"an estimated|just))?\s*$"
)
STOP_WORDS = frozenset(
    [
        "a",
        "about",
        "after",
        "an",
        "and",
        "announced",
        "approved",
        "are",
        "as",
        "at",
        "backed",
        "be",
        "been",
        "before",
        "booked",
        "but",
        "by",
        "counted",
        "estimated",
        "for",
        "from",
        "gave",
        "given",
        "gives",
        "got",
        "had",
        "has",
        "have",
        "her",
        "his",
        "in",
        "includes",
        "including",
        "into",
        "involve",
        "involves",
        "is",
        "its",
        "made",
        "named",
        "of",
        "offered",
        "on",
        "or",
        "our",
        "over",
        "paid",
        "put",
        "puts",
        "quotes",
        "reached",
        "received",
        "recorded",
        "reported",
        "said",
        "say",
        "says",
        "set",
        "showed",
        "shows",
        "signed",
        "since",
        "still",
        "tells",
        "than",
        "that",
        "the",
        "their",
        "these",
        "this",
        "those",
        "to",
        "told",
        "took",
        "totalling",
        "under",
        "until",
        "valued",
        "was",
        "were",
        "which",
        "who",
        "will",
        "with",
        "won",
        "worth",
        "would",
    ]
)
EMPTY_WORDS = frozenset(
    [
        "each",
        "ago",
        "earlier",
        "later",
        "goes",
        "go",
        "year",
        "years",
        "month",
        "months",
        "day",
        "more",
        "less",
        "other",
        "others",
        "all",
        "only",
        "now",
        "then",
        "so",
        "very",
        "much",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "january",
        "february",
    ]
)
SUM_WORDS = frozenset(
    (
        "total value",
        "value",
        "cost",
        "total",
        "price",
        "sum",
        "total cost",
        "combined value",
        "total sum",
        "amount",
        "joint value",
    )
)
THING = re.compile(
    r"\b((?:investments?|loans?|exports?|imports|deals?|contracts?|railways?|lines?|ports?|airports?|dams?|"
    r"plants?|motorways?|bridges?|debts?|funds?|aid|trade|projects?|corridor)(?: (?:in|at|for|on|of|to|"
    r"with) (?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3})?)\b"
)
VERB_BETWEEN = re.compile(
    r"\s*\b(?:totalling|totaling|totalled|totaled|worth|of|valued at|costing|cost|costs|is|was|were|are|at|"
    r"put at|priced at|came to|comes to|reached|amounted to|stood at|of about|of some|,)\s*(?:about|around|"
    r"some|nearly|almost|roughly|more than|over|up to|at least|under|less than|an estimated)?\s*$",
    re.IGNORECASE,
)


def label_of(
    text: str, mention: Mention, sentence: tuple[int, int], previous_end: int, earlier: Answer | None
) -> Answer:
    """The label of a mention. previous_end is where the figure before it ends; earlier is that figure's label."""
    before = text[max(sentence[0], previous_end) : mention.start]
    entry = ENTRY.search(before) if len(before) < 400 else ENTRY.search(before[-80:])
    if entry:
        return Answer(_tidy(entry.group(1)), "the words before the colon", "high")
    phrase = _phrase_after(text, mention, sentence[1])
    if mention.kind == "count":
        noun = phrase or mention.unit
        return (
            Answer(f"{mention.text} {noun}" if noun else mention.text, "what is counted", "high") if noun else NO_ANSWER
        )
    noun = _noun_before(before)
    if noun and noun.lower() not in SUM_WORDS:
        if earlier and earlier.value and earlier.value.lower().endswith(noun.lower()):
            return Answer(earlier.value, "the thing counted just before", "medium")
        return Answer(noun, "the words before the figure", "medium")
    if phrase and not (earlier and VERB_BETWEEN.fullmatch(before)):
        return Answer(phrase, "the words after the figure", "medium")
    if earlier and earlier.value and VERB_BETWEEN.search(before) and len(before) < 40:
        return Answer(earlier.value, "the thing counted just before", "medium")
    if noun:
        noun = earlier.value if earlier and earlier.value else ""
    subject = noun or _phrase_before(before) or _named_thing(before)
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


def _noun_before(before: str) -> str:
    """The noun in front of "of" or "worth": "Chinese investment of US$623 million", "deals worth $2 billion"."""
    link = NOUN_LINK.search(before)
    if link is None:
        return ""
    words: list[str] = []
    for word in reversed(link[1].split()):
        if word.lower() in STOP_WORDS or not word[0].isalpha() or len(words) == 4:
            break
        words.insert(0, word)
    return _tidy(" ".join(words))


def _named_thing(before: str) -> str:
    """The last thing named that money is spent on: "investment at Khorgos Eastern Gate"."""
    things = THING.findall(before)
    return _tidy(things[-1]) if things else ""


def _phrase_before(before: str) -> str:
    """The subject of a sentence that ends in its figure: "The Lahore line was put at $1.6 billion".

    Of one who reports ("The minister put the cost of Karot at $1.7 billion") it is what the report is about.
    """
    clause = re.split(r"[,;:(]\s", before)[-1]
    reported = REPORTS.search(clause)
    if reported:
        words = [word for word in clause[reported.end() :].split() if word]
        while words and words[-1].lower() in STOP_WORDS:
            words.pop()
        phrase = _tidy(" ".join(words))
        return phrase if 2 < len(phrase) <= LONGEST else ""
    verb = VERB.search(clause)
    phrase = _tidy(clause[: verb.start()] if verb else "")
    phrase = WHEN_FIRST.sub("", phrase)
    return phrase[:LONGEST] if 2 < len(phrase) <= LONGEST + 20 else ""


def _tidy(phrase: str) -> str:
    """The phrase without articles, marks and small words at its ends; "" where nothing but small words is left."""
    words = DROPPED.sub("", phrase.strip(" \t\n-–—*•\"'“”‘’.,;:")).split()
    while words and words[-1].lower() in STOP_WORDS:
        words.pop()
    if not words or words[0].lower() in STOP_WORDS or all(word.lower() in EMPTY_WORDS for word in words):
        return ""
    return " ".join(words)

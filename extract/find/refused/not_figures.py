"""Why a bare number is no figure: the rules, one small function each, tried in order."""

import re

from extract.find.number.counts import counted_noun, stands_alone
from extract.find.number.draft import Draft
from extract.find.refused.ages import is_or_older
from extract.find.refused.clock import clock
from extract.find.refused.names import RULES_OF_NAMES, SENTENCE_OPENERS, name, reference, word_name
from extract.find.refused.numbered_places import bus_or_house, postcode
from extract.find.refused.relatives import age_of_relative
from extract.find.refused.times import RULES_OF_TIME, date, year_span
from extract.find.text.line import Line
from extract.lexicon import number_words

# Sayings whose numbers count nothing, by a word that every form of them holds.
SAYINGS = {
    "cents": r"(?:my|your|his|her|their|our) two cents(?: worth)?|two cents['’]? worth",
    "yards": "(?:whole|full) nine yards",
    "thanks": "thanks a million",
    "like": "(?:feels?|felt|looks?|looked|look) like a million (?:dollars|bucks)",
    "smile": "a million (?:dollar|bucks) smile",
    "six": "six of one|six feet under",
    "dozen": "half a dozen of the other",
    "birds": "two birds with one stone",
    "cloud": "on cloud nine",
    "lives": "nine lives",
    "peas": "two peas in a pod",
    "sixes": "at sixes and sevens",
    "says": "ten to one says",
    "square": "back to square one",
    "coin": "two sides of the same coin",
    "take": "take two",
    "feet": "two left feet",
    "lucky": "third time lucky",
    "thousand": "a thousand apologies|a thousand times no",
    "winks": "forty winks",
    "figures": r"(?:earn\w*|mak(?:e|es|ing)|pa(?:y|ys|id)|worth|into|low|mid|high) (?:five|six|seven) figures|"
    "(?:five|six|seven) figures (?:easy|easily|a year)",
    "catch": "catch[- ](?:22|twenty[- ]two)",
    "seas": "the seven seas",
    "times": "nine times out of ten",
    "question": r"(?:million|thousand)[- ]dollar question",
    "minds": "in two minds",
    "together": "put two and two together",
    "wrongs": "two wrongs",
}
SAYING = re.compile(rf"\b(?:{'|'.join(SAYINGS.values())})\b")
SAID = frozenset(SAYINGS)
TOKENS_OF_SAYING = 10
LONGEST_SAYING = 40
PRONOUN = "one is a pronoun"
VOTES = frozenset(("voted", "by", "to", "of"))
VOTED = re.compile(r"\b(?:voted (?:by )?|votes? of |majority of )(?:\d{1,3} to )?$")
# "passed by the lower house, 410 to 9, on Friday"
PASSED = re.compile(
    r"\b(?:passed|approved|rejected|adopted|backed|ratified|confirmed|defeated|cleared|voted)\b[^.;\d]{0,50}, (\d{1,3}) to (\d{1,3})(?=[,.;)]|\s*$)"
)
# "a ten out of ten", but "eight out of ten women"
ENDS_RATING = re.compile(r"[.,;!?)\"'”’]|\s*$| (?:for|from|on|honestly|easy)\b")
OUT_OF = re.compile(rf" out of (?:ten|10)(?={ENDS_RATING.pattern})")
PRICE = re.compile(r",? ?(?:[$£€₹¥]|\d+[.,]\d\d ?€)")
SCORED = re.compile(
    r"-all\b| not out\b| for \d{1,3} (?:at (?:stumps|tea|lunch)|off|declared|in \d{1,2}(?:\.\d)? overs)\b"
)  # "17-all", "on 87 not out", "215 for 3 at stumps", "4 for 212 at tea"
BEGINS_SCORED = frozenset(("-", "not", "for"))
GRADED_BY = frozenset(("in", "for", "on", "from", "overall"))
OUT_OF_SO_MANY = (3, 4, 5, 6, 8, 10, 20, 100)  # "fewer than three in 10 pay"
LONGEST_SHARE = 3
BEST_MARK = 10
MOST_GOALS = 20
LONGEST_SCORE = 50
SCORE_IN_WORDS = re.compile(
    r"\b(?:won|lost|beat|beaten|went down|go down|going down|defeated|thrashed|edged)(?: [a-z]+){0,3}? ([a-z]+(?:-[a-z]+)?) to ([a-z]+(?:-[a-z]+)?)"
    r"(?= (?:at|in|on|against|last|after)\b|[.,;!?]|\s*$)"
)
BEHIND_SCORE = frozenset(
    ("", ".", ",", "!", "?", "in", "at", "to", "on", "against", "up", "down", "and", "win", "loss", "victory", "defeat",
     "after", "away", "with")
)  # fmt: skip
SCALE_OF = re.compile(r"\bscale (?:of|from) (?:[a-z0-9]+ to )?$")
ON_SCALE = re.compile(r" on the (?:[a-z-]+ ){1,2}scale\b")
STARS_BEFORE = re.compile(r"\b[1-5][.,]\d out of $")
OUT_OF_BEFORE = re.compile(r"\b(?:ten|[a-z]+ five|\d(?:\.\d)?) out of $")


def refusal(line: Line, draft: Draft) -> str:
    """Why a bare number is no figure, or ""."""
    if draft.number.in_words and draft.number.value == 1 and not stands_alone(line, draft):
        return PRONOUN
    for rule in RULES_OF_WORDS if draft.number.in_words else RULES_OF_DIGITS:
        why = rule(line, draft)
        if why:
            return why
    return ""


def is_saying(line: Line, draft: Draft) -> bool:
    """Whether a number in words belongs to a saying: "that is just my two cents"."""
    if SAID.isdisjoint(line.words[max(0, draft.first - TOKENS_OF_SAYING) : draft.next + TOKENS_OF_SAYING]):
        return False  # as nearly always
    begin = max(line.starts[0], draft.start - LONGEST_SAYING)
    return any(
        found.start() <= draft.number.start < found.end()
        for found in SAYING.finditer(line.low, begin, draft.number.end + LONGEST_SAYING)
    )


def refusal_of_weak_unit(line: Line, draft: Draft) -> str:
    """Why a number with a doubtful unit is no figure: in "Rule 144A" and "T-72M" the letter belongs to a name."""
    sign = line.text[draft.number.end : draft.end].strip()
    if sign.islower() and line.tokens[draft.first - 2] in (*SENTENCE_OPENERS, ""):
        return ""
    if sign in ("g", "ml") and PRICE.match(line.text, draft.end):
        return ""  # "Mature Cheddar 350g £3.15"
    spaced = line.text[draft.number.end : draft.number.end + 1] == " "
    if spaced and sign in ("g", "г", "W") and draft.number.mantissa >= 10 and draft.unit in ("gram", "watt"):
        return ""  # "Zoégas 450 g", "Bosch 750 W"
    if spaced and sign == "l" and draft.unit == "litre":
        return reference(line, draft)  # "Vollmilch 1 l nur 1,29 €"
    return reference(line, draft) or name(line, draft) if sign.isalpha() else ""


def is_dated(line: Line, draft: Draft) -> bool:
    """Whether a bare number is the day of a date, a reference, an age or a postcode, and so shares no unit with others."""
    named = date(line, draft) or reference(line, draft) or clock(line, draft) or postcode(line, draft)
    return bool(named) or is_or_older(line, draft)


def _denominator(line: Line, draft: Draft) -> str:
    """ "2.4 beds per 1,000 people", "three in 10 pay": what a rate is per, or out of how many, is no figure of its own."""
    before = line.words[draft.first - 1]
    if before == "per":
        return "denominator of a rate"
    if (
        before == "of"
        and line.words[draft.first - 2] == "out"
        and draft.number.in_words
        and line.words[draft.first - 3] in number_words()
    ):
        alone = draft.number.value in OUT_OF_SO_MANY and not counted_noun(line, draft.next, longest=1)
        return "denominator of a rate" if alone else ""  # "eight or nine out of ten"
    if before != "in" or draft.number.value not in OUT_OF_SO_MANY or counted_noun(line, draft.next, longest=1):
        return ""
    share = line.words[draft.first - 2]
    number = number_words().get(share)
    smaller = int(share) if share.isdigit() and len(share) < LONGEST_SHARE else number[0] if number else None
    return "denominator of a rate" if smaller is not None and 0 < smaller < draft.number.value else ""


def _rating(line: Line, draft: Draft) -> str:
    """ "a ten out of ten", "8/10" said in words: praise."""
    if not (draft.number.in_words or draft.number.decimal or draft.number.value <= 10):
        return ""
    if line.words[draft.next] == "out" and OUT_OF.match(line.low, draft.end):
        return "a rating"
    if draft.number.value == 5 and STARS_BEFORE.search(line.low, max(line.starts[0], draft.start - 12), draft.start):
        return "a rating"  # "4.1 out of 5 stars"
    if draft.number.value != 10 or not ENDS_RATING.match(line.low, draft.end):
        return ""
    return "a rating" if OUT_OF_BEFORE.search(line.low, max(line.starts[0], draft.start - 16), draft.start) else ""


def _base_of_index(line: Line, draft: Draft) -> str:
    """ "(2015 = 100)": what the points of an index are counted from."""
    if not draft.number.plain or draft.number.mantissa != 100 or line.tokens[draft.first - 1] != "=":
        return ""
    year = line.tokens[draft.first - 2]
    return "base of an index" if len(year) == 4 and year.isdigit() and year[:2] in ("19", "20") else ""


def _strength(line: Line, draft: Draft) -> str:
    """ "over five on the Richter scale", "a magnitude 6 quake", "on a scale of one to ten": a place on a scale, or the scale."""
    before = line.words[draft.first - 1]
    told = before == "magnitude" or (
        before in ("of", "to", "from")
        and SCALE_OF.search(line.low, max(0, draft.start - 24), draft.start) is not None
        and counted_noun(line, draft.next, longest=2) is None
    )
    told = told or (line.words[draft.next] == "on" and ON_SCALE.match(line.low, draft.end) is not None)
    return "a strength" if told else ""


def _mark(line: Line, draft: Draft) -> str:
    """List numbering, contents pages, rank columns, footnote digits, bracketed references."""
    number, k, text = draft.number, draft.first, line.text
    if (
        number.plain
        and line.tokens[k - 1] == "."
        and line.glued(k)
        and text[draft.start - 2 : draft.start - 1].isupper()
    ):
        return "part of a name"
    if not number.plain or number.mantissa > 999:
        return ""
    graded = line.words[k - 1] in ("a", "an") and line.words[draft.next] in GRADED_BY
    if graded and number.mantissa <= BEST_MARK:
        return "a mark"  # "She got a 7 in reading and an 8 in speaking"
    before, after = line.tokens[k - 1], line.tokens[draft.next]
    if (
        k == 0
        and len(line) > 2
        and (after == "|" or (after in (".", ")", ":") and text[draft.end + 1 : draft.end + 2] in (" ", "")))
    ):
        return "list number"
    if k == 0 and after[:1].isupper() and number.mantissa < 100 and _is_one_of_numbered_lines(line, draft):
        return "list number"
    if before == "." and line.tokens[k - 2] == "." and after == "":
        return "page of a contents list"
    if after == ")" and before != "(" and (k == 0 or before in (";", ",", ":", ".", "and", "what")):
        return "list number"
    if before == "(" and after == ")" and line.glued(k) and line.glued(draft.next) and number.mantissa < 100:
        return "bracketed number"
    if k and line.glued(k) and before in ".!?,;:\"'”’)]" and draft.start >= 2:
        ahead = text[draft.start - 2]
        return "footnote" if ahead.isalpha() or ahead in ".\"'’)”" else ""
    return ""


def _is_one_of_numbered_lines(line: Line, draft: Draft) -> bool:
    """Whether the line in front or the next one begins with the number before or behind this one: notes, rows of a ranking."""
    text, number, opening = line.text, int(draft.number.mantissa), draft.start
    while opening and text[opening - 1].isspace() and text[opening - 1] != "\n":
        opening -= 1
    if opening and text[opening - 1] != "\n":
        return False
    ahead = text[text.rfind("\n", 0, max(0, opening - 1)) + 1 : opening].lstrip()
    following = text.find("\n", draft.end)
    behind = text[following + 1 : following + 20].lstrip() if following >= 0 else ""
    return bool(re.match(rf"{number - 1} [^\W\d_]", ahead) or re.match(rf"{number + 1} [^\W\d_]", behind))


def _score(line: Line, draft: Draft) -> str:
    """3-2, 6-4, 9-5: a hyphen between two small numbers and nothing counted behind; "voted 44 to 38"."""
    behind = line.words[draft.next]
    if behind == "nil" or (behind in BEGINS_SCORED and SCORED.match(line.low, draft.end)):
        return "score or date"
    beside = line.words[draft.first - 1] in VOTES and draft.number.plain
    if beside and VOTED.search(line.low, max(line.starts[0], draft.start - 24), draft.start):
        return "score or date"
    if "to" in (line.words[draft.next], line.words[draft.first - 1]) and draft.number.plain and _is_vote(line, draft):
        return "score or date"
    if draft.number.in_words and _is_spoken_score(line, draft):
        return "score or date"
    if draft.low is not None or not draft.number.plain:
        return ""
    for dash, other in ((draft.next, draft.next + 1), (draft.first - 1, draft.first - 2)):
        if line.tokens[dash] in ("-", "–") and line.glued(max(dash, other)) and line.tokens[other][:1].isdigit():
            return "score or date"
    return ""


def _is_vote(line: Line, draft: Draft) -> bool:
    """Whether so many voted for what was passed, or against it."""
    told = PASSED.search(line.low, max(line.starts[0], draft.start - 80), draft.end + 10)
    return told is not None and draft.number.start in (told.start(1), told.start(2))


def _is_spoken_score(line: Line, draft: Draft) -> bool:
    """ "three-nil", "six-four in the final set", "went down ninety-one to seventy-eight"; "five-six people" are counted."""
    if draft.low is not None or "to" in (line.words[draft.first - 1], line.words[draft.next]):
        begin = max(line.starts[0], draft.start - LONGEST_SCORE)
        told = SCORE_IN_WORDS.finditer(line.low, begin, draft.end + LONGEST_SCORE)
        if any(draft.start in (score.start(1), score.start(2)) for score in told):
            return True
    if draft.number.scale != 1 or draft.number.value > MOST_GOALS:
        return False
    for dash, other in ((draft.next, draft.next + 1), (draft.first - 1, draft.first - 2)):
        if line.tokens[dash] != "-" or not (line.glued(max(dash, other)) and line.glued(min(dash, other) + 1)):
            continue
        word = line.words[other]
        behind = line.words[max(other, draft.next - 1) + 1]
        if word in ("nil", "love"):
            return True
        entry = number_words().get(word)
        if entry and entry[1] in ("digit", "teen") and behind in BEHIND_SCORE:
            return True
    return False


# In the order that settles most numbers soonest; some ask only what is written in digits, one only what is written in words.
RULES = (
    *RULES_OF_TIME,
    age_of_relative,
    _score,
    _rating,
    _strength,
    _base_of_index,
    _mark,
    _denominator,
    bus_or_house,
    postcode,
    *RULES_OF_NAMES,
)
RULES_OF_DIGITS = tuple(rule for rule in RULES if rule is not word_name)
RULES_OF_WORDS = tuple(rule for rule in RULES if rule not in (year_span, _base_of_index, _mark, bus_or_house, postcode))

"""What a figure measures, in the article's own words: "Welder", "51 projects", "investment in Khorgos Eastern Gate"."""

import re

from extract.models import NO_ANSWER, Answer, Mention
from extract.resolve.label_words import noun_of
from extract.resolve.noun_phrase import phrase_before, phrase_behind, says_nothing, tidy
from extract.resolve.row_label import label_of_row

ENTRY = re.compile(r"(?:^|[;\n|•●▪‣]|[.!?:] |, |\s[-–*] |^[-*] )\s*([^\W\d_][^:;\n|.!?,]{0,58}?)\s*[:=–—-]\s*$")
# What stands here is what the figure is of, whatever follows the figure: "deals worth $2 billion".
LINKED = re.compile(
    r"\b(?:of|worth|totalling|totaling|valued at|costing|priced at)(?: (?:about|around|some|nearly|almost|roughly|more than|over|"
    r"up to|at least|under|less than|an estimated|just|no more than|as much as))*\s*$"
)
BEFORE, AFTER, SERIES = "the words before the figure", "the words after the figure", "the thing counted just before"


def label_of(
    text: str, mention: Mention, sentence: tuple[int, int], previous_end: int, earlier: tuple[Mention, Answer] | None
) -> Answer:
    """The label of a mention. previous_end is where the figure before it ends; earlier is that figure and its label,
    where it stands in the same sentence.
    """
    row = label_of_row(text, mention.start, mention.end)
    if row:
        return Answer(row, "the first cell of the row", "high")
    before = text[max(sentence[0], previous_end) : mention.start]
    entry = ENTRY.search(before) if len(before) < 400 else ENTRY.search(before[-80:])
    if entry and (label := tidy(entry.group(1))):
        return Answer(label, "the words before the colon", "high")
    behind = phrase_behind(text, mention.end, sentence[1], counted=mention.kind == "count")
    if mention.kind == "count":
        noun = behind.words or mention.unit
        return Answer(f"{mention.text} {noun}", "what is counted", "high") if noun else NO_ANSWER
    found = phrase_before(before)
    same = _of_earlier(mention, earlier, found.words, before, goes_on=found.is_sum or found.goes_on)
    if found.words and not found.is_sum and LINKED.search(before):
        return same or Answer(found.words, BEFORE, "medium")
    noun = noun_of(found.verb)
    if noun and behind.link in ("in", "for", "on", "of") and mention.kind == "money":
        return Answer(f"{noun} {behind.link} {behind.words}", "the verb and the words after the figure", "medium")
    if behind.words and (mention.kind != "money" or found.is_bare or behind.link == "of"):
        return Answer(behind.words, AFTER, "medium")
    if same:
        return same
    if found.words and not found.is_sum and not noun:
        return Answer(found.words, BEFORE, "medium")
    if behind.words:
        return Answer(behind.words, AFTER, "medium")
    rest = noun or found.words
    return Answer(rest, BEFORE, "low") if rest else NO_ANSWER


def _of_earlier(
    mention: Mention, earlier: tuple[Mention, Answer] | None, words: str, before: str, *, goes_on: bool
) -> Answer | None:
    """The label of the figure before, where this one is of the same thing.

    That is where it names the thing again ("51 projects, projects worth"), says only "it" or "the total", or stands
    in one row with it ("347,000 tons in 2021, 747,000 tons in 2022").
    """
    if earlier is None or not earlier[1].value:
        return None
    first, label = earlier
    if words and label.value.lower().endswith(words.lower()):
        return Answer(label.value, SERIES, "medium")
    if goes_on and mention.kind == "money" and (words or first.kind == "money"):
        return Answer(label.value, SERIES, "medium")
    alike = first.kind == mention.kind and (mention.kind == "money" or first.unit == mention.unit)
    if alike and not words and len(before) < 120 and says_nothing(before):
        return Answer(label.value, SERIES, "medium")
    if first.kind == "count" and not words and len(before) < 40 and says_nothing(before):
        return Answer(label.value, SERIES, "medium")
    return None

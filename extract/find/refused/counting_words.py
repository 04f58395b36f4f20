"""Whether a number in words counts something, or is one of those that tell a time, a year or a name."""

from extract.find.number.below_hundred import below_hundred
from extract.find.number.counts import counted_noun, stands_alone
from extract.find.number.draft import Draft
from extract.find.text.line import Line
from extract.lexicon import not_figures

COUNTED_AFTER = frozenset(("of", "were", "are", "have", "had", "others", "other", "more", "died", "people", "who"))
# "Of the 62 ventures nine account for most": what several of them do or did, behind no word that tells a time.
SEVERAL_DO = frozenset(
    ("account", "accounted", "will", "would", "can", "may", "could", "did", "do", "remain", "remained", "survived", "closed",
     "failed", "came", "went", "belong", "live", "lived", "work", "worked", "operate", "got", "took", "lost", "fell", "rose",
     "voted", "answered", "replied", "responded", "refused", "declined", "attended", "applied", "passed", "agreed", "joined", "paid", "said",
     # "Forty gave, two hundred ate", "sixteen asleep under one tree"
     "signed", "turned", "showed", "gave", "left", "stood", "sat", "ate", "danced", "wrote", "asleep", "cleared", "matched", "born", "seen", "slept", "stayed",
     "arrived", "returned", "escaped", "fled", "vanished", "missed", "qualified", "graduated", "enrolled", "registered", "marched", "gathered",
     # "Two killed, 14 hurt as bus plunges into gorge"
     "killed", "dead", "hurt", "injured", "wounded", "missing", "drowned", "rescued", "arrested", "detained", "jailed", "charged")
)  # fmt: skip
OF_TIME = frozenset(
    ("at", "by", "since", "past", "until", "till", "before", "after", "around", "about", "day", "chapter")
)


def is_beside_number_word(line: Line, k: int, n: int) -> bool:
    """ "nineteen ninety-nine", "seven thirty": number words that do not add up are a year, a time or a name."""
    after, before = below_hundred(line.words[n]), below_hundred(line.words[k - 1])
    return (after is not None and line.spaced(n)) or (before is not None and line.spaced(k))


def counts_something(line: Line, draft: Draft) -> bool:
    """Whether a number word counts what follows, or stands where a count stands: "killed three", "of the five"."""
    if stands_alone(line, draft) or counted_noun(line, draft.next) or draft.number.scale != 1 or draft.number.fraction:
        return True
    before, after = line.words[draft.first - 1], line.words[draft.next]
    if after == "-" and line.glued(draft.next) and line.tokens[draft.next + 1].islower():
        return True
    name = line.tokens[draft.next][:1].isupper() and after.isalpha()  # six Boeing 737s
    if name or before in not_figures("counts") or after in COUNTED_AFTER:
        return True
    if after in ("and", "or", "to") and _counts_with_the_next(line, draft.next + 1):
        return True  # "seven and five stores"
    if after == "to" and line.words[draft.next + 1] in ("a", "an", "each", "every"):
        return True  # "eight to a room"
    if before == "but" and line.words[draft.first - 2] in ("all", "for"):
        return True
    if (
        before in (",", "and", ";", "—", "–")
        and after in ("in", "from", "on")
        and line.tokens[draft.next + 1 + (line.words[draft.next + 1] == "the")][:1].isupper()
    ):
        return True  # "Ten died in Queensland, five in Victoria"
    return after in SEVERAL_DO and before not in OF_TIME


def _counts_with_the_next(line: Line, k: int) -> bool:
    numbered = below_hundred(line.words[k]) is not None or line.tokens[k].isdigit()
    return numbered and counted_noun(line, k + 1) is not None

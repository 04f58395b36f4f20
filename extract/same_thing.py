"""What one row of the dataset is a figure of, in words that other sources would be found under too."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from extract.lexicon import place_names, rows
from extract.models import NOT_YET


class Row(NamedTuple):
    """One row of the dataset, with the columns that links are made from."""

    document_id: str
    source: str
    kind: str
    category: str
    label: str
    subject: str
    place: str
    counterpart: str
    period: str
    period_basis: str
    unit: str
    per: str
    value: float
    value_low: float
    value_high: float
    usd: float
    usd_low: float
    usd_high: float
    claim: str
    sentence: str
    sentence_start: int
    start: int
    end: int


class Thing(NamedTuple):
    """What a figure is of: everything up to period must be the same in all figures of one thing.

    measure is "cost", a flow ("export KAZ CHN") or the category; piece is the part of the thing a sum is for; region is a
    part of the country; document is set where only the document says what is meant; named tells that the text calls it
    by a name. lasting tells that a figure needs no period: the price of a railway is not counted by the year. words
    name it; sort is rail, port ... or "" for any.
    """

    measure: str
    place: str
    unit: str
    standing: str
    piece: str
    region: str
    document: str
    named: bool
    period: str | None
    lasting: bool
    words: frozenset[str]
    sort: str


WORD = re.compile(r"[^\W_]+(?:[-–][^\W_]+)*")
SUBJECT = re.compile(r"^(.*) \((\w+)\)$")
FROM_DOCUMENT = "the document's date"
COST = ("project_total", "investment")  # one sum, told by its builders and by its backers
ANY_SORT = ("project", "programme", "zone", "line")  # "the project", "the line" can be any of the others
FLOW_CATEGORIES = ("trade", "export_value", "import_value")
FLOW = re.compile(r"\b(exports?|sales|imports?|trade)\b", re.IGNORECASE)
# Which piece of a named thing a sum is for; pieces differ from the whole and from one another.
PIECE = re.compile(
    r"\b(?:(?P<nth>first|second|third|fourth) (?:phase|stage|section|tranche)|(?:phase|stage) (?P<number>one|two|three|i{1,3}|[1-4])\b|"
    r"(?P<both>both|all) (?:phases|stages)|(?P<same>that|this|the) (?:phase|stage)|"
    r"(?P<part>overrun|cancel|compensation|lease|instal+ment|subsid|half\b|section|stretch|ticket|fare\b|interest\b|stake\b|equity|"
    r"penalt|maintenance|repay|land\b|set aside|sets aside|allocat|earmark))"
)
BESIDE = 75  # characters in front of a figure in which its piece is named
CLAUSE = re.compile(r"[;:.] |, (?:and|but|while|of which)\b")
WORKER = re.compile(r"\b(unskilled|semi-skilled|skilled|highly skilled|adults?|young|apprentices?|part-time|domestic|farm|tea|rubber|garment|"
                    r"brick|bonded|rural|urban|civil)\b", re.IGNORECASE)  # fmt: skip
NO_NAMES = frozenset("a an the its their of in for on and or to from by with at as".split())  # noqa: SIM905


def thing_of(row: Row) -> Thing | None:
    """What the row is a figure of, or None where its words leave that open."""
    if not row.place or not size(row) > 0:
        return None
    subject = SUBJECT.match(row.subject)
    counted_by_year = row.category not in COST
    period = None if row.period_basis.startswith(FROM_DOCUMENT) else row.period or None
    before = _before(row)
    if row.category in FLOW_CATEGORIES:
        return _flow(row, before, period)
    wage = row.category.endswith("_wage")
    words = names(subject[1]) if subject and not wage else label_words(row.label)
    if not words:
        return None
    sort = subject[2] if subject and not wage and subject[2] not in ANY_SORT else ""
    only_here = not subject and not wage and len(words - {row.unit}) < 2
    return Thing(
        measure="cost" if row.category in COST and subject else row.category,
        place=row.place,
        unit=("money" if row.usd > 0 or row.usd_high > 0 else row.unit) + "/" + row.per
        if row.kind == "money"
        else f"{row.unit}/{row.per}",
        standing=_standing(row.claim),
        piece=_piece(before) if subject else _worker(row.sentence) if wage else "",
        region=_region(row.sentence, row.start - row.sentence_start, row.end - row.sentence_start) if wage else "",
        document=row.document_id if only_here else "",
        named=subject is not None and not wage,
        period=period,
        lasting=bool(subject) and not counted_by_year,
        words=words,
        sort=sort,
    )


def _standing(claim: str) -> str:
    """What is yet to come and what has been spent so far are neither one another nor the price."""
    return "pending" if claim in NOT_YET else "spent" if claim == "spent" else ""


def size(row: Row) -> float:
    """The value that rows are compared by: US dollars where there are any, the upper end of a range; 0 where none is."""
    for value in (row.usd, row.usd_high, row.value, row.value_high):
        if value > 0:  # NaN is not
            return value
    return 0.0


def _flow(row: Row, before: str, period: str | None) -> Thing | None:
    """A flow between two countries is one thing from both ends: A's exports to B are B's imports from A."""
    said = FLOW.findall(before) or FLOW.findall(row.label)
    if not (said and row.counterpart and row.kind == "money" and period) or _goods(row.label):
        return None
    word = said[-1].lower().rstrip("s")
    owner = _owner(row)
    if owner and owner not in (row.place, row.counterpart):
        return None
    other = row.place if owner == row.counterpart else row.counterpart
    own = owner or row.place
    sides = (own, other) if word in ("export", "sale") else (other, own)
    measure = f"trade {' '.join(sorted(sides))}" if word == "trade" else f"export {' '.join(sides)}"
    return Thing(
        measure, "", f"money/{row.per}", _standing(row.claim), "", "", "", False, period, False, frozenset(), ""
    )


OWN_FLOW = re.compile(r"([A-Z][\w.]+(?: [A-Z][\w.]+)?)(?:['’]s?)? (?:[a-z]+ )?(?:exports?|sales|imports?)\b")


def _owner(row: Row) -> str:
    """The country whose exports or imports the words before the figure call them ("Kazakh exports of"), or ""."""
    at = row.start - row.sentence_start
    named = OWN_FLOW.findall(row.sentence, max(0, at - BESIDE), at)
    found = place_names().at(named[-1], named[-1], 0) if named else None
    return found[1][0].iso3 if found and found[1] else ""


def _goods(label: str) -> frozenset[str]:
    """The goods that a label names: "exports of copper" are no figure of all exports."""
    return frozenset(word for word in label_words(label) if not FLOW.fullmatch(word)) - _capitals(label)


def _capitals(label: str) -> frozenset[str]:
    return frozenset(_folded(word) for word in WORD.findall(label) if word[0].isupper())


def _before(row: Row) -> str:
    """The words of the clause in front of the figure."""
    at = row.start - row.sentence_start
    window = row.sentence[max(0, at - BESIDE) : at]
    return CLAUSE.split(window)[-1].lower()


def _piece(before: str) -> str:
    found = list(PIECE.finditer(before))
    if not found:
        return ""
    last = found[-1]
    if last["part"]:
        return last["part"]
    if last["both"]:
        return "phases"
    # The first phase is the one that "the phase" and "phase one" mean.
    number = last["nth"] or last["number"]
    return "phase" if number in (None, "first", "one", "i", "1") else f"phase {number}"


def _worker(sentence: str) -> str:
    return " ".join(sorted({word.lower() for word in WORKER.findall(sentence)}))


@lru_cache(maxsize=4096)
def _region(sentence: str, start: int, end: int) -> str:
    """The part of the country right behind the figure, or last in front of it, or first behind: provinces set wages."""
    named = [
        (match.start(), region)
        for match in CAPITAL.finditer(sentence)
        if (region := _region_at(sentence, match.start()))
    ]
    behind = RIGHT_BEHIND.match(sentence, end)
    if behind and (here := [region for at, region in named if at == behind.end()]):
        return here[0]
    before = [region for at, region in named if at < start]
    return before[-1] if before else named[0][1] if named else ""


CAPITAL = re.compile(r"\b[A-Z]")
RIGHT_BEHIND = re.compile(r" (?:in|for)(?: the)? ")


def _region_at(sentence: str, start: int) -> str:
    found = place_names().at(sentence, sentence, start)
    return sentence[start : found[0]] if found and found[1] and found[1][0].kind in ("region", "city") else ""


@lru_cache(maxsize=4096)
def label_words(label: str) -> frozenset[str]:
    """The words of a label that say which thing it is.

    >>> sorted(label_words("51 Chinese projects (the first)")), sorted(label_words("Concrete mixer operators"))
    (['chinese'], ['concrete', 'mixer', 'operator'])
    """
    words = {_folded(word) for word in WORD.findall(label)}
    return frozenset(word for word in words if word not in _generic() and not word.isdigit() and len(word) > 1)


@lru_cache(maxsize=4096)
def names(subject: str) -> frozenset[str]:
    """The words of a name without the sort of thing; the two ends of a route are one word, whichever comes first.

    >>> sorted(names("Lahore Orange Line")), sorted(names("Nairobi-Mombasa"))
    (['lahore', 'orange'], ['mombasa-nairobi'])
    """
    words = set()
    for word in WORD.findall(subject):
        ends = re.split("[-–]", word)
        route = len(ends) == 2 and all(end.isalpha() and len(end) > 2 and end[0].isupper() for end in ends)
        words.add("-".join(sorted(end.casefold() for end in ends)) if route else word.casefold())
    kept = frozenset(word for word in words if word not in _sorts() and word not in NO_NAMES)
    return kept or frozenset(words)


def is_city(words: frozenset[str]) -> bool:
    """Whether a name is no more than that of a city or region, where many things stand."""
    name = next(iter(words)).title() if len(words) == 1 else ""
    found = place_names().at(name, name, 0) if name else None
    return bool(found and found[0] == len(name) and found[1] and found[1][0].kind in ("city", "capital", "region"))


def _folded(word: str) -> str:
    """The word in lower case and in the singular, hyphens as one kind: "Minimum-Wages" and "minimum–wage" are one."""
    word = word.casefold().replace("–", "-")
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


@cache
def _generic() -> frozenset[str]:
    """Words of labels that name nothing: "cost", "project", numbers and small words."""
    numbers = {row["word"] for _, row in rows("number_words.csv")}
    return frozenset(row["word"] for _, row in rows("generic_words.csv")) | numbers | NO_NAMES


@cache
def _sorts() -> frozenset[str]:
    return frozenset(word for _, row in rows("thing_words.csv") for word in row["word"].split())

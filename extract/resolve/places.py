"""Which country a figure is about: the places a text names, and the one nearest the figure in meaning."""

import re
from bisect import bisect_left
from collections import Counter
from functools import cache
from typing import NamedTuple

from extract.lexicon import PlaceName, place_names
from extract.models import NO_ANSWER, Answer

CAPITAL = re.compile(r"[A-Z][^\W\d_]*")
PARTNER = re.compile(
    r" (?:state |government |public |private )?(?:investment|investor|capital|loan|money|credit|firm|compan|"
    r"bank|contractor|funding|financ|lender|builder|embassy|television|report|figure|data|statistic|customs|"
    r"media|partner|official)"
)
OF_PLACE = re.compile(r"\b(?:in|from|at|across|inside|within|throughout)(?: the)? $")
TARGET = re.compile(r"\b(?:to|with|by|for|between|against|towards?)(?: the)? $")


class Place(NamedTuple):
    """A place named at text[start:end]; several meanings where the name is ambiguous."""

    start: int
    end: int
    name: str
    meanings: tuple[PlaceName, ...]

    @property
    def iso3(self) -> str:
        return self.meanings[0].iso3


def distance(text: str, place: Place, start: int) -> float:
    """How far a place is from the figure at start: what stands before it, in the same clause, is nearest."""
    if place.start < start:
        return start - place.end + 200 * (";" in text[place.end : start])
    return 1.5 * (place.start - start) + 200 * (";" in text[start : place.start])


class Gazetteer:
    """The places one text names, in order."""

    def __init__(self, text: str, country: str | None = None) -> None:
        self.text = text
        self.places = [_at_home(place, country) for place in _find(text)]
        self._starts = [place.start for place in self.places]
        counts = Counter(place.iso3 for place in self.places if place.meanings[0].kind in ("country", "capital"))
        self.home = counts.most_common(1)[0][0] if counts else None

    def within(self, start: int, end: int) -> list[Place]:
        """The places named in text[start:end]."""
        return self.places[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def before(self, pos: int) -> list[Place]:
        """The places named before pos, nearest first, at most forty."""
        stop = bisect_left(self._starts, pos)
        return self.places[max(0, stop - 40) : stop][::-1]


def _find(text: str) -> list[Place]:
    names, openers, places, pos = place_names(), _openers(), [], 0
    for word in CAPITAL.finditer(text):
        start, spelled = word.start(), word.group()
        if spelled not in openers and not (spelled.isupper() and len(spelled) > 3):
            continue
        if start < pos or (start and text[start - 1].isalpha()):
            continue
        found = names.at(text, text, start) or _shouted(text, word)
        if found and not _names_money(text, start, found[0]):
            pos = found[0]
            if found[1]:
                places.append(Place(start, pos, text[start:pos], found[1]))
    return places


@cache
def _openers() -> frozenset[str]:
    """The words a place name can begin with."""
    return frozenset(match.group() for name in place_names().phrases if (match := CAPITAL.match(name)))


MONEY_BEHIND = re.compile(
    r" (?:dollar|rupee|franc|pound|yen|yuan|shilling|peso|dinar|riyal|krone|krona|lira|rand|money\b)"
)


def _at_home(place: Place, country: str | None) -> Place:
    """The place with the meaning in the document's own country first: Punjab is Indian in an Indian report."""
    if country is None or len(place.meanings) == 1 or place.iso3 == country:
        return place
    home = [meaning for meaning in place.meanings if meaning.iso3 == country]
    return place._replace(meanings=(*home, *(m for m in place.meanings if m.iso3 != country))) if home else place


def _names_money(text: str, start: int, end: int) -> bool:
    """In US$, $US and "U.S. dollars" the letters name money, not a place the figure is about."""
    return (
        text[end : end + 1] == "$"
        or (text[end : end + 2] == " $" and text[start:end].isupper())
        or text[start - 1 : start] == "$"
        or MONEY_BEHIND.match(text, end) is not None
    )


def _shouted(text: str, capital: re.Match[str]) -> tuple[int, tuple[PlaceName, ...]] | None:
    """A place in capitals, as datelines have it: "ISLAMABAD:"."""
    window = text[capital.start() : capital.start() + 40].title()
    found = place_names().at(window, window, 0) if capital.group().isupper() else None
    return (capital.start() + found[0], found[1]) if found else None


def place_of(
    gazetteer: Gazetteer,
    sentence: tuple[int, int],
    paragraph: tuple[int, int],
    start: int,
    previous_end: int,
    country: str | None,
    money_home: str | None,
) -> Answer:
    """The country of the figure at start. money_home is the one country that uses the figure's currency, if any.

    previous_end is where the figure before it ends: a place named between the two belongs to this one.
    """
    between = [
        place
        for place in gazetteer.within(max(sentence[0], previous_end), start)
        if not PARTNER.match(gazetteer.text, place.end)
    ]
    if previous_end > sentence[0] and between and (not money_home or between[-1].iso3 == money_home):
        return Answer(between[-1].iso3, f"“{between[-1].name}” just before the figure", "high")
    own = next((place for place in gazetteer.within(*sentence) if place.iso3 == country), None) if country else None
    if own:
        return Answer(own.iso3, f"“{own.name}” in the sentence, the country of the document", "high")
    passages = ((sentence, "the sentence", "high"), (paragraph, "the paragraph", "medium"))
    if money_home:
        for span, where, confidence in passages:
            name = next(
                (place.name for place in gazetteer.within(*span) if any(m.iso3 == money_home for m in place.meanings)),
                None,
            )
            if name:
                return Answer(money_home, f"“{name}” in {where}, whose currency this is", confidence)
        return Answer(money_home, "the country of the currency", "medium")
    for span, where, confidence in passages:
        named = [place for place in gazetteer.within(*span) if not PARTNER.match(gazetteer.text, place.end)]
        if not named:
            continue
        chosen = _choose(gazetteer.text, named, start, country)
        return Answer(
            chosen.iso3, f"“{chosen.name}” in {where}", confidence if len({p.iso3 for p in named}) == 1 else "medium"
        )
    if country:
        return Answer(country, "the country of the document", "medium")
    near = [place for place in gazetteer.before(start) if start - place.start < 1500]
    if near:
        home = gazetteer.home
        chosen = next((place for place in near if place.iso3 == home), near[0])
        return Answer(chosen.iso3, f"“{chosen.name}” named shortly before", "low")
    return NO_ANSWER


def _choose(text: str, named: list[Place], start: int, country: str | None) -> Place:
    """Of the places of a passage: the document's country, then the first that is subject or location, not a partner."""
    if len(named) == 1:
        return named[0]
    for place in named:
        if country and place.iso3 == country:
            return place
    located = [place for place in named if OF_PLACE.search(text[max(0, place.start - 12) : place.start])]
    behind = [place for place in located if place.start > start]
    if behind and located[0] is behind[0]:
        return behind[0]
    free = [place for place in named if not TARGET.search(text[max(0, place.start - 12) : place.start])]
    best = located or free or named
    return next((place for place in best if place.meanings[0].kind == "country"), best[0])

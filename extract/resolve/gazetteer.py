"""The places that a text names, what each may mean, and the country that it is most about."""

import re
from bisect import bisect_left
from collections import Counter
from functools import cache, cached_property
from typing import NamedTuple

from extract.lexicon import PlaceName, place_names
from extract.resolve.roles import Context, Role, role_of

CAPITAL = re.compile(r"[A-Z][^\W\d_]*")
MOST_MONEY = 3  # times that sums in the money of one country count for it
NO_MONEY: Counter[str] = Counter()
OPENING = 400  # the dateline and the first sentences, which say what a text is about


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
        found = _find(text)
        if any(len(place.meanings) > 1 for place in found):
            home = country or _most_named(found)
            found = [_at_home(place, _told_behind(text, found, k) or home) for k, place in enumerate(found)]
        self.places = found
        self._starts = [place.start for place in found]
        self._money: Counter[str] = Counter()
        self._roles: dict[int, Role] = {}
        self._standing: dict[tuple[int, int], list[Place]] = {}

    def hear_money(self, homes: list[str]) -> None:
        """Tells which countries the text's money is of, one entry a sum: it counts where it speaks before places do."""
        self._money = Counter({home: min(number, MOST_MONEY) for home, number in Counter(homes).items()})

    @cached_property
    def home(self) -> str | None:
        """The country the text is most about, by the names that say where something is and by its money.

        Where neither has a majority it is that of the dateline.
        """
        standing = [place for place in self.places if self.role(place) < Role.REPORTER]
        home = _most_named(standing)
        if home and sum(place.iso3 == home for place in standing) > 1:
            return home
        return _most_named(standing, self._money) or _dateline(self.text, self.places)

    def is_at(self, country: str | None) -> bool:
        """Whether the text names a place of the country, and not only its people."""
        return country in self._stood_in

    @cached_property
    def _stood_in(self) -> frozenset[str]:
        return frozenset(place.iso3 for place in self.places if place.meanings[0].kind != "demonym")

    def role(self, place: Place) -> Role:
        """The part the place plays in its sentence, worked out once."""
        role = self._roles.get(place.start)
        if role is None:
            k = bisect_left(self._starts, place.start)
            paired = k > 0 and self.places[k - 1].end == place.start - 1 and self.text[place.start - 1] in "-–—/"
            context = Context(place.start, place.end, place.meanings[0].kind, paired)
            role = self._roles[place.start] = role_of(self.text, context)
        return role

    def within(self, start: int, end: int) -> list[Place]:
        """The places named in text[start:end]."""
        return self.places[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def standing(self, start: int, end: int) -> list[Place]:
        """The places named in text[start:end] that say where something is, worked out once for each passage."""
        found = self._standing.get((start, end))
        if found is None:
            found = [place for place in self.within(start, end) if self.role(place) < Role.REPORTER]
            self._standing[start, end] = found
        return found

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
        if found and not _names_money(text, start, found):
            pos = found[0]
            if found[1]:
                places.append(Place(start, pos, text[start:pos], found[1]))
    return places


def _most_named(places: list[Place], money: Counter[str] = NO_MONEY) -> str | None:
    """The country that most places of a text are in, the opening counting twice; names of several places do not count."""
    counts = money.copy()
    for place in places:
        if len(place.meanings) == 1 and place.meanings[0].kind != "actor":
            counts[place.iso3] += 2 if place.start < OPENING else 1
    country, most = counts.most_common(1)[0] if counts else (None, 0)
    return country if 2 * most > counts.total() else None


def _dateline(text: str, places: list[Place]) -> str | None:
    """The country of the place in capitals that a report opens with: "HALIFAX, Nov 3 - "."""
    first = places[0] if places else None
    opens = first is not None and not text[: first.start].strip() and text[first.start : first.end].isupper()
    return first.iso3 if first and opens and text[first.end : first.end + 1] in tuple(" ,:-–—(/") else None


@cache
def _openers() -> frozenset[str]:
    """The words a place name can begin with."""
    return frozenset(match.group() for name in place_names().phrases if (match := CAPITAL.match(name)))


MONEY_BEHIND = re.compile(
    r" (?:dollar|rupee|franc|pound|yen|yuan|shilling|peso|dinar|riyal|krone|krona|lira|rand|money\b|cents?\b|an? (?:night|day|hour|week|month)\b)",
    re.IGNORECASE,
)
LAO_NAME = re.compile(r"Lao [A-Z][a-z]{1,4}\b")  # "Agent Lao Xu"


def _told_behind(text: str, places: list[Place], k: int) -> str | None:
    """The country of the place that stands right behind a comma: "Newcastle, NSW", "Hyderabad, Sindh"."""
    following = places[k + 1] if k + 1 < len(places) else None
    return following.iso3 if following and text[places[k].end : following.start] in (", ", " (") else None


def _at_home(place: Place, country: str | None) -> Place:
    """The place with the meaning in the document's own country first: Punjab is Indian in an Indian report."""
    if country is None or len(place.meanings) == 1 or place.iso3 == country:
        return place
    home = [meaning for meaning in place.meanings if meaning.iso3 == country]
    return place._replace(meanings=(*home, *(m for m in place.meanings if m.iso3 != country))) if home else place


def _names_money(text: str, start: int, found: tuple[int, tuple[PlaceName, ...]]) -> bool:
    """In US$, $US and "U.S. dollars" the letters name money, not a place the figure is about."""
    end, meanings = found
    if meanings and meanings[0].kind == "project":
        return False
    return (
        text[end : end + 1] == "$"
        or LAO_NAME.match(text, start) is not None
        or (text[end : end + 2] == " $" and text[start:end].isupper())
        or text[start - 1 : start] == "$"
        or MONEY_BEHIND.match(text, end) is not None
    )


def _shouted(text: str, capital: re.Match[str]) -> tuple[int, tuple[PlaceName, ...]] | None:
    """A place in capitals, as datelines have it: "ISLAMABAD:"."""
    window = text[capital.start() : capital.start() + 40].title()
    found = place_names().at(window, window, 0) if capital.group().isupper() else None
    return (capital.start() + found[0], found[1]) if found else None

"""Which country a figure is about: the one of the places named round it that stands nearest in meaning."""

import re
from collections import Counter

from extract.models import NO_ANSWER, Answer
from extract.resolve.gazetteer import Gazetteer, Place
from extract.resolve.passages import opening_line
from extract.resolve.roles import Role

# "$1.1 billion to Uganda", "5,000 jobs in the north of Ghana": the place right behind the figure.
RIGHT_BEHIND = re.compile(r"(?:\D{0,4}\d[\d.,]*|[a-z]+)[^\d.,;:()]{0,40}\b(?:in|to|for|from|at|across|of)(?: the)? ")
CLAUSE = re.compile(r";|,? \b(?:while|whereas|but)\b|, and ")
OPENS = re.compile(r"(?:^|[.!?] |\n)(?:In|Across|Throughout) (?:the )?$")
NEAR = 1000  # characters back to which a place may carry over into a paragraph that names none
LONGEST_PHRASE = 80
OPENING_WORDS = 60  # characters: a place named later is one that the paragraph only comes to speak of


def place_of(
    gazetteer: Gazetteer,
    sentence: tuple[int, int],
    paragraph: tuple[int, int],
    start: int,
    previous_end: int,
    country: str | None,
    money_home: str | None,
    *,
    is_money: bool = False,
) -> Answer:
    """The country of the figure at start. money_home is the one country that uses the figure's currency, if any.

    previous_end is where the figure before it ends: a place named between the two belongs to this one.
    The figure's own words come first, then the document's country, and the currency's country last.
    """
    named = gazetteer.standing(*sentence)
    last = next((place for place in reversed(named) if previous_end <= place.start < start), None)
    if (
        last
        and previous_end > sentence[0]
        and (not money_home or last.iso3 == money_home)
        and not _right_behind(gazetteer.text, named, start)
    ):
        return Answer(last.iso3, f"“{last.name}” just before the figure", "high")
    own = next((place for place in named if place.iso3 == country), None) if country else None
    if own:
        return Answer(own.iso3, f"“{own.name}” in the sentence, the country of the document", "high")
    home = next((place for place in named if any(m.iso3 == money_home for m in place.meanings)), None)
    if money_home and home:
        return Answer(money_home, f"“{home.name}” in the sentence, whose currency this is", "high")
    sure = [place for place in named if place.meanings[0].kind != "demonym"] if money_home else named
    if is_money and (country or gazetteer.home):
        sure = [place for place in sure if gazetteer.role(place) < Role.GIVER]  # "Australia gave A$1 million"
    if (
        sure
        and money_home
        and money_home == gazetteer.home
        and any(place.iso3 == money_home for place in gazetteer.places)
    ):
        return Answer(money_home, "the country of the currency, which the text is most about", "medium")
    if sure:
        chosen = _choose(gazetteer, sure, start)
        return Answer(
            chosen.iso3, f"“{chosen.name}” in the sentence", "high" if len({p.iso3 for p in sure}) == 1 else "medium"
        )
    return _from_around(gazetteer, sentence, paragraph, start, country, money_home)


def _from_around(
    gazetteer: Gazetteer,
    sentence: tuple[int, int],
    paragraph: tuple[int, int],
    start: int,
    country: str | None,
    money_home: str | None,
) -> Answer:
    """The country of a figure whose sentence names none, or only who pays for it, trades it or reports it."""
    if money_home:
        home = next((p for p in gazetteer.within(*paragraph) if any(m.iso3 == money_home for m in p.meanings)), None)
        if home:
            return Answer(money_home, f"“{home.name}” in the paragraph, whose currency this is", "medium")
        named = gazetteer.standing(*sentence)
        if named:
            chosen = _choose(gazetteer, named, start)
            return Answer(chosen.iso3, f"“{chosen.name}” in the sentence", "medium")
        return Answer(money_home, "the country of the currency: no place near by is named", "low")
    near = _sentence_before(gazetteer, paragraph, sentence) or gazetteer.standing(sentence[1], paragraph[1])
    if near and _strays(gazetteer, near, paragraph, country):
        why = "the country of the document: others are only named on the way"
        most = Answer(gazetteer.home, "the country that most places of the text are in", "low")
        return Answer(country, why, "medium") if country else most
    if near:
        chosen = next((place for place in near if place.iso3 == country), None) or _choose(gazetteer, near, start)
        return Answer(chosen.iso3, f"“{chosen.name}” in the paragraph", "medium")
    opening = _opening_of_list(gazetteer, paragraph[0])
    if opening:
        return Answer(opening.iso3, f"“{opening.name}” in the words that open the list", "medium")
    if country:
        return Answer(country, "the country of the document", "medium")
    before = [place for place in gazetteer.before(sentence[0]) if start - place.start < NEAR]
    before = [place for place in before if gazetteer.role(place) < Role.REPORTER]
    if before:
        counts = Counter(place.iso3 for place in before)
        most = max(counts.values())
        home = gazetteer.home if gazetteer.home and 2 * counts[gazetteer.home] > most else None
        chosen = max(before, key=lambda place: (place.iso3 == home, counts[place.iso3], place.start))
        return Answer(chosen.iso3, f"“{chosen.name}”, the country that the text just before is about", "low")
    if gazetteer.home:
        return Answer(gazetteer.home, "the country that most places of the text are in", "low")
    aside = [place for place in gazetteer.within(*sentence) if gazetteer.role(place) < Role.PARTNER]
    if aside:
        return Answer(aside[0].iso3, f"“{aside[0].name}”, who only pays or reports, and no other place is named", "low")
    return NO_ANSWER


def _strays(gazetteer: Gazetteer, near: list[Place], paragraph: tuple[int, int], country: str | None) -> bool:
    """Whether places near by are another country's, named on the way in a paragraph that does not open with it.

    Neither that of the document, nor the one that the text is most about; without both none is another's.
    """
    countries = {place.iso3 for place in near}
    if not (country or gazetteer.home) or {country, gazetteer.home} & countries:
        return False
    if any(_opens_sentence(gazetteer.text, place) for place in near):
        return False  # "In Uganda the crop failed. Growers there lost 30,000 tonnes"
    stop = gazetteer.text.find(". ", paragraph[0], paragraph[1])
    opening = gazetteer.standing(paragraph[0], min(stop if stop > 0 else paragraph[1], paragraph[0] + OPENING_WORDS))
    return not any(place.iso3 in countries for place in opening)


def _opens_sentence(text: str, place: Place) -> bool:
    """Whether the place is what its sentence begins with: "In Uganda the crop failed"."""
    return OPENS.search(text, max(0, place.start - 12), place.start) is not None


def _opening_of_list(gazetteer: Gazetteer, item: int) -> Place | None:
    """The first place of the line that opens the list in which a line of its own begins at item."""
    line = opening_line(gazetteer.text, item)
    return next(iter(gazetteer.standing(*line)), None) if line else None


def _sentence_before(gazetteer: Gazetteer, paragraph: tuple[int, int], sentence: tuple[int, int]) -> list[Place]:
    """The places of the nearest earlier sentence of the paragraph that names where something is."""
    earlier = gazetteer.standing(paragraph[0], sentence[0])
    if not earlier:
        return []
    opening = gazetteer.text.rfind(". ", paragraph[0], earlier[-1].start)
    return [place for place in earlier if place.start > opening]


def _choose(gazetteer: Gazetteer, named: list[Place], start: int) -> Place:
    """Of the places of a passage the one that plays the best part in it, in the figure's own clause before others."""
    if len(named) == 1:
        return named[0]
    behind = _right_behind(gazetteer.text, named, start)
    if behind:
        return behind
    text = gazetteer.text

    def rank(place: Place) -> tuple[int, int, bool, int]:
        between = text[place.end : start] if place.start < start else text[start : place.start]
        return gazetteer.role(place), len(CLAUSE.findall(between)), place.meanings[0].kind != "country", place.start

    return min(named, key=rank)


def _right_behind(text: str, named: list[Place], start: int) -> Place | None:
    """The place that the figure's own phrase ends in: "$1.1 billion to Uganda"."""
    place = next((place for place in named if place.start > start), None)
    if place is None or place.start - start > LONGEST_PHRASE:
        return None
    return place if RIGHT_BEHIND.fullmatch(text[start : place.start]) else None

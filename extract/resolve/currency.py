"""Which currency a sign of money means: the evidence nearest the figure wins."""

import re
from bisect import bisect_left
from collections import Counter
from typing import NamedTuple

from extract.lexicon import currency_words
from extract.models import Answer, Mention
from extract.resolve.gazetteer import OPENING, Gazetteer, Place, distance
from extract.resolve.money_words import CODE_OF_NAME, NAMED_ALONE, OF_A_DOLLAR, WORLD_METAL, WORLD_OIL
from extract.resolve.tenders import living, one_home, tender_of

DOLLAR_SIGNS = {"$", "dollar", "dollars", "buck", "bucks", "dlr", "dlrs", "cent", "cents", "¢", "c"}
CENTS = {"cent", "cents", "¢", "c", "ct", "cts"}
POUND_SIGN, YEN_SIGNS = "£", ("¥", "￥")
OFTEN = 3  # sums that name their money leave little doubt about the others
BY_METAL = frozenset(("tonne", "pound", "ounce"))
DEAREST_OIL = 500  # dollars a barrel
SPANISH, ENGLISH = re.compile(r"\b(?:el|la|los|las)\b"), re.compile(r"\bthe\b")
WRITTEN_SHORT = (
    1_000_000  # what a report from elsewhere writes in dollars; a shop's price may be in pesos in any language
)
# Papers of these countries write their own dollar without a prefix; elsewhere a bare $ beside nothing else is American.
WRITTEN_BARE = frozenset(("AUS", "CAN", "NZL", "JAM", "TTO", "BRB", "FJI"))
NEIGHBOURS = 40  # sums on either side among which cents look for their money
ICELANDIC = re.compile("[ðþÐÞ]")
HAN, KANA = re.compile("[\u4e00-\u9fff]"), re.compile("[\u3040-\u30ff円税]")
MOST_OF_ONE_NAME = 40  # currencies that share a name; an amount without money could be of any
LONGEST_NOTE = 200  # characters: menus and labels; a longer text names places
REACH = 120  # characters
PESOS = frozenset(("MXN", "ARS", "CLP", "COP", "DOP", "UYU", "CUP"))  # "pesos" in text that writes $ for the dollar


WITHOUT_CENTS = frozenset(("CLP", "COP"))  # "$1.85" is no sum of them
MOST_WITH_CENTS = 100


class Money:
    """The money of one text: which of its sums leave no doubt, and where dollars stand that name no country."""

    def __init__(self, mentions: list[Mention]) -> None:
        sure = [mention for mention in mentions if len(mention.currencies) == 1]
        bare = [mention.start for mention in mentions if len(mention.currencies) > 1 and _sign(mention) == "$"]
        self.bare_dollars = len(bare)
        self.names_pesos = any(_sign(mention).lower() in ("peso", "pesos") for mention in mentions)
        self._by_end = {mention.end: mention.currencies for mention in mentions if mention.currencies}
        self._numbers = Counter(mention.currencies[0] for mention in sure)
        self._places = sorted(
            [*((mention.start, mention.currencies[0]) for mention in sure), *((pos, "$") for pos in bare)]
        )
        # "C$" is what a report from elsewhere writes, so that it tells nothing of where a text is from.
        told = (mention.currencies for mention in mentions if mention.currencies and "$" not in mention.text)
        self.homes = [home for codes in told if codes[0] != "USD" and (home := one_home(codes))]

    def number_of(self, code: str) -> int:
        """How many sums are surely of this currency."""
        return self._numbers[code]

    def only_one_of(self, codes: tuple[str, ...]) -> str | None:
        """The one of the codes that the text uses where it leaves no doubt."""
        used = [code for code in codes if self._numbers[code]]
        return used[0] if len(used) == 1 else None

    def ends_at(self, pos: int) -> tuple[str, ...]:
        """The currencies that the sum which ends at pos can be of; none where no sum does."""
        return self._by_end.get(pos, ())

    def nearest(self, pos: int, codes: tuple[str, ...]) -> str | None:
        """The currency of the sum nearest to pos, of those that are one of the codes; "$" for a bare dollar."""
        at = bisect_left(self._places, (pos, ""))
        around = self._places[max(0, at - NEIGHBOURS) : at + NEIGHBOURS]
        fitting = [entry for entry in around if entry[1] == "$" or entry[1] in codes]
        return min(fitting, key=lambda entry: abs(entry[0] - pos), default=(0, None))[1]


class Setting(NamedTuple):
    """What of a whole document decides which money its sums are: its places, its sums, its country and its date."""

    gazetteer: Gazetteer
    money: Money
    country: str | None
    on: str | None


def currency_of(mention: Mention, setting: Setting, sentence: tuple[int, int], paragraph: tuple[int, int]) -> Answer:
    """The ISO 4217 code of a money mention, why, and how sure. A document's country counts after the words near by.

    Cents are those of the nearest sum that leaves no doubt.
    """
    codes, sign = mention.currencies, _sign(mention)
    if len(codes) > 1 and codes[0] == "USD" and (priced := _world_price(mention, setting, sentence)):
        return Answer("USD", f"“{sign}” is USD: the sentence tells the world's price of {priced}", "medium")
    if sign.lower() in CENTS and "USD" in codes and mention.per == "bushel":
        return Answer("USD", f"“{sign}” of a dollar: grain is sold by the bushel in the USA", "medium")
    if sign.lower() in CENTS and _is_of_a_us_dollar(mention, setting):
        return Answer("USD", f"“{sign}” of a dollar", "medium")
    if sign.lower() in CENTS and (found := _cents_of(mention, setting)):
        return found
    if not sign:
        found = _of_the_text(mention, setting)
        if found.value is not None or len(codes) > MOST_OF_ONE_NAME:
            return found
        code = _by_evidence(mention, setting, sentence, paragraph).value
        return Answer(code, f"no money is named; read as {code}, as the sum in front of it", "low")
    if len(codes) == 1:
        return Answer(codes[0], f"“{sign}” is {codes[0]}", "high")
    at_home = sign in YEN_SIGNS and setting.country and tender_of(codes, setting.country, setting.on)
    if sign.lower() in DOLLAR_SIGNS or sign == POUND_SIGN or at_home:
        own = None if setting.country or sign.lower() not in DOLLAR_SIGNS else _dollar_of_home(codes, setting, sentence)
        return own or _by_country_alone(mention, setting)
    return _by_evidence(mention, setting, sentence, paragraph)


def _is_of_a_us_dollar(mention: Mention, setting: Setting) -> bool:
    """ "11 cents of every dollar", where the document's country has no dollar of its own."""
    if not OF_A_DOLLAR.match(setting.gazetteer.text, mention.end):
        return False
    own = tender_of(mention.currencies, setting.country, setting.on) if setting.country else None
    return own == "USD" or own not in currency_words()["dollars"].codes


def _world_price(mention: Mention, setting: Setting, sentence: tuple[int, int]) -> str | None:
    """What the sum is the world market's price of, and not a toll, a barrel of beer or a tonne of sand at home."""
    text, most = setting.gazetteer.text, mention.value if mention.value is not None else mention.high
    if mention.per == "barrel" and most is not None and most < DEAREST_OIL and WORLD_OIL.search(text, *sentence):
        return "oil"
    return "a metal" if mention.per in BY_METAL and WORLD_METAL.search(text, *sentence) else None


def _of_the_text(mention: Mention, setting: Setting) -> Answer:
    """What money is meant where no word says so: that of the country, of the nearest sum, of the place the text is about.

    A guess at best; nothing where the text gives no hint.
    """
    codes, (gazetteer, money, country, on) = mention.currencies, setting
    if named := NAMED_ALONE.search(gazetteer.text, max(0, mention.start - REACH), mention.start):
        code = next(code for word, code in CODE_OF_NAME.items() if word in named[1])
        return Answer(code, f"no money is named with it; read as {code}, since the text tells of “{named[1]}”", "low")
    near = money.nearest(mention.start, codes)
    if near == "$":
        near = "USD" if "USD" in codes else None
    home = gazetteer.home and tender_of(codes, gazetteer.home, on)
    for code, why in (
        (country and tender_of(codes, country, on), f"the document is from {country}"),
        (home and money.number_of(home) and home, f"the text is most about {gazetteer.home} and names its money"),
        (near, "it is the money named nearest"),
        (home, f"the text is most about {gazetteer.home}"),
    ):
        if code:
            return Answer(code, f"no money is named; read as {code}, since {why}", "low")
    return Answer(None, "no money is named, and the text gives no hint of one", "low")


def _cents_of(mention: Mention, setting: Setting) -> Answer | None:
    """The money of the country that the text is about where the text names it, or of the nearest sum without doubt."""
    codes, sign = mention.currencies, _sign(mention)
    gazetteer, money, _, on = setting
    own = tender_of(codes, gazetteer.home, on) if gazetteer.home else None
    if own and money.number_of(own):
        return Answer(own, f"“{sign}” of {own}, the money of {gazetteer.home} that the text names", "medium")
    near = money.nearest(mention.start, codes)
    if near and near != "$":
        return Answer(near, f"“{sign}” of {near}, the money named nearest", "medium")
    return None


def _by_evidence(mention: Mention, setting: Setting, sentence: tuple[int, int], paragraph: tuple[int, int]) -> Answer:
    """The code that the words nearest the figure speak for, then the document, then usage."""
    codes, sign = living(mention.currencies, setting.on), _sign(mention)
    gazetteer, money, country, on = setting
    found = _by_places(codes, gazetteer.text, gazetteer.within(*sentence), mention.start, on)
    if found:
        return Answer(found[0], _why(sign, found, "the same sentence"), "high")
    if sign == "¥" and (used := money.only_one_of(codes)) and money.number_of(used) >= OFTEN:
        return Answer(used, f"“{sign}” read as {used}, which the text names elsewhere", "medium")
    if country and (code := tender_of(codes, country, on, past=False)):
        return Answer(code, f"“{sign}” read as {code}: the document is from {country}", "high")
    found = _by_places(codes, gazetteer.text, gazetteer.within(paragraph[0], mention.start), mention.start, on)
    if found:
        return Answer(found[0], _why(sign, found, "the same paragraph"), "high")
    if used := money.only_one_of(codes):
        return Answer(used, f"“{sign}” read as {used}, which the text names elsewhere", "medium")
    if country and (code := tender_of(codes, country, on)):
        return Answer(code, f"“{sign}” read as {code}: the document is from {country}", "medium")
    if written := _by_letters(codes, gazetteer.text):
        return Answer(
            written, f"“{sign}” read as {written}: the text is written in the letters of its country", "medium"
        )
    if gazetteer.home and (code := tender_of(codes, gazetteer.home, on)):
        return Answer(code, f"“{sign}” read as {code}: the text is most about {gazetteer.home}", "medium")
    found = _by_places(codes, gazetteer.text, gazetteer.within(*paragraph), mention.start, on)
    if found:
        return Answer(found[0], _why(sign, found, "the same paragraph"), "medium")
    for places, where in (
        (gazetteer.before(mention.start), "the text before"),
        (gazetteer.places[:40], "the document"),
    ):
        if found := _most_named(codes, places, on):
            return Answer(found[0], _why(sign, found, where), "medium")
    return Answer(codes[0], f"“{sign}” read as {codes[0]}, its usual meaning: nothing near by says otherwise", "low")


def _by_letters(codes: tuple[str, ...], text: str) -> str | None:
    """The money of the language that only its letters give away, where a short text names no place."""
    if len(text) > LONGEST_NOTE:
        return None
    if "ISK" in codes and ICELANDIC.search(text):
        return "ISK"
    return "CNY" if "CNY" in codes and HAN.search(text) and not KANA.search(text) else None


def _sign(mention: Mention) -> str:
    return next((part.text for part in mention.parts if part.role == "currency"), "")


def _dollar_of_home(codes: tuple[str, ...], setting: Setting, sentence: tuple[int, int]) -> Answer | None:
    """The dollar of the country that the text is about, where the text does not use a bare $ for the American one.

    A text that writes "US$" too means another by "$". One that prefixes its own dollar as often as it writes "$", as
    agencies do, means the American one by it.
    """
    gazetteer, money, _, on = setting
    home = gazetteer.home
    own = tender_of(codes, home, on) if home else None
    if own is None and gazetteer.places and gazetteer.places[0].iso3 in WRITTEN_BARE:
        home = gazetteer.places[0].iso3  # "A Brisbane firm was fined $310,000 for cheating workers from Vanuatu"
        own = tender_of(codes, home, on)
    if own is None or own == codes[0] or own in PESOS or not gazetteer.is_at(home):
        return None
    if any(place.iso3 == "USA" for place in gazetteer.standing(*sentence)):
        return None
    why = f"“$” read as {own}: the text is about {home}, which has its own"
    if money.number_of(codes[0]):
        return Answer(own, f"{why}, and writes {codes[0]} for the American one", "medium")
    american = any(place.iso3 == "USA" for place in gazetteer.standing(0, OPENING))
    if american or home not in WRITTEN_BARE or money.number_of(own) >= max(money.bare_dollars, 1):
        return None
    return Answer(own, why, "low")


def _by_country_alone(mention: Mention, setting: Setting) -> Answer:
    """A bare $ is the US dollar in every country that has no dollar of its own; places named near by do not change that.

    So are millions of "$" in English text that calls its own money "pesos".
    """
    codes, sign, country = mention.currencies, _sign(mention), setting.country
    own = tender_of(codes, country, setting.on) if country else None
    if (
        own in PESOS
        and "USD" in codes
        and (mention.value or 0) >= WRITTEN_SHORT
        and setting.money.names_pesos
        and _is_english(setting)
    ):
        return Answer("USD", f"“{sign}” read as USD: the text calls its own money pesos", "low")
    if own in WITHOUT_CENTS and "USD" in codes and (mention.value or 0) % 1 > 0 and mention.value < MOST_WITH_CENTS:
        return Answer("USD", f"“{sign}” read as USD: nobody counts the hundredths of {own}", "low")
    text = setting.gazetteer.text
    bracketed = text[mention.start - 1 : mention.start] == "(" and text[mention.end : mention.end + 1] == ")"
    told = setting.money.ends_at(mention.start - 2) if bracketed else ()
    if own in told and "USD" in codes and told != codes:
        return Answer("USD", f"“{sign}” read as USD: in brackets behind a sum in {own}", "medium")
    if own and own != codes[0]:
        return Answer(own, f"“{sign}” read as {own}: the document is from {country}, which has its own", "medium")
    return Answer(codes[0], f"“{sign}” without a country is {codes[0]}", "high" if own else "medium")


def _is_english(setting: Setting) -> bool:
    """Whether a text of a country of pesos is in English rather than Spanish."""
    text = setting.gazetteer.text
    return len(ENGLISH.findall(text)) > len(SPANISH.findall(text))


def _by_places(
    codes: tuple[str, ...], text: str, places: list[Place], start: int, on: str | None
) -> tuple[str, str] | None:
    """(code, place name) of the place nearest the figure whose legal tender is among the codes."""
    return _first(codes, sorted(places, key=lambda place: distance(text, place, start)), on)


def _first(codes: tuple[str, ...], places: list[Place], on: str | None) -> tuple[str, str] | None:
    for place in places:
        for meaning in place.meanings:
            code = tender_of(codes, meaning.iso3, on)
            if code:
                return code, place.name
    return None


def _most_named(codes: tuple[str, ...], places: list[Place], on: str | None) -> tuple[str, str] | None:
    """(code, place name) of the country most of the places are in, among those whose legal tender is one of the codes."""
    numbers = Counter(place.iso3 for place in places)
    return _first(codes, sorted(places, key=lambda place: -numbers[place.iso3]), on)


def _why(sign: str, found: tuple[str, str], where: str) -> str:
    return f"“{sign}” read as {found[0]}: “{found[1]}” stands in {where}"

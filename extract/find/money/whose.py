"""Whose dollars: the word behind that says it, "twelve dollars Canadian", "96 cents US", "sixty million US", "eight TT"."""

import re

from extract.find.number.draft import Draft
from extract.find.text.line import Line

PEOPLES = {
    "American": "USD", "Canadian": "CAD", "Australian": "AUD", "Aussie": "AUD", "Bajan": "BBD", "Barbados": "BBD", "Jamaican": "JMD",
    "Trinidadian": "TTD", "Bahamian": "BSD", "Guyanese": "GYD", "Namibian": "NAD", "Singapore": "SGD", "Sing": "SGD", "Kiwi": "NZD",
    "Cdn": "CAD", "Fijian": "FJD", "Belizean": "BZD", "Belize": "BZD", "Nepali": "NPR", "Liberian": "LRD", "Eastern Caribbean": "XCD",
}  # fmt: skip
# "five hundred Canadian at the border": of people that are counted so nobody says what they cost.
PEOPLES_ALONE = frozenset(("American", "Canadian", "Aussie", "Bajan", "Jamaican", "Namibian", "Belize", "Nepali"))
LETTERS = {
    "US": "USD",
    "U.S.": "USD",
    "TT": "TTD",
    "EC": "XCD",
    "HK": "HKD",
    "NZ": "NZD",
    "NT": "TWD",
    "JA": "JMD",
    "Sing": "SGD",
}
# No noun follows that the country's name would belong to.
ENDS = r"(?=[,;!?)\n]|\.?\s*$|\.? (?:at|to|on|per|an?|by|from|in|and|for|the|each|or|this|last|against|when|but|so|now|plus|cash)\b)"
BEHIND_MONEY = re.compile(
    rf" (U\.?S\.?|{'|'.join(sorted({*PEOPLES, *LETTERS} - {'US', 'U.S.'}, key=len, reverse=True))}){ENDS}"
)
BEHIND_NUMBER = re.compile(
    rf" (U\.?S\.?|TT|EC|HK|NT|Sing|{'|'.join(sorted(PEOPLES_ALONE))})(?=[,;!?)]|\.?\s*$| (?:an?|per) [a-z]+\b|"
    rf" (?:for|to) (?:an?|each|the|my|his|her|that|this|it|them)\b|"
    r" (?:on (?:one|a|the|my|his|her)|in|from|and we|and they|plus|now|today|only|already|each|back|at the border|one way|return)\b)"
)
BEHIND_SIGN = (" US", " U.S", " Canadian", " Australian", " Cdn", " NZ", " TT")  # of "$9.99 US"
FIRST_LETTERS = tuple("UTEHNSACBJ")  # of BEHIND_NUMBER
SMALLEST_BARE = 1000  # "five US and three Canadian ships"


def read_whose(line: Line, draft: Draft, stop: int) -> int:
    """Narrows the currencies of "dollars" by the word that stands at stop; returns where that ends, or stop."""
    if len(draft.codes) < 2 or "USD" not in draft.codes:
        return stop
    found = BEHIND_MONEY.match(line.text, stop)
    code = _code(found[1]) if found else None
    if found is None or code not in draft.codes:
        return stop
    draft.codes = (code,)
    draft.note("currency", line.text, stop + 1, found.end(), code)
    return found.end()


def dollars_of(line: Line, draft: Draft) -> re.Match[str] | None:
    """The " US" of "sixty million US", the " TT" of "eight TT": letters that are the only word for the money, or None."""
    number = draft.number
    if line.text[draft.end + 1 : draft.end + 2] not in FIRST_LETTERS:
        return None
    if not (number.in_words or number.value >= SMALLEST_BARE or number.plain):
        return None
    return BEHIND_NUMBER.match(line.text, draft.end)


def take_letters(line: Line, draft: Draft, letters: re.Match[str]) -> None:
    """Makes the draft money of those whose letters stand behind it, and takes them in."""
    draft.codes = (_code(letters[1]),)
    draft.note("currency", line.text, letters.start(1), letters.end(), draft.codes[0])
    draft.extend_to(line, letters.end())


def _code(word: str) -> str:
    return LETTERS.get(word) or PEOPLES.get(word) or "USD"

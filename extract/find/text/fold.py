"""Maps a text to one of the same length in which digits, spaces, quotes and signs have one form each.

Offsets into the folded text are offsets into the text as given.
"""

import re
import unicodedata

SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
SIGNS = {
    "\u2212": "-", "\u2010": "-", "\u2011": "-", "\ufe63": "-", "\uff0d": "-",
    "\u2019": "'", "\u2018": "'", "\u02bc": "'", "\uff07": "'",
    "\uff05": "%", "\u066a": "%", "\ufe6a": "%", "\uff04": "$", "\ufe69": "$", "\uffe1": "£", "\uffe5": "¥", "\uffe6": "₩",
    "\uff0c": ",", "\uff0e": ".", "\u066b": ".", "\u066c": ",", "\uff0b": "+", "\uff0f": "/", "\u2044": "/", "\u2215": "/",
    "\uff08": "(", "\uff09": ")", "\u2012": "–", "\u223c": "~", "\uff5e": "~", "\u2236": ":", "\u00b5": "μ",
}  # fmt: skip
FOLDED = {**dict.fromkeys(SPACES, " "), **SIGNS}
DIGITS = {char: str(unicodedata.decimal(char)) for char in map(chr, range(128, 0x10000)) if char.isdecimal()}
ODD = re.compile(f"[{re.escape(''.join([*FOLDED, *DIGITS]))}]")
# Cyrillic letters that look Latin: in a word that is otherwise Latin they are a disguise or a slip ("milliоn").
ALIKE = str.maketrans("асеорхуіјѕһԁАВЕКМНОРСТХІЈЅ", "aceopxyijshdABEKMHOPCTXIJS")
CYRILLIC = re.compile("[Ѐ-ԯ]")
WORD = re.compile(r"[^\W\d_]+")
MIXED = re.compile(r"[A-Za-z][аосерхуіјѕһԁАВЕКМНОРСТХІЈЅ]|[аосерхуіјѕһԁАВЕКМНОРСТХІЈЅ][A-Za-z]")
# A line of more than 50 characters that goes on in lower case was broken by a hard wrap, not by its writer.
# So was one that parts a number from its scale or unit.
TENTH_OF_CENT = re.compile(r"(?<=\d[.,]\d\d)⁹")  # "1,73⁹ €/l" of petrol signs
# In front of thousands the sign of cents stands for that of cedis and colones.
CEDIS = re.compile(r"¢(?= ?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d[\d.,]* ?(?:million|billion|trillion|[mb]n?)\b))")
WRAP = re.compile(
    r"\n(?<=[^\n]{50}\n)(?=[a-z(])|\n(?<=\d\n)(?=(?:thousand|million|billion|trillion|lakh|crore|per ?cent)\b)"
)


def fold(text: str) -> str:
    """The folded text: `len(fold(text)) == len(text)`.

    >>> fold("１２٣\u00a0000 − 5％")
    '123 000 - 5%'
    """
    if not text.isascii():
        text = TENTH_OF_CENT.sub("9", text) if "⁹" in text else text
        text = ODD.sub(_folded, text)
        text = CEDIS.sub("₵", text) if "¢" in text else text
        if CYRILLIC.search(text) and MIXED.search(text):
            text = WORD.sub(_undisguised, text)
    return WRAP.sub(" ", text)


def _undisguised(match: re.Match[str]) -> str:
    word = match.group()
    latin = word.translate(ALIKE)
    return latin if MIXED.search(word) and latin.isascii() else word


def _folded(match: re.Match[str]) -> str:
    odd = match.group()
    return FOLDED.get(odd) or DIGITS[odd]

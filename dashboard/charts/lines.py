"""Words broken into lines of a width that is measured, not counted: capitals and digits are wider than letters.

A chart's words cannot wrap themselves, and the server has no font to ask. The widths here are those of the theme's font,
Source Sans at its boldest, in em; a letter of another script counts as a whole em, so that a line is too short, never too long.
"""

import re
import unicodedata
from functools import lru_cache

_SPACE, _LOWER, _CAPITAL, _OTHER = 0.2, 0.57, 0.68, 0.6
_SIGNS = {
    0.35: "|ijlI',.:;!·f()[]{}-/\\",
    0.4: "tr",
    0.48: "szc*?–",
    0.53: "0123456789aegxvyJFL_",
    0.88: "mwMW—%",
    1.0: "@…",
}
_WIDTHS = {" ": _SPACE, "\u00a0": _SPACE, **{sign: width for width, signs in _SIGNS.items() for sign in signs}}
_MORE = " …"


# Reruns break the same titles again and again.
@lru_cache(maxsize=2_000)
def broken(text: str, ems: float, most: int) -> tuple[str, ...]:
    """The text in at most `most` lines of at most `ems` em each; "…" ends what does not fit. It is not escaped.

    A no-break space keeps its words on one line. A word wider than a line is cut in pieces. `broken("Total of 51 projects", 6, 3)` is ("Total of 51", "projects").
    """
    lines = [""]
    for word in re.split(r"[ \t\r\n]+", text):
        for piece in _pieces(word, ems):
            longer = f"{lines[-1]} {piece}".strip()
            if _width(longer) <= ems:
                lines[-1] = longer
            else:
                lines.append(piece)
    if len(lines) <= most:
        return tuple(line for line in lines if line)
    last = lines[most - 1]
    while last and _width(last + _MORE) > ems:
        last = last[:-1].rstrip()
    return (*lines[: most - 1], last + _MORE)


def _pieces(word: str, ems: float) -> list[str]:
    """The word, in pieces where it is wider than a line."""
    if _width(word) <= ems:
        return [word]
    pieces = [""]
    for sign in word:
        if pieces[-1] and _width(pieces[-1] + sign) > ems:
            pieces.append("")
        pieces[-1] += sign
    return pieces


def _width(text: str) -> float:
    return sum(_WIDTHS[sign] if sign in _WIDTHS else _unlisted(sign) for sign in text)


def _unlisted(sign: str) -> float:
    if unicodedata.combining(sign):
        return 0
    plain = unicodedata.normalize("NFD", sign)[0]
    if plain.isascii() and plain.isalpha():
        return _LOWER if plain.islower() else _CAPITAL
    return _OTHER if unicodedata.category(sign)[0] in "PS" and not _is_wide(sign) else 1.0


def _is_wide(sign: str) -> bool:
    return unicodedata.east_asian_width(sign) in "WF"

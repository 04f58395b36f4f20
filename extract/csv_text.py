"""Makes text safe in a cell of a spreadsheet, reversibly: a formula gets an apostrophe in front."""

import re

# What a spreadsheet may take for a formula, also behind blanks and marks that it strips; and our own apostrophe.
RISKY = re.compile(r"[\s\ufeff\u200b-\u200f\u2060\u00ad]*[=+\-@'\t\r\n\0＝＋－＠]")


def neutral(text: str) -> str:
    """The text with an apostrophe in front where it could run as a formula.

    >>> neutral("=1+1"), neutral("-5%"), neutral("US$5")
    ("'=1+1", "'-5%", 'US$5')
    """
    return f"'{text}" if RISKY.match(text) else text


def original(text: str) -> str:
    """Undoes neutral: `original(neutral(text)) == text` for every text."""
    return text[1:] if text[:1] == "'" else text

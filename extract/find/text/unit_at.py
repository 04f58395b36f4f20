"""The unit of measure written at a place of a line."""

from extract.find.text.line import Line
from extract.lexicon import UnitWord, unit_words


def unit_at(line: Line, pos: int) -> tuple[int, UnitWord] | None:
    """(end, unit) of the longest unit that begins at pos, or None."""
    any_case, exact = unit_words()
    found, written = any_case.at(line.text, line.low, pos), exact.at(line.text, line.low, pos)
    if found and written:
        return written if written[0] >= found[0] else found
    return found or written

"""Every error raised on purpose, as one small tree: each message names the place and the cure."""

import zlib
from zipfile import BadZipFile

# What the standard library raises on opening and reading a zip that is damaged, protected or packed in a way it does not know.
DAMAGED_ZIP = (BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError, ValueError)


class NumeraireError(Exception):
    """Anything this package refuses to do, said in one line that a person can act on."""


class UnreadableFile(NumeraireError):
    """A file cannot become an Article: missing, empty, damaged, protected, or of an unknown or a wrong type."""


class OverLimit(UnreadableFile):
    """A file is larger, or asks for more time, memory or unpacked bytes, than one file may."""


class BadFrontMatter(UnreadableFile):
    """The block between the --- lines at the top of an article is not what it should be."""


class BadLexicon(NumeraireError):
    """A row of data/lexicon cannot be used: `currencies.csv:12: repeated 'yen'`."""


class BadReference(NumeraireError):
    """A table of data/reference is missing or does not hold what its README says."""


class NoRate(NumeraireError):
    """There is no exchange rate for this currency at this date, and none is guessed."""


class NoProfile(NumeraireError):
    """Pay cannot move between hour, day, month and year without a named working-time profile."""


class BadArgument(NumeraireError):
    """A value given by the caller (a date, a country) cannot be understood."""


class BadDataset(NumeraireError):
    """A saved dataset does not have the columns and types that this version writes."""


class BadCorrection(NumeraireError):
    """An edit cannot be read or applied as it stands: `corrections.csv:12: author is empty; write who made it`."""

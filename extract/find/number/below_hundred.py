"""Number words below a hundred: nine, sixteen, sixty."""

from decimal import Decimal

from extract.lexicon import number_words


def below_hundred(word: str) -> Decimal | None:
    """The value of a number word that is a digit, a teen or a ten, as nine, sixteen and sixty; None for every other word."""
    value, role = number_words().get(word, (None, ""))
    return value if role in ("digit", "teen", "ten") else None

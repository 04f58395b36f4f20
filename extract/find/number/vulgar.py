"""Vulgar fractions: ½, ⅜, ⅚."""

import unicodedata
from decimal import Decimal


def is_vulgar(sign: str) -> bool:
    """Whether one sign is a fraction: ½."""
    return (
        not sign.isascii()
        and unicodedata.category(sign) == "No"
        and unicodedata.decomposition(sign).startswith("<fraction>")
    )


def vulgar_value(sign: str) -> Decimal:
    """The value of such a sign.

    >>> vulgar_value("¾")
    Decimal('0.75')
    """
    top, _, bottom = unicodedata.normalize("NFKC", sign).partition("⁄")
    return Decimal(top) / Decimal(bottom) if top and bottom else Decimal(0)

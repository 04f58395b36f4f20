"""Reads JSON answers without trusting their shape: numbers stay exact, and what is missing is named."""

import json
from decimal import Decimal, InvalidOperation
from typing import Any

from extract.errors import BadReference


def parsed(text: str, address: str) -> Any:  # noqa: ANN401 - JSON is whatever the service sent
    """A JSON answer; raises BadReference for anything else, such as a page in HTML or half an answer."""
    try:
        return json.loads(text, parse_float=Decimal, parse_int=Decimal)
    except (ValueError, RecursionError) as error:
        start = " ".join(text[:60].split())
        raise BadReference(f"{address}: the answer is not whole JSON; it begins {start!r}") from error


def at(thing: object, *path: str | int) -> Any:  # noqa: ANN401 - as parsed
    """thing[a][b]...; raises BadReference where the answer is not built like that.

    >>> at({"rates": [{"code": "USD"}]}, "rates", 0, "code")
    'USD'
    """
    for step in path:
        kind = dict if isinstance(step, str) else list
        if not isinstance(thing, kind):
            raise BadReference(f"the answer has no {step!r} where one belongs")
        try:
            thing = thing[step]
        except (KeyError, IndexError) as error:
            raise BadReference(f"the answer has no {step!r} where one belongs") from error
    return thing


def above_zero(value: object, where: str) -> Decimal:
    """A rate or an index as a number above zero."""
    try:
        number = value if isinstance(value, Decimal) else Decimal(str(value))
    except InvalidOperation as error:
        raise BadReference(f"{where}: {value!r} is not a number") from error
    if not number.is_finite() or number <= 0:
        raise BadReference(f"{where}: {value!r} is not above zero")
    return number


def whole(value: object) -> int:
    """How many there are of something, as the answer says."""
    if not isinstance(value, Decimal) or not value.is_finite() or value != value.to_integral_value() or value < 0:
        raise BadReference(f"the answer says {value!r} where a number of rows or pages belongs")
    return int(value)

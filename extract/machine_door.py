"""The machine door: JSON lines in, JSON lines out, one for each, in order."""

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from extract.errors import BadArgument, OverLimit
from extract.models import Article, Reading
from extract.pipeline import article_from, read_meanings


def answer_lines(lines: Iterable[bytes]) -> Iterator[str]:
    """For each line {"id", "text", "published"?, "country"?} a line {"id", "figures"}, or {"id", "error"}."""
    for line in lines:
        if line.strip():
            yield json.dumps(_answer(line), ensure_ascii=True, allow_nan=False)


def _answer(line: bytes) -> dict[str, object]:
    name: str | float | None = None
    try:
        request = _request(line)
        name = _name(request)
        readings = read_meanings(_article(request))
    except (BadArgument, OverLimit) as error:
        return {"id": name, "error": str(error)}
    return {"id": name, "figures": [figure_record(reading) for reading in readings]}


def _request(line: bytes) -> dict[str, object]:
    try:
        request = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadArgument("the line is not JSON in UTF-8") from error
    if not isinstance(request, dict):
        raise BadArgument("the line is not a JSON object with id and text")
    return request


def _name(request: Mapping[str, object]) -> str | float | None:
    """The id, which must be one that JSON can give back: Python reads NaN, Infinity and 1e999 too."""
    name = request.get("id")
    if name is None or isinstance(name, str) or (isinstance(name, int | float) and math.isfinite(name)):
        return name
    raise BadArgument("id is not a string or a number")


def _article(request: Mapping[str, object]) -> Article:
    text, published, country = (request.get(key) for key in ("text", "published", "country"))
    if not isinstance(text, str):
        raise BadArgument("text is missing or not a string")
    if not isinstance(published, str | None) or not isinstance(country, str | None):
        raise BadArgument("published and country are strings where they are given")
    return article_from(text, published=published, country=country)


def figure_record(reading: Reading) -> dict[str, object]:
    """One figure as the machine door gives it: absent things are null, currency is set for money, unit for the rest."""
    mention = reading.mention
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "kind": mention.kind,
        "value": _number(mention.value),
        "low": _number(mention.low),
        "high": _number(mention.high),
        "currency": reading.currency.value,
        "unit": None if mention.kind == "money" else mention.unit,
        "per": reading.per.value,
        "approx": mention.approx,
        "label": reading.label.value,
        "category": reading.category.value,
        "place": reading.place.value,
        "period": reading.period.value,
        "counterpart": reading.counterpart.value,
        "direction": reading.direction.value,
        "claim": reading.claim.value,
        "subject": reading.subject.value,
    }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)

"""The machine door: JSON lines in, JSON lines out, one for each, in order."""

import json
import math
from collections.abc import Iterable, Iterator
from decimal import Decimal

from extract.errors import BadArgument
from extract.models import Reading
from extract.pipeline import article_from, read_meanings


def answer_lines(lines: Iterable[bytes]) -> Iterator[str]:
    """For each line {"id", "text", "published"?, "country"?} a line {"id", "figures"}, or {"id", "error"}."""
    for line in lines:
        if line.strip():
            yield json.dumps(_answer(line), ensure_ascii=True, allow_nan=False)


def _answer(line: bytes) -> dict[str, object]:
    try:
        request = json.loads(line)
    except (ValueError, RecursionError):
        return {"id": None, "error": "the line is not JSON in UTF-8"}
    if not isinstance(request, dict):
        return {"id": None, "error": "the line is not a JSON object with id and text"}
    name, text = request.get("id"), request.get("text")
    if not _is_name(name):
        return {"id": None, "error": "id is not a string or a number"}
    if not isinstance(text, str):
        return {"id": name, "error": "text is missing or not a string"}
    if any(not isinstance(request.get(key), str | None) for key in ("published", "country")):
        return {"id": name, "error": "published and country are strings where they are given"}
    try:
        article = article_from(text, published=request.get("published"), country=request.get("country"))
    except BadArgument as error:
        return {"id": name, "error": str(error)}
    return {"id": name, "figures": [figure_record(reading) for reading in read_meanings(article)]}


def _is_name(name: object) -> bool:
    """Whether an id can be given back: Python reads NaN, Infinity and 1e999 too, which JSON cannot say."""
    return isinstance(name, str | int | None) or (isinstance(name, float) and math.isfinite(name))


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
    }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)

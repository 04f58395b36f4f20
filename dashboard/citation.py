"""How to cite one figure, and its lasting address, as plain text to copy."""

import math
from collections.abc import Mapping
from datetime import date
from urllib.parse import urlencode, urlsplit, urlunsplit

from dashboard import wording
from dashboard.evidence import in_dollars, printed


def citation(row: Mapping[str, object], place_names: Mapping[str, str], link: str, today: date) -> str:
    """Words, value, document, source, rate and its date, access date, for one row of the frame (column -> value)."""
    place = place_names.get(str(row["place"]), str(row["place"]))
    about = _listed(str(row["name"]), place, wording.day(str(row["period"])))
    document = _listed(
        str(row["title"]) or str(row["document_id"]),
        str(row["publisher"]),
        wording.day(str(row["published"])) or "undated",
        str(row["url"]),
    )
    parts = [
        f"\u201c{_line(row['text'])}\u201d{f' ({about})' if about else ''}: {_value(row)}",
        f"In: {document}",
        f"Source cited there: {_listed(str(row['source']), str(row['source_url']))}" if row["source"] else "",
        f"Figure {row['figure_id']}, read by Numeraire: {link}, accessed {wording.day(today.isoformat())}",
    ]
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def permalink(page: str | None, figure_id: str) -> str:
    """The address of a page with this figure open: "http://localhost:8501/compare?fig=a1b2"; page may be unknown."""
    parts = urlsplit(page or "")
    return urlunsplit((parts.scheme, parts.netloc, parts.path, urlencode({"fig": figure_id}), ""))


def _value(row: Mapping[str, object]) -> str:
    words = printed(row)
    if row["kind"] != "money" or row["unit"] == "USD":
        return words
    dollars = in_dollars(row)
    if dollars == wording.MISSING:
        return f"{words}, not converted to US dollars"
    rate = float(str(row["usd_rate"] or "nan"))
    if not math.isfinite(rate):
        return f"{words}, {dollars}"
    when = _listed(str(row["rate_basis"]), wording.day(str(row["rate_date"])), str(row["rate_source"]))
    return f"{words}, {dollars} at {wording.number(rate, 6)} {row['unit']} for US$1{f' ({when})' if when else ''}"


def _listed(*parts: str) -> str:
    return ", ".join(_line(part) for part in parts if part)


def _line(text: object) -> str:
    return " ".join(str(text).split())

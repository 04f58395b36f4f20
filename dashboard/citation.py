"""How to cite one figure, how to say it in a sentence, and its lasting address, as plain text to copy."""

import math
from collections.abc import Mapping
from datetime import date
from urllib.parse import urlencode, urlsplit, urlunsplit

from dashboard import safe_text, wording
from dashboard.amounts import Row, in_dollars, number, printed

_LONGEST_QUOTE = 400  # characters of the sentence


def citation(row: Row, place_names: Mapping[str, str], link: str, today: date) -> str:
    """Words, value, sentence, document, source, rate and its date, link, method, access date, for one row."""
    about = _about(row, place_names)
    quoted = safe_text.cut(str(row["sentence"]), _LONGEST_QUOTE)
    parts = [
        f"\u201c{_line(row['text'])}\u201d{f' ({about})' if about else ''}: {_value(row)}",
        f"In: {_document(row, with_address=True)}",
        f"Sentence: \u201c{quoted.rstrip('.')}\u201d" if quoted else "",
        f"Source cited there: {_listed(str(row['source']), str(row['source_url']))}" if row["source"] else "",
        f"Figure {row['figure_id']}, read by Numeraire: {link}, method: {_beside(link, 'method')}, "
        f"accessed {wording.day(today.isoformat())}",
    ]
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def as_sentence(row: Row, place_names: Mapping[str, str]) -> str:
    """The figure to put into a text: "Welder, Pakistan, Mar 2018: Rs 1,700 a day (PKR), US$15 a day at ... (In: ...)."."""
    about, value = _about(row, place_names), _value(row, with_rate=False)
    # A count is a part of its own name: "51 projects in Kazakhstan" does not become "51 projects in ...: 51 projects".
    said = about if about.startswith(value) else ": ".join(part for part in (about, value) if part)
    return f"{wording.capital(said)} ({_document(row)})."


def permalink(page: str | None, figure_id: str) -> str:
    """The address of the page of a figure: "http://localhost:8501/figure?fig=a1b2"; page, any of ours, may be unknown."""
    return f"{_beside(page or '', 'figure')}?{urlencode({'fig': figure_id})}"


def _beside(page: str, name: str) -> str:
    """The address of the page `name` of the same site; only the name where the site is not known."""
    parts = urlsplit(page)
    folder = parts.path.rpartition("/")[0]
    return urlunsplit((parts.scheme, parts.netloc, f"{folder}/{name}" if parts.netloc else name, "", ""))


def _about(row: Row, place_names: Mapping[str, str]) -> str:
    place = place_names.get(str(row["place"]), str(row["place"]))
    name = str(row["name"])
    return _listed(name, *wording.unsaid(name, place), wording.day(str(row["period"])))


def _document(row: Row, *, with_address: bool = False) -> str:
    return _listed(
        str(row["title"]) or str(row["document_id"]),
        str(row["publisher"]),
        wording.day(str(row["published"])) or "undated",
        str(row["url"]) if with_address else "",
    )


def _value(row: Row, *, with_rate: bool = True) -> str:
    words = printed(row)
    if row["kind"] != "money" or row["unit"] == "USD":
        return words
    dollars = in_dollars(row)
    if dollars == wording.MISSING:
        return f"{words}, not converted to US dollars"
    if not with_rate:
        when = wording.day(str(row["rate_date"]))
        return f"{words}, {dollars}{f' at the rate of {when}' if when else ''}"
    rate = number(row["usd_rate"])
    if not math.isfinite(rate):
        return f"{words}, {dollars}"
    when = _listed(str(row["rate_basis"]), wording.day(str(row["rate_date"])), str(row["rate_source"]))
    return f"{words}, {dollars} at {wording.number(rate, 6)} {row['unit']} for US$1{f' ({when})' if when else ''}"


def _listed(*parts: str) -> str:
    return ", ".join(_line(part) for part in parts if part)


def _line(text: object) -> str:
    return " ".join(str(text).split())

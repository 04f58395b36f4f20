"""What a figure would be in each other currency that its sign can mean: considered, never used."""

from functools import lru_cache
from typing import NamedTuple

from dashboard import wording
from dashboard.amounts import Row, number, precision
from extract import NumeraireError
from extract.convert import Asked, convert

_MOST = 6  # "$" can mean thirty currencies: the most usual come first


class Alternative(NamedTuple):
    """dollars is "" where the other currency has no rate then; why says so."""

    currency: str
    dollars: str
    why: str = ""


def alternatives(row: Row) -> list[Alternative]:
    """The figure's value in US dollars at its date, had its sign meant another currency: the most usual six."""
    if row["kind"] != "money":
        return []
    return [_read_as(code, row) for code in str(row["currency_candidates"]).split()[:_MOST]]


def how_many_more(row: Row) -> int:
    """How many currencies the sign can mean besides the six of `alternatives`."""
    return max(0, len(str(row["currency_candidates"]).split()) - _MOST)


def _read_as(code: str, row: Row) -> Alternative:
    if not row["period"]:
        return Alternative(code, "", "no date, so no rate can be chosen")
    rate, why = _in_dollars(code, str(row["period"]))
    if rate is None:
        return Alternative(code, "", why)
    values = (number(row[column]) * rate for column in ("value", "value_low", "value_high"))
    measure = wording.Measure(*values, "money", "USD", str(row["per"]), str(row["approx"]))
    return Alternative(code, wording.amount(measure, digits=precision(row)))


@lru_cache(maxsize=4_000)
def _in_dollars(code: str, period: str) -> tuple[float | None, str]:
    """US dollars for one unit of a currency then; None, with the reason, where there is no rate."""
    try:
        return float(convert(Asked(f"1 {code}", to="USD", on=period)).amount), ""
    except NumeraireError:
        return None, f"no rate for {wording.day(period)}"

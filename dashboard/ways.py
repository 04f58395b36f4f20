"""The ways to show one figure side by side: as printed, in US dollars, without inflation, by purchasing power, as pay."""

import math
from typing import NamedTuple

from dashboard import basis, wording
from dashboard.amounts import Row, converted, in_dollars, number, precision, printed
from dashboard.steps import step_named

_SPANS = {"hour": "US$ an hour", "day": "US$ a day", "month": "US$ a month", "year": "US$ a year"}
_NO_VALUE = "no value could be computed"


class Way(NamedTuple):
    """amount is "" where there is none; then rate says why. date and source are those of the rate."""

    name: str
    amount: str
    rate: str = ""
    date: str = ""
    source: str = ""


def ways(row: Row) -> list[Way]:
    """Each way that fits the figure, those without a value too: a sum of money has four, pay up to eight."""
    if row["kind"] == "quantity":
        return [_as_printed(row), *_normal_unit(row)]
    if row["kind"] != "money":
        return [_as_printed(row)]
    return [_as_printed(row), _dollars(row), _constant(row), _power(row), *_pay(row)]


def _as_printed(row: Row) -> Way:
    return Way(basis.NAMES[basis.PRINTED], printed(row), f"\u201c{row['text']}\u201d in the article", _when(row))


def _dollars(row: Row) -> Way:
    name = basis.NAMES[basis.USD]
    if not _has(row, "usd"):
        return Way(name, "", _reason(row, "") or _NO_VALUE)
    if row["unit"] == "USD":
        return Way(name, in_dollars(row), "stated in US dollars", _when(row))
    when = ", ".join(part for part in (wording.day(str(row["rate_date"])), str(row["rate_basis"])) if part)
    rate = number(row["usd_rate"])
    words = f"{wording.number(rate, 6)} {row['unit']} for US$1" if math.isfinite(rate) else "rate not recorded"
    return Way(name, in_dollars(row), words, when, str(row["rate_source"]))


def _constant(row: Row) -> Way:
    year = number(row["base_year"])
    name = basis.NAMES[basis.CONSTANT] + (f" of {int(year)}" if math.isfinite(year) else "")
    if not _has(row, "usd_constant"):
        return Way(name, "", _reason(row, "not in dollars of") or "there is no US dollar value to begin with")
    step = step_named(row, "constant us dollars")
    change = next(
        (
            number(row[f"usd_constant{end}"]) / number(row[f"usd{end}"])
            for end in ("", "_high")
            if number(row[f"usd{end}"])
        ),
        math.nan,
    )
    rate = f"US consumer prices: × {wording.number(change, 3)}" if math.isfinite(change) else "US consumer prices"
    when = f"{wording.day(str(row['period']))} to {int(year)}" if math.isfinite(year) else ""
    return Way(name, converted(row, "usd_constant", "USD", str(row["per"])), rate, when, step.source if step else "")


def _power(row: Row) -> Way:
    name = basis.NAMES[basis.PPP]
    if not _has(row, "intl_dollar"):
        step = step_named(row, "international dollars")
        refused = step.detail if step and step.detail.startswith("no ") else ""
        return Way(name, "", refused or _reason(row, "no international dollars") or "for pay and prices only")
    factor, year = number(row["ppp_rate"]), number(row["ppp_year"])
    words = (
        f"{wording.number(factor, 6)} {row['unit']} for one international dollar"
        if math.isfinite(factor)
        else "factor not recorded"
    )
    amount = converted(row, "intl_dollar", wording.INTERNATIONAL_DOLLAR, str(row["per"]))
    return Way(name, amount, words, f"{int(year)}" if math.isfinite(year) else "", str(row["ppp_source"]))


def _pay(row: Row) -> list[Way]:
    """Pay by the hour, day, month and year. A span that could not be worked out is said once, not four times."""
    if not str(row["category"]).endswith("_wage"):
        return []
    step = step_named(row, "pay")
    assumed = wording.profile(str(row["work_profile"])) or "no length of work assumed"
    source = step.source if step else ""
    found = [
        Way(name, converted(row, f"per_{span}_usd", "USD", span), assumed, wording.day(str(row["period"])), source)
        for span, name in _SPANS.items()
        if _has(row, f"per_{span}_usd")
    ]
    missing = [f"a{'n' if span == 'hour' else ''} {span}" for span in _SPANS if not _has(row, f"per_{span}_usd")]
    if missing:
        why = _reason(row, "no working-time profile") or "a range is not moved to another span, or there is no rate"
        found.append(Way(f"US$ {wording.listing(missing, most=4)}", "", why))
    return found


def _normal_unit(row: Row) -> list[Way]:
    if not _has(row, "si") and not math.isfinite(number(row["si_value"])):
        return []
    values = (number(row[column]) for column in ("si_value", "si_low", "si_high"))
    measure = wording.Measure(*values, "quantity", str(row["si_unit"]), str(row["per"]), str(row["approx"]))
    step = step_named(row, "normal unit")
    words = wording.amount(measure, digits=precision(row))
    return [Way("In its normal unit", words, step.detail if step else "fixed factor", "", step.source if step else "")]


def _has(row: Row, column: str) -> bool:
    """Whether a column holds a value or a whole range."""
    ends = (number(row.get(f"{column}_{end}", "")) for end in ("low", "high"))
    return math.isfinite(number(row.get(column, ""))) or all(map(math.isfinite, ends))


def _when(row: Row) -> str:
    return wording.day(str(row["period"]))


def _reason(row: Row, start: str) -> str:
    """The note of the figure that begins so: notes are the reasons, parted by semicolons."""
    return next((note for note in str(row["note"]).split("; ") if note and note.startswith(start)), "")

"""Makes money comparable: US dollars at the figure's date, with the rate, its date and its source beside them."""

from collections.abc import Iterable
from decimal import Decimal

from extract.errors import BadArgument, NoRate
from extract.models import Comparable, Reading, Step
from extract.normalise.amounts import convertible, divided, rate_written, written
from extract.normalise.pay import pay_of
from extract.normalise.rates import NOT_NEEDED, Rate, usd_rate


def money(reading: Reading) -> Comparable:
    """Money in US dollars, and as pay where it is pay. Without a currency, a date or a rate there is only a note."""
    currency, period, mention = reading.currency.value, reading.period.value, reading.mention
    ends = tuple(end for end in (mention.value, mention.low, mention.high) if end is not None)
    if not currency:
        return Comparable(notes=(f"currency not known{candidates(mention.currencies)}: not converted",))
    if not ends or not all(convertible(end) for end in ends):
        return Comparable(notes=("no amount, or one too large or too small to convert",))
    if currency == "USD":
        notes = () if period else ("the date of these US dollars is not known",)
        return in_dollars(reading, Rate(Decimal(1), "USD", "", period or "", "same currency", NOT_NEEDED), notes)
    if not period:
        return Comparable(notes=(f"date not known: {currency} not converted to US dollars",))
    try:
        rate = usd_rate(currency, period)
    except (NoRate, BadArgument) as error:
        return Comparable(notes=(str(error),))
    return in_dollars(reading, rate, rate.flags)


def in_dollars(reading: Reading, rate: Rate, notes: tuple[str, ...]) -> Comparable:
    mention = reading.mention
    usd, low, high = (dollars(end, rate) for end in (mention.value, mention.low, mention.high))
    pay = pay_of(reading, usd)
    return Comparable(
        usd=usd,
        usd_low=low,
        usd_high=high,
        usd_rate=rate.rate,
        rate_date=rate.used or None,
        rate_basis=rate.basis,
        rate_source=rate.source,
        per_day_usd=pay.usd.get("day"),
        per_month_usd=pay.usd.get("month"),
        per_year_usd=pay.usd.get("year"),
        work_profile=pay.profile,
        steps=(conversion_step(reading, rate, (usd, low, high)), *pay.steps),
        notes=(*notes, *pay.notes),
    )


def dollars(amount: Decimal | None, rate: Rate) -> Decimal | None:
    """An amount of the rate's currency in US dollars; an amount that is in US dollars already keeps every digit."""
    if amount is None or rate.currency == "USD":
        return amount
    return divided(amount, rate.rate)


def conversion_step(reading: Reading, rate: Rate, results: Iterable[Decimal | None]) -> Step:
    """The division as people would write it: 1,700 PKR / 113.15046 PKR per US$ = US$15.0242."""
    mention, code = reading.mention, rate.currency
    results = in_words(results, "US$", "")
    if code == "USD":
        return Step("US dollars", f"{results}, stated in US dollars", rate.source)
    amount = in_words((mention.value, mention.low, mention.high), "", f" {code}")
    detail = f"{amount} / {rate_written(rate.rate)} {code} per US$ = {results}"
    return Step("US dollars", detail, f"{rate.source}, {rate.basis} of {rate.used}")


def in_words(amounts: Iterable[Decimal | None], before: str, after: str) -> str:
    return " to ".join(f"{before}{written(amount)}{after}" for amount in amounts if amount is not None)


def candidates(currencies: tuple[str, ...]) -> str:
    return f" ({', '.join(currencies)} are possible)" if currencies else ""

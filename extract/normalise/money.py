"""Makes money comparable: US dollars at the figure's date and of one year, pay by span of work, purchasing power."""

from collections.abc import Mapping
from decimal import Decimal

from extract.errors import BadArgument, NoRate
from extract.models import Comparable, Mention, Reading, Step
from extract.normalise.amounts import convertible, divided, in_words, rate_written
from extract.normalise.pay import Pay, pay_of, pay_per
from extract.normalise.ppp import COMPARED_BY_PPP, International, international_dollars, refusal
from extract.normalise.prices import ConstantDollars, all_in_constant_usd, default_base_year
from extract.normalise.rates import NOT_NEEDED, Rate, usd_rate

Amounts = tuple[Decimal, ...]

MOST_CANDIDATES = 40  # more are all there are: no word of the text speaks for any of them


def money(reading: Reading) -> Comparable:
    """Money in US dollars, and as pay where it is pay. Without a currency, a date or a rate there is only a note."""
    currency, period, mention = reading.currency.value, reading.period.value, reading.mention
    ends = ends_of(mention)
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


def ends_of(mention: Mention) -> Amounts:
    """The value, or the two ends of a range."""
    ends = (mention.value,) if mention.value is not None else (mention.low, mention.high)
    return tuple(end for end in ends if end is not None)


def in_dollars(reading: Reading, rate: Rate, notes: tuple[str, ...]) -> Comparable:
    usd = tuple(dollars(end, rate) for end in ends_of(reading.mention))
    constant, not_constant = in_constant_dollars(usd, reading.period.value)
    pay = pay_of(reading, usd)
    world, not_world = in_international(reading)
    steps = (
        conversion_step(reading, rate, usd),
        *(constant.steps if constant else ()),
        *pay.steps,
        *(world.steps if world else ()),
        *refusal_step(reading),
    )
    all_notes = (*notes, *not_constant, *pay.notes, *not_world)
    return Comparable(
        **named("usd", reading.mention, usd),
        usd_rate=rate.rate,
        rate_date=rate.used or None,
        rate_basis=rate.basis,
        rate_source=rate.source,
        **constant_fields(reading.mention, constant),
        **pay_fields(reading.mention, pay),
        **international_fields(reading.mention, world, pay),
        steps=steps,
        notes=tuple(dict.fromkeys(all_notes)),
    )


def named(name: str, mention: Mention, amounts: Amounts) -> dict[str, Decimal]:
    """The fields that hold a value, or the ends of a range: usd, or usd_low and usd_high."""
    if mention.value is not None:
        return {name: amounts[0]}
    ends = (end for end in ("low", "high") if getattr(mention, end) is not None)
    return {f"{name}_{end}": amount for end, amount in zip(ends, amounts, strict=True)}


def in_constant_dollars(usd: Amounts, period: str | None) -> tuple[ConstantDollars | None, tuple[str, ...]]:
    """The dollars at the prices of the base year with what was assumed, or the note that says why there are none."""
    if not period:
        return None, ()
    try:
        constant = all_in_constant_usd(usd, period, default_base_year())
    except (NoRate, BadArgument) as error:
        return None, (f"not in dollars of {default_base_year()}: {error}",)
    return constant, constant.flags


def in_international(reading: Reading) -> tuple[International | None, tuple[str, ...]]:
    category, period, currency = reading.category.value, reading.period.value, reading.currency.value
    if category not in COMPARED_BY_PPP or not period or not currency:
        return None, ()
    try:
        world = international_dollars(ends_of(reading.mention), currency, reading.place.value, period, category)
    except (NoRate, BadArgument) as error:
        return None, (str(error),)
    return world, world.flags


def refusal_step(reading: Reading) -> tuple[Step, ...]:
    """Most money is neither pay nor a price: that stands among the steps, where it does not drown what is amiss."""
    category = reading.category.value
    if category is None or category in COMPARED_BY_PPP:
        return ()
    return (Step("international dollars", refusal(category), ""),)


def constant_fields(mention: Mention, constant: ConstantDollars | None) -> dict[str, object]:
    if constant is None:
        return {}
    return {"base_year": int(constant.base_year), **named("usd_constant", mention, constant.amounts)}


def pay_fields(mention: Mention, pay: Pay) -> dict[str, object]:
    """Every span for a value; of a range the day and the month, which is what people compare."""
    fields: dict[str, object] = {"work_profile": pay.profile}
    for span, amounts in pay.by_span.items():
        if mention.value is not None or span in ("day", "month"):
            fields |= named(f"per_{span}_usd", mention, amounts)
    return fields


def international_fields(mention: Mention, world: International | None, pay: Pay) -> Mapping[str, object]:
    if world is None:
        return {}
    factor = world.factor
    fields: dict[str, object] = {
        "ppp_rate": factor.rate,
        "ppp_year": int(factor.year),
        "ppp_source": factor.source,
        **named("intl_dollar", mention, world.amounts),
    }
    if pay.span == "month" or (pay.span and pay.profile):
        months = tuple(pay_per(amount, pay.span, "month", pay.profile or "") for amount in world.amounts)
        fields |= named("per_month_intl", mention, months)
    return fields


def dollars(amount: Decimal, rate: Rate) -> Decimal:
    """An amount of the rate's currency in US dollars; an amount that is in US dollars already keeps every digit."""
    return amount if rate.currency == "USD" else divided(amount, rate.rate)


def conversion_step(reading: Reading, rate: Rate, usd: Amounts) -> Step:
    """The division as people would write it: 1,700 PKR / 113.15046 PKR per US$ = US$15.0242."""
    code, results = rate.currency, in_words(usd, "US$")
    if code == "USD":
        return Step("US dollars", f"{results}, stated in US dollars", rate.source)
    amount = in_words(ends_of(reading.mention), "", f" {code}")
    detail = f"{amount} / {rate_written(rate.rate)} {code} per US$ = {results}"
    return Step("US dollars", detail, f"{rate.source}; {rate.basis} of {rate.used}")


def candidates(currencies: tuple[str, ...]) -> str:
    if len(currencies) > MOST_CANDIDATES:
        return ", since the text names none"
    return f" ({', '.join(currencies)} are possible)" if currencies else ""

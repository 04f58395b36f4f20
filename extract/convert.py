"""Answers `python -m extract convert`: one amount in another currency, year, span of pay or unit, with every step."""

from collections.abc import Iterator
from decimal import Context, Decimal
from typing import NamedTuple

from extract.errors import BadArgument
from extract.models import Step
from extract.normalise.amounts import divided, multiplied, rate_written, rounded, written
from extract.normalise.home_prices import constant_usd_at_home
from extract.normalise.pay import step_of
from extract.normalise.ppp import international_dollars
from extract.normalise.prices import constant_usd
from extract.normalise.quantities import SOURCE, conversion, difference_in_unit, in_unit
from extract.normalise.rates import in_successor, usd_rate
from extract.normalise.reference import profiles, successions, units
from extract.normalise.worktime import SPANS, convert_pay
from extract.typed_amount import Amount, Unit, typed_amount, typed_span, typed_unit

SHOWN_DIGITS = 9


class Asked(NamedTuple):
    """What is asked, as typed: dates as ISO 8601, countries as alpha-3, spans such as day; None where not given."""

    amount: str
    to: str | None = None
    on: str | None = None
    per: str | None = None
    per_to: str | None = None
    profile: str | None = None
    constant: int | None = None
    home: str | None = None
    ppp: str | None = None
    category: str | None = None
    difference: bool = False


class Converted(NamedTuple):
    """The amount with what it is counted in and per what, each step that led there, and what was assumed."""

    amount: Decimal
    unit: str
    per: str | None
    steps: tuple[Step, ...] = ()
    notes: tuple[str, ...] = ()


def convert(asked: Asked) -> Converted:
    """The amount asked for, to 12 significant digits.

    Raises BadArgument for what cannot be understood or does not fit together, NoRate and NoProfile where a rate, an
    index, a factor or a profile is missing: nothing is guessed.

    >>> convert(Asked("1700 PKR", on="2018-03", per="day", per_to="month", profile="PK_statutory")).amount
    Decimal('390.630316484')
    """
    per, per_to = (typed_span(word) if word else None for word in (asked.per, asked.per_to))
    asked = asked._replace(per=per, per_to=per_to)
    amount = typed_amount(asked.amount)
    target = typed_unit(asked.to) if asked.to else None
    if target and target.kind != amount.unit.kind:
        raise BadArgument(f"{amount.unit.name} is {amount.unit.kind} and {target.name} is {target.kind}")
    check_options(asked, amount.unit.kind)
    made = money(asked, amount, target) if amount.unit.kind == "money" else quantity(asked, amount, target)
    return per_other_span(asked, made, target)


def check_options(asked: Asked, kind: str) -> None:
    """Refuses options that do nothing together, so that nobody believes they did."""
    for_money = {"--constant": asked.constant, "--home": asked.home, "--ppp": asked.ppp, "--profile": asked.profile}
    given = [name for name, value in for_money.items() if value]
    if kind != "money" and given:
        raise BadArgument(f"{given[0]} is for money")
    if kind == "money" and asked.difference:
        raise BadArgument("--difference is for temperatures")
    if asked.ppp and (asked.to or asked.constant):
        raise BadArgument("--ppp gives international dollars of the year of --on; leave out --to and --constant")
    if asked.home and not asked.constant:
        raise BadArgument("--home says whose prices --constant uses; add --constant 2024")
    if asked.profile and not asked.per_to:
        raise BadArgument("--profile is for pay: add --per day --per-to month")
    if asked.per_to and not (asked.per or kind == "quantity"):
        raise BadArgument("--per-to needs --per: per what is the amount now?")


def money(asked: Asked, amount: Amount, target: Unit | None) -> Converted:
    currency = amount.unit.name
    if asked.ppp:
        category = asked.category or ("wage" if asked.per in SPANS else "price")
        world = international_dollars((amount.value,), currency, asked.ppp, dated(asked), category)
        unit = f"international dollars of {world.factor.year}"
        return Converted(world.amounts[0], unit, asked.per, world.steps, world.flags)
    if asked.constant and target and target.name != "USD":
        raise BadArgument("--constant gives US dollars; leave out --to or write --to USD")
    if asked.home:
        home = constant_usd_at_home(amount.value, currency, asked.home, dated(asked), asked.constant)
        return Converted(home.usd, f"USD of {asked.constant} by prices at home", asked.per, home.steps, home.flags)
    now = exchanged(asked, amount.value, currency, target.name if target else "USD")
    if asked.constant is None:
        return now
    then = constant_usd(now.amount, dated(asked), asked.constant)
    return Converted(then.usd, f"USD of {then.base_year}", asked.per, now.steps + then.steps, now.notes + then.flags)


def exchanged(asked: Asked, value: Decimal, currency: str, target: str) -> Converted:
    """Money in another currency: at a fixed factor to the one that replaced it, else through US dollars at a date."""
    if currency == target:
        return Converted(value, target, asked.per)
    row = successions().get(currency)
    if row and row.use and row.new == target:
        made, _ = in_successor(value, currency)
        detail = f"{written(value)} {currency} / {row.old_per_new:f} {currency} per {target} = {written(made)} {target}"
        return Converted(made, target, asked.per, (Step("successor", detail, row.basis),))
    steps: tuple[Step, ...] = ()
    notes: tuple[str, ...] = ()
    if currency != "USD":
        rate = usd_rate(currency, dated(asked))
        usd = divided(value, rate.rate)
        detail = f"{written(value)} {currency} / {rate_written(rate.rate)} {currency} per US$ = US${written(usd)}"
        value, steps, notes = (
            usd,
            (Step("US dollars", detail, f"{rate.source}; {rate.basis} of {rate.used}"),),
            rate.flags,
        )
    if target != "USD":
        rate = usd_rate(target, dated(asked))
        made = multiplied(value, rate.rate)
        detail = f"US${written(value)} x {rate_written(rate.rate)} {target} per US$ = {written(made)} {target}"
        value, notes = made, (*notes, *rate.flags)
        steps = (*steps, Step(target, detail, f"{rate.source}; {rate.basis} of {rate.used}"))
    return Converted(value, target, asked.per, steps, tuple(dict.fromkeys(notes)))


def dated(asked: Asked) -> str:
    if not asked.on:
        raise BadArgument("rates and prices are of a date: add one such as --on 2018-03 or --on 2018")
    return asked.on


def quantity(asked: Asked, amount: Amount, target: Unit | None) -> Converted:
    value, unit = amount.value, amount.unit.name
    other = target.name if target else units()[unit].normal_unit if unit in units() else unit
    per = asked.per or amount.unit.per
    change = difference_in_unit if asked.difference else in_unit
    made = change(value, unit, other)
    if target:
        made = rounded(made / target.factor)
    factor, offset = conversion(unit, other)
    shift = "" if asked.difference or not offset else f" {'+' if offset > 0 else '-'} {written(abs(offset))}"
    shown = asked.to if asked.to and target.per is None else other
    detail = f"{written(value)} {unit} x {rate_written(rounded(factor))}{shift} = {written(made)} {shown}"
    steps = () if unit == other and shown == other else (Step("unit", detail, SOURCE),)
    return Converted(made, shown, per, steps)


def per_other_span(asked: Asked, made: Converted, target: Unit | None) -> Converted:
    """The amount per another span: of work for money, by a profile; of the calendar for everything else."""
    given, wanted = made.per, asked.per_to or (target.per if target else None) or made.per
    if given == wanted or given is None or wanted is None:
        if given != wanted:
            raise BadArgument(f"{asked.amount} is not per anything, {asked.to or wanted} is; add --per")
        return made
    spans = {given, wanted} & set(SPANS)
    if typed_amount(asked.amount).unit.kind == "money" and spans:
        amount = convert_pay(made.amount, given, wanted, asked.profile or "")
        profile = profiles()[asked.profile]
        code = made.unit.split()[0] if made.unit.startswith("USD") else made.unit
        step = step_of(f"{written(made.amount)} {code} per {given}", f"{written(amount)} {code} per {wanted}", profile)
    else:
        times = in_unit(Decimal(1), wanted, given)
        amount = multiplied(made.amount, times)
        detail = f"{written(made.amount)} per {given} x {rate_written(times)} = {written(amount)} per {wanted}"
        step = Step("per", detail, SOURCE)
    return made._replace(amount=amount, per=wanted, steps=(*made.steps, step))


def answer_lines(made: Converted) -> Iterator[str]:
    """The answer as people read it: the amount to nine significant digits or more, each step, each reservation."""
    digits = Context(prec=max(SHOWN_DIGITS, made.amount.adjusted() + 1))
    shown = f"{made.amount.normalize(digits):,f}"
    yield f"{shown} {made.unit}" + (f" per {made.per}" if made.per else "")
    for number, step in enumerate(made.steps, 1):
        yield f"  {number}. {step.name}: {step.detail}" + (f" ({step.source})" if step.source else "")
    for note in made.notes:
        yield f"  note: {note}"

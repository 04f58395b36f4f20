"""The draft of a figure while the grammar reads round its number: filled step by step, then made a Mention."""

from dataclasses import dataclass, field
from decimal import Decimal

from extract.find.number.digits import Number
from extract.find.text.line import Line
from extract.lexicon import CurrencyWord
from extract.models import Part


@dataclass(slots=True)
class Draft:
    """text[start:end] so far; first and next are the tokens it covers. kind is "" until something decides it.

    currency_left tells that the sign stands in front; weak that the unit is another word too; refused says why it is
    no figure, where it is none.
    """

    number: Number
    start: int
    end: int
    first: int
    next: int
    kind: str = ""
    currency: CurrencyWord | None = None
    codes: tuple[str, ...] = ()
    currency_left: bool = False
    unit: str | None = None
    factor: Decimal = Decimal(1)
    per: str | None = None
    approx: str | None = None
    negative: bool = False
    low: Decimal | None = None
    high: Decimal | None = None
    weak: bool = False
    refused: str = ""
    parts: list[Part] = field(default_factory=list)

    @property
    def value(self) -> Decimal:
        value = self.number.value * self.factor
        whole = value.to_integral_value()
        if value == whole:
            value = whole
        return -value if self.negative else value

    def extend_to(self, line: Line, end: int) -> None:
        """Takes in the words up to offset end."""
        self.end, self.next = end, line.first_from(end, self.next)

    def narrow_to(self, code: str) -> None:
        """Of the currencies that its sign can mean, keeps those whose unit is like that of the code: 50 fils are 0.5 AED, but 0.05 KWD."""
        factors = dict(zip(self.currency.codes, self.currency.factors, strict=True)) if self.currency else {}
        self.factor = factors[code]
        self.codes = tuple(candidate for candidate in self.codes if factors.get(candidate) == self.factor)

    def shares_money(self, other: "Draft") -> bool:
        """Whether there is a currency that both can be in."""
        if self.codes is other.codes:
            return bool(self.codes)
        return not set(self.codes).isdisjoint(other.codes)

    def take_parts(self, other: "Draft", *roles: str) -> None:
        """Remembers those words of another figure too."""
        self.parts.extend(part for part in other.parts if part.role in roles)

    def take_measure_of(self, other: "Draft") -> None:
        """Measures what the other figure measures, and remembers the words that say so."""
        self.kind, self.unit, self.per, self.weak = other.kind, other.unit, other.per, other.weak
        self.currency, self.codes, self.factor = other.currency, other.codes, other.factor
        self.take_parts(other, "currency", "unit", "per")

    def take_rate_of(self, other: "Draft") -> None:
        """Has the rate of the other figure, and remembers the words that say so."""
        self.per = other.per
        self.take_parts(other, "per")

    def drop_rate(self) -> None:
        """Is per nothing, and forgets the words that said so."""
        self.per, self.parts = None, [part for part in self.parts if part.role != "per"]

    def note(self, role: str, text: str, start: int, end: int, meaning: str) -> None:
        """Remembers which words meant what."""
        self.parts.append(Part(role, start, end, text[start:end], meaning))

"""The frozen records that travel down the pipeline: Article, Mention, Reading, Figure.

A later stage makes the next record and never changes the one before:

    Article.text --find--> Mention --resolve--> Reading --normalise--> Figure
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

KINDS = ("money", "percent", "count", "quantity")
APPROX = ("about", "over", "under", "up_to", "at_least")
NOT_YET = ("planned", "pledged", "target", "forecast")  # may not be added to money that changed hands or was settled
CLAIMS = (*NOT_YET, "approved", "signed", "spent", "estimated", "claimed")
CONFIDENCE = ("high", "medium", "low")


class Part(NamedTuple):
    """One piece of a figure as written, and what it was taken to mean.

    role is number, scale, currency, unit, per or qualifier; start and end index Article.text.
    Example: Part("currency", 10242, 10245, "Rs.", "INR|PKR|LKR|NPR|MUR|SCR").
    """

    role: str
    start: int
    end: int
    text: str
    meaning: str


class Answer(NamedTuple):
    """What was decided about a figure, the words that decided it, and how sure that is.

    value is None where nothing was found; basis is a sentence for people; confidence is one of CONFIDENCE.
    """

    value: str | None
    basis: str
    confidence: str


NO_ANSWER = Answer(None, "nothing in the text says", "low")


class Step(NamedTuple):
    """One step that made a figure comparable: `Step("US dollars", "1700 / 113.15046 = 15.02", "NBP, 2018-03")`."""

    name: str
    detail: str
    source: str


class Source(NamedTuple):
    """Where an article has a figure from: the entry that a numbered reference such as [1] in its text points at."""

    id: str
    title: str
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """A document as read. `text` is kept exactly as it stands in the source; every offset indexes it.

    published is an ISO date, month or year ("2018-08-04", "2018-08", "2018") or None.
    country is the ISO 3166 alpha-3 code of the place the document is about or from, where it says so.
    """

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None
    country: str | None = None
    url: str | None = None
    sources: tuple[Source, ...] = ()
    notes: tuple[str, ...] = ()


class Mention(NamedTuple):
    """A figure as written: `article.text[start:end] == text`, always.

    Either value, or low and high, is set. currencies holds every ISO 4217 code the written sign can mean,
    most usual first; unit is a singular unit name or the counted noun; per is the denominator ("day", "barrel").
    """

    start: int
    end: int
    text: str
    kind: str
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    approx: str | None = None
    currencies: tuple[str, ...] = ()
    unit: str | None = None
    per: str | None = None
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A mention with what it means, each answer with its evidence.

    sentence_start and sentence_end index Article.text and enclose the mention. counterpart is the other country of a
    flow, direction "up" or "down", claim one of CLAIMS, subject a named thing with its sort: "Orange Line (rail)".
    """

    mention: Mention
    sentence_start: int
    sentence_end: int
    currency: Answer = NO_ANSWER
    per: Answer = NO_ANSWER
    label: Answer = NO_ANSWER
    category: Answer = NO_ANSWER
    place: Answer = NO_ANSWER
    period: Answer = NO_ANSWER
    counterpart: Answer = NO_ANSWER
    direction: Answer = NO_ANSWER
    claim: Answer = NO_ANSWER
    subject: Answer = NO_ANSWER
    in_totals: bool = True
    same_as: int | None = None
    notes: tuple[str, ...] = ()

    @property
    def confidence(self) -> str:
        """The weakest link: the lowest confidence among the answers that carry the number itself."""
        answers = [answer for answer in (self.currency, self.per) if answer.value]
        return max((answer.confidence for answer in answers), key=CONFIDENCE.index, default="high")


@dataclass(frozen=True, slots=True)
class Comparable:
    """The comparable values of one reading, each beside the rate, date and source that made it.

    A range fills the fields that end in _low and _high, anything else the plain ones. usd is US dollars at the figure's
    date and usd_rate units of currency per US dollar; usd_constant is US dollars at the prices of base_year. The
    per_*_usd are US dollars per hour, day, month and year of pay under work_profile. intl_dollar is pay or a price in
    international dollars of ppp_year, for the same span as the figure, and per_month_intl is pay per month of work;
    ppp_rate is units of the place's currency per international dollar. None where nothing could be computed; notes
    then says why.
    """

    usd: Decimal | None = None
    usd_low: Decimal | None = None
    usd_high: Decimal | None = None
    usd_rate: Decimal | None = None
    rate_date: str | None = None
    rate_basis: str | None = None
    rate_source: str | None = None
    usd_constant: Decimal | None = None
    usd_constant_low: Decimal | None = None
    usd_constant_high: Decimal | None = None
    base_year: int | None = None
    intl_dollar: Decimal | None = None
    intl_dollar_low: Decimal | None = None
    intl_dollar_high: Decimal | None = None
    per_month_intl: Decimal | None = None
    per_month_intl_low: Decimal | None = None
    per_month_intl_high: Decimal | None = None
    ppp_rate: Decimal | None = None
    ppp_year: int | None = None
    ppp_source: str | None = None
    per_hour_usd: Decimal | None = None
    per_day_usd: Decimal | None = None
    per_day_usd_low: Decimal | None = None
    per_day_usd_high: Decimal | None = None
    per_month_usd: Decimal | None = None
    per_month_usd_low: Decimal | None = None
    per_month_usd_high: Decimal | None = None
    per_year_usd: Decimal | None = None
    work_profile: str | None = None
    si_value: Decimal | None = None
    si_low: Decimal | None = None
    si_high: Decimal | None = None
    si_unit: str | None = None
    steps: tuple[Step, ...] = ()
    notes: tuple[str, ...] = ()


NOT_CONVERTED = Comparable()


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of one article: what was written, what it means, and its comparable values."""

    id: str
    article: Article
    reading: Reading
    comparable: Comparable = NOT_CONVERTED

    @property
    def mention(self) -> Mention:
        return self.reading.mention

    @property
    def start(self) -> int:
        return self.reading.mention.start

    @property
    def end(self) -> int:
        return self.reading.mention.end

    @property
    def text(self) -> str:
        return self.reading.mention.text

    @property
    def kind(self) -> str:
        return self.reading.mention.kind

    @property
    def value(self) -> Decimal | None:
        return self.reading.mention.value

    @property
    def low(self) -> Decimal | None:
        return self.reading.mention.low

    @property
    def high(self) -> Decimal | None:
        return self.reading.mention.high

    @property
    def approx(self) -> str | None:
        return self.reading.mention.approx

    @property
    def currency(self) -> str | None:
        return self.reading.currency.value

    @property
    def unit(self) -> str | None:
        """ISO 4217 code for money; "percent" and its kin; a unit's singular name; or the counted noun."""
        return self.currency if self.kind == "money" else self.mention.unit

    @property
    def per(self) -> str | None:
        return self.reading.per.value

    @property
    def label(self) -> str | None:
        return self.reading.label.value

    @property
    def category(self) -> str | None:
        return self.reading.category.value

    @property
    def place(self) -> str | None:
        return self.reading.place.value

    @property
    def period(self) -> str | None:
        return self.reading.period.value

    @property
    def sentence(self) -> str:
        return self.article.text[self.reading.sentence_start : self.reading.sentence_end]

"""The only module that knows the order: read -> find -> resolve -> normalise -> dataset."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from extract.dates import iso_date
from extract.errors import OverLimit
from extract.find import find_mentions
from extract.identity import figure_id_of
from extract.lexicon import country_code
from extract.models import Article, Figure, Mention, Reading
from extract.normalise import make_comparable, with_own_rate
from extract.read.plain import document_id
from extract.resolve import resolve

if TYPE_CHECKING:
    from pandas import DataFrame


def article_from(
    text: str, *, published: str | None = None, country: str | None = None, title: str | None = None
) -> Article:
    """An Article of a text in memory, kept letter for letter: offsets of figures index the caller's own text.

    published is ISO 8601, country ISO 3166; raises BadArgument for others. Words that may be a page or hold front
    matter go through `read_pasted`.
    """
    return Article(
        id=document_id(title or "text", text),
        text=text,
        title=title,
        published=iso_date(published) if published else None,
        country=country_code(country) if country else None,
    )


def read_meanings(article: Article) -> list[Reading]:
    """Every figure of the article with what it means, not yet converted: find -> resolve.

    Raises OverLimit, naming the article, where it holds more figures than one article may.
    """
    try:
        mentions = find_mentions(article.text, article.country)
    except OverLimit as error:
        raise OverLimit(f"{article.id}: {error}") from error
    return resolve(article, mentions)


def extract_figures(article: Article) -> list[Figure]:
    """Every figure of the article in order, resolved and made comparable."""
    readings = read_meanings(article)
    comparables = [make_comparable(reading) for reading in readings]
    for reading in readings:
        first = reading.same_as
        if first is not None:
            comparables[first] = with_own_rate(comparables[first], readings[first], reading)
    return [
        Figure(id=figure_id(article, reading), article=article, reading=reading, comparable=comparable)
        for reading, comparable in zip(readings, comparables, strict=True)
    ]


def extract_text(
    text: str, *, published: str | None = None, country: str | None = None, title: str | None = None
) -> list[Figure]:
    """Every figure of a text. published ("2018-08") and country ("PK") decide what the text itself leaves open.

    >>> [(f.text, f.currency, f.per) for f in extract_text("A welder in Lahore earns Rs. 1,700 daily.")]
    [('Rs. 1,700 daily', 'PKR', 'day')]
    """
    return extract_figures(article_from(text, published=published, country=country, title=title))


def build_dataset(articles: Iterable[Article]) -> "DataFrame":
    """The tidy dataset of several articles: one row a figure, the columns of extract/schema.py."""
    from extract.dataset import to_frame

    return to_frame(figure for article in articles for figure in extract_figures(article))


def figure_at(article: Article, start: int, end: int, otherwise: Mention | None = None) -> Figure | None:
    """The figure in article.text[start:end], for words that somebody points at: they are read by themselves.

    The widest where the words hold several; `otherwise` where they hold none, and None where that is None too.
    """
    found = find_mentions(article.text[start:end])
    mention = _moved(max(found, key=lambda each: each.end - each.start), start) if found else otherwise
    if mention is None:
        return None
    whole = mention._replace(start=start, end=end, text=article.text[start:end])
    (reading,) = resolve(article, [whole])
    return Figure(figure_id(article, reading), article, reading, make_comparable(reading))


def _moved(mention: Mention, by: int) -> Mention:
    """The mention of a piece of a text as one of the whole text, which begins `by` characters earlier."""
    parts = tuple(part._replace(start=part.start + by, end=part.end + by) for part in mention.parts)
    return mention._replace(start=mention.start + by, end=mention.end + by, parts=parts)


def figure_id(article: Article, reading: Reading) -> str:
    """A short name that the same document and words get on every run."""
    mention = reading.mention
    return figure_id_of(article.id, mention.start, mention.end, mention.text)

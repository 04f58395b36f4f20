"""Makes a Reading of every Mention of an article: asks each question in turn and keeps the evidence."""

from dataclasses import replace

from extract.models import Answer, Article, Mention, Reading
from extract.phrases import same_length_lower
from extract.resolve.category import Categories
from extract.resolve.currency import currency_of, home_of
from extract.resolve.label import label_of
from extract.resolve.passages import Passages
from extract.resolve.pay import pay_label
from extract.resolve.period import Calendar
from extract.resolve.places import Gazetteer, place_of
from extract.resolve.repeats import Repeats, is_part

NO_MONEY = Answer(None, "", "high")


def resolve(article: Article, mentions: list[Mention]) -> list[Reading]:
    """One Reading for each Mention, in the same order."""
    gazetteer = Gazetteer(article.text, article.country)
    low = same_length_lower(article.text)
    calendar, categories, passages = Calendar(article.text), Categories(low), Passages(article.text)
    sentences = [passages.sentence(mention.start, mention.end) for mention in mentions]
    paragraphs = [passages.paragraph(mention.start, mention.end) for mention in mentions]
    sure = [(mention.start, mention.currencies[0]) for mention in mentions if len(mention.currencies) == 1]
    currencies = [
        currency_of(mention, gazetteer, sentence, paragraph, article.country, article.published, sure)
        if mention.currencies
        else NO_MONEY
        for mention, sentence, paragraph in zip(mentions, sentences, paragraphs, strict=True)
    ]
    repeats = Repeats(article.text)
    readings: list[Reading] = []
    for k, mention in enumerate(mentions):
        sentence, paragraph = sentences[k], paragraphs[k]
        per = _per(mention)
        earlier = readings[-1].label if readings and readings[-1].mention.end > sentence[0] else None
        label = label_of(article.text, mention, sentence, mentions[k - 1].end if k else 0, earlier)
        category = categories.category_of(mention, per.value, label.value, sentence, paragraph)
        if (category.value or "").endswith("_wage"):
            label = pay_label(article.text, low, mention, sentence, label)
        reading = Reading(
            mention=mention,
            sentence_start=sentence[0],
            sentence_end=sentence[1],
            currency=currencies[k],
            per=per,
            label=label,
            category=category,
            place=place_of(
                gazetteer,
                sentence,
                paragraph,
                mention.start,
                mentions[k - 1].end if k else 0,
                article.country,
                home_of(currencies[k].value),
            ),
            period=calendar.period_of(sentence, paragraph, mention.start, mention.end, article.published),
            in_totals=mention.kind == "money"
            and mention.per is None
            and not is_part(article.text, sentence, mention.start),
        )
        first = repeats.first(k, reading)
        readings.append(reading if first is None else replace(reading, same_as=first, in_totals=False))
    return readings


def _per(mention: Mention) -> Answer:
    if mention.per is None:
        return Answer(None, "no rate stands near the figure", "high")
    words = next((part.text for part in mention.parts if part.role == "per"), mention.per)
    inside = any(part.role == "per" and mention.start <= part.start < mention.end for part in mention.parts)
    return Answer(mention.per, f"“{words}”" + ("" if inside else " in the same phrase"), "high" if inside else "medium")

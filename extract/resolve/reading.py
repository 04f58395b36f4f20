"""Makes a Reading of every Mention of an article: asks each question in turn and keeps the evidence."""

from dataclasses import replace

from extract.models import NOT_YET, Answer, Article, Mention, Reading
from extract.phrases import same_length_lower
from extract.resolve.category import Categories
from extract.resolve.counterpart import NO_COUNTERPART, counterpart_of
from extract.resolve.cues import Cues
from extract.resolve.currency import Money, Setting, currency_of
from extract.resolve.direction import direction_of
from extract.resolve.gazetteer import Gazetteer
from extract.resolve.label import label_of
from extract.resolve.naming import named
from extract.resolve.parts import without_double_counting
from extract.resolve.passages import Passages
from extract.resolve.pay import pay_label
from extract.resolve.period import Calendar
from extract.resolve.places import place_of
from extract.resolve.repeats import Repeats
from extract.resolve.standing import claim_of
from extract.resolve.subject import Subjects
from extract.resolve.tenders import home_of

COST = "project_total"
NO_MONEY = Answer(None, "", "high")


def resolve(article: Article, mentions: list[Mention]) -> list[Reading]:
    """One Reading for each Mention, in the same order."""
    gazetteer = Gazetteer(article.text, article.country)
    low = same_length_lower(article.text)
    calendar, categories, passages = Calendar(article.text), Categories(low), Passages(article.text)
    sentences = [passages.sentence(mention.start, mention.end) for mention in mentions]
    paragraphs = [passages.paragraph(mention.start, mention.end) for mention in mentions]
    money = Money(mentions)
    gazetteer.hear_money(money.homes)
    setting = Setting(gazetteer, money, article.country, article.published)
    currencies = [
        currency_of(mention, setting, sentence, paragraph) if mention.currencies else NO_MONEY
        for mention, sentence, paragraph in zip(mentions, sentences, paragraphs, strict=True)
    ]
    repeats, cues = Repeats(article.text), Cues(low)
    subjects = Subjects(article.text, cues, gazetteer)
    readings: list[Reading] = []
    for k, mention in enumerate(mentions):
        sentence, paragraph = sentences[k], paragraphs[k]
        per = _per(mention, sentence[0])
        last = readings[-1] if readings and readings[-1].mention.end > sentence[0] else None
        earlier = (last.mention, last.label) if last else None
        label = label_of(article.text, mention, sentence, mentions[k - 1].end if k else 0, earlier)
        category = categories.category_of(mention, per.value, label.value, sentence, paragraph)
        if (category.value or "").endswith("_wage"):
            label = pay_label(article.text, low, mention, sentence, label)
        place = place_of(
            gazetteer,
            sentence,
            paragraph,
            mention.start,
            mentions[k - 1].end if k else 0,
            article.country,
            home_of(currencies[k].value),
            is_money=mention.kind == "money",
        )
        claim = claim_of(low, mention, cues.within(sentence), _end_of_last_sum(readings, sentence[0]))
        pending = claim.value in NOT_YET and mention.kind == "money" and mention.per is None
        reading = Reading(
            mention=mention,
            sentence_start=sentence[0],
            sentence_end=sentence[1],
            currency=currencies[k],
            per=per,
            label=label,
            category=category,
            place=place,
            period=calendar.period_of(
                sentence, paragraph, mention.start, mention.end, article.published, rated=mention.per is not None
            ),
            counterpart=NO_COUNTERPART
            if category.value == COST
            else counterpart_of(gazetteer, low, sentence, mention, place.value),
            direction=direction_of(low, mention, cues.within(sentence), _last_direction(readings, sentence[0])),
            claim=claim,
            subject=subjects.subject_of(sentence, paragraph, mention.start, costs=category.value == COST),
            in_totals=mention.kind == "money" and mention.per is None and not pending,
            notes=(f"not in totals: {claim.basis} says {claim.value}",) if pending else (),
        )
        first = repeats.first(k, reading)
        readings.append(reading if first is None else replace(reading, same_as=first, in_totals=False))
    return [named(reading) for reading in without_double_counting(article.text, readings)]


def _last_direction(readings: list[Reading], sentence_start: int) -> tuple[int, Answer] | None:
    """Where the figure before this one ends and its direction, if it stands in the same sentence."""
    last = readings[-1] if readings else None
    return (last.mention.end, last.direction) if last and last.mention.end > sentence_start else None


def _end_of_last_sum(readings: list[Reading], sentence_start: int) -> int | None:
    """Where the last sum of money before this figure ends, if it stands in the same sentence."""
    for reading in reversed(readings):
        if reading.mention.end <= sentence_start:
            return None
        if reading.mention.kind == "money":
            return reading.mention.end
    return None


def _per(mention: Mention, sentence_start: int) -> Answer:
    if mention.per is None:
        return Answer(None, "no rate stands near the figure", "high")
    part = next((part for part in mention.parts if part.role == "per"), None)
    if part is None:
        return Answer(mention.per, f"“{mention.per}” in the same phrase", "medium")
    if mention.start <= part.start < mention.end:
        return Answer(mention.per, f"“{part.text}”", "high")
    if part.start < sentence_start:
        return Answer(mention.per, f"“{part.text}” of the sum before, in an earlier sentence", "low")
    return Answer(mention.per, f"“{part.text}” in the same phrase", "medium")

"""The rows of figures that the extractor missed and a person pointed at."""

from collections.abc import Mapping

import pandas as pd

from extract.corrections.record import Correction, given_fields
from extract.dataset import to_frame
from extract.errors import BadCorrection
from extract.models import Article, Mention
from extract.pipeline import figure_at

OF_DOCUMENT = ("title", "publisher", "published", "url")


def added_row(edit: Correction, article: Article | None, frame: pd.DataFrame) -> pd.DataFrame:
    """One row for the words of an addition, read in their article, or in their sentence where there is no article.

    frame lends the document's title, publisher and date where there is no article. Raises BadCorrection where the words
    do not stand there, or hold no figure and the edit gives none.
    """
    if article is None:
        article = _article_of_sentence(edit, frame)
        start = _one_place(edit.sentence, edit.text, "its words do not stand once in its sentence")
        moved = edit.start - start
    else:
        start, moved = _start_in(article, edit), 0
    figure = figure_at(article, start, start + len(edit.text), _given_mention(edit, start))
    if figure is None:
        raise BadCorrection("the extractor finds no figure in these words; give at least kind and value")
    row = to_frame([figure])
    row["figure_id"], row["document_id"], row["status"] = edit.figure_id, edit.document_id, "added"
    for name in ("start", "end", "sentence_start"):
        row[name] += moved
    return row


def _article_of_sentence(edit: Correction, frame: pd.DataFrame) -> Article:
    rows = frame[frame["document_id"] == edit.document_id]
    if rows.empty:
        raise BadCorrection("its document is not in the dataset")
    about = {name: rows.iloc[0][name] or None for name in OF_DOCUMENT}
    return Article(id=edit.document_id, text=edit.sentence, **about)


def _start_in(article: Article, edit: Correction) -> int:
    """Where the words stand in the article: where they stood, else in their sentence, if that stands there once."""
    if article.text[edit.start : edit.end] == edit.text:
        return edit.start
    sentence = _one_place(article.text, edit.sentence, "its sentence does not stand once in the document any more")
    return sentence + _one_place(edit.sentence, edit.text, "its words do not stand once in its sentence")


def _one_place(text: str, words: str, otherwise: str) -> int:
    if not words or text.count(words) != 1:
        raise BadCorrection(otherwise)
    return text.index(words)


def _given_mention(edit: Correction, start: int) -> Mention | None:
    """The mention that the fields of the edit describe, for words that the extractor cannot read; the rest is set later."""
    given: Mapping[str, str] = given_fields(edit)
    if "kind" not in given or not any(given.get(name) for name in ("value", "value_low")):
        return None
    return Mention(start=start, end=start + len(edit.text), text=edit.text, kind=given["kind"])

"""Which year, month or date a figure is for: words in its sentence, or the document's date as the last resort."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from extract.models import NO_ANSWER, Answer, Source
from extract.resolve import period_words as said
from extract.resolve.baselines import is_compared, moves_to, year_before
from extract.resolve.named_dates import Date, dates_in
from extract.resolve.passages import opening_line, titles_of_rows
from extract.resolve.period_columns import PeriodColumns
from extract.resolve.relative_dates import Relative, iso_of, leans_back, relatives_in, tells_quarter

RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
LIST_LINK = re.compile(r",? (?:and |& )?|, ?and ")
NUMBER = re.compile(r"(?<![\w.,])[^\w\s(]{0,3}\d[\d.,]*")
REFERENCE = re.compile(r"\[(\d{1,3})\]")
OF_ONE_FIGURE = ("now", "before", "weekday", "yesterday")  # what follows is not of the same day
GOES_ON = 700  # characters in which a text still speaks of the time it told last
REPORT = 900  # characters in which a quarter still is what the report is about
FAR = 300
LEADING = 40  # characters into a sentence that a date may stand and still be what the sentence is about
REFERENCE_REACH = 8  # a reference may stand behind the stop of its sentence


class Calendar:
    """The dates one text names, in order, and the dates of the sources that its numbered references point at."""

    def __init__(self, text: str, sources: Sequence[Source] = ()) -> None:
        self._text = text
        self._dates = dates_in(text)
        self._starts = [date.start for date in self._dates]
        self._carried: dict[tuple[int, str | None, bool], Answer | None] = {}  # by sentence: many figures share one
        self._columns = PeriodColumns(text, self._dates)
        self._published = {source.id: source.published for source in sources if source.published}

    def within(self, start: int, end: int) -> list[Date]:
        """The dates named in text[start:end]."""
        return self._dates[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def period_of(
        self,
        sentence: tuple[int, int],
        paragraph: tuple[int, int],
        start: int,
        end: int,
        published: str | None,
        *,
        rated: bool = False,
    ) -> Answer:
        """ISO year, month or date (or "2017-18") of the figure at text[start:end]; rated tells that it is per something."""
        above = self._columns.date_of(start, end)
        if above:
            return Answer(above.iso, f"“{above.words}” above the column", "high")
        dates = [date for date in self.within(*sentence) if not start <= date.start < end]
        paired = self._respective(dates, sentence, start)
        if paired:
            return Answer(paired.iso, f"“{paired.words}”, in the order of the figures", "high")
        found = self._nearest(dates, start, end)
        relative = self._relative(sentence, start, end, published)
        if relative and (not found or self._apart(relative[1], start, end) < self._apart(found, start, end)):
            return self._of_compared(relative[0], relative[1], sentence[0], start, end)
        if found:
            answer = Answer(found.iso, f"“{found.words}” in the sentence", "high")
            return self._of_compared(answer, found, sentence[0], start, end)
        apart = self._is_undated(*sentence) or said.PLANNED.search(self._text, *sentence)
        found = None if apart else self._leading(paragraph[0], sentence[0])
        if found and len({date.iso[:4] for date in self.within(*paragraph)}) == 1:
            return Answer(found.iso, f"“{found.words}” earlier in the paragraph", "medium")
        opening = self._opening_of_list(paragraph[0])
        if opening:
            return Answer(opening.iso, f"“{opening.words}” in the words that open the list", "medium")
        results = self._of_results(sentence, published)
        if results:
            return results
        cited = self._cited(sentence, end)
        if cited:
            return Answer(cited, "the date of the source cited: nothing near the figure says when", "low")
        key = (sentence[0], published, rated)
        if key not in self._carried:
            self._carried[key] = self._told_before(sentence, paragraph[0], published, rated=rated)
        told = self._carried[key]
        if told:
            return told
        if published:
            return Answer(published, "the document's date: nothing near the figure says when", "low")
        return NO_ANSWER

    def _of_compared(self, answer: Answer, date: Date, sentence: int, start: int, end: int) -> Answer:
        """The answer, or the year before where another figure of that date is compared with this one, which has none of its own: a guess."""
        told = date.start < start or moves_to(self._text, end, date.start)
        if answer.value is None or not told or not is_compared(self._text, sentence, start, end):
            return answer
        earlier = year_before(answer.value)
        if earlier is None:
            basis = f"{answer.basis}, of the figure that is compared with this one"
            return Answer(answer.value, basis, "low")
        basis = f"the year before {answer.basis}, of the figure that is compared with this one"
        return Answer(earlier, basis, "low")

    def _told_before(
        self, sentence: tuple[int, int], paragraph: int, published: str | None, *, rated: bool
    ) -> Answer | None:
        """The date that the text told last, for a sentence that goes on without one: a guess.

        What something costs or pays in a sentence of the present, or in a paragraph of its own, is of the document's own
        date, and so is what a source without a date says.
        """
        if (said.OF_THE_PRESENT if rated else said.OF_NOW).search(self._text, *sentence):
            return None
        if not self.within(paragraph, sentence[0]) and said.OF_MARKETS.search(self._text, *sentence):
            return None
        begin = max(paragraph if rated else 0, sentence[0] - GOES_ON)
        if self._is_undated(begin, sentence[1]):
            return None
        last = next((date for date in reversed(self.within(begin, sentence[0])) if not self._is_aside(date)), None)
        if published:
            last = self._relative_before(max(begin, last.start if last else 0), sentence[0], published) or last
        if last is None or (published and int(last.iso[:4]) > int(published[:4]) + 1):
            return None
        return Answer(last.iso, f"“{last.words}” earlier in the text: nothing nearer says when", "low")

    def _relative_before(self, begin: int, sentence: int, published: str) -> Date | None:
        """The last year or month that words between begin and the sentence name beside the document's date."""
        first, behind = bisect_left(self._relative_starts, begin), bisect_left(self._relative_starts, sentence)
        for words in reversed(self._relatives[first:behind]):
            name = words.end - len(words.words.split(" ")[-1])  # behind a preposition that the words hold
            if self._is_baseline(words.start) or said.COMPARED_WITH.search(self._text, max(0, words.start - 24), name):
                continue
            if any(words.match[group] for group in OF_ONE_FIGURE):
                continue
            iso = iso_of(words, self._text, published, None)
            if iso:
                return Date(iso, words.words, words.start)
        return None

    def _is_undated(self, start: int, end: int) -> bool:
        """Whether text[start:end] speaks of a source that has no date."""
        return bisect_left(self._undated, start) < bisect_left(self._undated, end)

    @cached_property
    def _undated(self) -> list[int]:
        return [match.start() for match in said.UNDATED.finditer(self._text)]

    def _is_aside(self, date: Date) -> bool:
        """Whether the date only tells since when something is, or what it is compared with."""
        opening = (max(0, date.start - 30), date.start)
        aside = any(words.search(self._text, *opening) for words in (said.SINCE, said.ORIGIN, said.COMPARED_WITH))
        return aside or self._is_of_baseline(date, date.end)

    def _nearest(self, dates: list[Date], start: int, end: int) -> Date | None:
        """The date nearest the figure, one in front of it or right behind it before one further on."""
        fitting = [
            date
            for date in dates
            if not (self._compared(date, start, end) or self._is_of_baseline(date, start) or self._is_of_record(date))
        ]
        return min(fitting, key=lambda date: self._apart(date, start, end), default=None)

    def _is_of_record(self, date: Date) -> bool:
        """Whether the date only tells since when nothing was like it: "the worst since 2015"."""
        return said.RECORD.search(self._text, max(0, date.start - 40), date.start) is not None

    def _is_of_baseline(self, date: Date, start: int) -> bool:
        """Whether a date in front of the figure belongs to what another figure is compared with: "from 37.9% in April"."""
        return date.end <= start and self._is_baseline(date.start)

    def _is_baseline(self, start: int) -> bool:
        return said.BASELINE.search(self._text, max(0, start - 45), start) is not None

    def _leading(self, paragraph: int, sentence: int) -> Date | None:
        """The date that opens the sentence in front, which speaks of that time: "The 2023 budget ...", "In 2018 ..."."""
        stop = self._text.rfind(". ", paragraph, max(paragraph, sentence - 2))
        opening = stop + 2 if stop >= 0 else paragraph
        for date in self.within(opening, sentence):
            if date.start - opening > LEADING:
                return None
            if not (
                said.SINCE.search(self._text, opening, date.start)
                or said.ORIGIN.search(self._text, opening, date.start)
            ):
                return date
        return None

    def _compared(self, date: Date, start: int, end: int) -> bool:
        if date.start < end:
            return False
        if self._text[end : date.start] == " from " and said.MOVED.search(self._text, max(0, start - 40), start):
            return True
        return said.COMPARED.search(self._text, end, date.start) is not None

    def _apart(self, date: Date, start: int, end: int) -> float:
        """How far a date is from a figure in meaning: what follows at once ("5 tons in 2022") is nearest, other clauses far."""
        opening = (max(0, date.start - 30), date.start)
        if date.start >= end:
            between = self._text[end : date.start]
            if said.OPENS_CLAUSE.fullmatch(between):
                return FAR + date.start - end
            if said.AT_ONCE.fullmatch(between):
                return 0
            apart = (date.start - end) * 1.5
        else:
            between = self._text[date.end : start]
            apart = float(start - date.start)
        aside = said.SINCE.search(self._text, *opening) or said.ORIGIN.search(self._text, *opening)
        return apart + FAR * between.count(";") + 40 * between.count(", and ") + (FAR / 2 if aside else 0)

    def _relative(
        self, sentence: tuple[int, int], start: int, end: int, published: str | None
    ) -> tuple[Answer, Date] | None:
        """The answer of the nearest relative date of the sentence, and that date."""
        if not published:
            return None
        first, last = bisect_left(self._relative_starts, sentence[0]), bisect_left(self._relative_starts, sentence[1])
        found: list[tuple[float, Answer, Date]] = []
        for words in self._relatives[first:last]:
            earlier = self.within(sentence[0], words.start) if leans_back(words) else []
            iso = iso_of(words, self._text, published, earlier[-1].iso if earlier else None)
            date = Date(iso or "", words.words, words.start)
            if (
                iso is None
                or start <= words.start < end
                or self._compared(date, start, end)
                or self._is_of_baseline(date, start)
            ):
                continue
            if self._is_beside(words, start) or (words.words.lower() == "now" and words.start >= end):
                continue  # "In 2019 he was paid $400 a month and now $900"
            beside = f"“{earlier[-1].words}”" if earlier else f"the document's date {published}"
            answer = Answer(iso, f"“{words.words}” beside {beside}", "medium")
            found.append((self._apart(date, start, end), answer, date))
        nearest = min(found, key=lambda entry: entry[0], default=None)
        return nearest[1:] if nearest else None

    def _is_beside(self, words: Relative, start: int) -> bool:
        """Whether "a year earlier" or "last year" only tells what the figure at start is compared with."""
        if not (words.match["before"] or words.match["year"]):
            return False
        if not said.BESIDE_A_YEAR.search(self._text, max(0, words.start - 20), words.start):
            return False
        return words.end > start or said.POSSESSIVE.fullmatch(self._text, words.end, start) is None

    @cached_property
    def _relatives(self) -> list[Relative]:
        return relatives_in(self._text)

    @cached_property
    def _relative_starts(self) -> list[int]:
        return [words.start for words in self._relatives]

    def _of_results(self, sentence: tuple[int, int], published: str | None) -> Answer | None:
        """The quarter that a report of results named last, for a sentence that goes on with them."""
        if not published or not said.RESULTS.search(self._text, *sentence):
            return None
        last = bisect_left(self._relative_starts, sentence[0])
        for words in reversed(self._relatives[:last]):
            if sentence[0] - words.start > REPORT:
                return None
            if tells_quarter(words) and (iso := iso_of(words, self._text, published, None)):
                return Answer(iso, f"“{words.words}” earlier in the report of results", "medium")
        return None

    def _respective(self, dates: list[Date], sentence: tuple[int, int], start: int) -> Date | None:
        """The date that a figure has by its place in a list: "$3m and $4m in 2015 and 2016 respectively"."""
        if len(dates) < 2 or not RESPECTIVELY.search(self._text, *sentence):
            return None
        if not all(LIST_LINK.fullmatch(self._text[one.end : other.start]) for one, other in pairwise(dates)):
            return None
        taken = range(dates[0].start, dates[-1].end)
        figures = [match.start() for match in NUMBER.finditer(self._text, *sentence) if match.start() not in taken]
        before = sum(offset < start for offset in figures)
        return dates[before] if len(figures) == len(dates) and before < len(dates) else None

    def _opening_of_list(self, item: int) -> Date | None:
        """The last date of the paragraph that opens the list in which a line of its own begins at item."""
        line = opening_line(self._text, item) or self._titles.get(item)
        dates = self.within(*line) if line else []
        return dates[-1] if dates else None

    @cached_property
    def _titles(self) -> dict[int, tuple[int, int]]:
        return titles_of_rows(self._text)

    def _cited(self, sentence: tuple[int, int], end: int) -> str | None:
        """When the source was published that the first numbered reference behind the figure in its sentence names."""
        reference = REFERENCE.search(self._text, end, sentence[1] + REFERENCE_REACH) if self._published else None
        return self._published.get(reference[1]) if reference else None

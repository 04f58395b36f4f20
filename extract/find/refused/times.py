"""Numbers that tell when: dates and years are no figures, and neither are hours and ages."""

import re

from extract.find.number.counts import counted_noun
from extract.find.number.draft import Draft
from extract.find.refused.ages import age
from extract.find.refused.clock import clock
from extract.find.text.line import Line
from extract.lexicon import not_figures

ERA = re.compile(r" ?(?:ad|bc|bce|ce|a\.d\.|b\.c\.)(?![a-z]| hoc\b| valorem\b| infinitum\b)")
BEGINS_ERA = frozenset(("ad", "bc", "bce", "ce", "a", "b"))
DECADE = re.compile(r"'?s(?![a-z])")
BEGINS_DECADE = frozenset(("'", "s"))
# "Budget 2024 sets aside RM393 billion"
BEAR_A_YEAR = frozenset(("budget", "vision", "agenda", "census", "expo", "olympics"))
# "now sees 2024 sales of $4.7 billion"
OF_A_YEAR = frozenset(
    ("sales", "earnings", "revenues", "profits", "results", "exports", "imports", "losses", "dividends", "levels", "prices",
     "elections", "polls", "harvests", "accounts", "targets", "estimates", "forecasts", "deliveries", "shipments")
)  # fmt: skip
DAYS = 31
ABOUT = ("about", "around", "roughly", "approximately")
UNTIL_ABROAD = frozenset(
    ("līdz", "do", "bis", "tot", "até", "iki", "kuni", "asti", "до", "til", "till", "ad", "deri", "hasta", "od", "ab", "vom", "no", "nuo", "alates",
     "от", "від")
)  # fmt: skip
DAY_AND_MONTH = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])")
JOINS_DAYS = ("-", "–", "a", "al", "bis", "au", "do", "до", "по", "tot", "til", "ile", "e", "и", "und", "et")
AFTER_OF_PEOPLE = ("in", "since", "by", "from", "of", "the", "until", "for")


def is_year(line: Line, draft: Draft) -> bool:
    """Whether a bare number reads as a calendar year: four plain digits from 1000 to 2100."""
    number = draft.number
    if number.end - number.start != 4 or draft.kind or not number.plain or not 1000 <= number.mantissa <= 2100:
        return False
    if 1900 <= number.mantissa <= 2099:
        return True
    k = draft.first - 1
    k -= line.words[k] in ABOUT  # "dates from about 1760"
    return line.words[k] in not_figures("before_year") or bool(ERA.match(line.low, draft.end))


def date(line: Line, draft: Draft) -> str:
    """Why the number is no figure where it is the day of a date, and "" where it is not."""
    months, k, n = not_figures("month"), draft.first, draft.next
    if not draft.number.plain and not draft.number.in_words:
        return "date" if draft.number.decimal and _is_last_day(line, draft) else ""
    dated = draft.number.mantissa <= DAYS or draft.number.end - draft.number.start == len("2016")
    comma = line.words[k - 1] == "." or (
        line.words[k - 1] == "," and dated and not draft.number.in_words
    )  # "in April, two delegates", "since July, 640 of them"
    if (_month_at(line, k - 1, months) and not _is_count_in_words(line, draft)) or (
        comma and _month_at(line, k - 2, months)
    ):
        return "date"
    if _month_at(line, n, months):
        return "date"
    if draft.number.in_words:
        return ""
    if draft.number.mantissa <= DAYS and _month_abroad_at(line, n):
        return "date"
    joined = ("-", "–", "to", "and", "&")
    if line.words[n] in joined and line.tokens[n + 1].isdigit() and _month_at(line, n + 2, months):
        return "date"
    if (
        line.words[k - 1] in joined
        and draft.number.mantissa <= 31
        and line.tokens[k - 2].isdigit()
        and not counted_noun(line, n, longest=2)  # "on May 3 and 12 workers"
        and (
            _month_at(line, k - 3, months)
            or _month_at(line, n, months)
            or (line.tokens[k - 3] == "." and _month_at(line, k - 4, months))
        )
    ):
        return "date"
    if line.words[k - 1] in not_figures("weekday") and draft.number.mantissa <= 31:
        return "date"
    return ""


def _is_count_in_words(line: Line, draft: Draft) -> bool:
    """ "On 14 January two workers died": days are told in digits."""
    return draft.number.in_words and counted_noun(line, draft.next, longest=2) is not None


def _is_last_day(line: Line, draft: Draft) -> bool:
    """ "akcija līdz 15.06.", "do 31.12": the day that an offer ends, or begins."""
    return (
        line.words[draft.first - 1] in UNTIL_ABROAD
        and DAY_AND_MONTH.fullmatch(line.text, draft.start, draft.number.end) is not None
    )


def _month_abroad_at(line: Line, k: int) -> bool:
    """ "15 septembre", "9 de dezembro", "3. Oktober", "3 a 9 de dezembro": the month in another language, behind one more day too."""
    if line.words[k] in JOINS_DAYS and line.tokens[k + 1].isdigit() and len(line.tokens[k + 1]) <= len("31"):
        k += 2
    k += line.words[k] in (".", "de", "di", "º")
    return line.words[k] in not_figures("month_abroad")


def _month_at(line: Line, k: int, months: frozenset[str]) -> bool:
    """Whether token k is a month; "may" and "march" in lower case are verbs."""
    return line.words[k] in months and not line.tokens[k].islower()


def _year(line: Line, draft: Draft) -> str:
    number, before = draft.number, line.tokens[draft.first - 1]
    if is_year(line, draft) and not _is_counted(line, draft, before):
        return "year"
    following = line.words[draft.next]
    if (
        following in BEGINS_DECADE
        and DECADE.match(line.low, draft.end)
        and number.plain
        and (number.mantissa % 10 == 0 or before == "'")
    ):
        return "decade"
    if before == "." and line.low.startswith("a.d. ", max(0, draft.start - 5)) and number.plain:
        return "year"
    era = following in BEGINS_ERA and ERA.match(line.low, draft.end)
    if era or line.words[draft.first - 1] in ("ad", "bc", "circa", "fy"):
        return "year"
    short = number.plain and number.end - number.start == 2
    if short and before == "'" and line.ends[draft.first - 1] == draft.start:
        return "year"
    return _era_ahead(line, draft)


def _is_counted(line: Line, draft: Draft, before: str) -> bool:
    """1950 trucks, but "in 1950 trucks"."""
    return (
        line.tokens[draft.next].islower()
        and line.words[draft.next] not in OF_A_YEAR
        and counted_noun(line, draft.next, longest=1) is not None
        and before.lower() not in AFTER_OF_PEOPLE
        and not (before[:1].isupper() and before.lower() in BEAR_A_YEAR)
    )


def _era_ahead(line: Line, draft: Draft) -> str:
    """200 and 400 CE; 500-300 BC."""
    joined = line.words[draft.next] in ("and", "to", "-", "–", "or") and line.tokens[draft.next + 1].isdigit()
    era = line.tokens[draft.next + 2]
    return "year" if joined and era.isupper() and era.lower() in not_figures("era") else ""


def year_span(line: Line, draft: Draft) -> str:
    """2012-13, 2012-2014: seasons and fiscal years."""
    k, n = draft.first, draft.next
    if (
        line.tokens[n] in ("-", "–")
        and line.glued(n)
        and line.glued(n + 1)
        and is_year(line, draft)
        and line.tokens[n + 1].isdigit()
    ):
        return "year"
    if line.tokens[k - 1] in ("-", "–") and line.glued(k) and line.glued(k - 1):
        before = line.tokens[k - 2]
        if before.isdigit() and len(before) == 4 and 1000 <= int(before) <= 2100 and draft.end - draft.start in (2, 4):
            return "year"
    return ""


RULES_OF_TIME = (_year, date, year_span, clock, age)

"""What finding passes over early is what a full reading passes over too: with each short cut closed, the figures stay."""

import json
import tomllib
from collections.abc import Callable
from copy import copy
from pathlib import Path

import pytest
from examples import examples
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.find import figure, find_mentions
from extract.find.money import exchange, signs
from extract.find.neighbours import qualifiers, ranges, sharing
from extract.find.number import scales
from extract.find.refused import ages, names, not_figures, times
from extract.find.text import addresses
from extract.find.units import rate_ahead, rates
from extract.lexicon import currency_names, currency_signs_after, qualifiers_after, rate_words, scale_words
from extract.phrases import Phrases, same_length_lower

TESTS = Path(__file__).parent
WORDS = """
    Rs Rs. US$ $ EUR € ¢ p kr A$ - – ( ) [1] , . ; : / " ' % per cent bp million bn m k lakh crore and a half of
    about over than up to the only its from between against or more so + ~ -odd daily monthly annual wage each barrel
    tonne km °C days projects people In in 2016 1999 March May 5 12 1,700 4.6 2.499 0.25 1/2 3rd two twenty half five
    dailyMason 5km 万 руб to the dollar for of an per- kilo weekly year old six figures cents ad s ' not out mil thousand
    x10 minus ± NZ hundred dollars pounds Page Falcon 2016-12-21 AT no.
"""
soups = st.lists(st.sampled_from(WORDS.split()), max_size=24).flatmap(
    lambda pieces: st.sampled_from([" ", ""]).map(lambda gap: gap.join(pieces))
)


class Everything(frozenset):
    """A set that holds whatever is asked for."""

    def __contains__(self, item: object) -> bool:
        return True

    def isdisjoint(self, other: object) -> bool:
        return False


# The sets of words that are asked before a pattern is, by the module that asks.
ASKED = (
    (exchange, "LEADS_TO_ANOTHER"),
    (names, "KARATS"),
    (not_figures, "BEGINS_SCORED"),
    (not_figures, "SAID"),
    (qualifiers, "LEADS_BEHIND"),
    (qualifiers, "SPANS"),
    (rates, "OPENS_OTHER_MONEY"),
    (rates, "OPENS_RATE"),
    (scales, "SHORT_SCALES"),
    (times, "BEGINS_DECADE"),
    (times, "BEGINS_ERA"),
    (ages, "BEGINS_OLD"),
)


def full_reading(close: pytest.MonkeyPatch) -> None:
    """Closes the short cuts: every number is read in full."""
    close.setattr(figure, "_what_may_follow", lambda line, end: figure.ANYTHING)
    close.setattr(signs, "_stands_behind_a_common_word", lambda line, k, start: False)
    close.setattr(qualifiers, "_last_words", Everything)
    close.setattr(qualifiers, "_first_signs", Everything)
    close.setattr(qualifiers, "_names_of_sold", Everything)
    close.setattr(rate_ahead, "_endings", Everything)
    for module, words in ASKED:
        close.setattr(module, words, Everything())
    close.setattr(ranges, "LONGEST_SEPARATOR", 10**9)  # the separator itself stays short


def in_full(text: str) -> list:
    with pytest.MonkeyPatch.context() as close:
        full_reading(close)
        return find_mentions(text)


def written_texts() -> list[str]:
    tables = (tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted((TESTS / "cases").glob("*.toml")))
    cases = [case["text"] for table in tables for case in table["case"]]
    gold = [json.loads(line)["text"] for line in (TESTS / "gold" / "news.jsonl").open(encoding="utf-8")]
    return [*cases, *gold]


@pytest.mark.parametrize("table", [currency_names, currency_signs_after, scale_words, rate_words, qualifiers_after])
def test_the_first_signs_of_a_table_pass_over_none_of_its_phrases(table: Callable[[], Phrases]) -> None:
    asked = table()
    slow = copy(asked)
    slow._heads = Everything()
    for text in written_texts()[::5]:
        low = same_length_lower(text)
        found = [asked.at(text, low, pos) for pos in range(len(text))]
        assert found == [slow.at(text, low, pos) for pos in range(len(text))]


def test_the_short_cuts_change_no_figure_of_the_written_texts() -> None:
    changed = [text for text in written_texts() if find_mentions(text) != in_full(text)]
    assert not changed


@settings(max_examples=examples(1_000))
@given(soups)
def test_the_short_cuts_change_no_figure_of_any_text(text: str) -> None:
    assert find_mentions(text) == in_full(text)


@pytest.mark.parametrize(
    ("part", "wrong"),
    [
        ("_what_may_follow", lambda line, end: 0),
        ("_is_plainly_a_year", lambda line, number: True),
    ],
)
def test_a_wrong_short_cut_is_seen(part: str, wrong: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    """The comparison would tell: a short cut that passes over too much loses figures."""
    texts = written_texts()[:400]
    right = [find_mentions(text) for text in texts]
    monkeypatch.setattr(figure, part, wrong)
    assert right != [find_mentions(text) for text in texts]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("see www.example.org/a/5,505 million", ["www.example.org/a/5,505"]),
        ("mail x5@example.org or (7@y.com)", ["x5@example.org", "(7@y.com)"]),
        ("call +92 42 111 2222 or (042) 111", ["+92 42 111 2222", "(042) 111"]),
        ("call 042 111 2222 now", ["042 111 2222"]),
        ("from 2016-12-21 to 2017-01-05.", ["2016-12-21", "2017-01-05"]),
        ("lots 2016-13-21, 2016-12-21-7, 5,2016-12-21 and 3016-12-21", []),
        ("paid 5.042 111 222, +1 or 1+1 5 times @ 3", []),
    ],
)
def test_addresses_numbers_to_call_and_dates_hold_no_figure(text: str, held: list[str]) -> None:
    found = addresses.Addresses(text)
    inside = "".join(sign if found.hold(k) else "\n" for k, sign in enumerate(text))
    assert [piece for piece in inside.split("\n") if piece] == held


def test_a_scale_behind_a_refused_number_is_no_number_of_its_own() -> None:
    assert find_mentions("see http://x.org/a,505 million USD,687") == []
    assert max(map(len, sharing.SEPARATORS)) <= sharing.LONGEST_SEPARATOR

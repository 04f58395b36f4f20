"""Properties that hold for every text: nothing raises, figures point at their words, one meaning has many wordings."""

from collections.abc import Iterable
from decimal import Decimal

import pytest
from examples import examples
from hypothesis import example, given, settings
from hypothesis import strategies as st

from extract import Figure, build_dataset, extract_text, load_dataset, save_dataset
from extract.csv_text import RISKY, neutral, original
from extract.find import find_mentions
from extract.models import APPROX, CONFIDENCE, KINDS, Mention
from extract.pipeline import article_from

SIGNS = "0123456789$€£¥₹,.'/-–:;()[]+*%^½¾٣１İß \n\t\u00a0\u202f\ufeff\u200b"
WORDS = """
    US$ Rs Rs. A$ EUR USD PKR kr CHF million bn m k lakh crore trillion e9 x10 10^6 km tonnes barrels °C MW kg feet
    half a dozen hundred two twenty-three one third and to between from of about per monthly /day
    people projects jobs Pakistan China 2018 March
"""
PHRASES = ("more than", "a day", "per cent", "percentage points", "in 2016", "4 August", "\r\n")
PIECES = [*SIGNS, *WORDS.split(), *PHRASES]
soups = st.lists(st.sampled_from(PIECES), max_size=30).flatmap(
    lambda pieces: st.sampled_from([" ", ""]).map(lambda gap: gap.join(pieces))
)
texts = st.one_of(st.text(max_size=200), soups)
# Every code point, lone surrogates too: JSON can carry them into the machine door.
any_text = st.text(st.characters(exclude_categories=()), max_size=60)
countries = st.sampled_from([None, "PK", "USA", "AUS", "KAZ"])
dates = st.sampled_from([None, "2018", "2018-08", "2018-08-04"])

# Sentences that say all they mean: each is read the same wherever it stands.
PLAIN = [
    "Exports to China were worth US$4.6 billion in 2016.",
    "The road is 355 km long and cost €12.5m.",
    "About 1.2 million people live there.",
    "Inflation fell from 9.8 per cent to 7 per cent.",
    "A mason earns PKR 1,500 a day.",
    "The two countries agreed on 51 projects.",
    "Oil rose to US$72.40 a barrel.",
    "It was a quiet year, and nothing was sold.",
    "The plant makes between 300 and 350 megawatts.",
    "Chapter 7 was written on 4 August 2018.",
    "",
]  # fmt: skip


@given(texts, countries, dates)
@example("1 \n2", None, None)
@example("0TO \u0660", None, None)
@example("$" * 50, "AUS", "2018")
def test_no_text_is_too_odd(text: str, country: str | None, published: str | None) -> None:
    figures = extract_text(text, country=country, published=published)
    assert_well_formed(text, figures)
    assert [meaning(f) for f in extract_text(text, country=country, published=published)] == [
        meaning(f) for f in figures
    ]


@given(any_text)
def test_half_characters_do_no_harm(text: str) -> None:
    whole = text + " US$5 million"
    assert_well_formed(whole, extract_text(whole))


def assert_well_formed(text: str, figures: list[Figure]) -> None:
    end = 0
    for figure in figures:
        mention, reading = figure.mention, figure.reading
        assert text[figure.start : figure.end] == figure.text
        assert end <= figure.start < figure.end, "figures overlap or stand out of order"
        end = figure.end
        assert figure.kind in KINDS
        assert figure.approx in (None, *APPROX)
        assert reading.confidence in CONFIDENCE
        assert_one_finite_number(mention)
        assert 0 <= reading.sentence_start <= figure.start
        assert figure.end <= reading.sentence_end <= len(text)
        assert all(text[part.start : part.end] == part.text for part in mention.parts)
        assert (figure.kind == "money") == bool(mention.currencies)
        assert figure.kind != "money" or figure.currency in mention.currencies


def assert_one_finite_number(mention: Mention) -> None:
    numbers = [mention.value] if mention.value is not None else [mention.low, mention.high]
    assert (mention.value is None) == (mention.low is not None) == (mention.high is not None)
    assert all(number is not None and number.is_finite() for number in numbers)
    assert numbers == sorted(numbers)


def meaning(figure: Figure) -> tuple[object, ...]:
    return figure.id, figure.mention, figure.reading, figure.comparable


# A text is the sum of its paragraphs.


def shifted(mentions: Iterable[Mention], by: int) -> list[Mention]:
    return [
        m._replace(
            start=m.start + by,
            end=m.end + by,
            parts=tuple(p._replace(start=p.start + by, end=p.end + by) for p in m.parts),
        )
        for m in mentions
    ]


@given(st.lists(st.sampled_from(PLAIN), max_size=4), st.lists(st.sampled_from(PLAIN), max_size=4))
def test_a_paragraph_is_read_by_itself(first: list[str], second: list[str]) -> None:
    a, b = " ".join(first), " ".join(second)
    assert find_mentions(f"{a}\n\n{b}") == find_mentions(a) + shifted(find_mentions(b), len(a) + 2)


@given(st.permutations(PLAIN))
def test_the_order_of_sentences_changes_no_figure(sentences: list[str]) -> None:
    together = extract_text("\n\n".join(sentences), country="KAZ")
    apart = [figure for sentence in sentences for figure in extract_text(sentence, country="KAZ")]
    assert [amount(figure) for figure in together] == [amount(figure) for figure in apart]


def amount(figure: Figure) -> tuple[object, ...]:
    return figure.text, figure.kind, figure.value, figure.low, figure.high, figure.unit, figure.per, figure.approx


# One meaning, many wordings.


def the_money(text: str) -> tuple[Decimal | None, str | None]:
    figures = extract_text(text)
    assert [figure.kind for figure in figures] == ["money"], f"{text!r} holds {[f.text for f in figures]}"
    return figures[0].value, figures[0].currency


WORDINGS = """
    US$4.6 billion | US$4,600 million | US$4,600,000,000 | USD 4.6bn | USD4.6bn | $4.6bn | US$ 4.6 billion | US$4.6B
    4.6 billion US dollars | US$4 600 000 000 | 4.6 billion dollars | 4,600 million USD | US$4.6-billion
    U.S. $4.6 billion
"""


@pytest.mark.parametrize("words", [words.strip() for words in WORDINGS.strip().replace("\n", "|").split("|")])
def test_one_sum_has_many_wordings(words: str) -> None:
    assert the_money(f"The exports were worth {words} then.") == (Decimal(4_600_000_000), "USD")


signs = st.sampled_from(
    [
        ("US$", "USD"),
        ("€", "EUR"),
        ("£", "GBP"),
        ("USD ", "USD"),
        ("EUR ", "EUR"),
        ("PKR ", "PKR"),
        ("₹", "INR"),
        ("CHF ", "CHF"),
    ]
)
scales = st.sampled_from(
    [
        ("", 1),
        ("thousand", 10**3),
        ("million", 10**6),
        ("billion", 10**9),
        ("trillion", 10**12),
        ("crore", 10**7),
        ("lakh", 10**5),
    ]
)


@given(signs, st.integers(1_000, 999_999_999))
def test_grouping_changes_no_sum(sign: tuple[str, str], number: int) -> None:
    mark, code = sign
    for grouped in (
        str(number),
        f"{number:,}",
        *(f"{number:,}".replace(",", gap) for gap in (" ", "\u00a0", "\u202f", "\u2009", "'", "’")),
    ):
        assert the_money(f"They paid {mark}{grouped} then.") == (number, code)


@given(signs, st.decimals(1, 999, places=1), scales)
def test_case_and_spaces_change_no_sum(sign: tuple[str, str], number: Decimal, scale: tuple[str, int]) -> None:
    (mark, code), (word, factor) = sign, scale
    for written in {word, word.upper(), word.title()}:
        for gap in (" ", "\u00a0", "\u202f"):
            assert the_money(f"They paid {mark.strip()}{gap}{number}{gap if word else ''}{written} then.") == (
                number * factor,
                code,
            )


@given(st.sampled_from(["USD", "EUR", "PKR", "CHF", "KZT", "BRL", "INR"]), st.integers(2, 10**9))
def test_a_code_may_stand_on_either_side(code: str, number: int) -> None:
    assert (
        the_money(f"They paid {code} {number:,} then.")
        == the_money(f"They paid {number:,} {code} then.")
        == (number, code)
    )


# What is saved comes back.


@given(st.text(st.characters(exclude_categories=()), max_size=20))
@example("'=1+1")
@example("\ufeff=x")
def test_neutral_text_can_be_undone(text: str) -> None:
    assert original(neutral(text)) == text
    assert text == neutral(text) or not RISKY.match(text) or neutral(text) == f"'{text}"
    assert not neutral(text).lstrip().startswith(("=", "+", "-", "@"))


names = st.text(st.characters(exclude_categories=("Cs",)), max_size=12) | st.sampled_from(
    ["=1+1", "'", '"', "a,b", "\r", "NA", "null", "", "1e5"]
)


@pytest.mark.parametrize("suffix", ["csv", "parquet"])
@settings(max_examples=examples(25))  # each example writes and reads a file
@given(
    title=names,
    sentences=st.lists(st.sampled_from(PLAIN) | texts, max_size=4),
    gap=st.sampled_from([" ", "\n", "\r\n", "\r"]),
)
def test_a_saved_dataset_comes_back_exact(
    suffix: str, title: str, sentences: list[str], gap: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    frame = build_dataset([article_from(gap.join([*sentences, "US$5 million"]), title=title, published="2018")])
    path = tmp_path_factory.getbasetemp() / f"round.{suffix}"
    save_dataset(frame, path)
    again = load_dataset(path)
    assert frame.equals(again)
    assert list(frame.dtypes) == list(again.dtypes)
    assert len(frame) > 0

"""Lines of a chart's words: nothing is lost before the last line, and no line is wider than it may be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.charts.lines import broken


def test_capitals_and_digits_take_more_room_than_small_letters():
    assert len(broken("reached " * 20, 20, 9)) < len(broken("REACHED " * 20, 20, 9))


@pytest.mark.parametrize(
    ("text", "ems", "lines"),
    [
        ("Total of 51 projects", 6, ("Total of 51", "projects")),
        ("", 6, ()),
        ("  n\u00a0=\u00a012  of  it ", 3, ("n\u00a0=\u00a012", "of it")),
        ("WWWWWWWW", 4, ("WWWW", "WWWW")),
        ("中国铁路", 2, ("中国", "铁路")),
    ],
)
def test_words_break_where_the_line_is_full(text, ems, lines):
    assert broken(text, ems, 8) == lines


def test_what_does_not_fit_ends_in_a_sign_of_more():
    assert broken("one two three four five six", 5, 2)[-1].endswith(" …")


@given(st.text(max_size=200), st.integers(2, 30))
def test_every_letter_stands_in_a_line_and_words_keep_their_order(text, ems):
    lines = broken(text, ems, 10_000)
    assert "".join("".join(lines).split()) == "".join(text.split())

"""Article text made harmless for Markdown and for Plotly."""

import re

import pytest
from dashboard_frames import HOSTILE

from dashboard import safe_text


@pytest.mark.parametrize(
    ("text", "length", "said"),
    [
        ("Khorgos dry port", 16, "Khorgos dry port"),
        ("Khorgos dry port", 10, "Khorgos…"),
        ("Donaudampfschiff", 8, "Donauda…"),
        ("two\nlines\t here", 20, "two lines here"),
        ("a\u202eb\u200bc\x00", 9, "abc"),
    ],
)
def test_text_is_cut_at_a_word_on_one_line(text, length, said):
    assert safe_text.cut(text, length) == said


def test_every_sign_that_markdown_reads_is_escaped():
    assert not re.search(r"(?<!\\)[`*_~\[\]()!#$<>|{}:]", safe_text.markdown(HOSTILE))


@pytest.mark.parametrize("text", ["https://evil.example", "HTTP://evil.example", "www.evil.example", "me@evil.example"])
def test_a_bare_address_is_parted_so_that_it_becomes_no_link(text):
    shown = safe_text.markdown(text).replace("\\", "")
    assert "\u2060" in shown
    assert shown.replace("\u2060", "") == text


def test_plotly_gets_no_tag_and_no_tex():
    shown = safe_text.plotly(HOSTILE)
    assert not set("<>$") & set(shown)
    assert "&lt;script&gt;" in shown

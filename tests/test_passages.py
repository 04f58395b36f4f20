"""An article's text as HTML: sections that lose nothing, figures as links, everything else inert."""

import html
import re
from html.parser import HTMLParser

import pytest
from dashboard_frames import HOSTILE
from hypothesis import given
from hypothesis import strategies as st

from dashboard.passages import Span, Stretch, blocks, legend_html, section_html, section_of, sections, sources_html
from extract import Source

TEXT = "# Pay\n\nA welder earns Rs 1,700 a day.\nA mason 1,500.\n\n| a | 5 |\n| b | 6 |\n"


def href(figure_id):
    return f"?place=PAK&fig={figure_id}"


def span(words, figure_id="f1", text=TEXT, **more):
    start = text.index(words)
    return Span(start, start + len(words), figure_id, "money", **more)


class Page(HTMLParser):
    """Collects tags, links and words of a page."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.links, self.words = [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        if tag == "a":
            self.links.append(dict(attrs))

    def handle_data(self, data):
        self.words.append(data)


def whole(text=TEXT, spans=(), **more):
    return section_html(text, Stretch(0, len(text)), spans, href, **more)


def test_a_figure_is_a_link_to_its_evidence_that_keeps_the_filters():
    page = Page(whole(spans=[span("Rs 1,700")]))
    assert page.links == [{"class": "to-figure money", "href": "?place=PAK&fig=f1", "data-figure": "f1"}]
    assert "Rs 1,700" in page.words


def test_headings_paragraphs_and_rows_are_told_apart():
    page = whole()
    assert "<h2>Pay</h2>" in page
    assert '<p class="rows">| a | 5 |' in page
    assert "a day.\nA mason" in page


def test_a_figure_out_of_view_is_dimmed_and_said_to_be():
    page = Page(whole(spans=[span("1,500", in_view=False)]))
    assert page.links[0]["class"] == "to-figure out"
    assert " (left out by the filters)" in page.words


def test_the_figure_asked_for_is_pointed_out():
    page = Page(whole(spans=[span("Rs 1,700"), span("1,500", "f2")], here="f2"))
    assert [link["class"] for link in page.links] == ["to-figure money", "to-figure money here"]


def test_hostile_text_stays_words():
    text = f"It cost {HOSTILE} in all."
    bad = '"><script>alert(1)</script>'
    page = whole(text, [Span(8, 8 + len(HOSTILE), bad, bad)])
    parsed = Page(page)
    assert set(parsed.tags) == {"div", "p", "a"}
    assert [link["data-figure"] for link in parsed.links] == [bad]
    assert "".join(parsed.words) == text
    assert set(Page(legend_html([("money", bad)], some_out=True)).tags) == {"div", "p", "span"}


def test_only_a_plain_web_address_of_a_source_becomes_a_link():
    good = Source("1", "A notice", "Ministry", None, "https://example.org/a", "A weak source.")
    bad = Source("2", HOSTILE, HOSTILE, "2018-03", "javascript:alert(1)", HOSTILE)
    page = Page(sources_html([good, bad]))
    assert [link["href"] for link in page.links] == ["https://example.org/a"]
    assert page.links[0]["rel"] == "noopener noreferrer nofollow"
    assert {"img", "script"}.isdisjoint(page.tags)
    words = html.unescape("".join(page.words))
    assert "A notice, Ministry, undated" in words
    assert "A weak source." in words


def test_a_section_ends_between_paragraphs():
    text = "\n\n".join(["word " * 30] * 10)
    pieces = sections(text, most=400)
    assert len(pieces) > 3
    assert all(text[: piece.start].endswith("\n\n") for piece in pieces[1:])


def test_a_figure_is_never_cut_in_two():
    text = "x" * 95 + " US$4.6 billion and so on " + "y" * 100
    figure = span("US$4.6 billion", text=text)
    pieces = sections(text, [figure], most=100)
    assert any(piece.start <= figure.start and figure.end <= piece.end for piece in pieces)


def test_a_long_text_is_cut_into_sections_that_stay_short():
    pieces = sections("A sentence of some length. " * 8_000, most=6_000)
    assert max(piece.end - piece.start for piece in pieces) <= 6_000


@given(st.text(alphabet="ab1 .\n#|", max_size=300), st.integers(5, 80))
def test_sections_hold_the_whole_text_once(text, most):
    pieces = sections(text, most=most)
    assert "".join(text[piece.start : piece.end] for piece in pieces) == text
    for offset in range(len(text)):
        piece = pieces[section_of(offset, pieces)]
        assert piece.start <= offset < piece.end


@given(
    st.text(alphabet="ab1 .\n#|<&", max_size=200),
    st.lists(st.tuples(st.integers(0, 200), st.integers(1, 9)), max_size=9),
)
def test_every_letter_is_shown_once_whatever_is_marked(text, places):
    spans = [Span(start, start + length, "f", "count") for start, length in places]
    shown = "".join(Page(whole(text, spans)).words)
    kept = "".join(text[block.start : block.end] for block in blocks(text, Stretch(0, len(text))))
    assert re.sub(r"[\s#]", "", shown) == re.sub(r"[\s#]", "", kept)


@pytest.mark.parametrize(("offset", "part"), [(-3, 0), (0, 0), (9, 0), (10, 1), (99, 1)])
def test_an_offset_falls_in_one_section(offset, part):
    assert section_of(offset, [Stretch(0, 10), Stretch(10, 20)]) == part

"""The panel behind a figure: its sentence, source, steps and reasons, with nothing alive in it."""

import html
from html.parser import HTMLParser

import pytest
from dashboard_frames import frame, hostile, normal, row

from dashboard.dataset import dataset_path, prepared
from dashboard.evidence import METHOD_HEADINGS, badges, evidence_html, marked_sentence
from dashboard.method_words import SECTIONS
from extract import load_dataset

NAMES = {"PAK": "Pakistan"}


class Tags(HTMLParser):
    """Collects the tags and the links of a page."""

    def __init__(self):
        super().__init__()
        self.names, self.links, self.attributes = set(), [], set()

    def handle_starttag(self, tag, attrs):
        self.names.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value for name, value in attrs if name in ("href", "src")]


def panel(table, figure_id):
    rows = prepared(table)
    return evidence_html(rows[rows["figure_id"] == figure_id].iloc[0].to_dict(), NAMES)


def one(**cells):
    return prepared(frame([row("f1", **cells)])).iloc[0].to_dict()


def test_the_panel_holds_everything_behind_a_wage():
    words = html.unescape(panel(normal(), "pay0"))
    for expected in (
        "Rs 1,700 a day (PKR)",
        "A welder was offered <mark>Rs. 1,700</mark> a day in the notice.",
        "US$15 a day at the date",
        "Jobs on the corridor",
        "Jobs notice, Mar 2018",
        "113.15 PKR for US$1 (Mar 2018, month mean)",
        "Source: National Bank of Poland, table A.",
        "<li>1700 / 113.15 = 15.02 US dollars</li>",
        "the notice is about Pakistan; could also be INR LKR NPR",
        "Pakistan",
        "the publication date",
        "Medium",
        "PK statutory working time",
        "It cites: Notice of the works office, 2018",
        "https://example.org/notice",
    ):
        assert expected in words


def test_the_steps_stand_in_their_order():
    words = panel(normal(), "pay0")
    assert words.index("read Rs. 1,700") < words.index("1700 / 113.15") < words.index("mean of March 2018")


def test_a_link_goes_to_the_article():
    tags = Tags()
    tags.feed(panel(normal(), "sum0"))
    assert tags.links == ["https://example.org/kazakhstan"]


def test_a_figure_without_a_rate_says_so():
    assert "Not converted to US dollars" in panel(normal(), "no-rate")


def test_a_sum_outside_totals_says_so():
    words = panel(normal(), "repeat")
    assert "not counted: it repeats or is part of another sum" in words
    assert "sum2" in words


def test_the_mark_stands_where_the_figure_was_read():
    """The same words twice in a sentence: the offsets say which."""
    cells = one(text="5", sentence="5 of 5 trains", start=105, sentence_start=100)
    assert marked_sentence(cells) == "5 of <mark>5</mark> trains"


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"text": "5", "sentence": "only 5 trains", "start": 900, "sentence_start": 0}, "only <mark>5</mark> trains"),
        ({"text": "7", "sentence": "only 5 trains", "start": 2, "sentence_start": 0}, "only 5 trains"),
        ({"text": "7", "sentence": "a < b", "start": None, "sentence_start": None, "end": 1}, "a &lt; b"),
    ],
)
def test_offsets_that_do_not_fit_never_mark_the_wrong_words(cells, said):
    cells = {**cells, "start": cells["start"] if cells["start"] is not None else 0}
    assert marked_sentence(one(**cells)) == said


def test_missing_offsets_are_no_error():
    cells = {**one(text="5", sentence="only 5"), "start": None, "sentence_start": float("nan")}
    assert marked_sentence(cells) == "only <mark>5</mark>"


def test_the_source_that_is_cited_has_a_link():
    tags = Tags()
    tags.feed(panel(normal(), "pay0"))
    assert "https://example.org/notice" in tags.links


@pytest.mark.parametrize(
    ("steps", "links"),
    [
        ("US dollars: 1 / 2 = 0.5 (NBP) | pay: 8 hours a day", ["method#exchange-rates", "method#pay"]),
        ("constant US dollars: 1 | international dollars: 2", ["method#constant-dollars", "method#purchasing-power"]),
        ("an unknown step: 1 | US dollars without a colon", []),
    ],
)
def test_a_step_links_to_what_explains_it(steps, links):
    tags = Tags()
    tags.feed(evidence_html(one(steps=steps), NAMES))
    assert tags.links == links


def test_every_heading_that_a_step_links_to_is_on_the_method_page():
    assert set(METHOD_HEADINGS.values()) <= {section.anchor for section in SECTIONS}


def test_the_steps_of_the_bundled_figures_are_all_explained():
    steps = {
        step.split(":")[0].casefold()
        for cell in load_dataset(dataset_path()).steps.dropna()
        for step in cell.split(" | ")
    }
    assert steps <= set(METHOD_HEADINGS)


@pytest.mark.parametrize("figure_id", [*prepared(hostile())["figure_id"]])
def test_nothing_in_an_article_becomes_a_tag(figure_id):
    tags = Tags()
    tags.feed(panel(hostile(), figure_id))
    ours = {"style", "div", "p", "h3", "blockquote", "mark", "ol", "li", "dl", "dt", "dd", "span"}
    ours |= {"table", "thead", "tbody", "tr", "th", "td"}
    assert tags.names <= ours
    assert not tags.links
    assert tags.attributes <= {"class"}


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//evil.example",
        "https://good.example@evil.example",
        "https://",
        "http://[broken",
        "java\nscript:alert(1)",
        "https://a.example/\u202egpj.exe",
    ],
)
def test_only_a_plain_web_address_becomes_a_link(url):
    tags = Tags()
    tags.feed(evidence_html(one(url=url, source="A notice", source_url=url), NAMES))
    assert not tags.links


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"note": "multiple rates: NGN had more than one rate then"}, "Several exchange rates at that time"),
        ({"note": "the source cited is undated"}, "Undated source"),
        ({"confidence": "low"}, "Low confidence"),
        ({"confidence": "medium", "currency_candidates": "INR LKR"}, "Currency could also be INR, LKR"),
        ({"approx": "about"}, "Not exact"),
    ],
)
def test_a_doubt_has_a_badge(cells, words):
    assert words in badges(one(**cells))
    assert words in evidence_html(one(**cells), NAMES)


def test_a_plain_figure_has_no_badge():
    plain = {"note": "", "confidence": "high", "approx": "", "same_as": "", "value_low": None, "value_high": None}
    assert badges(one(**plain)) == []

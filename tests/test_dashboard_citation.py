"""How a figure is cited, said and linked, as plain text."""

from datetime import date

import pytest
from dashboard_frames import frame, normal, row

from dashboard.citation import as_sentence, citation, permalink
from dashboard.dataset import prepared

NAMES = {"PAK": "Pakistan"}
LINK = "http://localhost:8501/figure?fig=pay0"
TODAY = date(2026, 11, 23)


def cite(table, figure_id):
    rows = prepared(table)
    return citation(rows[rows["figure_id"] == figure_id].iloc[0].to_dict(), NAMES, LINK, TODAY)


def test_a_citation_holds_words_value_document_source_rate_and_dates():
    assert cite(normal(), "pay0") == (
        "\u201cRs. 1,700\u201d (Welder, Pakistan, Mar 2018): Rs 1,700 a day (PKR), US$15 a day at 113.15 PKR for US$1 "
        "(month mean, Mar 2018, National Bank of Poland, table A). In: Jobs on the corridor, Jobs notice, Mar 2018. "
        "Sentence: \u201cA welder was offered Rs. 1,700 a day in the notice\u201d. "
        "Source cited there: Notice of the works office, 2018, https://example.org/notice. "
        "Figure pay0, read by Numeraire: http://localhost:8501/figure?fig=pay0, "
        "method: http://localhost:8501/method, accessed 23 Nov 2026."
    )


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"unit": "KZT", "value": 38.8e9}, "KZT 38.8 bn, not converted to US dollars. In: A brief, undated."),
        ({"value": 2e9, "usd": 2e9, "usd_rate": 1.0}, "US$2 bn. In: A brief, undated."),
        (
            {"kind": "percent", "unit": "percent", "value": 75.0, "text": "75\nper cent"},
            "\u201c75 per cent\u201d: 75%. In:",
        ),
    ],
)
def test_what_is_not_known_is_not_cited(cells, said):
    words = cite(frame([row("f1", **cells)]), "f1")
    assert said in words
    assert "\n" not in words
    assert "nan" not in words


@pytest.mark.parametrize(
    ("page", "link"),
    [
        ("http://localhost:8501/compare?place=KAZ#top", "http://localhost:8501/figure?fig=a%26b"),
        ("http://localhost:8501", "http://localhost:8501/figure?fig=a%26b"),
        ("https://example.org/money/", "https://example.org/money/figure?fig=a%26b"),
        (None, "figure?fig=a%26b"),
    ],
)
def test_a_link_names_the_page_of_the_figure_and_the_figure_only(page, link):
    assert permalink(page, "a&b") == link


@pytest.mark.parametrize(
    ("figure_id", "words"),
    [
        (
            "pay0",
            "Welder, Pakistan, Mar 2018: Rs 1,700 a day (PKR), US$15 a day at the rate of Mar 2018 "
            "(Jobs on the corridor, Jobs notice, Mar 2018).",
        ),
        ("no-rate", "Housing, KAZ: KZT 38.8 bn, not converted to US dollars (A brief, undated)."),
    ],
)
def test_a_figure_is_said_in_one_sentence(figure_id, words):
    rows = prepared(normal())
    assert as_sentence(rows[rows["figure_id"] == figure_id].iloc[0].to_dict(), NAMES) == words

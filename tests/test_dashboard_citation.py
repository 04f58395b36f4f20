"""How a figure is cited and linked, as plain text."""

from datetime import date

import pytest
from dashboard_frames import frame, normal, row

from dashboard.citation import citation, permalink
from dashboard.dataset import prepared

NAMES = {"PAK": "Pakistan"}
LINK = "http://localhost:8501/compare?fig=pay0"
TODAY = date(2026, 11, 23)


def cite(table, figure_id):
    rows = prepared(table)
    return citation(rows[rows["figure_id"] == figure_id].iloc[0].to_dict(), NAMES, LINK, TODAY)


def test_a_citation_holds_words_value_document_source_rate_and_dates():
    assert cite(normal(), "pay0") == (
        "\u201cRs. 1,700\u201d (Welder, Pakistan, Mar 2018): Rs 1,700 a day (PKR), US$15 a day at 113.15 PKR for US$1 "
        "(month mean, Mar 2018, National Bank of Poland, table A). In: Jobs on the corridor, Jobs notice, Mar 2018. "
        "Source cited there: Notice of the works office, 2018, https://example.org/notice. "
        "Figure pay0, read by Numeraire: http://localhost:8501/compare?fig=pay0, accessed 23 Nov 2026."
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
        ("http://localhost:8501/compare?place=KAZ#top", "http://localhost:8501/compare?fig=a%26b"),
        ("http://localhost:8501", "http://localhost:8501?fig=a%26b"),
        (None, "?fig=a%26b"),
    ],
)
def test_a_link_names_the_page_and_the_figure_only(page, link):
    assert permalink(page, "a&b") == link

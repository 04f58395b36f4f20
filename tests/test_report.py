"""The report of a view: complete, safe to open, and quiet: no script, no request, nothing an article wrote acts."""

import re
from datetime import date
from html.parser import HTMLParser

import pytest
from dashboard_frames import HOSTILE, empty, hostile, large, normal

from dashboard import basis, charts, report
from dashboard.dataset import prepared
from dashboard.places import place_names


class Tags(HTMLParser):
    """The tags of a page with their attributes, and its text."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.words = [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.words.append(data)


def made(make=normal, shown_in=basis.USD, sentence="28 figures", with_chart=False):
    rows = basis.with_values(prepared(make()), shown_in)
    drawn = charts.totals_chart(basis.with_values(basis.totals(rows), basis.USD), basis.USD, log=True)
    heading = report.Heading(sentence, shown_in, "http://127.0.0.1/figures?q=a&place=PAK", date(2018, 3, 12))
    return report.report_html(rows, heading, place_names(), [drawn.figure] if with_chart else ()).decode()


def test_every_figure_stands_there_with_its_sentence_its_source_and_its_steps():
    page = made()
    words = " ".join(Tags(page).words)
    for row in normal().to_dict("records"):
        assert f"Figure {row['figure_id']}" in words
    assert "<mark>US$4.6 billion</mark>" in page
    assert "Rs 1,700 a day (PKR)" in words
    assert "It cites: Notice of the works office, 2018" in words
    assert "mean of March 2018" in words
    assert "12 Mar 2018" in words


@pytest.mark.parametrize("make", [normal, hostile, empty], ids=["normal", "hostile", "empty"])
def test_every_link_within_the_page_has_its_place(make):
    tags = Tags(made(make)).tags
    places = {cells["id"] for _tag, cells in tags if "id" in cells}
    links = {cells["href"][1:] for tag, cells in tags if tag == "a" and cells["href"].startswith("#")}
    assert links == places


def test_nothing_of_a_hostile_article_is_a_tag_of_the_page():
    page = made(hostile, sentence=HOSTILE)
    tags = Tags(page).tags
    assert not {tag for tag, _cells in tags} & {"script", "img", "iframe", "link", "object", "form", "base"}
    targets = [cells[name] for _tag, cells in tags for name in ("href", "src") if name in cells]
    assert not [target for target in targets if "evil" in target or "javascript" in target]
    assert not [cells for _tag, cells in tags if any(name.startswith("on") for name in cells)]
    assert HOSTILE in "".join(Tags(page).words)


def test_no_request_and_no_script_is_allowed():
    policy = next(cells["content"] for tag, cells in Tags(made()).tags if cells.get("http-equiv"))
    assert "default-src 'none'" in policy
    assert "script-src 'none'" in policy


def test_a_chart_brings_its_own_program_and_no_other_may_run():
    page = made(hostile, with_chart=True)
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)[1]
    assert policy.count("sha256-") == page.count("<script>") == 2
    assert "unsafe-eval" not in policy
    last = page[page.rindex("<script>") :]
    assert last.count("<") == last.count("</script>") + last.count("</body>") + last.count("</html>") + 1


def test_what_does_not_fit_is_said():
    page = made(lambda: large(report.MOST_FIGURES + 1), sentence="1,001 figures")
    assert "The first 1,000 of 1,001 figures stand here" in page
    assert page.count("<article ") == report.MOST_FIGURES

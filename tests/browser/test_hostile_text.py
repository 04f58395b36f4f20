"""Text of an article is shown as text, wherever it is shown: no script runs, no link and no picture of its own appears.

The fixture `visit` also fails each of these tests when the page asks any other host for anything.
"""

import dashboard_frames
import pytest
from browser_site import idle, move

pytestmark = pytest.mark.browser

EVIL = "evil.example"
PLACES = (
    *("", "figures", "method", "article", "review", "add"),
    *(f"compare?chart={chart}" for chart in ("totals", "wages", "time", "shares", "sources", "side", "map")),
    "compare?chart=side&side=bad0,bad1",
    "figures?q=bold",  # the last: what is chosen stays
)
LINKS = [f"{page}?fig={name}" for page in ("compare", "figures", "figure") for name in ("bad0", "bad-codes")]
ARTICLE = f"""---
title: "{dashboard_frames.HOSTILE}"
publisher: "<img src='https://{EVIL}/publisher.png' onerror='alert(1)'>"
url: "javascript:alert(1)"
published: 2018-03-02
country: PAK
---

# The <b onmouseover="alert(1)">mine</b> ![x](https://{EVIL}/heading.png)

The [mine](https://{EVIL}) <script>alert(1)</script> of ![Thar](https://{EVIL}/thar.png) cost US$4.6 billion in 2016, `{{{{7*7}}}}` $x_1$.

| Job <img src="https://{EVIL}/cell.png"> | Rs. per day |
|---|---|
| Welder <a href="https://{EVIL}">here</a> | 1,700 |
| =HYPERLINK("https://{EVIL}") | 1,500 |
"""


@pytest.fixture
def watched(visit):
    """A page that remembers every dialog that a script opened."""
    dialogs = []

    def opened(address):
        page = visit(address)
        page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
        return page

    yield opened
    assert not dialogs


def harmless(page):
    """Nothing of the article became a part of the page, in any of its shadow trees either."""
    idle(page)
    page.wait_for_timeout(300)
    for live in (
        "a[href*='evil'], a[href^='javascript']",
        "[src*='evil']",
        "[onerror], [onmouseover]",
        "image[href*='evil']",
    ):
        found = page.locator(live)
        assert found.count() == 0, (page.url, live, found.first.evaluate("(part) => part.outerHTML"))


def test_figures_of_hostile_articles_do_nothing_in_any_view(watched, hostile_site):
    page = watched(hostile_site)
    for place in PLACES:
        move(page, hostile_site, place)
        harmless(page)
    for link in LINKS:
        page.goto(f"{hostile_site}/{link}")
        harmless(page)
    # It is there, and as it was written.
    page.goto(f"{hostile_site}/figure?fig=bad0")
    idle(page)
    page.get_by_text("<script>alert(1)</script>").first.wait_for()


def test_a_hostile_article_that_a_reader_brings_does_nothing(watched, serve, tmp_path_factory):
    data = dashboard_frames.write(dashboard_frames.normal(), tmp_path_factory.mktemp("data") / "figures.csv")
    site = serve(str(data), NUMERAIRE_HOME=str(tmp_path_factory.mktemp("home")))
    page = watched(f"{site}/add")
    page.get_by_role("tab", name="Choose files").click()
    name = f"<img src='https:..{EVIL}..name.png'>![x](https:..{EVIL}).md".replace("/", "")
    page.locator("input[type=file]").set_input_files(
        [{"name": name, "mimeType": "text/markdown", "buffer": ARTICLE.encode()}]
    )
    page.get_by_role("button", name="Read these files").click()
    page.get_by_text("figures found").first.wait_for()
    harmless(page)
    # By the links of the page: a new address would be a new session, without the article.
    for name in ("Overview", "Compare", "Figures", "Review", "Article", "Add"):
        page.get_by_role("link", name=name, exact=True).first.click()
        page.get_by_role("heading", level=1).first.wait_for()
        harmless(page)
        if name == "Review":
            page.get_by_text("A figure was missed: add it").click()
            page.locator("textarea#text").wait_for()
            harmless(page)

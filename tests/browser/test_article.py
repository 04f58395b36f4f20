"""The page of an article in a real Chromium: click, Enter and list open the same evidence, and the place is kept."""

import dashboard_frames
import pytest
from axe_playwright_python.sync_playwright import Axe
from browser_site import ROOT, idle, move

from extract import build_dataset, read

pytestmark = pytest.mark.browser

ARTICLES = ROOT / "data" / "articles"


@pytest.fixture(scope="session")
def articles(tmp_path_factory):
    """A long article and a short one: the path of their dataset, and the rows of the long one."""
    long, short = (read(ARTICLES / name) for name in ("cpec-in-figures.md", "belt-and-road-ports.md"))
    table = build_dataset([short, long])
    path = dashboard_frames.write(table, tmp_path_factory.mktemp("articles") / "figures.csv")
    return path, table[table["document_id"] == long.id].sort_values("start")


@pytest.fixture
def site(serve, articles):
    return serve(str(articles[0]))


def evidence(page):
    panel = page.get_by_role("dialog")
    panel.locator("mark").first.wait_for()
    return panel.locator("mark").first.inner_text(), panel.locator(".evidence").inner_text()


def close(page):
    page.get_by_role("dialog").get_by_role("button", name="Close").last.click()
    page.get_by_role("dialog").wait_for(state="detached")
    page.wait_for_url(lambda url: "fig=" not in url)
    idle(page)


def serious(page):
    """What axe finds in the page itself; the filters beside it are the same on every page, and not tested here."""
    violations = Axe().run(page, context="[data-testid=stMain]").response["violations"]
    return [
        (rule["id"], rule["nodes"][0]["html"][:160]) for rule in violations if rule["impact"] in ("serious", "critical")
    ]


def test_click_enter_list_and_address_open_the_same_evidence(visit, site, articles):
    row = articles[1].iloc[3]
    page = visit(f"{site}/article?doc={row['document_id']}&kind=money")
    page.evaluate("window.sameDocument = true")
    link = page.locator(f"a.to-figure[data-figure={row['figure_id']}]")
    link.click()
    by_click = evidence(page)
    page.wait_for_url(f"**fig={row['figure_id']}**")
    assert "kind=money" in page.url
    assert f"doc={row['document_id']}" in page.url
    close(page)
    page.wait_for_timeout(400)  # while the page draws itself anew nothing follows its links, and one would load it anew
    link.focus()
    page.keyboard.press("Enter")
    by_enter = evidence(page)
    assert page.evaluate("window.sameDocument") is True, "the page was loaded anew"
    close(page)
    page.get_by_role("combobox", name="Open a figure").focus()
    page.keyboard.type("46 bn: plan, ")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("Enter")
    by_list = evidence(page)
    by_address = evidence(visit(f"{site}/article{link.get_attribute('href')}"))
    assert by_click == by_enter == by_list == by_address
    assert by_click[0] == row["text"]


def test_closing_the_evidence_leaves_the_reader_where_they_were(visit, site, articles):
    row = articles[1].iloc[30]
    page = visit(f"{site}/article?doc={row['document_id']}")
    link = page.locator("a.to-figure").nth(20)
    link.scroll_into_view_if_needed()
    before = page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop")
    link.click()
    evidence(page)
    close(page)
    # The page is drawn anew when the evidence closes: where the reader is shows once that is done.
    page.wait_for_function(
        "before => Math.abs(document.querySelector('[data-testid=stMain]').scrollTop - before) < 60", arg=before
    )


def test_the_evidence_leads_to_its_place_in_the_article_and_to_its_own_page(visit, site, articles):
    row = articles[1].iloc[-1]
    page = visit(f"{site}/compare?fig={row['figure_id']}&kind=money")
    evidence(page)
    page.get_by_role("dialog").get_by_role("button", name="Read it in the article").click()
    mark = page.locator("a.to-figure.here")
    mark.wait_for()
    assert mark.inner_text() == row["text"]
    page.wait_for_function(
        "() => { const place = document.querySelector('a.here').getBoundingClientRect();"
        " return place.top > 0 && place.bottom < innerHeight }"
    )
    assert page.get_by_role("dialog").count() == 0
    assert "kind=money" in page.url
    mark.click()
    evidence(page)
    page.get_by_role("dialog").get_by_role("button", name="Open as a page").click()
    page.get_by_role("heading", name="Where this figure comes from", level=1).wait_for()
    page.wait_for_url(f"**/figure?**fig={row['figure_id']}**")
    assert page.get_by_role("dialog").count() == 0
    assert page.locator(".evidence mark").inner_text() == row["text"]


def test_turning_the_page_shows_other_text_and_stays_in_the_address(visit, serve, tmp_path_factory):
    folder = tmp_path_factory.mktemp("long")
    words = "".join(f"Part {n} cost US$5 million in Kenya in 2018.\n\n" for n in range(400))
    (folder / "long.txt").write_text(words, encoding="utf-8")
    table = build_dataset([read(folder / "long.txt")])
    page = visit(f"{serve(str(dashboard_frames.write(table, folder / 'figures.csv')))}/article")
    first = page.locator(".article").inner_text()
    page.get_by_role("button", name="Page 2", exact=True).click()
    page.wait_for_url("**part=2**")
    page.wait_for_function("was => document.querySelector('.article').innerText !== was", arg=first)
    second = page.locator(".article").inner_text()
    page.reload()
    idle(page)
    assert page.locator(".article").inner_text() == second


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")])
def test_no_page_scrolls_sideways_or_fails_a_serious_rule(visit, site, articles, width, scheme):
    row = articles[1].iloc[3]
    page = visit(f"{site}/article?doc={row['document_id']}&kind=count", width=width, scheme=scheme)
    for path in (f"article?doc={row['document_id']}&kind=count", f"figure?fig={row['figure_id']}"):
        move(page, site, path)
        page.wait_for_timeout(400)
        assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= width, path
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        assert serious(page) == [], path


def test_hostile_words_do_nothing(visit, hostile_site):
    """The fixture also fails if the page asks any other host for anything."""
    page = visit(hostile_site)
    dialogs = []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    for path in ("article", "article?fig=bad0", "figure?fig=bad-codes", "figure?fig=bad1"):
        move(page, hostile_site, path)
        page.wait_for_timeout(400)
        assert "![x](https://evil.example/p.png)" in page.locator(".article, .evidence").first.inner_text()
        assert page.locator("a[href*='evil.example/']").count() == 0, path
        assert page.locator("a[href^='https://evil']").count() == 0, path
        assert page.locator("img[src*=evil]").count() == 0, path
    assert not dialogs

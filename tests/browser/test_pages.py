"""The dashboard as a reader meets it: in a real browser, by mouse and by keyboard, on a desk and on a phone."""

import csv
import io
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser_site import ROOT, idle, move

pytestmark = pytest.mark.browser

PAGES = ("", "compare", "compare?chart=wages", "compare?chart=shares", "figures", "method")


def count_said(page):
    """How many figures the sentence above the page says are in view."""
    words = page.locator(".st-key-said p").first.inner_text()
    return int(re.match(r"([0-9,]+) figure", words)[1].replace(",", ""))


def choose(page, label, option):
    """Choose an option of a filter in the sidebar, and wait until its count is what the page says."""
    count = int(re.search(r"\(([0-9,]+)\)", option)[1])
    page.get_by_role("combobox", name=label).first.click()
    page.get_by_role("option", name=option).click()
    page.keyboard.press("Escape")
    page.wait_for_function(
        "n => document.querySelector('.st-key-said p').innerText.startsWith(n + ' figure')", arg=f"{count:,}"
    )
    idle(page)


def evidence(page):
    """The open panel's marked words and whole text."""
    panel = page.get_by_role("dialog")
    panel.locator("mark").first.wait_for()
    return panel.locator("mark").first.inner_text(), panel.locator(".evidence").inner_text()


def click_mark(page, number):
    """Click a mark: a layer that catches the mouse lies over it, so click its place."""
    page.locator("path.point").first.wait_for()
    box = page.locator("path.point").nth(number).bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x - 15, y)
    page.mouse.move(x, y, steps=4)
    page.wait_for_timeout(400)
    page.mouse.down()
    page.mouse.up()


def test_a_filter_lives_in_the_address_and_survives_a_reload(visit, normal_site):
    page = visit(normal_site)
    assert count_said(page) == 28
    choose(page, "Place", "Pakistan (11)")
    page.wait_for_url("**place=PAK**")
    page.reload()
    page.get_by_text("11 figures, Pakistan").first.wait_for()
    assert "place=PAK" in page.url


def test_back_takes_the_filter_away_again(visit, normal_site):
    page = visit(normal_site)
    choose(page, "Place", "Pakistan (11)")
    page.wait_for_url("**place=PAK**")
    page.go_back()
    page.wait_for_function("() => document.querySelector('.st-key-said p').innerText.startsWith('28 figures')")
    assert "place=" not in page.url


def test_a_filter_stays_when_the_page_changes(visit, normal_site):
    page = visit(f"{normal_site}/?place=PAK&basis=printed")
    page.get_by_role("link", name="Figures", exact=True).click()
    page.get_by_role("heading", name="Figures", level=1).wait_for()
    page.wait_for_url("**/figures?**place=PAK**")
    assert count_said(page) == 11
    assert "basis=printed" in page.url


def test_quick_choices_are_all_kept(visit, normal_site):
    page = visit(normal_site)
    page.get_by_role("combobox", name="Place").first.click()
    page.get_by_role("option", name="Pakistan (11)").click()
    page.get_by_role("option", name="Kazakhstan (8)").click()
    page.keyboard.press("Escape")
    page.get_by_text("19 figures, Pakistan and Kazakhstan").first.wait_for()
    page.wait_for_url("**place=PAK&place=KAZ**")


def test_a_click_the_keyboard_and_a_link_open_the_same_evidence(visit, normal_site):
    page = visit(f"{normal_site}/compare?place=KAZ&category=export_value")
    click_mark(page, 0)
    by_click = evidence(page)
    page.wait_for_url("**fig=sum0**")
    page.keyboard.press("Escape")
    page.get_by_role("dialog").wait_for(state="detached")
    page.wait_for_url(lambda url: "fig=" not in url)
    idle(page)
    page.locator("path.point").first.wait_for()
    page.wait_for_timeout(400)
    page.get_by_role("combobox", name="Open a figure").focus()
    page.keyboard.press("ArrowDown")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("Enter")
    by_keyboard = evidence(page)
    by_link = evidence(visit(f"{normal_site}/compare?fig=sum0"))
    assert by_click == by_keyboard == by_link
    assert by_click[0] == "US$4.6 billion"
    assert "Example Post, 4 Aug 2018" in by_click[1]


def test_the_same_mark_opens_twice(visit, normal_site):
    page = visit(f"{normal_site}/compare?category=export_value")
    for _ in range(2):
        idle(page)
        click_mark(page, 0)
        assert evidence(page)[0] == "US$4.6 billion"
        page.get_by_role("dialog").get_by_role("button", name="Close").last.click()
        page.get_by_role("dialog").wait_for(state="detached")


def test_a_table_row_opens_its_evidence_by_keyboard(visit, normal_site):
    page = visit(f"{normal_site}/figures?q=khorgos")
    page.get_by_test_id("stDataFrame").first.locator("canvas").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+Space")
    assert evidence(page)[0] == "US$3.5 billion"


@pytest.mark.parametrize("query", ["", "?place=PAK", "?q=welder", "?kind=money&years=2016-2018&basis=printed"])
def test_the_download_holds_the_rows_the_page_counts(visit, normal_site, query):
    page = visit(f"{normal_site}/figures{query}")
    button = page.get_by_role("button", name="Download CSV (")
    with page.expect_download() as download:
        button.click()
    content = Path(download.value.path()).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert re.fullmatch(
        r"numeraire-figures-20[0-9]{2}-[0-9]{2}-[0-9]{2}-[0-9a-f]{8}\.csv", download.value.suggested_filename
    )
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    said = int(re.search(r"([0-9,]+) figure", button.inner_text())[1])
    assert len(rows) == said > 0


FADED_IN = """() => !document.querySelector("[data-stale=true]") && document.getAnimations().every((moving) =>
  moving.playState !== "running" || moving.effect.getComputedTiming().iterations === Infinity)"""


# A phone in the dark is the next test's.
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (390, "light")])
def test_no_page_scrolls_sideways_or_fails_a_serious_rule(visit, normal_site, width, scheme):
    page = visit(normal_site, width=width, scheme=scheme)
    for path in PAGES:
        move(page, normal_site, path)
        page.wait_for_timeout(400)
        # Words that still fade in are pale: on a busy machine that takes longer than any pause.
        page.wait_for_function(FADED_IN)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= width, path
        assert beyond_the_chart(page) == [], path
        assert serious(page) == [], path


def beyond_the_chart(page):
    """The words of a chart that run out of it at its right."""
    return page.evaluate(
        "() => [...document.querySelectorAll('.stPlotlyChart')].flatMap(chart =>"
        " [...chart.querySelectorAll('.annotation text')]"
        ".filter(text => text.getBoundingClientRect().right > chart.getBoundingClientRect().right)"
        ".map(text => text.textContent))"
    )


def test_the_evidence_fails_no_serious_rule_in_the_dark_on_a_phone(visit, normal_site):
    page = visit(f"{normal_site}/compare?fig=pay0", width=390, scheme="dark")
    evidence(page)
    page.wait_for_timeout(400)
    assert serious(page) == []


def serious(page):
    violations = Axe().run(page).response["violations"]
    return [
        (rule["id"], rule["nodes"][0]["html"][:160]) for rule in violations if rule["impact"] in ("serious", "critical")
    ]


def test_numbers_do_not_follow_the_language_of_the_browser(visit, normal_site):
    page = visit(f"{normal_site}/compare", locale="de-DE")
    page.locator("path.point").first.wait_for()
    assert "US$27.7 bn" in page.locator(".stPlotlyChart").first.inner_text()


def test_a_missing_dataset_is_told_with_its_cure(visit, serve, tmp_path_factory):
    page = visit(serve(str(tmp_path_factory.mktemp("none") / "figures.csv")))
    page.get_by_text("python -m extract build").first.wait_for()


def test_the_bundled_dataset_is_shown(visit, serve):
    bundled = list(csv.DictReader((ROOT / "data" / "figures.csv").open(encoding="utf-8-sig", newline="")))
    site = serve(None)
    page = visit(site)
    assert count_said(page) == len(bundled)
    for path in PAGES:
        move(page, site, path)


def test_the_bundled_day_wages_are_said_to_be_claimed_by_an_undated_source(visit, serve):
    page = visit(f"{serve(None)}/compare?chart=wages")
    page.locator(".stPlotlyChart path.point").first.wait_for()
    words = " ".join(page.locator(".stPlotlyChart .annotation text tspan").all_text_contents())
    assert "claimed by an undated source" in words
    assert "salary details, undated" in words
    page.goto(f"{serve(None)}/compare?chart=wages&fig={first_mark(page)}")
    link = page.get_by_role("dialog").get_by_role("link", name="US dollars", exact=True)
    assert link.get_attribute("href") == "method#exchange-rates"
    page.goto(f"{serve(None)}/method#exchange-rates")
    page.locator("#exchange-rates").wait_for()


def first_mark(page):
    """The id of the figure that the first mark of a chart stands for."""
    return page.evaluate(
        "() => document.querySelector('.stPlotlyChart .js-plotly-plot').data.find(trace => trace.customdata).customdata[0][0]"
    )


def test_the_panel_offers_a_link_that_opens_it_again(visit, normal_site):
    page = visit(f"{normal_site}/compare?place=PAK&fig=pay0&basis=constant")
    link = page.get_by_role("dialog").locator("code").first.inner_text().strip()
    assert link == f"{normal_site}/figure?fig=pay0"
    assert visit(link).locator(".evidence mark").inner_text() == "Rs. 1,700"

"""The whole story of a reader with a text of their own: bring it, correct it, reload, take it away; and two readers."""

import csv
import io

import dashboard_frames
import pytest
from browser_site import idle
from playwright.sync_api import TimeoutError as PlaywrightTimeout

pytestmark = pytest.mark.browser

JOBS = [
    *("Welder", "Carpenter", "Electrician", "Mason", "Painter", "Plumber", "Driver", "Cook", "Tailor", "Baker"),
    *("Butcher", "Miner", "Fitter", "Turner", "Blacksmith", "Weaver", "Potter", "Gardener", "Porter", "Guard"),
    *("Cleaner", "Nurse", "Clerk", "Teacher", "Rigger"),
]
WAGES = "\n".join(f"- {job}: Rs. {1000 + 25 * number:,} daily" for number, job in enumerate(JOBS))
MISSED = "They hired men that spring, 1987 of them."
TEXT = f"Lahore, 3 March 2018. What workers in Lahore, Pakistan, are paid:\n\n{WAGES}\n\n{MISSED}\n"


@pytest.fixture(scope="module")
def site(serve, tmp_path_factory):
    """A server with an empty home of its own."""
    data = dashboard_frames.write(dashboard_frames.normal(), tmp_path_factory.mktemp("data") / "figures.csv")
    return serve(str(data), NUMERAIRE_HOME=str(tmp_path_factory.mktemp("home")))


def go(page, name):
    page.get_by_role("link", name=name, exact=True).first.click()
    page.get_by_role("heading", level=1).first.wait_for()
    idle(page)


def paste(page, text):
    page.get_by_label("Text of the article").fill(text)
    page.get_by_role("button", name="Read this text").click()
    page.get_by_text("found.").first.wait_for()
    idle(page)


def keep(page, name):
    page.get_by_label("Name of a new workspace").fill(name)
    page.get_by_role("button", name="Keep in a new workspace").click()
    page.wait_for_url(f"**workspace={name}*")
    idle(page)


def start_review(page, initials):
    go(page, "Review")
    page.get_by_role("textbox", name="Your initials").fill(initials)
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Confirm").and_(page.locator(":enabled")).wait_for()
    idle(page)


def review(page, figure_id):
    """Opens the review of one figure by its address, as a link does."""
    address, _, query = page.url.partition("?")
    kept = [part for part in query.split("&") if part and not part.startswith("review=")]
    page.goto(f"{address}?{'&'.join([*kept, f'review={figure_id}'])}")
    idle(page)


def choose(page, box, typed, option):
    """Picks a choice of a list; once more where the page drew itself anew meanwhile, which closes an open list."""
    box.wait_for()
    listed = page.get_by_role("option", name=option).first
    for _ in range(8):
        idle(page)
        box.click()
        box.fill(typed)
        try:
            listed.wait_for(timeout=4_000)
        except PlaywrightTimeout:
            page.keyboard.press("Escape")
            continue
        page.keyboard.press("Enter")
        idle(page)
        return
    raise AssertionError(f"no choice {option!r} was offered")


def press(page, name, said):
    page.get_by_role("button", name=name).first.click()
    page.get_by_text(said).first.wait_for()
    idle(page)


def rows_of(page, button):
    with page.expect_download() as got:
        button.click()
    return list(csv.DictReader(io.StringIO(got.value.path().read_text(encoding="utf-8-sig"))))


def figures(page):
    go(page, "Figures")
    return {row["text"]: row for row in rows_of(page, page.get_by_role("button", name="Download CSV (").first)}


def test_bring_correct_reload_and_take_away(visit, site):
    page = visit(f"{site}/add")
    paste(page, TEXT)
    page.get_by_text("25 figures").first.wait_for()
    keep(page, "lahore")
    wages = figures(page)
    assert [wages[f"Rs. {1000 + 25 * number:,} daily"]["label"] for number in range(25)] == JOBS

    start_review(page, "AB")
    review(page, wages["Rs. 1,000 daily"]["figure_id"])
    start_review(page, "AB")
    page.get_by_role("textbox", name="Value").fill("1,800")
    page.keyboard.press("Tab")
    press(page, "Save changes", "Saved: corrected.")

    review(page, wages["Rs. 1,025 daily"]["figure_id"])
    start_review(page, "AB")
    press(page, "Reject", "Saved: rejected.")

    page.get_by_text("A figure was missed: add it").click()
    choose(page, page.get_by_role("combobox", name="Document"), "lahore", "lahore")
    box = page.locator("textarea#text")
    box.wait_for()
    box.evaluate(
        "(box) => { const at = box.value.indexOf('1987'); box.focus(); box.setSelectionRange(at, at + 4); box.onselect() }"
    )
    page.get_by_text("Selected: 1987").wait_for()
    press(page, "Use the selected words", "cannot be read by themselves")
    asked = page.get_by_test_id("stForm").filter(has_text="What do they say?")
    choose(page, asked.get_by_role("combobox", name="Kind"), "Count", "Count")
    asked.get_by_role("textbox", name="Value").fill("1987")
    asked.get_by_role("textbox", name="Currency or unit").fill("man")
    press(page, "Add the figure", "Saved: the figure is added.")

    page.reload()
    idle(page)
    rows = figures(page)
    assert (float(rows["Rs. 1,000 daily"]["value"]), rows["Rs. 1,000 daily"]["status"]) == (1800, "corrected")
    assert rows["Rs. 1,000 daily"]["edited_by"] == "AB"
    assert rows["Rs. 1,025 daily"]["status"] == "rejected"
    assert (float(rows["1987"]["value"]), rows["1987"]["unit"], rows["1987"]["status"]) == (1987, "man", "added")

    go(page, "Review")
    page.get_by_text("All edits (3)").click()
    log = rows_of(page, page.get_by_role("button", name="Download the edits (CSV)"))
    assert [(edit["action"], edit["text"], edit["author"]) for edit in log] == [
        ("correct", "Rs. 1,000 daily", "AB"),
        ("reject", "Rs. 1,025 daily", "AB"),
        ("add", "1987", "AB"),
    ]


def test_the_second_of_two_browsers_is_told(visit, site):
    one, two = visit(f"{site}/review"), visit(f"{site}/review")
    for page, name in ((one, "AA"), (two, "BB")):
        page.get_by_role("textbox", name="Your initials").fill(name)
        page.keyboard.press("Tab")
        page.get_by_role("button", name="Confirm").and_(page.locator(":enabled")).wait_for()
        idle(page)
        page.get_by_role("textbox", name="What it measures").fill(f"as {name} says")
        page.keyboard.press("Tab")
        idle(page)
    press(one, "Save changes", "Saved: corrected.")
    press(two, "Save changes", "AA changed this figure meanwhile")
    assert two.get_by_role("textbox", name="What it measures").input_value() == "as BB says"
    press(two, "Save changes", "Saved: corrected.")


def test_what_one_reader_brings_no_other_sees(visit, site):
    one, two = visit(f"{site}/add"), visit(f"{site}/add")
    paste(one, "The secret of Ruritania cost US$98,765,431 in 2011.")
    assert len(figures(one)) == len(figures(two)) + 1
    assert "US$98,765,431" in figures(one)
    assert "US$98,765,431" not in figures(two)


def test_a_bad_file_is_one_clear_line_and_the_rest_go_on(visit, site):
    page = visit(f"{site}/add")
    page.get_by_role("tab", name="Choose files").click()
    page.locator("input[type=file]").set_input_files(
        [
            {"name": "broken.pdf", "mimeType": "application/pdf", "buffer": b"no pdf"},
            {"name": "good.txt", "mimeType": "text/plain", "buffer": b"The dam cost US$12 million in 2015."},
            {
                "name": "page.html",
                "mimeType": "text/html",
                "buffer": b"<html><body><p>It sold 40 tonnes.</p></body></html>",
            },
        ]
    )
    page.get_by_text("page.html").first.wait_for()
    page.get_by_role("button", name="Read these files").click()
    page.get_by_text("good.txt: 1 figure found").wait_for()
    page.get_by_text("page.html: 1 figure found").wait_for()
    assert "broken.pdf: is named as PDF" in page.locator("[data-testid=stText]").first.inner_text()


def test_a_server_to_look_at_takes_nothing(visit, serve, tmp_path_factory):
    data = dashboard_frames.write(dashboard_frames.normal(), tmp_path_factory.mktemp("data") / "figures.csv")
    site = serve(str(data), NUMERAIRE_MODE="show")
    page = visit(f"{site}/review")
    page.get_by_text("takes no changes").first.wait_for()
    assert page.get_by_role("button", name="Confirm").count() == 0
    page = visit(f"{site}/add")
    page.get_by_text("takes no texts").first.wait_for()
    assert page.get_by_label("Text of the article").count() == 0


def test_on_a_shared_server_a_workspace_opens_with_its_key_only(visit, serve, tmp_path_factory):
    data = dashboard_frames.write(dashboard_frames.normal(), tmp_path_factory.mktemp("data") / "figures.csv")
    site = serve(str(data), NUMERAIRE_MODE="shared", NUMERAIRE_HOME=str(tmp_path_factory.mktemp("home")))
    page = visit(f"{site}/review")
    page.get_by_text("Open or make a workspace").first.wait_for()
    go(page, "Add")
    paste(page, "The dam cost US$12 million in 2015.")
    keep(page, "dams")
    key = page.get_by_text("It is shown only now").locator("xpath=following::code[1]").inner_text().strip()
    assert len(key) == 32
    assert key not in page.url
    other = visit(f"{site}/add?workspace=dams")
    other.get_by_text("open your workspace again with its key").wait_for()
    assert other.get_by_text("Your documents").count() == 0
    for given, said in (("wrong", "opens with this key"), (key, "is open")):
        other.get_by_label("Name of a workspace you made").fill("dams")
        other.get_by_label("Its key").fill(given)
        other.get_by_role("button", name="Open it").click()
        other.get_by_text(said).first.wait_for()
    other.get_by_text("Your documents (1)").wait_for()

"""Hostile files brought through the page Add: each gives its figures or one clear line, and the server goes on.

They are the files that the command line and the readers are tried on. The fixtures also fail each of these tests when
the page asks another host for anything or a script opens a dialog.
"""

import math
import re
from collections import defaultdict
from pathlib import PurePath

import dashboard_frames
import pytest
import test_hostile_text
from bad_documents import DOCUMENTS
from bad_inputs import BAD, Bad
from browser_site import idle
from playwright.sync_api import expect
from test_hostile_text import harmless
from test_own_articles import go, keep, rows_of
from test_read_bad_files import BAD as REFUSED

from dashboard.own.reading import MOST_FILES
from extract import supported

pytestmark = pytest.mark.browser
watched = test_hostile_text.watched

PATIENCE = 120_000  # milliseconds for the files of one upload, on a machine that does other work
FOUND = re.compile(r"^(.+): ([\d,]+) figures? found\.", re.MULTILINE)
SAID = re.compile(r"figures? found\.|This one could not be read:")
READABLE = tuple(supported())

ALL = [
    *BAD,
    *DOCUMENTS,
    *(Bad(case + PurePath(name).suffix, make, None, why) for case, (name, make, why) in REFUSED.items()),
]
# The number in front tells whose the figures of the download are.
FILES = {f"{k:02} {bad.name}": bad for k, bad in enumerate(ALL)}
# By the browser, from size and suffix: the server never sees these.
TURNED_AWAY = [name for name, bad in FILES.items() if "larger than" in bad.refused or not name.endswith(READABLE)]
SENT = [name for name in FILES if name not in TURNED_AWAY]
BATCHES = [SENT[start : start + MOST_FILES] for start in range(0, len(SENT), MOST_FILES)]

NAMES = (
    "../../etc/passwd.txt", "..\\..\\windows\\win.txt", "C:x.txt", "file:///etc/passwd.txt", "%2e%2e%2fx.txt", "~root.txt",
    "-rf.txt", "--out=x.txt", "$(id).txt", "`id`.txt", "a;b.txt", "a\nb.txt", "a\x1b[31mb.txt", "\u202etxt.exe.txt",
    "=cmd|' /c calc'!A0.txt", "<img src=x onerror=alert(1)>.txt", "![x](http://127.0.0.1:1/x.png).txt", "{{7*7}}.txt",
    "x" * 300 + ".txt", " .txt",
)  # fmt: skip


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """Where the server keeps what readers want to keep."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def site(serve, tmp_path_factory, home):
    data = dashboard_frames.write(dashboard_frames.normal(), tmp_path_factory.mktemp("data") / "figures.csv")
    return serve(str(data), NUMERAIRE_HOME=str(home))


def made(names, folder):
    """The paths of these files. Chromium takes large ones from the disk much faster than from the test."""
    paths = [folder / name for name in names]
    for path in paths:
        path.write_bytes(FILES[path.name].make())
    return paths


def words(name, text):
    """A text file that exists in the browser only, so that its name may be anything."""
    return {"name": name, "mimeType": "text/plain", "buffer": text.encode()}


def choose(page, files):
    page.get_by_role("tab", name="Choose files").click()
    page.locator("input[type=file]").set_input_files(files)
    expect(page.get_by_test_id("stFileChip")).to_have_count(len(files))


def read(page, files):
    """(number of figures by file, problems by file) as the page says them after an upload."""
    choose(page, files)
    page.get_by_role("button", name="Read these files").click()  # it is disabled until the server has all files
    said = page.get_by_test_id("stAlert").filter(has_text=SAID)
    expect(said).to_have_count(len(files), timeout=PATIENCE)
    idle(page)
    found = {each[1]: int(each[2].replace(",", "")) for each in map(FOUND.search, said.all_inner_texts()) if each}
    problems = defaultdict(list)
    for line in page.get_by_test_id("stText").all_inner_texts():
        name, _, problem = line.partition("\n")
        problems[name].append(problem)
    return found, problems


def values_shown(page):
    """The values of the figures on the page Figures, by the number in front of their document's name."""
    go(page, "Figures")
    values = defaultdict(list)
    for row in rows_of(page, page.get_by_role("button", name="Download CSV (").first):
        values[row["document_id"][:2]].append(float(row["value"] or row["value_low"]))
    return values


def as_wanted(bad, number, problems, values):
    """Whether a file was read as its maker wants; number is None where the page gave none."""
    if bad.refused or problems:
        said = len(problems) == 1 and bad.refused in problems[0] and ";" in problems[0]  # the cure stands behind it
        return said and bad.values is None and number is None and not values
    return number == len(values) and all(map(math.isfinite, values)) and bad.values in (None, values)


def still_serves(page, site):
    """The server is well, and this session takes a file as before."""
    assert page.request.get(f"{site}/_stcore/health").text() == "ok"
    go(page, "Add")
    assert read(page, [words("good.txt", "The dam cost US$12 million in 2015.")]) == ({"good.txt": 1}, {})


@pytest.mark.parametrize("names", BATCHES, ids=[f"{names[0]} to {names[-1]}" for names in BATCHES])
def test_hostile_files_give_their_figures_or_one_clear_line(watched, site, tmp_path, names):
    page = watched(f"{site}/add")
    found, problems = read(page, made(names, tmp_path))
    harmless(page)
    values = values_shown(page)
    harmless(page)
    came = {name: (found.get(name), problems[name], values[name[:2]]) for name in names}
    assert not {name: said for name, said in came.items() if not as_wanted(FILES[name], *said)}
    still_serves(page, site)


def test_files_that_the_browser_turns_away_are_named_with_the_reason(watched, site, tmp_path):
    page = watched(f"{site}/add")
    choose(page, made(TURNED_AWAY, tmp_path))
    for name in TURNED_AWAY:
        reason = "must be 10.0MB or smaller" if name.endswith(READABLE) else "files are not allowed"
        page.get_by_label(f"{name}, ").filter(has_text=reason).wait_for()
    page.get_by_role("button", name="Read these files").click()
    page.get_by_text("No file is chosen yet.").wait_for()
    harmless(page)
    still_serves(page, site)


def test_the_name_of_a_file_is_shown_as_words_and_is_no_path(watched, site, home):
    page = watched(f"{site}/add")
    found, problems = read(page, [words(name, f"It cost US${k} million.") for k, name in enumerate(NAMES, start=11)])
    assert (list(found.values()), problems) == ([1] * len(NAMES), {})
    harmless(page)
    keep(page, "names")
    harmless(page)
    kept = [path for path in home.rglob("*.json") if path.name != "workspace.json"]
    assert len(kept) == len(NAMES)
    assert all(re.fullmatch(r"[a-z0-9-]+\.json", path.name) for path in kept)
    assert len({path.parent for path in kept}) == 1
    still_serves(page, site)

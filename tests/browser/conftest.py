"""A real Chromium and a real server for the browser tests."""

import os
import sys
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # the frames that all dashboard tests share

import dashboard_frames
from browser_site import FLAGS, NotStarted, chromium_path, idle, start_dashboard, wait_until_healthy
from readers import Readers


@pytest.fixture(scope="session")
def chromium():
    """A Chromium started once. Skips where none is installed, fails instead when REQUIRE_BROWSER=1."""
    path = chromium_path()
    if path is None:
        missing = "no Chromium is installed"
        if os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail(missing)
        pytest.skip(missing)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def serve(chromium, tmp_path_factory):
    """Start the dashboard on a figures.csv (None: the bundled one) from another folder; gives its address.

    Further names are variables of its environment, such as NUMERAIRE_HOME.
    """
    folder = tmp_path_factory.mktemp("elsewhere")
    processes, addresses = [], {}

    def start(data, **variables):
        asked = (data, *sorted(variables.items()))
        if asked not in addresses:
            address, process = start_dashboard(folder, _environment(data, variables))
            processes.append(process)
            addresses[asked] = address
            try:
                wait_until_healthy(address, process)
            except NotStarted as problem:
                pytest.fail(str(problem))
        return addresses[asked]

    try:
        yield start
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            process.wait(timeout=20)


@pytest.fixture(scope="session")
def normal_site(serve, tmp_path_factory):
    path = dashboard_frames.write(dashboard_frames.normal(), tmp_path_factory.mktemp("data") / "figures.csv")
    return serve(str(path))


@pytest.fixture(scope="session")
def hostile_site(serve, tmp_path_factory):
    path = dashboard_frames.write(dashboard_frames.hostile(), tmp_path_factory.mktemp("data") / "figures.csv")
    return serve(str(path))


@pytest.fixture(scope="session")
def readers(chromium):
    """Chromium contexts to lend, each a reader of its own while a test has it."""
    return Readers(chromium)


@pytest.fixture
def visit(readers):
    """Open an address as a new reader and wait for the page; no request may leave this machine."""
    lent, outside = [], []

    def open_page(address, width=1280, scheme="light", locale="en-US"):
        context = readers.lend(address, width, scheme, locale)
        lent.append(context)
        page = context.new_page()
        page.set_default_timeout(45_000)
        page.on("request", lambda request: outside.append(request.url) if _is_outside(request.url) else None)
        page.goto(address)
        idle(page)
        return page

    yield open_page
    for context in lent:
        readers.take_back(context)
    assert not outside


def _is_outside(url):
    return not url.startswith(("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:"))


def _environment(data, variables):
    environment = {name: value for name, value in os.environ.items() if name != "NUMERAIRE_DATA"} | variables
    return environment | ({"NUMERAIRE_DATA": data} if data else {})

"""Where the project lies, how its dashboard and a Chromium are started, and when a page has come to rest."""

import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    # A page that a test answers itself counts as one from outside, which may not ask this machine for anything.
    "--disable-features=LocalNetworkAccessChecks",
    "--process-per-site",
]
START_SECONDS = 60


class NotStarted(Exception):
    """The dashboard did not answer in time."""


def chromium_path():
    """The Chromium of this machine, None where there is none."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def start_dashboard(folder, environment):
    """The dashboard on a free port, started from another folder: (its address, its process)."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "dashboard" / "app.py"), "--server.port", str(port)]
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    return f"http://127.0.0.1:{port}", process


def wait_until_healthy(address, process):
    """Raises NotStarted where the server has ended or does not answer."""
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=5) as answer:  # noqa: S310 - our own server
                if answer.read() == b"ok":
                    return
        except OSError:
            time.sleep(0.2)
    raise NotStarted(f"the dashboard did not start within {START_SECONDS} s")


def idle(page):
    """Wait until the script has run, and check that it raised nothing."""
    page.wait_for_selector(
        "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]"
    )
    page.wait_for_selector("[data-testid=stMain] h1")
    assert page.get_by_test_id("stException").count() == 0


RAN = """place => new Promise(done => {
  const app = document.querySelector("[data-testid=stApp]")
  let began = false
  const end = (how) => { watch.disconnect(); clearTimeout(never); clearTimeout(late); done(how) }
  const watch = new MutationObserver(() => {
    if (app.dataset.testScriptState !== "notRunning") began = true
    else if (began) end("ran")
  })
  watch.observe(app, {attributeFilter: ["data-test-script-state"]})
  const never = setTimeout(() => began || end("never began"), 5000)
  const late = setTimeout(() => end("never ended"), 45000)
  history.pushState({}, "", place)
  dispatchEvent(new PopStateEvent("popstate", {state: {}}))
})"""


def move(page, site, place):
    """Goes to a page of the same session, as Back and Forward do: much faster than loading it anew.

    What the session has chosen stays where the place says nothing of it.
    """
    address = f"{site}/{place}"
    how = "ran" if page.url == address else page.evaluate(RAN, address)
    assert how != "never ended", address
    if how == "never began":
        page.goto(address)  # or was too quick to be seen
    idle(page)


def picture_at_rest(element, same, pause):
    """The picture of a page or an element once `same` in a row do not differ, `pause` milliseconds apart."""
    page = getattr(element, "page", element)
    seen = []
    while len(seen) < 60:
        seen.append(element.screenshot())
        if len(seen) >= same and len(set(seen[-same:])) == 1:
            return seen[-1]
        page.wait_for_timeout(pause)
    raise AssertionError(f"{page.url} never came to rest")

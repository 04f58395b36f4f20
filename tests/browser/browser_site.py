"""Where the project lies, and when a page of the dashboard has come to rest."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def idle(page):
    """Wait until the script has run, and check that it raised nothing."""
    page.wait_for_selector(
        "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]"
    )
    page.wait_for_selector("[data-testid=stMain] h1")
    assert page.get_by_test_id("stException").count() == 0

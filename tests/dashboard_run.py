"""Runs a page of the dashboard by Streamlit without a browser."""

from functools import cache
from pathlib import Path

from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest
from work import calls_of

# Every AppTest looks through all installed packages for components, which takes longer than most pages; once is enough.
manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)

APP = Path(__file__).resolve().parent.parent / "dashboard" / "app.py"


def opened(page="overview", session=None, **params):
    """The page as it stands after a link with these parameters was opened; it raised nothing.

    NUMERAIRE_DATA names the figures. session is what the reader's session held before.
    """
    app = AppTest.from_file(str(APP), default_timeout=60)
    for key, value in params.items():
        app.query_params[key] = value
    for key, value in (session or {}).items():
        app.session_state[key] = value
    app.run()
    if page != "overview":
        app.switch_page(f"views/{page}.py").run()
    assert not app.exception
    return app


def calls_of_a_rerun(app):
    """Functions called by a rerun that changes nothing, Streamlit's and those of AppTest among them."""
    return calls_of(app.run)

"""Runs a page of the dashboard by Streamlit without a browser."""

import time
from pathlib import Path

from streamlit.testing.v1 import AppTest

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


def cpu_of_a_rerun(app):
    """Seconds of processor time of the quickest of five reruns: a busy machine only adds to it."""
    times = []
    for _ in range(5):
        begin = time.process_time()
        app.run()
        times.append(time.process_time() - begin)
    return min(times)

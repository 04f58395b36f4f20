"""Every page works under the Content-Security-Policy that the proxy of docs/deploy gives it."""

import re

import pytest
from browser_site import ROOT, idle

pytestmark = pytest.mark.browser


def policy(site):
    """The policy of the proxy, with this server in the place of the public name."""
    template = (ROOT / "docs" / "deploy" / "nginx.conf.template").read_text(encoding="utf-8")
    written = re.search(r'Content-Security-Policy "([^"]+)"', template)[1]
    return written.replace("wss://${NUMERAIRE_HOST}", site.replace("http", "ws", 1))


def test_every_page_works_under_the_policy_of_the_proxy(visit, serve):
    site = serve(None)
    page = visit(f"{site}/method")
    refused, guarded = [], []

    def guard(route):
        answer = route.fetch()
        guarded.append(route.request.url)
        # The body comes unpacked: what the headers say of its packing and length no longer holds.
        kept = {
            name: value for name, value in answer.headers.items() if name not in ("content-encoding", "content-length")
        }
        route.fulfill(
            status=answer.status, body=answer.body(), headers=kept | {"content-security-policy": policy(site)}
        )

    # Only the pages themselves: what they load has the policy of the page.
    page.route(re.compile(rf"^{re.escape(site)}/[a-z]*(\?.*)?$"), guard)
    page.on("console", lambda said: refused.append(said.text) if "Content Security Policy" in said.text else None)
    for path, there in (
        ("", ".js-plotly-plot .main-svg"),
        ("compare", ".js-plotly-plot .main-svg"),
        ("compare?chart=map", ".js-plotly-plot .main-svg"),
        ("figures", "[data-testid=stDataFrame] canvas"),
        ("article", "[data-testid=stMain] mark, [data-testid=stMain] a"),
        ("review", "textarea#text"),
        ("add", "textarea"),
    ):
        page.goto(f"{site}/{path}")
        idle(page)
        page.locator(there).first.wait_for(state="attached")
    assert len(guarded) == 7
    assert refused == []

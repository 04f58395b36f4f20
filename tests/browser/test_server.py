"""What the server of the dashboard answers to those who are not its readers."""

import http.client
from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.browser
UPGRADE = {
    "Upgrade": "websocket",
    "Connection": "Upgrade",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
}


def answer(site, **headers):
    """The status of a WebSocket handshake; its underscores stand for the hyphens of a header."""
    connection = http.client.HTTPConnection(urlsplit(site).netloc, timeout=20)
    try:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("GET", "/_stcore/stream", headers={**UPGRADE, **named})
        return connection.getresponse().status
    finally:
        connection.close()


def test_only_its_own_names_and_pages_are_answered(normal_site):
    """A name that was made to point here, and a page of another host, are how strangers reach a server at home."""
    assert answer(normal_site) == 101
    assert answer(normal_site, Host="evil.example") == 403
    assert answer(normal_site, Origin="https://evil.example") == 403

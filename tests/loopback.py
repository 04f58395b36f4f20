"""A server on this machine that gives recorded answers, so that the clients of public services can be tested."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit


class Answer(NamedTuple):
    """What the server sends; `claimed` is the length that it states, where that is not the truth."""

    body: str = ""
    status: int = 200
    headers: Mapping[str, str] = {}
    claimed: int | None = None
    delay: threading.Event | None = None


class Asked(NamedTuple):
    path: str
    query: Mapping[str, str]


@contextmanager
def serving(reply: Callable[[Asked], Answer]) -> Iterator[tuple[str, list[Asked]]]:
    """(address, everything asked so far) of a server that is gone afterwards."""
    seen: list[Asked] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            asked = Asked(parts.path, {name: values[0] for name, values in parse_qs(parts.query).items()})
            seen.append(asked)
            answer = reply(asked)
            if answer.delay:
                answer.delay.wait(5)
            body = answer.body.encode()
            try:
                self.send_response(answer.status)
                for name, value in answer.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body) if answer.claimed is None else answer.claimed))
                self.end_headers()
                self.wfile.write(body)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True  # the client gave up, which is what the test is about

        def log_message(self, *_: object) -> None:
            """Says nothing: the tests' output is for failures."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", seen
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def files_in(folder: Path) -> list[str]:
    """The names of the files in a folder that need not be there."""
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []

"""Fetches the answers of public services over HTTP: patient with a busy one, never with a wrong one."""

import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import requests

from extract.errors import BadReference

ATTEMPTS = 3
PAUSE = 2.0
LONGEST_PAUSE = 60.0
TIMEOUT = (10.0, 60.0)  # seconds to connect, and between two bytes of an answer
BUSY = frozenset({429, 500, 502, 503, 504})
NAME = {"User-Agent": "numeraire (reference tables)", "Accept-Encoding": "gzip, deflate"}


class Downloader:
    """Asks for one address at a time; `show` is told (answers so far, answers expected or None, what is asked)."""

    def __init__(
        self,
        timeout: tuple[float, float] = TIMEOUT,
        pause: Callable[[float], None] = time.sleep,
        show: Callable[[int, int | None, str], None] = lambda answers, expected, doing: None,
    ) -> None:
        self._session = requests.Session()
        self._session.headers.update(NAME)
        self._timeout, self._pause, self._show = timeout, pause, show
        self._answers = 0
        self.expected: int | None = None

    def text(self, address: str, ask: Mapping[str, str], doing: str) -> str:
        """The answer's text; raises BadReference when there is none to be had."""
        answer = self._answer(address, ask, doing)
        if answer.status_code != 200:
            raise BadReference(f"{address}: answered {answer.status_code} {answer.reason}")
        return answer.text

    def text_if_any(self, address: str, ask: Mapping[str, str], doing: str) -> str | None:
        """As text, but None where the service says that it has nothing there (404)."""
        answer = self._answer(address, ask, doing)
        if answer.status_code == 404:
            return None
        if answer.status_code != 200:
            raise BadReference(f"{address}: answered {answer.status_code} {answer.reason}")
        return answer.text

    def _answer(self, address: str, ask: Mapping[str, str], doing: str) -> requests.Response:
        self._show(self._answers, self.expected, doing)
        failure = ""
        for attempt in range(1, ATTEMPTS + 1):
            wait = PAUSE * attempt
            try:
                answer = self._session.get(address, params=ask, timeout=self._timeout)
            except (requests.Timeout, requests.ConnectionError, requests.exceptions.ChunkedEncodingError) as error:
                failure = f"{address}: {reason(error)}"
            except requests.RequestException as error:
                raise BadReference(f"{address}: {error}") from error
            else:
                answer.encoding = "utf-8"
                if answer.status_code not in BUSY:
                    self._answers += 1
                    self._show(self._answers, self.expected, doing)
                    return answer
                failure = f"{address}: answered {answer.status_code} {answer.reason}"
                wait = asked_wait(answer, wait)
            if wait > LONGEST_PAUSE:
                raise BadReference(f"{failure} and asks to wait {wait:.0f} seconds; try again later")
            if attempt < ATTEMPTS:
                self._pause(wait)
        raise BadReference(f"{failure}, {ATTEMPTS} times; try again later")


def reason(error: requests.RequestException) -> str:
    if isinstance(error, requests.Timeout):
        return "no answer in time"
    if isinstance(error, requests.exceptions.ChunkedEncodingError):
        return "the answer broke off"
    return "cannot be reached"


def asked_wait(answer: requests.Response, otherwise: float) -> float:
    """The seconds of a Retry-After header, which may be a number or a date; anything else is passed over."""
    text = answer.headers.get("Retry-After", "").strip()
    if text.isascii() and text.isdigit():
        return float(text)
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return otherwise
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())

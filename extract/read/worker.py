"""The process that parses: reads jobs on standard input and answers each with one line of JSON, within limits."""

import json
import logging
import os
import sys
from collections.abc import Callable

from extract.errors import OverLimit, UnreadableFile
from extract.limits import limit_memory
from extract.read.apart import CURE, READY
from extract.read.decoding import without_controls
from extract.read.parsed import Parsed

try:
    import resource
except ImportError:  # not on Windows
    resource = None

CPU_SECONDS = 10
MEMORY = 500_000_000
MOST_TEXT = 20_000_000
# What parsers raise on damaged files. Anything else ends this process, and the caller says so.
FAULTS = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, OSError, RuntimeError, EOFError)
NEVER = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "subprocess.Popen", "os.exec", "os.system")


def main() -> None:
    """Says that it is ready, and answers jobs until standard input ends."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not stand among the answers
    logging.disable(logging.CRITICAL)
    _shut_in()
    answers.write(READY)
    answers.flush()
    jobs = sys.stdin.buffer
    while header := jobs.readline():
        job = json.loads(header)
        data = jobs.read(job["size"])
        _allow_more_time()
        answers.write(json.dumps(_answer(job["kind"], data)).encode() + b"\n")
        answers.flush()


def _answer(kind: str, data: bytes) -> dict:
    """The fields of Parsed, or {"refused": why and the cure, "limit": whether a limit was met}."""
    try:
        parsed = parse(kind, data)
        if len(parsed.text) <= MOST_TEXT:
            return parsed._asdict()
        return _refusal(f"holds more than {MOST_TEXT:,} characters; split it into articles", limit=True)
    except UnreadableFile as error:
        return _refusal(str(error), limit=isinstance(error, OverLimit))
    except (MemoryError, RecursionError):
        needs = f"needs more than {MEMORY // 1_000_000} MB of memory or is nested too deeply"
        return _refusal(f"{needs}; {CURE}", limit=True)
    except FAULTS as error:
        return _refusal(f"is damaged ({type(error).__name__}); {CURE}", limit=False)


def parse(kind: str, data: bytes) -> Parsed:
    """What the parser of this kind makes of the bytes; &#17; in a page is a control sign in its text, and is taken out."""
    parsed = _parser(kind)(data)
    text, notes = without_controls(parsed.text, parsed.notes)
    return parsed._replace(text=text, notes=tuple(dict.fromkeys(notes)))


def _refusal(message: str, *, limit: bool) -> dict:
    return {"refused": message, "limit": limit}


def _parser(kind: str) -> Callable[[bytes], Parsed]:
    """The parser of a kind; its library loads with the first file of that kind."""
    if kind == "html":
        from extract.read.page import parse_page

        return parse_page
    if kind == "pdf":
        from extract.read.pdf import parse_pdf

        return parse_pdf
    from extract.read.docx import parse_docx

    return parse_docx


def _shut_in() -> None:
    """No network, no other program, no written file, and no more memory than one file may need."""
    sys.addaudithook(_refuse_the_outside)
    limit_memory(MEMORY)
    if resource:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _refuse_the_outside(event: str, _: object) -> None:
    if event in NEVER:
        raise UnreadableFile(f"asks for the network or another program; {CURE}")


def _allow_more_time() -> None:
    if resource:
        used = resource.getrusage(resource.RUSAGE_SELF)
        most = int(used.ru_utime + used.ru_stime) + 1 + CPU_SECONDS
        resource.setrlimit(resource.RLIMIT_CPU, (most, resource.getrlimit(resource.RLIMIT_CPU)[1]))


if __name__ == "__main__":
    main()

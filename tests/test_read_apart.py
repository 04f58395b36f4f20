"""The process that parses: what it may use, what becomes of a file that breaks it, and that nothing else parses."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from made_documents import page_of, pdf_of
from test_architecture import OURS, at, breaches

from extract.errors import OverLimit, UnreadableFile
from extract.read import apart
from extract.read.apart import Worker

PAGE = page_of("The bridge cost US$5 million in 2016.")
PARSING = ("worker", "page", "page_metadata", "elements", "inline", "grid", "beside", "docx", "pdf", "reflow")


@pytest.fixture
def worker() -> Worker:
    worker = Worker(20.0)
    yield worker
    worker.stop()


def test_one_process_reads_many_files(worker: Worker) -> None:
    texts = {worker.parse("a.html", "html", PAGE).text for _ in range(3)}
    process = worker._process.pid
    assert worker.parse("a.pdf", "pdf", pdf_of("It cost US$5 million.")).text == "It cost US$5 million.\n"
    assert worker._process.pid == process
    assert texts == {"The bridge cost US$5 million in 2016.\n"}


def test_a_process_that_dies_blames_one_file_and_is_replaced(worker: Worker) -> None:
    worker.parse("a.html", "html", PAGE)
    first = worker._process
    first.send_signal(signal.SIGSTOP)
    timer = threading.Timer(0.2, first.kill)
    timer.start()
    with pytest.raises(UnreadableFile, match=r"^bad\.html: breaks its reader, as it is damaged"):
        worker.parse("bad.html", "html", PAGE)
    assert worker.parse("a.html", "html", PAGE).text
    assert worker._process.pid != first.pid


def test_a_process_that_ended_between_two_files_blames_none(worker: Worker) -> None:
    worker.parse("a.html", "html", PAGE)
    worker._process.kill()
    worker._process.wait()
    assert worker.parse("a.html", "html", PAGE).text


def test_a_file_that_takes_too_long_is_stopped() -> None:
    slow = Worker(0.3)
    slow._started().send_signal(signal.SIGSTOP)
    with pytest.raises(OverLimit, match=r"^a\.html: takes too long to read"):
        slow.parse("a.html", "html", PAGE)
    slow.stop()


def test_a_process_that_cannot_start_is_not_the_file_s_fault(monkeypatch: pytest.MonkeyPatch, worker: Worker) -> None:
    monkeypatch.setattr(apart, "ROOT", Path("/"))
    monkeypatch.delenv("PYTHONPATH", raising=False)
    with pytest.raises(UnreadableFile, match="does not start"):
        worker.parse("a.html", "html", PAGE)


SHUT_IN = """
import resource, socket, subprocess, sys
from extract.errors import UnreadableFile
from extract.read.worker import _shut_in
_shut_in()
for outside in (
    lambda: socket.create_connection(("127.0.0.1", 9)),
    lambda: socket.getaddrinfo("localhost", 80),
    lambda: subprocess.run(["true"]),
    lambda: bytearray(600_000_000),
    lambda: open(sys.argv[1], "wb").write(b"x" * 100_000),
):
    try:
        outside()
        print("allowed")
    except (UnreadableFile, MemoryError, OSError) as error:
        print(type(error).__name__)
"""


def test_what_parses_has_no_network_no_programs_and_little_memory(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SHUT_IN, str(tmp_path / "x")],
        cwd=apart.ROOT, capture_output=True, text=True, check=True, timeout=60, env={**os.environ, "PYTHONPATH": str(apart.ROOT)},
    )  # fmt: skip
    assert done.stdout.split() == ["UnreadableFile", "UnreadableFile", "UnreadableFile", "MemoryError", "OSError"]


def test_time_is_counted_file_by_file(monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip("resource")
    from extract.read import worker

    set_to = []
    monkeypatch.setattr(worker.resource, "setrlimit", lambda kind, limits: set_to.append((kind, limits)))
    worker._allow_more_time()
    used = resource.getrusage(resource.RUSAGE_SELF)
    ((kind, (most, _)),) = set_to
    assert kind == resource.RLIMIT_CPU
    assert most - 12 < used.ru_utime + used.ru_stime < most - 8


def test_parsers_are_loaded_by_the_worker_alone() -> None:
    inside = at(*(f"extract/read/{name}.py" for name in PARSING))
    parsers = ("lxml", "trafilatura", "mammoth", "pypdfium2", *(f"extract.read.{name}" for name in PARSING))
    assert len(inside) == len(PARSING)
    assert breaches(inside, *parsers)
    assert not breaches([path for path in OURS if path not in inside], *parsers)

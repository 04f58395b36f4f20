"""Hands the bytes of a complex format to a process of its own, so that no file can stop, fill or crash this one."""

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path
from threading import Lock, Timer

from extract.errors import OverLimit, UnreadableFile
from extract.read.parsed import Parsed

ROOT = Path(__file__).resolve().parents[2]
WALL_SECONDS = 20.0
TOO_MUCH_CPU = getattr(signal, "SIGXCPU", 0)  # Windows has none
READY = b"ready\n"
CURE = "save it again, or save its text as .txt"


def parse_apart(shown: str, kind: str, data: bytes) -> Parsed:
    """What the parser of this kind makes of the bytes. shown names the file in UnreadableFile and OverLimit."""
    return _worker(os.getpid()).parse(shown, kind, data)


@cache
def _worker(_: int) -> "Worker":
    """One worker a process: after a fork the child must not share its parent's pipes, hence the id of the process."""
    return Worker(WALL_SECONDS)


class Worker:
    """A process that parses one file after another, and is started again after one that broke it."""

    def __init__(self, wall_seconds: float) -> None:
        self._wall_seconds = wall_seconds
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def parse(self, shown: str, kind: str, data: bytes) -> Parsed:
        """The answer of the process about one file, or its refusal as UnreadableFile or OverLimit."""
        with self._lock:
            answer = self._ask(shown, kind, data)
            if answer.get("limit"):
                self.stop()  # what it has filled its memory with goes with it
        if "refused" in answer:
            raise (OverLimit if answer["limit"] else UnreadableFile)(f"{shown}: {answer['refused']}")
        return Parsed(**{**answer, "notes": tuple(answer["notes"])})

    def stop(self) -> None:
        """Ends the process; the next file starts another."""
        if self._process:
            self._process.kill()
            self._process.wait()
            self._process.stdout.close()
            with suppress(BrokenPipeError):  # half a file may still be on its way
                self._process.stdin.close()
            self._process = None

    def _ask(self, shown: str, kind: str, data: bytes) -> dict:
        process = self._started()
        late: list[bool] = []
        timer = Timer(self._wall_seconds, lambda: (late.append(True), process.kill()))
        timer.start()
        line = b""
        try:
            process.stdin.write(json.dumps({"kind": kind, "size": len(data)}).encode() + b"\n" + data)
            process.stdin.flush()
            line = process.stdout.readline()
        except BrokenPipeError:
            pass  # it died before it had the whole file
        finally:
            timer.cancel()
            if not line.endswith(b"\n"):
                self.stop()  # after Ctrl-C too: an answer left in the pipe would be taken for the next file's
        if line.endswith(b"\n"):
            return json.loads(line)
        if late or process.returncode == -TOO_MUCH_CPU:
            raise OverLimit(f"{shown}: takes too long to read; {CURE}")
        raise UnreadableFile(f"{shown}: breaks its reader, as it is damaged or needs too much memory; {CURE}")

    def _started(self) -> "subprocess.Popen[bytes]":
        if self._process is None or self._process.poll() is not None:
            self.stop()
            # The command is our own module run by our own interpreter; nothing of the file stands in it.
            self._process = subprocess.Popen(
                [sys.executable, "-m", "extract.read.worker"],
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            if self._process.stdout.readline() != READY:
                self.stop()
                raise UnreadableFile("the reader of PDF, Word and web pages does not start; run `make setup` again")
        return self._process

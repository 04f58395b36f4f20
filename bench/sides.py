"""Times readers of text against each other: each in a process of its own, by turns, in CPU seconds."""

import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple, Self

from table import NotMeasured

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 3
# A side waits for its turn on stdin. What reads in less than a tenth of a second reads again and again, and so as often that
# the clock of the processor, and not its grain, is measured.
WORKER = """
import gc, json, sys, time
answers, sys.stdout = sys.stdout, sys.stderr
def say(answer):
    print(json.dumps(answer), file=answers, flush=True)
exec(sys.argv[1])
texts = json.loads(sys.stdin.readline())
say(sum(read(text[:2000]) for text in texts))
for turn in sys.stdin:
    gc.collect()
    times, begin = 0, time.process_time()
    while not times or time.process_time() - begin < 0.1:
        found = sum(map(read, texts))
        times += 1
    say(((time.process_time() - begin) / times, found))
"""


class Side(NamedTuple):
    """Who reads what: `code` defines read(text), which gives the number of figures that it found."""

    code: str
    texts: Sequence[str]
    python: str | Path = sys.executable


class Timed(NamedTuple):
    """What one side did in one turn: the median of its CPU seconds."""

    seconds: float
    texts: int
    characters: int
    figures: int

    @property
    def speed(self) -> float:
        """Characters a CPU second."""
        return self.characters / self.seconds


FINDING = """
from extract.find import find_mentions
def read(text):
    return len(find_mentions(text))
"""
MEANING = """
from extract.pipeline import article_from, read_meanings
def read(text):
    return len(read_meanings(article_from(text)))
"""


def take_turns(*sides: Side, rounds: int = ROUNDS) -> list[Timed]:
    """Each side after another, as many times as there are rounds, so that what else runs here slows all of them.

    Every side has warmed up on the first 2,000 characters of each text before. Raises NotMeasured where a side fails.
    """
    with ExitStack() as stack:
        running = [stack.enter_context(_Running(side)) for side in sides]
        turns = [[each.turn() for each in running] for _ in range(rounds)]
    return [_timed(side, mine) for side, mine in zip(sides, zip(*turns, strict=True), strict=True)]


def compared(mine: float, theirs: float, peer: str) -> str:
    """How many times as fast `mine` seconds are as `theirs`, in words: "557 times the speed of quantulum3"."""
    times = theirs / mine
    return f"{times:,.3g} times the speed of {peer}" if times >= 1 else f"1/{1 / times:,.3g} of the speed of {peer}"


def _timed(side: Side, turns: Sequence[tuple[float, int]]) -> Timed:
    seconds = statistics.median(seconds for seconds, _ in turns)
    return Timed(seconds, len(side.texts), sum(map(len, side.texts)), turns[0][1])


class _Running:
    """The process of one side, ready when it is entered."""

    def __init__(self, side: Side) -> None:
        self._side = side

    def __enter__(self) -> Self:
        self._errors = tempfile.TemporaryFile("w+", encoding="utf-8")
        self._process = subprocess.Popen(  # noqa: S603 - an interpreter that is ours or was made here
            [str(self._side.python), "-c", WORKER, self._side.code],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors, encoding="utf-8", cwd=ROOT,
        )  # fmt: skip
        try:
            self._ask(json.dumps(self._side.texts))
        except NotMeasured:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()
        self._errors.close()

    def turn(self) -> tuple[float, int]:
        """(CPU seconds, figures) of reading all texts once."""
        seconds, figures = json.loads(self._ask("turn"))
        return seconds, figures

    def _ask(self, line: str) -> str:
        try:
            print(line, file=self._process.stdin, flush=True)
            answer = self._process.stdout.readline() if self._process.stdout else ""
        except BrokenPipeError:
            answer = ""
        if not answer:
            self._process.wait()
            self._errors.seek(0)
            why = self._errors.read().splitlines() or [f"exit status {self._process.returncode}"]
            raise NotMeasured(why[-1])
        return answer

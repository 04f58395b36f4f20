"""Times `python -m extract corpus` against a plain loop over the same articles, and kills its workers.

    python bench/corpus.py [--size 2M] [--rounds 3] [--kills 0] [--large 1G]

All in one run, by turns: a plain loop, one worker, two workers, and twice the corpus on two workers; the medians of the
rounds count. Then come as many runs as asked for in which a worker is killed at a random moment. CPU is that of the whole
process tree. --large reads one large corpus on two workers and watches their memory.
"""

import argparse
import json
import os
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import psutil
from synthetic_corpus import size_of, write
from table import NotMeasured, Row, print_table

ROOT = Path(__file__).resolve().parent.parent
SIZE = 2_000_000
ROUNDS = 3
LOOP = """
import json, sys
from pathlib import Path
from extract.dataset import to_frame
from extract.models import Article
from extract.pipeline import extract_figures
figures, number = [], 0
for line in Path(sys.argv[1]).open(encoding="utf-8"):
    figures += extract_figures(Article(**json.loads(line)))
    if len(figures) > 20_000:
        to_frame(figures).to_parquet(f"{sys.argv[2]}-{number}.parquet", compression="zstd")
        figures, number = [], number + 1
to_frame(figures).to_parquet(f"{sys.argv[2]}-{number}.parquet", compression="zstd")
"""


class Measured(NamedTuple):
    """One run: seconds of wall and of CPU, the most memory of one process in MB, and the hash of the figures."""

    wall: float
    cpu: float
    memory: float
    content: str


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--size", type=size_of, default=SIZE)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--large", type=size_of)
    asked = parser.parse_args()
    print_table(large(asked.large) if asked.large else measured_rows(asked.size, asked.rounds, asked.kills))


def measured_rows(size: int = SIZE, rounds: int = ROUNDS, kills: int = 0) -> Iterator[Row]:
    """The loop, one worker and two, twice the corpus, and what became of killed workers."""
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        one, two = here / "one.jsonl", here / "two.jsonl"
        write(one, size)
        write(two, 2 * size)
        turns = [turn(one, two, here / str(number)) for number in range(rounds)]
        loop, alone, both, twice = (median(runs) for runs in zip(*turns, strict=True))
        if len({run.content for _, *of_corpus, _ in turns for run in of_corpus}) > 1:
            raise NotMeasured("1 and 2 workers do not give the same figures")
        what = f"Corpus of {size / 1e6:g} MB"
        yield Row(f"{what}, plain loop", told(loop, size))
        yield Row(f"{what}, 1 worker", told(alone, size), f"{alone.cpu / loop.cpu:.2f} times the loop's CPU")
        faster = f"{alone.wall / both.wall:.2f} times as fast as 1 by the clock"
        yield Row(f"{what}, 2 workers", told(both, size), f"{both.cpu / loop.cpu:.2f} times the loop's CPU, {faster}")
        longer = f"twice the corpus takes {twice.cpu / both.cpu:.2f} times the CPU, {twice.wall / both.wall:.2f} times the time"
        yield Row(f"Corpus of {2 * size / 1e6:g} MB, 2 workers", told(twice, 2 * size), longer)
        if kills:
            yield killed(one, here, kills, both)


def turn(one: Path, two: Path, here: Path) -> tuple[Measured, Measured, Measured, Measured]:
    """One round: the loop, one worker, two workers, and twice the corpus on two."""
    here.mkdir()
    return (
        run([sys.executable, "-c", LOOP, str(one), str(here / "loop")]),
        corpus(one, here / "w1", 1),
        corpus(one, here / "w2", 2),
        corpus(two, here / "w2x2", 2),
    )


def median(runs: tuple[Measured, ...]) -> Measured:
    """Runs of the same kind as one; of their memory the most."""
    wall, cpu = (statistics.median(values) for values in list(zip(*runs, strict=True))[:2])
    return Measured(wall, cpu, max(run.memory for run in runs), runs[0].content)


def told(measured: Measured, size: int) -> str:
    speed = f"{size / measured.cpu / 1e6:.2f} MB a CPU second"
    return f"{speed}; {measured.cpu:.1f} CPU s, {measured.wall:.1f} s, {measured.memory:.0f} MB at most in a process"


def killed(source: Path, here: Path, times: int, calm: Measured) -> Row:
    """Runs in which one worker dies at a random moment."""
    chance = random.Random()  # noqa: S311 - another moment each time
    moments = [chance.uniform(0.1, 0.9) * calm.wall for _ in range(times)]
    runs = [corpus(source, here / f"k{k}", 2, kill_after=after) for k, after in enumerate(moments)]
    same = sum(run.content == calm.content for run in runs)
    return Row(
        "Corpus, a worker killed at a random moment",
        f"{same} of {times} runs give the same figures",
        f"{statistics.median(run.wall for run in runs) / calm.wall:.2f} times the time of a calm run",
    )


def large(size: int) -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "large.jsonl"
        write(source, size)
        measured = corpus(source, Path(folder) / "large", 2, loud=True)
        yield Row(f"Corpus of {size / 1e6:g} MB, 2 workers", told(measured, size))


def corpus(source: Path, dest: Path, workers: int, *, kill_after: float | None = None, loud: bool = False) -> Measured:
    command = [sys.executable, "-m", "extract", "corpus", str(source), str(dest), "--workers", str(workers)]
    measured = run(command, kill_after, loud=loud)
    return measured._replace(content=json.loads((dest / "manifest.json").read_text("utf-8"))["content_hash"])


def run(command: list[str], kill_after: float | None = None, *, loud: bool = False) -> Measured:
    """Runs a command to its end and watches its processes. Raises CalledProcessError where it fails."""
    begun, before = time.monotonic(), os.times()
    process = subprocess.Popen(command, cwd=ROOT, stderr=None if loud else subprocess.DEVNULL)  # noqa: S603 - our own command
    most = [0.0]
    watch = threading.Thread(target=_watch, args=(process.pid, most, kill_after), daemon=True)
    watch.start()
    if process.wait():
        raise subprocess.CalledProcessError(process.returncode, command)
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Measured(time.monotonic() - begun, cpu, most[0], "")


def _watch(pid: int, most: list[float], kill_after: float | None) -> None:
    """Keeps the most memory of one process of the tree, and kills one that does the work when its time has come."""
    begun, killed = time.monotonic(), kill_after is None
    try:
        root = psutil.Process(pid)
        while True:
            tree = root.children(recursive=True)
            for process in [root, *tree]:
                try:
                    most[0] = max(most[0], process.memory_info().rss / 1e6)
                except psutil.NoSuchProcess:
                    continue
            if not killed and time.monotonic() - begun > kill_after:
                workers = [each for each in tree if "spawn_main" in " ".join(each.cmdline())]
                if workers:
                    random.choice(workers).send_signal(signal.SIGKILL)  # noqa: S311
                    killed = True
            time.sleep(0.2)
    except psutil.NoSuchProcess:
        return


if __name__ == "__main__":
    main()

"""Times `python -m extract corpus` against a plain loop over the same articles, and kills its workers.

    python bench/corpus.py [--size 8M] [--kills 10] [--large 1G]

All in one run, by turns: a plain loop, one worker, two workers; then twice the corpus on two workers; then as many runs as
asked for in which a worker is killed at a random moment. CPU is that of the whole process tree. --large reads one large
corpus on two workers and watches their memory.
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import NamedTuple

import psutil
from synthetic_corpus import size_of, write

ROOT = Path(__file__).resolve().parent.parent
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
    parser.add_argument("--size", type=size_of, default=size_of("8M"))
    parser.add_argument("--kills", type=int, default=3)
    parser.add_argument("--large", type=size_of)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        if asked.large:
            large(here, asked.large)
            return
        one, two = here / "one.jsonl", here / "two.jsonl"
        articles = write(one, asked.size)
        write(two, 2 * asked.size)
        print(f"{asked.size / 1e6:g} MB of made articles ({articles:,}); {os.cpu_count()} cores")
        loop = run([sys.executable, "-c", LOOP, str(one), str(here / "loop")])
        row("plain loop", loop, asked.size)
        alone = corpus(one, here / "w1", 1)
        row("corpus, 1 worker", alone, asked.size)
        both = corpus(one, here / "w2", 2)
        row("corpus, 2 workers", both, asked.size)
        twice = corpus(two, here / "w2x2", 2)
        row("twice the corpus, 2 workers", twice, 2 * asked.size)
        print(f"CPU of 2 workers against the loop: {both.cpu / loop.cpu:.2f} times")
        print(f"2 workers against 1, by the clock: {alone.wall / both.wall:.2f} times as fast")
        print(
            f"twice the corpus: {twice.wall / both.wall:.2f} times the time, {twice.cpu / both.cpu:.2f} times the CPU"
        )
        print(f"1 and 2 workers give the same figures: {alone.content == both.content}")
        kills(one, here, asked.kills, both)


def kills(source: Path, here: Path, times: int, calm: Measured) -> None:
    """Runs in which one worker dies at a random moment."""
    chance = random.Random()  # noqa: S311 - another moment each time
    same = 0
    for k in range(times):
        after = chance.uniform(0.1, 0.9) * calm.wall
        killed = corpus(source, here / f"k{k}", 2, kill_after=after)
        same += killed.content == calm.content
        print(
            f"  a worker killed after {after:.1f} s: done in {killed.wall:.1f} s, same figures: {killed.content == calm.content}"
        )
    print(f"{same} of {times} runs with a killed worker give the same figures")


def large(here: Path, size: int) -> None:
    source = here / "large.jsonl"
    articles = write(source, size)
    print(f"{size / 1e6:g} MB of made articles ({articles:,})", flush=True)
    row("corpus, 2 workers", corpus(source, here / "large", 2, loud=True), size)


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


def row(name: str, measured: Measured, size: int) -> None:
    print(
        f"{name:<28} {measured.wall:7.1f} s  {measured.cpu:7.1f} CPU s  {size / measured.cpu / 1e6:6.2f} MB a CPU second  "
        f"{measured.memory:6.0f} MB at most in one process",
        flush=True,
    )


if __name__ == "__main__":
    main()

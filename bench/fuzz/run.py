"""Fuzzes the readers with Atheris, one after another, each for some seconds.

    python bench/fuzz/run.py [--seconds 60] [READER ...]       readers: text markdown html pdf docx pasted (default: all)

Atheris is installed by this script into a virtual environment of its own, bench/.venv-fuzz, which sees the packages of
the environment it is run from. What was learnt stays in bench/.fuzz/READER/corpus for the next run; a finding lies in
bench/.fuzz/READER/findings with its traceback beside it, and makes the exit status 1. Put the input, made small, into
the tests before you repair what it found.
"""

import argparse
import os
import re
import subprocess
import sys
import sysconfig
import time
from pathlib import Path
from typing import NamedTuple

from seeds import TOKENS, dictionary, seeds

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "bench"))

from environments import own_python  # noqa: E402

WORK = ROOT / "bench" / ".fuzz"
ATHERIS = "atheris==3.0.0"
MOST_MEMORY = 900  # MB: the 500 that a reader may take, and what Python with its instruments takes itself
HANGS = 60  # seconds on the clock, for what never ends; target.py counts CPU seconds for what is slow
LONGEST = {"pasted": 3_000, "text": 4_000, "markdown": 4_000, "html": 12_000, "pdf": 24_000, "docx": 80_000}


class Result(NamedTuple):
    """What one reader went through: inputs run, seconds, and the names of what was found."""

    reader: str
    runs: int
    seconds: float
    findings: list[str]


def main() -> int:
    """Fuzzes each reader in turn and prints a line for each; 1 where anything was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("readers", nargs="*", metavar="READER")
    parser.add_argument("--seconds", type=int, default=60)
    options = parser.parse_args()
    unknown = set(options.readers) - set(TOKENS)
    if unknown:
        parser.error(f"{', '.join(sorted(unknown))}: no such reader; name some of {' '.join(TOKENS)}")
    python = fuzz_python()
    results = []
    for reader in options.readers or TOKENS:
        results.append(fuzz(python, reader, options.seconds))
        print(line(results[-1]), flush=True)
    return 1 if any(result.findings for result in results) else 0


def fuzz(python: Path, reader: str, seconds: int) -> Result:
    """Runs the target until the time is over; a crash that ends the process is a finding, and the next one goes on."""
    folder = WORK / reader
    corpus, found = folder / "corpus", folder / "findings"
    for place in (corpus, found):
        place.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(reader)):
        (corpus / f"seed-{number}").write_bytes(seed)
    (folder / "tokens.dict").write_text(dictionary(reader), encoding="ascii")
    begin, runs = time.monotonic(), 0
    while (left := seconds - int(time.monotonic() - begin)) > 5 or not runs:
        before = set(found.iterdir())
        log = folder / "log"
        with log.open("wb") as out:
            done = subprocess.run(  # noqa: S603 - our own target, by the interpreter that we made
                [
                    *(python, ROOT / "bench" / "fuzz" / "target.py", reader, found, f"-dict={folder / 'tokens.dict'}"),
                    *(f"-max_total_time={max(left, 1)}", f"-timeout={HANGS}", f"-rss_limit_mb={MOST_MEMORY}"),
                    *(f"-max_len={LONGEST[reader]}", f"-artifact_prefix={found}/", "-print_final_stats=1", corpus),
                ],
                check=False, stdout=out, stderr=out, cwd=folder, env=os.environ | {"PYTHONHASHSEED": "0"},
            )  # fmt: skip
        ran = runs_in(log.read_text(encoding="utf-8", errors="replace"))
        runs += ran
        if done.returncode and (set(found.iterdir()) == before or not ran):
            (found / "no-start.why").write_bytes(log.read_bytes()[-4000:])
            break
    return Result(reader, runs, time.monotonic() - begin, sorted(p.name for p in found.iterdir() if p.suffix != ".why"
                                                                 or not p.with_suffix("").exists()))  # fmt: skip


def runs_in(log: str) -> int:
    """The number of inputs that libFuzzer ran, from its last line of statistics or of progress."""
    final = re.findall(r"stat::number_of_executed_units:\s*(\d+)", log)
    progress = re.findall(r"^#(\d+)\s", log, re.M)
    return int((final or progress or ["0"])[-1])


def line(result: Result) -> str:
    """A line for people."""
    found = ", ".join(result.findings) or "nothing found"
    return f"{result.reader:10s}{result.runs:10,d} inputs in {result.seconds:5.0f} s: {found}"


def fuzz_python() -> Path:
    """The interpreter of the fuzzers' own environment, made when it is missing."""
    python = own_python("fuzz", ATHERIS)
    home = str(python.parents[1])
    theirs = sysconfig.get_path("purelib", "venv", {"base": home, "platbase": home})
    (Path(theirs) / "project.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python


if __name__ == "__main__":
    sys.exit(main())

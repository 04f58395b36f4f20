"""Reads a part whose worker was killed: its documents in a process of their own, halved until the guilty one stands alone.

    python -m extract.corpus.alone FIGURES.parquet < {"part", "options", "first", "behind"} > what became of the documents

Both are JSON; the figures, where there are any, are in the file.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from extract.corpus.journal import Entry
from extract.corpus.parts import Failure, Options, Part, Piece
from extract.corpus.work import Gathered, count, gathered, keep
from extract.limits import limit_memory

if TYPE_CHECKING:
    from pandas import DataFrame

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 300  # of one child
MEMORY = 2_000_000_000  # bytes of address space of one child


def work_alone(part: Part, options: Options, dest: str) -> Entry:
    """Like work.work, but a document that kills what reads it becomes a Failure."""
    found: list[Gathered] = []
    killers: list[Failure] = []
    waiting = [(0, count(part, options))]
    while waiting:
        first, behind = waiting.pop()
        answer = _ask(part, options, first, behind)
        if answer is not None:
            found.append(answer)
        elif behind - first <= 1:
            killers.append(_killer(part, options, first))
        else:
            middle = (first + behind) // 2
            waiting += [(middle, behind), (first, middle)]
    return keep(part, _together(found, killers), dest)


def _together(found: list[Gathered], killers: list[Failure]) -> Gathered:
    frames = [each.frame for each in found if each.frame is not None]
    # A file that breaks off is told of by every child that comes to its end.
    failures = list(dict.fromkeys([failure for each in found for failure in each.failures] + killers))
    counts = (sum(each[k] for each in found) for k in range(1, 5))
    return Gathered(_joined(frames), *counts, failures)


def _joined(frames: "list[DataFrame]") -> "DataFrame | None":
    if not frames:
        return None
    import pandas as pd

    return pd.concat(frames, ignore_index=True)


def _ask(part: Part, options: Options, first: int, behind: int) -> Gathered | None:
    """What a child found; None where it died or took too long."""
    question = json.dumps({"part": part, "options": options, "first": first, "behind": behind})
    with tempfile.TemporaryDirectory() as folder:
        figures = Path(folder) / "figures.parquet"
        try:
            done = subprocess.run(  # noqa: S603 - our own child
                [sys.executable, "-m", "extract.corpus.alone", str(figures)],
                input=question.encode(),
                capture_output=True,
                cwd=ROOT,
                timeout=SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return None
        if done.returncode or not done.stdout:
            return None
        *counts, failures = json.loads(done.stdout)
        frame = None
        if figures.exists():
            from extract.dataset import load_dataset

            frame = load_dataset(figures)
    return Gathered(frame, *counts, [Failure(*each) for each in failures])


def _killer(part: Part, options: Options, number: int) -> Failure:
    from extract.corpus.documents import documents_of

    shown = part.shown
    for k, document in enumerate(documents_of(part, options)):
        if k == number:
            shown = document.shown if document else part.shown
            break
    return Failure(
        shown, "stops the process that reads it, or takes too long", "leave it out or split it into articles"
    )


def main() -> None:
    """The child: answers one question and ends."""
    limit_memory(MEMORY)
    question = json.loads(sys.stdin.buffer.read())
    key, root, pieces = question["part"]
    part = Part(key, root, tuple(Piece(*piece) for piece in pieces))
    found = gathered(part, Options(*question["options"]), question["first"], question["behind"])
    if found.frame is not None:
        from extract.dataset import save_dataset

        save_dataset(found.frame, sys.argv[1])
    sys.stdout.write(json.dumps(found[1:]))


if __name__ == "__main__":
    main()

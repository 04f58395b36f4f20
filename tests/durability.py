"""Tries to make the store of edits lose something: killed writers, crowds, races, full disks. `make torture` runs it whole.

Each trial works on a real store in a folder of its own and returns counts; the tests run short ones, `main` the long.
A child acknowledges an edit by writing its id down a pipe after `save` has returned, as a page says "saved".
"""

import multiprocessing
import os
import random
import resource
import signal
import sys
import tempfile
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

from dashboard.store import database
from dashboard.store.edits import Conflict, EditStore
from dashboard.store.errors import NotSaved
from extract.corrections import Correction, new_id
from extract.errors import NumeraireError

FORK = multiprocessing.get_context("fork")  # a child must start in milliseconds to be killed a thousand times


class Outcome(NamedTuple):
    """acknowledged edits, how many of them are gone, how often the file could not be read whole, saves refused."""

    acknowledged: int
    lost: int
    unreadable: int
    refused: int = 0


def edit(figure: int, new: str = "1800") -> Correction:
    """A correction as the review page makes one, with a sentence as long as sentences are."""
    return Correction(
        id=new_id(),
        figure_id=f"f{figure:010x}",
        document_id="trial",
        action="correct",
        field="value",
        old="1700",
        new=new,
        why="misread",
        author="tester",
        at="2026-01-01T00:00:00.000000Z",
        text="Rs. 1,700 daily",
        start=30,
        end=45,
        sentence="A welder in the bazaar earns Rs. 1,700 daily, " * 8,
    )


def outcome(path: Path, acknowledged: set[str], refused: int = 0) -> Outcome:
    """Reads the store as the next process would, and compares."""
    try:
        database.verify(path)
        there = {kept.id for kept in EditStore(path).all()}
    except NumeraireError as error:
        sys.stderr.write(f"unreadable: {error}\n")
        return Outcome(len(acknowledged), 0, 1, refused)
    return Outcome(len(acknowledged), len(acknowledged - there), 0, refused)


def killed(rounds: int, seed: int = 1) -> Outcome:
    """kill -9 at a random moment, again and again, on one growing store."""
    chance = random.Random(seed)  # noqa: S311 - moments to kill at, no secret
    acknowledged: set[str] = set()
    unreadable = 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "edits.sqlite3"
        database.create(path)
        for _ in range(rounds):
            ours, theirs = FORK.Pipe(duplex=False)
            child = FORK.Process(target=_save_for_ever, args=(path, theirs, chance.randrange(10**9)))
            child.start()
            theirs.close()
            if ours.poll(30):  # the first acknowledgement: from here on any moment is fair
                time.sleep(chance.uniform(0, 0.03))
            os.kill(child.pid, signal.SIGKILL)
            child.join()
            acknowledged |= set(_words(ours))
            unreadable += outcome(path, set()).unreadable
        return outcome(path, acknowledged)._replace(unreadable=unreadable)


def crowd(processes: int, saves: int) -> Outcome:
    """Many processes save at once, each to figures of its own: none may be lost, and none refused."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "edits.sqlite3"
        database.create(path)
        return _together(path, [(_save_own, (path, number, saves)) for number in range(processes)])


def race(processes: int, attempts: int) -> Outcome:
    """All edit one figure from the version they last saw: each save is either kept or refused with a conflict."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "edits.sqlite3"
        database.create(path)
        result = _together(path, [(_save_same, (path, attempts)) for _ in range(processes)])
        return result._replace(lost=result.lost + abs(EditStore(path).version("f0000000000") - result.acknowledged))


def small_disk(steps: int) -> Outcome:
    """A file that may not grow past a limit, which rises step by step: every save is whole or says it was not saved."""
    acknowledged: set[str] = set()
    refused = unreadable = 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "edits.sqlite3"
        database.create(path)
        start = path.stat().st_size
        for step in range(steps):
            ours, theirs = FORK.Pipe(duplex=False)
            child = FORK.Process(target=_save_with_limit, args=(path, theirs, start + step * 700))
            child.start()
            theirs.close()
            child.join()
            said = _words(ours)
            refused += said.count("refused")
            acknowledged |= set(said) - {"refused"}
            unreadable += outcome(path, set()).unreadable
        return outcome(path, acknowledged, refused)._replace(unreadable=unreadable)


def _together(path: Path, work: list[tuple]) -> Outcome:
    pipes, children = [], []
    for target, arguments in work:
        ours, theirs = FORK.Pipe(duplex=False)
        child = FORK.Process(target=target, args=(*arguments, theirs))
        child.start()
        theirs.close()
        pipes.append(ours)
        children.append(child)
    said = [word for pipe in pipes for word in _words(pipe)]
    for child in children:
        child.join()
    return outcome(path, {word for word in said if word != "refused"}, said.count("refused"))


def _save_for_ever(path: Path, out: Connection, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    store = EditStore(path)
    while True:
        made = edit(chance.randrange(50))
        store.save([made], store.version(made.figure_id))
        out.send(made.id)


def _save_own(path: Path, number: int, saves: int, out: Connection) -> None:
    store = EditStore(path)
    for turn in range(saves):
        made = edit(number * 1_000_000 + turn)
        try:
            store.save([made], 0)
            out.send(made.id)
        except NotSaved:
            out.send("refused")
    out.close()


def _save_same(path: Path, attempts: int, out: Connection) -> None:
    store = EditStore(path)
    seen = 0
    for _ in range(attempts):
        made = edit(0)
        try:
            seen = store.save([made], seen).version
            out.send(made.id)
        except Conflict as conflict:
            seen = conflict.version
            out.send("refused")
    out.close()


def _save_with_limit(path: Path, out: Connection, limit: int) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # the write then fails as on a full disk
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    store = EditStore(path)
    for figure in range(3):
        made = edit(figure)
        try:
            store.save([made], store.version(made.figure_id))
            out.send(made.id)
        except NotSaved:
            out.send("refused")
    out.close()


def _words(pipe: Connection) -> list[str]:
    words = []
    with pipe:
        while True:
            try:
                words.append(pipe.recv())
            except (EOFError, OSError):  # the end, or a word that was cut off by the kill: that one was never said
                return words


def main() -> int:
    """The long trials, a line each; 1 when anything was lost or unreadable."""
    bad = 0
    for name, trial in {
        "1,000 rounds of kill -9": lambda: killed(1000),
        "4 processes, 250 saves each": lambda: crowd(4, 250),
        "4 processes, 150 saves each of one figure": lambda: race(4, 150),
        "200 limits of a full disk": lambda: small_disk(200),
    }.items():
        begin = time.monotonic()
        result = trial()
        bad += result.lost + result.unreadable
        sys.stdout.write(
            f"{name}: {result.acknowledged:,} saved and acknowledged, {result.lost} lost, {result.unreadable} times"
            f" unreadable, {result.refused:,} refused with a message, {time.monotonic() - begin:.0f} s\n"
        )
        sys.stdout.flush()
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())

"""Gives the parts of a corpus to the workers, a few at a time, and outlives workers that are killed.

A part is one task. What a lost worker had in hand is given to another one by the scheduler; what the scheduler gives up on
is read by itself (alone.py); a task that no worker has, and of which nothing was heard for long, is given out again; and
a worker that lives but gets nothing done is started anew, and what it had is read by itself.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from threading import Event
from typing import TYPE_CHECKING

from extract.corpus.alone import work_alone
from extract.corpus.journal import Entry, Journal
from extract.corpus.parts import Failure, Options, Part
from extract.corpus.work import Gathered, keep, work
from extract.errors import NumeraireError

if TYPE_CHECKING:
    from distributed import Client, Future

IN_HAND = 3  # parts a thread has or waits for
LOOK_SECONDS = 5.0  # between two looks whether all is well
STALLED_SECONDS = 60.0  # after which a task that no worker has is given out again
HUNG_SECONDS = 1800.0  # after which a worker of whose parts none is done is taken for hung, and started anew
RESTART_SECONDS = 30
RESULT_SECONDS = 60.0  # an entry is a few hundred bytes
NO_WORKERS_SECONDS = 120.0
MOST_TRIES = 4


@dataclass(slots=True)
class _Task:
    part: Part
    alone: bool = False
    tries: int = 1  # that ended in an error
    given: int = 1  # times it was given out
    since: float = field(default_factory=time.monotonic)

    def again(self, *, alone: bool = False) -> "_Task":
        """The same part to be given out once more, through no fault of its own."""
        return _Task(self.part, self.alone or alone, self.tries, self.given + 1)


def run_parts(
    client: "Client",
    parts: Iterator[Part],
    options: Options,
    journal: Journal,
    tell: Callable[[Entry, int], None],
    interrupted: Event,
) -> None:
    """Has every part done. tell is called with the entry and the weight of each that is.

    Only a few parts are held at a time, whatever their number. Raises KeyboardInterrupt once `interrupted` is set, and
    NumeraireError where DEST cannot be written, and where the scheduler or all workers are gone; what is done by then is kept.
    """
    from distributed import wait

    tasks: dict[Future, _Task] = {}
    alive = time.monotonic()
    try:
        while True:
            if interrupted.is_set():
                raise KeyboardInterrupt
            while len(tasks) < IN_HAND * max(1, _threads(client)) and (part := next(parts, None)):
                _give(client, tasks, _Task(part), options, journal)
            if not tasks:
                return
            try:
                wait(list(tasks), timeout=LOOK_SECONDS, return_when="FIRST_COMPLETED")
            except TimeoutError:
                alive = _look(client, tasks, options, journal, alive)
            except _cancelled():
                pass  # taken up below, by the state of each task
            for future in [each for each in tasks if each.status != "pending"]:
                task = tasks.pop(future)
                _take(client, tasks, future, task, options, journal, tell)
                alive = time.monotonic()
    finally:
        for future in tasks:
            future.cancel()


def _give(client: "Client", tasks: dict, task: _Task, options: Options, journal: Journal) -> None:
    doing = work_alone if task.alone else work
    key = f"{task.part.key}-{task.given}"
    task.since = time.monotonic()
    # pure=False with a key of its own: a task given out twice is two tasks, and neither waits for the other.
    tasks[client.submit(doing, task.part, options, str(journal.dest), key=key, pure=False, retries=0)] = task


def _take(
    client: "Client",
    tasks: dict,
    future: "Future",
    task: _Task,
    options: Options,
    journal: Journal,
    tell: Callable[[Entry, int], None],
) -> None:
    """Takes what came of a task: its entry, or the same part once more."""
    if future.status == "finished":
        try:
            tell(future.result(timeout=RESULT_SECONDS), task.part.weight)
        except TimeoutError:  # the worker that keeps the result answers no more: without a limit this waits for ever
            _give(client, tasks, task.again(), options, journal)
        return
    if future.status != "error":  # cancelled or lost with its scheduler: the part itself has not failed
        _check(client)
        _give(client, tasks, task.again(), options, journal)
        return
    error = future.exception()
    if isinstance(error, NumeraireError):
        raise error
    if task.tries >= MOST_TRIES and task.alone:
        failed = Failure(
            task.part.shown, f"no worker could read it ({type(error).__name__})", "read its files by themselves"
        )
        tell(keep(task.part, Gathered(None, 0, 0, 0, 0, [failed]), str(journal.dest)), task.part.weight)
        return
    # An error of the part's own, or the scheduler's word that it kills its workers, is looked into one document at a time.
    _check(client)
    _give(client, tasks, _Task(task.part, True, task.tries + 1, task.given + 1), options, journal)


def _look(client: "Client", tasks: dict, options: Options, journal: Journal, alive: float) -> float:
    """Nothing came for a while: gives out again what no worker has. The time when all was last well."""
    now = time.monotonic()
    if client.status != "running":
        raise NumeraireError(
            "the Dask scheduler is gone; start it and run the same command again: what is done stays done"
        )
    if _threads(client):
        alive = now
    elif now - alive > NO_WORKERS_SECONDS:
        raise NumeraireError(
            "no Dask worker is there; start some and run the same command again: what is done stays done"
        )
    processing = client.processing()
    held = {key for keys in processing.values() for key in keys}
    hung = _hung(processing, {future.key: task for future, task in tasks.items()}, now)
    if hung:
        client.restart_workers(list(hung), timeout=RESTART_SECONDS, raise_for_error=False)
        alive = time.monotonic()  # they were there: a slow machine may take its time to start them
    late = {key for keys in hung.values() for key in keys}
    for future, task in list(tasks.items()):
        if future.status != "pending" or not _threads(client):
            continue
        lost = future.key not in held and now - task.since > STALLED_SECONDS
        if lost or future.key in late:
            del tasks[future]
            future.cancel()
            _give(client, tasks, task.again(alone=future.key in late), options, journal)
    return alive


def _hung(processing: dict, tasks: dict[str, _Task], now: float) -> dict[str, list[str]]:
    """The workers none of whose parts was given out lately, with the keys of those: one that gets on has newer ones."""
    hung: dict[str, list[str]] = {}
    for worker, keys in processing.items():
        own = [key for key in keys if key in tasks]
        if own and all(now - tasks[key].since > HUNG_SECONDS for key in own):
            hung[worker] = own
    return hung


def _check(client: "Client") -> None:
    if client.status != "running":
        raise NumeraireError(
            "the Dask scheduler is gone; start it and run the same command again: what is done stays done"
        )


def _threads(client: "Client") -> int:
    return sum(client.nthreads().values()) if client.status == "running" else 0


def _cancelled() -> type[BaseException]:
    from concurrent.futures import CancelledError

    return CancelledError

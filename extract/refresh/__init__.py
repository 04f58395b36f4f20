"""Brings newer exchange rates, consumer prices and factors of purchasing power into the user's cache folder.

A service that fails changes nothing and does not stop the others; what is used is always a whole table, checked first.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from types import ModuleType

from extract.errors import NumeraireError
from extract.refresh import bls, ecb, nbp, world_bank
from extract.refresh.download import Downloader
from extract.refresh.save import Change, replace_tables

SERVICES: dict[str, ModuleType] = {"wdi": world_bank, "nbp": nbp, "ecb": ecb, "bls": bls}


def refresh(service: str, download: Downloader, today: date) -> list[Change]:
    """Replaces the tables of one service; raises BadReference and changes nothing when any of them is not right."""
    module = SERVICES[service]
    return replace_tables(module.new_tables(download, module.BASE, today), today)


def refresh_with_progress(only: str | None) -> int:
    """Refreshes one service or all, with a line for each table on standard output; returns the exit status."""
    from extract.listing import printable

    today, failed = datetime.now(UTC).date(), 0
    for service in [only] if only else list(SERVICES):
        try:
            with progress(SERVICES[service].NAME) as download:
                changes = refresh(service, download, today)
        except NumeraireError as error:
            print(f"extract: {SERVICES[service].NAME}: {printable(str(error))}; nothing was changed", file=sys.stderr)
            failed += 1
            continue
        for change in changes:
            print(change.in_words())
    return 1 if failed else 0


@contextmanager
def progress(name: str) -> Iterator[Downloader]:
    """A downloader that shows how many answers have come, where a person watches."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn()
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(name, total=None)

        def show(answers: int, expected: int | None, doing: str) -> None:
            bar.update(task, completed=answers, total=expected, description=f"{name}: {doing}")

        yield Downloader(show=show)

"""python -m extract corpus SOURCE... DEST: figures of every document of a corpus, as a folder of Parquet files."""

import argparse
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from extract.corpus.journal import Entry, Journal
from extract.corpus.parts import Options, Part
from extract.errors import BadArgument, NumeraireError

PART_BYTES = 2_000_000  # of input; dense text becomes tables of many times its size


def add_corpus(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument(
        "sources",
        nargs="+",
        metavar="SOURCE",
        help="files, folders and patterns: articles, .jsonl, .parquet, .zip, .warc and .warc.gz",
    )
    parser.add_argument("dest", type=Path, metavar="DEST", help="the folder that the figures go to")
    parser.add_argument("--scheduler", metavar="ADDRESS", help="a Dask cluster, such as tcp://10.0.0.5:8786")
    parser.add_argument("--workers", type=int, metavar="N", help="processes on this machine (default: one a core)")
    parser.add_argument("--text-column", metavar="NAME", help="where the text is (default: text, body or content)")
    parser.add_argument("--published", metavar="DATE", help="date of documents that state none: 2018-08-04 or 2018")
    parser.add_argument("--country", metavar="ISO", help="country of documents that state none: PK or PAK")
    parser.set_defaults(run=run)


def run(asked: argparse.Namespace) -> int:
    """Does what is missing or has changed. 0: all read; 1: some documents failed, and are rows of errors.parquet."""
    from extract.corpus.cluster import connected
    from extract.corpus.interrupt import remembered
    from extract.corpus.plan import parts_of
    from extract.corpus.run import run_parts
    from extract.corpus.sources import check_sources, files_of
    from extract.corpus.version import extractor_version
    from extract.dates import iso_date
    from extract.lexicon import country_code

    if asked.workers is not None and asked.workers < 1:
        raise BadArgument(f"--workers {asked.workers}: at least one is needed")
    if asked.dest.exists() and not asked.dest.is_dir():
        raise NumeraireError(f"{asked.dest}: is a file; name a folder for the figures as the last argument")
    check_sources(asked.sources)
    options = Options(
        asked.text_column,
        iso_date(asked.published) if asked.published else None,
        country_code(asked.country) if asked.country else None,
    )
    journal, version = Journal(asked.dest), extractor_version()
    journal.prepare()
    done = {entry.key: entry.root for entry in journal.entries()}

    def parts() -> Iterator[Part]:
        return parts_of(files_of(asked.sources, asked.dest), PART_BYTES, version, options)

    plan = _planned(parts(), done)
    if plan.missing:
        missing = (part for part in parts() if part.key not in done)
        try:
            with (
                remembered() as interrupted,
                _progress(plan) as tell,
                connected(asked.scheduler, asked.workers) as client,
            ):
                run_parts(client, missing, options, journal, tell, interrupted)
        except KeyboardInterrupt:
            journal.close(version)
            print("extract: stopped; the same command goes on from here", file=sys.stderr)
            raise
    journal.forget(key for key, root in done.items() if root in plan.roots and key not in plan.keys)
    manifest = journal.close(version)
    _say(manifest, plan.missing, asked.dest)
    return 1 if manifest["failures"] else 0


class _Plan(NamedTuple):
    """All parts by their keys and where they come from; how many are missing, and the bytes of those."""

    keys: set[str]
    roots: set[str]
    missing: int
    weight: int


def _planned(parts: Iterator[Part], done: dict[str, str]) -> _Plan:
    keys, roots, missing, weight = set(), set(), 0, 0
    for part in parts:
        keys.add(part.key)
        roots.add(part.root)
        if part.key not in done:
            missing, weight = missing + 1, weight + part.weight
    return _Plan(keys, roots, missing, weight)


def _say(manifest: dict, parts: int, dest: Path) -> None:
    failed = f"; {manifest['failures']:,} could not be read: {dest / 'errors.parquet'}" if manifest["failures"] else ""
    print(
        f"{manifest['figures']:,} figures of {manifest['documents']:,} documents in {dest}{failed}\n"
        f"{parts:,} parts done in this run, {len(manifest['parts']):,} in all; content {manifest['content_hash'][:16]}",
        file=sys.stderr,
    )


@contextmanager
def _progress(plan: _Plan) -> Iterator:
    """A bar with rate and remaining time on a terminal; elsewhere a line now and then."""
    if sys.stderr.isatty():
        from rich.console import Console
        from rich.progress import (
            BarColumn,
            DownloadColumn,
            Progress,
            TextColumn,
            TimeRemainingColumn,
            TransferSpeedColumn,
        )

        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            DownloadColumn(),
            TransferSpeedColumn(),
            TimeRemainingColumn(),
        )
        with Progress(*columns, console=Console(stderr=True)) as bar:
            task = bar.add_task("Reading figures", total=plan.weight)
            yield lambda _, weight: bar.advance(task, weight)
        return
    lines = _Lines(plan.weight)
    yield lines.tell


class _Lines:
    """Progress for a log: at most one line in 30 seconds."""

    EVERY = 30.0

    def __init__(self, weight: int) -> None:
        self._weight = weight
        self._done = self._documents = 0
        self._begun = self._said = time.monotonic()

    def tell(self, entry: Entry, weight: int) -> None:
        self._done += weight
        self._documents += entry.documents
        now = time.monotonic()
        if now - self._said < self.EVERY:
            return
        self._said = now
        spent = max(now - self._begun, 0.001)
        left = spent / max(self._done, 1) * max(self._weight - self._done, 0)
        print(
            f"{self._done / 1e6:,.0f} of {self._weight / 1e6:,.0f} MB, {self._documents:,} documents, "
            f"{self._done / spent / 1e6:.2f} MB a second, about {left / 60:,.0f} minutes left",
            file=sys.stderr,
            flush=True,
        )

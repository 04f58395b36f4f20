"""One SQLite file of edits: how it is opened, what tables it has, and how a change becomes durable.

A rollback journal (journal_mode=DELETE) with synchronous=EXTRA: the file, the journal and the folder are synced before
a commit returns, so what was acknowledged survives a killed process and a lost power supply. Write-ahead logging is
not used: SQLite before 3.51.3 can lose a commit when two connections reset the log at once (sqlite.org/wal.html).
"""

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from dashboard.store.errors import Unreadable, said_plainly

SCHEMA_VERSION = 1
BUSY_MILLISECONDS = 5000

# `edit` is the log: rows are added and never change. `current` holds the version of each figure that a save must name.
_SCHEMA = """
create table edit (
    number integer primary key autoincrement,
    uid text not null unique,
    figure_id text not null,
    version integer not null,
    record text not null
) strict;
create index edit_of_figure on edit (figure_id, number);
create table current (
    figure_id text primary key,
    version integer not null,
    last_edit integer not null references edit (number)
) strict, without rowid;
create trigger edit_is_never_changed before update on edit begin select raise(abort, 'the log only grows'); end;
create trigger edit_is_never_deleted before delete on edit begin select raise(abort, 'the log only grows'); end;
"""


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection for one look at the store. Nothing can be written through it."""
    with said_plainly(path), closing(_open(path)) as connection:
        connection.execute("pragma query_only=on")
        yield connection


@contextmanager
def writing(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection for one change: all of it is on disk when the block has ended, or none of it after an error.

    BEGIN IMMEDIATE takes the write lock before the first read: what the change is based on cannot move under it.
    """
    with said_plainly(path), closing(_open(path)) as connection:
        connection.execute("begin immediate")
        try:
            yield connection
            connection.execute("commit")
        finally:
            if connection.in_transaction:
                connection.execute("rollback")


def create(path: Path) -> None:
    """Makes an empty store where none is. Two processes may try at once: one makes it, the other finds it."""
    with said_plainly(path):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with closing(_connect(path)) as connection:
            connection.execute("begin immediate")
            if _version(connection) == 0:
                for statement in _statements(_SCHEMA):
                    connection.execute(statement)
                connection.execute(f"pragma user_version={SCHEMA_VERSION}")
            connection.execute("commit")
        path.chmod(0o600)


def verify(path: Path) -> None:
    """Raises Unreadable unless every page of the store is sound and its log and versions agree."""
    with reading(path) as connection:
        said = connection.execute("pragma integrity_check").fetchone()[0]
        if said != "ok":
            raise Unreadable(f"{path}: damaged: {said}; put back a backup with `python -m dashboard.store restore`")
        apart = connection.execute(
            "select count(*) from current left join edit on edit.number = current.last_edit"
            " and edit.figure_id = current.figure_id and edit.version = current.version where edit.number is null"
        ).fetchone()[0]
        if apart:
            raise Unreadable(f"{path}: {apart} figures whose version is not in the log; put back a backup")


def _open(path: Path) -> sqlite3.Connection:
    with ExitStack() as on_failure:
        connection = _connect(path)
        on_failure.callback(connection.close)
        version = _version(connection)
        if version == 0:
            raise Unreadable(f"{path}: no store of edits; it is empty or was made by another program")
        if version > SCHEMA_VERSION:
            raise Unreadable(f"{path}: written by a newer version of this program; update to open it")
        on_failure.pop_all()
        return connection


def _connect(path: Path) -> sqlite3.Connection:
    with ExitStack() as on_failure:
        connection = sqlite3.connect(path, timeout=BUSY_MILLISECONDS / 1000, isolation_level=None)
        on_failure.callback(connection.close)
        connection.execute("pragma journal_mode=delete")
        connection.execute("pragma synchronous=extra")
        connection.execute("pragma foreign_keys=on")
        connection.execute("pragma trusted_schema=off")
        on_failure.pop_all()
        return connection


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("pragma user_version").fetchone()[0])


def _statements(script: str) -> Iterator[str]:
    """The statements of a script; a trigger's body holds semicolons of its own."""
    so_far = ""
    for line in script.splitlines(keepends=True):
        so_far += line
        if sqlite3.complete_statement(so_far):
            yield so_far
            so_far = ""

"""What can go wrong when something is kept on disk, each as one line that names the file and the cure."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from extract.errors import NumeraireError


class NotSaved(NumeraireError):
    """Nothing was written: the disk is full, the folder is read-only, or another process holds the file too long."""


class Unreadable(NumeraireError):
    """The file is there and is no store of ours, or is damaged, or was written by a newer version."""


class NotAllowed(NumeraireError):
    """This server shows figures and takes no changes, or the change does not say who makes it."""


class BadWorkspace(NumeraireError):
    """A workspace has an impossible name, is not there, is there already, or does not open with this key."""


_FULL = ("database or disk is full", "disk i/o error", "unable to open database file")
_CURES = {
    "readonly": "the folder or the file is read-only; allow this user to write there",
    "locked": "another process held it for too long; try again",
    "full": "the disk is full or not writable; make room, then save again",
    "damaged": "it is damaged or no store of this program; put back a backup with `python -m dashboard.store restore`",
}


@contextmanager
def said_plainly(path: Path) -> Iterator[None]:
    """Turns what SQLite or the system says about `path` into NotSaved or Unreadable with a cure."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise _plain(path, error) from error
    except OSError as error:
        raise NotSaved(f"{path}: not saved: {error.strerror or error}") from error


def _plain(path: Path, error: sqlite3.DatabaseError) -> NumeraireError:
    words = str(error).lower()
    if "readonly" in words or "read-only" in words:
        return NotSaved(f"{path}: not saved: {_CURES['readonly']}")
    if "locked" in words or "busy" in words:
        return NotSaved(f"{path}: not saved: {_CURES['locked']}")
    if words in _FULL:
        return NotSaved(f"{path}: not saved: {_CURES['full']} ({error})")
    if isinstance(error, sqlite3.IntegrityError | sqlite3.OperationalError):
        return NotSaved(f"{path}: not saved: {error}")
    return Unreadable(f"{path}: {_CURES['damaged']} ({error})")

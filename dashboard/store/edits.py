"""Saves the edits of figures, so that nothing acknowledged is lost and nobody overwrites another unseen.

A save names the version of the figure that its author saw. Where somebody else has saved since, nothing is written and
Conflict carries what they wrote. When `save` returns, the edit is on disk.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from json import dumps, loads
from pathlib import Path
from sqlite3 import Connection
from typing import NamedTuple

from dashboard.store import database
from dashboard.store.errors import NotAllowed, Unreadable
from extract import NumeraireError
from extract.corrections import AT, Correction, checked, new_id


class Saved(NamedTuple):
    """What was written: the figure's version after it, and the edits with the time they got."""

    version: int
    edits: tuple[Correction, ...]


class Taken(NamedTuple):
    """How many edits an import added, and how many the log held already."""

    new: int
    known: int


class Conflict(NumeraireError):
    """Somebody else has saved this figure since its version was read: `theirs` are the edits not yet seen."""

    def __init__(self, version: int, theirs: tuple[Correction, ...]) -> None:
        names = ", ".join(dict.fromkeys(edit.author for edit in theirs))
        super().__init__(f"not saved: {names or 'somebody'} changed this figure meanwhile; look at it, then save again")
        self.version = version
        self.theirs = theirs


def _now() -> datetime:
    return datetime.now(tz=UTC)


class EditStore:
    """The edits of one workspace. Safe for many threads and processes: each call opens the file for itself.

    read_only refuses every save, whoever asks: the switch of a server that only shows. clock is for tests.
    """

    def __init__(self, path: Path, *, read_only: bool = False, clock: Callable[[], datetime] = _now) -> None:
        self.path = path
        self.read_only = read_only
        self._clock = clock

    def save(self, edits: Sequence[Correction], base_version: int) -> Saved:
        """Writes edits of one figure together, on top of the version its author saw (0: nobody has edited it yet).

        Their `at` becomes the time of the save, later than every edit before it even where the clock went back.
        Raises Conflict, NotAllowed, NotSaved; then nothing was written.
        """
        figures = {edit.figure_id for edit in edits}
        if len(figures) != 1:
            raise ValueError(f"a save is about one figure, not {len(figures)}")
        self._may_write(edits)
        figure_id = figures.pop()
        with database.writing(self.path) as connection:
            version = _version(connection, figure_id)
            if version != base_version:
                raise Conflict(version, _after(connection, figure_id, base_version))
            at = self._next_time(connection, figure_id)
            timed = tuple(checked(edit._replace(at=at)) for edit in edits)
            _append(connection, figure_id, version + 1, timed)
        return Saved(version + 1, timed)

    def undo(self, figure_id: str, author: str, base_version: int, why: str = "") -> Saved:
        """Takes back the last save of a figure that still stands. Raises NotAllowed where there is none."""
        standing = self._last_standing(figure_id)
        if not standing:
            raise NotAllowed(f"{figure_id}: there is nothing to undo")
        return self.save([_undoing(edit, author, why) for edit in reversed(standing)], base_version)

    def versions(self) -> dict[str, int]:
        """The version of every figure that was ever edited; a figure that is not here has version 0."""
        with database.reading(self.path) as connection:
            return dict(connection.execute("select figure_id, version from current"))

    def version(self, figure_id: str) -> int:
        """The version to name in the next save of this figure."""
        with database.reading(self.path) as connection:
            return _version(connection, figure_id)

    def state(self) -> str:
        """Changes with every edit, whoever saves it, and is the same for no two stores: what caches may be keyed by."""
        with database.reading(self.path) as connection:
            last = connection.execute("select uid from edit order by number desc limit 1").fetchone()
            return last[0] if last else ""

    def history(self, figure_id: str) -> tuple[Correction, ...]:
        """Every edit of a figure, the first first."""
        with database.reading(self.path) as connection:
            return _after(connection, figure_id, 0)

    def all(self) -> tuple[Correction, ...]:
        """Every edit there is, in the order in which they were saved."""
        with database.reading(self.path) as connection:
            return tuple(map(_correction, connection.execute("select record from edit order by number")))

    def take_in(self, edits: Iterable[Correction]) -> Taken:
        """Adds edits made elsewhere, all or none. One that the log holds already is not added twice.

        They keep their own time and author: where two disagree, the later one counts when corrections are applied.
        """
        coming = [checked(edit) for edit in edits]
        self._may_write(coming)
        new = 0
        with database.writing(self.path) as connection:
            for edit in coming:
                if not connection.execute("select 1 from edit where uid = ?", (edit.id,)).fetchone():
                    _append(connection, edit.figure_id, _version(connection, edit.figure_id) + 1, (edit,))
                    new += 1
        return Taken(new, len(coming) - new)

    def _may_write(self, edits: Sequence[Correction]) -> None:
        if self.read_only:
            raise NotAllowed(
                "this server shows figures and takes no changes; run it on your own computer to correct them"
            )
        if not all(edit.author.strip() for edit in edits):
            raise NotAllowed("not saved: the edit does not say who makes it; write your initials")

    def _next_time(self, connection: Connection, figure_id: str) -> str:
        """Now, or just after the newest edit of the figure: corrections are applied in the order of their times."""
        now = self._clock()
        newest = max((edit.at for edit in _after(connection, figure_id, 0)), default=None)
        if newest:
            now = max(now, datetime.strptime(newest, AT).replace(tzinfo=UTC) + timedelta(microseconds=1))
        return now.strftime(AT)

    def _last_standing(self, figure_id: str) -> list[Correction]:
        """The edits of the last save of a figure that no undo has taken back."""
        with database.reading(self.path) as connection:
            rows = connection.execute(
                "select version, record from edit where figure_id = ? order by number", (figure_id,)
            ).fetchall()
        saves: dict[int, list[Correction]] = {}
        for version, record in rows:
            saves.setdefault(version, []).append(_correction((record,)))
        undone = {edit.undoes for edits in saves.values() for edit in edits if edit.action == "undo"}
        standing = [
            [edit for edit in edits if edit.action != "undo" and edit.id not in undone] for edits in saves.values()
        ]
        return next((edits for edits in reversed(standing) if edits), [])


def _undoing(edit: Correction, author: str, why: str) -> Correction:
    return edit._replace(id=new_id(), action="undo", field="", old="", new="", why=why, author=author, undoes=edit.id)


def _version(connection: Connection, figure_id: str) -> int:
    row = connection.execute("select version from current where figure_id = ?", (figure_id,)).fetchone()
    return row[0] if row else 0


def _after(connection: Connection, figure_id: str, version: int) -> tuple[Correction, ...]:
    rows = connection.execute(
        "select record from edit where figure_id = ? and version > ? order by number", (figure_id, version)
    )
    return tuple(map(_correction, rows))


def _append(connection: Connection, figure_id: str, version: int, edits: Sequence[Correction]) -> None:
    for edit in edits:
        cursor = connection.execute(
            "insert into edit (uid, figure_id, version, record) values (?, ?, ?, ?)",
            (edit.id, figure_id, version, dumps(edit._asdict(), ensure_ascii=False)),
        )
    connection.execute(
        "insert into current (figure_id, version, last_edit) values (?, ?, ?)"
        " on conflict (figure_id) do update set version = excluded.version, last_edit = excluded.last_edit",
        (figure_id, version, cursor.lastrowid),
    )


def _correction(row: tuple) -> Correction:
    try:
        return Correction(**loads(row[0]))
    except (ValueError, TypeError) as error:
        raise Unreadable(f"an edit in the log cannot be read ({error}); put back a backup") from error

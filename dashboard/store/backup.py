"""One zip holds a whole workspace: its documents, its edits and what it is called. Made while the dashboard runs."""

import io
import json
import shutil
import sqlite3
import tempfile
import zipfile
from contextlib import closing
from pathlib import Path

from dashboard.store import database, files, workspaces
from dashboard.store.errors import BadWorkspace, Unreadable, said_plainly
from dashboard.store.workspaces import Workspace
from extract.errors import DAMAGED_ZIP

_EDITS, _ABOUT, _ARTICLES = "edits.sqlite3", "workspace.json", "articles"
MOST_BYTES = workspaces.MOST_BYTES * 2


def backup(kept: Workspace, target: Path, *, force: bool = False) -> Path:
    """Writes the workspace to the zip `target`. The edits are copied by SQLite itself, as they stood at one moment."""
    if target.exists() and not force:
        raise BadWorkspace(f"{target}: is there already; name another file, or add --force to replace it")
    with said_plainly(target), tempfile.TemporaryDirectory() as aside:
        copy = Path(aside) / _EDITS
        with (
            database.reading(kept.edits) as now,
            closing(sqlite3.connect(copy)) as then,
        ):
            now.backup(then)
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.write(copy, _EDITS)
            archive.write(kept.folder / _ABOUT, _ABOUT)
            for path in sorted((kept.folder / _ARTICLES).glob("*.json")):
                archive.write(path, f"{_ARTICLES}/{path.name}")
        files.write_whole(target, packed.getvalue())
    return target


def restore(source: Path, name: str, *, force: bool = False) -> Workspace:
    """Makes the workspace `name` from a backup. What stands under that name stays unless `force` is given.

    The backup is unpacked and checked aside first: a damaged one changes nothing.
    """
    target = workspaces.folder_of(name)
    if target.exists() and not force:
        raise BadWorkspace(f"there is a workspace {name!r} already: choose another name, or add --force to replace it")
    files.make_folder(target.parent)
    with said_plainly(target):
        draft = Path(tempfile.mkdtemp(dir=target.parent, prefix=f".{name}.", suffix=".new"))
        try:
            _unpack(source, draft)
            database.verify(draft / _EDITS)
            workspaces.articles(Workspace(name, draft))
            replaced = target.with_name(f"{draft.name}.replaced")
            if target.exists():
                target.rename(replaced)
            draft.rename(target)
            files.sync_folder(target.parent)
            shutil.rmtree(replaced, ignore_errors=True)
        finally:
            shutil.rmtree(draft, ignore_errors=True)  # not there any more where all went well
    return Workspace(name, target)


def _unpack(source: Path, draft: Path) -> None:
    """Writes the parts that a backup has, under names of ours; anything else in the zip is refused."""
    try:
        with zipfile.ZipFile(source) as archive:
            parts = archive.infolist()
            if sum(part.file_size for part in parts) > MOST_BYTES:
                raise Unreadable(f"{source}: holds more than a workspace can; it is no backup of ours")
            for part in parts:
                folder, _, file = part.filename.rpartition("/")
                in_place = (not folder and file in (_EDITS, _ABOUT)) or (
                    folder == _ARTICLES and file.endswith(".json") and not file.startswith(".")
                )
                if not in_place or Path(file).name != file:
                    raise Unreadable(f"{source}: {part.filename[:60]!r} is no part of a backup; nothing was restored")
                files.write_whole(draft / folder / file, archive.read(part))
            json.loads((draft / _ABOUT).read_bytes())
    except DAMAGED_ZIP as error:
        raise Unreadable(f"{source}: no backup that can be read ({error}); nothing was restored") from error

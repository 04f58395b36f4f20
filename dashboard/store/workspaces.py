"""Workspaces: a name under which a person keeps documents and edits on disk, until that person deletes it.

    HOME/workspaces/NAME/workspace.json   when it was made, and the hash of its key where it has one
                         articles/*.json  the documents as read, one a file, named by their content
                         edits.sqlite3    what was confirmed, corrected, rejected and added

A workspace with a key opens for whoever has the key and for nobody else; the key itself is never stored. On one's own
computer a name is enough.
"""

import errno
import hashlib
import hmac
import json
import re
import secrets
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from dashboard.store import article_json, database, files
from dashboard.store.errors import BadWorkspace, NotSaved, Unreadable, said_plainly
from extract import Article

MOST_ARTICLES = 500
MOST_BYTES = 200_000_000
OWN = "mine"  # the workspace of a computer with one user, made by the first edit
_NAME = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")


@dataclass(frozen=True, slots=True)
class Workspace:
    """An opened workspace: its name and the folder that holds it."""

    name: str
    folder: Path

    @property
    def edits(self) -> Path:
        return self.folder / "edits.sqlite3"

    @property
    def _about(self) -> Path:
        return self.folder / "workspace.json"

    @property
    def _articles(self) -> Path:
        return self.folder / "articles"


def folder_of(name: str) -> Path:
    """Where a workspace of this name lies, or would lie. Raises BadWorkspace for a name that is none."""
    if not _NAME.fullmatch(name):
        raise BadWorkspace(f"{name[:60]!r} is no name for a workspace: use 1 to 40 of a-z, 0-9 and -, as in rail-2018")
    return files.home() / "workspaces" / name


def names() -> list[str]:
    """The workspaces on this disk, by name."""
    root = files.home() / "workspaces"
    return sorted(path.parent.name for path in root.glob("*/workspace.json") if _NAME.fullmatch(path.parent.name))


def create(name: str, *, with_key: bool = False) -> tuple[Workspace, str | None]:
    """A new, empty workspace and its key, which cannot be shown a second time; None where none was asked for."""
    target = folder_of(name)
    key = secrets.token_urlsafe(24) if with_key else None
    about = {"made": datetime.now(tz=UTC).isoformat(timespec="seconds"), "key_sha256": _hash(key) if key else None}
    with said_plainly(target):
        files.make_folder(target.parent)
        # Made aside and renamed: nobody meets half a workspace, and of two who choose one name only one gets it.
        draft = Workspace(name, target.with_name(f".{name}.{secrets.token_hex(4)}.new"))
        draft.folder.mkdir(mode=files.PRIVATE_FOLDER)
        try:
            database.create(draft.edits)
            files.write_whole(draft._about, json.dumps(about, indent=1).encode())
            draft.folder.rename(target)
        except OSError as error:
            shutil.rmtree(draft.folder, ignore_errors=True)
            if error.errno in (errno.EEXIST, errno.ENOTEMPTY):
                raise BadWorkspace(f"there is a workspace {name!r} already: open it, or choose another name") from None
            raise
        files.sync_folder(target.parent)
    return Workspace(name, target), key


def open_workspace(name: str, key: str | None = None) -> Workspace:
    """The workspace of this name, if it is there and the key fits.

    A wrong name and a wrong key of a locked workspace get the same answer: nobody can find out which names exist.
    """
    workspace = Workspace(name, folder_of(name))
    closed = BadWorkspace(f"no workspace {name!r} opens with this key: check both, or make a new workspace")
    if not workspace._about.is_file():
        raise closed if key else BadWorkspace(f"there is no workspace {name!r} that opens without a key")
    wanted = _about(workspace)["key_sha256"]
    if wanted and not hmac.compare_digest(wanted, _hash(key or "")):
        raise closed if key else BadWorkspace(f"there is no workspace {name!r} that opens without a key")
    return workspace


def own() -> Workspace:
    """The workspace for edits of whoever uses this computer alone; made when it is first needed."""
    try:
        return open_workspace(OWN)
    except BadWorkspace:
        return create(OWN)[0]


def delete(workspace: Workspace) -> None:
    """Removes the workspace with all documents and edits in it, for good."""
    with said_plainly(workspace.folder):
        gone = workspace.folder.with_name(f".{workspace.name}.{secrets.token_hex(4)}.deleted")
        workspace.folder.rename(gone)  # at once for everybody, even where removing the files takes a while
        shutil.rmtree(gone)


def keep_article(workspace: Workspace, article: Article) -> None:
    """Writes one document into the workspace; the same document twice is kept once."""
    path = _file_of(workspace, article.id)
    content = article_json.to_bytes(article)
    with said_plainly(path):
        kept = list(workspace._articles.glob("*.json")) if workspace._articles.is_dir() else []
        if path not in kept and len(kept) >= MOST_ARTICLES:
            raise NotSaved(f"{workspace.name}: {MOST_ARTICLES} documents are the most a workspace holds; remove some")
        if sum(other.stat().st_size for other in kept if other != path) + len(content) > MOST_BYTES:
            raise NotSaved(f"{workspace.name}: {MOST_BYTES:,} bytes are the most a workspace holds; remove documents")
        files.write_whole(path, content)


def articles(workspace: Workspace) -> list[Article]:
    """The documents of the workspace, by the name of their file. Raises Unreadable for one that is damaged."""
    return [_article(path) for path in sorted(workspace._articles.glob("*.json"))]


def forget_article(workspace: Workspace, document_id: str) -> None:
    """Removes one document. Edits of its figures stay in the log: they fit again when the document comes back."""
    path = _file_of(workspace, document_id)
    with said_plainly(path):
        path.unlink(missing_ok=True)
        if path.parent.is_dir():
            files.sync_folder(path.parent)


def _file_of(workspace: Workspace, document_id: str) -> Path:
    # A hash: an id comes from a file's name, and a file's name is a stranger's text.
    return workspace._articles / f"{hashlib.sha256(document_id.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}.json"


def _article(path: Path) -> Article:
    try:
        return article_json.from_bytes(path.read_bytes())
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise Unreadable(f"{path}: a kept document that cannot be read ({error}); restore a backup") from error


def _about(workspace: Workspace) -> dict[str, str | None]:
    try:
        return {"key_sha256": None, **json.loads(workspace._about.read_bytes())}
    except (OSError, ValueError) as error:
        raise Unreadable(f"{workspace._about}: cannot be read ({error}); restore a backup") from error


def _hash(key: str) -> str:
    # The key is 24 random bytes of ours, so a plain hash is enough: there is no dictionary to try.
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()

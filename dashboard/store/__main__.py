"""python -m dashboard.store: looks after workspaces from the command line.

    list                              the workspaces, with their documents and edits
    backup NAME FILE.zip              everything of a workspace in one file, while the dashboard runs
    restore FILE.zip NAME             puts it back, checked first
    export NAME FILE                  its edits as .csv or .jsonl, to share or for `python -m extract build --corrections`
    import NAME FILE                  adds edits that others made; the same edit twice is one
    delete NAME                       the workspace and all in it, for good

Whoever can run this can read the files: keys are for the browser and are not asked here.
"""

import argparse
import sys
from pathlib import Path

from dashboard.store import backup, database, files, workspaces
from dashboard.store.edits import EditStore
from dashboard.store.errors import BadWorkspace
from dashboard.store.workspaces import Workspace
from extract import NumeraireError
from extract.corrections import read_corrections, write_corrections


def main(arguments: list[str] | None = None) -> int:
    parser = _parser()
    asked = parser.parse_args(arguments)
    try:
        for line in asked.does(asked):
            sys.stdout.write(line + "\n")
    except NumeraireError as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    return 0


def _list(_asked: argparse.Namespace) -> list[str]:
    kept = [_existing(name) for name in workspaces.names()]
    lines = [
        f"{one.name}: {len(workspaces.articles(one))} documents, {len(EditStore(one.edits).all())} edits"
        for one in kept
    ]
    return [f"in {files.home()}", *lines] if lines else [f"no workspace in {files.home()}"]


def _backup(asked: argparse.Namespace) -> list[str]:
    kept = _existing(asked.name)
    database.verify(kept.edits)
    backup.backup(kept, asked.file, force=asked.force)
    return [f"{asked.file}: {asked.file.stat().st_size:,} bytes, {len(EditStore(kept.edits).all())} edits"]


def _restore(asked: argparse.Namespace) -> list[str]:
    kept = backup.restore(asked.file, asked.name, force=asked.force)
    return [
        f"{kept.name}: {len(workspaces.articles(kept))} documents, {len(EditStore(kept.edits).all())} edits are back"
    ]


def _export(asked: argparse.Namespace) -> list[str]:
    if asked.file.exists() and not asked.force:
        raise BadWorkspace(f"{asked.file}: is there already; name another file, or add --force to replace it")
    edits = EditStore(_existing(asked.name).edits).all()
    write_corrections(edits, asked.file)
    return [f"{asked.file}: {len(edits)} edits"]


def _import(asked: argparse.Namespace) -> list[str]:
    taken = EditStore(_existing(asked.name).edits).take_in(read_corrections(asked.file))
    return [f"{asked.name}: {taken.new} edits added, {taken.known} were there already"]


def _delete(asked: argparse.Namespace) -> list[str]:
    kept = _existing(asked.name)
    if not asked.force:
        raise BadWorkspace(f"this deletes the documents and edits of {asked.name!r} for good; add --force to do it")
    workspaces.delete(kept)
    return [f"{asked.name}: deleted"]


def _existing(name: str) -> Workspace:
    """A workspace by name, whatever its key: the files themselves are open to whoever runs this."""
    if name not in workspaces.names():
        raise BadWorkspace(f"there is no workspace {name!r} in {files.home()}; `list` shows those that are")
    return Workspace(name, workspaces.folder_of(name))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m dashboard.store", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, does, words in (
        ("list", _list, ()),
        ("backup", _backup, ("name", "file")),
        ("restore", _restore, ("file", "name")),
        ("export", _export, ("name", "file")),
        ("import", _import, ("name", "file")),
        ("delete", _delete, ("name",)),
    ):
        command = commands.add_parser(name)
        command.set_defaults(does=does)
        for word in words:
            command.add_argument(word, type=Path if word == "file" else str)
        command.add_argument("--force", action="store_true", help="replace or delete what is there")
    return parser


if __name__ == "__main__":
    sys.exit(main())

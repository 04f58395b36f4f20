"""The sources that the command line names -> their files, one after another: no list of all of them is ever held."""

import glob
import os
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from extract.errors import UnreadableFile

WILD = frozenset("*?[")


class Found(NamedTuple):
    """A file of a source: its size in bytes and its time of change in nanoseconds; problem says why it has none."""

    root: str
    path: str
    size: int
    changed: int
    problem: str = ""


def check_sources(sources: Iterable[str]) -> None:
    """Raises UnreadableFile for a source that is not there, or for a pattern that no file matches."""
    for source in sources:
        if os.path.lexists(source):
            if not os.access(source, os.R_OK):
                raise UnreadableFile(f"{source}: cannot be read; check its permissions")
        elif WILD.isdisjoint(source):
            raise UnreadableFile(f"{source}: no such file or folder; check the name")
        elif next(glob.iglob(source, recursive=True), None) is None:  # noqa: PTH207 - Path.glob takes no absolute pattern
            raise UnreadableFile(f"{source}: no file has such a name; check the pattern")


def files_of(sources: list[str], dest: Path) -> Iterator[Found]:
    """Every file of the sources once, in the order of the sources and then of names; DEST itself is no source."""
    own = str(dest.resolve())
    seen: set[bytes] = set()
    for source in sources:
        root = source if not WILD.isdisjoint(source) and not os.path.lexists(source) else str(Path(source).resolve())
        for path in _below(source, own):
            if len(sources) > 1:
                name = blake2b(os.fsencode(path), digest_size=12).digest()
                if name in seen:
                    continue
                seen.add(name)
            yield _found(root, path)


def _below(source: str, own: str) -> Iterator[str]:
    if os.path.lexists(source):
        yield from _walk(str(Path(source).resolve()), own)
        return
    for path in sorted(glob.iglob(source, recursive=True)):  # noqa: PTH207
        if not Path(path).is_dir():  # what lies in a folder matches by itself, where the pattern says **
            yield str(Path(path).resolve())


def _walk(path: str, own: str) -> Iterator[str]:
    if not Path(path).is_dir():
        yield path
        return
    try:
        with os.scandir(path) as entries:
            inside = sorted((entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries)
    except OSError:
        yield path  # a folder that cannot be listed is told of as a file that cannot be read
        return
    for name, is_folder in inside:
        below = os.path.join(path, name)  # noqa: PTH118 - a Path for each of ten million files is slow
        if not is_folder:
            yield below
        elif below != own:
            yield from _walk(below, own)


def _found(root: str, path: str) -> Found:
    try:
        about = os.stat(path)  # noqa: PTH116 - a Path for each of ten million files is slow
    except OSError as error:
        return Found(root, path, 0, 0, f"cannot be read ({error.strerror}); check its permissions")
    return Found(root, path, about.st_size, about.st_mtime_ns)

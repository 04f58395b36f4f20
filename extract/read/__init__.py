"""read: a file -> Article. One table of readers, one file a format."""

from collections.abc import Callable
from pathlib import Path

from extract.errors import UnreadableFile
from extract.models import Article
from extract.read.markdown import read_markdown
from extract.read.plain import read_plain

READERS: dict[str, Callable[[Path], Article]] = {
    ".txt": read_plain,
    ".text": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
}


def read(path: str | Path) -> Article:
    """The article in a file, its text exactly as it stands there.

    Raises UnreadableFile, naming the file and the cure, when it is missing, empty, binary or of an unknown type.
    """
    path = Path(path)
    reader = READERS.get(path.suffix.lower())
    if not path.exists():
        raise UnreadableFile(f"{path}: no such file; check the name and the folder")
    if path.is_dir():
        raise UnreadableFile(f"{path}: is a folder; name the files in it, such as {path}/*.txt")
    if reader is None:
        known = ", ".join(sorted(READERS))
        raise UnreadableFile(
            f"{path}: files of type '{path.suffix or 'without a suffix'}' are not read; save it as one of {known}"
        )
    return reader(path)


__all__ = ["READERS", "read"]

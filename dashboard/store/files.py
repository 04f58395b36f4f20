"""Where kept things lie on disk, and how one file replaces another so that a crash leaves the old or the new, never half."""

import os
import tempfile
from pathlib import Path

from platformdirs import user_data_path

HOME_VARIABLE = "NUMERAIRE_HOME"
PRIVATE_FOLDER, PRIVATE_FILE = 0o700, 0o600


def home() -> Path:
    """The folder of everything kept: the one named in NUMERAIRE_HOME, else the user's data folder of this system."""
    named = os.environ.get(HOME_VARIABLE)
    return Path(named) if named else user_data_path("numeraire", appauthor=False)


def write_whole(path: Path, content: bytes) -> None:
    """Puts `content` at `path` and returns when it is on disk: a reader sees all of it or what was there before."""
    make_folder(path.parent)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(PRIVATE_FILE)
        Path(temporary).replace(path)
    finally:
        Path(temporary).unlink(missing_ok=True)  # not there any more where all went well
    sync_folder(path.parent)


def make_folder(folder: Path) -> None:
    """The folder and those above it, for this user's eyes only where they are new."""
    folder.mkdir(parents=True, exist_ok=True, mode=PRIVATE_FOLDER)


def sync_folder(folder: Path) -> None:
    """A new name in a folder survives a power cut only once the folder itself is synced."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

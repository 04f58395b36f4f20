"""What a corpus has done so far: one small file for each part that is whole, and from them the manifest and the errors.

    DEST/figures/part-KEY.parquet   the figures of a part; none where it has no figure
    DEST/journal/KEY.json           what the part was and what came of it; there only once its figures are
    DEST/manifest.json              all parts with their counts and hashes
    DEST/errors.parquet             the documents that could not be read, why, and what helps

Every file is written under another name, brought to the disk, and then renamed: a run that stops loses what was in flight.
"""

import json
import os
import uuid
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from extract.corpus.parts import Failure
from extract.errors import NumeraireError

FIGURES, JOURNAL, MANIFEST, ERRORS = "figures", "journal", "manifest.json", "errors.parquet"


class Entry(NamedTuple):
    """What came of one part. content is the SHA-256 of its figures, "" where it has none; failures its documents that failed.

    documents = with_figures + without_figures + len(failures); passed_over are records that are no documents.
    """

    key: str
    root: str
    shown: str
    documents: int
    with_figures: int
    without_figures: int
    passed_over: int
    characters: int
    figures: int
    content: str
    failures: tuple[Failure, ...]


class Journal:
    """The folder of one corpus. Raises NumeraireError where it cannot be made or written."""

    def __init__(self, dest: Path) -> None:
        self.dest = dest

    def prepare(self) -> None:
        """Makes the folders, and takes away what an interrupted run left under other names."""
        with _told(self.dest):
            for name in (FIGURES, JOURNAL):
                (self.dest / name).mkdir(parents=True, exist_ok=True)
                for left in (self.dest / name).glob("*.part"):
                    left.unlink(missing_ok=True)

    def figures_path(self, key: str) -> Path:
        return self.dest / FIGURES / f"part-{key}.parquet"

    def write_figures(self, key: str, save: Callable[[Path], None]) -> None:
        """Puts a part's figures in place; save writes them to the path it is given."""
        with _told(self.dest):
            _in_place(self.figures_path(key), save)

    def write(self, entry: Entry) -> None:
        """Says that a part is whole. Its figures are in place before."""
        words = json.dumps({**entry._asdict(), "failures": [list(each) for each in entry.failures]}, ensure_ascii=False)
        data = words.encode("utf-8", "surrogatepass")
        with _told(self.dest):
            _in_place(self.dest / JOURNAL / f"{entry.key}.json", lambda path: path.write_bytes(data))

    def done(self) -> set[str]:
        """The keys of the parts that are whole."""
        return {path.stem for path in (self.dest / JOURNAL).glob("*.json")}

    def entries(self) -> Iterator[Entry]:
        """What came of each part, in the order of keys. A file that is damaged is taken away: its part is done again."""
        for path in sorted((self.dest / JOURNAL).glob("*.json")):
            try:
                entry = _entry(json.loads(path.read_bytes().decode("utf-8", "surrogatepass")))
            except (ValueError, TypeError, KeyError):
                path.unlink(missing_ok=True)
                continue
            if entry.figures and not self.figures_path(entry.key).exists():
                path.unlink(missing_ok=True)
                continue
            yield entry

    def forget(self, keys: Iterable[str]) -> None:
        """Takes parts away whose sources are gone or have changed; the word that they are whole goes first."""
        with _told(self.dest):
            for key in keys:
                (self.dest / JOURNAL / f"{key}.json").unlink(missing_ok=True)
                self.figures_path(key).unlink(missing_ok=True)

    def close(self, version: str) -> dict[str, object]:
        """Writes errors.parquet and manifest.json from the parts that are whole; gives the manifest.

        Its content_hash is the same however often the run was stopped, on however many workers, in whatever order.
        """
        parts, failures = [], []
        for entry in self.entries():
            parts.append({**entry._asdict(), "failures": len(entry.failures)})
            failures += entry.failures
        counts = ("documents", "with_figures", "without_figures", "passed_over", "characters", "figures", "failures")
        content = sha256("\n".join(sorted(part["content"] for part in parts if part["content"])).encode()).hexdigest()
        manifest = {
            "extractor": version,
            **{name: sum(part[name] for part in parts) for name in counts},
            "content_hash": content,
            "parts": parts,
        }
        data = json.dumps(manifest, ensure_ascii=False, indent=1).encode("utf-8", "replace")
        with _told(self.dest):
            _in_place(self.dest / ERRORS, lambda path: _write_errors(failures, path))
            _in_place(self.dest / MANIFEST, lambda path: path.write_bytes(data))
        return manifest


def _entry(fields: dict[str, object]) -> Entry:
    return Entry(**{**fields, "failures": tuple(Failure(*each) for each in fields["failures"])})


def _write_errors(failures: list[Failure], path: Path) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    rows = sorted(failures)
    columns = {name: [_storable(getattr(row, name)) for row in rows] for name in Failure._fields}
    parquet.write_table(pa.table({name: pa.array(cells, pa.string()) for name, cells in columns.items()}), path)


def _storable(words: str) -> str:
    return words.encode("utf-8", "replace").decode()


def _in_place(path: Path, save: Callable[[Path], object]) -> None:
    """Writes a file whole or not at all, and has the disk hold it before its name does."""
    temporary = path.with_name(f"{path.name}.{uuid.uuid4().hex[:8]}.part")
    try:
        save(temporary)
        with temporary.open("rb") as file:
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


class _told:  # noqa: N801 - reads as a word in `with`
    """Turns what the disk refuses into an error that names the folder and the cure."""

    def __init__(self, dest: Path) -> None:
        self._dest = dest

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type | None, error: BaseException | None, _: object) -> None:
        if isinstance(error, OSError):
            raise NumeraireError(
                f"{self._dest}: cannot be written ({error.strerror or error}); make room or check its permissions, "
                "and run the same command again: what is done stays done"
            ) from error

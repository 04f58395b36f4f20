"""The one place that pages ask for the text of a document, wherever it is kept."""

from functools import lru_cache
from pathlib import Path

from dashboard.dataset import ROOT
from dashboard.own import session
from extract import Article, NumeraireError, read

ARTICLES = ROOT / "data" / "articles"
_TYPES = (".md", ".txt")


def article(document_id: str) -> Article | None:
    """The document of that id, the reader's own or a bundled one; None where only figures read from it are kept.

    An id ends in a hash of the text, so the offsets of the dataset fit whatever this gives.
    """
    held = session.documents().get(document_id)
    return held.article if held else _bundled().get(document_id)


def _bundled() -> dict[str, Article]:
    paths = sorted(path for path in ARTICLES.glob("*") if path.suffix in _TYPES) if ARTICLES.is_dir() else []
    return _read_at(tuple((path, path.stat().st_mtime_ns) for path in paths))


@lru_cache(maxsize=2)
def _read_at(files: tuple[tuple[Path, int], ...]) -> dict[str, Article]:
    """The documents of these files by id. A file that cannot be read is told of by `extract build`, which names it."""
    found = {}
    for path, _changed in files:
        try:
            document = read(path)
        except NumeraireError:
            continue
        found[document.id] = document
    return found


def around(document: Article | None, start: int, end: int, most: int = 280) -> tuple[str, str]:
    """What stands in the same paragraph before and after text[start:end], at most so many characters of each."""
    if document is None or not 0 <= start < end <= len(document.text):
        return "", ""
    text = document.text
    before, after = text[:start].rpartition("\n\n")[2].strip(), text[end:].partition("\n\n")[0].strip()
    if len(before) > most:
        before = "… " + before[-most:].partition(" ")[2]
    if len(after) > most:
        after = after[:most].rpartition(" ")[0] + " …"
    return before, after

"""read: a file, an upload or pasted words -> Article. One table of file types, one file a format."""

from collections.abc import Callable
from pathlib import Path, PurePath

from extract.errors import OverLimit, UnreadableFile
from extract.models import Article
from extract.read.apart import parse_apart
from extract.read.markdown import FRONT, read_markdown
from extract.read.plain import document_id, read_plain
from extract.read.signature import check_signature, looks_like_page

KINDS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
}
# Formats simple enough to be read in this process; all others are parsed in a limited one.
READERS: dict[str, Callable[[str, bytes], Article]] = {"text": read_plain, "markdown": read_markdown}
MOST_BYTES = 10_000_000


def supported() -> tuple[str, ...]:
    """The file name endings that are read, such as ".pdf"."""
    return tuple(KINDS)


def read(path: str | Path) -> Article:
    """The article in a file. Of .txt and .md the text is the file's own; of other types it is what the parser found.

    Raises UnreadableFile, naming the file and the cure, when it is missing, empty, damaged, protected, of another type
    than its name says or of an unknown type, and OverLimit when it asks for too much time or memory.
    """
    path = Path(path)
    if not path.exists():
        raise UnreadableFile(f"{path}: no such file; check the name and the folder")
    if path.is_dir():
        raise UnreadableFile(f"{path}: is a folder; name the files in it, such as {path}/*.txt")
    kind = _kind(str(path))
    if not path.is_file():
        raise UnreadableFile(f"{path}: is a device or a pipe; save the article as a file")
    try:
        if path.stat().st_size > MOST_BYTES:
            raise OverLimit(_too_large(str(path)))
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableFile(f"{path}: cannot be read ({error.strerror}); check its permissions") from error
    return _article(str(path), kind, data)


def read_upload(name: str, data: bytes) -> Article:
    """The article in the bytes of a file called `name`, which is shown and tells the type, and is never opened.

    Raises the same errors as `read`.
    """
    shown = PurePath(name.replace("\\", "/")).name or "upload"
    if len(data) > MOST_BYTES:
        raise OverLimit(_too_large(shown))
    return _article(shown, _kind(shown), data)


def read_pasted(text: str, name: str = "pasted text") -> Article:
    """The article in pasted words: a page when they begin as HTML, Markdown when with front matter, else the words.

    Raises UnreadableFile for nothing but blanks, and OverLimit for more than a file may hold.
    """
    data = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").encode()
    if len(data) > MOST_BYTES:
        raise OverLimit(_too_large(name))
    if looks_like_page(data):
        return _article(name, "html", b"\xef\xbb\xbf" + data)
    return READERS["markdown" if FRONT.match(text) else "text"](name, data)


def _kind(shown: str) -> str:
    suffix = PurePath(shown).suffix.lower()
    if suffix not in KINDS:
        raise UnreadableFile(
            f"{shown}: files of type '{suffix or 'without a suffix'}' are not read; "
            f"save it as one of {', '.join(supported())}"
        )
    return KINDS[suffix]


def _article(shown: str, kind: str, data: bytes) -> Article:
    if not data.strip():
        raise UnreadableFile(f"{shown}: is empty; save the article's text in it")
    check_signature(shown, kind, data)
    if kind in READERS:
        return READERS[kind](shown, data)
    parsed = parse_apart(shown, kind, data)
    return Article(id=document_id(PurePath(shown).stem, parsed.text), **parsed._asdict())


def _too_large(shown: str) -> str:
    return f"{shown}: is larger than {MOST_BYTES // 1_000_000} MB; split it into articles"


__all__ = ["KINDS", "read", "read_pasted", "read_upload", "supported"]

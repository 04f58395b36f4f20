"""Reads a plain text file: bytes -> text, with nothing changed but the encoding."""

import codecs
import hashlib
import re
import unicodedata
from pathlib import Path

from extract.errors import UnreadableFile
from extract.models import Article

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROL = bytes(set(range(32)) - {9, 10, 12, 13, 27}) + b"\x7f"
MOST_CONTROL = 0.05
MOST_BYTES = 50_000_000


def read_plain(path: Path) -> Article:
    """The whole file as the text of an article without metadata."""
    text, notes = read_text(path)
    return Article(id=document_id(path.stem, text), text=text, notes=notes)


def read_text(path: Path) -> tuple[str, tuple[str, ...]]:
    """(text, notes) of a text file; raises UnreadableFile for one that is empty, binary or too large."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UnreadableFile(f"{path}: is larger than {MOST_BYTES // 1_000_000} MB; split it into articles")
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableFile(f"{path}: cannot be read ({error.strerror}); check its permissions") from error
    if not data.strip():
        raise UnreadableFile(f"{path}: is empty; save the article's text in it")
    text, notes = _decode(path, data)
    if not text.strip():
        raise UnreadableFile(f"{path}: is empty; save the article's text in it")
    return text, notes


def _decode(path: Path, data: bytes) -> tuple[str, tuple[str, ...]]:
    for bom, encoding in BOMS:
        if data.startswith(bom):
            try:
                return data.decode(encoding), ()
            except UnicodeDecodeError as error:
                raise UnreadableFile(
                    f"{path}: begins as {encoding} but does not go on so; save it again as UTF-8"
                ) from error
    if b"\0" in data or len(data) - len(data.translate(None, CONTROL)) > MOST_CONTROL * len(data):
        raise UnreadableFile(f"{path}: is a binary file, not text; save the article as .txt or .md")
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252"), ("read as Windows-1252: the file is not valid UTF-8",)
    except UnicodeDecodeError as error:
        raise UnreadableFile(f"{path}: is neither UTF-8 nor Windows-1252; save it as UTF-8") from error


def document_id(name: str, text: str) -> str:
    """A stable name of a document: its own name and six digits of the hash of its text.

    >>> document_id("My Article", "text")
    'my-article-982d9e'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40] or "text"
    return f"{slug}-{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:6]}"

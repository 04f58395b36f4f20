"""Reads a plain text file: bytes -> text, with nothing changed but the encoding."""

import hashlib
import re
import unicodedata
from pathlib import PurePath

from extract.errors import UnreadableFile
from extract.models import Article
from extract.read.decoding import decode


def read_plain(shown: str, data: bytes) -> Article:
    """The whole file as the text of an article without metadata. shown is the name or path of the file."""
    text, notes = text_of(shown, data)
    return Article(id=document_id(PurePath(shown).stem, text), text=text, notes=notes)


def text_of(shown: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    """(text, notes) of the bytes; shown names the file in the UnreadableFile of one that is empty or binary."""
    try:
        text, notes = decode(data)
    except UnreadableFile as error:
        raise UnreadableFile(f"{shown}: {error}") from error
    if not text.strip():
        raise UnreadableFile(f"{shown}: is empty; save the article's text in it")
    return text, notes


def document_id(name: str, text: str) -> str:
    """A stable name of a document: its own name and six digits of the hash of its text.

    >>> document_id("My Article", "text")
    'my-article-982d9e'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40] or "text"
    return f"{slug}-{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:6]}"

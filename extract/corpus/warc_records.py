"""WARC, the format of web archives: each answer that is a page becomes a document, by the same reader as saved pages."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from extract.corpus.documents import Document
from extract.corpus.parts import Options, Piece
from extract.corpus.records import MOST_BYTES, name_of
from extract.errors import OverLimit, UnreadableFile
from extract.models import Article
from extract.read import read_upload
from extract.read.decoding import declared_charset

PAGES = ("text/html", "application/xhtml+xml", "text/plain")
FOUND = 200
BOM = b"\xef\xbb\xbf"


def cuts(path: str, size: int, part_bytes: int) -> Iterator[tuple[int, int]]:
    """(behind, weight) of runs of whole records that hold about part_bytes when unpacked, by one pass over the heads."""
    from fastwarc.warc import ArchiveIterator

    waiting = last = 0
    try:
        with Path(path).open("rb") as file:
            for record in ArchiveIterator(file, parse_http=False):
                if waiting >= part_bytes:
                    yield record.stream_pos, record.stream_pos - last
                    waiting, last = 0, record.stream_pos
                waiting += record.content_length
    except (OSError, ValueError, EOFError):
        pass  # the reader of the last piece tells of the damage
    yield size, size - last


def documents(piece: Piece, _: Options) -> Iterator[Document | None]:
    """A document for each answer of the piece that is a page or plain text and was found; None for other records."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    seen = 0
    try:
        with Path(piece.path).open("rb") as file:
            file.seek(piece.first)
            for record in ArchiveIterator(file, parse_http=True, auto_decode="all"):
                at = piece.first + record.stream_pos
                if at >= piece.behind:
                    return
                seen += 1
                content = (record.http_content_type or "").lower()
                answer = record.record_type == WarcRecordType.response and record.http_headers is not None
                if answer and record.http_headers.status_code == FOUND and content in PAGES:
                    yield _document(f"{piece.path}#byte={at}", record, content)
                else:
                    yield None
    except (OSError, ValueError, EOFError) as error:
        raise UnreadableFile(
            f"{piece.path}: breaks off or is damaged behind byte {piece.first:,}; fetch it again"
        ) from error
    if not seen and piece.size:
        raise UnreadableFile(f"{piece.path}: holds no WARC records; fetch it again")


def _document(shown: str, record: object, content: str) -> Document:
    url = record.headers.get("WARC-Target-URI") or ""
    data = record.reader.read(MOST_BYTES + 1)
    charset = record.http_charset
    return Document(f"{shown} {url}", len(data), lambda: _article(f"{shown} {url}", url, data, content, charset))


def _article(shown: str, url: str, data: bytes, content: str, charset: str | None) -> Article:
    if len(data) > MOST_BYTES:
        raise OverLimit(f"{shown}: is larger than {MOST_BYTES // 1_000_000} MB; leave it out")
    suffix = ".txt" if content == "text/plain" else ".html"
    try:
        article = read_upload(f"page{suffix}", _as_served(data, charset))
    except UnreadableFile as error:
        raise type(error)(f"{shown}: {str(error).removeprefix(f'page{suffix}: ')}") from error
    return replace(article, id=name_of(url or shown, article.id[-6:]), url=article.url or url or None)


def _as_served(data: bytes, charset: str | None) -> bytes:
    """The bytes as UTF-8 where the server names a charset that they are in: its word goes before the page's own."""
    codec = declared_charset(b'<meta charset="%s">' % charset.encode("ascii", "replace")) if charset else None
    try:
        return BOM + data.decode(codec).encode() if codec and not data.startswith(BOM) else data
    except UnicodeDecodeError:
        return data

"""Zip archives: each member is one document of a type that `extract.read` knows; nothing is unpacked to disk."""

from collections.abc import Iterator
from dataclasses import replace
from zipfile import ZipFile, ZipInfo

from extract.corpus.documents import Document
from extract.corpus.parts import Options, Piece
from extract.corpus.records import MOST_BYTES, name_of
from extract.errors import DAMAGED_ZIP, OverLimit, UnreadableFile
from extract.models import Article
from extract.read import read_upload


def cuts(path: str, size: int, part_bytes: int) -> Iterator[tuple[int, int]]:
    """(behind, weight) of runs of members that unpack to about part_bytes; one of no members where it is damaged."""
    try:
        with ZipFile(path) as archive:
            members = archive.infolist()
    except DAMAGED_ZIP:
        yield 0, size
        return
    waiting = packed = 0
    for k, member in enumerate(members, 1):
        waiting += member.file_size
        packed += member.compress_size
        if waiting >= part_bytes or k == len(members):
            yield k, packed
            waiting = packed = 0


def documents(piece: Piece, _: Options) -> Iterator[Document]:
    """A document for each member that is no folder; UnreadableFile where the archive is damaged."""
    try:
        with ZipFile(piece.path) as archive:
            for k in range(piece.first, piece.behind):
                member = archive.infolist()[k]
                if not member.is_dir():
                    yield _document(piece.path, archive, member)
    except DAMAGED_ZIP as error:
        raise UnreadableFile(f"{piece.path}: is no zip archive that can be read; pack it again") from error


def _document(path: str, archive: ZipFile, member: ZipInfo) -> Document:
    shown = f"{path}#{member.filename}"
    return Document(shown, member.file_size, lambda: _article(shown, archive, member))


def _article(shown: str, archive: ZipFile, member: ZipInfo) -> Article:
    if member.file_size > MOST_BYTES:
        raise OverLimit(f"{shown}: is larger than {MOST_BYTES // 1_000_000} MB; take it out of the archive")
    if member.flag_bits & 1:
        raise UnreadableFile(f"{shown}: is protected by a password; pack it again without one")
    try:
        with archive.open(member) as file:
            data = file.read(MOST_BYTES + 1)
    except DAMAGED_ZIP as error:
        raise UnreadableFile(f"{shown}: is damaged ({type(error).__name__}); pack the archive again") from error
    try:
        article = read_upload(member.filename, data)
    except UnreadableFile as error:
        # It names the member alone; a corpus has many archives.
        raise type(error)(f"{shown}: {str(error).partition(': ')[2] or error}") from error
    return replace(article, id=name_of(shown, article.id[-6:]))

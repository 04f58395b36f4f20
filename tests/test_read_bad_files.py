"""Bad and hostile files: each is one error that names the file and the cure, and the next file is read."""

import io
import zipfile
import zlib
from collections.abc import Callable

import pytest
from made_documents import docx_of, page_of, pdf_of
from reportlab.lib.pdfencrypt import StandardEncryption

from extract import read_upload, supported
from extract.errors import OverLimit, UnreadableFile

TEXT = "The bridge cost US$5 million in 2016."
LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


def docx_with(change: Callable[[bytes], bytes], *more: tuple[str, bytes]) -> bytes:
    """A Word document whose main part is changed, with more parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx_of(TEXT))) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            data = old.read(part)
            new.writestr(part.filename, change(data) if part.filename == "word/document.xml" else data)
        for name, data in more:
            new.writestr(name, data)
    return file.getvalue()


def declared(declaration: str) -> bytes:
    return docx_with(lambda data: data.replace(b"?>", b"?>" + declaration.encode(), 1).replace(b"5 million", b"&a;"))


def pdf_with_stream(stream: bytes, filters: str) -> bytes:
    """A PDF of one page with this stream as its content, and without a table of its objects."""
    return (
        b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
        b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
        b"4 0 obj<</Length %d/Filter[%s]>>stream\n%s\nendstream endobj\ntrailer<</Root 1 0 R>>"
        % (len(stream), filters.encode(), stream)
    )


def flate_bomb() -> bytes:
    words = b"BT /F 12 Tf 9 9 Td " + b"(words) Tj " * 4_000_000 + b"ET"
    return pdf_with_stream(zlib.compress(zlib.compress(words, 9), 9), "/FlateDecode/FlateDecode")


def nested_tables(depth: int) -> bytes:
    inner = "<table><tr><td>" * depth + TEXT + "</td></tr></table>" * depth
    return f"<html><body>{inner}</body></html>".encode()


BAD: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "docx bomb": ("a.docx", lambda: docx_with(bytes, ("word/big.xml", bytes(60_000_000))), "unpacks to more than 50 MB"),
    "docx without its words": ("a.docx", lambda: docx_of(TEXT).replace(b"word/document", b"word/documenT"), "damaged Word document"),
    "docx with an outside entity": ("a.docx", lambda: declared(OUTSIDE), "declares entities"),
    "docx that laughs": ("a.docx", lambda: declared(LAUGHS), "declares entities"),
    "docx cut off": ("a.docx", lambda: docx_of(TEXT)[:9000], "damaged Word document"),
    "docx of many parts": (
        "a.docx", lambda: docx_with(bytes, *((f"word/{k}.xml", b"") for k in range(2001))), "more than 2,000 parts"
    ),
    "a zip named docx": ("a.docx", lambda: zip_of("a.txt"), "is no Word document"),
    "a page named docx": ("a.docx", lambda: page_of(TEXT), "is named as DOCX but is a web page"),
    "an old Word file": ("a.docx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old or encrypted Office"),
    "pdf cut off": ("a.pdf", lambda: pdf_of(TEXT)[:700], "damaged PDF"),
    "pdf bomb": ("a.pdf", flate_bomb, "breaks its reader"),
    "pdf with a password": (
        "a.pdf", lambda: pdf_of(TEXT, encrypt=StandardEncryption("secret")), "is protected with a password"
    ),
    "words named pdf": ("a.pdf", TEXT.encode, "is named as PDF but is something else"),
    "pdf named txt": ("a.txt", lambda: pdf_of(TEXT), "is a PDF, not text; name it .pdf"),
    "page named txt": ("a.txt", lambda: page_of(TEXT), "is a web page named as plain text"),
    "page of nested tags": ("a.html", lambda: b"<div>" * 10_000 + TEXT.encode(), "is nested too deeply"),
    "page that laughs": ("a.xhtml", f"{LAUGHS}<html><body><p>&b;</p></body></html>".encode, "declares entities"),
    "page without words": ("a.html", lambda: b"<html><body><img src=x></body></html>", "holds no text"),
    "nothing": ("a.pdf", bytes, "is empty"),
    "unknown": ("a.rtf", lambda: b"{\\rtf1}", ".docx"),
}  # fmt: skip


def zip_of(name: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr(name, "words")
    return file.getvalue()


@pytest.mark.parametrize("case", BAD)
def test_a_bad_file_is_one_clear_error_and_the_next_is_read(case: str) -> None:
    name, made, why = BAD[case]
    with pytest.raises(UnreadableFile) as refused:
        read_upload(name, made())
    message = str(refused.value)
    assert message.startswith(f"{name}: ")
    assert why in message
    assert ";" in message
    assert "\n" not in message
    assert read_upload("good.docx", docx_of(TEXT)).text == f"{TEXT}\n"


def test_fifty_tables_in_one_another_are_a_page_like_others() -> None:
    assert read_upload("a.html", nested_tables(50)).text == f"{TEXT}\n"


@pytest.mark.parametrize("name", ["../../etc/a.txt", "..\\a.txt", "/root/a.txt"])
def test_the_name_of_an_upload_is_no_path(name: str) -> None:
    assert read_upload(name, TEXT.encode()).id.startswith("a-")
    with pytest.raises(UnreadableFile, match=r"^a\.txt: is empty"):
        read_upload(name, b" ")


def test_every_supported_type_is_read() -> None:
    makers = {".pdf": pdf_of, ".docx": docx_of} | dict.fromkeys((".html", ".htm", ".xhtml"), page_of)
    for ending in supported():
        assert TEXT in read_upload(f"A{ending.upper()}", makers.get(ending, str.encode)(TEXT)).text
    assert {".txt", ".md", ".html", ".pdf", ".docx"} < set(supported())


def test_limits_are_told_from_other_errors() -> None:
    with pytest.raises(OverLimit):
        read_upload("a.docx", declared(LAUGHS))

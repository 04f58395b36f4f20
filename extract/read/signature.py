"""What a file really is by its first bytes, held against what its name says."""

from extract.errors import UnreadableFile

SIGNATURES = (
    (b"%PDF-", "pdf", "a PDF", "name it .pdf"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "ole",
        "an old or encrypted Office file",
        "save it as .docx without a password",
    ),
    (b"PK\x03\x04", "zip", "a zip or Office file", "unpack it, or name it .docx if it is from Word"),
    (b"PK\x05\x06", "zip", "an empty zip file", "save the article again"),
    (b"{\\rtf", "rtf", "an RTF document", "save it as .docx or .txt"),
    (b"\x1f\x8b", "gzip", "a gzip file", "unpack it first"),
    (b"\x89PNG", "picture", "a picture", "run text recognition (OCR) on it and save the text"),
    (b"\xff\xd8\xff", "picture", "a picture", "run text recognition (OCR) on it and save the text"),
    (b"GIF8", "picture", "a picture", "run text recognition (OCR) on it and save the text"),
    (b"\x7fELF", "program", "a program", "save the article as .txt"),
    (b"PAR1", "parquet", "a Parquet table", "save the article as .txt"),
)
PAGE_STARTS = (b"<!doctype html", b"<html", b"<?xml")
WANTED = {"pdf": "pdf", "docx": "zip"}


def check_signature(shown: str, kind: str, data: bytes) -> None:
    """Raises UnreadableFile when the bytes are plainly not of this kind: text, markdown, html, pdf or docx."""
    found = _signature(data)
    if kind in WANTED:
        if found and found[1] == WANTED[kind]:
            return
        seen = found[2:] if found else _text_like(data)
        raise UnreadableFile(f"{shown}: is named as {kind.upper()} but is {seen[0]}; {seen[1]}")
    if found:
        raise UnreadableFile(f"{shown}: is {found[2]}, not text; {found[3]}")
    if kind == "text" and looks_like_page(data):
        raise UnreadableFile(f"{shown}: is a web page named as plain text; name it .html")


def looks_like_page(data: bytes) -> bool:
    """Whether the bytes begin as an HTML page."""
    start = data[:400].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return start.startswith(PAGE_STARTS[:2]) or (start.startswith(PAGE_STARTS[2]) and b"<html" in data[:1000].lower())


def _signature(data: bytes) -> tuple[bytes, str, str, str] | None:
    head = data[:1024]
    for signature in SIGNATURES:
        # Some programs write a line of their own before the mark of a PDF, and readers of PDF allow it.
        if head.startswith(signature[0]) or (signature[1] == "pdf" and head.lstrip().startswith(signature[0])):
            return signature
    return None


def _text_like(data: bytes) -> tuple[str, str]:
    if looks_like_page(data):
        return "a web page", "name it .html"
    return "something else, or damaged", "save it again from the program that made it"

"""Parses a PDF: bytes -> the lines of each page with their boxes, put together again as paragraphs."""

import re
import unicodedata
from collections.abc import Iterator

import pypdfium2
from pypdfium2 import raw

from extract.errors import OverLimit, UnreadableFile
from extract.read.parsed import Parsed, on_one_line
from extract.read.reflow import Line, text_of_pages

MOST_PAGES = 2000
MOST_CHARACTERS = 5_000_000
# A gap wider than the letters are high parts two cells: blanks between words are a third of that.
CELL_GAP = 1.1
# With these PDFium says that a hyphen stood at the end of a line, and goes on with the next as if it were the same.
BROKEN_WORD = (0x02, 0xFFFE)
MADE = re.compile(r"D?:?([0-9]{4})([0-9]{2})?([0-9]{2})?")
# Titles that the program wrote and not the author.
NO_TITLE = re.compile(r"(?i)untitled|microsoft word|\(anonymous\)|unspecified|.*\.(?:docx?|indd|qxd|pdf|html?|tex)$")
NO_AUTHOR = ("anonymous", "unknown", "user", "admin", "administrator")


def parse_pdf(data: bytes) -> Parsed:
    """The text of every page; raises UnreadableFile for a PDF with a password, without text, or broken."""
    document = _opened(data)
    try:
        pages, notes = _pages(document)
        text = text_of_pages(pages)
        if not text:
            raise UnreadableFile(
                "holds no text, only pictures of it; run text recognition (OCR) on it and save it again"
            )
        return _with_metadata(document, text, notes)
    finally:
        document.close()


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise UnreadableFile("is protected with a password; save a copy without one") from error
        raise UnreadableFile("is a damaged PDF; save it again from the program that made it") from error


def _pages(document: pypdfium2.PdfDocument) -> tuple[list[list[Line]], list[str]]:
    """(the lines of each page, notes on pages that gave none)."""
    if len(document) > MOST_PAGES:
        raise OverLimit(f"has more than {MOST_PAGES:,} pages; split it into articles")
    pages: list[list[Line]] = []
    broken, bare, characters = [], [], 0
    for number in range(1, len(document) + 1):
        try:
            words = document[number - 1].get_textpage()
        except pypdfium2.PdfiumError:
            broken.append(number)
            continue
        characters += words.count_chars()
        if characters > MOST_CHARACTERS:
            raise OverLimit(f"holds more than {MOST_CHARACTERS:,} characters; split it into articles")
        pages.append(list(_lines(words)))
        if not pages[-1]:
            bare.append(number)
        words.close()
    notes = [f"page {_numbers(broken)}: damaged and not read"] if broken else []
    return pages, [*notes, *([f"page {_numbers(bare)}: holds no text, perhaps pictures of it"] if bare else [])]


def _numbers(pages: list[int]) -> str:
    return ", ".join(map(str, pages[:10])) + (" and others" if len(pages) > 10 else "")


def _lines(words: pypdfium2.PdfTextPage) -> Iterator[Line]:
    """The lines of a page in the order in which the file writes them."""
    codes = [raw.FPDFText_GetUnicode(words, k) for k in range(words.count_chars())]
    start = 0
    for k, code in enumerate([*codes, 10]):
        if code in (10, 13) or code in BROKEN_WORD:
            line = _line(words, codes, start, k + (code in BROKEN_WORD))
            if line:
                yield line
            start = k + 1


def _line(words: pypdfium2.PdfTextPage, codes: list[int], start: int, end: int) -> Line | None:
    inked = [k for k in range(start, end) if codes[k] in BROKEN_WORD or (codes[k] > 32 and codes[k] != 0xA0)]
    if not inked:
        return None
    left, bottom, _, top = words.get_charbox(inked[0], loose=True)
    cells, cell, before = [], [], inked[0]
    for k in inked:
        if k > before + 1:
            gap = words.get_charbox(k, loose=True)[0] - words.get_charbox(before, loose=True)[2]
            if gap > CELL_GAP * (top - bottom):
                cells.append("".join(cell))
                cell = []
            else:
                cell.append(" ")
        cell.append(_sign(codes[k]))
        before = k
    right = words.get_charbox(inked[-1], loose=True)[2]
    return Line((*cells, "".join(cell)), left, right, bottom, top)


def _sign(code: int) -> str:
    """One character: a soft hyphen is a hyphen, a ligature such as ﬁ comes apart, what is no character is \ufffd."""
    if code in BROKEN_WORD or code == 0xAD:
        return "-"
    if 0xD800 <= code < 0xE000 or code > 0x10FFFF:
        return "\ufffd"
    return unicodedata.normalize("NFKC", chr(code)) if 0xFB00 <= code < 0xFB07 else chr(code)


def _with_metadata(document: pypdfium2.PdfDocument, text: str, notes: list[str]) -> Parsed:
    stated = document.get_metadata_dict(skip_empty=True)
    title = on_one_line(stated.get("Title"))
    if title and NO_TITLE.match(title):
        title = None
    if title is None:
        notes.append("title: the PDF has none")
    made = MADE.match(stated.get("CreationDate", ""))
    day = "-".join(part for part in made.groups() if part) if made else None
    notes.append(
        "published: a PDF does not say when it was published"
        + (f"; the file was made on {day}, which is another date" if day else "")
    )
    notes.append("publisher: a PDF does not say")
    author = on_one_line(stated.get("Author"))
    if author and author.strip("()").lower() in NO_AUTHOR:
        author = None
    return Parsed(text, title=title, author=author, notes=tuple(notes))

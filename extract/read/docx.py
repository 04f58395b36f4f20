"""Parses a Word document: its package is checked, then made HTML by a library, and read as the page that it is."""

import io
import re
import zipfile
import zlib
from xml.parsers.expat import ExpatError

import mammoth
from lxml import etree

from extract.errors import OverLimit, UnreadableFile
from extract.read.blocks import text_of_blocks
from extract.read.elements import blocks_of
from extract.read.page import tree_of
from extract.read.parsed import Parsed, on_one_line

MOST_PARTS = 2000
MOST_UNPACKED = 50_000_000
MOST_RATIO = 100
RATIO_COUNTS_FROM = 1_000_000
CHUNK = 1 << 20
MAIN_PART = "word/document.xml"
CORE = "docProps/core.xml"
CORE_NAMES = {"dc": "http://purl.org/dc/elements/1.1/", "dcterms": "http://purl.org/dc/terms/"}
# A document type declaration in UTF-8 or UTF-16; Word writes none, and entities come with it.
DECLARATION = re.compile(rb"<\0?!\0?(?:D\0?O\0?C\0?T|E\0?N\0?T\0?I)")
STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name='List Bullet'] => ul > li:fresh
p[style-name='List Number'] => ul > li:fresh
"""
DAMAGED = "is a damaged Word document; open it in Word and save it again"


def parse_docx(data: bytes) -> Parsed:
    """The text of the document with its lists, tables and notes; pictures, comments and deleted words are left out."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            core = _checked(package)
        page = mammoth.convert_to_html(
            io.BytesIO(data), style_map=STYLES, convert_image=mammoth.images.img_element(lambda _: {"src": ""})
        ).value
    except (zipfile.BadZipFile, zlib.error, ExpatError, NotImplementedError, KeyError, OSError) as error:
        raise UnreadableFile(DAMAGED) from error
    text = text_of_blocks(blocks_of(tree_of(page))) if page else ""
    if not text:
        raise UnreadableFile("holds no text; write the article's words in it")
    return _with_metadata(core, text)


def _checked(package: zipfile.ZipFile) -> bytes:
    """The core properties, b"" if there are none, of a package that unpacks to a fair size and declares no entities."""
    parts = package.infolist()
    if len(parts) > MOST_PARTS:
        raise OverLimit(f"has more than {MOST_PARTS:,} parts; open it in Word and save it again")
    if MAIN_PART not in package.namelist() and not any(part.filename.startswith("word/") for part in parts):
        raise UnreadableFile("is no Word document, though a zip file; save it from Word as .docx")
    unpacked = 0
    for part in parts:
        if part.flag_bits & 1:
            raise UnreadableFile("is protected with a password; save a copy without one")
        size, before = 0, b""
        is_xml = part.filename.lower().endswith((".xml", ".rels"))
        with package.open(part) as file:
            while chunk := file.read(CHUNK):
                size += len(chunk)
                ratio = size / max(1, part.compress_size)
                if unpacked + size > MOST_UNPACKED or (size > RATIO_COUNTS_FROM and ratio > MOST_RATIO):
                    raise OverLimit(
                        f"unpacks to more than {MOST_UNPACKED // 1_000_000} MB or {MOST_RATIO} times its size; save its text as .txt"
                    )
                if is_xml and DECLARATION.search(before + chunk):
                    raise OverLimit("declares entities, which Word never does; open it in Word and save it again")
                before = chunk[-32:]
        unpacked += size
    return package.read(CORE) if CORE in package.namelist() else b""


def _with_metadata(core: bytes, text: str) -> Parsed:
    stated = _core_properties(core)
    notes = [] if stated.get("title") else ["title: the document has none"]
    day = (stated.get("created") or "")[:10]
    notes.append(
        "published: a Word document does not say when it was published"
        + (f"; the file was made on {day}, which is another date" if day else "")
    )
    notes.append("publisher: a Word document does not say")
    language = (stated.get("language") or "")[:2].lower()
    return Parsed(
        text,
        title=stated.get("title"),
        author=stated.get("creator"),
        language=language if len(language) == 2 and language.isalpha() else None,
        notes=tuple(notes),
    )


def _core_properties(core: bytes) -> dict[str, str | None]:
    if not core:
        return {}
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(core, parser)
    except etree.XMLSyntaxError:
        return {}
    names = ("dc:title", "dc:creator", "dc:language", "dcterms:created")
    return {name.partition(":")[2]: on_one_line(root.findtext(name, namespaces=CORE_NAMES)) for name in names}

"""Parses a web page: bytes -> the text of the article with the lists and tables beside it, and its metadata."""

from lxml import etree, html
from trafilatura.core import bare_extraction

from extract.errors import OverLimit, UnreadableFile
from extract.read.beside import kept_blocks
from extract.read.blocks import text_of_blocks
from extract.read.decoding import declared_charset, decode
from extract.read.elements import blocks_of
from extract.read.page_metadata import metadata_of
from extract.read.parsed import Parsed

FEWEST_CHARACTERS = 200


def parse_page(data: bytes) -> Parsed:
    """The article of a saved page; nothing that the page names is fetched."""
    text, notes = decode(data, declared_charset(data))
    if "<!ENTITY" in text[:100_000]:
        raise OverLimit("declares entities of its own, which can grow without end; save the page again from a browser")
    tree = tree_of(text)
    blocks = blocks_of(tree)
    if not blocks:
        raise UnreadableFile("holds no text to read; open the page in a browser, copy its words and save them as .txt")
    metadata = metadata_of(tree)
    found = bare_extraction(tree, fast=True, include_comments=False, include_tables=True)
    main_text = (found.text if found else None) or ""
    kept, beside = kept_blocks(blocks, main_text) if len(main_text) >= FEWEST_CHARACTERS else ([], 0)
    if not kept:  # too little was found, or only words that no reader of the page sees
        kept, beside = [block for block in blocks if not block.chrome] or blocks, 0
        notes = (*notes, "the article could not be told from the rest of the page: the whole page was read")
    if beside:
        notes = (*notes, f"{beside} passages with figures stand beside the article, in a side column or the like")
    return metadata._replace(text=text_of_blocks(kept), notes=(*notes, *metadata.notes))


def tree_of(text: str) -> etree._Element:
    """The tree of a page, by a parser that fetches nothing and has limits of depth and size."""
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False, recover=True
    )
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.LxmlError as error:
        raise UnreadableFile("is not a web page that can be read; save it again from a browser") from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        # What lies deeper was left out: a page read in part would pass for a whole one.
        raise OverLimit("is nested too deeply; copy its words from a browser and save them as .txt")
    return tree

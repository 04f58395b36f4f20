"""What the fuzzers start from: documents of our own making, and the words that each format is made of."""

import io
import sys
import tomllib
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from made_documents import docx_of, page_of, pdf_of  # noqa: E402 - found in the folder of the tests

WORDS = """## Exports of 2016

Exports to China were worth US$4.6 billion in 2016, up 5% from EUR 3,000 million.

- Welder: Rs. 1,700 a day
- Mason: Rs. 1,500 a day

Item | Cost
Bridge | $5 million
Road | between 300 and 350 km
"""
FRONT = f"---\ntitle: 'A: b'\npublished: 2018-08\ncountry: PK\nsources:\n  - id: 1\n    title: T\n    published: 2018\n---\n{WORDS}"
PAGE_TAGS = """
<p> </p> <div> <table> <tr> <td colspan=2> <th> <ul> <ol> <li> <br> <pre> <script> </script> <style> <svg> <math> <template>
<noscript> <select> <option> <sup> <sub> <del> <h1> <a> <article> <main> <nav> <meta <base <body> <html> <!doctype <!-- -->
<![CDATA[ <!ENTITY &#0; &#xD800; &nbsp; &#x110000; hidden= itemprop=datePublished content= lang= class= charset=
application/ld+json datePublished property=article:published_time
"""
PDF_WORDS = """
obj endobj stream endstream xref trailer startxref %%EOF /Type /Page /Pages /Kids /Count /Parent /Contents /Resources
/Font /Encoding /ToUnicode /Length /Filter /FlateDecode /ASCIIHexDecode /LZWDecode /Prev /Root /Encrypt /MediaBox /Info
/Title /CreationDate BT ET Tj TJ Td Tm Tf begincmap bfchar bfrange << >> ( ) [ ]
"""
WORD_TAGS = """
<w:p> </w:p> <w:r> <w:t> <w:tbl> <w:tr> <w:tc> <w:tcPr> <w:gridSpan <w:vMerge <w:numPr> <w:del> <w:ins> <w:hyperlink <w:footnoteReference
<w:fldChar <w:instrText> <mc:AlternateContent> <mc:Fallback> <w:sdt> <w:drawing> <w:br/> <w:tab/> w:val= r:id= &#0; ]]>
"""
FIGURE_WORDS = """
US$ Rs. EUR € £ ¥ ₹ million bn lakh crore trillion hundred dozen half and to between from of about per a day % per cent 1, .5 1/2 ½
10^6 x10 e9 - – − ( ) [ ] ~ km tonnes °C people in 2016 March Q1 Pakistan ago respectively | \u00a0 \u202f \u200b \u202e ٣ １
"""
TOKENS = {
    "text": FIGURE_WORDS,
    "markdown": "--- title: published: country: sources: id: - ' \" & * ! | > { } [ ] %YAML # << " + FIGURE_WORDS,
    "html": PAGE_TAGS,
    "pdf": PDF_WORDS,
    "docx": WORD_TAGS,
    "pasted": FIGURE_WORDS + "--- <html> <p> <td>",
}


def seeds(reader: str) -> list[bytes]:
    """The first inputs of a reader."""
    made = {
        "text": lambda: [WORDS.encode(), WORDS.encode("utf-16"), "£5 – “it”".encode("cp1252") * 30, *_cases(60)],
        "markdown": lambda: [FRONT.encode(), *(f"---\ntitle: x\n---\n{FRONT}".encode() for _ in range(1)), *_cases(20)],
        "html": lambda: [page_of(WORDS), page_of(WORDS, "2018-08-04T10:00"), _odd_page()],
        "pdf": lambda: [pdf_of(WORDS, pageCompression=0), pdf_of("A. $5 million.", pageCompression=0), pdf_of(WORDS)],
        "docx": lambda: [small_docx(), docx_of(WORDS, "A title")],
        "pasted": lambda: [WORDS.encode(), FRONT.encode(), page_of(WORDS), *_cases(400)],
    }
    return made[reader]()


def dictionary(reader: str) -> str:
    """The tokens of a format as libFuzzer reads them."""
    return "".join(
        '"' + "".join(f"\\x{byte:02x}" for byte in token.encode()) + '"\n'
        for token in TOKENS[reader].split(" ")
        if token.strip()
    ).replace("\\x0a", "")


def _cases(most: int) -> list[bytes]:
    texts = [
        case["text"]
        for path in sorted((ROOT / "tests" / "cases").glob("*.toml"))
        for case in tomllib.loads(path.read_text(encoding="utf-8")).get("case", ())
        if "text" in case
    ]
    return [text.encode("utf-8", "replace") for text in texts[:: max(1, len(texts) // most)]]


def _odd_page() -> bytes:
    return (
        b'<?xml version="1.0" encoding="iso-8859-1"?><html lang=en><head><title>T</title><meta name=author content=x>'
        b'<script type="application/ld+json">{"datePublished": "2018-08-04", "author": {"name": "x"}}</script></head><body>'
        b"<article><h1>T</h1>" + b"<p>The road is 355 km long and cost $5 million.</p>" * 8 + b"</article>"
        b"<aside><table><tr><th rowspan=2>Year<td>2016<td>&pound;5<tr><td>2017<td><sup>1</sup>7<del>8</del></table></aside>"
    )


def small_docx() -> bytes:
    """A Word document of three parts only: quick to take apart and put together."""
    office = "http://schemas.openxmlformats.org"
    word = f"{office}/wordprocessingml/2006/main"
    kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{office}/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{kinds}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{office}/package/2006/relationships"><Relationship Id="r" '
        f'Type="{office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{word}"><w:body><w:p><w:r><w:t>It cost $4</w:t></w:r><w:r><w:t>.6 bn.'
        '</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>2016</w:t></w:r></w:p>'
        "</w:tc></w:tr><w:tr><w:tc><w:p><w:ins><w:r><w:t>5</w:t></w:r></w:ins></w:p></w:tc></w:tr></w:tbl></w:body></w:document>",
    }
    return zipped({name: data.encode() for name, data in parts.items()})


def zipped(parts: dict[str, bytes]) -> bytes:
    """A package of these parts, not compressed."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, data in parts.items():
            package.writestr(zipfile.ZipInfo(name), data)
    return file.getvalue()

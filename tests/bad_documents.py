"""Web pages, Word documents and PDFs made to break their parsers, beside those of test_read_bad_files.py."""

import io
import random
import zipfile

from bad_inputs import MONEY, Bad
from made_documents import docx_of

OUTSIDE = '<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
LETTERS = b"BT /F 12 Tf 72 700 Td (The bridge cost US$5 million in 2016.) Tj ET"
HIDDEN = "<script>x='$9 billion'</script><style>a{content:'$8 billion'}</style><!-- $7 billion --><p hidden>$2 billion"
FETCHES = "<base href='file:///etc/'><meta http-equiv=refresh content='0;url=http://127.0.0.1:9/'><link rel=stylesheet href=http://127.0.0.1:9/x>"


def page(words: str) -> bytes:
    return f"<html><body>{words}</body></html>".encode()


def word(parts: dict[str, str]) -> bytes:
    """A Word document with other or more parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx_of(MONEY))) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            if part.filename not in parts:
                new.writestr(part.filename, old.read(part))
        for name, words in parts.items():
            new.writestr(name, words)
    return file.getvalue()


def body(words: str) -> bytes:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    return word({"word/document.xml": f"<w:document {space}><w:body>{words}</w:body></w:document>"})


def pdf(
    content: bytes, *more: bytes, kids: str = "3 0 R", count: int = 1, table: int | None = None, root: str = ""
) -> bytes:
    """A PDF of one page, by hand; table is where it says that the table of its objects begins."""
    objects = [
        f"<</Type/Catalog/Pages 2 0 R{root}>>".encode(),
        f"<</Type/Pages/Kids[{kids}]/Count {count}>>".encode(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *more,
    ]  # fmt: skip
    out, places = b"%PDF-1.4\n", []
    for number, words in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, words)
    lines = b"".join(b"%010d 00000 n \n" % place for place in places)
    ends = (len(objects) + 1, lines, len(objects) + 1, len(out) if table is None else table)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % ends


DOCUMENTS = (
    Bad("hidden words.html", lambda: page(f"<p>{MONEY}</p>{HIDDEN}"), [5e6]),
    Bad("an article nobody sees.html", lambda: page(f"<p>Short.<option>{'Nobody sees this text. ' * 20}</option><p>{MONEY}"), [5e6]),
    Bad("broken entities.html", lambda: page("<p>It cost &#36;5&nbsp;million, &#0; &#xD800; &#x110000; &#17; &#99999999999;"), [5e6]),
    Bad("asks for more.html", lambda: page(f"{FETCHES}<p>{MONEY}"), [5e6]),
    Bad("utf-7.html", lambda: b"<meta charset=utf-7><p>+ADw-script+AD4- It cost US$5 million.", [5e6]),
    Bad("unclosed.html", lambda: b"<b><i><a>" * 20_000 + MONEY.encode(), None, "nested too deeply"),
    Bad("outside.xhtml", lambda: OUTSIDE.encode() + page("<p>&a;"), None, "declares entities"),
    Bad("words in pieces.docx", lambda: body("<w:p><w:r><w:t>It cost $4</w:t></w:r><w:r><w:t>.6 bil</w:t></w:r><w:r><w:t>lion.</w:t></w:r></w:p>"), [4.6e9]),
    Bad("climbs out.docx", lambda: word({"../../../../var/tmp/numeraire-out.txt": "x", "/etc/numeraire-out": "x"}), [5e6]),
    Bad("nested tables.docx", lambda: body("<w:tbl><w:tr><w:tc>" * 3_000 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 3_000), None, "nested too deeply"),
    Bad("stray table.pdf", lambda: pdf(LETTERS, table=999_999_999_999), [5e6]),
    Bad("holds itself.pdf", lambda: pdf(LETTERS, kids="2 0 R 3 0 R", count=2), [5e6]),
    Bad("two billion pages.pdf", lambda: pdf(LETTERS, count=2_000_000_000), [5e6]),
    Bad("runs a script.pdf", lambda: pdf(LETTERS, root=r"/OpenAction<</S/JavaScript/JS(app.alert\(1\))>>"), [5e6]),
    Bad("deep.pdf", lambda: pdf(LETTERS, b"[" * 5_000 + b"]" * 5_000), [5e6]),
    Bad("letters of no size.pdf", lambda: pdf(LETTERS.replace(b"/F 12 Tf", b"/F 0.0000001 Tf")), None),
    Bad("lines only.pdf", lambda: pdf(b"0 0 m 10 10 l S"), None, "holds no text"),
    Bad("noise.pdf", lambda: b"%PDF-1.7\n" + random.Random(2).randbytes(40_000), None, "damaged PDF"),  # noqa: S311 - no secret
)  # fmt: skip

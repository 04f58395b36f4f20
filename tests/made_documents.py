"""Makes documents for the tests out of a Markdown text: the same words as a web page, a PDF and a Word document."""

import io
import re
from html import escape
from typing import NamedTuple


class Piece(NamedTuple):
    """kind is heading, paragraph, list or table; lines are its words, its items, or its rows with " | " in them."""

    kind: str
    lines: list[str]


def pieces_of(markdown: str) -> list[Piece]:
    """The pieces of a Markdown text with ## headings, "- " lists and rows of cells parted by " | "."""
    pieces = []
    for block in re.split(r"\n\s*\n", markdown.strip()):
        lines = block.splitlines()
        if lines[0].startswith("#"):
            pieces.append(Piece("heading", [lines[0].lstrip("# ")]))
        elif all(line.startswith("- ") for line in lines):
            pieces.append(Piece("list", [line[2:] for line in lines]))
        elif all(" | " in line for line in lines):
            pieces.append(Piece("table", lines))
        else:
            pieces.append(Piece("paragraph", [" ".join(lines)]))
    return pieces


def page_of(markdown: str, published: str | None = None) -> bytes:
    """A web page with a menu above the article and a footer below it."""
    body = "\n".join(_element(piece) for piece in pieces_of(markdown))
    date = f'<meta property="article:published_time" content="{published}">' if published else ""
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A page</title>{date}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/7">7 stories for $9</a></li></ul></nav>
<main><article>{body}</article></main>
<footer><p>All rights of 12 authors reserved. Subscribe for $4 a month.</p></footer>
</body></html>""".encode()


def _element(piece: Piece) -> str:
    lines = [escape(line) for line in piece.lines]
    if piece.kind == "list":
        return "<ul>" + "".join(f"<li>{line}</li>" for line in lines) + "</ul>"
    if piece.kind == "table":
        rows = ["".join(f"<td>{cell}</td>" for cell in line.split(" | ")) for line in lines]
        return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
    tag = "h2" if piece.kind == "heading" else "p"
    return f"<{tag}>{lines[0]}</{tag}>"


def docx_of(markdown: str, title: str | None = None) -> bytes:
    """A Word document, its lists and headings in Word's own styles."""
    import docx

    document = docx.Document()
    document.core_properties.title = title or ""
    for kind, lines in pieces_of(markdown):
        if kind == "table":
            rows = [line.split(" | ") for line in lines]
            table = document.add_table(rows=len(rows), cols=len(rows[0]))
            for row, words in zip(table.rows, rows, strict=True):
                for cell, text in zip(row.cells, words, strict=True):
                    cell.text = text
        elif kind == "heading":
            document.add_heading(lines[0], level=2)
        else:
            for line in lines:
                document.add_paragraph(line, style="List Bullet" if kind == "list" else None)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def pdf_of(markdown: str, **settings: object) -> bytes:
    """A PDF of narrow pages, so that every paragraph is wrapped and the text runs over several; pages are numbered."""
    from reportlab.lib.pagesizes import A5
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

    styles = getSampleStyleSheet()
    flow = []
    for kind, lines in pieces_of(markdown):
        words = [escape(line) for line in lines]
        if kind == "table":
            flow.append(Table([line.split(" | ") for line in lines], colWidths=110))
        elif kind == "list":
            flow.extend(Paragraph(line, styles["Bullet"], bulletText="•") for line in words)
        else:
            flow.append(Paragraph(words[0], styles["Heading2" if kind == "heading" else "BodyText"]))
        flow.append(Spacer(1, 6))
    file = io.BytesIO()
    document = SimpleDocTemplate(file, pagesize=A5, **settings)
    document.build(flow, onFirstPage=_numbered, onLaterPages=_numbered)
    return file.getvalue()


def _numbered(canvas: object, document: object) -> None:
    canvas.drawCentredString(200, 30, f"Page {document.page}")

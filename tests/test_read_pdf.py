"""PDFs: printed lines become the paragraphs, headings, lists and tables they were made from."""

import io
from collections.abc import Iterable

import pytest
from made_documents import pdf_of
from reportlab.pdfgen.canvas import Canvas

from extract import Article, extract_figures, read_upload
from extract.errors import UnreadableFile

LONG = (
    "The government has agreed to build fifty bridges in all, and the whole of it is to cost US$27.7 billion by 2020. "
)


def printed(*pages: Iterable[str], left: int = 72) -> Article:
    """What is read from pages with these lines, printed one below the other."""
    file = io.BytesIO()
    canvas = Canvas(file)
    for lines in pages:
        for k, line in enumerate(lines):
            canvas.drawString(left, 780 - 14 * k, line)
        canvas.showPage()
    canvas.save()
    return read_upload("a.pdf", file.getvalue())


def test_a_figure_that_is_broken_over_two_lines_is_whole() -> None:
    article = printed(
        [
            "The government has agreed to build bridges for US$27.7",
            "billion in all, and to begin with it before the year 2020.",
        ]
    )
    assert next(figure.value for figure in extract_figures(article)) == 27_700_000_000


def test_hyphens_at_the_end_of_a_line() -> None:
    article = printed(
        ["It will imple-", "ment the long-", "term plan for a two-", "thirds share, with long-term gains of 5 km."]
    )
    assert (
        article.text == "It will implement the long-term plan for a two-thirds share, with long-term gains of 5 km.\n"
    )


def test_lines_that_were_ended_on_purpose_stay_lines() -> None:
    article = printed(
        ["Exports (US$ million)", "Copper 420", "Zinc 115", "", "- first: 5 km", "- second: 7 km", "", LONG]
    )
    assert article.text.startswith(
        "Exports (US$ million)\nCopper 420\nZinc 115\n\n- first: 5 km\n- second: 7 km\n\nThe gov"
    )
    assert [int(figure.value) for figure in extract_figures(article)][:2] == [420_000_000, 115_000_000]


def test_a_paragraph_goes_on_over_the_page_and_its_number_does_not() -> None:
    article = printed(
        *[
            [f"The Steppe Post, number {k}", LONG, "It is said to have cost the state as much as US$5", f"{k}"]
            for k in (1, 2)
        ],
        ["The Steppe Post, number 3", "million more than that.", "3"],
    )
    assert "Steppe Post" not in article.text
    assert article.text.endswith("as much as US$5 million more than that.\n")
    assert [int(figure.value) for figure in extract_figures(article) if figure.currency][-1] == 5_000_000


def test_two_columns_are_read_one_after_the_other() -> None:
    file = io.BytesIO()
    canvas = Canvas(file)
    for left, words in ((60, "copper"), (320, "wool")):
        for k in range(6):
            canvas.drawString(left, 700 - 14 * k, f"line {'abcdef'[k]} is about the {words} trade of")
    canvas.save()
    text = read_upload("a.pdf", file.getvalue()).text
    assert text.rindex("copper") < text.index("wool")
    assert "|" not in text


def test_gaps_of_justified_words_are_no_cells() -> None:
    text = read_upload("a.pdf", pdf_of(LONG * 4)).text
    assert text.count("\n") == 1
    assert "|" not in text


def test_what_a_pdf_says_about_itself() -> None:
    article = read_upload("a.pdf", pdf_of(LONG, title="Bridges", author="A. Writer"))
    assert (article.title, article.author, article.published) == ("Bridges", "A. Writer", None)
    assert any("the file was made on 20" in note and note.startswith("published") for note in article.notes)
    named = read_upload("a.pdf", pdf_of(LONG, title="Microsoft Word - bridges.doc"))
    assert named.title is None
    assert any(note.startswith("title") for note in named.notes)


def test_pages_without_words_are_named() -> None:
    article = printed([LONG], [], [LONG])
    assert any(note.startswith("page 2: holds no text") for note in article.notes)
    with pytest.raises(UnreadableFile, match=r"^a\.pdf: holds no text, only pictures of it; run text recognition"):
        printed([])

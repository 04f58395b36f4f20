"""Web pages: the article with the lists and tables beside it, and what the page says about itself."""

import pytest

from extract import Article, extract_figures, read_pasted, read_upload

PARAGRAPH = (
    "In 2016 the country sold goods worth US$<b>4.6</b> billion<sup><a href='#1'>1</a></sup> abroad, and the works at the "
    "dry port cover 20 km<sup>2</sup> of steppe, as the ministry of trade said in its report on the year."
)
PAGE = f"""<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Steppe trade</title>
<meta property="og:site_name" content="The Steppe Post"><meta name="author" content="Aigul Writer">
<script type="application/ld+json">{{"@graph": [{{"@type": "NewsArticle", "datePublished": "2018-08"}}]}}</script>
<link rel="canonical" href="https://example.org/trade.html"></head><body>
<nav><ul><li>Offers from $5</li></ul></nav>
<div><main><article><h1>Trade over the steppe</h1><p>{PARAGRAPH}</p><p>{PARAGRAPH.replace("2016", "2017")}</p>
<p>It sold <s>$9 million</s> of wool.<!-- $8 million --></p><p hidden>It lost $7 million.</p></article></main>
<aside><h3>Day wages in Pakistan</h3><p>These were paid on the sites in 2017:</p>
<ul><li>Welder: Rs. 1,700 a day</li><li><b>Mason</b><p>Rs. 1,500 a day</p></li></ul>
<h3>Most read</h3><ul><li>Ten walks in spring</li></ul>
<div class="newsletter box">Letters for $4 a month</div></aside></div>
<footer><p>Print edition: $2 a copy</p></footer></body></html>"""


@pytest.fixture(scope="module")
def article() -> Article:
    return read_upload("trade.html", PAGE.encode())


def test_the_wage_list_in_the_side_column_is_kept_with_its_heading(article: Article) -> None:
    assert article.text.endswith(
        "### Day wages in Pakistan\n\nThese were paid on the sites in 2017:\n\n"
        "- Welder: Rs. 1,700 a day\n- Mason: Rs. 1,500 a day\n"
    )
    wages = {figure.label: figure for figure in extract_figures(article) if figure.per == "day"}
    assert set(wages) == {"Welder", "Mason"}
    assert {(figure.currency, figure.place, figure.period) for figure in wages.values()} == {("PKR", "PAK", "2017")}
    assert any("beside the article" in note for note in article.notes)


@pytest.mark.parametrize("left_out", ["$5", "$9", "$8", "$7", "$4 a", "$2", "Ten walks"])
def test_menus_footers_and_hidden_words_are_left_out(left_out: str, article: Article) -> None:
    assert left_out in PAGE
    assert left_out not in article.text


def test_a_number_keeps_its_words_and_its_raised_digits_apart(article: Article) -> None:
    assert "US$4.6 billion [1] abroad" in article.text
    assert "20 km² of steppe" in article.text


def test_what_the_page_says_about_itself(article: Article) -> None:
    assert (article.title, article.publisher, article.author) == (
        *("Trade over the steppe", "The Steppe Post", "Aigul Writer"),
    )
    assert (article.published, article.language) == ("2018-08", "en")
    assert article.url == "https://example.org/trade.html"


def test_what_the_page_does_not_say_is_noted_and_not_guessed() -> None:
    bare = read_upload("a.html", f"<html><body><p>On 4 August 2018: {PARAGRAPH}</p></body></html>".encode())
    assert (bare.title, bare.publisher, bare.published) == (None, None, None)
    assert {note.split(":")[0] for note in bare.notes} >= {"title", "publisher", "published"}


def rows(table: str) -> list[str]:
    page = read_upload("t.html", f"<html><body><p>Wages.</p>{table}<p>End.</p></body></html>".encode())
    return page.text.split("\n\n")[1].splitlines()


@pytest.mark.parametrize(
    ("table", "lines"),
    [
        (
            "<table><caption>Pay</caption><tr><th>Trade<th>Rs. per day<tr><td>Mason<td>1,500</table>",
            ["Pay", "Trade | Rs. per day", "Mason | 1,500"],
        ),
        (
            "<table><tr><td rowspan=2>Sindh<td>Mason<td rowspan=2>1,500<tr><td>Cook</table>",
            ["Sindh | Mason | 1,500", "Sindh | Cook |"],
        ),
        (
            "<table><tr><th><th colspan=2>US$ m<tr><td>Ore<td>1<td>2</table>",
            [" | US$ m | US$ m", "Ore | 1 | 2"],
        ),
        ("<table><tr><td>a|b<td>5<tr><td><td></table>", ["a¦b | 5"]),
        (
            "<table><tr><td>1</td><td colspan=99999999999>x</td><td rowspan=-1>y</td></tr></table>",
            ["1 | x | y"],
        ),
    ],
    ids=["caption", "rowspan", "colspan", "bar and empty row", "absurd spans"],
)
def test_the_rows_of_a_table(table: str, lines: list[str]) -> None:
    assert rows(table) == lines


def test_a_cell_finds_its_header() -> None:
    table = "<table><tr><th>Mine<th>Output, tonnes<th>Sales, US$ m<tr><td>Akzhal<td>12,000<td>31</table>"
    page = read_upload("t.html", f"<html><body>{table}</body></html>".encode())
    found = [(figure.text, figure.unit, int(figure.value)) for figure in extract_figures(page)]
    assert found == [("12,000", "tonne", 12_000), ("31", "USD", 31_000_000)]


def test_a_table_that_lays_out_a_page_is_no_table() -> None:
    page = f"<table><tr><td><table><tr><td>Home</table><td><h2>Trade</h2><p>{PARAGRAPH}</p></table>"
    text = read_upload("old.html", f"<html><body>{page}</body></html>".encode()).text
    assert "## Trade\n\nIn 2016" in text
    assert " | " not in text


def test_lists_of_terms_and_lists_in_lists() -> None:
    page = "<dl><dt>Mason<dd>$5 a day<dt>Cook<dd>$6 a day</dl><ul><li>Ports<ul><li>Gwadar<li>Aktau</ul><li>Rail</ul>"
    text = read_upload("l.html", f"<html><body>{page}</body></html>".encode()).text
    assert text == "- Mason: $5 a day\n- Cook: $6 a day\n\n- Ports\n\n- Gwadar\n- Aktau\n\n- Rail\n"


def test_pasted_words_pages_and_front_matter() -> None:
    assert read_pasted("It cost $5 million.").text == "It cost $5 million."
    page = read_pasted('<html><head><meta charset="cp1251"></head><body><p>It cost £5 million.</p></body></html>')
    assert page.text == "It cost £5 million.\n"
    notes = read_pasted("---\ntitle: Pay\ncountry: PK\n---\nA mason earns Rs. 1,500 a day.\n", "my notes")
    assert (notes.title, notes.country, notes.text) == ("Pay", "PAK", "A mason earns Rs. 1,500 a day.\n")
    assert notes.id.startswith("my-notes-")
    assert read_pasted("Paid \ud83d $5 million").text == "Paid \ufffd $5 million"

"""The page of an article and the page of a figure, run without a browser."""

import re

import dashboard_frames
import pytest
from dashboard_run import calls_of_a_rerun, opened

from dashboard import documents
from extract import build_dataset, read

HARBOURS = documents.ARTICLES / "belt-and-road-ports.md"
WAGES = documents.ARTICLES / "south-asia-tea-and-garment-wages.md"


@pytest.fixture(scope="module")
def datasets(tmp_path_factory):
    folder = tmp_path_factory.mktemp("data")
    frames = {
        "two articles": build_dataset([read(HARBOURS), read(WAGES)]),
        **{name: getattr(dashboard_frames, name)() for name in ("normal", "empty", "one_row", "hostile")},
        "large": dashboard_frames.large(2_000),
    }
    return {name: dashboard_frames.write(table, folder / f"{name}.csv") for name, table in frames.items()}


@pytest.fixture
def run(datasets, monkeypatch):
    def start(name, page, **params):
        monkeypatch.setenv("NUMERAIRE_DATA", str(datasets[name]))
        return opened(page, **params)

    return start


def harbours():
    return read(HARBOURS)


def bodies(app):
    return [element.proto.body for element in app.get("html")]


def text_of(app):
    return next(body for body in bodies(app) if body.startswith('<div class="article'))


def evidence_of(app):
    return next(body for body in bodies(app) if 'class="evidence' in body)


@pytest.mark.parametrize("page", ["article", "figure"])
@pytest.mark.parametrize("name", ["normal", "empty", "one_row", "hostile", "large", "two articles"])
def test_the_pages_run_on_every_dataset(run, name, page):
    assert len(run(name, page).title) == 1


def test_the_article_holds_its_whole_text_and_every_figure_as_a_link(run):
    document = harbours()
    app = run("two articles", "article", doc=document.id)
    shown = text_of(app)
    app.run()
    assert "None of the " in shown
    assert "Harbours are easier to announce than to fill" in shown
    figures = len(build_dataset([document]))
    assert shown.count('<a class="to-figure') == figures > 20
    assert any(f"{figures} figures in this document." in text.value for text in app.text)


def test_figures_that_the_filters_leave_out_are_dimmed_not_hidden(run):
    document = harbours()
    everything = text_of(run("two articles", "article", doc=document.id))
    app = run("two articles", "article", doc=document.id, kind="percent")
    shown = text_of(app)
    assert shown.count('<a class="to-figure') == everything.count('<a class="to-figure')
    assert everything.count('class="to-figure out"') == 0
    assert shown.count('class="to-figure percent"') == everything.count('class="to-figure percent"') > 0
    assert shown.count('class="to-figure out"') == shown.count("(left out by the filters)") > 20


def test_links_in_the_article_keep_the_filters(run):
    shown = text_of(run("two articles", "article", doc=harbours().id, kind="percent"))
    assert "kind=percent&amp;fig=f" in shown or "kind=percent&amp;doc=" in shown


def test_another_document_is_picked_by_hand(run):
    app = run("two articles", "article", doc=harbours().id)
    other = read(WAGES)
    app.selectbox(key="doc").set_value(other.id).run()
    assert not app.exception
    assert app.title[0].value.startswith("Leaf, loom and law")
    assert app.query_params["doc"] == other.id


def test_a_figure_asked_for_is_pointed_out_in_its_section(run):
    table = build_dataset([read(WAGES)])
    last = table.sort_values("start").iloc[-1]
    app = run("two articles", "article", doc=last["document_id"], at=last["figure_id"])
    assert ' here" href=' in text_of(app)
    assert last["figure_id"] in text_of(app).partition(" here")[2][:400]


def test_an_article_whose_text_is_not_kept_shows_its_sentences(run):
    app = run("normal", "article", doc="kazakhstan")
    assert any("is not kept here" in text.value for text in app.text)
    assert text_of(app).count('<a class="to-figure') == 7


def test_an_unknown_document_is_said_not_raised(run):
    assert "not in this dataset" in run("normal", "article", doc="nope").warning[0].value


def test_sources_and_doubts_about_them_are_told(run):
    app = run("two articles", "article", doc=harbours().id)
    assert any("of the 16 sources it cites show no date" in text.value for text in app.text)
    assert any("https://www.thebusinessyear.com/kazakhstan-2016/high-hopes/focus" in body for body in bodies(app))


def test_hostile_words_do_nothing_in_an_article(run):
    app = run("hostile", "article")
    for body in bodies(app):
        assert "<script" not in body
        assert "<img" not in body
    assert "![x](" not in app.title[0].value


def test_the_panel_and_the_page_of_a_figure_are_the_same(run):
    on_page = evidence_of(run("normal", "figure", fig="pay0"))
    assert on_page.count("<h3>") > 5
    assert evidence_of(run("normal", "compare", fig="pay0")) == on_page
    in_article = evidence_of(run("normal", "article", fig="pay0"))
    assert re.sub(r"doc=[^&]*&amp;", "", in_article) == on_page


def test_the_page_of_a_figure_offers_link_citation_and_sentence(run):
    codes = [code.value for code in run("normal", "figure", fig="pay0").code]
    assert any(code.endswith("figure?fig=pay0") for code in codes)
    assert any("method" in code and code.startswith("\u201cRs. 1,700\u201d (Welder") for code in codes)
    assert any(code.startswith("Welder, Pakistan, Mar 2018: Rs 1,700 a day (PKR), US$15 a day") for code in codes)


def test_the_sentences_around_a_figure_are_shown(run):
    figure = build_dataset([harbours()])
    fig = figure[figure["text"] == "505 million USD"].iloc[0]["figure_id"]
    shown = evidence_of(run("two articles", "figure", fig=fig))
    assert '<span class="around">The first phase of the port' in shown
    assert "<mark>505 million USD</mark>" in shown


def test_an_unknown_figure_is_said_on_its_page(run):
    app = run("normal", "figure", fig="nope")
    assert "not in this dataset" in app.warning[0].value
    assert "Choose a figure" in app.info[0].value


def test_a_long_document_is_drawn_by_section(run, tmp_path, monkeypatch):
    path = tmp_path / "long.md"
    path.write_text("".join(f"Part {n} cost $5 million in 2018.\n\n" for n in range(7_000)), encoding="utf-8")
    document = read(path)
    assert len(document.text) > 200_000
    monkeypatch.setattr(documents, "ARTICLES", tmp_path)
    table = dashboard_frames.frame(
        [
            dashboard_frames.row(f"p{n}", document_id=document.id, text="$5 million", start=start, value=5e6, usd=5e6)
            for n, start in enumerate(place for place in _places(document.text, "$5 million"))
            if n % 3 == 0
        ]
    )
    data = dashboard_frames.write(table, tmp_path / "long.csv")
    monkeypatch.setenv("NUMERAIRE_DATA", str(data))
    app = opened("article", doc=document.id, at="p6000")
    assert len(text_of(app)) < 60_000
    assert "Part 6000 cost" in text_of(app)
    whole = calls_of_a_rerun(run("two articles", "article"))
    assert calls_of_a_rerun(app) < 2 * whole, "no more than what one section and the list of sections cost"


def _places(text, words):
    found = text.find(words)
    while found >= 0:
        yield found
        found = text.find(words, found + 1)

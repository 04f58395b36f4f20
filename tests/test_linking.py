"""One thing as several sources tell it is one story; one thing over time in one source is one series; no number changes."""

from pathlib import Path

import pandas as pd
import pytest
from work import calls_of

from extract import Article, Source, build_dataset, link_figures, read

LIBRARY = Path(__file__).resolve().parent.parent / "data" / "articles"


def frame(*texts: str) -> pd.DataFrame:
    return build_dataset(Article(id=f"a-{k}", text=text, title=f"Text {k}") for k, text in enumerate(texts))


def stories(*texts: str) -> list[str]:
    return frame(*texts)["story"].tolist()


@pytest.mark.parametrize(
    "texts",
    [
        ("The Amber Line in Lahore cost $1.6 billion.", "The Lahore Amber Line cost more than $2.2 billion."),
        ("The railway from Mombasa to Nairobi cost $3.2bn.", "The Nairobi-Mombasa railway cost Sh327 billion in 2016."),
        ("The port of Hambantota cost $505 million.", "Hambantota port cost $508 million in 2010."),
        ("In 2013 Kazakhstan's exports to China were $14.3 billion.", "In 2013 China's imports from Kazakhstan were $16 billion."),
        ("In 2013 trade between Kazakhstan and China was $22.5 billion.", "In 2013 China's trade with Kazakhstan was $28 billion."),
        ("In 2022 the minimum wage in Sindh, Pakistan was Rs 25,000 a month.", "Sindh in Pakistan had a minimum wage of Rs 26,000 a month in 2022."),
    ],
)  # fmt: skip
def test_two_sources_on_one_thing_are_one_story(texts: tuple[str, str]) -> None:
    first, second = stories(*texts)
    assert first == second != ""


@pytest.mark.parametrize(
    "texts",
    [
        ("The Amber Line in Lahore cost $1.6 billion.", "The Green Line in Lahore cost $1.6 billion."),
        ("The airport at Gwadar cost $246 million.", "The port of Gwadar cost $250 million."),
        ("The Amber Line in Lahore cost $1.6 billion.", "Japan pledged $1.6 billion for the Amber Line in Lahore."),
        ("The second phase of the port of Hambantota cost $800 million.", "The port of Hambantota cost $508 million."),
        ("In 2013 Kenya's exports to Uganda were $3 billion.", "In 2014 Kenya's exports to Uganda were $3 billion."),
        ("In 2013 Kenya's exports to Uganda were $3 billion.", "In 2013 Uganda's exports to Kenya were $3 billion."),
        ("In 2022 the minimum wage in Sindh, Pakistan was Rs 25,000 a month.", "In 2022 the minimum wage in Punjab, Pakistan was Rs 25,000 a month."),
        ("The project in Kenya cost $3 billion in 2015.", "A project in Kenya cost $3 billion in 2015."),
        ("The Amber Line in Lahore cost $1.6 billion.", "The Amber Line in Lahore cost $1.6 million."),
    ],
)  # fmt: skip
def test_different_things_are_no_story(texts: tuple[str, str]) -> None:
    assert stories(*texts) == ["", ""]


def test_one_source_alone_is_no_story_and_two_cited_ones_are() -> None:
    text = "The Amber Line in Lahore cost $1.6 billion [1]. The Amber Line cost $2.2 billion when it opened [2]."
    assert build_dataset([Article(id="a", text=text)])["story"].tolist() == ["", ""]
    cited = Article(id="a", text=text, country="PAK", sources=(Source("1", "One"), Source("2", "Two")))
    first, second = build_dataset([cited])["story"]
    assert first == second != ""


def test_a_series_is_one_thing_of_one_source_over_time() -> None:
    text = "South Korea's minimum wage was KRW 9,160 an hour in 2022. South Korea's minimum wage was KRW 9,620 an hour in 2023."
    first, second = frame(text)["series"]
    assert first == second != ""
    apart = frame(*text.split(". "))
    assert apart["series"].tolist() == ["", ""]


def test_links_do_not_hang_on_the_order_or_on_the_row_labels() -> None:
    made = frame("The Amber Line in Lahore cost $1.6 billion.", "The Lahore Amber Line cost $2.2 billion.", "US$7")
    back = link_figures(made.iloc[::-1])
    assert back["story"].iloc[::-1].tolist() == made["story"].tolist()
    assert back.drop(columns=["story", "series"]).equals(made.drop(columns=["story", "series"]).iloc[::-1])


def test_an_empty_dataset_has_the_columns_too() -> None:
    assert {"story", "series"} <= set(frame().columns)


@pytest.fixture(scope="module")
def library() -> pd.DataFrame:
    files = sorted(path for path in LIBRARY.glob("*.md") if path.name != "README.md")
    return build_dataset(map(read, files))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$1.6 billion", "$2.2 billion"),  # the Orange Line by the radio and by a newspaper
        ("RM55 billion", "RM74.96 billion"),  # the East Coast Rail Link by a chronicle and by the prime minister
        ("$220 million", "$250 million"),  # Khorgos
        ("505 million USD", "508 million USD"),  # Hambantota
    ],
)
def test_what_the_sources_of_the_library_disagree_on_is_linked(library: pd.DataFrame, one: str, other: str) -> None:
    linked = library[library["story"] != ""]
    shared = set(linked.loc[linked["text"] == one, "story"]) & set(linked.loc[linked["text"] == other, "story"])
    assert len(shared) == 1
    rows = linked[linked["story"] == shared.pop()]
    assert rows["source"].nunique() > 1
    assert rows["value"].nunique() > 1, "the numbers stay side by side, each as it was told"


def test_linking_grows_with_the_rows_and_no_faster(library: pd.DataFrame) -> None:
    def calls(times: int) -> int:
        many = pd.concat([library.assign(document_id=library["document_id"] + str(k)) for k in range(times)])
        return calls_of(lambda: link_figures(many))

    calls(1)
    assert calls(16) < 4.2 * calls(4)

"""What a figure is said to measure: the phrase it belongs to, and the thing that phrase is about."""

import pytest

from extract import extract_text
from extract.resolve.noun_phrase import phrase_before, phrase_behind, says_nothing


def labels(text):
    return [figure.label for figure in extract_text(text)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The cost of the Tana bridge was put in October 2017 at about $2 billion.", "cost of the Tana bridge"),
        ("Parliament approved the northern section of the Arusha line at a cost of $40 million.", "northern section of the Arusha line"),
        ("The goods that moved by these trains in 2016 were worth $8 billion.", "goods"),
        ("In 2008 trade between Peru and Chile was worth $17.5 billion.", "trade between Peru and Chile"),
        ("In the first half of 2018 Peru's trade with Chile was worth $8.2 billion.", "Peru's trade with Chile"),
        ("By 2019 the investment planned at Beira had become 600 million euros.", "investment planned at Beira"),
        ("The Exim Bank lent Ethiopia $2.4 billion in 2013.", "loan to Ethiopia"),
        ("The buyer promised in 2016 to invest 350 million euros in works at Piraeus.", "investment in works at Piraeus"),
        ("The trade of Peru and Chile is put at $43.8 billion.", "trade of Peru and Chile"),
        ("In 2024 the trade carried until then was put at $380 million.", "trade"),
        ("In 2023 the year's trade by train was worth $56.7 billion.", "trade by train"),
        ("The pipes moved 270 billion cubic metres in their first ten years.", "pipes"),
        ("Exports to Chile of $13.2 billion were a record.", "Exports to Chile"),
        ("The ministry put the price of the new ferry at $90 million.", "price of the new ferry"),
        ("The mine turned out 5.5 million tonnes of copper in 2023.", "copper"),
        ("Brazil sold 2 million tonnes of soya beans within a year.", "soya beans"),
    ],
)  # fmt: skip
def test_a_sum_is_of_the_phrase_it_belongs_to(text, label):
    assert labels(text)[0] == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("In 2023, 386 freight trains passed the border.", "386 freight trains"),
        ("Seven finished power stations stand idle.", "Seven finished power stations"),
        ("The two governments still named no date.", "two governments"),
        ("The plant brought 192,000 jobs created up to 2022.", "192,000 jobs"),
        ("Some 4,700 companies with foreign partners were at work.", "4,700 companies"),
    ],
)
def test_a_count_ends_with_the_plural_of_what_is_counted(text, label):
    assert labels(text)[0] == label


def test_figures_in_one_row_are_of_the_same_thing():
    text = "Exports of grain to Chile were 347 thousand tons in 2021, 747 thousand tons in 2022 and over 2.2 million tons in 2023."
    assert labels(text) == ["Exports of grain to Chile"] * 3


def test_who_reports_a_sum_is_not_what_it_is_of():
    first, second = labels("The overrun came to $2 billion, which the report gives as 30 trillion rupiah.")
    assert (first, second) == ("overrun", "overrun")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("In 2012 the port of Lamu cost $400 million. A year later the project cost was $480 million.", "Lamu port: project cost"),
        ("The Sabo hydropower project is 3 years late. In 2022 a bank called it a project of $2 billion.", "Sabo project"),
        ("In 2013 Kenya's farmers sold more. Kenya booked imports of $8.1 billion from Uganda in 2013.", "imports from Uganda"),
    ],
)  # fmt: skip
def test_a_label_that_names_nothing_is_given_the_name(text, label):
    assert labels(text)[-1] == label


def test_a_label_that_names_something_stays_as_the_article_has_it():
    assert labels("The total cost of the Lamu port was $480 million.") == ["total cost of the Lamu port"]


def test_the_words_before_a_figure_give_nothing_where_they_name_nothing():
    assert phrase_before("and it was about ").words == ""
    assert phrase_before("").words == ""
    assert phrase_before(", ").words == ""


def test_the_words_behind_a_figure_end_before_a_clause():
    text = "5 tons of wheat when the harvest failed"
    assert phrase_behind(text, 6, len(text)) == ("of", "wheat")
    assert phrase_behind("$5 if one believes it", 2, 21).words == ""


def test_words_between_two_figures_of_a_row():
    assert says_nothing(" in 2021, and over ")
    assert not says_nothing(" in 2021, and imports of ")


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Exports (US$ million)\nProduct | 2018 | 2019\nCopper | 5,120 | 4,870", ["Copper", "Copper"]),
        ("| Item | 2019 |\n|---|---|\n| Revenue, US$ million | 1,120 |\n| Staff | 812 |", ["Revenue", "Staff"]),
        ("Mine | Output | Sales\nAkzhal | 12,000 tonnes | US$31 million", ["Akzhal", "Akzhal"]),
        ("Gross margin    12%   14%", ["Gross margin", "Gross margin"]),
    ],
)
def test_a_row_of_a_table_is_labelled_by_its_first_cell(text: str, labels: list[str]) -> None:
    assert [figure.label for figure in extract_text(text)] == labels


def test_two_blanks_in_prose_part_no_cells() -> None:
    assert [figure.label for figure in extract_text("He paid  $5 million for the mill.")] != ["He paid"]

"""A sum said twice, or given in two moneys, is one sum: totals count it once, and its own rate stands beside ours."""

from decimal import Decimal

from extract import extract_text


def test_an_amount_in_brackets_is_the_same_amount_in_other_money() -> None:
    text = "In June 2019 Pakistan set the minimum at Rs. 17,500 ($112) a month."
    rupees, dollars = extract_text(text, published="2019-06")
    assert (rupees.currency, dollars.currency) == ("PKR", "USD")
    assert dollars.reading.same_as == 0
    assert not dollars.reading.in_totals
    steps = {step.name: step.detail for step in rupees.comparable.steps}
    assert "17,500 PKR / 112 USD = 156.25 PKR per USD" in steps["implied rate"]
    assert "from our" in steps["check"]
    assert rupees.comparable.usd != Decimal(112)


def test_a_rate_far_from_ours_is_said() -> None:
    text = "In June 2019 Pakistan set the minimum at Rs. 17,500 ($59)."
    rupees, _ = extract_text(text, published="2019-06")
    assert any("the article's own rate is" in note for note in rupees.comparable.notes)


def test_a_sum_said_again_is_counted_once() -> None:
    text = "Kenya borrowed $3.2 billion for the railway in 2014. The railway loan of $3.2 billion dates from 2014."
    first, again = extract_text(text)
    assert (first.reading.in_totals, again.reading.in_totals, again.reading.same_as) == (True, False, 0)


def test_two_things_of_one_price_are_two() -> None:
    text = "In 2015 Kenya spent $2 billion on a port. In 2015 Kenya spent $2 billion on a dam."
    assert [figure.reading.same_as for figure in extract_text(text)] == [None, None]


def test_the_same_sum_of_another_year_is_another() -> None:
    text = "The port earned $2 billion in 2015. The port earned $2 billion in 2016."
    assert [figure.reading.same_as for figure in extract_text(text)] == [None, None]


def test_two_named_things_of_one_price_are_two() -> None:
    text = "The Amber Line cost $2 billion in 2015. The Karo dam cost $2 billion in 2015."
    assert [figure.reading.same_as for figure in extract_text(text)] == [None, None]

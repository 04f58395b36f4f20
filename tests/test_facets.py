"""The choices of the filters: which there are, how many figures each would leave, and what it is called."""

import pandas as pd
import pytest
from dashboard_frames import empty, frame, hostile, large, normal, row

from dashboard import facets, selection
from dashboard.collection import View, sentence
from dashboard.dataset import prepared
from dashboard.facets import NONE, Facets
from dashboard.in_memory import InMemory
from dashboard.selection import Filters

NAMES = {"KAZ": "Kazakhstan", "PAK": "Pakistan"}
MAKERS = {"normal": normal, "hostile": hostile, "empty": empty, "large": lambda: large(600)}
SOME = (
    Filters(),
    Filters(place=("PAK", "KAZ")),
    Filters(place=("PAK",), kind=("money",), years=(2016, 2018)),
    Filters(confidence=("medium",), category=("daily_wage", "loan")),
    Filters(subject=("welder", "mason"), document=("pay-PAK", "pay-IND")),
)


@pytest.fixture(scope="module", params=MAKERS)
def table(request):
    return prepared(MAKERS[request.param]())


@pytest.mark.parametrize("filters", SOME)
def test_the_count_beside_a_choice_is_what_choosing_it_leaves(table, filters):
    for key, counts in selection.counts(Facets(table), filters).items():
        for choice, count in counts.items():
            asked = {name: getattr(filters, name) for name in filters.active} | {key: (choice,)}
            assert len(selection.apply(table, Filters(**asked))) == count > 0, (key, choice)


@pytest.mark.parametrize("filters", SOME)
def test_a_choice_that_is_not_listed_would_leave_nothing(table, filters):
    counts = selection.counts(Facets(table), filters)
    every = selection.counts(Facets(table), Filters())
    for key, choices in every.items():
        for choice in choices.keys() - counts[key].keys():
            asked = {name: getattr(filters, name) for name in filters.active} | {key: (choice,)}
            assert selection.apply(table, Filters(**asked)).empty, (key, choice)


def test_choices_come_most_frequent_first_and_not_stated_last():
    counts = selection.counts(Facets(prepared(normal())), Filters())["place"]
    assert list(counts)[-1] == NONE
    stated = [count for choice, count in counts.items() if choice != NONE]
    assert stated == sorted(stated, reverse=True)


def test_a_facet_is_not_narrowed_by_its_own_choices():
    figures = Facets(prepared(normal()))
    alone = selection.counts(figures, Filters(kind=("percent",)))
    assert alone["kind"] == selection.counts(figures, Filters())["kind"]
    assert alone["place"] == {"CHN": 3}


def test_what_is_not_money_has_no_currency_to_be_chosen_by():
    figures = prepared(normal())
    currencies = selection.counts(Facets(figures), Filters())["currency"]
    assert sum(currencies.values()) == (figures["kind"] == "money").sum()


def test_a_column_that_the_dataset_lacks_is_no_filter():
    figures = prepared(normal()).drop(columns=["counterpart", "claim"], errors="ignore")
    assert not {"counterpart", "claim"} & selection.counts(Facets(figures), Filters()).keys()
    assert selection.apply(figures, Filters(claim=("pledged",))) is figures


def test_labels_that_differ_by_case_alone_are_one_choice():
    figures = prepared(frame([row("a", label="Minimum wage"), row("b", label="minimum  wage"), row("c", label="Wage")]))
    assert selection.counts(Facets(figures), Filters())["subject"] == {"minimum-wage": 2, "wage": 1}
    assert list(selection.apply(figures, Filters(subject=("minimum-wage",)))["figure_id"]) == ["a", "b"]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Minimum wage (2018)", "minimum-wage-2018"),
        ("", ""),
        ("Плата сварщика", "плата-сварщика"),
        ("none", "none-"),
        ("<b>x</b> & y", "b-x-b-y"),
    ],
)
def test_a_name_as_a_code(name, code):
    assert facets.slug(name) == code


def test_names_that_differ_late_or_in_signs_alone_stay_apart():
    long = "a railway to the sea " * 8
    assert len({facets.slug(long), facets.slug(long + "b"), facets.slug("!!!"), facets.slug("???")}) == 4
    assert all(0 < len(facets.slug(name)) < 70 for name in (long, "!!!"))


@pytest.mark.parametrize(
    ("key", "code", "words"),
    [
        ("place", "KAZ", "Kazakhstan"),
        ("place", "none", "place not stated"),
        ("category", "daily_wage", "daily wage"),
        ("kind", "percent", "percentages"),
        ("currency", "PKR", "PKR"),
        ("subject", "steel-fixer", "Steel fixer"),
        ("document", "pay-PAK", "Jobs on the corridor"),
        ("confidence", "medium", "medium confidence"),
        ("status", "extracted", "not reviewed"),
        ("document", "gone", "gone"),
    ],
)
def test_what_a_choice_is_called(key, code, words):
    assert Facets(prepared(normal())).name(key, code, NAMES) == words


def test_the_sentence_names_what_was_chosen():
    figures = prepared(normal())
    filters = Filters(subject=("mason",), document=("pay-PAK", "pay-IND"), confidence=("medium",))
    memory = InMemory(figures)
    view = View(memory, memory.narrowed(filters), filters, "usd")
    assert sentence(view, NAMES) == (
        "3 figures, Mason, Jobs on the corridor and Day rates in India, medium confidence, 2018, in US$ at the date"
    )


def test_the_frame_is_never_changed():
    figures = prepared(normal())
    before = figures.copy(deep=True)
    selection.counts(Facets(figures), SOME[2])
    pd.testing.assert_frame_equal(figures, before)

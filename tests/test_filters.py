"""What the filters leave, what they offer, and what they say."""

import pytest
from dashboard_frames import empty, large, normal

from dashboard import basis, selection
from dashboard.collection import View, exclusions, sentence
from dashboard.dataset import prepared
from dashboard.in_memory import InMemory
from dashboard.selection import Filters

NAMES = {"KAZ": "Kazakhstan", "PAK": "Pakistan"}


def in_view(figures, filters, shown_in=basis.USD):
    memory = InMemory(figures)
    return View(memory, memory.narrowed(filters), filters, shown_in)


@pytest.fixture(scope="module")
def figures():
    return prepared(normal())


def test_no_filter_keeps_everything(figures):
    assert selection.apply(figures, Filters()) is figures


@pytest.mark.parametrize(
    ("filters", "column", "expected"),
    [
        (Filters(kind=("percent", "count")), "kind", {"percent", "count"}),
        (Filters(place=("PAK",)), "place", {"PAK"}),
        (Filters(place=("none",)), "place", {""}),
        (Filters(category=("loan", "daily_wage")), "category", {"loan", "daily_wage"}),
        (Filters(currency=("PKR", "KZT")), "unit", {"PKR", "KZT"}),
    ],
)
def test_a_filter_keeps_only_what_was_chosen(figures, filters, column, expected):
    assert set(selection.apply(figures, filters)[column]) == expected


def test_years_keep_both_ends_and_leave_undated_out(figures):
    kept = selection.apply(figures, Filters(years=(2016, 2017)))
    assert set(kept["year"]) == {2016, 2017}


def test_currency_keeps_only_money(figures):
    assert set(selection.apply(figures, Filters(currency=("USD",)))["kind"]) == {"money"}


def test_adding_a_filter_never_adds_a_row(figures):
    by_place = selection.apply(figures, Filters(place=("KAZ",)))
    both = selection.apply(figures, Filters(place=("KAZ",), kind=("money",), years=(2016, 2018)))
    assert set(both["figure_id"]) < set(by_place["figure_id"])


def test_the_view_in_one_sentence(figures):
    filters = Filters(place=("KAZ", "PAK"), years=(2016, 2018))
    view = in_view(figures, filters)
    said = f"{len(view.rows)} figures, Kazakhstan and Pakistan, 2016 to 2018, in US$ at the date"
    assert sentence(view, NAMES) == said


def test_an_empty_dataset_has_words_too():
    table = prepared(empty())
    assert sentence(in_view(table, Filters(), basis.PRINTED), NAMES) == "0 figures, as printed"
    assert selection.year_range(table) is None


def test_exclusions_name_what_each_filter_leaves(figures):
    words = exclusions(InMemory(figures), Filters(place=("BRA",), kind=("percent",)))
    assert words == [f"Kind alone leaves 3 of {len(figures)}", f"Place alone leaves 1 of {len(figures)}"]


@pytest.mark.parametrize("words", ["KHORGOS", " khorgos ", "dry port"])
def test_search_reads_sentences_in_any_case(figures, words):
    assert list(selection.search(figures, words)["figure_id"]) == ["sum1"]


@pytest.mark.parametrize("words", ["", "   "])
def test_searching_for_nothing_leaves_everything(figures, words):
    assert selection.search(figures, words) is figures


@pytest.mark.parametrize(
    ("text", "found"),
    [("khorgos ministry", {"sum1"}), ('"khorgos ministry"', set()), ('notice "steel fixer"', {"pay7"}), ('"', None)],
)
def test_search_wants_every_word_and_takes_quoted_words_as_one(figures, text, found):
    rows = selection.search(figures, text)
    assert set(rows["figure_id"]) == (set(figures["figure_id"]) if found is None else found)


def test_search_reads_words_not_patterns():
    assert selection.search(prepared(normal()), "(.*").empty


def test_totals_hold_no_rate_no_repeat_and_no_rejected_sum(figures):
    rejected = figures.assign(status=figures["status"].where(figures["figure_id"] != "sum0", "rejected"))
    totals = basis.totals(rejected)
    assert "repeat" not in set(totals["figure_id"])
    assert "sum0" not in set(totals["figure_id"])
    assert set(totals["per"]) == {""}
    assert set(basis.left_out_of_totals(rejected)["figure_id"]) == {"repeat", "sum0"}


def test_nothing_is_dropped_in_silence(figures):
    """Every total is either drawable in US dollars or listed with a reason."""
    totals = basis.with_values(basis.totals(figures), basis.USD)
    drawn = set(totals["figure_id"][basis.drawable(totals)])
    listed = basis.not_converted(totals, basis.USD)
    assert drawn | set(listed["figure_id"]) == set(totals["figure_id"])
    assert not drawn & set(listed["figure_id"])
    assert dict(zip(listed["figure_id"], listed["why"], strict=True)) == {
        "no-rate": "no date, so no rate can be chosen",
        "no-date": "the article has no date",
    }


def test_printed_groups_hold_one_currency_and_one_rate(figures):
    pay = basis.wages(figures)
    assert basis.groups(pay) == {"PKR a day": 10, "INR a day": 2, "BRL a month": 1}
    group = basis.in_group(pay, "INR a day")
    assert (set(group["unit"]), set(group["per"])) == ({"INR"}, {"day"})
    assert list(group["shown"]) == [550, 640]


def test_a_range_of_pay_keeps_its_ends_only_for_its_own_time(figures):
    pay = (
        basis.wages(figures).head(1).assign(value=float("nan"), usd_low=10.0, usd_high=12.0, per_month_usd=float("nan"))
    )
    assert basis.drawable(basis.pay(pay.assign(per_day_usd=float("nan")), "day", basis.USD)).all()
    assert not basis.drawable(basis.pay(pay, "month", basis.USD)).any()


@pytest.mark.parametrize(("per", "spans"), [("hour", 1 / 8), ("day", 1), ("month", 26), ("year", 312)])
def test_pay_moves_between_spans_in_every_basis_alike(figures, per, spans):
    welder = basis.wages(figures).head(1)
    day = 1700 / 113.15
    for shown_in, multiple, unit in (
        (basis.USD, 1, "USD"),
        (basis.CONSTANT, 1.25, "USD"),
        (basis.PPP, 3, "international_dollar"),
    ):
        shown = basis.pay(welder, per, shown_in).iloc[0]
        assert shown["shown"] == pytest.approx(day * spans * multiple)
        assert (shown["shown_unit"], shown["shown_per"]) == (unit, per)


@pytest.mark.parametrize("shown_in", basis.NAMES)
def test_every_money_figure_has_a_value_in_the_basis_or_a_reason(figures, shown_in):
    money = basis.with_values(figures[figures["kind"] == "money"], shown_in)
    listed = basis.not_converted(figures, shown_in)
    drawn = set(money["figure_id"][basis.drawable(money)])
    assert not drawn & set(listed["figure_id"])
    assert drawn | set(listed["figure_id"]) == set(money["figure_id"])
    assert listed["why"].str.len().gt(10).all()


def test_purchasing_power_is_refused_for_what_is_neither_pay_nor_price(figures):
    why = basis.not_converted(figures, basis.PPP).set_index("figure_id")["why"]
    assert why["sum0"] == "purchasing power is for pay and prices only"
    assert why["pay-in"] == "no price index or factor of purchasing power for its place and date"
    assert "pay0" not in why


@pytest.mark.parametrize(
    ("shown_in", "words"),
    [(basis.CONSTANT, "in constant US$ of 2024"), (basis.PPP, "in international dollars (purchasing power)")],
)
def test_the_sentence_above_the_page_names_the_basis(figures, shown_in, words):
    assert sentence(in_view(figures, Filters(), shown_in), NAMES).endswith(words)


def test_constant_dollars_of_several_years_name_none(figures):
    mixed = figures.assign(base_year=figures["base_year"].where(figures["figure_id"] != "sum0", 2020))
    assert basis.words(basis.CONSTANT, mixed) == "in constant US$"


def test_a_large_frame_is_filtered_by_the_same_rules():
    table = prepared(large(2000))
    kept = selection.apply(table, Filters(place=("PAK",), currency=("PKR",), years=(2018, 2018)))
    wanted = [
        index
        for index, cells in table.iterrows()
        if (cells["place"], cells["unit"], cells["year"]) == ("PAK", "PKR", 2018)
    ]
    assert list(kept.index) == wanted

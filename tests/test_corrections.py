"""Edits applied to a dataset: the row, its comparable values, its totals; and which of several edits stand."""

import pandas as pd
import pytest
from edits import edit, undo
from examples import examples
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import build_dataset
from extract.corrections import Correction, apply, standing
from extract.errors import BadCorrection
from extract.pipeline import article_from

TEXT = (
    "A welder in Lahore earned Rs. 1,700 daily in March 2018. Exports to China were worth US$4.6 billion in 2016.\n\n"
    "The road is 12 to 15 km long. The mill was sold for 40 million tenge, or about US$105,000, in Almaty in 2020. "
    "Ticket prices start at forty rupees, they say."
)
ARTICLE = article_from(TEXT, published="2020-05", title="A day")
FRAME = build_dataset([ARTICLE])


def row(text: str, frame: pd.DataFrame = FRAME) -> object:
    return next(row for row in frame.itertuples() if text in row.text)


WAGE, EXPORTS, ROAD = row("1,700"), row("4.6"), row("12 to 15")
MILL, MILL_IN_DOLLARS = row("40 million"), row("105,000")


def after(*edits: Correction, of: object = WAGE) -> pd.Series:
    """The row once the edits are applied to the dataset; all of them must be."""
    applied = apply(FRAME, edits)
    assert not applied.orphans
    return applied.frame.set_index("figure_id").loc[of.figure_id]


# What an edit does to its row


def test_a_new_value_is_converted_anew() -> None:
    new = after(edit(WAGE, "correct", "value", "1,900"))
    assert new["value"] == 1900
    assert new["usd"] == pytest.approx(WAGE.usd * 1900 / 1700)
    assert new["per_month_usd"] == pytest.approx(WAGE.per_month_usd * 1900 / 1700)
    assert (new["status"], new["edited_by"], new["edited_at"][:10]) == ("corrected", "AB", "2026-11-24")
    assert "1,900 PKR / 113.15046 PKR per US$" in new["steps"]
    assert "1,700 PKR /" not in new["steps"]
    assert "Edited: value “1700” -> “1900”, set by AB on 2026-11-24: read it again" in new["steps"]
    assert new["steps"].startswith("As written: “Rs. 1,700 daily”")


def test_edited_values_are_those_an_article_with_them_would_have() -> None:
    """Money, place, period, rate and category go through the same normaliser as everything else."""
    new = after(
        edit(WAGE, "correct", "unit", "INR"),
        edit(WAGE, "correct", "place", "in"),
        edit(WAGE, "correct", "period", "2019"),
        edit(WAGE, "correct", "per", "month"),
        edit(WAGE, "correct", "category", "monthly_wage"),
    )
    text = "In India a welder earned INR 1,700 a month in 2019."
    like = build_dataset([article_from(text)]).iloc[0]
    assert like["category"] == "monthly_wage"
    for name in ("usd", "usd_rate", "rate_source", "usd_constant", "intl_dollar", "per_day_usd", "work_profile"):
        assert new[name] == like[name], name
    assert new["place_basis"] == new["currency_basis"] == "set by AB on 2026-11-24: read it again"
    assert "PKR" in new["currency_candidates"].split()
    assert "INR" not in new["currency_candidates"].split()


def test_what_does_not_touch_the_amount_leaves_it_alone() -> None:
    new = after(edit(WAGE, "correct", "label", "Master welder"))
    assert (new["label"], new["usd"], new["note"]) == ("Master welder", WAGE.usd, WAGE.note)


def test_a_value_for_a_range_takes_its_ends_away() -> None:
    new = after(edit(ROAD, "correct", "value", "13"), of=ROAD)
    assert (new["value"], new["si_value"]) == (13, 13000)
    assert new[["value_low", "value_high", "si_low", "si_high"]].isna().all()


def test_money_without_a_rate_gets_a_note_and_no_number() -> None:
    new = after(edit(WAGE, "correct", "period", "1921"))
    assert pd.isna(new["usd"])
    assert "1921" in new["note"]
    assert new["rate_source"] == ""


def test_a_rejected_figure_leaves_the_totals() -> None:
    new = after(edit(EXPORTS, "reject"), of=EXPORTS)
    assert (bool(EXPORTS.in_totals), bool(new["in_totals"]), new["status"]) == (True, False, "rejected")


def test_a_sum_that_becomes_a_rate_leaves_the_totals_and_a_rate_that_becomes_a_sum_enters() -> None:
    assert not after(edit(EXPORTS, "correct", "per", "year"), of=EXPORTS)["in_totals"]
    assert after(edit(WAGE, "correct", "per", ""))["in_totals"]


def test_a_planned_sum_enters_no_total_by_an_edit() -> None:
    frame = build_dataset([article_from("Kenya plans to spend US$5 billion a year on roads.")])
    (plan,) = frame.itertuples()
    assert plan.claim == "planned"
    assert not apply(frame, [edit(plan, "correct", "per", "")]).frame["in_totals"].any()


def test_the_repeat_of_a_rejected_sum_counts_in_its_place() -> None:
    assert MILL_IN_DOLLARS.same_as == MILL.figure_id
    new = after(edit(MILL, "reject"), of=MILL_IN_DOLLARS)
    assert (new["same_as"], bool(new["in_totals"])) == ("", True)
    both = apply(FRAME, [edit(MILL, "reject"), edit(MILL_IN_DOLLARS, "reject")]).frame.set_index("figure_id")
    assert not both.loc[[MILL.figure_id, MILL_IN_DOLLARS.figure_id], "in_totals"].any()


def test_a_repeat_that_says_another_number_is_no_repeat() -> None:
    frame = build_dataset(
        [article_from("Trade was US$5 billion in 2016 in Kenya. Trade of US$5 billion in 2016, again.")]
    )
    first, second = frame.itertuples()
    assert second.same_as == first.figure_id
    new = apply(frame, [edit(second, "correct", "value", "6000000000")]).frame.iloc[1]
    assert (new["same_as"], bool(new["in_totals"])) == ("", True)


def test_the_frame_given_is_not_changed() -> None:
    before = FRAME.copy()
    apply(FRAME, [edit(WAGE, "correct", "value", "9"), edit(EXPORTS, "reject")])
    pd.testing.assert_frame_equal(FRAME, before)


@pytest.mark.parametrize(
    ("field", "new", "says"),
    [
        ("value", "a lot", "is no number"),
        ("value", "", "no number left"),
        ("value", "1e90", "no amount that anything can have"),
        ("unit", "rupees", "no ISO 4217 code"),
        ("place", "Narnia", "no country code"),
        ("period", "last year", "no year, month"),
        ("kind", "sum", "none of money"),
        ("approx", "ish", "none of about"),
        ("category", "=SUM(A1)", "small letters"),
    ],
)
def test_an_edit_that_makes_no_figure_is_set_aside_with_the_reason(field: str, new: str, says: str) -> None:
    applied = apply(FRAME, [edit(WAGE, "correct", field, new)])
    pd.testing.assert_frame_equal(applied.frame, FRAME)
    (orphan,) = applied.orphans
    assert says in orphan.reason


# Which edits stand


def test_the_last_edit_of_a_figure_decides() -> None:
    confirm, reject = edit(EXPORTS), edit(EXPORTS, "reject")
    assert after(confirm, reject, of=EXPORTS)["status"] == "rejected"
    assert after(reject, edit(EXPORTS), of=EXPORTS)["status"] == "confirmed"
    assert after(reject, edit(EXPORTS), of=EXPORTS)["in_totals"]


def test_edits_are_in_the_order_of_time_whatever_order_they_come_in() -> None:
    edits = [edit(WAGE, "correct", "value", str(n)) for n in (1, 2, 3)]
    assert after(*reversed(edits))["value"] == 3


def test_undo_restores_and_undo_of_undo_brings_back() -> None:
    first, second = edit(WAGE, "correct", "value", "1"), edit(WAGE, "correct", "value", "2")
    back = undo(second)
    assert after(first, second, back)["value"] == 1
    assert after(first, second, back, undo(back))["value"] == 2
    pd.testing.assert_frame_equal(apply(FRAME, [first, undo(first)]).frame, FRAME)


def test_an_undo_of_what_is_not_there_is_set_aside() -> None:
    lost = undo(edit(WAGE, "reject"))
    assert [orphan.correction for orphan in apply(FRAME, [lost]).orphans] == [lost]
    other = undo(edit(WAGE, "reject"), figure_id=EXPORTS.figure_id)
    assert standing([other]).lost == (other,)


def test_one_id_for_two_edits_is_refused() -> None:
    one = edit(WAGE)
    assert len(standing([one, one]).edits) == 1
    with pytest.raises(BadCorrection, match="is there twice and differs"):
        standing([one, one._replace(author="CD")])


ROWS = list(FRAME.itertuples())
MADE = st.one_of(
    st.builds(edit, st.sampled_from(ROWS), st.sampled_from(["confirm", "reject"])),
    st.builds(edit, st.sampled_from(ROWS), st.just("correct"), st.just("value"), st.integers(1, 10**9).map(str)),
    st.builds(edit, st.sampled_from(ROWS), st.just("correct"), st.just("place"), st.sampled_from(["KE", "IND", ""])),
    st.builds(
        edit, st.sampled_from(ROWS), st.just("correct"), st.just("period"), st.sampled_from(["2015", "2019-05", ""])
    ),
    st.builds(edit, st.sampled_from(ROWS), st.just("correct"), st.just("kind"), st.sampled_from(["money", "count"])),
)


@settings(max_examples=examples(40))
@given(st.lists(MADE, max_size=6), st.randoms(use_true_random=False))
def test_twice_is_once_and_order_of_arrival_does_not_matter(edits: list[Correction], chance: object) -> None:
    once = apply(FRAME, edits)
    pd.testing.assert_frame_equal(apply(once.frame, edits).frame, once.frame)
    chance.shuffle(edits)
    again = apply(FRAME, edits)
    pd.testing.assert_frame_equal(again.frame, once.frame)
    assert {orphan.correction.id for orphan in again.orphans} == {orphan.correction.id for orphan in once.orphans}


@settings(max_examples=examples(25))
@given(st.lists(MADE, min_size=1, max_size=5))
def test_every_edit_is_applied_undone_or_set_aside_and_all_undone_is_nothing_done(edits: list[Correction]) -> None:
    stands = standing(edits)
    assert len(stands.edits) == len(edits)
    undone = apply(FRAME, [*edits, *map(undo, edits)])
    pd.testing.assert_frame_equal(undone.frame, FRAME)
    assert undone.undone == len(edits)

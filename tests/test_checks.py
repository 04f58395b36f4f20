"""The checks of a dataset: each finds the fault put into one row of a sound dataset, and nothing else does."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from work import calls_of

from extract import build_dataset
from extract.checks import FINDING_COLUMNS, Finding, check, findings_to_csv_bytes, summary
from extract.checks.plausible import FEWEST, limits
from extract.errors import BadReference
from extract.pipeline import article_from

TEXT = (
    "A welder in Lahore earned Rs. 1,700 daily in March 2018. Exports of Kazakhstan were worth US$4.6 billion in 2016. "
    "The road in Pakistan is 12 to 15 km long. The share of coal in China is 58 percent. It hired 300 workers in 2019."
)
FRAME = build_dataset([article_from(TEXT, published="2020-05", title="A day")])
WAGE, EXPORTS, ROAD, SHARE, JOBS = range(5)


def spoilt(row: int, **cells: object) -> list[Finding]:
    """What the checks find in the dataset once these cells of one row are changed."""
    frame = FRAME.copy()
    for name, value in cells.items():
        frame.loc[row, name] = value
    return check(frame)


def test_a_sound_dataset_has_no_findings() -> None:
    assert check(FRAME) == []
    assert check(FRAME.iloc[:0]) == []
    assert list(FRAME["kind"]) == ["money", "money", "quantity", "percent", "count"]


@pytest.mark.parametrize(
    ("severity", "name", "row", "cells"),
    [
        ("error", "id_unique", WAGE, {"figure_id": ""}),
        ("error", "same_as_exists", JOBS, {"same_as": "f0000000000"}),
        ("error", "row_once", ROAD, {"start": FRAME["start"][EXPORTS], "end": FRAME["end"][EXPORTS]}),
        ("error", "offsets_fit", JOBS, {"end": 9999}),
        ("error", "words_in_sentence", JOBS, {"sentence": "It hired 400 workers in 2019."}),
        ("error", "kind_known", JOBS, {"kind": "number"}),
        ("error", "approx_known", JOBS, {"approx": "ish"}),
        ("error", "confidence_known", JOBS, {"confidence": ""}),
        ("error", "status_known", JOBS, {"status": "done"}),
        ("error", "place_known", JOBS, {"place": "XKX?"}),
        ("error", "currency_known", EXPORTS, {"unit": "ZZZ"}),
        ("warning", "currency_missing", EXPORTS, {"unit": ""}),
        ("error", "published_is_date", JOBS, {"published": "May 2020"}),
        ("error", "period_is_date", JOBS, {"period": "2019-13"}),
        ("error", "rate_date_is_date", WAGE, {"rate_date": "now"}),
        ("error", "number_or_range", JOBS, {"value_low": 5.0}),
        ("error", "number_or_range", ROAD, {"value_low": float("nan")}),
        ("error", "low_below_high", ROAD, {"value_low": 20.0}),
        ("warning", "pay_is_money", WAGE, {"kind": "count"}),
        ("error", "counted_once", WAGE, {"in_totals": True}),
        ("error", "counted_once", EXPORTS, {"status": "rejected"}),
        ("error", "usd_is_value_by_rate", WAGE, {"usd": 16.0}),
        ("error", "rate_is_used", WAGE, {"usd": float("nan")}),
        ("error", "profile_known", WAGE, {"work_profile": "lazy"}),
        ("error", "pay_fits_profile", WAGE, {"per_month_usd": 400.0}),
        ("error", "pay_fits_profile", WAGE, {"per_hour_usd": 2.0}),
        ("error", "sign_kept", ROAD, {"si_low": -12000.0}),
        ("warning", "plausible_amount", WAGE, {"per_day_usd": 15000.0}),
        ("warning", "plausible_amount", SHARE, {"value": 158.0}),
        ("warning", "money_of_place", WAGE, {"place": "NPL"}),
        ("warning", "period_after_publication", JOBS, {"period": "2023"}),
        ("warning", "period_long_ago", JOBS, {"period": "1019"}),
        ("warning", "year_as_count", JOBS, {"text": "2019", "unit": "year"}),
    ],
)
def test_each_fault_is_found(severity: str, name: str, row: int, cells: dict[str, object]) -> None:
    found = {finding.check: finding for finding in spoilt(row, **cells)}
    assert name in found
    finding = found[name]
    assert (finding.severity, finding.row) == (severity, row + 1)
    assert finding.figure_id == cells.get("figure_id", FRAME["figure_id"][row])
    assert finding.cure.endswith((".", "?"))
    assert not finding.message.endswith(".")


def test_a_wage_in_the_wrong_money_is_told_in_words() -> None:
    (finding,) = (one for one in spoilt(WAGE, place="NPL") if one.check == "money_of_place")
    assert finding.message == "“Rs. 1,700 daily”: a daily_wage in PKR in NPL, whose money it is not"
    (finding,) = (one for one in spoilt(WAGE, per_day_usd=15000.0) if one.check == "plausible_amount")
    assert "a daily_wage of US$15,000 a day in PAK? That is over 1,000" in finding.message


@pytest.mark.parametrize(
    "cells",
    [
        {"period": "2023", "claim": "target"},
        {"period": "2023", "sentence": "It hired 300 workers, as planned"},
        {"published": "", "period": "2023"},
        {"period": "2020-05"},
    ],
)
def test_a_plan_may_lie_ahead(cells: dict[str, object]) -> None:
    assert "period_after_publication" not in {finding.check for finding in spoilt(JOBS, **cells)}


def test_money_of_world_trade_and_of_the_other_country_is_at_home_anywhere() -> None:
    for cells in ({"unit": "CNY"}, {"unit": "KES", "counterpart": "KEN"}, {"unit": "KZT"}):
        assert "money_of_place" not in {finding.check for finding in spoilt(EXPORTS, **cells)}
    assert "money_of_place" in {finding.check for finding in spoilt(EXPORTS, unit="KES")}


def test_temperatures_may_change_their_sign() -> None:
    frame = build_dataset([article_from("It was minus 5 degrees Celsius in Astana. The mast is 5 metres high.")])
    assert list(frame["value"]) == [-5, 5]
    assert check(frame) == []


def of_many(change: Callable[[pd.DataFrame], None]) -> list[Finding]:
    text = " ".join(
        f"Worker {chr(65 + k)} in Lahore earned Rs. {1500 + 10 * k} daily in 2018." for k in range(FEWEST + 2)
    )
    frame = build_dataset([article_from(text)])
    assert len(frame) == FEWEST + 2
    change(frame)
    return check(frame)


def test_pay_far_from_its_like_is_found() -> None:
    def times_forty(frame: pd.DataFrame) -> None:
        frame.loc[3, ["value", "usd", *(f"per_{span}_usd" for span in ("hour", "day", "month", "year"))]] *= 40

    assert of_many(lambda frame: None) == []
    (finding,) = of_many(times_forty)
    assert (finding.check, finding.row) == ("far_from_its_like", 4)
    assert "times the median of the 10 figures of category daily_wage in PAK" in finding.message


def test_the_same_digits_a_thousand_times_larger_are_found() -> None:
    texts = ["Kenya's rail loan was US$3.2 billion in 2014.", "Kenya's rail loan was US$3.2 million in 2014."]
    frame = build_dataset([article_from(text, title=text) for text in texts])
    assert [finding.check for finding in check(frame)] == ["same_digits_other_scale"] * 2
    frame.loc[1, "period"] = "2013"
    assert check(frame) == []


def test_a_rejected_figure_is_not_warned_of_again() -> None:
    frame = FRAME.copy()
    frame.loc[SHARE, ["value", "status"]] = [158.0, "rejected"]
    assert check(frame) == []


def test_errors_come_first_and_are_counted() -> None:
    frame = FRAME.copy()
    frame.loc[WAGE, "place"] = "NPL"
    frame.loc[JOBS, "end"] = 9999
    found = check(frame)
    assert [finding.severity for finding in found] == sorted(finding.severity for finding in found)
    assert summary(found) == "1 error, 1 warning"
    assert summary([]) == "0 errors, 0 warnings"


def test_findings_are_written_without_formulas() -> None:
    finding = Finding("error", "x", "f1", 3, "=cmd()", "-1")
    header, row = csv.reader(io.StringIO(findings_to_csv_bytes([finding]).decode()))
    assert header == [column.name for column in FINDING_COLUMNS] == list(Finding._fields)
    assert row == ["error", "x", "f1", "3", "'=cmd()", "'-1"]
    assert findings_to_csv_bytes([]).decode().strip() == ",".join(header)


def test_whole_columns_are_checked_at_once() -> None:
    """A few calls a row are left for what is looked up by document; a loop over rows takes hundreds."""

    def calls(copies: int) -> int:
        frame = pd.concat([FRAME] * copies, ignore_index=True)
        frame["figure_id"] = [f"f{k:010x}" for k in range(len(frame))]
        frame["document_id"] = [f"d-{k // 5}" for k in range(len(frame))]
        found = []
        made = calls_of(lambda: found.extend(check(frame)))
        assert found == []
        return made

    calls(1)  # the tables load
    assert calls(2_000) - calls(200) < 5 * 1_800 * len(FRAME)


def test_every_limit_can_be_met_and_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert all(limit.low < limit.high and limit.reason for limit in limits())
    bad = tmp_path / "plausible_amounts.csv"
    bad.write_text("category,kind,column,low,high,reason\nwage,money,label,1,2,x\n", encoding="utf-8")
    monkeypatch.setattr("extract.checks.plausible.LIMITS", bad)
    limits.cache_clear()
    with pytest.raises(BadReference, match=r"plausible_amounts.csv:2: no amounts are checked in column 'label'"):
        limits()
    limits.cache_clear()

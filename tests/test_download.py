"""The CSV download: the rows in view, exact numbers, text that no spreadsheet runs."""

import csv
import io
import re
from datetime import date

import pandas as pd
import pytest
from dashboard_frames import HOSTILE, empty, frame, hostile, normal, row

from dashboard import basis, download
from dashboard.dataset import prepared
from dashboard.selection import Filters
from extract import COLUMNS, load_dataset, neutral
from extract.csv_text import original

PAYLOADS = [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "'=1", "＝1", " =1", "\u00a0=1", "\u200b=1", "\ufeff=1",
    "\x00=1", "''", "'", 'say "no"', "a,b", "two\nlines", "plain", "NA", "null", "007", "1e5", "مرحبا",
]  # fmt: skip
FORMULA_SIGNS = tuple("=+-@\t\r\n＝＋－＠")


def read(table, shown_in=basis.USD):
    content = download.csv_bytes(basis.with_values(prepared(table), shown_in), shown_in)
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_it_begins_with_a_byte_order_mark():
    assert download.csv_bytes(basis.with_values(prepared(normal()), basis.USD), basis.USD).startswith(b"\xef\xbb\xbf")


def test_it_holds_the_dataset_columns_then_the_shown_values():
    names = [column.name for column in COLUMNS]
    shown = "shown_in_usd_at_the_date"
    assert list(read(normal())[0]) == [*names, shown, f"{shown}_low", f"{shown}_high", f"{shown}_unit"]
    assert "shown_as_printed" in read(normal(), basis.PRINTED)[0]
    assert float(read(normal(), basis.CONSTANT)[0]["shown_in_usd_2024_prices"]) == 5.75e9
    assert read(normal(), basis.PPP)[7]["shown_in_intl_dollar_unit"] == "international_dollar"


def test_the_rows_are_those_in_view_in_their_order():
    assert [cells["figure_id"] for cells in read(normal())] == list(normal()["figure_id"])


def test_numbers_are_never_changed():
    table = frame([row("f1", value=-27_718_281_828.125, usd=0.1), row("f2", value=895.4, usd=None)])
    rows = read(table)
    assert [float(cells["value"]) for cells in rows] == [-27_718_281_828.125, 895.4]
    assert [cells["usd"] for cells in rows] == ["0.1", ""]


def test_the_shown_values_follow_the_basis():
    table = frame(
        [row("f1", unit="PKR", value=1700.0, usd=15.02), row("f2", kind="percent", unit="percent", value=75.0)]
    )
    in_dollars = [(cells["shown_in_usd_at_the_date"], cells["shown_in_usd_at_the_date_unit"]) for cells in read(table)]
    printed = [(cells["shown_as_printed"], cells["shown_as_printed_unit"]) for cells in read(table, basis.PRINTED)]
    assert in_dollars == [("15.02", "USD"), ("75.0", "percent")]
    assert printed == [("1700.0", "PKR"), ("75.0", "percent")]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_text_is_neutral_and_comes_back_exactly(payload):
    cell = read(frame([row("f1", text=payload, sentence=payload, label=payload)]))[0]["label"]
    assert not cell.lstrip("\ufeff\u200b\u00a0 ").startswith(FORMULA_SIGNS)
    assert original(cell) == payload


def test_plain_text_is_left_alone():
    assert neutral("US$27.7 billion") == "US$27.7 billion"


def test_hostile_text_comes_back_exactly():
    assert {original(cells["title"]) for cells in read(hostile())} == {HOSTILE}


def test_no_row_gives_a_header_only():
    content = download.csv_bytes(basis.with_values(prepared(empty()), basis.USD), basis.USD)
    assert content.decode("utf-8-sig").count("\r\n") == 1


def test_a_download_can_be_loaded_as_a_dataset_again(tmp_path):
    table = prepared(hostile())
    path = tmp_path / "again.csv"
    path.write_bytes(download.csv_bytes(basis.with_values(table, basis.USD), basis.USD))
    again = load_dataset(path)
    names = [column.name for column in COLUMNS if column.type in ("text", "number")]
    pd.testing.assert_frame_equal(prepared(again)[names], table[names])


def test_constant_dollars_of_several_years_name_none():
    mixed = basis.with_values(prepared(normal()).assign(base_year=[2020, *[2024] * 27]), basis.CONSTANT)
    assert download.shown_name(mixed, basis.CONSTANT) == "shown_in_usd_constant"


def test_pay_names_the_span_it_is_for():
    pay = basis.pay(basis.wages(prepared(normal())), "month", basis.CONSTANT)
    assert download.shown_name(pay, basis.CONSTANT) == "shown_in_usd_2024_prices_per_month"


def test_everything_is_the_dataset_alone_and_loads_again(tmp_path):
    table = prepared(hostile())
    for name, made in (("all.csv", download.everything_csv), ("all.parquet", download.everything_parquet)):
        (tmp_path / name).write_bytes(made(table))
        again = prepared(load_dataset(tmp_path / name))
        assert list(again) == list(table)
        assert again.drop(columns="in_totals").equals(table.drop(columns="in_totals"))


def test_a_table_of_counts_is_safe_too():
    table = pd.DataFrame({"Year": ["=1+1", "2018"], "Figures": [1, 2]}).astype({"Year": "str"})
    assert download.table_bytes(table).decode("utf-8-sig").split("\r\n")[1] == '"\'=1+1",1'


def test_the_file_name_carries_the_date_and_the_view():
    assert download.file_name("figures", date(2018, 3, 12)) == "numeraire-figures-2018-03-12.csv"
    mark = download.view_mark(Filters(place=("PAK",)), "usd", ("welder",))
    assert re.fullmatch("[0-9a-f]{8}", mark)
    assert download.file_name("figures", date(2018, 3, 12), mark, "zip") == f"numeraire-figures-2018-03-12-{mark}.zip"


def test_the_mark_of_a_view_changes_with_anything_that_decides_its_rows():
    asked = [
        (Filters(), "usd", ()),
        (Filters(place=("PAK",)), "usd", ()),
        (Filters(), "ppp", ()),
        (Filters(), "usd", ("welder",)),
    ]
    assert len({download.view_mark(*one) for one in asked}) == len(asked)
    assert download.view_mark(*asked[1]) == download.view_mark(Filters(place=("PAK",)), "usd", ())

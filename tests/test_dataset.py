"""The tidy table: one row a figure in the columns of the schema, written whole, read back as it was."""

import csv
import io
from pathlib import Path

import pandas as pd
import pytest

from extract import COLUMNS, Article, build_dataset, load_dataset, save_dataset, to_csv_bytes
from extract.dataset import save_columns
from extract.errors import BadDataset, UnreadableFile
from extract.models import Source
from extract.pipeline import article_from

NAMES = [column.name for column in COLUMNS]
TEXT = (
    "In 2016 exports to China were worth US$4.6 billion [1]. About 51 projects followed.\n\n"
    "A welder in Lahore earns Rs. 1,700 daily [2]. The road is 12 to 15 km long. Exports of US$4.6 billion, again [1]."
)


def article(text: str = TEXT, **more: object) -> Article:
    return Article(id="a-1", text=text, **{"title": "A title", "published": "2018-08", **more})


@pytest.fixture
def frame() -> pd.DataFrame:
    sources = (Source("1", "Trade", "A Paper", "2017-01", "https://example.org/1"), Source("2", "Wages"))
    return build_dataset([article(sources=sources), article("US$7", title="Second")])


def row(frame: pd.DataFrame, text: str) -> pd.Series:
    return frame[frame["text"] == text].iloc[0]


# What stands in a row


def test_the_columns_are_those_of_the_schema(frame: pd.DataFrame) -> None:
    assert list(frame.columns) == NAMES
    kinds = {"text": "str", "number": "float64", "integer": "Int64", "boolean": "boolean"}
    assert {c.name: str(frame[c.name].dtype) for c in COLUMNS} == {c.name: kinds[c.type] for c in COLUMNS}
    assert list(build_dataset([]).dtypes) == list(frame.dtypes)


def test_text_is_never_missing(frame: pd.DataFrame) -> None:
    assert not [column.name for column in COLUMNS if column.type == "text" and frame[column.name].isna().any()]
    assert row(frame, "US$7")["url"] == ""


def test_offsets_lead_back_to_the_words(frame: pd.DataFrame) -> None:
    for line in frame[frame["title"] == "A title"].itertuples():
        assert TEXT[line.start : line.end] == line.text
        assert TEXT[line.sentence_start :].startswith(line.sentence)
        assert line.text in line.sentence


def test_a_range_has_two_ends_and_no_value(frame: pd.DataFrame) -> None:
    road = row(frame, "12 to 15 km")
    assert (road["value_low"], road["value_high"], road["unit"]) == (12, 15, "kilometre")
    assert pd.isna(road["value"])


def test_money_stands_beside_the_rate_that_converted_it(frame: pd.DataFrame) -> None:
    wage = row(frame, "Rs. 1,700 daily")
    assert (wage["value"], wage["unit"], wage["per"], wage["place"]) == (1700, "PKR", "day", "PAK")
    assert wage["usd"] == pytest.approx(1700 / wage["usd_rate"])
    assert wage["rate_date"] and wage["rate_source"] and wage["rate_basis"]
    assert wage["usd"] == pytest.approx(wage["per_day_usd"])
    assert wage["currency_candidates"].split(" ")[0] != "PKR"


def test_a_reference_names_its_source(frame: pd.DataFrame) -> None:
    assert row(frame, "US$4.6 billion")["source"] == "Trade, A Paper, 2017-01"
    assert row(frame, "US$4.6 billion")["source_url"] == "https://example.org/1"
    wage = row(frame, "Rs. 1,700 daily")
    assert wage["source"] == "Wages, undated"
    assert "the source cited is undated" in wage["note"]
    assert row(frame, "US$7")["source"] == ""


def test_a_sum_said_twice_counts_once(frame: pd.DataFrame) -> None:
    first, again = (line for _, line in frame.iterrows() if line["text"] == "US$4.6 billion")
    assert again["same_as"] == first["figure_id"] != again["figure_id"]
    assert (first["in_totals"], again["in_totals"]) == (True, False)


def test_ids_are_stable_and_apart(frame: pd.DataFrame) -> None:
    again = build_dataset([article()])
    assert frame["figure_id"].is_unique
    assert list(again["figure_id"]) == list(frame["figure_id"])[: len(again)]


def test_every_row_tells_its_steps_from_the_words(frame: pd.DataFrame) -> None:
    assert all(line.steps.startswith(f"As written: “{line.text}”") for line in frame.itertuples())


def test_half_a_character_becomes_a_whole_one_and_offsets_stay() -> None:
    frame = build_dataset([article_from("\ud83d US$5 \udc00 million", title="\ud800")])
    assert (frame["start"][0], frame["text"][0], frame["title"][0]) == (2, "US$5", "\ufffd")


# How it is written


def test_csv_is_plain(frame: pd.DataFrame) -> None:
    data = to_csv_bytes(frame)
    header, *lines = csv.reader(io.StringIO(data.decode("utf-8"), newline=""))
    assert header == NAMES
    assert len(lines) == len(frame)
    assert b"4600000000," in data
    assert b"\r" not in data
    assert not [cell for line in lines for cell in line if cell in ("nan", "NaN", "None", "<NA>")]


@pytest.mark.parametrize(
    "cell", ['=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "'quoted", "＝1", "\u200b=1"]
)
def test_no_cell_can_run_as_a_formula_and_all_come_back(cell: str, tmp_path: Path) -> None:
    frame = build_dataset([article("US$5", title=cell)])
    save_dataset(frame, tmp_path / "x.csv")
    with (tmp_path / "x.csv").open(encoding="utf-8", newline="") as file:
        (line,) = csv.DictReader(file)
    assert line["title"] == f"'{cell}"
    assert load_dataset(tmp_path / "x.csv")["title"][0] == cell


@pytest.mark.parametrize(
    "text", ["a\rUS$5\rb", "a\r\nUS$5 b\r\nc", "a,b US$5", 'a "US$5" b', "a\0 US$5", "NA US$5", "ü € US$5 \U0001f600"]
)
@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_odd_text_comes_back_exact(text: str, suffix: str, tmp_path: Path) -> None:
    frame = build_dataset([article(text, title=text)])
    save_dataset(frame, tmp_path / f"x.{suffix}")
    assert len(frame) == 1
    pd.testing.assert_frame_equal(load_dataset(str(tmp_path / f"x.{suffix}")), frame)


def test_the_same_frame_gives_the_same_bytes(frame: pd.DataFrame) -> None:
    before = frame.copy()
    assert to_csv_bytes(frame) == to_csv_bytes(frame)
    pd.testing.assert_frame_equal(frame, before)


@pytest.mark.parametrize(
    ("number", "written"),
    [(0.1, "0.1"), (1e22, "10000000000000000000000"), (1e-7, "0.0000001"), (-2.0, "-2"), (4.6e9, "4600000000")],
)
def test_numbers_are_written_in_full(number: float, written: str, frame: pd.DataFrame, tmp_path: Path) -> None:
    frame.loc[0, "value"] = number
    save_dataset(frame, tmp_path / "x.csv")
    with (tmp_path / "x.csv").open(encoding="utf-8", newline="") as file:
        assert next(csv.DictReader(file))["value"] == written
    assert load_dataset(tmp_path / "x.csv")["value"][0] == number


def test_the_table_of_columns_can_be_read_back(tmp_path: Path) -> None:
    save_columns(tmp_path / "c.csv")
    table = pd.read_csv(tmp_path / "c.csv", dtype="str", keep_default_na=False)
    assert [tuple(line) for line in table.itertuples(index=False)] == [tuple(column) for column in COLUMNS]


# How it refuses


def test_only_two_kinds_of_file_are_written(frame: pd.DataFrame, tmp_path: Path) -> None:
    with pytest.raises(BadDataset, match=r"x\.json: a dataset is written as \.csv or \.parquet"):
        save_dataset(frame, tmp_path / "x.json")
    assert not list(tmp_path.iterdir())


def test_a_place_that_cannot_be_written_is_named(frame: pd.DataFrame, tmp_path: Path) -> None:
    (tmp_path / "x.csv").mkdir()
    for place in (tmp_path / "nowhere" / "x.csv", tmp_path / "x.csv"):
        with pytest.raises(UnreadableFile, match="cannot be written"):
            save_dataset(frame, place)
    assert [path.name for path in tmp_path.iterdir()] == ["x.csv"]


def test_a_missing_dataset_says_how_to_make_it(tmp_path: Path) -> None:
    for suffix in ("csv", "parquet"):
        with pytest.raises(UnreadableFile, match="no such dataset; write it with `python -m extract build`"):
            load_dataset(tmp_path / f"x.{suffix}")


def test_a_table_of_others_names_what_it_lacks(frame: pd.DataFrame, tmp_path: Path) -> None:
    frame.drop(columns=["usd", "place"]).to_csv(tmp_path / "x.csv", index=False)
    frame.drop(columns=["usd", "place"]).to_parquet(tmp_path / "x.parquet")
    for suffix in ("csv", "parquet"):
        with pytest.raises(BadDataset, match="lacks the columns place, usd"):
            load_dataset(tmp_path / f"x.{suffix}")


@pytest.mark.parametrize("data", [b"", b"\0\1\2", b"\xff\xfe\xfa", b'a,b\n"1,2\n3', b"PAR1"])
@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_what_is_no_table_is_refused(data: bytes, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"x.{suffix}"
    path.write_bytes(data)
    with pytest.raises(BadDataset) as refused:
        load_dataset(path)
    assert str(refused.value).startswith(str(path))
    assert "python -m extract build" in str(refused.value)


@pytest.mark.parametrize(
    ("column", "cell"), [("value", "a lot"), ("start", "first"), ("in_totals", "perhaps"), ("usd", "1,000")]
)
def test_a_cell_of_the_wrong_type_is_refused(column: str, cell: str, frame: pd.DataFrame, tmp_path: Path) -> None:
    """A hand that edits the CSV learns of a slip, and of its column, before a chart does."""
    spoilt = frame.astype("object")
    spoilt.loc[0, column] = cell
    spoilt.to_csv(tmp_path / "x.csv", index=False)
    with pytest.raises(BadDataset, match=column):
        load_dataset(tmp_path / "x.csv")

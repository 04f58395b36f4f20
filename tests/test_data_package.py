"""datapackage.json: what others' software needs to load the figures, checked by that software."""

import json
import shutil
from pathlib import Path

import pytest
from frictionless import Package

from extract import COLUMNS, load_dataset
from extract.__main__ import main
from extract.data_package import REFERENCE, bundled_reference, data_package, reference_tables, to_json_bytes
from extract.dataset import to_csv_bytes

ARTICLE = """---
title: A day
published: "2020-05"
country: PAK
sources: [{id: 1, title: "=Wages", url: "https://example.org/w"}, {id: 2, title: Roads, published: "2019"}]
---
A welder earned Rs. 1,700 daily in 2018 [1]. The road is 12 to 15 km long [2]. Trade was US$5 billion, again US$5 billion.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a dataset of one article, written by the command."""
    library = tmp_path / "library"
    library.mkdir()
    (library / "day.md").write_text(ARTICLE, encoding="utf-8")
    data = tmp_path / "data"
    data.mkdir()
    assert main(["build", "--library", str(library), "--out", str(data / "figures.csv")]) == 0
    return data


def faults(folder: Path) -> list[str]:
    return [error[0] for error in Package(str(folder / "datapackage.json")).validate().flatten(["type"])]


def descriptor(folder: Path) -> dict[str, object]:
    return json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))


def test_the_package_is_valid(folder: Path) -> None:
    assert faults(folder) == []
    package = descriptor(folder)
    assert [one["path"] for one in package["resources"]] == ["figures.csv", "figures.columns.csv", "figures.checks.csv"]
    figures = package["resources"][0]["schema"]
    assert [field["name"] for field in figures["fields"]] == [column.name for column in COLUMNS]
    assert figures["primaryKey"] == "figure_id"
    assert figures["foreignKeys"]
    titles = [source["title"] for source in package["sources"]]
    assert titles[:2] == ["=Wages, undated", "Roads, 2019"]
    assert "https://example.org/w" in [source.get("path") for source in package["sources"]]


def test_the_bundled_tables_are_valid_too(folder: Path) -> None:
    shutil.copytree(REFERENCE, folder / "reference")
    files = {"figures.csv": (folder / "figures.csv").read_bytes()}
    package = data_package(load_dataset(folder / "figures.csv"), files, bundled_reference())
    (folder / "datapackage.json").write_bytes(to_json_bytes(package))
    assert faults(folder) == []
    paths = {one["path"]: one for one in package["resources"]}
    assert {path.name for path in REFERENCE.glob("*.csv")} - {"tables.csv"} == {Path(p).name for p in paths} - {
        "figures.csv"
    }
    rates = paths["reference/exchange_rates.csv"]
    assert {field["name"]: field["type"] for field in rates["schema"]["fields"]} == {
        "currency": "string", "month": "string", "per_usd": "number", "n_obs": "integer", "flag": "string",
    }  # fmt: skip
    assert paths["reference/ppp_gdp.csv"]["licenses"][0]["name"] == "CC-BY-4.0"


@pytest.mark.parametrize(
    ("column", "value", "fault"),
    [
        ("figure_id", None, "primary-key"),
        ("kind", "sum", "constraint-error"),
        ("place", "Pakistan", "constraint-error"),
        ("value", "a lot", "type-error"),
        ("in_totals", "perhaps", "type-error"),
        ("same_as", "f0000000000", "foreign-key"),
    ],
)
def test_a_spoilt_copy_is_not_valid(column: str, value: str | None, fault: str, folder: Path) -> None:
    path = folder / "figures.csv"
    frame = load_dataset(path).astype("object")
    frame.loc[0, column] = frame.loc[1, column] if value is None else value
    frame.to_csv(path, index=False)
    package = descriptor(folder)
    for name in ("hash", "bytes"):  # without them it is the schema that must find the fault
        del package["resources"][0][name]
    (folder / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    assert fault in faults(folder)


def test_a_single_changed_byte_is_found(folder: Path) -> None:
    path = folder / "figures.csv"
    path.write_bytes(path.read_bytes().replace(b"1,700", b"1,701", 1))
    assert "hash-count" in faults(folder)


def test_a_view_with_columns_of_its_own_is_described_as_it_is(folder: Path) -> None:
    frame = load_dataset(folder / "figures.csv").iloc[1:]
    view = frame[["figure_id", "label", "usd", "same_as"]].assign(usd_2016_prices=[1.5, 2.0, 3.0], year=2016)
    frame = frame.assign(same_as="elsewhere")
    (folder / "view.csv").write_bytes(to_csv_bytes(view))
    package = data_package(frame, {"view.csv": (folder / "view.csv").read_bytes()})
    schema = package["resources"][0]["schema"]
    assert {field["name"]: field["type"] for field in schema["fields"][-2:]} == {
        "usd_2016_prices": "number", "year": "integer",
    }  # fmt: skip
    assert "foreignKeys" not in schema
    (folder / "datapackage.json").write_bytes(to_json_bytes(package))
    assert faults(folder) == []


def test_the_package_of_the_repository_is_fresh() -> None:
    data = REFERENCE.parent
    files = {name: (data / name).read_bytes() for name in ("figures.csv", "figures.columns.csv", "figures.checks.csv")}
    package = data_package(load_dataset(data / "figures.csv"), files, bundled_reference())
    assert (data / "datapackage.json").read_bytes() == to_json_bytes(package), "run `make figures`"


def test_every_reference_table_has_its_source_and_licence() -> None:
    listed = {one.file for one in reference_tables()}
    assert listed | {"tables.csv"} == {path.name for path in REFERENCE.glob("*.csv")}
    assert all(one.title and one.licence and one.licence_path for one in reference_tables())
    readme = (REFERENCE / "README.md").read_text(encoding="utf-8")
    assert not [one.file for one in reference_tables() if f"| {one.file} |" not in readme]


def test_another_name_gets_a_package_of_its_own(folder: Path) -> None:
    library = folder.parent / "library"
    assert main(["build", "--library", str(library), "--out", str(folder / "mine.csv")]) == 0
    assert json.loads((folder / "mine.datapackage.json").read_bytes())["resources"][0]["path"] == "mine.csv"
    assert main(["build", "--library", str(library), "--out", str(folder / "mine.parquet")]) == 0
    assert not (folder / "mine.parquet.datapackage.json").exists()

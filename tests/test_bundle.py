"""The zip of a view: its figures, what explains them, and a description that other programs accept."""

import csv
import io
import json
import zipfile
from datetime import date

import pytest
from dashboard_frames import empty, hostile, normal
from frictionless import Package

from dashboard import basis, bundle
from dashboard.dataset import licence, prepared
from extract import load_dataset

# The last hostile row has codes that no extractor writes, and that the package rightly refuses.
MAKERS = {"normal": normal, "hostile": lambda: hostile().iloc[:-1], "empty": empty}


def zipped(make=normal, shown_in=basis.CONSTANT, **cells):
    rows = basis.with_values(prepared(make()), shown_in)
    asked = bundle.Asked("28 figures, in constant US$ of 2024", "http://127.0.0.1/?q=x", shown_in, date(2018, 3, 12))
    return bundle.zip_bytes(rows, asked._replace(**{k: v for k, v in cells.items() if k == "no_edits"}), licence(),
                            cells.get("edits", b""))  # fmt: skip


def opened(content):
    archive = zipfile.ZipFile(io.BytesIO(content))
    return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
@pytest.mark.parametrize("shown_in", basis.NAMES)
def test_frictionless_accepts_the_package(make, shown_in, tmp_path):
    zipfile.ZipFile(io.BytesIO(zipped(make, shown_in))).extractall(tmp_path)
    report = Package(str(tmp_path / "datapackage.json")).validate()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "note"])[:5]


def test_frictionless_sees_a_spoilt_copy(tmp_path):
    zipfile.ZipFile(io.BytesIO(zipped())).extractall(tmp_path)
    figures = tmp_path / "figures.csv"
    figures.write_text(figures.read_text(encoding="utf-8").replace("4600000000", "much"), encoding="utf-8")
    assert not Package(str(tmp_path / "datapackage.json")).validate().valid


def test_it_holds_the_rows_of_the_view_in_its_basis(tmp_path):
    files = opened(zipped())
    rows = list(csv.DictReader(io.StringIO(files["figures.csv"].decode(), newline="")))
    assert [row["figure_id"] for row in rows] == list(normal()["figure_id"])
    assert float(rows[0]["shown_in_usd_2024_prices"]) == 5.75e9
    path = tmp_path / "figures.csv"
    path.write_bytes(files["figures.csv"])
    assert len(load_dataset(path)) == len(rows)


def test_every_column_is_explained():
    files = opened(zipped())
    header = next(csv.reader(io.StringIO(files["figures.csv"].decode(), newline="")))
    explained = list(csv.DictReader(io.StringIO(files["figures.columns.csv"].decode(), newline="")))
    assert [row["column"] for row in explained] == header
    assert all(row["meaning"] for row in explained)
    fields = json.loads(files["datapackage.json"])["resources"][0]["schema"]["fields"]
    assert [field["name"] for field in fields] == header
    assert all(field["description"] for field in fields)


def test_the_sources_count_every_figure_once():
    files = opened(zipped())
    sources = list(csv.DictReader(io.StringIO(files["sources.csv"].decode(), newline="")))
    assert sum(int(row["figures"]) for row in sources) == len(normal())
    assert ("Jobs on the corridor", "Notice of the works office, 2018", "10") in {
        (row["title"], row["source"], row["figures"]) for row in sources
    }


def test_the_readme_says_what_the_view_is_and_the_licence_whom_to_name():
    files = opened(zipped())
    readme = files["README.txt"].decode()
    assert "28 figures, in constant US$ of 2024" in readme
    assert "http://127.0.0.1/?q=x" in readme
    assert "2018-03-12" in readme
    terms = files["LICENCE.txt"].decode()
    assert "MIT License" in terms
    assert "Narodowy Bank Polski" in terms
    assert "Creative Commons Attribution 4.0" in terms


def test_the_log_of_edits_is_there_when_there_is_one():
    assert "edits.csv" not in opened(zipped())
    assert opened(zipped(edits=b"id,figure_id\n"))["edits.csv"] == b"id,figure_id\n"
    assert "disk on fire" in opened(zipped(no_edits="disk on fire"))["README.txt"].decode()


def test_the_same_view_gives_the_same_bytes():
    assert zipped() == zipped()

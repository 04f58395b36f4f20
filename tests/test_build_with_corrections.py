"""python -m extract build with edits and checks: what is applied, set aside, told and written."""

from pathlib import Path

import pytest
from edits import edit

from extract import load_dataset
from extract.__main__ import main
from extract.corrections import read_corrections, write_corrections

ARTICLE = "---\ntitle: A day\npublished: '2020-05'\n---\nA welder in Lahore earned Rs. 1,700 daily in 2018.\n"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "day.md").write_text(ARTICLE, encoding="utf-8")
    return folder


def built(library: Path, *more: object) -> int:
    return main(["build", "--library", str(library), "--out", str(library.parent / "figures.csv"), *map(str, more)])


@pytest.fixture
def wage(library: Path) -> object:
    assert built(library) == 0
    return load_dataset(library.parent / "figures.csv").iloc[0]


@pytest.mark.parametrize("suffix", ["csv", "jsonl"])
def test_edits_are_applied_and_those_without_a_figure_are_kept(
    suffix: str, library: Path, wage: object, capsys: pytest.CaptureFixture[str]
) -> None:
    kept, gone = (
        edit(wage, "correct", "value", "1900"),
        edit(wage, "reject", figure_id="f00", document_id="gone-000000"),
    )
    file, orphans = library.parent / f"edits.{suffix}", library.parent / "figures.orphans.csv"
    write_corrections([kept, gone], file)
    assert built(library, "--corrections", file) == 0
    row = load_dataset(library.parent / "figures.csv").iloc[0]
    assert (row["value"], row["status"], row["edited_by"]) == (1900, "corrected", "AB")
    told = capsys.readouterr().err
    assert "edits: 1 corrected; 0 found their figure under another id, 0 taken back, 1 set aside" in told
    assert "set aside: reject “Rs. 1,700 daily” of gone-000000 by AB: no row has its words" in told
    assert read_corrections(orphans) == [gone]
    assert built(library, "--corrections", file, "--strict") == 1
    write_corrections([kept], file)
    assert built(library, "--corrections", file, "--strict") == 0
    assert not orphans.exists()


def test_findings_are_told_and_written(library: Path, wage: object, capsys: pytest.CaptureFixture[str]) -> None:
    file, checks = library.parent / "edits.csv", library.parent / "figures.checks.csv"
    assert checks.read_text(encoding="utf-8").count("\n") == 1
    assert built(library) == 0
    assert "checks: 0 errors, 0 warnings" in capsys.readouterr().err
    write_corrections([edit(wage, "correct", "place", "NP"), edit(wage, "correct", "value", "1700000")], file)
    assert built(library, "--corrections", file, "--strict") == 0, "a warning is no error"
    told = capsys.readouterr().err
    assert "checks: 0 errors, 2 warnings" in told
    assert "warning: row 1: “Rs. 1,700 daily”: a daily_wage in PKR in NPL, whose money it is not. Read" in told
    assert "money_of_place" in checks.read_text(encoding="utf-8")


def test_a_bad_file_of_edits_stops_the_build_before_it_writes(
    library: Path, wage: object, capsys: pytest.CaptureFixture[str]
) -> None:
    out, file = library.parent / "figures.csv", library.parent / "edits.csv"
    before = out.stat().st_mtime_ns
    file.write_text("a,b\n1,2\n", encoding="utf-8")
    assert built(library, "--corrections", file) == 1
    assert "edits.csv:1: the header is not that of corrections" in capsys.readouterr().err
    assert built(library, "--corrections", library.parent / "none.csv") == 1
    assert out.stat().st_mtime_ns == before

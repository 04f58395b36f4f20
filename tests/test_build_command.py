"""python -m extract build: the dataset is what the articles say, byte for byte, or nothing is written."""

import csv
import os
import subprocess
import sys
from pathlib import Path

import pytest

from extract import load_dataset
from extract.__main__ import main
from extract.schema import COLUMNS

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data"


def test_the_dataset_of_the_repository_is_fresh(tmp_path: Path) -> None:
    """Two runs in two processes give the same bytes, and these are the bytes in data/."""
    first, second = tmp_path / "first", tmp_path / "second"
    for folder, seed in ((first, "1"), (second, "2")):
        folder.mkdir()
        subprocess.run(
            [sys.executable, "-m", "extract", "build", "--out", folder / "figures.csv"],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            timeout=120,
        )
    for name in ("figures.csv", "figures.columns.csv", "figures.checks.csv"):
        assert (first / name).read_bytes() == (second / name).read_bytes()
        stale = f"data/{name} is stale: run `make figures`"
        assert (first / name).read_bytes() == (DATA / name).read_bytes(), stale


def test_build_documents_every_column(tmp_path: Path) -> None:
    library = tmp_path / "library"
    library.mkdir()
    (library / "README.md").write_text("no article: US$7", encoding="utf-8")
    (library / "a.md").write_text("---\ntitle: A\n---\nUS$5 million\n", encoding="utf-8")
    out = tmp_path / "a.csv"
    assert main(["build", "--library", str(library), "--out", str(out)]) == 0
    assert list(load_dataset(out)["text"]) == ["US$5 million"]
    with (tmp_path / "a.columns.csv").open(encoding="utf-8", newline="") as file:
        header, *documented = csv.reader(file)
    assert header == ["column", "type", "unit", "meaning"]
    assert [row[0] for row in documented] == [column.name for column in COLUMNS]
    assert all(row[1] and row[3] for row in documented)


@pytest.mark.parametrize("article", [None, b"", b"---\ncountry: Narnia\n---\nUS$5\n"])
def test_build_writes_nothing_where_the_library_is_not_whole(
    article: bytes | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library, out = tmp_path / "library", tmp_path / "figures.csv"
    library.mkdir()
    if article is not None:
        (library / "good.md").write_text("US$5 million\n", encoding="utf-8")
        (library / "bad.md").write_bytes(article)
    assert main(["build", "--library", str(library), "--out", str(out)]) == 1
    assert str(library) in capsys.readouterr().err.splitlines()[-1]
    assert [path.name for path in tmp_path.iterdir()] == ["library"]

"""python -m extract as people run it: what it prints and writes, how it refuses, and that nothing is left half done."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from extract import load_dataset
from extract.__main__ import main

ROOT = Path(__file__).resolve().parent.parent
NOTICE = "A welder in Lahore earns Rs. 1,700 daily. The road took US$4.6 billion in 2016.\n"


def run(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "extract", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "140", **environment},
        check=False,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )


@pytest.fixture
def notice(tmp_path: Path) -> Path:
    path = tmp_path / "notice.txt"
    path.write_text(NOTICE, encoding="utf-8")
    return path


def complaints(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().err.splitlines()


# figures


def test_figures_prints_what_was_written_and_what_it_means(notice: Path) -> None:
    done = run("figures", notice)
    header, wage, road = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (0, "")
    assert header.split("  ")[0] == "As written"
    assert {"Rs. 1,700 daily", "1,700 PKR/day", "daily_wage", "PAK"} <= set(cells(wage))
    assert {"US$4.6 billion", "4,600,000,000 USD", "2016"} <= set(cells(road))


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("  ") if cell.strip()]


def test_figures_prints_what_the_terminal_cannot_show_as_escapes(notice: Path) -> None:
    notice.write_text("It cost ₹5 crore.\n", encoding="utf-8")
    done = run("figures", notice, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
    assert "\\u20b95 crore" in done.stdout


def test_words_of_an_article_cannot_act_on_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a\x1b[2Jb.txt"
    path.write_text("Men \x1b[31min red\u202e: US$5 million [bold]a day[/bold]\n", encoding="utf-8")
    assert main(["figures", str(path)]) == 0
    assert main(["figures", str(path) + "\x1b[0m"]) == 1
    said = "".join(capsys.readouterr())
    assert "US$5 million" in said
    assert "\x1b" not in said
    assert "\u202e" not in said


def test_published_and_country_decide_what_the_text_leaves_open(tmp_path: Path) -> None:
    bare = tmp_path / "bare.txt"
    bare.write_text("The shop took $5 million.", encoding="utf-8")
    rows = {}
    for options in ((), ("--country", "AU"), ("--published", "2018-08", "--country", "AUS")):
        assert main(["figures", str(bare), "--out", str(tmp_path / "x.csv"), *options]) == 0
        rows[options] = load_dataset(tmp_path / "x.csv").iloc[0]
    plain, home, dated = rows.values()
    assert [row["unit"] for row in (plain, home, dated)] == ["USD", "AUD", "AUD"]
    assert [row["period"] for row in (plain, home, dated)] == ["", "", "2018-08"]
    assert str(home["usd"]) == "nan" != str(dated["usd"])


def test_front_matter_outweighs_the_options(tmp_path: Path) -> None:
    article = tmp_path / "a.md"
    article.write_text("---\ncountry: CA\npublished: 2016\n---\nThe shop took $5 million.", encoding="utf-8")
    out = tmp_path / "x.csv"
    assert main(["figures", str(article), "--country", "AU", "--published", "2018", "--out", str(out)]) == 0
    row = load_dataset(out).iloc[0]
    assert (row["unit"], row["period"]) == ("CAD", "2016")


@pytest.mark.parametrize("name", ["x.csv", "x.parquet", "X.CSV"])
def test_out_writes_the_dataset(name: str, notice: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = notice.with_name(name)
    assert main(["figures", str(notice), str(notice), "--out", str(out)]) == 0
    frame = load_dataset(out)
    assert list(frame["text"]) == ["Rs. 1,700 daily", "US$4.6 billion"] * 2
    assert complaints(capsys) == [f"4 figures of 2 articles written to {out}"]


def test_an_article_without_figures_is_no_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    quiet, out = tmp_path / "quiet.txt", tmp_path / "x.csv"
    quiet.write_text("Nobody counted anything.", encoding="utf-8")
    assert main(["figures", str(quiet)]) == 0
    assert main(["figures", str(quiet), "--out", str(out)]) == 0
    assert complaints(capsys) == [
        "0 figures of 1 article: nothing to print",
        f"0 figures of 1 article written to {out}",
    ]
    assert len(load_dataset(out)) == 0


# Refusals


@pytest.fixture
def bad_files(tmp_path: Path) -> dict[Path, str]:
    """Files that cannot be read, each with words that its complaint must hold."""
    made = {
        "empty.txt": (b"", "is empty; save"),
        "binary.txt": (b"\0\1\2", "is a binary file, not text; save"),
        "article.odt": (b"words", "files of type '.odt' are not read; save it as"),
        "article": (b"words", "without a suffix"),
        "yaml.md": (b"---\ntitle: a: b\n---\nUS$5\n", ":2: the front matter is not valid YAML; quote"),
        "country.md": (b"---\ncountry: Narnia\n---\nUS$5\n", "'Narnia' is no country code; write"),
        "date.md": (b"---\npublished: soon\n---\nUS$5\n", "'soon' is no date; write"),
    }
    for name, (data, _) in made.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "folder.txt").mkdir()
    expected = {tmp_path / name: why for name, (_, why) in made.items()}
    return {**expected, tmp_path / "missing.txt": "no such file; check", tmp_path / "folder.txt": "is a folder; name"}


def test_each_bad_file_is_one_line_and_the_others_are_read(bad_files: dict[Path, str], notice: Path) -> None:
    first, *rest = bad_files
    done = run("figures", first, notice, *rest)
    lines = done.stderr.splitlines()
    assert done.returncode == 1
    assert "Rs. 1,700 daily" in done.stdout
    assert len(lines) == len(bad_files)
    for line, (path, why) in zip(lines, bad_files.items(), strict=True):
        assert line.startswith(f"extract: {path}")
        assert why in line


def test_what_can_be_read_is_written_all_the_same(bad_files: dict[Path, str], notice: Path) -> None:
    out = notice.with_name("x.csv")
    assert main(["figures", *map(str, bad_files), str(notice), "--out", str(out)]) == 1
    assert len(load_dataset(out)) == 2


def test_nothing_is_written_where_nothing_was_read(bad_files: dict[Path, str], tmp_path: Path) -> None:
    out = tmp_path / "x.csv"
    out.write_text("of an earlier run", encoding="utf-8")
    assert main(["figures", *map(str, bad_files), "--out", str(out)]) == 1
    assert out.read_text(encoding="utf-8") == "of an earlier run"


def test_a_file_without_permission_is_named(
    notice: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert main(["figures", str(notice)]) == 1
    assert complaints(capsys) == [f"extract: {notice}: cannot be read (Permission denied); check its permissions"]


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (["--out", "x.xlsx"], "x.xlsx: a dataset is written as .csv or .parquet"),
        (["--out", "nowhere/x.csv"], "nowhere/x.csv: there is no folder"),
        (["--published", "soon"], "'soon' is no date; write 2018-08-04"),
        (["--country", "Narnia"], "'Narnia' is no country code; write ISO 3166"),
    ],
)
def test_a_bad_option_is_refused_before_any_work(
    options: list[str], why: str, notice: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(notice.parent)
    assert main(["figures", "missing.txt", str(notice), *options]) == 1
    (line,) = complaints(capsys)  # no word of missing.txt: no file was read
    assert why in line
    assert sorted(path.name for path in notice.parent.iterdir()) == ["notice.txt"]


@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_a_write_that_fails_leaves_the_earlier_file(
    suffix: str, notice: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = notice.with_name(f"x.{suffix}")
    out.write_bytes(b"of an earlier run")

    def disk_is_full(path: Path, data: bytes) -> int:
        with path.open("wb") as file:
            file.write(data[:10])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", disk_is_full)
    assert main(["figures", str(notice), "--out", str(out)]) == 1
    assert complaints(capsys) == [f"extract: {out}: cannot be written (No space left on device); choose another place"]
    assert out.read_bytes() == b"of an earlier run"
    assert sorted(path.name for path in notice.parent.iterdir()) == ["notice.txt", out.name]


def test_a_reader_that_leaves_early_is_no_traceback(notice: Path) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    with os.fdopen(write_end, "wb") as nobody_reads:
        done = subprocess.run(
            [sys.executable, "-m", "extract", "jsonl"],
            cwd=ROOT,
            input=b'{"id": 1, "text": "US$5"}\n' * 2_000,
            stdout=nobody_reads,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
    assert b"Traceback" not in done.stderr
    assert done.returncode != 0


# help


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--help"], ("figures", "jsonl", "build")),
        (["figures", "--help"], ("FILE", "--out", "--published", "--country", "PK or PAK")),
        (["jsonl", "--help"], ("jsonl",)),
        (["build", "--help"], ("--library", "data/figures.csv")),
    ],
)
def test_help_says_what_there_is(
    arguments: list[str], words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments)
    said = " ".join(capsys.readouterr().out.split())
    assert end.value.code == 0
    assert said.startswith("usage: python -m extract")
    assert all(word in said for word in words)


@pytest.mark.parametrize("arguments", [[], ["figure"], ["figures"], ["figures", "a.txt", "--outt", "b.csv"]])
def test_a_command_that_is_none_shows_the_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2
    assert capsys.readouterr().err.startswith("usage: python -m extract")

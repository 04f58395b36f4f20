"""A corpus: every kind of source, what a second run does, and what is said of documents that cannot be read."""

import json
import zipfile
from contextlib import contextmanager
from pathlib import Path

import pandas as pd
import pytest
from made_corpus import PAGE, SENTENCE, done, figures, lines, planned, synthetic, warc

from extract.__main__ import main
from extract.corpus import cluster
from extract.corpus.documents import documents_of
from extract.corpus.journal import Journal
from extract.corpus.parts import Options, Part, Piece
from extract.corpus.work import work
from extract.errors import NumeraireError


@pytest.fixture(scope="module")
def here():
    """A cluster inside this process: what is tested here is not how processes start."""
    from distributed import Client, LocalCluster

    with (
        LocalCluster(
            n_workers=1, threads_per_worker=1, processes=False, dashboard_address="127.0.0.1:0", protocol="inproc://"
        ) as local,
        Client(local) as client,
    ):
        yield client


@pytest.fixture
def corpus(here, monkeypatch, capsys):
    """Runs the command on a cluster of this process; gives (exit status, manifest, what it said)."""

    @contextmanager
    def connected(*_):
        yield here

    monkeypatch.setattr(cluster, "connected", connected)

    def run(*arguments):
        status = main(["corpus", *map(str, arguments)])
        path = Path(arguments[-1]) / "manifest.json"
        manifest = json.loads(path.read_text("utf-8")) if path.exists() else None
        return status, manifest, capsys.readouterr().err

    return run


def test_every_kind_of_source_gives_its_figures(tmp_path):
    source, dest = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    (source / "a.txt").write_text(SENTENCE, "utf-8")
    (source / "b.html").write_text(PAGE, "utf-8")
    lines(source / "c.jsonl", SENTENCE, "No figure stands here.")
    pd.DataFrame({"body": [SENTENCE], "date": ["2019-05-01"]}).to_parquet(source / "d.parquet")
    warc(source / "e.warc")
    with zipfile.ZipFile(source / "f.zip", "w") as archive:
        archive.writestr("inside/g.txt", SENTENCE)
    entries = done(source, dest)
    assert sum(entry.documents for entry in entries) == 7
    assert [entry.failures for entry in entries if entry.failures] == []
    assert sum(entry.passed_over for entry in entries) == 1, "the page that was not found"
    assert figures(dest)["value"].tolist() == [4.6e9] * 6


@pytest.mark.parametrize("part_bytes", [150, 333, 1_000, 100_000])
def test_lines_are_read_once_however_the_file_is_cut(tmp_path, part_bytes):
    path = lines(tmp_path / "c.jsonl", *[f"Plant {k} cost ${k} million." + "." * (k * 7 % 50) for k in range(2, 40)])
    names = [
        document.read().id
        for part in planned(path, tmp_path / "out", part_bytes)
        for document in documents_of(part, Options())
    ]
    assert names == [f"d{k}" for k in range(38)]


def test_a_document_that_fails_is_a_row_of_errors_and_the_rest_is_read(tmp_path, corpus):
    source, dest = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    (source / "bad.docx").write_bytes(b"no document")
    (source / "bad.zip").write_bytes(b"PK no archive")
    (source / "c.jsonl").write_text(f'{{"text": "{SENTENCE}"}}\n[1]\n{{"text": ""}}\n{{not json\n', "utf-8")
    status, manifest, said = corpus(source, dest)
    errors = pd.read_parquet(dest / "errors.parquet")
    assert status == 1
    assert (manifest["documents"], manifest["with_figures"], manifest["failures"]) == (6, 1, 5)
    assert len(errors) == 5
    assert (errors["cure"] != "").all()
    assert errors["document"].str.contains("bad.docx|bad.zip|c.jsonl").all()
    assert "5 could not be read" in said
    assert "errors.parquet" in said


def test_a_second_run_does_only_what_is_new_or_has_changed(tmp_path, corpus):
    source, dest = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    first, second = lines(source / "a.jsonl", SENTENCE), lines(source / "b.jsonl", SENTENCE)
    _, before, _ = corpus(source, dest)
    kept = {path.name: path.stat().st_mtime_ns for path in (dest / "figures").iterdir()}
    status, again, said = corpus(source, dest)
    assert (status, again["content_hash"]) == (0, before["content_hash"])
    assert "0 parts done in this run" in said
    assert {path.name: path.stat().st_mtime_ns for path in (dest / "figures").iterdir()} == kept

    lines(second, SENTENCE.replace("4.6", "7.9"))
    _, changed, said = corpus(source, dest)
    assert "1 parts done in this run" in said
    assert sorted(figures(dest)["value"]) == [4.6e9, 7.9e9]

    first.unlink()
    lines(source / "c.jsonl", SENTENCE.replace("4.6", "1.5"))
    corpus(source, dest)
    assert sorted(figures(dest)["value"]) == [1.5e9, 7.9e9]
    assert changed["content_hash"] != before["content_hash"]


def test_what_a_stopped_run_left_half_written_is_no_figure(tmp_path, corpus):
    source, dest = lines(tmp_path / "a.jsonl", SENTENCE), tmp_path / "out"
    _, before, _ = corpus(source, dest)
    (figure,) = (dest / "figures").iterdir()
    figure.with_name(f"{figure.name}.1234.part").write_bytes(b"half")
    figure.unlink()
    _, after, _ = corpus(source, dest)
    assert after == before
    assert len(list((dest / "figures").iterdir())) == 1


def test_the_hash_does_not_hang_on_the_order_of_the_parts(tmp_path):
    path = tmp_path / "c.jsonl"
    synthetic().write(path, 60_000)
    hashes = set()
    for turn in (1, -1):
        dest = tmp_path / f"out{turn}"
        journal = Journal(dest)
        journal.prepare()
        for part in planned(path, dest, 10_000)[::turn]:
            work(part, Options(), str(dest))
        hashes.add(journal.close("v")["content_hash"])
    assert len(hashes) == 1


def test_date_and_country_of_the_caller_serve_documents_that_state_none(tmp_path):
    path = lines(tmp_path / "c.jsonl", "A mason earns Rs 900 a day.")
    done(path, tmp_path / "out", options=Options(published="2018-08", country="PAK"))
    row = figures(tmp_path / "out").iloc[0]
    assert (row["unit"], row["place"], row["period"]) == ("PKR", "PAK", "2018-08")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["no-such-file.jsonl", "{dest}"], "no-such-file.jsonl: no such file or folder"),
        (["*.nothing-is-called-so", "{dest}"], "no file has such a name"),
        (["{source}", "{source}"], "name a folder"),
        (["{source}", "{dest}", "--workers", "0"], "at least one is needed"),
        (["{source}", "{dest}", "--published", "soon"], "soon"),
    ],
)
def test_what_cannot_be_done_is_said_with_its_cure(tmp_path, capsys, arguments, said):
    source = lines(tmp_path / "a.jsonl", SENTENCE)
    filled = [word.format(source=source, dest=tmp_path / "out") for word in arguments]
    assert main(["corpus", *filled]) == 1
    assert said in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_ends_the_run_with_its_name(tmp_path):
    (tmp_path / "out").write_text("")
    part = Part("key", "root", (Piece("file", str(lines(tmp_path / "a.jsonl", SENTENCE)), 0, 1, 1, 1, 1),))
    with pytest.raises(NumeraireError, match="cannot be written"):
        work(part, Options(), str(tmp_path / "out"))

"""Neither a killed worker, nor a document that kills what reads it, nor Ctrl-C loses a figure of a corpus."""

import json
import os
import signal
import subprocess
import sys
import threading
import time

import pytest
from made_corpus import ROOT, SENTENCE, done, figures, lines, planned, synthetic

from extract.__main__ import main
from extract.corpus import alone, command, run
from extract.corpus.journal import Journal
from extract.corpus.parts import Options
from extract.corpus.work import work


def test_a_document_that_kills_what_reads_it_is_found(tmp_path, monkeypatch):
    path, dest = lines(tmp_path / "c.jsonl", *[f"Plant {k} cost ${k} million." for k in range(2, 9)]), tmp_path / "out"
    Journal(dest).prepare()
    (part,) = planned(path, dest)
    asked = alone.gathered
    monkeypatch.setattr(
        alone,
        "_ask",
        lambda part, options, first, behind: None if first <= 3 < behind else asked(part, options, first, behind),
    )
    entry = alone.work_alone(part, Options(), str(dest))
    assert (entry.documents, entry.with_figures, len(entry.failures)) == (7, 6, 1)
    assert sorted(figures(dest)["value"]) == [k * 1e6 for k in (2, 3, 4, 6, 7, 8)]


def test_a_child_reads_its_documents(tmp_path):
    path, dest = lines(tmp_path / "c.jsonl", SENTENCE, SENTENCE), tmp_path / "out"
    Journal(dest).prepare()
    (part,) = planned(path, dest)
    assert alone.work_alone(part, Options(), str(dest)).content == work(part, Options(), str(tmp_path / "out")).content


CLUSTER = """
import sys
from distributed import LocalCluster
if __name__ == "__main__":
    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address="127.0.0.1:0", host="127.0.0.1"
    ) as cluster:
        workers = [worker.pid for worker in cluster.workers.values()]
        print(cluster.scheduler_address, *workers, flush=True)
        sys.stdin.read()
"""


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("how", ["killed", "hung"])
def test_a_worker_that_is_killed_or_hangs_changes_nothing(tmp_path, monkeypatch, how):
    """On a cluster by address, as many machines would be. It has a process of its own: others may stand in for __main__ here."""
    monkeypatch.setattr(run, "LOOK_SECONDS", 1.0)
    monkeypatch.setattr(run, "RESULT_SECONDS", 5.0)
    monkeypatch.setattr(run, "HUNG_SECONDS", 15.0 if how == "hung" else run.HUNG_SECONDS)
    path, dest = tmp_path / "c.jsonl", tmp_path / "out"
    synthetic().write(path, 150_000)
    monkeypatch.setattr(command, "PART_BYTES", 15_000)
    done(path, tmp_path / "calm", 15_000)
    expected = Journal(tmp_path / "calm").close("v")["content_hash"]
    (tmp_path / "cluster.py").write_text(CLUSTER, "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    cluster = subprocess.Popen(
        [sys.executable, str(tmp_path / "cluster.py")],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    address, *workers = cluster.stdout.readline().split()
    killed = []

    def kill():
        end = time.monotonic() + 60
        while not list((dest / "journal").glob("*.json")) and time.monotonic() < end:
            time.sleep(0.01)
        os.kill(int(workers[0]), signal.SIGKILL if how == "killed" else signal.SIGSTOP)
        killed.append(workers[0])

    killer = threading.Thread(target=kill)
    killer.start()
    try:
        status = main(["corpus", str(path), str(dest), "--scheduler", address])
        killer.join()
    finally:
        cluster.communicate("")
    manifest = json.loads((dest / "manifest.json").read_text("utf-8"))
    assert killed
    assert (status, manifest["failures"], manifest["content_hash"]) == (0, 0, expected)


STOPPED = """
import os, signal, sys, time
from extract.corpus import command
from extract.__main__ import main

def press(*_):
    # Ctrl-C when the first part is done: every process of the terminal is told.
    swallow = sys.argv.pop(1) == "swallowed"
    try:
        os.killpg(0, signal.SIGINT)
        time.sleep(60)
    except KeyboardInterrupt:
        if not swallow:
            raise

if __name__ == "__main__":
    command.PART_BYTES = 10_000
    if sys.argv[1] in ("seen", "swallowed"):
        command._Lines.tell = press
        sys.exit(main(sys.argv[2:]))
    sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("how", ["seen", "swallowed"])
def test_after_ctrl_c_the_same_command_goes_on(tmp_path, how):
    """Also where Python raises it in the end of an object's life, and so drops it."""
    path, dest = tmp_path / "c.jsonl", tmp_path / "out"
    synthetic().write(path, 150_000)
    (tmp_path / "start.py").write_text(STOPPED, "utf-8")
    asked = ["corpus", str(path), str(dest), "--workers", "1"]
    start = [sys.executable, str(tmp_path / "start.py")]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}

    def ran(*words):
        return subprocess.run(
            [*start, *words, *asked], env=environment, capture_output=True, text=True, timeout=150, check=False,
            start_new_session=True,
        )  # fmt: skip

    first = ran(how)
    assert first.returncode == 130, first.stderr
    assert "goes on from here" in first.stderr
    # What was in the worker's hands may have been done as well; the rest was not begun.
    assert 0 < len(list((dest / "journal").glob("*.json"))) < 10
    second = ran()
    assert second.returncode == 0, second.stderr
    calm = tmp_path / "calm"
    done(path, calm, 10_000)
    manifest = json.loads((dest / "manifest.json").read_text("utf-8"))
    assert manifest["content_hash"] == Journal(calm).close("v")["content_hash"]

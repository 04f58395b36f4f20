"""The command line on a folder of hostile files: one run, one clear line for each that is refused, and all others read."""

import csv
import json
import math
import subprocess
import sys
from collections import defaultdict

import pytest
from bad_documents import DOCUMENTS
from bad_inputs import BAD
from source_tree import ROOT

from extract import load_dataset, supported

ALL = (*BAD, *DOCUMENTS)
MOST_MEMORY = 500_000  # kB
RUN = """
import json, resource, sys
from pathlib import Path
from extract.__main__ import main
status = main(sys.argv[1:])
# What getrusage says of a process begins with the memory of the one that started it, here of all the tests.
own = next(line.split()[1] for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM:"))
used = [int(own), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss]
print(json.dumps({"status": status, "memory": used}))
"""


@pytest.fixture(scope="module")
def ran(tmp_path_factory):
    """(exit status and memory, lines on stderr by file, values by document, the folder) of one run over all files."""
    folder = tmp_path_factory.mktemp("bad")
    names = []
    for k, bad in enumerate(ALL):
        path = folder / f"{k:02}-{bad.name.replace(' ', '-')}"
        path.write_bytes(bad.make())
        names.append(path)
    out = folder / "out.csv"
    done = subprocess.run(
        [sys.executable, "-c", RUN, "figures", *map(str, names), "--out", str(out)],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    said = defaultdict(list)
    for line in done.stderr.decode().splitlines():
        said[next((path.name for path in names if path.stem in line), "")].append(line)
    values = defaultdict(list)
    csv.field_size_limit(10**8)
    with out.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            values[row["document_id"][:2]].append(row["value"] or row["value_low"])
    return json.loads(done.stdout.splitlines()[-1]), said, values, folder


@pytest.mark.parametrize(("k", "bad"), list(enumerate(ALL)), ids=[bad.name for bad in ALL])
def test_a_hostile_file_gives_its_figures_or_one_clear_line(ran, k, bad):
    _, said, values, _ = ran
    name = f"{k:02}-{bad.name.replace(' ', '-')}"
    lines = said[name]
    found = [float(value) for value in values[f"{k:02}"]]
    assert all(map(math.isfinite, found))
    if bad.refused:
        assert len(lines) == 1, lines
        assert lines[0].startswith("extract: ")
        assert bad.refused in lines[0]
        assert ";" in lines[0], "the cure"
        assert found == []
    elif bad.values is None:
        assert len(lines) <= 1
    else:
        assert not lines
        assert found == bad.values


def test_the_run_says_that_something_failed_and_stays_small(ran):
    about, said, _, _ = ran
    assert about["status"] == 1
    assert not [line for line in said[""] if "Traceback" in line]
    assert max(about["memory"]) < MOST_MEMORY


def test_no_cell_of_the_dataset_runs_as_a_formula_and_all_come_back(ran):
    *_, folder = ran
    with (folder / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert not [
        cell for cell in cells if cell[:1] in ("=", "+", "@", "\t", "\r") or (cell[:1] == "-" and not _is_number(cell))
    ]
    sentences = load_dataset(folder / "out.csv")["sentence"]
    assert sentences.str.startswith("=1+cmd|' /C calc'!A0").any()


def _is_number(cell):
    try:
        float(cell)
    except ValueError:
        return False
    return True


def test_every_type_of_file_is_among_the_bad_ones_here_or_beside(ran):
    beside = {".pdf", ".docx"}  # tests/test_read_bad_files.py
    assert {".txt", ".md", ".html"} | beside <= set(supported())

"""The laws of what a file may do and be, held by reading every file and by watching a fresh interpreter."""

import ast
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from source_tree import (
    EXTRACT,
    HEAVY,
    LONGEST,
    MAY_OPEN_FILES,
    OPENS_A_FILE,
    OURS,
    READS_A_TABLE,
    ROOT,
    START_OUR_CHILDREN,
    WRITTEN_BY_US,
    at,
    breaches,
    calls,
    imports,
    name_of,
    tree,
)

# Files are opened in few places, and never at import.


def test_few_files_open_files() -> None:
    trusted = set(at(*MAY_OPEN_FILES))
    opened = [
        f"{name_of(path)}:{line}: {name}()"
        for path in OURS
        if path not in trusted
        for line, name in calls(path)
        if name in OPENS_A_FILE | READS_A_TABLE
        and not (name == "read_text" and "extract.read" in "".join(imports(path)))
    ]
    assert not opened


WATCH = """
import importlib, pkgutil, sys
opened = []
def watch(event, args):
    if event == "open" and isinstance(args[0], str) and "/data/" in args[0].replace(chr(92), "/"):
        opened.append(args[0])
sys.addaudithook(watch)
import extract
names = [m.name for m in pkgutil.walk_packages(extract.__path__, "extract.") if not m.name.endswith("__main__")]
for name in names:
    importlib.import_module(name)
ours = [path for path in opened if path.startswith(sys.argv[1])]
print(len(names), *ours)
extract.extract_text("Rs 5 in Pakistan")
print(len([path for path in opened if path.startswith(sys.argv[1])]))
"""


def test_nothing_reads_the_tables_at_import() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WATCH, str(ROOT)], cwd=ROOT, capture_output=True, text=True, check=True, timeout=120
    )
    imported, used = done.stdout.splitlines()
    modules, *read = imported.split(" ")
    assert int(modules) > 30
    assert not read
    assert int(used) > 5, "the watch itself sees nothing"


def test_help_starts_fast() -> None:
    script = (
        "import sys, runpy\nsys.argv[1:] = ['--help']\n"
        "try:\n    runpy.run_module('extract', run_name='__main__')\n"
        "except SystemExit as end:\n    print(end.code, *sorted(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    code, *modules = done.stdout.splitlines()[-1].split(" ")
    assert code == "0"
    assert "extract.pipeline" in modules
    assert not [name for name in HEAVY if name in modules]


def test_no_file_is_a_drawer_for_anything() -> None:
    assert not [name_of(p) for p in WRITTEN_BY_US if p.stem in ("utils", "util", "helpers", "helper", "common", "misc")]


def test_no_file_is_long() -> None:
    lengths = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in WRITTEN_BY_US}
    assert not {name: length for name, length in lengths.items() if length > LONGEST}


def test_every_file_says_its_job() -> None:
    assert not [name_of(path) for path in OURS if not (ast.get_docstring(tree(path)) or "").strip()]


def test_no_constant_takes_the_name_of_another() -> None:
    """The second of two patterns of one name would stand for the first as well, and no error would say so."""
    twice = [
        f"{name_of(path)}: {name}" for path in OURS for name, number in Counter(constants(path)).items() if number > 1
    ]
    assert not twice


def constants(path: Path) -> list[str]:
    """The names in capitals that the file itself gives, each as often as it does."""
    given = [target for node in tree(path).body if isinstance(node, ast.Assign) for target in node.targets]
    return [
        name.id for target in given for name in ast.walk(target) if isinstance(name, ast.Name) and name.id.isupper()
    ]


def test_errors_are_caught_by_name() -> None:
    wide = [
        f"{name_of(path)}:{node.lineno}"
        for path in OURS
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or {"Exception", "BaseException"} & caught(node.type))
    ]
    assert not wide


def caught(types: ast.expr) -> set[str]:
    return {node.id for node in ast.walk(types) if isinstance(node, ast.Name)}


def test_every_error_raised_is_of_the_family() -> None:
    from extract import errors

    family = {
        name
        for name, thing in vars(errors).items()
        if isinstance(thing, type) and issubclass(thing, errors.NumeraireError)
    }
    # ValueError only on its way to a handler in the same function; AttributeError is the protocol of __getattr__.
    allowed = family | {"AttributeError", "ValueError"}
    raised = {
        f"{name_of(path)}:{node.lineno}: {node.exc.func.id}"
        for path in EXTRACT
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and isinstance(node.exc.func, ast.Name)
    }
    assert raised
    assert not [line for line in raised if line.rpartition(" ")[2] not in allowed]


def test_nothing_dangerous_is_called() -> None:
    never = {"eval", "exec", "compile_command", "system", "popen", "unsafe_load", "full_load"}
    assert not [f"{name_of(path)}:{line}: {name}()" for path in OURS for line, name in calls(path) if name in never]
    assert not breaches(OURS, "pickle", "marshal", "shelve", "dill", "joblib")
    assert not breaches([path for path in OURS if name_of(path) not in START_OUR_CHILDREN], "subprocess")


@pytest.mark.parametrize("words", ["unsafe_allow_html", r"#\s*type:\s*ignore", r"unsafe_allow_javascript"])
def test_nothing_is_waved_through(words: str) -> None:
    found = re.compile(words)
    assert not [name_of(path) for path in OURS if found.search(path.read_text(encoding="utf-8"))]

"""The laws of the design, held by reading the imports of every file and by watching what a fresh interpreter does."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
EXTRACT = sorted((ROOT / "extract").rglob("*.py"))
DASHBOARD = sorted((ROOT / "dashboard").rglob("*.py"))
OURS = [*EXTRACT, *DASHBOARD]
WRITTEN_BY_US = [*OURS, *sorted((ROOT / "tests").rglob("*.py")), *sorted((ROOT / "data").rglob("*.py"))]
STAGES = ("read", "find", "resolve", "normalise")
LONGEST = 300
MAY_OPEN_FILES = (
    "extract/lexicon.py",
    "extract/read/",
    "extract/normalise/reference.py",
    "extract/normalise/rows.py",
    "extract/normalise/quantities.py",
    "extract/dataset.py",
    "dashboard/dataset.py",
    "dashboard/store.py",
    "dashboard/places.py",
)
OPENS_A_FILE = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "fdopen"}
READS_A_TABLE = {"read_csv", "read_parquet", "read_json", "read_excel", "read_table", "load_definitions"}
HEAVY = ("numpy", "pandas", "pint", "platformdirs", "plotly", "pyarrow", "requests", "rich", "streamlit", "yaml")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def at(*places: str) -> list[Path]:
    """The files of ours at these places: a file by name, or all below a folder that ends in "/"."""
    return [
        path
        for path in OURS
        if any(name_of(path) == p or (p[-1] == "/" and name_of(path).startswith(p)) for p in places)
    ]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def imports(path: Path) -> Iterator[str]:
    """The dotted name of everything that a file imports, wherever it does; relative names are made absolute."""
    package = list(path.relative_to(ROOT).with_suffix("").parts[:-1])
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) + 1 - node.level] if node.level else []
            whole = ".".join([*base, *filter(None, [node.module])])
            yield from (f"{whole}.{alias.name}" for alias in node.names)


def within(name: str, package: str) -> bool:
    return name == package or name.startswith(package + ".")


def breaches(paths: list[Path], *packages: str) -> list[str]:
    """Each import of one of the packages by one of the files, in words."""
    return [
        f"{name_of(p)} imports {name}" for p in paths for name in imports(p) if any(within(name, q) for q in packages)
    ]


def calls(path: Path) -> Iterator[tuple[int, str]]:
    """(line, name) of every call in a file; of `a.b.c()` the name is c."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            yield node.lineno, name


def test_the_files_are_found() -> None:
    assert {"extract/models.py", "extract/find/scan.py", "dashboard/app.py"} <= set(map(name_of, OURS))


# Who may import whom.


def test_extract_knows_nothing_of_the_dashboard() -> None:
    assert not breaches(EXTRACT, "dashboard", "streamlit", "plotly")


def test_the_dashboard_comes_in_by_the_public_door() -> None:
    import extract

    allowed = {"extract", *(f"extract.{name}" for name in extract.__all__)}
    inside = [f"{name_of(p)} imports {n}" for p in DASHBOARD for n in imports(p) if within(n, "extract")]
    assert inside
    assert not [line for line in inside if line.split(" imports ")[1] not in allowed and "extract.errors." not in line]


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_imports_no_other(stage: str) -> None:
    files = at(f"extract/{stage}/")
    assert files
    others = [f"extract.{other}" for other in STAGES if other != stage]
    assert not breaches(files, *others, "extract.pipeline", "extract.dataset")


def test_only_the_pipeline_knows_the_order() -> None:
    outside = [path for path in EXTRACT if path.parent.name not in STAGES]
    used = {
        path.name: {s for s in STAGES[1:] for name in imports(path) if within(name, f"extract.{s}")} for path in outside
    }
    assert [name for name, stages in used.items() if len(stages) > 1] == ["pipeline.py"]
    assert used["pipeline.py"] == set(STAGES[1:])


@pytest.mark.parametrize("name", ["models.py", "errors.py", "schema.py"])
def test_the_records_stand_alone(name: str) -> None:
    assert not breaches(at(f"extract/{name}"), "extract", "dashboard", "pandas", "pint", "numpy")


def test_charts_and_the_pure_filters_draw_nothing() -> None:
    pure = at(
        "dashboard/charts/",
        "dashboard/charts.py",
        "dashboard/selection.py",
        "dashboard/basis.py",
        "dashboard/wording.py",
    )
    assert {"dashboard/selection.py"} < set(map(name_of, pure))
    assert not breaches(pure, "streamlit")


def test_no_module_imports_itself_in_a_circle() -> None:
    modules = {module_name(path): path for path in OURS}
    after = {
        name: {m for i in top_imports(path) if (m := nearest(i, modules)) and m != name}
        for name, path in modules.items()
    }
    circles = [name for name in after if name in reachable(after, name)]
    assert not circles


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def top_imports(path: Path) -> Iterator[str]:
    """What a file imports as it is loaded: the imports outside functions and outside `if TYPE_CHECKING`."""
    for node in tree(path).body:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def nearest(name: str, modules: dict[str, Path]) -> str | None:
    """The module of ours that an imported name stands in: extract.find.line.Line is in extract.find.line."""
    while name and name not in modules:
        name = name.rpartition(".")[0]
    return name or None


def reachable(after: dict[str, set[str]], start: str) -> set[str]:
    seen: set[str] = set()
    waiting = list(after[start])
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting.extend(after[name])
    return seen


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
    assert not breaches(OURS, "pickle", "marshal", "shelve", "dill", "joblib", "subprocess")


@pytest.mark.parametrize("words", ["unsafe_allow_html", r"#\s*type:\s*ignore", r"unsafe_allow_javascript"])
def test_nothing_is_waved_through(words: str) -> None:
    found = re.compile(words)
    assert not [name_of(path) for path in OURS if found.search(path.read_text(encoding="utf-8"))]

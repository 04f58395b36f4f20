"""The source files of the project, what each imports and calls, for the tests that hold its laws."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXTRACT = sorted((ROOT / "extract").rglob("*.py"))
DASHBOARD = sorted((ROOT / "dashboard").rglob("*.py"))
OURS = [*EXTRACT, *DASHBOARD]
WRITTEN_BY_US = [*OURS, *sorted((ROOT / "tests").rglob("*.py")), *sorted((ROOT / "data").rglob("*.py"))]
DOORS = ("extract", "extract.corrections", "extract.checks", "extract.data_package", "extract.limits")
OPEN_TO_ALL = re.compile(r"extract\.(errors|convert)\.")  # besides what a door gives itself
STAGES = ("read", "find", "resolve", "normalise")
FIND_ROOMS = ("text", "number", "refused", "units", "money", "neighbours", "unsaid")  # each knows those in front of it
LONGEST = 300
MAY_OPEN_FILES = (
    "extract/corpus/journal.py",
    "extract/corpus/json_lines.py",
    "extract/corpus/version.py",
    "extract/corpus/warc_records.py",
    "extract/corpus/zip_members.py",
    "extract/lexicon.py",
    "extract/read/",
    "extract/normalise/reference.py",
    "extract/normalise/rows.py",
    "extract/normalise/quantities.py",
    "extract/dataset.py",
    "extract/build.py",
    "extract/corrections/files.py",
    "extract/data_package.py",
    "dashboard/dataset.py",
    "dashboard/store/",
    "dashboard/places.py",
)
OPENS_A_FILE = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "fdopen"}
READS_A_TABLE = {"read_csv", "read_parquet", "read_json", "read_excel", "read_table", "load_definitions"}
START_OUR_CHILDREN = ("extract/read/apart.py", "extract/corpus/alone.py", "dashboard/own/apart.py")
HEAVY = (
    "dask",
    "distributed",
    "fastwarc",
    "numpy",
    "pandas",
    "pint",
    "platformdirs",
    "plotly",
    "pyarrow",
    "requests",
    "rich",
    "streamlit",
    "yaml",
)


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

"""The laws of who may import whom, held by reading the imports of every file."""

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from source_tree import (
    DASHBOARD,
    DOORS,
    EXTRACT,
    FIND_ROOMS,
    OPEN_TO_ALL,
    OURS,
    ROOT,
    STAGES,
    at,
    breaches,
    imports,
    name_of,
    tree,
    within,
)


def test_the_files_are_found() -> None:
    assert {"extract/models.py", "extract/find/scan.py", "dashboard/app.py"} <= set(map(name_of, OURS))


# Who may import whom.


def test_extract_knows_nothing_of_the_dashboard() -> None:
    assert not breaches(EXTRACT, "dashboard", "streamlit", "plotly")


def test_the_dashboard_comes_in_by_the_public_door() -> None:
    doors = {name: import_module(name) for name in DOORS}
    allowed = {*doors, *(f"{door}.{name}" for door, module in doors.items() for name in module.__all__)}
    inside = [f"{name_of(p)} imports {n}" for p in DASHBOARD for n in imports(p) if within(n, "extract")]
    assert inside
    assert not [line for line in inside if line.split(" imports ")[1] not in allowed and not OPEN_TO_ALL.search(line)]


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_imports_no_other(stage: str) -> None:
    files = at(f"extract/{stage}/")
    assert files
    others = [f"extract.{other}" for other in STAGES if other != stage]
    assert not breaches(files, *others, "extract.pipeline", "extract.dataset")


def test_a_room_of_find_knows_only_those_in_front_of_it() -> None:
    files = {room: at(f"extract/find/{room}/") for room in FIND_ROOMS}
    assert {path.parent.name for path in at("extract/find/")} == {"find", *FIND_ROOMS}
    for place, room in enumerate(FIND_ROOMS):
        behind = [f"extract.find.{later}" for later in FIND_ROOMS[place + 1 :]]
        above = [f"extract.find.{path.stem}" for path in at("extract/find/") if path.parent.name == "find"]
        assert files[room]
        assert not breaches(files[room], *behind, *above)


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

"""Measures everything in one run and prints one table, the machine above it.

    python bench/run.py [PART ...] [--quick]       parts: extraction prices worst_cases corpus convert dashboard (default: all)

--quick takes small sizes, to see that all of it works: its figures say little. A part that cannot be measured, as one that
needs a package where no index is reached, is a row that says so.
"""

import argparse
import importlib.util
import os
import platform
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import psutil
from table import NotMeasured, Row, shown, table, tell

BENCH = Path(__file__).resolve().parent


class Part(NamedTuple):
    """The script of that name, and what its measured_rows is given: in earnest and in haste."""

    name: str
    full: dict[str, Any]
    quick: dict[str, Any]


# The dashboard comes last: its memory should slow nobody else.
PARTS = (
    Part("extraction", {}, {"peer_characters": 8_000}),
    Part("prices", {}, {}),
    Part("worst_cases", {}, {"characters": 20_000}),
    Part("corpus", {"size": 2_000_000}, {"size": 200_000, "rounds": 1}),
    Part("convert", {"rows": 1_000_000}, {"rows": 100_000}),
    Part("dashboard", {}, {"sizes": (1_000, 10_000)}),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART")
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    unknown = set(options.parts) - {part.name for part in PARTS}
    if unknown:
        parser.error(f"{', '.join(sorted(unknown))}: no such part; name some of {' '.join(p.name for p in PARTS)}")
    asked = [part for part in PARTS if part.name in options.parts or not options.parts]
    rows: list[Row] = []
    head = machine()
    try:
        for part in asked:
            rows.extend(shown(measured(part, quick=options.quick)))
    finally:  # who has waited for minutes and stops it sees what there is
        print(f"{head}\n\n{table(rows)}")


def measured(part: Part, *, quick: bool) -> Iterator[Row]:
    """The rows of one part, and where it fails a last one that says why."""
    tell(f"{part.name} ...")
    try:
        yield from script(part.name).measured_rows(**(part.quick if quick else part.full))
    except NotMeasured as error:
        yield Row(part.name, "not measured", str(error))
    except Exception as error:  # noqa: BLE001 - whatever befalls one part, the others are measured
        words = str(error).replace(f"{BENCH.parent}/", "").partition("\n")[0]
        yield Row(part.name, "not measured", f"{type(error).__name__}: {words[:120]}")


def script(name: str) -> Any:  # noqa: ANN401 - a module, of which type checkers know nothing
    """A script of this folder, under a name of its own: there is a package `dashboard` as well."""
    spec = importlib.util.spec_from_file_location(f"bench_{name}", BENCH / f"{name}.py")
    if not spec or not spec.loader:
        raise ImportError(name)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def machine() -> str:
    """The machine in one line, with the load at the start: others may be at work on it."""
    memory = psutil.virtual_memory().total / 2**30
    load = psutil.getloadavg()[0]
    system = f"{platform.system()} on {platform.machine()}"
    python = f"{platform.python_implementation()} {platform.python_version()}"
    day = time.strftime("%Y-%m-%d %H:%M")
    return (
        f"{os.cpu_count()} cores (load {load:.1f} at the start), {memory:.0f} GiB of memory, {system}, {python}, {day}"
    )


if __name__ == "__main__":
    main()

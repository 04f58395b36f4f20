"""Times one rerun of each page of the dashboard on made datasets of several sizes, in CPU seconds of its process.

    python bench/dashboard.py [ROWS ...]       (default: 1000 100000 5M)

Each size has a process of its own, so that its memory is that of one dataset. Streamlit's own test harness runs the pages:
what a browser draws is not in the figures.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from large_dataset import write
from synthetic_corpus import size_of
from table import NotMeasured, Row, print_table

ROOT = Path(__file__).resolve().parent.parent
SIZES = (1_000, 100_000, 5_000_000)
PAGES = ("overview", "compare", "figures")
RERUNS = 7
WORKER = """
import json, statistics, sys, time
import psutil
from streamlit.testing.v1 import AppTest
said = {}
for page in sys.argv[1:]:
    app = AppTest.from_file("dashboard/app.py", default_timeout=600)
    app.run()
    if page != "overview":
        app.switch_page(f"views/{page}.py")
    app.run()
    if app.exception:
        sys.exit(f"{page}: {app.exception[0].message}")
    seconds = []
    for _ in range(RERUNS):
        begun = time.process_time()
        app.run()
        seconds.append(time.process_time() - begun)
    said[page] = statistics.median(seconds)
print(json.dumps([said, psutil.Process().memory_info().rss]))
""".replace("RERUNS", str(RERUNS))


def main() -> None:
    print_table(measured_rows([size_of(size) for size in sys.argv[1:]] or SIZES))


def measured_rows(sizes: Sequence[int] = SIZES) -> Iterator[Row]:
    """For each size and page the median of some reruns, against the smallest size."""
    first: dict[str, float] = {}
    for rows in sizes:
        what = f"a rerun at {rows:,} figures"
        seconds, memory = _timed(rows)
        first = first or seconds
        for page in PAGES:
            times = f"{seconds[page] / first[page]:.2f} times that of {min(sizes):,}" if seconds is not first else ""
            said = f"{seconds[page] * 1000:,.0f} ms of CPU, {memory / 1e6:,.0f} MB"
            yield Row(f"{page.capitalize()}, {what}", said, times)


def _timed(rows: int) -> tuple[dict[str, float], int]:
    """Seconds of each page and bytes of memory of a fresh process."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "figures.parquet"
        write(path, rows)
        done = subprocess.run(  # noqa: S603 - our own interpreter
            [sys.executable, "-c", WORKER, *PAGES],
            check=False, capture_output=True, text=True, cwd=ROOT,
            env={**os.environ, "NUMERAIRE_DATA": str(path), "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
    if done.returncode:
        raise NotMeasured((done.stderr.strip().splitlines() or ["a page failed"])[-1])
    seconds, memory = json.loads(done.stdout.strip().splitlines()[-1])
    return seconds, memory


if __name__ == "__main__":
    main()

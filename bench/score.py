"""Scores the extractor on every labelled set at hand and prints one table.

    python bench/score.py [--errors N]

The sets are our own in tests/gold and, where the folder exists beside the repository, those of ../shared/eval/gold;
the scorer is the one of ../shared/eval, so without that folder there is nothing to run it with.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "eval"
LEVELS = ("found", "value", "unit", "full")
LINE = re.compile(r"^  (found|value|unit|full)\s+P ([\d.]+)\s+R ([\d.]+)\s+F1 ([\d.]+)", re.MULTILINE)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--errors", type=int, default=0, help="show this many errors of each set")
    options = parser.parse_args()
    scorer = SHARED / "score.py"
    if not scorer.exists():
        print(f"no scorer: {scorer} does not exist", file=sys.stderr)
        return 1
    print(f"{'set':24s}{'labels':>8s}" + "".join(f"{level:>8s}" for level in LEVELS) + "   F1; full also as P and R")
    for gold in [*sorted((ROOT / "tests" / "gold").glob("*.jsonl")), *sorted((SHARED / "gold").glob("*.jsonl"))]:
        report = score(scorer, gold, options.errors)
        found = {level: (precision, recall, f1) for level, precision, recall, f1 in LINE.findall(report)}
        labels = re.search(r": (\d+) labels", report)
        cells = "".join(f"{found[level][2]:>8s}" for level in LEVELS)
        print(f"{gold.stem:24s}{labels[1] if labels else '?':>8s}{cells}   {found['full'][0]} {found['full'][1]}")
        if options.errors:
            print("\n".join(line for line in report.splitlines() if line.startswith("  ") and "P " not in line[:10]))
    return 0


def score(scorer: Path, gold: Path, errors: int) -> str:
    """What the scorer prints for the predictions of the machine door."""
    with tempfile.NamedTemporaryFile("wb", suffix=".jsonl") as predicted:
        with gold.open("rb") as lines:
            door = [sys.executable, "-m", "extract", "jsonl"]
            subprocess.run(door, stdin=lines, stdout=predicted, cwd=ROOT, check=True)  # noqa: S603
        command = [sys.executable, str(scorer), str(gold), predicted.name, "--errors", str(errors)]
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout  # noqa: S603


if __name__ == "__main__":
    sys.exit(main())

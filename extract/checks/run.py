"""Runs every check over a dataset, in one order, and writes what they found."""

from collections import Counter
from collections.abc import Iterable

import pandas as pd

from extract.checks import arithmetic, plausible, structure
from extract.checks.finding import FINDING_COLUMNS, SEVERITIES, Finding
from extract.dataset import to_csv_bytes

CHECKS = (
    structure.names, structure.words, structure.codes, structure.dates, structure.numbers, structure.meaning,
    arithmetic.dollars, arithmetic.pay, arithmetic.signs,
    plausible.sizes, plausible.outliers, plausible.money_of_place, plausible.periods, plausible.years_as_counts,
    plausible.scales,
)  # fmt: skip


def check(frame: pd.DataFrame) -> list[Finding]:
    """What is odd in a dataset with the columns of the schema: errors first, each in the order of the rows.

    A rejected figure is asked for its make-up only: nobody needs to hear again that it cannot be so. Raises BadReference
    where a table that a check reads is wrong.
    """
    rejected = frozenset(frame.loc[frame["status"] == "rejected", "figure_id"])
    found = [
        finding
        for run in CHECKS
        for finding in run(frame)
        if finding.severity == "error" or finding.figure_id not in rejected
    ]
    return sorted(found, key=lambda finding: (SEVERITIES.index(finding.severity), finding.row, finding.check))


def summary(findings: Iterable[Finding]) -> str:
    """ "0 errors, 3 warnings", with each plural where it belongs."""
    counts = Counter(finding.severity for finding in findings)
    return ", ".join(f"{counts[name]:,} {name}{'' if counts[name] == 1 else 's'}" for name in SEVERITIES)


def findings_to_csv_bytes(findings: Iterable[Finding]) -> bytes:
    """The findings as CSV in UTF-8, the columns of FINDING_COLUMNS; no cell runs as a formula."""
    types = {"text": "str", "integer": "int64"}
    frame = pd.DataFrame(list(findings), columns=[column.name for column in FINDING_COLUMNS])
    return to_csv_bytes(frame.astype({column.name: types[column.type] for column in FINDING_COLUMNS}))

"""What looks wrong in a dataset, in sentences that people understand: `check(frame)` is the door of this package.

An error is a contradiction that no article can cause: a slip of ours, or of a hand in the file. A warning is a figure that
may well be right and is worth a look.
"""

from extract.checks.finding import FINDING_COLUMNS, Finding
from extract.checks.run import check, findings_to_csv_bytes, summary

__all__ = ["FINDING_COLUMNS", "Finding", "check", "findings_to_csv_bytes", "summary"]

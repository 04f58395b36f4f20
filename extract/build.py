"""Writes the dataset with all that belongs beside it: its columns, its checks, its data package, edits set aside."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from extract.checks import Finding, check, findings_to_csv_bytes, summary
from extract.corrections import Correction, to_csv_bytes
from extract.corrections.applying import Applied, apply
from extract.data_package import bundled_reference, data_package, to_json_bytes
from extract.dataset import save_columns, save_dataset, write_whole
from extract.models import Article
from extract.normalise.vintage import REFERENCE

MOST_LINES = 40  # findings told one by one; all of them stand in the file


class Built(NamedTuple):
    """What was written beside the dataset, what people should know of it, and whether nothing is wrong."""

    beside: tuple[str, ...]
    account: tuple[str, ...]
    clean: bool


def build(frame: pd.DataFrame, articles: Sequence[Article], corrections: Sequence[Correction], out: Path) -> Built:
    """Applies the edits and writes F.csv with F.columns.csv, F.checks.csv and datapackage.json, each whole or not at all.

    Edits that find no figure go to F.orphans.csv, from which they can be taken in again. The same articles and edits give
    the same bytes. The data package is written for figures.csv; for another name it is F.datapackage.json, and none is
    written for Parquet.
    """
    applied = apply(frame, corrections, articles)
    findings = check(applied.frame)
    columns, checks = out.with_suffix(".columns.csv"), out.with_suffix(".checks.csv")
    save_dataset(applied.frame, out)
    save_columns(columns)
    write_whole(checks, findings_to_csv_bytes(findings))
    written = [columns, checks]
    if out.suffix.lower() == ".csv":
        written.append(_save_package(applied.frame, out, [out, columns, checks]))
    orphans = out.with_suffix(".orphans.csv")
    if applied.orphans:
        edits, reasons = zip(*applied.orphans, strict=True)
        write_whole(orphans, to_csv_bytes(edits, reasons))
        written.append(orphans)
    elif corrections:
        orphans.unlink(missing_ok=True)  # of an earlier build, whose edits have found their figures again
    account = (*(_of_edits(applied) if corrections else ()), *_of_checks(findings, checks))
    clean = not applied.orphans and not any(finding.severity == "error" for finding in findings)
    return Built(tuple(path.name for path in written), account, clean)


def _save_package(frame: pd.DataFrame, out: Path, written: Sequence[Path]) -> Path:
    path = out.with_name("datapackage.json") if out.name == "figures.csv" else out.with_suffix(".datapackage.json")
    beside = out.absolute().parent == REFERENCE.parent  # a package names no file outside its folder
    files = {each.name: each.read_bytes() for each in written}
    write_whole(path, to_json_bytes(data_package(frame, files, bundled_reference() if beside else None)))
    return path


def _of_edits(applied: Applied) -> Iterator[str]:
    counts = ", ".join(f"{number:,} {status}" for status, number in applied.counts.items()) or "no row changed"
    yield (
        f"edits: {counts}; {len(applied.moved):,} found their figure under another id, "
        f"{applied.undone:,} taken back, {len(applied.orphans):,} set aside"
    )
    for edit, reason in applied.orphans:
        what = f"{edit.action} {edit.field}".strip()
        yield f"set aside: {what} “{edit.text}” of {edit.document_id} by {edit.author}: {reason}"


def _of_checks(findings: Sequence[Finding], where: Path) -> Iterator[str]:
    yield f"checks: {summary(findings)}"
    for finding in findings[:MOST_LINES]:
        yield f"{finding.severity}: row {finding.row}: {finding.message}. {finding.cure}"
    if len(findings) > MOST_LINES:
        yield f"and {len(findings) - MOST_LINES:,} more in {where}"

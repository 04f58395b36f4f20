"""The row of downloads under a chart or a table: this view, the same with all that explains it, a report, everything."""

from datetime import UTC, date, datetime

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from dashboard import address, basis, bundle, collection, dataset, download, report, wording
from dashboard.collection import View
from dashboard.own import session
from dashboard.places import place_names
from dashboard.store import EditStore
from extract import NumeraireError
from extract.corrections import to_csv_bytes

_PARQUET = "application/vnd.apache.parquet"


def download_row(
    rows: pd.DataFrame, view: View, what: str, *, words: str = "", choices: tuple = (), chart: go.Figure | None = None
) -> None:
    """The buttons for the figures of one chart or table; each file is made when its button is pressed.

    rows are those the page counts, with the columns of basis.with_values where the page has other values than these.
    what names the files and the buttons; words, where given, says in the report what the sentence of the view does
    not; choices are what else decides the rows, a search or a chart; chart can be put into the report.
    """
    today = datetime.now(tz=UTC).date()
    shown = view.basis
    store = session.edits()  # asked for here: a file is made outside the session
    mark = download.view_mark(view.filters, shown, choices)
    sentence = ", ".join(filter(None, (collection.sentence(view, place_names()), words)))
    link = address.link()

    def valued() -> pd.DataFrame:
        return rows if "shown" in rows else basis.with_values(rows, shown)

    def heading() -> report.Heading:
        return report.Heading(_of(len(rows), sentence), shown, link, today)

    def zipped() -> bytes:
        edits, problem = _edits(rows["figure_id"], store)
        asked = bundle.Asked(_of(len(rows), sentence), link, shown, today, problem)
        return bundle.zip_bytes(valued(), asked, dataset.licence(), edits)

    with st.container(horizontal=True, gap="small", key=f"{what}_downloads"):
        _button(
            f"Download CSV ({wording.counted(len(rows), 'figure')})",
            lambda: download.csv_bytes(valued(), shown),
            download.file_name(what, today, mark),
            download.MIME,
            f"{what}_csv",
        )
        _button(
            "Zip with codebook and sources",
            zipped,
            download.file_name(what, today, mark, "zip"),
            "application/zip",
            f"{what}_zip",
            icon=":material/folder_zip:",
        )
        with st.popover("More downloads", icon=":material/more_horiz:"):
            _button(
                "Report to print (HTML)",
                lambda: report.report_html(valued(), heading(), place_names()),
                download.file_name(what, today, mark, "html"),
                report.MIME,
                f"{what}_report",
                icon=":material/print:",
            )
            if chart is not None:
                _button(
                    "Report with the chart (HTML, 5 MB)",
                    lambda: report.report_html(valued(), heading(), place_names(), [chart]),
                    download.file_name(f"{what}-chart", today, mark, "html"),
                    report.MIME,
                    f"{what}_report_chart",
                    icon=":material/print:",
                )
            if view.collection.frame is None:
                st.caption("All figures are in the Parquet files that this server reads: too many to be sent at once.")
            else:
                _everything(view.collection.frame, what, today)
    st.caption(
        "One row a figure, values also in the basis of this page. Text that a spreadsheet would run as a formula gets "
        "an apostrophe in front in a CSV; numbers are never changed."
    )


def download_table(table: pd.DataFrame, what: str) -> None:
    """One button for a small table of counts, as it stands."""
    today = datetime.now(tz=UTC).date()
    _button(
        "Download this table (CSV)",
        lambda: download.table_bytes(table),
        download.file_name(what, today),
        download.MIME,
        f"{what}_csv",
    )


def _everything(figures: pd.DataFrame, what: str, today: date) -> None:
    for words, made, ending, kind in (
        ("CSV", download.everything_csv, "csv", download.MIME),
        ("Parquet", download.everything_parquet, "parquet", _PARQUET),
    ):
        _button(
            f"All {wording.counted(len(figures), 'figure')} ({words})",
            lambda made=made: made(figures),
            download.file_name("all-figures", today, "", ending),
            kind,
            f"{what}_all_{ending}",
        )


def _button(label: str, made: object, name: str, kind: str, key: str, icon: str = ":material/download:") -> None:
    st.download_button(label, data=made, file_name=name, mime=kind, on_click="ignore", icon=icon, key=key)


def _edits(figure_ids: pd.Series, store: EditStore | None) -> tuple[bytes, str]:
    """The log of what readers changed in these figures as CSV, b"" for nothing; and why it cannot be read, if so."""
    try:
        edits = store.all() if store else ()
    except NumeraireError as problem:
        return b"", str(problem)
    wanted = set(figure_ids)
    edits = tuple(edit for edit in edits if edit.figure_id in wanted)
    return (to_csv_bytes(edits) if edits else b""), ""


def _of(count: int, sentence: str) -> str:
    """The sentence of the view, beginning with how many of its figures there are here."""
    said = wording.counted(count, "figure")
    return sentence if sentence.startswith(f"{said},") else f"{said} of {sentence}"

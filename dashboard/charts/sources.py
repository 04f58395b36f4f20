"""The foot of a chart: what its figures are cited from, how many there are, and whose rates moved them."""

import pandas as pd

from dashboard import basis, safe_text, wording

_NAMED = 3


def source_line(rows: pd.DataFrame, shown_in: str) -> str:
    """ "Sources: Jobs notice, undated. n = 25, 25 of them from an undated source. Exchange rates: National Bank."."""
    names = [safe_text.cut(name, 90) for name in source_names(rows).value_counts().index]
    if not names:
        return "n = 0."
    listed = "; ".join(names[:_NAMED]) + (f" and {len(names) - _NAMED} more" if len(names) > _NAMED else "")
    sources = f"{'Source' if len(names) == 1 else 'Sources'}: {listed.rstrip('.')}. n\u00a0=\u00a0{len(rows):,}"
    undated = int(is_undated(rows).sum())
    from_undated = f", {undated:,} of them from an undated source" if undated else ""
    return f"{sources}{from_undated}.{_rates(rows, shown_in)}"


def claimed(rows: pd.DataFrame) -> str:
    """Words for a subtitle where figures stand on an undated source: "all claimed by an undated source", or ""."""
    undated = int(is_undated(rows).sum())
    if not undated:
        return ""
    count = "all" if undated == len(rows) else f"{undated:,} of {len(rows):,}"
    return f"{count} claimed by an undated source"


def is_undated(rows: pd.DataFrame) -> pd.Series:
    """Whether what each figure is cited from says that it is undated; without a citation, whether the document is."""
    cites = rows["source"] != ""
    return rows["source"].str.contains(r"\bundated\b", case=False).where(cites, rows["published"] == "")


def source_names(rows: pd.DataFrame) -> pd.Series:
    """The source cited for each figure, else its document and who published it."""
    title = rows["title"].where(rows["title"] != "", rows["document_id"])
    document = title + (", " + rows["publisher"]).where(rows["publisher"] != "", "")
    return rows["source"].where(rows["source"] != "", document)


def _rates(rows: pd.DataFrame, shown_in: str) -> str:
    """Whose exchange rates, prices or factors of purchasing power the values were made with."""
    if shown_in == basis.PRINTED:
        return ""
    if shown_in == basis.PPP:
        what, names = "Factors of purchasing power", rows["ppp_source"]
    else:
        what, names = "Exchange rates", rows["rate_source"][rows["unit"] != "USD"]
    used = [safe_text.cut(name, 110) for name in sorted(set(names) - {""})]
    rates = f" {what}: {wording.listing(used)}." if used else ""
    return rates + (" Moved to one year by US consumer prices." if shown_in == basis.CONSTANT else "")

"""The order in which figures ask to be looked at: the doubtful and the large first. Pure."""

import numpy as np
import pandas as pd

_DOUBT = {"low": 3.0, "medium": 2.0}
# What a chart needs to place a figure; each that is missing is one more reason to look.
_NEEDED = ("label", "category", "place", "period")


def queue(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows that nobody has looked at yet, those first where a mistake would cost most: doubt times size.

    doubt is 1 for a sure reading, more for each answer that is a guess or missing; size grows with the sum in US
    dollars by its number of digits, so that a billion outweighs a wage and does not drown it.
    """
    waiting = rows[rows["status"] == "extracted"]
    weight = doubt(waiting) * size(waiting)
    order = np.lexsort((np.arange(len(waiting)), -weight.to_numpy()))
    return waiting.iloc[order]


def doubt(rows: pd.DataFrame) -> pd.Series:
    """How unsure each row is, 1 and up."""
    score = rows["confidence"].map(_DOUBT).fillna(1.0).astype("float64")
    for column in _NEEDED:
        score += 0.5 * (rows[column] == "")
    score += 1.0 * ((rows["currency_candidates"] != "") & (rows["confidence"] != "high"))
    return score + 1.0 * ((rows["kind"] == "money") & rows["usd"].isna() & rows["usd_low"].isna())


def size(rows: pd.DataFrame) -> pd.Series:
    """How much hangs on each row: the digits of its sum in US dollars; 2 for what is not money."""
    dollars = rows["usd"].fillna(rows["usd_high"]).abs()
    return np.log10(dollars.clip(lower=1) + 9).fillna(2.0).where(rows["kind"] == "money", 2.0)


def progress(rows: pd.DataFrame) -> tuple[int, int]:
    """(how many rows a person has looked at, of how many)."""
    return int((rows["status"] != "extracted").sum()), len(rows)

"""Figures that other passages give for the same thing, side by side: never averaged, never merged."""

import pandas as pd

from dashboard.amounts import Row

STORY = "story"  # a column that links figures of one subject across documents, where the dataset has it
MOST = 8


def same_thing(row: Row, figures: pd.DataFrame) -> pd.DataFrame:
    """The other figures of the same label, category and place, or of the same story; other documents come first.

    Figures of the same label in any case; a figure without a label is like no other.
    """
    alike = pd.Series(data=False, index=figures.index)
    if row["label"]:
        alike |= (
            (figures["label"].str.casefold() == str(row["label"]).casefold())
            & (figures["category"] == row["category"])
            & (figures["place"] == row["place"])
            & (figures["kind"] == row["kind"])
        )
    if STORY in figures and row.get(STORY):
        alike |= figures[STORY] == row[STORY]
    found = figures[alike & (figures["figure_id"] != row["figure_id"])]
    return found.assign(_own=found["document_id"] == row["document_id"]).sort_values(
        ["_own", "period", "figure_id"], kind="stable"
    )

"""Keeps totals right after edits: a repeat counts when what it repeats is rejected or turns out to say something else."""

import pandas as pd

from extract.corrections.edited import is_sum

OF_A_SUM = ("kind", "per", "claim")
SAID = ("kind", "unit", "value", "value_low", "value_high")


def with_totals(frame: pd.DataFrame, before: pd.DataFrame, touched: set[str]) -> pd.DataFrame:
    """The frame with `same_as` and `in_totals` of every row that repeats one of the touched, or is one that does.

    before is the frame as it was, with the rows that `touched` names by figure_id. Two amounts in different money stay
    linked whatever they are: only people can say that a conversion no longer holds.
    """
    repeats = frame["same_as"]
    concerned = frame.index[repeats.isin(touched) | ((repeats != "") & frame["figure_id"].isin(touched))]
    if concerned.empty:
        return frame
    frame = frame.copy()
    place = dict(zip(frame["figure_id"], frame.index, strict=True))
    counted = dict(zip(before["figure_id"], before["in_totals"], strict=True))
    heirs: dict[str, str] = {}
    for row in concerned:
        first = frame.at[row, "same_as"]
        if first not in place or _says_another_thing(frame, row, place[first]):
            _count(frame, row, same_as="")
        elif frame.at[place[first], "status"] == "rejected" and frame.at[row, "status"] != "rejected":
            heir = heirs.setdefault(first, frame.at[row, "figure_id"])
            if heir == frame.at[row, "figure_id"]:
                _count(frame, row, same_as="", counts=bool(counted[first]))
            else:
                frame.at[row, "same_as"] = heir
    return frame


def _says_another_thing(frame: pd.DataFrame, row: int, first: int) -> bool:
    """Whether two rows in the same unit have different numbers, or are not of one kind."""
    mine, theirs = ([frame.at[k, name] for name in SAID] for k in (row, first))
    if mine[0] != theirs[0]:
        return True
    return mine[1] == theirs[1] and any(
        a != b and not (pd.isna(a) and pd.isna(b)) for a, b in zip(mine, theirs, strict=True)
    )


def _count(frame: pd.DataFrame, row: int, same_as: str, *, counts: bool = True) -> None:
    """Links the row anew and counts it where it is a sum that stands."""
    frame.at[row, "same_as"] = same_as
    stands = frame.at[row, "status"] != "rejected"
    frame.at[row, "in_totals"] = bool(counts and stands and is_sum({name: frame.at[row, name] for name in OF_A_SUM}))

"""Which edits stand: in the order of time, each once, without those that were taken back."""

from collections.abc import Iterable
from typing import NamedTuple

from extract.corrections.record import Correction, checked
from extract.errors import BadCorrection


class Standing(NamedTuple):
    """edits are to be applied in this order and hold no undo; undone is how many were taken back.

    lost are undos of an edit that is not among those given.
    """

    edits: tuple[Correction, ...]
    undone: int
    lost: tuple[Correction, ...]


def in_order(corrections: Iterable[Correction]) -> list[Correction]:
    """The edits by time, each id once; of edits at the same time the order given is kept.

    Raises BadCorrection for an unsound edit and for two different edits with one id.
    """
    known: dict[str, Correction] = {}
    for edit in corrections:
        if known.setdefault(checked(edit).id, edit) != edit:
            raise BadCorrection(f"edit {edit.id} is there twice and differs; keep one of them")
    return sorted(known.values(), key=lambda edit: edit.at)


def standing(corrections: Iterable[Correction]) -> Standing:
    """What is left to apply once each undo has taken back its edit; an undo that is itself undone takes back nothing.

    Raises BadCorrection as in_order does.
    """
    ordered = in_order(corrections)
    place = {edit.id: k for k, edit in enumerate(ordered)}
    taken_back: set[str] = set()
    lost = []
    # An undo comes after what it undoes, so that from the last to the first each is settled when it is met.
    for k in range(len(ordered) - 1, -1, -1):
        edit = ordered[k]
        if edit.action != "undo" or edit.id in taken_back:
            continue
        target = place.get(edit.undoes)
        if target is None or target >= k or ordered[target].figure_id != edit.figure_id:
            lost.append(edit)
        else:
            taken_back.add(edit.undoes)
    edits = tuple(edit for edit in ordered if edit.action != "undo" and edit.id not in taken_back)
    undone = sum(edit.action != "undo" and edit.id in taken_back for edit in ordered)
    return Standing(edits, undone, tuple(reversed(lost)))

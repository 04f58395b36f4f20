"""What happens when a reader presses a button of the review: saved first, said after; a conflict is shown, never won."""

from collections.abc import Callable, Sequence

import streamlit as st

from dashboard import notice
from dashboard.own import session
from dashboard.store import Conflict, NotAllowed
from extract import NumeraireError
from extract.corrections import Correction

SAID, PROBLEM, THEIRS = "_review_said", "_review_problem", "_review_theirs"
_SEEN, _DONE, _SKIPPED, _TURN = "_review_seen", "_review_done", "_review_skipped", "_review_turn"


def seen(figure_id: str) -> int:
    """The version of the figure that this reader has on the screen: the one a save is based on.

    It is read once, when the figure is first shown; later it moves only by the reader's own doing.
    """
    versions = st.session_state.setdefault(_SEEN, {})
    if figure_id not in versions:
        store = session.edits()
        versions[figure_id] = store.version(figure_id) if store else 0
    return versions[figure_id]


def look_again(figure_id: str) -> None:
    """Forgets which version was seen: the figure is shown as it stands now, without what was typed."""
    st.session_state.setdefault(_SEEN, {}).pop(figure_id, None)
    st.session_state[THEIRS] = None
    st.session_state[_TURN] = turn() + 1


def turn() -> int:
    """Grows when the form has to start afresh; part of the key of its fields."""
    return st.session_state.get(_TURN, 0)


def save(edits: Callable[[], Sequence[Correction]], base: int | None = None, said: str = "") -> bool:
    """Saves the edits of one figure on top of the version seen, or of `base`. What was typed stays where it fails."""
    _nothing_said()
    try:
        made = edits()
        if not made:
            raise NotAllowed("not saved: nothing was changed; Confirm says that the figure is right as it is")
        figure_id = made[0].figure_id
        saved = session.edits_to_write().save(made, seen(figure_id) if base is None else base)
    except Conflict as conflict:
        st.session_state[THEIRS] = conflict.theirs
        notice.leave(PROBLEM, str(conflict))
        # The next save is a decision made with theirs on the screen.
        st.session_state[_SEEN][made[0].figure_id] = conflict.version
        return False
    except NumeraireError as problem:
        notice.leave(PROBLEM, str(problem))
        return False
    st.session_state[_SEEN][figure_id] = saved.version
    st.session_state.setdefault(_DONE, []).append(figure_id)
    notice.leave(SAID, said)
    st.session_state[_TURN] = turn() + 1
    return True


def _nothing_said() -> None:
    st.session_state[THEIRS] = None
    notice.leave(SAID, None)
    notice.leave(PROBLEM, None)


def skip(figure_id: str) -> None:
    """Puts the figure aside for this session."""
    _nothing_said()
    st.session_state[_SKIPPED] = skipped() | {figure_id}


def skipped() -> frozenset[str]:
    return st.session_state.get(_SKIPPED, frozenset())


def look_at_skipped() -> None:
    """Takes back every skip of this session."""
    st.session_state[_SKIPPED] = frozenset()


def can_undo() -> bool:
    return bool(st.session_state.get(_DONE))


def undo() -> str | None:
    """Takes back this reader's last save; gives the id of its figure. The log keeps both."""
    done = st.session_state.get(_DONE)
    if not done:
        return None
    figure_id = done[-1]
    _nothing_said()
    try:
        saved = session.edits_to_write().undo(figure_id, session.author(), seen(figure_id))
    except Conflict as conflict:
        look_again(figure_id)
        st.session_state[THEIRS] = conflict.theirs
        notice.leave(PROBLEM, f"not undone: {conflict}")
        return None
    except NumeraireError as problem:
        notice.leave(PROBLEM, str(problem))
        return None
    done.pop()
    st.session_state[_SEEN][figure_id] = saved.version
    notice.leave(SAID, "The last save is taken back.")
    st.session_state[_TURN] = turn() + 1
    return figure_id

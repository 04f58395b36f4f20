"""What a page says once about something that was done.

It stays for some seconds of reruns: a page that draws itself anew at once, because another field was left meanwhile,
must not take the only word of a save away before anybody could read it.
"""

import time

import streamlit as st

_SECONDS = 8.0


def leave(key: str, said: object) -> None:
    """Leaves something to say for the next runs, in place of what was left there before; None says nothing."""
    st.session_state[key] = None if said is None else (time.monotonic(), said)


def found(key: str) -> object:
    """What was left there in the last seconds; None else."""
    since, said = st.session_state.get(key) or (0.0, None)
    if said is None or time.monotonic() - since > _SECONDS:
        st.session_state[key] = None
        return None
    return said

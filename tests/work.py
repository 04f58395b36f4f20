"""How much a piece of Python does, counted in calls, so that a busy or a slow machine changes nothing."""

import sys
import threading
from collections.abc import Callable
from types import FrameType

CALLS = frozenset({"call", "c_call"})


def calls_of(act: Callable[[], object]) -> int:
    """The functions called, those written in C too, in this thread and in all that it starts.

    A loop over rows shows in it, work inside one call of pandas does not: that is for a benchmark.
    """
    count = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in CALLS

    before = sys.getprofile(), threading.getprofile()
    threading.setprofile(note)
    sys.setprofile(note)
    try:
        act()
    finally:
        sys.setprofile(before[0])
        threading.setprofile(before[1])
    return count

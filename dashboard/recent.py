"""Keeps the results that were asked for last, for an object that answers the same questions again and again."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any

_NOTHING = object()


class Recent:
    """At most so many results by what was asked.

    functools.lru_cache on a method of an object would hold the object, and the object the cache: with its frames it would
    stay in memory until a full collection, which this server does not do after every run.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = Lock()
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()

    def get(self, asked: Hashable, make: Callable[[], Any]) -> Any:  # noqa: ANN401 - whatever make gives
        """The result for what is asked; made by make where it is not kept."""
        # Sessions ask at the same time: what one has put here another may put out again.
        result = self._kept.get(asked, _NOTHING)
        if result is _NOTHING:
            result = make()
        with self._lock:
            self._kept[asked] = result
            self._kept.move_to_end(asked)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return result

"""The workers of a corpus: a cluster of this machine, or one that runs already at an address."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from extract.errors import NumeraireError

if TYPE_CHECKING:
    from distributed import Client

MEMORY = "1.5GB"  # of a worker; one that goes on to ask for more is started anew
ANSWER_SECONDS = 30


@contextmanager
def connected(address: str | None, workers: int | None) -> Iterator["Client"]:
    """A client of the cluster at the address; without one, of a local cluster of `workers` processes of one thread.

    Raises NumeraireError where no scheduler answers at the address.
    """
    from distributed import Client, LocalCluster

    if address:
        # A lost scheduler is told of in one line of ours, not in the pages of its own log.
        for name in ("distributed", "asyncio", "tornado"):
            logging.getLogger(name).setLevel(logging.CRITICAL)
        try:
            client = Client(address, timeout=ANSWER_SECONDS)
        except (OSError, ValueError) as error:
            raise NumeraireError(
                f"{address}: no Dask scheduler answers there ({error}); start one with `dask scheduler`, and check the address"
            ) from error
        with client:
            yield client
        return
    import dask

    # Its status page listens on this machine only, on a free port.
    with (
        dask.config.set({"distributed.worker.memory.terminate": 0.98, "distributed.comm.timeouts.connect": "30s"}),
        LocalCluster(
            n_workers=workers or _cores(),
            threads_per_worker=1,
            processes=True,
            dashboard_address="127.0.0.1:0",
            host="127.0.0.1",
            memory_limit=MEMORY,
            silence_logs=logging.CRITICAL,
        ) as cluster,
        Client(cluster) as client,
    ):
        yield client


def _cores() -> int:
    import os

    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

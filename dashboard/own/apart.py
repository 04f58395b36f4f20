"""Reads a long document in a process of its own, so that the pages of all others stay quick meanwhile.

    python -m dashboard.own.apart FIGURES.parquet < document > what became of it

The child is started by its name and not by multiprocessing, which would run the page that is open now once more in it.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from threading import Lock

import pandas as pd

from dashboard.store import article_json
from extract import Article, NumeraireError, build_dataset, load_dataset, save_dataset
from extract.limits import limit_memory

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 120.0
MEMORY = 3_000_000_000  # bytes of address space of the child
_one_at_a_time = Lock()  # long documents wait in line, whoever brings them


def figures_apart(article: Article, seconds: float = SECONDS) -> pd.DataFrame:
    """The figures of a document in the columns and types of the dataset.

    Raises NumeraireError where it takes longer than so many seconds, where the child dies of it, and where the
    document is refused.
    """
    with _one_at_a_time, tempfile.TemporaryDirectory() as folder:
        figures = Path(folder) / "figures.parquet"
        try:
            done = subprocess.run(  # noqa: S603 - our own module, run by our own interpreter
                [sys.executable, "-m", "dashboard.own.apart", str(figures)],
                input=article_json.to_bytes(article),
                capture_output=True,
                cwd=ROOT,
                timeout=seconds,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise NumeraireError(
                "it is so long that its figures could not be read in time; split it, or use `python -m extract build`"
            ) from error
        if done.returncode or not done.stdout:
            raise NumeraireError(
                "the process that read it ended before it was done, as where memory is short; split it"
            )
        refused = json.loads(done.stdout)["refused"]
        if refused:
            raise NumeraireError(refused)
        return load_dataset(figures)


def main() -> None:
    """The child: reads one document and ends."""
    limit_memory(MEMORY)
    refused = ""
    try:
        save_dataset(build_dataset([article_json.from_bytes(sys.stdin.buffer.read())]), sys.argv[1])
    except NumeraireError as problem:
        refused = str(problem)
    sys.stdout.write(json.dumps({"refused": refused}))


if __name__ == "__main__":
    main()

"""Makes a dataset of any number of figures from the bundled ones: other ids, documents and amounts, the same at every run.

python bench/large_dataset.py ROWS FILE.parquet        (ROWS such as 100000 or 5M)
"""

import argparse
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from synthetic_corpus import size_of

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from extract import load_dataset  # noqa: E402

_GROUP = 100_000  # rows written at a time
_FIGURES_A_DOCUMENT = 15
_AMOUNTS = ("value", "usd", "usd_constant", "intl_dollar")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("rows", type=size_of)
    parser.add_argument("file", type=Path)
    asked = parser.parse_args()
    write(asked.file, asked.rows)
    print(f"{asked.rows:,} figures, {asked.file.stat().st_size:,} bytes: {asked.file}")


def write(path: Path, rows: int) -> None:
    """Writes a Parquet file with so many figures."""
    bundled = load_dataset(ROOT / "data" / "figures.csv")
    chance = np.random.default_rng(20261127)
    writer = None
    for first in range(0, rows, _GROUP):
        frame = _made(bundled, first, min(_GROUP, rows - first), chance)
        table = pa.Table.from_pandas(frame, preserve_index=False)
        writer = writer or pq.ParquetWriter(path, table.schema, compression="zstd")
        writer.write_table(table)
    if writer:
        writer.close()


def _made(bundled: pd.DataFrame, first: int, rows: int, chance: np.random.Generator) -> pd.DataFrame:
    frame = bundled.iloc[chance.integers(0, len(bundled), rows)].reset_index(drop=True)
    numbers = np.arange(first, first + rows)
    times = chance.lognormal(0, 0.7, rows)
    changed = {"figure_id": [f"{n:010x}" for n in numbers]}
    changed["document_id"] = [f"made-{n:08}" for n in numbers // _FIGURES_A_DOCUMENT]
    changed["title"] = [f"Made article {n}" for n in numbers // _FIGURES_A_DOCUMENT]
    for name in _AMOUNTS:
        for column in (name, f"{name}_low", f"{name}_high"):
            changed[column] = frame[column] * times
    changed |= dict.fromkeys(("same_as", "story", "series"), "")
    return frame.assign(**changed).astype(dict.fromkeys(("figure_id", "document_id", "title"), "str"))


if __name__ == "__main__":
    main()

"""Reads articles, finds every money and quantity figure, works out what each means, and makes them comparable.

>>> from extract import extract_text
>>> figure = extract_text("Exports of US$4.6 billion left Kazakhstan in 2016.")[0]
>>> figure.value, figure.currency, figure.place, figure.period
(Decimal('4600000000'), 'USD', 'KAZ', '2016')
"""

from typing import TYPE_CHECKING, Any

from extract.errors import NumeraireError
from extract.lexicon import country_names
from extract.models import Article, Figure, Source
from extract.pipeline import build_dataset, extract_figures, extract_text
from extract.read import read, read_pasted, read_upload, supported
from extract.schema import COLUMNS

if TYPE_CHECKING:
    from extract.dataset import dataset_files, link_figures, load_dataset, save_dataset

LATE = ("dataset_files", "link_figures", "load_dataset", "save_dataset", "neutral", "to_csv_bytes")


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the door of a module gives what is asked for
    """The parts that need pandas load at first use, so that the command line starts fast."""
    if name in LATE:
        from extract import dataset

        return getattr(dataset, name)
    raise AttributeError(f"module 'extract' has no attribute {name!r}")


__all__ = [
    "COLUMNS",
    "Article",
    "Figure",
    "NumeraireError",
    "Source",
    "build_dataset",
    "country_names",
    "dataset_files",
    "extract_figures",
    "extract_text",
    "link_figures",
    "load_dataset",
    "neutral",
    "read",
    "read_pasted",
    "read_upload",
    "save_dataset",
    "supported",
    "to_csv_bytes",
]

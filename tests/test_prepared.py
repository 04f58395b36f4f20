"""The frame that the pages read still says what the dataset says."""

import pytest

from dashboard.dataset import ROOT, prepared
from extract import COLUMNS, load_dataset


@pytest.mark.parametrize("column", [column.name for column in COLUMNS if column.type == "text"])
def test_no_text_of_the_dataset_is_overwritten(column):
    """Filters need codes for their address: they stand in columns of their own."""
    loaded = load_dataset(ROOT / "data" / "figures.csv")
    assert prepared(loaded)[column].tolist() == loaded[column].fillna("").tolist()

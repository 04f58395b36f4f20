"""Which copy of a table is used: the newest by its day, wherever it came from."""

import pytest

from extract.errors import BadReference
from extract.normalise import vintage
from extract.normalise.prices import consumer_prices
from extract.normalise.vintage import cache_folder, newest


@pytest.fixture
def kept(cache_folder, forget_tables):
    """Puts a copy of the US prices with one month into the cache folder under a name."""
    cache_folder.mkdir()

    def keep(name, text="month,index\n2018-01,250\n"):
        (cache_folder / name).write_text(text)
        forget_tables()

    return keep


def test_without_a_refresh_the_bundled_table_is_used():
    copy = newest("us_cpi")
    assert (copy.path, copy.stated) == (vintage.REFERENCE / "us_cpi.csv", "bundled table of 2026-09-24")


def test_a_newer_refreshed_table_is_used_and_the_newest_of_several(kept):
    kept("us_cpi.2026-10-01.csv")
    kept("us_cpi.2026-11-01.csv", "month,index\n2018-01,251\n")
    assert newest("us_cpi").stated == "refreshed table of 2026-11-01"
    assert [*map(str, consumer_prices().values())] == ["251"]


def test_an_older_refreshed_table_gives_way_to_the_bundled_one(kept):
    kept("us_cpi.2020-01-01.csv")
    assert newest("us_cpi").origin == "bundled"


@pytest.mark.parametrize(
    "name", ["us_cpi.csv", "us_cpi.new.csv", "us_cpi.2026-11-01.csv.part", "us_cpi_x.2026-11-01.csv"]
)
def test_other_files_of_the_folder_are_left_alone(kept, name):
    kept(name)
    assert newest("us_cpi").origin == "bundled"


def test_a_spoilt_refreshed_table_is_named_with_its_folder_and_the_cure(kept, cache_folder):
    kept("us_cpi.2026-11-01.csv", "month,index\n2018-01,-1\n")
    with pytest.raises(BadReference) as refused:
        consumer_prices()
    assert str(refused.value).startswith(
        f"{cache_folder / 'us_cpi.2026-11-01.csv'} (delete it to use the bundled table):2: '-1' is not above zero"
    )


def test_the_system_names_the_folder_where_the_variable_does_not(monkeypatch, tmp_path):
    monkeypatch.delenv(vintage.FOLDER_VARIABLE)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert "numeraire" in cache_folder().parts

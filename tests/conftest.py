"""What every test starts from: the bundled tables, whatever the person who runs the tests has refreshed."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from xdist.scheduler import LoadScopeScheduling

from extract.normalise import home_prices, ppp, prices, rates, reference, vintage
from extract.refresh.download import Downloader

# The default tries the same 100 examples of each property every time, so that a run tells of the change at hand only.
settings.register_profile("default", max_examples=100, deadline=None, derandomize=True)
settings.register_profile("nightly", max_examples=50_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

# Files of tests that share what takes long to make: a Chromium and its servers, files read once for all of them.
TOGETHER = {"tests/browser/": "browser", "tests/test_bad_inputs.py": "bad inputs", "tests/test_archive.py": "archive"}


class ByWhatTheyShare(LoadScopeScheduling):
    """Gives tests that share work to one process, and any other test to whichever is free."""

    def _split_scope(self, nodeid: str) -> str:
        return next((name for start, name in TOGETHER.items() if nodeid.startswith(start)), nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> LoadScopeScheduling:
    return ByWhatTheyShare(config, log)


TABLES = (
    vintage.newest,
    vintage.bundled_days,
    reference.exchange_rates,
    reference.central_bank_rates,
    reference.last_month,
    reference.breaks,
    reference.successions,
    reference.pegs,
    reference.multiple_rates,
    reference.profiles,
    rates.usd_rate,
    prices.consumer_prices,
    prices.price_level,
    prices.default_base_year,
    home_prices.national_prices,
    ppp.factors,
    ppp.spans,
)


def forget() -> None:
    """Makes every table load again at its next use."""
    for load in TABLES:
        load.cache_clear()


@pytest.fixture(scope="session", autouse=True)
def a_new_machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No table was refreshed here, and nobody has kept documents or edits."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(vintage.FOLDER_VARIABLE, str(tmp_path_factory.mktemp("nothing_refreshed")))
        patch.setenv("NUMERAIRE_HOME", str(tmp_path_factory.mktemp("nothing_kept")))
        forget()
        yield


@pytest.fixture
def forget_tables() -> Callable[[], None]:
    return forget


@pytest.fixture
def cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty cache folder of its own, and nothing remembered of it afterwards."""
    folder = tmp_path / "cache"
    monkeypatch.setenv(vintage.FOLDER_VARIABLE, str(folder))
    forget()
    yield folder
    monkeypatch.undo()
    forget()


@pytest.fixture
def pauses() -> list[float]:
    """The seconds that a download paused for."""
    return []


@pytest.fixture
def download(pauses: list[float], monkeypatch: pytest.MonkeyPatch) -> Downloader:
    """A downloader that waits for no one, and that never goes through a proxy to this machine."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    return Downloader(timeout=(0.5, 0.5), pause=pauses.append)

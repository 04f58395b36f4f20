"""Every click runs the page again: ten times the figures may cost hardly more, counted in calls and not by a clock."""

import dashboard_frames
import pytest
from dashboard_run import calls_of_a_rerun, opened
from work import calls_of

FEW, MANY = 200, 2_000
LITTLE = 1.3  # longer lists of choices, more marks in a chart
KEPT = 0.7  # of a first sight: reading and preparing the figures is not done again, drawing them is
VIEWS = [
    ("overview", {}),
    ("figures", {}),
    ("figures", {"q": "welder", "subject": "mason"}),
    *(("compare", {"chart": part}) for part in ("totals", "wages", "time", "shares", "sources", "side", "map")),
    ("article", {}),
    ("article", {"fig": "n5"}),
    ("figure", {"fig": "n5"}),
    ("review", {}),
    ("method", {}),
]


@pytest.fixture(scope="module")
def datasets(tmp_path_factory):
    folder = tmp_path_factory.mktemp("reruns")
    return {
        count: dashboard_frames.write(dashboard_frames.large(count), folder / f"{count}.csv") for count in (FEW, MANY)
    }


@pytest.mark.parametrize(("page", "params"), VIEWS)
def test_a_click_again_costs_little(datasets, monkeypatch, page, params):
    def opened_on(count):
        monkeypatch.setenv("NUMERAIRE_DATA", str(datasets[count]))
        return opened(page, **params)

    few = calls_of_a_rerun(opened_on(FEW))
    apps = []
    at_first = calls_of(lambda: apps.append(opened_on(MANY)))
    again = calls_of_a_rerun(apps[0])
    assert again < LITTLE * few
    assert again < KEPT * at_first, "what was made for the first sight is kept"

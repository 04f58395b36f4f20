"""The bureau brings US consumer prices, and the command as people run it."""

import json
from datetime import date
from decimal import Decimal

import pytest
from loopback import Answer, files_in, serving

from extract import refresh as door
from extract.__main__ import main
from extract.errors import BadReference
from extract.normalise.prices import consumer_prices, default_base_year
from extract.normalise.vintage import newest
from extract.refresh import bls, ecb, nbp, world_bank

TODAY = date(2026, 11, 20)


def bureau(asked, more=(), status="REQUEST_SUCCEEDED", message=()):
    first = asked.query["startyear"]
    known = [(month, value) for month, value in consumer_prices().items() if month[:4] >= first]
    data = [
        {"year": month[:4], "period": f"M{month[5:]}", "periodName": "x", "value": str(value), "footnotes": [{}]}
        for month, value in [*known, *more]
    ]
    data.append({"year": "2025", "period": "M13", "periodName": "Annual", "value": "321.943", "footnotes": [{}]})
    data.append({"year": "2025", "period": "M10", "periodName": "October", "value": "-", "footnotes": [{}]})
    series = [{"seriesID": "CUUR0000SA0", "data": data}]
    return Answer(json.dumps({"status": status, "responseTime": 9, "message": message, "Results": {"series": series}}))


def test_the_bureau_brings_new_months(cache_folder, download, monkeypatch, forget_tables):
    new = [("2026-09", "335.5"), ("2026-10", "335.9")]
    with serving(lambda asked: bureau(asked, new)) as (address, seen):
        monkeypatch.setattr(bls, "BASE", address)
        (change,) = door.refresh("bls", download, TODAY)
    assert (seen[0].query["startyear"], seen[0].query["endyear"]) == ("2025", "2026")
    assert (change.added, change.lost, change.revised) == (2, 0, 0)
    forget_tables()
    assert consumer_prices()["2026-10"] == Decimal("335.9")
    assert "2025-10" not in consumer_prices()
    assert default_base_year() == 2024


def test_a_new_whole_year_becomes_the_base_year(cache_folder, download, monkeypatch, forget_tables):
    new = [(f"2026-{month:02}", "336") for month in range(9, 13)]
    with serving(lambda asked: bureau(asked, new)) as (address, _):
        monkeypatch.setattr(bls, "BASE", address)
        door.refresh("bls", download, TODAY)
    forget_tables()
    assert default_base_year() == 2026


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        (
            lambda asked: bureau(asked, status="REQUEST_NOT_PROCESSED", message=["daily threshold was reached"]),
            "daily threshold was reached",
        ),
        (lambda _: Answer('{"status": "REQUEST_SUCCEEDED", "Results": {"series": []}}'), "no 0 where one belongs"),
        (
            lambda _: Answer(
                '{"status": "REQUEST_SUCCEEDED", "Results": {"series": [{"seriesID": "CUUR0000SA0", "data": ['
                '{"year": "2026", "period": "M09", "value": "335.5"}]}]}}'
            ),
            "the answer lacks 2025-01, which the table in use has",
        ),
        (
            lambda _: Answer('{"status": "REQUEST_SUCCEEDED", "Results": {"series": [{"seriesID": "X", "data": []}]}}'),
            "of another series",
        ),
    ],
)
def test_a_wrong_answer_of_the_bureau_changes_nothing(reply, message, cache_folder, download, monkeypatch):
    with serving(reply) as (address, _):
        monkeypatch.setattr(bls, "BASE", address)
        with pytest.raises(BadReference) as refused:
            door.refresh("bls", download, TODAY)
    assert message in str(refused.value)
    assert files_in(cache_folder) == []


def test_the_command_says_what_changed_and_keeps_one_copy(cache_folder, monkeypatch, capsys):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    cache_folder.mkdir()
    old = cache_folder / "us_cpi.2026-10-01.csv"
    old.write_bytes(newest("us_cpi").path.read_bytes())
    with serving(lambda asked: bureau(asked, [("2026-09", "335.5")])) as (address, _):
        monkeypatch.setattr(bls, "BASE", address)
        assert main(["refresh", "--only", "bls"]) == 0
    (kept,) = files_in(cache_folder)
    out = capsys.readouterr()
    assert out.out == f"us_cpi: 1,364 rows, 1 new, 0 gone, 0 changed by more than 5 %; {cache_folder / kept}\n"
    assert out.err == ""


def test_the_command_names_a_service_that_failed_and_asks_the_others(cache_folder, monkeypatch, capsys):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")

    def reply(asked):
        return bureau(asked) if "timeseries" in asked.path else Answer("broken", status=400)

    with serving(reply) as (address, _):
        for module in (world_bank, nbp, ecb, bls):
            monkeypatch.setattr(module, "BASE", address)
        assert main(["refresh"]) == 1
    out = capsys.readouterr()
    assert out.out.startswith("us_cpi: 1,363 rows, 0 new")
    assert len(out.err.splitlines()) == 3
    assert all(line.endswith("answered 400 Bad Request; nothing was changed") for line in out.err.splitlines())
    assert [name.split(".")[0] for name in files_in(cache_folder)] == ["us_cpi"]


def test_a_cache_folder_that_cannot_be_made_is_named(cache_folder, monkeypatch, capsys):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    cache_folder.write_text("a file stands where the folder belongs")
    with serving(bureau) as (address, _):
        monkeypatch.setattr(bls, "BASE", address)
        assert main(["refresh", "--only", "bls"]) == 1
    assert "cannot be made" in capsys.readouterr().err

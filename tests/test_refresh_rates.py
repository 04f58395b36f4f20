"""The two central banks bring exchange rates; a wrong answer of theirs changes nothing."""

import json
from datetime import date
from decimal import Decimal

import pytest
from loopback import Answer, files_in, serving

from extract import refresh as door
from extract.errors import BadReference
from extract.normalise.rates import usd_rate
from extract.normalise.reference import exchange_rates
from extract.refresh import ecb, nbp

TODAY = date(2026, 11, 20)


def polish_tables(asked, zlotys=None):
    """A Friday's table A or a Wednesday's table B for each week asked for, with the rates given."""
    letter, start, end = asked.path.strip("/").split("/")[-3:]
    given = zlotys or {"A": {"USD": 3.6, "EUR": 4.2, "XDR": 0}, "B": {"PKR": 0.0129, "SYP": 0.0324}}
    days = [day for day in ("2026-10-28", "2026-11-04", "2026-11-18") if start <= day <= end]
    if not days:
        return Answer("404 NotFound - Not Found - Brak danych", status=404)
    return Answer(
        json.dumps(
            [
                {
                    "table": letter,
                    "no": f"{number}/{letter}/NBP/2026",
                    "effectiveDate": day,
                    "rates": [{"currency": "x", "code": code, "mid": mid} for code, mid in given[letter].items()],
                }
                for number, day in enumerate(days)
            ]
        )
    )


@pytest.fixture
def few_quotes_in_october(monkeypatch):
    """The recorded answers have one day of October, the bundled month many: let the table in use begin earlier."""
    monkeypatch.setattr(nbp, "last_month", lambda: "2026-11")


@pytest.mark.usefixtures("few_quotes_in_october")
def test_the_polish_bank_brings_new_months(cache_folder, download, monkeypatch, forget_tables):
    before = usd_rate("PKR", "2026-11")
    assert before.used == "2026-10"
    with serving(polish_tables) as (address, seen):
        monkeypatch.setattr(nbp, "BASE", address)
        (change,) = door.refresh("nbp", download, TODAY)
    assert [asked.path for asked in seen] == [
        f"/api/exchangerates/tables/{letter}/2026-11-01/2026-11-20/" for letter in "AB"
    ]
    assert (change.added, change.lost) == (4, 0)
    forget_tables()
    after = usd_rate("PKR", "2026-11")
    assert (after.rate, after.used, after.flags) == (Decimal("279.06977"), "2026-11", ())
    assert after.source.endswith("; refreshed table of 2026-11-20")
    assert usd_rate("PKR", "2018-03").rate == Decimal("113.15046")
    assert usd_rate("SYP", "2026-11").flags[0].startswith("new unit: ")
    assert "XDR" not in {code for code, months in exchange_rates().items() if "2026-11" in months}


@pytest.mark.usefixtures("few_quotes_in_october")
def test_a_rate_that_jumps_is_left_out_and_named(cache_folder, download, monkeypatch):
    rates = {"A": {"USD": 3.6, "EUR": 4.2}, "B": {"PKR": 1.29}}
    with serving(lambda asked: polish_tables(asked, rates)) as (address, _):
        monkeypatch.setattr(nbp, "BASE", address)
        (change,) = door.refresh("nbp", download, TODAY)
    assert change.added == 2
    assert change.left_out[0].startswith("PKR from 2026-11: 2.7906977 per US dollar after ")
    assert "left out: PKR from 2026-11" in change.in_words()


def test_fewer_quotes_than_before_are_refused(cache_folder, download, monkeypatch):
    with serving(polish_tables) as (address, _):
        monkeypatch.setattr(nbp, "BASE", address)
        with pytest.raises(BadReference, match="fewer quotes of EUR in 2026-10 than the table in use was made of"):
            door.refresh("nbp", download, TODAY)
    assert files_in(cache_folder) == []


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        (Answer("404 NotFound", status=404), "no rates of the US dollar since 2026-10-01"),
        (Answer('{"error": "limit of 93 days"}'), "the answer is not a list of tables"),
        (Answer('[{"effectiveDate": "2026-11-04", "rates": [{"code": "USD"}]}]'), "the answer has no 'mid'"),
        (Answer('[{"effectiveDate": "2026-11-04", "rates": [{"code": "USD", "mid": "x"}]}]'), "'x' is not a number"),
    ],
)
def test_a_wrong_answer_of_the_polish_bank_changes_nothing(reply, message, cache_folder, download, monkeypatch):
    with serving(lambda _: reply) as (address, _):
        monkeypatch.setattr(nbp, "BASE", address)
        with pytest.raises(BadReference) as refused:
            door.refresh("nbp", download, TODAY)
    assert message in str(refused.value)
    assert files_in(cache_folder) == []


MEANS = (
    "KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE,OBS_STATUS,TITLE\r\n"
    'EXR.M.USD.EUR.SP00.A,M,USD,EUR,SP00,A,2026-11,1.16,A,"US dollar/Euro"\r\n'
    'EXR.M.JPY.EUR.SP00.A,M,JPY,EUR,SP00,A,2026-11,174,A,"Japanese yen/Euro"\r\n'
    'EXR.M.RUB.EUR.SP00.A,M,RUB,EUR,SP00,A,2026-11,NaN,M,"Russian rouble/Euro"\r\n'
)


def test_the_european_bank_stands_in_where_the_polish_one_has_no_month(
    cache_folder, download, monkeypatch, forget_tables
):
    with serving(lambda _: Answer(MEANS)) as (address, seen):
        monkeypatch.setattr(ecb, "BASE", address)
        (change,) = door.refresh("ecb", download, TODAY)
    assert (seen[0].path, seen[0].query["format"]) == ("/service/data/EXR/M..EUR.SP00.A", "csvdata")
    assert change.rows == 2
    forget_tables()
    yen = usd_rate("JPY", "2026-11")
    assert (yen.rate, yen.used, yen.flags) == (Decimal(150), "2026-11", ())
    assert yen.source.startswith("European Central Bank")
    assert yen.source.endswith("; refreshed table of 2026-11-20")
    assert f"{usd_rate('EUR', '2026-11').rate:.6f}" == "0.862069"
    assert usd_rate("PKR", "2026-11").flags[0].startswith("stale: ")
    assert usd_rate("JPY", "2018-03").source.startswith("National Bank of Poland")


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (MEANS[:-40], "breaks off in line 4"),
        (MEANS.replace(',A,"Japanese yen/Euro"', ""), "line 3 has 8 values, not 10"),
        (MEANS.replace("2026-11,174", "2026-Q4,174"), "'2026-Q4' is no month"),
        (MEANS.replace("USD", "GBP"), "the answer has no US dollars"),
        ("<!DOCTYPE html><p>busy</p>", "no column CURRENCY; it begins '<!DOCTYPE html>"),
    ],
)
def test_a_wrong_answer_of_the_european_bank_changes_nothing(body, message, cache_folder, download, monkeypatch):
    with serving(lambda _: Answer(body)) as (address, _):
        monkeypatch.setattr(ecb, "BASE", address)
        with pytest.raises(BadReference) as refused:
            door.refresh("ecb", download, TODAY)
    assert message in str(refused.value)
    assert files_in(cache_folder) == []

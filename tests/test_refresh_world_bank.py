"""The World Bank brings prices and purchasing power; a wrong answer of it changes nothing."""

import json
from datetime import date
from decimal import Decimal

import pytest
from loopback import Answer, files_in, serving

from extract import refresh as door
from extract.errors import BadReference
from extract.normalise.home_prices import constant_usd_at_home
from extract.normalise.ppp import factors, ppp_factor
from extract.normalise.rates import usd_rate
from extract.refresh import world_bank

TODAY = date(2026, 11, 20)


def bank_rows(series, asked):
    """Every row that the bundled table has, one revised and one new, and rows of the kinds that are left out."""
    known = {key: rate for key, (_, rate) in factors("ppp_gdp").items()}
    if series == "FP.CPI.TOTL":
        known = {("PAK", "2010"): Decimal(100), ("PAK", "2016"): Decimal("157"), ("PAK", "2024"): Decimal("386.80386")}
    known[("PAK", "2024")] = known.get(("PAK", "2024"), Decimal("66.96"))
    rows = [bank_row(series, country, year, float(value)) for (country, year), value in known.items()]
    rows += [
        bank_row(series, "WLD", "2024", 1.0),
        bank_row(series, "", "2024", 2.0),
        bank_row(series, "AFG", "2025", None),
    ]
    size = 5000
    page = int(asked.query["page"])
    about = {
        "page": page,
        "pages": -(-len(rows) // size),
        "per_page": size,
        "total": len(rows),
        "sourceid": "2",
        "lastupdated": "2026-11-15",
    }
    return json.dumps([about, rows[(page - 1) * size : page * size]])


def bank_row(series, country, year, value):
    return {
        "indicator": {"id": series, "value": "a name"},
        "country": {"id": country[:2], "value": "a country"},
        "countryiso3code": country,
        "date": year,
        "value": value,
        "unit": "",
        "obs_status": "",
        "decimal": 1,
    }


def the_bank(asked):
    return Answer(bank_rows(asked.path.rsplit("/", 1)[1], asked))


def test_the_world_bank_brings_prices_and_both_factors(cache_folder, download, monkeypatch, forget_tables):
    with serving(the_bank) as (address, seen):
        monkeypatch.setattr(world_bank, "BASE", address)
        changes = {change.name: change for change in door.refresh("wdi", download, TODAY)}
    assert {asked.query["page"] for asked in seen if "PPP" in asked.path} == {"1", "2"}
    assert seen[0].query["date"] == "1990:2026"
    assert (changes["ppp_gdp"].added, changes["ppp_gdp"].lost, changes["ppp_gdp"].revised) == (1, 0, 0)
    assert files_in(cache_folder) == [
        f"{name}.2026-11-20.csv" for name in ("consumer_prices", "ppp_gdp", "ppp_private")
    ]
    forget_tables()
    factor = ppp_factor("PAK", "2024")
    assert (factor.rate, factor.currency) == (Decimal("66.96"), "PKR")
    assert factor.source == ("World Bank, private consumption PPP (PA.NUS.PRVT.PP); refreshed table of 2026-11-20")
    assert ppp_factor("HRV", "2018").currency == ppp_factor("BGR", "2018").currency == "EUR"
    assert ("WLD", "2024") not in factors("ppp_gdp")
    made = constant_usd_at_home(Decimal("1e9"), "PKR", "PAK", "2010", 2024)
    assert f"{made.usd:.6g}" == f"{Decimal('3868038600') / usd_rate('PKR', '2024').rate:.6g}"
    assert made.steps[0].source.endswith("for PAK; refreshed table of 2026-11-20")


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        (
            Answer(
                json.dumps([{"message": [{"id": "120", "key": "Invalid value", "value": "The value is not valid"}]}])
            ),
            "The value is not valid",
        ),
        (Answer("<html><body>Service unavailable</body></html>"), "is not whole JSON; it begins '<html>"),
        (Answer('[{"page":1,"pages":1,"per_page":20000,"total":2},[{"countryiso3c'), "is not whole JSON"),
        (
            Answer(json.dumps([{"page": 1, "pages": 1, "total": 9}, [bank_row("x", "PAK", "2018", 1.0)]])),
            "holds 1 rows and says that it has 9",
        ),
        (Answer(json.dumps([{"page": 1, "pages": 1, "total": 0}, None])), "holds 0 rows"),
        (Answer(json.dumps([{"page": "one", "pages": "one"}, []])), "where a number of rows or pages belongs"),
        (Answer(json.dumps({"message": "moved"})), "the answer has no 0 where one belongs"),
        (
            Answer(json.dumps([{"page": 1, "pages": 1, "total": 1}, [bank_row("x", "PAK", "2018", -1.0)]])),
            "is not above zero",
        ),
        (Answer("gone", status=410), "answered 410"),
    ],
)
def test_a_wrong_answer_of_the_world_bank_changes_nothing(reply, message, cache_folder, download, monkeypatch):
    with serving(lambda _: reply) as (address, _):
        monkeypatch.setattr(world_bank, "BASE", address)
        with pytest.raises(BadReference) as refused:
            door.refresh("wdi", download, TODAY)
    assert message in str(refused.value)
    assert files_in(cache_folder) == []


def test_a_table_that_lost_keys_is_refused_and_so_are_the_others_of_its_service(cache_folder, download, monkeypatch):
    def forgetful(asked):
        if not asked.path.endswith("PA.NUS.PPP"):
            return the_bank(asked)
        rows = [bank_row("PA.NUS.PPP", "PAK", str(year), 30.0) for year in range(1990, 2025)]
        return Answer(json.dumps([{"page": 1, "pages": 1, "total": len(rows)}, rows]))

    with serving(forgetful) as (address, _):
        monkeypatch.setattr(world_bank, "BASE", address)
        with pytest.raises(BadReference, match="ppp_gdp: the answer lacks 6,173 of the 6,206 rows in use"):
            door.refresh("wdi", download, TODAY)
    assert files_in(cache_folder) == []

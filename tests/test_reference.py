"""The tables of data/reference: they load, agree with each other and with the package they are built from."""

import csv
import subprocess
import sys
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from work import calls_of

from extract.errors import BadReference, NoRate
from extract.normalise import ppp, prices, rates, reference, vintage

ROOT = Path(reference.__file__).parents[2]
FOLDER = ROOT / "data" / "reference"
DRAFT = ROOT.parent / "shared" / "reference" / "fx_monthly_nbp.csv"


def ppp_gdp():
    return ppp.factors("ppp_gdp")


LOADERS = {
    "exchange_rates.csv": reference.exchange_rates,
    "exchange_rate_breaks.csv": reference.breaks,
    "currency_successions.csv": reference.successions,
    "currency_pegs.csv": reference.pegs,
    "multiple_rates.csv": reference.multiple_rates,
    "work_time_profiles.csv": reference.profiles,
    "us_cpi.csv": prices.consumer_prices,
    "ppp_gdp.csv": ppp_gdp,
}

# Steps of more than 2.5 times from one month to the next that the money itself took, or that the bank took over late.
REAL_JUMPS = {
    ("AON", "1999-06"),
    ("IRR", "2002-09"),
    ("LBP", "2023-02"),
    ("LBP", "2024-02"),
    ("LYD", "2021-01"),
    ("MMK", "2012-01"),
    ("SDG", "2021-03"),
    ("SYP", "2023-08"),
    ("ZWD", "2003-03"),
    ("ZWD", "2004-03"),
    ("ZWL", "2023-06"),
}


@pytest.fixture
def folder(tmp_path, monkeypatch, forget_tables):
    """A data/reference that holds the days of its tables only, with nothing remembered of the real one."""
    monkeypatch.setattr(vintage, "REFERENCE", tmp_path)
    (tmp_path / "vintages.csv").write_bytes((FOLDER / "vintages.csv").read_bytes())
    forget_tables()
    yield tmp_path
    forget_tables()


@pytest.mark.parametrize(
    ("script", "name"), [("build_exchange_rates.py", "exchange_rates.csv"), ("build_ppp.py", "ppp_gdp.csv")]
)
def test_a_table_is_what_the_pinned_package_gives(script, name, tmp_path):
    subprocess.run([sys.executable, FOLDER / script, tmp_path / name], check=True, capture_output=True)
    assert (tmp_path / name).read_bytes() == (FOLDER / name).read_bytes()


def test_the_exchange_rates_agree_with_an_independent_computation():
    if not DRAFT.exists():
        pytest.skip("the draft table is not in this checkout")
    rates = reference.exchange_rates()
    with DRAFT.open(encoding="utf-8", newline="") as rows:
        draft = {(row["currency"], row["month"]): Decimal(row["lcu_per_usd"]) for row in csv.DictReader(rows)}
    assert max(abs(rates[code][month].per_usd / rate - 1) for (code, month), rate in draft.items()) < Decimal("3e-7")


def test_every_row_is_in_order_and_every_month_is_there():
    rates = reference.exchange_rates()
    assert len(rates) > 190
    assert list(rates) == sorted(rates)
    for months in rates.values():
        assert list(months) == sorted(months)
        assert min(months) >= "1999-01"
    assert len(rates["PKR"]) == len(rates["EUR"]) == len(rates["PLN"]) == 28 * 12 - 2


def test_every_flag_is_explained_and_every_explanation_is_used():
    flagged = {(code, row.flag) for code, months in reference.exchange_rates().items() for row in months.values()}
    explained = {(code, row.flag) for code, rows in reference.breaks().items() for row in rows}
    assert {(code, flag) for code, flag in flagged if flag} == explained


def test_no_rate_jumps_without_a_flag_or_a_reason():
    jumps = set()
    for code, months in reference.exchange_rates().items():
        rows = list(months.items())
        for (_, before), (month, row) in pairwise(rows):
            step = row.per_usd / before.per_usd
            if not (Decimal("0.4") < step < Decimal("2.5")) and not (row.flag or before.flag):
                jumps.add((code, month))
    assert jumps == REAL_JUMPS


def test_replaced_currencies_reconcile_with_their_successors():
    """Where both have a rate in one month, or in neighbouring ones, they must agree within the drift of a month."""
    rates, checked = reference.exchange_rates(), 0
    for row in reference.successions().values():
        old, new = rates.get(row.old), rates.get(row.new)
        if row.use and old and new:
            month = max(old)
            quotient = old[month].per_usd / new.get(month, new[min(max(month, min(new)), max(new))]).per_usd
            assert abs(quotient / row.old_per_new - 1) < Decimal("0.05"), row.old
            checked += 1
    assert checked > 30


def test_every_succession_and_peg_leads_to_a_currency_with_rates():
    known = {"USD", *reference.exchange_rates()}
    assert {row.new for row in reference.successions().values() if row.use} <= known
    assert {row.anchor for row in reference.pegs().values()} <= known
    assert not reference.pegs().keys() & reference.exchange_rates().keys()


def test_every_factor_of_purchasing_power_is_in_the_money_it_names():
    """Three countries' factors are in another unit or beside an official rate that nobody got: those are refused."""
    refused = set()
    for (country, year), (currency, rate) in ppp.factors("ppp_gdp").items():
        try:
            ppp.check_level(ppp.Factor(rate, country, year, currency, ""))
        except NoRate:
            refused.add(country)
    assert refused == {"LBR", "MMR", "SOM"}


def test_each_bundled_table_that_a_refresh_may_replace_names_its_day():
    assert vintage.bundled_days().keys() == {"exchange_rates", "us_cpi", "ppp_gdp"}
    assert rates.last_month() <= vintage.bundled_days()["exchange_rates"][:7]
    assert max(prices.consumer_prices()) <= vintage.bundled_days()["us_cpi"][:7]


def test_every_table_is_described_with_its_source():
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    missing = [path.name for path in FOLDER.iterdir() if path.suffix in (".csv", ".py") and path.name not in readme]
    assert missing == []


def test_tables_load_once_and_in_one_pass(forget_tables):
    def load():
        for loader in LOADERS.values():
            loader()

    lines = sum(len((FOLDER / name).read_text(encoding="utf-8").splitlines()) for name in LOADERS)
    forget_tables()
    assert calls_of(load) < 12 * lines
    assert calls_of(load) < 100


@pytest.mark.parametrize("name", LOADERS)
def test_a_missing_table_says_where_it_comes_from(folder, name):
    with pytest.raises(BadReference, match=f"{name}: missing; .*README.md says what writes it"):
        LOADERS[name]()


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("exchange_rates.csv", "currency,month\nPKR,2018-03\n", "exchange_rates.csv:1: no column 'per_usd'"),
        (
            "exchange_rates.csv",
            "currency,month,per_usd,n_obs,flag\nPKR,2018-03,113,4,\nPKR,2018-03,114,4,\n",
            "exchange_rates.csv:3: PKR '2018-03' is no month or stands twice",
        ),
        (
            "exchange_rates.csv",
            "currency,month,per_usd,n_obs,flag\nPKR,2018-03,-1,4,\n",
            "exchange_rates.csv:2: '-1' is not above zero",
        ),
        (
            "exchange_rates.csv",
            "currency,month,per_usd,n_obs,flag\nPKR,2018-03,113,150,4,\n",
            "exchange_rates.csv:2: 6 values, not 5; quote a value that holds a comma",
        ),
        (
            "currency_pegs.csv",
            "currency,anchor,per_anchor,from_month,basis\nBMD,USD,1,1999-01,a\nBMD,USD,1,1999-01,b\n",
            "currency_pegs.csv:3: repeated 'BMD'; keep one of the two rows",
        ),
        (
            "currency_successions.csv",
            "old,new,old_per_new,from_date,basis,use,check\nFRF,EUR,6.6,1999-13-01,law,yes,\n",
            "currency_successions.csv:2: '1999-13-01' is not a date",
        ),
        (
            "currency_successions.csv",
            "old,new,old_per_new,from_date,basis,use,check\nFRF,EUR,6.6,1999-01-01,law,maybe,\n",
            "currency_successions.csv:2: 'maybe' is neither yes nor no",
        ),
        (
            "work_time_profiles.csv",
            "profile,iso3,hours_per_day,days_per_week,days_per_month,basis\nP,PAK,eight,6,26,law\n",
            "work_time_profiles.csv:2: 'eight' is not a number",
        ),
        (
            "ppp_gdp.csv",
            "iso3,year,currency,per_intl_dollar\nPAK,2018,PKR,0\n",
            "ppp_gdp.csv:2: '0' is not above zero",
        ),
        ("us_cpi.csv", "month,index\n2018,251\n", "us_cpi.csv:2: '2018' is no month or stands twice"),
        ("us_cpi.csv", "month,index\n2018-01,NaN\n", "us_cpi.csv:2: 'NaN' is not above zero"),
    ],
)
def test_a_wrong_row_is_named_with_file_line_and_cure(folder, name, text, message):
    (folder / name).write_text(text, encoding="utf-8")
    with pytest.raises(BadReference) as refused:
        LOADERS[name]()
    assert str(refused.value).startswith(message)


def test_a_table_that_is_not_utf8_is_named(folder):
    (folder / "us_cpi.csv").write_bytes(b"month,index\n2018-01,\xff\n")
    with pytest.raises(BadReference, match=r"us_cpi\.csv: not UTF-8"):
        prices.consumer_prices()

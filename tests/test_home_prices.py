"""US dollars of one year by the prices at home: never without the table that a refresh brings, never mixed."""

from decimal import Decimal

import pytest

from extract.convert import Asked, convert
from extract.errors import BadArgument, NoRate
from extract.normalise.home_prices import constant_usd_at_home
from extract.normalise.prices import constant_usd
from extract.normalise.rates import usd_rate


@pytest.fixture
def prices_at_home(cache_folder, forget_tables):
    """The consumer prices of the worked examples, as a refresh keeps them."""
    cache_folder.mkdir()
    rows = "PAK,2010,100\nPAK,2024,386.80386\nKAZ,2016,157.55687\nKAZ,2024,313.49667\n"
    (cache_folder / "consumer_prices.2026-11-20.csv").write_text(f"iso3,year,index\n{rows}")
    forget_tables()


@pytest.mark.usefixtures("prices_at_home")
def test_the_amount_is_deflated_in_its_own_money_and_then_converted():
    made = constant_usd_at_home(Decimal("1e9"), "PKR", "PAK", "2010", 2024)
    rate = usd_rate("PKR", "2024").rate
    assert f"{made.usd:.9g}" == f"{Decimal('3868038600') / rate:.9g}"
    assert [step.name for step in made.steps] == ["prices at home", "constant US dollars by prices at home"]
    assert made.steps[0].detail == "1,000,000,000 PKR of 2010 x 386.80386 / 100 = 3,868,038,600 PKR of 2024"
    assert made.steps[0].source == (
        "World Bank, consumer prices (FP.CPI.TOTL, 2010 = 100) for PAK; refreshed table of 2026-11-20"
    )


@pytest.mark.usefixtures("prices_at_home")
def test_the_two_routes_differ_and_say_which_they_are():
    home = convert(Asked("1e9 PKR", on="2010", constant=2024, home="PAK"))
    abroad = convert(Asked("1e9 PKR", on="2010", constant=2024))
    assert (home.unit, abroad.unit) == ("USD of 2024 by prices at home", "USD of 2024")
    assert home.amount < abroad.amount * Decimal("0.9")
    then = Decimal("1e9") / usd_rate("PKR", "2010").rate
    assert f"{abroad.amount:.9g}" == f"{constant_usd(then, '2010', 2024).usd:.9g}"


@pytest.mark.usefixtures("prices_at_home")
@pytest.mark.parametrize(
    ("country", "year", "error", "message"),
    [
        ("PAK", "2009", NoRate, "no consumer prices of PAK for 2009: they run from 2010 to 2024"),
        ("RUS", "2010", NoRate, "no consumer prices of RUS for 2010: the World Bank has none"),
        ("PAK", "lately", BadArgument, "'lately' is no year"),
    ],
)
def test_what_is_not_known_is_refused(country, year, error, message):
    with pytest.raises(error, match=message):
        constant_usd_at_home(Decimal(1), "PKR", country, year, 2024)

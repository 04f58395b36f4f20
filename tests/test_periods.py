"""Which months a period covers, for every way of writing one."""

import pytest

from extract.errors import BadArgument
from extract.normalise.periods import months_between, months_of


@pytest.mark.parametrize(
    ("period", "first", "last", "count", "name"),
    [
        ("2018", "2018-01", "2018-12", 12, "2018"),
        ("2018-03", "2018-03", "2018-03", 1, "2018-03"),
        ("2020-02-29", "2020-02", "2020-02", 1, "2020-02"),
        ("2020-Q1", "2020-01", "2020-03", 3, "2020-Q1"),
        ("2020-Q4", "2020-10", "2020-12", 3, "2020-Q4"),
        ("2017-18", "2017-01", "2017-12", 12, "2017"),
        ("1999-2000", "1999-01", "1999-12", 12, "1999"),
        ("1999-00", "1999-01", "1999-12", 12, "1999"),
        ("2009-10", "2009-10", "2009-10", 1, "2009-10"),  # October, as ISO 8601 has it
        ("2009/10", "2009-01", "2009-12", 12, "2009"),
    ],
)
def test_the_months_of_a_period(period, first, last, count, name):
    found = months_of(period)
    assert (found.months[0], found.months[-1], len(found.months), found.name) == (first, last, count, name)


@pytest.mark.parametrize(
    "period", ["2019-02-29", "2018-19-20", "2018-2020", "２０１８", "2018 ", "0001-01-01", "2018-W03", "2０18"]
)
def test_what_is_no_period_is_refused_by_name(period):
    with pytest.raises(BadArgument, match=period.strip()):
        months_of(period)


def test_months_are_counted_across_years():
    assert months_between("2026-10", "2027-01") == 3
    assert months_between("2027-01", "2026-10") == -3

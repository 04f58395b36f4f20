"""python -m extract convert: what people type, the number and every step, and one clear line for each refusal."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.__main__ import main
from extract.convert import Asked, convert
from extract.errors import BadArgument
from extract.typed_amount import typed_amount


def answer(capsys, *arguments):
    """(first line, the other lines) of what the command prints."""
    assert main(["convert", *arguments]) == 0
    first, *others = capsys.readouterr().out.splitlines()
    return first, others


def refusal(capsys, *arguments):
    """The one line that the command prints when it refuses."""
    assert main(["convert", *arguments]) == 1
    out = capsys.readouterr()
    (line,) = out.err.splitlines()
    assert out.out == ""
    return line.removeprefix("extract: ")


def test_pay_prints_the_number_and_every_step(capsys):
    asked = "1700 PKR --per day --on 2018-03 --to USD --per-to month --profile PK_statutory"
    first, others = answer(capsys, *asked.split())
    assert first == "390.630316 USD per month"
    assert others == [
        "  1. US dollars: 1,700 PKR / 113.15046 PKR per US$ = US$15.0242 (National Bank of Poland, mid rates crossed "
        "through PLN (calculated); bundled table of 2026-10-27; month mean of 2018-03)",
        "  2. pay: 15.0242 USD per day at 8 hours a day, 26 days a month = 390.630 USD per month (PK_statutory: "
        "Factories Act 1934 section 34 (48 hours a week); minimum wages are notified for 26 days of 8 hours)",
    ]


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("5 mile --to km", "8.04672 km"),
        ("5 miles", "8,046.72 metre"),
        ("212 F --to C", "100 C"),
        ("-40 fahrenheit --to celsius", "-40 celsius"),
        ("18 F --to C --difference", "10 C"),
        ("60 mph --to km/h", "96.56064 kilometre per hour"),
        ("36 km/h --to m/s", "10 metre per second"),
        ("5 m --to ft", "16.4041995 ft"),
        ("1 barrel --to litre", "158.987295 litre"),
        ("3 USD --per kilogram --per-to tonne", "3,000 USD per tonne"),
        ("1,700 PKR --on 2018-03 --to USD", "15.0242429 USD"),
        ("PKR 1,700 --on 2018-03", "15.0242429 USD"),
        ("12,34,567 inr --to INR", "1,234,567 INR"),
        ("5k km --to km", "5,000 km"),
        ("1e3 euros", "1,164.01569 USD"),
        ("100 USD --on 2018-03 --to PKR", "11,315.046 PKR"),
        ("100 EUR --on 2018-03 --to PKR", "13,954.1703 PKR"),
        ("4.6bn USD --on 2016 --constant 2024", "6,012,197,144 USD of 2024"),
        ("1700 PKR --on 2018 --per day --ppp pk", "49.911186 international dollars of 2018 per day"),
        ("100 HRK --on 2018 --ppp HRV", "30.2021516 international dollars of 2018"),
        ("5 mile --to mile", "5 mile"),
        ("1700 PKR --on 2018-03 --per daily --per-to hr --profile PK_statutory", "1.87803037 USD per hour"),
        ("60 km --per hr --per-to min --to metre", "1,000 metre per minute"),
    ],
)
def test_what_is_typed_is_answered(capsys, asked, first):
    given = asked.split()
    assert answer(capsys, *given, *(["--on", "2025-10"] if "euros" in asked else []))[0] == first


def test_reservations_follow_the_steps(capsys):
    _, others = answer(capsys, "1000", "NGN", "--on", "2018-03")
    assert others[-1].startswith("  note: multiple rates: NGN")


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("5 PKR --on 2031", "no rate for PKR in 2031: the table ends in 2026-10, and rates are not projected"),
        ("5 XXX --on 2018", "no rate for XXX: it is not in the table of exchange rates"),
        ("5 TRL --on 1950", "no rate for TRL in 1950: the table begins in 1999-01"),
        (
            "5 VES --on 2021",
            "no rate for VES in 2021-10: the month mixes bolivares of before and after the change of 1,000,000 to 1",
        ),
        (
            "4.6bn USD --on 2016 --ppp KAZ --category export_value",
            "no international dollars for export value: purchasing power compares pay and prices only",
        ),
        (
            "1700 PKR --on 2024 --ppp PAK",
            "no international dollars: no factor of purchasing power for PAK in 2024; they run from 1990 to 2022",
        ),
        (
            "1700 PKR --on 2018-03 --per day --per-to month",
            "pay per day cannot become pay per month without a working-time profile; "
            "work_time_profiles.csv has PK_statutory, IN_statutory, ILO_C1, ILO_C47, generic_22",
        ),
        (
            "5 PKR --on 2010 --constant 2024 --home PAK",
            "no consumer prices of PAK for 2010: they are not bundled: "
            "`python -m extract refresh --only wdi` brings them",
        ),
        ("5 PKR", "rates and prices are of a date: add one such as --on 2018-03 or --on 2018"),
        (
            "5 PKR --on soon",
            "'soon' is no year, month, quarter or date; write it like 2018, 2018-03 or 2020-Q1",
        ),
        ("5 PKR --ppp XX --on 2018", "'XX' is no country code; write ISO 3166 such as PK or PAK"),
        ("5 rupees --on 2018", "'rupees' can be INR, PKR, LKR, NPR, MUR, SCR; write the code"),
        ("17,500 million rupees --on 2018", "'rupees' can be INR, PKR, LKR, NPR, MUR, SCR; write the code"),
        ("5 kg --to km", "kilogram does not become kilometre: one is counted in kilogram, the other in metre"),
        ("5 kg --to PKR", "kilogram is quantity and PKR is money"),
        ("5 mile --constant 2024", "--constant is for money"),
        ("5 mile --to km/h", "5 mile is not per anything, km/h is; add --per"),
        ("5 USD --difference", "--difference is for temperatures"),
        ("5 USD --profile PK_statutory", "--profile is for pay: add --per day --per-to month"),
        ("5 USD --home PAK --on 2018", "--home says whose prices --constant uses; add --constant 2024"),
        ("5 USD --per-to month", "--per-to needs --per: per what is the amount now?"),
        ("5 USD --constant 1900 --on 2018", "no US consumer prices for 1900: they run from 1913-01 to 2026-08"),
        (
            "5 percent --to percentage_point",
            "'percent' is no currency or unit that can be converted; write one like PKR, mile or barrel",
        ),
        ("five mile", "'five mile' has no amount; write one like 1,700 PKR or 5 mile"),
        ("3,5 mile", "'3,5 mile' has no amount; write one like 1,700 PKR or 5 mile"),
        ("1e99 mile", "'1e99 mile' is too large or too small to convert"),
        (
            "5",
            "an amount without a unit is no currency or unit that can be converted; write one like PKR, mile or barrel",
        ),
        (
            "5 USD --on 2018 --per barrel --per-to month",
            "'barrel' is not a span of work; use one of hour, day, week, month, year",
        ),
    ],
)
def test_a_refusal_is_one_clear_line(capsys, asked, line):
    assert refusal(capsys, *asked.split()) == line


@pytest.mark.parametrize("word", ["Rs", "kt", "b", "a", "ronnasecond", "__import__('os')", "1700", "USD PKR"])
def test_words_never_reach_pint(word):
    """pint would take Rs for ronnaseconds and a for a year; what our lexicon lacks, or finds ambiguous, is refused."""
    if word == "kt":
        assert typed_amount("5 kt")[0] == 5000
        assert typed_amount("5 kt").unit.name == "tonne"
    else:
        with pytest.raises(BadArgument):
            convert(Asked(f"5 {word}"))


@given(st.text(max_size=12) | st.from_regex(r"-?[0-9][0-9,.]{0,6} ?[a-zA-Z$/°]{0,8}", fullmatch=True))
def test_whatever_is_typed_is_an_amount_or_refused(text):
    try:
        made = typed_amount(text)
    except BadArgument as error:
        assert len(str(error).splitlines()) == 1
    else:
        assert made.value.is_finite()
        assert made.unit.kind in ("money", "quantity")


def test_there_and_back_is_the_same_amount():
    there = convert(Asked("1700 PKR", to="KZT", on="2018-03")).amount
    back = convert(Asked(f"{there} KZT", to="PKR", on="2018-03")).amount
    assert round(back, 6) == Decimal(1700)

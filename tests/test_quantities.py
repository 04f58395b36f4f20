"""Physical units: every row of units.csv converts, and the ones that are easily taken for others come out right."""

from decimal import Decimal

import pytest

from extract.normalise.quantities import conversion, in_normal_unit
from extract.normalise.reference import units

TINY = Decimal("1e-9")


@pytest.mark.parametrize(
    ("value", "unit", "expected", "normal_unit"),
    [
        ("1700", "kilometre", "1700000", "metre"),
        ("1", "barrel", "0.158987294928", "cubic metre"),  # the oil barrel, not the dry one of 0.1156
        ("1", "tonne", "1000", "kilogram"),
        ("1", "short ton", "907.18474", "kilogram"),
        ("1", "acre", "4046.8564224", "square metre"),
        ("1", "kanal", "505.8570528", "square metre"),
        ("15", "mu", "10000", "square metre"),
        ("1", "million btu", "1055055852.62", "joule"),
        ("8.69", "gigawatt", "8690000000", "watt"),
        ("1", "kilowatt hour", "3600000", "joule"),
        ("3", "forty-foot equivalent unit", "6", "TEU"),
    ],
)
def test_known_conversions(value, unit, expected, normal_unit):
    assert in_normal_unit(Decimal(value), unit) == Decimal(expected)
    assert units()[unit].normal_unit == normal_unit


@pytest.mark.parametrize(
    ("fahrenheit", "celsius"), [("212", "100"), ("32", "0"), ("-40", "-40"), ("100", "37.7777777778")]
)
def test_temperatures_have_an_offset(fahrenheit, celsius):
    assert in_normal_unit(Decimal(fahrenheit), "fahrenheit") == Decimal(celsius)


def test_kelvin_and_celsius_differ_by_the_offset_only():
    assert in_normal_unit(Decimal("273.15"), "kelvin") == 0
    assert conversion("kelvin", "celsius").factor == 1


def test_every_unit_converts_there_and_back():
    pairs = {unit: row.normal_unit for unit, row in units().items() if row.normal_unit in units()}
    assert len(pairs) > 100
    wrong = [unit for unit, other in pairs.items() if abs(there_and_back(Decimal(1234), unit, other) - 1234) > TINY]
    assert wrong == []


def there_and_back(value: Decimal, unit: str, other: str) -> Decimal:
    there, back = conversion(unit, other), conversion(other, unit)
    return (value * there.factor + there.offset) * back.factor + back.offset

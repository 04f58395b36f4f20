"""Reading -> Comparable: exchange rates, working time and physical units, each number beside what made it."""

from extract.models import NOT_CONVERTED, Comparable, Reading
from extract.normalise.money import money
from extract.normalise.quantities import physical

__all__ = ["make_comparable"]


def make_comparable(reading: Reading) -> Comparable:
    """The comparable values of one reading; what cannot be converted gets a note instead of a number.

    Never raises for a reading, whatever it holds; raises BadReference when a table of data is missing or wrong.
    """
    match reading.mention.kind:
        case "money":
            return money(reading)
        case "quantity":
            return physical(reading)
    return NOT_CONVERTED

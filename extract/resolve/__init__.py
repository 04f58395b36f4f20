"""resolve: Mention -> Reading. Works out currency, period, place, label and category, each with its evidence."""

from extract.resolve.reading import resolve

__all__ = ["resolve"]

"""The sign of sums whose money no word beside them names."""

from extract.lexicon import CurrencyWord

UNSAID = CurrencyWord("", (), "unsaid", (), weak=False)

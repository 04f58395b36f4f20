"""What the figures of one line tell one another: ranges, measures, rates, signs, qualifiers."""

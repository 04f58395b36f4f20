"""The text as the grammar reads it, and what can be asked about one place in it."""

"""Review: which figure to look at next, what a reader changed about it, and the page's form for that."""

"""The parts of Compare: each draws one sort of comparison, with its controls, for the view a reader filtered."""

"""One number: in digits or words, its scale, what it counts, and the draft of the figure that grows round it."""

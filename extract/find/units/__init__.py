"""What a number measures, and what the figure is per."""

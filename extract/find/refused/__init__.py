"""Why a number is no figure: times, names, references, scores."""

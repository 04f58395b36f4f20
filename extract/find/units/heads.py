"""Of animals a head is no person: "lambs made up to $188 a head"."""

import re

from extract.find.text.line import Line

HEAD = re.compile(r"(?:a|per|each|every) head$")
ANIMALS = re.compile(
    r"\b(?:[Ll]ambs|[Ss]heep|[Ee]wes|[Ww]ethers|[Cc]attle|[Cc]ows|[Hh]eifers|[Ss]teers|[Bb]ullocks|[Cc]alves|[Pp]igs|[Hh]ogs|[Ss]ows|"
    r"piglets|[Gg]oats|[Cc]amels|horses|buffaloes|livestock|[Ww]eaners|[Yy]earlings|[Hh]oggets|herds?|oxen|saleyards?|feedlots?|[Ss]hearing|[Ss]hearers?|abattoirs?|slaughter)\b"
)
PEOPLE = re.compile(
    r"\b(?:gdp|incomes?|people|workers?|labourers|dinners?|lunch|roast|catering|guests?|tickets?|fans|visitors?|health|spending|"
    r"wages?|festival|earn\w*|population)\b"
)


def is_head_of_animal(line: Line, start: int, end: int) -> bool:
    """Whether the rate in line.text[start:end] is told by the head, and the line tells of animals and of nothing that people have or do."""
    if HEAD.search(line.low, start, end) is None:
        return False
    around = line.around(start, end)
    return ANIMALS.search(line.text, *around) is not None and PEOPLE.search(line.low, *around) is None

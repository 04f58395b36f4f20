"""Kilometres and millimetres as they are said: "sixty clicks north", "a fifteen k round trip", "I ran 5k", "sixty mil overnight"."""

import re

from extract.find.number.draft import Draft
from extract.find.text.line import Line

SHORT_FORMS = ("k", " k", "-k", " mil", "mil", " clicks")
FARTHEST = 2000  # kilometres that somebody drives, millimetres that fall
WAY = (
    r"(?:there and back|round[- ]trip|return trip|away|(?:north|south|east|west|inland)(?: of)?|out of town|(?:down|up|along) the (?:road|track|coast|river)|"
    r"off the (?:road|coast)|to (?:town|work|school))"
)
SHORT = re.compile(rf"[ -]?(?:clicks|ks?|kays|k's)(?= {WAY}\b)")
EACH_WAY = re.compile(r" ?(?:clicks|ks?|kays|k's)(?= each way\b)")
TRAVELLED = re.compile(r"\b(?:drive|drives|drove|commut\w+|travel\w*|cycle|ride|rides|walk|walks)\b[^.;!?]{0,20}$")
MOVED = re.compile(
    r"\b(?:ran|run|runs|running|walk(?:s|ed|ing)?|swam|swim|swims|cycled?|cycling|hiked?|hiking|jog|jogs|jogged|jogging|rode)"
    r"(?: (?:a|my|the|about|nearly|almost|over|only|another))* $"
)
ONE_RUN = re.compile(r" ?ks?(?=[.,;!?]|\s*$| (?:in|this|every|before|with|today|on|and|along|round|around)\b)")
# "a hundred and fifty mil of milk"
POURED = re.compile(
    r" ?mils?(?= of (?:the )?(?:hot |cold |warm |boiling |olive |soy |double |coconut |whole )?(?:milk|water|cream|oil|juice|wine|vodka|gin|rum|whisk(?:e)?y|"
    r"beer|stock|broth|vinegar|syrup|blood|saline|coffee|tea|buttermilk|sauce|honey|yogh?urt|medicine|shampoo|perfume|petrol|paint)\b)"
)
RAIN = re.compile(r" ?mils?(?= (?:of (?:rain|snow|hail)|overnight|in the (?:gauge|night)|last night|since))")


def read_spoken_unit(line: Line, draft: Draft) -> bool:
    """Whether the number is so many kilometres or millimetres by what stands round it; then it is a quantity."""
    number = draft.number
    if number.scale != 1 or number.grouped or not 0 < number.mantissa <= FARTHEST or draft.kind:
        return False
    if line.text[number.start - 1 : number.start] not in (" ", ""):
        return False
    begin = max(line.starts[0], draft.start - 40)
    way = SHORT.match(line.low, number.end)
    if way is None and TRAVELLED.search(line.low, begin, draft.start):
        way = EACH_WAY.match(line.low, number.end)
    if way is None and MOVED.search(line.low, begin, draft.start):
        way = ONE_RUN.match(line.low, number.end)
    rain = RAIN.match(line.low, number.end) if way is None else None
    found = way or rain or POURED.match(line.low, number.end)
    if found is None:
        return False
    draft.kind, draft.unit = "quantity", "kilometre" if way else "millimetre" if rain else "millilitre"
    draft.note("unit", line.text, found.start(), found.end(), draft.unit)
    draft.extend_to(line, found.end())
    return True

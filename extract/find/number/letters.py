"""Scales behind a number, and when the letters m, b and t are scales: beside money and in front of what is counted."""

import re

from extract.find.number.draft import Draft
from extract.find.number.scales import read_scale
from extract.find.text.line import Line
from extract.lexicon import currency_names, currency_signs_after

# What follows "300m" or "2b" when the letter means million or billion and the figure counts something.
COUNTED = re.compile(
    r" (?:b/d|bpd|boe/d|boepd|b/day|tpa|dwt|teu|cgt|boe|bbl|cwt|sq ft|oz|carats|litres|gallons|bushels|ounces|head|of the|of its|of their|people|"
    r"(?!(?:between|behind|below|above|from|with|past|near|in|to|on|at|by|under|over|into|off|per|away|ahead|apart|down|up|long|wide|tall|for|and|or|"
    r"beneath|beside|before|after|around|across|along|outside|towards?)\b(?!-))[a-z-]+ (?:people|users|workers|jobs|homes|households|farmers|"
    r"smallholders|earners|leavers|students|pupils|adults|children|families|men|women|"
    r"patients|voters|customers|drivers|migrants|refugees|residents|citizens|pensioners|commuters|visitors|tourists|passengers|members|teachers|"
    r"subscribers|accounts|vehicles|cars|tonnes|barrels|doses|hectares|acres|births|deaths|taxpayers|claimants|shares|votes|tickets)|(?!(?:metres|meters|across|towards|downwards|upwards|backwards|forwards|always|versus)\b)[a-z]{3,}s|"
    r"cubic (?:metres?|meters?|feet|kilomet\w+)|(?:sq|square) (?:km|kilomet\w+|miles?|feet|foot|ft|met\w+|m))\b"
)
# "Waiting lists hit 7.47m in May": what is counted stands in front, and nothing is long.
COUNTED_AHEAD = re.compile(
    r"\b(?:lists?|population|unemployment|jobless|subscribers|subscriptions|users|sales|visitors|arrivals|passengers|homes|"
    r"people|units|viewers|audiences?|cases|claimants|members(?:hip)?|patronage|ridership|attendances?|turnout|circulation|traffic|footfall|followers|customers|downloads|shares|votes|jobs|workers|"
    r"workforce|headcount|deliveries|shipments|registrations|pupils|students|tourists|refugees|migrants|households)\b"
)
NUMBERED_WITH_LETTERS = frozenset(
    ("seat", "gate", "room", "row", "flat", "apartment", "unit", "block", "class", "exit", "bus", "platform", "size")
)
OF_LENGTH = re.compile(
    r"\b(?:metres?|meters?|long|length|tall|high|height|deep|depth|wide|width|waves?|level|snow|rain|water)\b"
)
PRICE_AHEAD = re.compile(
    r"\b(?:fees?|rent|salary|wages?|price|budget|loan|debt|dowry|tuition)(?: (?:of|for|in|at) (?!an?\b)[a-z]+)? (?:is|are|was|were|of|to|at|came to) $"
)
BEHIND_PRICE = re.compile(
    r"[.,;!?)]|\s*$| (?:per|an?|in|and|was|were|is|from|each)\b(?! (?:m|metres?|deep|long|thick)\b)"
)
# "Malaysians led with 4.6 million, followed by Chinese (3.5m)"
MILLIONS_AHEAD = re.compile(r"(?<![$€£¥₹\w.,])\d[\d.,]* (?:million|billion)\b(?! (?:dollars|euros|pounds|prize))")
ABBREVIATED = re.compile(r"(?:m|mm|b|t)(?![^\W\d_]|\d)", re.IGNORECASE)


def read_scale_of(line: Line, draft: Draft, *, is_money: bool) -> None:
    """Reads scale words; an m, b or t is one only beside money or in front of what is counted."""
    number = draft.number
    read_scale(line, number, is_money=is_money, codes=draft.codes)
    if number.scale != 1 or is_money or number.in_words:
        return
    letter = ABBREVIATED.match(line.text, number.end + (line.text[number.end : number.end + 1] == " "))
    if letter is None:
        return
    end = letter.end() + (line.text[letter.end() : letter.end() + 1] in (" ", "-"))
    money = currency_names().at(line.text, line.low, end) or currency_signs_after().at(line.text, line.low, end)
    if money and money[1].word == "mark":
        money = None  # "before the 100m mark"
    glued = letter.start() == number.end
    bracketed = line.text[number.start - 1 : number.start] == "(" and line.text[letter.end() : letter.end() + 1] == ")"
    bracketed = (
        bracketed
        and number.decimal
        and MILLIONS_AHEAD.search(line.low, max(line.starts[0], number.start - 120), number.start)
        and not OF_LENGTH.search(line.low, *line.around(number.start, number.end))
    )
    counted = (
        (COUNTED.match(line.low, letter.end()) and line.words[number.first - 1] != "within")  # "5m of the wall"
        or _is_counted_ahead(line, draft)
        or _is_price(line, draft, letter.end())
    )
    scaling = (
        letter.group() in ("M", "b", "B")
        and number.mantissa < 1000
        and (number.decimal or not line.tokens[number.first - 1][:1].isupper())
        and line.words[number.first - 1] not in NUMBERED_WITH_LETTERS
    )
    written_out = letter.group() == "M" and number.decimal and number.grouped
    if (money and money[1].form != "symbol_weak") or written_out or (glued and (scaling or counted or bracketed)):
        read_scale(line, number, is_money=True)


def _is_price(line: Line, draft: Draft, end: int) -> bool:
    """ "School fees are 1.3m per term", but not "a fine for parking within 5m of a junction"."""
    ahead = PRICE_AHEAD.search(line.low, max(line.starts[0], draft.start - 60), draft.start)
    return ahead is not None and BEHIND_PRICE.match(line.low, end) is not None


def _is_counted_ahead(line: Line, draft: Draft) -> bool:
    begin = max(line.starts[0], draft.start - 60)
    counted = COUNTED_AHEAD.search(line.low, begin, draft.start)
    return counted is not None and OF_LENGTH.search(line.low, begin, min(draft.end + 30, len(line.low))) is None

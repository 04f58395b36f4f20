"""What part a place plays in its sentence: where the thing is, or only who pays, trades or reports.

"A Chinese firm will build a $2 billion dam in Kenya": the dam is Kenya's, China only sends the firm.
"""

import re
from enum import IntEnum
from typing import NamedTuple


class Role(IntEnum):
    """The better a place answers "whose figure is this?", the lower its role."""

    LOCATED = 0  # "in Kenya", "the Karot dam", "lent Ethiopia"
    NAMED = 1  # any other mention, the subject of a sentence among them
    GIVER = 2  # "China lent Ethiopia": the money goes elsewhere
    REPORTER = 3  # "an Indian paper", "Kazakh figures"
    ACTOR = 4  # "a Chinese firm", "China's Exim Bank"
    PARTNER = 5  # "exports to China", "trade between Kenya and Uganda": the other side


class Context(NamedTuple):
    """A place at text[start:end], the kind of its usual meaning, and whether it is the second of a pair ("Laos-China")."""

    start: int
    end: int
    kind: str
    paired: bool = False


REACH = 150
# Up to three words may stand between a country and what is its own: "Chinese state-owned", "China's Exim".
OWN = (
    r"(?:['’]s?)?(?:[- ](?:state|government|public|private|direct|foreign|local|planned|total|joint|new|big|own|exim|"
    r"export-import|development|construction|policy|commercial|[a-z]+ing|[a-z]+ed|[a-z]+-[a-z]+)){0,3}[- ]"
)
ACTOR = re.compile(
    OWN + r"(?:firm|compan|corporation|group|giant|conglomerate|consorti|developer|bank|eximbank|contractor|insurer|"
    r"builder|miner\b|miners\b|maker|investor|lender|importer|buyer|owner|operator\b|partner|tycoon|billionaire|"
    r"start-?up|owned|backed|built|funded|financed|led|food\b|cuisine|restaurant|language|tourist|visitor|yard\b|shipyard|foundation|charit|driller|engineer|technician|expert|crew\b|mercenar|"
    r"student|pilgrim|holidaymaker|diaspora)",
    re.IGNORECASE,
)
# "Chinese investment" comes from China; "Kenya's investment" can be what Kenya gets as well as what it gives.
MONEY = re.compile(
    OWN + r"(?:invest(?:ment|ing)|capital\b|loan|lending|money\b|credit|grants?\b|aid\b|funds?\b|funding|financ|"
    r"pledge|spending)",
    re.IGNORECASE,
)
REPORTER = re.compile(
    OWN
    + r"(?:embass|diplomat|ambassador|envoy|foreign minist|television|report(?!ed)|figures?\b|data\b|statistic|customs|media\b|"
    r"paper|newspaper|magazine|press\b|broadcaster|news\b|officials?\b|think[- ]tank|study|researcher|analyst|economist|guide\b|accounts?\b|counts?\b)",
    re.IGNORECASE,
)
# Verbs whose subject parts with the money or the work, and whose object has it.
GIVER = re.compile(
    r"(?: (?:has|have|had|will|would|is to|was to|may|could|also|already|once|agreed to|plans to|wants to|promised to|"
    r"pledged to|offered to|expects to|province|government|state)){0,3} (?:len[dt]s?|lending|invest(?:s|ed)?|pour(?:s|ed)?|"
    r"pump(?:s|ed)?|pledge[sd]?|commit(?:s|ted)?|grant(?:s|ed)?|g[ai]ve[sn]?|financ(?:e|es|ed)|fund(?:s|ed)?|donate[sd]?|"
    r"provide[sd]?|promise[sd]?|offer(?:s|ed)?|buil(?:d|ds|t)|unveil(?:s|ed)?|plough(?:s|ed)?|sp(?:end|ends|ent)|"
    r"put (?=.{0,24}\binto\b)|suppli(?:es|ed)(?=.{0,60}\b(?:investment|money|funds|loans|capital)\b)"
    r"|(?:buys?|bought|took|takes) (?=.{0,40}\b(?:of|from) [A-Z]))"
)
IN = re.compile(r"\b(?:in|at|across|inside|within|throughout|near|outside|through|around)(?: (?:the|both|all of))? $")
FROM = re.compile(r"\bfrom(?: the)? $")
TO = re.compile(r"\b(?:to|into|for|on|by|against|towards?|versus)(?: the)? $")
BY = re.compile(r"\bby(?: the)? $")
WITH = re.compile(r"\b(?:with|alongside)(?: the)? $")
# The other side of a trade, by what stands before the place in its clause.
SENT = re.compile(
    r"\b(?:exports?|exported|exporting|sales|sold|sells?|selling|ships?|shipped|shipments|sent|sends?|sending|deliver\w*|piped?|pumped|suppl\w+|went|gone)\b[^;]*$",
    re.IGNORECASE,
)
TRADE = re.compile(
    r"\b(?:trade[ds]?|trading|turnover|commerce|surplus|deficit|deals?|contracts?|agreements?|signed|border|ties|"
    r"agreed|together|jointly|exchange)\b[^;,]*$",
    re.IGNORECASE,
)
BROUGHT = re.compile(
    r"\b(?:imports?|imported|importing|buys?|bought|buying|purchase[sd]?|borrow\w*|loans?|credit|aid|grants?|money|"
    r"investments?|funding|financing|received?|receives)\b[^;]*$",
    re.IGNORECASE,
)
BETWEEN = re.compile(r"\bbetween [^.;]{2,50}\band(?: the)? $")


def role_of(text: str, place: Context) -> Role:
    """The part a place plays, by the words right before and behind it."""
    before = text[max(0, place.start - REACH) : place.start]
    clause = before[max(before.rfind(". "), before.rfind("; "), before.rfind("\n")) + 1 :]
    if place.paired or BETWEEN.search(clause):
        return Role.PARTNER
    if FROM.search(clause):
        return Role.PARTNER if BROUGHT.search(clause) else _by_what_follows(text, place, Role.LOCATED)
    if place.kind != "demonym" and WITH.search(clause) and TRADE.search(clause):
        return Role.PARTNER
    if TO.search(clause):
        if SENT.search(clause) and clause.endswith(("to ", "to the ")):
            return Role.PARTNER
        return _by_what_follows(text, place, Role.ACTOR if BY.search(clause) else Role.NAMED)
    return _by_what_follows(text, place, Role.LOCATED if IN.search(clause) else Role.NAMED)


def _by_what_follows(text: str, place: Context, otherwise: Role) -> Role:
    if place.kind == "project":
        return Role.LOCATED
    if place.kind == "actor" or ACTOR.match(text, place.end):
        return Role.ACTOR
    if MONEY.match(text, place.end):
        return Role.ACTOR if place.kind == "demonym" else Role.GIVER
    if REPORTER.match(text, place.end):
        return Role.REPORTER
    if otherwise is Role.NAMED and GIVER.match(text, place.end):
        return Role.GIVER
    return otherwise

"""Words that tell which date of a text a figure is for, and which dates only stand beside it."""

import re

AT_ONCE = re.compile(r" (?:of )?(?:[a-z]+ ){0,3}?(?:in|for|by|during|from|since) (?:[a-z]+ ){0,2}")
# "$3 billion, and in 2020 $4 billion": the date opens what follows.
OPENS_CLAUSE = re.compile(r"[,;]? (?:and|but|while|whereas|then|before) (?:in|by|for|during|since|on) (?:[a-z]+ ){0,2}")
# "$3 billion, up from $2 billion in 2015": a date behind such words belongs to what it is compared with.
COMPARED = re.compile(
    r"\b(?:from|compared (?:with|to)|against|versus|vs\.?|than)\b.*?\d|\b(?:compared (?:with|to)|than|versus)\b"
)
BASELINE = re.compile(
    r"\b(?:from|against|(?<!more )(?<!less )than|compared (?:with|to)|versus) (?:a |the |about |some )?[^\s\d]{0,4}\d[\d.,]*"
    r"(?:%| ?(?:per ?cent|[a-z$€£]+)){0,2}(?: (?:in|at|for|the end of))* ?$"
)
# "up 3% from a year earlier": the figure is of now; "last year's 253 tonnes" is of then.
BESIDE_A_YEAR = re.compile(r"\b(?:from|than|on|over|with|to|against|versus|vs\.?)(?: (?:the|that of))? $")
POSSESSIVE = re.compile(r"['’]s \W{0,3}")
RECORD = re.compile(
    r"\b(?:\w+est|first|best|worst|record|time|high|low|level)(?: [a-z]+){0,2} since (?:[A-Z][a-z]+ )?$"
)  # "the smallest since 2008"
SINCE = re.compile(r"\bsince (?:[A-Za-z]+ )?$", re.IGNORECASE)
ORIGIN = re.compile(
    r"\b(?:founded|opened|built|born|established|launched|dating|begun|started) (?:back )?(?:in|on|from)(?: early| late)? $"
)
# What a report of results goes on with once it has named its quarter.
RESULTS = re.compile(
    r"\b(?:revenues?|sales|profits?|loss(?:es)?|earnings|income|ebitda?|margins?|turnover|per (?:diluted )?share|eps|operating|"
    r"net interest|provisions?|cash flow|order (?:book|intake)|orders worth|shipments|deliveries|passengers carried|production|output|volumes?|sold)\b",
    re.IGNORECASE,
)
AT_PRESENT = "now|currently|today|nowadays|at present"
PLANNED = re.compile(r"\b(?:will|plans? to|aims? to|hopes? to)\b")
OF_NOW = re.compile(
    rf"\b(?:{AT_PRESENT}|this week|last week|will|plans? to|wants?|expects?|aims? to|hopes? to|"
    r"(?:I|we) (?:make|earn|get|give|pay|spend|send|need|have|owe|sell|buy|charge))\b",
    re.IGNORECASE,
)
OF_THE_PRESENT = re.compile(
    rf"\b(?:{AT_PRESENT}|is|are|costs?|earns?|gets?|makes?|pays?|sells?|charges?|takes?)\b|['’]s\b",
    re.IGNORECASE,
)
UNDATED = re.compile(r"\bundated\b|\bwithout (?:a )?date\b|\b(?:no|bears no|shows no) (?:date|year)\b", re.IGNORECASE)
# What markets do is of the day of their report.
OF_MARKETS = re.compile(
    r"\b(?:gold|silver|copper|alumini?um|nickel|zinc|brent|crude|shares?|stocks?|index|futures|wheat|rupee|dollar|euro|yen|bonds?|yields?|spot)\b"
    r"[^.;\n]{0,60}\b(?:was last|were last|closed|ended|settled|traded|trading|added|slipped|eased|gained|touched|edged|opened)\b",
    re.IGNORECASE,
)
COMPARED_WITH = re.compile(
    r"\b(?:than|from|against|with|by|over) (?:in )?$|\bsame (?:period|month|quarter|time|week)(?: (?:of|in|last|a))? $|"
    r"\b(?:twice|half|double|than) (?:that|those) (?:of|in) (?:[a-z-]+ )?$"
)
# "rose 0.7 per cent from April": the month is the one before, and "from April they pay 5 per cent" is the one after.
MOVED = re.compile(
    r"\b(?:ris(?:e|en|ing)|rose|fall(?:en|ing)?|fell|up|down|grew|grown|increas\w+|declin\w+|climb\w+|drop\w+|gain\w+|slip\w+|jump\w+|eased|dipped|higher|lower)"
    r"(?: (?:by|about|some|nearly|another|a further))* $"
)

"""Words that tell which money a sum is in where its sign leaves a doubt: world prices, cents of a dollar, money named alone."""

import re

# What the world's markets price in US dollars, and by which measures.
WORLD_METAL = re.compile(
    r"\b(?:LME|London Metal Exchange|Comex|London (?:copper|nickel|zinc|tin|gold|silver|lead|alumin)|[Cc]ash costs?|metal in London|"
    r"(?:[Cc]opper|[Nn]ickel|[Zz]inc|[Ii]ron ore|[Ll]ithium) futures|[Ll]ithium carbonate)"
)
OF_A_DOLLAR = re.compile(
    r" (?:of|in|on|out of|from) (?:every|each|the|a) (?:US )?dollar\b"
)  # "11 cents of every dollar"
WORLD_OIL = re.compile(r"\b(?:Brent|WTI|West Texas|OPEC|[Cc]rude (?:prices?|futures?)|[Oo]il prices?)\b")
# "They only took US dollars, so I paid twenty": the money that sums without their own are told to be in.
NAMED_ALONE = re.compile(
    r"\b(?:took|takes?|accept(?:s|ed)?|want(?:s|ed)?|prefer(?:s|red)?)(?: only)? (US dollars|USD|euros|pounds sterling|Swiss francs)(?: only)?"
    r"(?:, so|, and| so| and|,)(?! but)[^.;!?]{0,80}$"
)
CODE_OF_NAME = {"US": "USD", "euros": "EUR", "sterling": "GBP", "Swiss": "CHF"}

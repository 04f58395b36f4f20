"""What stands round the sums of a note that leave their money out. Each pattern in front of a number ends where the number begins."""

import re

from extract.find.money.goods import GOODS
from extract.find.neighbours.carried_rates import APPROX
from extract.find.units.rates import NO_RATE_AFTER

OBJECT = r"(?: (?:me|us|him|her|you|them|it|(?:the|my|his|her|our|their|your|each|every) [a-z]+))?"
MAYBE = rf"{APPROX}(?: (?:maybe|like|quite|easily|exactly))?"
# Verbs that have nothing but money for an object that is not named.
PAY_VERBS = (
    r"(?:pa(?:y|ys|id|ying)|put away|walked (?:away|off|out) with|saved up|charg(?:e|es|ed|ing)|costs?|costing|earn(?:s|ed|ing)?|spen(?:d|ds|t|ding)|"
    r"ow(?:e|es|ed|ing)|lend(?:s|ing)?|lent|loan(?:ed)?|"
    r"borrow(?:s|ed|ing)?|worth|tip(?:s|ped)?|bribed?|fined|invoiced?|bill(?:ed|s)?|refunded|deposited|bid(?:ding)?|bet|bargain(?:ed)? (?:for|to)|"
    r"tak(?:e|es|ing) home|took home|bring(?:s|ing)? home|brought home|(?:sold|sell|sells|selling|going|goes|went|bought|buy|buys|listed|priced|let|rents?|"
    r"rented)(?: it| them| this| that| him| her| (?:the|that|this|my|his|her|our|their|a|an) [a-z]+)?(?: to (?:you|me|him|her|us|them|[a-z]+))? (?:for|"
    r"at)|rents for|sells at|last price|price(?: is| was)?|quot(?:e|es|ed)|"
    r"sav(?:e|es|ed|ing)|pocket(?:s|ed)?|"
    r"collect(?:s|ed)?|chips? in|put(?:s|ting)? in|caution|valued at|(?:was|were|been|be) offered|tak(?:e|es|ing) out|took out|withdr[ae]w|draw(?:s|ing)? out)"
)
PAYS = re.compile(rf"\b{PAY_VERBS}{OBJECT}{MAYBE} ?$")
# And these where the sum beside it is told already.
OFFERS = re.compile(
    rf"\b(?:ask(?:s|ed|ing)?(?: (?:you|me|him|her|us|them))?(?: for)?|told|tells?|sa(?:y|ys|id|ying)|want(?:s|ed)?|offer(?:s|ed|ing)?|promis(?:e|es|ed|ing)|"
    rf"giv(?:e|es|en|ing)|gave|sen(?:d|ds|t)|"
    rf"demand(?:s|ed)?|insist(?:s|ed) on|mak(?:e|ing) it|settled? for|do|did|add|adds|add(?:ed)?|lost|lose|won|tak(?:e|es)|took|writes?|wrote|eats?|swallows?|"
    rf"needs?|bring|brings|brought){OBJECT}{MAYBE} ?$"
)
PAID_VERBS = (
    r"(?:pa(?:y|ys|id|ying)|charg(?:e|es|ed|ing)|costs?|costing|earn(?:s|ed|ing)?|tak(?:e|es|ing) home|took home|bring(?:s|ing)? home|rents? for|"
    r"goes for|let for)"
)
SOMEBODY = (
    r"(?:he|she|who|mum|mom|mam|dad|brother|sister|wife|husband|son|daughter|cousin|mate|friend|boss|uncle|aunt|quarterback|striker|player|keeper|coach|manager|ceo|"
    r"nurse|guy|fella|bloke|man|woman|girl|boy|kid|maid|driver|plumber)"
)
# Of so much an hour or a month: who is paid, and what is paid for by the month.
PAID = re.compile(
    rf"\b(?:(?:i'm|i am|[a-z]+'s|they're|is|are|was|were|started|still|now) on|(?:i|he|she|they|you) (?:make|makes|made)|(?:i'm|{SOMEBODY}'s|they're|was|were|am|"
    rf"is|are) (?:making|getting)|(?:landlord|landlady|owner|helper|nanny|maid|driver|plumber) wants|"
    rf"{PAID_VERBS}|(?:get|gets|"
    rf"getting|got|being|is|are|was|were) paid|start(?:s|ed)? (?:you|him|her|them|us|me) (?:at|on)|"
    rf"asking(?: for)?){OBJECT}{MAYBE} ?$"
)
PAID_FOR = (
    r"(?:rents?|fees?|sala(?:ry|ries)|wages?|pay|pension|allowance|stipend|premium|bill|loan|instal?ment|emi|tuition|mortgage|childcare|creche|nursery|daycare|"
    r"apartment|flat|bedsit|studio|room|house|place|boundary|burn(?: rate)? is|fare|parking|subscription|insurance|maid|nanny|helper|tutor|lease|levy|"
    r"gas and electric|electric bill|broadband|council tax)"
)
PRICE_OF_TIME = re.compile(
    rf"\b{PAID_FOR}(?: (?:in|at|on|near) [a-z'-]+)?(?:'s| (?:(?:here|there|alone|now|itself) )?(?:is|was|are|were|of|at|goes for|went for|comes to|"
    rf"has gone|gone|went))?"
    rf"(?: (?:gone|went|up|down|from|to|now|only))*(?: [a-z -]{{3,30}}? to)?{MAYBE} ?$"
)
FOR_A = re.compile(rf" (?:for|in) (?:{PAID_FOR}|a|an|the|one|two|three|my|his|her|this|that|what|it)\b")
# What a sum became, or was: "now it is forty", "it used to be three fifty", "last time three-fifty".
BECAME = re.compile(
    rf"(?:\b(?:now|today)(?: (?:it(?:'s| is)|na|is|for))?|\b(?:it|that|this)(?: (?:is|was|used to be|had been)|'s|'d been)|"
    rf"\bused to be|\blast (?:time|week|month|year)|"
    rf"\bbefore(?: it was| na)?|\bthen(?: it was)?|\byesterday(?: it was)?|\bit was|\bsays?|\bsaid|\bnow|\bnot|\bcall it|\b(?:ended|settled|agreed|"
    rf"shook)(?: hands)? (?:at|on|for)|\btoday)(?:,| only| already| just)?{MAYBE} ?$"
)
# "five cedis, and the fish alone is fifteen": the price of one more thing.
THING_IS = re.compile(
    rf"(?:[,;.]| and| but)(?: and| but| then)? (?:(?:the|a|an|my|our|one|two|three|for you|at night) ?)?(?:[a-z]+ ){{0,2}}?(?:{GOODS}(?: (?:alone|there|here|"
    rf"itself))?(?: (?:is|was|are|were|costs?|for|at|na)|'s)|two plates for|for you|at night|(?:large|small|medium|big one|other one)(?: is|'s)?|"
    rf"for {GOODS}){MAYBE} ?$"
)
# "at 450 a kilo", "gave six hundred an acre"
AHEAD_OF_PRICE = frozenset(
    ("at", "is", "was", "are", "were", "for", "only", "got", "gave", "gives", "give", "now", "about", "just", ",")
)
# Numbers kept for money, and the verbs and nouns in front of them.
SAID_K = re.compile(r"\d ?k$| k$")
OF_LAKHS = re.compile(r"\b(?:lakh|lac|crore)s?(?: and a half)?$")
SPENT = re.compile(
    rf"\b(?:{PAY_VERBS}|(?:was|is|'m|'s|were|are) on|giv(?:e|es)|gave|sen(?:d|ds|t)|want(?:s|ed)?|ask(?:s|ed|ing)?(?: for)?|offer(?:s|ed)?|lost|lose|"
    rf"los(?:es|ing)|won|win|loan of|bribe of|fine of|"
    rf"makes?|made|demand|prize of|round at|seed round at|below|above|under|over|rent is|salary is|fee is|ctc is|sanctioned|allotted|grant of|took|"
    rf"rais(?:ed|es|ing)|package (?:is|of)|na|that is|"
    rf"that's|total(?: is| of)?|"
    rf"deposit(?: is| of)?|final){OBJECT}{MAYBE} ?$"
)
FUNDED = re.compile(
    rf"\b(?:{PAY_VERBS}|rais(?:ed|es|ing)|found|put(?:s|ting)? up|chipped in|kicked in|pledged|sanctioned|grant of|invested|set aside|budget(?:'s| is| of| was)|"
    rf"valuation(?:'s| is| of)?|"
    rf"turnover(?:'s| is| was| of)?|jackpot(?:'s| is| was| of)?(?: up to)?|lottery(?:'s| is| was)(?: up to)?|deal (?:is|was)|contract (?:is|was)|wants?|"
    rf"wanted|"
    rf"offered(?: (?:me|us|him|her|them|you))?|"
    rf"(?:bridge|tunnel|stadium|project|house|flat|film|movie|transfer|fee|road|hospital|airport|plane|yacht|villa)(?:'s| is| was)(?: (?:gonna|"
    rf"going to) (?:be|cost))?|"
    rf"ransom\? ?){OBJECT}{MAYBE}(?: another)?(?: a)? ?$"
)
OF_FUNDS = re.compile(
    r" (?:in (?:crypto|cash|debts?|fees|bonuses|savings|shares|stock|the bank)|"
    r"valuation|in debt|dollars|saved)\b"
)
NO_PRICE = re.compile(r"\b(?:weigh\w*|cholesterol|pressure|kick-?off|show|train|bus|match|game|curfew|meeting)\b")
# In front of two numbers that are an hour or a name: "at nine thirty", "the six fifteen".
AHEAD_OF_HOURS = frozenset(
    ("at", "by", "since", "until", "till", "before", "after", "past", "in", "the", "a", "an", "his", "her", "my", "our", "on", "and", "with", "around")
)  # fmt: skip
# "unga is one sixty", "meter would have shown one twenty": where nobody counts cents.
OF_RENT = re.compile(r"\b(?:landlord|landlady|rent|dues|fees?|tuition|mortgage|wages|salary|lease|bond|deposit)\b")
PRICE_OF_PAIR = re.compile(
    rf"(?:\b(?:{PAY_VERBS}|wants?|wanted|(?:rent|dues|fees?|bond|deposit)(?: is| are| was| were|'s)|{GOODS} (?:is|was|na|now)|total(?: is| of)?|asking|"
    rf"asked|shows?|shown|reads?|fare (?:is|was)|last price|rate (?:is|was)|"
    rf"it was|now|used to be|touching|(?:dollar|euro)(?: is| was| hit| reached|'s)? at|(?:dollar|euro) (?:is|was|hit|reached|touched))|\b{GOODS}'s|"
    rf"^{GOODS}|[,;] {GOODS})(?: already| just| now)*{MAYBE} $"
)
# "fifteen cedis, the big one thirty", "Tea is thirty rupees, with milk forty"
ONE_MORE = re.compile(
    rf"[,;] (?:and |but |with |the |a |for )*(?:[a-z]+ )?(?:{GOODS}|ones?|return|single|adults?|kids?|children|large|small|big|double|half|full)(?: ones?)? $"
)
ONE_MORE_ENDS = re.compile(r"[.,;!?]|\s*$")
# How a sum ends, besides the ends of sums told anywhere.
BEHIND = re.compile(
    r" (?:over (?:two|three|four|five|six|seven|eight|nine|ten|\d+) years|is|was|overnight|already|straight|flat|final|max|minimum|oo|o|abeg|lah|sha|"
    r"mate|bro|yaar|love|then|that (?:time|day|year|month)|instead|out (?:our|here|there|west|back)|everywhere|round here|if|so|though|plus|with|without|"
    r"and|celebrating|or|than|"
    r"when|like|net|down|back|tops|right|inside|outside|upfront|okay|ok|here|there|each|of (?:our|my|it|that)|the other|which|you|we|i|he|she|they)\b|[—–]"
)
A_WHILE = re.compile(
    rf" (?:an?|per|each|every) (day|hour|week|month|year|night|shift|fortnight|season|annum|term)\b(?!{NO_RATE_AFTER.pattern})|"
    r" (?:pcm|pw|p/w|p/m|pm)\b"
)
# What is sold by weight and measure: nothing else is told so without its name.
A_MEASURE = re.compile(
    r" (?:an?|per|the) (?:kilo|kg|gram|tola|quintal|maund|mudu|debe|viss|catty|pound|lb|tonne|ton|barrel|dozen|gallon|bushel|litre|liter|ounce|bag|"
    r"sack|bottle|bunch|crate|basket|tray|"
    r"cylinder|head|plate|portion|"
    r"cubic (?:metre|meter)|cord|jin|yard)\b"
)
OF_LAND = re.compile(r" (?:an?|per) (?:acre|hectare|plot|ping|bigha|katha|marla|square (?:foot|metre|meter))\b")
PLANTED = re.compile(r"\b(?:plant\w*|sow\w*|seed\w*|yield\w*|harvest\w*|corn|maize|wheat|beans|soybeans|crop|trees)\b")
COMMA_CENTS = re.compile(r",\d\d$")
CENTS_OR_TENTHS = re.compile(r"\d[.,]\d\d?$")
AND_A_PART = re.compile(r" and a (?:half|quarter|third)$| and three quarters$")
CENTS = re.compile(r"\d[.,]\d\d$")

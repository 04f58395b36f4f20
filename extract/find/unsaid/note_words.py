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
    r"at)|rents for|sells at|last price|price(?: is| was)?|quot(?:e|es|ed|ing)|"
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
# A note that speaks of these tells a weight or an hour by two numbers, unless a word of money stands in front.
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
OF_LAND = re.compile(r" (?:an?|per) (?:acre|hectare|plot|ping|bigha|katha|marla|square (?:foot|metre|meter))\b")
PLANTED = re.compile(r"\b(?:plant\w*|sow\w*|seed\w*|yield\w*|harvest\w*|corn|maize|wheat|beans|soybeans|crop|trees)\b")
CENTS_OR_TENTHS = re.compile(r"\d[.,]\d\d?$")
AND_A_PART = re.compile(r" and a (?:half|quarter|third)$| and three quarters$")
CENTS = re.compile(r"\d[.,]\d\d$")
# Round the sums that nothing but their place in a note tells.
BEHIND_BARE = re.compile(
    r" / | (?:loan|deposit|discount|dowry|redundancy|daily|monthly|weekly|what|compensation|severance|these days|nowadays|as (?:a |an |"
    r"the )?(?:caution|advance|deposit|fee|bribe|gift|"
    r"part|rent)|ghana|advance|fuel|fine|rent|bribe|bonus|tip|fare|toll|cover|change|cash|to|kiwi|home|right now|liao|now|one way|return|is too much|"
    r"is my|is the last)\b(?! (?:town|work|school|the (?:shops?|station|beach|border)|get)\b)"
)
# People and things are told by lakhs and millions too: then a verb or a purpose says that it is money.
OF_MONEY = re.compile(
    r"\b(?:sold|sells?|cost|costs|price|paid|bought|rent|fees?|advance)\b[^.;!?,]{0,30}, $|"
    rf"\b(?:{PAY_VERBS}|{PAID_FOR}|collect(?:s|ed)?|raised|stands at|advance|deposit|caution|wants?|wanted|asks?|asked|asking|said|says|told(?: me| us|"
    rf" him| her)?|taken|take|"
    rf"took|tak(?:es|ing)|gives?|gave|"
    rf"give me|got|gets?|offer\w*|minimum|another|for|"
    rf"at|under|below|to|from|only|is|was|still|on top of that|plus|rent,|price,|now it's|calling|reach(?:es|ed)?){APPROX} $"
)
# So many a day are made, born or carried unless somebody is paid so, or something costs it.
OF_PAY = re.compile(
    rf"\b(?:{PAY_VERBS}|{PAID_FOR}|wants?|wanted|asks?|asked|asking|take|takes|taking|pay back|paying back|gives? (?:me|us|him|her|them)|sends?|sending|"
    rf"put(?:s|ting)? in|drivers? gets?|workers? gets?|helpers? gets?|operators? gets?|pluckers? gets?|they get|we get|i get|(?:she|he) gets|alone is|"
    rf"is|was|are|were|maybe|for|minimum|even|at|another|after that|add|calling|starting at|hire|now it's){APPROX} $"
)
# "they pay corpers seventy-seven thousand every month", "night guard, 23K a month"
PAID_IN_CLAUSE = re.compile(
    r"\b(?:pays?|paid|paying|pull in|pulling in|promis\w+|offer\w*|sends?|sent|earn\w*|charg\w+|salary|wages?|rent|fees?|landlord|landlady|lease|"
    r"allowance|stipend|contract|"
    r"hire|hiring|shift|agent|guard|porter|driver|maid|nanny|helper|tutor|lessons?|coach|babysitter|sitter|cleaner|mortgage|premium|insurance|gym|dues|"
    r"wants?)\b[^.;!?]{0,60}$"
)
# "now it is nine hundred" of a rank or a ping, but "the fees went up, now it's one lakh"
NOW_IT_IS = re.compile(
    r"\b(?:now|used to be|(?:it|that)(?:'s| is| was| used to be))(?: now)?(?: about| around| only| just| over| already)* $"
)
HAS_PRICE = re.compile(rf"\b(?:{PAID_FOR}|price|tax|bribe|dowry)\b")
OF_ENGINES = frozenset(("litre", "gallon"))
ENGINES = re.compile(r"\b(?:mileage|engine|bike|car|ute|truck|hilux|motorway|city|average|economy|mpg|scooter)\b")
ENDS_OFFER = re.compile(r"[.,;!?]|\s*$| (?:for|plus|all in|start\w*|net|gross|cash|no|with|and)\b")
HAGGLED = re.compile(r",? (?:final|last (?:price|offer)|my last|negotiable|fixed price|slightly negotiable)\b")
LAST_DIGIT = re.compile(r"\b(thousand|million) (one|two|three|four|five|six|seven|eight|nine)$")
# In front of a small number told like the sum before it; behind other words it is an hour, an age or so many things.
AHEAD_OF_LIKE = frozenset(
    ("is", "was", "s", "re", "now", "want", "wants", "wanted", "asks", "asking", "asked", "telling", "tells", "says", "said", "charges", "charging",
     "pricing", "costs", "paid", "to", "from", "only", "just", "already", "about", "sometimes", "places", "me", "for", "another", "alone", "na", "maybe", "plus")
)  # fmt: skip
IF_SO = re.compile(r" (?:if|when|with|without|at (?:night|weekends)|on weekends)\b")
PAID_SOMEBODY = re.compile(rf"\b(?:pa(?:id|y|ys)|charged|charges|costs? (?:me|us|him|her|them)){APPROX} $")
FOR_IT = re.compile(r" (?:for|on) (?:the|a|an|it|my|our|his|her|this|that|these|those|both|all|two|three|four)\b")
FOR_A_SUM = re.compile(
    r" for (?:an? |the )?(?:\S*\d|[a-z]+teen\b|[a-z]+ty\b|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|tenner|fiver)"
)
# "two for five", "gave you the whole tree for ten", but no "thirty dollars for four"
SOLD = re.compile(
    r"\b(?:sell|sells|sold|ask|asks|asked|asking|settled?|buy|bought|get|gets|got|give|gives|gave|let|go|goes|went|take|takes|took|two|three|four|five|"
    r"six|seven|ten)\b[^.;!?]{0,40} for $"
)
# What a price or a wage was, or is now: it has the rate told before.
HAS_RATE_BEFORE = re.compile(
    r"(?:\b(?:(?:up|down) from|now|last (?:week|month|year|season)|yesterday|before|used to be|to|telling|already|break even at about|at)|[a-z]+'s)"
    r"(?: about| around| only| just| at)* $"
)

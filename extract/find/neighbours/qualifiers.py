"""How sure the writer is: "about", "more than", "up to", "or more", and rates inherited from the phrase before."""

import re
from collections import deque
from functools import cache

from extract.find.money.exchange import read_price_of_dollar
from extract.find.number.draft import Draft
from extract.find.number.scales import MILLION
from extract.find.text.line import TOKEN, Line
from extract.find.text.unit_at import measure_at
from extract.find.units.rate_ahead import per_ahead, rate_ahead
from extract.find.units.rates import TIMES
from extract.find.units.sold_by import VESSELS, words_of_measures
from extract.lexicon import qualifiers_after, qualifiers_before, rate_adjectives
from extract.phrases import one_pattern

LONGEST = 5
# "$5 million over three years", "doubled over two years" are told of all of them; "married over 50 years" is more than fifty.
DURATIONS = frozenset(("day", "week", "month", "year", "decade"))
IN_WHICH = re.compile(
    r"(?:\d|\b(?:million|billion|trillion|hundred|thousand|lakh|crore|per ?cent|percent|half|third|quarter|fifth|drop\w*|ris\w+|rose|f[ae]ll\w*|grew|"
    r"grow\w*|doubl\w+|tripl\w+|"
    r"spread|phased|spen[dt]\w*|invest\w*|fund\w*|built?|build|deliver(?:s|ed|ing)?|repa(?:y|id)\w*|paid|pay\w*|rais\w+|cut|increas\w*|decreas\w*|declin\w+|"
    r"chang\w*|complet\w+|creat\w+|plant\w*|train \w+|total\w*|install\w*)\b)[^.;!?]{0,50}$"
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
STILL_MORE = re.compile(r" (?:ago|earlier|before|since|old|later|of experience|experience|now|longer)\b")
LASTS = frozenset(
    ("for", "after", "of", "within", "took", "takes", "taken", "last", "lasts", "lasted", "lasting", "waited", "wait", "aged", "is", "was", "are", "were", "just",
     "had", "has", "have", "by", "than", "him", "her", "it", "them", "not", "there", "on", ":", "(", "a", "spends", "in", "with", "and", "or", "to", "serving",
     "spanning")
)  # fmt: skip
FILLERS = frozenset(("the", "another", "its", "their", "his", "her", "just", "only", "even", "now", "currently"))
PAY = (
    r"(?:wages?|salar(?:y|ies)|pay|earnings?|incomes?|rents?|fees?|stipends?|pensions?|allowances?|"
    r"premiums?|tuition|rates?|compensation|remuneration|payments?|bills?|benefits?|subscriptions?|"
    r"installments?|instalments?|minimum|payroll|take-home)"
)
# "£100m plus £15m", "1,100 euros plus 200 in bills": a sum added to the one in front.
ADDED_TO = re.compile(r" (?:[^\W\d_]{0,3}[$€£¥₹]|[A-Z][A-Za-z]{0,3}\.? ?)?\d")
# "four thousand riyals a month plus food allowance", but "500 plus workers"
PLUS_THING = re.compile(
    r" (?:(?:an?|the|his|her|its|their|my|our) |[a-z]+ ){0,2}(?:allowances?|bonus(?:es)?|tips|tax(?:es)?|vat|gst|fees?|costs|interest|benefits|food|"
    r"accommodation|commission|expenses|overtime|housing|transport|meals|rent|utilities|bills|delivery|shipping|postage|parking|service|deposit)\b"
)
ADJECTIVE = re.compile(
    rf"\b(daily|hourly|weekly|fortnightly|monthly|annual|yearly|per-day|per-hour|"
    rf"per-month)(?: [a-z'-]+){{0,3}}? {PAY}\b|\b(per-[a-z]+)(?: [a-z'-]+){{0,2}}? (?:{PAY}|prices?|costs?|charges?|tariffs?|tolls?|fares?)\b"
)
FLOW = re.compile(
    r"\b(daily|hourly|weekly|monthly)(?: [a-z'-]+){0,3}? (?:output|production|consumption|capacity|sales|"
    r"imports|exports|volume|demand|supply|flow|throughput|cost|costs|expenses?|spending|average|quota|"
    r"ration|turnover|traffic|ridership|budget|intake|dose|limit(?!, | to )|target|yield|catch)\b"
)
# What a road or a field measures flows nowhere.
OF_PLACES = frozenset(("kilometre", "metre", "mile", "hectare", "acre", "square kilometre", "square metre", "foot"))
# "a monthly 3.2 million kip"
RIGHT_BEFORE = re.compile(
    r"\b(?:an?|the|its|their|his|her|of|for|at|to) (daily|hourly|weekly|monthly)(?: (?:average|minimum|maximum))?(?: (?:of|about))? $"
)
PAY_OF_A = re.compile(
    r"\b(?:working )?(day|hour|week|month)(?:'s)? (?:rate|wage|pay|labour|work|was worth|is worth)\b|"
    r"\bby the (day|hour|week|month)\b|\ban? (day|hour|shift|week|month)(?: of [a-z]+ hours)? (?:is|was) paid\b"
)
OF_SOMETHING = re.compile(
    r" of (?:[a-z][a-z0-9]* ){1,3}(?:(?:(?:in )?an?|per|each|every) (hour|day|week|month|year|hectare|acre|head|person|animal|tree|cow)\b(?! (?:ago|earlier|"
    r"before|later|after))|(hourly|daily|weekly|monthly|yearly|annually)\b)"
)
# "350,000 tons of annual supply"
OF_TIMED = re.compile(
    r" of (?:its |their )?(annual|yearly|monthly|weekly|daily|hourly) (?:supply|supplies|production|output|capacity|demand|"
    r"consumption|intake|emissions|imports|exports|throughput|catch|harvest)\b"
)
# "月租 $18,500": rent of a month
HAN_SPAN = re.compile(r"(?<!\d)([月年日时時周週])(?:(?<=[月年日])租|薪|(?<=[月年])[费費])[^\d\n。，]{0,8}$")
PER_BEFORE = re.compile(r"\bper ([a-z]+)(?: (?!and\b)[a-z]+){0,3} $|\b(eps)(?: [a-z]+){0,4} $")
OF_SHARES = re.compile(r"\b(share)s\b")  # "Shares ended at ₹1,084.50 apiece"
PRICED_AT = (
    r" (?:now )?(?:costs?|sells?(?: for| at)?|sold(?: for| at)?|is|was|"
    r"(?:fetche[sd]|touched|hit|reached|brought|brings|made)(?: up to)?|retails? at|goes for|went for|trades? at|"
    r"(?:has |had )?(?:jumped|risen|rose|fell|fallen|dropped|climbed|"
    r"gone up|went up|doubled|soared|surged|gone|went)(?: (?:in price|to|from|by))*)"
)
# No pattern of a time in front fits without one of these words, or "per-".
SPANS = frozenset(
    ("day", "daily", "hour", "hourly", "week", "weekly", "fortnightly", "month", "monthly", "annual", "yearly")
)
# What else is named for what so much of it costs: "a dozen of eggs sells for 30", "a night of lodging costs $40".
ALSO_SOLD = frozenset(("dozen", "dose", "sheet", "night"))
# What a rate is per, by words and signs that stand for it.
PER_OF = {
    "diem": "day", "eps": "share", "月": "month", "年": "year", "日": "day", "时": "hour", "時": "hour", "周": "week", "週": "week"
}  # fmt: skip
SENTENCE_END = re.compile(r"[.!?;]\s|\n")
REACH = 110


# "the tariff went up to 4.32" tells where it stands now
RISES = frozenset(
    ("go", "goes", "went", "gone", "going", "moved", "moving", "edged", "shot", "jumped", "crept", "climbed",
     "rose", "pushed", "bumped")
)  # fmt: skip


def read_qualifier(line: Line, draft: Draft) -> None:
    """Sets approx from the words before or after the figure."""
    table, k = qualifiers_before(), draft.first
    if line.words[k - 1] in FILLERS:
        k -= 1
    longest = min(LONGEST, k) if line.words[k - 1] in _last_words() else 0
    for length in range(longest, 0, -1):
        phrase = line.low[line.starts[k - length] : line.ends[k - 1]]
        approx = table.get(phrase)
        if approx and not (phrase == "above" and line.words[k - 2] in ("the", "and")):
            if phrase == "up to" and line.words[k - length - 1] in RISES:
                return
            if phrase == "over" and draft.unit in DURATIONS and _is_during(line, draft, k - 2):
                return
            draft.approx = approx
            draft.note("qualifier", line.text, line.starts[k - length], line.ends[k - 1], approx)
            return
    _read_after(line, draft)


def _is_during(line: Line, draft: Draft, k: int) -> bool:
    """Whether the "over" behind the token k tells in which time: "$5 million over three years", "Over three years, 400 homes were built"."""
    ahead = line.words[k]
    if ahead in ("", "."):
        return line.text.startswith(",", draft.end)
    if ahead == "spent" and line.words[k - 1] not in ("be", "been", "is", "was", "were", "being"):
        return False  # "He spent over three years in jail"
    if ahead in LASTS or STILL_MORE.match(line.low, draft.end):
        return False
    return IN_WHICH.search(YEAR.sub("", line.low[max(line.starts[0], line.ends[k] - 60) : line.ends[k]])) is not None


@cache
def _last_words() -> frozenset[str]:
    """What qualifiers in front end with; few words in front of a figure are among them."""
    return frozenset(TOKEN.findall(phrase)[-1] for phrase in qualifiers_before())


@cache
def _first_signs() -> frozenset[str]:
    """What qualifiers behind begin with."""
    return frozenset(word[0] for word in qualifiers_after().first_words)


def _read_after(line: Line, draft: Draft) -> None:
    pos = draft.end + (line.text[draft.end : draft.end + 1] == " ")
    found = qualifiers_after().at(line.text, line.low, pos) if line.low[pos : pos + 1] in _first_signs() else None
    if found is None or (line.text[pos : found[0]] == "+" and line.text[found[0] : found[0] + 1].isdigit()):
        return
    if found and line.text[pos] in "+-" and pos > draft.end:
        return
    if line.low[pos : found[0]] == "plus" and (
        ADDED_TO.match(line.text, found[0]) or PLUS_THING.match(line.low, found[0])
    ):
        return
    draft.approx = found[1]
    draft.note("qualifier", line.text, pos, found[0], found[1])


@cache
def _names_of_sold() -> frozenset[str]:
    """Without one of these a line says of nothing what so much of it costs."""
    return words_of_measures() | ALSO_SOLD | {"loaf"}


@cache
def _sold_as_subject() -> re.Pattern[str]:
    """ "a kilo of onions costs ", "and a dozen eggs ", "the price of a barrel rose to ": what so much is asked for stands in front."""
    one = f"({one_pattern(words_of_measures() | ALSO_SOLD)})"
    return re.compile(
        rf"\b(?:(?:an?|one|each) (?:[\w-]+ )?(?:{one}(?: of [a-z0-9' -]{{2,28}})?|(loaf)){PRICED_AT}|"
        rf"(?:^|[,;] |,? and |,? while )(?:and )?an? {one} of [a-z' ]{{2,20}}?(?: from| at)?|"
        rf"by the {one},?(?: [a-z']+){{0,4}}|"
        rf"for (?:each|every) (?:extra |additional |further )?{one}(?: of)?(?: [a-z']+){{0,4}}|"
        rf"prices? of an? (?:{one}|(loaf))\b[a-z' ]{{0,40}}?(?: (?:to|at|was|is|from|by|of)))"
        r"(?: about| around| nearly| some| just| only)? $"
    )


def inherit_rate(line: Line, draft: Draft, drafts: list[Draft]) -> None:
    """ "monthly wage of Rs 15,000" is per month: the rate stands in the noun phrase the figure completes."""
    if draft.per is not None or draft.kind not in ("money", "quantity"):
        return
    begin = max(line.starts[0], draft.start - REACH)
    end = SENTENCE_END.search(line.low, begin, draft.start)
    begin = end.end() if end else begin
    before = line.low[begin : draft.start]
    per = None
    if draft.kind == "money" and before.endswith(" "):
        if read_price_of_dollar(line, draft, begin, before):
            return
        per = PER_BEFORE.search(before) if "per " in before or "eps " in before else None
        per = per if per and (per[2] or measure_at(line, begin + per.start(1))) else None
        per = per or (None if _names_of_sold().isdisjoint(line.distinct) else _sold_as_subject().search(before))
        per = per or (OF_SHARES.search(before) if line.words[draft.next] == "apiece" else None)
    if draft.kind == "money" and (line.is_note or not before.isascii()):
        per = per or HAN_SPAN.search(before) or rate_ahead(before)
    if per:
        start, end = per.span(per.lastindex or 1)
        draft.per = _meant_by(line, begin + start, begin + end)
        draft.note("per", line.text, begin + start, begin + end, draft.per)
        return
    found = None
    if not SPANS.isdisjoint(line.distinct) or "per-" in before:
        found = RIGHT_BEFORE.search(before)
        if draft.kind == "money":
            found = found or _last(ADJECTIVE, before) or _last(PAY_OF_A, before)
        found = found or _last(FLOW, before)
    if found is None:
        found = _behind(line, draft)
        if found is None:
            return
        begin = draft.end
    group = found.lastindex or 1
    far = found.re in (ADJECTIVE, FLOW) and not found[group].startswith(("month", "annual", "year"))
    if draft.number.scale >= MILLION and draft.kind == "money" and far:
        return  # "A per-mile charge would raise $40m", "Hourly rates doubled and it made $4 million"
    if found.re is FLOW and draft.unit in OF_PLACES:
        return  # "Daily traffic on the 40 km road"
    start = begin + found.start(group)
    if any(other.start <= start < other.end for other in drafts):
        return
    word = start + (len("per-") if found[group].startswith("per-") else 0)
    draft.per = _meant_by(line, word, begin + found.end(group))
    draft.note("per", line.text, start, begin + found.end(group), draft.per)


def _meant_by(line: Line, start: int, end: int) -> str:
    """What a rate is per that is told by the words of line.text[start:end]: "kilo", "monthly", "月"."""
    word = line.low[start:end]
    return PER_OF.get(word) or rate_adjectives().get(word) or per_ahead().get(word) or measure_at(line, start) or word


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return deque(pattern.finditer(text), maxlen=1).pop() if pattern.search(text) else None


# "a €0.02 road charge per kilometre", "thirty dollars on every tonne"
CHARGED = re.compile(
    r"(?: [a-z]+)? (?:charges?|fees?|tax|lev(?:y|ies)|tolls?|dut(?:y|ies)|tariffs?|subsid(?:y|ies)|surcharges?|fares?|prices?|"
    r"costs?|royalt(?:y|ies)|premiums?|discounts?|allowances?|bonus(?:es)?|rates?|refunds?|deposits?) (?:per|for each|for every|on each|on every) "
    r"([a-z]+)\b|(?: extra| more)? (?:on|off) (?:each|every) ([a-z]+)\b|"
    r" (?:cheaper|dearer|more|less|extra|higher|lower) (?:per|for each|for every) ([a-z]+)\b"
)
# One of these stands among the first words of each of the three.
LEADS_BEHIND = frozenset(("per", "for", "on", "off", "daily", "hourly", "weekly", "monthly", "annual", "yearly"))
BEHIND = re.compile(
    rf"(?: (?:in|as|for))?(?: (?:a|an|the|their|his|her|its))?(?: (?:average|minimum|basic|gross|"
    rf"net))? (daily|hourly|weekly|monthly|annual|yearly) {PAY}\b"
)


@cache
def _for_one() -> re.Pattern[str]:
    """ "paid 300 rupees for a bag", "$900 for a 60-hour week"."""
    one = one_pattern(words_of_measures() | VESSELS | {"dozen"})
    return re.compile(
        rf" for (?:an?|one|each|every) ({one})\b(?= (?:of|to|from)\b|[,.;)]|$)| for an? (?:\d\d|[a-z]+)-hour (week|day|shift)\b"
    )


def _behind(line: Line, draft: Draft) -> re.Match[str] | None:
    if not line.low.startswith(" ", draft.end):
        return None
    behind = line.low[draft.end : draft.end + 60]
    if line.words[draft.next] == "of":
        timed = draft.kind == "quantity" and draft.unit not in TIMES
        return OF_SOMETHING.match(behind) or (OF_TIMED.match(behind) if timed else None)
    if draft.kind != "money" or LEADS_BEHIND.isdisjoint(line.words[draft.next : draft.next + 5]):
        return None
    return BEHIND.match(behind) or _for_one().match(behind) or CHARGED.match(behind)

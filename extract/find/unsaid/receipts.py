"""Rows of a receipt: "Butterkuchen   2,60", "2 x 79.90 = 159.80", "EKMEK 250 GR %1 *12,50", whose money stands beside the total or nowhere."""

import re
from functools import lru_cache

from extract.find.number.draft import Draft
from extract.find.text.line import Line
from extract.find.unsaid.words_of_money import be_unsaid_money

LONGEST = 600  # characters of a receipt that somebody passes on
LEAST_ROWS = 3
AMOUNT = r"[-−]?\d{1,3}(?:[ .,']?\d{3})*[.,]\d\d"
ROW = re.compile(
    rf"^(?=[^\n]{{0,60}}[^\W\d_]{{2}})[^\n]{{1,60}}?[ \t*]{AMOUNT}(?: ?(?:[€₽$£₺]|[A-Z]{{1,3}}))?[ \t]*$", re.MULTILINE
)
# What no list of times or scores has.
TOTAL = re.compile(
    r"[€$£₽₺₹]|(?<![^\W\d_])(?:sub)?(?:total|summe|suma|sum|summa|somme|totale|totaal|celkem|összesen|итого?|всего|сума|toplam|topkdv|σύνολο|jumlah|"
    r"vat|mwst|ust|tva|iva|kdv|ндс|пдв|ptu|moms|alv|btw|áfa|dph|gst|ppn|tax|cash|change|efectivo|cambio|contanti|espèces|чек|fiş|kvitto|kassenbon|bon|"
    r"receipt|ticket de caja|รวม|ใบเสร็จ|ส่วนลด)(?![^\W\d_])",
    re.IGNORECASE,
)
CENTS = re.compile(r"[.,]\d\d$")
ENDS_ROW = re.compile(r"(?: ?[A-Z]{1,2})?[ \t]*(?:\n|\Z)| ?\*\d| ?= ?\d")
TIMES = ("x", "×", "х")


def read_receipt_price(line: Line, draft: Draft) -> bool:
    """Whether the bare number is the price of a row of a receipt; then it is money of a currency that no word beside it tells."""
    number = draft.number
    if draft.low is not None or draft.kind or not line.habits.money or len(line.text) > LONGEST:
        return False
    if not CENTS.search(line.text, number.start, number.end) or not _is_receipt(line.text):
        return False
    times = line.words[draft.first - 1] in TIMES
    if not times and (
        line.text[draft.start - 1 : draft.start] not in (" ", "*") or not ENDS_ROW.match(line.text, draft.end)
    ):
        return False
    be_unsaid_money(draft)
    return True


@lru_cache(16)
def _is_receipt(text: str) -> bool:
    return len(ROW.findall(text)) >= LEAST_ROWS and TOTAL.search(text) is not None

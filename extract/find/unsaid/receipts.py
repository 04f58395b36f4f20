"""Rows of a receipt: "Butterkuchen   2,60", "2 x 79.90 = 159.80", "EKMEK 250 GR %1 *12,50", whose money stands beside the total or nowhere."""

import re
from functools import lru_cache

from extract.find.number.draft import Draft
from extract.find.text.line import Line
from extract.find.unsaid.words_of_money import be_unsaid_money

LONGEST = 600  # characters of a receipt that somebody passes on
LEAST_ROWS = 3
AMOUNT = r"[-−]?\d{1,3}(?:[ .,']?\d{3})*[.,]\d\d"
MONEY = r"(?:[€₽$£₺₹]|Rs\.?|EUR|USD|GBP|CHF|PLN|[Kk][rčn]|zł|lei)"
ROW = re.compile(
    rf"^(?=[^\n]{{0,60}}[^\W\d_]{{2}})[^\n]{{1,60}}?[ \t*](?:{MONEY} *)?{AMOUNT}(?: ?(?:{MONEY}|[A-Z]{{1,3}}))?[ \t]*$",
    re.MULTILINE,
)
# A list of times, marks or averages has a total too, but neither a row with the sign of money nor one of taxes and change.
SIGNED = re.compile(rf"(?:{MONEY} *{AMOUNT}|{AMOUNT} ?{MONEY})(?!\d)[ \t]*(?:\n|$)")
TILL = re.compile(
    rf"(?<![^\W\d_])(?:vat|mwst|ust|tva|t\.v\.a|iva|i\.v\.a|top ?kdv|kdv|ндс|пдв|ptu|moms|mva|alv|btw|áfa|dph|gst|hst|ppn|tax|sales tax|cash|change|efectivo|cambio|"
    rf"contanti|resto|espèces|rendu|bar|rückgeld|наличными|сдача|скидка|ส่วนลด|เงินสด|tunai|kembali)(?![^\W\d_])[^\n]{{0,30}}?[ \t*]{AMOUNT}",
    re.IGNORECASE,
)
HEAD = re.compile(
    r"(?<![^\W\d_])(?:kassenbon|receipt|чек|fiş|kvitto|kvittering|scontrino|reçu|recibo|cash memo|bill no|struk|kuitti|bon fiscal|paragon)(?![^\W\d_])|ใบเสร็จ|レシート",
    re.IGNORECASE,
)
TOTAL = re.compile(
    rf"(?<![^\W\d_])(?:sub)?(?:total|totaal|totale|summe|summa|suma|sum|somme|celkem|összesen|итого?|всего|toplam|jumlah|yhteensä|i alt|razem)(?![^\W\d_])"
    rf"[^\n]{{0,20}}?[ \t*]{AMOUNT}",
    re.IGNORECASE,
)
DATED = re.compile(r"\d[./-]\d{1,2}[./-]\d\d|(?:kl|klo|um|ore|at)\.? ?$", re.IGNORECASE)  # and the time behind it
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
        line.text[draft.start - 1 : draft.start] not in (" ", "\t", "*") or not ENDS_ROW.match(line.text, draft.end)
    ):
        return False
    if not times and DATED.search(line.text, line.starts[0], draft.start):
        return False
    be_unsaid_money(draft)
    return True


@lru_cache(16)
def _is_receipt(text: str) -> bool:
    return len(ROW.findall(text)) >= LEAST_ROWS and bool(
        SIGNED.search(text) or TILL.search(text) or (HEAD.search(text) and TOTAL.search(text))
    )

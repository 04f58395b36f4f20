"""The evidence behind one figure, as HTML: its sentence, its source, each conversion, each choice and why.

Every piece of article text is escaped before our own tags are put round it.
"""

import html
import math
from collections.abc import Mapping
from urllib.parse import urlsplit

from dashboard import safe_text, wording

# The name of a step, as the dataset writes it -> the heading on the Method page.
METHOD_HEADINGS = {
    "as written": "reading",
    "currency": "reading",
    "us dollars": "exchange-rates",
    "successor": "exchange-rates",
    "implied rate": "exchange-rates",
    "constant us dollars": "constant-dollars",
    "local money": "purchasing-power",
    "international dollars": "purchasing-power",
    "pay": "pay",
    "normal unit": "units",
}
_STYLE = """<style>
.evidence{line-height:1.55}
.evidence mark{background:#FFE08A;color:#1B2430;padding:.05em .2em;border-radius:3px;font-weight:600}
.evidence blockquote{margin:.4rem 0 .9rem;padding:.1rem 0 .1rem .9rem;border-left:4px solid #7A828C;font-size:1.06rem}
.evidence h3{font-size:1rem;margin:1.1rem 0 .25rem;padding:0}
.evidence .amount{font-size:1.5rem;font-weight:700;line-height:1.25;margin:0;overflow-wrap:anywhere}
.evidence a{color:inherit}
.evidence .badge{display:inline-block;border:1px solid currentColor;border-radius:999px;padding:0 .6em;margin:.3rem .3rem 0 0;font-size:.85rem}
.evidence p{margin:.15rem 0}
.evidence ol{margin:.2rem 0 .2rem 1.2rem;padding:0}
.evidence li{margin:.1rem 0;overflow-wrap:anywhere}
.evidence dl{display:grid;grid-template-columns:minmax(6rem,max-content) 1fr;gap:.25rem 1rem;margin:.2rem 0}
.evidence dt{font-weight:600}
.evidence dd{margin:0;overflow-wrap:anywhere}
.evidence .why{display:block;font-size:.9rem;opacity:.85}
</style>"""


def evidence_html(row: Mapping[str, object], place_names: Mapping[str, str]) -> str:
    """The panel for one row of the frame (column -> value), safe for st.html."""
    parts = [
        _amounts(row),
        _badges(row),
        f"<blockquote>{marked_sentence(row)}</blockquote>",
        _source(row),
        _conversion(row),
        _choices(row, place_names),
        _doubts(row),
    ]
    return f'{_STYLE}<div class="evidence">{"".join(parts)}</div>'


def badges(row: Mapping[str, object]) -> list[str]:
    """The doubts about a figure in a word or two each, what a reader should know before quoting it."""
    note, others = str(row["note"]), str(row["currency_candidates"])
    told = [
        (str(row["confidence"]) == "low", "Low confidence"),
        (others and str(row["confidence"]) != "high", "Currency could also be " + ", ".join(others.split()[:4])),
        ("multiple rates:" in note, "Several exchange rates at that time"),
        ("source cited is undated" in note, "Undated source"),
        ("the article's own rate is" in note, "Own rate differs from ours"),
        (bool(row["same_as"]), "Said twice"),
        (math.isfinite(_number(row["value_low"])), "Range"),
        (bool(row["approx"]), "Not exact"),
    ]
    return [words for holds, words in told if holds]


def _badges(row: Mapping[str, object]) -> str:
    marks = "".join(f'<span class="badge">{html.escape(words)}</span>' for words in badges(row))
    return f"<p>{marks}</p>" if marks else ""


def marked_sentence(row: Mapping[str, object]) -> str:
    """The sentence, escaped, with the figure in <mark>. Nothing is marked where the figure is not found in it."""
    sentence, text = str(row["sentence"]), str(row["text"])
    start = _start_in_sentence(row)
    if start is None:
        return html.escape(sentence or text)
    end = start + len(text)
    return f"{html.escape(sentence[:start])}<mark>{html.escape(text)}</mark>{html.escape(sentence[end:])}"


def printed(row: Mapping[str, object]) -> str:
    """The figure as printed, in our wording: "about Rs 500 a day (INR)"."""
    values = (_number(row["value"]), _number(row["value_low"]), _number(row["value_high"]))
    measure = wording.Measure(*values, str(row["kind"]), str(row["unit"]), str(row["per"]), str(row["approx"]))
    return wording.amount(measure)


def in_dollars(row: Mapping[str, object]) -> str:
    """The figure in US dollars at its date, "not stated" where it could not be converted."""
    values = (_number(row["usd"]), _number(row["usd_low"]), _number(row["usd_high"]))
    return wording.amount(wording.Measure(*values, "money", "USD", str(row["per"]), str(row["approx"])), digits=3)


def _start_in_sentence(row: Mapping[str, object]) -> int | None:
    """Where the figure begins in its sentence: from the offsets, or by its words where the offsets do not fit."""
    sentence, text = str(row["sentence"]), str(row["text"])
    start, sentence_start = _number(row["start"]), _number(row["sentence_start"])
    if math.isfinite(start) and math.isfinite(sentence_start):
        offset = int(start - sentence_start)
        if offset >= 0 and text and sentence[offset : offset + len(text)] == text:
            return offset
    found = sentence.find(text) if text else -1
    return found if found >= 0 else None


def _amounts(row: Mapping[str, object]) -> str:
    lines = [f'<p class="amount">{html.escape(printed(row))}</p>']
    if row["kind"] == "money" and row["unit"] != "USD":
        dollars = in_dollars(row)
        words = "Not converted to US dollars" if dollars == wording.MISSING else f"{dollars} at the date"
        lines.append(f"<p>{html.escape(words)}</p>")
    what = ", ".join(part for part in (str(row["name"]), wording.day(str(row["period"]))) if part)
    return "".join([*lines, f"<p>{html.escape(what)}</p>"])


def _source(row: Mapping[str, object]) -> str:
    named = ", ".join(part for part in (str(row["publisher"]), wording.day(str(row["published"]))) if part)
    title = html.escape(str(row["title"]) or str(row["document_id"]))
    cited = str(row["source"])
    cites = f"<p>It cites: {html.escape(cited)}</p>{_link(str(row['source_url']))}" if cited else ""
    dated = html.escape(named or "publisher and date not stated")
    return f"<h3>Source</h3><p>{title}</p><p>{dated}</p>{_link(str(row['url']))}{cites}"


def _link(address: str) -> str:
    """A link to a plain web address; anything else stays words."""
    safe = html.escape(address, quote=True)
    if _is_web_address(address):
        return f'<p><a href="{safe}" target="_blank" rel="noopener noreferrer nofollow">{safe}</a></p>'
    return f"<p>{safe}</p>" if address else ""


def _conversion(row: Mapping[str, object]) -> str:
    steps = [step.strip() for step in str(row["steps"]).split(" | ") if step.strip()]
    items = "".join(f"<li>{_step(step)}</li>" for step in steps)
    listed = f"<ol>{items}</ol>" if items else "<p>No step: shown as it was read.</p>"
    return f"<h3>How it was made comparable</h3>{_rate(row)}{listed}"


def _step(step: str) -> str:
    """A step whose name, the words before its colon, links to the part of the Method page that explains it."""
    name, colon, detail = step.partition(":")
    heading = METHOD_HEADINGS.get(name.casefold())
    if not colon or heading is None:
        return html.escape(step)
    # In a new tab: leaving this page would close the panel.
    return f'<a href="method#{heading}" target="_blank" rel="noopener">{html.escape(name)}</a>:{html.escape(detail)}'


def _rate(row: Mapping[str, object]) -> str:
    rate = _number(row["usd_rate"])
    if not math.isfinite(rate) or row["unit"] == "USD":
        return ""
    when = ", ".join(part for part in (wording.day(str(row["rate_date"])), str(row["rate_basis"])) if part)
    source = row["rate_source"] or wording.MISSING
    words = f"Rate: {wording.number(rate, 6)} {row['unit']} for US$1 ({when}). Source: {source}."
    return f"<p>{html.escape(words)}</p>"


def _choices(row: Mapping[str, object], place_names: Mapping[str, str]) -> str:
    """Each thing that was decided, with the words that decided it."""
    place = str(row["place"])
    decided = [
        ("Measures", str(row["label"]), row["label_basis"]),
        ("Category", wording.category(str(row["category"])), row["category_basis"]),
        ("Place", place_names.get(place, place), row["place_basis"]),
        ("Period", wording.day(str(row["period"])), row["period_basis"]),
        ("Rate", wording.rate_words(str(row["per"])), row["per_basis"]),
    ]
    if row["kind"] == "money":
        others = str(row["currency_candidates"])
        why = f"{row['currency_basis']}{f'; could also be {others}' if others else ''}"
        decided.insert(0, ("Currency", str(row["unit"]), why))
    entries = "".join(_entry(name, value, str(why)) for name, value, why in decided if value or why)
    return f"<h3>What was decided, and why</h3><dl>{entries}</dl>"


def _entry(name: str, value: str, why: str) -> str:
    reason = f'<span class="why">{html.escape(why)}</span>' if why else ""
    return f"<dt>{name}</dt><dd>{html.escape(value or wording.MISSING)}{reason}</dd>"


def _doubts(row: Mapping[str, object]) -> str:
    entries = [
        ("Confidence", wording.confidence(str(row["confidence"])), "the weakest link among currency and rate"),
        ("Notes", str(row["note"]), ""),
        ("In totals", "counted" if row["in_totals"] else "not counted: it repeats or is part of another sum", ""),
        ("Same as", str(row["same_as"]), ""),
        ("Pay assumes", wording.profile(str(row["work_profile"])), ""),
        ("Standing", str(row["status"]), ""),
        ("Figure", str(row["figure_id"]), ""),
    ]
    listed = "".join(_entry(name, value, why) for name, value, why in entries if value)
    return f"<h3>How sure this is</h3><dl>{listed}</dl>"


def _is_web_address(address: str) -> bool:
    """Whether it may become a link: http or https, a host, and nothing that hides in it."""
    if safe_text.cut(address, len(address) + 1) != address:
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and "@" not in parts.netloc


def _number(value: object) -> float:
    """A cell as a float; what is missing, in whatever way the frame says so, is NaN."""
    try:
        return float(str(value))
    except ValueError:
        return math.nan

"""The evidence behind one figure, as HTML: its sentence, its source, each conversion, each choice and why.

Every piece of article text is escaped before our own tags are put round it.
"""

import html
import math
from collections.abc import Mapping
from typing import NamedTuple

from dashboard import alternatives, wording
from dashboard.amounts import Row, in_dollars, number, printed
from dashboard.behind import Behind, behind_html
from dashboard.evidence_style import STYLE
from dashboard.links import web
from dashboard.steps import METHOD_HEADINGS, Step, steps_of
from dashboard.ways import Way, ways

__all__ = ["METHOD_HEADINGS", "Context", "badges", "evidence_html", "in_dollars", "marked_sentence", "printed"]


class Context(NamedTuple):
    """What the article says right before and right after the figure's sentence, "" where it is not known."""

    before: str = ""
    after: str = ""


def evidence_html(
    row: Row, place_names: Mapping[str, str], context: Context | None = None, behind: Behind | None = None
) -> str:
    """The panel for one row of the frame (column -> value), safe for st.html.

    context and behind hold what the row alone cannot tell: the sentences around, and the other figures of the dataset.
    """
    parts = [
        _amounts(row),
        _badges(row),
        _passage(row, context or Context()),
        _source(row),
        _ways(row),
        _steps(row),
        _uncertainty(row),
        behind_html(behind) if behind else "",
        _choices(row, place_names),
        _doubts(row),
    ]
    return f'{STYLE}<div class="evidence kinds">{"".join(parts)}</div>'


def reading_html(row: Row, place_names: Mapping[str, str], context: Context | None = None) -> str:
    """What the extractor read and why, without what was made of it: the panel for who has to say if it is right."""
    parts = [
        _amounts(row),
        _badges(row),
        _passage(row, context or Context()),
        _source(row),
        _choices(row, place_names),
        _doubts(row),
    ]
    return f'{STYLE}<div class="evidence kinds">{"".join(parts)}</div>'


def badges(row: Row) -> list[str]:
    """The doubts about a figure in a word or two each, what a reader should know before quoting it."""
    note, others = str(row["note"]), str(row["currency_candidates"])
    told = [
        (str(row["confidence"]) == "low", "Low confidence"),
        (others and str(row["confidence"]) != "high", "Currency could also be " + ", ".join(others.split()[:4])),
        ("multiple rates:" in note, "Several exchange rates at that time"),
        ("source cited is undated" in note, "Undated source"),
        ("the article's own rate is" in note, "Own rate differs from ours"),
        (bool(row["same_as"]), "Said twice"),
        (math.isfinite(number(row["value_low"])), "Range"),
        (bool(row["approx"]), "Not exact"),
        (str(row["status"]) in ("corrected", "rejected"), wording.capital(str(row["status"]))),
    ]
    return [words for holds, words in told if holds]


def _badges(row: Row) -> str:
    marks = "".join(f'<span class="badge">{html.escape(words)}</span>' for words in badges(row))
    return f"<p>{marks}</p>" if marks else ""


def _passage(row: Row, context: Context) -> str:
    before, after = (html.escape(words) for words in context)
    around = [f'<span class="around">{words}</span>' if words else "" for words in (before, after)]
    return f"<blockquote>{' '.join(filter(None, (around[0], marked_sentence(row), around[1])))}</blockquote>"


def marked_sentence(row: Row) -> str:
    """The sentence, escaped, with the figure in <mark>. Nothing is marked where the figure is not found in it."""
    sentence, text = str(row["sentence"]), str(row["text"])
    start = _start_in_sentence(row)
    if start is None:
        return html.escape(sentence or text)
    end = start + len(text)
    return f"{html.escape(sentence[:start])}<mark>{html.escape(text)}</mark>{html.escape(sentence[end:])}"


def _start_in_sentence(row: Row) -> int | None:
    """Where the figure begins in its sentence: from the offsets, or by its words where the offsets do not fit."""
    sentence, text = str(row["sentence"]), str(row["text"])
    start, sentence_start = number(row["start"]), number(row["sentence_start"])
    if math.isfinite(start) and math.isfinite(sentence_start):
        offset = int(start - sentence_start)
        if offset >= 0 and text and sentence[offset : offset + len(text)] == text:
            return offset
    found = sentence.find(text) if text else -1
    return found if found >= 0 else None


def _amounts(row: Row) -> str:
    lines = [f'<p class="amount">{html.escape(printed(row))}</p>']
    if row["kind"] == "money" and row["unit"] != "USD":
        dollars = in_dollars(row)
        words = "Not converted to US dollars" if dollars == wording.MISSING else f"{dollars} at the date"
        lines.append(f"<p>{html.escape(words)}</p>")
    what = ", ".join(part for part in (str(row["name"]), wording.day(str(row["period"]))) if part)
    return "".join([*lines, f"<p>{html.escape(what)}</p>"])


def _source(row: Row) -> str:
    named = ", ".join(part for part in (str(row["publisher"]), wording.day(str(row["published"]))) if part)
    title = html.escape(str(row["title"]) or str(row["document_id"]))
    cited = str(row["source"])
    cites = f"<p>It cites: {html.escape(cited)}</p>{web(str(row['source_url']))}" if cited else ""
    dated = html.escape(named or "publisher and date not stated")
    return f"<h3>Source</h3><p>{title}</p><p>{dated}</p>{web(str(row['url']))}{cites}"


def _ways(row: Row) -> str:
    """The same figure in each basis, side by side. A share or a count has one way only: no table."""
    shown = ways(row)
    if len(shown) < 2:
        return ""
    rows = "".join(map(_way, shown))
    head = "<thead><tr><th>Shown</th><th>Amount</th><th>Rate, date and source</th></tr></thead>"
    return f"<h3>Ways to show it</h3><table>{head}<tbody>{rows}</tbody></table>"


def _way(way: Way) -> str:
    made = html.escape(f"{way.rate} ({way.date})" if way.date else way.rate)
    source = f'<span class="why">Source: {html.escape(way.source)}.</span>' if way.source else ""
    amount = html.escape(way.amount) if way.amount else '<span class="none">none</span>'
    return f"<tr><th>{html.escape(way.name)}</th><td>{amount}</td><td>{made}{source}</td></tr>"


def _steps(row: Row) -> str:
    items = "".join(f"<li>{_step(step)}</li>" for step in steps_of(row))
    listed = f"<ol>{items}</ol>" if items else "<p>No step: shown as it was read.</p>"
    return f"<h3>How it was made comparable</h3>{listed}"


def _step(step: Step) -> str:
    """A step whose name links to the part of the Method page that explains it."""
    if step.heading is None:
        return html.escape(step.detail)
    source = f' <span class="why">{html.escape(step.source)}</span>' if step.source else ""
    # In a new tab: leaving this page would close the panel.
    link = f'<a href="method#{step.heading}" target="_blank" rel="noopener">{html.escape(step.name)}</a>'
    return f"{link}: {html.escape(step.detail)}{source}"


def _uncertainty(row: Row) -> str:
    """How far off it may be: the range or the hedge as printed, and the other currencies that the sign can mean."""
    said = []
    low, high = (wording.full_number(number(row[column])) for column in ("value_low", "value_high"))
    if wording.MISSING not in (low, high):
        said.append(f"The article gives a range, {low} to {high}; its middle is nowhere used.")
    if row["approx"]:
        said.append(f"The article says \u201c{str(row['approx']).replace('_', ' ')}\u201d: take the value as rough.")
    words = "".join(f"<p>{html.escape(line)}</p>" for line in said) + _other_currencies(row)
    return f"<h3>Uncertainty</h3>{words}" if words else ""


def _other_currencies(row: Row) -> str:
    considered = alternatives.alternatives(row)
    if not considered:
        return ""
    entries = "".join(
        f"<dt>{html.escape(other.currency)}</dt><dd>{html.escape(other.dollars or other.why)}</dd>"
        for other in considered
    )
    more = alternatives.how_many_more(row)
    rest = f"<p>The sign can mean {more} more currencies, listed below.</p>" if more else ""
    used = html.escape(str(row["unit"]) or "no currency")
    return f"<p>Alternatives considered, not used: read as {used}, it could have been</p><dl>{entries}</dl>{rest}"


def _choices(row: Row, place_names: Mapping[str, str]) -> str:
    """Each thing that was decided, with the words that decided it."""
    place, counterpart = str(row["place"]), str(row.get("counterpart", ""))
    decided = [
        ("Measures", str(row["label"]), row["label_basis"]),
        ("Category", wording.category(str(row["category"])), row["category_basis"]),
        ("Place", place_names.get(place, place), row["place_basis"]),
        ("Counterpart", place_names.get(counterpart, counterpart), _told(row, "counterpart")),
        ("Period", wording.day(str(row["period"])), row["period_basis"]),
        ("Rate", wording.rate_words(str(row["per"])), row["per_basis"]),
        ("Direction", str(row.get("direction", "")), _told(row, "direction")),
        ("Claim", str(row.get("claim", "")), _told(row, "claim")),
    ]
    if row["kind"] == "money":
        others = str(row["currency_candidates"])
        why = f"{row['currency_basis']}{f'; could also be {others}' if others else ''}"
        decided.insert(0, ("Currency", str(row["unit"]), why))
    entries = "".join(_entry(name, value, str(why)) for name, value, why in decided if value or why)
    return f"<h3>What was decided, and why</h3><dl>{entries}</dl>"


def _told(row: Row, column: str) -> str:
    """Why a column that not every dataset has was decided so; nothing where it was not decided."""
    return str(row.get(f"{column}_basis", "")) if row.get(column) else ""


def _entry(name: str, value: str, why: str) -> str:
    reason = f'<span class="why">{html.escape(why)}</span>' if why else ""
    return f"<dt>{name}</dt><dd>{html.escape(value or wording.MISSING)}{reason}</dd>"


def _doubts(row: Row) -> str:
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

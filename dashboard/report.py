"""The view as one HTML file to read, to print and to keep: tables, the sentence behind each figure, its source and steps.

Pure, and complete in itself: the file asks no host for anything, and a policy in its head keeps browsers from trying.
Every piece of article text is escaped before our own tags are put round it.
"""

import base64
import hashlib
import html
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go
from plotly.offline import get_plotlyjs

from dashboard import basis, worded, wording
from dashboard.bundle import sources_of
from dashboard.evidence import badges, marked_sentence
from dashboard.links import web
from dashboard.steps import steps_of

MIME = "text/html"
MOST_FIGURES = 1_000  # more make a file that no printer and few browsers take
_CHART_WIDTH = 720  # pixels: the width of a printed page
_COLUMNS = ("", "As printed", "", "Measures", "Place", "Period", "Source")
_STYLE = """
:root{color-scheme:light}
body{font:16px/1.5 system-ui,sans-serif;color:#1B2430;background:#fff;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.7rem;line-height:1.2;margin:0 0 .5rem}h2{font-size:1.25rem;margin:2rem 0 .5rem}h3{font-size:1rem;margin:0}
table{border-collapse:collapse;width:100%;font-size:.88rem}
th,td{text-align:left;vertical-align:top;padding:.25rem .6rem .25rem 0;border-bottom:1px solid #C9D0D8;overflow-wrap:anywhere}
td:first-child{white-space:nowrap}
thead{display:table-header-group}
article{margin:1.1rem 0;break-inside:avoid}
blockquote{margin:.3rem 0;padding-left:.8rem;border-left:4px solid #7A828C}
mark{background:#FFE08A;padding:0 .15em;font-weight:600}
p,ol{margin:.2rem 0}ol{padding-left:1.4rem;font-size:.9rem}
a{color:#0B5CAD;overflow-wrap:anywhere}
.badge{border:1px solid currentColor;border-radius:1em;padding:0 .5em;font-size:.8rem;margin-right:.3rem}
.small{font-size:.88rem}
@media (max-width:640px){th:nth-child(5),td:nth-child(5),th:nth-child(7),td:nth-child(7){display:none}}
@media print{body{margin:0;max-width:none;font-size:10.5pt}a{color:inherit;text-decoration:none}tr{break-inside:avoid}}
"""


class Heading(NamedTuple):
    """What stands above a report: the view in words, the code of its basis, its address, the day."""

    sentence: str
    basis: str
    link: str
    today: date


def report_html(
    rows: pd.DataFrame, heading: Heading, place_names: Mapping[str, str], charts: Sequence[go.Figure] = ()
) -> bytes:
    """The report of rows that have the columns of basis.with_values.

    Charts make it four megabytes larger: the program that draws them comes inside the file.
    """
    listed = rows.head(MOST_FIGURES)
    drawn, scripts = _charts(charts)
    parts = [
        f"<h1>Figures from articles, made comparable</h1><p>{html.escape(heading.sentence)}</p>",
        f'<p class="small">Made by Numeraire on {html.escape(wording.day(heading.today.isoformat()))}. '
        f"The same view again: {_link(heading.link)}</p>",
        drawn,
        _left_out(len(rows)),
        "<h2>Figures</h2>",
        _table(listed, heading.basis, place_names),
        "<h2>Where each comes from</h2>",
        *_passages(listed),
        "<h2>Sources</h2>",
        _sources(rows),
        _NOTES,
    ]
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8">{_policy(scripts)}'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>Numeraire: {html.escape(heading.sentence)}</title><style>{_STYLE}</style></head>"
        f"<body>{''.join(parts)}{''.join(f'<script>{script}</script>' for script in scripts)}</body></html>"
    ).encode("utf-8", "replace")


def _policy(scripts: Iterable[str]) -> str:
    """No request to anywhere, and no script but those written here, known by their hash."""
    hashes = " ".join(
        f"'sha256-{base64.b64encode(hashlib.sha256(script.encode('utf-8', 'replace')).digest()).decode()}'"
        for script in scripts
    )
    rules = f"default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src {hashes or chr(39) + 'none' + chr(39)}"
    return f"<meta http-equiv=\"Content-Security-Policy\" content=\"{rules}; base-uri 'none'; form-action 'none'\">"


def _left_out(count: int) -> str:
    if count <= MOST_FIGURES:
        return ""
    return (
        f"<p><strong>The first {MOST_FIGURES:,} of {count:,} figures stand here; the CSV of this view holds them "
        "all.</strong></p>"
    )


def _table(rows: pd.DataFrame, shown_in: str, place_names: Mapping[str, str]) -> str:
    """Every figure as printed and in the basis, with a link to its passage below."""
    compared = "" if shown_in == basis.PRINTED else basis.NAMES[shown_in]
    titles = [name or compared for name in _COLUMNS]
    head = "".join(f'<th scope="col">{html.escape(title)}</th>' for title in titles)
    shown = worded.shown_money(rows) if compared else [""] * len(rows)
    cells = zip(
        worded.printed(rows),
        shown,
        rows["name"],
        (place_names.get(code, code) for code in rows["place"]),
        rows["period"].map(wording.day),
        rows["title"],
        strict=True,
    )
    lines = (
        f'<tr><td><a href="#f{number}">{number}</a></td>'
        + "".join(f"<td>{html.escape(str(c))}</td>" for c in line)
        + "</tr>"
        for number, line in enumerate(cells, 1)
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(lines)}</tbody></table>"


def _passages(rows: pd.DataFrame) -> Iterable[str]:
    printed = worded.printed(rows)
    for number, (row, words) in enumerate(zip(rows.to_dict("records"), printed, strict=True), 1):
        yield _passage(number, row, words)


def _passage(number: int, row: Mapping[str, object], printed: str) -> str:
    marks = "".join(f'<span class="badge">{html.escape(words)}</span>' for words in badges(row))
    document = ", ".join(
        filter(
            None,
            (str(row["title"]) or str(row["document_id"]), str(row["publisher"]), wording.day(str(row["published"]))),
        )
    )
    steps = "".join(
        f"<li>{html.escape(': '.join(filter(None, (step.name, step.detail))))}"
        f"{html.escape(f' ({step.source})') if step.source else ''}</li>"
        for step in steps_of(row)
    )
    cited = f"<p class='small'>It cites: {html.escape(str(row['source']))}</p>" if row["source"] else ""
    return (
        f'<article id="f{number}"><h3>{number}. {html.escape(printed)}: {html.escape(str(row["name"]))}</h3>'
        f"{f'<p>{marks}</p>' if marks else ''}<blockquote>{marked_sentence(row)}</blockquote>"
        f'<p class="small">{html.escape(document)}</p>{cited}{f"<ol>{steps}</ol>" if steps else ""}'
        f'<p class="small">Figure {html.escape(str(row["figure_id"]))}</p></article>'
    )


def _sources(rows: pd.DataFrame) -> str:
    items = []
    for source in sources_of(rows).to_dict("records"):
        named = ", ".join(
            filter(
                None, (source["title"] or source["document_id"], source["publisher"], wording.day(source["published"]))
            )
        )
        cited = f"<p class='small'>Cites: {html.escape(source['source'])}</p>" if source["source"] else ""
        count = wording.counted(int(source["figures"]), "figure")
        addresses = web(source["url"]) + web(source["source_url"])
        items.append(f"<li>{html.escape(named)} ({count}){cited}{addresses}</li>")
    return f"<ol>{''.join(items)}</ol>"


def _charts(charts: Sequence[go.Figure]) -> tuple[str, list[str]]:
    """The places of the charts, and the scripts that draw them: the program itself, then one call for each."""
    if not charts:
        return "", []
    places = "".join(f'<div id="chart{number}"></div>' for number in range(len(charts)))
    calls = []
    for number, figure in enumerate(charts):
        still = go.Figure(figure).update_layout(width=_CHART_WIDTH, template="plotly_white")
        # What an article wrote must not end the script it stands in.
        data = str(still.to_json()).replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
        calls.append(f'{{const f={data};Plotly.newPlot("chart{number}",f.data,f.layout,{{"staticPlot":true}})}}')
    return places, [get_plotlyjs(), *calls]


def _link(address: str) -> str:
    return web(address).removeprefix("<p>").removesuffix("</p>")


_NOTES = """
<h2>How to read this</h2>
<p class="small">The figures are what articles say, not what is true: a pledge is not a payment, and where two articles
disagree both are given. Different sums are set side by side and not to be added up. m is million, bn is a thousand
million, tn is a million million. The reading is automatic and can be wrong: the sentence is there to check.</p>
"""

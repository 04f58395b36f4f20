"""The sentences that a search found, as HTML with the words marked. Every piece of article text is escaped. Pure."""

import html
import re
from collections.abc import Sequence

import pandas as pd

from dashboard import safe_text, worded
from dashboard.links import Href, to_figure

MOST = 12
_LONGEST = 600
_STYLE = """<style>
ul.found{line-height:1.5;margin:0!important;padding:0!important;list-style:none}
.found li{margin:.35rem 0;overflow-wrap:anywhere}
.found mark{background:#FFE08A;color:#1B2430;border-radius:3px;padding:0 .1em}
.found a{color:inherit;font-weight:600}
</style>"""


def sentences_html(rows: pd.DataFrame, words: Sequence[str], href: Href) -> str:
    """A list of the first MOST rows: the figure, linked to its evidence, and its sentence with the words marked."""
    first = rows.head(MOST)
    items = (
        f"<li>{to_figure(figure_id, html.escape(printed), href)}: {marked(sentence, words)}</li>"
        for figure_id, printed, sentence in zip(
            first["figure_id"], worded.printed(first), first["sentence"], strict=True
        )
    )
    return f'{_STYLE}<ul class="found">{"".join(items)}</ul>'


def marked(text: str, words: Sequence[str]) -> str:
    """The text escaped, each place where one of the words stands in <mark>, in any case."""
    line = safe_text.cut(text, _LONGEST)
    if not words:
        return html.escape(line)
    # The longest first: "dry port" is marked whole where "port" was asked for too.
    wanted = re.compile("|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)), re.IGNORECASE)
    parts, after = [], 0
    for place in wanted.finditer(line):
        parts += [html.escape(line[after : place.start()]), f"<mark>{html.escape(place[0])}</mark>"]
        after = place.end()
    return "".join([*parts, html.escape(line[after:])])

"""An article's text as HTML: cut into sections that draw quickly, every figure in it a link, all else inert.

Pure. Offsets index the article's text; every piece of it is escaped before our own tags are put round it.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from dashboard import links, wording
from extract import Source

SECTION = 6_000  # characters: some forty figures, which draw at once
KINDS = ("money", "percent", "count", "quantity")
_BLANK = re.compile(r"\n[ \t\r]*\n\s*")
_HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_LEVELS = {1: "h2", 2: "h2"}  # the page has its h1

STYLE = """<style>
.article{max-width:46rem;line-height:1.7;font-size:1.04rem;overflow-wrap:anywhere}
.article h2{font-size:1.3rem;margin:1.4rem 0 .4rem;padding:0}
.article h3{font-size:1.1rem;margin:1.2rem 0 .3rem;padding:0}
.article p{margin:0 0 1rem;white-space:pre-line}
.article .rows{font-family:monospace;font-size:.9rem;white-space:pre-wrap}
a.to-figure{color:inherit}
.kinds a.to-figure,.kinds .sample{padding:.1em .25em;border-radius:3px;text-decoration:none;font-weight:600;color:inherit}
.kinds .money{background:color-mix(in srgb,#2A86C8 20%,transparent);border-bottom:2px solid #2A86C8}
.kinds .percent{background:color-mix(in srgb,#D55E00 18%,transparent);border-bottom:2px dotted #D55E00}
.kinds .count{background:color-mix(in srgb,#009E73 18%,transparent);border-bottom:2px dashed #009E73}
.kinds .quantity{background:color-mix(in srgb,#C8699B 18%,transparent);border-bottom:4px double #C8699B}
.kinds .other{border-bottom:2px solid currentColor}
.kinds a.out,.kinds .sample.out{background:none;font-weight:400;border-bottom:1px dotted currentColor}
.kinds .here{outline:2px solid currentColor;outline-offset:2px}
.kinds a.to-figure:hover,.kinds a.to-figure:focus-visible{outline:2px solid currentColor;outline-offset:1px}
.kinds p.legend{margin:.2rem 0 .6rem;display:flex;flex-wrap:wrap;gap:.4rem 1rem;font-size:.9rem}
.sources dl.cited{padding:0;display:grid;grid-template-columns:auto 1fr;gap:.5rem .8rem;max-width:46rem;overflow-wrap:anywhere}
.sources dd,.sources p{margin:0}
.sources a{color:inherit}
.sources .why{font-size:.9rem;opacity:.85}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
</style>"""


class Span(NamedTuple):
    """Where a figure stands in the text, its kind, and whether the filters leave it in view."""

    start: int
    end: int
    figure_id: str
    kind: str
    in_view: bool = True


class Stretch(NamedTuple):
    """A piece of a text: text[start:end], as offsets of the whole."""

    start: int
    end: int


def sections(text: str, spans: Sequence[Span] = (), most: int = SECTION) -> list[Stretch]:
    """The text in pieces of about `most` characters, cut between paragraphs where it can be and never in a figure."""
    cuts, begin = [0], 0
    for block in blocks(text, Stretch(0, len(text))):
        while block.end - begin > most:
            cut = block.start if block.start > begin else _cut_within(text, begin, most, spans)
            cuts.append(cut)
            begin = cut
    cuts.append(len(text))
    return [Stretch(first, last) for first, last in pairwise(cuts) if first < last]


def section_of(offset: int, pieces: Sequence[Stretch]) -> int:
    """Which piece, counted from 0, an offset of the text falls in; the first for one before them all."""
    return max(0, bisect_right([piece.start for piece in pieces], offset) - 1)


def blocks(text: str, piece: Stretch) -> list[Stretch]:
    """The paragraphs and headings of a piece: what blank lines part."""
    found, begin = [], piece.start
    for gap in _BLANK.finditer(text, piece.start, piece.end):
        found.append(Stretch(begin, gap.start()))
        begin = gap.end()
    found.append(Stretch(begin, piece.end))
    return [block for block in found if text[block.start : block.end].strip()]


def section_html(text: str, piece: Stretch, spans: Iterable[Span], href: links.Href, here: str = "") -> str:
    """One piece of the text with its figures as links; `here` is the id of the figure to point out."""
    ordered = sorted(span for span in spans if piece.start <= span.start < piece.end)
    drawn = "".join(_block(text, block, ordered, href, here) for block in blocks(text, piece))
    return f'<div class="article kinds">{drawn}</div>'


def legend_html(kinds: Sequence[tuple[str, str]], some_out: bool) -> str:
    """What the marks mean: (class, name) of each kind, and the mark of a figure that the filters leave out."""
    names = [*kinds, *([("out", "Left out by the filters")] if some_out else [])]
    samples = "".join(f'<span class="sample {kind}">{html.escape(name)}</span>' for kind, name in names)
    return f'<div class="kinds"><p class="legend"><span>Marked in the text:</span>{samples}</p></div>'


def _block(text: str, block: Stretch, spans: Sequence[Span], href: links.Href, here: str) -> str:
    words = text[block.start : block.end]
    heading = _HEADING.match(words)
    if heading and "\n" not in words.strip():
        tag = _LEVELS.get(len(heading[1]), "h3")
        return f"<{tag}>{_marked(text, Stretch(block.start + heading.end(), block.end), spans, href, here)}</{tag}>"
    rows = ' class="rows"' if all(line.lstrip().startswith("|") for line in words.strip().splitlines()) else ""
    return f"<p{rows}>{_marked(text, block, spans, href, here)}</p>"


def _marked(text: str, block: Stretch, spans: Sequence[Span], href: links.Href, here: str) -> str:
    parts, at = [], block.start
    for span in spans:
        if at <= span.start < block.end and span.end > span.start:
            end = min(span.end, block.end)
            parts += [html.escape(text[at : span.start]), _link(text[span.start : end], span, href, here)]
            at = end
    return "".join([*parts, html.escape(text[at : block.end])])


def _link(words: str, span: Span, href: links.Href, here: str) -> str:
    kind = span.kind if span.kind in KINDS else "other"
    classes = " ".join([kind if span.in_view else "out", *(["here"] if span.figure_id == here else [])])
    told = "" if span.in_view else '<span class="unseen"> (left out by the filters)</span>'
    return links.to_figure(span.figure_id, html.escape(words) + told, href, classes)


def _cut_within(text: str, begin: int, most: int, spans: Sequence[Span]) -> int:
    """Where to cut a paragraph longer than a section: after a line, a sentence or a word, before any figure there."""
    limit = begin + most
    cut = next(
        (found + len(mark) for mark in ("\n", ". ", " ") if (found := text.rfind(mark, begin + 1, limit)) > 0), limit
    )
    inside = [span.start for span in spans if span.start < cut < span.end and span.start > begin]
    return min(inside, default=cut)


def sources_html(sources: Iterable[Source]) -> str:
    """A list of what an article cites: number, title, publisher, date or "undated", address, and its own reservations."""
    return f'<div class="sources"><dl class="cited">{"".join(map(_source, sources))}</dl></div>'


def _source(source: Source) -> str:
    named = ", ".join(filter(None, (source.title, source.publisher, wording.day(source.published or "undated"))))
    note = f'<p class="why">{html.escape(source.note)}</p>' if source.note else ""
    return f"<dt>[{html.escape(source.id)}]</dt><dd><p>{html.escape(named)}</p>{links.web(source.url or '')}{note}</dd>"

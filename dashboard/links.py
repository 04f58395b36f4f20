"""Links as HTML: to the web only where the address is plain, and to figures of ours beside the filters of the moment.

Pure. A link to a figure is an ordinary one, ?fig=..., that opens by Enter, in a new tab, and without any script.
"""

import html
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import urlencode, urlsplit

from dashboard import safe_text

FIGURE_CLASS = "to-figure"
Href = Callable[[str], str]


def web(url: str) -> str:
    """A link to a plain web address in a paragraph of HTML; anything else stays words, and nothing stays nothing."""
    safe = html.escape(url, quote=True)
    if is_web_address(url):
        return f'<p><a href="{safe}" target="_blank" rel="noopener noreferrer nofollow">{safe}</a></p>'
    return f"<p>{safe}</p>" if url else ""


def is_web_address(url: str) -> bool:
    """Whether it may become a link: http or https, a host, and nothing that hides in it."""
    if safe_text.cut(url, len(url) + 1) != url:
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and "@" not in parts.netloc


def to_figure(figure_id: str, words: str, href: Href, more: str = "") -> str:
    """A link that opens the evidence of a figure. words is HTML, escaped already; more are further classes."""
    classes = f"{FIGURE_CLASS} {more}".rstrip()
    target = html.escape(href(figure_id), quote=True)
    return f'<a class="{classes}" href="{target}" data-figure="{html.escape(figure_id, quote=True)}">{words}</a>'


def href_from(params: Mapping[str, Sequence[str]]) -> Href:
    """Gives the address of a figure on the page in view: the same page and filters, with that figure open."""
    kept = [(name, value) for name, values in params.items() if name not in ("fig", "at") for value in values]
    return lambda figure_id: "?" + urlencode([*kept, ("fig", figure_id)])

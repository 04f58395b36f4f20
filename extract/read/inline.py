"""The words inside one element of a page: what is hidden from readers, and digits that stand raised."""

import re

from lxml import etree

DROPPED = frozenset({
    "head", "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "embed", "canvas", "audio",
    "video", "select", "option", "button", "textarea", "input", "progress", "meter", "del", "s", "strike",
})  # fmt: skip
HIDDEN = re.compile(r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden", re.IGNORECASE)
PARTS = frozenset({"p", "div", "li", "br", "tr", "td", "th", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4"})
RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
POWER_OF = re.compile(r"(?:\d|(?<![^\W\d_])(?:[kcmd]?m|ft|in|mi|yd))$")


def is_hidden(element: etree._Element) -> bool:
    """Whether a reader of the page never sees the element, or sees it struck out."""
    if element.tag in DROPPED or element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    style = element.get("style")
    return style is not None and HIDDEN.search(style) is not None


def words_of(element: etree._Element) -> str:
    """The visible words of an element on one line; is it hidden itself, its words are still given."""
    words: list[str] = []
    raised: list[int] = []
    walker = etree.iterwalk(element, events=("start", "end"))
    for event, inner in walker:
        if event == "start":
            if inner is not element and is_hidden(inner):
                walker.skip_subtree()
                continue
            words.append(" " if inner.tag in PARTS else "")
            words.append(inner.text or "")
            if inner.tag == "sup":
                raised.append(len(words) - 1)
        else:
            if inner.tag == "sup" and raised:
                raise_words(words, raised.pop())
            words.append(" " if inner.tag in PARTS else "")
            words.append(inner.tail or "" if inner is not element else "")
    return " ".join("".join(words).split())


def raise_words(words: list[str], first: int) -> None:
    """Rewrites words[first:], the words of a sup, in place.

    Digits stay raised behind a digit or a short unit (10⁶, km²), where plain ones would make another number. Elsewhere
    they are a note and stand in brackets: "million [3]".
    """
    raised = "".join(words[first:]).strip(" []()\n")
    before = "".join(words[max(0, first - 3) : first])
    del words[first:]
    if not re.fullmatch(r"[+-]?[0-9]{1,3}", raised):
        words.append(raised)
    elif POWER_OF.search(before):
        words.append(raised.translate(RAISED))
    else:
        words.append(f" [{raised}]")

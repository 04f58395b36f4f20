"""An HTML tree -> blocks, in the order of the page: paragraphs, headings, list items and table rows."""

import re
from collections.abc import Iterator

from lxml import etree

from extract.read.blocks import Block, row_text
from extract.read.grid import rows_of_table
from extract.read.inline import is_hidden, raise_words

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
    "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
    "thead", "tr", "ul",
})  # fmt: skip
LISTS = ("ul", "ol", "menu", "dl")
HEADINGS = {f"h{level}": level for level in range(1, 7)}
CHROME_TAGS = ("nav", "footer")
CHROME_ROLES = ("navigation", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar")
CHROME_WORDS = re.compile(
    r"(?:^|[-_ ])(?:cookies?|consent|gdpr|newsletter|subscribe|subscription|paywall|breadcrumbs?|comments?|share|"
    r"sharing|advert\w{0,10}|sponsor\w{0,5}|promo|login|sign-?up|site-?footer|nav|menu)(?:$|[-_ ])",
    re.IGNORECASE,
)
SHORT_LABEL = 40
DEEPEST_PLACE = 8


def blocks_of(root: etree._Element) -> list[Block]:
    """Every block of text below root, without what a reader of the page does not see."""
    return list(_Walk(root).blocks())


class _Walk:
    """One pass over the tree without recursion: pages nest as deep as their authors like."""

    def __init__(self, root: etree._Element) -> None:
        self._root = root
        self._words: list[str] = []
        self._raised: list[int] = []  # where in _words each open sup began
        self._open: list[tuple[etree._Element, int]] = []  # open block elements, numbered
        self._chrome: list[etree._Element] = []
        self._lists: list[int] = []
        self._item: list[str] | None = None  # the parts of the open list item
        self._count = 0

    def blocks(self) -> Iterator[Block]:
        """Everything the pass finds, in order."""
        walker = etree.iterwalk(self._root, events=("start", "end"))
        for event, element in walker:
            hidden = is_hidden(element)
            if event == "start":
                rows = rows_of_table(element) if element.tag == "table" and not hidden else None
                if hidden or rows is not None:
                    walker.skip_subtree()
                yield from self._table(rows or []) if hidden or rows is not None else self._start(element)
                continue
            if not hidden:
                yield from self._end(element)
            if element is not self._root:
                self._add(element.tail)
        yield from self._flush()
        yield from self._end_item()

    def _start(self, element: etree._Element) -> Iterator[Block]:
        tag = element.tag
        if tag in BLOCKS:
            yield from self._flush()
            if tag in (*LISTS, "li", "dt"):
                yield from self._end_item()
            self._open.append((element, self._number()))
            if _is_chrome(element):
                self._chrome.append(element)
            if tag in LISTS:
                self._lists.append(self._number())
            elif tag in ("li", "dt") or (tag == "dd" and self._item is None):
                self._item = []
        elif tag == "br":
            self._words.append("\n")
        elif tag == "sup":
            self._raised.append(len(self._words))
        self._add(element.text)

    def _end(self, element: etree._Element) -> Iterator[Block]:
        tag = element.tag
        if tag == "sup" and self._raised:
            raise_words(self._words, self._raised.pop())
        if not self._open or self._open[-1][0] is not element:
            return
        yield from self._flush()
        if tag in (*LISTS, "li", "dd"):
            yield from self._end_item()
        if tag in LISTS:
            self._lists.pop()
        self._open.pop()
        if self._chrome and self._chrome[-1] is element:
            self._chrome.pop()

    def _add(self, words: str | None) -> None:
        """Line ends of a page are blanks, but in preformatted text they are line ends."""
        if words:
            plain = any(element.tag == "pre" for element, _ in self._open[-2:])
            self._words.append(words if plain else words.replace("\n", " ").replace("\r", " "))

    def _flush(self) -> Iterator[Block]:
        """The words gathered since the last block began or ended."""
        words, self._words, self._raised = "".join(self._words), [], []
        lines = (" ".join(line.split()) for line in words.split("\n"))
        text = "\n".join(line for line in lines if line)
        if not text:
            return
        tag = self._open[-1][0].tag if self._open else ""
        if self._item is not None:
            self._item.append(text.replace("\n", " "))
        elif tag in HEADINGS:
            yield self._block("heading", text.replace("\n", " "), level=HEADINGS[tag])
        else:
            yield self._block("paragraph", text)

    def _end_item(self) -> Iterator[Block]:
        """One line for a whole item; a short first part is the label of what follows."""
        parts, self._item = self._item, None
        if not parts:
            return
        first, rest = parts[0], " ".join(parts[1:])
        if rest:
            first += ": " if len(first) <= SHORT_LABEL and first[-1].isalnum() else " "
        yield self._block("item", first + rest, group=self._lists[-1] if self._lists else 0)

    def _table(self, rows: list[list[str]]) -> Iterator[Block]:
        if not rows:
            return
        yield from self._flush()
        yield from self._end_item()
        group = self._number()
        for row in rows:
            yield self._block("row", row_text(row), group=group)

    def _block(self, kind: str, text: str, group: int = 0, level: int = 0) -> Block:
        place = tuple(number for _, number in self._open[-DEEPEST_PLACE:])
        return Block(kind, text, group, level, place, bool(self._chrome))

    def _number(self) -> int:
        self._count += 1
        return self._count


def _is_chrome(element: etree._Element) -> bool:
    if element.tag in CHROME_TAGS or element.get("role") in CHROME_ROLES:
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return element.tag not in ("body", "html", "main", "article") and CHROME_WORDS.search(names[:400]) is not None

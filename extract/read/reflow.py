"""Lines of pages -> paragraphs, headings, list items and table rows, as they were before a page was laid out."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from extract.lexicon import number_words
from extract.read.blocks import Block, row_text, text_of_blocks

BULLET = re.compile(r"[•●▪‣◦∙·\uf0b7\uf0a7]\s*")
DASH = re.compile(r"[-–—*]\s+(?=\S)")
NUMBERED = re.compile(r"(?:[0-9]{1,2}[.)]|\([0-9a-z]\)|[a-z]\))\s+(?=\S)")
SENTENCE_END = re.compile(r"[.!?:;…][\"'”’)\]]*(?:\s*\[[0-9, ]{1,12}\])?$")
DIGITS = re.compile(r"[0-9]+")
PAGE_NUMBER = re.compile(r"(?i)[-–— ]{0,3}(page |p\. ?)?([0-9]{1,4})( ?(?:/|of) ?[0-9]{1,4})?[-–— ]{0,3}")
WIDE_GAP = 1.3  # of the usual distance of lines: a blank line stands between
OTHER_SIZE = 0.12
LARGER = 1.15
LONGEST_HEADING = 150
LONGEST_CAPTION = 60


class Line(NamedTuple):
    """One printed line: its cells (one, if it is no row of a table) and its box in points, from the page's lower left."""

    cells: tuple[str, ...]
    left: float
    right: float
    bottom: float
    top: float

    @property
    def text(self) -> str:
        """The words of all cells, one blank between them."""
        return " ".join(self.cells)

    @property
    def size(self) -> float:
        """The height of the line."""
        return self.top - self.bottom


def text_of_pages(pages: list[list[Line]]) -> str:
    """The text of all pages, without the page numbers and running heads, or "" when no page holds any."""
    return text_of_blocks(_Flow(_without_running_heads(pages)).blocks())


def _without_running_heads(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages without page numbers, and without first and last lines that stand on most of them."""
    edges = Counter(edge for page in pages if len(page) > 1 for edge in {_masked(page[0]), _masked(page[-1])})
    often = {words for words, times in edges.items() if times > 1 and times > len(pages) / 2}
    kept = []
    for number, page in enumerate(pages, 1):
        first, last = 0, len(page)
        if last > 1 and (_masked(page[0]) in often or _is_page_number(page[0], number)):
            first = 1
        if last > first + 1 and (_masked(page[-1]) in often or _is_page_number(page[-1], number)):
            last -= 1
        kept.append(page[first:last])
    return kept


def _is_page_number(line: Line, number: int) -> bool:
    found = PAGE_NUMBER.fullmatch(line.text.strip())
    return found is not None and bool(found[1] or found[3] or int(found[2]) == number)


def _masked(line: Line) -> str:
    return DIGITS.sub("0", line.text)


class _Flow:
    """The lines of a document one behind the other, with what is usual on its pages."""

    def __init__(self, pages: list[list[Line]]) -> None:
        self._pages = pages
        lines = [line for page in pages for line in page]
        self._size = median(line.size for line in lines) if lines else 0.0
        drops = [a.bottom - b.bottom for page in pages for a, b in pairwise(page)]
        near = [drop for drop in drops if 0.5 * self._size < drop < 2 * self._size]
        self._pitch = sorted(near)[len(near) // 4] if near else self._size
        self._written = frozenset(word.strip(".,;:!?)\"'”’").lower() for line in lines for word in line.text.split())

    def blocks(self) -> Iterator[Block]:
        """The blocks in order; what belongs together in a list or table, or follows line by line, shares a group."""
        group, words, kind, before, edge = 0, "", "", None, 0.0
        for page in self._pages:
            rows = _rows(page)
            for k, line in enumerate(page):
                starts_row = k in rows
                began = self._kind(line, starts_row, before, edge, kind)
                if before is None or not self._goes_on(before, line, edge, kind, began):
                    if words:
                        yield self._block(kind, words, group)
                    group += before is None or self._parts(before, line, kind, began, words)
                    kind = began
                    words = row_text(line.cells) if starts_row else self._opening(line, began)
                else:
                    words = self._joined(words, line.text)
                before = line
                # Letters of no size, or at no place, have no column; their line ends where it ends.
                near = (other.right for other in page if abs(other.left - line.left) < 3 * self._size)
                edge = max(near, default=line.right)
        if words:
            yield self._block(kind, words, group)

    def _kind(self, line: Line, in_row: bool, before: Line | None, edge: float, kind: str) -> str:
        text = line.text
        if BULLET.match(text):
            return "item"
        free = before is None or kind == "item" or self._apart(before, line) or _would_fit(before, line, edge)
        if DASH.match(text) and free:
            return "item"
        if in_row:
            return "row"
        if line.size > LARGER * self._size and len(text) <= LONGEST_HEADING:
            return "heading"
        return "paragraph"

    def _goes_on(self, before: Line, line: Line, edge: float, kind: str, began: str) -> bool:
        """Whether a line goes on with the paragraph, item or heading of the line before it."""
        if kind == "row" or began in ("row", "item") or abs(line.size - before.size) > OTHER_SIZE * before.size:
            return False
        if _turns(before, line):
            return not SENTENCE_END.search(before.text) and not NUMBERED.match(line.text)
        broken_word = before.text[-2:-1].isalpha() and before.text[-1:] == "-" and line.text[:1].islower()
        return not self._apart(before, line) and (broken_word or not _would_fit(before, line, edge))

    def _parts(self, before: Line, line: Line, kind: str, began: str, words: str) -> bool:
        """Whether a new block stands apart from the one before it, and not in the same list, table or address."""
        if kind == began and kind in ("item", "row"):
            return False
        if "heading" in (kind, began) or kind in ("item", "row") or self._apart(before, line):
            return True
        # A short line above rows or items is their caption, in which their unit may stand.
        return len(words) > LONGEST_CAPTION and SENTENCE_END.search(words) is not None

    def _apart(self, before: Line, line: Line) -> bool:
        """Whether blank space stands between two lines; a new column or page counts as such."""
        drop = before.bottom - line.bottom
        return _turns(before, line) or drop > WIDE_GAP * self._pitch * max(before.size, 1.0) / max(self._size, 1.0)

    def _opening(self, line: Line, kind: str) -> str:
        if kind != "item":
            return line.text
        return DASH.sub("", BULLET.sub("", line.text, count=1), count=1)

    def _joined(self, words: str, more: str) -> str:
        """Two lines as one: a hyphen at the end goes when it only parted a word, and stays in two-thirds and in
        compounds that stand elsewhere with theirs."""
        if not words.endswith("-") or len(words) < 2 or not words[-2].isalpha() or not more[:1].islower():
            return f"{words}{'' if words.endswith('-') else ' '}{more}"
        head, tail = words.rsplit(None, 1)[-1].lower(), more.split(None, 1)[0].strip(".,;:!?)\"'”’").lower()
        compound = f"{head}{tail}" in self._written or head.rstrip("-") in number_words()
        return words + more if compound else words[:-1] + more

    def _block(self, kind: str, words: str, group: int) -> Block:
        return Block(kind, words, group, level=2 if kind == "heading" else 0)


def _turns(before: Line, line: Line) -> bool:
    """Whether a line does not stand below the one before it, but in the next column or on the next page."""
    return line.bottom > before.bottom - 0.3 * before.size


def _rows(page: list[Line]) -> frozenset[int]:
    """The lines that are rows of a table: with a wide gap, next to another such line."""
    gaps = [len(line.cells) > 1 and not BULLET.fullmatch(line.cells[0]) for line in page]
    return frozenset(
        k for k, gap in enumerate(gaps) if gap and ((k and gaps[k - 1]) or (k + 1 < len(gaps) and gaps[k + 1]))
    )


def _would_fit(before: Line, line: Line, edge: float) -> bool:
    """Whether the first word of a line had room on the line before it, so that its writer ended that line on purpose."""
    text = line.text
    first_word = text.split(None, 1)[0] if text else ""
    width = (line.right - line.left) / max(1, len(text))
    return before.right + width * (len(first_word) + 1.5) < edge

"""Which blocks of a page are kept: the article itself, and lists, tables and passages beside it that carry figures."""

import re
from functools import cache

from extract.lexicon import currency_words
from extract.phrases import one_pattern
from extract.read.blocks import Block

SHINGLE = 4
ENOUGH = 0.5
LEAD_IN = 2
LONGEST_LEAD_IN = 400
NEAR = 2  # elements that a lead-in stands in and its list does not
FEWEST_CELLS = 4


def kept_blocks(blocks: list[Block], main_text: str) -> tuple[list[Block], int]:
    """(the blocks to keep in order, how many of them the main text does not hold).

    main_text is what the library takes for the article. It leaves out side columns, so a list, table or passage with
    figures is kept too, with the heading above it, unless it stands in a menu, a footer, a form or the like.
    """
    solid = "".join(main_text.split())
    shingles = _shingles(main_text)
    own = {k for k, block in enumerate(blocks) if _is_in(block.text, solid, shingles)}
    beside: set[int] = set()
    for first, last in _runs(blocks):
        rest = set(range(first, last)) - own
        run = blocks[first:last]
        if rest and not run[0].chrome and _carries_figures(run):
            beside |= rest | _lead_in(blocks, first, own)
    beside -= own
    return [block for k, block in enumerate(blocks) if k in own or k in beside], len(beside)


def _is_in(text: str, solid: str, shingles: frozenset[tuple[str, ...]]) -> bool:
    """Whether the main text holds a block, or most of its words: links and notes may have been taken out of it."""
    if "".join(text.replace(" | ", "").split()) in solid:
        return True
    own = _shingles(text)
    return bool(own) and len(own & shingles) >= ENOUGH * len(own)


def _shingles(text: str) -> frozenset[tuple[str, ...]]:
    words = text.split()
    return frozenset(tuple(words[k : k + SHINGLE]) for k in range(len(words) - SHINGLE + 1))


def _runs(blocks: list[Block]) -> list[tuple[int, int]]:
    """(first, behind the last) of each list, each table and each block of its own."""
    runs: list[tuple[int, int]] = []
    for k, block in enumerate(blocks):
        if runs and block.group and blocks[k - 1].group == block.group:
            runs[-1] = (runs[-1][0], k + 1)
        else:
            runs.append((k, k + 1))
    return runs


def _carries_figures(run: list[Block]) -> bool:
    """Whether a list, table or passage states amounts; a table of numbers does, whatever its units."""
    text = "\n".join(block.text for block in run)
    if run[0].kind == "row" and sum(block.text.count(" | ") for block in run) >= FEWEST_CELLS:
        return any("0" <= sign <= "9" for sign in text)
    return run[0].kind != "heading" and _amount().search(text) is not None


def _lead_in(blocks: list[Block], first: int, own: set[int]) -> set[int]:
    """The heading and the sentence above a passage in its column: they say where and when the figures hold."""
    found: set[int] = set()
    column = set(blocks[first].place)
    for k in range(first - 1, max(-1, first - 1 - LEAD_IN), -1):
        block = blocks[k]
        apart = set(block.place) - column
        if k in own or block.chrome or block.group or len(apart) > NEAR or len(block.text) > LONGEST_LEAD_IN:
            break
        found.add(k)
        if block.kind == "heading":
            break
    return found


@cache
def _amount() -> re.Pattern[str]:
    """A number beside a sign, code or name of money, or a share; words that mean other things too are left out."""
    words = [entry for entry in currency_words().values() if not entry.weak and entry.form != "symbol_weak"]
    signs = one_pattern(sorted(w.word for w in words if not w.word[0].isalpha() or w.form == "prefixed_code"))
    names = one_pattern(sorted({w.word for w in words if w.word[0].isalpha() and len(w.word) > 1}))
    return re.compile(
        rf"(?:{signs}|\b(?:{names}))\.? ?[0-9]|[0-9](?: ?(?:{signs}|%)|[ -](?:[a-z]{{1,12}} ){{0,2}}(?:(?:{names})\b|per ?cent))"
    )

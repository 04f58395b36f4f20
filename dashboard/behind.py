"""What the rest of the dataset says beside one figure, as HTML: equivalents, other passages on it, what people changed."""

import html
from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from dashboard import wording
from dashboard.amounts import Row, in_dollars, printed
from dashboard.equivalents import Equivalent, equivalents
from dashboard.history import Edit, edits_of
from dashboard.links import Href, to_figure
from dashboard.related import MOST, same_thing
from dashboard.store import EditStore


class Behind(NamedTuple):
    """Gathered by `gather`: the comparisons, the rows on the same thing and how many there are, the edits."""

    equivalents: list[Equivalent]
    same: list[Row]
    same_count: int
    edits: list[Edit]
    href: Href


def gather(
    row: Row, figures: pd.DataFrame, place_names: Mapping[str, str], href: Href, store: EditStore | None = None
) -> Behind:
    """Everything the dataset holds beside one of its rows. href gives the address of a figure; store has its edits."""
    place = place_names.get(str(row["place"]), str(row["place"]))
    same = same_thing(row, figures)
    shown = same.head(MOST).to_dict("records")
    return Behind(equivalents(row, figures, place), shown, len(same), edits_of(row, store), href)


def behind_html(behind: Behind) -> str:
    """The sections of the panel that have something to say."""
    return _equivalents(behind) + _same(behind) + _history(behind)


def _equivalents(behind: Behind) -> str:
    if not behind.equivalents:
        return ""
    return "<h3>What it is worth</h3>" + "".join(_equivalent(one, behind.href) for one in behind.equivalents)


def _equivalent(one: Equivalent, href: Href) -> str:
    if not one.words:
        return f"<p>{html.escape(wording.capital(one.why))}.</p>"
    link = f" ({to_figure(one.figure_id, html.escape(one.figure), href)})" if one.figure_id else ""
    return f'<p>= {html.escape(one.words)}<span class="why">{html.escape(one.why)}{link}</span></p>'


def _same(behind: Behind) -> str:
    if not behind.same:
        return ""
    items = "".join(f"<li>{_other(row, behind.href)}</li>" for row in behind.same)
    more = behind.same_count - len(behind.same)
    rest = f"<p>and {more:,} more: search for its label on Figures.</p>" if more else ""
    title = "Other figures on the same thing"
    return f"<h3>{title}</h3><p>Side by side as each passage has it; never averaged.</p><ul>{items}</ul>{rest}"


def _other(row: Row, href: Href) -> str:
    words = printed(row)
    if row["kind"] == "money" and row["unit"] != "USD" and (dollars := in_dollars(row)) != wording.MISSING:
        words = f"{words}, {dollars}"
    where = ", ".join(
        part for part in (wording.day(str(row["period"])), str(row["source"]) or str(row["title"])) if part
    )
    return f"{to_figure(str(row['figure_id']), html.escape(words), href)} {html.escape(where)}"


def _history(behind: Behind) -> str:
    items = "".join(map(_edit, behind.edits))
    return f"<h3>What people changed</h3><ol>{items}</ol>" if items else ""


def _edit(edit: Edit) -> str:
    why = f' <span class="why">{html.escape(edit.why)}</span>' if edit.why else ""
    return f"<li>{html.escape(f'{edit.who}: ' if edit.who else '')}{html.escape(edit.what)}{why}</li>"

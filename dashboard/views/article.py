"""Article: the text of one document with every figure marked, each a link to its evidence."""

import pandas as pd
import streamlit as st

from dashboard import documents, filters, following, links, opening, passages, safe_text, selection, worded, wording
from dashboard.collection import MOST_LISTED, View
from dashboard.passages import Span, Stretch
from dashboard.places import place_names
from extract import Article

_DOCUMENT, _PART, _WRITTEN, _ARRIVED = "doc", "part", "_doc_written", "_arrived"
_LIST = {"printed": "As printed", "name": "Measures", "period": "Period", "seen": "In view"}


def article() -> None:
    view = filters.view_in_session()
    chosen = _chosen(view)
    if chosen is None:
        st.title("Article", anchor=False)
        filters.nothing(view)
        return
    rows = view.collection.document(chosen).sort_values(["start", "figure_id"], kind="stable")
    document = documents.article(chosen)
    st.title(safe_text.markdown(_title(rows, chosen), 200), anchor=False)
    _pick(view, rows)
    _about(rows, document)
    seen = rows["figure_id"].isin(selection.apply(rows, view.filters)["figure_id"])
    _counts(rows, seen)
    _text(rows, seen, document)
    opening.open_figure_select(rows, view.collection)
    _listed(rows, seen)
    _sources(document)


def _chosen(view: View) -> str | None:
    """The document asked for: by the address, by hand, by the figure that is open; else the first in view."""
    figures = view.collection
    if not figures.size:
        return None
    asked = st.query_params.get(_DOCUMENT)
    known = figures.known("document", [name for name in (asked, st.session_state.get(_DOCUMENT)) if name])
    if asked in known and asked != st.session_state.get(_WRITTEN):
        st.session_state[_DOCUMENT] = asked
    elif asked is not None and asked not in known:
        st.warning("The link names a document that is not in this dataset; another one is shown.")
    if st.session_state.get(_DOCUMENT) not in known:
        opened = figures.figures([st.session_state.get("fig") or ""])["document_id"]
        in_view = view.rows["document_id"].head(1)
        st.session_state[_DOCUMENT] = next(iter([*opened, *in_view, *figures.documents(view.filters)]), None)
    chosen = st.session_state[_DOCUMENT]
    if asked != chosen and chosen:
        st.query_params[_DOCUMENT] = chosen
    st.session_state[_WRITTEN] = chosen
    return chosen


def _pick(view: View, rows: pd.DataFrame) -> None:
    chosen = st.session_state[_DOCUMENT]
    listed = {**view.collection.documents(view.filters)}
    listed.setdefault(chosen, (_title(rows, chosen), len(rows)))
    names = {name: f"{safe_text.cut(title or name, 90)} ({count:,})" for name, (title, count) in listed.items()}
    st.selectbox(
        "Document",
        list(names),
        key=_DOCUMENT,
        format_func=lambda name: names.get(name, "?"),
        persist_state="session",
        on_change=_turn_to_first,
        help=f"{MOST_LISTED} documents in view are listed; filter for others."
        if view.collection.frame is None and len(names) >= MOST_LISTED
        else None,
    )


def _turn_to_first() -> None:
    st.session_state[_PART] = 1


def _title(rows: pd.DataFrame, document_id: str) -> str:
    return str(rows["title"].iloc[0]) or document_id


def _about(rows: pd.DataFrame, document: Article | None) -> None:
    """Who wrote it, when and where it is from, and what a reader should know before trusting it."""
    first = rows.iloc[0]
    names = place_names()
    country = document.country if document else None
    by = document.author if document and document.author != first["publisher"] else None
    facts = [
        str(first["publisher"]) or "Publisher not stated",
        wording.day(str(first["published"])) or "undated",
        f"by {by}" if by else None,
        names.get(country, country) if country else None,
        f"language: {document.language}" if document and document.language else None,
    ]
    st.text(", ".join(safe_text.cut(fact, 120) for fact in facts if fact))
    if first["url"]:
        st.html(links.web(str(first["url"])))
    for note in _notes(document, dated=bool(first["published"])):
        st.text(f"Note: {safe_text.cut(note, 300)}")


def _notes(document: Article | None, *, dated: bool) -> list[str]:
    notes = [] if dated else ["the document is undated: a figure without a date of its own has none."]
    if document is None:
        return [*notes, "the text of this document is not kept here: below are its sentences with figures."]
    undated = sum(source.published is None for source in document.sources)
    if undated:
        notes.append(f"{undated} of the {wording.counted(len(document.sources), 'source')} it cites show no date.")
    if any(source.note for source in document.sources):
        notes.append("what speaks against a source stands beside it in the list below.")
    return [*document.notes, *notes]


def _counts(rows: pd.DataFrame, seen: pd.Series) -> None:
    left_out = int((~seen).sum())
    words = f"{wording.counted(len(rows), 'figure')} in this document"
    st.text(words + (f", {left_out:,} left out by the filters and dimmed below." if left_out else "."))


def _text(rows: pd.DataFrame, seen: pd.Series, document: Article | None) -> None:
    """One section of the text with its figures marked; the section of the figure asked for comes first."""
    text, spans, lost = _spans(rows, seen, document)
    pieces = passages.sections(text, spans)
    starts = {span.figure_id: span.start for span in spans}
    at = st.query_params.get("at") or ""
    part = _part(pieces, starts, at)
    piece = pieces[part - 1]
    kinds = [(kind, wording.kind(kind)) for kind in passages.KINDS if kind in set(rows["kind"])]
    st.html(passages.STYLE + passages.legend_html(kinds, bool((~seen).any())))
    st.html(passages.section_html(text, piece, spans, following.href_here(), at))
    if len(pieces) > 1:
        st.pagination(len(pieces), key=_PART, bind="query-params", persist_state="session", on_change=_leave_figure)
    if lost:
        st.caption(f"{wording.counted(lost, 'figure')} not found at its place in the text: see the list below.")


def _spans(rows: pd.DataFrame, seen: pd.Series, document: Article | None) -> tuple[str, list[Span], int]:
    """The text, the figures at their places in it, and how many are not at theirs."""
    text = document.text if document else None
    cells = zip(rows["start"], rows["text"], rows["figure_id"], rows["kind"], seen, strict=True)
    if text is None:
        return _sentences(rows, seen)
    spans = [
        Span(int(start), int(start) + len(words), figure_id, kind, in_view)
        for start, words, figure_id, kind, in_view in cells
        if start >= 0 and text.startswith(words, int(start))
    ]
    return text, spans, len(rows) - len(spans)


def _sentences(rows: pd.DataFrame, seen: pd.Series) -> tuple[str, list[Span], int]:
    """The sentences that the dataset holds, one a paragraph, in place of a text that is not kept."""
    found: dict[tuple[float, str], int] = {}
    parts, length, spans = [], 0, []
    cells = rows[["sentence_start", "sentence", "start", "text", "figure_id", "kind"]].itertuples(index=False)
    for cell, in_view in zip(cells, seen, strict=True):
        key = (cell.sentence_start, cell.sentence)
        if key not in found:
            found[key] = length
            parts.append(cell.sentence)
            length += len(cell.sentence) + 2
        offset = cell.start - cell.sentence_start
        if offset >= 0 and cell.text and cell.sentence.startswith(cell.text, int(offset)):
            begin = found[key] + int(offset)
            spans.append(Span(begin, begin + len(cell.text), cell.figure_id, cell.kind, bool(in_view)))
    return "\n\n".join(parts), spans, len(rows) - len(spans)


def _part(pieces: list[Stretch], starts: dict[str, int], at: str) -> int:
    """Which section is in view, from 1: that of a figure just asked for, else the one the reader turned to."""
    arrival = f"{st.session_state[_DOCUMENT]} {at}"
    if at in starts and st.session_state.get(_ARRIVED) != arrival:
        st.session_state[_PART] = passages.section_of(starts[at], pieces) + 1
        following.scroll_to(at, arrival)
    st.session_state[_ARRIVED] = arrival
    part = st.session_state.get(_PART)
    if part is None:
        asked = st.query_params.get(_PART, "")
        part = st.session_state[_PART] = int(asked) if asked.isdecimal() and asked.isascii() and len(asked) < 6 else 1
    if len(pieces) > 1 and not (isinstance(part, int) and 1 <= part <= len(pieces)):
        st.session_state[_PART] = 1
    return st.session_state[_PART] if len(pieces) > 1 else 1


def _leave_figure() -> None:
    """Turning the page by hand leaves the figure that a link pointed at."""
    if "at" in st.query_params:
        del st.query_params["at"]


def _listed(rows: pd.DataFrame, seen: pd.Series) -> None:
    with st.expander(f"List of the {wording.counted(len(rows), 'figure')}", icon=":material/table:"):
        table = rows[["name"]].assign(
            printed=worded.printed(rows),
            period=rows["period"].map(wording.day),
            seen=["yes" if in_view else "left out by the filters" for in_view in seen],
        )
        opening.figure_table(table[list(_LIST)], list(rows["figure_id"]), "article_table", _LIST)


def _sources(document: Article | None) -> None:
    """What the article gives as its sources, each with the doubts that its own entry notes."""
    if document is None or not document.sources:
        return
    st.subheader(f"Sources it cites ({len(document.sources)})", anchor=False)
    st.html(passages.sources_html(document.sources))


article()

"""Review: one figure at a time in its sentence, to confirm, correct or reject; and figures that were missed."""

import pandas as pd
import streamlit as st

from dashboard import all_figures, documents, filters, notice, opening, passages, safe_text, wording
from dashboard.collection import View
from dashboard.evidence import reading_html
from dashboard.own import server, session
from dashboard.places import place_names
from dashboard.review import changes, form, log, saving
from dashboard.review.queue import progress, queue
from dashboard.review.selecting import select_words
from extract import Article

_FIGURE, _CURRENT, _UNREAD, _INITIALS = "review", "_review_current", "_review_unread", "_review_initials"
_PART = 40_000  # characters of a text in one box
_NO_NAME = "Write your initials first: every edit says who made it."


def review() -> None:
    view = filters.view_in_session()
    st.title("Review", anchor=False)
    refused = all_figures.why_unchanged() or session.why_no_edits()
    if refused:
        st.info(refused)
        if server.sign_in_configured() and not server.signed_in() and not all_figures.why_unchanged():
            st.button("Sign in", on_click=st.login)
        return
    _who()
    _say()
    row = _figure(view)
    _progress(view)
    if row is None:
        _nothing_left(view)
    else:
        _one(row, view)
    _missed(view)
    log.edits_section(all_figures.together().applied)


def _who() -> None:
    if server.signed_in():
        st.caption(f"You edit as {safe_text.markdown(session.author())}.")
        return
    st.text_input(
        "Your initials",
        session.author(),
        max_chars=40,
        width=220,
        key=_INITIALS,
        help="They stand beside every edit. Nobody checks them here: anyone at this computer can write any.",
    )
    _author()


def _author() -> str:
    """Who edits, as the box of initials says at this moment."""
    if not server.signed_in() and _INITIALS in st.session_state:
        session.set_author(st.session_state[_INITIALS])
    return session.author()


def _say() -> None:
    """What became of the last button: saved, or not and why; and what somebody else saved meanwhile."""
    # Always here, also when empty: what stands below it must not move and start afresh.
    with st.container(key="review_said"):
        said, problem = notice.found(saving.SAID), notice.found(saving.PROBLEM)
        if said:
            st.success(said, icon=":material/check:")
        if problem:
            st.error("Not done. What you wrote is still here.", icon=":material/error:")
            st.text(safe_text.cut(problem, 400))
        theirs = st.session_state.get(saving.THEIRS)
        if theirs:
            st.warning("Somebody else has changed this figure. Save again to put yours on top, or look again.")
            log.table(theirs)


def _figure(view: View) -> dict[str, object] | None:
    """The figure asked for by name, else the first that waits."""
    asked, current = st.session_state.get(_FIGURE), st.session_state.get(_CURRENT)
    found = view.collection.figures([asked] if asked else [])
    if found.empty and current:
        # Somebody else may have reviewed it meanwhile: what this reader writes about it must not be torn away.
        found = view.rows[view.rows["figure_id"] == current]
    if found.empty:
        waiting = queue(view.rows)
        found = waiting[~waiting["figure_id"].isin(saving.skipped())]
    return None if found.empty else found.iloc[0].to_dict()


def _next() -> None:
    st.session_state[_FIGURE] = st.session_state[_CURRENT] = None


def _progress(view: View) -> None:
    done, total = progress(view.rows)
    if total:
        st.progress(done / total, text=f"{done:,} of {wording.counted(total, 'figure')} in view are reviewed")


def _nothing_left(view: View) -> None:
    skipped = int(view.rows["figure_id"].isin(saving.skipped()).sum())
    if view.rows.empty:
        filters.nothing(view)
    elif skipped:
        st.info(f"All others are reviewed; {wording.counted(skipped, 'figure')} skipped.")
        st.button("Look at the skipped ones", on_click=saving.look_at_skipped)
    else:
        st.success(f"All {wording.counted(len(view.rows), 'figure')} in view are reviewed.", icon=":material/done_all:")


def _one(row: dict[str, object], view: View) -> None:
    figure_id = str(row["figure_id"])
    st.session_state[_CURRENT] = figure_id
    base = saving.seen(figure_id)
    key = f"review_{figure_id}_{saving.turn()}"
    sentence, fields = st.columns([3, 2], gap="large")
    with fields:
        shown = st.session_state.setdefault(
            f"{key}_shown", {field: changes.written(row, field) for field in form.FIELDS}
        )
        form.fields(row, view.collection.beside(row), place_names(), key)
        st.text_input("Why (optional)", key=f"{key}_why", max_chars=300)
    with sentence:
        buttons = st.container()
        st.html(reading_html(row, place_names(), opening.context_of(row)))
    with buttons:
        _buttons(row, shown, key, base)


def _buttons(row: dict[str, object], shown: dict[str, str], key: str, base: int) -> None:
    """The buttons take what the fields say when they are pressed: what was typed last may not have been drawn yet."""
    figure_id = str(row["figure_id"])
    nameless = not session.author()
    if nameless:
        st.caption(_NO_NAME)

    def why() -> str:
        return st.session_state[f"{key}_why"]

    def verdict(action: str, said: str) -> None:
        if saving.save(lambda: [changes.verdict(row, action, why(), _author())], base, said):
            _next()

    def correct() -> None:
        if saving.save(
            lambda: changes.corrections(row, shown, form.typed(key), why(), _author()), base, "Saved: corrected."
        ):
            _next()

    def pass_over() -> None:
        saving.skip(figure_id)
        _next()

    def take_back() -> None:
        st.session_state[_FIGURE] = saving.undo()

    with st.container(horizontal=True):
        st.button(
            "Save changes", key="correct", type="primary", icon=":material/save:", shortcut="Ctrl+Enter",
            on_click=correct, disabled=nameless,
        )  # fmt: skip
        st.button(
            "Confirm", key="confirm", icon=":material/check:", shortcut="Alt+Y", on_click=verdict,
            args=("confirm", "Saved: confirmed."), disabled=nameless,
        )  # fmt: skip
        st.button(
            "Reject", key="reject", icon=":material/block:", shortcut="Alt+X", on_click=verdict,
            args=("reject", "Saved: rejected. No chart or total counts it."), disabled=nameless,
        )  # fmt: skip
        st.button("Skip", key="skip", icon=":material/skip_next:", shortcut="Alt+S", on_click=pass_over)
        st.button(
            "Undo", key="undo", icon=":material/undo:", shortcut="Alt+Z", on_click=take_back,
            disabled=nameless or not saving.can_undo(), help="Takes back your last save.",
        )  # fmt: skip
        if st.session_state.get(saving.THEIRS):
            st.button("Look again", icon=":material/refresh:", on_click=saving.look_again, args=(figure_id,))


def _missed(view: View) -> None:
    """Adds a figure that the extractor did not see: the reader selects its words in the text."""
    with st.expander("A figure was missed: add it", icon=":material/add:", key="missed"):
        own = {name: held.article.title or name for name, held in session.documents().items()}
        titles = own | {name: title for name, (title, _n) in view.collection.documents(view.filters).items()}
        if not titles:
            st.info("There is no document yet.")
            return
        document_id = st.selectbox(
            "Document",
            list(titles),
            format_func=lambda name: safe_text.option(titles[name] or name, 80),
            key="missed_in",
        )
        article = documents.article(document_id)
        if article is None:
            st.info("Only the figures of this document are kept here, not its text: bring the text on the page Add.")
            return
        part = _part(article.text)
        chosen = select_words(article.text[part.start : part.end], f"select_{document_id}_{part.start}")
        if chosen and not session.author():
            st.warning(_NO_NAME)
        elif chosen:
            _choose(article, part.start + chosen[0], part.start + chosen[1], view.collection.document(article.id))
        _unreadable(article)


def _part(text: str) -> passages.Stretch:
    parts = passages.sections(text, most=_PART) or [passages.Stretch(0, 0)]
    if len(parts) == 1:
        return parts[0]
    number = st.selectbox("Part of the text", range(len(parts)), format_func=lambda k: f"Part {k + 1} of {len(parts)}")
    return parts[number]


def _choose(article: Article, start: int, end: int, here: pd.DataFrame) -> None:
    """Adds the words where the extractor can read them by themselves; asks what they say where it cannot."""
    start, end = changes.trimmed(article.text, start, end)
    if start == end or ((here["start"] < end) & (start < here["end"])).any():
        notice.leave(saving.PROBLEM, "not added: these words hold no figure, or one that is known already")
        st.rerun()
    made = changes.addition(article, start, end, session.author())
    if all_figures.tried(made, article).orphans:
        st.session_state[_UNREAD] = (article.id, start, end)
    else:
        _added(made)


def _unreadable(article: Article) -> None:
    """Words without a number that the extractor can read: the reader says what they mean."""
    document_id, start, end = st.session_state.get(_UNREAD) or ("", 0, 0)
    if document_id != article.id:
        return
    with st.form("unread"):
        st.markdown("The number in these words cannot be read by themselves. What do they say?")
        st.text(safe_text.cut(article.text[start:end], 120))
        given = form.new_fields()
        if st.form_submit_button("Add the figure", icon=":material/add:"):
            made = changes.addition(article, start, end, session.author(), given)
            orphans = all_figures.tried(made, article).orphans
            if not orphans:
                st.session_state[_UNREAD] = None
                _added(made)
            st.error("It cannot be added like this:", icon=":material/error:")
            st.text(orphans[0].reason)


def _added(made: changes.Correction) -> None:
    if saving.save(lambda: [made], None, "Saved: the figure is added. Its fields can be corrected above."):
        st.session_state[_FIGURE] = made.figure_id
    st.rerun()


review()

"""The page Review without a browser: what a button saves is what stands in the fields when it is pressed."""

import dashboard_frames
import pytest
from dashboard_run import opened

from dashboard import notice
from dashboard.store import EditStore


@pytest.fixture
def edits(tmp_path, monkeypatch):
    """The store that the page writes to; the library is the frames of the tests."""
    data = dashboard_frames.write(dashboard_frames.normal(), tmp_path / "figures.csv")
    monkeypatch.setenv("NUMERAIRE_DATA", str(data))
    monkeypatch.setenv("NUMERAIRE_HOME", str(tmp_path / "home"))
    return lambda: [edit for path in (tmp_path / "home").rglob("edits.sqlite3") for edit in EditStore(path).all()]


def box(page, label):
    return next(box for box in page.text_input if box.label == label)


def button(page, label):
    return next(button for button in page.button if button.label == label)


def ready():
    page = opened("review")
    box(page, "Your initials").set_value("AB").run()
    return page


def test_a_press_before_the_page_was_drawn_again_saves_what_was_typed_last(edits):
    page = ready()
    box(page, "Value").set_value("1234")
    box(page, "Why (optional)").set_value("misprint")
    box(page, "Your initials").set_value("CD")
    button(page, "Save changes").click().run()
    assert not page.exception
    assert [(edit.action, edit.field, edit.new, edit.why, edit.author) for edit in edits()] == [
        ("correct", "value", "1234", "misprint", "CD")
    ]


def test_a_rerun_at_once_does_not_take_the_word_of_a_save_away(edits, monkeypatch):
    page = ready()
    button(page, "Confirm").click().run()
    assert [said.value for said in page.success] == ["Saved: confirmed."]
    page.run()
    assert [said.value for said in page.success] == ["Saved: confirmed."]
    later = notice.time.monotonic() + 60
    monkeypatch.setattr(notice.time, "monotonic", lambda: later)
    page.run()
    assert not page.success
    assert [edit.action for edit in edits()] == ["confirm"]


def test_the_next_action_takes_the_word_of_the_last_one_away(edits):
    page = ready()
    button(page, "Save changes").click().run()
    assert "nothing was changed" in " ".join(text.value for text in page.text)
    button(page, "Confirm").click().run()
    assert "nothing was changed" not in " ".join(text.value for text in page.text)
    button(page, "Skip").click().run()
    assert not page.success

"""The log of edits: what is saved stays, in order, and nobody overwrites another unseen."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from durability import crowd, edit, killed, race, small_disk

from dashboard.store import database
from dashboard.store.edits import Conflict, EditStore
from dashboard.store.errors import NotAllowed, NotSaved, Unreadable

ROOT = Path(__file__).resolve().parent.parent
FIGURE = edit(0).figure_id


@pytest.fixture
def path(tmp_path: Path) -> Path:
    database.create(tmp_path / "edits.sqlite3")
    return tmp_path / "edits.sqlite3"


@pytest.fixture
def store(path: Path) -> EditStore:
    return EditStore(path)


def test_a_save_is_there_for_the_next_process(store: EditStore) -> None:
    saved = store.save([edit(0, "1800")], 0)
    program = f"from dashboard.store.edits import EditStore; print(EditStore(__import__('pathlib').Path({str(store.path)!r})).all()[0].new)"
    shown = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "1800"
    assert saved.version == 1 == store.version(FIGURE)
    assert store.all() == saved.edits == store.history(FIGURE)


def test_the_second_of_two_browsers_is_told_and_nothing_is_overwritten(store: EditStore) -> None:
    seen_by_both = store.version(FIGURE)
    first = store.save([edit(0, "1800")._replace(author="AB")], seen_by_both)
    with pytest.raises(Conflict, match="AB changed this figure") as told:
        store.save([edit(0, "1900")], seen_by_both)
    assert told.value.theirs == first.edits
    assert store.all() == first.edits
    assert store.save([edit(0, "1900")], told.value.version).version == 2


def test_a_save_of_several_fields_is_whole(store: EditStore) -> None:
    fields = [edit(0, "1800"), edit(0, "LKR")._replace(field="unit", old="PKR")]
    assert store.save(fields, 0).version == 1
    broken = [edit(0, "1"), edit(0)._replace(field="no such field")]
    with pytest.raises(Exception, match="no such field"):
        store.save(broken, 1)
    assert len(store.all()) == 2
    assert store.version(FIGURE) == 1


def test_a_save_is_about_one_figure(store: EditStore) -> None:
    with pytest.raises(ValueError, match="one figure"):
        store.save([edit(0), edit(1)], 0)


def test_undo_takes_back_the_last_save_that_stands(store: EditStore) -> None:
    one = store.save([edit(0, "1800")], 0)
    two = store.save([edit(0, "1900"), edit(0, "LKR")._replace(field="unit")], 1)
    undone = store.undo(FIGURE, "AB", 2)
    assert {step.undoes for step in undone.edits} == {step.id for step in two.edits}
    assert [step.undoes for step in store.undo(FIGURE, "AB", 3).edits] == [one.edits[0].id]
    with pytest.raises(NotAllowed, match="nothing to undo"):
        store.undo(FIGURE, "AB", 4)
    assert len(store.all()) == 6  # the log tells all of it


def test_an_undo_says_who_and_why_and_claims_no_field(store: EditStore) -> None:
    saved = store.save([edit(0, "1800")._replace(author="AB", why="misprint")], 0)
    (undone,) = store.undo(FIGURE, "CD", 1, "it was right").edits
    assert (undone.action, undone.field, undone.old, undone.new) == ("undo", "", "", "")
    assert (undone.author, undone.why) == ("CD", "it was right")
    assert undone.id != saved.edits[0].id
    assert (undone.text, undone.sentence) == (saved.edits[0].text, saved.edits[0].sentence)
    assert store.state() == undone.id


def test_a_reader_is_told_of_edits_that_were_taken_in_meanwhile(store: EditStore) -> None:
    store.save([edit(0, "1800")._replace(author="AB")], 0)
    store.take_in([edit(0, "1900")._replace(author="CD"), edit(0, "2000")._replace(author="EF")])
    assert store.version(FIGURE) == 3
    with pytest.raises(Conflict, match="CD, EF changed this figure") as told:
        store.save([edit(0, "1700")], 1)
    assert [theirs.new for theirs in told.value.theirs] == ["1900", "2000"]


def test_a_clock_that_goes_back_changes_no_order(path: Path) -> None:
    times = iter([datetime(2026, 3, 2, tzinfo=UTC), datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 3, 1, tzinfo=UTC)])
    store = EditStore(path, clock=lambda: next(times))
    for version, value in enumerate(["1", "2", "3"]):
        store.save([edit(0, value)], version)
    at = [saved.at for saved in store.all()]
    assert [saved.new for saved in sorted(store.all(), key=lambda saved: saved.at)] == ["1", "2", "3"]
    assert at[0] == "2026-03-02T00:00:00.000000Z" < at[1] < at[2]


def test_the_time_is_the_stores_own(path: Path) -> None:
    now = datetime.now(tz=UTC)
    saved = EditStore(path).save([edit(0)._replace(at="1999-01-01T00:00:00.000000Z")], 0).edits[0]
    assert abs(datetime.fromisoformat(saved.at) - now) < timedelta(minutes=5)


def test_an_import_twice_is_an_import_once(store: EditStore, tmp_path: Path) -> None:
    database.create(tmp_path / "other.sqlite3")
    other = EditStore(tmp_path / "other.sqlite3")
    theirs = [*other.save([edit(0)], 0).edits, *other.save([edit(1)], 0).edits]
    store.save([edit(1, "5")], 0)
    assert store.take_in(theirs) == (2, 0)
    assert store.take_in(theirs) == (0, 2)
    assert set(theirs) <= set(store.all())
    with pytest.raises(Conflict):  # who looked at the figure before the import is told of it
        store.save([edit(1, "6")], 1)


def test_a_read_only_server_and_a_nameless_author_save_nothing(path: Path) -> None:
    with pytest.raises(NotAllowed, match="takes no changes"):
        EditStore(path, read_only=True).save([edit(0)], 0)
    with pytest.raises(NotAllowed, match="takes no changes"):
        EditStore(path, read_only=True).take_in([edit(0)])
    with pytest.raises(NotAllowed, match="initials"):
        EditStore(path).save([edit(0)._replace(author=" ")], 0)
    assert EditStore(path).all() == ()


def test_the_log_cannot_be_rewritten(store: EditStore) -> None:
    store.save([edit(0)], 0)
    with closing(sqlite3.connect(store.path)) as direct:
        for statement in ("update edit set record = '{}'", "delete from edit"):
            with pytest.raises(sqlite3.IntegrityError, match="only grows"):
                direct.execute(statement)


def test_the_journal_is_synced_before_a_save_returns(path: Path) -> None:
    with database.writing(path) as connection:
        assert connection.execute("pragma journal_mode").fetchone()[0] == "delete"
        assert connection.execute("pragma synchronous").fetchone()[0] == 3  # EXTRA
        assert connection.execute("pragma foreign_keys").fetchone()[0] == 1


@pytest.mark.parametrize("content", [b"", b"no database at all" * 100, b"SQLite format 3\0" + b"\xff" * 4000])
def test_a_file_that_is_no_store_is_named(tmp_path: Path, content: bytes) -> None:
    broken = tmp_path / "edits.sqlite3"
    broken.write_bytes(content)
    with pytest.raises(Unreadable, match=r"edits\.sqlite3"):
        EditStore(broken).all()
    assert broken.read_bytes() == content


def test_a_store_of_a_newer_version_is_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path)) as direct:
        direct.execute("pragma user_version=99")
    with pytest.raises(Unreadable, match="newer version"):
        EditStore(path).save([edit(0)], 0)


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotSaved, match="not saved"):
        EditStore(tmp_path / "gone" / "edits.sqlite3").save([edit(0)], 0)


def test_damage_is_found(store: EditStore) -> None:
    store.save([edit(0)], 0)
    with closing(sqlite3.connect(store.path)) as direct:
        direct.execute("update current set version = 7")
        direct.commit()
    with pytest.raises(Unreadable, match="not in the log"):
        database.verify(store.path)


def test_a_locked_store_says_so(store: EditStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_MILLISECONDS", 50)
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("begin immediate")
        with pytest.raises(NotSaved, match="try again"):
            store.save([edit(0)], 0)
    assert store.save([edit(0)], 0).version == 1


def test_nothing_acknowledged_is_lost_to_kill_9() -> None:
    result = killed(20)
    assert result.acknowledged >= 20
    assert result.lost == result.unreadable == 0


def test_nothing_is_lost_in_a_crowd() -> None:
    assert crowd(4, 25) == (100, 0, 0, 0)


def test_of_a_race_every_save_is_kept_or_told() -> None:
    result = race(3, 20)
    assert result.acknowledged + result.refused == 60
    assert result.lost == result.unreadable == 0


def test_a_full_disk_is_said_and_costs_nothing() -> None:
    result = small_disk(24)
    assert result.refused > 0 < result.acknowledged
    assert result.acknowledged + result.refused == 72
    assert result.lost == result.unreadable == 0

"""Workspaces: kept until deleted, opened only by who has the key, and back whole from a backup."""

import json
import os
import zipfile
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from durability import FORK, edit

from dashboard.store import backup, workspaces
from dashboard.store.__main__ import main
from dashboard.store.edits import EditStore
from dashboard.store.errors import BadWorkspace, NotSaved, Unreadable
from extract import Article, NumeraireError, Source

ARTICLE = Article(
    id="a/../b:1",
    text="A welder earns Rs. 1,700 daily. \ud800 ends badly.",
    title="=1+1",
    sources=(Source("1", "A report", url="https://example.org"),),
    notes=("undated",),
)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NUMERAIRE_HOME", str(tmp_path / "kept"))
    return tmp_path / "kept"


def test_a_document_comes_back_as_it_was() -> None:
    kept, key = workspaces.create("rail-2018")
    assert key is None
    for _ in range(2):
        workspaces.keep_article(kept, ARTICLE)
    assert workspaces.articles(workspaces.open_workspace("rail-2018")) == [ARTICLE]
    workspaces.forget_article(kept, ARTICLE.id)
    assert workspaces.articles(kept) == []


def test_everything_lies_inside_the_home_and_is_private(home: Path) -> None:
    kept, _ = workspaces.create("one")
    workspaces.keep_article(kept, ARTICLE)
    files = [path for path in home.rglob("*") if path.is_file()]
    assert {path.parent.name for path in files} == {"one", "articles"}
    assert all(path.stat().st_mode & 0o077 == 0 for path in [*files, kept.folder])


def test_a_key_opens_and_nothing_else_does(home: Path) -> None:
    _, key = workspaces.create("secret", with_key=True)
    assert len(key) >= 32
    assert workspaces.open_workspace("secret", key).name == "secret"
    messages = set()
    for wrong in (None, "", key + "x", key[:-1]):
        with pytest.raises(BadWorkspace) as told:
            workspaces.open_workspace("secret", wrong)
        messages.add(str(told.value))
        with pytest.raises(BadWorkspace) as absent:
            workspaces.open_workspace("nobody", wrong)
        assert str(absent.value).replace("nobody", "secret") == str(told.value)
    assert key not in "".join(path.read_text() for path in home.rglob("workspace.json"))


@pytest.mark.parametrize("name", ["", "..", "a/b", "../x", "A", "a b", "-a", "a-", "a" * 41, "ä", "a\n", "con.", "\0"])
def test_impossible_names_are_refused(home: Path, name: str) -> None:
    for what in (workspaces.create, workspaces.open_workspace):
        with pytest.raises(BadWorkspace, match="no name for a workspace"):
            what(name)
    assert not home.exists()


def test_a_name_is_given_once() -> None:
    workspaces.create("one")
    with pytest.raises(BadWorkspace, match="already"):
        workspaces.create("one")
    assert workspaces.names() == ["one"]


def test_delete_leaves_nothing(home: Path) -> None:
    kept, _ = workspaces.create("one")
    workspaces.keep_article(kept, ARTICLE)
    workspaces.delete(kept)
    assert workspaces.names() == []
    assert list((home / "workspaces").iterdir()) == []


def test_the_own_workspace_is_made_once() -> None:
    assert workspaces.own() == workspaces.own()


def test_a_workspace_has_a_size(monkeypatch: pytest.MonkeyPatch) -> None:
    kept, _ = workspaces.create("one")
    monkeypatch.setattr(workspaces, "MOST_ARTICLES", 1)
    workspaces.keep_article(kept, ARTICLE)
    workspaces.keep_article(kept, ARTICLE)
    with pytest.raises(NotSaved, match="most a workspace holds"):
        workspaces.keep_article(kept, Article("other", "text"))
    monkeypatch.setattr(workspaces, "MOST_BYTES", 10)
    with pytest.raises(NotSaved, match="bytes"):
        workspaces.keep_article(kept, ARTICLE)
    assert workspaces.articles(kept) == [ARTICLE]


def test_a_damaged_document_is_named() -> None:
    kept, _ = workspaces.create("one")
    workspaces.keep_article(kept, ARTICLE)
    path = next((kept.folder / "articles").iterdir())
    path.write_text("{")
    with pytest.raises(Unreadable, match=path.name):
        workspaces.articles(kept)


def test_a_folder_where_nothing_can_be_written_is_said(home: Path) -> None:
    home.parent.mkdir(exist_ok=True)
    home.write_text("a file where the folder should be")
    with pytest.raises(NotSaved, match="not saved"):
        workspaces.create("one")


def test_a_read_only_folder_is_said(home: Path) -> None:
    kept, _ = workspaces.create("one")
    EditStore(kept.edits).save([edit(1)], 0)
    for path in (*home.rglob("*"), home, *home.parents):
        path.chmod(path.stat().st_mode | (0o055 if path.is_dir() else 0o044))
    kept.folder.chmod(0o555)
    ours, theirs = FORK.Pipe(duplex=False)
    child = FORK.Process(target=_save_as_nobody, args=(kept.edits, theirs))
    child.start()
    said = ours.recv() if ours.poll(30) else "no word"
    child.join()
    kept.folder.chmod(0o700)
    assert "not saved" in said
    assert "allow this user to write there" in said
    assert EditStore(kept.edits).save([edit(0)], 0).version == 1


def _save_as_nobody(path: Path, out: Connection) -> None:
    if os.geteuid() == 0:  # root may write anywhere
        os.setuid(65534)
    try:
        EditStore(path).save([edit(0)], 0)
        out.send("saved")
    except NumeraireError as problem:
        out.send(str(problem))


def test_a_read_only_file_system_is_said_to_the_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    kept, _ = workspaces.create("one")

    def refuse(**_: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("dashboard.store.files.tempfile.mkstemp", refuse)
    with pytest.raises(NotSaved, match="Read-only file system"):
        workspaces.keep_article(kept, ARTICLE)


def test_backup_and_restore_by_one_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept, key = workspaces.create("one", with_key=True)
    workspaces.keep_article(kept, ARTICLE)
    saved = EditStore(kept.edits).save([edit(0)], 0)
    file = str(tmp_path / "one.zip")
    assert main(["backup", "one", file]) == 0
    assert main(["backup", "one", file]) == 1  # never over what is there
    EditStore(kept.edits).save([edit(0, "9")], 1)
    assert main(["restore", file, "one"]) == 1
    assert main(["restore", file, "one", "--force"]) == 0
    assert main(["restore", file, "two"]) == 0
    for name in ("one", "two"):
        again = workspaces.open_workspace(name, key)
        assert EditStore(again.edits).all() == saved.edits
        assert workspaces.articles(again) == [ARTICLE]
    assert "1 documents" in capsys.readouterr().out


@pytest.mark.parametrize(
    "name", ["../../out.json", "/etc/x", "articles/../x.json", "more.txt", "articles/.hidden.json"]
)
def test_a_backup_writes_nowhere_else(tmp_path: Path, home: Path, name: str) -> None:
    kept, _ = workspaces.create("one")
    file = backup.backup(kept, tmp_path / "b.zip")
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(name, "x")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(Unreadable, match="no part of a backup"):
        backup.restore(file, "two")
    assert sorted(tmp_path.rglob("*")) == before


def test_a_damaged_backup_changes_nothing(tmp_path: Path) -> None:
    kept, _ = workspaces.create("one")
    EditStore(kept.edits).save([edit(0)], 0)
    file = backup.backup(kept, tmp_path / "b.zip")
    whole = file.read_bytes()
    for broken in (whole[: len(whole) // 2], b"", whole[:200] + b"\0" * 200 + whole[400:]):
        file.write_bytes(broken)
        with pytest.raises(Unreadable):
            backup.restore(file, "one", force=True)
    assert len(EditStore(workspaces.open_workspace("one").edits).all()) == 1


def test_any_byte_of_a_backup_may_be_damaged(tmp_path: Path) -> None:
    kept, _ = workspaces.create("one")
    EditStore(kept.edits).save([edit(0)], 0)
    file = backup.backup(kept, tmp_path / "b.zip")
    whole = file.read_bytes()
    refused = 0
    for place in range(0, len(whole), 7):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
        try:
            backup.restore(file, "two", force=True)
        except Unreadable:
            refused += 1  # said, and nothing else: a byte that nobody reads, such as one of a date, damages nothing
    assert refused > len(whole) / 7 / 2
    assert len(EditStore(workspaces.open_workspace("one").edits).all()) == 1


def test_edits_travel_as_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, _ = workspaces.create("one")
    two, _ = workspaces.create("two")
    EditStore(one.edits).save([edit(0, "=1+1")], 0)
    for name in ("edits.csv", "edits.jsonl"):
        file = str(tmp_path / name)
        assert main(["export", "one", file]) == 0
        assert main(["export", "one", file]) == 1
        assert main(["import", "two", file]) == 0
    assert EditStore(two.edits).all() == EditStore(one.edits).all()
    assert "0 edits added, 1 were there already" in capsys.readouterr().out


def test_deleting_asks_for_force(capsys: pytest.CaptureFixture[str]) -> None:
    workspaces.create("one")
    assert main(["delete", "one"]) == 1
    assert main(["list"]) == 0
    assert "one: 0 documents, 0 edits" in capsys.readouterr().out
    assert main(["delete", "one", "--force"]) == 0
    assert main(["delete", "one", "--force"]) == 1
    assert json.dumps(workspaces.names()) == "[]"

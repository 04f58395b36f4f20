"""What README.md shows is true: its commands print what stands below them, its examples run, its files exist."""

import doctest
import importlib
import os
import pkgutil
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import extract

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
MAKEFILE = ROOT / "Makefile"
PROMPT = "$ "
PYTHON = ".venv/bin/python"
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
CODE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
PATH = re.compile(r"[\w.][\w.-]*(?:/[\w.-]+)*/?")
SUFFIXES = {".csv", ".md", ".py", ".toml", ".txt"}
MADE_BY_RUNNING = (".venv", ".venv/")


def readme() -> str:
    return README.read_text(encoding="utf-8") if README.exists() else ""


def blocks(language: str) -> list[str]:
    return [body for name, body in BLOCK.findall(readme()) if name == language]


def runs() -> Iterator[tuple[str, str]]:
    """(command, what must be printed) of every console block that runs our Python."""
    for body in blocks("console"):
        for part in re.split(rf"^{re.escape(PROMPT)}", body, flags=re.MULTILINE)[1:]:
            command, _, printed = part.partition("\n")
            if command.startswith(PYTHON) and printed.strip():
                yield command, printed


def modules() -> list[str]:
    """Every module of extract but the one that runs the command line as it is imported."""
    found = pkgutil.walk_packages(extract.__path__, "extract.")
    return ["extract", *(module.name for module in found if not module.name.endswith("__main__"))]


def test_there_is_a_readme() -> None:
    assert README.exists(), "README.md is missing: write it at the root of the repository"


def test_it_shows_the_product_at_work() -> None:
    assert list(runs()), f"README.md holds no ```console block that begins with `{PROMPT}{PYTHON} -m extract`"
    assert [body for body in blocks("python") if ">>>" in body], "README.md holds no ```python block with >>>"


@pytest.mark.parametrize(("command", "printed"), [pytest.param(*run, id=run[0][:60]) for run in runs()])
def test_a_command_prints_what_stands_below_it(command: str, printed: str) -> None:
    program, *arguments = shlex.split(command, comments=True)
    assert program == PYTHON
    assert not {"|", ">", "<", "&&", ";"} & set(arguments), "a shell would be needed; show the plain command"
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "100"},
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=120,
    )
    assert without_blanks(done.stdout) == without_blanks(printed)


def without_blanks(text: str) -> list[str]:
    """The lines without the blanks at their ends, which editors cut."""
    return [line.rstrip() for line in text.strip("\n").splitlines()]


@pytest.mark.parametrize("body", [pytest.param(b, id=b.strip()[:40]) for b in blocks("python") if ">>>" in b])
def test_an_example_gives_what_it_shows(body: str) -> None:
    example = doctest.DocTestParser().get_doctest(body, {}, "README.md", str(README), 0)
    said: list[str] = []
    result = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(example, out=said.append)
    assert result.attempted > 0
    assert result.failed == 0, "".join(said)


def test_every_make_target_named_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", MAKEFILE.read_text(encoding="utf-8"), flags=re.MULTILINE))
    named = set(
        re.findall(r"\bmake ([a-z]+)\b", " ".join([*CODE.findall(readme()), *(b for _, b in BLOCK.findall(readme()))]))
    )
    assert {"run", "test"} <= named, "README.md says how to run and how to test: make run, make test"
    assert named <= targets


def test_every_path_named_exists() -> None:
    gone = [path for path in paths() if not (ROOT / path).exists()]
    assert list(paths()), "README.md names no file of the repository"
    assert not gone


def paths() -> Iterator[str]:
    """What stands between backticks, or behind a link, and looks like a path of this repository."""
    text = BLOCK.sub("", readme())
    linked = [link for link in re.findall(r"\]\(([^)#\s]+)\)", text) if "://" not in link]
    named = [code for code in CODE.findall(text) if PATH.fullmatch(code) and looks_like_a_path(code)]
    yield from (path for path in [*linked, *named] if not path.startswith(MADE_BY_RUNNING))


def looks_like_a_path(code: str) -> bool:
    top = code.split("/", maxsplit=1)[0]
    return code.endswith("/") or Path(code).suffix in SUFFIXES or ("/" in code and (ROOT / top).is_dir())


@pytest.mark.parametrize("words", ["-m extract figures", "-m extract jsonl", "make figures"])
def test_each_way_to_use_it_is_named(words: str) -> None:
    assert words in readme()


# The examples in the code itself.


@pytest.mark.parametrize("name", modules())
def test_the_examples_of_a_module_are_true(name: str) -> None:
    said = doctest.testmod(importlib.import_module(name))
    assert said.failed == 0


def test_the_modules_hold_examples() -> None:
    finder = doctest.DocTestFinder()
    examples = [test for name in modules() for test in finder.find(importlib.import_module(name)) if test.examples]
    assert len(examples) >= 12

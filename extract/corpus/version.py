"""Which extractor this is: one short name for all of its rules, words and tables, so that old figures are known as old."""

from functools import cache
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RULES = ("extract/**/*.py", "data/lexicon/*", "data/reference/*.csv")
NO_RULES = ("extract/corpus/", "extract/checks/", "extract/refresh/", "extract/corrections/")
LIBRARIES = ("lxml", "mammoth", "pandas", "pint", "pypdfium2", "trafilatura")


@cache
def extractor_version() -> str:
    """The same on every machine with the same code, tables (also refreshed ones) and libraries that read documents."""
    from importlib.metadata import version

    from extract.normalise.vintage import cache_folder

    name = sha256()
    for pattern in RULES:
        for path in sorted(ROOT.glob(pattern)):
            below = path.relative_to(ROOT).as_posix()
            if not below.startswith(NO_RULES):
                name.update(f"{below}\0{sha256(path.read_bytes()).hexdigest()}\0".encode())
    for path in sorted(cache_folder().glob("*.csv")):
        name.update(f"{path.name}\0{sha256(path.read_bytes()).hexdigest()}\0".encode("utf-8", "surrogateescape"))
    name.update(repr([(library, version(library)) for library in LIBRARIES]).encode())
    return name.hexdigest()[:16]

"""One reader under Atheris: python bench/fuzz/target.py READER FINDINGS [options of libFuzzer] CORPUS

Runs in the environment that run.py makes. A refusal of ours (NumeraireError) is no finding, and neither is an exception
that a parser's own library raises on a damaged file where our process for parsing turns it into one. All else is: an
exception of our own code, figures that do not fit their text, more than 10 s of CPU, more memory than -rss_limit_mb. A
finding is written to the folder FINDINGS once for each place in the code, and the run goes on.
"""

import importlib
import io
import json
import logging
import sys
import time
import traceback
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import atheris

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
MOST_SECONDS = 10
READER, FINDINGS = sys.argv[1], Path(sys.argv[2])

with atheris.instrument_imports(include=["extract", "trafilatura", "mammoth", "yaml"]):
    from extract.errors import DAMAGED_ZIP, NumeraireError
    from extract.pipeline import build_dataset, extract_figures
    from extract.read import worker
    from extract.read.markdown import read_markdown
    from extract.read.parsed import Parsed
    from extract.read.plain import read_plain

    readers = importlib.import_module("extract.read")
    if READER not in ("text", "markdown"):
        worker._parser("html" if READER == "pasted" else READER)  # its library loads here, with instruments

from seeds import zipped  # noqa: E402 - needs no instruments


class Broken(Exception):
    """A result that is not what every result has to be."""


def parsed(kind: str, data: bytes) -> Parsed:
    """What the process for parsing does with the bytes, but for the process and for what it answers to our own faults."""
    try:
        found = worker.parse(kind, data)
    except (MemoryError, RecursionError) as error:
        raise NumeraireError("is nested too deeply") from error
    except worker.FAULTS as error:
        if Path(traceback.extract_tb(error.__traceback__)[-1].filename).is_relative_to(ROOT / "extract"):
            raise
        raise NumeraireError("is damaged") from error
    if not found.text.strip():
        raise Broken("an empty text is no text")
    json.dumps(found._asdict()).encode("ascii")
    if any(sign < " " and sign not in "\t\n\r\f\x1b" for sign in found.text):
        raise Broken("control signs in the text")
    return found


def in_this_process(shown: str, kind: str, data: bytes) -> Parsed:
    """Stands for parse_apart, so that a page which is pasted is seen by the fuzzer too."""
    return parsed(kind, data)


def pasted(data: bytes) -> None:
    """Words as a reader may paste them, through the whole pipeline to the rows of the dataset."""
    article = readers.read_pasted(data.decode("utf-8", "surrogateescape"))
    figures = extract_figures(article)
    end = 0
    for figure in figures:
        if article.text[figure.start : figure.end] != figure.text or figure.start < end:
            raise Broken("a figure that is not where it says")
        end = figure.end
        if not all(number is None or number.is_finite() for number in (figure.value, figure.low, figure.high)):
            raise Broken("a value that is not finite")
    if zlib.crc32(data) % 16 == 0 and len(build_dataset([article])) != len(figures):
        raise Broken("a row is missing")


TARGETS: dict[str, Callable[[bytes], object]] = {
    "text": lambda data: read_plain("a.txt", data),
    "markdown": lambda data: read_markdown("a.md", data),
    "html": lambda data: parsed("html", data),
    "pdf": lambda data: parsed("pdf", data),
    "docx": lambda data: parsed("docx", data),
    "pasted": pasted,
}


def one_input(data: bytes) -> None:
    """Runs the target once, and writes down what is a finding."""
    begin = time.process_time()
    try:
        TARGETS[READER](data)
    except NumeraireError:
        pass
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what we are looking for
        place = traceback.extract_tb(error.__traceback__)[-1]
        note(f"{type(error).__name__}-{Path(place.filename).stem}-{place.lineno}", data, traceback.format_exc())
    seconds = time.process_time() - begin
    if seconds > MOST_SECONDS:
        note("slow", data, f"{seconds:.1f} s of CPU\n")


def note(name: str, data: bytes, why: str) -> None:
    if not (FINDINGS / name).exists():
        (FINDINGS / name).write_bytes(data)
        (FINDINGS / f"{name}.why").write_text(why, encoding="utf-8", errors="replace")


def mutated_docx(data: bytes, max_size: int, seed: int) -> bytes:
    """Changes one part inside the package: bytes changed at random only ever break its checksums."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = {part.filename: package.read(part) for part in package.infolist() if part.file_size < max_size}
    except DAMAGED_ZIP:
        parts = {}
    if not parts or seed % 20 == 0:
        return atheris.Mutate(data, max_size)
    xml = [name for name in parts if name.endswith((".xml", ".rels"))] or list(parts)
    name = "word/document.xml" if "word/document.xml" in parts and seed % 3 else xml[seed % len(xml)]
    parts[name] = atheris.Mutate(parts[name], len(parts[name]) + 200)
    return zipped(parts)[:max_size]


def main() -> None:
    """Hands over to libFuzzer, which ends the process."""
    logging.disable(logging.CRITICAL)
    FINDINGS.mkdir(parents=True, exist_ok=True)
    readers.parse_apart = in_this_process
    more = {"custom_mutator": mutated_docx} if READER == "docx" else {}
    atheris.Setup([sys.argv[0], *sys.argv[3:]], one_input, **more)
    atheris.Fuzz()


if __name__ == "__main__":
    main()

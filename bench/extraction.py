"""Characters per CPU second of our extractor and of quantulum3, on the same text in the same run.

    python bench/extraction.py [FILE ...]       (default: the bundled briefs and our own labelled news)

quantulum3 is installed by this script into a virtual environment of its own, bench/.venv-quantulum3. Each side reads
the whole text once to warm up, then three times; the sides take turns, and the median of their CPU seconds counts.
"""

import json
import statistics
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PEER = ROOT / "bench" / ".venv-quantulum3"
PEER_PACKAGES = ("quantulum3==0.10.0", "setuptools<81")
ROUNDS = 3
PEER_CHARACTERS = 40_000  # quantulum3 takes seconds for this much
TIMED = """
import sys, time, json
{setup}
text = sys.stdin.read()
run(text[:2000])
seconds = []
for _ in range({rounds}):
    begin = time.process_time()
    found = run(text)
    seconds.append(time.process_time() - begin)
print(json.dumps({{"seconds": seconds, "figures": found, "characters": len(text)}}))
"""
OURS = "from extract.pipeline import article_from, read_meanings\nrun = lambda text: len(read_meanings(article_from(text)))"
FIND = "from extract.find import find_mentions\nrun = lambda text: len(find_mentions(text))"
THEIRS = "from quantulum3 import parser\nrun = lambda text: len(parser.parse(text))"


def main() -> None:
    files = [Path(name) for name in sys.argv[1:]]
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in files) if files else bundled_text()
    own = (text + "\n\n") * max(1, 400_000 // len(text))
    peer = peer_python()
    short = text[:PEER_CHARACTERS]
    print(f"{len(text):,} characters of text; {sys.version.split()[0]}; CPU seconds, median of {ROUNDS}")
    ours = timed(sys.executable, OURS, own)
    theirs = timed(peer, THEIRS, short)
    both = timed(sys.executable, OURS, short)
    row("ours, with what each figure means", ours)
    row("ours, finding alone", timed(sys.executable, FIND, own))
    row("ours, the peer's text", both)
    row("quantulum3", theirs)
    print(
        f"ratio on the same {theirs['characters']:,} characters: {speed(both) / speed(theirs):.0f}; on ours: {speed(ours) / speed(theirs):.0f}"
    )
    grow(text)


def grow(text: str) -> None:
    """Twice the text, twice the time: on news and on text made to be slow."""
    for name, piece in {
        "news": text,
        "digits": "1 ",
        "signs": "$",
        "grouped": "1,1,1,",
        "words": "a million and ",
        "brackets": "(",
    }.items():
        small = (piece * (200_000 // len(piece) + 1))[:200_000]
        one, two = timed(sys.executable, OURS, small), timed(sys.executable, OURS, small * 2)
        ratio = statistics.median(two["seconds"]) / statistics.median(one["seconds"])
        print(f"{name:34s}{speed(one):14,.0f} characters a second; twice the text takes {ratio:.2f} times as long")


def timed(python: str | Path, setup: str, text: str) -> dict:
    """The seconds, figures and characters of one side, measured in a process of its own."""
    code = TIMED.format(setup=setup, rounds=ROUNDS)
    done = subprocess.run([str(python), "-c", code], input=text, capture_output=True, text=True, cwd=ROOT, check=True)  # noqa: S603
    return json.loads(done.stdout.splitlines()[-1])


def speed(result: dict) -> float:
    return result["characters"] / statistics.median(result["seconds"])


def row(name: str, result: dict) -> None:
    print(
        f"{name:34s}{speed(result):14,.0f} characters a second, {result['figures']:6d} figures in {result['characters']:,} characters"
    )


def bundled_text() -> str:
    briefs = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "data" / "articles").glob("*.md"))]
    news = [json.loads(line)["text"] for line in (ROOT / "tests" / "gold" / "news.jsonl").open(encoding="utf-8")]
    return "\n\n".join([*briefs, *news])


def peer_python() -> Path:
    """The interpreter of the peer's own virtual environment, made when it is missing."""
    python = PEER / "bin" / "python"
    if not python.exists():
        print("installing quantulum3 into bench/.venv-quantulum3 ...", file=sys.stderr)
        venv.create(PEER, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PEER_PACKAGES], check=True)  # noqa: S603
    return python


if __name__ == "__main__":
    main()

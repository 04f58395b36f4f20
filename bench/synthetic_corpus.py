"""Makes a corpus of any size from the bundled briefs: JSON lines of articles with other numbers, the same at every run.

python bench/synthetic_corpus.py SIZE FILE.jsonl        (SIZE in bytes, such as 64M or 1G)
"""

import argparse
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIGITS = re.compile(r"(?<![\d.,])[1-9]\d{1,2}(?![\d])")
UNITS = {"K": 10**3, "M": 10**6, "G": 10**9}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("size", type=size_of)
    parser.add_argument("file", type=Path)
    asked = parser.parse_args()
    print(f"{write(asked.file, asked.size):,} articles, {asked.file.stat().st_size:,} bytes: {asked.file}")


def size_of(text: str) -> int:
    """ "64M" -> 64,000,000."""
    number, unit = (text[:-1], UNITS[text[-1].upper()]) if text[-1:].upper() in UNITS else (text, 1)
    return int(float(number) * unit)


def write(path: Path, size: int) -> int:
    """Writes articles until the file has about `size` bytes; gives their number."""
    written = number = 0
    with path.open("w", encoding="utf-8") as file:
        for record in records():
            if written >= size:
                break
            line = json.dumps(record, ensure_ascii=False) + "\n"
            written += len(line.encode())
            number += 1
            file.write(line)
    return number


def records() -> Iterator[dict[str, str]]:
    """Articles without an end: a few paragraphs of one brief, each number of two or three digits another one."""
    chance = random.Random(20261126)  # noqa: S311 - the same corpus at every run
    briefs = [
        [part for part in path.read_text(encoding="utf-8").split("\n---\n", 1)[-1].split("\n\n") if part.strip()]
        for path in sorted((ROOT / "data" / "articles").glob("*.md"))
        if path.name != "README.md"
    ]
    number = 0
    while True:
        parts = chance.choice(briefs)
        begin = chance.randrange(len(parts))
        words = "\n\n".join((parts + parts)[begin : begin + chance.randint(3, 8)])
        text = DIGITS.sub(lambda _: str(chance.randint(11, 989)), words)
        number += 1
        yield {
            "id": f"made-{number:08}",
            "title": f"Made article {number}",
            "published": f"{chance.randint(2005, 2024)}-{chance.randint(1, 12):02}",
            "text": text,
        }


if __name__ == "__main__":
    main()

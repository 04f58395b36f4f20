"""The texts that are read when speed is measured: what comes with the project."""

import json
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "tests" / "gold"


def bundled_text() -> str:
    """The bundled briefs and our own labelled news, as one text: dense with figures."""
    briefs = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "data" / "articles").glob("*.md"))]
    return "\n\n".join([*briefs, *_labelled("news")])


def everyday_news() -> str:
    """General news with as few figures as it has on most days, one in 350 characters, as one text."""
    return "\n\n".join(_labelled("everyday"))


def prices() -> list[str]:
    """Prices as shops write them, each a short text of its own."""
    return _labelled("prices")


def _labelled(name: str) -> list[str]:
    return [json.loads(line)["text"] for line in (GOLD / f"{name}.jsonl").open(encoding="utf-8")]

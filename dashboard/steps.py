"""The steps that made a figure comparable, taken apart: what each is called, what it did, whose numbers it used."""

from collections.abc import Mapping
from typing import NamedTuple

# The name of a step, as the dataset writes it -> the heading on the Method page.
METHOD_HEADINGS = {
    "as written": "reading",
    "currency": "reading",
    "us dollars": "exchange-rates",
    "successor": "exchange-rates",
    "implied rate": "exchange-rates",
    "check": "exchange-rates",
    "constant us dollars": "constant-dollars",
    "local money": "purchasing-power",
    "international dollars": "purchasing-power",
    "pay": "pay",
    "normal unit": "units",
}


class Step(NamedTuple):
    """name is "" for words that follow no form of ours; source is "" where the step names none."""

    name: str
    detail: str
    source: str = ""

    @property
    def heading(self) -> str | None:
        """The anchor on the Method page that explains the step."""
        return METHOD_HEADINGS.get(self.name.casefold())


def steps_of(row: Mapping[str, object]) -> list[Step]:
    """Every step of a row of the frame, in order."""
    return [_step(words.strip()) for words in str(row["steps"]).split(" | ") if words.strip()]


def step_named(row: Mapping[str, object], name: str) -> Step | None:
    """The first step of that name, in any case."""
    return next((step for step in steps_of(row) if step.name.casefold() == name), None)


def _step(words: str) -> Step:
    name, colon, rest = words.partition(": ")
    if not colon or name.casefold() not in METHOD_HEADINGS:
        return Step("", words)
    detail, source = _parted(rest) if name.casefold() not in ("as written", "currency") else (rest, "")
    return Step(name, detail, source)


def _parted(words: str) -> tuple[str, str]:
    """What was done, and in the last brackets who says so; sources hold brackets of their own."""
    if not words.endswith(")"):
        return words, ""
    depth = 0
    for place in range(len(words) - 1, -1, -1):
        depth += {")": 1, "(": -1}.get(words[place], 0)
        if depth == 0:
            return (words[:place].rstrip(), words[place + 1 : -1]) if place else (words, "")
    return words, ""

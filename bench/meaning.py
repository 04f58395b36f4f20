"""Scores what a figure measures, where and when, on the labelled sets that say so, and prints one table.

    python bench/meaning.py [SET.jsonl ...] [--errors N]

The texts go through the machine door twice: with id, text and date of publication alone, and then with the country
and the date of the document as well. The sets are those of tests/gold and, where the folder exists beside the
repository, of ../shared/eval/gold, as far as their figures carry category, place or period.

A period is right when one of the two begins with the other, so a month of the right year is right where the label
gives the year alone, and the fiscal year 2017-18 is right where it says 2017; two different months are not.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "eval" / "gold"
sys.path.insert(0, str(ROOT))

from extract.machine_door import answer_lines  # noqa: E402

QUESTIONS = ("category", "place", "period")
WAYS = ("text and date", "with country")
MONTHS = re.compile(r"(\d{4}) [A-Z][a-z]{2}-[A-Z][a-z]{2}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sets", nargs="*", type=Path, help="labelled sets to score instead of those at hand")
    parser.add_argument("--errors", type=int, default=0, help="show this many errors of each question")
    options = parser.parse_args()
    at_hand = [*sorted((ROOT / "tests" / "gold").glob("*.jsonl")), *sorted(SHARED.glob("*.jsonl"))]
    print(f"{'set':20s}{'given':16s}" + "".join(f"{question:>20s}" for question in QUESTIONS) + "   right of labels")
    for path in options.sets or at_hand:
        texts = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        if not any(figure.get(question) for text in texts for figure in text["figures"] for question in QUESTIONS):
            continue
        for way in WAYS:
            right, labels, errors = score(texts, with_country=way == WAYS[1])
            cells = (f"{share(right[q], labels[q])} {right[q]:>5d}/{labels[q]:<5d}" for q in QUESTIONS)
            print(f"{path.stem:20s}{way:16s}" + "".join(f"{cell:>20s}" for cell in cells))
            for question in QUESTIONS:
                print("".join(f"  {question}: {error}\n" for error in errors[question][: options.errors]), end="")
    return 0


def score(texts: list[dict], *, with_country: bool) -> tuple[Counter[str], Counter[str], dict[str, list[str]]]:
    """How many answers are right, how many labels there are, and the errors in words, by question."""
    right, labels = Counter(), Counter()
    errors: dict[str, list[str]] = {question: [] for question in QUESTIONS}
    for text, wanted, got in pairs(texts, with_country=with_country):
        for question in QUESTIONS:
            if not wanted.get(question):
                continue
            labels[question] += 1
            if got and agrees(question, wanted[question], got[question]):
                right[question] += 1
            else:
                answer = got[question] if got else "no figure"
                words = text["text"][max(0, wanted["start"] - 70) : wanted["end"] + 50].replace("\n", " ")
                errors[question].append(f"{text['id']}: wanted {wanted[question]}, got {answer}: ...{words}...")
    return right, labels, errors


def pairs(texts: list[dict], *, with_country: bool) -> Iterator[tuple[dict, dict, dict | None]]:
    """(text, label, the figure read at that place or None) of every label."""
    for text in texts:
        for request, wanted in requests(text, with_country=with_country):
            answer = json.loads(next(answer_lines([json.dumps(request).encode()])))
            if "error" in answer:
                raise SystemExit(f"{text['id']}: {answer['error']}")
            for label in wanted:
                near = [figure for figure in answer["figures"] if shared(figure, label) > 0]
                yield text, label, max(near, key=lambda figure: shared(figure, label), default=None)


def requests(text: dict, *, with_country: bool) -> Iterator[tuple[dict, list[dict]]]:
    """What goes through the door, and the labels it has to answer: a document is about one country at a time."""
    plain = {"id": text["id"], "text": text["text"], "published": text.get("published")}
    if not with_country:
        yield plain, text["figures"]
        return
    own = text.get("country")
    for country in sorted({own or label.get("place") or "" for label in text["figures"]}):
        labels = [label for label in text["figures"] if (own or label.get("place") or "") == country]
        yield plain | {"country": country or None}, labels


def shared(one: dict, other: dict) -> int:
    """How many characters two figures share."""
    return min(one["end"], other["end"]) - max(one["start"], other["start"])


def agrees(question: str, wanted: str, got: str | None) -> bool:
    if question != "period" or not got:
        return got == wanted
    named = re.sub(r"^(\d{4}) (Q\d)$", r"\1-\2", MONTHS.sub(r"\1", wanted))
    named = re.sub(r"^(\d{4})/(?:\d\d)?(\d\d)$", r"\1-\2", named)  # the fiscal year 2023/2024
    if MONTHS.fullmatch(wanted):  # several months have no name of their own: the year is what can be said
        return got == named
    return got.startswith(named) or named.startswith(got)


def share(right: int, labels: int) -> str:
    return f"{right / labels:.3f}" if labels else "-"


if __name__ == "__main__":
    sys.exit(main())

"""Gives a label that only says "project", "cost" or "exports" the name of the thing, or the other country, that it is about."""

import re
from dataclasses import replace
from functools import cache

from extract.lexicon import country_names, rows
from extract.models import Answer, Reading

SUBJECT = re.compile(r"(.+) \((\w+)\)")
WORD = re.compile(r"[^\W_][\w'’-]*")
SAID_OF = {"project_total": "cost", "loan": "loan", "investment": "investment", "budget": "budget"}
LEADS = {"trade": "with", "exports": "to", "sales": "to", "shipments": "to", "imports": "from", "purchases": "from"}
FLOWS = {"trade": "trade", "export_value": "exports"}
# The sort of a thing that people say with its name: "Jakarta-Bandung line", but "Karot", not "Karot power".
SAID_SORTS = frozenset(("line", "port", "airport", "road", "zone"))
LINKED = frozenset(("of", "in", "for", "at", "to", "with", "from", "between"))


def named(reading: Reading) -> Reading:
    """The reading with a label that can stand alone in a list: "Jakarta-Bandung line: project cost", "exports to China".

    Labels of counts and of pay, and labels that name something themselves, stay as they are.
    """
    label, category = reading.label, reading.category.value or ""
    if reading.mention.kind == "count" or category.endswith("_wage") or _names_something(label.value or ""):
        return reading
    subject = SUBJECT.fullmatch(reading.subject.value or "")
    if subject and (label.value or category in SAID_OF):
        words = _of_thing(subject[1], subject[2], label.value or SAID_OF[category])
        return replace(reading, label=_answer(words, label, reading.subject))
    other = reading.counterpart
    flow = (label.value or FLOWS.get(category, "") if reading.mention.kind == "money" else label.value or "").lower()
    if other.value and flow in LEADS:
        words = f"{flow} {LEADS[flow]} {country_names().get(other.value, other.value)}"
        return replace(reading, label=_answer(words, label, other))
    return reading


def _of_thing(name: str, sort: str, label: str) -> str:
    """ "Karot" and "hydropower project" make "Karot hydropower project"; "Karot" and "loan" make "Karot: loan"."""
    words = label.split()
    if words[-1].lower() in _things() and not LINKED.intersection(words):
        return f"{name} {label}"
    ends_so = name.rsplit(maxsplit=1)[-1].lower() in _things()
    thing = f"{name} {sort}" if sort in SAID_SORTS and not ends_so else name
    return f"{thing}: {label}"


def _names_something(label: str) -> bool:
    """Whether a word of the label begins with a capital and is no ordinary word at the start of a sentence."""
    words = WORD.findall(label)
    return any(word[0].isupper() and (k or word.lower() not in _ordinary()) for k, word in enumerate(words))


def _answer(words: str, label: Answer, named_by: Answer) -> Answer:
    basis = f"{label.basis}, and {named_by.basis}" if label.value else named_by.basis
    low = "low" in (label.confidence, named_by.confidence) or not label.value
    return Answer(words, basis, "low" if low else "medium")


@cache
def _ordinary() -> frozenset[str]:
    return frozenset(row["word"] for _, row in rows("generic_words.csv")) | LEADS.keys()


@cache
def _things() -> frozenset[str]:
    return frozenset(row["word"].split()[-1].lower() for _, row in rows("thing_words.csv"))

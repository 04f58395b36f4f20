"""Whether a label says what a figure measures well enough to set it beside others of the same label, and series of them."""

import re
from hashlib import blake2s

import pandas as pd

# Words that name the sort of a figure, not the thing it is about: "project cost", "total investment", "wage".
_HEADS = {
    "agreement", "amount", "bill", "budget", "capital", "contract", "cost", "costs", "deal", "deals", "export",
    "exports", "figure", "final", "full", "fund", "funds", "funding", "grant", "import", "imports", "income",
    "investment", "investments", "job", "jobs", "line", "loan", "loans", "money", "pay", "payment", "payments",
    "plan", "plant", "price", "prices", "project", "projects", "rate", "salary", "salaries", "scheme", "spending",
    "sum", "total", "trade", "value", "wage", "wages", "work", "worker", "workers",
}  # fmt: skip
_FILLERS = {
    "a", "an", "and", "at", "for", "from", "in", "its", "of", "on", "that", "the", "their", "this", "to", "with",
}  # fmt: skip
_WORDS = re.compile(r"[^\W_]+")
_KEY = ("label", "category", "place", "kind", "unit", "per", "document_id")


def tells(label: str, category: str) -> bool:
    """Whether a label names a thing: "Minimum wage" and "Orange Line" do, "project cost" and "trade" do not."""
    said = set(_WORDS.findall(label.casefold())) - _FILLERS
    return bool(said - _HEADS - set(category.split("_")))


def normalised(labels: pd.Series) -> pd.Series:
    """Labels for comparing: case, spaces and an article in front make no difference."""
    words = labels.str.casefold().str.split().str.join(" ")
    return words.str.replace(r"^(?:the|an?) ", "", regex=True)


def all_tell(rows: pd.DataFrame) -> pd.Series:
    """`tells` for every row."""
    pairs = pd.Series(list(zip(rows["label"], rows["category"], strict=True)), index=rows.index, dtype=object)
    known = {pair: tells(*pair) for pair in pairs.unique()}
    return pairs.map(known).astype(bool)


def with_series(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows that belong to a series, with its id in the column series.

    A series is one definition told by one document: the same label, category, place, unit and rate. Where the dataset
    names a series itself, that decides. Rejected figures and repeats of another belong to none, as do undated ones.
    """
    kept = rows[(rows["status"] != "rejected") & (rows["same_as"] == "") & rows["year"].notna()]
    own = kept["series"] if "series" in kept else pd.Series("", index=kept.index, dtype="str")
    told = (own != "") | all_tell(kept)
    kept, own = kept[told], own[told]
    parts = kept.assign(label=normalised(kept["label"]))[list(_KEY)]
    made = pd.Series(
        ["\t".join(cells) for cells in zip(*(parts[name] for name in _KEY), strict=True)], index=kept.index
    )
    keys = made.where(own == "", own + "\t" + kept["unit"] + "\t" + kept["per"])
    return kept.assign(series=keys.map({key: short_id(key) for key in keys.unique()}).astype("str"))


def short_id(text: str) -> str:
    """A short name for an address: the same text always has the same."""
    return blake2s(text.encode(), digest_size=5).hexdigest()

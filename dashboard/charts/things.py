"""Things that several sources put a figure on: which rows of the dataset are told of the same thing."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache

import pandas as pd

from dashboard import wording
from dashboard.charts.definition import all_tell, normalised, short_id
from dashboard.charts.sources import source_names
from dashboard.places import place_name, place_names

Groups = Iterable[tuple[str, pd.DataFrame]]

STORY, LABEL, NAME = "story", "label", "name"  # how it is known that the figures are of one thing
_ONE_OFF = ("project_total", "loan", "investment", "budget")  # sums of one thing, whenever they are told
_MOST_FIGURES = 12  # a name with more is that of a programme or a city, not of one thing
_MOST_TIMES = 20.0  # amounts further apart are not of one thing
_RUN = re.compile(r"[A-Z][\w'\u2019]*(?:[- ](?:[A-Z][\w'\u2019]*))*")
_ACRONYM = re.compile(r"\b[A-Z]{3,}\b")
_NOT_NAMES = {
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "I", "Bank", "President",
    "Exim", "Eximbank", "Minister", "Ministry", "Government", "Parliament", "USD", "EUR", "GBP", "CNY", "PKR", "INR", "HUF", "MYR",
}  # fmt: skip
_DEMONYM = re.compile(r"[A-Z]\w+(?:an|ese|ish|i|ic)")


def with_things(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows that belong to a thing, with thing (an id), thing_name and thing_basis (STORY, LABEL or NAME).

    rows have shown values, as basis.with_values gives them. Only things with two sources that say different amounts are
    kept. What the dataset names a story decides; then the same label, category, place, unit, rate and period; then, for
    sums of one project, a proper name that labels or titles of sources share, which is a guess. A row belongs to one
    thing at most; repeats and rejected figures belong to none.
    """
    kept = rows[(rows["status"] != "rejected") & (rows["same_as"] == "") & _has_amount(rows)]
    kept = kept.assign(_source=source_names(kept))
    found: dict[str, tuple[str, str, str]] = {}
    for how, groups in ((STORY, _stories(kept)), (LABEL, _labels(kept)), (NAME, _names(kept))):
        for name, group in groups:
            free = group[~group["figure_id"].isin(found)]
            if _disagree(free):
                code = short_id(
                    f"{name}\t{free['category'].iloc[0]}\t{free['place'].iloc[0]}\t{free['shown_unit'].iloc[0]}"
                )
                found |= dict.fromkeys(free["figure_id"], (code, name, how))
    told = kept[kept["figure_id"].isin(found)].drop(columns="_source")
    cells = [found[figure_id] for figure_id in told["figure_id"]]
    return told.assign(
        thing=pd.Series([code for code, _, _ in cells], index=told.index, dtype="str"),
        thing_name=pd.Series([name for _, name, _ in cells], index=told.index, dtype="str"),
        thing_basis=pd.Series([how for *_, how in cells], index=told.index, dtype="str"),
    )


def _has_amount(rows: pd.DataFrame) -> pd.Series:
    """Whether a row has an amount above zero to set against others."""
    lowest = rows[["shown", "shown_low", "shown_high"]].min(axis=1)
    return (lowest > 0) & (rows["shown"].notna() | (rows["shown_low"].notna() & rows["shown_high"].notna()))


def _disagree(group: pd.DataFrame) -> bool:
    """Whether two sources say different amounts that can be of the same thing."""
    if group["_source"].nunique() < 2:
        return False
    if group["unit"].nunique() == 1 and group[["value", "value_low", "value_high"]].drop_duplicates().shape[0] == 1:
        return False  # printed alike: only the rates of different days set them apart
    low, high = group["shown"].fillna(group["shown_low"]), group["shown"].fillna(group["shown_high"])
    lowest, highest = low.min(), high.max()
    # Read from the range of all: exact agreement is no disagreement, and a far outlier is another thing.
    return lowest * 1.005 < highest <= lowest * _MOST_TIMES


def _stories(rows: pd.DataFrame) -> Groups:
    if "story" not in rows:
        return
    told = rows[rows["story"] != ""]
    for keys, group in told.groupby(["story", "category", "kind", "shown_unit", "per"], sort=False):
        yield _story_name(group) or wording.capital(str(keys[0]).replace("_", " ")), group


def _story_name(group: pd.DataFrame) -> str:
    """What the figures of a story are about: the thing named in most of them, else what the first one measures.

    A subject ends in its sort, "Orange Line (line)", which readers do not need; "" where no row names anything.
    """
    subjects = group["subject"][group["subject"] != ""] if "subject" in group else group["label"].head(0)
    if len(subjects):
        return str(subjects.mode().iloc[0]).partition(" (")[0]
    labels = group["label"][group["label"] != ""]
    if labels.empty:
        return ""
    first = group.iloc[0]
    parts = (wording.capital(labels.iloc[0]), place_name(first["place"]), str(first["period"])[:4])
    return ", ".join(filter(None, parts))


def _labels(rows: pd.DataFrame) -> Groups:
    told = rows[all_tell(rows)]
    told = told.assign(_label=normalised(told["label"]))
    keys = ["_label", "category", "place", "kind", "shown_unit", "per", "period"]
    sizes = told.groupby(keys, sort=False)["figure_id"].transform("size")
    for _, group in told[(sizes >= 2) & (sizes <= _MOST_FIGURES)].groupby(keys, sort=False):
        first = group.iloc[0]
        parts = (wording.capital(first["label"]), place_name(first["place"]), str(first["period"])[:4])
        yield ", ".join(filter(None, parts)), group


def _names(rows: pd.DataFrame) -> Groups:
    """Groups by a name in the title of the source or in the label: a line between two towns first,
    then the name of most figures, the longer of two that are equal.

    Sentences and labels say which words of a title are a name: in a title every word may have a capital.
    """
    of_title = {text: _names_in(_title(text)) for text in set(rows["source"])}
    often = Counter(name for text in rows["source"] for name in of_title[text])
    sums = rows[(rows["kind"] == "money") & (rows["per"] == "") & rows["category"].isin(_ONE_OFF)]
    of_label = {text: _names_in(text) for text in set(sums["label"])}
    known = set().union(*of_label.values(), *(_names_in(text, inside=True) for text in set(sums["sentence"])))
    known |= {name for names in of_title.values() for name in names if _ACRONYM.fullmatch(name)}
    members = defaultdict(list)
    cells = zip(*(sums[column].tolist() for column in ("label", "source", "category", "shown_unit")), strict=True)
    for position, (label, source, category, unit) in enumerate(cells):
        for name in (of_label[label] | of_title[source]) & known:
            if often[name] <= _MOST_FIGURES:
                members[name, category, unit].append(position)
    for name, category, unit in sorted(
        members, key=lambda keys: ("-" not in keys[0], -len(members[keys]), -len(keys[0]), keys)
    ):
        positions = members[name, category, unit]
        if 2 <= len(positions) <= _MOST_FIGURES:
            yield name, sums.iloc[positions]


def _title(source: str) -> str:
    """The title in "title, publisher, date": a publisher's name names no project."""
    parts = source.split(", ")
    return ", ".join(parts[: max(1, len(parts) - 2)])


def _names_in(text: str, *, inside: bool = False) -> frozenset[str]:
    """The proper names in a text and the parts of longer ones, without countries, peoples and months.

    With inside, a single word that opens the text is none: its capital may be the sentence's.
    """
    names = set()
    for run in _RUN.finditer(" ".join(text.split())):
        words = run[0].split(" ")
        if inside and run.start() == 0 and len(words) == 1 and not _ACRONYM.fullmatch(words[0]):
            continue
        for size in range(1, len(words) + 1):
            for start in range(len(words) - size + 1):
                name = re.sub(r"['\u2019]s$", "", " ".join(words[start : start + size]))
                if _is_name(name):
                    names.add(_ordered(name))
    return frozenset(names)


def _ordered(name: str) -> str:
    """A line between two towns is the same from either end: "Sukkur-Multan" and "Multan-Sukkur"."""
    ends = name.split("-")
    return "-".join(sorted(ends)) if len(ends) == 2 and " " not in name else name


def _is_name(name: str) -> bool:
    countries = place_names().values()
    if name in countries or any(f" {name}" in country for country in countries):  # "Lanka" is no name either
        return False
    if len(name) < 4 and not _ACRONYM.fullmatch(name):
        return False
    words = name.split(" ")
    return not (words[0] in _NOT_NAMES or words[-1] in _NOT_NAMES or any(map(_of_a_country, words)))


def _of_a_country(word: str) -> bool:
    """Whether a word is a country or seems to be its people: "Kenya", "Kenyan", "China's"."""
    names, stems = _countries()
    word = re.sub(r"['\u2019]s?$", "", word)
    return word in names or (bool(_DEMONYM.fullmatch(word)) and word[:4] in stems)


@cache
def _countries() -> tuple[frozenset[str], frozenset[str]]:
    """The countries with a name of one word, and the first four letters of each word of any."""
    names = place_names().values()
    stems = {word[:4] for name in names for word in name.split() if len(word) >= 4}
    return frozenset(name for name in names if " " not in name), frozenset(stems)

"""Links figures about one thing across documents and sources: beside one another, never merged into one number."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from hashlib import sha256

import pandas as pd

from extract.same_thing import Row, Thing, is_city, size, thing_of

# How many times larger the next value may be: prices of one project are told ten times apart (the whole zone, the port
# alone), but what two sources count in one year is one number or it is two things.
FARTHEST = {"cost": 20.0}
FARTHEST_COUNTED = 2.0


def link_figures(frame: pd.DataFrame) -> pd.DataFrame:
    """The dataset with its columns `story` and `series` filled anew; the frame given is not changed.

    A story is one subject in one country (and one period, for what is counted by the year) as two or more sources tell
    it. A series is one subject in the words of one source at two or more periods. Other rows have "" there.
    """
    rows = [Row(*values) for values in zip(*(frame[name].tolist() for name in Row._fields), strict=True)]
    things = [thing_of(row) for row in rows]
    return frame.assign(
        story=pd.Series(_stories(rows, things), index=frame.index, dtype="str"),
        series=pd.Series(_series(rows, things), index=frame.index, dtype="str"),
    )


def _stories(rows: list[Row], things: list[Thing | None]) -> list[str]:
    names = [""] * len(rows)
    for key, members in _grouped(range(len(rows)), lambda k: _story_key(things[k])).items():
        for words, alike in _named_alike(members, rows, things):
            for near in _near(alike, rows, things):
                if len({_teller(rows[k]) for k in near}) > 1:
                    name = _name("s", key, words, min(_teller(rows[k]) for k in near))
                    for k in near:
                        names[k] = name
    return names


def _story_key(thing: Thing | None) -> Hashable | None:
    """What must be the same in all figures of a story, besides the words that name the thing."""
    if thing is None or (thing.period is None and not thing.lasting):
        return None
    return (*thing[: Thing._fields.index("period")], None if thing.lasting else thing.period)


def _series(rows: list[Row], things: list[Thing | None]) -> list[str]:
    names = [""] * len(rows)

    def key_of(k: int) -> Hashable | None:
        thing, row = things[k], rows[k]
        if thing is None or thing.period is None:
            return None
        return (
            *thing[: Thing._fields.index("period")],
            thing.words,
            thing.sort,
            row.unit,
            _teller(row),
            row.document_id,
        )

    for key, members in _grouped(range(len(rows)), key_of).items():
        values = {(things[k].period, size(rows[k])) for k in members}
        # Two values for one period measure two things, and so is the whole no series.
        if 1 < len(values) == len({period for period, _ in values}):
            for k in members:
                names[k] = _name("t", key)
    return names


def _teller(row: Row) -> str:
    """Who says it: the source that the document cites for the figure, or the document itself."""
    return row.source or row.document_id


def _grouped(numbers: Iterable[int], key_of: Callable[[int], Hashable | None]) -> dict[Hashable, list[int]]:
    """The numbers of two or more rows that share a key; rows whose key is None stand alone."""
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for number in numbers:
        key = key_of(number)
        if key is not None:
            groups[key].append(number)
    return {key: members for key, members in groups.items() if len(members) > 1}


def _named_alike(
    members: list[int], rows: list[Row], things: list[Thing]
) -> Iterator[tuple[frozenset[str], list[int]]]:
    """(words, rows) of those that one name stands for: "Lahore Orange Line" is the Orange Line, a railway no airport."""
    found: dict[frozenset[str], frozenset[str]] = {}
    kept_by_word: dict[str, list[frozenset[str]]] = defaultdict(list)
    for words in sorted({things[k].words for k in members}, key=lambda words: (len(words), sorted(words))):
        inside = (kept for word in sorted(words) for kept in kept_by_word[word] if kept <= words)
        shorter = next(inside, None) if things[members[0]].named else None
        found[words] = shorter or words
        if shorter is None and words:
            kept_by_word[min(words)].append(words)
    groups: dict[frozenset[str], list[int]] = defaultdict(list)
    for k in members:
        groups[found[things[k].words]].append(k)
    for words, alike in groups.items():
        for sort, same in _by_sort(words, alike, rows, things).items():
            yield (words | {sort} if sort else words), same


def _by_sort(words: frozenset[str], alike: list[int], rows: list[Row], things: list[Thing]) -> dict[str, list[int]]:
    """The rows by the sort of thing; one that says only "the project" is of the one sort that the others name.

    In a city there are many projects: there only the same document tells which one is meant.
    """
    city = is_city(words)
    told: dict[str, set[str]] = defaultdict(set)
    for k in alike:
        if things[k].sort:
            told[rows[k].document_id if city else ""].add(things[k].sort)
    groups: dict[str, list[int]] = defaultdict(list)
    for k in alike:
        others = told[rows[k].document_id if city else ""]
        groups[things[k].sort or (min(others) if len(others) == 1 else "")].append(k)
    return groups


def _near(members: list[int], rows: list[Row], things: list[Thing]) -> Iterator[list[int]]:
    """The rows in runs of comparable size."""
    farthest = FARTHEST.get(things[members[0]].measure, FARTHEST_COUNTED)
    run: list[int] = []
    last = 0.0
    for value, k in sorted((size(rows[k]), k) for k in members):
        if run and value > last * farthest:
            yield run
            run = []
        run.append(k)
        last = value
    yield run


def _name(letter: str, *parts: object) -> str:
    """A short name that the same parts get on every run; sets are sorted, for their order is not stable."""
    return letter + sha256(repr(_plain(parts)).encode("utf-8", "replace")).hexdigest()[:10]


def _plain(part: object) -> object:
    if isinstance(part, frozenset):
        return sorted(part)
    return [_plain(each) for each in part] if isinstance(part, tuple | list) else part

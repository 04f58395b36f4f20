"""The kinds of word that tell where a noun phrase begins and ends, from label_words.csv."""

from functools import cache

from extract.lexicon import rows

ARTICLES = frozenset(
    "a an the its their his her our my your this that these those another any each every both all some no such".split()  # noqa: SIM905
)
HAVE_NO_PLURAL = frozenset("news sports overseas customs arms series species business access process".split())  # noqa: SIM905
PLURALS = frozenset("people men women children workmen police staff cattle sheep fish aircraft crew".split())  # noqa: SIM905


def is_plural(word: str) -> bool:
    low = word.lower()
    return low in PLURALS or (
        len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is")) and low not in HAVE_NO_PLURAL
    )


def is_participle(word: str) -> bool:
    return len(word) > 4 and word.islower() and word.endswith("ed") and not word.endswith("eed")


def is_verb(low: str) -> bool:
    return low in role("verb")


def is_small(word: str) -> bool:
    """Whether a word names nothing: articles apart, the small words, adverbs and pronouns."""
    low = word.lower()
    if low in role("small") or low in role("pronoun") or low in role("adverb"):
        return True
    return len(low) > 4 and low.endswith("ly") and word.islower() and low not in role("noun in -ly")


@cache
def role(name: str) -> frozenset[str]:
    return frozenset(row["word"] for _, row in rows("label_words.csv") if row["role"] == name)


def noun_of(verb: str) -> str:
    """The noun of a verb, "" where the table has none: "invested" gives "investment"."""
    return _nouns().get(verb, "")


@cache
def _nouns() -> dict[str, str]:
    return {row["word"]: row["noun"] for _, row in rows("label_words.csv") if row["noun"]}

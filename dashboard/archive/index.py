"""The index of an archive: one narrow row for each figure, in DuckDB's memory, with all that filters and counts need.

    figures            position, the number of its choice in each facet, year, and not_in_dollars
    choices_<facet>    number, code and words of each choice of a facet, in the order they first come

Sentences, steps and amounts stay in the files, which give those of the few figures that a page shows.
"""

import duckdb
import pandas as pd

from dashboard.archive.files import SCAN, Files
from dashboard.facets import FACETS, NONE, Facet, slugs

# `name` of dataset.prepared.
NAME = (
    "CASE WHEN coalesce(label, '') <> '' THEN label ELSE coalesce(upper(left(category, 1)) "
    "|| lower(substr(replace(category, '_', ' '), 2)), '') END"
)
# The columns of dataset.prepared that are codes made from words: what they are made from.
_MADE_FROM = {"measured": NAME, "cited": "coalesce(source, '')"}
YEAR = "TRY_CAST(regexp_extract(period, '^([0-9]{4})', 1) AS SMALLINT)"
_OF_A_FIGURE = f"""
    {YEAR} AS year,
    kind = 'money' AND usd IS NULL AND (usd_low IS NULL OR usd_high IS NULL) AS not_in_dollars
"""
# Nothing is fetched from the net, whatever a query names.
_SETTINGS = {"autoinstall_known_extensions": False, "autoload_known_extensions": False}


def build(files: Files) -> duckdb.DuckDBPyConnection:
    """The index of the files. Sessions ask at the same time, so each question takes a cursor of its own."""
    connection = duckdb.connect(":memory:", config=_SETTINGS)
    files.create_starts(connection)
    for facet in FACETS:
        _make_choices(connection, facet, files)
    numbers = ", ".join(f"values_{facet.key}.number AS {facet.key}" for facet in FACETS)
    joins = " ".join(f"LEFT JOIN values_{f.key} ON values_{f.key}.made = {_value(f)}" for f in FACETS)
    connection.execute(
        f"CREATE TABLE figures AS SELECT position, {numbers}, {_OF_A_FIGURE} FROM {SCAN} {joins} ORDER BY position",
        [files.names],
    )
    for facet in FACETS:
        connection.execute(f"DROP TABLE values_{facet.key}")
    return connection


def _value(facet: Facet) -> str:
    """The expression for what the codes of a facet are made from; "" is not stated, NULL is no choice at all."""
    if facet.key == "currency":
        return "CASE WHEN kind = 'money' THEN coalesce(unit, '') END"
    return _MADE_FROM.get(facet.column, f"coalesce({facet.column}, '')")


def _make_choices(connection: duckdb.DuckDBPyConnection, facet: Facet, files: Files) -> None:
    """The tables choices_<facet>, and values_<facet> with the number of the choice that each value belongs to."""
    words = "arg_min(coalesce(title, ''), position)" if facet.key == "document" else "any_value(made)"
    values = connection.execute(
        f"SELECT made, min(position) AS first, {words} AS words FROM (SELECT position, title, {_value(facet)} AS made "
        f"FROM {SCAN}) WHERE made IS NOT NULL GROUP BY made ORDER BY first",
        [files.names],
    ).df()
    texts = values["made"].astype("str")
    codes = slugs(texts) if facet.column in _MADE_FROM else texts
    numbers, choices = pd.factorize(codes.where(codes != "", NONE))
    values_of = pd.DataFrame({"made": texts, "number": numbers.astype("int32")})
    first_words = values["words"].astype("str")[~pd.Series(numbers).duplicated()]
    choices_of = pd.DataFrame({
        "number": range(len(choices)), "code": choices.astype("str"), "words": first_words.to_numpy()
    })  # fmt: skip
    for name, table in (("values", values_of), ("choices", choices_of)):
        connection.register("made", table)
        connection.execute(f"CREATE TABLE {name}_{facet.key} AS SELECT * FROM made")
        connection.unregister("made")

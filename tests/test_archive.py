"""An archive answers as the same figures do in memory, for any filters and words."""

import gc
import weakref

import pandas as pd
import pyarrow.parquet as pq
import pytest
from dashboard_frames import frame, hostile, large, normal, row
from examples import examples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard import basis
from dashboard.archive.archive import Archive
from dashboard.archive.files import Files, figures_in
from dashboard.archive.index import build
from dashboard.charts.layout import period_words
from dashboard.charts.records import on_log_axis
from dashboard.charts.totals import Of, totals_chart
from dashboard.collection import MOST_LISTED, Narrowed, View, exclusions, sentence, years_words
from dashboard.dataset import ROOT, prepared
from dashboard.equivalents import equivalents
from dashboard.facets import FACETS
from dashboard.in_memory import InMemory
from dashboard.places import place_names
from dashboard.related import same_thing
from dashboard.selection import Filters
from extract import load_dataset
from extract.errors import BadDataset, UnreadableFile

PARTS = 3
WORDS = ("khorgos", "PORT", "us$", "dry port", "%", "_", "İ", "ß", "'", '"', "а", "\\", "<script>", "2016", "zzz")
ODD = (
    row("odd1", label="Straße", place="", period="", kind="", title="", source="A: b"),
    row("odd2", label="", category="", unit="", sentence="Ünïcode ’n’ “quotes”", source="a  B"),
    row("odd3", label="none", document_id="none", title="None", per="day", category="daily_wage", place="KAZ"),
    row("odd4", label="a railway to the sea " * 6, usd=1.0, in_totals=None, status="rejected", period="1999-05"),
    row("odd5", label="a railway to the sea " * 6 + "b", period="07/2016", confidence="low", kind="count"),
    row("odd7", label="A sum below zero", usd_low=-10.0, usd_high=9e12, period="1950"),
    row("odd6", label="STRASSE", usd_low=1.0, usd_high=2.0, status="confirmed", period="0000", source="İstanbul"),
)


def mixed() -> pd.DataFrame:
    return pd.concat([normal(), hostile(), large(400), frame(list(ODD))], ignore_index=True).drop_duplicates(
        "figure_id"
    )


def bundled() -> pd.DataFrame:
    return load_dataset(ROOT / "data" / "figures.csv")


def written(table: pd.DataFrame, folder) -> list:
    """The rows in order in several files, one of them empty."""
    size = -(-len(table) // PARTS)
    pieces = [table.iloc[first : first + size] for first in range(0, len(table), size)]
    paths = [folder / f"part-{number}.parquet" for number in range(len(pieces) + 1)]
    for path, piece in zip(paths, [pieces[0], pieces[0].head(0), *pieces[1:]], strict=True):
        piece.to_parquet(path, index=False)
    return paths


@pytest.fixture(scope="module", params=[mixed, bundled])
def both(request, tmp_path_factory):
    """The same figures in memory and as an archive, with what filters can ask for."""
    table = request.param().reset_index(drop=True)
    memory = InMemory(prepared(table))
    archive = Archive(written(table, tmp_path_factory.mktemp("archive")))
    choices = {key: [*counted.counts, "no such choice"] for key, counted in memory.narrowed(Filters()).counts.items()}
    return memory, archive, choices


def asked(data, choices) -> Filters:
    keys = data.draw(st.sets(st.sampled_from(sorted(choices)), max_size=3))
    chosen = {key: tuple(data.draw(st.lists(st.sampled_from(choices[key]), min_size=1, max_size=3))) for key in keys}
    years = st.tuples(st.integers(1990, 2026), st.integers(1990, 2026)).map(lambda pair: (min(pair), max(pair)))
    return Filters(**chosen, years=data.draw(st.none() | years))


def quick(test):
    """Fewer examples than of a pure function: each asks DuckDB."""
    return settings(max_examples=examples(25), suppress_health_check=[HealthCheck.function_scoped_fixture])(
        given(data=st.data())(test)
    )


@quick
def test_filters_leave_the_same(both, data):
    memory, archive, choices = both
    filters = asked(data, choices)
    here, there = memory.narrowed(filters), archive.narrowed(filters)
    pd.testing.assert_frame_equal(there.rows, here.rows.reset_index(drop=True))
    assert (there.count, there.covered) == (here.count, here.covered)
    for key, counted in here.counts.items():
        assert there.counts[key].choices == counted.choices
        assert list(there.counts[key].counts.items())[:MOST_LISTED] == list(counted.counts.items())[:MOST_LISTED]
        assert there.counts[key].counts.items() <= counted.counts.items()


@quick
def test_the_cards_the_map_and_the_words_say_the_same(both, data):
    memory, archive, choices = both
    filters = asked(data, choices)
    assert archive.summary(filters) == memory.summary(filters)
    assert archive.places(filters) == memory.places(filters)
    assert exclusions(archive, filters) == exclusions(memory, filters)
    for shown_in in basis.NAMES:
        views = [View(which, which.narrowed(filters), filters, shown_in) for which in (archive, memory)]
        assert sentence(views[0], place_names()) == sentence(views[1], place_names())


@quick
def test_a_search_finds_the_same(both, data):
    memory, archive, choices = both
    filters = asked(data, choices)
    words = tuple(data.draw(st.lists(st.sampled_from(WORDS), max_size=2)))
    first, most = data.draw(st.integers(0, 40)), data.draw(st.none() | st.integers(0, 30))
    assert archive.count(filters, words) == memory.count(filters, words)
    found = memory.rows(filters, words, first if most is not None else 0, most)
    given_back = archive.rows(filters, words, first if most is not None else 0, most)
    pd.testing.assert_frame_equal(given_back, found.reset_index(drop=True))


@quick
def test_the_largest_sums_are_the_same(both, data):
    memory, archive, choices = both
    filters, log = asked(data, choices), data.draw(st.booleans())
    shown_in = data.draw(st.sampled_from([basis.USD, basis.CONSTANT]))
    sums = basis.with_values(basis.totals(memory.rows(filters)), shown_in)
    drawable = sums[basis.drawable(sums)]
    drawable = drawable[on_log_axis(drawable)] if log else drawable
    found = archive.largest(filters, shown_in, 5, positive=log)
    assert (found.count, years_words(found.years)) == (len(drawable), period_words(drawable))
    here = totals_chart(sums, shown_in, log=log, most=5)
    there = totals_chart(found.rows, shown_in, log=log, most=5, of=Of(found.count, years_words(found.years)))
    assert (here is None) == (there is None)
    if here and there:
        assert there.alt.partition(" on a ")[0] == here.alt.partition(" on a ")[0]
        assert basis.position(there.rows).tolist() == basis.position(here.rows).tolist()


def test_what_there_is_is_the_same(both):
    memory, archive, choices = both
    assert (archive.size, archive.covered, archive.undated) == (memory.size, memory.covered, memory.undated)
    assert archive.offered == memory.offered == FACETS
    for key, codes in choices.items():
        assert archive.known(key, codes) == memory.known(key, codes) == set(codes) - {"no such choice"}
        assert archive.several(key) == memory.several(key)
        for code in codes:
            assert archive.name(key, code, place_names()) == memory.name(key, code, place_names())
    documents = memory.documents(Filters())
    listed = archive.documents(Filters())
    assert listed.items() <= documents.items()
    assert len(listed) == min(len(documents), MOST_LISTED)


def test_evidence_is_set_beside_the_same(both):
    memory, archive, _choices = both
    rows = memory.frame.groupby(["category", "place"], sort=False).head(1)
    for told in rows.to_dict("records"):
        here, there = memory.beside(told), archive.beside(told)
        assert list(same_thing(told, there)["figure_id"]) == list(same_thing(told, here)["figure_id"])
        assert equivalents(told, there, "it") == equivalents(told, here, "it")


def test_single_figures_and_documents(both):
    memory, archive, _choices = both
    ids = [*memory.frame["figure_id"].iloc[[0, -1, len(memory.frame) // 2]], "no such figure"]
    pd.testing.assert_frame_equal(archive.figures(ids), memory.figures(ids).reset_index(drop=True))
    assert archive.figures([]).empty
    for document_id in (memory.frame["document_id"].iloc[-1], "no such document"):
        pd.testing.assert_frame_equal(
            archive.document(document_id), memory.document(document_id).reset_index(drop=True)
        )


def test_more_figures_than_are_held_are_counted_and_not_fetched(both, monkeypatch):
    memory, archive, _choices = both
    monkeypatch.setattr("dashboard.collection.MOST_ROWS", 10)
    narrowed = archive.narrowed(Filters())
    view = View(archive, narrowed, Filters(), basis.USD)
    assert (len(narrowed.rows), view.count, view.too_many) == (0, memory.size, True)
    assert list(narrowed.rows.columns) == list(memory.frame.columns)
    assert not View(memory, memory.narrowed(Filters()), Filters(), basis.USD).too_many


def test_rows_are_found_in_whichever_file_they_lie(both):
    memory, archive, _choices = both
    for first in range(0, memory.size, max(1, memory.size // 7)):
        assert archive.rows(Filters(), (), first, 1)["figure_id"].tolist() == [memory.frame["figure_id"].iloc[first]]


def test_files_that_are_no_dataset_are_named_with_the_cure(tmp_path):
    plain, damaged = tmp_path / "plain.parquet", tmp_path / "damaged.parquet"
    pd.DataFrame({"a": [1]}).to_parquet(plain)
    damaged.write_bytes(b"PAR1 no more")
    for path, error in ((plain, BadDataset), (damaged, BadDataset), (tmp_path / "gone.parquet", UnreadableFile)):
        with pytest.raises(error, match=rf"{path.name}: .*extract"):
            Archive([path])


def test_a_text_column_with_numbers_in_it_is_told_of(tmp_path):
    path = tmp_path / "numbers.parquet"
    normal().assign(title=1.5).to_parquet(path)
    assert pq.read_metadata(path).num_rows
    with pytest.raises(BadDataset, match=r"numbers\.parquet: title"):
        Archive([path])


def test_an_index_keeps_no_words(both, tmp_path):
    table = normal()
    paths = written(table, tmp_path)
    columns = build(Files(paths)).execute("SELECT column_name FROM (DESCRIBE figures)").fetchall()
    assert {name for (name,) in columns} == {"position", "year", "not_in_dollars", *(facet.key for facet in FACETS)}
    assert isinstance(Archive(paths).narrowed(Filters()), Narrowed)


def test_a_file_damaged_behind_its_footer_is_told_of(tmp_path):
    path = tmp_path / "part-0.parquet"
    normal().to_parquet(path, index=False)
    data = bytearray(path.read_bytes())
    data[4:400] = b"\xff" * 396
    path.write_bytes(data)
    assert figures_in([path]) == len(normal())
    with pytest.raises(BadDataset, match=r"part-0\.parquet: cannot be read .*; load the page again"):
        Archive([path])


def test_a_folder_with_an_equals_sign_changes_no_column(tmp_path):
    folder = tmp_path / "kind=x" / "place=[KAZ]"
    folder.mkdir(parents=True)
    archive = Archive(written(normal(), folder))
    assert archive.places(Filters()) == InMemory(prepared(normal())).places(Filters())
    assert set(archive.rows(Filters())["kind"]) == set(normal()["kind"])


def test_an_archive_that_nobody_holds_is_freed_at_once(both, tmp_path):
    archive = Archive(written(normal(), tmp_path))
    archive.summary(Filters())
    archive.rows(Filters())
    gone = weakref.ref(archive)
    gc.disable()
    try:
        del archive
        assert gone() is None
    finally:
        gc.enable()


def test_pay_of_a_year_with_more_than_enough_is_not_looked_for_in_others(tmp_path):
    pay = [row(f"p{n}", category="daily_wage", place="KAZ", period=str(2016 + n % 2), per="day") for n in range(2_400)]
    people = row("people", category="population", kind="count", place="KAZ", period="1999", unit="person")
    asked = prepared(frame([row("sum", place="KAZ", period="2017", usd=5.0)])).iloc[0].to_dict()
    found = Archive(written(frame([*pay, people]), tmp_path)).beside(asked)
    assert set(found["year"]) == {2017, 1999}
    assert set(found["sentence"]) == {""}

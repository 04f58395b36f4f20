"""find: Article.text -> Mentions. Scans for numbers and parses the figure round each.

`scan.py` is the door, `anchors.py` says where to read, `figure.py` reads one figure. `tables.py` gives numbers the unit
that their layout tells: of a column, of the title over rows (`listed.py`, `title_units.py`), of the sentence above them
(`table_openings.py`), of the row's own label (`row_units.py`) or of the words in front of a colon (`colon_lists.py`);
`headers.py` is what all of them say of a unit, and `row_rates.py` what rows and titles say their sums are per. Below them
stand the rooms, each of which knows only those in front of it (tests/test_architecture.py holds them to it):

    text -> number -> refused -> units -> money -> neighbours -> unsaid
"""

from extract.find.scan import find_mentions

__all__ = ["find_mentions"]

"""find: Article.text -> Mentions. Scans for numbers and parses the figure round each.

`scan.py` is the door, `anchors.py` says where to read, `figure.py` reads one figure, `tables.py` the headers of
columns and `listed.py` the titles over rows (`headers.py` is what both say of a unit); `row_rates.py` what the rows and
titles say their sums are per. Below them stand the rooms, each of which knows only those in front of it (tests/test_architecture.py holds them to it):

    text -> number -> refused -> units -> money -> neighbours -> unsaid
"""

from extract.find.scan import find_mentions

__all__ = ["find_mentions"]

"""find: Article.text -> Mentions. Scans for numbers and parses the figure round each."""

from extract.find.scan import find_mentions

__all__ = ["find_mentions"]

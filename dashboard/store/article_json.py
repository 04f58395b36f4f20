"""A document as bytes, to keep it on disk or to hand it to another process, and back without loss."""

import json
from dataclasses import asdict

from extract import Article, Source


def to_bytes(article: Article) -> bytes:
    """JSON in UTF-8; half of a pair of UTF-16, which a text may hold, stays what it is."""
    return json.dumps(asdict(article), ensure_ascii=False).encode("utf-8", "surrogatepass")


def from_bytes(content: bytes) -> Article:
    """The document of `to_bytes`. Raises ValueError, TypeError or KeyError for other bytes."""
    fields = json.loads(content.decode("utf-8", "surrogatepass"))
    fields["sources"] = tuple(Source(*source) for source in fields["sources"])
    fields["notes"] = tuple(fields["notes"])
    return Article(**fields)

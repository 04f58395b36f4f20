"""The stable names of figures: what a row, an edit and a link all call the same figure by."""

from hashlib import sha256


def figure_id_of(document_id: str, start: int, end: int, text: str) -> str:
    """A short name that the same document and words get on every run.

    >>> figure_id_of("my-article-982d9e", 3, 8, "US$5m")
    'ffca6b174a5'
    """
    words = f"{document_id}|{start}|{end}|{text}"
    return "f" + sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:10]

"""The same brief as text, Markdown, web page, PDF and Word document gives the same figures with the same meaning."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from made_documents import docx_of, page_of, pdf_of

from extract import Figure, extract_figures, read, read_pasted, read_upload

LIBRARY = Path(__file__).resolve().parent.parent / "data" / "articles"
MAKERS = {"txt": str.encode, "html": page_of, "pdf": pdf_of, "docx": docx_of}
TABLE = """---
published: 2017-03
country: KZ
---
## What the mines of Kazakhstan sold in 2016

The two mines below sold less copper ore in 2016, and its price fell by 12 per cent. The railway asked for $14 a tonne.

Mine | Ore, tonnes | Sales, US$ m
Akzhal | 12,000 | 31
Bozshakol | 90,500 | 412.5

Each of them pays its workers by the day, and these are the daily wages in Kazakhstan in 2016:

- Welder: 9,000 tenge a day
- Driver of a heavy truck: 11,500 tenge a day

The owner, who spent US$2.1 billion on the works, sees a longer-term gain.
"""


@cache
def brief(name: str) -> tuple[str, str | None, str | None, str]:
    """(text, date, country, what Markdown gives) of a bundled brief, or of the table above."""
    article = read_pasted(TABLE) if name == "table" else read(LIBRARY / f"{name}.md")
    return article.text, article.published, article.country, meanings(extract_figures(article))


def meanings(figures: list[Figure]) -> list[tuple[object, ...]]:
    return [
        (
            *(" ".join(figure.text.split()), figure.kind, figure.value, figure.low, figure.high, figure.currency),
            *(figure.unit, figure.per, figure.category, figure.place, figure.period, figure.label),
        )
        for figure in figures
    ]


@pytest.mark.parametrize("ending", MAKERS)
@pytest.mark.parametrize(
    "name", ["table", "kazakhstan-china-ties", "pakistan-minimum-wages", "belt-and-road-ports", "china-europe-rail"]
)
def test_the_file_type_changes_no_figure(name: str, ending: str) -> None:
    text, published, country, expected = brief(name)
    article = read_upload(f"{name}.{ending}", MAKERS[ending](text))
    found = extract_figures(replace(article, published=published, country=country))
    assert len(expected) > 8
    assert meanings(found) == expected
    assert all(article.text[figure.start : figure.end] == figure.text for figure in found)

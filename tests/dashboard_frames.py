"""Frames with exactly the dataset's columns, for the tests of the dashboard: normal, empty, one row, hostile, large."""

from pathlib import Path

import pandas as pd

from extract import COLUMNS, save_dataset

HOSTILE = (
    "<script>alert(1)</script> ![x](https://evil.example/p.png) [link](https://evil.example) $a_b$ :red[x] "
    "<a href='https://evil.example'>here</a> <img src='https://evil.example/i.png'> =1+1 **bold** `code`"
)
_PAY = (
    ("Welder", 1700), ("Mason", 1500), ("Helper", 850), ("Electrician", 1700), ("Surveyor", 2500),
    ("Security guard", 1600), ("Bulldozer operator", 2200), ("Steel fixer", 2200), ("Carpenter", 1700), ("Cook", 1300),
)  # fmt: skip
_KINDS_OF_PAY = {
    "Pakistan": ("PKR", "PAK", "day", 113.15),
    "India": ("INR", "IND", "day", 65.1),
    "Brazil": ("BRL", "BRA", "month", 3.2),
}
_SUMS = (
    ("Goods exports to China", "export_value", 4.6e9, "2016", "", ""),
    ("Khorgos dry port", "investment", 3.5e9, "2017", "", ""),
    ("51 projects", "project_total", 27.7e9, "2018", "", ""),
    ("Five projects starting in 2018", "investment", 623e6, "2018", "", ""),
    ("Deals signed on the visit", "investment", 2e9, "2018", "about", ""),
    ("Credit line for the rail link between the two capitals and the coast", "loan", 1.5e6, "2015", "up_to", ""),
    ("Oil refinery at Pavlodar", "loan", None, "2014", "", (3e9, 5e9)),
)  # fmt: skip


def row(figure_id: str, **cells: object) -> dict[str, object]:
    """One row of the dataset; a column that is not given is missing."""
    words = {"text": "US$1 million", "sentence": "It cost US$1 million.", "title": "A brief", "document_id": "brief"}
    plain = {"kind": "money", "unit": "USD", "confidence": "high", "in_totals": True, "status": "extracted"}
    cells = {**words, **plain, "start": 8, "sentence_start": 0, **cells, "figure_id": figure_id}
    cells.setdefault("end", int(cells["start"]) + len(str(cells["text"])))
    return {column.name: cells.get(column.name) for column in COLUMNS}


def frame(rows: list[dict[str, object]]) -> pd.DataFrame:
    """Rows as a frame of the dataset's columns and types."""
    table = pd.DataFrame(rows, columns=[column.name for column in COLUMNS])
    words = {column.name: "" for column in COLUMNS if column.type == "text"}
    table = table.fillna(words)
    types = {"text": "str", "number": "float64", "integer": "Int64", "boolean": "boolean"}
    return table.astype({column.name: types[column.type] for column in COLUMNS})


def normal() -> pd.DataFrame:
    """Sums, a range, pay in three currencies and by day and month, shares, a count, and two without a rate."""
    return frame([*_sums(), *_wages(), *_shares(), *_odd()])


def empty() -> pd.DataFrame:
    return frame([])


def one_row() -> pd.DataFrame:
    return frame(_sums()[:1])


def hostile() -> pd.DataFrame:
    """Every text column that an article or its front matter fills holds markup, a formula and a remote picture."""
    articles = (
        "title",
        "publisher",
        "source",
        "source_url",
        "text",
        "sentence",
        "label",
        "label_basis",
        "place_basis",
        "period_basis",
        "note",
    )
    more = ("category_basis", "currency_basis", "per_basis", "rate_source", "rate_basis", "work_profile", "steps")
    words = dict.fromkeys((*articles, *more), HOSTILE)
    bad = [
        {**cells, **words, "url": "javascript:alert(1)", "figure_id": f"bad{index}", "start": 0, "sentence_start": 0}
        for index, cells in enumerate([*_sums(), *_wages()[:3], *_shares()])
    ]
    strange = {"category": "<b>x</b>", "place": "![", "unit": "$x$", "per": "<i>", "period": "2018-99-99"}
    return frame([*bad, {**bad[0], **strange, "figure_id": "bad-codes"}])


def large(count: int = 10_000) -> pd.DataFrame:
    """`count` rows made by repeating the normal ones with other values."""
    base = [*_sums(), *_wages(), *_shares(), *_odd()]
    rows = []
    for index in range(count):
        cells = dict(base[index % len(base)])
        factor = 1 + (index % 997) / 100
        for column in (
            "value",
            "usd",
            "usd_low",
            "usd_high",
            "value_low",
            "value_high",
            "per_day_usd",
            "per_month_usd",
        ):
            cells[column] = cells[column] * factor if cells[column] is not None else None
        rows.append({**cells, "figure_id": f"n{index}", "document_id": f"brief{index % 90}"})
    return frame(rows)


def no_rates() -> pd.DataFrame:
    """The normal rows with nothing converted: no rate, no dollars of any kind."""
    table = normal()
    made = [name for name in table if name.startswith(("usd", "intl", "per_"))]
    return table.assign(**{name: None for name in made if name != "per_basis"}).astype(table.dtypes)


def write(table: pd.DataFrame, path: Path) -> Path:
    """Write a frame as figures.csv is written."""
    save_dataset(table, path)
    return path


def _sums() -> list[dict[str, object]]:
    return [_sum(index, cells) for index, cells in enumerate(_SUMS)]


def _sum(index: int, cells: tuple) -> dict[str, object]:
    label, category, value, period, approx, ends = cells
    low, high = ends or (None, None)
    text = "US$3-5 billion" if ends else f"US${value / 1e9:g} billion"
    sentence = f"The sum for {label} came to {text} by the count of the ministry."
    return row(
        f"sum{index}", text=text, sentence=sentence, start=sentence.index(text) + 40, sentence_start=40,
        document_id="kazakhstan", title="Kazakhstan counts its ties to Beijing", publisher="Example Post",
        published="2018-08-04", url="https://example.org/kazakhstan", category=category, label=label, place="KAZ",
        category_basis="the word came to", label_basis="the words before the figure", place_basis="the article",
        period=period, period_basis="the year in the sentence", value=value, value_low=low, value_high=high,
        approx=approx or None, currency_basis="the sign US$", usd=value, usd_low=low, usd_high=high, usd_rate=1.0,
        rate_date=period, rate_basis="same currency", rate_source="no exchange needed", steps="read as US dollars",
        usd_constant=_later(value), usd_constant_low=_later(low), usd_constant_high=_later(high), base_year=2024,
    )  # fmt: skip


def _later(dollars: float | None) -> float | None:
    """US dollars at the higher prices of the base year."""
    return None if dollars is None else dollars * 1.25


def _wages() -> list[dict[str, object]]:
    rupees = [_wage(f"pay{index}", label, value, "Pakistan") for index, (label, value) in enumerate(_PAY)]
    others = [
        _wage("pay-in", "Mason", 550, "India", "Day rates in India"),
        _wage("pay-in2", "Mason", 640, "India", "Day rates in India"),
        _wage("pay-br", "All occupations", 895.4, "Brazil", "Pay falls in Brazil"),
    ]
    return [*rupees, *others]


def _wage(name: str, label: str, value: float, kind: str, title: str = "") -> dict[str, object]:
    code, place, per, rate = _KINDS_OF_PAY[kind]
    text = f"Rs. {value:,}" if per == "day" else f"{value} reais"
    sentence = f"A {label.lower()} was offered {text} a {per} in the notice."
    in_dollars = value / rate
    per_day = in_dollars if per == "day" else in_dollars / 26
    return row(
        name, text=text, sentence=sentence, start=sentence.index(text), sentence_start=0,
        document_id=f"pay-{place}", title=title or "Jobs on the corridor", published="2018-03", publisher="Jobs notice",
        category="daily_wage" if per == "day" else "monthly_wage", label=label, place=place, period="2018-03",
        period_basis="the publication date", value=value, unit=code, per=per, per_basis=f"a {per}",
        currency_basis="the notice is about Pakistan" if code == "PKR" else "the currency word",
        currency_candidates="INR LKR NPR" if code == "PKR" else None, confidence="medium",
        usd=in_dollars, usd_rate=rate,
        rate_date="2018-03", rate_basis="month mean", rate_source="National Bank of Poland, table A",
        usd_constant=_later(in_dollars), base_year=2024,
        intl_dollar=in_dollars * 3 if place == "PAK" else None, ppp_year=2018 if place == "PAK" else None,
        ppp_source="World Bank, GDP PPP" if place == "PAK" else None, per_hour_usd=per_day / 8, per_day_usd=per_day,
        per_month_usd=per_day * 26, per_year_usd=per_day * 312, work_profile="PK_statutory",
        source="Notice of the works office, 2018", source_url="https://example.org/notice",
        steps=f"read {text} as {value} {code} | {value} / {rate} = {in_dollars:.2f} US dollars | mean of March 2018",
    )  # fmt: skip


def _shares() -> list[dict[str, object]]:
    shares = (("Energy resources reached", 75.0, "share"), ("World output covered", 40.0, "share"))
    growth = (("Freight", 3.5, "growth"),)
    return [
        row(
            f"share{index}", text=f"{value:g} per cent", kind="percent", unit="percent", value=value, category=category,
            label=label, place="CHN", period="2018", sentence=f"{label}: {value:g} per cent.", start=len(label) + 2,
        )
        for index, (label, value, category) in enumerate((*shares, *growth))
    ]  # fmt: skip


def _odd() -> list[dict[str, object]]:
    return [
        row(
            "no-rate", text="KZT 38.8 billion", unit="KZT", value=38.8e9, category="loan", label="Housing", place="KAZ"
        ),
        row(
            "no-date", text="Rs 5 million", unit="PKR", value=5e6, note="the article has no date", label="Road repairs"
        ),
        row("repeat", text="$27.7 billion", value=27.7e9, usd=27.7e9, period="2018", in_totals=False, same_as="sum2"),
        row(
            "jobs",
            text="300,000",
            kind="count",
            unit="job",
            value=3e5,
            category="jobs",
            label="Corridor jobs",
            place="PAK",
        ),
        row("power", text="8.69 GW", kind="quantity", unit="gigawatt", value=8.69, si_value=8.69e9, si_unit="watt"),
    ]

"""Asks the US Bureau of Labor Statistics for consumer prices since the year before the last one of our table.

What went wrong comes with HTTP status 200 and another `status` than REQUEST_SUCCEEDED; a month that was never published
has the value "-".
"""

import re
from datetime import date

from extract.errors import BadReference
from extract.normalise.prices import consumer_prices
from extract.refresh.answers import above_zero, at, parsed
from extract.refresh.download import Downloader
from extract.refresh.save import NewTable

NAME = "US Bureau of Labor Statistics"
BASE = "https://api.bls.gov"
SERIES = "CUUR0000SA0"
MONTH = re.compile(r"M(0[1-9]|1[0-2])")  # M13 is the mean of the year
UNPUBLISHED = "-"


def new_tables(download: Downloader, base: str, today: date) -> list[NewTable]:
    """The whole table with the months that are new; raises BadReference where the answer is an error."""
    index = consumer_prices()
    address = f"{base}/publicAPI/v1/timeseries/data/{SERIES}"
    ask = {"startyear": str(int(max(index)[:4]) - 1), "endyear": str(today.year)}
    answer = parsed(download.text(address, ask, f"{ask['startyear']} to {ask['endyear']}"), address)
    if at(answer, "status") != "REQUEST_SUCCEEDED":
        raise BadReference(f"{address}: {'; '.join(map(str, at(answer, 'message'))) or 'an error without words'}")
    if at(answer, "Results", "series", 0, "seriesID") != SERIES:
        raise BadReference(f"{address}: the answer is of another series")
    rows = {(month,): (f"{value:f}",) for month, value in index.items()}
    fresh = {(month,): (value,) for month, value in months(at(answer, "Results", "series", 0, "data")).items()}
    if not fresh:
        raise BadReference(f"{address}: the answer holds no month")
    known = {key for key in rows if key[0][:4] >= ask["startyear"]}
    if known - fresh.keys():
        raise BadReference(f"{address}: the answer lacks {min(known - fresh.keys())[0]}, which the table in use has")
    return [NewTable("us_cpi", ("month", "index"), 1, rows | fresh)]


def months(data: list[object]) -> dict[str, str]:
    """month -> index, for the months that were published."""
    found = {}
    for row in data:
        month = MONTH.fullmatch(at(row, "period"))
        if month and at(row, "value") != UNPUBLISHED:
            name = f"{at(row, 'year')}-{month[1]}"
            found[name] = f"{above_zero(at(row, 'value'), f'{NAME}, {name}'):f}"
    return found

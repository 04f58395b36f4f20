"""Checks the dates that callers and front matter give: a day, a month or a year in ISO 8601."""

import datetime
import re

from extract.errors import BadArgument

ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def iso_date(text: str) -> str:
    """The date itself, when it is a real day, month or year; raises BadArgument otherwise.

    >>> iso_date("2018-08")
    '2018-08'
    """
    match = ISO.fullmatch(text.strip())
    try:
        if match is None:
            raise ValueError(text)
        datetime.date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError as error:
        raise BadArgument(f"{text!r} is no date; write 2018-08-04, 2018-08 or 2018") from error
    return match.group()

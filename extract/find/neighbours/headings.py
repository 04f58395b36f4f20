"""The rate in the heading of a list, in front of its colon: "Prices at the silo, per tonne: wheat $118, maize $92"."""

import re

from extract.find.neighbours.comparisons import SENTENCE_END
from extract.find.number.draft import Draft
from extract.find.text.line import Line
from extract.find.text.unit_at import measure_at
from extract.find.units.sold_by import VESSELS

HEADED = re.compile(r"\bper ([a-z]+(?: [a-z]+)?)(?: of [a-z]+)?: ")


def share_heading(line: Line, drafts: list[Draft]) -> None:
    """ "Prices at the silo, per tonne: wheat $118, maize $92": what stands before the colon holds to the stop."""
    heading = (
        HEADED.search(line.low, line.starts[0], drafts[-1].start)
        if ": " in line.low[line.starts[0] : drafts[-1].start]
        else None
    )
    if heading is None:
        return
    per = measure_at(line, heading.start(1)) or (heading[1] if heading[1] in VESSELS else None)
    if per is None:
        return  # "Fees as per contract: $500"
    end = heading.end()
    for draft in drafts:
        if draft.start < heading.end():
            continue
        if SENTENCE_END.search(line.text, end, draft.start):
            return
        end = draft.start
        if draft.kind == "money" and draft.per is None:
            draft.per = per
            draft.note("per", line.text, heading.start(1), heading.end(1), per)

"""Method: how the numbers were made, what was assumed, and where they stop being reliable."""

import streamlit as st

from dashboard import basis, filters, safe_text, wording


def method() -> None:
    view = filters.view_in_session()
    st.title("Method", anchor=False)
    st.subheader("Reading", anchor="reading")
    st.markdown(_STEPS)
    st.subheader("Exchange rates", anchor="exchange-rates")
    st.markdown(_RATES)
    _used("rate_source", "Rate sources of the figures in view")
    st.subheader("Constant dollars", anchor="constant-dollars")
    st.markdown(_CONSTANT)
    st.subheader("Purchasing power", anchor="purchasing-power")
    st.markdown(_POWER)
    _used("ppp_source", "Factors of the figures in view")
    st.subheader("Pay", anchor="pay")
    st.markdown(_PAY)
    _used("work_profile", "Working-time profiles of the figures in view")
    st.subheader("Physical units", anchor="units")
    st.markdown(_UNITS)
    st.subheader("What a total leaves out", anchor=False)
    st.markdown(_TOTALS)
    st.subheader("Not converted", anchor=False)
    missing = len(basis.not_converted(view.rows, basis.USD))
    st.markdown(f"{wording.counted(missing, 'money figure')} in view without a US dollar value. {_MISSING}")
    st.subheader("How numbers are written", anchor=False)
    st.markdown(_NUMBERS)
    st.subheader("Limits", anchor=False)
    st.markdown(_LIMITS)


def _used(column: str, title: str) -> None:
    rows = filters.view_in_session().rows
    counts = rows[column][rows[column] != ""].value_counts()
    if counts.empty:
        return
    st.markdown(f"**{title}**")
    for name, count in counts.head(12).items():
        st.text(f"{safe_text.cut(str(name).replace('_', ' '), 200)}: {wording.counted(int(count), 'figure')}")


_STEPS = """
Each article is read as text. Every money amount, percentage, physical quantity and count is found with its place in
the text, then these questions are answered from the words around it, and each answer is kept with the words
that gave it:

1. **Which number?** Scale words (million, lakh, crore) are multiplied out. A range stays a range; "about" and
   "over" stay.
2. **Which currency?** A sign that several countries use, such as Rs or $, is decided by the nearest evidence: a
   currency
   word, the place the sentence is about, then the country of the article. The other candidates stay on record.
3. **For what, where, when?** The label, the category, the country and the period are taken from the same
   sentence first.
   A figure without a date of its own takes the date of publication, and says so.
4. **How does it compare?** Money is converted to US dollars at the date of the figure, pay also to one day and
   one month.
"""
_RATES = """
The rate is the mean of the month where the figure has a month, and the mean of the year where it has a year. It is
written beside every converted value with its date and source. No rate is guessed: a figure without one stays in its
own currency. US$ at the date is the money of that date: no inflation is taken out.
"""
_CONSTANT = """
Constant US$ are US dollars at the date, multiplied by US consumer prices of one base year over those of the date. The
base year stands in every title and beside every value. They compare amounts of different years; they say nothing of
prices in the country itself.
"""
_POWER = """
International dollars divide an amount in local money by what buys, in that country and year, as much as one US dollar
buys in the United States. They fit pay and prices, which are spent where they are earned. Loans, investments and trade
are paid across borders, so these are listed as not converted. A factor is used for its own year only.
"""
_UNITS = """
A physical quantity is also given in the normal unit of its kind, by fixed factors: kilometres and miles both in
metres, for instance. The unit as printed stays beside it.
"""
_PAY = """
Hourly, daily, monthly and yearly pay meet on one axis through a working-time profile: so many hours a day, so
many days
a month. The profile is named under the chart and in the evidence of each figure. A range printed for another length
of time is not moved, because its middle would be an invention.
"""
_TOTALS = """
A sum that repeats another, or that is part of a larger sum in the same data, is not counted in totals; the page
says how
many were left out. Different sums are set side by side and never added up. Percentages are of different wholes.
"""
_MISSING = """
They are listed with the reason on Figures and on Compare. The usual reasons: no date, a currency that could not
be told,
or no published rate for that date.
"""
_NUMBERS = """
Charts and cards show three significant digits; tables, tooltips and downloads hold every digit. m is million,
bn is a
thousand million, tn is a million million. The decimal sign is a point and thousands are set off by a comma, in
every
browser. A hollow mark means the source says about, over, under, up to or at least.
"""
_LIMITS = """
The figures are what articles say, not what is true: a pledge is not a payment, and two articles may disagree,
in which
case both are shown. The reading is automatic and can be wrong; the sentence behind each figure is there to check.
"""

method()

"""The words of the Method page, by the anchor that evidence links to. Trusted Markdown of ours, no article text."""

from typing import NamedTuple


class Section(NamedTuple):
    """A part of the page: the anchor that links to it, its heading, its words."""

    anchor: str
    heading: str
    words: str


SECTIONS = (
    Section(
        "files",
        "Files and articles",
        """
Articles come as plain text, Markdown, web pages (HTML), PDF and Word (DOCX), or as pasted words, at most 10 MB each.
A web page, PDF or Word file is taken apart in a process of its own with limits of time and memory, so that a broken or
hostile file gives one clear message and the rest go on. Nothing is fetched from the network. The text keeps lists and
tables, because a table's header lends its unit to the cells below it. A document without a date has none: the date at
which a file was made is not taken for one.
""",
    ),
    Section(
        "reading",
        "Reading",
        """
Every money amount, percentage, physical quantity and count is found with its place in the text, then these questions
are answered from the words around it, and each answer is kept with the words that gave it:

1. **Which number?** Scale words (million, lakh, crore) are multiplied out. A range stays a range; "about" and "over"
   stay.
2. **Which currency?** A sign that several countries use, such as Rs or $, is decided by the nearest evidence: a
   currency word, the place the sentence is about, then the country of the article or the one that it names most. A bare $
   is the US dollar, unless the country of the article has its own and nothing says US; that stays marked as a guess.
   The other candidates stay on record. A sum that names no money ("the bridge cost 40 million", "I give seven hundred to
   the owner") is a guess too: that of the country or of the sum nearest, or none. A rate told once ("a day") also holds
   for the sum told beside it, and for what a price moved by.
3. **For what, where, when?** Label, category, country and period are taken from the same sentence first, then from the
   words before it, the heading and the document. A figure without a date of its own goes on with the year or month that
   the text told last, or takes the document's date: what something costs now, what markets did, and what a source without
   a date says take the latter. Either is a guess, and says so.
4. **With whom, which way, how firm?** The other country of a loan or of trade, whether it rose or fell, and whether the
   sum was planned, pledged, signed, spent, estimated or claimed, where the words say so.
""",
    ),
    Section(
        "linking",
        "The same thing said twice",
        """
A figure that repeats another of its document, or gives it again in another currency, names the first as the same. Across
documents, figures of one subject in one country that different sources tell are linked as one story, and those that one
source gives for several periods as one series. Linked figures stand side by side, also where they disagree: they are
never averaged or merged, and none is chosen.
""",
    ),
    Section(
        "exchange-rates",
        "Exchange rates",
        """
The rate is the mean of the month where the figure has a month, and the mean of the year where it has a year. It is
written beside every converted value with its date and source. No rate is guessed: a figure without one stays in its
own currency. US$ at the date is the money of that date: no inflation is taken out.
""",
    ),
    Section(
        "constant-dollars",
        "Constant dollars",
        """
Constant US$ are US dollars at the date, multiplied by US consumer prices of one base year over those of the date. The
base year stands in every title and beside every value. They compare amounts of different years; they say nothing of
prices in the country itself.
""",
    ),
    Section(
        "purchasing-power",
        "Purchasing power",
        """
International dollars divide an amount in local money by what buys, in that country and year, as much as one US dollar
buys in the United States. They fit pay and prices, which are spent where they are earned. Loans, investments and trade
are paid across borders, so these are listed as not converted. A factor is used for its own year only.
""",
    ),
    Section(
        "pay",
        "Pay",
        """
Hourly, daily, monthly and yearly pay meet on one axis through a working-time profile: so many hours a day, so many days
a month. The profile is named under the chart and in the evidence of each figure. A range printed for another length of
time is not moved, because its middle would be an invention.
""",
    ),
    Section(
        "units",
        "Physical units",
        """
A physical quantity is also given in the normal unit of its kind, by fixed factors: kilometres and miles both in metres,
for instance. The unit as printed stays beside it.
""",
    ),
    Section(
        "totals",
        "What a total leaves out",
        """
A sum that repeats another, that is an umbrella over parts which are counted themselves, or that is only planned or
pledged, is not counted in totals; the page says how many were left out, and the figure says why. Different sums are set
side by side and never added up. Percentages are of different wholes.
""",
    ),
    Section(
        "not-converted",
        "Not converted",
        """
Such figures are listed with the reason on Figures and on Compare. The usual reasons: no date, a currency that could not
be told, or no published rate for that date.
""",
    ),
    Section(
        "checks",
        "Checks",
        """
Every build and every correction is followed by checks of the whole dataset. An *error* is a contradiction that no article
can cause: offsets that miss their words, a low end above the high one, a dollar value that is not the amount over its
rate. A *warning* may be right and is worth a look: an amount far from its like, a currency foreign to the place, a share
above 100%, a period after publication. They stand on Overview, each with a link to its figure, and in
`data/figures.checks.csv`. Nothing is removed because of them.
""",
    ),
    Section(
        "corrections",
        "Corrections",
        """
What a reader confirms, corrects, rejects or adds is kept in a log that only grows: who, when, what it was before and why.
The extracted figure is never overwritten, the comparable values are worked out again from the corrected one, and the
evidence shows both. When a newer extractor reads the article again, a correction finds its figure by its words, or is
listed as one that did not.
""",
    ),
    Section(
        "numbers",
        "How numbers are written",
        """
Charts and cards show three significant digits, and never more than the source's own precision allows; tables, tooltips
and downloads hold every digit. m is million, bn is a thousand million, tn is a million million. The decimal sign is a
point and thousands are set off by a comma, in every browser. A hollow mark means the source says about; an arrow, that it
says over, under, up to or at least.
""",
    ),
    Section(
        "downloads",
        "Downloads",
        """
Under each chart and table: a CSV of exactly its figures, one row each, with every column of the dataset and the values in
the basis of the page, whose name says what they are, such as `shown_in_usd_2024_prices`. The zip adds what each column
means, the sources, the licences, a description for programs (a Frictionless data package) and the log of corrections. The
report is one HTML file to read and print; it asks no host for anything. All figures come as CSV and as Parquet. In a CSV
a text that a spreadsheet would run as a formula gets an apostrophe in front: take the first one off to have it exactly.
""",
    ),
    Section(
        "limits",
        "Limits",
        """
The figures are what articles say, not what is true: a pledge is not a payment, and two articles may disagree, in which
case both are shown. The reading is automatic and can be wrong; the sentence behind each figure is there to check.
""",
    ),
    Section(
        "data",
        "Where the data lies, and its licence",
        """
The program and its words are under the MIT licence. The figures are facts that others published; each names its document
and source. Exchange rates are those of Narodowy Bank Polski (free to reuse when it is named), US consumer prices those of
the US Bureau of Labor Statistics (public domain), factors of purchasing power those of the World Bank (CC BY 4.0). Values
converted with them are to name them too. Documents of your own stay in the memory of your session until you keep them in
a workspace, and are deleted with it.
""",
    ),
)
